package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} asks of a machine, and what it hands to Java; both are stand-ins here. */
class RunScriptTest {

    private static final String OPTIONS = "deploy/java.options";

    @TempDir Path checkout;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("..", "run"), checkout.resolve("run"));
        Files.createDirectories(checkout.resolve("deploy"));
        Files.copy(Path.of("..", "deploy", "java.options"), checkout.resolve(OPTIONS));
        Files.createDirectories(checkout.resolve("app/src/main"));
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createFile(checkout.resolve("app/pom.xml"));
        program("jdk/bin/java", "echo \"$@\"");
        program("jdk/bin/javac", "");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    }

    @Test
    void a_maven_that_debian_12_and_ubuntu_24_04_ship_builds_it_and_an_older_one_is_refused()
            throws Exception {
        var uncompared = "can't compare what it fetches";
        assertThat(buildBy("3.8.7").text())
                .contains("the build failed", "no build today", uncompared);
        assertThat(buildBy("3.9.9").text())
                .contains("the build failed", "no build today")
                .doesNotContain(uncompared);
        assertThat(buildBy("4.0.0").text()).contains("the build failed", "no build today");
        for (var old : List.of("3.8.6", "3.6.3")) {
            var told = buildBy(old);
            assertThat(told.status()).isEqualTo(2);
            assertThat(told.text()).contains("Maven 3.8.7 or later", "this one is " + old);
        }
    }

    @Test
    void the_heap_is_bounded_and_may_be_set() throws Exception {
        built();
        assertThat(run().text()).contains("-Xmx384m ");
        assertThat(run("--heap", "2g", "--empty").text())
                .contains("-Xmx2g ")
                .doesNotContain("-Xmx448m");
        assertThat(run("--heap=768m").text()).contains("-Xmx768m ");
        assertThat(run("--heap", "plenty").text()).contains("-Xmx384m ", "--heap plenty");
    }

    /** Java reads them itself; the packages' start names the same file. */
    @Test
    void what_java_is_told_by_whoever_starts_it_stands_in_one_file() throws Exception {
        built();
        var options = Files.readAllLines(checkout.resolve(OPTIONS));
        assertThat(run().text()).contains(" @" + checkout.resolve(OPTIONS) + " ");
        for (var start : List.of("run", "deploy/chalkline")) {
            var script = Files.readString(Path.of("..", start));
            assertThat(script).contains("/java.options\"");
            assertThat(options.stream().filter(line -> line.startsWith("-")))
                    .isNotEmpty()
                    .as("told by %s itself", start)
                    .noneMatch(script::contains);
        }
    }

    /** Its thread takes all there is, and says nothing when it ends. */
    static final class Filling {
        private Filling() {}

        public static void main(String[] args) throws InterruptedException {
            var filling = Thread.ofPlatform().daemon().start(Filling::fill);
            filling.join();
            System.out.println("half alive");
        }

        private static void fill() {
            var all = new ArrayList<byte[]>();
            try {
                while (true) all.add(new byte[1 << 20]);
            } catch (OutOfMemoryError e) {
                all.clear();
            }
        }
    }

    /** With a status after which the service is started anew. */
    @Test
    void a_program_whose_heap_is_full_ends_and_says_so() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = "@" + checkout.resolve(OPTIONS);
        var filling = Filling.class.getName();
        var classes = System.getProperty("java.class.path");
        var process =
                new ProcessBuilder(java, "-Xmx32m", options, "-cp", classes, filling)
                        .redirectErrorStream(true)
                        .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("chalkline: OUT_OF_MEMORY: ").doesNotContain("half alive");
        assertThat(process.waitFor()).isEqualTo(137);
    }

    private void built() throws IOException {
        program("app/target/program/app-1-exec.jar", "");
        Files.createFile(checkout.resolve("app/target/built"));
    }

    private Told buildBy(String maven) throws Exception {
        program(
                "bin/mvn",
                "[ \"$1\" = --version ] && echo 'Apache Maven %s' && exit; echo no build today; exit 1"
                        .formatted(maven));
        return run();
    }

    private void program(String name, String script) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Told run(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("bash", checkout.resolve("run").toString()));
        all.addAll(List.of(words));
        var process = new ProcessBuilder(all).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        process.environment()
                .merge("PATH", checkout.resolve("bin") + ":", (old, ours) -> ours + old);
        process.environment().remove("CHALKLINE_JAVA_OPTIONS");
        process.environment().put("TMPDIR", checkout.toString());
        var running = process.start();
        running.getOutputStream().close();
        var text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(running.waitFor(), text);
    }
}
