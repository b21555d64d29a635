package org.chalkline.kernel.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subjects under which a budget is drawn up (政府收支分类科目), by the years for which each was
 * published (Budget Law, article 32). Read from a file: they change from year to year.
 */
public final class Subjects {
    private static final String FILE = "/budget/subjects.csv";
    private static final int FIELDS = 6;

    /** Which of the two classifications of expenditure. */
    public enum Kind {
        /** By function: class, section and item (类、款、项). */
        FUNCTION,
        /** By economic nature: class and section (类、款). */
        ECONOMIC
    }

    /**
     * A subject as it was published.
     *
     * @param code three digits for a class, five for a section, seven for an item
     * @param fund the budget that it belongs to; absent for economic subjects, which serve all
     * @param firstYear the first budget year for which it holds
     * @param lastYear the last; absent where none is known
     */
    public record Subject(
            Kind kind,
            String code,
            String name,
            @Nullable Fund fund,
            int firstYear,
            @Nullable Integer lastYear) {

        /** Whether budgets of that year are drawn up under it. */
        public boolean holdsIn(int year) {
            return year >= firstYear && (lastYear == null || year <= lastYear);
        }
    }

    private final Map<Kind, Map<String, List<Subject>>> all = new HashMap<>();

    private Subjects(List<String> lines) {
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("kind,")) continue;
            var subject = parsed(line);
            all.computeIfAbsent(subject.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(subject.code(), code -> new ArrayList<>())
                    .add(subject);
        }
    }

    private static Subject parsed(String line) {
        var fields = line.split(",", -1);
        if (fields.length != FIELDS || !fields[1].matches("[0-9]{3}|[0-9]{5}|[0-9]{7}")) {
            throw new IllegalArgumentException("not a budget subject: " + line);
        }
        return new Subject(
                Kind.valueOf(fields[0]),
                fields[1],
                fields[2],
                fields[3].isEmpty() ? null : Fund.valueOf(fields[3]),
                Integer.parseInt(fields[4]),
                fields[5].isEmpty() ? null : Integer.valueOf(fields[5]));
    }

    /** Those that come with the program. */
    public static Subjects standard() {
        try (InputStream in = Subjects.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those of another file of the same form.
     *
     * @throws UncheckedIOException if it can't be read
     * @throws IllegalArgumentException if a line of it is no subject
     */
    public static Subjects read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those that the text of such a file lists.
     *
     * @throws IllegalArgumentException if a line of it is no subject
     */
    public static Subjects of(String text) {
        return new Subjects(text.lines().toList());
    }

    /** The subject of this code as it was published for that budget year. */
    public Optional<Subject> find(Kind kind, String code, int year) {
        return versions(kind, code).stream().filter(each -> each.holdsIn(year)).findFirst();
    }

    /** Whether there is such a subject in any year. */
    public boolean isKnown(Kind kind, String code) {
        return !versions(kind, code).isEmpty();
    }

    private List<Subject> versions(Kind kind, String code) {
        return all.getOrDefault(kind, Map.of()).getOrDefault(code, List.of());
    }
}
