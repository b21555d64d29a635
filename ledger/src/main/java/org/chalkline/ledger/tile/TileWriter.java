package org.chalkline.ledger.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chalkline.ledger.tree.Frontier;
import org.jspecify.annotations.Nullable;

/**
 * Grows the tree and keeps it in a folder. Entries are gathered in memory until {@link #flush},
 * which writes what has become full and the partial tiles of the new size. Not for use by two
 * threads at once.
 */
public final class TileWriter implements AutoCloseable {

    /** So many full tiles are written without waiting for a flush: about 500 kB. */
    private static final int MOST_WAITING = 64;

    private final TileFolder folder;
    private final TileBuilder builder;

    /** Partial tiles that were written already. */
    private final Set<TilePath> written = new LinkedHashSet<>();

    /** Full tiles whose partial ones may still lie beside them. */
    private final Set<TilePath> completed = new LinkedHashSet<>();

    /** Full tiles that are being written while the next leaves are hashed. */
    private CompletableFuture<@Nullable Void> writing = CompletableFuture.completedFuture(null);

    private TileWriter(TileFolder folder, TileBuilder builder) {
        this.folder = folder;
        this.builder = builder;
    }

    /** Starts a tree without leaves. */
    public TileWriter(TileFolder folder) {
        this(folder, new TileBuilder());
    }

    /**
     * Goes on where the tree of this size ended, as the folder's tiles have it.
     *
     * @throws IOException if a tile at its right edge is missing or broken
     */
    public static TileWriter resume(TileFolder folder, long size) throws IOException {
        var writer = new TileWriter(folder, TileBuilder.resume(folder, size));
        writer.written.addAll(TileBuilder.edge(size));
        return writer;
    }

    /** How many leaves the tree has, those that are not yet written included. */
    public long size() {
        return builder.size();
    }

    /**
     * Adds the next entry.
     *
     * @throws IllegalArgumentException if it is longer than {@link EntryBundle#MOST_BYTES}
     * @throws IOException if full tiles had to be written meanwhile and couldn't be
     */
    public void append(byte[] entry) throws IOException {
        builder.append(entry);
        if (builder.waiting() >= MOST_WAITING) writeFull();
    }

    /** Has them written by another thread; writes them itself where that one is still busy. */
    private void writeFull() throws IOException {
        var full = builder.takeFull();
        complete(full.keySet());
        if (writing.isDone()) {
            awaitWritten();
            writing = CompletableFuture.runAsync(() -> write(full));
            return;
        }
        writeNow(full);
    }

    private void writeNow(Map<TilePath, byte[]> tiles) throws IOException {
        try {
            folder.write(tiles);
        } catch (IOException e) {
            // These tiles are gone: no flush may succeed any more. Others may be on their way yet.
            writing =
                    writing.thenCompose(
                            written -> CompletableFuture.failedFuture(new UncheckedIOException(e)));
            throw e;
        }
    }

    private void complete(Set<TilePath> full) {
        for (var partial : written) {
            if (full.contains(partial.full())) completed.add(partial.full());
        }
    }

    private void write(Map<TilePath, byte[]> tiles) {
        try {
            folder.write(tiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitWritten() throws IOException {
        try {
            writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) throw failure.getCause();
            throw e;
        }
    }

    /** The right edge of the tree as it is now. */
    public Frontier frontier() {
        return builder.frontier();
    }

    /**
     * Writes all that the tree of this size must have, see {@link TileFolder#write}.
     *
     * @throws IOException if a tile of it couldn't be written, now or at any time before
     */
    public void flush() throws IOException {
        var full = builder.takeFull();
        var partials = builder.partials();
        var all = new LinkedHashMap<>(full);
        partials.forEach(
                (path, bytes) -> {
                    if (!written.contains(path)) all.put(path, bytes);
                });
        awaitWritten();
        writeNow(all);
        complete(full.keySet());
        written.clear();
        written.addAll(partials.keySet());
        // Only now: until its full tile is there, a partial one serves the checkpoints of its size.
        for (var path : completed) folder.removePartials(path);
        completed.clear();
    }

    /** Returns when nothing more is being written: after that, the tiles may be another's. */
    @Override
    public void close() {
        writing.handle((written, failure) -> written).join();
    }
}
