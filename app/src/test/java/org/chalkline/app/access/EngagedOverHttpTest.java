package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chalkline.access.AccessSettings;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An auditor from outside at a running program, from being let in to the day after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngagedOverHttpTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ORGANISER =
            "{name: \"Elm Ltd\", isPerson: false, identifier: \"91310105MA1TEST\", address: \"Elm Road\"}";
    private static final String LIST =
            "{ licenceApplications(first: 9) { totalCount edges { node { code } } } }";

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private String issuer;

    @BeforeAll
    void cases_of_two_units_and_two_years(@TempDir Path folder) throws Exception {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "clerk");
        issuer = server.part(AccessSettings.class).ownName();
        clerk.empower("chief", List.of("ADMIT_ENGAGEMENTS"));
        submit("south-1", "South", "2024-03-05");
        submit("north-0", "North", "2023-03-06");
        submit("north-1", "North", "2024-03-06");
        for (var text : List.of("north-1", "south-1")) {
            assertThat(put(text, caller.request("/documents")).statusCode()).isEqualTo(201);
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
        http.close();
    }

    private void submit(String id, String unit, String on) {
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
                                                .formatted(kind, kind, Sha256.hex(id)))
                        .toList();
        clerk.accepted(
                "submitApplication",
                """
                application: "%1$s", applicant: %2$s, papers: %3$s, unit: "%4$s", effectiveOn: "%5$s",
                proposal: {establishment: {school: "S-%1$s", licence: "L-%1$s", validUntil: "2029-08-31",
                  content: {name: "Elm %1$s", kind: PRESCHOOL, forProfit: false, organiser: %2$s,
                    site: {address: "1 Elm Road", subdistrict: "310105001"}}}}
                """
                        .formatted(id, ORGANISER, papers, unit, on));
    }

    private HttpResponse<String> put(String text, HttpRequest.Builder request) throws Exception {
        return send(request.PUT(BodyPublishers.ofString(text)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** An auditor of no unit of the bureau. */
    private String outside(String subject) {
        return Tokens.bearerIn("", server, subject, Role.AUDITOR);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", authorization)
                        .header("X-Chalkline-Purpose", "AUDIT"));
    }

    private JsonNode ask(String query, String authorization) throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", authorization)
                                .POST(
                                        BodyPublishers.ofString(
                                                FactJson.write(Map.of("query", query)))));
        return FactJson.MAPPER.readTree(answer.body());
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    private void begin(String code, String account, LocalDate until) {
        clerk.accepted(
                "beginEngagement",
                """
                engagement: "%s", kind: AUDIT, officer: "chief", effectiveOn: "%s",
                order: {body: "Audit Office", number: "2026-7", digest: "%s"},
                terms: {members: [{issuer: "%s", account: "%s", name: "Qian"}], units: ["North"],
                  fromYear: 2024, untilYear: 2024, from: "%2$s", until: "%6$s"}
                """
                        .formatted(
                                code,
                                TODAY.minusDays(10),
                                Sha256.hex("order"),
                                issuer,
                                account,
                                until));
    }

    private JsonNode request(String request, String by, String authorization) throws Exception {
        return ask(
                        """
                        mutation { act: requestEvidence(command: {id: "%s"}, input: {engagement: "E-1",
                          evidenceRequest: "%1$s", wanted: "The vouchers.", askedBy: "%s", officer: "chief",
                          dueOn: "%s", effectiveOn: "%s"}) { __typename ... on Refused { code } } }
                        """
                                .formatted(request, by, TODAY.plusDays(5), TODAY),
                        authorization)
                .at("/data/act");
    }

    @Test
    @Order(1)
    void who_is_not_engaged_comes_in_as_the_public() throws Exception {
        var qian = outside("qian");
        assertThat(code(ask(LIST, qian))).isEqualTo("DOCUMENT_UNLISTED");
        assertThat(ask("{ __typename }", qian).has("errors")).isFalse();
        for (var path :
                List.of(
                        "/documents/" + Sha256.hex("north-1"),
                        "/bundle?case=application/north-1")) {
            assertThat(get(path, qian).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    @Order(2)
    void who_is_engaged_sees_the_unit_and_the_year_and_nothing_beside() throws Exception {
        begin("E-1", "qian", TODAY.plusDays(30));
        var qian = outside("qian");
        // An engagement is known of when its register has come so far.
        Soon.await(() -> !ask(LIST, qian).has("errors"));
        var list = ask(LIST, qian).at("/data/licenceApplications");
        assertThat(list.toString()).contains("north-1").doesNotContain("north-0", "south-1");
        assertThat(list.get("totalCount").asLong()).isEqualTo(1);
        for (var other : List.of("south-1", "north-0")) {
            var query = "{ licenceApplication(code: \"%s\") { code } }".formatted(other);
            assertThat(caller.data(query).at("/licenceApplication/code").asString())
                    .isEqualTo(other);
            assertThat(ask(query, qian).at("/data/licenceApplication").isNull()).isTrue();
        }
    }

    @Test
    @Order(3)
    void another_units_document_by_its_digest_is_as_one_that_is_not_there() throws Exception {
        var nothing = Sha256.hex("nothing");
        var south = Sha256.hex("south-1");
        var of = "/documents/";
        var north = Tokens.bearerIn("North", server, "wu", Role.CLERK);
        for (var who : List.of(outside("qian"), north)) {
            assertThat(get(of + Sha256.hex("north-1"), who).body()).isEqualTo("north-1");
            var absent = get(of + nothing, who);
            var others = get(of + south, who);
            assertThat(others.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
            assertThat(others.body()).isEqualTo(absent.body().replace(nothing, south));
        }
        // What nobody cites is shown to who brought it in.
        var own = Sha256.hex("of wu");
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                        .header("Authorization", north);
        assertThat(put("of wu", request).statusCode()).isEqualTo(201);
        assertThat(get(of + own, north).statusCode()).isEqualTo(200);
        assertThat(get(of + own, outside("qian")).statusCode()).isEqualTo(404);
        var southern = Tokens.bearerIn("South", server, "he", Role.CLERK);
        assertThat(get(of + own, southern).statusCode()).isEqualTo(404);
        assertThat(get(of + south, southern).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void another_units_case_is_taken_out_by_nobody_from_outside() throws Exception {
        var qian = outside("qian");
        int status = 0;
        for (int i = 0; i < 100 && status != 200; i++) {
            status = get("/bundle?case=application/north-1", qian).statusCode();
            if (status != 200) Thread.sleep(100); // until a checkpoint covers it
        }
        assertThat(status).isEqualTo(200);
        var others = get("/bundle?case=application/south-1", qian);
        var absent = get("/bundle?case=application/none-1", qian);
        assertThat(others.statusCode()).isEqualTo(absent.statusCode()).isNotEqualTo(200);
        assertThat(others.body()).isEqualTo(absent.body());
        assertThat(get("/bundle?position=0..3", qian).statusCode()).isNotEqualTo(200);
    }

    @Test
    @Order(5)
    void a_member_asks_for_evidence_which_is_a_follow_up_with_its_day() throws Exception {
        assertThat(request("r-1", "qian", outside("qian")).toString()).contains("Accepted");
        assertThat(request("r-2", "sun", outside("qian")).toString()).contains("NOT_ENGAGED");
        var own = Tokens.bearer(server, "house", Role.AUDITOR);
        assertThat(request("r-3", "qian", own).get("code").asString())
                .isEqualTo("EVIDENCE_ASKED_BY_ANOTHER");
        var due =
                clerk.eventually(
                        "{ followUps(first: 5) { edges { node { about dueOn } } } }",
                        "/followUps/edges/0/node",
                        node -> true);
        assertThat(due.get("about").asString()).isEqualTo("engagement/E-1");
        assertThat(due.get("dueOn").asString()).isEqualTo(TODAY.plusDays(5).toString());
    }

    @Test
    @Order(6)
    void all_that_was_taken_out_is_one_list_that_the_house_sees_alone() throws Exception {
        var query =
                "{ engagementAccesses(code: \"E-1\", first: 50) { edges { node { actor kind answer } } } }";
        assertThat(code(ask(query, outside("qian")))).isEqualTo("FORBIDDEN");
        var list = caller.data(query).get("engagementAccesses").toString();
        assertThat(list)
                .contains("\"TAKEN_OUT\"", "document " + Sha256.hex("north-1"), "bundle ")
                .doesNotContain(Sha256.hex("south-1"), "\"wu\"");
    }

    @Test
    @Order(7)
    void rows_about_another_units_matter_are_refused_as_the_act_is() throws Exception {
        var north = Tokens.bearerIn("North", server, "wu", Role.CLERK);
        var rows =
                """
                [{"row": 1, "commandId": "row-1", "application": "south-1", "act": "WITHDRAW",
                  "effectiveOn": "2024-03-07", "reasons": "No more."},
                 {"row": 2, "commandId": "row-2", "application": "none-1", "act": "WITHDRAW",
                  "effectiveOn": "2024-03-07", "reasons": "No more."},
                 {"row": 3, "commandId": "row-3", "application": "north-0", "act": "WITHDRAW",
                  "effectiveOn": "2024-03-07", "reasons": "No more."}]
                """;
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/intake/licence-applications"))
                        .header("Authorization", north)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(rows));
        var results = FactJson.MAPPER.readTree(send(request).body());
        assertThat(results.at("/0/code").asString()).as("%s", results).isEqualTo("OUT_OF_REACH");
        assertThat(results.at("/1/code").asString()).isEqualTo("OUT_OF_REACH");
        assertThat(results.at("/2/status").asString()).as("%s", results).isEqualTo("accepted");
    }

    @Test
    @Order(8)
    void an_engagement_that_is_over_lets_nobody_in_at_once_and_without_a_restart()
            throws Exception {
        // One whose last day was yesterday has ended by itself.
        begin("E-2", "sun", TODAY.minusDays(1));
        assertThat(code(ask(LIST, outside("sun")))).isEqualTo("DOCUMENT_UNLISTED");
        var qian = outside("qian");
        var document = "/documents/" + Sha256.hex("north-1");
        assertThat(get(document, qian).statusCode()).isEqualTo(200);
        clerk.accepted(
                "endEngagement",
                "engagement: \"E-1\", reasons: \"Reported.\", officer: \"chief\", effectiveOn: \"%s\""
                        .formatted(TODAY));
        assertThat(code(ask(LIST, qian))).isEqualTo("DOCUMENT_UNLISTED");
        assertThat(get(document, qian).statusCode()).isEqualTo(403);
        // A unit makes nobody the house's own who was ever engaged.
        var placed = Tokens.bearerIn("control", server, "qian", Role.AUDITOR);
        assertThat(code(ask(LIST, placed))).isEqualTo("DOCUMENT_UNLISTED");
    }
}
