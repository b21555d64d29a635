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
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId.Kind;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ActStanding.Ruling;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Records what happens in a lawsuit alone: its complaint comes, it is appealed against, becomes
 * final, and is tried again. The rest it shares with reconsiderations.
 */
final class Lawsuit {
    private final ContestFile file;

    Lawsuit(ContestFile file) {
        this.file = file;
    }

    void receive(ReceiveSuit c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.SUIT);
        office.requireDone(c.effectiveOn());
        var matter =
                ContestFile.matter(c.acts(), c.inaction(), c.applicants(), c.effectiveOn(), office);
        if (c.claims() != null) requireText(c.claims(), TEXT);
        var fact =
                new SuitComplaintReceived(
                        c.contest(),
                        c.docket(),
                        matter,
                        c.review(),
                        c.codefendant(),
                        ContestFile.claimsInClear(matter, c.claims()),
                        ContestFile.sealedClaims(matter, c.claims(), office),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (file.isOnFile(fact, office)) return;
        requireLine(c.unit(), LINE);
        Inputs.requireLineIfAny(c.codefendant(), LINE);
        ContestFile.sound(c.docket(), c.effectiveOn(), office);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        requireCodefendant(c, matter, office);
        office.takeNumber(c.docket(), c.contest(), c.effectiveOn());
        var proceeding = ContestOffice.proceeding(c.docket(), Instance.FIRST_INSTANCE);
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
        file.openClock(
                c.contest(), ContestPeriods.SUIT_ANSWER, c.effectiveOn(), c.effectiveOn(), office);
        var accepted = c.docket().acceptedOn();
        if (accepted == null) return;
        file.openClock(
                c.contest(),
                c.docket().simplified()
                        ? ContestPeriods.SUIT_FIRST_SIMPLE
                        : ContestPeriods.SUIT_FIRST,
                accepted,
                c.effectiveOn(),
                office);
    }

    /** Whoever maintained an act is sued with the bureau, and nobody else (Litigation Law, 26). */
    private static void requireCodefendant(
            ReceiveSuit c, ContestedMatter matter, ContestOffice office) {
        var review = c.review();
        if (review != null) {
            var known = ContestState.of(office.facts().of(review.toString()));
            refuseIf(!known.exists(), UNKNOWN_CONTEST);
            ContestFile.requireKind(review, Kind.REVIEW);
        }
        var body = maintainedBy(c, matter, office);
        refuseIf(body != null && c.codefendant() == null, CODEFENDANT_MISSING);
        boolean mistaken = c.codefendant() != null && !c.codefendant().equals(body);
        refuseIf(mistaken, CODEFENDANT_MISTAKEN);
    }

    private static @Nullable String maintainedBy(
            ReceiveSuit c, ContestedMatter matter, ContestOffice office) {
        var review = c.review();
        if (review != null) {
            // A dismissal because it wasn't admissible is none (Interpretation, 133).
            var outcome = ContestState.of(office.facts().of(review.toString())).binding();
            if (outcome == null || outcome.result() != ContestResult.MAINTAIN) return null;
            return outcome.proceeding().body();
        }
        for (var act : matter.acts()) {
            var known = ActStanding.of(act, office.facts().recorded(act.of()));
            for (var contest : known.contests()) {
                boolean maintained =
                        contest.proceeding().instance() == Instance.RECONSIDERATION
                                && contest.ruling() == Ruling.UPHELD;
                if (maintained) return contest.proceeding().body();
            }
        }
        return null;
    }

