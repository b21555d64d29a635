package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.ElmKindergarten.CONTENT;
import static org.chalkline.app.ElmKindergarten.ORGANISER;
import static org.chalkline.app.ElmKindergarten.PAPERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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
 * Licensing from end to end, over HTTP: acts, what follows of them in other features, silence, a
 * holiday notice, and a file of old applications. The program is stopped and started in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LicensingLoopTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        start();
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

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @Test
    @Order(1)
    void an_officer_without_the_power_accepts_nothing() {
        accepted("submitApplication", submission("loop-1", "E1", "L-E1", "2024-03-04"));
        var refused =
                act(
                        "acceptApplication",
                        "application: \"loop-1\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        assertThat(refused.get("code").asString()).isEqualTo("OFFICER_NOT_EMPOWERED");
        assertThat(refused.get("law").asString()).isNotEmpty();
        for (var power :
                List.of(
                        "Wang:ACCEPT_APPLICATIONS",
                        "Chen:EXAMINE_APPLICATIONS",
                        "Zhao:EXAMINE_APPLICATIONS",
                        "Li:DECIDE_APPLICATIONS",
                        "officer-3:ACCEPT_APPLICATIONS",
                        "officer-7:EXAMINE_APPLICATIONS",
                        "officer-8:EXAMINE_APPLICATIONS",
                        "officer-9:EXAMINE_APPLICATIONS",
                        "officer-20:PRESIDE_HEARINGS",
                        "deputy-2:DECIDE_APPLICATIONS")) {
            var parts = power.split(":");
            accepted(
                    "delegatePower",
                    "officer: \"%s\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\""
                            .formatted(parts[0], parts[1]));
        }
    }

    @Test
    @Order(2)
    void a_grant_becomes_a_school_and_a_licence_once_whatever_happens_to_the_program() {
        accepted(
                "acceptApplication",
                "application: \"loop-1\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        accepted(
                "beginReview",
                "application: \"loop-1\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-03-07\"");
        accepted(
                "concludeReview",
                "application: \"loop-1\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2024-05-06\"");
        accepted(
                "grantApplication",
                "application: \"loop-1\", decision: %s, effectiveOn: \"2024-05-08\""
                        .formatted(decision("2024-05-08")));
        // The reactions may be anywhere between the facts they follow.
        stop();
        start();
        eventually(() -> caller.data("{ licence(code: \"L-E1\") { status } }").get("licence"));
        var school =
                eventually(
                        () ->
                                caller.data(
                                                "{ school(code: \"E1\") { name status ownership openedOn } }")
                                        .get("school"));
        assertThat(school.get("ownership").asString()).isEqualTo("PRIVATE");
        assertThat(school.get("openedOn").asString()).isEqualTo("2024-05-08");
        stop();
        start();
        var history =
                caller.data(
                        "{ schoolHistory(code: \"E1\", first: 10) { edges { node { type } } }"
                                + " licenceHistory(code: \"L-E1\", first: 10) { edges { node { type } } } }");
        assertThat(types(history.at("/schoolHistory/edges")))
                .containsOnlyOnce("school.SchoolEstablished")
                .hasSize(1);
        assertThat(types(history.at("/licenceHistory/edges")))
                .containsOnlyOnce("licence.LicenceIssued");
    }

    @Test
    @Order(3)
    void what_nobody_answered_counts_as_accepted_and_is_recorded_once() {
        var day = TODAY.minusDays(40);
        accepted("submitApplication", submission("loop-2", "E2", "L-E2", day.toString()));
        var application =
                eventually(
                        () -> {
                            var found =
                                    caller.data(
                                                    "{ licenceApplication(code: \"loop-2\") { status acceptance { on deemed }"
                                                            + " clocks { rule { id } state lapsedOn due { date } } } }")
                                            .get("licenceApplication");
                            return found.at("/acceptance/deemed").asBoolean() ? found : null;
                        });
        assertThat(application.at("/acceptance/on").asString()).isEqualTo(day.toString());
        var head = server.part(FactStream.class).head();
        // Two more rounds find nothing to do.
        pause(Duration.ofMillis(2_500));
        assertThat(server.part(FactStream.class).head()).isEqualTo(head);
    }

    @Test
    @Order(4)
    void a_holiday_notice_moves_the_clocks_that_are_open_and_no_others() {
        accepted(
                "submitApplication",
                """
                application: "loop-3", applicant: %s, unit: "Licensing", effectiveOn: "%s",
                papers: [{kind: BOARD_RESOLUTION, title: "Resolution", digest: "%s"}],
                proposal: {change: {licence: "L-E1", of: NAME, content: %s}}
                """
                        .formatted(
                                ORGANISER,
                                TODAY,
                                Sha256.hex("resolution"),
                                CONTENT.replace("Elm Kindergarten", "Elm Tree Kindergarten")));
        accepted(
                "acceptApplication",
                "application: \"loop-3\", certificate: \"C3\", officer: \"Wang\", effectiveOn: \"%s\""
                        .formatted(TODAY));
        var id = "application/loop-3:licensing.decision";
        var before = eventually(() -> clock(id));
        var closed = clock("application/loop-1:licensing.correction-notice").toString();

        var monday = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var days =
                monday.datesUntil(monday.plusDays(5))
                        .filter(day -> day.getYear() == monday.getYear())
                        .map("{date: \"%s\", kind: OFF, holiday: \"暴雨停工\"}"::formatted)
                        .toList();
        accepted(
                "publishHolidayNotice",
                "publishedOn: \"%s\", notice: {reference: \"notice-3\", year: %d, title: \"Holidays\", days: %s}"
                        .formatted(TODAY, monday.getYear(), days));
        var after =
                eventually(
                        () -> {
                            var now = clock(id);
                            return now.get("due").equals(before.get("due")) ? null : now;
                        });
        assertThat(LocalDate.parse(after.at("/due/date").asString()))
                .isAfter(LocalDate.parse(before.at("/due/date").asString()));
        assertThat(clock("application/loop-1:licensing.correction-notice").toString())
                .isEqualTo(closed);
        assertThat(after.at("/explain/lines").toString()).contains("notice-3");
    }

    @Test
    @Order(5)
    void a_thousand_old_applications_come_in_from_a_file_and_tell_who_was_late()
            throws IOException {
        var sample = Files.readAllLines(Path.of("..", "samples", "licence-applications.csv"));
        var file = folder.resolve("applications.csv");
        var rows = new StringBuilder(sample.getFirst()).append('\n');
        for (int n = 0; n < 334; n++) {
            for (var row : sample.subList(1, sample.size())) {
                rows.append(row.replace("-X", "-N" + n + "X").replace("X-", "N" + n + "X-"))
                        .append('\n');
            }
        }
        Files.writeString(file, rows);
        // Rows are taken in for one's own unit alone.
        var importer = Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR);
        Tokens.place(server, "importer", "民办教育科");
        assertThat(
                        Chalkline.run(
                                "import",
                                "licence-applications",
                                file.toString(),
                                "--url",
                                server.url(),
                                "--token-file",
                                importer))
                .isZero();
        var head = server.part(FactStream.class).head();
        assertThat(
                        Chalkline.run(
                                "import",
                                "licence-applications",
                                file.toString(),
                                "--url",
                                server.url(),
                                "--token-file",
                                importer))
                .isZero();
        assertThat(server.part(FactStream.class).head()).isGreaterThanOrEqualTo(head);
        var answer =
                caller.data(
                        """
                        { licenceApplications(first: 1, filter: {submittedOn: {to: "2024-12-31"}}, atLeast: %d) { totalCount }
                          late: clocks(first: 100, filter: {breached: true, actor: [AUTHORITY], rule: ["private-education.establishment-decision"]}, atLeast: %d) {
                            totalCount edges { node { of by exceededBy due { date } closedOn rule { id actor } } } } }
                        """
                                .formatted(head, head));
        assertThat(answer.at("/licenceApplications/totalCount").asInt()).isEqualTo(1_003);
        assertThat(answer.at("/late/totalCount").asInt()).isGreaterThanOrEqualTo(334);
    }

    /** Situation 14: an interested party turns up late, and the decision reaches each by itself. */
    @Test
    @Order(6)
    void a_further_party_is_told_and_each_is_served_with_periods_of_their_own() {
        accepted("submitApplication", submission("loop-6", "E6", "L-E6", "2024-04-01"));
        accepted(
                "acceptApplication",
                "application: \"loop-6\", certificate: \"C6\", officer: \"Wang\", effectiveOn: \"2024-04-03\"");
        accepted(
                "beginReview",
                "application: \"loop-6\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-04-07\"");
        accepted(
                "concludeReview",
                "application: \"loop-6\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2024-05-06\"");
        accepted(
                "tellRightToHearing",
                "of: \"application/loop-6\", parties: [\"Elm Ltd\", \"Neighbours\"], notice: \"N-1\", officer: \"Chen\", effectiveOn: \"2024-05-06\"");
        accepted(
                "tellRightToHearing",
                "of: \"application/loop-6\", parties: [\"Oak Street\"], notice: \"N-2\", officer: \"Chen\", effectiveOn: \"2024-05-10\"");
        var early =
                act(
                        "grantApplication",
                        "application: \"loop-6\", decision: %s, effectiveOn: \"2024-05-14\""
                                .formatted(decision("2024-05-14")));
        assertThat(early.get("code").asString()).isEqualTo("HEARING_RIGHT_RUNNING");
        accepted(
                "grantApplication",
                "application: \"loop-6\", decision: %s, effectiveOn: \"2024-05-20\""
                        .formatted(decision("2024-05-20")));
        accepted("servePaper", served("D-1", "Elm Ltd", "2024-05-22"));
        accepted(
                "recordServiceAttempt",
                "of: \"application/loop-6\", document: \"D-1\", receiver: \"Oak Street\", mode: POST, failure: \"Returned.\", officer: \"Chen\", effectiveOn: \"2024-05-24\"");
        var before = server.part(FactStream.class).head();
        accepted("servePaper", served("D-1", "Oak Street", "2024-06-03"));
        accepted("servePaper", served("N-2", "Oak Street", "2024-05-11"));
        var head = server.part(FactStream.class).head();
        assertThat(act("servePaper", served("D-1", "Elm Ltd", "2024-06-04")).get("code").asString())
                .isEqualTo("SERVED_ALREADY");
        assertThat(
                        act("servePaper", served("D-1", "Passer-by", "2024-06-04"))
                                .get("code")
                                .asString())
                .isEqualTo("NOT_A_PARTY");

        var asked =
                """
                { services(first: 10, filter: {of: ["application/loop-6"], document: ["D-1"]}, orderBy: {field: RECEIVER},
                    asOf: {position: %d}, atLeast: %d) { edges { node {
                    receiver standing attempts { failure } served { effectiveOn remedies { told reviewUntil suitUntil } } } } } }
                """;
        var then = caller.data(asked.formatted(before, before)).at("/services/edges");
        assertThat(then.at("/1/node/standing").asString()).isEqualTo("ATTEMPTED");
        assertThat(then.at("/1/node/served").isNull()).isTrue();
        var now = caller.data(asked.formatted(head, head)).at("/services/edges");
        assertThat(now).hasSize(2);
        assertThat(now.at("/0/node/served/remedies/suitUntil").asString()).isEqualTo("2024-11-22");
        assertThat(now.at("/1/node/attempts/0/failure").asString()).isEqualTo("Returned.");
        assertThat(now.at("/1/node/served/remedies/reviewUntil").asString())
                .isEqualTo("2024-08-02");
        assertThat(now.at("/1/node/served/remedies/suitUntil").asString()).isEqualTo("2024-12-03");
        var delivered = clock("application/loop-6:licensing.delivery");
        assertThat(delivered.get("state").asString()).isEqualTo("MET");
    }

    /** Situations 12, 13, 15 and 26: each came out as a refusal once. */
    @Test
    @Order(7)
    void a_hearing_is_adjourned_its_presider_replaced_late_and_a_request_taken_back() {
        for (var presider : List.of("Sun", "Wu")) {
            accepted(
                    "delegatePower",
                    "officer: \"%s\", power: PRESIDE_HEARINGS, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\""
                            .formatted(presider));
        }
        accepted("submitApplication", submission("loop-7", "E7", "L-E7", "2024-04-01"));
        accepted(
                "acceptApplication",
                "application: \"loop-7\", certificate: \"C7\", officer: \"Wang\", effectiveOn: \"2024-04-03\"");
        accepted(
                "beginReview",
                "application: \"loop-7\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-04-07\"");
        accepted(
                "concludeReview",
                "application: \"loop-7\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2024-04-08\"");
        accepted(
                "orderExpertReview",
                "application: \"loop-7\", notice: \"E-1\", effectiveOn: \"2024-04-08\"");
        // As of that day: the watcher may have found by now that it ended since.
        assertThat(
                        caller.data(
                                        "{ clock(code: \"application/loop-7:private-education.establishment-decision\", asOf: {effectiveOn: \"2024-04-08\"}) { state } }")
                                .at("/clock/state")
                                .asString())
                .isEqualTo("RUNNING");
        accepted("concludeExpertReview", "application: \"loop-7\", effectiveOn: \"2024-04-09\"");
        var of = "of: \"application/loop-7\", ";
        accepted(
                "tellRightToHearing",
                of
                        + "parties: [\"Elm Ltd\", \"Oak Street\"], notice: \"N-1\", officer: \"Chen\", effectiveOn: \"2024-04-10\"");
        accepted("requestHearing", of + "by: \"Oak Street\", effectiveOn: \"2024-04-11\"");
        accepted(
                "callHearing",
                of
                        + "hearingOn: \"2024-04-24\", place: \"Room 1\", presider: \"Sun\", notice: \"H-1\", officer: \"Chen\", effectiveOn: \"2024-04-12\"");
        var before = server.part(FactStream.class).head();
        accepted(
                "adjournHearing",
                of
                        + "hearingOn: \"2024-05-10\", place: \"Room 2\", reasons: \"Typhoon.\", notice: \"H-2\", officer: \"Chen\", effectiveOn: \"2024-04-24\"");
        accepted(
                "replacePresider",
                of
                        + "presider: \"Wu\", ground: RECUSED, reasons: \"Sun sits on the board.\", officer: \"Chen\", effectiveOn: \"2024-05-10\"");
        var held =
                of
                        + "record: \"%s\", participants: [\"Elm Ltd\", \"Oak Street\"], effectiveOn: \"%s\"";
        assertThat(
                        act("holdHearing", held.formatted(Sha256.hex("r"), "2024-05-11"))
                                .get("code")
                                .asString())
                .isEqualTo("HEARING_ON_ANOTHER_DAY");
        accepted("withdrawHearingRequest", of + "by: \"Oak Street\", effectiveOn: \"2024-05-10\"");
        accepted(
                "grantApplication",
                "application: \"loop-7\", decision: %s, effectiveOn: \"2024-05-13\""
                        .formatted(decision("2024-05-13")));
        var head = server.part(FactStream.class).head();
        var asked =
                """
                { hearings(first: 10, filter: {of: ["application/loop-7"]}, %s: %s) {
                    edges { node { standing hearingOn place presider ofOwnMotion adjournments { reasons } replacements { ground } } } } }
                """;
        var now = caller.data(asked.formatted("atLeast", head)).at("/hearings/edges");
        assertThat(now).hasSize(1);
        assertThat(now.at("/0/node/standing").asString()).isEqualTo("WITHDRAWN");
        assertThat(now.at("/0/node/presider").asString()).isEqualTo("Wu");
        assertThat(now.at("/0/node/hearingOn").asString()).isEqualTo("2024-05-10");
        assertThat(now.at("/0/node/replacements/0/ground").asString()).isEqualTo("RECUSED");
        var known = asked.formatted("asOf", "{position: %d}".formatted(before));
        var then = caller.data(known).at("/hearings/edges/0/node");
        assertThat(then.get("standing").asString()).isEqualTo("CALLED");
        assertThat(then.get("presider").asString()).isEqualTo("Sun");
        assertThat(then.get("hearingOn").asString()).isEqualTo("2024-04-24");
    }

    private static String served(String document, String receiver, String on) {
        return """
               of: "application/loop-6", document: "%s", receiver: "%s", mode: IN_PERSON, receivedBy: "Gate",
               receipt: "%s", officer: "Chen", effectiveOn: "%s"
               """
                .formatted(document, receiver, Sha256.hex(receiver), on);
    }

    private JsonNode clock(String id) {
        return caller.data(
                        "{ clock(code: \"%s\") { state due { date provisional calendarEdition } explain { lines } } }"
                                .formatted(id))
                .get("clock");
    }

    private static List<String> types(JsonNode edges) {
        return edges.valueStream().map(edge -> edge.at("/node/type").asString()).toList();
    }

    private static String submission(String id, String school, String licence, String on) {
        return """
               application: "%s", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "%s",
               proposal: {establishment: {school: "%s", licence: "%s", content: %s, validUntil: "2029-08-31"}}
               """
                .formatted(id, ORGANISER, PAPERS, on, school, licence, CONTENT);
    }

    private static String decision(String on) {
        return """
               {documentNumber: "D-1", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                partyStatement: "They said nothing.",
                remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(on);
    }

    private void accepted(String mutation, String input) {
        assertThat(act(mutation, input).get("__typename").asString())
                .as(mutation)
                .isEqualTo("Accepted");
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { %s(command: {id: "licensing-%d"}, input: {%s}) {
                          __typename ... on Accepted { position } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get(mutation);
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
