package org.chalkline.query.procedure.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How one template calls facts, their members and the laws. */
final class PaperWords {
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private final List<Properties> latestFirst = new ArrayList<>();

    /**
     * @param files the names of the files, from the earliest to the latest
     */
    PaperWords(List<String> files) {
        for (var file : files) latestFirst.addFirst(read(file));
    }

    private static Properties read(String name) {
        return FILES.computeIfAbsent(
                name,
                file -> {
                    var resource = "/papers/" + file + ".properties";
                    var words = new Properties();
                    try (var in = PaperWords.class.getResourceAsStream(resource)) {
                        if (in == null) throw new IllegalStateException(resource + " is missing");
                        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                        return words;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private @Nullable String find(String key) {
        for (var words : latestFirst) {
            var found = words.getProperty(key);
            if (found != null) return found;
        }
        return null;
    }

    private String findOr(String key, String other) {
        var found = find(key);
        return found == null ? other : found;
    }

    /** What the paper of a fact of this stored name is called, if it has a title of its own. */
    Optional<String> title(String type) {
        return Optional.ofNullable(find("title." + type));
    }

    /** What the paper of a fact of this stored name is about, if there is a word for it. */
    Optional<String> fact(String type) {
        return Optional.ofNullable(find("fact." + type));
    }

    /** What a member is called. */
    String member(String name) {
        var found = find("field." + name);
        if (found == null) found = find("value." + name);
        if (found != null) return found;
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }

    /** A word that a member keeps, as a reader knows it. */
    String value(String kept) {
        return findOr("value." + kept, kept);
    }

    /** What is said of a person. */
    String personal(String kind) {
        return findOr("personal." + kind, kind);
    }

    String law(String cited) {
        return findOr("law." + cited, cited);
    }
}
