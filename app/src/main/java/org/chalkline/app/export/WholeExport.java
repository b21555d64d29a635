package org.chalkline.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chalkline.app.export.ExportRequest.What;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.query.export.ExportedList;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an export before its first byte, and how it is written.
 *
 * @param what the rows, what they mean, or both
 * @param checkpoint absent where none is told, or none covers the position
 */
record WholeExport(
        What what, ExportedList list, Description description, @Nullable SignedNote checkpoint) {

    /** Every ZIP bears it, so that two of one point are the same to the byte. */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    ExportFormat format() {
        return description.format();
    }

    /** The name of what leaves, such as {@code assets.csv}. */
    String name() {
        var name = list.shape().name() + ".";
        return switch (what) {
            case ROWS -> name + format().ending();
            case ALL -> name + "zip";
            case DATA_PACKAGE -> name + "datapackage.json";
            case CSV_METADATA -> name + "csv-metadata.json";
        };
    }

    /**
     * Writes it.
     *
     * @param before is told of rows before they leave; of those that are read for their digest
     *     alone it isn't
     * @return what the rows came to; absent where none were read
     * @throws IOException if it can't be written, or may not leave
     */
    @Nullable WrittenRows write(OutputStream out, RowFile.Before before) throws IOException {
        return switch (what) {
            case ROWS -> rows(out, before);
            case ALL -> all(out, before);
            case DATA_PACKAGE -> {
                var rows = rows(OutputStream.nullOutputStream(), unread -> {});
                write(out, description.dataPackage(rows, checkpoint));
                yield rows;
            }
            case CSV_METADATA -> {
                write(out, description.csvMetadata());
                yield null;
            }
        };
    }

    private WrittenRows rows(OutputStream out, RowFile.Before before) throws IOException {
        return RowFile.write(list, format(), description.mark(), out, before);
    }

    /** Its own end is a directory, which no ZIP that was cut has. */
    private WrittenRows all(OutputStream out, RowFile.Before before) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(entry(description.file()));
        var rows = rows(zip, before);
        zip.closeEntry();
        put(zip, "datapackage.json", description.dataPackage(rows, checkpoint));
        if (format() == ExportFormat.CSV) {
            put(zip, description.file() + "-metadata.json", description.csvMetadata());
        }
        if (checkpoint != null) put(zip, "checkpoint", checkpoint.toString());
        zip.finish();
        return rows;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        return entry;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
