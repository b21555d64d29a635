package org.chalkline.query.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * Whose the records of a table are: which columns say it.
 *
 * @param open why whoever comes in sees all of them; absent where they don't
 * @param bureauUnit holds the code of the bureau's internal unit that has a record in hand
 * @param unit holds the code of the unit, a school's or one of the bureau, whose it is
 * @param school holds the code of the school whose it is
 * @param inbox holds the id of the inbox whose it is
 * @param subject holds the id of the record, as facts name it, whose it is
 * @param subjectKind what comes before the column's value in that id; mostly nothing
 * @param powers one of these shows it to a unit of the bureau
 * @param year holds the year, or a day in the year, that a record is of; absent where records stand
 *     through the years
 * @param isOfEngagements whether each record is an engagement, and its members' own
 */
record Whose<S>(
        @Nullable String open,
        @Nullable Column<S> bureauUnit,
        @Nullable Column<S> unit,
        @Nullable Column<S> school,
        @Nullable Column<S> inbox,
        @Nullable Column<S> subject,
        String subjectKind,
        List<Power> powers,
        @Nullable Column<S> year,
        boolean isOfEngagements) {

    /** The column by which a unit of the bureau is told its own; absent where there is none. */
    @Nullable Column<S> forBureau() {
        if (bureauUnit != null) return bureauUnit;
        return unit != null ? unit : school;
    }

    /** The column by which a school is told its own; absent where there is none. */
    @Nullable Column<S> forSchool() {
        return school != null ? school : unit;
    }

    /** The columns by which an engagement for some units is told theirs; mostly one. */
    List<Column<S>> forEngaged() {
        var all = new ArrayList<Column<S>>();
        for (var column : Arrays.asList(bureauUnit, unit, school)) {
            if (column != null) all.add(column);
        }
        return all;
    }
}
