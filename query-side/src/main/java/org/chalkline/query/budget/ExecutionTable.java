package org.chalkline.query.budget;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.query.budget.Execution.ExecutionGroup;
import org.chalkline.query.budget.Execution.ExecutionValue;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Adds up execution, in one question to the projection whatever it is by. Months are no rows of the
 * projection but twelve columns for each flow of a line: so a table by class and month reads each
 * line once.
 */
final class ExecutionTable {
    private static final List<String> YEARLY = names(ExecutionFigures.COLUMNS);
    private static final List<String> MONTHLY = monthly();

    private final Projection<BudgetLineRecord> lines;
    private final Subjects subjects;

    ExecutionTable(Projection<BudgetLineRecord> lines, Subjects subjects) {
        this.lines = lines;
        this.subjects = subjects;
    }

    private static List<String> names(List<Column<BudgetLineRecord>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** What was given away at the year's end, which ends no month's flow but December's. */
    private static List<String> monthly() {
        var all = new ArrayList<Column<BudgetLineRecord>>();
        for (var flow : Flow.values()) all.addAll(BudgetColumns.byMonth(flow));
        all.add(BudgetColumns.CARRIED_OVER);
        all.add(BudgetColumns.SURPLUS);
        return names(all);
    }

    /** The figures of all lines that satisfy the conditions. */
    ExecutionFigures total(List<Condition> where, AsOf at) {
        return lines.groups(where, List.of(), YEARLY, at).stream()
                .map(group -> ExecutionFigures.of(group.sums()))
                .findFirst()
                .orElseGet(() -> ExecutionFigures.of(List.of(0L, 0L, 0L, 0L, 0L, 0L)));
    }

    /**
     * The figures by groups, in the order of their values.
     *
     * @param by one or more, each once
     */
    List<ExecutionGroup> groups(List<Condition> where, List<ExecutionGrouping> by, AsOf at) {
        var columns = new ArrayList<String>();
        for (var each : by) {
            var line = each.ofLine();
            if (line != null) columns.add(line.column().name());
        }
        boolean months = columns.size() < by.size();
        var groups = lines.groups(where, columns, months ? MONTHLY : YEARLY, at);
        var named = new Naming(by, at);
        if (!months) return groups.stream().map(group -> named.group(group, null)).toList();
        var all = new ArrayList<ExecutionGroup>();
        for (var group : groups) {
            for (var month : Month.values()) {
                if (flows(group, month)) all.add(named.group(group, month));
            }
        }
        return all;
    }

    /** Whether anything happened in the month. */
    private static boolean flows(Group group, Month month) {
        for (var flow : Flow.values()) {
            if (of(group, flow, month) != 0) return true;
        }
        return false;
    }

    private static long of(Group group, Flow flow, Month month) {
        return group.sums().get(flow.ordinal() * Months.IN_YEAR + month.getValue() - 1);
    }

    private static ExecutionFigures figures(Group group, Month month) {
        long available = of(group, Flow.AVAILABLE, month);
        long committed = of(group, Flow.COMMITTED, month);
        long paid = of(group, Flow.PAID, month);
        long refunded = of(group, Flow.REFUNDED, month);
        int flows = Flow.values().length * Months.IN_YEAR;
        long given =
                month == Month.DECEMBER ? group.sums().get(flows) + group.sums().get(flows + 1) : 0;
        return ExecutionFigures.of(
                List.of(
                        of(group, Flow.APPROVED, month),
                        available,
                        committed,
                        paid,
                        refunded,
                        available - committed - paid + refunded - given));
    }

    /** Puts the values of a group in the order asked for, and names those that are codes. */
    private final class Naming {
        private final List<ExecutionGrouping> by;
        private final int year;

        Naming(List<ExecutionGrouping> by, AsOf at) {
            this.by = by;
            this.year = at.effectiveOn().getYear();
        }

        ExecutionGroup group(Group group, @Nullable Month month) {
            var values = new ArrayList<ExecutionValue>(by.size());
            int next = 0;
            int yearOfGroup = yearOf(group);
            for (var each : by) {
                var line = each.ofLine();
                if (line == null) {
                    values.add(new ExecutionValue(each, month(month), null));
                } else {
                    var value = (String) group.values().get(next++);
                    values.add(new ExecutionValue(each, value, name(line, value, yearOfGroup)));
                }
            }
            var figures = month == null ? ExecutionFigures.of(group.sums()) : figures(group, month);
            return new ExecutionGroup(values, group.count(), figures);
        }

        /** Codes are called what they are called in the year of their lines, if it is told. */
        private int yearOf(Group group) {
            int place = 0;
            for (var each : by) {
                if (each == ExecutionGrouping.YEAR) {
                    return Integer.parseInt((String) group.values().get(place));
                }
                if (each.ofLine() != null) place++;
            }
            return year;
        }

        private @Nullable String month(@Nullable Month month) {
            return month == null ? null : "%02d".formatted(month.getValue());
        }

        private @Nullable String name(BudgetGrouping by, @Nullable String code, int inYear) {
            var kind = by.subjects();
            if (kind == null || code == null) return null;
            return subjects.find(kind, code, inYear).map(Subjects.Subject::name).orElse(null);
        }
    }
}
