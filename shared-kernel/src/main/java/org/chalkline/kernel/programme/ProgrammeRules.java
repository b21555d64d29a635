package org.chalkline.kernel.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.teacher.QualificationKind;
import org.jspecify.annotations.Nullable;

/**
 * What the Regulations leave to others of programmes: dated data, see {@code
 * programmes/rules.json}, which says of each rule whether it was compared with a text.
 */
public final class ProgrammeRules {
    private static final String DATA = "/programmes/rules.json";
    private static final Content ALL = read();

    private ProgrammeRules() {}

    /**
     * What holds for programmes of a kind.
     *
     * @param givenBy the kinds of schools that may give it
     * @param approved whether it is approved by decision; else filing is enough
     * @param qualification the qualification that its full-time teachers need at least
     * @param from its first day
     * @param until its last day; absent while it is in force
     * @param reading how it was read, and of what
     * @param verified whether it was compared with a text
     */
    public record KindRule(
            ProgrammeKind kind,
            List<SchoolKind> givenBy,
            boolean approved,
            QualificationKind qualification,
            LocalDate from,
            @Nullable LocalDate until,
            String reading,
            boolean verified) {
        public KindRule {
            givenBy = List.copyOf(givenBy);
        }
    }

    /**
     * Who approves that a programme is given with a partner from abroad.
     *
     * @param kinds for programmes of which kinds
     * @param authority the authority whose approval it takes
     * @param from its first day
     * @param until its last day; absent while it is in force
     * @param reading how it was read, and of what
     * @param verified whether it was compared with a text
     */
    public record PartnerRule(
            List<ProgrammeKind> kinds,
            String authority,
            LocalDate from,
            @Nullable LocalDate until,
            String reading,
            boolean verified) {
        public PartnerRule {
            kinds = List.copyOf(kinds);
        }
    }

    private record Content(String about, List<KindRule> kinds, List<PartnerRule> partners) {}

    private static Content read() {
        return FactJson.resource(DATA, Content.class);
    }

    /** The rule on programmes of a kind that day; none before there was one. */
    public static Optional<KindRule> of(ProgrammeKind kind, LocalDate day) {
        return ALL.kinds().stream()
                .filter(each -> each.kind() == kind && holds(each.from(), each.until(), day))
                .findFirst();
    }

    /** The rule on partners from abroad in programmes of a kind that day; none where none is. */
    public static Optional<PartnerRule> ofPartners(ProgrammeKind kind, LocalDate day) {
        return ALL.partners().stream()
                .filter(each -> each.kinds().contains(kind))
                .filter(each -> holds(each.from(), each.until(), day))
                .findFirst();
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
