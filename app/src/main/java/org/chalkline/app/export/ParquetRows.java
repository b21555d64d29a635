package org.chalkline.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShape.Type;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet, as far as flat rows need it: every column optional, plain encoding, each page
 * compressed by gzip, one page for a column of a row group. It is written from the front to the
 * end, and what stands at the end says where all of it is: a file that was cut has no such end, and
 * no reader takes it for one.
 *
 * <p>A row group has so many rows, or so many bytes, at the most, and no more than one is held. See
 * <a href="https://parquet.apache.org/docs/file-format/">the format</a>.
 */
final class ParquetRows implements RowWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final String WRITTEN_BY = "chalkline";

    // Numbers that the format gives its words.
    private static final int BOOLEAN = 0;
    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int DECIMAL = 5;
    private static final int DATE = 6;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;
    private static final int DATA_PAGE = 0;
    private static final int VERSION = 1;

    /** Digits of an amount: as many as a whole number of 64 bits has for certain. */
    private static final int PRECISION = 18;

    private static final int BITS = 8;
    private static final int INT_BYTES = 4;
    private static final int LONG_BYTES = 8;

    private final Counted out;
    private final List<Property> columns;
    private final List<Held> held = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private int rows;
    private int bytes;
    private long allRows;

    /** A column of a row group, as its footer has it. */
    private record Chunk(long offset, long plain, long compressed, int values) {}

    /** A row group, as the footer has it. */
    private record Group(List<Chunk> chunks, int rows) {}

    ParquetRows(OutputStream out, List<Property> columns) throws IOException {
        this.out = new Counted(out);
        this.columns = columns;
        for (var column : columns) held.add(new Held(column.type()));
        this.out.write(MAGIC);
    }

    /** What a row group has of one column so far. */
    private static final class Held {
        private final Type type;
        private final ByteArrayOutputStream values = new ByteArrayOutputStream();
        private final ByteArrayOutputStream there = new ByteArrayOutputStream();
        private int thereBits;
        private int count;
        private int flagBits;
        private int flags;

        Held(Type type) {
            this.type = type;
        }

        /** Returns how many bytes it took. */
        int add(@Nullable Object value) {
            int before = values.size();
            if (value != null) thereBits |= 1 << (count % BITS);
            if (++count % BITS == 0) nextThere();
            switch (value) {
                case null -> {}
                case String text -> {
                    var encoded = text.getBytes(StandardCharsets.UTF_8);
                    little(values, encoded.length, INT_BYTES);
                    values.writeBytes(encoded);
                }
                case LocalDate day -> little(values, day.toEpochDay(), INT_BYTES);
                case Long number -> little(values, number, LONG_BYTES);
                case Boolean flag -> {
                    if (flag) flagBits |= 1 << (flags % BITS);
                    if (++flags % BITS == 0) nextFlags();
                }
                default -> throw new IllegalArgumentException(value.getClass().getName());
            }
            return values.size() - before;
        }

        private void nextThere() {
            there.write(thereBits);
            thereBits = 0;
        }

        private void nextFlags() {
            values.write(flagBits);
            flagBits = 0;
        }

        /**
         * The page without its header: which values there are, one bit each, as a run of whole
         * bytes; and behind that the values.
         */
        byte[] page() {
            if (count % BITS != 0) nextThere();
            if (flags % BITS != 0) nextFlags();
            var run = new ByteArrayOutputStream();
            varint(run, (long) there.size() << 1 | 1);
            run.writeBytes(there.toByteArray());
            var page = new ByteArrayOutputStream(run.size() + values.size() + INT_BYTES);
            little(page, run.size(), INT_BYTES);
            page.writeBytes(run.toByteArray());
            page.writeBytes(values.toByteArray());
            return page.toByteArray();
        }

        void clear() {
            values.reset();
            there.reset();
            thereBits = 0;
            flagBits = 0;
            count = 0;
            flags = 0;
        }

        int physical() {
            return switch (type) {
                case TEXT, WORD -> BYTE_ARRAY;
                case DAY -> INT32;
                case NUMBER, MONEY -> INT64;
                case FLAG -> BOOLEAN;
            };
        }
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < held.size(); i++) bytes += held.get(i).add(values.get(i));
        rows++;
        if (rows >= MOST_ROWS || bytes >= MOST_BYTES) writeGroup();
    }

    private void writeGroup() throws IOException {
        if (rows == 0) return;
        var chunks = new ArrayList<Chunk>();
        for (var column : held) {
            var page = column.page();
            var compressed = compressed(page);
            long offset = out.bytes();
            var header = new Thrift();
            header.number(1, DATA_PAGE);
            header.number(2, page.length);
            header.number(3, compressed.length);
            header.begin(5);
            header.number(1, rows);
            header.number(2, PLAIN);
            header.number(3, RLE);
            header.number(4, RLE);
            header.end();
            header.stop();
            var head = header.bytes();
            out.write(head);
            out.write(compressed);
            chunks.add(
                    new Chunk(
                            offset,
                            (long) head.length + page.length,
                            (long) head.length + compressed.length,
                            rows));
            column.clear();
        }
        groups.add(new Group(chunks, rows));
        allRows += rows;
        rows = 0;
        bytes = 0;
    }

    private static byte[] compressed(byte[] page) throws IOException {
        var into = new ByteArrayOutputStream(page.length / 2 + LONG_BYTES);
        try (var gzip = new GZIPOutputStream(into)) {
            gzip.write(page);
        }
        return into.toByteArray();
    }

    /** A row group is written whole, so there is nothing to pass on before. */
    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
        writeGroup();
        var footer = new Thrift();
        footer.number(1, VERSION);
        footer.list(2, Thrift.STRUCT, columns.size() + 1);
        root(footer);
        for (int i = 0; i < columns.size(); i++) element(footer, columns.get(i), held.get(i));
        footer.bigNumber(3, allRows);
        footer.list(4, Thrift.STRUCT, groups.size());
        for (var group : groups) group(footer, group);
        footer.text(6, WRITTEN_BY);
        footer.stop();
        var written = footer.bytes();
        out.write(written);
        var length = new ByteArrayOutputStream();
        little(length, written.length, INT_BYTES);
        out.write(length.toByteArray());
        out.write(MAGIC);
    }

    private void root(Thrift footer) {
        footer.beginInList();
        footer.text(4, "row");
        footer.number(5, columns.size());
        footer.endInList();
    }

    private static void element(Thrift footer, Property column, Held held) {
        footer.beginInList();
        footer.number(1, held.physical());
        footer.number(3, OPTIONAL);
        footer.text(4, column.name());
        switch (column.type()) {
            case TEXT, WORD -> footer.number(6, UTF8);
            case DAY -> footer.number(6, DATE);
            case MONEY -> {
                footer.number(6, DECIMAL);
                footer.number(7, Amounts.SCALE);
                footer.number(8, PRECISION);
            }
            case NUMBER, FLAG -> {}
        }
        footer.endInList();
    }

    private void group(Thrift footer, Group group) {
        footer.beginInList();
        footer.list(1, Thrift.STRUCT, group.chunks().size());
        long plain = 0;
        for (int i = 0; i < group.chunks().size(); i++) {
            var chunk = group.chunks().get(i);
            plain += chunk.plain();
            footer.beginInList();
            footer.bigNumber(2, chunk.offset());
            footer.begin(3);
            footer.number(1, held.get(i).physical());
            footer.list(2, Thrift.I32, 2);
            footer.numberInList(PLAIN);
            footer.numberInList(RLE);
            footer.list(3, Thrift.TEXT, 1);
            footer.textInList(columns.get(i).name());
            footer.number(4, GZIP);
            footer.bigNumber(5, chunk.values());
            footer.bigNumber(6, chunk.plain());
            footer.bigNumber(7, chunk.compressed());
            footer.bigNumber(9, chunk.offset());
            footer.end();
            footer.endInList();
        }
        footer.bigNumber(2, plain);
        footer.bigNumber(3, group.rows());
        footer.endInList();
    }

    private static void little(ByteArrayOutputStream into, long value, int bytes) {
        for (int i = 0; i < bytes; i++) into.write((int) (value >>> (i * BITS)));
    }

    static void varint(ByteArrayOutputStream into, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            into.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        into.write((int) rest);
    }

    /** Knows how many bytes went through it. */
    private static final class Counted {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        void write(byte[] from) throws IOException {
            out.write(from);
            bytes += from.length;
        }

        long bytes() {
            return bytes;
        }
    }
}
