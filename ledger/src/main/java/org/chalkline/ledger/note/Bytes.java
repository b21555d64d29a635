package org.chalkline.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes put one after the other, numbers with the highest first. */
final class Bytes {
    private Bytes() {}

    static byte[] of(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    static byte[] of(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static int toInt(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static long toLong(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
