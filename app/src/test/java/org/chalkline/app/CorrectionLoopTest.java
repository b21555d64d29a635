package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.ElmKindergarten.CONTENT;
import static org.chalkline.app.ElmKindergarten.ORGANISER;
import static org.chalkline.app.ElmKindergarten.PAPERS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
 * What was recorded wrongly, over HTTP: a decision date, a recommendation, a day of death, two
 * records of one person. Each is put right; what was known before stays known as it was, and what
 * rests on it is flagged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionLoopTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String SCAN = Sha256.hex("scan");
    private static final String NUMBER = "11010519491231002X";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        start("first");
        clerk.empower("Wang", List.of("ACCEPT_APPLICATIONS", "TAKE_FILINGS"));
        clerk.empower("Chen", List.of("EXAMINE_APPLICATIONS"));
        clerk.empower("Zhao", List.of("EXAMINE_APPLICATIONS"));
        clerk.empower("Li", List.of("DECIDE_APPLICATIONS"));
        clerk.empower("Sun", List.of("CORRECT_RECORDS", "ERASE_PERSONAL_DATA"));
    }

    private void start(String run) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "correction-" + run);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private static String decision(String number, String officer, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", approver: "Head", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                evidence: ["%s"], remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(number, officer, on, SCAN);
    }

    private static String correction(long act, String path, String was, String is, String more) {
        return """
               act: %d, path: "%s", was: "%s", is: "%s", why: "Copied from the wrong line.",
               evidence: ["%s"], officer: "Sun", correctedOn: "%s"%s
               """
                .formatted(act, path, was, is, SCAN, TODAY, more);
    }

    private long position(String record, String code, String type) {
        return caller.position(record, code, type, head());
    }

    private JsonNode flagged(String about, String said) {
        return clerk.eventually(
                "{ followUps(first: 20, filter: {about: [\"%s\"], reason: [\"RESTS_ON_CORRECTED_VALUE\"]}) { edges { node { code message status position } } } }"
                        .formatted(about),
                "/followUps/edges",
                edges -> edges.toString().contains(said));
    }

    @Test
    @Order(1)
    void a_school_is_licensed_by_a_decision_whose_date_was_entered_wrongly() {
        clerk.accepted(
                "submitApplication",
                """
                application: "elm", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-03-04",
                proposal: {establishment: {school: "E7", licence: "L-E7", content: %s, validUntil: "2029-08-31"}}
                """
                        .formatted(ORGANISER, PAPERS, CONTENT));
        clerk.accepted(
                "acceptApplication",
                "application: \"elm\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        clerk.accepted(
                "beginReview",
                "application: \"elm\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-03-07\"");
        clerk.accepted(
                "concludeReview",
                "application: \"elm\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"As the law asks.\", effectiveOn: \"2024-05-06\"");
        clerk.accepted(
                "grantApplication",
                "application: \"elm\", decision: %s, effectiveOn: \"2024-05-08\""
                        .formatted(decision("D-1", "Li", "2024-05-08")));
        clerk.eventually(
                "{ school(code: \"E7\") { openedOn } }", "/school/openedOn", JsonNode::isString);
    }

    private String decidedOn(String asked) {
        return caller.data(
                        "{ licenceApplication(code: \"elm\"%s) { outcome { decision { decidedOn } } } }"
                                .formatted(asked))
                .at("/licenceApplication/outcome/decision/decidedOn")
                .asString();
    }

    /** Situation 27. */
    @Test
    @Order(2)
    void a_decision_date_that_was_entered_wrongly_is_corrected_and_what_rests_on_it_is_flagged() {
        var granted = position("licenceApplication", "elm", "application.ApplicationGranted");
        var path = "/decision/decidedOn";
        var before = head();
        clerk.refused(
                "OFFICER_NOT_EMPOWERED",
                "correctValue",
                correction(granted, path, "2024-05-08", "2024-05-07", "").replace("Sun", "Li"));
        clerk.refused(
                "WAS_OTHERWISE",
                "correctValue",
                correction(granted, path, "2024-05-09", "2024-05-07", ""));
        clerk.refused(
                "EFFECT_BEFORE_DECISION",
                "correctValue",
                correction(granted, path, "2024-05-08", "2024-05-09", ""));
        clerk.refused(
                "ID_NOT_CORRECTABLE",
                "correctValue",
                correction(granted, "/applicationId", "elm", "oak", ""));

        clerk.accepted("correctValue", correction(granted, path, "2024-05-08", "2024-05-07", ""));
        assertThat(decidedOn(", atLeast: " + head())).isEqualTo("2024-05-07");
        assertThat(decidedOn(", asOf: {position: %d}".formatted(before))).isEqualTo("2024-05-08");

        clerk.accepted("correctValue", correction(granted, path, "2024-05-08", "2024-05-07", ""));
        clerk.refused(
                "CORRECTED_BACK",
                "correctValue",
                correction(granted, path, "2024-05-07", "2024-05-08", ""));

        var value =
                caller.data(
                                "{ valueCorrections(first: 5, filter: {of: [\"application/elm\"]}, atLeast: %d) { totalCount edges { node { code act recorded is officer steps { why } } } } }"
                                        .formatted(head()))
                        .get("valueCorrections");
        assertThat(value.get("totalCount").asInt()).isOne();
        assertThat(value.at("/edges/0/node/code").asString()).isEqualTo(granted + path);
        assertThat(value.at("/edges/0/node/recorded").asString()).isEqualTo("2024-05-08");
        assertThat(value.at("/edges/0/node/is").asString()).isEqualTo("2024-05-07");
        assertThat(position("licenceApplication", "elm", "correction.ValueCorrected"))
                .isGreaterThan(granted);

        assertThat(flagged("licence/L-E7", path).get(0).at("/node/message").asString())
                .contains("/decision/decidedOn was 2024-05-08 and is 2024-05-07");
        assertThat(flagged("E7", path).isEmpty()).isFalse();
    }

    /** Situation 32. */
    @Test
    @Order(3)
    void a_fact_on_which_a_decision_rested_is_corrected_and_the_decision_becomes_a_follow_up() {
        var reviewed = position("licenceApplication", "elm", "application.ReviewConcluded");
        var before = head();
        clerk.accepted(
                "correctValue", correction(reviewed, "/recommendation", "GRANT", "REFUSE", ""));
        var about = flagged("application/elm", "/recommendation was GRANT");
        assertThat(about.valueStream().map(e -> e.at("/node/message").asString()).toList())
                .anyMatch(
                        message ->
                                message.contains("application.ApplicationGranted")
                                        && message.contains("decision D-1")
                                        && message.contains(
                                                "/recommendation was GRANT and is REFUSE"));
        assertThat(about.get(0).at("/node/status").asString()).isEqualTo("OPEN");
        var asked =
                "{ licenceApplication(code: \"elm\"%s) { review { opinions { recommendation } } } }";
        assertThat(caller.data(asked.formatted(", atLeast: " + head())).toString())
                .contains("REFUSE");
        assertThat(caller.data(asked.formatted(", asOf: {position: " + before + "}")).toString())
                .contains("GRANT")
                .doesNotContain("REFUSE");
    }

    /** Situation 2. */
    @Test
    @Order(4)
    void there_is_one_death_and_another_date_is_a_correction() {
        clerk.accepted(
                "registerSchool",
                """
                school: "oak", openedOn: "2000-09-01", source: "test",
                particulars: {name: "Oak", kind: PRIMARY, ownership: PRIVATE, site: {address: "somewhere"}}
                """);
        clerk.accepted("registerPerson", person("p-18", "慕容白杨", ""));
        clerk.accepted(
                "fileHeadAppointment",
                """
                headship: "oak", head: "p-18", appointedBy: "organiser", termUntil: "2028-06-30",
                resolution: "%s", officer: "Wang", filedOn: "2024-07-05", effectiveOn: "2024-07-01"
                """
                        .formatted(SCAN));
        clerk.accepted("recordHeadDeath", death("2025-03-10"));
        assertThat(
                        clerk.refused("DIED_ALREADY", "recordHeadDeath", death("2025-03-01"))
                                .get("message")
                                .asString())
                .contains("correctValue");

        var before = head();
        var died = position("headship", "oak", "headship.HeadDied");
        assertThat(headOn("2025-03-05", ", atLeast: " + before)).isEqualTo("p-18");
        clerk.accepted(
                "correctValue", correction(died, "/effectiveOn", "2025-03-10", "2025-03-01", ""));
        assertThat(headOn("2025-03-05", ", atLeast: " + head())).isEmpty();
        assertThat(headOn("2025-02-20", "")).isEqualTo("p-18");
        assertThat(headAt("2025-03-05", before)).isEqualTo("p-18");
        var posts = "{ headmaster(code: \"p-18\") { posts { leftOn } } }";
        assertThat(caller.data(posts).toString()).doesNotContain("2025-03-10");
        clerk.refused("DIED_ALREADY", "recordHeadDeath", death("2025-03-02"));
    }

    private static String death(String on) {
        return "headship: \"oak\", head: \"p-18\", certificate: \"%s\", effectiveOn: \"%s\""
                .formatted(SCAN, on);
    }

    private String headOn(String day, String more) {
        return headCode("asOf: {effectiveOn: \"%s\"}%s".formatted(day, more));
    }

    private String headAt(String day, long position) {
        return headCode("asOf: {effectiveOn: \"%s\", position: %d}".formatted(day, position));
    }

    private String headCode(String asked) {
        return caller.data(
                        "{ headship(code: \"oak\", %s) { head { person { code } } } }"
                                .formatted(asked))
                .at("/headship/head/person/code")
                .asString("");
    }

    private static String person(String code, String name, String more) {
        return """
               person: "%s", name: "%s", ground: STATUTORY_DUTY, purpose: "teachers", effectiveOn: "2015-01-01"%s
               """
                .formatted(code, name, more);
    }

    /** Situation 11. */
    @Test
    @Order(5)
    void a_second_person_with_the_same_identity_number_is_refused_and_the_way_to_merge_is_named() {
        clerk.accepted("registerPerson", person("first", "欧阳秀英", ""));
        clerk.accepted(
                "registerPerson",
                person("second", "欧阳秀英", ", identityNumber: \"%s\"".formatted(NUMBER)));
        var refusal =
                clerk.refused(
                        "IDENTITY_NUMBER_TAKEN",
                        "correctPerson",
                        "person: \"first\", identityNumber: \"%s\", reasons: \"From the card.\", evidence: \"%s\", effectiveOn: \"2015-01-01\""
                                .formatted(NUMBER, SCAN));
        assertThat(refusal.get("message").asString()).contains("mergePersons");
    }

    private JsonNode shown(String code, String asked) {
        return caller.data(
                        "{ person(code: \"%s\"%s) { code otherCodes status setAside name { text status } identityNumber { text } contact { text } } }"
                                .formatted(code, asked))
                .get("person");
    }

    private List<String> found(String filter) {
        return caller.data(
                        "{ persons(first: 10, filter: {%s}, atLeast: %d) { edges { node { code } } } }"
                                .formatted(filter, head()))
                .at("/persons/edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    /** Situation 31. */
    @Test
    @Order(6)
    void two_persons_on_record_who_are_one_are_merged_and_both_codes_lead_to_one_record() {
        clerk.accepted(
                "takeOverTeacher",
                "teacher: \"second\", source: \"register\", effectiveOn: \"2015-09-01\"");
        var before = head();
        assertThat(found("name: \"欧阳秀英\"")).containsExactlyInAnyOrder("first", "second");
        clerk.accepted(
                "mergePersons",
                "person: \"first\", other: \"second\", decision: %s"
                        .formatted(decision("M-1", "Sun", "2026-01-05")));
        var now = ", atLeast: " + head();
        for (var code : List.of("first", "second")) {
            var person = shown(code, now);
            assertThat(person.get("code").asString()).isEqualTo("first");
            assertThat(person.at("/otherCodes/0").asString()).isEqualTo("second");
            assertThat(person.at("/identityNumber/text").asString()).isEqualTo(NUMBER);
            assertThat(person.get("setAside").asBoolean()).isFalse();
            var teacher =
                    caller.data(
                            "{ teacher(code: \"%s\"%s) { code person { code } } }"
                                    .formatted(code, now));
            assertThat(teacher.at("/teacher/code").asString()).isEqualTo("second");
            assertThat(teacher.at("/teacher/person/code").asString()).isEqualTo("first");
        }
        assertThat(found("name: \"欧阳秀英\"")).containsExactly("first");
        assertThat(found("identityNumber: \"%s\"".formatted(NUMBER))).containsExactly("first");

        var then = ", asOf: {position: %d}".formatted(before);
        assertThat(shown("second", then).get("code").asString()).isEqualTo("second");
        assertThat(shown("first", then).get("otherCodes").isEmpty()).isTrue();
        assertThat(shown("first", then).get("identityNumber").isNull()).isTrue();
    }

    @Test
    @Order(7)
    void a_new_act_under_the_merged_code_goes_to_the_record_that_goes_on() {
        clerk.accepted(
                "changePersonContact",
                "person: \"second\", contact: \"ou@example.org\", effectiveOn: \"2020-01-01\"");
        assertThat(shown("first", ", atLeast: " + head()).at("/contact/text").asString())
                .isEqualTo("ou@example.org");
        clerk.accepted(
                "registerSchool",
                """
                school: "fir", openedOn: "2000-09-01", source: "test",
                particulars: {name: "Fir", kind: PRIMARY, ownership: PRIVATE, site: {address: "somewhere"}}
                """);
        clerk.accepted(
                "fileHeadAppointment",
                """
                headship: "fir", head: "second", appointedBy: "organiser", termUntil: "2028-06-30",
                resolution: "%s", officer: "Wang", filedOn: "2024-07-05", effectiveOn: "2024-07-01"
                """
                        .formatted(SCAN));
        var head =
                caller.data(
                        "{ headship(code: \"fir\", atLeast: %d) { head { person { code } } } }"
                                .formatted(head()));
        assertThat(head.at("/headship/head/person/code").asString()).isEqualTo("first");
        clerk.refused(
                "IDENTITY_NUMBER_TAKEN",
                "registerPerson",
                person("third", "欧阳秀英", ", identityNumber: \"%s\"".formatted(NUMBER)));
    }

    @Test
    @Order(8)
    void who_was_merged_by_mistake_is_parted_and_each_is_found_by_their_own_code() {
        var before = head();
        clerk.accepted(
                "partPersons",
                "person: \"first\", other: \"second\", acts: [], decision: %s"
                        .formatted(decision("M-2", "Sun", "2026-02-05")));
        var now = ", atLeast: " + head();
        assertThat(shown("second", now).get("code").asString()).isEqualTo("second");
        assertThat(shown("second", now).at("/identityNumber/text").asString()).isEqualTo(NUMBER);
        assertThat(shown("first", now).get("identityNumber").isNull()).isTrue();
        assertThat(
                        shown("second", ", asOf: {position: %d}".formatted(before))
                                .get("code")
                                .asString())
                .isEqualTo("first");
        clerk.eventually(
                "{ followUps(first: 20, filter: {reason: [\"PERSON_PARTED\"]}) { edges { node { about } } } }",
                "/followUps/edges",
                edges -> edges.toString().contains("teacher/second"));
    }

    @Test
    @Order(9)
    void a_merged_person_is_erased_under_every_code_at_once() {
        clerk.accepted("registerPerson", person("one", "司马相如", ""));
        clerk.accepted("registerPerson", person("two", "司马相如", ", contact: \"x@example.org\""));
        clerk.accepted(
                "mergePersons",
                "person: \"one\", other: \"two\", decision: %s"
                        .formatted(decision("M-3", "Sun", "2026-01-05")));
        var merged = head();
        clerk.accepted(
                "erasePerson",
                "person: \"two\", ground: PURPOSE_ACHIEVED, effectiveOn: \"%s\", decision: %s"
                        .formatted(TODAY, decision("M-4", "Sun", "2026-03-05")));
        for (var code : List.of("one", "two")) {
            clerk.eventually(
                    "{ person(code: \"%s\") { code status } }".formatted(code),
                    "/person",
                    person ->
                            person.get("status").asString().equals("ERASED")
                                    && person.get("code").asString().equals("one"));
        }
        for (long position : new long[] {merged - 3, merged}) {
            var then = shown("two", ", asOf: {position: %d}".formatted(position));
            assertThat(then.at("/name/status").asString()).isEqualTo("ERASED");
        }
    }

    @Test
    @Order(10)
    void what_the_projections_show_is_what_the_events_say() {
        stop();
        var told = Told.by("replay", "--data", folder.resolve("data").toString());
        start("second");
        assertThat(told.status()).as(told.text()).isZero();
    }
}
