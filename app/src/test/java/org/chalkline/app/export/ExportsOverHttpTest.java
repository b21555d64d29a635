package org.chalkline.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.ledger.outside.Tool;
import org.chalkline.query.table.TableShape;
import org.chalkline.query.table.TableShapes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whole lists, taken out over HTTP in each form, by those who may and by those who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsOverHttpTest {
    private static final String PURPOSE = "X-Chalkline-Purpose";

    private Server server;
    private Caller caller;
    private Clerk clerk;
    private HttpClient http;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException, InterruptedException {
        folder = empty;
        var data = empty.resolve("data");
        LoadedDistrict.copyTo(data);
        server = Server.start(new Server.Settings(data, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "exports");
        http = HttpClient.newHttpClient();
        caller.awaitReady();
    }

    @AfterAll
    void stop() {
        http.close();
        caller.close();
        server.close();
    }

    private HttpRequest.Builder as(Role role, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", Tokens.bearer(server, role.word(), role));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** For a purpose, as an auditor of the house. */
    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(as(Role.AUDITOR, path).header(PURPOSE, "AUDIT"));
    }

    private String text(String path) throws Exception {
        var answer = get(path);
        var body = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return body;
    }

    private static String problem(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        var told = FactJson.MAPPER.readTree(answer.body());
        assertThat(told.get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(told.get("detail").asString()).isNotBlank();
        return answer.statusCode() + " " + told.get("code").asString();
    }

    /** A reader that knows RFC 4180 and nothing of the writer. */
    private static List<List<String>> cells(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r') {
                assertThat(csv.charAt(++i)).isEqualTo('\n');
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).as("ends in the middle of a row").isEmpty();
        assertThat(row).isEmpty();
        return rows;
    }

    private static Map<String, Map<String, String>> byCode(String csv) {
        var cells = cells(csv);
        var names = cells.getFirst();
        var rows = new TreeMap<String, Map<String, String>>();
        for (var row : cells.subList(1, cells.size())) {
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++) named.put(names.get(i), row.get(i));
            assertThat(rows.put(named.get("code"), named)).as(named.toString()).isNull();
        }
        return rows;
    }

    /** All nodes of a list, by their codes, from GraphQL. */
    private Map<String, JsonNode> listed(Caller who, String list, String arguments, String fields) {
        var all = new TreeMap<String, JsonNode>();
        String after = null;
        while (true) {
            var page =
                    who.data(
                                    "{ list: %s(first: 100%s%s) { edges { node { code %s } } pageInfo { hasNextPage endCursor } } }"
                                            .formatted(
                                                    list,
                                                    after == null
                                                            ? ""
                                                            : ", after: \"" + after + '"',
                                                    arguments,
                                                    fields))
                            .get("list");
            for (var edge : page.get("edges")) {
                all.put(edge.at("/node/code").asString(), edge.get("node"));
            }
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) return all;
            after = page.at("/pageInfo/endCursor").asString();
        }
    }

    private long position() {
        return server.part(FactStream.class).head();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String plain(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    @Test
    void csv_holds_what_the_list_holds_at_that_point() throws Exception {
        long position = position();
        var rows = byCode(text("/export/assets.csv?position=" + position));
        var listed =
                listed(
                        caller,
                        "assets",
                        ", asOf: {position: %d}".formatted(position),
                        "unit status card { name category } valuation { cost { amount } } place dueBack custodian { code }");
        assertThat(rows.keySet()).isEqualTo(listed.keySet()).hasSizeGreaterThan(20);
        listed.forEach(
                (code, node) -> {
                    var row = requireNonNull(rows.get(code));
                    assertThat(row.get("unit")).isEqualTo(node.get("unit").asString());
                    assertThat(row.get("status")).isEqualTo(node.get("status").asString());
                    assertThat(row.get("name")).isEqualTo(node.at("/card/name").asString());
                    assertThat(row.get("category")).isEqualTo(node.at("/card/category").asString());
                    assertThat(row.get("cost"))
                            .isEqualTo(node.at("/valuation/cost/amount").asString());
                    assertThat(row.get("place")).isEqualTo(plain(node.get("place")));
                    assertThat(row.get("dueBack")).isEqualTo(plain(node.get("dueBack")));
                    var custodian = node.get("custodian");
                    assertThat(row.get("custodian"))
                            .isEqualTo(custodian.isNull() ? "" : custodian.get("code").asString());
                    assertThat(Long.parseLong(row.get("knownSince"))).isBetween(0L, position);
                });
    }

    @Test
    void json_lines_hold_the_same_typed() throws Exception {
        long position = position();
        var csv = byCode(text("/export/budgetLines.csv?position=" + position));
        var lines = text("/export/budgetLines.jsonl?position=" + position);
        assertThat(lines).endsWith("}\n");
        var seen = new TreeMap<String, JsonNode>();
        for (var line : lines.lines().toList()) {
            var row = FactJson.MAPPER.readTree(line);
            seen.put(row.get("code").asString(), row);
        }
        assertThat(seen.keySet()).isEqualTo(csv.keySet()).isNotEmpty();
        seen.forEach(
                (code, row) -> {
                    assertThat(row.get("approved").isNumber()).isTrue();
                    assertThat(row.get("knownSince").isIntegralNumber()).isTrue();
                    assertThat(row.get("approved").decimalValue())
                            .isEqualByComparingTo(requireNonNull(csv.get(code)).get("approved"));
                    for (var name : requireNonNull(csv.get(code)).keySet()) {
                        assertThat(row.has(name)).isTrue();
                    }
                });
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<Map<String, Object>> asked(String sql) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, Object>>();
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assets", "budgetLines", "schools", "teachers", "clocks", "internalUnits"})
    void duckdb_reads_the_same_from_parquet_as_from_csv(String list) throws Exception {
        long position = position();
        var csv = file(list + ".csv", get("/export/" + list + ".csv?position=" + position).body());
        var parquet =
                file(
                        list + ".parquet",
                        get("/export/" + list + ".parquet?position=" + position).body());
        var rows = asked("SELECT * FROM '%s'".formatted(parquet));
        var expected = byCode(Files.readString(csv));
        assertThat(rows).hasSameSizeAs(expected.keySet());
        for (var row : rows) {
            var same = requireNonNull(expected.get(row.get("code")));
            row.forEach(
                    (name, value) -> {
                        var text = value == null ? "" : value.toString();
                        var cell = requireNonNull(same.get(name));
                        if (!cell.isEmpty() && cell.startsWith("'")) cell = cell.substring(1);
                        assertThat(text).as(row + " " + name).isEqualTo(cell);
                    });
        }
        var types = new HashMap<Object, Object>();
        for (var each : asked("DESCRIBE SELECT * FROM '%s'".formatted(parquet))) {
            types.put(each.get("column_name"), each.get("column_type"));
        }
        assertThat(types)
                .containsEntry("knownSince", "BIGINT")
                .containsEntry("effectiveFrom", "DATE")
                .containsEntry("code", "VARCHAR");
        if (list.equals("assets")) assertThat(types).containsEntry("cost", "DECIMAL(18,2)");
    }

    @Test
    void a_filter_is_the_lists_own_and_is_checked_by_it() throws Exception {
        var filter = encoded("{\"kind\": [\"PRIMARY\"], \"openedOn\": {\"to\": \"2020-01-01\"}}");
        var rows = byCode(text("/export/schools.csv?filter=" + filter));
        var listed =
                listed(
                        caller,
                        "schools",
                        ", filter: {kind: [PRIMARY], openedOn: {to: \"2020-01-01\"}}",
                        "kind");
        assertThat(rows.keySet()).isEqualTo(listed.keySet()).isNotEmpty();
        for (var bad :
                List.of(
                        "{\"kind\": [\"CASTLE\"]}",
                        "{\"colour\": [\"red\"]}",
                        "{\"openedOn\": {\"to\": \"yesterday\"}}",
                        "{\"capacity\": {\"from\": \"x\"}}",
                        "[1]",
                        "{",
                        "{\"kind\": []}")) {
            assertThat(problem(get("/export/schools.csv?filter=" + encoded(bad))))
                    .as(bad)
                    .isEqualTo("400 BAD_VALUE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/export/castles.csv, 404 EXPORT_UNKNOWN",
        "/export/schools.xlsx, 404 FORM_UNKNOWN",
        "/export/schools, 404 FORM_UNKNOWN",
        "/export/schools.csv?position=99999999, 422 POSITION_IN_FUTURE",
        "/export/schools.csv?position=-2, 400 BAD_VALUE",
        "/export/schools.csv?position=now, 400 BAD_VALUE",
        "/export/schools.csv?effectiveOn=2026-13-01, 400 BAD_VALUE",
        "/export/schools.csv?position=3&position=4, 400 BAD_VALUE",
        "/export/schools.csv?filtre=x, 400 BAD_VALUE",
        "/export/schools.jsonl?bom=true, 400 BAD_VALUE",
        "/export/schools.zip?format=xml, 400 BAD_VALUE",
    })
    void what_cannot_be_given_is_a_problem_by_name(String path, String told) throws Exception {
        assertThat(problem(get(path))).isEqualTo(told);
    }

    @Test
    void before_the_first_fact_a_list_is_empty_and_says_so() throws Exception {
        var answer = get("/export/schools.csv?position=-1");
        assertThat(cells(new String(answer.body(), UTF_8))).hasSize(1);
        assertThat(answer.headers().firstValue("X-Chalkline-Position")).hasValue("-1");
        var described =
                FactJson.MAPPER.readTree(text("/export/schools.datapackage.json?position=-1"));
        assertThat(described.at("/chalkline/rows").asLong()).isZero();
        assertThat(described.at("/chalkline/checkpoint").isNull()).isTrue();
    }

    @Test
    void what_is_recorded_meanwhile_does_not_show() throws Exception {
        var before = text("/export/schools.csv");
        var answer = get("/export/schools.csv");
        long position =
                Long.parseLong(answer.headers().firstValue("X-Chalkline-Position").orElseThrow());
        clerk.accepted(
                "registerSchool",
                """
                school: "exports-later", source: "名册", openedOn: "1987-09-01",
                particulars: {name: "=HYPERLINK(1)", kind: PRIMARY, ownership: PUBLIC, site: {address: "柳巷8号, \\"北\\""}}
                """);
        long now = position();
        caller.data("{ schools(first: 1, atLeast: %d) { totalCount } }".formatted(now));
        assertThat(text("/export/schools.csv?position=" + position)).isEqualTo(before);
        var after = text("/export/schools.csv");
        assertThat(byCode(after)).hasSize(byCode(before).size() + 1).containsKey("exports-later");
        assertThat(byCode(after).get("exports-later")).containsEntry("name", "'=HYPERLINK(1)");
        var jsonl = text("/export/schools.jsonl");
        assertThat(jsonl).contains("\"name\":\"=HYPERLINK(1)\"");
    }

    @Test
    void a_byte_order_mark_stands_there_on_request_alone() throws Exception {
        var plain = get("/export/schools.csv").body();
        var marked = get("/export/schools.csv?bom=true").body();
        assertThat(plain[0]).isEqualTo((byte) 'c');
        assertThat(new String(marked, UTF_8)).isEqualTo("\ufeff" + new String(plain, UTF_8));
    }

    @Test
    void who_holds_it_already_is_told_so_and_gzip_is_another_thing() throws Exception {
        var path = "/export/schools.csv?position=" + position();
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        var again =
                send(as(Role.AUDITOR, path).header(PURPOSE, "AUDIT").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var zipped =
                send(
                        as(Role.AUDITOR, path)
                                .header(PURPOSE, "AUDIT")
                                .header("Accept-Encoding", "gzip"));
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(first.body());
        for (var other :
                List.of(
                        path + "&effectiveOn=2020-01-01",
                        path.replace("csv", "jsonl"),
                        path + "&bom=true")) {
            assertThat(get(other).headers().firstValue("ETag"))
                    .isNotEmpty()
                    .isNotEqualTo(first.headers().firstValue("ETag"));
        }
    }

    private Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.put(entry.getName(), in.readAllBytes());
            }
        }
        return found;
    }

    @Test
    void the_zip_has_the_rows_and_all_that_vouches_for_them() throws Exception {
        long position = position();
        var path = "/export/assets.zip?position=" + position;
        var zip = get(path).body();
        assertThat(get(path).body()).isEqualTo(zip);
        var files = unzipped(zip);
        assertThat(files.keySet())
                .containsExactly(
                        "assets.csv", "datapackage.json", "assets.csv-metadata.json", "checkpoint");
        var rows = get("/export/assets.csv?position=" + position).body();
        assertThat(files.get("assets.csv")).isEqualTo(rows);
        var described = FactJson.MAPPER.readTree(files.get("datapackage.json"));
        assertThat(described.at("/resources/0/hash").asString())
                .isEqualTo("sha256:" + Sha256.hex(new String(rows, UTF_8)));
        assertThat(described.at("/resources/0/bytes").asLong()).isEqualTo(rows.length);
        assertThat(described.at("/chalkline/rows").asLong())
                .isEqualTo(cells(new String(rows, UTF_8)).size() - 1);
        assertThat(described.at("/chalkline/position").asLong()).isEqualTo(position);
        assertThat(described.at("/chalkline/checkpointCovers").asLong()).isGreaterThan(position);
        assertThat(described.at("/chalkline/checkpoint").asString())
                .isEqualTo(new String(files.get("checkpoint"), UTF_8));
        assertThat(text("/export/assets.datapackage.json?position=" + position))
                .isEqualTo(new String(files.get("datapackage.json"), UTF_8));
        assertThat(text("/export/assets.csv-metadata.json?position=" + position))
                .isEqualTo(new String(files.get("assets.csv-metadata.json"), UTF_8));
        assertThat(get(described.at("/chalkline/query").asString()).body()).isEqualTo(rows);
    }

    /** As bytes, for the header of what follows the rows is read by no client of Java's. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            var head =
                    "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nTE: trailers\r\n%s: AUDIT\r\nAuthorization: %s\r\n\r\n"
                            .formatted(
                                    path, PURPOSE, Tokens.bearer(server, "auditor", Role.AUDITOR));
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void behind_the_rows_a_trailer_says_how_many_there_were_and_their_digest() throws Exception {
        var path = "/export/schools.csv?position=" + position();
        var rows = get(path).body();
        var said = raw(path);
        assertThat(said).contains("Transfer-Encoding: chunked");
        var trailer = said.substring(said.lastIndexOf("\r\n0\r\n") + 5);
        assertThat(trailer.toLowerCase(Locale.ROOT))
                .contains("x-chalkline-rows: " + (cells(new String(rows, UTF_8)).size() - 1))
                .contains("x-chalkline-sha256: " + Sha256.hex(new String(rows, UTF_8)))
                .contains("content-digest: sha-256=:");
    }

    @Test
    void an_analyst_takes_out_no_columns_about_people_and_no_people() throws Exception {
        var answer = send(as(Role.ANALYST, "/export/assets.csv"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var names = cells(new String(answer.body(), UTF_8)).getFirst();
        assertThat(names).contains("code", "cost", "unit").doesNotContain("custodian");
        var described = send(as(Role.ANALYST, "/export/assets.datapackage.json"));
        assertThat(FactJson.MAPPER.readTree(described.body()).at("/chalkline/leftOut/0").asString())
                .isEqualTo("custodian");
        assertThat(problem(send(as(Role.ANALYST, "/export/teachers.csv"))))
                .isEqualTo("403 FORBIDDEN");
        var masked = encoded("{\"custodian\": [\"p-1\"]}");
        assertThat(problem(send(as(Role.ANALYST, "/export/assets.csv?filter=" + masked))))
                .isEqualTo("403 MASKED");
        assertThat(answer.headers().firstValue("ETag"))
                .isNotEqualTo(get("/export/assets.csv").headers().firstValue("ETag"));
    }

    @Test
    void the_public_and_an_operator_take_nothing_out() throws Exception {
        var anybody = HttpRequest.newBuilder(URI.create(server.url() + "/export/schools.csv"));
        assertThat(send(anybody).statusCode()).isEqualTo(401);
        assertThat(send(as(Role.OPERATOR, "/export/schools.csv")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_unit_takes_out_its_own_and_a_school_its_own() throws Exception {
        var all = byCode(text("/export/assets.csv"));
        var unit = requireNonNull(all.values().iterator().next().get("unit"));
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/export/assets.csv"))
                        .header(PURPOSE, "AUDIT")
                        .header(
                                "Authorization",
                                Tokens.bearerIn(unit, server, "of-unit", Role.CLERK));
        var own = byCode(new String(send(request).body(), UTF_8));
        assertThat(own).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(own.values()).allMatch(row -> unit.equals(row.get("unit")));
        var nobody =
                HttpRequest.newBuilder(URI.create(server.url() + "/export/assets.csv"))
                        .header(PURPOSE, "AUDIT")
                        .header(
                                "Authorization",
                                Tokens.bearerIn("", server, "of-none", Role.CLERK));
        assertThat(byCode(new String(send(nobody).body(), UTF_8))).isEmpty();
    }

    @Test
    void people_are_taken_out_for_a_purpose_and_it_is_written_down_before() throws Exception {
        assertThat(problem(send(as(Role.AUDITOR, "/export/teachers.csv"))))
                .isEqualTo("403 PURPOSE_MISSING");
        assertThat(problem(send(as(Role.AUDITOR, "/export/teachers.csv").header(PURPOSE, "FUN"))))
                .isEqualTo("403 PURPOSE_UNKNOWN");
        var answer = get("/export/teachers.csv");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var teachers = byCode(new String(answer.body(), UTF_8));
        assertThat(teachers).isNotEmpty();
        var log = server.part(AccessLog.class);
        for (var code : teachers.keySet()) {
            var told = log.of(List.of(new PersonId(code)), 0, 1_000);
            assertThat(told)
                    .as(code)
                    .anyMatch(
                            each ->
                                    each.access().kind() == AccessLog.Kind.TAKEN_OUT
                                            && each.access()
                                                    .answer()
                                                    .equals("export teachers.csv"));
        }
    }

    @Test
    void who_goes_in_the_middle_leaves_nothing_under_way() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                socket.setReceiveBufferSize(1024);
                var head =
                        "GET /export/assets.jsonl HTTP/1.1\r\nHost: 127.0.0.1\r\n%s: AUDIT\r\nAuthorization: %s\r\n\r\n"
                                .formatted(PURPOSE, Tokens.bearer(server, "leaver", Role.AUDITOR));
                socket.getOutputStream().write(head.getBytes(UTF_8));
                InputStream in = socket.getInputStream();
                assertThat(in.read()).isEqualTo('H');
            }
        }
        var room = server.part(ExportRoom.class);
        for (int i = 0; room.underWay() > 0; i++) {
            assertThat(i).as("still under way").isLessThan(300);
            Thread.sleep(100);
        }
        assertThat(get("/export/assets.jsonl").statusCode()).isEqualTo(200);
    }

    private void put(Path into, String file, String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Files.write(into.resolve(file), answer.body());
    }

    private static Tool.Run installed(Path into) throws Exception {
        for (var name :
                List.of("package.json", "package-lock.json", "csvw-context.json", "read.mjs")) {
            Files.copy(Path.of("src/test/exports", name), into.resolve(name));
        }
        return Tool.run(into, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
    }

    @Test
    void readers_that_others_wrote_take_the_data_package_and_csv_on_the_web() throws Exception {
        Tool.require("npm");
        var into = Files.createDirectory(folder.resolve("readers"));
        var npm = installed(into);
        assertThat(npm.status()).as(npm.said()).isZero();
        long position = position();
        for (var ending : List.of("csv", "datapackage.json", "csv-metadata.json")) {
            var file = ending.equals("datapackage.json") ? ending : "assets." + ending;
            put(into, file, "/export/assets." + ending + "?position=" + position);
        }
        var said = Tool.run(into, "node", "read.mjs", ".", "assets", "cost");
        assertThat(said.status()).as(said.said()).isZero();
        var told =
                FactJson.MAPPER.readTree(said.said().substring(said.said().indexOf("{\"valid\"")));
        int rows = cells(Files.readString(into.resolve("assets.csv"))).size() - 1;
        assertThat(told.get("errors")).isEmpty();
        assertThat(told.get("valid").asBoolean()).isTrue();
        assertThat(told.get("tabular").asBoolean()).isTrue();
        assertThat(told.get("rows").asInt()).isEqualTo(rows);
        assertThat(told.get("first").asString()).isEqualTo("number");
        assertThat(told.get("csvwRows").asInt()).isEqualTo(rows);
        assertThat(told.at("/csvwTypes/cost").asString()).isEqualTo("decimal");
        assertThat(told.at("/csvwTypes/knownSince").asString()).isEqualTo("integer");
        assertThat(told.at("/csvwTypes/effectiveFrom").asString()).isEqualTo("date");
        assertThat(told.at("/csvwTypes/name").asString()).isEqualTo("string");
    }

    private Told command(String... words) {
        return Told.by(words);
    }

    @Test
    void the_command_takes_a_list_out_whole_or_leaves_nothing() throws Exception {
        var token = Tokens.file(server, "by-command", Role.AUDITOR);
        long position = position();
        var to = folder.resolve("by-command.csv");
        var told =
                command(
                        "export",
                        "assets",
                        "--to",
                        to.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token,
                        "--purpose",
                        "AUDIT",
                        "--position",
                        "" + position);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(Files.readAllBytes(to))
                .isEqualTo(get("/export/assets.csv?position=" + position).body());
        var never = folder.resolve("never.csv");
        var refused =
                command(
                        "export",
                        "castles",
                        "--to",
                        never.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token,
                        "--purpose",
                        "AUDIT");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.text()).contains("EXPORT_UNKNOWN");
        var purposeless =
                command(
                        "export",
                        "teachers",
                        "--to",
                        never.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token);
        assertThat(purposeless.status()).isEqualTo(2);
        assertThat(purposeless.text()).contains("PURPOSE_MISSING");
        assertThat(never).doesNotExist();
        assertThat(folder.resolve("never.csv.part")).doesNotExist();
    }

    @Test
    void the_command_takes_the_same_out_of_a_folder_at_rest() throws Exception {
        var data = folder.resolve("rest");
        LoadedDistrict.copyTo(data);
        var to = folder.resolve("rest.jsonl");
        var told =
                command(
                        "--data=" + data,
                        "export",
                        "schools",
                        "--to",
                        to.toString(),
                        "--purpose",
                        "AUDIT",
                        "--position",
                        "100",
                        "--effective-on",
                        "2026-01-01");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(Files.readString(to))
                .isEqualTo(text("/export/schools.jsonl?position=100&effectiveOn=2026-01-01"));
        var purposeless = command("--data=" + data, "export", "schools", "--to", to.toString());
        assertThat(purposeless.status()).isEqualTo(2);
        assertThat(purposeless.text()).contains("PURPOSE_MISSING");
        var nowhere = folder.resolve("nowhere");
        var none =
                command(
                        "--data=" + nowhere,
                        "export",
                        "schools",
                        "--to",
                        to.toString(),
                        "--purpose",
                        "AUDIT");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.text()).contains("NO_EVENTS");
        assertThat(nowhere).doesNotExist();
    }

    /** What a file is written to that never has room. */
    @Test
    void on_a_full_disk_the_command_says_so_and_leaves_nothing() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        var token = Tokens.file(server, "by-command", Role.AUDITOR);
        var to = folder.resolve("full.csv");
        Files.createSymbolicLink(folder.resolve("full.csv.part"), Path.of("/dev/full"));
        var told =
                command(
                        "export",
                        "assets",
                        "--to",
                        to.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token,
                        "--purpose",
                        "AUDIT");
        assertThat(told.status()).as(told.text()).isEqualTo(2);
        assertThat(told.text()).containsAnyOf("DISK_FULL", "EXPORT_FAILED");
        assertThat(to).doesNotExist();
        assertThat(Files.isSymbolicLink(folder.resolve("full.csv.part"))).isFalse();
    }

    @Test
    void every_list_there_is_is_taken_out_whole_in_each_form() throws Exception {
        var shapes = server.part(TableShapes.class);
        assertThat(shapes.names()).hasSizeGreaterThan(40);
        long position = position();
        var amounts = new ArrayList<String>();
        for (var name : shapes.names()) {
            var shape = shapes.find(name).orElseThrow();
            var csv = cells(text("/export/%s.csv?position=%d".formatted(name, position)));
            int columns = shape.properties().size() + 3;
            assertThat(csv.getFirst()).as(name).hasSize(columns).doesNotHaveDuplicates();
            assertThat(csv).as(name).allMatch(row -> row.size() == columns);
            var total =
                    caller.data(
                                    "{ list: %s(first: 1, asOf: {position: %d}) { totalCount } }"
                                            .formatted(name, position))
                            .at("/list/totalCount")
                            .asLong();
            assertThat(csv.size() - 1).as(name).isEqualTo(total);
            var lines = text("/export/%s.jsonl?position=%d".formatted(name, position));
            assertThat(lines.lines().count()).as(name).isEqualTo(total);
            var parquet =
                    file(
                            name + ".all.parquet",
                            get("/export/%s.parquet?position=%d".formatted(name, position)).body());
            assertThat(asked("SELECT count(*) AS n FROM '%s'".formatted(parquet)).getFirst())
                    .as(name)
                    .containsEntry("n", total);
            for (var each : shape.properties()) {
                if (each.type() == TableShape.Type.MONEY) amounts.add(name + "." + each.name());
            }
        }
        // An amount that were taken for a number would leave a hundred times as great.
        assertThat(amounts)
                .contains(
                        "assets.cost",
                        "assets.arrears",
                        "budgetLines.approved",
                        "budgetLines.remaining",
                        "budgetLines.paid",
                        "budgetOutlays.amount",
                        "budgetOutlays.left");
        assertThat(amounts).doesNotContain("schools.capacity", "clocks.exceededBy");
    }
}
