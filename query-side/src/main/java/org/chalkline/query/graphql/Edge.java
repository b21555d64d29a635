package org.chalkline.query.graphql;

import java.util.function.Supplier;

/** One row and its place in a list. */
public final class Edge<T> {
    private final T node;
    private final Supplier<String> cursor;

    Edge(T node, Supplier<String> cursor) {
        this.node = node;
        this.cursor = cursor;
    }

    public T node() {
        return node;
    }

    public String cursor() {
        return cursor.get();
    }
}
