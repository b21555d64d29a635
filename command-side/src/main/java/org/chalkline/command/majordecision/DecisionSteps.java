package org.chalkline.command.majordecision;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.DRAFT_DIFFERS;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.OPINION_GIVER_OPEN;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.REVIEWED_BY_UNDERTAKING_UNIT;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewAsked;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewSentBack;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent.AnswerVoided;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionReceived;
import org.jspecify.annotations.Nullable;

/**
 * Says what notices, hearings and reviews mean for a major decision: the public and those who
 * review see the draft as it is, and both have their time.
 */
final class DecisionSteps implements Following {
    private final MajorDecision decision;
    private final ProcedureOffice office;

    DecisionSteps(MajorDecision decision, ProcedureOffice office) {
        this.decision = decision;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (fact instanceof OpinionReceived e) {
            refuseIf(e.by() != null && e.sealedContent() != null, OPINION_GIVER_OPEN);
        }
        boolean ofSteps =
                (fact instanceof NoticeEvent && !(fact instanceof AnswerVoided))
                        || fact instanceof HearingEvent
                        || fact instanceof LegalityEvent;
        if (!ofSteps) return;
        var round = decision.requireOpenRound();
        MajorDecision.requireDraft(round);
        decision.clocks().settle(fact.effectiveOn(), office.calendar());
        if (asksForOpinions(fact) instanceof NoticeGiven e) {
            refuseIf(!round.isDraft(e.text()), DRAFT_DIFFERS);
        }
        if (fact instanceof LegalityReviewAsked e) {
            refuseIf(!round.isDraft(e.draft()), DRAFT_DIFFERS);
            refuseIf(e.reviewingUnit().equals(round.begun().unit()), REVIEWED_BY_UNDERTAKING_UNIT);
            StepsTaken.of(FactsThatStand.of(recorded))
                    .require(round.begun().steps(), e.effectiveOn());
        }
    }

    private static @Nullable NoticeEvent asksForOpinions(ProcedureEvent fact) {
        return fact instanceof NoticeGiven e && e.matter().equals(StepsTaken.OPINIONS) ? e : null;
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        var clocks = decision.clocks();
        var on = fact.effectiveOn();
        if (asksForOpinions(fact) instanceof NoticeGiven e) {
            open(MajorDecision.OPINIONS, e);
            if (e.shortened() != null) {
                clocks.overtake(
                        MajorDecision.OPINIONS,
                        on,
                        "shorter: " + cut(e.shortened()),
                        office.calendar());
            }
        }
        switch (fact) {
            case NoticeWithdrawn e ->
                    clocks.overtake(
                            MajorDecision.OPINIONS,
                            on,
                            "the notice was withdrawn",
                            office.calendar());
            case LegalityReviewAsked e -> open(MajorDecision.REVIEW, e);
            case LegalityReviewSentBack e ->
                    clocks.overtake(
                            MajorDecision.REVIEW, on, "it was sent back", office.calendar());
            default -> {} // needs no time
        }
    }

    private static String cut(String cause) {
        int most = 180;
        return cause.length() <= most ? cause : cause.substring(0, most);
    }

    private void open(RuleId rule, ProcedureEvent fact) {
        // Before the regulations were in force there was no such time.
        decision.clocks()
                .openIfInForce(
                        decision.requireKnown().majorDecision().toString(),
                        rule,
                        decision.requireOpenRound().begun().unit(),
                        fact.effectiveOn(),
                        fact.effectiveOn(),
                        office.calendar());
    }
}
