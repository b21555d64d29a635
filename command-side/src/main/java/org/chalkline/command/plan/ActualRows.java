package org.chalkline.command.plan;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.plan.PlanCommand.RecordActual;
import org.chalkline.command.plan.PlanCommand.ReviseActual;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * Yearly figures of targets (年度监测数据): one target and year a row, as {@code
 * docs/plan-actuals-csv.md} describes them. A row with a reason revises what was recorded before.
 */
final class ActualRows implements IntakeKind {

    @Override
    public String name() {
        return "plan-actuals";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var plan = row.read("plan", PlanId::new);
        var target = row.read("target", TargetId::new);
        int year = row.number("year");
        var measure = row.text("measure");
        var value = row.readIfAny("value", TargetValue::of);
        var paper = row.textIfAny("paper");
        var position = position(row);
        var asOf = row.dateIfAny("day");
        var reason = row.textIfAny("reason");
        var officer = row.text("officer");
        var day = row.date("effectiveOn");
        Object command =
                reason == null
                        ? new RecordActual(
                                plan, target, year, measure, value, paper, position, asOf, officer,
                                day)
                        : new ReviseActual(
                                plan, target, year, measure, value, paper, position, asOf, reason,
                                officer, day);
        return new Prepared(plan.toString(), command, day);
    }

    private static @Nullable Long position(RowReader row) {
        return row.textIfAny("position") == null ? null : (long) row.number("position");
    }
}
