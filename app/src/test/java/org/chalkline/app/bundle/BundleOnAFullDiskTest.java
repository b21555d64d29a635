package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.bundle.BagWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Needs the right to mount; skipped where that isn't given. */
@Tag("drill")
class BundleOnAFullDiskTest {
    @TempDir private Path folder;

    private @Nullable Path mounted;

    /** This folder, on a disk of 64 KiB. */
    private Path small(String path) throws Exception {
        var small = Files.createDirectories(folder.resolve(path));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()))
                .isZero();
        mounted = small;
        return small;
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted != null) run("umount", mounted.toString());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    @Test
    void what_can_not_be_kept_is_refused_by_name_and_taken_out_once_there_is_room()
            throws Exception {
        LoadedDistrict.copyTo(folder.resolve("data"));
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings);
                var http = HttpClient.newHttpClient()) {
            var small = small("data/documents");
            var refused = take(http, server);
            assertThat(refused.path("code").asString())
                    .as("%s", refused)
                    .isEqualTo("DOCUMENTS_FULL");
            assertThat(refused.path("message").asString()).contains("Make room", "try again");
            assertThat(files(small)).isEmpty();

            assertThat(run("mount", "-o", "remount,size=64m", small.toString())).isZero();
            var taken = take(http, server);
            assertThat(taken.path("digest").asString()).as("%s", taken).hasSize(64);
            var kept = files(small);
            assertThat(kept).hasSize(2);
            // Who asks again is handed what is kept.
            assertThat(take(http, server)).isEqualTo(taken);
            assertThat(files(small)).isEqualTo(kept);
        }
    }

    private static JsonNode take(HttpClient http, Server server) throws Exception {
        var query =
                "mutation { takeBundle(input: {application: \"%s\"}) { ... on Bundle { digest position } ... on BundleRefused { code message } } }"
                        .formatted(SampleBundle.CASE);
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "inspector-zhao", Role.INSPECTOR))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(FactJson.write(Map.of("query", query))));
        var answer = http.send(request.build(), BodyHandlers.ofString()).body();
        return FactJson.read(answer, JsonNode.class).path("data").path("takeBundle");
    }

    @Test
    void what_can_not_be_written_is_refused_by_name_and_leaves_nothing_behind() throws Exception {
        var small = small("temporary");
        var bag = new BagWriter("large");
        bag.add("data/large", new byte[200_000]);
        assertThatThrownBy(() -> BundleFile.write(bag, small))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("NO_ROOM");
                            assertThat(e.status()).isEqualTo(507);
                            assertThat(e.what()).contains(small.toString(), "Make room");
                        });
        assertThat(files(small)).isEmpty();
    }

    @Test
    void a_damaged_document_is_told_as_one_however_full_the_disk_is() throws Exception {
        var small = small("temporary");
        var bag = new BagWriter("damaged");
        bag.add(
                "data/damaged",
                () -> {
                    throw new DamagedDocumentException("a".repeat(64));
                });
        assertThatThrownBy(() -> BundleFile.write(bag, small))
                .isInstanceOf(DamagedDocumentException.class);
        assertThat(files(small)).isEmpty();
    }
}
