package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the form of Relay. Cursors and the total are made only if the caller asks for
 * them.
 *
 * @param <T> what the list holds
 */
public final class ListConnection<T> {
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_PARKED = 100;

    private final List<Edge<T>> edges;
    private final boolean hasNext;
    private final boolean hasPrevious;
    private final LongSupplier total;
    private final Basis basis;
    private final boolean namesParked;

    private ListConnection(
            List<Edge<T>> edges,
            boolean hasNext,
            boolean hasPrevious,
            LongSupplier total,
            Basis basis,
            boolean namesParked) {
        this.namesParked = namesParked;
        this.edges = edges;
        this.hasNext = hasNext;
        this.hasPrevious = hasPrevious;
        this.total = total;
        this.basis = basis;
    }

    /**
     * A page from rows that were read with a limit of one more than its size: the one beyond it, if
     * it is there, only tells that there are more. Rows of a page that is counted from the end come
     * the last one first.
     */
    static <R, T> ListConnection<T> of(
            List<R> rows,
            PageRequest page,
            Basis basis,
            Function<R, T> node,
            Function<R, String> cursor,
            LongSupplier total) {
        var shown = rows.subList(0, Math.min(page.size(), rows.size()));
        var ordered = page.backward() ? shown.reversed() : shown;
        var edges =
                ordered.stream()
                        .map(row -> new Edge<>(node.apply(row), () -> cursor.apply(row)))
                        .toList();
        boolean more = rows.size() > page.size();
        boolean other = page.cursor() != null;
        return page.backward()
                ? new ListConnection<>(edges, other, more, total, basis, true)
                : new ListConnection<>(edges, more, other, total, basis, true);
    }

    /** The same, for who doesn't see all entities and isn't told the names of others. */
    ListConnection<T> withoutParked() {
        return new ListConnection<>(edges, hasNext, hasPrevious, total, basis, false);
    }

    /**
     * The argument {@code first}, where nothing else says how many.
     *
     * @throws RequestException {@code FIRST_OUT_OF_RANGE}
     */
    static int first(DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        checkFirst(Objects.requireNonNull(first, "first"));
        return first;
    }

    /**
     * @throws RequestException {@code FIRST_OUT_OF_RANGE}
     */
    public static void checkFirst(int first) {
        checkSize("first", first);
    }

    static void checkSize(String argument, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new RequestException(
                    "FIRST_OUT_OF_RANGE",
                    argument
                            + " is "
                            + size
                            + ": give 1 to "
                            + LARGEST_PAGE
                            + ", and page on with 'after' or 'before'.");
        }
    }

    public List<Edge<T>> edges() {
        return edges;
    }

    public PageInfo pageInfo() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }

    public long totalCount() {
        return total.getAsLong();
    }

    public Basis basis() {
        return basis;
    }

    public List<ParkedEntity> parked() {
        if (!namesParked) return List.of();
        var parked = basis.parkedEntities();
        return parked.subList(0, Math.min(MOST_PARKED, parked.size()));
    }

    /** Where a page lies in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {

        /**
         * Of a page that is read forwards.
         *
         * @param cursors of all that stands on it, in its order
         * @param later whether it begins behind another one
         */
        public static PageInfo forwards(List<String> cursors, boolean more, boolean later) {
            return new PageInfo(
                    more,
                    later,
                    cursors.isEmpty() ? null : cursors.getFirst(),
                    cursors.isEmpty() ? null : cursors.getLast());
        }
    }
}
