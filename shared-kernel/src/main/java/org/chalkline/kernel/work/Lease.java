package org.chalkline.kernel.work;

/**
 * Which of several programs does a work that only one may do at a time. The holder may be paused at
 * any moment and believe on its return that it still holds the lease, if only for one more write.
 * So holding it is no proof: whatever is written under it bears the {@link #token}, and whoever
 * keeps what is written refuses a token that a greater one has followed.
 */
public interface Lease extends AutoCloseable {

    /** The token of who doesn't hold the lease. */
    long NONE = -1;

    /** The token while this program holds the lease, {@link #NONE} while it doesn't. */
    long token();

    /** Whether this program holds the lease, as far as it can tell without asking. */
    default boolean isHeld() {
        return token() != NONE;
    }

    /**
     * Gives the lease up for good. Nothing that was written under it is outstanding any more, so
     * the next one may have it at once, and with the same token.
     */
    void release();

    /**
     * Gives the lease up for good. Something that was written under it may still arrive, so the
     * next one has it with a greater token.
     */
    @Override
    void close();

    /** The lease of a work that no other program can do, because what it works on is locked. */
    static Lease always() {
        return new Lease() {
            @Override
            public long token() {
                return 0;
            }

            @Override
            public void release() {}

            @Override
            public void close() {}
        };
    }
}
