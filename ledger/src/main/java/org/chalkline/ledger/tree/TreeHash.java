package org.chalkline.ledger.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * How RFC 6962, section 2.1, hashes: a leaf with a 0 before it, a node with a 1, so that neither
 * can be taken for the other.
 */
public final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> DIGEST =
            ThreadLocal.withInitial(TreeHash::sha256);

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = Hash.owning(sha256().digest());

    private TreeHash() {}

    /** The hash of one entry. */
    public static Hash leaf(byte[] entry) {
        var digest = DIGEST.get();
        digest.update(LEAF);
        return Hash.owning(digest.digest(entry));
    }

    /** The hash of the node over these two. */
    public static Hash node(Hash left, Hash right) {
        var bytes = new byte[1 + 2 * Hash.BYTES];
        bytes[0] = NODE;
        left.copyTo(bytes, 1);
        right.copyTo(bytes, 1 + Hash.BYTES);
        return Hash.owning(DIGEST.get().digest(bytes));
    }

    /**
     * The root over hashes that lie one after the other and make a complete subtree.
     *
     * @param hashes 32 bytes each; left as they are
     * @param first the place of the first hash, counted in hashes
     * @param count how many, a power of two
     */
    public static Hash complete(byte[] hashes, int first, int count) {
        int from = first * Hash.BYTES;
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException(count + " hashes make no complete subtree");
        }
        if (count == 1) return Hash.of(hashes, from, from + Hash.BYTES);
        var digest = DIGEST.get();
        var work = Arrays.copyOfRange(hashes, from, from + count * Hash.BYTES);
        try {
            for (int left = count; left > 1; left /= 2) {
                for (int pair = 0; pair < left / 2; pair++) {
                    digest.update(NODE);
                    digest.update(work, pair * 2 * Hash.BYTES, 2 * Hash.BYTES);
                    digest.digest(work, pair * Hash.BYTES, Hash.BYTES);
                }
            }
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 digest fits in 32 bytes", e);
        }
        return Hash.of(work, 0, Hash.BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