    void appeal(AppealSuit c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.SUIT);
        var fact =
                new SuitAppealed(
                        c.contest(), c.by(), c.own(), c.docket(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        var served = requireServed();
        refuseIf(served.binding() || file.record().binding() != null, BINDING_ALREADY);
        refuseIf(!file.record().judgedHere(), NO_OUTCOME);
        requireLine(c.by(), LINE);
        ContestFile.sound(c.docket(), c.effectiveOn(), office);
        if (c.own()) Respondent.requireResponder(c.officer(), c.effectiveOn(), office);
        else ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        var last = lastDayToAppeal(office);
        refuseIf(c.own() && last != null && c.effectiveOn().isAfter(last), APPEAL_TOO_LATE);
        office.takeNumber(c.docket(), c.contest(), c.effectiveOn());
        apply(fact);
        for (var rule : List.of(ContestPeriods.SUIT_APPEAL, ContestPeriods.SUIT_APPEAL_RULING)) {
            if (c.own()) file.clocks().meet(rule, c.effectiveOn(), c.officer(), office.calendar());
            else {
                file.clocks()
                        .overtake(rule, c.effectiveOn(), "another appealed", office.calendar());
            }
        }
        if (!c.own()) {
            file.openClock(
                    c.contest(),
                    ContestPeriods.SUIT_APPEAL_REPLY,
                    c.effectiveOn(),
                    c.effectiveOn(),
                    office);
        }
        var accepted = c.docket().acceptedOn();
        if (accepted == null) return;
        file.openClock(c.contest(), ContestPeriods.SUIT_SECOND, accepted, c.effectiveOn(), office);
    }

    private java.time.@Nullable LocalDate lastDayToAppeal(ContestOffice office) {
        var ruling = file.lastDay(ContestPeriods.SUIT_APPEAL_RULING, office);
        return ruling == null ? file.lastDay(ContestPeriods.SUIT_APPEAL, office) : ruling;
    }

    private OutcomeServed requireServed() {
        var served = file.record().served();
        if (served == null) throw new RefusedException(NO_OUTCOME);
        return served;
    }

    void answerAppeal(AnswerAppeal c, ContestOffice office) {
        var fact =
                new AppealAnswered(
                        c.contest(),
                        c.postedOn(),
                        c.answer(),
                        c.approver(),
                        c.officer(),
                        c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        var appeal = file.record().appeal();
        if (appeal == null || appeal.own()) throw new RefusedException(NOT_APPEALED);
        requireDigest(c.answer());
        Respondent.requirePosted(c.postedOn(), appeal.effectiveOn(), c.effectiveOn());
        Respondent.requireResponder(c.officer(), c.effectiveOn(), office);
        Respondent.requireApprover(c.approver(), c.officer(), c.effectiveOn(), office);
        apply(fact);
        file.meet(List.of(ContestPeriods.SUIT_APPEAL_REPLY), c.postedOn(), c.officer(), office);
    }

    void finalise(FinalizeJudgment c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.SUIT);
        var served = requireServed();
        var fact = new JudgmentFinal(c.contest(), served.outcome(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(served.binding() || file.record().binding() != null, BINDING_ALREADY);
        refuseIf(!file.record().judgedHere(), NO_OUTCOME);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        var last = lastDayToAppeal(office);
        refuseIf(last != null && !c.effectiveOn().isAfter(last), APPEAL_PERIOD_RUNS);
        apply(fact);
        file.openClock(
                c.contest(), ContestPeriods.SUIT_RETRIAL, c.effectiveOn(), c.effectiveOn(), office);
        Outcomes.openPerforming(file, fact.contest(), fact.outcome(), c.effectiveOn(), office);
    }

    void retry(RetrySuit c, ContestOffice office) {
        ContestFile.requireKind(c.contest(), Kind.SUIT);
        var fact =
                new SuitRetried(c.contest(), c.docket(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(file.record().binding() == null, NOT_BINDING);
        requireText(c.reasons(), TEXT);
        ContestFile.sound(c.docket(), c.effectiveOn(), office);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        office.takeNumber(c.docket(), c.contest(), c.effectiveOn());
        apply(fact);
        file.clocks()
                .overtake(
                        ContestPeriods.SUIT_RETRIAL,
                        c.effectiveOn(),
                        "it is tried again",
                        office.calendar());
    }

    void receive(ReceiveSuggestion c, ContestOffice office) {
        file.receive(
                new SuggestionReceived(
                        c.contest(), c.document(), c.suggestion(), c.officer(), c.effectiveOn()),
                Kind.SUIT,
                c.document(),
                c.suggestion(),
                c.officer(),
                ContestPeriods.SUIT_SUGGESTION,
                office);
    }

    void answer(AnswerSuggestion c, ContestOffice office) {
        file.answer(
                new SuggestionAnswered(
                        c.contest(), c.document(), c.answer(), c.officer(), c.effectiveOn()),
                SuggestionReceived.class,
                c.document(),
                c.answer(),
                c.officer(),
                ContestPeriods.SUIT_SUGGESTION,
                office);
    }
}
