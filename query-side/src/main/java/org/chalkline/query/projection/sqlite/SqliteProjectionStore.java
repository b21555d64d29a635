package org.chalkline.query.projection.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.StoreException;

/**
 * Keeps projections in SQLite, each generation in a file of its own: projections are built and
 * written side by side, a batch and its position are one transaction, and what is live no more
 * gives its room back at once. Of a fact its position is kept; the fact itself is looked up where
 * it is recorded, which had better be beside it.
 */
public final class SqliteProjectionStore implements ProjectionStore {

    private final ViewsFolder folder;
    private final List<SqliteGenerations> shelves = new CopyOnWriteArrayList<>();

    /**
     * Opens the folder, or makes it.
     *
     * @throws StoreException if that can't be done, or the views in it are damaged
     */
    public SqliteProjectionStore(Path folder) {
        this(folder, 0);
    }

    /**
     * As above.
     *
     * @param leavesFree with fewer bytes left on the disk nothing is written, and projections stand
     *     still until there is room
     */
    public SqliteProjectionStore(Path folder, long leavesFree) {
        this.folder = new ViewsFolder(folder, leavesFree);
    }

    /**
     * Copies projections of a folder, each as it is at one moment, while a program may be writing
     * to it.
     *
     * @param copy is made, and must not be there
     * @param named which projections are copied
     * @throws StoreException if that can't be done
     */
    public static void copy(Path folder, Path copy, Predicate<String> named) {
        ViewsFolder.copy(folder, copy, named);
    }

    @Override
    public Generations generations(
            String projection, Columns<?> columns, String shape, FactStream recorded) {
        var generations = new SqliteGenerations(folder, projection, columns, shape, recorded);
        shelves.add(generations);
        return generations;
    }

    @Override
    public void close() {
        shelves.forEach(SqliteGenerations::close);
        folder.close();
    }
}
