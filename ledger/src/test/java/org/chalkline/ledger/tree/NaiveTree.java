package org.chalkline.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word: slow, and plain to see that it is right. */
public final class NaiveTree {
    private NaiveTree() {}

    /** MTH. */
    public static Hash root(List<byte[]> entries) {
        if (entries.isEmpty()) return TreeHash.EMPTY;
        if (entries.size() == 1) return TreeHash.leaf(entries.getFirst());
        int k = split(entries.size());
        return TreeHash.node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    /** PATH. */
    public static List<Hash> path(int m, List<byte[]> entries) {
        var proof = new ArrayList<Hash>();
        int n = entries.size();
        if (n == 1) return proof;
        int k = split(n);
        if (m < k) {
            proof.addAll(path(m, entries.subList(0, k)));
            proof.add(root(entries.subList(k, n)));
        } else {
            proof.addAll(path(m - k, entries.subList(k, n)));
            proof.add(root(entries.subList(0, k)));
        }
        return proof;
    }

    /** PROOF. */
    public static List<Hash> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<Hash> subproof(int m, List<byte[]> entries, boolean b) {
        int n = entries.size();
        var proof = new ArrayList<Hash>();
        if (m == n) {
            if (!b) proof.add(root(entries));
            return proof;
        }
        int k = split(n);
        if (m <= k) {
            proof.addAll(subproof(m, entries.subList(0, k), b));
            proof.add(root(entries.subList(k, n)));
        } else {
            proof.addAll(subproof(m - k, entries.subList(k, n), false));
            proof.add(root(entries.subList(0, k)));
        }
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
