package org.chalkline.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structs in the compact protocol of Apache Thrift, in which Parquet keeps what it says of
 * itself: as much of it as that takes.
 */
final class Thrift {
    /** The type of 32-bit numbers. */
    static final int I32 = 5;

    /** The type of texts. */
    static final int TEXT = 8;

    /** The type of structs. */
    static final int STRUCT = 12;

    private static final int I64 = 6;
    private static final int LIST = 9;

    /** Longer lists, and fields further apart, are written out. */
    private static final int SHORT = 14;

    private static final int LONG = 0xF0;
    private static final int NIBBLE = 4;
    private static final int LAST_BIT_OF_LONG = 63;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> above = new ArrayDeque<>();
    private int last;

    private void field(int id, int type) {
        int apart = id - last;
        if (apart > 0 && apart <= SHORT + 1) {
            out.write(apart << NIBBLE | type);
        } else {
            out.write(type);
            zigzag(id);
        }
        last = id;
    }

    private void zigzag(long value) {
        ParquetRows.varint(out, value << 1 ^ value >> LAST_BIT_OF_LONG);
    }

    void number(int id, int value) {
        field(id, I32);
        zigzag(value);
    }

    void bigNumber(int id, long value) {
        field(id, I64);
        zigzag(value);
    }

    void text(int id, String value) {
        field(id, TEXT);
        textInList(value);
    }

    /** Begins a struct that is a field. */
    void begin(int id) {
        field(id, STRUCT);
        beginInList();
    }

    void end() {
        endInList();
    }

    /** Begins a list, whose elements follow. */
    void list(int id, int type, int size) {
        field(id, LIST);
        if (size <= SHORT) {
            out.write(size << NIBBLE | type);
        } else {
            out.write(LONG | type);
            ParquetRows.varint(out, size);
        }
    }

    void numberInList(int value) {
        zigzag(value);
    }

    void textInList(String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        ParquetRows.varint(out, encoded.length);
        out.writeBytes(encoded);
    }

    void beginInList() {
        above.push(last);
        last = 0;
    }

    void endInList() {
        out.write(0);
        last = above.pop();
    }

    /** Ends the outermost struct. */
    void stop() {
        out.write(0);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
