package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.Version;
import org.jspecify.annotations.Nullable;

/** Compares all that two projections answer. */
final class Answers {
    /** A statement takes fewer values one by one. */
    private static final int MORE_THAN_MARKS = 1_200;

    /** So many points of both clocks are held against the versions of an entity. */
    private static final int POINTS = 20;

    private static final List<String> COLUMNS = List.of("trail", "kind", "size", "day", "age");

    private final Projection<Marks.Thing> actual;
    private final Projection<Marks.Thing> expected;

    Answers(Projection<Marks.Thing> actual, Projection<Marks.Thing> expected) {
        this.actual = actual;
        this.expected = expected;
    }

    void sameAt(AsOf at, List<String> things, Random random) {
        for (var thing : things) {
            assertThat(actual.find(thing, at))
                    .as("%s at %s", thing, at)
                    .isEqualTo(expected.find(thing, at));
        }
        assertThat(sorted(actual.findAll(things, at)))
                .isEqualTo(expected.findAll(sorted2(things), at));
        var where = where(random, things);
        assertThat(actual.count(where, at))
                .as("count %s at %s", where, at)
                .isEqualTo(expected.count(where, at));
        var by = COLUMNS.subList(random.nextInt(2), 2 + random.nextInt(4));
        assertThat(actual.groups(where, by, at))
                .as("groups %s by %s at %s", where, by, at)
                .isEqualTo(expected.groups(where, by, at));
        var sums = List.of("marks", "size").subList(random.nextInt(2), 2);
        var some = COLUMNS.subList(0, random.nextInt(3));
        assertThat(actual.groups(where, some, sums, at))
                .as("sums %s %s by %s at %s", sums, where, some, at)
                .isEqualTo(expected.groups(where, some, sums, at));
        sameTotals(where, some, at, random);
        samePages(where, at, random);
        sameWalk(where, at, random);
    }

    private void sameWalk(List<Condition> where, AsOf at, Random random) {
        var columns = List.of("kind", "marks", "day", "age", "trail").subList(random.nextInt(4), 5);
        int limit = 1 + random.nextInt(3);
        var after = "";
        while (true) {
            var step = actual.walk(where, columns, after, limit, at);
            assertThat(step)
                    .as("walk %s after %s by %s at %s", where, after, limit, at)
                    .isEqualTo(expected.walk(where, columns, after, limit, at));
            if (step.size() < limit) return;
            after = step.getLast().entity();
        }
    }

    private void sameTotals(List<Condition> where, List<String> some, AsOf at, Random random) {
        var tallies = new ArrayList<Tally>();
        for (var kind : Tally.Kind.values()) {
            tallies.add(new Tally(random.nextBoolean() ? "marks" : "size", kind));
        }
        tallies.add(new Tally("day", Tally.Kind.LEAST));
        tallies.add(new Tally("day", Tally.Kind.GREATEST));
        tallies.add(new Tally("kind", Tally.Kind.KNOWN));
        for (var kind : Tally.Kind.values()) tallies.add(new Tally("age", kind));
        var by = new ArrayList<>(Totals.Key.of(some));
        if (random.nextBoolean()) by.add(new Totals.Key("marks", false));
        if (random.nextBoolean()) by.add(new Totals.Key("day", true));
        if (random.nextBoolean()) by.add(new Totals.Key("age", false));
        assertThat(actual.totals(where, by, tallies, 1_000, at))
                .as("totals %s %s by %s at %s", tallies, where, by, at)
                .isEqualTo(expected.totals(where, by, tallies, 1_000, at));
        assertThat(actual.totals(where, by, List.of(), 1, at))
                .hasSize(Math.min(1, expected.totals(where, by, List.of(), 1, at).size()));
    }

    private void samePages(List<Condition> where, AsOf at, Random random) {
        var order = COLUMNS.get(random.nextInt(COLUMNS.size()));
        boolean descending = random.nextBoolean();
        // Of a few, pages of one to three rows; of many, half a dozen pages tell as much.
        int limit = 1 + random.nextInt(3) + (int) (expected.count(where, at) / 6);
        var then = new ArrayList<Query.Then>();
        for (var each : COLUMNS) {
            if (each.equals(order) || random.nextInt(3) > 0) continue;
            then.add(new Query.Then(each, random.nextBoolean()));
        }
        Query.Key after = null;
        while (true) {
            var query = new Query(where, order, descending, then, after, limit);
            var page = actual.list(query, at);
            assertThat(page).as("%s at %s", query, at).isEqualTo(expected.list(query, at));
            if (page.size() < limit) return;
            var last = page.getLast();
            var values = new ArrayList<@Nullable Object>();
            for (var each : then) values.add(value(each.column(), last.state(), at));
            after = new Query.Key(value(order, last.state(), at), values, last.entity());
        }
    }

