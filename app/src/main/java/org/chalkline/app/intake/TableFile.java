package org.chalkline.app.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a table, in whatever form, read up to its header: the names of its columns, and
 * then its rows.
 */
final class TableFile implements Closeable {
    /** Among so many rows the header is looked for, and delimiters are judged by as many. */
    private static final int LOOKED_AT = 30;

    private static final int MOST_HEADER_ROWS = 3;
    private static final int HEAD_CHARACTERS = 1 << 14;

    /** In the order in which they are preferred. */
    private static final String DELIMITERS = ",\t;|";

    /**
     * How to read it; what is absent is found out.
     *
     * @param encoding of text
     * @param sheet of a workbook, its name or number
     * @param delimiter between the cells of text
     * @param header where the names of the columns stand
     */
    record Reading(
            @Nullable Charset encoding,
            @Nullable String sheet,
            @Nullable String delimiter,
            Mapping.@Nullable Header header) {

        /** As the mapping says it; a sheet that is named otherwise is the one that is read. */
        static Reading by(@Nullable Charset encoding, @Nullable String sheet, Mapping mapping) {
            return new Reading(
                    encoding,
                    sheet == null ? mapping.sheet() : sheet,
                    mapping.delimiter(),
                    mapping.header());
        }
    }

    private final Table table;
    private final Mapping.Header header;
    private final List<String> columns;
    private final ArrayDeque<Table.Line> ahead;
    private final List<String> told;

    private TableFile(
            Table table,
            Mapping.Header header,
            List<String> columns,
            ArrayDeque<Table.Line> ahead,
            List<String> told) {
        this.table = table;
        this.header = header;
        this.columns = List.copyOf(columns);
        this.ahead = ahead;
        this.told = List.copyOf(told);
    }

