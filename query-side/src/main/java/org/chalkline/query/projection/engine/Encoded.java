package org.chalkline.query.projection.engine;

import java.util.Objects;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * A state as stores keep it: its JSON and the values of its columns. One state may stand in several
 * rectangles; a store that writes it once remembers here under which number.
 *
 * <p>Both are worked out when they are first asked for: of the states that a fact which scopes back
 * goes through, few are ever written.
 */
public final class Encoded {

    /** The number of a state that has not been written. */
    public static final long UNWRITTEN = -1;

    private final Supplier<byte[]> writing;
    private final Supplier<@Nullable Object[]> drawing;
    private byte @Nullable [] json;
    private @Nullable Object @Nullable [] columns;
    private long number;

    private Encoded(Supplier<byte[]> writing, Supplier<@Nullable Object[]> drawing, long number) {
        this.writing = writing;
        this.drawing = drawing;
        this.number = number;
    }

    /** A state that no store has yet. */
    public static Encoded fresh(Object value, Supplier<@Nullable Object[]> columns) {
        return new Encoded(() -> FactJson.writeBytes(value), columns, UNWRITTEN);
    }

    /**
     * A state as a store has it.
     *
     * @param json in UTF-8; read only
     * @param columns in stored form, see {@link Columns}; read only
     * @param number under which the store has it, {@link #UNWRITTEN} if it doesn't
     */
    public static Encoded stored(byte[] json, Supplier<@Nullable Object[]> columns, long number) {
        return new Encoded(() -> json, columns, number);
    }

    /** In UTF-8; read only. */
    public byte[] json() {
        var known = json;
        if (known == null) json = known = writing.get();
        return known;
    }

    /** The stored value of the column at this place. */
    public @Nullable Object column(int place) {
        var known = columns;
        if (known == null) columns = known = Objects.requireNonNull(drawing.get());
        return known[place];
    }

    /** Works out both now, and spares the thread that writes. Two at once work out the same. */
    void complete() {
        json();
        if (columns == null) columns = drawing.get();
    }

    public long number() {
        return number;
    }

    /** Remembers under which number the store has written it. */
    public void numbered(long given) {
        number = given;
    }
}
