package org.chalkline.ledger.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form of a bundle's zip. Its entries stand one after the other without a gap, uncompressed
 * and undated, each under its name in UTF-8; then the list of contents in the same order, then the
 * end, and nothing else. So every byte of it follows from the names and contents, on every machine;
 * and a zip of another form is none that was written here.
 *
 * <p>What is larger than the old records can say stands in those of zip64, and only then: a place
 * beyond four gigabytes, or more than 65,534 entries. One file may not be so large.
 */
final class ZipForm {
    static final int LOCAL_MARK = 0x04034b50;
    static final int CENTRAL_MARK = 0x02014b50;
    static final int END_MARK = 0x06054b50;
    static final int LARGE_END_MARK = 0x06064b50;
    static final int LARGE_END_PLACE_MARK = 0x07064b50;

    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final int LARGE_END_BYTES = 56;
    static final int LARGE_END_PLACE_BYTES = 20;

    /** From here on a number of four bytes says that another one holds. */
    static final long LARGE = 0xffff_ffffL;

    /** From here on a number of two bytes says so. */
    static final int MANY = 0xffff;

    private static final short VERSION = 10;
    private static final short LARGE_VERSION = 45;
    private static final short NAMES_IN_UTF_8 = 0x0800;
    private static final short STORED = 0;
    private static final short NO_TIME = 0;

    /** 1 January 1980, the first day that a zip can say. */
    private static final short NO_DATE = 0x0021;

    private static final short LARGE_FIELD = 1;
    private static final int LARGE_FIELD_BYTES = 12;

    private ZipForm() {}

    /**
     * A file in the zip.
     *
     * @param name with the folder that all of it lies in
     * @param crc its CRC-32
     * @param size in bytes, below four gigabytes
     * @param at where its own record begins
     */
    record Entry(String name, long crc, long size, long at) {

        private byte[] nameBytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }

        /** Where its content begins. */
        long contentAt() {
            return at + LOCAL_BYTES + nameBytes().length;
        }

        /** Where the next one begins. */
        long end() {
            return contentAt() + size;
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What stands before an entry's content. */
    static byte[] local(Entry entry) {
        var name = entry.nameBytes();
        return buffer(LOCAL_BYTES + name.length)
                .putInt(LOCAL_MARK)
                .putShort(VERSION)
                .putShort(NAMES_IN_UTF_8)
                .putShort(STORED)
                .putShort(NO_TIME)
                .putShort(NO_DATE)
                .putInt((int) entry.crc())
                .putInt((int) entry.size())
                .putInt((int) entry.size())
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    /** What the list of contents says of an entry. */
    static byte[] central(Entry entry) {
        var name = entry.nameBytes();
        boolean isLarge = entry.at() >= LARGE;
        int extra = isLarge ? LARGE_FIELD_BYTES : 0;
        var out =
                buffer(CENTRAL_BYTES + name.length + extra)
                        .putInt(CENTRAL_MARK)
                        .putShort(VERSION)
                        .putShort(isLarge ? LARGE_VERSION : VERSION)
                        .putShort(NAMES_IN_UTF_8)
                        .putShort(STORED)
                        .putShort(NO_TIME)
                        .putShort(NO_DATE)
                        .putInt((int) entry.crc())
                        .putInt((int) entry.size())
                        .putInt((int) entry.size())
                        .putShort((short) name.length)
                        .putShort((short) extra)
                        .putShort((short) 0) // no comment
                        .putShort((short) 0) // the first and only disk
                        .putShort((short) 0) // no attributes
                        .putInt(0)
                        .putInt((int) (isLarge ? LARGE : entry.at()))
                        .put(name);
        if (isLarge) out.putShort(LARGE_FIELD).putShort((short) Long.BYTES).putLong(entry.at());
        return out.array();
    }

    /**
     * What ends a zip.
     *
     * @param count how many entries there are
     * @param at where the list of contents begins
     * @param length how long it is
     */
    static byte[] end(long count, long at, long length) {
        boolean isLarge = isLarge(count, at, length);
        var out = buffer((isLarge ? LARGE_END_BYTES + LARGE_END_PLACE_BYTES : 0) + END_BYTES);
        if (isLarge) {
            out.putInt(LARGE_END_MARK)
                    .putLong(LARGE_END_BYTES - 12L)
                    .putShort(LARGE_VERSION)
                    .putShort(LARGE_VERSION)
                    .putInt(0)
                    .putInt(0)
                    .putLong(count)
                    .putLong(count)
                    .putLong(length)
                    .putLong(at)
                    .putInt(LARGE_END_PLACE_MARK)
                    .putInt(0)
                    .putLong(at + length)
                    .putInt(1);
        }
        var entries = (short) Math.min(count, MANY);
        return out.putInt(END_MARK)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(entries)
                .putShort(entries)
                .putInt((int) Math.min(length, LARGE))
                .putInt((int) Math.min(at, LARGE))
                .putShort((short) 0) // no comment
                .array();
    }

    /** Whether the end needs the records of zip64. */
    static boolean isLarge(long count, long at, long length) {
        return count >= MANY || at >= LARGE || length >= LARGE;
    }
}
