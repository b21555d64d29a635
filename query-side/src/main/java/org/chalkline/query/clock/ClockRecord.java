package org.chalkline.query.clock;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.clock.ClockId;
import org.chalkline.kernel.clock.Due;
import org.chalkline.kernel.clock.Extension;
import org.chalkline.kernel.clock.RuleRef;
import org.chalkline.kernel.clock.RuleVersion;
import org.chalkline.kernel.clock.StatuteBook;
import org.chalkline.kernel.clock.StatutoryPeriod;
import org.chalkline.kernel.clock.StatutoryPeriod.Settled;
import org.chalkline.kernel.clock.StatutoryPeriod.State;
import org.chalkline.kernel.clock.Suspension;
import org.chalkline.kernel.clock.Terms.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the projection keeps of one clock. The statute itself is not kept with it: the rule names
 * it, and it never changes.
 *
 * @param of the id of its subject, such as {@code application/2026-001}
 * @param event the day it is counted from
 * @param unit the unit of the bureau that has the matter in hand
 * @param openedOn the day from which it was known to run
 * @param settled what is fixed since it lapsed or was closed
 * @param due when it ends, as last reckoned on record; without a date while it stands still
 * @param lapsedOn the day on which it lapsed in law
 * @param closing how it was closed, absent while it is not
 */
public record ClockRecord(
        ClockId id,
        String of,
        RuleRef rule,
        LocalDate event,
        String unit,
        LocalDate openedOn,
        List<Suspension> suspensions,
        @Nullable Extension extension,
        State state,
        @Nullable Settled settled,
        Due due,
        @Nullable LocalDate lapsedOn,
        @Nullable Closing closing) {

    private static final StatuteBook BOOK = StatuteBook.standard();

    /**
     * How a clock was closed.
     *
     * @param on the day
     * @param by who did the act, where it was done
     * @param why what overtook it, where the act was no longer called for
     * @param exceededBy by how many days, as recorded
     */
    public record Closing(
            LocalDate on, @Nullable String by, @Nullable String why, int exceededBy) {}

    public ClockRecord {
        suspensions = List.copyOf(suspensions);
    }

    /** The rule it runs under, in the version of its law that runs. */
    RuleVersion version() {
        return BOOK.version(rule);
    }

    /** The period that it times. */
    StatutoryPeriod period() {
        return new StatutoryPeriod(version(), event, suspensions, extension, state, settled);
    }

    /** What its subject is, such as {@code application}. */
    String kind() {
        return of.substring(0, of.indexOf('/'));
    }

    @Nullable LocalDate closedOn() {
        return closing == null ? null : closing.on();
    }

    /**
     * The first day on which it is late; absent where it was closed in time or stands still. One
     * that runs will be late from that day on, unless something happens before. Where the period
     * only bars something, nobody is late when it ends.
     */
    @Nullable LocalDate lateFrom() {
        if (version().terms().lapse().outcome() == Outcome.BAR_ENDED) return null;
        var last = due.date();
        if (last == null || (closing != null && !closing.on().isAfter(last))) return null;
        return last.plusDays(1);
    }

    /** Its last day, if it runs. */
    @Nullable LocalDate runsUntil() {
        return state == State.RUNNING ? due.date() : null;
    }
}
