package org.chalkline.command.programme;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.programme.ProgrammeRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPROVE_PROGRAMMES;
import static org.chalkline.kernel.procedure.power.Power.SPEND_BUDGETS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.programme.ProgrammeCommand.*;
import org.chalkline.command.programme.ProgrammeState.Step;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.TeachingForm;
import org.jspecify.annotations.Nullable;

/**
 * A programme of lifelong education (终身教育项目): proposed; approved, or filed where that is enough;
 * open for enrolment, running, and ended or stopped. At each of these steps its provider may give
 * programmes of the kind, and when somebody begins to teach, they are qualified.
 *
 * <p>Places of senior citizens are open once the line of the budget has committed the money for
 * them, and not before.
 */
@Aggregate
public class Programme {
    private static final int LINE = 200;
    private static final int MOST_HOURS = 10_000;
    private static final int MOST_LEARNERS = 100_000;
    private static final String COUNTRY = "[A-Z]{2}";

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ProgrammeId id;

    private final ProgrammeState state = new ProgrammeState();
    private final Recusals recusals = new Recusals();
    private final Set<ProgrammeEvent> facts = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeProgramme c, ProgrammeOffice office) {
        var fact =
                new ProgrammeProposed(
                        c.programme(),
                        c.title(),
                        c.provider(),
                        c.licence(),
                        c.kind(),
                        c.audience(),
                        c.subdistrict(),
                        c.hours(),
                        c.partner(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), PROGRAMME_EXISTS);
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        requireHours(c.hours());
        ProgrammeOffice.requireSubdistrict(c.subdistrict());
        if (c.partner() != null) requireSound(c.partner(), office);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), APPROVE_PROGRAMMES, c.effectiveOn());
        office.requireCovered(c.provider(), c.licence(), c.kind(), c.effectiveOn());
        apply(fact);
    }

    private static void requireSound(ForeignPartner partner, ProgrammeOffice office) {
        requireLine(partner.name(), LINE);
        requireLine(partner.approval(), LINE);
        requireLine(partner.authority(), LINE);
        refuseIf(!partner.country().matches(COUNTRY), PARTNER_COUNTRY_MALFORMED);
        requireDate(partner.approvedOn(), office.today());
        requireDate(partner.approvedUntil(), office.today());
        refuseIf(partner.approvedUntil().isBefore(partner.approvedOn()), APPROVAL_DAYS_CONTRADICT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveProgramme c, ProgrammeOffice office) {
        var fact = new ProgrammeApproved(c.programme(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.PROPOSED);
        refuseIf(!isApproved(c.effectiveOn(), office), FILING_ENOUGH);
        requireGivable(c.effectiveOn(), office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseProgramme c, ProgrammeOffice office) {
        var fact = new ProgrammeRefused(c.programme(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.PROPOSED);
        refuseIf(c.decision().remedyNotice() == null, REMEDY_NOT_TOLD);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileProgramme c, ProgrammeOffice office) {
        var fact = new ProgrammeFiled(c.programme(), c.number(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.PROPOSED);
        requireLine(c.number(), LINE);
        refuseIf(isApproved(c.effectiveOn(), office), APPROVAL_NEEDED);
        requireGivable(c.effectiveOn(), office);
        requireActing(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    /** Whether it takes a decision; a partner from abroad always does. */
    private boolean isApproved(LocalDate on, ProgrammeOffice office) {
        var proposed = state.proposed();
        return proposed.partner() != null || office.rule(proposed.kind(), on).approved();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenEnrolment c, ProgrammeOffice office) {
        var fact = new EnrolmentOpened(c.programme(), c.capacity(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.CLEARED);
        requireCapacity(c.capacity());
        requireGivable(c.effectiveOn(), office);
        requireActing(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssignProgrammeTeacher c, ProgrammeOffice office) {
        requireKnown();
        var proposed = state.proposed();
        var fact =
                new TeacherAssigned(
                        c.programme(),
                        proposed.provider(),
                        proposed.kind(),
                        c.person(),
                        c.form(),
                        c.evidence(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireGoingOn();
        refuseIf(state.teachers().containsKey(c.person()), TEACHER_ASSIGNED_ALREADY);
        office.people().requireBorn(c.person(), c.effectiveOn());
        boolean partTime = c.form() == TeachingForm.PART_TIME;
        if (c.evidence() != null) requireDigest(c.evidence());
        refuseIf(partTime != (c.evidence() != null), EXPERIENCE_UNPROVEN);
        requireActing(c.officer(), c.effectiveOn(), office);
        if (!partTime) office.requireQualified(c.person(), proposed.kind(), c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseProgrammeTeacher c, ProgrammeOffice office) {
        var fact = new TeacherReleased(c.programme(), c.person(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireGoingOn();
        refuseIf(!state.teachers().containsKey(c.person()), TEACHER_NOT_ASSIGNED);
        requireActing(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskPublicPlaces c, ProgrammeOffice office) {
        requireKnown();
        var known = state.asked(c.claim());
        if (known != null) {
            refuseIf(!repeats(known, c), PLACES_ASKED_BEFORE);
            return;
        }
        boolean opens = state.isAt(Step.ENROLLING) || state.isAt(Step.RUNNING);
        refuseIf(!opens, PROGRAMME_STEP_OUT_OF_TURN);
        refuseIf(state.proposed().audience() != Audience.SENIORS, PLACES_FOR_SENIORS_ALONE);
        refuseIf(state.awaits(), PLACES_UNANSWERED);
        refuseIf(c.places() < 1, LEARNERS_OUT_OF_RANGE);
        refuseIf(c.places() > state.capacity() - state.places(), PLACES_OVER_CAPACITY);
        refuseIf(!c.price().currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
        Amounts.requireSome(c.price());
        requireNext(c.effectiveOn(), office);
        var heading = office.requireLine(c.line(), c.effectiveOn());
        requireOfficer(c.officer());
        // Who asks binds the line's money.
        office.require(c.officer(), SPEND_BUDGETS, heading.unit(), c.effectiveOn());
        apply(
                new PlacesAsked(
                        c.programme(),
                        c.claim(),
                        state.proposed().provider(),
                        c.places(),
                        c.price(),
                        total(c),
                        c.line(),
                        c.use(),
                        c.officer(),
                        c.effectiveOn()));
    }

    private static Money total(AskPublicPlaces c) {
        long most = Money.MOST_FEN / c.places();
        refuseIf(c.price().fen() > most, LEARNERS_OUT_OF_RANGE);
        return Money.ofFen(c.price().fen() * c.places());
    }

    private static boolean repeats(PlacesAsked known, AskPublicPlaces c) {
        return known.places() == c.places()
                && known.price().equals(c.price())
                && known.line().equals(c.line())
                && known.use().equals(c.use())
                && known.officer().equals(c.officer())
                && known.effectiveOn().equals(c.effectiveOn());
    }

    /** The request under this number that isn't answered yet; absent where there is none. */
    @Nullable PlacesAsked awaiting(CommitmentId claim) {
        return state.isAnswered(claim) ? null : state.asked(claim);
    }

    /**
     * The line answered.
     *
     * @param declined why it didn't commit the money; absent where it did
     */
    void answered(PlacesAsked asked, @Nullable String declined) {
        if (declined == null) {
            apply(
                    new PlacesOpened(
                            asked.programme(),
                            asked.claim(),
                            asked.places(),
                            asked.amount(),
                            asked.line(),
                            asked.effectiveOn()));
        } else {
            apply(
                    new PlacesDeclined(
                            asked.programme(),
                            asked.claim(),
                            asked.places(),
                            asked.line(),
                            declined,
                            asked.effectiveOn()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartProgramme c, ProgrammeOffice office) {
        var fact = new ProgrammeStarted(c.programme(), c.enrolled(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.ENROLLING);
        requireLearners(c.enrolled(), state.capacity());
        requireGivable(c.effectiveOn(), office);
        requireActing(c.officer(), c.effectiveOn(), office);
        refuseIf(state.teachers().isEmpty(), TEACHER_MISSING);
        // Who was qualified when they were assigned needn't be still.
        for (var each : state.teachers().values()) {
            if (each.form() == TeachingForm.PART_TIME) continue;
            office.requireQualified(each.person(), each.kind(), c.effectiveOn());
        }
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndProgramme c, ProgrammeOffice office) {
        var fact =
                new ProgrammeEnded(
                        c.programme(), c.hours(), c.completed(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.RUNNING);
        requireHours(c.hours());
        requireLearners(c.completed(), state.enrolled());
        requireActing(c.officer(), c.effectiveOn(), office);
        apply(fact);
        releaseTeachers(c.programme(), c.officer(), c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StopProgramme c, ProgrammeOffice office) {
        var fact = new ProgrammeStopped(c.programme(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        boolean stops =
                state.isAt(Step.CLEARED) || state.isAt(Step.ENROLLING) || state.isAt(Step.RUNNING);
        refuseIf(!stops, PROGRAMME_STEP_OUT_OF_TURN);
        refuseIf(c.decision().remedyNotice() == null, REMEDY_NOT_TOLD);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
        var officer = c.decision().officer();
        releaseTeachers(c.programme(), officer, c.effectiveOn());
        for (var each : new ArrayList<>(state.open().values())) {
            apply(
                    new PlacesClosed(
                            c.programme(),
                            each.claim(),
                            each.places(),
                            each.amount(),
                            each.line(),
                            boundBy(each, officer),
                            c.effectiveOn()));
        }
    }

    /** The owners of claims on the line; each may have its money released. */
    private String boundBy(PlacesOpened places, String otherwise) {
        var asked = state.asked(places.claim());
        return asked == null ? otherwise : asked.officer();
    }

    private void releaseTeachers(ProgrammeId programme, String officer, LocalDate on) {
        for (var person : new ArrayList<>(state.teachers().keySet())) {
            apply(new TeacherReleased(programme, person, officer, on));
        }
    }

    /** The list that was kept before vouches for how it was approved and given. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverProgramme c, ProgrammeOffice office) {
        var fact =
                new ProgrammeTakenOver(
                        c.programme(),
                        c.title(),
                        c.provider(),
                        c.kind(),
                        c.audience(),
                        c.subdistrict(),
                        c.hours(),
                        c.partner(),
                        c.enrolled(),
                        c.completed(),
                        c.endedOn(),
                        c.unit(),
                        c.source(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), PROGRAMME_EXISTS);
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        requireLine(c.source(), LINE);
        if (c.partner() != null) requireLine(c.partner(), LINE);
        requireHours(c.hours());
        ProgrammeOffice.requireSubdistrict(c.subdistrict());
        requireLearners(c.enrolled(), MOST_LEARNERS);
        requireLearners(c.completed(), c.enrolled());
        office.requireDone(c.endedOn());
        requireDate(c.effectiveOn(), office.today());
        refuseIf(c.endedOn().isBefore(c.effectiveOn()), DAYS_CONTRADICT);
        office.requireOpen(c.provider(), c.effectiveOn());
        // What is entered is old; who may enter it, they may today.
        office.require(c.officer(), APPROVE_PROGRAMMES, office.today());
        apply(fact);
    }

    // ---- what acts have in common

    private void requireKnown() {
        if (facts.isEmpty()) throw new RefusedException(UNKNOWN_PROGRAMME);
        // One that was taken over has ended.
        refuseIf(!state.isProposed(), PROGRAMME_STEP_OUT_OF_TURN);
    }

    private void requireAt(Step wanted) {
        requireKnown();
        refuseIf(!state.isAt(wanted), PROGRAMME_STEP_OUT_OF_TURN);
    }

    private void requireGoingOn() {
        boolean over =
                state.isAt(Step.REFUSED) || state.isAt(Step.STOPPED) || state.isAt(Step.ENDED);
        refuseIf(over, PROGRAMME_STEP_OUT_OF_TURN);
    }

    private void requireNext(LocalDate on, ProgrammeOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(state.lastDone()), ACT_OUT_OF_ORDER);
    }

    /** The provider may give it that day, and so may its partner from abroad. */
    private void requireGivable(LocalDate on, ProgrammeOffice office) {
        var proposed = state.proposed();
        office.requireCovered(proposed.provider(), proposed.licence(), proposed.kind(), on);
        office.requireApproved(proposed.partner(), proposed.kind(), on);
    }

    private void requireActing(String officer, LocalDate on, ProgrammeOffice office) {
        requireNext(on, office);
        requireOfficer(officer);
        office.require(officer, APPROVE_PROGRAMMES, on);
    }

    private void requireDecided(Decision decision, LocalDate on, ProgrammeOffice office) {
        requireNext(on, office);
        office.require(decision, APPROVE_PROGRAMMES, on);
        decision.deciders().forEach(this::requireOfficer);
        refuseIf(decision.deciders().stream().anyMatch(state::prepared), PREPARER_DECIDES);
    }

    private void requireOfficer(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    static void requireHours(int hours) {
        refuseIf(hours < 1 || hours > MOST_HOURS, HOURS_OUT_OF_RANGE);
    }

    static void requireCapacity(int capacity) {
        refuseIf(capacity < 1 || capacity > MOST_LEARNERS, LEARNERS_OUT_OF_RANGE);
    }

    static void requireLearners(int learners, int most) {
        refuseIf(learners < 0 || learners > most, LEARNERS_OUT_OF_RANGE);
    }

    @EventSourcingHandler
    void on(ProgrammeEvent fact) {
        id = fact.programme();
        facts.add(fact);
        state.evolve(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    Programme() {} // for Axon
}
