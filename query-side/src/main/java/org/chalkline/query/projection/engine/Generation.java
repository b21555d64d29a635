package org.chalkline.query.projection.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection. It is first built (by {@link #append}, ended by {@link #seal}), then
 * kept up to date by {@link #commit}. Written to by one thread at a time; read by any.
 */
public interface Generation {

    /**
     * The position of the last batch; -1 when it reflects nothing. The projection itself may be
     * further, see {@link CurrentGeneration}: facts that don't concern it are no reason for a
     * batch.
     *
     * @throws GenerationGoneException if it was removed, as every other method may that reads
     */
    int position();

    /**
     * Takes it over for the holder of a lease: nothing counts any more that was written with a
     * lower token and isn't committed. Does nothing if it was taken over with this token already.
     *
     * @return whether it had better be built anew, having been taken over too often
     * @throws FencedException if it was taken over with a greater token
     */
    default boolean takeOver(long token) {
        return false;
    }

    /**
     * Adds a batch and its position, together.
     *
     * @throws RuntimeException if it isn't at the position from which the batch was folded
     * @throws FencedException if another program has taken it over
     */
    void commit(Batch batch);

    /**
     * All that is known of each entity; entities of which nothing is known may be left out.
     *
     * @param at the position that it reflects
     * @throws RuntimeException if it reflects another
     */
    Map<String, Loaded> load(Collection<String> entities, int at);

    /** All facts of an entity up to the position that it reflects, oldest position first. */
    List<KeptFact> facts(String entity);

    /**
     * Tells that this day has begun in the bureau: questions about it and later days should be
     * answered fastest.
     */
    void today(LocalDate day);

    // While it is built: nobody reads it, nothing is closed, and a crash discards it.

    /**
     * Passes on facts of a build, as they are read, for a store that keeps the facts themselves.
     * One that keeps where they stand has that from {@link #append}, and spares making them ready
     * here.
     */
    void keep(Supplier<List<Incoming>> facts);

    /**
     * Adds to a generation being built. It may return before that is written: whatever is asked of
     * this generation next waits for it, and throws if it could not be written.
     */
    void append(Portion portion);

    /** Ends the build: indexes are made, the position is set. */
    void seal(int position, LocalDate today);

    // For readers. A point's position may be beyond the committed one if nothing in between
    // concerns the projection.

    /** The rectangles of these entities that hold at the point, in no order. */
    List<StoredRow> find(Collection<String> entities, Point at);

    /** A page, in its order. */
    List<StoredRow> list(Page page, Point at);

    /** The next rows of a walk, see {@link org.chalkline.query.projection.Projection#walk}. */
    List<StoredCells> walk(Stretch stretch, Point at);

    long count(List<Filter> where, Point at);

    /**
     * Counts by the values of these columns, in their order; values in stored form.
     *
     * @param by none for all rows as one group, if there are any
     * @param limit how many groups at the most
     * @throws org.chalkline.query.projection.FigureTooLargeException if a sum doesn't fit 64 bits
     */
    List<Totals> totals(
            List<Filter> where, List<Key> by, List<Measure> measures, int limit, Point at);

    /**
     * By the values of the column at a place, or by the first days of their months.
     *
     * @param byMonth only of a column of days
     */
    record Key(int place, boolean byMonth) {}

    /** A figure about the rows of a group, of the column at a place. */
    record Measure(int place, Tally.Kind kind) {}

    /** See {@link org.chalkline.query.projection.Projection#history}. */
    List<PastFact> history(String entity, long after, long upTo, int limit);

    /**
     * The next rectangles of an entity that had come to be known at a position, by known-from and
     * effective-from. Where one ended beyond that position, its end doesn't count.
     *
     * @param upTo may be beyond the committed one, as that of a {@link Point}
     * @param knownFrom the place before them, with {@code from}
     * @param from the first day of that place
     * @param limit how many at the most
     */
    List<StoredVersion> versions(String entity, int upTo, int knownFrom, int from, int limit);

    /**
     * All rectangles of the next entities, for comparing: by entity in the order of its UTF-8
     * bytes, then by known-from and effective-from.
     *
     * @param after the entity before them; empty for the first
     * @param entities how many entities at most
     * @return an empty list when there are no more
     */
    List<StoredRect> rectangles(String after, int entities);

    /**
     * Some columns of all rectangles of the next entities, known now or once: by entity in the
     * order of its UTF-8 bytes, then by known-from and effective-from.
     *
     * @param places of the columns; none that goes on growing by itself
     * @param after the entity before them; empty for the first
     * @param entities how many entities at most
     */
    List<StoredCells> known(int[] places, String after, int entities);

    /** The same of these entities. */
    List<StoredCells> known(int[] places, Collection<String> entities);

    /**
     * Where the facts of the next entities stand, for comparing: by entity in the order of its
     * UTF-8 bytes, then by position.
     *
     * @param after the entity before them; empty for the first
     * @param entities how many entities at most
     * @return an empty list when there are no more
     */
    List<PlacedFact> places(String after, int entities);

    /**
     * Rows that are kept beside the rectangles and don't agree with them, or with the facts: rows
     * for today's questions, indexes, copies of facts. For comparing, and slow. Each a sentence; of
     * very many the first.
     */
    List<String> faults();

    /** How its tables and indexes are defined; empty where a store can't tell. For comparing. */
    List<String> form();

    @Nullable Parked parked(String entity);

    /** Parked entities, by name. */
    List<Parked> parked(int limit);

    long parkedCount();
}
