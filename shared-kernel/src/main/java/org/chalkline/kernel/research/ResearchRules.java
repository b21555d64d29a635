package org.chalkline.kernel.research;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that bind research projects, as data: which number, from which day. All of them are local
 * and marked as not verified, see {@code research/rules.json}.
 */
public final class ResearchRules {
    private static final String DATA = "/research/rules.json";
    private static final List<Figure> FIGURES = read();

    private ResearchRules() {}

    /** The things that have a number. */
    public enum Rule {
        /** How many projects one person leads at a time, submitted ones among them. */
        PROJECTS_PER_LEADER,
        /** From how much likeness on it is put on record, in thousandths. */
        LIKENESS_TO_RECORD,
        /** From how much likeness on somebody has to answer for it, in thousandths. */
        LIKENESS_TO_ANSWER
    }

    /**
     * A number and where it stands.
     *
     * @param from the first day on which it binds; before the first of its rule, that one binds
     * @param reading what it is taken from
     * @param verified whether it was compared with a text
     */
    public record Figure(
            Rule rule, LocalDate from, int number, @Nullable String reading, boolean verified) {}

    private record File(String about, List<Figure> numbers) {}

    private static List<Figure> read() {
        return List.copyOf(FactJson.resource(DATA, File.class).numbers());
    }

    /** All of them, in the order of the data. */
    public static List<Figure> all() {
        return FIGURES;
    }

    /** The number that binds on a day. */
    public static int number(Rule rule, LocalDate day) {
        Figure found = null;
        for (var figure : FIGURES) {
            if (figure.rule() != rule) continue;
            if (found == null || !figure.from().isAfter(day)) found = figure;
        }
        if (found == null) throw new IllegalStateException(DATA + " lacks " + rule);
        return found.number();
    }
}
