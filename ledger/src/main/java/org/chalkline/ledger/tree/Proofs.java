package org.chalkline.ledger.tree;

import java.util.List;

/** Whether a proof of RFC 6962, section 2.1, proves what it is said to prove. */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether the tree of this size and root holds this leaf at this index.
     *
     * @param leaf the hash of the leaf, see {@link TreeHash#leaf}
     */
    public static boolean includes(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var other : proof) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(other, hash);
                // A node without a sibling moves up unchanged.
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether the smaller tree is how the larger one began.
     *
     * @param oldSize from 0; every tree begins as the empty one, with an empty proof
     */
    public static boolean consistent(
            long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> proof) {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == 0) return proof.isEmpty() && oldRoot.equals(TreeHash.EMPTY);
        if (oldSize == newSize) return proof.isEmpty() && oldRoot.equals(newRoot);
        if (proof.isEmpty()) return false;
        int next = 0;
        // A complete old tree is a subtree of the new one, and then its root is left out.
        Hash seed = Long.bitCount(oldSize) == 1 ? oldRoot : proof.get(next++);
        long node = (oldSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        long last = (newSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        var oldHash = seed;
        var newHash = seed;
        for (; next < proof.size(); next++) {
            if (last == 0) return false;
            var other = proof.get(next);
            if ((node & 1) == 1 || node == last) {
                oldHash = TreeHash.node(other, oldHash);
                newHash = TreeHash.node(other, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = TreeHash.node(newHash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
