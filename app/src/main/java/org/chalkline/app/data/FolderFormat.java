package org.chalkline.app.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code format} of a data folder says: {@code chalkline 2} in its first line, with
 * {@code made-up} after it where that is so; then the time zone, the parts that were made, and those
 * of which somebody said that they are lost for good.
 *
 * @param version the form of the folder
 * @param isMadeUp whether it holds a made-up district
 * @param zone the bureau's time zone; absent before the first start
 * @param parts what was made
 * @param losses each a part's word and when its loss was accepted
 */
record FolderFormat(
        int version,
        boolean isMadeUp,
        @Nullable String zone,
        Set<Part> parts,
        List<String> losses) {

    private static final Pattern FIRST_LINE = Pattern.compile("chalkline ([0-9]{1,6})( made-up)?");
    private static final String ZONE = "zone ";
    private static final String HOLDS = "holds ";
    private static final String LOST = "lost ";

    FolderFormat {
        parts = Set.copyOf(parts);
        losses = List.copyOf(losses);
    }

    /** That of a new folder. */
    static FolderFormat ofNew(int version) {
        return new FolderFormat(version, false, null, Set.of(), List.of());
    }

    /** Reads the file's text; empty if it is something else. */
    static Optional<FolderFormat> read(String text) {
        var lines = text.strip().lines().toList();
        var first = FIRST_LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!first.matches()) return Optional.empty();
        @Nullable String zone = null;
        var parts = EnumSet.noneOf(Part.class);
        var losses = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith(ZONE)) zone = line.substring(ZONE.length());
            else if (line.startsWith(LOST)) losses.add(line.substring(LOST.length()));
            else if (line.startsWith(HOLDS)) {
                var part = Part.of(line.substring(HOLDS.length()));
                if (part.isEmpty()) return Optional.empty();
                parts.add(part.get());
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
            if (parts.contains(part)) text.append(HOLDS).append(part.word()).append('\n');
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

    FolderFormat with(Part part) {
        var more = EnumSet.of(part);
        more.addAll(parts);
        return new FolderFormat(version, isMadeUp, zone, more, losses);
    }

    /** Without a part that is lost for good. */
    FolderFormat without(Part part, String when) {
        var left = EnumSet.noneOf(Part.class);
        left.addAll(parts);
        left.remove(part);
        var all = new ArrayList<>(losses);
        all.add(part.word() + " " + when);
        return new FolderFormat(version, isMadeUp, zone, left, all);
    }

    FolderFormat ofVersion(int newer) {
        return new FolderFormat(newer, isMadeUp, zone, parts, losses);
    }
}
