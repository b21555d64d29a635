package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was recorded of an entity, and what it changed. */
@Component
public class Histories {

    private final BasisResolver bases;
    private final FactCatalogue catalogue;

    public Histories(BasisResolver bases, FactCatalogue catalogue) {
        this.bases = bases;
        this.catalogue = catalogue;
    }

    /**
     * The page of an entity's history that the arguments {@code first}, {@code after}, {@code asOf}
     * and {@code atLeast} ask for; absent when nothing is known of the entity.
     *
     * @param summaries says in one sentence what a fact tells
     */
    public @Nullable ListConnection<FactNode> page(
            DataFetchingEnvironment env,
            Projection<?> projection,
            String entity,
            Function<Fact, String> summaries) {
        int first = ListConnection.first(env);
        var list = ListIdentity.of(env.getField().getName(), entity);
        var cursor = Cursor.after(env, list, Column.Type.NUMBER);
        var basis = bases.resolve(env, cursor, List.of(ReadScope.one(projection, entity)));
        var from = cursor == null ? FactStream.NOTHING : place(cursor);
        var facts = projection.history(entity, from, basis.position(), first + 1);
        if (facts.isEmpty() && cursor == null) return null;
        return ListConnection.of(
                facts,
                first,
                cursor != null,
                basis,
                past -> node(past, summaries, basis.zoneId()),
                past ->
                        new Cursor(
                                list,
                                basis.position(),
                                basis.effectiveOn(),
                                past.position(),
                                entity),
                () -> {
                    throw new UnsupportedOperationException("histories are not counted");
                });
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
     */
    public <S> @Nullable Changes changes(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String entity,
            Fields<S> fields,
            Function<Fact, String> summaries) {
        int first = ListConnection.first(env);
        var before = bases.resolvePoint(env, "from", ReadScope.one(projection, entity));
        var after = bases.resolvePoint(env, "to", ReadScope.one(projection, entity));
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
        return new FactNode(past, read(past), summaries, zone);
    }

    /** The stored text read; absent where this version of the program can't read it. */
    public @Nullable Fact read(PastFact past) {
        var entry = catalogue.find(past.type());
        if (entry.isEmpty()) return null;
        try {
            return FactJson.read(past.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            return null;
        }
    }
}
