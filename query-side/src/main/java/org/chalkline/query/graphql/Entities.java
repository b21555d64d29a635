package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.register.Condition;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one register, for the fields of {@code Query} that every register has: one of
 * them, a page, how many there are, what was recorded of one and what it changed.
 */
public final class Entities<S> {

    /** What answers about entities show of other registers. */
    public interface Beside<S> {

        /**
         * What the answer about one entity reaches of them.
         *
         * @param given its id as the caller gave it
         * @param entity as the register has it
         */
        List<Reach> one(String given, String entity);

        /** What an answer about many reaches of them. */
        List<Reach> many();

        /** Told of the rows of an answer, before anything is shown of any. */
        void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows);
    }

    private final class Nothing implements Beside<S> {
        @Override
        public List<Reach> one(String given, String entity) {
            return List.of();
        }

        @Override
        public List<Reach> many() {
            return List.of();
        }

        @Override
        public void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows) {}
    }

    private final Lists lists;
    private final Histories histories;
    private final Register<S> register;
    private final String argument;
    private final Function<String, ?> id;
    private final Function<Fact, String> summaries;
    private final Beside<S> beside;

    Entities(
            Lists lists,
            Histories histories,
            Register<S> register,
            String argument,
            Function<String, ?> id,
            Function<Fact, String> summaries,
            @Nullable Beside<S> beside) {
        this.lists = lists;
        this.histories = histories;
        this.register = register;
        this.argument = argument;
        this.id = id;
        this.summaries = summaries;
        this.beside = beside == null ? new Nothing() : beside;
    }

    /** The same, with what is shown beside them. */
    public Entities<S> with(Beside<S> others) {
        return new Entities<>(lists, histories, register, argument, id, summaries, others);
    }

    /** The same, where the argument that names one is called so, and not {@code id}. */
    public Entities<S> by(String name) {
        return new Entities<>(lists, histories, register, name, id, summaries, beside);
    }

    /**
     * An id as the register has it.
     *
     * @throws RequestException if it hasn't the form of one: an entity that can't exist is a
     *     mistake worth telling
     */
    public String entity(String given) {
        try {
            return String.valueOf(id.apply(given));
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue(argument + ": " + e.getMessage() + ".");
        }
    }

    /** One of them at the point that {@code asOf} asks for; absent if it isn't there. */
    public @Nullable S find(DataFetchingEnvironment env, String given) {
        var entity = entity(given);
        var reaches = beside.one(given, entity).toArray(new Reach[0]);
        var found = lists.find(env, register, entity, reaches);
        if (found == null) return null;
        beside.expect(env, found.basis(), List.of(found.row()));
        return found.state();
    }

    /** The page of a list that the arguments ask for. */
    public ListConnection<S> page(
            DataFetchingEnvironment env, String list, List<Condition> where, Order<S> order) {
        return page(env, ListQuery.of(list, register, beside.many(), where, order));
    }

    /**
     * The same, where the conditions depend on the day that the answer speaks of, or are not what
     * tells the list apart.
     *
     * @param identity see {@link ListIdentity}
     */
    public ListConnection<S> page(
            DataFetchingEnvironment env,
            String identity,
            Function<LocalDate, List<Condition>> where,
            Order<S> order) {
        return page(env, new ListQuery<>(register, beside.many(), identity, where, order));
    }

    private ListConnection<S> page(DataFetchingEnvironment env, ListQuery<S> list) {
        return page(env, list, basis -> List.of());
    }

    /** The same, where some conditions follow from what another register says. */
    public ListConnection<S> page(
            DataFetchingEnvironment env,
            String list,
            List<Condition> where,
            Order<S> order,
            Function<Basis, List<Condition>> further) {
        return page(env, ListQuery.of(list, register, beside.many(), where, order), further);
    }

    private ListConnection<S> page(
            DataFetchingEnvironment env,
            ListQuery<S> list,
            Function<Basis, List<Condition>> further) {
        return lists.page(
                env,
                list,
                further,
                (rows, basis) -> {
                    beside.expect(env, basis, rows);
                    return Row::state;
                });
    }

    /** How many there are by each of the groups, at the point that {@code asOf} asks for. */
    public <G extends Grouping> Counts<G> counts(
            DataFetchingEnvironment env, List<Condition> where, List<G> groupBy) {
        return lists.counts(env, register, where, groupBy);
    }

    /** A page of what was recorded of one; absent when nothing is known of it. */
    public @Nullable ListConnection<FactNode> history(DataFetchingEnvironment env, String given) {
        return histories.page(env, register, entity(given), summaries);
    }

    /** What differs in one between two points; absent when it is known at neither. */
    public @Nullable Changes changes(DataFetchingEnvironment env, String given, Fields<S> fields) {
        return histories.changes(env, register, entity(given), fields, summaries);
    }
}
