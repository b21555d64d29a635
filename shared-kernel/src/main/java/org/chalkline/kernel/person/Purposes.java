package org.chalkline.kernel.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The purposes for which personal data may be read (处理目的), each with its ground in law: those that
 * come with the program, and a bureau's own. Without one of them nothing sealed is read: Personal
 * Information Protection Law, 6 and 34.
 */
public final class Purposes {
    private static final String FILE = "/people/purposes.csv";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final int FIELDS = 5;

    /**
     * A purpose.
     *
     * @param code by which a reader names it: 1 to 60 capital letters, digits and underscores,
     *     beginning with a letter
     * @param title what is read for
     * @param titleZh the same in Chinese
     * @param law which lets it be read for that
     * @param article of that law
     */
    public record Purpose(String code, String title, String titleZh, String law, String article) {}

    /** Whether a reader has said what for. */
    public enum Named {
        LISTED,
        MISSING,
        UNKNOWN
    }

    private final Map<String, Purpose> purposes = new LinkedHashMap<>();

    private Purposes() {}

    /** The purposes that come with the program. */
    public static Purposes standard() {
        return Standard.PURPOSES;
    }

    private static final class Standard {
        static final Purposes PURPOSES = new Purposes().with(read());

        private static List<String> read() {
            try (InputStream in = Purposes.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IllegalStateException(FILE + " is missing");
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The same, and a bureau's own from a file of the same form: code, title, Chinese title, law
     * and article, separated by semicolons, a line each.
     *
     * @throws IllegalArgumentException if a line has another form, has no ground in law, or names a
     *     purpose that is there
     * @throws UncheckedIOException if the file can't be read
     */
    public Purposes with(Path file) {
        try {
            return with(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Purposes with(List<String> lines) {
        var both = new Purposes();
        both.purposes.putAll(purposes);
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("code;")) continue;
            var purpose = purpose(line);
            if (both.purposes.put(purpose.code(), purpose) != null) {
                throw new IllegalArgumentException("a purpose is there twice: " + line);
            }
        }
        return both;
    }

    private static Purpose purpose(String line) {
        var fields = line.split(";", -1);
        boolean whole = fields.length == FIELDS && CODE.matcher(fields[0]).matches();
        for (var field : fields) whole &= !field.isBlank();
        if (!whole) {
            throw new IllegalArgumentException(
                    "not a purpose, its title, its Chinese, its law and article: " + line);
        }
        return new Purpose(fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    /** All, in the order of the files. */
    public List<Purpose> all() {
        return new ArrayList<>(purposes.values());
    }

    /** What is said of a purpose; empty where it isn't listed. */
    public Optional<Purpose> find(String code) {
        return Optional.ofNullable(purposes.get(code));
    }

    /**
     * Whether a reader may read for what they say.
     *
     * @param said as they say it; absent where they don't
     */
    public Named named(@Nullable String said) {
        if (said == null) return Named.MISSING;
        return purposes.containsKey(said) ? Named.LISTED : Named.UNKNOWN;
    }

    /**
     * Refuses a reader who has named no listed purpose.
     *
     * @throws PurposeRefusedException {@code PURPOSE_MISSING} or {@code PURPOSE_UNKNOWN}
     */
    public void require(PersonalReader reader) {
        var named = named(reader.purpose());
        if (named != Named.LISTED) throw new PurposeRefusedException(named);
    }
}
