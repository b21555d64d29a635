package org.chalkline.kernel.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Says which facts have to be made public, as what, and by which rule: dated data with their
 * sources, see {@code statutes/due-entries.json}.
 */
public final class DueEntries {
    private static final String DATA = "/statutes/due-entries.json";
    private static final List<Line> ALL = read();

    private DueEntries() {}

    /**
     * Facts of one kind that have to be made public.
     *
     * @param fact their stored name
     * @param renews the stored name of the fact whose entry they change; absent where they have one
     *     of their own
     * @param from the first day of such facts that are meant
     * @param until the first day of such facts that aren't; absent where there is none
     * @param unit which unit answers for them where no unit has the matter in hand
     * @param title how their entries are called, before the number of the decision
     * @param reading how the article is read, and what remains to be compared
     * @param verified whether it was compared with the text
     */
    public record Line(
            String fact,
            @Nullable String renews,
            LocalDate from,
            @Nullable LocalDate until,
            DisclosureClass disclosureClass,
            RuleId rule,
            String unit,
            String title,
            String law,
            String article,
            @Nullable String reading,
            boolean verified) {

        /** The stored name of the fact that the entry follows from. */
        public String founding() {
            return renews == null ? fact : renews;
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private record Content(String about, List<Line> entries) {}

    private static List<Line> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).entries());
    }

    /** All of them, in the order of the data. */
    public static List<Line> all() {
        return ALL;
    }

    /** What a fact of that name and day makes due; empty for most. */
    public static Optional<Line> of(String fact, LocalDate on) {
        return ALL.stream()
                .filter(line -> line.fact().equals(fact) && line.holdsOn(on))
                .findFirst();
    }
}
