package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was recorded of an entity, and what it changed. */
@Component
public class Histories {
    private static final int CHUNK = 1_000;

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
        if (after.position() < before.position()) {
            throw RequestException.badValue(
                    "to is at position "
                            + after.position()
                            + ", before from at "
                            + before.position()
                            + ": exchange them.");
        }
        var was = projection.find(entity, before.at()).map(Row::state);
        var is = projection.find(entity, after.at()).map(Row::state);
        if (was.isEmpty() && is.isEmpty()) return null;
        var facts = projection.history(entity, before.position(), after.position(), first + 1);
        return new Changes(
                before,
                after,
                fields.between(was.orElse(null), is.orElse(null)),
                facts.stream()
                        .limit(first)
                        .map(past -> node(past, summaries, after.zoneId()))
                        .toList(),
                facts.size() > first);
    }

    private FactNode node(PastFact past, Function<Fact, String> summaries, ZoneId zone) {
        return new FactNode(past, reader.read(past), summaries, zone);
    }
}
