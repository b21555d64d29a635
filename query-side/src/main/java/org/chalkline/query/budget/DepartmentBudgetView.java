package org.chalkline.query.budget;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.budget.DepartmentBudgetRecord.Accounts;
import org.chalkline.query.budget.DepartmentBudgetRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one year's department budget into its {@link DepartmentBudgetRecord}. */
public final class DepartmentBudgetView implements AggregateView<DepartmentBudgetRecord> {

    @Override
    public String name() {
        return "departmentbudgets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DepartmentBudgetRecord> stateType() {
        return DepartmentBudgetRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DepartmentBudgetEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<DepartmentBudgetRecord>> columns() {
        return DepartmentBudgetTable.TABLE.columns();
    }

    @Override
    public @Nullable DepartmentBudgetRecord evolve(
            @Nullable DepartmentBudgetRecord before, Fact fact) {
        if (fact instanceof DepartmentBudgetPutTogether e) return putTogether(before, e);
        var was = Objects.requireNonNull(before, "not put together");
        var on = fact.effectiveOn();
        return switch ((DepartmentBudgetEvent) fact) {
            case DepartmentBudgetPutTogether e -> putTogether(was, e);
            case DepartmentBudgetSubmitted e ->
                    was.with(b -> b.status(Status.SUBMITTED).submittedOn(on).sentBackBecause(null));
            case DepartmentBudgetSentBack e ->
                    was.with(b -> b.status(Status.DRAFT).sentBackBecause(e.reasons()));
            case DepartmentBudgetApproved e ->
                    was.with(
                            b ->
                                    b.status(Status.APPROVED)
                                            .early(e.early())
                                            .explanation(e.explanation())
                                            .decision(e.decision())
                                            .approvedOn(on));
            case DepartmentBudgetReplied e ->
                    was.with(b -> b.status(Status.REPLIED).reply(e.document()).repliedOn(on));
            case DepartmentBudgetDisclosed e ->
                    was.with(b -> b.disclosedAt(e.where()).disclosedOn(on));
            case DepartmentAccountsSubmitted e ->
                    was.with(
                            b ->
                                    b.status(Status.ACCOUNTS_SUBMITTED)
                                            .accounts(
                                                    new Accounts(
                                                            e.budgeted(),
                                                            e.adjusted(),
                                                            e.spent(),
                                                            on,
                                                            null,
                                                            null,
                                                            null,
                                                            null,
                                                            null,
                                                            null)));
            case DepartmentAccountsApproved e ->
                    accounts(
                            was,
                            Status.ACCOUNTS_APPROVED,
                            b -> b.decision(e.decision()).approvedOn(on));
            case DepartmentAccountsReplied e ->
                    accounts(
                            was, Status.ACCOUNTS_REPLIED, b -> b.reply(e.document()).repliedOn(on));
            case DepartmentAccountsDisclosed e ->
                    accounts(was, was.status(), b -> b.disclosedAt(e.where()).disclosedOn(on));
        };
    }

    private static DepartmentBudgetRecord putTogether(
            @Nullable DepartmentBudgetRecord before, DepartmentBudgetPutTogether fact) {
        var lines = new TreeMap<String, Entry>();
        if (before != null) before.lines().forEach(line -> lines.put(line.line().value(), line));
        fact.takenOut().forEach(line -> lines.remove(line.value()));
        fact.entered().forEach(line -> lines.put(line.line().value(), line));
        var total = Money.ofFen(lines.values().stream().mapToLong(l -> l.amount().fen()).sum());
        var all = List.copyOf(lines.values());
        if (before != null) return before.with(b -> b.lines(all).total(total));
        return DepartmentBudgetRecordBuilder.builder()
                .id(fact.budgetId())
                .status(Status.DRAFT)
                .lines(all)
                .total(total)
                .build();
    }

    private static DepartmentBudgetRecord accounts(
            DepartmentBudgetRecord was,
            Status status,
            UnaryOperator<DepartmentBudgetRecordAccountsBuilder> change) {
        var accounts = Objects.requireNonNull(was.accounts(), "accounts not submitted");
        var changed = change.apply(DepartmentBudgetRecordAccountsBuilder.builder(accounts)).build();
        return was.with(b -> b.status(status).accounts(changed));
    }
}
