package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.PacedCommandGateway;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files into a running program, by the command line's own words. */
class ImportTest {

    private static final Path SAMPLE = Path.of("..", "samples", "schools.csv");

    /** That a file was begun, and that it was ended. */
    private static final int FILE = 2;

    @TempDir Path folder;

    private Server server;

    @BeforeEach
    void start() {
        server = start(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rows_are_handed_in_at_the_pace_of_registers() {
        assertThat(server.part(CommandGateway.class)).isInstanceOf(PacedCommandGateway.class);
    }

    @Test
    void the_sample_goes_in_once_in_whatever_encoding_and_adds_no_fact_the_second_time()
            throws IOException {
        var text = Files.readString(SAMPLE);
        var plain = Files.writeString(folder.resolve("plain.csv"), text);
        assertThat(run(plain)).isZero();
        var head = head();

        var marked = Files.writeString(folder.resolve("marked.csv"), "\uFEFF" + text);
        var gbk = Files.writeString(folder.resolve("gbk.csv"), text, Charset.forName("GBK"));
        assertThat(run(plain)).isZero();
        assertThat(run(marked)).isZero();
        assertThat(run(gbk)).isZero();
        // The two other encodings are files of their own, each begun and ended.
        assertThat(head()).isEqualTo(head + 4);

        try (var caller = new Caller(server)) {
            var school =
                    caller.data(
                            "{ school(code: \"example-002\", atLeast: %d) { name address } }"
                                    .formatted(head));
            assertThat(school.at("/school/name").asString()).isEqualTo("长宁区示例第二小学");
            assertThat(school.at("/school/address").asString()).isEqualTo("示例路2号\n（东门）");
        }
        assertThat(folder.resolve("gbk.csv.results.csv"))
                .content()
                .startsWith(
                        "row,line,column,id,status,position,repeated,code,message\n1,2,,example-001,accepted,")
                // The second row's address takes two lines.
                .contains("\n3,5,,example-003,accepted,");
        assertThat(folder.resolve("gbk.csv.results.csv.part")).doesNotExist();
    }

    @Test
    void the_results_never_replace_the_file_that_is_imported() throws IOException {
        var rows = "school,name,address\nsafe,安全小学,青桐路1号\n";
        var file = Files.writeString(folder.resolve("safe.csv"), rows);
        assertThat(run(file, "--results", file.toString())).isEqualTo(2);
        assertThat(file).hasContent(rows);
    }

    @Test
    void what_is_damaged_in_utf_8_is_malformed_and_the_rest_is_not_misread() throws IOException {
        var rows = "school,name,address\nd1,长宁区第一小学校,青桐路号\nd2,长宁区第二小学校,青桐路号\n";
        var bytes = rows.getBytes(StandardCharsets.UTF_8);
        bytes[rows.indexOf("长")] = (byte) 0xFF;
        var file = Files.write(folder.resolve("damaged.csv"), bytes);
        assertThat(run(file)).isEqualTo(1);
        try (var caller = new Caller(server)) {
            var ask = "{ school(code: \"d2\", atLeast: %d) { name } }".formatted(head());
            assertThat(caller.data(ask).at("/school/name").asString()).isEqualTo("长宁区第二小学校");
        }
        assertThat(folder.resolve("damaged.csv.results.csv"))
                .content()
                .contains("\n1,2,4,,malformed,");
    }

    @Test
    void each_bad_row_is_told_with_its_place_and_the_others_go_in() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("bad.csv"),
                        """
                        school,name,address,openedOn
                        ok-1,Good,somewhere,1990-09-01
                        bad-1,Wrong day,somewhere,1990-02-30
                        bad-2,"broken"quote,somewhere,1990-09-01
                        bad 3,Wrong id,somewhere,1990-09-01
                        ok-1,Another name,somewhere,1990-09-01
                        ok-1,Good,somewhere,1990-09-01
                        """);
        assertThat(run(file)).isEqualTo(1);
        var results = Files.readAllLines(folder.resolve("bad.csv.results.csv"));
        assertThat(results.get(1)).startsWith("1,2,,ok-1,accepted,");
        assertThat(results.get(2)).startsWith("2,3,27,,malformed,,,MALFORMED,");
        assertThat(results.get(3)).startsWith("3,4,15,,malformed,,,MALFORMED,");
        assertThat(results.get(4)).startsWith("4,5,,bad 3,");
        assertThat(results.get(5)).contains("refused", "ALREADY_REGISTERED");
        assertThat(results.get(6)).startsWith("6,7,,ok-1,accepted,").contains(",true,");
    }

