package org.chalkline.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.ElmKindergarten.CONTENT;
import static org.chalkline.app.ElmKindergarten.ORGANISER;
import static org.chalkline.app.ElmKindergarten.PAPERS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.chalkline.kernel.access.Role;
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
 * An application is granted, and a school and a licence follow. Over HTTP, an inspector asks what
 * caused what, and a clerk what would come of it if the grant fell.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TraceLoopTest {
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String OF = "application/t-1";

    private Server server;
    private Caller caller;
    private int commands;
    private long looked;
    private long granted;

    @BeforeAll
    void grant(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
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
                    "officer: \"%s\", power: %s, instrument: \"I-%s\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\""
                            .formatted(parts[0], parts[1], parts[0]));
        }
        accepted(
                "submitApplication",
                """
                application: "t-1", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-03-04",
                proposal: {establishment: {school: "T1", licence: "L-T1", content: %s, validUntil: "2029-08-31"}}
                """
                        .formatted(ORGANISER, PAPERS, CONTENT));
        accepted(
                "acceptApplication",
                "application: \"t-1\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        accepted(
                "beginReview",
                "application: \"t-1\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-03-07\"");
        accepted(
                "concludeReview",
                "application: \"t-1\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2024-05-06\"");
        looked = head();
        granted =
                accepted(
                        "grantApplication",
                        ", basis: " + looked,
                        "application: \"t-1\", decision: %s, effectiveOn: \"2024-05-08\""
                                .formatted(
                                        """
                                        {documentNumber: "D-1", body: "Bureau", officer: "Li", decidedOn: "2024-05-08", reasons: "As examined.",
                                         paper: "%s", clock: "application/t-1:private-education.establishment-decision",
                                         legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                                         partyStatement: "They said nothing.",
                                         remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
                                        """
                                                .formatted("ab".repeat(32))));
        accepted(
                "servePaper",
                """
                of: "%s", document: "D-1", receiver: "Elm Ltd", mode: IN_PERSON, receivedBy: "Gate",
                receipt: "%s", officer: "Chen", effectiveOn: "2024-05-22"
                """
                        .formatted(OF, Sha256.hex("receipt")));
        eventually(() -> caller.data("{ licence(code: \"L-T1\") { status } }").get("licence"));
        eventually(() -> caller.data("{ school(code: \"T1\") { status } }").get("school"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private Map<String, Object> at(long of) {
        return Map.of("of", of, "day", TODAY, "position", head());
    }

    private JsonNode trace(long of) {
        return caller.sample("what-followed-from-a-fact", at(of)).get("trace");
    }

    /** The types of the facts of a trace, each with its level. */
    private static Map<String, Integer> levels(JsonNode trace) {
        return trace.get("nodes")
                .valueStream()
                .collect(
                        toMap(
                                node -> node.at("/fact/type").asString(),
                                node -> node.get("level").asInt(),
                                (a, b) -> a));
    }

    private static List<String> kinds(JsonNode trace, String from, String to) {
        var types =
                trace.get("nodes")
                        .valueStream()
                        .collect(
                                toMap(
                                        node -> node.at("/fact/position").asLong(),
                                        node -> node.at("/fact/type").asString()));
        return trace.get("edges")
                .valueStream()
                .filter(edge -> from.equals(types.get(edge.get("from").asLong())))
                .filter(edge -> to.equals(types.get(edge.get("to").asLong())))
                .map(edge -> edge.get("kind").asString())
                .distinct()
                .toList();
    }

    @Test
    @Order(1)
    void from_the_acceptance_of_an_application_three_levels_lead_to_a_school_and_a_licence() {
        var accepted =
                caller.position("licenceApplication", "t-1", "application.ApplicationAccepted");
        var trace = trace(accepted);
        assertThat(levels(trace))
                .containsEntry("application.ApplicationAccepted", 0)
                .containsEntry("clock.ClockOpened", 1)
                .containsEntry("application.ApplicationGranted", 2)
                .containsEntry("school.SchoolEstablished", 3)
                .containsEntry("licence.LicenceIssued", 3);
        assertThat(kinds(trace, "application.ApplicationAccepted", "clock.ClockOpened"))
                .containsExactly("COMMAND");
        assertThat(kinds(trace, "clock.ClockOpened", "application.ApplicationGranted"))
                .containsExactly("PERIOD");
        assertThat(kinds(trace, "application.ApplicationGranted", "school.SchoolEstablished"))
                .containsExactly("REACTION");
        assertThat(trace.get("cutAt").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void from_the_school_three_levels_lead_back_to_the_acceptance_whoever_asks_as_an_inspector() {
        var established = caller.position("school", "T1", "school.SchoolEstablished");
        try (var inspector = new Caller(server, "inspector", Role.INSPECTOR)) {
            var trace = inspector.sample("what-followed-from-a-fact", at(established)).get("trace");
            assertThat(levels(trace))
                    .containsEntry("application.ApplicationGranted", -1)
                    .containsEntry("clock.ClockOpened", -2)
                    .containsEntry("application.ApplicationAccepted", -3);
            var school = trace.at("/nodes/0/fact/cause");
            assertThat(school.get("kind").asString()).isEqualTo("REACTION");
            assertThat(school.get("position").asLong()).isEqualTo(granted);
            assertThat(trace.at("/nodes/0/summary").asString()).isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void a_trace_is_read_in_pages_that_together_hold_each_fact_and_each_edge_once() {
        var whole = trace(granted);
        var asked =
                "{ trace(of: %d, first: 2%s) { nodes { fact { position } } edges { from to kind } pageInfo { hasNextPage endCursor } } }";
        var nodes = new ArrayList<String>();
        var edges = new TreeSet<String>();
        int edgesRead = 0;
        var after = "";
        while (true) {
            var page = caller.data(asked.formatted(granted, after)).get("trace");
            page.get("nodes").valueStream().forEach(each -> nodes.add(each.toString()));
            for (var edge : page.get("edges")) {
                edges.add(edge.toString());
                edgesRead++;
            }
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) break;
            after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
        }
        assertThat(nodes).doesNotHaveDuplicates().hasSize(whole.get("nodes").size());
        assertThat(edges).hasSize(edgesRead).hasSize(whole.get("edges").size());
        assertThat(caller.errorCode(asked.formatted(granted, ", after: \"x\"")))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    @Order(4)
    void what_the_decider_was_shown_can_be_looked_at_as_it_was() {
        var node = caller.sample("what-the-decider-was-shown", at(granted)).at("/trace/nodes/0");
        assertThat(node.at("/shown/position").asLong()).isEqualTo(looked);
        assertThat(node.at("/shown/effectiveOn").asString()).isEqualTo(TODAY);
        assertThat(node.at("/remedyNotice/reviewDays").asInt()).isEqualTo(60);
        var served = node.at("/services/0");
        assertThat(served.get("receiver").asString()).isEqualTo("Elm Ltd");
        assertThat(served.at("/served/remedies/reviewUntil").asString()).startsWith("2024-07-2");
        var record = node.at("/shown/record").asString();
        var then =
                caller.data(
                        "{ node(id: \"%s\") { ... on LicenceApplication { code status } } }"
                                .formatted(record));
        assertThat(then.at("/node/code").asString()).isEqualTo("t-1");
        assertThat(then.at("/node/status").asString()).isNotEqualTo("GRANTED");
    }

    @Test
    @Order(5)
    void what_rests_on_the_grant_is_told_and_nothing_is_recorded() {
        long before = head();
        var dependents =
                caller.sample("what-rests-on-an-act", Map.of("of", granted)).get("dependents");
        assertThat(head()).isEqualTo(before);
        var kinds =
                dependents
                        .get("nodes")
                        .valueStream()
                        .map(
                                each ->
                                        each.get("kind").asString()
                                                + " "
                                                + each.at("/fact/type")
                                                        .asString(each.get("of").asString()))
                        .toList();
        assertThat(kinds)
                .contains("CAUSED school.SchoolEstablished", "CAUSED licence.LicenceIssued")
                .contains("NEEDS_FOLLOW_UP licence/L-T1", "NEEDS_FOLLOW_UP T1")
                .contains("FALLS service.PaperServed");
        assertThat(dependents.get("nodes").valueStream().map(JsonNode::toString))
                .doesNotHaveDuplicates();
        assertThat(dependents.get("total").asInt()).isEqualTo(kinds.size());
    }

    @Test
    @Order(6)
    void what_is_foretold_is_what_falls_when_the_act_is_set_aside() {
        var foretold = falling(granted);
        accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "S-1", instance: FIRST_INSTANCE, body: "Court"},
                reasons: "No hearing was held.", officer: "Sun", ruledOn: "2024-12-02"
                """
                        .formatted(granted));
        var fell =
                caller.data(
                                "{ facts(first: 100, atLeast: %d, filter: {of: [\"%s\"], standing: [FELL]}) { edges { node { position } } } }"
                                        .formatted(head(), OF))
                        .at("/facts/edges");
        var positions = new TreeSet<Long>();
        fell.valueStream().forEach(each -> positions.add(each.at("/node/position").asLong()));
        foretold.add(granted);
        assertThat(positions).isEqualTo(foretold);
        var followUp =
                eventually(
                        () -> {
                            var found = levels(trace(granted)).get("followup.FollowUpRefused");
                            return found == null ? null : caller.data("{ __typename }");
                        });
        assertThat(followUp).isNotNull();
        assertThat(levels(trace(granted)))
                .containsEntry("standing.ActsSetAside", 1)
                .containsEntry("followup.FollowUpRefused", 2);
    }

    @Test
    @Order(7)
    void who_may_not_look_at_the_record_is_told_nothing() {
        try (var school = new Caller(server, "headmaster", Role.SCHOOL)) {
            var answer = school.ask("{ trace(of: %d, first: 1) { unseen } }".formatted(granted));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
        assertThat(caller.data("{ trace(of: 4711000, first: 1) { unseen } }").get("trace").isNull())
                .isTrue();
    }

    private TreeSet<Long> falling(long act) {
        var falling = new TreeSet<Long>();
        caller.sample("what-rests-on-an-act", Map.of("of", act))
                .at("/dependents/nodes")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("FALLS"))
                .forEach(each -> falling.add(each.at("/fact/position").asLong()));
        return falling;
    }

    private void accepted(String mutation, String input) {
        accepted(mutation, "", input);
    }

    private long accepted(String mutation, String command, String input) {
        var answer =
                caller.data(
                                """
                                mutation { %s(command: {id: "trace-%d"%s}, input: {%s}) {
                                  __typename ... on Accepted { facts { position } } ... on Refused { code message } } }
                                """
                                        .formatted(mutation, ++commands, command, input))
                        .get(mutation);
        assertThat(answer.get("__typename").asString())
                .as(mutation + " " + answer)
                .isEqualTo("Accepted");
        return answer.at("/facts/0/position").asLong();
    }

    /** What is asked for, once it is there: within half a minute. */
    private static JsonNode eventually(Supplier<JsonNode> asked) {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var answer = asked.get();
            if (answer != null && !answer.isNull()) return answer;
            if (Instant.now().isAfter(end)) throw new AssertionError("nothing within 30 s");
            pause(Duration.ofMillis(100));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
