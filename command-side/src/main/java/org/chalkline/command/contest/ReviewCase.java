package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestFile.LINE;
import static org.chalkline.command.contest.ContestFile.TEXT;
import static org.chalkline.command.contest.ContestRefusal.*;

import java.util.List;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId.Kind;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;

/**
 * Records what happens in a reconsideration alone: it is handed in and forwarded, or its copy
 * comes; it stands still and goes on, and ends without a decision. The rest it shares with
 * lawsuits.
 */
final class ReviewCase {
    private static final int LONGEST_EXTENSION = 30;
    private static final List<RuleId> DECIDING =
            List.of(ContestPeriods.REVIEW_DECISION, ContestPeriods.REVIEW_DECISION_SIMPLE);

    private final ContestFile file;

    ReviewCase(ContestFile file) {
        this.file = file;
    }

    void handIn(HandInReviewApplication c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        var matter =
                ContestFile.matter(c.acts(), c.inaction(), c.applicants(), c.effectiveOn(), office);
        var fact =
                new ReviewApplicationHandedIn(
                        c.contest(), matter, c.unit(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        refuseIf(file.record().exists(), CONTEST_CODE_IN_USE);
        office.requireDone(c.effectiveOn());
        requireLine(c.unit(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        file.openClock(
                c.contest(),
                ContestPeriods.REVIEW_FORWARD,
                c.effectiveOn(),
                c.effectiveOn(),
                office);
    }

    void forward(ForwardReviewApplication c, ContestOffice office) {
        var fact =
                new ReviewApplicationForwarded(c.contest(), c.body(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.open(c.effectiveOn(), office);
        requireLine(c.body(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        file.meet(List.of(ContestPeriods.REVIEW_FORWARD), c.effectiveOn(), c.officer(), office);
    }

    void receive(ReceiveReview c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        office.requireDone(c.effectiveOn());
        var matter =
                ContestFile.matter(c.acts(), c.inaction(), c.applicants(), c.effectiveOn(), office);
        if (c.claims() != null) requireText(c.claims(), TEXT);
        var fact =
                new ReviewCopyReceived(
                        c.contest(),
                        c.docket(),
                        matter,
                        ContestFile.claimsInClear(matter, c.claims()),
                        ContestFile.sealedClaims(matter, c.claims(), office),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (file.isOnFile(fact, office)) return;
        requireLine(c.unit(), LINE);
        ContestFile.sound(c.docket(), c.effectiveOn(), office);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        office.takeNumber(c.docket(), c.contest(), c.effectiveOn());
        var proceeding = ContestOffice.proceeding(c.docket(), Instance.RECONSIDERATION);
        for (var act : matter.acts()) {
            office.standing()
                    .challenge(
                            act,
                            proceeding,
                            ContestFile.names(matter),
                            c.officer(),
                            c.effectiveOn());
        }
        apply(fact);
        ContestFile.openCaseFile(
                c.contest(), c.docket(), matter, c.unit(), c.officer(), c.effectiveOn(), office);
        boolean simple = c.docket().simplified();
        file.openClock(
                c.contest(),
                simple ? ContestPeriods.REVIEW_ANSWER_SIMPLE : ContestPeriods.REVIEW_ANSWER,
                c.effectiveOn(),
                c.effectiveOn(),
                office);
        var accepted = c.docket().acceptedOn();
        if (accepted == null) return;
        file.openClock(
                c.contest(),
                simple ? ContestPeriods.REVIEW_DECISION_SIMPLE : ContestPeriods.REVIEW_DECISION,
                accepted,
                c.effectiveOn(),
                office);
    }

    void suspend(SuspendReview c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        var fact =
                new ReviewSuspended(
                        c.contest(), c.ground(), c.notice(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(file.record().suspended(), CONTEST_SUSPENDED);
        refuseIf(file.record().judgedHere(), OUTCOME_SERVED_ALREADY);
        requireLine(c.notice(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        for (var rule : DECIDING) {
            boolean stops =
                    file.clocks()
                            .find(rule)
                            .filter(p -> p.open() && p.rule().terms().suspension() != null)
                            .isPresent();
            if (!stops) continue;
            file.clocks()
                    .suspend(
                            rule,
                            c.effectiveOn(),
                            Terms.Ground.PROCEEDINGS_SUSPENDED,
                            c.notice(),
                            office.calendar());
        }
        if (!c.ground().endsInTime()) return;
        file.openClock(
                c.contest(),
                ContestPeriods.REVIEW_SUSPENDED,
                c.effectiveOn(),
                c.effectiveOn(),
                office);
    }

    void resume(ResumeReview c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        var fact = new ReviewResumed(c.contest(), c.notice(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(!file.record().suspended(), NOT_SUSPENDED);
        requireLine(c.notice(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        for (var rule : DECIDING) {
            file.clocks().resume(rule, c.effectiveOn(), office.calendar());
        }
        file.meet(List.of(ContestPeriods.REVIEW_SUSPENDED), c.effectiveOn(), c.officer(), office);
    }

    void extend(ExtendReview c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        file.openRunning(c.effectiveOn(), office);
        refuseIf(c.days() < 1 || c.days() > LONGEST_EXTENSION, EXTENSION_MISTAKEN);
        requireLine(c.approvedBy(), LINE);
        requireText(c.reasons(), TEXT);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        var period = file.clocks().find(ContestPeriods.REVIEW_DECISION).orElse(null);
        boolean can = period != null && period.open() && period.rule().terms().extension() != null;
        refuseIf(!can || period == null, EXTENSION_MISTAKEN);
        if (period == null) return;
        var lengthening = period.rule().terms().extension();
        if (lengthening == null) return;
        file.clocks()
                .extend(
                        ContestPeriods.REVIEW_DECISION,
                        new Extension(
                                Math.toIntExact(c.days()),
                                c.effectiveOn(),
                                c.approvedBy(),
                                lengthening.approver(),
                                c.reasons()),
                        office.calendar());
    }

    void end(EndReview c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        var fact = new ReviewEnded(c.contest(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(file.record().judgedHere(), OUTCOME_SERVED_ALREADY);
        requireText(c.reasons(), TEXT);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        file.clocks().overtakeAll(c.effectiveOn(), "the reconsideration ended", office.calendar());
    }

    void question(QuestionClause c, ContestOffice office) {
        var fact =
                new ClauseQuestioned(
                        c.contest(), c.clause(), c.notice(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        ContestFile.requireKind(c.contest(), Kind.REVIEW);
        file.openRunning(c.effectiveOn(), office);
        requireLine(c.clause().normativeDocument(), LINE);
        requireLine(c.clause().clause(), LINE);
        requireLine(c.notice(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        file.openClock(
                c.contest(),
                ContestPeriods.REVIEW_CLAUSE,
                c.effectiveOn(),
                c.effectiveOn(),
                office);
    }

    void answer(AnswerClause c, ContestOffice office) {
        var fact =
                new ClauseAnswered(
                        c.contest(), c.clause(), c.answer(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireDigest(c.answer());
        Respondent.requireResponder(c.officer(), c.effectiveOn(), office);
        refuseIf(!file.clocks().pending(ContestPeriods.REVIEW_CLAUSE), UNKNOWN_PAPER_OF_CASE);
        apply(fact);
        file.meet(List.of(ContestPeriods.REVIEW_CLAUSE), c.effectiveOn(), c.officer(), office);
    }

    void receive(ReceiveOpinionLetter c, ContestOffice office) {
        file.receive(
                new OpinionLetterReceived(
                        c.contest(), c.document(), c.letter(), c.officer(), c.effectiveOn()),
                Kind.REVIEW,
                c.document(),
                c.letter(),
                c.officer(),
                ContestPeriods.REVIEW_LETTER,
                office);
    }

    void answer(AnswerOpinionLetter c, ContestOffice office) {
        file.answer(
                new OpinionLetterAnswered(
                        c.contest(), c.document(), c.answer(), c.officer(), c.effectiveOn()),
                OpinionLetterReceived.class,
                c.document(),
                c.answer(),
                c.officer(),
                ContestPeriods.REVIEW_LETTER,
                office);
    }
}
