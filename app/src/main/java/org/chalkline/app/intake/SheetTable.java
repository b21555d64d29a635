package org.chalkline.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.intake.Workbook.DayForm;
import org.chalkline.app.intake.Workbook.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook, row by row. Numbers are told with the fifteen digits that programs for
 * tables calculate with; days as {@code 1958-09-01}, or as {@code 1958-09} and {@code 1958} where
 * the cell's form shows no more; formulas as the value that was stored with them.
 */
final class SheetTable implements Table {
    /** As many digits as a program for tables shows. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Merged cells are looked for among so many rows: they matter in headers. */
    private static final int MERGED_UNTIL = 60;

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    private static final LocalDate BEFORE_LEAP_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_LEAP_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAYS_OF_MACS = LocalDate.of(1904, 1, 1);

    /** Excel has a 29 February 1900, which never was. */
    private static final int NO_DAY = 60;

    private static final int LAST_DAY = 2_958_465;

    private final Workbook book;
    private final Workbook.Counted in;
    private final XMLStreamReader xml;
    private final long size;
    private final List<Merged> merged;
    private long row;

    /** What a look at a whole sheet tells. */
    private record Survey(boolean hasCells, long size, List<Merged> merged) {}

    private SheetTable(Workbook book, Sheet sheet, Survey survey) throws IOException {
        this.book = book;
        this.size = survey.size();
        this.merged = survey.merged();
        in = book.part(sheet);
        try {
            xml = Workbook.reader(in);
        } catch (XMLStreamException e) {
            throw book.damaged(e);
        }
    }

    /**
     * The sheet of that name or number, from 1. If none is given it is the one named like the kind,
     * or else the only one that holds something.
     *
     * @throws CannotRunException if there is no such sheet, or several that may be meant
     */
    static Table open(Path file, @Nullable String wanted, String kind) throws IOException {
        var book = Workbook.open(file);
        try {
            var sheets = book.sheets();
            var names = sheets.stream().map(Sheet::name).toList();
            if (wanted == null && names.contains(kind)) wanted = kind;
            var surveys = new ArrayList<Survey>();
            Sheet found = null;
            Survey of = null;
            for (int i = 0; i < sheets.size(); i++) {
                var sheet = sheets.get(i);
                boolean named =
                        sheet.name().equals(wanted) || Integer.toString(i + 1).equals(wanted);
                if (wanted != null && !named) continue;
                var survey = survey(book, sheet);
                if (wanted == null && !survey.hasCells()) continue;
                surveys.add(survey);
                if (found == null) {
                    found = sheet;
                    of = survey;
                }
            }
            if (found == null || of == null) {
                throw refused(
                        "SHEET_MISSING",
                        wanted == null
                                ? file + " has no sheet that holds anything."
                                : "%s has no sheet '%s'. It has %s."
                                        .formatted(file, wanted, names));
            }
            if (wanted == null && surveys.size() > 1) {
                throw refused(
                        "SHEET_AMBIGUOUS",
                        "%s has several sheets: %s. Name one with --sheet, or with sheet in the mapping."
                                .formatted(file, names));
            }
            return new SheetTable(book, found, of);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static CannotRunException refused(String code, String message) {
        return new CannotRunException(Exit.CANNOT_RUN, code, message);
    }

    /** Reads the whole sheet once: merged cells are told at its end. */
    private static Survey survey(Workbook book, Sheet sheet) throws IOException {
        var merged = new ArrayList<Merged>();
        boolean cells = false;
        try (var in = book.part(sheet)) {
            var bytes = new Bytes(in);
            for (int next = bytes.next(); next >= 0; next = bytes.next()) {
                if (next != '<') continue;
                var name = bytes.until(" />", 40);
                var tag = name.substring(name.indexOf(':') + 1);
                if (tag.equals("c")) cells = true;
                if (!tag.equals("mergeCell")) continue;
                var one = merged(bytes.until(">", 200));
                if (one != null && one.top() <= MERGED_UNTIL) merged.add(one);
            }
            return new Survey(cells, in.count(), List.copyOf(merged));
        }
    }

    /** Bytes one by one, without a lock for each. */
    private static final class Bytes {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int end;

        Bytes(InputStream in) {
            this.in = in;
        }

        int next() throws IOException {
            if (at == end) {
                end = Math.max(0, in.read(buffer));
                at = 0;
                if (end == 0) return -1;
            }
            return buffer[at++] & 0xFF;
        }

        /** What comes before one of these characters, which is passed over. */
        String until(String stops, int longest) throws IOException {
            var text = new StringBuilder();
            int next = next();
            while (next >= 0 && stops.indexOf(next) < 0 && text.length() < longest) {
                text.append((char) next);
                next = next();
            }
            return text.toString();
        }
    }

    private static @Nullable Merged merged(String attributes) {
        var parts = attributes.replaceAll(".*ref\\s*=\\s*[\"']([^\"']*)[\"'].*", "$1").split(":");
        if (parts.length != 2) return null;
        var from = REFERENCE.matcher(parts[0]);
        var to = REFERENCE.matcher(parts[1]);
        if (!from.matches() || !to.matches()) return null;
        return new Merged(
                Long.parseLong(from.group(2)),
                column(from.group(1)),
                Long.parseLong(to.group(2)),
                column(to.group(1)));
    }

    /** The number of a column, from 1, by its letters. */
    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * 26 + letters.charAt(i) - '@';
        return column;
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var line = readRow();
                    if (!(line instanceof Row cells) || !cells.isBlank()) return line;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw book.damaged(e);
        }
    }

