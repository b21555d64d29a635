package org.chalkline.command.penalty;

import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.procedure.clock.RuleId;

/** The statutory periods that a penalty case runs under. */
final class PenaltyPeriods {
    static final RuleId LIMITATION = new RuleId("penalty.limitation");
    static final RuleId LIMITATION_HARM = new RuleId("penalty.limitation-harm");
    static final RuleId EVIDENCE = new RuleId("penalty.evidence");
    static final RuleId DECISION = new RuleId("penalty.decision");
    static final RuleId SERVICE = new RuleId("penalty.service");
    static final RuleId PAYMENT = new RuleId("penalty.payment");
    static final RuleId DEFERRAL = new RuleId("penalty.deferral");
    static final RuleId HAND_IN = new RuleId("penalty.hand-in");
    static final RuleId WITHDRAW = new RuleId("penalty.withdraw");
    static final RuleId COURT = new RuleId("penalty.court");

    private PenaltyPeriods() {}

    static RuleId limitation(Harm harm) {
        return switch (harm) {
            case ORDINARY -> LIMITATION;
            case LIFE_HEALTH_FINANCE -> LIMITATION_HARM;
        };
    }
}
