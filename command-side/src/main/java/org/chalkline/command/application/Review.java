package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import org.chalkline.command.RefusedException;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms.Approver;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.power.Power;

/** How an accepted application is examined, and the time that takes (34, 42, 45). */
final class Review {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_REVIEWERS = 20;

    private final CaseFile file;

    Review(CaseFile file) {
        this.file = file;
    }

    void begin(BeginReview c, ApplicationOffice office) {
        var fact = new ReviewBegun(c.application(), c.preparer(), c.reviewers(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireAccepted(c.effectiveOn(), calendar);
        refuseIf(c.reviewers().isEmpty(), REVIEWERS_MISSING);
        requireAtMost(c.reviewers(), MOST_REVIEWERS);
        office.require(c.preparer(), Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        file.requireNotAside(c.preparer());
        for (var reviewer : c.reviewers()) {
            file.requireNotAside(reviewer);
            office.require(reviewer, Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        }
        var examiners = new HashSet<>(c.reviewers());
        examiners.add(c.preparer());
        refuseIf(file.record().hearings().presidedByAny(examiners), EXAMINER_PRESIDES);
        apply(fact);
        file.overtakeLapsed(
                ApplicationPeriods.CORRECTION_NOTICE,
                c.effectiveOn(),
                "it counts as accepted",
                calendar);
    }

    /**
     * Experts are heard whether or not that stops a period: it stands still only where its law says
     * so (45), and not where that leaves it out.
     */
    void orderExpertReview(OrderExpertReview c, ApplicationOffice office) {
        file.requireExists();
        var fact = new ExpertReviewOrdered(c.application(), c.notice(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(file.record().expertReview() != null, EXPERT_REVIEW_ORDERED);
        requireLine(c.notice(), LINE);
        requirePreparer(office, c.effectiveOn());
        boolean stops = file.isStoppedBy(Ground.EXPERT_REVIEW);
        if (stops) file.reviveDecisionClock(c.effectiveOn(), calendar);
        apply(fact);
        if (!stops) return;
        file.stopDecisionClock(c.effectiveOn(), Ground.EXPERT_REVIEW, c.notice(), calendar);
    }

    /** A hearing that was called meanwhile stops the period in its turn. */
    void concludeExpertReview(ConcludeExpertReview c, ApplicationOffice office) {
        file.requireExists();
        var fact = new ExpertReviewConcluded(c.application(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        requirePreparer(office, c.effectiveOn());
        refuseIf(file.record().expertReview() == null, NO_EXPERT_REVIEW);
        apply(fact);
        var rule = file.toDecide();
        if (rule == null || !standsStillFor(Ground.EXPERT_REVIEW)) return;
        var again = c.effectiveOn().plusDays(1);
        file.clocks().resume(rule, again, calendar);
        var hearing = file.record().hearings().open();
        if (hearing == null || !hearing.outstanding()) return;
        var called = hearing.called();
        if (called == null) return;
        file.clocks().suspend(rule, again, Ground.HEARING, called.notice(), calendar);
    }

    /** Who verifies facts on the spot goes there with another (34). */
    void inspectSite(InspectSite c, ApplicationOffice office) {
        var fact =
                new SiteInspected(
                        c.application(), c.inspectors(), c.findings(), c.record(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(new HashSet<>(c.inspectors()).size() < 2, FEWER_THAN_TWO_INSPECTORS);
        requireAtMost(c.inspectors(), MOST_REVIEWERS);
        requireText(c.findings(), TEXT);
        requireDigest(c.record());
        for (var inspector : c.inspectors()) {
            file.requireNotAside(inspector);
            office.require(inspector, Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        }
        apply(fact);
    }

    /** Whoever was told, and the applicant, may state their case (36). */
    void hearStatement(HearStatement c, ApplicationOffice office) {
        var fact =
                new StatementHeard(
                        c.application(),
                        c.party(),
                        c.summary(),
                        c.record(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        refuseIf(!file.record().isParty(c.party()), NOT_A_PARTY);
        requireText(c.summary(), TEXT);
        requireDigest(c.record());
        file.requireNotAside(c.officer());
        office.require(c.officer(), Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        apply(fact);
    }

    /** Whether the period for deciding stands still on this ground. */
    private boolean standsStillFor(Ground ground) {
        return file.decisionPeriod()
                .filter(period -> period.state() == StatutoryPeriod.State.SUSPENDED)
                .filter(period -> period.suspensions().getLast().ground() == ground)
                .isPresent();
    }

    void proposeExtension(ProposeExtension c, ApplicationOffice office) {
        var fact =
                new ExtensionProposed(
                        c.application(), c.length(), c.reasons(), c.preparer(), c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        requireText(c.reasons(), TEXT);
        office.require(c.preparer(), Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        refuseIf(file.record().proposedExtension() != null, EXTENSION_PROPOSED_ALREADY);
        refuseIf(file.toDecide() == null, NO_DECISION_PERIOD);
        file.reviveDecisionClock(c.effectiveOn(), calendar);
        var period = requirePeriod();
        period.requireNotEndedBefore(c.effectiveOn(), calendar);
        // Tried out on the value, so that what can't be approved isn't proposed either.
        var unused = period.extended(extension(fact, c.preparer(), c.effectiveOn()));
        apply(fact);
    }

    void approveExtension(ApproveExtension c, ApplicationOffice office) {
        file.requireExists();
        if (isApproved(c)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        var proposed = file.record().proposedExtension();
        if (proposed == null) throw new RefusedException(EXTENSION_NOT_PROPOSED);
        var review = requireNonNull(file.record().review());
        boolean prepared =
                c.approver().equals(proposed.preparer()) || c.approver().equals(review.preparer());
        refuseIf(prepared, EXTENSION_APPROVED_BY_PREPARER);
        office.require(c.approver(), Power.EXTEND_PERIODS, c.effectiveOn());
        file.reviveDecisionClock(c.effectiveOn(), calendar);
        file.clocks()
                .extend(
                        requireDecisionRule(),
                        extension(proposed, c.approver(), c.effectiveOn()),
                        calendar);
    }

    private boolean isApproved(ApproveExtension c) {
        return file.decisionPeriod()
                .map(StatutoryPeriod::extension)
                .filter(
                        e ->
                                e.approvedBy().equals(c.approver())
                                        && e.approvedOn().equals(c.effectiveOn()))
                .isPresent();
    }

    private static Extension extension(ExtensionProposed proposed, String by, LocalDate on) {
        return new Extension(
                proposed.length(), on, by, Approver.HEAD_OF_AUTHORITY, proposed.reasons());
    }

    void conclude(ConcludeReview c, ApplicationOffice office) {
        var fact =
                new ReviewConcluded(
                        c.application(),
                        c.reviewer(),
                        c.recommendation(),
                        c.findings(),
                        c.effectiveOn());
        if (file.knows(fact)) return;
        var calendar = file.open(c.effectiveOn(), office);
        file.requireUnderReview(c.effectiveOn(), calendar);
        var review = requireNonNull(file.record().review());
        refuseIf(!review.reviewers().contains(c.reviewer()), NOT_A_REVIEWER);
        file.requireNotAside(c.reviewer());
        requireText(c.findings(), TEXT);
        office.require(c.reviewer(), Power.EXAMINE_APPLICATIONS, c.effectiveOn());
        apply(fact);
    }

    /** What the bureau orders in a review is the preparer's act. */
    private void requirePreparer(ApplicationOffice office, LocalDate on) {
        var review = requireNonNull(file.record().review());
        office.require(review.preparer(), Power.EXAMINE_APPLICATIONS, on);
    }

    private RuleId requireDecisionRule() {
        var rule = file.toDecide();
        if (rule == null) throw new RefusedException(NO_DECISION_PERIOD);
        return rule;
    }

    private StatutoryPeriod requirePeriod() {
        return file.decisionPeriod().orElseThrow();
    }
}
