package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.engine.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was recorded of an entity, and what it changed. */
@Component
public class Histories {
    private static final int CHUNK = 1_000;

    /** So many facts are told of each entity in a list of what differs. */
    private static final int FACTS = 20;

    /** So many facts are met one by one to tell which of them changed a field. */
    private static final int MOST_STEPS = 200;

    private final BasisResolver bases;
    private final FactReader reader;
    private final Cursors cursors;

    Histories(BasisResolver bases, FactReader reader, Cursors cursors) {
        this.bases = bases;
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * The page of an entity's history that the arguments ask for, see {@link PageRequest}; absent
     * when nothing is known of the entity.
     *
     * @param seen whether the one who asks sees the entity, once the answer's point is reached
     * @param summaries says in one sentence what a fact tells
     */
    public @Nullable ListConnection<FactNode> page(
            DataFetchingEnvironment env,
            Projection<?> projection,
            String entity,
            BooleanSupplier seen,
            Function<Fact, String> summaries) {
        var page = PageRequest.of(env);
        var list = cursors.list(ListIdentity.of(env.getField().getName(), entity));
        var cursor = page.read(cursors, list, List.of(Column.Type.NUMBER));
        var basis = bases.resolve(env, cursor, List.of(ReadScope.one(projection, entity)));
        if (!seen.getAsBoolean()) return null;
        var facts = facts(projection, entity, page, cursor, basis);
        if (facts.isEmpty() && cursor == null) return null;
        return ListConnection.of(
                facts,
                page,
                basis,
                past -> node(past, summaries, basis.zoneId()),
                past ->
                        cursors.text(
                                new Cursor(
                                        list,
                                        basis.position(),
                                        basis.effectiveOn(),
                                        basis.isNamed(),
                                        past.position(),
                                        entity)),
                () -> {
                    throw new UnsupportedOperationException("histories are not counted");
                });
    }

    /** One more than the page has, in the order in which they are met from its beginning. */
    private static List<PastFact> facts(
            Projection<?> projection,
            String entity,
            PageRequest page,
            @Nullable Cursor cursor,
            Basis basis) {
        if (!page.backward()) {
            var after = cursor == null ? FactStream.NOTHING : place(cursor);
            return projection.history(entity, after, basis.position(), page.size() + 1);
        }
        // A projection reads a history from its beginning; all but the end of it is let go.
        var upTo = cursor == null ? basis.position() : place(cursor) - 1;
        var end = new ArrayDeque<PastFact>();
        long after = FactStream.NOTHING;
        while (true) {
            var read = projection.history(entity, after, upTo, CHUNK);
            for (var fact : read) {
                end.addLast(fact);
                if (end.size() > page.size() + 1) end.removeFirst();
            }
            if (read.size() < CHUNK) return List.copyOf(end).reversed();
            after = read.getLast().position();
        }
    }

    private static long place(Cursor cursor) {
        return cursor.value() instanceof Long position ? position : FactStream.NOTHING;
    }

    /** What differs between two points, and the facts recorded between their positions. */
    public record Changes(
            Basis from,
            Basis to,
            List<FieldChange> fields,
            List<FactNode> facts,
            boolean moreFacts) {}

    /**
     * What differs between the points that the arguments {@code from} and {@code to} name, with
     * {@code first} of the facts; absent when the entity is known at neither.
     *
     * @param seen whether the one who asks sees the entity, once both points are reached
     */
    public <S> @Nullable Changes changes(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String entity,
            BooleanSupplier seen,
            Fields<S> fields,
            Function<Fact, String> summaries) {
        int first = ListConnection.first(env);
        var before = bases.resolvePoint(env, "from", ReadScope.one(projection, entity));
        var after = bases.resolvePoint(env, "to", ReadScope.one(projection, entity));
        if (!seen.getAsBoolean()) return null;
        requireOrder(before, after);
        var was = projection.find(entity, before.at()).map(Row::state);
        var is = projection.find(entity, after.at()).map(Row::state);
        if (was.isEmpty() && is.isEmpty()) return null;
        var facts = projection.history(entity, before.position(), after.position(), first + 1);
        return new Changes(
                before,
                after,
                fields(
                        new Compared<>(projection, entity, was.orElse(null), is.orElse(null)),
                        before,
                        after,
                        fields,
                        env.getSelectionSet().contains("fields/by"),
                        summaries),
                facts.stream()
                        .limit(first)
                        .map(past -> node(past, summaries, after.zoneId()))
                        .toList(),
                facts.size() > first);
    }

    /** One entity's states at two points; absent where it isn't there. */
    private record Compared<S>(
            Projection<S> projection, String entity, @Nullable S was, @Nullable S is) {}

    /**
     * What differs, each field with the fact by which it came to say so, if that is asked: the last
     * one at which it changed on the way from the one point to the other. First the day moves, as
     * known before, then what was recorded since is met one by one. Where the way is very long
     * nothing is named.
     */
    private <S> List<FieldChange> fields(
            Compared<S> compared,
            Basis before,
            Basis after,
            Fields<S> fields,
            boolean by,
            Function<Fact, String> summaries) {
        var changes = fields.between(compared.was(), compared.is());
        if (!by || changes.isEmpty()) return changes;
        var facts = lastChanges(compared, before, after, fields, summaries);
        return changes.stream().map(change -> change.by(facts.get(change.field()))).toList();
    }

    /** By the name of a field, the fact at which it changed last. */
    private <S> Map<String, FactNode> lastChanges(
            Compared<S> compared,
            Basis before,
            Basis after,
            Fields<S> fields,
            Function<Fact, String> summaries) {
        var projection = compared.projection();
        var entity = compared.entity();
        var steps = new ArrayList<Step>();
        addDays(projection, entity, before, after.effectiveOn(), steps);
        var since = projection.history(entity, before.position(), after.position(), MOST_STEPS + 1);
        for (var fact : since) {
            steps.add(new Step(fact, new AsOf(fact.position(), after.effectiveOn())));
        }
        var by = new HashMap<String, FactNode>();
        if (steps.size() > MOST_STEPS) return by;
        var was = compared.was();
        for (var step : steps) {
            var is = state(projection, entity, step.at());
            var fact = node(step.fact(), summaries, after.zoneId());
            for (var change : fields.between(was, is)) by.put(change.field(), fact);
            was = is;
        }
        return by;
    }

    /** What is in a list at the point, if anything. */
    private static <S> @Nullable S state(Projection<S> projection, String entity, AsOf at) {
        return projection
                .find(entity, at)
                .filter(row -> !row.setAside())
                .map(Row::state)
                .orElse(null);
    }

    /** What differs between two points, entity by entity. */
    public record Differences(
            Basis from, Basis to, List<DifferenceEdge> edges, PageInfo pageInfo) {}

    /** The place of an entity that differs. */
    public record DifferenceEdge(String cursor, Difference node) {}

    /** What differs in one of them. */
    public record Difference(
            String code,
            boolean before,
            boolean after,
            List<FieldChange> fields,
            List<FactNode> facts,
            boolean moreFacts) {}

    /**
     * The entities that differ between the points that the arguments {@code from} and {@code to}
     * name, by their codes. Those are meant that are in the list at one of the points at least.
     *
     * @param identity tells the list apart, see {@link ListIdentity}
     * @param where the conditions, given a point, with those that keep it to what is seen
     * @param reached what the conditions reach of other projections
     * @param code the column of the business key
     */
    public <S> Differences differences(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String identity,
            Function<Basis, List<Condition>> where,
            List<ReadScope> reached,
            Column<S> code,
            Fields<S> fields,
            Function<Fact, String> summaries) {
        int first = ListConnection.first(env);
        var scopes =
                Stream.concat(Stream.of(ReadScope.all(projection)), reached.stream())
                        .toArray(ReadScope[]::new);
        var before = bases.resolvePoint(env, "from", scopes);
        var list = cursors.list(ListIdentity.of(identity, before.position(), before.effectiveOn()));
        @Nullable String behind = env.getArgument("after");
        var cursor = behind == null ? null : cursors.read(behind, list, List.of(Column.Type.TEXT));
        var after =
                cursor == null
                        ? bases.resolvePoint(env, "to", scopes)
                        : bases.resolve(
                                env, new AsOf(cursor.position(), cursor.effectiveOn()), scopes);
        requireOrder(before, after);
        var key = cursor == null ? null : new Query.Key(cursor.value(), cursor.entity());
        var then = new Walk<>(projection, where.apply(before), code, before.at(), key);
        var now = new Walk<>(projection, where.apply(after), code, after.at(), key);
        boolean by = env.getSelectionSet().contains("edges/node/fields/by");
        var edges = new ArrayList<DifferenceEdge>();
        boolean more = false;
        for (var next = Walk.least(then, now); next != null; next = Walk.least(then, now)) {
            var entity = next.entity();
            var was = then.take(entity);
            var is = now.take(entity);
            // In the list at one point only, it may be there at the other all the same.
            if (was == null) was = state(projection, entity, before.at());
            if (is == null) is = state(projection, entity, after.at());
            if (Objects.equals(was, is)) continue;
            var compared = new Compared<>(projection, entity, was, is);
            var changes = fields(compared, before, after, fields, by, summaries);
            if (changes.isEmpty()) continue;
            more = edges.size() == first;
            if (more) break;
            var place =
                    new Cursor(
                            list,
                            after.position(),
                            after.effectiveOn(),
                            true,
                            code.of().apply(next.state()),
                            entity);
            var facts = projection.history(entity, before.position(), after.position(), FACTS + 1);
            edges.add(
                    new DifferenceEdge(
                            cursors.text(place),
                            new Difference(
                                    String.valueOf(code.of().apply(next.state())),
                                    was != null,
                                    is != null,
                                    changes,
                                    facts.stream()
                                            .limit(FACTS)
                                            .map(past -> node(past, summaries, after.zoneId()))
                                            .toList(),
                                    facts.size() > FACTS)));
        }
        return new Differences(
                before,
                after,
                edges,
                PageInfo.forwards(
                        edges.stream().map(DifferenceEdge::cursor).toList(), more, cursor != null));
    }

    private static void requireOrder(Basis before, Basis after) {
        if (after.position() >= before.position()) return;
        throw RequestException.badValue(
                "to is at position "
                        + after.position()
                        + ", before from at "
                        + before.position()
                        + ": exchange them.");
    }

    /** Goes through a list in the order of codes, a page at a time. */
    private static final class Walk<S> {
        private final Projection<S> projection;
        private final List<Condition> where;
        private final Column<S> code;
        private final AsOf at;
        private final ArrayDeque<Row<S>> ahead = new ArrayDeque<>();
        private Query.@Nullable Key key;
        private boolean ended;

        Walk(
                Projection<S> projection,
                List<Condition> where,
                Column<S> code,
                AsOf at,
                Query.@Nullable Key key) {
            this.projection = projection;
            this.where = where;
            this.code = code;
            this.at = at;
            this.key = key;
        }

        /** The row that comes next in either; absent at the end of both. */
        static <S> @Nullable Row<S> least(Walk<S> a, Walk<S> b) {
            var left = a.peek();
            var right = b.peek();
            if (left == null || right == null) return left == null ? right : left;
            return a.compare(left, right) <= 0 ? left : right;
        }

        private int compare(Row<S> a, Row<S> b) {
            int byCode = Columns.compare(code.of().apply(a.state()), code.of().apply(b.state()));
            return byCode != 0 ? byCode : Columns.compareText(a.entity(), b.entity());
        }

        private @Nullable Row<S> peek() {
            if (ahead.isEmpty() && !ended) {
                ahead.addAll(projection.list(new Query(where, code.name(), false, key, CHUNK), at));
                ended = ahead.size() < CHUNK;
                if (!ahead.isEmpty()) {
                    var last = ahead.getLast();
                    key = new Query.Key(code.of().apply(last.state()), last.entity());
                }
            }
            return ahead.peekFirst();
        }

        /** The state of this entity, if it comes next. */
        @Nullable S take(String entity) {
            var next = peek();
            if (next == null || !next.entity().equals(entity)) return null;
            return ahead.removeFirst().state();
        }
    }

    /** A fact, and the point at which it is met for the first time. */
    private record Step(PastFact fact, AsOf at) {}

    /** The facts known before whose effect begins, or isn't there yet, as the day moves. */
    private static void addDays(
            Projection<?> projection, String entity, Basis before, LocalDate to, List<Step> steps) {
        var from = before.effectiveOn();
        if (from.equals(to)) return;
        boolean onwards = from.isBefore(to);
        var first = onwards ? from : to;
        var last = onwards ? to : from;
        long after = FactStream.NOTHING;
        List<PastFact> read;
        do {
            read = projection.history(entity, after, before.position(), CHUNK);
            for (var fact : read) {
                var day = fact.effectiveOn();
                if (!day.isAfter(first) || day.isAfter(last)) continue;
                var at = new AsOf(before.position(), onwards ? day : day.minusDays(1));
                steps.add(new Step(fact, at));
            }
            if (!read.isEmpty()) after = read.getLast().position();
        } while (read.size() == CHUNK && steps.size() <= MOST_STEPS);
        var order =
                Comparator.<Step, LocalDate>comparing(step -> step.fact().effectiveOn())
                        .thenComparing(step -> step.fact().position());
        steps.sort(onwards ? order : order.reversed());
    }

    private FactNode node(PastFact past, Function<Fact, String> summaries, ZoneId zone) {
        return new FactNode(past, reader.read(past), summaries, zone);
    }
}
