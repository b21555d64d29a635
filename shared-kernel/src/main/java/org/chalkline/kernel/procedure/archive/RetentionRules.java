package org.chalkline.kernel.procedure.archive;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * For how long case files are kept. The table is the bureau's own, approved by its archives
 * authority; so it is data with its sources.
 */
public final class RetentionRules {

    /** Under this rule a file that the state archive takes in goes there. */
    public static final RuleId TRANSFER = new RuleId("archives.transfer");

    private static final String FILE = "/archives/retention.json";
    private static final int DECEMBER = 12;
    private static final int LAST_OF_DECEMBER = 31;

    private final Content content;

    private record Content(
            String about,
            List<RetentionClass> classes,
            List<Entry> table,
            Reading countedFrom,
            Filing filing) {}

    /**
     * How long something is kept.
     *
     * @param id its stable name
     * @param titleZh what the field calls it
     * @param years how many years; absent where it is for ever
     * @param transferred whether the state archive takes it in
     * @param source where it stands
     * @param unverified whether the text was not at hand
     * @param reading how it is read here, and what remains to be compared
     */
    public record RetentionClass(
            String id,
            String titleZh,
            @Nullable Integer years,
            boolean transferred,
            String source,
            boolean unverified,
            @Nullable String reading) {

        /** The last day on which what was closed that day must be kept; absent for ever. */
        public @Nullable LocalDate until(LocalDate closedOn) {
            return years == null
                    ? null
                    : LocalDate.of(closedOn.getYear() + years, DECEMBER, LAST_OF_DECEMBER);
        }

        /** Whether this is kept for less long than by the other. */
        public boolean isShorterThan(RetentionClass other) {
            if (years == null) return false;
            return other.years == null || years < other.years;
        }
    }

    /** For how long at the least the files of some kinds of aggregates are kept. */
    private record Entry(
            Set<String> kinds,
            String least,
            String source,
            boolean unverified,
            @Nullable String reading) {
        Entry {
            kinds = Set.copyOf(kinds);
        }
    }

    private record Reading(String source, boolean unverified, String reading) {}

    /** When what a year closed goes to the bureau's own archive. */
    private record Filing(
            int yearsAfter,
            int month,
            int day,
            String source,
            boolean unverified,
            String reading) {}

    private RetentionRules(Content content) {
        this.content = content;
        var kinds = new HashSet<String>();
        for (var entry : content.table()) {
            require(entry.least());
            for (var kind : entry.kinds()) {
                if (!kinds.add(kind)) throw new IllegalStateException(FILE + ": twice " + kind);
            }
        }
    }

    /** The rules that come with the program. */
    public static RetentionRules standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        static final RetentionRules RULES = read();

        private static RetentionRules read() {
            return new RetentionRules(FactJson.resource(FILE, Content.class));
        }
    }

    /** The classes, the longest first. */
    public List<RetentionClass> classes() {
        return List.copyOf(content.classes());
    }

    /** The class of that name. */
    public Optional<RetentionClass> find(String id) {
        return content.classes().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private RetentionClass require(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException(FILE + ": no class " + id));
    }

    /**
     * For how long the files of a kind of aggregates are kept at the least; empty where the table
     * says nothing of them.
     *
     * @param kind how their ids begin, such as {@code application}
     */
    public Optional<RetentionClass> leastFor(String kind) {
        return content.table().stream()
                .filter(entry -> entry.kinds().contains(kind))
                .map(entry -> require(entry.least()))
                .findFirst();
    }

    /** The last day on which a file that was closed that day goes to the archive in time. */
    public LocalDate archiveBy(LocalDate closedOn) {
        var filing = content.filing();
        return LocalDate.of(closedOn.getYear() + filing.yearsAfter(), filing.month(), filing.day());
    }
}
