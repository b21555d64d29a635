package org.chalkline.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the hashes of its complete subtrees, the largest first. All that a tree
 * needs to grow, however many leaves it has. Not for use by two threads at once.
 */
public final class Frontier {
    private final ArrayList<Hash> subtrees;
    private long size;

    /** The edge of a tree without leaves. */
    public Frontier() {
        this(0, List.of());
    }

    /**
     * The edge of a tree of this size.
     *
     * @param subtrees one hash for each bit that is set in the size, the highest first
     * @throws IllegalArgumentException if it is another number of hashes
     */
    public Frontier(long size, List<Hash> subtrees) {
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    subtrees.size() + " subtrees can't be the edge of a tree of " + size);
        }
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** Its complete subtrees, the largest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** Adds the next leaf. */
    public void append(Hash leaf) {
        var hash = leaf;
        // As many subtrees are completed by it as the old size ends in ones.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (subtrees.isEmpty()) return TreeHash.EMPTY;
        var hash = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(subtrees.get(i), hash);
        }
        return hash;
    }

    /** Another edge that starts as this one is now. */
    public Frontier copy() {
        return new Frontier(size, subtrees);
    }
}
