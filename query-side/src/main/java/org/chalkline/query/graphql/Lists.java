package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the fields of {@code Query} that list and count entities of a projection. */
@Component
public class Lists {

    private static final int LARGEST_SAMPLE = 100;
    private static final int LONGEST_SEED = 200;

    /** Rows read at a time, where a list is gone through. */
    private static final int CHUNK = 1_000;

    private final BasisResolver bases;
    private final Cursors cursors;

    Lists(BasisResolver bases, Cursors cursors) {
        this.bases = bases;
        this.cursors = cursors;
    }

    /** Makes what is shown of the rows of one page, all of which are known before the first. */
    public interface Nodes<S, T> {
        Function<Row<S>, T> of(List<Row<S>> rows, Basis basis);
    }

    /**
     * The page that the arguments ask for, see {@link PageRequest}, at the point that {@code asOf}
     * and {@code atLeast} ask for.
     */
    public <S, T> ListConnection<T> page(
            DataFetchingEnvironment env, ListQuery<S> list, Nodes<S, T> nodes) {
        var page = PageRequest.of(env);
        var column = list.order().column();
        var name = cursors.list(list.identity());
        var cursor = page.read(cursors, name, list.order().types());
        var scopes = new ArrayList<ReadScope>();
        scopes.add(ReadScope.all(list.projection()));
        scopes.addAll(list.related());
        var basis = bases.resolve(env, cursor, scopes);
        var where = list.where().apply(basis);
        var key =
                cursor == null
                        ? null
                        : new Query.Key(cursor.value(), cursor.then(), cursor.entity());
        boolean descending = list.order().descending() != page.backward();
        var then =
                list.order().then().stream()
                        .map(
                                each ->
                                        new Query.Then(
                                                each.column().name(),
                                                each.descending() != page.backward()))
                        .toList();
        var query = new Query(where, column.name(), descending, then, key, page.size() + 1);
        var sought = SoughtList.of(env.getGraphQlContext());
        if (sought != null) sought.tell(list.projection(), where, basis);
        var rows = sought == null ? list.projection().list(query, basis.at()) : List.<Row<S>>of();
        var shown = rows.subList(0, Math.min(page.size(), rows.size()));
        return ListConnection.of(
                rows,
                page,
                basis,
                nodes.of(shown, basis),
                row -> cursors.text(place(name, list.order(), basis, row)),
                () -> list.projection().count(where, basis.at()));
    }

    private static <S> Cursor place(String list, Order<S> order, Basis basis, Row<S> row) {
        var then = new ArrayList<@Nullable Object>();
        for (var each : order.then()) then.add(each.column().at(row.state(), basis.effectiveOn()));
        return new Cursor(
                list,
                basis.position(),
                basis.effectiveOn(),
                basis.isNamed(),
                order.column().at(row.state(), basis.effectiveOn()),
                row.entity(),
                then);
    }

    /**
     * Settles the point that {@code asOf} asks for, of an answer about all entities.
     *
     * @param reached what it reaches of other projections
     */
    Basis settle(DataFetchingEnvironment env, Projection<?> projection, List<ReadScope> reached) {
        var scopes = new ArrayList<ReadScope>();
        scopes.add(ReadScope.all(projection));
        scopes.addAll(reached);
        return bases.resolve(env, null, scopes);
    }

    /**
     * The row of one entity at the point that {@code asOf} asks for; absent if it isn't there.
     *
     * @param others under which ids it may be instead, as was known at a position
     */
    public <S> @Nullable One<S> find(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String entity,
            LongFunction<List<String>> others,
            ReadScope... related) {
        var scopes = new ArrayList<ReadScope>();
        scopes.add(ReadScope.one(projection, entity));
        scopes.addAll(List.of(related));
        var basis = bases.resolve(env, null, scopes);
        var row = find(projection, entity, others, basis.at());
        return row == null ? null : new One<>(row, basis);
    }

    /**
     * The row of one entity at a point that is given, or now.
     *
     * @param others under which ids it may be instead, as was known at a position
     * @param at absent for now
     */
    public <S> @Nullable One<S> find(
            DataFetchingEnvironment env,
            Projection<S> projection,
            String entity,
            LongFunction<List<String>> others,
            @Nullable AsOf at) {
        var basis = bases.resolve(env, at, ReadScope.one(projection, entity));
        var row = find(projection, entity, others, basis.at());
        return row == null ? null : new One<>(row, basis);
    }

    /**
     * The row of one entity, or of what it is known as instead; absent if there is neither. What
     * never came to be is shown where there is nothing else.
     */
    public static <S> @Nullable Row<S> find(
            Projection<S> projection, String entity, LongFunction<List<String>> others, AsOf at) {
        var own = projection.find(entity, at).orElse(null);
        if (own != null && !own.setAside()) return own;
        for (var other : others.apply(at.position())) {
            var found = projection.find(other, at).orElse(null);
            if (found != null && !found.setAside()) return found;
        }
        return own;
    }

    /** Lets go what the answer of a field would have rested on, where it shows nothing. */
    void forget(DataFetchingEnvironment env) {
        bases.forget(env);
    }

    /** One entity, and what its answer rests on. */
    public record One<S>(Row<S> row, Basis basis) {
        public S state() {
            return row.state();
        }
    }

    /**
     * As many rows as {@code size} says, drawn by the {@code seed} from those that satisfy the
     * conditions, at the point that {@code asOf} and {@code atLeast} ask for.
     *
     * @param where the conditions, given the point of the answer
     * @param related what the answer reaches of other projections
     * @param code the column of the business key
     */
    public <S> Sample<Row<S>> sample(
            DataFetchingEnvironment env,
            Projection<S> projection,
            Function<Basis, List<Condition>> where,
            List<ReadScope> related,
            Column<S> code) {
        String seed = Objects.requireNonNull(env.getArgument("seed"));
        int size = Objects.requireNonNull(env.<Integer>getArgument("size"));
        if (size < 1 || size > LARGEST_SAMPLE) {
            throw RequestException.badValue("size must be 1 to " + LARGEST_SAMPLE + ".");
        }
        if (seed.isBlank() || seed.length() > LONGEST_SEED) {
            throw RequestException.badValue("seed must have 1 to " + LONGEST_SEED + " characters.");
        }
        var basis = settle(env, projection, related);
        var conditions = where.apply(basis);
        var draw = new Sample.Draw(seed, size);
        var after = "";
        List<Cells> step;
        do {
            step = projection.walk(conditions, List.of(code.name()), after, CHUNK, basis.at());
            for (var each : step)
                draw.take(each.entity(), String.valueOf(each.values().getFirst()));
            if (!step.isEmpty()) after = step.getLast().entity();
        } while (step.size() == CHUNK);
        var drawn = draw.entities();
        var rows = new ArrayList<>(projection.findAll(drawn, basis.at()));
        rows.sort(Comparator.comparingInt(row -> drawn.indexOf(row.entity())));
        return new Sample<>(seed, draw.population(), rows, basis);
    }
}
