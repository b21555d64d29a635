package org.chalkline.kernel.fact;

/** A fact stands beyond {@link Positions#LAST}. The message says nothing of what it holds. */
public final class PositionsEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PositionsEndedException(long position) {
        super(
                "%s: a projection shows facts up to position %,d, and this one stands at %,d"
                        .formatted(Positions.ENDED, Positions.LAST, position));
    }
}