    private static @Nullable Object value(String column, Marks.Thing thing, AsOf at) {
        return switch (column) {
            case "trail" -> thing.trail();
            case "kind" -> thing.kind();
            case "size" -> thing.size();
            case "age" -> age(thing, at);
            default -> thing.day();
        };
    }

    private static @Nullable Object age(Marks.Thing thing, AsOf at) {
        var age = thing.age();
        if (!(age instanceof LocalDate since)) return age;
        return Math.max(0L, Rect.day(at.effectiveOn()) - since.toEpochDay());
    }

    private static List<Condition> where(Random random, List<String> things) {
        var where = new ArrayList<Condition>();
        for (int i = random.nextInt(3); i > 0; i--) where.add(condition(random, things, 2));
        return where;
    }

    private static Condition condition(Random random, List<String> things, int deep) {
        if (deep == 0 || random.nextInt(4) > 0) return condition(random, things);
        var branches = new ArrayList<List<Condition>>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var branch = new ArrayList<Condition>();
            for (int j = random.nextInt(3); j > 0; j--) {
                branch.add(condition(random, things, deep - 1));
            }
            branches.add(branch);
        }
        return random.nextBoolean() ? Condition.anyOf(branches) : Condition.noneOf(branches);
    }

    private static Condition condition(Random random, List<String> things) {
        return switch (random.nextInt(19)) {
            case 0 -> new Condition("kind", Condition.Test.IN, List.of("Red"));
            case 1 -> new Condition("kind", Condition.Test.IN, List.of("red", "ROT%", "none"));
            case 2 -> new Condition("size", Condition.Test.AT_LEAST, List.of(2L));
            case 3 -> new Condition("size", Condition.Test.AT_MOST, List.of(2L));
            case 4 -> new Condition("kind", Condition.Test.CONTAINS, List.of("R"));
            case 5 -> new Condition("trail", Condition.Test.STARTS_WITH, List.of("a"));
            case 6 -> new Condition("kind", Condition.Test.ABSENT, List.of());
            case 7 -> new Condition("kind", Condition.Test.CONTAINS, List.of("%"));
            case 8 -> named(things.subList(0, (things.size() + 1) / 2), 1);
            case 10 -> new Condition("size", Condition.Test.MORE_THAN, List.of(1L));
            case 11 -> new Condition("kind", Condition.Test.LESS_THAN, List.of("red"));
            case 12 -> new Condition("kind", Condition.Test.PRESENT, List.of());
            case 13 -> new Condition("kind", Condition.Test.AT_LEAST, List.of("red"));
            case 14 -> new Condition("age", Condition.Test.AT_LEAST, List.of(2L));
            case 15 -> new Condition("age", Condition.Test.IN, List.of(0L, 3L));
            case 16 -> new Condition("kind", Condition.Test.HOLDS, List.of("R"));
            case 17 -> new Condition("kind", Condition.Test.HOLDS, List.of("%"));
            case 9 -> named(things.subList(things.size() / 3, things.size()), MORE_THAN_MARKS);
            default ->
                    new Condition("day", Condition.Test.AT_MOST, List.of(LocalDate.of(2026, 5, 3)));
        };
    }

    /** Some things by their names, and so many that there are not. */
    private static Condition named(List<String> things, int others) {
        var names = new ArrayList<Object>(things);
        for (int i = 0; i < others; i++) names.add("no such thing " + i);
        return new Condition(Condition.ENTITY, Condition.Test.IN, names);
    }

    private static List<Row<Marks.Thing>> sorted(List<Row<Marks.Thing>> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::entity)).toList();
    }

    private static List<String> sorted2(List<String> things) {
        return things.stream().sorted().toList();
    }

    /**
     * All versions of an entity that were known at a position, read at once and page by page, and
     * against what holds at points drawn by lot: one version where the entity is, and none where it
     * isn't.
     */
    void sameVersions(String entity, long upTo, List<LocalDate> days, Random random) {
        var all = versions(actual, entity, upTo, 1_000);
        assertThat(all).isEqualTo(versions(expected, entity, upTo, 1_000));
        assertThat(versions(actual, entity, upTo, 1 + random.nextInt(3))).isEqualTo(all);
        for (int i = 0; i < POINTS; i++) {
            long position = random.nextLong(-1, upTo + 1);
            var at = new AsOf(position, days.get(random.nextInt(days.size())));
            var there = expected.find(entity, at).map(Row::state);
            assertThat(all.stream().filter(v -> v.covers(at)).map(v -> v.row().state()))
                    .as("%s at %s", entity, at)
                    .containsExactlyElementsOf(there.stream().toList());
        }
    }

    private static List<Version<Marks.Thing>> versions(
            Projection<Marks.Thing> of, String entity, long upTo, int page) {
        var all = new ArrayList<Version<Marks.Thing>>();
        var after = Version.Place.FIRST;
        while (true) {
            var read = of.versions(entity, upTo, after, page);
            all.addAll(read);
            if (read.size() < page) return all;
            after = read.getLast().place();
        }
    }
}
