package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.Hearings;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/** What is on file of one application, as far as deciding needs it. Folded from its facts alone. */
final class ApplicationState {

    /** Where an application stands. */
    enum Standing {
        /** Received, and neither accepted nor turned away. */
        SUBMITTED,
        /** The applicant is to put something right. */
        CORRECTION_REQUESTED,
        /** Accepted, or deemed to be. */
        ACCEPTED,
        UNDER_REVIEW,
        /** Not accepted: no licence needed, another authority's, or refused acceptance. */
        TURNED_AWAY,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    private final Set<ApplicationEvent> facts = new HashSet<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Set<String> everExamined = new HashSet<>();
    private final Map<String, Recommendation> opinions = new HashMap<>();
    private final Recusals recusals = new Recusals();
    private @Nullable ApplicationSubmitted submitted;
    private @Nullable ApplicantSucceeded succession;
    private @Nullable Organiser applicant;
    private @Nullable Proposal proposal;
    private Standing standing = Standing.SUBMITTED;
    private LocalDate lastAct = LocalDate.MIN;
    private LocalDate papersReceivedOn = LocalDate.MIN;
    private LocalDate acceptedOn = LocalDate.MIN;
    private boolean deemed;
    private boolean correctionRequested;
    private @Nullable ReviewBegun review;
    private Hearings hearings = Hearings.NONE;
    private @Nullable ExpertReviewOrdered expertReview;
    private @Nullable ExtensionProposed proposedExtension;
    private @Nullable Decision decision;
    private LocalDate decisionClockSince = LocalDate.MIN;

    /** Of those facts of an application that stand. */
    static ApplicationState of(List<Fact> standing) {
        var state = new ApplicationState();
        for (var fact : standing) {
            if (fact instanceof ApplicationEvent e) state.evolve(e);
        }
        return state;
    }

    boolean exists() {
        return submitted != null;
    }

    ApplicationId id() {
        return requireNonNull(submitted).applicationId();
    }

    Proposal proposal() {
        return requireNonNull(proposal);
    }

    LocalDate submittedOn() {
        return requireNonNull(submitted).effectiveOn();
    }

    /** The unit of the bureau that has it in hand. */
    String unit() {
        return requireNonNull(submitted).unit();
    }

    Standing standing() {
        return standing;
    }

    /** The day of the last act of anybody; what follows from silence is none. */
    LocalDate lastAct() {
        return lastAct;
    }

    /** The day on which papers were last received. */
    LocalDate papersReceivedOn() {
        return papersReceivedOn;
    }

    /** The day from which it counts as accepted, once it does. */
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** Whether it counts as accepted because nothing was heard. */
    boolean deemed() {
        return deemed;
    }

    boolean correctionRequested() {
        return correctionRequested;
    }

    List<Paper> papers() {
        return Collections.unmodifiableList(papers);
    }

    /** Who has it in hand now; absent before the review. */
    @Nullable ReviewBegun review() {
        return review;
    }

    /** Who has it in hand as preparer or reviewer, or ever had. */
    Set<String> everExamined() {
        return Collections.unmodifiableSet(everExamined);
    }

    /** Whether every reviewer who has it in hand has given an opinion. */
    boolean reviewConcluded() {
        return review != null && opinions.keySet().containsAll(review.reviewers());
    }

