package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.Histories.Differences;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one projection, for the fields of {@code Query} that every projection has: one of
 * them, a page, how many there are, what was recorded of one and what it changed.
 */
public final class Entities<S> {

    /** What answers about entities show of other projections. */
    public interface Related<S> {

        /**
         * What the answer about one entity reaches of them.
         *
         * @param given its id as the caller gave it
         * @param entity as the projection has it
         */
        List<ReadScope> one(String given, String entity);

        /** What an answer about many reaches of them. */
        List<ReadScope> many();

        /** Told of the rows of an answer, before anything is shown of any. */
        void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows);
    }

    private final Lists lists;
    private final Histories histories;
    private final RecordVersions versions;
    private final Projection<S> projection;
    private final Function<String, ?> id;
    private final Function<Fact, String> summaries;
    private final Related<S> related;
    private final OtherCodes codes;
    private final Seen<S> seen;

    Entities(
            Lists lists,
            Histories histories,
            RecordVersions versions,
            Projection<S> projection,
            Function<String, ?> id,
            Function<Fact, String> summaries,
            Related<S> related,
            OtherCodes codes,
            Seen<S> seen) {
        this.seen = seen;
        this.lists = lists;
        this.histories = histories;
        this.versions = versions;
        this.projection = projection;
        this.id = id;
        this.summaries = summaries;
        this.related = related;
        this.codes = codes;
    }

    /**
     * An id as the projection has it.
     *
     * @throws RequestException if it hasn't the form of one: an entity that can't exist is a
     *     mistake worth telling
     */
    public String entity(String given) {
        try {
            return String.valueOf(id.apply(given));
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("code: " + e.getMessage() + ".");
        }
    }

    private LongFunction<List<String>> others(String given) {
        return position -> codes.of(given, position).stream().map(this::entity).toList();
    }

    /** One of them at the point that {@code asOf} asks for; absent if it isn't there. */
    public @Nullable S find(DataFetchingEnvironment env, String given) {
        var entity = entity(given);
        var scopes = related.one(given, entity).toArray(new ReadScope[0]);
        var found = lists.find(env, projection, entity, others(given), scopes);
        if (found == null || !isSeen(env, found.row())) return unseen(env);
        related.expect(env, found.basis(), List.of(found.row()));
        return found.state();
    }

    /**
     * One of them at a point that its global id names, or now.
     *
     * @param at absent for now
     */
    public @Nullable S find(DataFetchingEnvironment env, String given, @Nullable AsOf at) {
        var found = lists.find(env, projection, entity(given), others(given), at);
        if (found == null || !isSeen(env, found.row())) return unseen(env);
        related.expect(env, found.basis(), List.of(found.row()));
        return found.state();
    }

    /**
     * The page of a list that the arguments ask for.
     *
     * @param identity tells the list apart, see {@link ListIdentity}
     * @param where the conditions, given the point of the answer
     * @param reached what the conditions reach of other projections
     */
    public ListConnection<S> page(
            DataFetchingEnvironment env,
            String identity,
            Function<Basis, List<Condition>> where,
            Order<S> order,
            List<ReadScope> reached) {
        var scopes = new ArrayList<>(related.many());
        scopes.addAll(reached);
        var theirs = seen.identity(env);
        var page =
                lists.page(
                        env,
                        new ListQuery<>(
                                projection,
                                scopes,
                                theirs == null ? identity : ListIdentity.of(identity, theirs),
                                basis -> seen.within(env, where.apply(basis), basis),
                                order),
                        (rows, basis) -> {
                            related.expect(env, basis, rows);
                            return Row::state;
                        });
        return theirs == null ? page : page.withoutParked();
    }

    /**
     * Who doesn't see it hears the same as of one that isn't there, and nothing of what the answer
     * would have rested on: it would tell of a parked one that it is.
     */
    private <T> @Nullable T unseen(DataFetchingEnvironment env) {
        if (seen.identity(env) != null) lists.forget(env);
        return null;
    }

    private boolean isSeen(DataFetchingEnvironment env, Row<S> row) {
        return !seen.of(env, List.of(row)).isEmpty();
    }

    /**
     * Settles the point that {@code asOf} asks for, of an answer about all of them.
     *
     * @param reached what it reaches of other projections
     */
    public Basis settle(DataFetchingEnvironment env, List<ReadScope> reached) {
        return lists.settle(env, projection, reached);
    }

    /** The conditions, with those that keep them to what the one who asks sees. */
    public List<Condition> seen(DataFetchingEnvironment env, List<Condition> asked, Basis basis) {
        return seen.within(env, asked, basis);
    }

    /** A page of what was recorded of one; absent when nothing is known of it. */
    public @Nullable ListConnection<FactNode> history(DataFetchingEnvironment env, String given) {
        var entity = entity(given);
        var page =
                histories.page(env, projection, entity, () -> seen.isSeen(env, entity), summaries);
        return page == null ? unseen(env) : page;
    }

    /**
     * A page of the versions of one; absent when nothing is known of it.
     *
     * @param type its type in the schema
     * @param at the point that its global id names; absent for now
     * @param ids makes its global id at a point
     */
    public @Nullable ListConnection<RecordVersions.VersionNode> timeline(
            DataFetchingEnvironment env,
            String type,
            String given,
            @Nullable AsOf at,
            Fields<S> fields,
            Function<AsOf, String> ids) {
        var entity = entity(given);
        var asked =
                new RecordVersions.Asked<>(projection, type, entity, at, fields, ids, summaries);
        var page = versions.page(env, asked, () -> seen.isSeen(env, entity));
        return page == null ? unseen(env) : page;
    }

    /** What differs in one between two points; absent when it is known at neither. */
    public @Nullable Changes changes(DataFetchingEnvironment env, String given, Fields<S> fields) {
        var entity = entity(given);
        var changes =
                histories.changes(
                        env, projection, entity, () -> seen.isSeen(env, entity), fields, summaries);
        return changes == null ? unseen(env) : changes;
    }

    /**
     * What differs between two points, one entity after the other.
     *
     * @param identity tells the list apart, see {@link ListIdentity}
     * @param where the conditions, given a point
     * @param reached what they reach of other projections
     * @param code the column of the business key
     */
    public Differences differences(
            DataFetchingEnvironment env,
            String identity,
            Function<Basis, List<Condition>> where,
            List<ReadScope> reached,
            Column<S> code,
            Fields<S> fields) {
        var theirs = seen.identity(env);
        return histories.differences(
                env,
                projection,
                theirs == null ? identity : ListIdentity.of(identity, theirs),
                basis -> seen.within(env, where.apply(basis), basis),
                reached,
                code,
                fields,
                summaries);
    }

    /**
     * Records drawn by lot, at the point that {@code asOf} asks for.
     *
     * @param where the conditions, given the point of the answer
     * @param reached what the conditions reach of other projections
     * @param code the column of the business key
     */
    public Sample<S> sample(
            DataFetchingEnvironment env,
            Function<Basis, List<Condition>> where,
            List<ReadScope> reached,
            Column<S> code) {
        var scopes = new ArrayList<>(related.many());
        scopes.addAll(reached);
        var sample =
                lists.sample(
                        env,
                        projection,
                        basis -> seen.within(env, where.apply(basis), basis),
                        scopes,
                        code);
        related.expect(env, sample.basis(), sample.records());
        return new Sample<>(
                sample.seed(),
                sample.population(),
                sample.records().stream().map(Row::state).toList(),
                sample.basis());
    }
}
