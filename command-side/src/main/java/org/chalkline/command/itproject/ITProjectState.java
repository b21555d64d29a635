package org.chalkline.command.itproject;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Holds what acts on an IT project ask of its facts: how far it is, what it costs, who did what.
 */
final class ITProjectState {

    /** Tells how far it has come. */
    enum Step {
        NONE,
        PROPOSED,
        APPROVED,
        TENDERED,
        AWARDED,
        CONTRACTED,
        ACCEPTED,
        RUNNING,
        RETIRED
    }

    private final Set<String> proposers = new HashSet<>();
    private final Set<String> procurers = new HashSet<>();
    private final Set<CommitmentId> numbers = new HashSet<>();
    private Step step = Step.NONE;
    private String title = "";
    private @Nullable UnitId budgetUnit;
    private @Nullable BudgetLineId line;
    private @Nullable AssetId asset;
    private @Nullable ProjectAwarded award;
    private @Nullable ProjectContracted contract;
    private @Nullable Supplier supplier;
    private Money approved = Money.ZERO;
    private Money amount = Money.ZERO;
    private Money entered = Money.ZERO;
    private LocalDate closesOn = Fact.SINCE_EVER;
    private LocalDate lastDone = Fact.SINCE_EVER;

    /** What is on file when these facts stand. */
    static ITProjectState of(List<Fact> facts) {
        var state = new ITProjectState();
        for (var fact : facts) if (fact instanceof ITProjectEvent event) state.evolve(event);
        return state;
    }

    boolean isAt(Step wanted) {
        return step == wanted;
    }

    boolean isAfter(Step earlier) {
        return step.compareTo(earlier) > 0;
    }

    String title() {
        return title;
    }

    /** Whose budget pays; only asked of a project that there is. */
    UnitId budgetUnit() {
        return Objects.requireNonNull(budgetUnit);
    }

    /** The line that was approved last; only asked of a project that is approved. */
    BudgetLineId line() {
        return Objects.requireNonNull(line);
    }

    @Nullable ProjectAwarded award() {
        return award;
    }

    @Nullable ProjectContracted contract() {
        return contract;
    }

    /** Who delivers; nobody before the award. */
    Supplier supplier() {
        return supplier == null ? new Supplier(null, null) : supplier;
    }

    /** The most that the contract may come to. */
    Money approved() {
        return approved;
    }

    /** What the contract comes to with all its changes; nothing before there is one. */
    Money amount() {
        return amount;
    }

    /** What the system is entered at; nothing where it isn't. */
    Money entered() {
        return entered;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    LocalDate lastDone() {
        return lastDone;
    }

    boolean hasNumber(CommitmentId number) {
        return numbers.contains(number);
    }

    boolean proposed(String officer) {
        return proposers.contains(officer);
    }

    /** Whether the officer had part in it before there was anything to accept. */
    boolean procured(String officer) {
        return procurers.contains(officer);
    }

    /** The number under which the system is registered as an asset, if it is. */
    AssetId asset(ITProjectId project) {
        return asset == null ? project.asset() : asset;
    }

    void evolve(ITProjectEvent fact) {
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        switch (fact) {
            case ProjectProposed e -> {
                step = Step.PROPOSED;
                title = e.title();
                budgetUnit = e.budgetUnit();
                proposers.add(e.officer());
                procurers.add(e.officer());
            }
            case ProjectApproved e -> {
                step = Step.APPROVED;
                approve(e.cost(), e.line(), e.decision());
            }
            case ApprovalChanged e -> approve(e.cost(), e.line(), e.decision());
            case ProjectTendered e -> {
                step = Step.TENDERED;
                closesOn = e.closesOn();
                procurers.add(e.officer());
            }
            case ProjectAwarded e -> {
                step = Step.AWARDED;
                award = e;
                supplier = e.supplier();
                procurers.add(e.officer());
            }
            case ProjectContracted e -> {
                step = Step.CONTRACTED;
                contract = e;
                supplier = e.supplier();
                amount = e.amount();
                numbers.add(e.number());
                procurers.add(e.officer());
            }
            case ContractAmended e -> {
                amount = e.amount();
                numbers.add(e.number());
                procurers.add(e.officer());
            }
            case SystemAccepted e -> {
                step = Step.ACCEPTED;
                if (e.system() != null) entered = e.system().cost();
            }
            case SystemStarted e -> step = Step.RUNNING;
            case SystemRetired e -> step = Step.RETIRED;
            case ProjectTakenOver e -> {
                step = Step.RUNNING;
                title = e.title();
                budgetUnit = e.budgetUnit();
                asset = e.asset();
                line = e.line();
                supplier = e.supplier();
                approved = e.cost();
                amount = e.amount();
                numbers.add(e.contract());
            }
        }
    }

    private void approve(Money cost, BudgetLineId by, Decision decision) {
        approved = cost;
        line = by;
        procurers.addAll(decision.deciders());
    }
}
