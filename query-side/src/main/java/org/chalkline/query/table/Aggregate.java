package org.chalkline.query.table;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.GroupValue;

/**
 * Figures about the records of a table, by groups.
 *
 * @param cut whether there are more groups than are shown
 * @param groupCount how many groups there are
 * @param total how many records there are in all groups together
 */
record Aggregate(List<Grouped> groups, boolean cut, int groupCount, long total, Basis basis) {

    /** The records that share the same values. */
    record Grouped(List<GroupValue> values, long count, List<Figure> figures) {}

    /** The same as of several days. */
    record Series(List<Point> points, Basis basis) {}

    /** What it is on one day. */
    record Point(
            LocalDate effectiveOn, List<Grouped> groups, boolean cut, int groupCount, long total) {}

    Point on(LocalDate day) {
        return new Point(day, groups, cut, groupCount, total);
    }
}
