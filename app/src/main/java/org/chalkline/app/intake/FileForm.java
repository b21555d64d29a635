package org.chalkline.app.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/** In which form a file holds its table, by what it begins with: names of files mislead. */
enum FileForm {
    /** Text with delimiters. */
    TEXT,
    /** A workbook as programs for tables write it since 2007. */
    WORKBOOK;

    private static final int HEAD = 512;
    private static final String SAVE_AS =
            " Open it in a program for tables, and save the table as XLSX or as CSV.";

    /** How files begin that are no tables, as ISO 8859-1, and what they are. */
    private static final String[][] OTHERS = {
        {"%PDF", "a PDF document"},
        {"\u00d0\u00cf\u0011\u00e0", "an old Excel or Word file (.xls, .doc), or a locked one"},
        {"{\\rtf", "a text of a word processor (RTF)"},
        {"\u001f\u008b", "a packed file (gzip)"},
        {"BZh", "a packed file (bzip2)"},
        {"\u00fd7zXZ", "a packed file (xz)"},
        {"7z\u00bc\u00af", "a packed folder (7z)"},
        {"Rar!", "a packed folder (RAR)"},
        {"\u0089PNG", "a picture (PNG)"},
        {"\u00ff\u00d8\u00ff", "a picture (JPEG)"},
        {"GIF8", "a picture (GIF)"},
        {"II*\u0000", "a picture (TIFF)"},
        {"MM\u0000*", "a picture (TIFF)"},
        {"SQLite format 3", "a database (SQLite)"},
        {"PAR1", "a table of columns (Parquet)"},
        {"\u007fELF", "a program"},
        {"MZ\u0090", "a program"},
    };

    /**
     * The form of a file.
     *
     * @throws CannotRunException if it is no table, with what it is
     */
    static FileForm of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            var other = otherThanWorkbook(file);
            if (other != null) throw refused(file, other);
            return WORKBOOK;
        }
        for (var other : OTHERS) {
            if (text.startsWith(other[0])) throw refused(file, other[1]);
        }
        var start = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        var word = start.substring(0, Math.min(20, start.length())).toLowerCase(Locale.ROOT);
        if (word.startsWith("<html") || word.startsWith("<!doctype") || word.startsWith("<table")) {
            throw refused(file, "a web page, whatever its name says");
        }
        if (word.startsWith("<?xml")) throw refused(file, "an XML document");
        return TEXT;
    }

    /** What a ZIP is that is no workbook; nothing if it is one. */
    private static @Nullable String otherThanWorkbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) return null;
            if (zip.getEntry("xl/workbook.bin") != null) return "a binary workbook (.xlsb)";
            if (zip.getEntry("word/document.xml") != null) return "a Word document";
            if (zip.getEntry("ppt/presentation.xml") != null) return "a PowerPoint presentation";
            var type = zip.getEntry("mimetype");
            if (type == null) return "a packed folder (ZIP)";
            try (var in = zip.getInputStream(type)) {
                var words = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                if (words.contains("opendocument.spreadsheet"))
                    return "an OpenDocument table (ODS)";
                if (words.contains("opendocument")) return "an OpenDocument file";
                return "a packed folder (ZIP)";
            }
        } catch (ZipException e) {
            return "a damaged ZIP or workbook (" + e.getMessage() + ")";
        }
    }

    private static CannotRunException refused(Path file, String what) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "FILE_NOT_A_TABLE",
                file + " is " + what + ", and no table that can be read." + SAVE_AS);
    }
}
