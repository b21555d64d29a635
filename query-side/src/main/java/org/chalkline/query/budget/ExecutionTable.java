package org.chalkline.query.budget;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.query.budget.Execution.ExecutionGroup;
import org.chalkline.query.budget.Execution.ExecutionValue;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Adds up execution, in one question to the projection whatever it is by. Months are no rows of the
 * projection but twelve columns for each flow of a line: so a table by class and month reads each
 * line once.
 */
final class ExecutionTable {
    private static final List<String> MONTHLY = monthly();

    private final Projection<BudgetLineRecord> lines;
    private final Subjects subjects;

    ExecutionTable(Projection<BudgetLineRecord> lines, Subjects subjects) {
        this.lines = lines;
        this.subjects = subjects;
    }

    /** What was given away at the year's end, which ends no month's flow but December's. */
    private static List<String> monthly() {
        var all = new ArrayList<String>();
        for (var flow : Flow.values()) {
            for (var month : Month.values()) all.add(Months.column(flow, month));
        }
        all.add("carried_over");
        all.add("surplus");
        return List.copyOf(all);
    }

    /** The figures of all lines that satisfy the conditions. */
    ExecutionFigures total(List<Condition> where, AsOf at) {
        return lines.groups(where, List.of(), ExecutionFigures.COLUMNS, at).stream()
                .map(group -> ExecutionFigures.of(group.sums()))
                .findFirst()
                .orElse(ExecutionFigures.NONE);
    }

    /**
     * The figures by groups, in the order of their values.
     *
     * @param by one or more, each once
     */
    List<ExecutionGroup> groups(List<Condition> where, List<ExecutionGrouping> by, AsOf at) {
        var columns = new ArrayList<String>();
        for (var each : by) {
            var column = each.column();
            if (column != null) columns.add(column);
        }
        boolean months = columns.size() < by.size();
        var groups = lines.groups(where, columns, months ? MONTHLY : ExecutionFigures.COLUMNS, at);
        var named = new Naming(by, at);
        if (!months) return groups.stream().map(group -> named.group(group, null)).toList();
        var all = new ArrayList<ExecutionGroup>();
        for (var group : groups) {
            for (var month : Month.values()) {
                if (flows(group, month)) all.add(named.group(group, month));
            }
        }
        all.sort(ExecutionTable::compare);
        return all;
    }

    private static int compare(ExecutionGroup one, ExecutionGroup other) {
        for (int i = 0; i < one.values().size(); i++) {
            int order = Columns.compare(one.values().get(i).value(), other.values().get(i).value());
            if (order != 0) return order;
        }
        return 0;
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
        int flows = Flow.values().length * Months.IN_YEAR;
        boolean last = month == Month.DECEMBER;
        return ExecutionFigures.ofFen(
                of(group, Flow.APPROVED, month),
                of(group, Flow.AVAILABLE, month),
                of(group, Flow.COMMITTED, month),
                of(group, Flow.PAID, month),
                of(group, Flow.REFUNDED, month),
                last ? group.sums().get(flows) : 0,
                last ? group.sums().get(flows + 1) : 0);
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
                if (each.column() == null) {
                    values.add(new ExecutionValue(each, month(month), null));
                } else {
                    var value = (String) group.values().get(next++);
                    values.add(new ExecutionValue(each, value, name(each, value, yearOfGroup)));
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
                if (each.column() != null) place++;
            }
            return year;
        }

        private @Nullable String month(@Nullable Month month) {
            return month == null ? null : "%02d".formatted(month.getValue());
        }

        private @Nullable String name(ExecutionGrouping by, @Nullable String code, int inYear) {
            var kind = by.subjects();
            if (kind == null || code == null) return null;
            return subjects.find(kind, code, inYear).map(Subjects.Subject::name).orElse(null);
        }
    }
}
