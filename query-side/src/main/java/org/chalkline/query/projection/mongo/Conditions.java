package org.chalkline.query.projection.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Elapsed;
import org.chalkline.query.projection.engine.Filter;
import org.chalkline.query.projection.engine.Forks;
import org.chalkline.query.projection.engine.Page;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Rect;
import org.jspecify.annotations.Nullable;

/** What questions say in MongoDB's words. Users' text is only ever a value. */
final class Conditions {

    /** Holds of every rectangle. */
    private static final Bson EVERY = Filters.exists("e");

    private final Columns<?> columns;

    Conditions(Columns<?> columns) {
        this.columns = columns;
    }

    String column(int place) {
        if (place == Columns.ENTITY) return "e";
        return "c_" + columns.all().get(place).name();
    }

    /** The values of a rectangle's columns, as they are stored. */
    List<@Nullable Object> stored(Document rect) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.all().size(); i++) {
            var value = rect.get(column(i));
            values.add(value instanceof Number number ? (Object) number.longValue() : value);
        }
        return values;
    }

    static Bson all(List<Bson> conditions) {
        return Filters.and(conditions);
    }

    /** That a rectangle holds the point. */
    Document bounds(Point at) {
        return new Document("kf", new Document("$lte", at.position()))
                .append("kt", new Document("$gt", at.position()))
                .append("ef", new Document("$lte", at.day()))
                .append("et", new Document("$gt", at.day()));
    }

    List<Bson> current(Point at, Standing standing) {
        return List.of(new Document("cur", true), bounds(at), standing.counted());
    }

    /** Nothing is left out for lying beyond the head: a batch under way may close beyond it. */
    List<Bson> through(Point at, Standing standing) {
        var forks = LongStream.of(Forks.through(at, Rect.OPEN)).boxed().toList();
        var open = forks.stream().filter(Forks::mayBeOpen).toList();
        return List.of(
                Filters.or(Filters.in("fork", forks), Filters.in("open", open)),
                bounds(at),
                standing.counted());
    }

    /** Whether something is asked of days that go on growing. */
    boolean isOfElapsed(List<Filter> where, IntStream places) {
        return places.anyMatch(columns::isElapsed)
                || where.stream()
                        .anyMatch(
                                each ->
                                        columns.isElapsed(each.place())
                                                || each.branches().stream()
                                                        .anyMatch(
                                                                branch ->
                                                                        isOfElapsed(
                                                                                branch,
                                                                                IntStream
                                                                                        .empty())));
    }

    /** Puts what they say on a day in the place of what is stored of days that go on growing. */
    Bson elapsed(Point at) {
        var days = new Document();
        for (int place = 0; place < columns.all().size(); place++) {
            if (!columns.isElapsed(place)) continue;
            var stored = "$" + column(place);
            long day = at.day() - Elapsed.ORIGIN;
            var grown =
                    new Document(
                            "$max", List.of(0L, new Document("$subtract", List.of(day, stored))));
            var counts = new Document("$lt", List.of(stored, 0L));
            // What has no value stands before every number.
            var known = new Document("$gt", Arrays.asList(stored, null));
            var isGrowing = new Document("$and", List.of(known, counts));
            days.append(column(place), new Document("$cond", List.of(isGrowing, grown, stored)));
        }
        return new Document("$addFields", days);
    }

    List<Bson> of(List<Filter> where) {
        return where.stream().map(this::of).toList();
    }

    private Bson of(Filter filter) {
        if (filter.test().isOfBranches()) return branches(filter);
        var column = column(filter.place());
        var value = filter.values().isEmpty() ? null : filter.values().getFirst();
        return switch (filter.test()) {
            case ABSENT -> Filters.eq(column, null);
            case IN -> Filters.in(column, filter.values());
            case AT_LEAST -> new Document(column, new Document("$gte", value));
            case AT_MOST -> new Document(column, new Document("$lte", value));
            case MORE_THAN -> new Document(column, new Document("$gt", value));
            case LESS_THAN -> new Document(column, new Document("$lt", value));
            case PRESENT -> Filters.ne(column, null);
            case ANY_OF, NONE_OF -> throw new IllegalArgumentException("of no one column");
            case CONTAINS -> Filters.regex(column, pattern((String) filter.values().getFirst()));
            case HOLDS -> Filters.regex(column, exact((String) filter.values().getFirst()));
            case STARTS_WITH -> {
                var range = new Document("$gte", value);
                var end = filter.endOfPrefix();
                if (end != null) range.append("$lt", end);
                yield new Document(column, range);
            }
        };
    }

    private Bson branches(Filter filter) {
        var branches = new ArrayList<Bson>();
        // To hold nothing is to hold; and one of no branches never holds.
        for (var branch : filter.branches()) {
            branches.add(branch.isEmpty() ? EVERY : Filters.and(of(branch)));
        }
        if (branches.isEmpty()) branches.add(Filters.nor(EVERY));
        return filter.test() == Condition.Test.ANY_OF
                ? Filters.or(branches)
                : Filters.nor(branches);
    }

    /** The text itself, with the letters of ASCII in either case. */
    static String pattern(String text) {
        var pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (letter) {
                pattern.append('[').append((char) (c | 32)).append((char) (c & ~32)).append(']');
            } else if (c < 128 && !(c >= '0' && c <= '9') && c > ' ') {
                pattern.append('\\').append(c);
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }

    /** The text itself, letter by letter. */
    private static String exact(String text) {
        return text.replaceAll("\\p{Punct}", "\\\\$0");
    }

    /** That a row comes after the page before. */
    List<Bson> rest(Page page) {
        var after = page.after();
        if (after == null) return List.of();
        var column = column(page.orderBy());
        var beyond = page.descending() ? "$lt" : "$gt";
        var parts = new ArrayList<Bson>();
        for (var part : page.parts()) {
            parts.add(
                    switch (part) {
                        case ALL -> new Document();
                        case ABSENT -> Filters.eq(column, null);
                        case PRESENT -> Filters.ne(column, null);
                        case BEYOND -> new Document(column, new Document(beyond, after.value()));
                        case SAME_VALUE ->
                                Filters.and(
                                        after.value() == null
                                                ? Filters.eq(column, null)
                                                : Filters.eq(column, after.value()),
                                        new Document("e", new Document(beyond, after.entity())));
                    });
        }
        return List.of(Filters.or(parts));
    }

    Bson order(Page page) {
        var order = new ArrayList<Bson>();
        order.add(sorted(column(page.orderBy()), page.descending()));
        for (var each : page.then()) order.add(sorted(column(each.place()), each.descending()));
        order.add(sorted("e", page.descending()));
        return Sorts.orderBy(order);
    }

    private static Bson sorted(String column, boolean descending) {
        return descending ? Sorts.descending(column) : Sorts.ascending(column);
    }
}