    private Line readRow() throws XMLStreamException, IOException {
        var number = Workbook.attribute(xml, "r");
        row = number.matches("[0-9]{1,9}") ? Long.parseLong(number) : row + 1;
        var cells = new ArrayList<Cell>();
        Unreadable problem = null;
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
                continue;
            }
            var at = REFERENCE.matcher(Workbook.attribute(xml, "r"));
            column = at.matches() ? column(at.group(1)) : column + 1;
            var cell = readCell(column);
            if (cell.isBlank()) continue;
            if (column > MOST_CELLS) {
                problem = new Unreadable(row, column, "more than " + MOST_CELLS + " cells");
                continue;
            }
            if (column <= cells.size()) {
                problem = new Unreadable(row, column, "cells that don't stand in their order");
                continue;
            }
            while (cells.size() < column - 1) cells.add(new Cell("", row, cells.size() + 1));
            cells.add(cell);
        }
        return problem == null ? new Row(row, cells) : problem;
    }

    private Cell readCell(int column) throws XMLStreamException, IOException {
        var type = Workbook.attribute(xml, "t");
        var style = Workbook.attribute(xml, "s");
        boolean formula = false;
        String value = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = xml.getElementText();
                case "is" -> value = Workbook.text(xml, "is");
                default -> {}
            }
        }
        if (value == null || value.isEmpty()) {
            // What a formula came to may well be a text of no length.
            if (!formula || type.equals("str")) return new Cell("", row, column);
            return problem(
                    column,
                    "a formula whose value wasn't stored; open the file in a program for tables, and save it anew");
        }
        if (value.length() > LONGEST_CELL) {
            return problem(column, "more than " + LONGEST_CELL + " characters");
        }
        return switch (type) {
            case "s" -> shared(column, value);
            case "str" -> new Cell(Workbook.unescaped(value), row, column);
            case "inlineStr" -> new Cell(value, row, column);
            case "b" -> new Cell(value.equals("1") ? "true" : "false", row, column);
            case "e" -> problem(column, "the cell holds the error " + value);
            case "d" -> new Cell(value.replace("T00:00:00", ""), row, column);
            default -> number(column, value, style);
        };
    }

    private Cell problem(int column, String why) {
        return new Cell("", row, column, why);
    }

    private Cell shared(int column, String number) throws IOException {
        var text = number.matches("[0-9]{1,9}") ? book.text(Integer.parseInt(number)) : null;
        if (text == null) return problem(column, "a text that the workbook doesn't have");
        if (text.length() > LONGEST_CELL) {
            return problem(column, "more than " + LONGEST_CELL + " characters");
        }
        return new Cell(text, row, column);
    }

    private Cell number(int column, String text, String style) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return problem(column, "no number, where one should be");
        }
        if (number.precision() - number.scale() > 20 || number.scale() > 400) {
            number = number.round(DIGITS);
        }
        var form = style.matches("[0-9]{1,6}") ? book.dayForm(Integer.parseInt(style)) : null;
        if (form != null && form != DayForm.NONE) {
            var day = day(number, form);
            return day == null
                    ? problem(column, "shown as a day, and is none: " + text)
                    : new Cell(day, row, column);
        }
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return new Cell(
                rounded.scale() < -30 ? rounded.toString() : rounded.toPlainString(), row, column);
    }

    private @Nullable String day(BigDecimal serial, DayForm form) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return null;
        }
        var day = day(serial.intValue(), book.from1904());
        if (day == null) return null;
        var ofDay = serial.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(86_400));
        int seconds = ofDay.setScale(0, RoundingMode.HALF_UP).intValue();
        return switch (form) {
            case MONTH -> day.toString().substring(0, 7);
            case YEAR -> day.toString().substring(0, 4);
            case DAY, NONE ->
                    seconds == 0 || seconds == 86_400
                            ? day.toString()
                            : day.atTime(LocalTime.ofSecondOfDay(seconds)).toString();
        };
    }

    /** The day that a serial number means; nothing for the one that never was. */
    static @Nullable LocalDate day(int serial, boolean from1904) {
        if (serial < 0 || serial > LAST_DAY) return null;
        if (from1904) return DAYS_OF_MACS.plusDays(serial);
        if (serial == NO_DAY || serial == 0) return null;
        return (serial < NO_DAY ? BEFORE_LEAP_DAY : AFTER_LEAP_DAY).plusDays(serial);
    }

    @Override
    public boolean endsWithContent() {
        return true;
    }

    @Override
    public boolean from1904() {
        return book.from1904();
    }

    @Override
    public List<Merged> merged() {
        return merged;
    }

    @Override
    public long read() {
        return in.count();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            book.close();
        }
    }
}
