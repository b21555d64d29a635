package org.chalkline.app.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Told;
import org.chalkline.app.operations.OperatorsPage.Block;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.outside.Tool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An operator who has docs/operations.md alone: each of its commands behind {@code <!-- story -->}
 * and {@code <!-- backup -->}, in the order of the page and on one folder. In between the test does
 * what people and accidents do. The program is that of the test's classes, or the one that the
 * variable {@code CHALKLINE_PROGRAM} names, such as {@code bin/chalkline} of an unpacked package.
 */
@Tag("drill")
class OperatorStoryTest {
    private static final int KILLED = 137;

    @TempDir private Path work;
    private final Map<String, String> ports = new HashMap<>();
    private @Nullable Process program;
    private String lastStart = "";
    private int starts;

    @BeforeEach
    void prepare() throws IOException {
        Tool.require("openssl");
        Tool.require("curl");
        var given = System.getenv("CHALKLINE_PROGRAM");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var words =
                given != null
                        ? "'" + given + "'"
                        : "'%s' -XX:TieredStopAtLevel=1 -cp '%s' %s"
                                .formatted(
                                        java,
                                        System.getProperty("java.class.path"),
                                        Chalkline.class.getName());
        var run = Files.writeString(work.resolve("run"), "#!/bin/sh\nexec " + words + " \"$@\"\n");
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(work.resolve("srv"));
        Files.createDirectories(work.resolve("mnt"));
        for (var port : new String[] {"8080", "8081", "8443"}) {
            try (var free = new ServerSocket(0)) {
                ports.put(port, String.valueOf(free.getLocalPort()));
            }
        }
    }

    @AfterEach
    void end() {
        if (program != null) program.destroyForcibly();
    }

    @Test
    void an_operator_who_has_the_page_alone_goes_from_the_first_start_through_loss_to_restored()
            throws Exception {
        var chapter = "";
        for (var block : OperatorsPage.blocks()) {
            boolean ours = block.runBy().equals("story") || block.runBy().equals("backup");
            if (!ours || !block.language().equals("sh")) continue;
            if (!chapter.equals(block.chapter())) {
                chapter = block.chapter();
                enter(chapter);
            }
            follow(block);
        }
        assertThat(files("srv/chalkline")).contains("data.lost");
        stop();
    }

    /**
     * The steps that somebody takes before the commands of a chapter, as the text before them says.
     */
    private void enter(String chapter) throws Exception {
        switch (chapter) {
            case "Every day" -> {
                sh(
                        """
                        head -c 18 /dev/urandom | base64 > story-password
                        ./run --data /srv/chalkline/data user add story --role clerk --password-file story-password
                        ./run --data /srv/chalkline/data token --user story --password-file story-password > story-token
                        """,
                        0);
                register("kept");
            }
            case "The folder is lost" -> {
                register("lost");
                stop();
            }
            case "Upgrade", "Rebuilding a projection" -> {
                if (program != null) return;
                refuseNewer();
                takeOlder();
                assertRestored();
            }
            case "The program was killed, or power failed" -> {
                start(lastStart);
                register("before-the-kill");
            }
            case "The folder was copied, and two programs ran" -> start(lastStart);
            default -> {}
        }
    }

    private void follow(Block block) throws Exception {
        var text = block.text();
        switch (block.how()) {
            case "start" -> start(text);
            case "stop" -> {
                sh(text, 0);
                assertEnds(0);
            }
            case "kill" -> {
                sh(text, 0);
                assertEnds(KILLED);
            }
            case "without the master key" -> {
                stop();
                Files.delete(work.resolve("srv/chalkline/data.master-key"));
                assertThat(sh(lastStart, 4).text()).contains("chalkline: MASTER_KEY_MISSING: ");
                sh(text, 0);
            }
            default -> {
                int status = block.how().isEmpty() ? 0 : Integer.parseInt(block.how());
                look(block, sh(text, status));
            }
        }
    }

    /** What the page says beside its commands that they tell. */
    private void look(Block block, Told told) {
        var text = told.text();
        switch (block.chapter()) {
            case "First start and users" -> {
                if (block.text().contains("user list")) assertThat(text).contains("ops", "wang");
            }
            case "Configuration" -> {
                if (block.text().contains("config"))
                    assertThat(text).contains("management.server.port", "chalkline.yml:");
            }
            case "TLS" -> {
                if (block.text().contains("cacert"))
                    assertThat(text).contains("records.example/ledger+");
            }
            case "Watching" -> assertThat(text).contains("ledger_last_checkpoint_age_seconds");
            case "The folder is lost" -> {
                if (told.status() == 1)
                    assertThat(text).contains("LOST: 1 fact").contains("position");
            }
            case "Rebuilding a projection" ->
                    assertThat(text).containsAnyOf("\"begun\":true", "\"schools\":0");
            case "The folder was copied, and two programs ran" ->
                    assertThat(text).contains("chalkline: DATA_FOLDER_IN_USE: ");
            default -> {}
        }
    }