    /** What every reviewer who has it in hand recommends; absent where they differ. */
    @Nullable Recommendation recommended() {
        if (review == null) return null;
        var all = new HashSet<@Nullable Recommendation>();
        for (var reviewer : review.reviewers()) all.add(opinions.get(reviewer));
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Who has it in hand now. */
    Set<String> examiners() {
        if (review == null) return Set.of();
        var all = new HashSet<>(review.reviewers());
        all.add(review.preparer());
        return all;
    }

    Hearings hearings() {
        return hearings;
    }

    /** The expert review that is under way. */
    @Nullable ExpertReviewOrdered expertReview() {
        return expertReview;
    }

    /** The extension that waits for approval. */
    @Nullable ExtensionProposed proposedExtension() {
        return proposedExtension;
    }

    /** By which it was granted or refused; absent while it wasn't. */
    @Nullable Decision decision() {
        return decision;
    }

    /** What papers call the applicant: their name, of a person the code. */
    String applicant() {
        return organiser().servedAs();
    }

    /** Who applies: whoever did, or their successor. */
    Organiser organiser() {
        return requireNonNull(applicant);
    }

    /** How the last one took the applicant's place; absent where nobody did. */
    @Nullable ApplicantSucceeded succession() {
        return succession;
    }

    /** Whether papers of this application are served on them. */
    boolean isParty(String receiver) {
        return receiver.equals(applicant()) || hearings.wasTold(receiver);
    }

    /** The day from which the period for deciding was known to run. */
    LocalDate decisionClockSince() {
        return decisionClockSince;
    }

    /** Whether this very fact is on file, so that recording it again would add nothing. */
    boolean knows(ApplicationEvent fact) {
        return facts.contains(fact);
    }

    /** Takes in one more fact. */
    void evolve(ApplicationEvent fact) {
        facts.add(fact);
        if (isAct(fact) && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case ApplicationSubmitted e -> {
                submitted = e;
                applicant = e.applicant();
                proposal = e.proposal();
                papers.addAll(e.papers());
                papersReceivedOn = e.effectiveOn();
            }
            case LicenceFoundUnnecessary e -> standing = Standing.TURNED_AWAY;
            case FoundOutsideJurisdiction e -> standing = Standing.TURNED_AWAY;
            case CorrectionRequested e -> {
                standing = Standing.CORRECTION_REQUESTED;
                deemed = false;
                correctionRequested = true;
            }
            case PapersCorrected e -> {
                papers.addAll(e.papers());
                papersReceivedOn = e.effectiveOn();
            }
            case ApplicationAccepted e -> accepted(e.effectiveOn(), false);
            case ApplicationDeemedAccepted e -> accepted(e.effectiveOn(), true);
            case AcceptanceRefused e -> standing = Standing.TURNED_AWAY;
            case ReviewBegun e -> {
                standing = Standing.UNDER_REVIEW;
                review = e;
                everExamined.add(e.preparer());
                everExamined.addAll(e.reviewers());
            }
            case ExpertReviewOrdered e -> expertReview = e;
            case ExpertReviewConcluded e -> expertReview = null;
            case SiteInspected e -> {} // shown to whoever decides
            case StatementHeard e -> {} // shown to whoever decides
            case ApplicantSucceeded e -> {
                succession = e;
                applicant = e.applicant();
                proposal = proposal().succeeded(e.was(), e.applicant());
            }
            case ExtensionProposed e -> proposedExtension = e;
            case ReviewConcluded e -> opinions.put(e.reviewer(), e.recommendation());
            case ApplicationGranted e -> decided(Standing.GRANTED, e.decision());
            case ApplicationRefused e -> decided(Standing.REFUSED, e.decision());
            case ApplicationWithdrawn e -> standing = Standing.WITHDRAWN;
            case PreparationLapsed e -> {} // the clock says so too
            case PreparationUsed e -> {} // whether it is free is asked of its establishment
        }
    }

    /** Takes in who has no part in it. What a reviewer found who is recused is void. */
    void evolve(RecusalEvent fact) {
        recusals.take(fact);
        if (recusals.state(fact.member()) == Recusals.State.RECUSED) {
            opinions.remove(fact.member());
        }
    }

    /** Whether the officer is recused, or has declared a tie that nobody has decided on. */
    boolean standsAside(String officer) {
        return recusals.standsAside(officer);
    }

    /** Takes in a fact of one of its hearings. */
    void evolve(HearingEvent fact) {
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        hearings = hearings.after(fact);
    }

    /** Takes in a fact of one of its clocks, where that says more than the time. */
    void evolve(ClockEvent fact) {
        switch (fact) {
            // The papers are looked at anew, and it is again open whether they are accepted.
            case ClockOpened e
                    when e.rule().rule().equals(ApplicationPeriods.CORRECTION_NOTICE) -> {
                standing = Standing.SUBMITTED;
                deemed = false;
            }
            case ClockOpened e
                    when e.rule().rule().equals(ApplicationPeriods.toDecide(proposal())) ->
                    decisionClockSince = e.effectiveOn();
            case ClockExtended e -> proposedExtension = null;
            default -> {} // tells the time alone
        }
    }

    private void decided(Standing how, Decision by) {
        standing = how;
        decision = by;
    }

    private void accepted(LocalDate on, boolean bySilence) {
        standing = Standing.ACCEPTED;
        acceptedOn = on;
        deemed = bySilence;
    }

    private static boolean isAct(ApplicationEvent fact) {
        return switch (fact) {
            case ApplicationDeemedAccepted e -> false;
            case PreparationLapsed e -> false;
            case PreparationUsed e -> false;
            default -> true;
        };
    }
}
