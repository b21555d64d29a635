package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which of the records that a request shows never came to be, because the act that founded them was
 * set aside. A record is its state alone; so the request remembers the very objects.
 */
final class RowsSetAside {
    private static final Object KEY = RowsSetAside.class;

    private RowsSetAside() {}

    /** Notes those of the rows, which mostly are none. */
    static <S> void note(DataFetchingEnvironment env, List<Row<S>> rows) {
        for (var row : rows) {
            if (!row.setAside()) continue;
            Set<Object> known = env.getGraphQlContext().computeIfAbsent(KEY, key -> identities());
            known.add(row.state());
        }
    }

    private static Set<Object> identities() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Whether the record that is shown is one of them. */
    static boolean isOne(DataFetchingEnvironment env) {
        @Nullable Set<Object> known = env.getGraphQlContext().get(KEY);
        Object shown = env.getSource();
        return known != null && shown != null && known.contains(shown);
    }
}
