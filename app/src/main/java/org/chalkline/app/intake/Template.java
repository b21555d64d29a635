package org.chalkline.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chalkline.command.intake.RowRecorder.Field;
import org.chalkline.command.intake.RowRecorder.Type;

/**
 * An empty table of one kind, whose columns need no mapping. As a workbook it has the words that
 * cells may hold beside it, and its cells offer them; all are text, so that no program makes a
 * number of 007.
 */
final class Template {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String CONTENT =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Row numbers end here, and so do lists of choices. */
    private static final int LAST_ROW = 1_048_576;

    private static final String BOLD = "1";
    private static final String TEXT = "2";
    private static final String FIELDS = "fields";
    private static final String WORDS = "words";

    private final Kind kind;
    private final List<Field> fields;

    /** The template of a kind. */
    Template(Kind kind) {
        this.kind = kind;
        // What every row has stands first: the id, the act, the day.
        this.fields =
                KindFields.of(kind).fields().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Field field) -> !field.name().equals(kind.id()))
                                        .thenComparing(field -> !field.required())
                                        .thenComparing(field -> field.type() == Type.INSTANT))
                        .toList();
    }

    /** The names of the columns, marked as UTF-8 for programs that would take it for another. */
    String csv() {
        return "\uFEFF" + String.join(",", fields.stream().map(Field::name).toList()) + "\r\n";
    }

    /** The workbook. The stream stays open. */
    void workbook(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        part(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main+xml")
                        + type("/xl/styles.xml", "styles+xml")
                        + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + type("/xl/worksheets/sheet2.xml", "worksheet+xml")
                        + type("/xl/worksheets/sheet3.xml", "worksheet+xml")
                        + "</Types>");
        part(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\">"
                        + relation(1, "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS)
                        + sheet(1, kind.toString())
                        + sheet(2, FIELDS)
                        + sheet(3, WORDS)
                        + "</sheets></workbook>");
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "worksheet", "worksheets/sheet2.xml")
                        + relation(3, "worksheet", "worksheets/sheet3.xml")
                        + relation(4, "styles", "styles.xml")
                        + "</Relationships>");
        part(
                zip,
                "xl/styles.xml",
                "<styleSheet xmlns=\""
                        + MAIN
                        + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"49\" fontId=\"1\" applyFont=\"1\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        part(zip, "xl/worksheets/sheet1.xml", table());
        part(zip, "xl/worksheets/sheet2.xml", fieldsSheet());
        part(zip, "xl/worksheets/sheet3.xml", wordsSheet());
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text;
        zip.write(declared.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, CONTENT, type);
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, RELATIONS, type, target);
    }

    private static String sheet(int number, String name) {
        return "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(name, number, number);
    }

    private List<Field> withWords() {
        return fields.stream().filter(field -> !field.words().isEmpty()).toList();
    }

    private String table() {
        var text = new StringBuilder();
        text.append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\">");
        text.append(
                "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        text.append(
                "<cols><col min=\"1\" max=\"%d\" width=\"18\" style=\"%s\" customWidth=\"1\"/></cols>"
                        .formatted(fields.size(), TEXT));
        text.append("<sheetData>");
        text.append(row(1, BOLD, fields.stream().map(Field::name).toList()));
        text.append("</sheetData>");
        var offered = withWords();
        var choices = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (field.type() == Type.WORD) {
                var column = letters(offered.indexOf(field) + 1);
                var list =
                        "%s!$%s$2:$%s$%d"
                                .formatted(WORDS, column, column, field.words().size() + 1);
                choices.add(choice(letters(i + 1), list));
            } else if (field.type() == Type.FLAG) {
                choices.add(choice(letters(i + 1), "\"true,false\""));
            }
        }
        if (!choices.isEmpty()) {
            text.append("<dataValidations count=\"%d\">".formatted(choices.size()));
            choices.forEach(text::append);
            text.append("</dataValidations>");
        }
        return text.append("</worksheet>").toString();
    }

    private static String choice(String column, String list) {
        return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"%s2:%s%d\"><formula1>%s</formula1></dataValidation>"
                .formatted(column, column, LAST_ROW, escaped(list));
    }

    private String fieldsSheet() {
        var rows = new StringBuilder();
        rows.append(row(1, BOLD, List.of("field", "holds", "required", "acts")));
        int number = 2;
        for (var field : fields) {
            rows.append(
                    row(
                            number++,
                            TEXT,
                            List.of(
                                    field.name(),
                                    holds(field),
                                    field.required() || field.name().equals(kind.id()) ? "yes" : "",
                                    String.join(", ", field.acts()))));
        }
        return plain(rows);
    }

    private static String holds(Field field) {
        return switch (field.type()) {
            case TEXT -> "a text";
            case CODE -> "a code";
            case DAY -> "a day, 2026-09-01";
            case INSTANT -> "an instant, 2026-09-01T08:30:00+08:00";
            case AMOUNT -> "yuan, 1234.50";
            case NUMBER -> "a whole number";
            case FLAG -> "true or false";
            case WORD -> "one of the words";
            case LIST -> "a list with semicolons between its entries";
        };
    }

    private String wordsSheet() {
        var offered = withWords();
        var rows = new StringBuilder();
        rows.append(row(1, BOLD, offered.stream().map(Field::name).toList()));
        int most = offered.stream().mapToInt(field -> field.words().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int at = i;
            rows.append(
                    row(
                            i + 2,
                            TEXT,
                            offered.stream()
                                    .map(
                                            field ->
                                                    at < field.words().size()
                                                            ? field.words().get(at)
                                                            : "")
                                    .toList()));
        }
        return plain(rows);
    }

    private static String plain(CharSequence rows) {
        return "<worksheet xmlns=\"%s\"><cols><col min=\"1\" max=\"50\" width=\"24\" customWidth=\"1\"/></cols><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    private static String row(int number, String style, List<String> texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isEmpty()) continue;
            row.append(
                    "<c r=\"%s%d\" s=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted(letters(i + 1), number, style, escaped(texts.get(i))));
        }
        return row.append("</row>").toString();
    }

    private static String letters(int column) {
        return TableFile.unnamed(column).replaceAll("[()]", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
