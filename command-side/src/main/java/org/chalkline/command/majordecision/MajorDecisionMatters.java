package org.chalkline.command.majordecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.MajorDecisionEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.service.Remedies;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a major decision needs somebody's data still: who was heard on it as an expert, or
 * assessed its risks, until it is refused, evaluated or ended, or can't be contested any more.
 */
final class MajorDecisionMatters {

    private MajorDecisionMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        boolean advised = false;
        boolean underWay = false;
        MajorDecisionTaken taken = null;
        LocalDate publishedOn = null;
        for (var fact : facts) {
            if (!(fact instanceof MajorDecisionEvent event)) continue;
            switch (event) {
                case ExpertHeard e -> advised |= isOf(person, e.by());
                case RiskAssessed e -> advised |= isOf(person, e.by());
                case DecisionProposed e -> underWay = true;
                case MajorDecisionTakenOver e -> {} // who was heard on it isn't on record
                case RoundBegun e -> underWay = true;
                case DecisionNotBegun e -> underWay = false;
                case MajorDecisionRefused e -> underWay = false;
                case MajorDecisionTaken e -> {
                    underWay = false;
                    taken = e;
                    publishedOn = null;
                }
                case MajorDecisionPublished e -> publishedOn = e.effectiveOn();
                case MajorDecisionEvaluated e -> taken = null;
                case MajorDecisionEnded e -> taken = null;
                default -> {} // opens and closes nothing
            }
        }
        boolean open = underWay || contestable(taken, publishedOn, today);
        return advised && open ? Optional.of(OpenMatter.MAJOR_DECISION_OPEN) : Optional.empty();
    }

    private static boolean isOf(PersonId person, DecisionAdviser by) {
        return person.equals(by.person());
    }

    /** Whether somebody may seek a remedy against it still; nobody's time begins unpublished. */
    private static boolean contestable(
            @Nullable MajorDecisionTaken taken, @Nullable LocalDate publishedOn, LocalDate today) {
        if (taken == null) return false;
        if (publishedOn == null) return true;
        var remedies = Remedies.of(taken.decision(), publishedOn, WorkingDayCalendar.published());
        if (remedies == null) return false;
        return reaches(remedies.reviewUntil(), today) || reaches(remedies.suitUntil(), today);
    }

    private static boolean reaches(@Nullable LocalDate last, LocalDate today) {
        return last != null && !today.isAfter(last);
    }
}
