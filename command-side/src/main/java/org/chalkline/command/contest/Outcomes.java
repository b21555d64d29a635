package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestFile.LINE;
import static org.chalkline.command.contest.ContestFile.MOST;
import static org.chalkline.command.contest.ContestFile.TEXT;
import static org.chalkline.command.contest.ContestRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestId.Kind;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Records how a case is heard and comes to its end: decided, judged, settled, taken back,
 * performed.
 */
final class Outcomes {
    private final ContestFile file;

    Outcomes(ContestFile file) {
        this.file = file;
    }

    void hear(RecordContestHearing c, ContestOffice office) {
        record(
                new ContestHeard(c.contest(), c.place(), c.minutes(), c.officer(), c.effectiveOn()),
                office,
                () -> {
                    requireLine(c.place(), LINE);
                    requireDigest(c.minutes());
                });
    }

    void mediate(MediateContest c, ContestOffice office) {
        var fact =
                new ContestMediated(
                        c.contest(), c.document(), c.agreement(), c.officer(), c.effectiveOn());
        end(
                fact,
                "the parties agreed",
                office,
                () -> {
                    requireLine(c.document(), LINE);
                    requireDigest(c.agreement());
                });
    }

    void settle(SettleContest c, ContestOffice office) {
        record(
                new ContestSettled(c.contest(), c.agreement(), c.officer(), c.effectiveOn()),
                office,
                () -> requireDigest(c.agreement()));
    }

    void withdraw(WithdrawContest c, ContestOffice office) {
        end(
                new ContestWithdrawn(c.contest(), c.document(), c.officer(), c.effectiveOn()),
                "the applicant took it back",
                office,
                () -> requireLine(c.document(), LINE));
    }

    private void end(ContestEvent fact, String why, ContestOffice office, Runnable check) {
        if (file.record().knows(fact)) return;
        record(fact, office, check);
        file.clocks().overtakeAll(fact.effectiveOn(), why, office.calendar());
    }

    private void record(ContestEvent fact, ContestOffice office, Runnable check) {
        if (file.record().knows(fact)) return;
        file.openRunning(fact.effectiveOn(), office);
        refuseIf(file.record().suspended() && !isEnd(fact), CONTEST_SUSPENDED);
        refuseIf(file.record().judgedHere(), OUTCOME_SERVED_ALREADY);
        check.run();
        ContestFile.requireRecorder(fact.officer(), fact.effectiveOn(), office);
        apply(fact);
    }

    private static boolean isEnd(ContestEvent fact) {
        return fact instanceof ContestMediated
                || fact instanceof ContestSettled
                || fact instanceof ContestWithdrawn;
    }

    void serve(ServeOutcome c, ContestOffice office) {
        var record = file.record();
        var matter = record.matter();
        var docket = record.docket();
        var instance = record.instance();
        refuseIf(!record.exists(), UNKNOWN_CONTEST);
        if (matter == null || docket == null || instance == null) {
            throw new RefusedException(NOT_YET_RECEIVED);
        }
        var outcome =
                new ContestOutcome(
                        ContestOffice.proceeding(docket, instance),
                        c.result(),
                        acts(c.acts(), matter),
                        c.defect(),
                        c.remakeBy(),
                        c.compensation(),
                        c.clausesStopped(),
                        c.document(),
                        c.judgment(),
                        c.reasons(),
                        c.ruledOn());
        boolean binding = instance != Instance.FIRST_INSTANCE;
        var known = record.served();
        if (record.judgedHere() && known != null) {
            boolean same =
                    known.outcome().equals(outcome) && known.effectiveOn().equals(c.effectiveOn());
            refuseIf(!same, OUTCOME_SERVED_ALREADY);
            return;
        }
        file.openRunning(c.effectiveOn(), office);
        refuseIf(record.suspended(), CONTEST_SUSPENDED);
        requireSound(c, office);
        var received = record.received();
        refuseIf(
                received != null && c.ruledOn().isBefore(received.effectiveOn()),
                RULED_BEFORE_RECEIVED);
        ContestFile.requireRecorder(c.officer(), c.ruledOn(), office);
        apply(ruled(c));
        apply(
                new OutcomeServed(
                        c.contest(),
                        outcome,
                        binding,
                        suitUntil(c, office),
                        c.officer(),
                        c.effectiveOn()));
        file.meet(ContestPeriods.OUTCOME, c.ruledOn(), docket.body(), office);
        for (var rule : ContestPeriods.ANSWER) {
            file.clocks().overtake(rule, c.effectiveOn(), "it was decided", office.calendar());
        }
        if (instance == Instance.FIRST_INSTANCE) {
            open(
                    c,
                    c.ruling() ? ContestPeriods.SUIT_APPEAL_RULING : ContestPeriods.SUIT_APPEAL,
                    office);
        } else if (instance == Instance.SECOND_INSTANCE) {
            open(c, ContestPeriods.SUIT_RETRIAL, office);
        }
        if (binding) openPerforming(file, c.contest(), outcome, c.effectiveOn(), office);
    }

