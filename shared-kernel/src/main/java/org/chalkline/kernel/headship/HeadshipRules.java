package org.chalkline.kernel.headship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the office of a school's head beside its statutory periods: who appoints whom, how
 * long terms are. Data with their sources, since much of it is local.
 */
public final class HeadshipRules {
    private static final String FILE = "/headships/rules.json";

    private final Content content;

    private record Content(String about, List<Route> routes, Figures figures) {}

    /**
     * Who appoints the heads of some schools, for some time.
     *
     * @param from the first day on which it holds; absent for since ever
     * @param until the first day on which it holds no longer; absent while it holds
     * @param words the words that say so
     * @param reading where the text leaves a doubt, how it is read here
     */
    public record Route(
            Set<Ownership> ownership,
            Set<SchoolKind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Appointer appointer,
            String law,
            String article,
            String words,
            @Nullable String reading) {
        public Route {
            ownership = Set.copyOf(ownership);
            kinds = Set.copyOf(kinds);
        }

        private boolean holds(Ownership of, SchoolKind kind, LocalDate day) {
            return ownership.contains(of)
                    && kinds.contains(kind)
                    && (from == null || !day.isBefore(from))
                    && (until == null || day.isBefore(until));
        }
    }

    /**
     * A number that a rule sets.
     *
     * @param source where it stands
     * @param reading how it is read here, and what remains to be compared
     */
    public record Figure(int value, String source, @Nullable String reading) {}

    /**
     * The numbers.
     *
     * @param leastTermYears a term's least length, in years
     * @param mostTermYears its greatest, in years
     * @param termsInARow how many terms one person heads a school in a row without approval
     * @param leastInspectors how many inspect a candidate at the least
     * @param earliestRetirement the least age at which one retires by age, in years
     * @param leastAge the least age of a head, in years
     */
    public record Figures(
            Figure leastTermYears,
            Figure mostTermYears,
            Figure termsInARow,
            Figure leastInspectors,
            Figure earliestRetirement,
            Figure leastAge) {}

    private HeadshipRules(Content content) {
        this.content = content;
    }

    /** The rules that come with the program. */
    public static HeadshipRules standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        static final HeadshipRules RULES = read();

        private static HeadshipRules read() {
            return new HeadshipRules(FactJson.resource(FILE, Content.class));
        }
    }

    /** Who appoints the head of such a school on that day; absent where no rule says. */
    public Optional<Route> route(Ownership ownership, SchoolKind kind, LocalDate day) {
        return content.routes().stream()
                .filter(route -> route.holds(ownership, kind, day))
                .findFirst();
    }

    /** All routes, in the order of the data file. */
    public List<Route> routes() {
        return content.routes();
    }

    public Figures figures() {
        return content.figures();
    }
}
