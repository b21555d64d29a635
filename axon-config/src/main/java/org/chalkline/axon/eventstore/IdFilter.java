package org.chalkline.axon.eventstore;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells of an id that it was never added, or that it may have been: a Bloom filter. Its size never
 * changes; with more ids than it was made for it says "may have been" more and more often, and
 * still never denies an id that was added. For any number of threads.
 */
final class IdFilter {
    private static final int PROBES = 4;

    /** With so many, one answer in 400 is "may have been" for no reason. */
    private static final int BITS_AN_ID = 16;

    /** Sixty-four megabytes. */
    private static final int MOST_BITS = 1 << 29;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final AtomicLongArray words;
    private final int lastBit;

    /** A filter for about so many ids. */
    IdFilter(long ids) {
        int bits = Long.SIZE;
        while (bits < MOST_BITS && bits < ids * BITS_AN_ID) bits <<= 1;
        words = new AtomicLongArray(bits / Long.SIZE);
        lastBit = bits - 1;
    }

    void add(String id) {
        long hash = hash(id);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            words.accumulateAndGet(bit / Long.SIZE, 1L << bit, (word, one) -> word | one);
        }
    }

    boolean mayContain(String id) {
        return mayContain(hash(id));
    }

    /** The same for who asks several filters: of the {@link #hash} of the id. */
    boolean mayContain(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((words.get(bit / Long.SIZE) & (1L << bit)) == 0) return false;
        }
        return true;
    }

    /** How much memory it takes. */
    long bytes() {
        return (long) words.length() * Long.BYTES;
    }

    /** Two halves of one hash make all probes. */
    private int bit(long hash, int probe) {
        return ((int) hash + probe * ((int) (hash >>> 32) | 1)) & lastBit;
    }

    /** FNV-1a, its bits mixed once more: ids often differ in their last letters only. */
    static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
