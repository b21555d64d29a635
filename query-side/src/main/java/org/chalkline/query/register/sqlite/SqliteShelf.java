package org.chalkline.query.register.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.Generation;
import org.chalkline.query.register.engine.RegisterStore;
import org.jspecify.annotations.Nullable;

/** One register's generations in the folder. The catalogue points to the live one. */
final class SqliteShelf implements RegisterStore.Shelf, AutoCloseable {

    private static final long NONE = 0;

    private final ViewsFolder folder;
    private final String register;
    private final Columns<?> columns;
    private final String shape;
    private final FactStream recorded;
    private final Map<Long, SqliteGeneration> open = new HashMap<>();

    SqliteShelf(
            ViewsFolder folder,
            String register,
            Columns<?> columns,
            String shape,
            FactStream recorded) {
        this.folder = folder;
        this.register = register;
        this.columns = columns;
        this.shape = shape;
        this.recorded = recorded;
    }

    @Override
    public synchronized @Nullable Generation live() {
        removeLeftovers();
        var live = folder.live(register);
        if (live == null || !live.shape().equals(shape)) return null;
        var file = folder.file(register, live.number());
        if (!Files.exists(file)) return null;
        return open.computeIfAbsent(
                live.number(), number -> SqliteGeneration.open(file, number, columns, recorded));
    }

    private long liveNumber() {
        var live = folder.live(register);
        return live == null ? NONE : live.number();
    }

    /** Returns the number of the live generation, the only one that is left. */
    private long removeLeftovers() {
        long live = liveNumber();
        for (long number : folder.numbers(register)) if (number != live) remove(number);
        return live;
    }

    private void remove(long number) {
        var generation = open.remove(number);
        if (generation != null) generation.close();
        folder.remove(register, number);
    }

    @Override
    public synchronized Generation begin() {
        long number = 1 + removeLeftovers();
        var file = folder.file(register, number);
        var generation = SqliteGeneration.begin(file, number, columns, recorded);
        open.put(number, generation);
        return generation;
    }

    @Override
    public Path scratch() {
        return folder.folder();
    }

    @Override
    public synchronized void activate(Generation generation) {
        long number = ((SqliteGeneration) generation).number();
        folder.setLive(register, new ViewsFolder.Live(number, shape));
        // One of another shape was never opened, and so nobody will drop it.
        for (long other : folder.numbers(register)) {
            if (other != number && !open.containsKey(other)) remove(other);
        }
    }

    @Override
    public synchronized void drop(Generation generation) {
        remove(((SqliteGeneration) generation).number());
    }

    @Override
    public synchronized void close() {
        open.values().forEach(SqliteGeneration::close);
        open.clear();
    }
}
