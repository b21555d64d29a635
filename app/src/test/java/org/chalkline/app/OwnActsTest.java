package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the program does of its own accord, and strangers who would keep it from that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnActsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ORGANISER =
            "{name: \"Elm Ltd\", isPerson: false, identifier: \"91310105MA1TEST\", address: \"Elm Road\"}";

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        var settings = List.of("--chalkline.watcher.interval=1s");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        caller = new Caller(server);
        clerk = new Clerk(caller, "own");
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private JsonNode as(String subject, String query) {
        var request =
                HttpRequest.newBuilder(URI.create(caller.url() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", Tokens.bearer(server, subject, Role.CLERK))
                        .POST(BodyPublishers.ofString(FactJson.write(Map.of("query", query))))
                        .build();
        return FactJson.MAPPER.readTree(caller.send(request).body());
    }

    private static String register(String commandId, String school) {
        return """
               mutation { act: registerSchool(command: {id: "%s"}, input: {
                 school: "%s", openedOn: "2000-09-01", source: "test",
                 particulars: {name: "x", kind: PRIMARY, ownership: PUBLIC, site: {address: "x"}}})
                 { __typename ... on Accepted { repeated position } ... on Refused { code message } } }
               """
                .formatted(commandId, school);
    }

    private void submit(String application, LocalDate on) {
        var papers =
                List.of(
                                "APPLICATION_REPORT",
                                "ORGANISER_IDENTITY",
                                "SOURCE_OF_ASSETS",
                                "CHARTER_AND_BOARD",
                                "PROOF_OF_ASSETS",
                                "STAFF_QUALIFICATIONS")
                        .stream()
                        .map(
                                kind ->
                                        "{kind: %s, title: \"%s\", digest: \"%s\"}"
                                                .formatted(kind, kind, Sha256.hex(kind)))
                        .toList();
        clerk.accepted(
                "submitApplication",
                """
                application: "%1$s", applicant: %2$s, papers: %3$s, unit: "Licensing", effectiveOn: "%4$s",
                proposal: {establishment: {school: "S-%1$s", licence: "L-%1$s", validUntil: "2029-08-31",
                  content: {name: "Elm", kind: PRESCHOOL, forProfit: false, organiser: %2$s,
                    site: {address: "1 Elm Road", subdistrict: "310105001"}}}}
                """
                        .formatted(application, ORGANISER, papers, on));
    }

    private JsonNode deemedAccepted(String application) {
        return clerk.eventually(
                "{ licenceApplication(code: \"%s\") { acceptance { on deemed } clocks { rule { id } due { date } } } }"
                        .formatted(application),
                "/licenceApplication",
                found -> found.at("/acceptance/deemed").asBoolean());
    }

    @Test
    void a_stranger_who_spends_the_watchers_ids_stops_no_clock() {
        var day = TODAY.minusDays(40);
        submit("own-1", day);
        var clocks = deemedAccepted("own-1").get("clocks");
        assertThat(clocks).isNotEmpty();
        for (var clock : clocks) {
            var id =
                    "settle:application/own-2:%s:%s:%s"
                            .formatted(
                                    clock.at("/rule/id").asString(),
                                    clock.at("/due/date").asString(),
                                    TODAY);
            var spent = id.length() <= 64 ? id : Sha256.hex(id);
            var school = "spent-" + Sha256.hex(id).substring(0, 8);
            assertThat(as("stranger", register(spent, school)).at("/data/act/__typename"))
                    .hasToString("\"Accepted\"");
        }

        submit("own-2", day);
        assertThat(deemedAccepted("own-2").at("/acceptance/on").asString())
                .isEqualTo(day.toString());
    }

    @Test
    void nobody_acts_as_the_program() {
        for (var subject : List.of("chalkline", "Chalkline", "сhalkline", "cha1kline", "system")) {
            assertThat(as(subject, register("as-program", "as-program")).at("/data/act/code"))
                    .hasToString("\"ACTOR_RESERVED\"");
        }
        var row =
                HttpRequest.newBuilder(URI.create(caller.url() + "/intake/schools"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", Tokens.bearer(server, "chalkline", Role.CLERK))
                        .POST(BodyPublishers.ofString("[]"))
                        .build();
        var answer = caller.send(row);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ACTOR_RESERVED");
    }

    @Test
    void what_came_of_anothers_command_is_not_told_and_binds_nobody_else() {
        var mine = as("li", register("li-1", "li-school"));
        assertThat(mine.at("/data/act/__typename").asString()).isEqualTo("Accepted");

        var theirs = as("wang", register("li-1", "li-school")).at("/data/act");
        assertThat(theirs.get("code").asString()).isEqualTo("COMMAND_ID_OF_ANOTHER");
        assertThat(theirs.has("position")).isFalse();
        assertThat(as("li", register("li-1", "li-school")).at("/data/act/repeated"))
                .hasToString("true");
    }
}
