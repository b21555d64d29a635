package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chalkline.app.Soon.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.query.projection.engine.Projections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Starting, starting again, and what keeps the program from starting. */
class StartTest {

    private static final String COUNT = "{ schools(first: 1) { totalCount basis { position } } }";

    private Path folder = Path.of("");

    @BeforeEach
    void choose(@TempDir Path empty) {
        folder = empty.resolve("data"); // the master key lies beside it
    }

    @Test
    void the_made_up_district_is_loaded_once_and_is_there_again_after_a_restart()
            throws IOException {
        String answer;
        long head;
        LoadedDistrict.copyTo(folder);
        try (var server = start("small");
                var caller = new Caller(server)) {
            head = server.part(FactStream.class).head();
            assertThat(head).isBetween(5_000L, 7_000L);
            answer =
                    caller.data(COUNT.replace("first: 1", "first: 1, atLeast: " + head)).toString();
            assertThat(server.part(Projections.class).all())
                    .allSatisfy(register -> assertThat(register.standing().parked()).isZero());
        }

        try (var server = start("small");
                var caller = new Caller(server)) {
            assertThat(server.part(FactStream.class).head()).isEqualTo(head);
            assertThat(caller.data(COUNT.replace("first: 1", "first: 1, atLeast: " + head)))
                    .hasToString(answer);
        }
        // From those that are refused on purpose follow-ups come.
        assertThat(Files.readAllLines(folder.resolve("logs/chalkline.log")))
                .filteredOn(line -> line.contains("was refused"))
                .hasSize(1);
    }

    @Test
    void
            the_program_answers_before_the_load_which_goes_on_after_a_stop_and_a_kill_and_doubles_nothing()
                    throws Exception {
        LoadedDistrict.copyTo(folder);
        long whole;
        try (var server = start("small")) {
            whole = server.part(FactStream.class).head();
        }
        folder = folder.resolveSibling("cut-off");
        long stopped = answerAndStopWhileLoading();
        long killed = killWhileLoading();
        assertThat(killed).isGreaterThan(stopped);
        try (var server = Server.answering(settings("small"))) {
            assertThat(server.part(FactStream.class).head()).isBetween(killed, whole - 1);
            server.loadDemonstration();
            // With the school that was registered before the load.
            assertThat(server.part(FactStream.class).head()).isEqualTo(whole + 1);
        }
    }

    /** Returns how far it came. */
    private long answerAndStopWhileLoading() throws Exception {
        try (var server = Server.answering(settings("small"));
                var caller = new Caller(server)) {
            await(() -> caller.get("/actuator/health/readiness").statusCode() == 200);
            assertThat(server.part(FactStream.class).head()).isEqualTo(FactStream.NOTHING);
            new Clerk(caller, "early")
                    .accepted(
                            "registerSchool",
                            """
                            school: "early", openedOn: "1960-09-01", source: "名册",
                            particulars: {name: "早到小学", kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
                            """);
            var loading =
                    CompletableFuture.runAsync(
                            () ->
                                    assertThatCode(server::loadDemonstration)
                                            .doesNotThrowAnyException());
            while (server.part(FactStream.class).head() < 20) Thread.sleep(1);
            long reached = server.part(FactStream.class).head();
            server.close();
            loading.get(1, TimeUnit.MINUTES);
            return reached;
        }
    }

