package org.chalkline.kernel.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The city's catalogue of courses whose credits convert (学分转换的专业和课程的目录; Shanghai Lifelong Education
 * Regulations, 11): dated data, see {@code programmes/credit-pairs.json}.
 */
public final class CreditCatalogue {
    private static final String DATA = "/programmes/credit-pairs.json";
    private static final List<Pair> ALL = read();

    private CreditCatalogue() {}

    /**
     * Two courses, of which the credits of the one count as those of the other.
     *
     * @param pair its code
     * @param from of which education the credit is
     * @param course the code of the course that was learned
     * @param into as which education's it counts
     * @param as the code of the course that it counts as
     * @param inForceFrom its first day
     * @param inForceUntil its last day; absent while it is in force
     * @param document the document by which it has effect
     * @param verified whether it was compared with the catalogue
     */
    public record Pair(
            String pair,
            OutcomeLevel from,
            String course,
            OutcomeLevel into,
            String as,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            String document,
            boolean verified) {

        /** Whether it is of the catalogue of that day. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(inForceFrom)
                    && (inForceUntil == null || !day.isAfter(inForceUntil));
        }
    }

    private record Content(String about, List<Pair> pairs) {}

    private static List<Pair> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).pairs());
    }

    /** All pairs that were ever in it. */
    public static List<Pair> all() {
        return ALL;
    }

    /** The pair of this code, as the catalogue of that day has it; none where it hasn't. */
    public static Optional<Pair> find(String pair, LocalDate day) {
        return ALL.stream().filter(each -> each.pair().equals(pair) && each.holds(day)).findFirst();
    }
}
