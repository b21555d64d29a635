package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose rows were refused goes in when the cause is mended, whoever imports it. */
class ImportAgainTest {
    private static final Path SAMPLE = Path.of("..", "samples", "licence-applications.csv");

    @TempDir Path folder;

    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Told bring(String kind, Path file, String actor) {
        return Told.by(
                "import",
                kind,
                file.toString(),
                "--url",
                server.url(),
                "--token-file",
                Tokens.file(server, actor, Role.CLERK, Role.AUDITOR));
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void teachers_before_their_schools_are_refused_and_go_in_after_them() throws IOException {
        var schools =
                Files.writeString(
                        folder.resolve("schools.csv"),
                        "school,name,address,openedOn\nS-1,Elm,somewhere,1990-09-01\n");
        var teachers =
                Files.writeString(
                        folder.resolve("teachers.csv"),
                        """
                        teacher,name,school,staffing,contractFrom,contractUntil,source,effectiveOn
                        T-1,欧阳青桐,S-1,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                        """);
        assertThat(bring("teachers", teachers, "wang").text()).contains("1 refused");
        assertThat(bring("teachers", teachers, "wang").text()).contains("1 refused");
        assertThat(bring("schools", schools, "wang").status()).isZero();
        long before = head();

        var mended = bring("teachers", teachers, "li");
        assertThat(mended.status()).as(mended.text()).isZero();
        assertThat(mended.text()).contains("1 accepted (0 of them before)");
        long after = head();
        assertThat(after).isGreaterThan(before);

        for (var actor : List.of("wang", "li", "zhao")) {
            assertThat(bring("teachers", teachers, actor).text())
                    .contains("1 accepted (1 of them before)");
        }
        assertThat(head()).isEqualTo(after);
    }

    private static String row(String commandId, String opened) {
        return """
                [{"row": 1, "commandId": "%s", "school": "S-2", "name": "Elm", "kind": "PRIMARY",
                  "ownership": "PUBLIC", "address": "1 Elm Road", "openedOn": "%s", "source": "old"}]
                """
                .formatted(commandId, opened);
    }

    @Test
    void a_refused_row_is_corrected_under_its_id_and_an_accepted_one_is_not() {
        try (var clerk = new Caller(server)) {
            var wrong = row("row-7", "2999-09-01");
            assertThat(clerk.post("/intake/schools", wrong).body()).contains("\"refused\"");
            assertThat(clerk.post("/intake/schools", wrong).body()).contains("\"refused\"");

            var right = row("row-7", "1999-09-01");
            assertThat(clerk.post("/intake/schools", right).body())
                    .contains("\"accepted\"", "\"repeated\":false");
            assertThat(clerk.post("/intake/schools", right).body())
                    .contains("\"accepted\"", "\"repeated\":true");
            for (var other : List.of(wrong, row("row-7", "2001-09-01"))) {
                assertThat(clerk.post("/intake/schools", other).body())
                        .contains("COMMAND_ID_REUSED");
            }
            assertThat(head()).isZero();
        }
    }

    private static String act(String commandId, String school) {
        return """
                mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1999-09-01",
                  source: "old", particulars: {name: "Elm", kind: PRIMARY, ownership: PUBLIC,
                  site: {address: "1 Elm Road"}}}) { __typename ... on Refused { code } } }
                """
                .formatted(commandId, school);
    }

    /** The code of the refusal; empty if it was accepted. */
    private static String code(Caller clerk, String act) {
        return clerk.data(act).at("/registerSchool/code").asString();
    }

    /** Who asks again hears what was decided; what was corrected is another act. */
    @Test
    void an_act_that_was_refused_is_corrected_under_another_id() {
        try (var clerk = new Caller(server)) {
            assertThat(clerk.post("/intake/schools", row("row-1", "1980-09-01")).body())
                    .contains("\"accepted\"");
            var refusal = code(clerk, act("act-1", "S-2"));
            assertThat(refusal).isNotEmpty().isNotEqualTo("COMMAND_ID_REUSED");
            assertThat(code(clerk, act("act-1", "S-2"))).isEqualTo(refusal);
            assertThat(code(clerk, act("act-1", "S-3"))).isEqualTo("COMMAND_ID_REUSED");
            assertThat(code(clerk, act("act-2", "S-3"))).isEmpty();
        }
    }

    /** The sample's rows, each with the paper in which its act was found. */
    private Path found() throws IOException {
        var lines = Files.readAllLines(SAMPLE);
        var rows = new StringBuilder(lines.getFirst()).append(",asFound\n");
        for (var line : lines.subList(1, lines.size())) {
            // Of most papers of the past no document is kept.
            rows.append(line.replaceAll("([A-Z_]{4,}) [0-9a-f]{64}( [^;,]+)?", "$1 - 存一号柜"))
                    .append(",档〔2024〕7号\n");
        }
        return Files.writeString(folder.resolve("found.csv"), rows);
    }

    @Test
    void old_acts_that_broke_a_rule_are_recorded_as_they_were_found_and_say_which()
            throws IOException {
        var unused = Tokens.bearerIn("民办教育科", server, "wang", Role.CLERK, Role.AUDITOR);
        var kept = Files.readString(SAMPLE).replace("-X", "-Y").replace("X-", "Y-");
        var plain = Files.writeString(folder.resolve("plain.csv"), kept);
        assertThat(bring("licence-applications", plain, "wang").text())
                .contains("OFFICER_NOT_EMPOWERED");
        var told = bring("licence-applications", found(), "wang");
        assertThat(told.status())
                .as(told.text() + Files.readString(folder.resolve("found.csv.results.csv")))
                .isZero();
        try (var auditor = new Caller(server, "auditor", Role.AUDITOR)) {
            var facts =
                    auditor.data(
                            """
                            { facts(first: 100, filter: {breachesKnown: true, breachesContains: "OFFICER_NOT_EMPOWERED"}) {
                                edges { node { of type asFound breaches } } }
                              licenceApplications(first: 100, filter: {factsWhere: {breachesContains: "OFFICER_NOT_EMPOWERED"}}) {
                                edges { node { code papers { digest title } breaches { code law article asFound fact } } } }
                              none: licenceApplications(first: 100, filter: {factsWhere: {breachesContains: "NO_SUCH_RULE"}}) {
                                totalCount }
                              hearings(first: 100) { edges { node { breaches { code fact } } } }
                              clocks(first: 100) { edges { node { breaches { code fact } } } }
                              licenceApplicationHistory(code: "2024-X01", first: 100) {
                                edges { node { type asFound breaches { code law article } } } } }""");
            assertThat(facts.at("/facts/edges/0/node/asFound").asString()).isEqualTo("档〔2024〕7号");
            assertThat(facts.at("/facts/edges").findValuesAsString("type"))
                    .contains("application.ReviewBegun");
            assertThat(facts.at("/licenceApplicationHistory").toString())
                    .contains(
                            "{\"code\":\"OFFICER_NOT_EMPOWERED\",\"law\":\"Administrative Licensing Law\",\"article\":\"22\"}");
            var listed = facts.at("/licenceApplications");
            assertThat(listed.findValuesAsString("code")).contains("2024-X01");
            assertThat(listed.findValuesAsString("digest")).contains("paper:存一号柜");
            assertThat(listed.findValuesAsString("asFound")).containsOnly("档〔2024〕7号");
            assertThat(listed.findValuesAsString("fact")).allMatch(each -> each.contains("@"));
            assertThat(facts.at("/none/totalCount").asLong()).isZero();
            assertThat(facts.at("/clocks/edges").findValuesAsString("code"))
                    .contains("OFFICER_NOT_EMPOWERED");
        }
    }

    @Test
    void a_day_of_which_the_register_says_no_more_than_the_year_is_shown_so() {
        var row =
                """
                [{"row": 1, "commandId": "d-%1$s", "school": "S-%1$s", "name": "Elm %1$s", "kind": "PRIMARY",
                  "ownership": "PUBLIC", "address": "%1$s Elm Road", "openedOn": "%2$s", "impreciseDays": "%3$s",
                  "source": "old"}]""";
        try (var clerk = new Caller(server)) {
            for (var wrong :
                    List.of("openedOn=1959", "openedOn", "openedOn=58", "name=1958", "openedOn=")) {
                assertThat(
                                clerk.post("/intake/schools", row.formatted(8, "1958-01-01", wrong))
                                        .body())
                        .as(wrong)
                        .contains("FIELD_MALFORMED");
            }
            var year = row.formatted(8, "1958-01-01", "openedOn=1958");
            assertThat(clerk.post("/intake/schools", year).body()).contains("\"accepted\"");
            var day = row.formatted(9, "1958-09-01", "");
            assertThat(clerk.post("/intake/schools", day).body()).contains("\"accepted\"");
        }
        try (var auditor = new Caller(server, "auditor", Role.AUDITOR)) {
            var shown =
                    auditor.data(
                            """
                            { schools(first: 10, orderBy: [{field: CODE}]) {
                                edges { node { code openedOn impreciseDays { field said fact } } } }
                              vague: schools(first: 10, filter: {factsWhere: {impreciseDaysKnown: true}}) { totalCount }
                              schoolHistory(code: "S-8", first: 10) { edges { node { impreciseDays { field said } } } } }""");
            assertThat(shown.at("/schools/edges/0/node").toString())
                    .isEqualTo(
                            "{\"code\":\"S-8\",\"openedOn\":\"1958-01-01\",\"impreciseDays\":[{\"field\":\"openedOn\",\"said\":\"1958\",\"fact\":\"S-8@0\"}]}");
            assertThat(shown.at("/schools/edges/1/node/impreciseDays")).isEmpty();
            assertThat(shown.at("/vague/totalCount").asLong()).isEqualTo(1);
            assertThat(shown.at("/schoolHistory").toString()).contains("\"said\":\"1958\"");
        }
    }

    @Test
    void what_is_done_since_the_record_was_begun_keeps_every_rule() {
        try (var clerk = new Caller(server)) {
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            var row =
                    """
                    [{"row": 1, "commandId": "f-1", "application": "2024-X01", "act": "ACCEPT", "officer": "officer-3",
                      "certificate": "1", "effectiveOn": "%s", "asFound": "档〔2024〕7号"}]""";
            assertThat(clerk.post("/intake/licence-applications", row.formatted(today)).body())
                    .contains("FOUND_SINCE_KEPT");
            var before = row.formatted(today.minusYears(1));
            assertThat(clerk.post("/intake/licence-applications", before).body())
                    .doesNotContain("FOUND_SINCE_KEPT");
        }
    }
}