    /** Returns how far it had come when it was killed, or a little less. */
    private long killWhileLoading() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chalkline.class.getName(),
                                "--port=0",
                                "--data=" + folder,
                                "--chalkline.public.any-document=true",
                                "--chalkline.limits.public.per-minute=1000000")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var said = process.inputReader()) {
            var url = said.lines().filter(line -> line.contains("Open ")).findFirst();
            try (var caller =
                    new Caller(url.orElseThrow().replaceAll(".*Open +(http\\S+)/ .*", "$1"))) {
                long first = position(caller);
                while (position(caller) < first + 20) Thread.sleep(1);
                return position(caller);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long position(Caller caller) {
        return caller.data(COUNT).at("/schools/basis/position").asLong(0);
    }

    @Test
    void a_terminal_shows_one_bar_and_a_file_gets_plain_lines() throws IOException {
        setBack();
        assertThat(whileLoading("true"))
                .contains("\r[##", "Loaded a made-up district")
                .doesNotContain("\n[");
        folder = folder.resolveSibling("plain");
        setBack();
        assertThat(whileLoading("false"))
                .contains("Loaded a made-up district")
                .doesNotContain("\r");
    }

    /** As if the load had been cut off half a year before its end: what is left is soon loaded. */
    private void setBack() throws IOException {
        LoadedDistrict.copyTo(folder);
        var week = LocalDate.of(2026, 3, 2);
        try (var server = start("none")) {
            server.part(TrackingTokens.class).put("demonstration-small", week.toEpochDay());
        }
    }

    /** What the program tells of the load. */
    private String whileLoading(String terminal) {
        var said = new ByteArrayOutputStream();
        var err = System.err;
        try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(stream);
            // The clock stands where the load is taken up, months before the last fact.
            var terminals =
                    List.of(
                            "--chalkline.terminal=" + terminal,
                            "--chalkline.clock-tolerance=1000d");
            Server.start(new Server.Settings(folder, 0, "small", terminals)).close();
        } finally {
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_folder_in_use_a_port_in_use_and_an_open_address_are_refused() throws IOException {
        try (var server = start("none")) {
            assertThat(refusal(folder, 0).code()).isEqualTo("DATA_FOLDER_IN_USE");
            assertThat(server.port()).isPositive();
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refusal = refusal(folder, taken.getLocalPort());
            assertThat(refusal.code()).isEqualTo("PORT_IN_USE");
            assertThat(refusal.exit().status()).isEqualTo(5);
        }
        var open = refusal(folder.resolve("new"), 0, "--server.address=0.0.0.0");
        assertThat(open.code()).isEqualTo("ADDRESS_NOT_LOOPBACK");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_port_that_there_is_none_of_is_refused_before_anything_is_made() {
        var data = folder.resolve("new");
        assertThat(Chalkline.run("--data", data.toString(), "--port", "65536")).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void a_store_that_is_torn_is_told_and_left_as_it_is() throws IOException {
        LoadedDistrict.copyTo(folder);
        var events = folder.resolve("events.db");
        try (var file = new RandomAccessFile(events.toFile(), "rw")) {
            file.setLength(file.length() / 2 + 100);
        }
        var torn = Files.readAllBytes(events);
        var refusal = refusal(folder, 0);
        assertThat(refusal.code()).isEqualTo("STORE_DAMAGED");
        assertThat(refusal.exit().status()).isEqualTo(4);
        assertThat(refusal).hasMessageContaining("restore");
        assertThat(events).hasBinaryContent(torn);
    }

    @Test
    void views_that_are_damaged_are_told_with_the_way_out_which_works() throws IOException {
        String answer;
        LoadedDistrict.copyTo(folder);
        try (var server = start("small");
                var caller = new Caller(server)) {
            var head = server.part(FactStream.class).head();
            answer =
                    caller.data(COUNT.replace("first: 1", "first: 1, atLeast: " + head)).toString();
        }
        var views = folder.resolve("views");
        for (var name : List.of("schools-1.db", "catalogue.db")) {
            Files.writeString(views.resolve(name), "this is no database");
            var refusal = refusal(folder, 0);
            assertThat(refusal.code()).isEqualTo("VIEWS_UNUSABLE");
            assertThat(refusal)
                    .hasMessageContaining(name)
                    .hasMessageContaining("delete the folder views");
        }

        FileSystemUtils.deleteRecursively(views);
        try (var server = start("small");
                var caller = new Caller(server)) {
            var head = server.part(FactStream.class).head();
            assertThat(caller.data(COUNT.replace("first: 1", "first: 1, atLeast: " + head)))
                    .hasToString(answer);
        }
    }

    @Test
    void the_time_zones_that_the_help_names_exist() {
        var named =
                Pattern.compile("--chalkline.zone=(\\S+)")
                        .matcher(Told.by("--help").text())
                        .results()
                        .map(found -> found.group(1));
        assertThat(named).isNotEmpty().allSatisfy(ZoneId::of);
    }

    @Test
    void a_time_zone_that_there_is_not_is_told_with_one_that_there_is() {
        var refusal = refusal(folder, 0, "--chalkline.zone=Europe/Cardiff");
        assertThat(refusal.code()).isEqualTo("ZONE_UNKNOWN");
        assertThat(refusal)
                .hasMessageContaining("Europe/Cardiff")
                .hasMessageContaining("--chalkline.zone=Asia/Shanghai");
    }

    @Test
    void a_word_that_is_not_understood_is_named_and_not_lost_in_the_whole_usage() {
        var told = Told.by("--prot", "81");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).hasLineCount(3).contains("'--prot'", "is --port", "./run --help");
        told = Told.by("verify", "--ful");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("'--ful'", "--full", "./run verify --help");
    }

    @Test
    void an_address_that_is_not_whole_is_told_with_what_to_write_by_every_command() {
        for (var command : List.of("import schools pom.xml", "verify", "bundle --school s-1")) {
            for (var given : List.of("127.0.0.1:8080", "localhost:8080", "localhost", "a b")) {
                var words = new ArrayList<>(List.of(command.split(" ")));
                words.addAll(List.of("--url", given));
                var told = Told.by(words.toArray(String[]::new));
                assertThat(told.status()).as(told.text()).isEqualTo(2);
                assertThat(told.text())
                        .contains("--url", "http://" + given)
                        .doesNotContain("\tat ");
            }
        }
        assertThat(Told.by("verify", "--url", "ftp://127.0.0.1").text())
                .contains("such as http://127.0.0.1:8080");
    }

    @Test
    void a_heap_that_is_no_size_is_refused() {
        var told = Told.by("--heap", "plenty");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("'--heap'", "768m or 2g");
    }

    @Test
    void words_that_are_not_understood_are_told_with_exit_status_2() {
        assertThat(Chalkline.run("--no-such-option")).isEqualTo(2);
        assertThat(Chalkline.run("--port", "abc")).isEqualTo(2);
        assertThat(Chalkline.run("import", "kettles", "x.csv")).isEqualTo(2);
        assertThat(Chalkline.run("--help")).isZero();
        assertThat(Chalkline.run("--version")).isZero();
    }

    @Test
    void programs_that_may_be_several_need_an_issuer_outside_or_one_says_that_it_is_alone() {
        var data = folder.resolve("new");
        var server = "--spring.profiles.active=server";
        var elsewhere = "--chalkline.axon-server=192.0.2.7:8124";
        var own = refusal(data, 0, server, elsewhere);
        assertThat(own.code()).isEqualTo("ISSUER_OUTSIDE_NEEDED");
        assertThat(own).hasMessageContaining("--chalkline.access.issuer");
        for (var said :
                List.of(
                        "--chalkline.access.issuer=https://id.example",
                        "--chalkline.access.own.only-program=true")) {
            // What comes next is how the stores are reached.
            assertThat(refusal(data, 0, server, elsewhere, said).code())
                    .isEqualTo("STORE_UNGUARDED");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void a_store_on_another_machine_is_reached_guarded_or_the_program_does_not_start() {
        var data = folder.resolve("new");
        var mongodb = "--chalkline.views=mongodb";
        assertThat(refusal(data, 0, mongodb, "--chalkline.mongodb-uri=mongodb://192.0.2.7/").code())
                .isEqualTo("STORE_UNGUARDED");
        var exposed =
                refusal(data, 0, mongodb, "--chalkline.mongodb-uri=mongodb://a:hidden@127.0.0.1/");
        assertThat(exposed.code()).isEqualTo("STORE_SECRET_EXPOSED");
        assertThat(exposed).hasMessageNotContaining("hidden");
        assertThat(data).doesNotExist();
    }

    private Server start(String district) {
        return Server.start(settings(district));
    }

    private Server.Settings settings(String district) {
        return new Server.Settings(folder, 0, district, List.of());
    }

    private static CannotRunException refusal(Path data, int port, String... settings) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        CannotRunException.class,
                        () ->
                                Server.start(
                                                new Server.Settings(
                                                        data, port, "none", List.of(settings)))
                                        .close()));
    }
}
