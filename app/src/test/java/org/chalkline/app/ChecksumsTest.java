package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether all that the program is made of stands in the list that Maven compares it with. */
class ChecksumsTest {

    private static final Path LIST = Path.of("../.mvn/checksums/checksums.sha256");

    @Test
    void each_library_of_the_program_has_its_digest_in_the_list() throws IOException {
        var listed = listed();
        var missing = new ArrayList<String>();
        int libraries = 0;
        try (InputStream in =
                ChecksumsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(in).as("the bill of materials, which Maven makes when online").isNotNull();
            for (var part : FactJson.MAPPER.readTree(in).get("components")) {
                if (part.path("group").asString().equals("org.chalkline")) continue;
                libraries++;
                var path = path(part);
                if (!digest(part).equals(listed.get(path))) missing.add(path);
            }
        }
        assertThat(libraries).isGreaterThan(100);
        assertThat(missing).as("deploy/checksums writes them down").isEmpty();
    }

    @Test
    void maven_reads_the_list_and_takes_nothing_that_differs() throws IOException {
        assertThat(Files.readAllLines(Path.of("../.mvn/maven.config")))
                .contains(
                        "--strict-checksums",
                        "-Daether.trustedChecksumsSource.summaryFile=true",
                        "-Daether.trustedChecksumsSource.summaryFile.basedir=${session.rootDirectory}/.mvn/checksums");
    }

    private static Map<String, String> listed() throws IOException {
        var listed = new HashMap<String, String>();
        for (var line : Files.readAllLines(LIST)) {
            var columns = line.split(" {2}", 2);
            listed.put(columns[1], columns[0]);
        }
        return listed;
    }

    /** Where Maven keeps it in a local repository. */
    private static String path(JsonNode part) {
        var name = part.get("name").asString();
        var version = part.get("version").asString();
        var locator = part.get("purl").asString();
        int at = locator.indexOf("classifier=");
        var classifier =
                at < 0 ? "" : "-" + locator.substring(at + "classifier=".length()).split("&")[0];
        return part.get("group").asString().replace('.', '/')
                + "/%s/%s/%s-%s%s.jar".formatted(name, version, name, version, classifier);
    }

    private static String digest(JsonNode part) {
        for (var hash : part.get("hashes")) {
            if (hash.get("alg").asString().equals("SHA-256")) return hash.get("content").asString();
        }
        throw new AssertionError("no SHA-256 of " + part);
    }
}
