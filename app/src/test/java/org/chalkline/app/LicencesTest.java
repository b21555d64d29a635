package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The page of licences names what is packed, as the bill of materials and the console's lock file
 * have it. {@code WRITE_DOCS=true} in the environment writes it anew.
 */
class LicencesTest {
    private static final Path PAGE = Path.of("..", "docs", "licences.md");
    private static final Path LOCK = Path.of("..", "console", "package-lock.json");

    @Test
    void the_page_names_each_part_with_its_licence() throws IOException {
        var page = page();
        if ("true".equals(System.getenv("WRITE_DOCS"))) Files.writeString(PAGE, page);
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void each_part_has_a_licence_and_none_reads_objects_out_of_xml() throws IOException {
        assertThat(javaParts()).hasSizeGreaterThan(50);
        assertThat(javaParts().values()).noneMatch(String::isBlank);
        assertThat(javaParts().keySet()).noneMatch(name -> name.contains("xstream"));
        assertThat(consoleParts()).hasSizeGreaterThan(20);
        assertThat(consoleParts().values()).noneMatch(String::isBlank);
    }

    private static String page() throws IOException {
        var text = new StringBuilder();
        text.append("# What the program is made of\n\n");
        text.append(
                "Made by `LicencesTest` from the bill of materials, which is packed with the program as `META-INF/sbom/application.cdx.json` (CycloneDX 1.6), and from the console's `package-lock.json`; `WRITE_DOCS=true` writes it anew. The program itself is under the Apache License 2.0.\n\n");
        text.append("## In Java\n\n| part | licences, as it names them |\n|---|---|\n");
        javaParts().forEach((name, licence) -> row(text, name, licence));
        text.append("\n## In the console's pages\n\n| part | licence |\n|---|---|\n");
        consoleParts().forEach((name, licence) -> row(text, name, licence));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String licence) {
        text.append("| `").append(name).append("` | ").append(licence).append(" |\n");
    }

    private static TreeMap<String, String> javaParts() throws IOException {
        var parts = new TreeMap<String, String>();
        try (InputStream in =
                LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(in).as("the bill of materials, which Maven makes").isNotNull();
            for (var part : FactJson.MAPPER.readTree(in).get("components")) {
                var group = part.path("group").asString();
                if (group.equals("org.chalkline")) continue;
                var name =
                        group
                                + ":"
                                + part.get("name").asString()
                                + ":"
                                + part.get("version").asString();
                parts.put(name, licences(part));
            }
        }
        return parts;
    }

    private static String licences(JsonNode part) {
        var names = new TreeSet<String>();
        for (var each : part.path("licenses")) {
            var licence = each.path("license");
            for (var given :
                    new JsonNode[] {
                        licence.path("id"), licence.path("name"), each.path("expression")
                    }) {
                if (given.isString()) names.add(given.asString().strip().replace("|", "/"));
            }
        }
        return String.join(", ", names);
    }

    private static TreeMap<String, String> consoleParts() throws IOException {
        var parts = new TreeMap<String, String>();
        var lock = FactJson.MAPPER.readTree(Files.readString(LOCK)).get("packages");
        for (var each : lock.properties()) {
            var path = each.getKey();
            var part = each.getValue();
            if (path.isEmpty() || part.has("dev") || part.has("optional")) continue;
            var name = path.substring(path.lastIndexOf("node_modules/") + 13);
            parts.put(
                    name + " " + part.get("version").asString(), part.path("license").asString(""));
        }
        return parts;
    }
}
