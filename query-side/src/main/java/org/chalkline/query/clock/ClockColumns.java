package org.chalkline.query.clock;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** What lists of clocks are filtered, ordered and counted by. */
final class ClockColumns {

    /** Stands for a day that never comes, and is the last one that a projection can speak of. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static final Column<ClockRecord> ID = new Column<>("id", TEXT, clock -> clock.id().value());
    static final Column<ClockRecord> OF = new Column<>("of", TEXT, ClockRecord::of);
    static final Column<ClockRecord> KIND = new Column<>("kind", TEXT, ClockRecord::kind);
    static final Column<ClockRecord> RULE =
            new Column<>("rule", TEXT, clock -> clock.rule().rule().value());
    static final Column<ClockRecord> STATE =
            new Column<>("state", TEXT, clock -> clock.state().name());
    static final Column<ClockRecord> UNIT =
            new Column<>("unit", TEXT, clock -> clock.version().terms().unit().name());
    static final Column<ClockRecord> ACTOR =
            new Column<>("actor", TEXT, clock -> clock.version().actor().name());
    static final Column<ClockRecord> RESPONSIBLE_UNIT =
            new Column<>("responsible_unit", TEXT, ClockRecord::unit);
    static final Column<ClockRecord> DUE = new Column<>("due", DATE, clock -> clock.due().date());

    /** {@link #NEVER} for a clock that isn't and won't be late: so each is late from some day. */
    static final Column<ClockRecord> LATE_FROM =
            new Column<>(
                    "late_from",
                    DATE,
                    clock -> clock.lateFrom() == null ? NEVER : clock.lateFrom());

    /** Only clocks that run have a value, so that looking for those that ended reads no others. */
    static final Column<ClockRecord> RUNS_UNTIL =
            new Column<>("runs_until", DATE, ClockRecord::runsUntil);

    static final Column<ClockRecord> LAPSED_ON =
            new Column<>("lapsed_on", DATE, ClockRecord::lapsedOn);
    static final Column<ClockRecord> CLOSED_ON =
            new Column<>("closed_on", DATE, ClockRecord::closedOn);
    static final Column<ClockRecord> EXCEEDED_BY =
            new Column<>("exceeded_by", NUMBER, ClockColumns::exceededBy);

    /** The edition of the calendar by which it was last reckoned. */
    static final Column<ClockRecord> EDITION =
            new Column<>("edition", NUMBER, clock -> (long) clock.due().calendarEdition());

    /** The first day that a notice can touch: the event's, or the last where it counts back. */
    static final Column<ClockRecord> FIRST_DAY =
            new Column<>("first_day", DATE, clock -> earlier(clock.event(), clock.due().date()));

    static final Column<ClockRecord> LAST_DAY =
            new Column<>("last_day", DATE, clock -> later(clock.event(), clock.due().date()));

    static final List<Column<ClockRecord>> ALL =
            List.of(
                    ID,
                    OF,
                    KIND,
                    RULE,
                    STATE,
                    UNIT,
                    ACTOR,
                    RESPONSIBLE_UNIT,
                    DUE,
                    LATE_FROM,
                    RUNS_UNTIL,
                    LAPSED_ON,
                    CLOSED_ON,
                    EXCEEDED_BY,
                    EDITION,
                    FIRST_DAY,
                    LAST_DAY);

    private ClockColumns() {}

    private static @Nullable Object exceededBy(ClockRecord clock) {
        return clock.closing() == null ? null : (Object) (long) clock.closing().exceededBy();
    }

    private static LocalDate earlier(LocalDate event, @Nullable LocalDate due) {
        return due == null || event.isBefore(due) ? event : due;
    }

    private static LocalDate later(LocalDate event, @Nullable LocalDate due) {
        return due == null || event.isAfter(due) ? event : due;
    }
}
