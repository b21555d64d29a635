package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.ElmKindergarten.CONTENT;
import static org.chalkline.app.ElmKindergarten.ORGANISER;
import static org.chalkline.app.ElmKindergarten.PAPERS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.FactStream;
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

/**
 * A refusal that a court annuls, over HTTP: what was known before and what is known since, the
 * period for deciding anew, the new decision, and who may rule after whom.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingLoopTest {
    private static final String SUIT =
            "{number: \"(2024)沪0105行初7号\", instance: FIRST_INSTANCE, body: \"Changning Court\"}";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;
    private long refusedAt;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        start();
        for (var power :
                List.of(
                        "Wang:ACCEPT_APPLICATIONS",
                        "Chen:EXAMINE_APPLICATIONS",
                        "Zhao:EXAMINE_APPLICATIONS",
                        "Li:DECIDE_APPLICATIONS",
                        "Sun:RECORD_RULINGS")) {
            var parts = power.split(":");
            accepted(
                    "delegatePower",
                    "officer: \"%s\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\""
                            .formatted(parts[0], parts[1]));
        }
    }

    private void start() {
        server =
                Server.start(
                        new Server.Settings(
                                folder.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
    }

    private void stop() {
        caller.close();
        server.close();
    }

    @AfterAll
    void end() {
        stop();
    }

    @Test
    @Order(1)
    void an_application_is_refused_and_the_refusal_served() {
        accepted(
                "submitApplication",
                """
                application: "anew", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-03-04",
                proposal: {establishment: {school: "E7", licence: "L-E7", content: %s, validUntil: "2029-08-31"}}
                """
                        .formatted(ORGANISER, PAPERS, CONTENT));
        accepted(
                "acceptApplication",
                "application: \"anew\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        accepted(
                "beginReview",
                "application: \"anew\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-03-07\"");
        accepted(
                "concludeReview",
                "application: \"anew\", reviewer: \"Zhao\", recommendation: REFUSE, findings: \"Too near a road.\", effectiveOn: \"2024-05-06\"");
        accepted(
                "refuseApplication",
                "application: \"anew\", decision: %s, effectiveOn: \"2024-05-08\""
                        .formatted(decision("D-1", "2024-05-08")));
        refusedAt = caller.position("licenceApplication", "anew", "application.ApplicationRefused");
        accepted(
                "servePaper",
                """
                of: "application/anew", document: "D-1", receiver: "Elm Ltd", mode: IN_PERSON, receivedBy: "Elm",
                receipt: "%s", officer: "Chen", effectiveOn: "2024-05-10"
                """
                        .formatted(Sha256.hex("receipt")));
        assertThat(application(now()).get("status").asString()).isEqualTo("REFUSED");
    }

    @Test
    @Order(2)
    void only_who_has_the_power_records_what_a_court_did_and_only_of_an_act_that_is_there() {
        refused(
                "OFFICER_NOT_EMPOWERED",
                "challengeAct",
                "act: %d, proceeding: %s, by: \"Elm Ltd\", officer: \"Li\", effectiveOn: \"2024-06-03\""
                        .formatted(refusedAt, SUIT));
        refused("UNKNOWN_ACT", "setActAside", ruling(4_711_000, SUIT, "2024-12-02", ""));
        refused("NOT_AN_ACT", "setActAside", ruling(refusedAt + 2, SUIT, "2024-12-02", ""));
        refused("BEFORE_THE_ACT", "setActAside", ruling(refusedAt, SUIT, "2024-05-07", ""));
        accepted(
                "challengeAct",
                "act: %d, proceeding: %s, by: \"Elm Ltd\", officer: \"Sun\", effectiveOn: \"2024-06-03\""
                        .formatted(refusedAt, SUIT));
        assertThat(standing()).isEqualTo("CHALLENGED");
        assertThat(
                        caller.data(
                                        "{ licenceApplication(code: \"anew\") { outcome { decision { documentNumber contested { code standing contests { proceeding { body } since } } } } } }")
                                .at(
                                        "/licenceApplication/outcome/decision/contested/0/contests/0/since")
                                .asString())
                .isEqualTo("2024-06-03");
    }

    @Test
    @Order(3)
    void an_annulled_refusal_never_was_as_is_known_since_and_was_as_was_known_before() {
        var before = server.part(FactStream.class).head();
        var input = ruling(refusedAt, SUIT, "2024-12-02", ", remakeBy: \"2025-03-03\"");
        accepted("setActAside", input);

        var since = application(now());
        assertThat(since.get("status").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(since.get("outcome").isNull()).isTrue();
        assertThat(since.get("setAside").asBoolean()).isFalse();
        var onTheDay = application(", asOf: {effectiveOn: \"2024-05-20\"}");
        assertThat(onTheDay.get("status").asString()).isEqualTo("UNDER_REVIEW");
        var then =
                application(
                        ", asOf: {position: %d, effectiveOn: \"2024-05-20\"}".formatted(before));
        assertThat(then.get("status").asString()).isEqualTo("REFUSED");
        assertThat(then.at("/outcome/result").asString()).isEqualTo("REFUSED");
        assertThat(counted("")).isEqualTo("UNDER_REVIEW");
        assertThat(counted(", asOf: {position: %d}".formatted(before))).isEqualTo("REFUSED");

        assertThat(standing()).isEqualTo("SET_ASIDE");
        var remaking = clock("application/anew:litigation.remaking");
        assertThat(remaking.get("state").asString()).isIn("RUNNING", "LAPSED");
        assertThat(remaking.at("/due/date").asString()).isEqualTo("2025-03-03");

        // A retry, word for word, under another command id.
        var head = server.part(FactStream.class).head();
        accepted("setActAside", input);
        refused("ACT_SET_ASIDE", "upholdAct", upheld("SECOND_INSTANCE"));
        assertThat(types()).contains("standing.ActsSetAside", "application.ApplicationRefused");
        assertThat(server.part(FactStream.class).head()).isBetween(head, head + 1);
    }

    @Test
    @Order(4)
    void the_application_is_decided_anew_within_the_period_that_the_court_set() {
        stop();
        start();
        accepted(
                "grantApplication",
                "application: \"anew\", decision: %s, effectiveOn: \"2025-02-20\""
                        .formatted(decision("D-2", "2025-02-20")));
        assertThat(application(now()).at("/outcome/result").asString()).isEqualTo("GRANTED");
        var remaking = clock("application/anew:litigation.remaking");
        assertThat(remaking.get("state").asString()).isEqualTo("MET");
        var school =
                eventually(
                        () -> caller.data("{ school(code: \"E7\") { openedOn } }").get("school"));
        assertThat(school.get("openedOn").asString()).isEqualTo("2025-02-20");
    }

    @Test
    @Order(5)
    void what_was_done_anew_can_not_be_overtaken_by_restoring_what_fell() {
        refused(
                "DONE_ANEW",
                "restoreAct",
                "act: %d, proceeding: {number: \"R-1\", instance: RETRIAL, body: \"High Court\"}, reasons: \"Retried.\", officer: \"Sun\", ruledOn: \"2025-06-02\""
                        .formatted(refusedAt));
    }

    @Test
    @Order(6)
    void what_rests_on_a_fallen_grant_becomes_a_follow_up_and_a_licence_without_it_never_was() {
        var granted =
                caller.position("licenceApplication", "anew", "application.ApplicationGranted");
        var appeal = "{number: \"A-2\", instance: SECOND_INSTANCE, body: \"Court\"}";
        accepted("setActAside", ruling(granted, appeal, "2025-09-01", ""));
        assertThat(application(now()).get("status").asString()).isEqualTo("UNDER_REVIEW");
        var followUp =
                eventually(
                        () ->
                                caller.data(
                                                "{ followUps(first: 5, filter: {about: [\"application/anew\"]}) { edges { node { reason message status } } } }")
                                        .at("/followUps/edges/0/node"));
        assertThat(followUp.get("reason").asString()).isEqualTo("RESTS_ON_FALLEN_ACT");
        assertThat(followUp.get("message").asString()).contains("licence/L-E7", "E7");

        var before = server.part(FactStream.class).head();
        var issued = caller.position("licence", "L-E7", "licence.LicenceIssued");
        accepted("setActAside", ruling(issued, appeal, "2025-09-01", ""));
        var licences =
                "{ licence(code: \"L-E7\"%1$s) { setAside content { name } } licences(first: 5%1$s) { totalCount } }";
        var since = caller.data(licences.formatted(now()));
        assertThat(since.at("/licence/setAside").asBoolean()).isTrue();
        assertThat(since.at("/licence/content/name").asString()).isEqualTo("Elm Kindergarten");
        assertThat(since.at("/licences/totalCount").asInt()).isZero();
        var then = caller.data(licences.formatted(", asOf: {position: %d}".formatted(before)));
        assertThat(then.at("/licence/setAside").asBoolean()).isFalse();
        assertThat(then.at("/licences/totalCount").asInt()).isOne();
    }

    @Test
    @Order(7)
    void a_licence_and_a_school_that_never_were_come_to_be_by_a_new_grant_under_their_codes() {
        var established = caller.position("school", "E7", "school.SchoolEstablished");
        var appeal = "{number: \"A-2\", instance: SECOND_INSTANCE, body: \"Court\"}";
        accepted("setActAside", ruling(established, appeal, "2025-09-01", ""));
        var records =
                "{ licence(code: \"L-E7\"%1$s) { setAside } school(code: \"E7\"%1$s) { setAside openedOn } }";
        assertThat(caller.data(records.formatted(now())).at("/school/setAside").asBoolean())
                .isTrue();
        var office =
                eventually(
                        () ->
                                caller.data(
                                                "{ followUps(first: 5, filter: {about: [\"headship/E7\"]}) { edges { node { reason status } } } }")
                                        .at("/followUps/edges/0/node"));
        assertThat(office.get("reason").asString()).isEqualTo("SCHOOL_NEVER_WAS");
        stop();
        start();
        accepted(
                "grantApplication",
                "application: \"anew\", decision: %s, effectiveOn: \"2025-10-09\""
                        .formatted(decision("D-3", "2025-10-09")));
        var anew =
                eventually(
                        () -> {
                            var found = caller.data(records.formatted(""));
                            boolean both =
                                    !found.at("/licence/setAside").asBoolean(true)
                                            && !found.at("/school/setAside").asBoolean(true);
                            return both ? found : found.at("/nothing");
                        });
        assertThat(anew.at("/school/openedOn").asString()).isEqualTo("2025-10-09");
    }

    @Test
    @Order(8)
    void the_record_tells_of_any_fact_how_it_stands_and_of_any_decision_what_fell_of_it() {
        var fell = record("facts(first: 1, filter: {position: {from: %1$d, to: %1$d}}%2$s)", "");
        assertThat(fell.at("/node/standing").asString()).isEqualTo("FELL");
        assertThat(fell.at("/node/ground").asString()).isEqualTo("ANNULLED");
        assertThat(fell.at("/node/ruledOn").asString()).isEqualTo("2024-12-02");
        assertThat(fell.at("/node/officer").asString()).isEqualTo("Li");
        assertThat(fell.at("/node/lag").asLong()).isPositive();
        var then =
                record(
                        "facts(first: 1, filter: {position: {from: %1$d, to: %1$d}}%2$s)",
                        ", asOf: {position: " + refusedAt + "}");
        assertThat(then.at("/node/standing").asString()).isEqualTo("STANDS");

        var decision =
                caller.data(
                                "{ decision(code: \"D-1\"%s) { officer standing acts fallen legalBasis { article } } }"
                                        .formatted(now()))
                        .get("decision");
        assertThat(decision.get("standing").asString()).isEqualTo("FELL");
        assertThat(decision.at("/fallen/0").asString()).isEqualTo(fell.at("/node/code").asString());
        assertThat(decision.at("/legalBasis/0/article").asString()).isEqualTo("17");

        var ruling =
                caller.data(
                                "{ rulings(first: 1, filter: {act: [\"%s\"], kind: [SET_ASIDE]}%s) { edges { node { ground fell proceeding { body } } } } }"
                                        .formatted(fell.at("/node/code").asString(), now()))
                        .at("/rulings/edges/0/node");
        assertThat(ruling.at("/proceeding/body").asString()).isEqualTo("Changning Court");
        assertThat(ruling.get("ground").asString()).isEqualTo("ANNULLED");

        var under =
                caller.data(
                                "{ facts(first: 10, filter: {provisionsContains: \"|private education law:17:2018|\", of: [\"application/anew\"]}%s) { totalCount } }"
                                        .formatted(now()))
                        .at("/facts/totalCount");
        assertThat(under.asInt()).as("the refusal and two grants").isEqualTo(3);
    }

    @Test
    @Order(9)
    void the_record_tells_what_was_refused_to_whom_and_what_they_recorded_afterwards() {
        accepted(
                "delegatePower",
                "officer: \"Li\", power: CHANGE_SCHOOLS, instrument: \"2\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\"");
        accepted(
                "registerSchool",
                "school: \"R1\", openedOn: \"2000-09-01\", source: \"Register\", particulars: {name: \"Elm\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"1 Road\"}}");
        var rename =
                "school: \"R1\", name: \"%s\", effectiveOn: \"2025-09-01\", decision: "
                        + decision("D-9", "2025-06-02");
        refused("TEXT_MISSING", "renameSchool", rename.formatted(""));
        accepted("renameSchool", rename.formatted("Oak"));
        // What was recorded afterwards is told once it is shown.
        var renamed =
                eventually(
                        () ->
                                caller.data(
                                                "{ facts(first: 2, filter: {of: [\"R1\"], type: [\"school.SchoolRenamed\"]}) { edges { node { of } } } }")
                                        .at("/facts/edges/0/node"));
        assertThat(renamed.get("of").asString()).isEqualTo("R1");
        var refusals =
                caller.data(
                                "{ refusals(first: 2, filter: {command: [\"renameSchool\"]}) { edges { cursor node { actor of code acceptedAfterwards { type } } } pageInfo { hasNextPage } } }")
                        .get("refusals");
        assertThat(refusals.get("edges")).hasSize(1);
        assertThat(refusals.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(refusals.at("/edges/0/node").toString())
                .isEqualTo(
                        "{\"actor\":\"张三\",\"of\":\"R1\",\"code\":\"TEXT_MISSING\",\"acceptedAfterwards\":{\"type\":\"school.SchoolRenamed\"}}");
        var counts =
                caller.data(
                                "{ refusalCounts(groupBy: [COMMAND, CODE], filter: {command: [\"setActAside\"]}) { values count } }")
                        .get("refusalCounts")
                        .toString();
        assertThat(counts)
                .contains("{\"values\":[\"setActAside\",\"UNKNOWN_ACT\"],\"count\":1}")
                .contains("{\"values\":[\"setActAside\",\"NOT_AN_ACT\"],\"count\":1}");
        var page = "{ refusals(first: 1%s) { edges { cursor node { commandId } } } }";
        var one = caller.data(page.formatted("")).at("/refusals/edges/0");
        var two =
                caller.data(page.formatted(", after: \"" + one.get("cursor").asString() + "\""))
                        .at("/refusals/edges/0");
        assertThat(two.at("/node/commandId").asString())
                .isNotEqualTo(one.at("/node/commandId").asString());
        assertThat(caller.ask(page.formatted(", after: \"x\"")).at("/errors/0/extensions/code"))
                .hasToString("\"BAD_VALUE\"");
    }

    @Test
    @Order(10)
    void what_differs_between_two_points_names_for_each_field_the_fact_that_changed_it() {
        long head = server.part(FactStream.class).head();
        var one =
                caller.data(
                                "{ licenceApplicationChanges(code: \"anew\", first: 1, from: {position: %d}, to: {position: %d}) { fields { field before after by { type } } } }"
                                        .formatted(refusedAt, head))
                        .at("/licenceApplicationChanges/fields")
                        .valueStream()
                        .filter(field -> field.get("field").asString().equals("status"))
                        .findFirst()
                        .orElseThrow();
        assertThat(one.toString())
                .isEqualTo(
                        "{\"field\":\"status\",\"before\":\"REFUSED\",\"after\":\"GRANTED\",\"by\":{\"type\":\"application.ApplicationGranted\"}}");

        var query =
                "{ schoolDifferences(first: %d, from: {position: -1}, to: {position: %d}%s) { edges { cursor node { code before after fields { field after by { type actor } } facts { type } } } pageInfo { hasNextPage } } }";
        var all = caller.data(query.formatted(100, head, "")).at("/schoolDifferences/edges");
        assertThat(all.size()).isGreaterThan(1);
        var page = caller.data(query.formatted(1, head, "")).get("schoolDifferences");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var next = ", after: \"" + page.at("/edges/0/cursor").asString() + "\"";
        assertThat(
                        caller.data(query.formatted(1, head, next))
                                .at("/schoolDifferences/edges/0/node/code"))
                .isEqualTo(all.at("/1/node/code"));

        // Between two days, as is known now.
        var days =
                caller.data(
                                "{ schoolDifferences(first: 5, from: {position: %1$d, effectiveOn: \"2025-08-31\"}, to: {position: %1$d, effectiveOn: \"2025-09-01\"}) { edges { node { code fields { field before after by { type } } } } } }"
                                        .formatted(head))
                        .at("/schoolDifferences/edges");
        assertThat(days.toString())
                .isEqualTo(
                        "[{\"node\":{\"code\":\"R1\",\"fields\":[{\"field\":\"name\",\"before\":\"Elm\",\"after\":\"Oak\",\"by\":{\"type\":\"school.SchoolRenamed\"}}]}}]");
        assertThat(
                        caller.data(
                                        "{ schoolDifferences(first: 5, filter: {code: [\"R1\"]}, from: {position: %d}, to: {position: %d}) { edges { node { before after } } } }"
                                                .formatted(refusedAt, head))
                                .at("/schoolDifferences/edges")
                                .toString())
                .isEqualTo("[{\"node\":{\"before\":false,\"after\":true}}]");
        assertThat(
                        caller.ask(
                                        "{ schoolDifferences(first: 5, from: {position: %d}, to: {position: 3}) { edges { cursor } } }"
                                                .formatted(head))
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    @Order(11)
    void the_record_answers_the_same_from_the_other_stores() throws Exception {
        OtherStores.answerTheSame(
                server,
                folder.resolve("data"),
                Set.of("facts", "decisions", "rulings", "standings"),
                "2026-01-01");
    }

    @Test
    @Order(12)
    void what_the_projections_show_is_what_the_events_say() {
        stop();
        var told = Told.by("replay", "--data", folder.resolve("data").toString());
        start();
        assertThat(told.status()).as(told.text()).isZero();
    }

    /** Asks for what is known by now, however far a slow machine's projections lag behind. */
    private String now() {
        return ", atLeast: " + server.part(FactStream.class).head();
    }

    private JsonNode record(String query, String asked) {
        var fields = " { edges { node { code standing ground ruledOn officer lag } } } }";
        return caller.data(
                        "{ " + query.formatted(refusedAt, asked.isEmpty() ? now() : asked) + fields)
                .at("/facts/edges/0");
    }

    private JsonNode application(String asked) {
        return caller.data(
                        "{ licenceApplication(code: \"anew\"%s) { status setAside outcome { result } } }"
                                .formatted(asked))
                .get("licenceApplication");
    }

    /** The status of the only application there is. */
    private String counted(String asked) {
        return caller.data(
                        "{ licenceApplicationAggregate(groupBy: [STATUS]%s) { groups { count values { value } } } }"
                                .formatted(asked))
                .at("/licenceApplicationAggregate/groups/0/values/0/value")
                .asString();
    }

    /** As the history of the application shows it with the fact of the refusal. */
    private String standing() {
        return caller.data(
                        "{ licenceApplicationHistory(code: \"anew\", first: 50) { edges { node { position standing { standing } } } } }")
                .at("/licenceApplicationHistory/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/position").asLong() == refusedAt)
                .map(edge -> edge.at("/node/standing/standing").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> types() {
        return caller.data(
                        "{ licenceApplicationHistory(code: \"anew\", first: 50) { edges { node { type summary } } } }")
                .at("/licenceApplicationHistory/edges")
                .valueStream()
                .map(edge -> edge.at("/node/type").asString())
                .toList();
    }

    private JsonNode clock(String id) {
        return caller.data("{ clock(code: \"%s\") { state due { date } } }".formatted(id))
                .get("clock");
    }

    private static String ruling(long act, String proceeding, String on, String more) {
        return """
               act: %d, ground: ANNULLED, proceeding: %s, reasons: "No hearing was held.",
               officer: "Sun", ruledOn: "%s"%s
               """
                .formatted(act, proceeding, on, more);
    }

    private String upheld(String instance) {
        return "act: %d, proceeding: {number: \"A-1\", instance: %s, body: \"Court\"}, officer: \"Sun\", effectiveOn: \"2025-01-06\""
                .formatted(refusedAt, instance);
    }

    private static String decision(String number, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                departure: "So the court held.",
                remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(number, on);
    }

    /** Hands an act in that must be accepted. */
    private void accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString())
                .as(mutation + ": " + answer)
                .isEqualTo("Accepted");
    }

    private void refused(String code, String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.path("code").asString()).as(mutation + ": " + answer).isEqualTo(code);
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { %s(command: {id: "standing-%d"}, input: {%s}) {
                          __typename ... on Accepted { facts { position type } } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get(mutation);
    }

    /** What is asked for, once it is there: within half a minute. */
    private static JsonNode eventually(Supplier<JsonNode> asked) {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var answer = asked.get();
            if (answer != null && !answer.isNull() && !answer.isMissingNode()) return answer;
            if (Instant.now().isAfter(end)) throw new AssertionError("nothing within 30 s");
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
