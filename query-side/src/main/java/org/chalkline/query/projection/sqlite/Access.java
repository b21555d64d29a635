package org.chalkline.query.projection.sqlite;

import org.chalkline.query.projection.engine.StoreException;

/** How the file of a generation is reached. For several threads. */
interface Access extends AutoCloseable {

    /**
     * Does all of the work, in one transaction, when its turn has come.
     *
     * @throws StoreException if it couldn't be done
     */
    <T> T write(Db.Work<T> work);

    /**
     * Reads, each statement for itself.
     *
     * @throws StoreException if that can't be done
     */
    <T> T read(Db.Work<T> work);

    /**
     * Reads one snapshot.
     *
     * @throws StoreException if that can't be done
     */
    <T> T snapshot(Db.Work<T> work);

    /** Waits for what is under way. What comes later is refused. */
    @Override
    void close();
}
