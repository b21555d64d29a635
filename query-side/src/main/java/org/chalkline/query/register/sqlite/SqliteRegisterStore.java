package org.chalkline.query.register.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.RegisterStore;
import org.chalkline.query.register.engine.StoreException;

/**
 * Keeps registers in SQLite, each generation in a file of its own: registers are built and written
 * side by side, a batch and its position are one transaction, and what is live no more gives its
 * room back at once. Of a fact its position is kept; the fact itself is looked up where it is
 * recorded, which had better be beside it.
 */
public final class SqliteRegisterStore implements RegisterStore {

    private final ViewsFolder folder;
    private final List<SqliteShelf> shelves = new CopyOnWriteArrayList<>();

    /**
     * Opens the folder, or makes it.
     *
     * @throws StoreException if that can't be done, or the views in it are damaged
     */
    public SqliteRegisterStore(Path folder) {
        this.folder = new ViewsFolder(folder);
    }

    /**
     * Copies a folder of registers, each as it is at one moment, while a program may be writing to
     * it.
     *
     * @param copy is made, and must not be there
     * @throws StoreException if that can't be done
     */
    public static void copy(Path folder, Path copy) {
        ViewsFolder.copy(folder, copy);
    }

    @Override
    public Shelf shelf(String register, Columns<?> columns, String shape, FactStream recorded) {
        var shelf = new SqliteShelf(folder, register, columns, shape, recorded);
        shelves.add(shelf);
        return shelf;
    }

    @Override
    public void close() {
        shelves.forEach(SqliteShelf::close);
        folder.close();
    }
}
