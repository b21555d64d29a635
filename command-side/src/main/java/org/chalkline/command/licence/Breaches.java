package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.penalty.EntryBars;
import org.chalkline.kernel.penalty.OffenderId;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyIntended;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;

/**
 * What keeps a licence from going on by itself: that the school broke a rule in its term
 * (Implementing Regulations, 22).
 */
final class Breaches {

    private Breaches() {}

    /**
     * Whether in this term an annual inspection was failed or a penalty intended, or an order to
     * put something right is not fulfilled, whenever it was given.
     *
     * @param licence which
     * @param facts what stands of any aggregate
     */
    static boolean in(Term term, LicenceId licence, FactsOf facts) {
        for (var each : EntryBars.cases(facts, OffenderId.of(licence))) {
            if (isIntended(term, facts.of(each.toString()))) return true;
        }
        return in(term, facts.of(licence.toString()));
    }

    private static boolean isIntended(Term term, List<Fact> facts) {
        return facts.stream()
                .anyMatch(
                        fact -> fact instanceof PenaltyIntended e && within(term, e.effectiveOn()));
    }

    private static boolean in(Term term, List<Fact> facts) {
        var unfulfilled = new HashSet<Integer>();
        for (var fact : facts) {
            switch (fact) {
                case AnnualInspectionGraded e when e.grade() == InspectionGrade.FAILED -> {
                    if (within(term, e.effectiveOn())) return true;
                }
                // Before there were penalty cases, the licence itself told of the intended penalty.
                case RightToHearingTold e -> {
                    if (within(term, e.effectiveOn())) return true;
                }
                case RectificationOrdered e -> unfulfilled.add(e.year());
                case RectificationRechecked e when e.rectified() -> unfulfilled.remove(e.year());
                default -> {} // no breach
            }
        }
        return !unfulfilled.isEmpty();
    }

    /** What is found after the term, while the licence is expired, counts as found in it. */
    private static boolean within(Term term, LocalDate day) {
        return !day.isBefore(term.from());
    }
}