    @Test
    void what_a_row_says_is_no_formula_in_the_results() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("formulas.csv"),
                        """
                        school,name,address
                        =HYPERLINK(0),Elm,somewhere
                        @SUM(A1),Elm,somewhere
                        -1+1,Elm,somewhere
                        """);
        assertThat(run(file)).isEqualTo(1);
        var results = Files.readAllLines(folder.resolve("formulas.csv.results.csv"));
        assertThat(results.get(1)).startsWith("1,2,,'=HYPERLINK(0),");
        assertThat(results.get(2)).startsWith("2,3,,'@SUM(A1),");
        assertThat(results.get(3)).startsWith("3,4,,'-1+1,");
    }

    @Test
    void a_file_goes_on_when_the_program_was_away_for_a_while() throws Exception {
        var rows = 4_000;
        var file = manyRows(rows);
        var port = server.port();
        // Not in the common pool: the program works in it too, and may wait for its one thread.
        var running =
                CompletableFuture.supplyAsync(
                        () -> run(file), task -> Thread.ofPlatform().start(task));
        while (head() < 500) Thread.sleep(5);
        server.close();
        assertThat(running).isNotDone();
        server = start(port);
        assertThat(running.get(5, TimeUnit.MINUTES)).isZero();
        assertThat(head()).isEqualTo(rows + FILE - 1);
    }

    @Test
    void an_import_that_was_killed_goes_on_when_it_is_started_again() throws Exception {
        var rows = 4_000;
        var file = manyRows(rows);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<String>();
        words.addAll(
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")));
        words.addAll(List.of(Chalkline.class.getName(), "import", "schools", file.toString()));
        words.addAll(
                List.of(
                        "--url",
                        server.url(),
                        "--token-file",
                        Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR)));
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder.toFile(), "import.log"))
                        .start();
        while (head() < 500 && process.isAlive()) Thread.sleep(5);
        process.destroyForcibly().waitFor();
        assertThat(head()).isLessThan(rows);
        assertThat(folder.resolve("many.csv.results.csv")).doesNotExist();

        assertThat(run(file)).isZero();
        assertThat(head()).isEqualTo(rows + FILE - 1);
        assertThat(Files.readAllLines(folder.resolve("many.csv.results.csv"))).hasSize(rows + 1);
    }

    @Test
    void what_can_not_run_exits_with_2() throws IOException {
        assertThat(run(folder.resolve("nothing.csv"))).isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("empty.csv"), ""))).isEqualTo(2);
        var file = Files.copy(SAMPLE, folder.resolve("sample.csv"));
        assertThat(
                        Chalkline.run(
                                "import",
                                "schools",
                                file.toString(),
                                "--url",
                                "http://127.0.0.1:1"))
                .isEqualTo(2);
    }

    private Path manyRows(int rows) throws IOException {
        var text = new StringBuilder("school,name,kind,ownership,address,source\n");
        for (var i = 0; i < rows; i++) {
            text.append("many-%d,School %d,PRIMARY,PUBLIC,somewhere,test%n".formatted(i, i));
        }
        return Files.writeString(folder.resolve("many.csv"), text);
    }

    private int run(Path file, String... options) {
        var words =
                new ArrayList<>(
                        List.of(
                                "import",
                                "schools",
                                file.toString(),
                                "--url",
                                server.url(),
                                "--token-file",
                                Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR)));
        words.addAll(List.of(options));
        return Chalkline.run(words.toArray(String[]::new));
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private Server start(int port) {
        return Server.start(new Server.Settings(folder.resolve("data"), port, "none", List.of()));
    }
}
