package org.chalkline.command.budget;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.ACCOUNTS_NOT_AUDITED;
import static org.chalkline.command.budget.BudgetRefusal.ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE;
import static org.chalkline.command.budget.BudgetRefusal.NOT_BY_THE_CONGRESS;
import static org.chalkline.command.budget.BudgetRefusal.NOT_SUBMITTED;
import static org.chalkline.command.budget.DepartmentBudgetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PREPARE_BUDGETS;

import java.util.ArrayList;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.budget.BudgetOffice.LineOnFile;
import org.chalkline.command.budget.DepartmentBudgetCommand.*;
import org.chalkline.command.budget.DepartmentRecord.Stage;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.jspecify.annotations.Nullable;

/**
 * The department's budget of one year. It is put together from submitted lines, and approved,
 * replied to and disclosed as a whole; so are its final accounts. Its lines follow, by {@link
 * WhenDepartmentBudgetMovesThenLinesFollow}. What it says of its lines is read from their own facts
 * at each step, so that it is never another than they say.
 */
@Aggregate
public class DepartmentBudget {
    /** So that what is entered at once fits into one fact. */
    private static final int MOST_LINES = 500;

    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable DepartmentBudgetId id;

    private final DepartmentRecord record = new DepartmentRecord();
    private final DepartmentClocks clocks = new DepartmentClocks();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PutTogetherDepartmentBudget c, BudgetOffice office) {
        requireAtMost(c.enter(), MOST_LINES);
        requireAtMost(c.takeOut(), MOST_LINES);
        refuseIf(c.enter().isEmpty() && c.takeOut().isEmpty(), NO_LINE_NAMED);
        var named = new HashSet<>(c.enter());
        named.addAll(c.takeOut());
        refuseIf(named.size() < c.enter().size() + c.takeOut().size(), LINE_NAMED_TWICE);
        var entries = new ArrayList<Entry>();
        for (var line : c.enter()) entries.add(entry(line, office.line(line)));
        var fact =
                new DepartmentBudgetPutTogether(
                        c.budget(), entries, c.takeOut(), c.officer(), c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    requireDraft();
                    for (var line : c.enter()) {
                        var onFile = office.line(line);
                        int year = onFile.record().heading().year();
                        refuseIf(year != c.budget().year(), LINE_OF_ANOTHER_YEAR);
                        refuseIf(
                                onFile.record().stage() != LineRecord.Stage.SUBMITTED,
                                NOT_SUBMITTED);
                    }
                    boolean known = record.lines().keySet().containsAll(c.takeOut());
                    refuseIf(!known, NOT_IN_DEPARTMENT_BUDGET);
                    refuseIf(record.says(fact), NOTHING_CHANGED);
                    office.require(c.officer(), PREPARE_BUDGETS, c.effectiveOn());
                });
    }

    private static Entry entry(BudgetLineId line, LineOnFile onFile) {
        return new Entry(line, Money.ofFen(onFile.record().asked()));
    }

    private void requireDraft() {
        refuseIf(record.has(Stage.APPROVED), DEPARTMENT_BUDGET_APPROVED_ALREADY);
        refuseIf(record.has(Stage.SUBMITTED), DEPARTMENT_BUDGET_SUBMITTED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitDepartmentBudget c, BudgetOffice office) {
        var fact =
                new DepartmentBudgetSubmitted(
                        c.budget(), record.lines().size(), c.total(), c.officer(), c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    requireDraft();
                    refuseIf(record.lines().isEmpty(), DEPARTMENT_BUDGET_EMPTY);
                    BudgetOffice.requireYuan(c.total());
                    refuseIf(c.total().fen() != record.total(), TOTAL_DIFFERS);
                    requireAsEntered(office);
                    office.require(c.officer(), PREPARE_BUDGETS, c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SendBackDepartmentBudget c, BudgetOffice office) {
        act(
                new DepartmentBudgetSentBack(c.budget(), c.reasons(), c.effectiveOn()),
                office,
                () -> {
                    requireSubmitted();
                    requireText(c.reasons(), TEXT);
                });
    }

    private void requireSubmitted() {
        refuseIf(record.has(Stage.APPROVED), DEPARTMENT_BUDGET_APPROVED_ALREADY);
        refuseIf(record.stage() != Stage.SUBMITTED, DEPARTMENT_BUDGET_NOT_SUBMITTED);
    }

    /** Refuses a whole of which some line is no longer what was entered of it. */
    private void requireAsEntered(BudgetOffice office) {
        for (var entered : record.lines().entrySet()) {
            var onFile = office.line(entered.getKey()).record();
            boolean same =
                    onFile.stage() == LineRecord.Stage.SUBMITTED
                            && onFile.asked() == entered.getValue().fen();
            refuseIf(!same, LINE_CHANGED_SINCE);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveDepartmentBudget c, BudgetOffice office) {
        long early =
                record.lines().keySet().stream()
                        .mapToLong(line -> office.line(line).ledger().early())
                        .sum();
        var before = record.approved();
        var fact =
                new DepartmentBudgetApproved(
                        c.budget(),
                        before == null ? Money.ofFen(early) : before.early(),
                        c.explanation(),
                        c.decision(),
                        c.effectiveOn());
        act(
                fact,
                office,
                () -> {
                    requireSubmitted();
                    refuseIf(c.by() != Body.PEOPLES_CONGRESS, NOT_BY_THE_CONGRESS);
                    requireAsEntered(office);
                    refuseIf(early > 0 && c.explanation() == null, EARLY_SPENDING_UNEXPLAINED);
                    if (c.explanation() != null) requireText(c.explanation(), TEXT);
                    office.require(c.decision(), c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteDepartmentBudgetReply c, BudgetOffice office) {
        act(
                new DepartmentBudgetReplied(c.budget(), c.document(), c.effectiveOn()),
                office,
                () -> {
                    refuseIf(!record.has(Stage.APPROVED), DEPARTMENT_BUDGET_NOT_APPROVED);
                    refuseIf(record.has(Stage.REPLIED), DEPARTMENT_REPLIED_ALREADY);
                    requireLine(c.document(), LINE);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscloseDepartmentBudget c, BudgetOffice office) {
        act(
                new DepartmentBudgetDisclosed(c.budget(), c.where(), c.effectiveOn()),
                office,
                () -> {
                    refuseIf(record.replied() == null, DEPARTMENT_BUDGET_NOT_REPLIED);
                    refuseIf(record.disclosed() != null, DEPARTMENT_DISCLOSED_ALREADY);
                    requireLine(c.where(), LINE);
                });
    }

    // Final accounts.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitDepartmentAccounts c, BudgetOffice office) {
        act(
                new DepartmentAccountsSubmitted(
                        c.budget(),
                        c.budgeted(),
                        c.adjusted(),
                        c.spent(),
                        c.officer(),
                        c.effectiveOn()),
                office,
                () -> {
                    refuseIf(!record.has(Stage.REPLIED), DEPARTMENT_BUDGET_NOT_REPLIED);
                    refuseIf(
                            record.has(Stage.ACCOUNTS_APPROVED),
                            DEPARTMENT_ACCOUNTS_APPROVED_ALREADY);
                    BudgetOffice.requireYuan(c.budgeted());
                    BudgetOffice.requireYuan(c.adjusted());
                    BudgetOffice.requireYuan(c.spent());
                    var sums = accountsOfLines(LineRecord.Stage.ACCOUNTS_DRAFTED, office);
                    boolean same =
                            sums.budgeted() == c.budgeted().fen()
                                    && sums.adjusted() == c.adjusted().fen()
                                    && sums.spent() == c.spent().fen();
                    refuseIf(!same, DEPARTMENT_ACCOUNTS_DIFFER);
                    office.require(c.officer(), PREPARE_BUDGETS, c.effectiveOn());
                });
    }

    /** What the accounts of its lines come to, in fen. */
    private record Sums(long budgeted, long adjusted, long spent) {}

    private Sums accountsOfLines(LineRecord.Stage reached, BudgetOffice office) {
        long budgeted = 0;
        long adjusted = 0;
        long spent = 0;
        for (var line : record.lines().keySet()) {
            var onFile = office.line(line);
            refuseIf(
                    !onFile.record().has(reached),
                    reached == LineRecord.Stage.ACCOUNTS_AUDITED
                            ? ACCOUNTS_NOT_AUDITED
                            : LINE_WITHOUT_ACCOUNTS);
            budgeted += onFile.ledger().approved();
            adjusted += onFile.ledger().available();
            spent += onFile.ledger().paid();
        }
        return new Sums(budgeted, adjusted, spent);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveDepartmentAccounts c, BudgetOffice office) {
        act(
                new DepartmentAccountsApproved(c.budget(), c.decision(), c.effectiveOn()),
                office,
                () -> {
                    refuseIf(
                            record.has(Stage.ACCOUNTS_APPROVED),
                            DEPARTMENT_ACCOUNTS_APPROVED_ALREADY);
                    var submitted = record.accounts();
                    if (submitted == null)
                        throw new RefusedException(DEPARTMENT_ACCOUNTS_NOT_SUBMITTED);
                    refuseIf(
                            c.by() != Body.STANDING_COMMITTEE,
                            ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE);
                    // An audit may have had a line's accounts drafted anew since.
                    var sums = accountsOfLines(LineRecord.Stage.ACCOUNTS_AUDITED, office);
                    refuseIf(sums.spent() != submitted.spent().fen(), DEPARTMENT_ACCOUNTS_DIFFER);
                    office.require(c.decision(), c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteDepartmentAccountsReply c, BudgetOffice office) {
        act(
                new DepartmentAccountsReplied(c.budget(), c.document(), c.effectiveOn()),
                office,
                () -> {
                    refuseIf(
                            !record.has(Stage.ACCOUNTS_APPROVED), DEPARTMENT_ACCOUNTS_NOT_APPROVED);
                    refuseIf(record.has(Stage.ACCOUNTS_REPLIED), DEPARTMENT_REPLIED_ALREADY);
                    requireLine(c.document(), LINE);
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscloseDepartmentAccounts c, BudgetOffice office) {
        act(
                new DepartmentAccountsDisclosed(c.budget(), c.where(), c.effectiveOn()),
                office,
                () -> {
                    refuseIf(record.accountsReplied() == null, DEPARTMENT_ACCOUNTS_NOT_REPLIED);
                    refuseIf(record.accountsDisclosed() != null, DEPARTMENT_DISCLOSED_ALREADY);
                    requireLine(c.where(), LINE);
                });
    }

    // Clocks.

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, BudgetOffice office) {
        refuseIf(!record.exists(), DEPARTMENT_BUDGET_EMPTY);
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, BudgetOffice office) {
        refuseIf(!record.exists(), DEPARTMENT_BUDGET_EMPTY);
        clocks.settle(c.publishedOn(), office.calendar());
        clocks.reckonAnew(c.notice(), c.publishedOn(), office.calendar());
    }

    /** Records what was done, after what had lapsed by its day, unless it is on file already. */
    private void act(DepartmentBudgetEvent fact, BudgetOffice office, Runnable rules) {
        boolean first = fact instanceof DepartmentBudgetPutTogether;
        refuseIf(!record.exists() && !first, DEPARTMENT_BUDGET_EMPTY);
        if (record.knows(fact)) return;
        office.requireDone(fact.effectiveOn());
        rules.run();
        refuseIf(fact.effectiveOn().isBefore(record.lastStep()), ACT_OUT_OF_ORDER);
        var calendar = office.calendar();
        clocks.settle(fact.effectiveOn(), calendar);
        apply(fact);
        clocks.follow(fact, calendar);
    }

    @EventSourcingHandler
    void on(DepartmentBudgetEvent fact) {
        id = fact.budgetId();
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    DepartmentBudget() {} // for Axon
}