    private void open(ServeOutcome c, RuleId rule, ContestOffice office) {
        file.openClock(c.contest(), rule, c.effectiveOn(), c.effectiveOn(), office);
    }

    /** The days on which what they name has to be done are told in the outcome itself. */
    static void openPerforming(
            ContestFile file,
            ContestId contest,
            ContestOutcome outcome,
            LocalDate on,
            ContestOffice office) {
        var by = outcome.remakeBy();
        boolean own = by != null && outcome.result() == ContestResult.PERFORM;
        if (!own || by == null) return;
        file.openClock(
                contest,
                contest.kind() == Kind.REVIEW
                        ? ContestPeriods.REVIEW_PERFORMING
                        : ContestPeriods.SUIT_PERFORMING,
                by,
                on,
                office);
    }

    private static ContestEvent ruled(ServeOutcome c) {
        if (c.contest().kind() == Kind.REVIEW) {
            return new ReviewDecided(
                    c.contest(), c.result(), c.document(), c.officer(), c.ruledOn());
        }
        return c.ruling()
                ? new SuitRuled(c.contest(), c.result(), c.document(), c.officer(), c.ruledOn())
                : new SuitJudged(c.contest(), c.result(), c.document(), c.officer(), c.ruledOn());
    }

    private static void requireSound(ServeOutcome c, ContestOffice office) {
        office.requireDone(c.ruledOn());
        refuseIf(c.ruledOn().isAfter(c.effectiveOn()), SERVED_BEFORE_RULED);
        requireLine(c.document(), LINE);
        requireDigest(c.judgment());
        requireText(c.reasons(), TEXT);
        Inputs.requireAtMost(c.clausesStopped(), MOST);
        for (var clause : c.clausesStopped()) {
            requireLine(clause.normativeDocument(), LINE);
            requireLine(clause.clause(), LINE);
        }
        refuseIf(c.ruling() && c.contest().kind() == Kind.REVIEW, NOT_A_SUIT);
        refuseIf(c.ruling() && c.result() != ContestResult.DISMISS, RULING_ON_ACT);
        var by = c.remakeBy();
        if (by != null) {
            boolean orders =
                    c.result() == ContestResult.ANNUL
                            || c.result() == ContestResult.INVALID
                            || c.result() == ContestResult.PERFORM
                            || c.result() == ContestResult.AGREEMENT;
            refuseIf(!orders || by.isBefore(c.ruledOn()), REMAKING_DAY_MISTAKEN);
            Inputs.requireDate(by, office.today());
        }
        boolean upheld =
                c.result() == ContestResult.MAINTAIN
                        || c.result() == ContestResult.DISMISS
                        || c.result() == ContestResult.RESTORE;
        refuseIf(upheld && c.defect() != null, DEFECT_MISTAKEN);
        var served = c.applicantServedOn();
        if (served != null) {
            office.requireDone(served);
            refuseIf(served.isBefore(c.ruledOn()), SERVED_BEFORE_RULED);
        }
    }

    /** The acts of the case at these positions; all of them where none is named. */
    private static List<ContestedAct> acts(List<Long> positions, ContestedMatter matter) {
        if (positions.isEmpty()) return matter.acts();
        return positions.stream()
                .map(
                        position ->
                                matter.acts().stream()
                                        .filter(act -> act.position() == position)
                                        .findFirst()
                                        .orElseThrow(
                                                () -> new RefusedException(ACT_OF_ANOTHER_CASE)))
                .toList();
    }

    private static @Nullable LocalDate suitUntil(ServeOutcome c, ContestOffice office) {
        if (c.contest().kind() != Kind.REVIEW) return null;
        var served = c.applicantServedOn() == null ? c.effectiveOn() : c.applicantServedOn();
        var version = StatuteBook.standard().inForce(ContestPeriods.SUIT_AFTER_REVIEW, served);
        return StatutoryPeriod.open(version, served).due(office.calendar()).date();
    }

    void perform(PerformOutcome c, ContestOffice office) {
        var fact =
                new OutcomePerformed(
                        c.contest(), c.how(), c.evidence(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireBinding();
        requireText(c.how(), TEXT);
        if (c.evidence() != null) requireDigest(c.evidence());
        Respondent.requireResponder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        meetPerforming(c.effectiveOn(), c.officer(), office);
    }

    void enforce(EnforceOutcome c, ContestOffice office) {
        var fact =
                new OutcomeEnforced(
                        c.contest(), c.body(), c.measure(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireBinding();
        requireLine(c.body(), LINE);
        requireText(c.measure(), TEXT);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        meetPerforming(c.effectiveOn(), c.body(), office);
    }

    private void meetPerforming(LocalDate on, String by, ContestOffice office) {
        file.meet(
                List.of(ContestPeriods.REVIEW_PERFORMING, ContestPeriods.SUIT_PERFORMING),
                on,
                by,
                office);
    }

    private void requireBinding() {
        refuseIf(file.record().served() == null, NO_OUTCOME);
        refuseIf(file.record().binding() == null, NOT_BINDING);
    }
}