    private void refuseNewer() throws Exception {
        var format = work.resolve("srv/chalkline/data/format");
        var was = Files.readString(format);
        Files.writeString(format, was.replaceFirst("^chalkline \\d+", "chalkline 99"));
        assertThat(sh(lastStart, 4).text()).contains("chalkline: DATA_FOLDER_NEWER: ", "format 99");
        Files.writeString(format, was);
    }

    private void takeOlder() throws Exception {
        var format = work.resolve("srv/chalkline/data/format");
        var first = Files.readString(format).lines().findFirst().orElseThrow();
        int own = Integer.parseInt(first.replace("chalkline ", ""));
        Files.writeString(
                format, Files.readString(format).replace(first, "chalkline " + (own - 1)));
        start(lastStart);
        assertThat(Files.readString(format)).startsWith(first + "\n");
    }

    private void assertRestored() throws Exception {
        assertThat(ask("{ school(code: \"kept\") { code } }").at("/school/code").asString())
                .isEqualTo("kept");
        assertThat(ask("{ school(code: \"lost\") { code } }").at("/school").isNull()).isTrue();
        var checkpoint = "%s https://records.example:8443/ledger/checkpoint".formatted(curl());
        await(() -> sh(checkpoint, 0).text().startsWith("records.example/ledger/since-"));
        register("goes-on");
    }

    private void register(String school) throws Exception {
        var answer =
                ask(
                        """
                        mutation { act: registerSchool(command: {id: "register-%1$s"}, input: {school: "%1$s",
                          openedOn: "1960-09-01", source: "名册", particulars: {name: "青桐路%1$s小学", kind: PRIMARY,
                            ownership: PUBLIC, site: {address: "青桐路1号"}}}) { __typename } }
                        """
                                .formatted(school));
        assertThat(answer.at("/act/__typename").asString()).isEqualTo("Accepted");
        await(() -> ask("{ ledger { unsigned } }").at("/ledger/unsigned").asInt() == 0);
    }

    private JsonNode ask(String question) throws Exception {
        Files.writeString(
                work.resolve("question"), FactJson.write(Map.of("query", question)), UTF_8);
        var told =
                sh(
                        """
                        %s -H "Authorization: Bearer $(cat story-token)" -H 'Content-Type: application/json' \
                            --data-binary @question https://records.example:8443/graphql
                        """
                                .formatted(curl()),
                        0);
        var answer = FactJson.MAPPER.readTree(told.text());
        assertThat(answer.has("errors")).as(told.text()).isFalse();
        return answer.get("data");
    }

    /** As the page has it. */
    private static String curl() {
        return "curl -sS -f --cacert /srv/chalkline/tls/authority.crt --resolve records.example:8443:127.0.0.1";
    }

    private void start(String text) throws Exception {
        assertThat(program).as("still running").isNull();
        boolean first = lastStart.isEmpty();
        lastStart = text;
        var said = work.resolve("said-" + ++starts);
        var started = process("exec " + text).redirectOutput(said.toFile()).start();
        program = started;
        await(
                () -> {
                    assertThat(started.isAlive()).as(Files.readString(said)).isTrue();
                    return Files.readString(said).contains("  Open   ");
                });
        // The page itself waits for the first one, which has no port of its own for this.
        if (!first) {
            sh(
                    "curl -sS -f -o /dev/null --retry 300 --retry-all-errors --retry-delay 1 --cacert /srv/chalkline/tls/authority.crt --resolve records.example:8081:127.0.0.1 https://records.example:8081/actuator/health/readiness",
                    0);
        }
    }

    private void stop() throws Exception {
        sh("kill \"$(cat /srv/chalkline/data/chalkline.lock)\"", 0);
        assertEnds(0);
    }

    private void assertEnds(int status) throws Exception {
        var ending = Objects.requireNonNull(program, "nothing runs");
        program = null;
        assertThat(ending.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(ending.exitValue()).isEqualTo(status);
        assertThat(Files.readString(work.resolve("said-" + starts))).doesNotContain("\tat ");
    }

    /** The page's places and ports, in the folder of the test. */
    private ProcessBuilder process(String text) {
        // A position that this small record has.
        var here =
                text.replace("--to 4711", "--to 2")
                        .replaceAll("(?<![\\w/])/(srv|mnt)/", work + "/$1/");
        for (var port : ports.entrySet()) here = here.replace(port.getKey(), port.getValue());
        var shell = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", here);
        shell.environment().put("LC_ALL", "C.UTF-8");
        shell.environment().keySet().removeIf(name -> name.startsWith("CHALKLINE_"));
        return shell.directory(work.toFile()).redirectErrorStream(true);
    }

    private Told sh(String text, int status) throws Exception {
        var shell = process(text).start();
        shell.getOutputStream().close();
        var told = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as("%s%n%s", text, told).isEqualTo(status);
        return new Told(status, told);
    }

    private List<String> files(String folder) throws IOException {
        try (var all = Files.list(work.resolve(folder))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
