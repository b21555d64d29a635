package org.chalkline.query.register.engine;

import org.jspecify.annotations.Nullable;

/**
 * A state as stores keep it: its JSON and the values of its columns. One state may stand in several
 * rectangles; a store that writes it once remembers here under which number.
 */
public final class Encoded {

    /** The number of a state that has not been written. */
    public static final long UNWRITTEN = -1;

    private final String json;
    private final @Nullable Object[] columns;
    private long number;

    /**
     * @param columns in stored form, see {@link Columns}; read only
     * @param number under which the store has it, {@link #UNWRITTEN} if it doesn't
     */
    public Encoded(String json, @Nullable Object[] columns, long number) {
        this.json = json;
        this.columns = columns;
        this.number = number;
    }

    public String json() {
        return json;
    }

    /** The stored value of the column at this place. */
    public @Nullable Object column(int place) {
        return columns[place];
    }

    public long number() {
        return number;
    }

    /** Remembers under which number the store has written it. */
    public void numbered(long given) {
        number = given;
    }
}
