package org.chalkline.query.register.engine;

/** A point on both clocks, as {@link Rect} counts them. */
public record Point(int position, int day) {}
