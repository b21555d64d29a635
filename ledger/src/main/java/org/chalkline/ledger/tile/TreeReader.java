package org.chalkline.ledger.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * A tree of one size, read from tiles: what a checkpoint speaks of, whatever came after it. Not for
 * use by two threads at once.
 */
public final class TreeReader {
    private static final int KEPT_TILES = 256;

    private final Tiles tiles;
    private final long size;

    /** The right edge, where it is known: it spares reading the tiles that are still partial. */
    private final Map<Subtree, Hash> edge = new HashMap<>();

    private final Map<TilePath, byte[]> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
                    return size() > KEPT_TILES;
                }
            };

    /** A complete subtree of 2^height leaves. */
    private record Subtree(int height, long index) {}

    /** The tree of this size. */
    public TreeReader(Tiles tiles, long size) {
        if (size < 0) throw new IllegalArgumentException("No tree has " + size + " leaves");
        this.tiles = tiles;
        this.size = size;
    }

    /** The tree of this right edge, which need not be read then. */
    public TreeReader(Tiles tiles, Frontier edge) {
        this(tiles, edge.size());
        long from = 0;
        long rest = size;
        for (var hash : edge.subtrees()) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            this.edge.put(new Subtree(height, from >> height), hash);
            from += 1L << height;
            rest -= 1L << height;
        }
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Its root, as its tiles have it. */
    public Hash root() throws IOException {
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /** The hash of one leaf. */
    public Hash leaf(long index) throws IOException {
        requireLeaf(index);
        return subtree(0, index);
    }

    /** The entry at this index. */
    public byte[] entry(long index) throws IOException {
        requireLeaf(index);
        var path =
                TilePath.in(size, TilePath.ENTRIES, index / TilePath.FULL)
                        .orElseThrow(() -> new IllegalStateException("no bundle at " + index));
        return EntryBundle.read(tile(path)).get((int) (index % TilePath.FULL));
    }

    /**
     * The proof that the leaf at this index is in this tree, from its sibling to the root's child.
     */
    public List<Hash> inclusion(long index) throws IOException {
        requireLeaf(index);
        var proof = new ArrayList<Hash>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long from, long to, List<Hash> proof) throws IOException {
        if (to - from == 1) return;
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            inclusion(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** The proof that the tree of the smaller size is how this one began. */
    public List<Hash> consistency(long oldSize) throws IOException {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException(
                    "A tree of %d didn't begin as one of %d".formatted(size, oldSize));
        }
        var proof = new ArrayList<Hash>();
        if (oldSize > 0 && oldSize < size) consistency(oldSize, 0, size, true, proof);
        return proof;
    }

    private void consistency(long oldSize, long from, long to, boolean whole, List<Hash> proof)
            throws IOException {
        if (oldSize == to) {
            // The old root itself is known to whoever asks.
            if (!whole) proof.add(range(from, to));
            return;
        }
        long middle = from + split(to - from);
        if (oldSize <= middle) {
            consistency(oldSize, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            consistency(oldSize, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** Its right edge. */
    public Frontier frontier() throws IOException {
        var subtrees = new ArrayList<Hash>();
        for (long from = 0; from < size; ) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(size - from);
            subtrees.add(subtree(height, from >> height));
            from += 1L << height;
        }
        return new Frontier(size, subtrees);
    }

    /** The largest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash range(long from, long to) throws IOException {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtree(height, from >> height);
        }
        long middle = from + split(leaves);
        return TreeHash.node(range(from, middle), range(middle, to));
    }

    private Hash subtree(int height, long index) throws IOException {
        @Nullable Hash known = edge.get(new Subtree(height, index));
        if (known != null) return known;
        int level = height / TilePath.HEIGHT;
        int within = height % TilePath.HEIGHT;
        long first = index << within;
        var path =
                TilePath.in(size, level, first / TilePath.FULL)
                        .orElseThrow(() -> new IllegalStateException("no tile at " + first));
        return TreeHash.complete(tile(path), (int) (first % TilePath.FULL), 1 << within);
    }

    private byte[] tile(TilePath path) throws IOException {
        var there = kept.get(path);
        if (there != null) return there;
        var bytes =
                tiles.read(path).orElseThrow(() -> new MissingTileException(path, "is missing"));
        kept.put(path, bytes);
        return bytes;
    }

    private void requireLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "A tree of %d has no leaf %d".formatted(size, index));
        }
    }
}
