package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that bind the staffing of schools, as data: which number, from which day, by which law.
 * Some are marked as not verified, see {@code statutes/staffing.json}.
 */
public final class StaffingRules {
    private static final String DATA = "/statutes/staffing.json";
    private static final List<Figure> FIGURES = read();

    private StaffingRules() {}

    /** The things that have a number. */
    public enum Rule {
        /** The least length of a contract, in years. */
        CONTRACT_YEARS,
        /** For how long a periodic registration holds, in years. */
        REGISTRATION_YEARS,
        /** How many hours of further education it takes. */
        REGISTRATION_HOURS,
        /**
         * Within how many days it is to be decided whether somebody stays whose qualification fell
         * away.
         */
        UNQUALIFIED_DAYS
    }

    /**
     * A number and where it stands.
     *
     * @param from the first day on which it binds; before the first of its rule, that one binds
     * @param verified whether it was compared with the text
     */
    public record Figure(
            Rule rule,
            LocalDate from,
            int number,
            @Nullable String law,
            @Nullable String article,
            @Nullable String words,
            boolean verified) {}

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