    /**
     * Opens a file and reads its header.
     *
     * @param kind what is imported: the sheet of that name is preferred
     * @throws CannotRunException if it is no table, if its encoding is uncertain, or if it names no
     *     columns
     */
    static TableFile open(Path file, String kind, Reading how) throws IOException {
        var told = new ArrayList<String>();
        Table table =
                switch (FileForm.of(file)) {
                    case TEXT -> text(file, how, told);
                    case WORKBOOK -> SheetTable.open(file, how.sheet(), kind);
                };
        try {
            return withHeader(file, table, how.header(), told);
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static Table text(Path file, Reading how, List<String> told) throws IOException {
        if (how.sheet() != null) {
            throw refused("SHEET_MISSING", file + " is text, and has no sheets.");
        }
        var given = how.encoding();
        var charset = given == null ? Encoding.detect(file) : given;
        if (given == null && !charset.equals(StandardCharsets.UTF_8)) {
            told.add("The file is read as " + charset + "; --encoding says otherwise.");
        }
        var bytesRead = new AtomicLong();
        var counted =
                new FilterInputStream(Files.newInputStream(file)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        int count = super.read(into, offset, length);
                        if (count > 0) bytesRead.addAndGet(count);
                        return count;
                    }
                };
        InputStream in = Encoding.withoutMark(counted, charset);
        // Replaced, not refused: the row that holds the character is told, and the others go on.
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
        reader.mark(HEAD_CHARACTERS);
        var head = head(reader);
        reader.reset();
        var said = how.delimiter();
        char delimiter = ',';
        boolean saysSo = head.toLowerCase(Locale.ROOT).matches("(?s)\"?sep=.\"?\\R.*");
        if (said != null) {
            delimiter = said.charAt(0);
        } else if (saysSo) {
            delimiter = head.charAt(head.indexOf('=') + 1);
        } else {
            delimiter = likeliest(file, head);
            if (delimiter != ',') {
                var name = delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
                told.add("Cells end at " + name + "; delimiter in the mapping says otherwise.");
            }
        }
        var csv = new CsvReader(reader, delimiter, bytesRead::get, Files.size(file));
        // Excel's own line is no row.
        if (saysSo) csv.next();
        return csv;
    }

    private static String head(Reader reader) throws IOException {
        var characters = new char[HEAD_CHARACTERS];
        int length = 0;
        while (length < characters.length) {
            int count = reader.read(characters, length, characters.length - length);
            if (count < 0) break;
            length += count;
        }
        return new String(characters, 0, length);
    }

    /** With which the first rows have the same number of cells, more than one. */
    private static char likeliest(Path file, String head) throws IOException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".tab")) return '\t';
        char best = ',';
        long bestScore = 0;
        for (char delimiter : DELIMITERS.toCharArray()) {
            var counts = new ArrayList<Integer>();
            try (var csv = new CsvReader(new StringReader(head), delimiter)) {
                for (int i = 0; i < LOOKED_AT; i++) {
                    if (!(csv.next() instanceof Table.Row row)) break;
                    counts.add(row.cells().size());
                }
            }
            // The last one may have been cut.
            if (counts.size() > 2) counts.removeLast();
            long wide = counts.stream().filter(count -> count > 1).count();
            long alike =
                    counts.stream()
                            .filter(count -> count > 1 && count.equals(counts.getFirst()))
                            .count();
            long score = alike * 2 + wide;
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static TableFile withHeader(
            Path file, Table table, Mapping.@Nullable Header given, List<String> told)
            throws IOException {
        var ahead = new ArrayDeque<Table.Line>();
        var first = new ArrayList<Table.Row>();
        while (ahead.size() < LOOKED_AT) {
            var line = table.next();
            if (line == null) break;
            ahead.add(line);
            if (!(line instanceof Table.Row row)) break;
            first.add(row);
        }
        if (first.isEmpty()) throw noHeader(file, ahead.peek());
        var header = given == null ? guess(first, table.merged()) : given;
        if (given == null && (header.row() != first.getFirst().line() || header.height() > 1)) {
            told.add(
                    "Columns are named in row %d%s; header in the mapping says otherwise."
                            .formatted(
                                    header.row(),
                                    header.height() == 1
                                            ? ""
                                            : " to " + (header.row() + header.height() - 1)));
        }
        // In text a row may take several lines, so it is found by where it begins.
        var rows = new ArrayList<Table.Row>();
        while (!ahead.isEmpty() && ahead.peek().line() < header.row()) ahead.remove();
        while (ahead.peek() instanceof Table.Row row
                && (table.endsWithContent()
                        ? row.line() < header.row() + header.height()
                        : rows.size() < header.height())) {
            rows.add(row);
            ahead.remove();
        }
        if (rows.isEmpty()) throw noHeader(file, ahead.peek());
        return new TableFile(table, header, names(rows, table), ahead, told);
    }

    private static CannotRunException noHeader(Path file, Table.@Nullable Line first) {
        var why =
                first instanceof Table.Unreadable bad
                        ? "line %d, column %d: %s".formatted(bad.line(), bad.column(), bad.why())
                        : first == null ? "it is empty" : "none stands where it should";
        return refused(
                "HEADER_MISSING",
                "%s must begin with a row that names its columns; %s".formatted(file, why));
    }

    /**
     * The first row with more than one cell: what comes before is a title. It goes on where its
     * cells are merged with those below, or spread over several.
     */
    private static Mapping.Header guess(List<Table.Row> first, List<Table.Merged> merged) {
        var header = first.getFirst();
        for (var row : first) {
            if (row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                header = row;
                break;
            }
        }
        var line = header.line();
        long last = line;
        for (var one : merged) {
            if (one.top() != line) continue;
            last = Math.max(last, one.bottom());
            if (one.right() > one.left() && one.bottom() == line) last = Math.max(last, line + 1);
        }
        return new Mapping.Header(line, (int) Math.min(MOST_HEADER_ROWS, last - line + 1));
    }

    /** Each column by what stands above it: 地址/门牌 where the header has two rows. */
    private static List<String> names(List<Table.Row> rows, Table table) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int column = 1; column <= width; column++) {
            var parts = new ArrayList<String>();
            for (var row : rows) {
                var text = headerText(rows, row, column, table);
                if (!text.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(text))) {
                    parts.add(text);
                }
            }
            var name = String.join("/", parts);
            names.add(name.isEmpty() ? unnamed(column) : name);
            if (!seen.add(names.getLast())) {
                throw refused(
                        "COLUMN_UNUSABLE",
                        "Each column needs a name of its own; two are named '%s'."
                                .formatted(names.getLast()));
            }
        }
        while (!names.isEmpty() && names.getLast().equals(unnamed(names.size()))) {
            names.removeLast();
        }
        return names;
    }

    private static String headerText(List<Table.Row> rows, Table.Row row, int column, Table table) {
        var own = text(row, column);
        if (!own.isEmpty()) return own;
        for (var one : table.merged()) {
            if (!one.holds(row.line(), column)) continue;
            for (var top : rows) {
                if (top.line() == one.top()) return text(top, one.left());
            }
        }
        // Text tells of no merged cells: a name goes on to the right where something stands below.
        boolean above = row.equals(rows.getFirst()) && rows.size() > 1;
        if (!above || table.endsWithContent() || text(rows.get(1), column).isEmpty()) return "";
        for (int left = column - 1; left > 0; left--) {
            if (!text(row, left).isEmpty()) return text(row, left);
        }
        return "";
    }

    private static String text(Table.Row row, int column) {
        if (column > row.cells().size()) return "";
        return row.cells().get(column - 1).text().strip().replaceAll("\\s+", " ");
    }

    /** A column without a name is called by its letter, as in {@code (C)}. */
    static String unnamed(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return "(" + letters + ")";
    }

    /** Where the names of the columns stand. */
    Mapping.Header header() {
        return header;
    }

    /** The names of the columns, in their order. */
    List<String> columns() {
        return columns;
    }

    /** What was found out of the file and may be wrong, for whoever imports it. */
    List<String> told() {
        return told;
    }

    /** The next row below the header that holds something; nothing at the end. */
    Table.@Nullable Line next() throws IOException {
        while (true) {
            var line = ahead.isEmpty() ? table.next() : ahead.remove();
            if (!(line instanceof Table.Row row)) return line;
            if (!row.isBlank()) return fitted(row);
        }
    }

    /**
     * As many cells as the header has, where the rest is blank. A row of text that has fewer is
     * malformed: its cells may have slipped.
     */
    private Table.Line fitted(Table.Row row) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() > columns.size() && cells.getLast().isBlank()) cells.removeLast();
        if (table.endsWithContent()) {
            while (cells.size() < columns.size()) {
                cells.add(new Table.Cell("", row.line(), cells.size() + 1));
            }
        }
        if (cells.size() == columns.size()) return new Table.Row(row.line(), cells);
        return new Table.Unreadable(
                row.line(),
                1,
                "%d cells, and the header has %d".formatted(cells.size(), columns.size()));
    }

    boolean from1904() {
        return table.from1904();
    }

    /** How much of it has been read, from 0 to 1. */
    double part() {
        return table.size() == 0 ? 0 : Math.min(1.0, (double) table.read() / table.size());
    }

    private static CannotRunException refused(String code, String message) {
        return new CannotRunException(Exit.CANNOT_RUN, code, message);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
