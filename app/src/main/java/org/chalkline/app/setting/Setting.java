package org.chalkline.app.setting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.unit.DataSize;

/**
 * A setting of the program.
 *
 * @param name such as {@code chalkline.zone}
 * @param type of its value
 * @param meaning what it says, in sentences
 * @param since the version that had it first
 * @param words the only values that it may have; none: any of the type
 */
public record Setting(String name, Type type, String meaning, String since, Set<String> words) {
    /** Settings of this beginning are the program's own; the others are Spring Boot's. */
    static final String OWN = "chalkline.";

    /** The type of a value, and how it is written. */
    public enum Type {
        TEXT("text", String.class, String.class.getName()),
        FILE("path", String.class, "java.nio.file.Path"),
        LIST("list", String.class, "java.util.List<java.lang.String>"),
        SWITCH("true or false", Boolean.class, Boolean.class.getName()),
        NUMBER("whole number", Integer.class, Integer.class.getName()),
        LARGE_NUMBER("whole number", Long.class, Long.class.getName()),
        DECIMAL("number", Double.class, Double.class.getName()),
        YUAN("yuan", BigDecimal.class, BigDecimal.class.getName()),
        DURATION("duration", Duration.class, Duration.class.getName()),
        SIZE("size", DataSize.class, DataSize.class.getName());

        private final String word;
        private final Class<?> read;
        private final String java;

        Type(String word, Class<?> read, String java) {
            this.word = word;
            this.read = read;
            this.java = java;
        }

        /** How people call it. */
        public String word() {
            return word;
        }

        /** How to write one, for somebody whose value is none. */
        String example() {
            return switch (this) {
                case TEXT, FILE -> "a text";
                case LIST -> "one text with commas between its parts";
                case SWITCH -> "true or false";
                case NUMBER, LARGE_NUMBER -> "a whole number";
                case DECIMAL -> "a number";
                case YUAN -> "an amount such as 500000.00";
                case DURATION -> "a time such as 500ms, 30s, 5m, 8h or 90d";
                case SIZE -> "a size such as 64MB";
            };
        }

        static Type of(String java) {
            return Stream.of(values())
                    .filter(each -> each.java.equals(java))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no type of a setting: " + java));
        }
    }

    public Setting {
        words = Set.copyOf(words);
    }

    /** Whether it is the program's own. */
    public boolean isOwn() {
        return name.startsWith(OWN);
    }

    /**
     * Whether this can be its value.
     *
     * @param fallback what it is unless given; where that is empty, it may be empty
     */
    boolean accepts(String value, @Nullable String fallback) {
        if (value.isEmpty()) {
            return type.read == String.class || fallback == null || fallback.isEmpty();
        }
        if (!words.isEmpty()) return words.contains(value);
        // Spring would take yes and on as well, but what asks for "true" would not.
        if (type == Type.SWITCH) {
            return List.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
        }
        try {
            return ApplicationConversionService.getSharedInstance().convert(value, type.read)
                    != null;
        } catch (ConversionException e) {
            return false;
        }
    }

    /** Says how to write a value, in place of one that can't be its own. */
    String expected() {
        return words.isEmpty()
                ? type.example()
                : "one of " + String.join(", ", words.stream().sorted().toList());
    }

    /** Its name as a variable of the environment, which has no dots and hyphens. */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
