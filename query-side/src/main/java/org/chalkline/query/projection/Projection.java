package org.chalkline.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * What readers ask. Every answer is of one point on both clocks, and never changes while its
 * position is committed: the same question at the same point gives the same bytes.
 *
 * <p>A position beyond the committed one is the caller's mistake and throws {@link
 * IllegalArgumentException}; wait for it with {@link #await} first. A projection that is being
 * built for the first time, or anew in a shape in which it can't be read, has no position and
 * throws {@link ProjectionUnavailableException} at every question but those about its standing.
 */
public interface Projection<S> extends Followed {

    /** So many rows are read at once where all are wanted. */
    int PAGE = 1_000;

    View<S> view();

    @Override
    default String name() {
        return view().name();
    }

    /**
     * Whether what it shows stands still until its successor is built: it was built by an earlier
     * version, of other kinds of facts, or lies too far behind to be brought up to date.
     */
    default boolean isOfEarlierVersion() {
        return false;
    }

    Optional<Row<S>> find(String entity, AsOf at);

    /** The rows of these entities that exist at the point, in no order. */
    List<Row<S>> findAll(List<String> entities, AsOf at);

    /**
     * @throws IllegalArgumentException if a column is unknown or a value is of the wrong type
     */
    List<Row<S>> list(Query query, AsOf at);

    /** All rows that satisfy the conditions, in the order of a column; they are read by pages. */
    default List<Row<S>> all(List<Condition> where, Column<S> order, AsOf at) {
        var all = new ArrayList<Row<S>>();
        Query.Key after = null;
        while (true) {
            var page = list(new Query(where, order.name(), false, after, PAGE), at);
            all.addAll(page);
            if (page.size() < PAGE) return all;
            var last = page.getLast();
            after = new Query.Key(order.of().apply(last.state()), last.entity());
        }
    }

    /**
     * The next rows of a walk through all that satisfy the conditions, in the order of their
     * entities' UTF-8 bytes: some columns of each. However long the list and whatever is recorded
     * meanwhile, each step costs what it reads, and all steps together tell of the one point.
     *
     * @param columns by their names, those too that are only added up
     * @param after the entity of the last row of the step before; empty for the first
     * @param limit how many at the most, from 1; fewer are the last ones
     * @throws IllegalArgumentException if a column is unknown or a value is of the wrong type
     */
    List<Cells> walk(List<Condition> where, List<String> columns, String after, int limit, AsOf at);

    /** How many rows satisfy the conditions. */
    long count(List<Condition> where, AsOf at);

    /**
     * How many rows satisfy the conditions, by the values of one or more columns, in their order.
     */
    default List<Group> groups(List<Condition> where, List<String> by, AsOf at) {
        return groups(where, by, List.of(), at);
    }

    /**
     * How many rows satisfy the conditions, and the sums of some of their figures, by the values of
     * some columns, in their order. By no column, all rows are one group; of no rows there is none.
     *
     * @param sums columns of numbers; a sum must fit a {@code long}
     * @throws IllegalArgumentException if a column is unknown or of the wrong type or use, or
     *     neither columns to group by nor sums are named
     */
    List<Group> groups(List<Condition> where, List<String> by, List<String> sums, AsOf at);

    /**
     * How many rows satisfy the conditions, and figures about them, by the values of some columns,
     * in their order. By no column, all rows are one group; of no rows there is none.
     *
     * @param by columns of any use
     * @param limit how many groups at the most, from 1. Which are given of more isn't said
     * @throws IllegalArgumentException if a column is unknown or of the wrong type, or months are
     *     asked for of one that has no days
     * @throws FigureTooLargeException if a sum doesn't fit 64 bits
     */
    List<Totals> totals(
            List<Condition> where, List<Totals.Key> by, List<Tally> tallies, int limit, AsOf at);

    /**
     * The facts of an entity, oldest position first.
     *
     * @param after facts after this position only; -1 for all
     * @param upTo facts up to and including this position only
     */
    List<PastFact> history(String entity, long after, long upTo, int limit);

    /**
     * How an entity stood on both clocks, as was known at a position: all its versions that had
     * come to be known by then, in the order of {@link Version.Place}.
     *
     * @param upTo what came to be known, and what ceased to be known, after this position is left
     *     out
     * @param after versions behind this place only; {@link Version.Place#FIRST} for all
     * @param limit how many at the most, from 1; fewer are the last ones
     */
    List<Version<S>> versions(String entity, long upTo, Version.Place after, int limit);

    /**
     * Whether any entity may be parked at the committed position, as far as is known without asking
     * the store: if not, none is.
     */
    default boolean mayLack() {
        return true;
    }

    @Nullable Parked parked(String entity);

    /** Parked entities, by name, at most so many. */
    List<Parked> parked(int limit);

    /**
     * What these columns ever said of the next entities, in the order of their UTF-8 bytes.
     *
     * @param columns by their names; none that goes on growing by itself
     * @param after the entity before them; empty for the first
     * @param entities how many at the most, from 1
     */
    KnownValues known(List<String> columns, String after, int entities);

    /** The same of these entities, as far as they are there. */
    KnownValues known(List<String> columns, Collection<String> entities);

    /**
     * The entities of which these facts tell the projection anything. One of which a fact can't be
     * read is named by its aggregate, as where entities are parked.
     */
    Set<String> touched(List<RecordedFact> facts);

    /**
     * Builds the projection anew from the first fact, beside the live one, which goes on answering
     * until the new one has caught up and takes its place. Returns at once; see {@link #standing}.
     *
     * @return whether that began; false if it is being built anew already
     * @throws KeptElsewhereException if another program keeps the projection
     * @throws ProjectionUnavailableException if it is being built for the first time
     */
    boolean rebuild();

    /**
     * Tries to bring parked entities up to date again. Returns how many are still parked.
     *
     * @throws KeptElsewhereException if another program keeps the projection
     */
    int retryParked();
}
