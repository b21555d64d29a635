package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.chalkline.app.Chalkline;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;

/** A bundle of the demonstration's granted application, with one of its documents in it. */
final class SampleBundle {
    static final String CASE = "310105-2025-001";
    static final String DOCUMENT = "送达回证，310105-D001，2025-03-27";

    private SampleBundle() {}

    /** Makes it in this folder, by a program that has stopped by then. */
    static Path in(Path folder) throws Exception {
        var data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()));
                var http = HttpClient.newHttpClient()) {
            var put =
                    HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                            .header(
                                    "Authorization",
                                    Tokens.bearer(server, "clerk-wang", Role.CLERK, Role.AUDITOR))
                            .PUT(BodyPublishers.ofString(DOCUMENT))
                            .build();
            assertThat(http.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
        var out = folder.resolve("case.zip");
        var status =
                Chalkline.run(
                        "bundle",
                        "--purpose",
                        "SUPERVISION",
                        "--data",
                        data.toString(),
                        "--case",
                        CASE,
                        "--out",
                        out.toString());
        assertThat(status).isZero();
        return out;
    }

    /** Unpacks a bundle, and returns the folder that is the bag. */
    static Path unpack(Path zip, Path into) throws IOException {
        Path root = null;
        try (var file = new ZipFile(zip.toFile(), UTF_8)) {
            for (var entry : Collections.list(file.entries())) {
                var target = into.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                root = into.resolve(entry.getName().substring(0, entry.getName().indexOf('/')));
            }
        }
        if (root == null) throw new AssertionError("an empty zip");
        return root;
    }
}
