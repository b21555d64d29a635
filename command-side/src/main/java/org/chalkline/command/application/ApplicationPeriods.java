package org.chalkline.command.application;

import java.util.List;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/** The statutory periods that an application runs under. */
final class ApplicationPeriods {
    static final RuleId CORRECTION_NOTICE = new RuleId("licensing.correction-notice");
    static final RuleId DECISION = new RuleId("licensing.decision");
    static final RuleId DELIVERY = new RuleId("licensing.delivery");
    static final RuleId HEARING_REQUEST = new RuleId("licensing.hearing-request");
    static final RuleId HEARING_HELD = new RuleId("licensing.hearing-held");
    static final RuleId HEARING_NOTICE = new RuleId("licensing.hearing-notice");
    static final RuleId PREPARATION_DECISION = new RuleId("private-education.preparation-decision");
    static final RuleId PREPARATION_PERIOD = new RuleId("private-education.preparation-period");
    static final RuleId ESTABLISHMENT_DECISION =
            new RuleId("private-education.establishment-decision");
    static final RuleId DIVISION_MERGER_DECISION =
            new RuleId("private-education.division-merger-decision");
    static final RuleId CONVERSION_DECISION = new RuleId("private-education.conversion-decision");

    private ApplicationPeriods() {}

    /**
     * The period in which it is to be decided, from acceptance. Absent for a renewal, which is to
     * be decided before the licence ends: that period is the licence's own.
     */
    static @Nullable RuleId toDecide(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Preparation p -> PREPARATION_DECISION;
            case Proposal.Establishment p -> ESTABLISHMENT_DECISION;
            // One decision on several changes has the time of the one that takes longest.
            case Proposal.Change p ->
                    p.of().contains(Subject.LEVEL) || p.of().contains(Subject.TYPE)
                            ? CONVERSION_DECISION
                            : DECISION;
            case Proposal.Division p -> DIVISION_MERGER_DECISION;
            case Proposal.Merger p -> DIVISION_MERGER_DECISION;
            case Proposal.Renewal p -> null;
            case Proposal.Termination p -> DECISION;
        };
    }

    /** The periods that can run until it is decided. */
    static List<RuleId> untilDecided(Proposal proposal) {
        var toDecide = toDecide(proposal);
        return toDecide == null
                ? List.of(CORRECTION_NOTICE, HEARING_REQUEST, HEARING_HELD)
                : List.of(CORRECTION_NOTICE, HEARING_REQUEST, HEARING_HELD, toDecide);
    }

    /** Whether the period to decide runs on until the decision is delivered. */
    static boolean includesDelivery(RuleId toDecide) {
        return toDecide.equals(ESTABLISHMENT_DECISION);
    }
}
