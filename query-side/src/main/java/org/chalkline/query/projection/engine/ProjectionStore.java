package org.chalkline.query.projection.engine;

import java.nio.file.Path;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Where projections are kept. Whatever it throws means that it could not do what it was asked to,
 * or can't tell: the engine then begins again from the position that the store holds, so each write
 * may come twice and must have the effect of one.
 */
public interface ProjectionStore extends AutoCloseable {

    /**
     * The place of one projection.
     *
     * @param columns its columns, in stored form
     * @param shape what its generations must have been built for to be read
     * @param recorded the facts that it is made of, for a store that keeps their positions alone
     */
    Generations generations(
            String projection, Columns<?> columns, String shape, FactStream recorded);

    /** Lets go of files and connections. */
    @Override
    void close();

    /** One projection's generations: the live one, and one that is being built. */
    interface Generations {

        /**
         * The program that keeps this projection in this shape: only its holder may build and
         * write. The first call begins to try for it.
         */
        default Lease lease() {
            return Lease.always();
        }

        /**
         * The live generation; absent when there is none, or none of this shape. May remove what a
         * build that was cut short has left.
         */
        @Nullable Generation live();

        /**
         * As {@link #live}, and changes nothing: for whoever looks beside a program that may be
         * building.
         */
        @Nullable Generation look();

        /**
         * A live generation of another shape whose rows can be read nevertheless ({@link
         * Shapes#haveSameRows}), to answer until one of this shape is live. Nobody writes to it.
         * Absent where programs of different shapes have theirs side by side.
         */
        default @Nullable Generation former() {
            return null;
        }

        /** Whether this generation is the live one still. */
        default boolean isLive(Generation generation) {
            return true;
        }

        /**
         * A new, empty generation, to be built. Removes what an earlier build has left.
         *
         * @throws FencedException if this program doesn't hold the lease
         */
        Generation begin();

        /** The folder for what a build can't hold in memory. It is there. */
        Path scratch();

        /**
         * Has the holder of the lease keep the live generation from now on, as {@link
         * Generation#takeOver} does. No build that was begun under a lower token becomes the live
         * one any more: nobody would keep it.
         *
         * @throws GenerationGoneException if another one has become the live one
         * @throws FencedException if another program has a greater token
         */
        default boolean takeOver(Generation generation, long token) {
            return generation.takeOver(token);
        }

        /**
         * Makes the generation the live one, in one step.
         *
         * @throws FencedException if another program has begun to build or to keep the projection
         *     since it was begun
         */
        void activate(Generation generation);

        /**
         * Sets a generation aside that is live no more, for people to look at: it may be the last
         * copy of what is lost elsewhere. Nobody removes it, and it is never live again.
         */
        void keep(Generation generation);

        /** Removes a generation that is live no more. */
        void drop(Generation generation);
    }
}
