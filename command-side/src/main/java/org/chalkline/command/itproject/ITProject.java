package org.chalkline.command.itproject;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.itproject.ITProjectRefusal.*;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.ACCEPT_SYSTEMS;
import static org.chalkline.kernel.procedure.power.Power.APPROVE_IT;
import static org.chalkline.kernel.procedure.power.Power.SPEND_BUDGETS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.command.itproject.ITProjectState.Step;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.itproject.AcceptedSystem;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/**
 * An IT project (信息化项目): proposed; approved by decision, up to a cost and on a line of the budget;
 * tendered, awarded, contracted; the system accepted, in use, and retired.
 *
 * <p>What its contract comes to, with all its changes, is never more than was approved. The line of
 * the budget commits the money by its own act, and may refuse it; so does the asset's ledger enter
 * the system.
 */
@Aggregate
public class ITProject {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_PAYMENTS = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ITProjectId id;

    private final ITProjectState state = new ITProjectState();
    private final Recusals recusals = new Recusals();
    private final Set<ITProjectEvent> facts = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeITProject c, ITProjectOffice office) {
        var fact =
                new ProjectProposed(
                        c.project(),
                        c.title(),
                        c.description(),
                        c.objectives(),
                        c.unit(),
                        c.budgetUnit(),
                        c.estimate(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), IT_PROJECT_EXISTS);
        requireWords(c.title(), c.description(), c.objectives(), c.unit());
        requireYuan(c.estimate());
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), APPROVE_IT, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveITProject c, ITProjectOffice office) {
        var fact =
                new ProjectApproved(c.project(), c.cost(), c.line(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.PROPOSED);
        requireYuan(c.cost());
        office.requireLine(c.line(), state.budgetUnit());
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeITApproval c, ITProjectOffice office) {
        var fact =
                new ApprovalChanged(c.project(), c.cost(), c.line(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        boolean open = state.isAfter(Step.PROPOSED) && !state.isAfter(Step.CONTRACTED);
        refuseIf(!open, PROJECT_STEP_OUT_OF_TURN);
        requireYuan(c.cost());
        refuseIf(state.amount().exceeds(c.cost()), APPROVAL_UNDER_CONTRACT);
        office.requireLine(c.line(), state.budgetUnit());
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TenderITProject c, ITProjectOffice office) {
        requireKnown();
        var fact =
                new ProjectTendered(
                        c.project(),
                        state.title(),
                        c.method(),
                        c.notice(),
                        c.publishedIn(),
                        c.closesOn(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.APPROVED);
        requireDigest(c.notice());
        requireLine(c.publishedIn(), LINE);
        requireDate(c.closesOn(), office.today());
        refuseIf(c.closesOn().isBefore(c.effectiveOn()), TENDER_CLOSED_BEFORE);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), APPROVE_IT, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AwardITProject c, ITProjectOffice office) {
        var fact =
                new ProjectAwarded(
                        c.project(),
                        new Supplier(c.person(), c.organisation()),
                        c.amount(),
                        c.report(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.TENDERED);
        requireSupplier(c.person(), c.organisation(), c.effectiveOn(), office);
        requireYuan(c.amount());
        requireDigest(c.report());
        requireNext(c.effectiveOn(), office);
        refuseIf(!c.effectiveOn().isAfter(state.closesOn()), TENDER_STILL_OPEN);
        requireOfficer(c.officer());
        office.require(c.officer(), APPROVE_IT, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ContractITProject c, ITProjectOffice office) {
        var supplier = new Supplier(c.person(), c.organisation());
        boolean known =
                state.contract() instanceof ProjectContracted e
                        && e.number().equals(c.number())
                        && e.supplier().equals(supplier)
                        && e.amount().equals(c.amount())
                        && e.use().equals(c.use())
                        && e.paper().equals(c.paper())
                        && e.officer().equals(c.officer())
                        && e.effectiveOn().equals(c.effectiveOn());
        if (known) return;
        requireAt(Step.AWARDED);
        var award = Objects.requireNonNull(state.award());
        requireYuan(c.amount());
        requireDigest(c.paper());
        requireNext(c.effectiveOn(), office);
        refuseIf(!supplier.equals(award.supplier()), SUPPLIER_NOT_AWARDED);
        refuseIf(c.amount().exceeds(state.approved()), CONTRACT_OVER_APPROVAL);
        refuseIf(c.amount().exceeds(award.amount()), CONTRACT_OVER_AWARD);
        requireSpender(c.officer(), c.effectiveOn(), office);
        apply(
                new ProjectContracted(
                        c.project(),
                        c.number(),
                        supplier,
                        c.amount(),
                        state.line(),
                        c.use(),
                        c.paper(),
                        c.officer(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AmendITContract c, ITProjectOffice office) {
        requireKnown();
        if (isKnown(c)) return;
        requireAt(Step.CONTRACTED);
        var contract = Objects.requireNonNull(state.contract());
        refuseIf(state.hasNumber(c.number()), AMENDMENT_EXISTS);
        requireYuan(c.amount());
        requireText(c.reasons(), TEXT);
        requireDigest(c.paper());
        requireNext(c.effectiveOn(), office);
        var was = state.amount();
        refuseIf(c.amount().equals(was), AMENDMENT_CHANGES_NOTHING);
        refuseIf(c.amount().exceeds(state.approved()), CONTRACT_OVER_APPROVAL);
        boolean more = c.amount().exceeds(was);
        if (more) requireSpender(c.officer(), c.effectiveOn(), office);
        else requireSpending(c.officer(), c.effectiveOn(), office);
        apply(
                new ContractAmended(
                        c.project(),
                        contract.number(),
                        c.number(),
                        contract.supplier(),
                        was,
                        c.amount(),
                        // What is given back goes to the line that it was committed on.
                        more ? state.line() : contract.line(),
                        c.use(),
                        c.reasons(),
                        c.paper(),
                        c.officer(),
                        c.effectiveOn()));
    }

    private boolean isKnown(AmendITContract c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof ContractAmended e
                                        && e.number().equals(c.number())
                                        && e.amount().equals(c.amount())
                                        && e.use().equals(c.use())
                                        && e.reasons().equals(c.reasons())
                                        && e.paper().equals(c.paper())
                                        && e.officer().equals(c.officer())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptSystem c, ITProjectOffice office) {
        requireKnown();
        var fact =
                new SystemAccepted(
                        c.project(),
                        state.budgetUnit(),
                        state.supplier(),
                        entered(c),
                        c.noAsset(),
                        c.findings(),
                        c.paper(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.CONTRACTED);
        refuseIf((c.system() == null) == (c.noAsset() == null), ASSET_OR_REASON);
        if (c.noAsset() != null) requireText(c.noAsset(), TEXT);
        if (fact.system() != null) requireSound(fact.system());
        requireText(c.findings(), TEXT);
        requireDigest(c.paper());
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        refuseIf(state.procured(c.officer()), ACCEPTED_BY_PROCURER);
        office.require(c.officer(), ACCEPT_SYSTEMS, c.effectiveOn());
        apply(fact);
    }

    private static @Nullable AcceptedSystem entered(AcceptSystem c) {
        var system = c.system();
        if (system == null) return null;
        long fen = 0;
        for (Funding each : system.funding()) fen += Math.min(each.amount().fen(), Money.MOST_FEN);
        return new AcceptedSystem(
                c.project().asset(),
                system.card(),
                Money.ofFen(Math.min(fen, Money.MOST_FEN)),
                system.request(),
                system.funding(),
                system.depreciation(),
                system.place());
    }

    /** What else an asset needs, its ledger asks for. */
    private void requireSound(AcceptedSystem system) {
        requireAtMost(system.funding(), MOST_PAYMENTS);
        system.funding().forEach(each -> requireYuan(each.amount()));
        Amounts.requireSome(system.cost());
        refuseIf(system.cost().exceeds(state.amount()), SYSTEM_OVER_CONTRACT);
        requireLine(system.card().name(), LINE);
        requireLine(system.place(), LINE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartSystem c, ITProjectOffice office) {
        var fact = new SystemStarted(c.project(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireAt(Step.ACCEPTED);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), ACCEPT_SYSTEMS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetireSystem c, ITProjectOffice office) {
        var fact =
                new SystemRetired(
                        c.project(),
                        c.data(),
                        c.whereabouts(),
                        c.disposal(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        boolean there = state.isAt(Step.ACCEPTED) || state.isAt(Step.RUNNING);
        refuseIf(!there, PROJECT_STEP_OUT_OF_TURN);
        requireText(c.whereabouts(), TEXT);
        var disposal = c.disposal();
        if (disposal != null) office.requireIn(disposal, state.asset(c.project()), c.effectiveOn());
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    /** The list that was kept before vouches for how it was approved, tendered and accepted. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverITProject c, ITProjectOffice office) {
        var fact =
                new ProjectTakenOver(
                        c.project(),
                        c.title(),
                        c.description(),
                        c.objectives(),
                        c.unit(),
                        c.budgetUnit(),
                        c.cost(),
                        c.line(),
                        c.method(),
                        new Supplier(c.person(), c.organisation()),
                        c.contract(),
                        c.amount(),
                        c.contractedOn(),
                        c.acceptedOn(),
                        c.asset(),
                        c.source(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), IT_PROJECT_EXISTS);
        requireWords(c.title(), c.description(), c.objectives(), c.unit());
        requireLine(c.source(), LINE);
        requireYuan(c.cost());
        requireYuan(c.amount());
        office.requireDone(c.effectiveOn());
        boolean inOrder =
                !c.acceptedOn().isBefore(c.contractedOn())
                        && !c.effectiveOn().isBefore(c.acceptedOn());
        refuseIf(!inOrder, DAYS_CONTRADICT);
        requireDate(c.contractedOn(), office.today());
        requireSupplier(c.person(), c.organisation(), c.contractedOn(), office);
        if (c.line() != null) office.requireLine(c.line(), c.budgetUnit());
        refuseIf(c.amount().exceeds(c.cost()), CONTRACT_OVER_APPROVAL);
        // What is entered is old; who may enter it, they may today.
        office.require(c.officer(), ACCEPT_SYSTEMS, office.today());
        apply(fact);
    }

    // ---- what acts have in common

    private void requireKnown() {
        if (facts.isEmpty()) throw new RefusedException(UNKNOWN_IT_PROJECT);
    }

    private void requireAt(Step wanted) {
        requireKnown();
        refuseIf(!state.isAt(wanted), PROJECT_STEP_OUT_OF_TURN);
    }

    private void requireNext(LocalDate on, ITProjectOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(state.lastDone()), ACT_OUT_OF_ORDER);
    }

    private void requireDecided(Decision decision, LocalDate on, ITProjectOffice office) {
        office.require(decision, APPROVE_IT, on);
        decision.deciders().forEach(this::requireOfficer);
        refuseIf(decision.deciders().stream().anyMatch(state::proposed), PREPARER_DECIDES);
        refuseIf(decision.decidedOn().isBefore(state.lastDone()), ACT_OUT_OF_ORDER);
    }

    private void requireOfficer(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    /** Money is bound on the approved line, in its year, by who may spend of it. */
    private void requireSpender(String officer, LocalDate on, ITProjectOffice office) {
        var heading = office.requireLine(state.line(), state.budgetUnit());
        refuseIf(heading.year() != on.getYear(), LINE_OF_ANOTHER_YEAR);
        requireSpending(officer, on, office);
    }

    private void requireSpending(String officer, LocalDate on, ITProjectOffice office) {
        requireOfficer(officer);
        office.require(officer, SPEND_BUDGETS, state.budgetUnit(), on);
    }

    private static void requireWords(
            String title, String description, String objectives, String unit) {
        requireLine(title, LINE);
        requireText(description, TEXT);
        requireText(objectives, TEXT);
        requireLine(unit, LINE);
    }

    private static void requireYuan(Money amount) {
        refuseIf(!amount.currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
        Amounts.requireSome(amount);
    }

    private static void requireSupplier(
            @Nullable PersonId person,
            @Nullable String organisation,
            LocalDate on,
            ITProjectOffice office) {
        refuseIf((person == null) == (organisation == null), SUPPLIER_MISTAKEN);
        if (person != null) office.people().requireBorn(person, on);
        if (organisation != null) requireLine(organisation, LINE);
    }

    @EventSourcingHandler
    void on(ITProjectEvent fact) {
        id = fact.project();
        facts.add(fact);
        state.evolve(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    ITProject() {} // for Axon
}
