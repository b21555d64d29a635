package org.chalkline.query.projection.engine;

/** A point on both clocks, as {@link Rect} counts them. */
public record Point(int position, int day) {

    /**
     * The same, where a store keeps this position as its last: from there on nothing has happened
     * that concerns it.
     */
    public Point notBeyond(int last) {
        return position <= last ? this : new Point(last, day);
    }
}
