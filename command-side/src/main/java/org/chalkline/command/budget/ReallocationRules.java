package org.chalkline.command.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.budget.LineHeading;

/**
 * The finance department's rules on reallocation, to which the law refers (Budget Law, 72). They
 * are local and change, so they are read from a file: for each way in which two lines can differ,
 * who has to approve.
 */
final class ReallocationRules {
    private static final String FILE = "/budget/reallocation-rules.csv";

    /** In what two lines of one fund and year can differ. */
    enum Difference {
        UNIT,
        FUNCTION_CLASS,
        FUNCTION_SECTION,
        FUNCTION_ITEM,
        ECONOMIC_CLASS,
        ECONOMIC_SECTION,
        /** Two projects. */
        PROJECT,
        /** Basic expenditure on one side, a project on the other. */
        BASIC_AND_PROJECT
    }

    /** Who has to approve; the later of several holds. */
    enum Need {
        DEPARTMENT,
        FINANCE,
        FORBIDDEN
    }

    private final Map<Difference, Need> needs = new EnumMap<>(Difference.class);

    private ReallocationRules(String text) {
        for (var line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("difference,")) continue;
            var fields = line.split(",", -1);
            if (fields.length != 2) {
                throw new IllegalArgumentException("not a rule of reallocation: " + line);
            }
            needs.put(Difference.valueOf(fields[0]), Need.valueOf(fields[1]));
        }
        if (!needs.keySet().containsAll(Arrays.asList(Difference.values()))) {
            throw new IllegalArgumentException(
                    "the rules of reallocation must name every difference: "
                            + Arrays.toString(Difference.values()));
        }
    }

    /** Those that come with the program. */
    static ReallocationRules standard() {
        try (InputStream in = ReallocationRules.class.getResourceAsStream(FILE)) {
            var bytes = Objects.requireNonNull(in, FILE + " is missing").readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those of another file of the same form.
     *
     * @throws IllegalArgumentException if a line of it is no rule, or a difference has none
     */
    static ReallocationRules read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those that the text of such a file lists.
     *
     * @throws IllegalArgumentException if a line of it is no rule, or a difference has none
     */
    static ReallocationRules of(String text) {
        return new ReallocationRules(text);
    }

    /** Who has to approve a reallocation between these two. */
    Need between(LineHeading from, LineHeading to) {
        var need = Need.DEPARTMENT;
        for (var difference : differences(from, to)) {
            var asked = Objects.requireNonNull(needs.get(difference));
            if (asked.compareTo(need) > 0) need = asked;
        }
        return need;
    }

    private static Set<Difference> differences(LineHeading a, LineHeading b) {
        var found = EnumSet.noneOf(Difference.class);
        if (!a.unit().equals(b.unit())) found.add(Difference.UNIT);
        if (!a.function().classCode().equals(b.function().classCode())) {
            found.add(Difference.FUNCTION_CLASS);
        } else if (!a.function().sectionCode().equals(b.function().sectionCode())) {
            found.add(Difference.FUNCTION_SECTION);
        } else if (!a.function().equals(b.function())) {
            found.add(Difference.FUNCTION_ITEM);
        }
        if (!a.economic().classCode().equals(b.economic().classCode())) {
            found.add(Difference.ECONOMIC_CLASS);
        } else if (!a.economic().equals(b.economic())) {
            found.add(Difference.ECONOMIC_SECTION);
        }
        if (a.ofProject() != b.ofProject()) {
            found.add(Difference.BASIC_AND_PROJECT);
        } else if (!Objects.equals(a.project(), b.project())) {
            found.add(Difference.PROJECT);
        }
        return found;
    }
}
