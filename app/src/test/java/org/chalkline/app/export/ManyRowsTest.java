package org.chalkline.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.graphql.SoughtList;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.table.TableShape;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShapes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows, of which a few are held at a time, and rows of all that may stand in one. */
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRowsTest {
    private static final int MANY = 120_000;
    private static final long LITTLE_BYTES = 24L << 20;

    private @TempDir Path folder;
    private Server server;
    private TableShape assets;

    @BeforeAll
    void start(@TempDir Path empty) {
        var settings =
                List.of(
                        "--server.tomcat.connection-timeout=12s",
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", settings));
        assets = server.part(TableShapes.class).find("assets").orElseThrow();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A projection that makes its rows up as they are walked through, and holds none. */
    private Projection<?> madeUp(int rows) {
        return (Projection<?>)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Projection.class},
                        (proxy, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("walk");
                            var after = (String) arguments[2];
                            int first = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
                            int last = Math.min(rows, first + (Integer) arguments[3]);
                            var step = new ArrayList<Cells>();
                            for (int i = first; i < last; i++) step.add(row(i));
                            return step;
                        });
    }

    private Cells row(int i) {
        var values = new ArrayList<@Nullable Object>();
        for (var each : assets.properties()) values.add(value(each, i));
        return new Cells("%09d".formatted(i), values, i, LocalDate.of(2020, 1, 1), null);
    }

    private static @Nullable Object value(Property property, int i) {
        if (!property.name().equals("code") && i % 7 == 3) return null;
        return switch (property.type()) {
            case TEXT -> property.name() + " " + i;
            case WORD -> property.words().get(i % property.words().size());
            case DAY -> LocalDate.of(2000, 1, 1).plusDays(i % 10_000);
            case NUMBER, MONEY -> (long) i - 5;
            case FLAG -> (long) (i % 2);
        };
    }

    private ExportedList list(int rows) {
        var at = new AsOf(7, LocalDate.of(2026, 1, 1));
        var found = new SoughtList.Found(madeUp(rows), List.of(), at, true, "UTC");
        return new ExportedList(assets, assets.properties(), found, null, 0);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void of_many_rows_no_more_is_held_than_of_few(ExportFormat format) throws IOException {
        var held = new ArrayList<Long>();
        var steps = new int[1];
        long before = used();
        var written =
                RowFile.write(
                        list(MANY),
                        format,
                        false,
                        OutputStream.nullOutputStream(),
                        step -> {
                            if (++steps[0] % 30 == 0) held.add(used() - before);
                        });
        assertThat(written.rows()).isEqualTo(MANY);
        assertThat(written.bytes()).isGreaterThan(MANY * 10L);
        assertThat(held).hasSize(MANY / 1_000 / 30).allMatch(bytes -> bytes < LITTLE_BYTES);
    }

    @Test
    void parquet_of_several_row_groups_is_read_by_duckdb() throws Exception {
        var file = folder.resolve("many.parquet");
        try (var out = Files.newOutputStream(file)) {
            RowFile.write(list(50_001), ExportFormat.PARQUET, false, out, step -> {});
        }
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT count(*), count(DISTINCT code), sum(cost)::VARCHAR, count(place), max(acquiredOn)::VARCHAR, (SELECT count(DISTINCT row_group_id) FROM parquet_metadata('%1$s')) FROM '%1$s'"
                                        .formatted(file))) {
            assertThat(found.next()).isTrue();
            long fen = 0;
            long there = 0;
            for (int i = 0; i < 50_001; i++) {
                if (i % 7 == 3) continue;
                fen += i - 5;
                there++;
            }
            assertThat(found.getLong(1)).isEqualTo(50_001);
            assertThat(found.getLong(2)).isEqualTo(50_001);
            assertThat(found.getString(3)).isEqualTo("%d.%02d".formatted(fen / 100, fen % 100));
            assertThat(found.getLong(4)).isEqualTo(there);
            assertThat(found.getString(5)).isEqualTo("2027-05-18");
            assertThat(found.getLong(6)).isEqualTo(3);
        }
    }

    @Test
    void a_parquet_file_that_was_cut_is_none() throws Exception {
        var file = folder.resolve("cut.parquet");
        try (var out = Files.newOutputStream(file)) {
            RowFile.write(list(30_000), ExportFormat.PARQUET, false, out, step -> {});
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    statement.executeQuery(
                                            "SELECT count(*) FROM '%s'".formatted(file)))
                    .hasMessageContaining("arquet");
        }
    }

    private static String csv(Property column, @Nullable Object value) throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = new CsvRows(out, List.of(column), false);
        rows.row(Arrays.asList(value));
        rows.end();
        return out.toString(UTF_8).substring((column.name() + "\r\n").length());
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_guarded_and_numbers_are_not() throws IOException {
        var text = new Property("t", "t", TableShape.Type.TEXT, "T.", List.of(), false, false);
        var money = new Property("m", "m", TableShape.Type.MONEY, "M.", List.of(), false, false);
        var number = new Property("n", "n", TableShape.Type.NUMBER, "N.", List.of(), false, false);
        for (var each :
                List.of(
                        "=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'x",
                        "'")) {
            assertThat(csv(text, each)).isEqualTo("\"'" + each + "\"\r\n");
        }
        assertThat(csv(text, "a=1")).isEqualTo("a=1\r\n");
        assertThat(csv(text, "a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"\r\n");
        assertThat(csv(text, "")).isEqualTo("\"\"\r\n");
        assertThat(csv(text, null)).isEqualTo("\r\n");
        assertThat(csv(number, -5L)).isEqualTo("-5\r\n");
        assertThat(csv(money, -5L)).isEqualTo("-0.05\r\n");
        assertThat(csv(money, 123_450L)).isEqualTo("1234.50\r\n");
        assertThat(csv(money, Long.MIN_VALUE)).isEqualTo("-92233720368547758.08\r\n");
    }

    /** More than what lies between two who speak with each other can hold. */
    private void recordManySchools() throws IOException, InterruptedException {
        var file = folder.resolve("schools.csv");
        var name = "很长的校名".repeat(38);
        var rows = new StringBuilder("school,name,address\n");
        for (int i = 0; i < 9_000; i++) rows.append("s%d,%s%d,柳巷8号\n".formatted(i, name, i));
        Files.writeString(file, rows);
        var told =
                Told.by(
                        "import",
                        "schools",
                        file.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
        assertThat(told.status()).as(told.text()).isZero();
        // An export tells what is shown, and that may be less yet than is recorded.
        var schools = server.part(TableShapes.class).find("schools").orElseThrow().projection();
        assertThat(schools.await(server.part(FactStream.class).head(), Duration.ofMinutes(1)))
                .isTrue();
    }

    private Socket stalled(String subject) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        var head =
                "GET /export/schools.jsonl HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: %s\r\n\r\n"
                        .formatted(Tokens.bearer(server, subject, Role.ANALYST));
        socket.getOutputStream().write(head.getBytes(UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private HttpResponse<String> asked(String subject) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/export/internalUnits.csv"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", Tokens.bearer(server, subject, Role.ANALYST))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void who_stops_reading_and_what_cannot_be_read_on_is_cut_and_never_looks_whole()
            throws Exception {
        recordManySchools();
        var room = server.part(ExportRoom.class);
        try (var one = stalled("stalls");
                var other = stalled("stalls")) {
            var busy = asked("stalls");
            assertThat(busy.statusCode()).as(busy.body()).isEqualTo(503);
            assertThat(busy.body()).contains("BUSY");
            assertThat(busy.headers().firstValue("Retry-After")).isPresent();
            assertThat(room.underWay()).isEqualTo(2);
            assertThat(asked("another").statusCode()).isEqualTo(200);
            for (int i = 0; room.underWay() > 0; i++) {
                assertThat(i).as("still under way").isLessThan(600);
                Thread.sleep(100);
            }
            assertThat(asked("stalls").statusCode()).isEqualTo(200);
            for (var each : List.of(one, other)) requireCut(each);
        }
        try (var broken = stalled("broken")) {
            // The views can't be read any more, while a part of the answer has left.
            server.part(Projections.class).close();
            requireCut(broken);
        }
    }

    private static void requireCut(Socket export) throws IOException {
        var rest = new String(export.getInputStream().readAllBytes(), UTF_8);
        assertThat(rest).contains("Transfer-Encoding: chunked", "{\"code\":\"s");
        assertThat(rest).doesNotEndWith("0\r\n\r\n").doesNotContain("x-chalkline-rows");
    }
}
