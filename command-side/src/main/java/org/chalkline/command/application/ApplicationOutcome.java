package org.chalkline.command.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.procedure.hearing.HearingRefusal.DECISION_NOT_ON_RECORD;
import static org.chalkline.command.procedure.hearing.HearingRefusal.HEARING_NOT_HELD;
import static org.chalkline.command.procedure.hearing.HearingRefusal.HEARING_RIGHT_RUNNING;

import java.time.LocalDate;
import java.util.Collections;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.application.ApplicationRefusal.Laws;
import org.chalkline.command.application.ApplicationState.Standing;
import org.chalkline.command.procedure.hearing.HearingRefusal;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.Power;

/** How an application ends: granted, refused or withdrawn (38, 42, 48). */
final class ApplicationOutcome {
    private static final int TEXT = 2_000;

    private final CaseFile file;

    ApplicationOutcome(CaseFile file) {
        this.file = file;
    }

    void grant(GrantApplication c, ApplicationOffice office) {
        file.requireExists();
        var record = file.record();
        var proposal = record.proposal();
        var fact = new ApplicationGranted(c.application(), proposal, c.decision(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        requireDecidable(c.decision(), Recommendation.REFUSE, c.effectiveOn(), office, calendar);
        // Acceptance by silence heals no missing paper, and the record may have moved on.
        RequiredPapers.require(proposal, record.papers());
        var onFile = new ProposalOnFile(office.facts(), c.application(), c.effectiveOn());
        onFile.requireGrantable(proposal);
        office.requireNoneBarred(proposal, c.effectiveOn());
        onFile.requirePreparationHeld(proposal, record.submittedOn());
        apply(fact);
        closeClocks(c.decision(), c.effectiveOn(), calendar);
        file.openClock(ApplicationPeriods.DELIVERY, c.effectiveOn(), c.effectiveOn(), calendar);
        if (proposal instanceof Proposal.Preparation) {
            file.openClock(
                    ApplicationPeriods.PREPARATION_PERIOD,
                    c.effectiveOn(),
                    c.effectiveOn(),
                    calendar);
        }
    }

    void refuse(RefuseApplication c, ApplicationOffice office) {
        file.requireExists();
        var fact =
                new ApplicationRefused(
                        c.application(), file.record().proposal(), c.decision(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        requireDecidable(c.decision(), Recommendation.GRANT, c.effectiveOn(), office, calendar);
        refuseIf(
                c.decision().remedyNotice() == null,
                REMEDY_NOTICE_MISSING,
                REMEDY_NOTICE_MISSING.citing(Laws.LICENSING, "38"));
        apply(fact);
        closeClocks(c.decision(), c.effectiveOn(), calendar);
    }

    /**
     * What a grant and a refusal both take.
     *
     * @param against what it would depart from, if all who examined the application recommend it
     */
    private void requireDecidable(
            Decision decision,
            Recommendation against,
            LocalDate on,
            ApplicationOffice office,
            WorkingDayCalendar calendar) {
        file.requireUnderReview(on, calendar);
        CaseFile.requireDecided(decision, on, office.today());
        office.require(decision, Power.DECIDE_APPLICATIONS);
        var record = file.record();
        refuseIf(!Collections.disjoint(record.examiners(), decision.recusals()), EXAMINER_RECUSED);
        file.requireOwnClock(decision);
        var review = record.review();
        boolean own = review != null && decision.officer().equals(review.preparer());
        refuseIf(own, DECIDED_BY_PREPARER);
        decision.deciders().forEach(file::requireNotAside);
        var hearings = record.hearings();
        requireHeard(hearings.outstanding(), HEARING_NOT_HELD);
        for (var notice : hearings.unanswered()) {
            requireHeard(!on.isAfter(file.lastDayToAsk(notice, calendar)), HEARING_RIGHT_RUNNING);
        }
        refuseIf(record.expertReview() != null, EXPERT_REVIEW_OPEN);
        refuseIf(file.standsStill(on), PERIOD_STANDS_STILL);
        refuseIf(!record.reviewConcluded(), REVIEW_NOT_CONCLUDED);
        boolean departs = record.recommended() == against;
        refuseIf(departs && decision.departure() == null, DEPARTURE_UNREASONED);
        refuseIf(
                !hearings.notices().isEmpty() && decision.partyStatement() == null,
                STATEMENT_MISSING);
        requireHeard(!decision.evidence().containsAll(hearings.records()), DECISION_NOT_ON_RECORD);
    }

    private static void requireHeard(boolean wrong, HearingRefusal reason) {
        refuseIf(wrong, reason, reason.under(HearingLaw.LICENSING));
    }

    private void closeClocks(Decision decision, LocalDate on, WorkingDayCalendar calendar) {
        file.overtakeLapsed(
                ApplicationPeriods.HEARING_REQUEST, on, "nobody asked for a hearing", calendar);
        for (var remaking : StandingActs.remaking()) {
            file.clocks().meet(remaking, on, decision.officer(), calendar);
        }
        var rule = file.toDecide();
        if (rule == null || ApplicationPeriods.includesDelivery(rule)) return;
        file.clocks().meet(rule, on, decision.officer(), calendar);
    }

    void withdraw(WithdrawApplication c, ApplicationOffice office) {
        file.requireExists();
        var fact =
                new ApplicationWithdrawn(
                        c.application(), file.record().proposal(), c.reasons(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireOpen();
        requireText(c.reasons(), TEXT);
        apply(fact);
        file.overtakeClocks(c.effectiveOn(), "it was withdrawn", calendar);
    }

    void usePreparation(UsePreparation c, ApplicationOffice office) {
        var fact = new PreparationUsed(c.application(), c.establishment(), c.effectiveOn());
        if (file.knows(fact)) return;
        file.requireExists();
        CaseFile.requireDone(c.effectiveOn(), office.today());
        var record = file.record();
        boolean granted =
                record.standing() == Standing.GRANTED
                        && record.proposal() instanceof Proposal.Preparation;
        refuseIf(!granted, PREPARATION_NOT_GRANTED);
        PreparationOnFile.requireUsable(
                office.facts(), c.application(), c.establishment(), c.effectiveOn());
        apply(fact);
        file.clocks()
                .meet(
                        ApplicationPeriods.PREPARATION_PERIOD,
                        c.effectiveOn(),
                        c.establishment().value(),
                        office.calendar());
    }
}
