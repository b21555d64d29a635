package org.chalkline.bench;

import java.util.List;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Query.Key;
import org.chalkline.query.projection.Row;
import org.chalkline.query.school.SchoolRecord;

/** Pages and counts over a history and over one that is ten times as long. */
final class ListRows {
    private static final History SHORT = new History(5_000, 4);
    private static final History LONG = new History(5_000, 40);
    private static final int PAGE = 100;
    private static final int TIMES = 5;
    private static final int TURNS = 20;

    /** Filters that let most, some and few schools through, each with an order. */
    private static final List<Query> FIRST_PAGES =
            List.of(
                    query(where("status", "OPEN"), "name", false),
                    query(where("kind", "PRIMARY", "NINE_YEAR"), "id", true),
                    query(where("subdistrict", "310105004"), "name", false));

    private ListRows() {}

    private static List<Condition> where(String column, Object... values) {
        return List.of(new Condition(column, Condition.Test.IN, List.of(values)));
    }

    private static Query query(List<Condition> where, String orderBy, boolean descending) {
        return new Query(where, orderBy, descending, null, PAGE);
    }

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var once = new Built(workplace, SHORT);
                var tenfold = new Built(workplace, LONG)) {
            var now =
                    row("page of 100 now, filter and order, 40 facts a school", 1.2)
                            .measure(
                                    rounds,
                                    TURNS,
                                    () -> pages(tenfold, tenfold.now()),
                                    () -> pages(once, once.now()));
            var past =
                    row("page of 100 as of the past, 40 facts a school", 1.3)
                            .measure(
                                    rounds,
                                    TURNS,
                                    () -> pages(tenfold, tenfold.past()),
                                    () -> pages(once, once.past()));
            var count =
                    row("count by status as of the past, 40 facts a school", 1.3)
                            .measure(
                                    rounds,
                                    TURNS,
                                    () -> counts(tenfold, tenfold.past()),
                                    () -> counts(once, once.past()));
            return List.of(now, past, count);
        }
    }

    private static Ratio row(String work, double aim) {
        return new Ratio(work, "the same with 4 facts a school", Bound.TIME_AT_MOST, aim);
    }

    /** Seconds a page: of each list the first page and the one after it. */
    private static double pages(Built built, AsOf at) {
        var schools = built.projection().schools();
        int pages = 0;
        long start = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            for (var query : FIRST_PAGES) {
                var first = schools.list(query, at);
                var second = schools.list(after(query, first.getLast()), at);
                if (first.size() < PAGE || second.size() < PAGE) {
                    throw new IllegalStateException("a page is not full: " + query);
                }
                pages += 2;
            }
        }
        return (System.nanoTime() - start) / 1e9 / pages;
    }

    private static Query after(Query query, Row<SchoolRecord> last) {
        var school = last.state();
        var value = query.orderBy().equals("name") ? school.name() : school.id().value();
        return new Query(
                query.where(),
                query.orderBy(),
                query.descending(),
                new Key(value, last.entity()),
                query.limit());
    }

    /** Seconds a count. */
    private static double counts(Built built, AsOf at) {
        long start = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            var groups = built.projection().schools().groups(List.of(), List.of("status"), at);
            long all = groups.stream().mapToLong(group -> group.count()).sum();
            if (all != built.stored().history().schools()) {
                throw new IllegalStateException("not every school was counted: " + groups);
            }
        }
        return (System.nanoTime() - start) / 1e9 / TIMES;
    }
}
