package org.chalkline.ledger.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.TreeHash;

/**
 * Grows a tree in memory and makes its tiles. It keeps what its right edge needs and the full tiles
 * that nobody has taken yet. Not for use by two threads at once.
 */
public final class TileBuilder {

    /** The tile that is being filled on each level, from the leaves up. */
    private final ArrayList<Level> levels = new ArrayList<>();

    private final ArrayList<byte[]> entries = new ArrayList<>();
    private Map<TilePath, byte[]> full = new LinkedHashMap<>();
    private long size;

    /** Hashes that don't fill their tile yet. */
    private static final class Level {
        private final byte[] hashes = new byte[TilePath.FULL * Hash.BYTES];
        private int width;
        private long index;
    }

    /**
     * Goes on where a tree of this size ends, as these tiles have it.
     *
     * @throws MissingTileException if one at its right edge isn't there
     */
    public static TileBuilder resume(Tiles tiles, long size) throws IOException {
        var edge = new LinkedHashMap<TilePath, byte[]>();
        for (var path : edge(size)) {
            edge.put(
                    path,
                    tiles.read(path)
                            .orElseThrow(() -> new MissingTileException(path, "is missing")));
        }
        return resume(size, edge);
    }

    /** Goes on from the partial tiles of a tree of this size, in the order of {@link #edge}. */
    private static TileBuilder resume(long size, Map<TilePath, byte[]> edge) {
        var builder = new TileBuilder();
        builder.size = size;
        for (int number = 0; size >> (TilePath.HEIGHT * number) > 0; number++) {
            long there = size >> (TilePath.HEIGHT * number);
            var level = builder.level(number);
            level.index = there / TilePath.FULL;
            level.width = (int) (there % TilePath.FULL);
        }
        edge.forEach(
                (path, bytes) -> {
                    if (path.level() == TilePath.ENTRIES) {
                        builder.entries.addAll(EntryBundle.read(bytes));
                    } else {
                        var hashes = builder.level(path.level()).hashes;
                        System.arraycopy(bytes, 0, hashes, 0, bytes.length);
                    }
                });
        return builder;
    }

    /**
     * The partial tiles that a tree of this size has: the entries first, then from the leaves up.
     */
    public static List<TilePath> edge(long size) {
        var paths = new ArrayList<TilePath>();
        for (int level = TilePath.ENTRIES;
                size >> (TilePath.HEIGHT * Math.max(0, level)) > 0;
                level++) {
            long there = size >> (TilePath.HEIGHT * Math.max(0, level));
            TilePath.in(size, level, there / TilePath.FULL).ifPresent(paths::add);
        }
        return paths;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /**
     * Adds the next entry.
     *
     * @throws IllegalArgumentException if it is longer than {@link EntryBundle#MOST_BYTES}
     */
    public void append(byte[] entry) {
        if (entry.length > EntryBundle.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "An entry may have %,d bytes and this one has %,d"
                            .formatted(EntryBundle.MOST_BYTES, entry.length));
        }
        entries.add(entry);
        if (entries.size() == TilePath.FULL) {
            var path = new TilePath(TilePath.ENTRIES, size / TilePath.FULL, TilePath.FULL);
            full.put(path, EntryBundle.write(entries));
            entries.clear();
        }
        add(0, TreeHash.leaf(entry));
        size++;
    }

    private void add(int number, Hash hash) {
        var level = level(number);
        hash.copyTo(level.hashes, level.width * Hash.BYTES);
        level.width++;
        if (level.width < TilePath.FULL) return;
        full.put(new TilePath(number, level.index, TilePath.FULL), level.hashes.clone());
        level.index++;
        level.width = 0;
        add(number + 1, TreeHash.complete(level.hashes, 0, TilePath.FULL));
    }

    private Level level(int number) {
        while (levels.size() <= number) levels.add(new Level());
        return levels.get(number);
    }

    /** The right edge of the tree as it is now. */
    public Frontier frontier() {
        var subtrees = new ArrayList<Hash>();
        for (int number = levels.size() - 1; number >= 0; number--) {
            var level = levels.get(number);
            int first = 0;
            for (int bit = Integer.highestOneBit(level.width); bit > 0; bit >>= 1) {
                if ((level.width & bit) == 0) continue;
                subtrees.add(TreeHash.complete(level.hashes, first, bit));
                first += bit;
            }
        }
        return new Frontier(size, subtrees);
    }

    /** How many full tiles wait to be taken. */
    public int waiting() {
        return full.size();
    }

    /**
     * The tiles that became full since they were last taken, each complete before those above it.
     */
    public Map<TilePath, byte[]> takeFull() {
        var taken = full;
        full = new LinkedHashMap<>();
        return taken;
    }

    /** The partial tiles of the tree as it is now, in the order of {@link #edge}. */
    public Map<TilePath, byte[]> partials() {
        var partials = new LinkedHashMap<TilePath, byte[]>();
        for (var path : edge(size)) {
            partials.put(
                    path,
                    path.level() == TilePath.ENTRIES
                            ? EntryBundle.write(entries)
                            : Arrays.copyOf(
                                    levels.get(path.level()).hashes, path.width() * Hash.BYTES));
        }
        return partials;
    }
}
