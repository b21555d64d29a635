package org.chalkline.query.projection.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Shapes;
import org.jspecify.annotations.Nullable;

/** One projection's generations in the folder. The catalogue points to the live one. */
final class SqliteGenerations implements ProjectionStore.Generations, AutoCloseable {

    private static final long NONE = 0;

    private final ViewsFolder folder;
    private final String projection;
    private final Columns<?> columns;
    private final String shape;
    private final FactStream recorded;
    private final Map<Long, SqliteGeneration> open = new HashMap<>();

    SqliteGenerations(
            ViewsFolder folder,
            String projection,
            Columns<?> columns,
            String shape,
            FactStream recorded) {
        this.folder = folder;
        this.projection = projection;
        this.columns = columns;
        this.shape = shape;
        this.recorded = recorded;
    }

    @Override
    public synchronized @Nullable Generation live() {
        removeLeftovers();
        return look();
    }

    @Override
    public synchronized @Nullable Generation look() {
        var live = folder.live(projection);
        return live == null || !live.shape().equals(shape) ? null : opened(live);
    }

    @Override
    public synchronized @Nullable Generation former() {
        var live = folder.live(projection);
        if (live == null || live.shape().equals(shape)) return null;
        return Shapes.haveSameRows(live.shape(), shape) ? opened(live) : null;
    }

    private @Nullable Generation opened(ViewsFolder.Live live) {
        var file = folder.file(projection, live.number());
        if (!Files.exists(file)) return null;
        return open.computeIfAbsent(
                live.number(),
                number -> SqliteGeneration.open(file, number, columns, recorded, folder));
    }

    private long liveNumber() {
        var live = folder.live(projection);
        return live == null ? NONE : live.number();
    }

    /** Returns the number of the live generation, the only one that is left. */
    private long removeLeftovers() {
        long live = liveNumber();
        for (long number : folder.numbers(projection)) if (number != live) remove(number);
        return live;
    }

    private void remove(long number) {
        var generation = open.remove(number);
        if (generation != null) generation.close();
        folder.remove(projection, number);
    }

    @Override
    public synchronized Generation begin() {
        long number = 1 + removeLeftovers();
        var file = folder.file(projection, number);
        var generation = SqliteGeneration.begin(file, number, columns, recorded, folder);
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
        folder.setLive(projection, new ViewsFolder.Live(number, shape));
        // One that can't be read by this program was never opened, and so nobody will drop it.
        for (long other : folder.numbers(projection)) {
            if (other != number && !open.containsKey(other)) remove(other);
        }
    }

    @Override
    public synchronized void keep(Generation generation) {
        long number = ((SqliteGeneration) generation).number();
        var closed = open.remove(number);
        if (closed != null) closed.close();
        folder.keep(projection, number);
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
