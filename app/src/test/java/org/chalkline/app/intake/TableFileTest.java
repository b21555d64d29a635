package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.Told;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of every form, read up to their header and beyond. */
class TableFileTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final TableFile.Reading FOUND_OUT =
            new TableFile.Reading(null, null, null, null);

    @TempDir Path folder;

    @Test
    void cells_end_at_what_gives_each_row_as_many() throws IOException {
        assertThat(rows(text("a,b\n1,2\n"))).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(rows(text("a\tb\n1,5\t2\n")).getLast()).containsExactly("1,5", "2");
        assertThat(rows(text("a;b\n1,5;2,5\n3,5;4\n")).getLast()).containsExactly("3,5", "4");
        assertThat(rows(text("sep=|\na,x|b\n1|2\n")))
                .containsExactly(List.of("a,x", "b"), List.of("1", "2"));
        assertThat(rows(text("a,\"b;c;d\"\n1,2\n")).getFirst()).containsExactly("a", "b;c;d");
    }

    @Test
    void a_title_is_no_header() throws IOException {
        try (var file = open(text("学校名录,,\n,,\n编号,校名,地址\n1,a,b\n"))) {
            assertThat(file.columns()).containsExactly("编号", "校名", "地址");
            assertThat(file.told()).anyMatch(told -> told.contains("named in row 3"));
            assertThat(Objects.requireNonNull(file.next()).line()).isEqualTo(4);
        }
    }

    @Test
    void what_is_no_table_is_called_by_its_name() throws IOException {
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "a PDF document");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "old Excel");
        refused("<html><table><tr><td>1".getBytes(StandardCharsets.UTF_8), "a web page");
        refused(zip(Map.of("a.txt", "x")), "a packed folder (ZIP)");
        refused(zip(Map.of("word/document.xml", "x")), "a Word document");
        refused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                "OpenDocument table");
        refused("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8), "damaged");
    }

    private void refused(byte[] bytes, String what) throws IOException {
        var file = Files.write(folder.resolve("list.csv"), bytes);
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("FILE_NOT_A_TABLE"))
                .hasMessageContaining(what);
    }

    @Test
    void an_encoding_that_is_not_certain_is_refused_with_the_rows_in_each() throws IOException {
        uncertain("编号,校名\n1,\uE5E5學校\n".getBytes(StandardCharsets.UTF_8));
        uncertain("編號,校名\n1,臺北市立學校\n".getBytes(Charset.forName("Big5")));
        uncertain("no,name\n1,École élémentaire\n".getBytes(Charset.forName("windows-1252")));
        uncertain("编号,校名\n1,青桐小学\n".getBytes(StandardCharsets.UTF_16LE));
        // Half of it in one encoding and half in another, as lists come that were put together.
        var mixed = "编号,校名\n1,青桐小学\n".getBytes(StandardCharsets.UTF_8);
        var more = "2,示例小学\n".getBytes(Charset.forName("GBK"));
        var both = Arrays.copyOf(mixed, mixed.length + more.length);
        System.arraycopy(more, 0, both, mixed.length, more.length);
        uncertain(both);
        assertThat(Encoding.detect(text("no,name\n1,Ysgol Gŵyr\n2,Müller\n")))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    private void uncertain(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("list.csv"), bytes);
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("ENCODING_UNCERTAIN"))
                .hasMessageContaining("--encoding GB18030")
                .hasMessageContaining("--encoding UTF-8");
        var given = new TableFile.Reading(StandardCharsets.UTF_8, null, null, null);
        try (var table = TableFile.open(file, "schools", given)) {
            assertThat(table.columns()).isNotEmpty();
        }
    }

    @Test
    void cells_of_a_workbook_are_what_they_show() throws IOException {
        var sheet =
                row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>" + inline("B1", "b") + inline("D1", "d"))
                        + row(
                                3,
                                number("A3", "18507", 1)
                                        + number("B3", "0.30000000000000004", 0)
                                        + number("D3", "21429.5", 1))
                        + row(4, number("A4", "18507", 2) + number("B4", "1E+2", 0))
                        + row(5, number("A5", "18507", 3) + "<c r=\"B5\" t=\"b\"><v>1</v></c>")
                        + row(
                                6,
                                "<c r=\"A6\"><f>1+1</f><v>2</v></c><c r=\"B6\" t=\"str\"><f>x</f><v></v></c>")
                        + row(7, "<c r=\"A7\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B7\"><f>1+1</f></c>")
                        + row(8, number("A8", "60", 1) + inline("E8", "beyond"))
                        + row(9, "<c><v>7</v></c><c><v>8</v></c>");
        var file = book(Map.of("One", sheet), "", false);
        try (var table = open(file)) {
            assertThat(table.columns()).containsExactly("编号 校", "b", "(C)", "d");
            assertThat(texts(table.next()))
                    .containsExactly("1950-09-01", "0.3", "", "1958-09-01T12:00");
            assertThat(texts(table.next())).containsExactly("1950-09", "100", "", "");
            assertThat(texts(table.next())).containsExactly("1950", "true", "", "");
            assertThat(texts(table.next())).containsExactly("2", "", "", "");
            var problems = (Table.Row) Objects.requireNonNull(table.next());
            assertThat(problems.cells().get(0).problem()).contains("#DIV/0!");
            assertThat(problems.cells().get(1).problem()).contains("wasn't stored");
            assertThat(problems.cells().get(1).line()).isEqualTo(7);
            assertThat(problems.cells().get(1).column()).isEqualTo(2);
            assertThat(table.next()).isInstanceOf(Table.Unreadable.class);
            assertThat(texts(table.next())).containsExactly("7", "8", "", "");
            assertThat(table.next()).isNull();
        }
        try (var table = open(book(Map.of("One", sheet), "", true))) {
            assertThat(texts(table.next()).getFirst()).isEqualTo("1954-09-02");
        }
    }

    @Test
    void merged_headers_are_put_together() throws IOException {
        var sheet =
                row(1, inline("A1", "名录"))
                        + row(2, inline("A2", "校名") + inline("B2", "地址") + inline("D2", "电话"))
                        + row(3, inline("B3", "街道") + inline("C3", "门牌"))
                        + row(4, inline("A4", "a") + inline("B4", "b"));
        var merged =
                "<mergeCells count=\"4\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:D3\"/></mergeCells>";
        try (var table = open(book(Map.of("One", sheet), merged, false))) {
            assertThat(table.columns()).containsExactly("校名", "地址/街道", "地址/门牌", "电话");
            assertThat(texts(table.next())).containsExactly("a", "b", "", "");
        }
    }

    @Test
    void a_sheet_is_chosen_by_name_and_number_or_because_it_is_the_only_one() throws IOException {
        var one = row(1, inline("A1", "a") + inline("B1", "b"));
        var other = row(1, inline("A1", "c") + inline("B1", "d"));
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("甲", one);
        sheets.put("乙", other);
        sheets.put("丙", "");
        var file = book(sheets, "", false);
        assertThatThrownBy(() -> open(file)).hasMessageContaining("several sheets: [甲, 乙, 丙]");
        for (var name : List.of("乙", "2")) {
            try (var table =
                    TableFile.open(
                            file, "schools", new TableFile.Reading(null, name, null, null))) {
                assertThat(table.columns()).containsExactly("c", "d");
            }
        }
        assertThatThrownBy(
                        () ->
                                TableFile.open(
                                        file,
                                        "schools",
                                        new TableFile.Reading(null, "丁", null, null)))
                .hasMessageContaining("no sheet '丁'");
        sheets.remove("甲");
        try (var table = open(book(sheets, "", false))) {
            assertThat(table.columns()).containsExactly("c", "d");
        }
    }

    @Test
    void what_bursts_is_refused_and_entities_are_none() throws IOException {
        var endless = " ".repeat(80 << 20);
        var file = book(Map.of("One", endless), "", false);
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("FILE_TOO_LARGE"));
        var entity = "<!DOCTYPE x [<!ENTITY e \"" + "e".repeat(1000) + "\">]>";
        var parts = parts(Map.of("One", row(1, inline("A1", "&e;"))), "", false);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> entity + xml);
        var bomb = Files.write(folder.resolve("bomb.xlsx"), zip(parts));
        assertThatThrownBy(
                        () -> {
                            try (var table = open(bomb)) {
                                table.next();
                            }
                        })
                .isInstanceOf(CannotRunException.class);
    }

    @Test
    void characters_that_are_written_as_entities_have_no_limit() throws IOException {
        var rows = new StringBuilder(row(1, inline("A1", "a") + inline("B1", "b")));
        for (int i = 2; i < 2_000; i++) {
            rows.append(row(i, inline("A" + i, "&amp;".repeat(100)) + inline("B" + i, "&#23398;")));
        }
        try (var table = open(book(Map.of("One", rows.toString()), "", false))) {
            int read = 0;
            for (var line = table.next(); line != null; line = table.next()) {
                assertThat(texts(line).getFirst()).hasSize(100);
                read++;
            }
            assertThat(read).isEqualTo(1_998);
        }
    }

    @Test
    void a_template_is_read_back_as_what_it_offers() throws IOException {
        for (var kind : Kind.values()) {
            var file = folder.resolve(kind + ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                new Template(kind).workbook(out);
            }
            var csv = Files.writeString(folder.resolve(kind + ".csv"), new Template(kind).csv());
            for (var each : List.of(file, csv)) {
                try (var table = TableFile.open(each, kind.toString(), FOUND_OUT)) {
                    assertThat(table.columns())
                            .containsExactlyInAnyOrderElementsOf(KindFields.of(kind).names())
                            .startsWith(kind.id());
                    var unused = new RowMapper(kind, Mapping.BY_NAME, table, "f", (a, b) -> b);
                    assertThat(table.next()).isNull();
                }
            }
            if (KindFields.of(kind).fields().stream().allMatch(f -> f.words().isEmpty())) continue;
            var words = new TableFile.Reading(null, "words", null, null);
            try (var table = TableFile.open(file, kind.toString(), words)) {
                assertThat(table.columns())
                        .allMatch(
                                name ->
                                        !Objects.requireNonNull(KindFields.of(kind).field(name))
                                                .words()
                                                .isEmpty());
            }
        }
    }

    @Test
    void a_first_mapping_is_one_and_asks_about_what_nobody_can_know() throws Exception {
        var list =
                text(
                        "编号,校名,地址,学段,建校时间,电话\n1,青桐小学,青桐路1号,小学,1958.9.1,110\n2,示例学校,青桐路2号,完中,1958年9月,110\n");
        var asked = new ArrayList<String>();
        MappingDraft.Questions answers =
                (question, proposed) -> {
                    asked.add(question);
                    if (question.startsWith("Column '编号'")) return "school";
                    return question.startsWith("kind: '完中'") ? "UNSTATED" : proposed;
                };
        var mapping = folder.resolve("first.yml");
        try (var table = open(list)) {
            var rows = new ArrayList<Table.Row>();
            for (var line = table.next(); line != null; line = table.next())
                rows.add((Table.Row) line);
            var draft = new MappingDraft(Kind.SCHOOLS, table, rows, answers);
            Files.writeString(mapping, draft.text(null, table.header()));
        }
        assertThat(asked).anyMatch(question -> question.contains("'电话' (110)"));
        var read = Mapping.read(mapping);
        try (var table = open(list)) {
            var mapper = new RowMapper(Kind.SCHOOLS, read, table, "名录", (a, b) -> b);
            assertThat(
                            mapper.map(1, (Table.Row) Objects.requireNonNull(table.next()))
                                    .rows()
                                    .getFirst()
                                    .fields())
                    .containsEntry("school", "1")
                    .containsEntry("kind", "PRIMARY")
                    .containsEntry("openedOn", "1958-09-01");
            assertThat(
                            mapper.map(2, (Table.Row) Objects.requireNonNull(table.next()))
                                    .rows()
                                    .getFirst()
                                    .fields())
                    .containsEntry("kind", "UNSTATED")
                    .containsEntry("impreciseDays", "openedOn=1958-09");
        }
        assertThat(read.ignore()).containsExactly("电话");
    }

    @Test
    void commands_write_try_and_describe_mappings() throws IOException {
        var list = text("school,校名,地址\n1,青桐小学,青桐路1号\n");
        var mapping = folder.resolve("m.yml").toString();
        var made = Told.by("mapping", "new", list.toString(), "schools", "--output", mapping);
        assertThat(made.status()).as(made.text()).isZero();
        assertThat(
                        Told.by("mapping", "new", list.toString(), "schools", "--output", mapping)
                                .text())
                .contains("MAPPING_EXISTS");
        var tried = Told.by("mapping", "try", list.toString(), "--mapping", mapping);
        assertThat(tried.status()).as(tried.text()).isZero();
        assertThat(tried.text()).contains("校名: 青桐小学", "name: 青桐小学");
        var to = Files.createDirectory(folder.resolve("templates")).toString();
        assertThat(Told.by("import", "template", "assets", "--to", to).status()).isZero();
        assertThat(Told.by("import", "template", "assets", "--to", to).text())
                .contains("TEMPLATE_EXISTS");
        assertThat(Told.by("import", "schools").status()).isEqualTo(2);
    }

    /** What the schema tells editors is what the program understands, no more and no less. */
    @Test
    void the_schema_has_all_parts_of_a_mapping() {
        var schema = FactJson.read(Told.by("mapping", "schema").text(), JsonNode.class);
        same(schema.at("/properties"), Mapping.class);
        same(schema.at("/properties/header/properties"), Mapping.Header.class);
        same(schema.at("/properties/acts/items/properties"), Mapping.Act.class);
        same(schema.at("/properties/acts/items/properties/each/properties"), Mapping.Each.class);
        same(schema.at("/$defs/match/properties"), Mapping.Skip.class);
        same(schema.at("/$defs/source/properties"), Mapping.Source.class);
        same(schema.at("/$defs/source/properties/patterns/items/properties"), Mapping.Rule.class);
        assertThat(schema.at("/$defs/source/properties/unit/enum").size())
                .isEqualTo(Mapping.Unit.values().length);
    }

    private static void same(JsonNode properties, Class<?> type) {
        assertThat(properties.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(type.getRecordComponents()).stream()
                                .map(RecordComponent::getName)
                                .toList());
    }

    private static TableFile open(Path file) throws IOException {
        return TableFile.open(file, "schools", FOUND_OUT);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var table = open(file)) {
            rows.add(table.columns());
            for (var line = table.next(); line != null; line = table.next()) rows.add(texts(line));
        }
        return rows;
    }

    private static List<String> texts(Table.@Nullable Line line) {
        return ((Table.Row) Objects.requireNonNull(line))
                .cells().stream().map(Table.Cell::text).toList();
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text);
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String inline(String at, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
    }

    private static String number(String at, String value, int style) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(at, style, value);
    }

    private Path book(Map<String, String> sheets, String after, boolean from1904)
            throws IOException {
        return Files.write(folder.resolve("book.xlsx"), zip(parts(sheets, after, from1904)));
    }

    private static Map<String, String> parts(
            Map<String, String> sheets, String after, boolean from1904) {
        var parts = new LinkedHashMap<String, String>();
        var names = new StringBuilder();
        var relations = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            names.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(sheet.getKey(), number, number));
            relations.append(
                    "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(number, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
                            .formatted(MAIN, sheet.getValue(), after));
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"%s\"/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, from1904 ? "1" : "0", names));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"%s\"><si><r><t>编号_x000A_</t></r><r><t>校</t></r><rPh><t>bianhao</t></rPh></si></sst>"
                        .formatted(MAIN));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
                        .formatted(MAIN));
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(parts, bytes);
        return bytes.toByteArray();
    }

    private static void write(Map<String, String> parts, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
