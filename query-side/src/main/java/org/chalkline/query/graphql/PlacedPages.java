package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.query.projection.Column;
import org.springframework.stereotype.Component;

/**
 * Pages of answers that are worked out whole and in one order: a cursor holds a row's number, and
 * the point of its page, at which all pages are worked out the same.
 */
@Component
public final class PlacedPages {
    private static final List<Column.Type> NUMBER = List.of(Column.Type.NUMBER);

    private final BasisResolver bases;
    private final Cursors cursors;

    PlacedPages(BasisResolver bases, Cursors cursors) {
        this.bases = bases;
        this.cursors = cursors;
    }

    /**
     * A page that is asked for.
     *
     * @param size 1 to 100
     * @param skipped how many rows stand before it
     * @param list what cursors call the answer
     */
    public record Page(Basis basis, int size, int skipped, String list) {}

    /**
     * The page that the arguments {@code first} and {@code after} ask for, at the point that {@code
     * asOf} and {@code atLeast} do.
     *
     * @param identity tells the answer apart from others, see {@link ListIdentity}
     * @param scopes what it is drawn from
     * @throws RequestException if the size is out of range, the cursor isn't this answer's, or
     *     there is no such point
     */
    public Page page(DataFetchingEnvironment env, String identity, List<ReadScope> scopes) {
        int size = ListConnection.first(env);
        var list = cursors.list(identity);
        String after = env.getArgument("after");
        var cursor = after == null ? null : cursors.read(after, list, NUMBER);
        int skipped = 0;
        if (cursor != null && cursor.value() instanceof Long place) {
            skipped = Math.toIntExact(place + 1);
        }
        return new Page(bases.resolve(env, cursor, scopes), size, skipped, list);
    }

    /**
     * The cursor of a row.
     *
     * @param place its number, from 0
     */
    public String cursor(Page page, int place) {
        var basis = page.basis();
        return cursors.text(
                new Cursor(
                        page.list(),
                        basis.position(),
                        basis.effectiveOn(),
                        basis.isNamed(),
                        (long) place,
                        ""));
    }
}
