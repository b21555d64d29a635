package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;

/**
 * How the terms of part-time inspectors follow one another: data, see {@code
 * statutes/inspector-terms.json}.
 *
 * @param from the first day on which it holds
 * @param termYears how long a term is, in years
 * @param mostTerms how many follow one another at the most
 * @param breakYears after how many years without one a new row of terms may begin
 * @param lastMonths in how many months before a term's end the next may be decided on
 * @param breakVerified whether a text says the last two
 */
public record InspectorTerms(
        LocalDate from,
        int termYears,
        int mostTerms,
        int breakYears,
        int lastMonths,
        boolean breakVerified) {
    private static final String DATA = "/statutes/inspector-terms.json";
    private static final List<InspectorTerms> ALL = read();

    private record Content(String about, List<InspectorTerms> versions) {}

    private static List<InspectorTerms> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).versions());
    }

    /** What holds on that day; the oldest version before all of them. */
    public static InspectorTerms on(LocalDate day) {
        return on(day, ALL);
    }

    static InspectorTerms on(LocalDate day, List<InspectorTerms> versions) {
        var now = versions.getFirst();
        for (var each : versions) if (!each.from().isAfter(day)) now = each;
        return now;
    }
}
