package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote, with its defaults, asks what the README's walk asks. */
class ApolloCacheTest {

    private static final String DECISION =
            """
            {documentNumber: "长教〔2026〕17号", body: "长宁区教育局", officer: "科长",
             decidedOn: "2026-03-02", reasons: "规范校名。",
             paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Education Law", article: "27", version: "2009"}]}
            """;

    @Test
    void a_stock_apollo_client_keeps_two_points_in_time_of_one_school_apart(@TempDir Path folder)
            throws Exception {
        Tool.require("npm");
        for (var name : List.of("package.json", "package-lock.json", "two-points.mjs")) {
            Files.copy(Path.of("src/test/apollo", name), folder.resolve(name));
        }
        var installed = Tool.run(folder, "npm", "ci", "--no-audit", "--no-fund");
        assertThat(installed.status()).as(installed.said()).isZero();
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            var clerk = new Clerk(caller, "apollo");
            clerk.empower("科长", List.of("CHANGE_SCHOOLS"));
            clerk.accepted(
                    "registerSchool",
                    """
                    school: "s", source: "名册", openedOn: "1987-09-01",
                    particulars: {name: "旧名小学", kind: PRIMARY, ownership: PUBLIC, site: {address: "柳巷8号"}}
                    """);
            var renamed =
                    clerk.accepted(
                            "renameSchool",
                            "school: \"s\", name: \"新名小学\", effectiveOn: \"2026-09-01\", decision: "
                                    + DECISION);
            caller.data("{ school(code: \"s\", atLeast: " + renamed + ") { name } }");
            var said =
                    Tool.run(
                            folder,
                            "node",
                            "two-points.mjs",
                            server.url(),
                            "s",
                            Tokens.bearer(server, "analyst", Role.ANALYST));
            assertThat(said.said().strip()).isEqualTo("{\"summer\":\"旧名小学\",\"autumn\":\"新名小学\"}");
        }
    }
}
