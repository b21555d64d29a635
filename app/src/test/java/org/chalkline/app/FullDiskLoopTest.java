package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program on a disk that fills: what stops first, what last, and that all goes on by itself.
 * Needs the right to mount; skipped where that isn't given.
 */
@Tag("drill")
class FullDiskLoopTest {
    private static final long MB = 1 << 20;
    private static final String COUNT = "{ schools(first: 1) { totalCount } }";
    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "full-%1$d"}, input: {school: "full-%1$d", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename ... on Accepted { position } } }
            """;

    @TempDir private Path work;
    private Path disk = Path.of("");
    private int acts;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(work.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()))
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Leaves so much free, or a little less. */
    private void leave(long bytes) throws IOException {
        try (OutputStream out =
                Files.newOutputStream(
                        disk.resolve("filler"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            var chunk = new byte[64 << 10];
            while (disk.toFile().getUsableSpace() > bytes) out.write(chunk);
        } catch (IOException e) {
            if (bytes > 0) throw e;
        }
    }

    private static int put(Caller caller, String content) {
        return caller.send(
                        caller.request("/documents")
                                .header("Content-Type", "text/plain")
                                .PUT(BodyPublishers.ofString(content))
                                .build())
                .statusCode();
    }

    /** The code of what became of an act; empty if it was accepted. */
    private String act(Caller caller) {
        return caller.errorCode(REGISTER.formatted(++acts));
    }

    private static String row() {
        return FactJson.write(
                List.of(
                        Map.of(
                                "row", 1,
                                "commandId", "full-row-1",
                                "school", "row-1",
                                "name", "青桐路小学",
                                "kind", "PRIMARY",
                                "ownership", "PUBLIC",
                                "address", "青桐路1号",
                                "openedOn", "1960-09-01",
                                "source", "名册")));
    }

    @Test
    void documents_and_files_stop_first_views_next_facts_last_and_all_go_on_by_themselves()
            throws Exception {
        // As many acts as fill the disk, in one name.
        var unbounded = List.of("--chalkline.limits.auditor.per-minute=1000000");
        var settings = new Server.Settings(disk.resolve("data"), 0, "none", unbounded);
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            assertThat(act(caller)).isEmpty();
            assertThat(put(caller, "while there is room")).isEqualTo(201);

            leave(40 * MB);
            assertThat(put(caller, "not for this one")).isEqualTo(507);
            var intake = caller.post("/intake/schools", row());
            assertThat(intake.statusCode()).as(intake.body()).isEqualTo(503);
            assertThat(intake.body()).contains("ROOM_SHORT");
            assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(act(caller)).isEmpty();

            leave(10 * MB);
            assertThat(act(caller)).isEmpty();

            leave(0);
            // What is kept for facts serves them alone.
            for (int i = 0; i < 50; i++) assertThat(act(caller)).as("act %d", i).isEmpty();
            int recorded = acts;
            for (int i = 0; i < 20_000 && !act(caller).equals("DISK_FULL"); i++) recorded = acts;
            assertThat(act(caller)).isEqualTo("DISK_FULL");
            assertThat(server.part(FactStream.class).head()).isEqualTo(recorded - 1L);
            assertThat(caller.ask(COUNT).at("/data/schools/totalCount").asInt()).isPositive();
            assertThat(caller.ask(COUNT).at("/extensions/limitations").toString())
                    .contains("DISK_FULL", "ROOM_SHORT");
            assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(503);

            Files.delete(disk.resolve("filler"));
            await(() -> act(caller).isEmpty());
            long all = server.part(FactStream.class).head() + 1;
            await(
                    () ->
                            caller.ask(COUNT).at("/data/schools/totalCount").asLong() == all
                                    && caller.get("/actuator/health/readiness").statusCode()
                                            == 200);
            assertThat(put(caller, "not for this one")).isEqualTo(201);
            assertThat(caller.post("/intake/schools", row()).body()).doesNotContain("ROOM_SHORT");
        }
        assertThat(Chalkline.run("verify", "--full", "--data", disk.resolve("data").toString()))
                .isZero();
    }
}
