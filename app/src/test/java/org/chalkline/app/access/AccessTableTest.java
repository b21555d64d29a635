package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.Server;
import org.chalkline.app.http.Endpoint;
import org.chalkline.kernel.access.Role;
import org.chalkline.query.access.Doors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The page that says who may ask what is made of what the program itself goes by. With {@code
 * WRITE_DOCS=true} in the environment it is written anew.
 */
class AccessTableTest {
    private static final Path PAGE = Path.of("..", "docs", "access.md");
    private static final String WRITE = "WRITE_DOCS";

    private static final String HEAD =
            """
            # Who may ask what

            Made from the schema and the table of endpoints by `AccessTableTest`, which fails if it isn't up to date; `WRITE_DOCS=true` writes it anew. What is in no row nobody may ask. Which records somebody sees behind an open door, and what of people is masked, is told by [0081](decisions/0081-A-door-stands-on-every-field-and-what-is-ones-own-is-part-of-the-query.md).

            """;

    @Test
    void the_page_says_what_the_program_goes_by(@TempDir Path folder) throws IOException {
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            var page = page(Doors.of(server.part(GraphQlSource.class).schema()));
            if ("true".equals(System.getenv(WRITE))) Files.writeString(PAGE, page);
            assertThat(Files.readString(PAGE)).isEqualTo(page);
        }
    }

    private static String page(Map<String, Set<Role>> fields) {
        var page = new StringBuilder(HEAD);
        table(page, "Endpoints");
        for (var each : Endpoint.ALL) row(page, each.method() + " " + each.path(), each.open());
        for (var root : List.of("Query", "Mutation")) {
            table(page, root.equals("Query") ? "Queries" : "Acts");
            fields.forEach(
                    (field, open) -> {
                        if (field.startsWith(root + ".")) {
                            row(page, field.substring(root.length() + 1), open);
                        }
                    });
        }
        return page.toString();
    }

    private static void table(StringBuilder page, String title) {
        page.append(page.charAt(page.length() - 2) == '\n' ? "" : "\n");
        page.append("## ").append(title).append("\n\n|");
        for (var role : Endpoint.ROLES) page.append(" | ").append(role.word());
        page.append(" |\n|---").append("|---".repeat(Endpoint.ROLES.size())).append("|\n");
    }

    private static void row(StringBuilder page, String what, Set<Role> open) {
        page.append("| `").append(what).append('`');
        for (var role : Endpoint.ROLES) page.append(open.contains(role) ? " | ✓" : " |");
        page.append(" |\n");
    }
}
