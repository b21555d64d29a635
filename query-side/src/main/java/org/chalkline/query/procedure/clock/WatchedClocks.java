package org.chalkline.query.procedure.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the watcher looks for clocks, in the projection of clocks. Like every projection it can't
 * answer while it is built for the first time, see {@link
 * org.chalkline.query.projection.ProjectionUnavailableException}.
 *
 * <p>It asks for the last of all days, not for today: the aggregate that owns a clock knows all its
 * facts, whatever the day of their effect, and so must the one who asks it. Asked for today, a
 * clock opened with effect from tomorrow would be left out when a notice moves it, and one closed
 * with effect from tomorrow would be handed to its aggregate in vain.
 */
@Component
class WatchedClocks implements OpenClocks {

    private final Projection<ClockRecord> clocks;

    WatchedClocks(Projection<ClockRecord> clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<OpenClock> endedBefore(LocalDate day, int most) {
        var column = ClockTable.RUNS_UNTIL.name();
        var ended = condition(column, Test.AT_MOST, day.minusDays(1));
        return list(new Query(List.of(ended), column, false, null, most));
    }

    /** Clocks that stand still have no last day yet, and none is moved: only those that run. */
    @Override
    public List<OpenClock> reckonedBefore(
            int edition, LocalDate from, LocalDate to, String after, int most) {
        var where =
                List.of(
                        condition(
                                ClockTable.TABLE.column("state").name(),
                                Test.IN,
                                State.RUNNING.name()),
                        condition(ClockTable.EDITION.name(), Test.AT_MOST, edition - 1L),
                        condition(ClockTable.FIRST_DAY.name(), Test.AT_MOST, to),
                        condition(ClockTable.LAST_DAY.name(), Test.AT_LEAST, from));
        return list(new Query(where, Table.CODE, false, key(after), most));
    }

    private static Query.@Nullable Key key(String after) {
        return after.isEmpty() ? null : new Query.Key(after, after);
    }

    private static Condition condition(String column, Test test, Object value) {
        return new Condition(column, test, List.of(value));
    }

    private List<OpenClock> list(Query query) {
        var at = new AsOf(clocks.committed(), ClockTable.NEVER);
        return clocks.list(query, at).stream().map(WatchedClocks::open).toList();
    }

    private static OpenClock open(Row<ClockRecord> row) {
        var clock = row.state();
        return new OpenClock(
                clock.id(),
                clock.of(),
                clock.responsibleUnit(),
                Objects.requireNonNull(clock.runsUntil(), "it runs"));
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return clocks.await(position, atMost);
    }
}
