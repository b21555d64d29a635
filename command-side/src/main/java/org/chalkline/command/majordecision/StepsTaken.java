package org.chalkline.command.majordecision;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.HEARING_OUTSTANDING;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.OPINIONS_RUN;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.OPINION_UNANSWERED;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.REVIEW_MISSING;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.STEP_SKIPPED;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertHeard;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RiskAssessed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RoundBegun;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.Hearings;
import org.chalkline.kernel.procedure.legality.LegalityReview;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeStep.Given;

/**
 * Which steps of its round a major decision has taken, by those of its facts that stand. What an
 * earlier round took counts for that one alone.
 */
final class StepsTaken {
    /** Tells what notices that ask for opinions precede, in {@code statutes/notices.json}. */
    static final String OPINIONS = "decision.opinions";

    private final List<Fact> standing;
    private final List<Fact> round;

    private StepsTaken(List<Fact> standing, List<Fact> round) {
        this.standing = standing;
        this.round = round;
    }

    /** Of the last round that was begun. */
    static StepsTaken of(List<Fact> standing) {
        int begun = 0;
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i) instanceof RoundBegun) begun = i;
        }
        return new StepsTaken(standing, standing.subList(begun, standing.size()));
    }

    /** Refuses to go on while one of these wasn't taken to its end. */
    void require(List<DecisionStep> steps, LocalDate on) {
        // A notice that was given is waited for, though nobody had to give it.
        boolean heard = requireOpinionsOver(on);
        refuseIf(steps.contains(DecisionStep.OPINIONS) && !heard, STEP_SKIPPED);
        requireHearing(steps.contains(DecisionStep.HEARING));
        refuseIf(steps.contains(DecisionStep.EXPERTS) && !has(ExpertHeard.class), STEP_SKIPPED);
        refuseIf(steps.contains(DecisionStep.RISK) && !has(RiskAssessed.class), STEP_SKIPPED);
    }

    private boolean requireOpinionsOver(LocalDate on) {
        var notices = notices();
        for (var notice : notices.values()) {
            refuseIf(!on.isAfter(notice.until()), OPINIONS_RUN);
            refuseIf(notice.unanswered(), OPINION_UNANSWERED);
        }
        return !notices.isEmpty();
    }

    private Map<ProcedureId, PublicNotice> notices() {
        var notices = new LinkedHashMap<ProcedureId, PublicNotice>();
        for (var fact : round) {
            if (!(fact instanceof NoticeFact told)) continue;
            var before = notices.get(told.noticeId());
            boolean asks = told.noticeStep() instanceof Given e && e.matter().equals(OPINIONS);
            if (before == null && !asks) continue;
            var after = PublicNotice.after(before, told.noticeStep(), fact.effectiveOn());
            if (after == null) notices.remove(told.noticeId());
            else notices.put(told.noticeId(), after);
        }
        return notices;
    }

    private void requireHearing(boolean fixed) {
        var all = Hearings.of(standing);
        boolean held = false;
        for (var hearing : all.all()) {
            boolean ofRound =
                    round.stream()
                            .anyMatch(
                                    fact ->
                                            fact instanceof HearingEvent e
                                                    && e.hearing().equals(hearing.id()));
            refuseIf(hearing.outstanding(), HEARING_OUTSTANDING);
            held |= ofRound && hearing.held() != null;
        }
        refuseIf(fixed && !held, STEP_SKIPPED);
    }

    private boolean has(Class<? extends Fact> kind) {
        return round.stream().anyMatch(kind::isInstance);
    }

    /** Refuses a draft that was not reviewed in this round, or found unlawful. */
    void requireReviewed(String draft) {
        boolean lets =
                LegalityReview.of(standing).stream()
                        .filter(each -> round.contains(each.asked()))
                        .anyMatch(each -> each.lets(draft));
        refuseIf(!lets, REVIEW_MISSING);
    }
}
