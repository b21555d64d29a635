package org.chalkline.ledger.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each with its length in two bytes before it, the higher first. */
public final class EntryBundle {

    /** How long an entry may be, in bytes. */
    public static final int MOST_BYTES = 0xFFFF;

    private EntryBundle() {}

    /**
     * The bundle of these entries.
     *
     * @throws IllegalArgumentException if one is longer than {@link #MOST_BYTES}
     */
    public static byte[] write(List<byte[]> entries) {
        int length = 0;
        for (var entry : entries) {
            if (entry.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "An entry may have %,d bytes and this one has %,d"
                                .formatted(MOST_BYTES, entry.length));
            }
            length += Short.BYTES + entry.length;
        }
        var bundle = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        for (var entry : entries) bundle.putShort((short) entry.length).put(entry);
        return bundle.array();
    }

    /**
     * The entries of the bundle.
     *
     * @throws IllegalArgumentException if it ends within one
     */
    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var rest = ByteBuffer.wrap(bundle).order(ByteOrder.BIG_ENDIAN);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? -1 : rest.getShort() & 0xFFFF;
            if (length < 0 || length > rest.remaining()) {
                throw new IllegalArgumentException(
                        "The bundle ends within its entry " + entries.size());
            }
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
