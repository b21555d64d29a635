package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the fields of {@code Query} that list and count entities of a projection. */
@Component
public class Lists {

    private final BasisResolver bases;

    public Lists(BasisResolver bases) {
        this.bases = bases;
    }

    /** Makes what is shown of the rows of one page, all of which are known before the first. */
    public interface Nodes<S, T> {
        Function<Row<S>, T> of(List<Row<S>> rows, Basis basis);
    }

    /**
     * The page that the arguments {@code first}, {@code after}, {@code asOf} and {@code atLeast}
     * ask for.
     */
    public <S, T> ListConnection<T> page(
            DataFetchingEnvironment env, ListQuery<S> list, Nodes<S, T> nodes) {
        return page(env, list, basis -> List.of(), nodes);
    }

    /**
     * The same, where some conditions follow from what another register says at the point of the
     * answer. What they follow from belongs to the list's identity.
     */
    public <S, T> ListConnection<T> page(
            DataFetchingEnvironment env,
            ListQuery<S> list,
            Function<Basis, List<Condition>> further,
            Nodes<S, T> nodes) {
        int first = ListConnection.first(env);
        var column = list.order().column();
        var cursor = Cursor.after(env, list.identity(), column.type());
        var projection = list.projection();
        var scopes = new ArrayList<ReadScope>();
        scopes.add(ReadScope.all(projection));
        scopes.addAll(list.beside());
        var basis = bases.resolve(env, cursor, scopes);
        var where = new ArrayList<>(list.where().apply(basis.effectiveOn()));
        where.addAll(further.apply(basis));
        var key = cursor == null ? null : new Query.Key(cursor.value(), cursor.entity());
        var query = new Query(where, column.name(), list.order().descending(), key, first + 1);
        var rows = projection.list(query, basis.at());
        var shown = rows.subList(0, Math.min(first, rows.size()));
        return ListConnection.of(
                rows,
                first,
                cursor != null,
                basis,
                nodes.of(shown, basis),
                row -> place(list, basis, row),
                () -> projection.count(where, basis.at()));
    }

    private static <S> Cursor place(ListQuery<S> list, Basis basis, Row<S> row) {
        return new Cursor(
                list.identity(),
                basis.position(),
                basis.effectiveOn(),
                list.order().column().of().apply(row.state()),
                row.entity());
    }

    /** How many there are by each of the groups, at the point that {@code asOf} asks for. */
    public <G extends Grouping> Counts<G> counts(
            DataFetchingEnvironment env,
            Projection<?> projection,
            List<Condition> where,
            List<G> groupBy) {
        if (groupBy.isEmpty() || groupBy.stream().distinct().count() < groupBy.size()) {
            throw RequestException.badValue("groupBy must name one or more properties, each once.");
        }
        var basis = bases.resolve(env, null, List.of(ReadScope.all(projection)));
        var columns = groupBy.stream().map(each -> each.column().name()).toList();
        return Counts.of(groupBy, projection.groups(where, columns, basis.at()), basis);
    }

    /** The row of one entity at the point that {@code asOf} asks for; absent if it isn't there. */
    public <S> @Nullable One<S> find(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String entity,
            ReadScope... beside) {
        var scopes = new ArrayList<ReadScope>();
        scopes.add(ReadScope.one(projection, entity));
        scopes.addAll(List.of(beside));
        var basis = bases.resolve(env, null, scopes);
        return projection.find(entity, basis.at()).map(row -> new One<>(row, basis)).orElse(null);
    }

    /** One entity, and what its answer rests on. */
    public record One<S>(Row<S> row, Basis basis) {
        public S state() {
            return row.state();
        }
    }
}
