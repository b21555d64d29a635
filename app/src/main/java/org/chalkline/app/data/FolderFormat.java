package org.chalkline.app.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of the file {@code format} of a data folder: {@code chalkline 4} in its first line,
 * with {@code made-up} after it where that is so; then the time zone, the parts that were made,
 * each with its identity, and those of which somebody said that they are lost for good.
 *
 * @param version the form of the folder
 * @param isMadeUp whether it holds a made-up district
 * @param zone the bureau's time zone; absent before the first start
 * @param parts what was made, and by what each is told from another; empty text where by nothing
 * @param losses each a part's word and when its loss was accepted
 */
record FolderFormat(
        int version,
        boolean isMadeUp,
        @Nullable String zone,
        Map<Part, String> parts,
        List<String> losses) {

    private static final Pattern FIRST_LINE = Pattern.compile("chalkline ([0-9]{1,6})( made-up)?");
    private static final String ZONE = "zone ";
    private static final String HOLDS = "holds ";
    private static final String LOST = "lost ";

    FolderFormat {
        parts = Map.copyOf(parts);
        losses = List.copyOf(losses);
    }

    /** That of a new folder. */
    static FolderFormat ofNew(int version) {
        return new FolderFormat(version, false, null, Map.of(), List.of());
    }

    /** Reads the file's text; empty if it is something else. */
    static Optional<FolderFormat> read(String text) {
        var lines = text.strip().lines().toList();
        var first = FIRST_LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!first.matches()) return Optional.empty();
        @Nullable String zone = null;
        var parts = new EnumMap<Part, String>(Part.class);
        var losses = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith(ZONE)) zone = line.substring(ZONE.length());
            else if (line.startsWith(LOST)) losses.add(line.substring(LOST.length()));
            else if (line.startsWith(HOLDS)) {
                var words = line.substring(HOLDS.length()).split(" ", 2);
                var part = Part.of(words[0]);
                if (part.isEmpty()) return Optional.empty();
                parts.put(part.get(), words.length == 1 ? "" : words[1]);
            } else return Optional.empty();
        }
        return Optional.of(
                new FolderFormat(
                        Integer.parseInt(first.group(1)),
                        first.group(2) != null,
                        zone,
                        parts,
                        losses));
    }

    /** The first line alone: a newer form may have lines that this program doesn't know. */
    static int versionOf(String text) {
        var first = FIRST_LINE.matcher(text.strip().lines().findFirst().orElse(""));
        return first.matches() ? Integer.parseInt(first.group(1)) : 0;
    }

    String text() {
        var text = new StringBuilder("chalkline " + version + (isMadeUp ? " made-up" : "") + "\n");
        if (zone != null) text.append(ZONE).append(zone).append('\n');
        for (var part : Part.values()) {
            var identity = parts.get(part);
            if (identity == null) continue;
            text.append(HOLDS).append(part.word());
            if (!identity.isEmpty()) text.append(' ').append(identity);
            text.append('\n');
        }
        for (var loss : losses) text.append(LOST).append(loss).append('\n');
        return text.toString();
    }

    FolderFormat madeUp() {
        return new FolderFormat(version, true, zone, parts, losses);
    }

    FolderFormat inZone(String id) {
        return new FolderFormat(version, isMadeUp, id, parts, losses);
    }

    /** With a part; an identity that is known of it stays. */
    FolderFormat with(Part part, String identity) {
        var more = new EnumMap<Part, String>(Part.class);
        more.putAll(parts);
        more.merge(part, identity, (was, is) -> was.isEmpty() ? is : was);
        return new FolderFormat(version, isMadeUp, zone, more, losses);
    }

    /** Without a part that is lost for good. */
    FolderFormat without(Part part, String when) {
        var left = new EnumMap<Part, String>(Part.class);
        left.putAll(parts);
        left.remove(part);
        var all = new ArrayList<>(losses);
        all.add(part.word() + " " + when);
        return new FolderFormat(version, isMadeUp, zone, left, all);
    }

    FolderFormat ofVersion(int newer) {
        return new FolderFormat(newer, isMadeUp, zone, parts, losses);
    }
}
