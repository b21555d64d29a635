package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README tells its readers to run: every block behind {@code <!-- run -->}, in one
 * shell, against a program of the test's own.
 */
class ReadmeTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- run -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    /** A block and, beneath it, the data that it is answered. */
    private static final Pattern ANSWERED =
            Pattern.compile("<!-- run -->\\s*```sh\\n([^`]*)```\\s*```json\\n([^`]*)```");

    @TempDir Path folder;

    @Test
    void every_block_that_readers_are_told_to_run_does_what_it_says() throws Exception {
        var blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(5);
        Files.createDirectory(folder.resolve("samples"));
        Files.copy(CHECKOUT.resolve("samples/schools.csv"), folder.resolve("samples/schools.csv"));
        LoadedDistrict.copyTo(folder.resolve("data"));
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            var output = runAll(blocks, server.url());
            assertThat(output)
                    .doesNotContain("\"errors\"")
                    .contains("\"repeated\":false", "First Experimental Primary School")
                    .contains("\"name\":\"Willow Lane Primary School\"")
                    .contains("BEFORE")
                    .contains("10 accepted")
                    .contains("PASSED: everything is as it was signed.");
        }
    }

    @Test
    void what_the_walk_says_is_answered_on_the_demonstration_is_answered() throws Exception {
        var walk = Files.readString(CHECKOUT.resolve("README.md"));
        var answers = ANSWERED.matcher(walk).results().toList();
        assertThat(answers).isNotEmpty();
        LoadedDistrict.copyTo(folder.resolve("data"));
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            for (var answer : answers) {
                var asked = List.of(blocks().getFirst(), answer.group(1));
                var said = FactJson.MAPPER.readTree(runAll(asked, server.url())).get("data");
                assertThat(said).isEqualTo(FactJson.MAPPER.readTree(answer.group(2)));
            }
        }
    }

    @Test
    void what_the_terminal_suggests_to_try_works() throws Exception {
        LoadedDistrict.copyTo(folder.resolve("data"));
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            for (var example : Welcome.examples(true)) {
                var output = runAll(List.of(Welcome.curl(server.url(), example)), server.url());
                assertThat(output).as(example.what()).contains("\"data\"").doesNotContain("errors");
            }
        }
    }

    private static List<String> blocks() throws IOException {
        var blocks = new ArrayList<String>();
        var found = BLOCK.matcher(Files.readString(CHECKOUT.resolve("README.md")));
        while (found.find()) blocks.add(found.group(1));
        return blocks;
    }

    /** Runs the blocks in one shell that stops at the first failure, and returns all it said. */
    private String runAll(List<String> blocks, String url) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program =
                """
                java_program() { '%s' -XX:TieredStopAtLevel=1 -cp "$PROGRAM" %s "$@"; }
                run_program() { case $1 in verify | token | user) java_program "$@" ;; *) java_program "$@" --url %s ;; esac; }
                """
                        .formatted(java, Chalkline.class.getName(), url);
        var script =
                String.join("\n", blocks)
                        .replace("http://127.0.0.1:8080", url)
                        .replace("./run ", "run_program ");
        var shell = new ProcessBuilder("bash", "-eu", "-c", program + script);
        shell.environment().put("PROGRAM", System.getProperty("java.class.path"));
        shell.environment().put("CHALKLINE_DATA", folder.resolve("data").toString());
        shell.environment().put("LC_ALL", "C.UTF-8");
        shell.directory(folder.toFile()).redirectErrorStream(true);
        var process = shell.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
