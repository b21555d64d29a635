package org.chalkline.query.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A line's flows by the months of its year. What has effect before the year, as a carry-over that
 * is decided upon early, belongs to January; what has effect after it to December. So the months of
 * a year always add up to the year.
 *
 * @param fen twelve amounts of each flow, in the order of {@link Flow}
 */
public record Months(@JsonValue List<Long> fen) {
    static final int IN_YEAR = 12;

    /** No flow at all. */
    static final Months NONE = new Months(Collections.nCopies(IN_YEAR * Flow.values().length, 0L));

    @JsonCreator
    public Months {
        fen = List.copyOf(fen);
    }

    /**
     * The flow in a month, in fen.
     *
     * @param month 1 to 12
     */
    public long of(Flow flow, int month) {
        return fen.get(place(flow, month));
    }

    /** The column of a flow in a month. */
    static String column(Flow flow, Month month) {
        return (flow + "_" + month).toLowerCase(Locale.ROOT);
    }

    /** With so much more of a flow in the month of that day. */
    Months with(Flow flow, LocalDate on, int year, long more) {
        if (more == 0) return this;
        var changed = new ArrayList<>(fen);
        int place = place(flow, month(on, year));
        changed.set(place, changed.get(place) + more);
        return new Months(changed);
    }

    private static int month(LocalDate on, int year) {
        if (on.getYear() == year) return on.getMonthValue();
        return on.getYear() < year ? 1 : IN_YEAR;
    }

    private static int place(Flow flow, int month) {
        return flow.ordinal() * IN_YEAR + month - 1;
    }
}
