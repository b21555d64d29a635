package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to a check of whether the law is kept (执法检查). */
public sealed interface CheckEvent extends Fact {

    EnforcementCheckId check();

    @Override
    default String subject() {
        return check().toString();
    }

    /** The ways of finding whom to check. The words are stored, and stay. */
    enum Selection {
        /** By lot, as the rules on random checks want it (双随机); local rules say how. */
        DRAWN,
        /** Upon a plan. */
        PLANNED,
        /** Upon a complaint, a report, or danger. */
        UPON_CAUSE
    }

    /**
     * It was planned.
     *
     * @param school whose school is checked; absent for another organisation
     * @param organisation who is checked; absent for a school
     * @param officers who are to check, two at the least
     * @param draw SHA-256 of the record of the draw; absent where nothing was drawn
     */
    @FactType("penalty.CheckPlanned")
    record CheckPlanned(
            EnforcementCheckId check,
            @Nullable SchoolId school,
            @Nullable String organisation,
            String matters,
            Selection selection,
            @Nullable String draw,
            List<String> officers,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements CheckEvent {
        public CheckPlanned {
            officers = List.copyOf(officers);
        }
    }

    /**
     * It was done, by two.
     *
     * @param record SHA-256 of the record made there
     */
    @FactType("penalty.CheckDone")
    record CheckDone(
            EnforcementCheckId check,
            List<String> officers,
            String findings,
            String record,
            LocalDate effectiveOn)
            implements CheckEvent {
        public CheckDone {
            officers = List.copyOf(officers);
        }
    }

    /** Everything was in order. */
    @FactType("penalty.CheckedInOrder")
    record CheckedInOrder(EnforcementCheckId check, String officer, LocalDate effectiveOn)
            implements CheckEvent {}

    /**
     * Something is to be put right.
     *
     * @param by the last day
     */
    @FactType("penalty.CheckDemandedRectification")
    record CheckDemandedRectification(
            EnforcementCheckId check,
            String deficiencies,
            LocalDate by,
            String officer,
            LocalDate effectiveOn)
            implements CheckEvent {}

    /** It was looked into whether it has been put right. */
    @FactType("penalty.CheckRepeated")
    record CheckRepeated(
            EnforcementCheckId check,
            boolean rectified,
            String findings,
            List<String> officers,
            LocalDate effectiveOn)
            implements CheckEvent {
        public CheckRepeated {
            officers = List.copyOf(officers);
        }
    }

    /** The check found what may be an offence: a clue of a penalty case. */
    @FactType("penalty.CheckGaveClue")
    record CheckGaveClue(
            EnforcementCheckId check,
            PenaltyCaseId penaltyCase,
            String summary,
            String officer,
            LocalDate effectiveOn)
            implements CheckEvent {}
}
