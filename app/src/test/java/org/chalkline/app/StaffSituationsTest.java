package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to heads, teachers and their posts that no form foresees, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSituationsTest {
    private static final String DIGEST = Sha256.hex("a document");

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        server =
                Server.start(
                        new Server.Settings(
                                folder.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "staff");
        clerk.empower(
                "Chen",
                List.of(
                        "APPOINT_HEADS",
                        "APPROVE_SCHOOL_FIGURES",
                        "DECIDE_QUALIFICATIONS",
                        "ESTABLISH_SCHOOLS",
                        "NOMINATE_HEADS",
                        "STAFF_SCHOOLS",
                        "TAKE_FILINGS"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private static String decision(String number, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Chen", decidedOn: "%s", reasons: "As found.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Teachers Law", article: "17", version: "2009"}],
                remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(number, on);
    }

    private static String particulars(String code, String kind, String ownership) {
        return "{name: \"School %s\", kind: %s, ownership: %s, site: {address: \"1 Elm Road\", subdistrict: \"310105001\"}}"
                .formatted(code, kind, ownership);
    }

    private void school(String code, String kind, String ownership) {
        clerk.accepted(
                "registerSchool",
                "school: \"%s\", openedOn: \"2000-09-01\", source: \"register\", particulars: %s"
                        .formatted(code, particulars(code, kind, ownership)));
    }

    /** A public primary school with so many established posts. */
    private void staffed(String code, int posts) {
        school(code, "PRIMARY", "PUBLIC");
        clerk.accepted(
                "approvePosts",
                "school: \"%s\", posts: %d, effectiveOn: \"2025-01-01\", decision: %s"
                        .formatted(code, posts, decision("P-" + code, "2025-01-01")));
    }

    private void person(String code) {
        clerk.accepted(
                "registerPerson",
                """
                person: "%s", name: "李芳", birthDate: "1980-05-20", ground: CONTRACT_OR_PERSONNEL,
                purpose: "staff", effectiveOn: "2020-01-01"
                """
                        .formatted(code));
    }

    /** On a post of the school since 2024-09-01, until 2027-08-31. */
    private void teacher(String code, String school, String staffing) {
        person(code);
        clerk.accepted(
                "takeOverTeacher",
                """
                teacher: "%1$s", source: "register", effectiveOn: "2025-01-01",
                certificates: [{number: "C-%1$s", kind: PRIMARY, subject: "语文", grantedOn: "2015-06-01"}],
                employment: {school: "%2$s", staffing: %3$s, contract: {from: "2024-09-01", until: "2027-08-31"}}
                """
                        .formatted(code, school, staffing));
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    /** The follow-up of this reason about that. */
    private JsonNode followUp(String about, String reason) {
        var found =
                clerk.eventually(
                        "{ followUps(first: 20, filter: {about: [\"%s\"], reason: [\"%s\"]}) { edges { node { reason status dueOn } } } }"
                                .formatted(about, reason),
                        "/followUps/edges",
                        edges -> !edges.isEmpty());
        return found.at("/0/node");
    }

    /** Situation 23. */
    @Test
    void a_revoked_qualification_reaches_the_employment_at_once_and_is_decided_upon() {
        staffed("S23", 2);
        teacher("T23", "S23", "ESTABLISHED");
        var unqualified = "employment { unqualified { certificates decideBy outcome } }";
        long before = head();
        clerk.accepted(
                "revokeQualification",
                "holder: \"T23\", certificate: \"C-T23\", ground: FRAUD, preparer: \"Zhao\", effectiveOn: \"2026-03-02\", decision: %s"
                        .formatted(decision("Q-23", "2026-03-02")));
        var asked =
                clerk.eventually(
                        "{ teacher(code: \"T23\") { status %s } }".formatted(unqualified),
                        "/teacher",
                        t -> t.at("/employment/unqualified/decideBy").isString());
        assertThat(asked.at("/status").asString()).isEqualTo("EMPLOYED");
        assertThat(asked.at("/employment/unqualified/decideBy").asString()).isEqualTo("2026-04-01");
        var followUp = followUp("teacher/T23", "EMPLOYED_UNQUALIFIED");
        assertThat(followUp.get("status").asString()).isEqualTo("OPEN");
        assertThat(followUp.get("dueOn").asString()).isEqualTo("2026-04-01");
        assertThat(
                        known(
                                        "teachers(first: 5, filter: {unqualifiedDue: {to: \"2026-04-30\"}}) { edges { node { code } } }")
                                .toString())
                .contains("T23");

        long undecided = head();
        clerk.accepted(
                "decideUnqualifiedEmployment",
                "teacher: \"T23\", outcome: ENDED, effectiveOn: \"2026-03-20\", decision: %s"
                        .formatted(decision("U-23", "2026-03-20")));
        var on = "teacher(code: \"T23\", asOf: {effectiveOn: \"%s\"%s}) { status %s }";
        assertThat(teacher(on.formatted("2026-03-20", "", unqualified), "/status"))
                .isEqualTo("NOT_EMPLOYED");
        assertThat(teacher(on.formatted("2026-03-19", "", unqualified), "/status"))
                .isEqualTo("EMPLOYED");
        var then = on.formatted("2026-03-20", ", position: " + undecided, unqualified);
        assertThat(teacher(then, "/status")).isEqualTo("EMPLOYED");
        var silent = on.formatted("2026-03-20", ", position: " + before, unqualified);
        assertThat(known(silent).at("/teacher/employment/unqualified").isNull())
                .as("as was known before")
                .isTrue();
    }

    private String teacher(String query, String path) {
        return known(query).at("/teacher" + path).asString();
    }

    // Heads.

    private static String qualified() {
        return "{certificate: \"C-1\", education: BACHELOR, years: 7, evidence: \"%s\"}"
                .formatted(DIGEST);
    }

    private void filed(String school, String head, String from, String until) {
        clerk.accepted(
                "fileHeadAppointment",
                """
                headship: "%s", head: "%s", appointedBy: "Elm Ltd", termUntil: "%s", qualifications: %s,
                resolution: "%s", officer: "Chen", filedOn: "%s", effectiveOn: "%s"
                """
                        .formatted(school, head, until, qualified(), DIGEST, from, from));
    }

    private String headship(String school, String day, String more, String path) {
        return known(
                        "headship(code: \"%s\", asOf: {effectiveOn: \"%s\"%s}) { status head { person { code } } acting { person { code } } suspension { until } vacancy { since } }"
                                .formatted(school, day, more))
                .at("/headship" + path)
                .asString("nobody");
    }

    /** Situation 16. */
    @Test
    void somebody_acts_for_a_suspended_head_and_no_longer_when_the_suspension_ends() {
        school("S16", "PRESCHOOL", "PRIVATE");
        person("H16");
        person("A16");
        filed("S16", "H16", "2025-07-01", "2029-06-30");
        var acting =
                "headship: \"S16\", head: \"A16\", resolution: \"%s\", effectiveOn: \"2026-03-03\""
                        .formatted(DIGEST);
        clerk.refused("OFFICE_NOT_VACANT", "designateActingHead", acting);
        long before = head();
        clerk.accepted(
                "suspendHead",
                """
                headship: "S16", head: "H16", until: "2026-05-31", grounds: "立案调查", resolution: "%s",
                effectiveOn: "2026-03-02"
                """
                        .formatted(DIGEST));
        clerk.accepted("designateActingHead", acting);

        assertThat(headship("S16", "2026-03-03", "", "/status")).isEqualTo("HELD");
        assertThat(headship("S16", "2026-03-03", "", "/head/person/code")).isEqualTo("H16");
        assertThat(headship("S16", "2026-03-03", "", "/acting/person/code")).isEqualTo("A16");
        assertThat(headship("S16", "2026-05-31", "", "/suspension/until")).isEqualTo("2026-05-31");
        assertThat(headship("S16", "2026-06-01", "", "/acting/person/code")).isEqualTo("nobody");
        assertThat(headship("S16", "2026-06-01", "", "/suspension/until")).isEqualTo("nobody");
        var then = ", position: " + before;
        assertThat(headship("S16", "2026-03-03", then, "/acting/person/code")).isEqualTo("nobody");
        assertThat(headship("S16", "2026-03-03", then, "/head/person/code")).isEqualTo("H16");

        long planned = head();
        clerk.accepted(
                "endHeadSuspension",
                "headship: \"S16\", head: \"H16\", resolution: \"%s\", effectiveOn: \"2026-04-20\""
                        .formatted(DIGEST));
        assertThat(headship("S16", "2026-04-20", "", "/acting/person/code")).isEqualTo("nobody");
        assertThat(headship("S16", "2026-04-20", ", position: " + planned, "/acting/person/code"))
                .as("as was known before it ended early")
                .isEqualTo("A16");
    }

    /** Situation 38. */
    @Test
    void the_term_of_a_private_kindergartens_head_ends_and_reminds_and_the_organiser_decides() {
        school("S38", "PRESCHOOL", "PRIVATE");
        person("H38");
        clerk.refused(
                "QUALIFICATIONS_MISSING",
                "fileHeadAppointment",
                """
                headship: "S38", head: "H38", appointedBy: "Elm Ltd", termUntil: "2026-06-30",
                resolution: "%s", officer: "Chen", filedOn: "2025-07-01", effectiveOn: "2025-07-01"
                """
                        .formatted(DIGEST));
        filed("S38", "H38", "2025-07-01", "2026-06-30");
        var followUp = followUp("headship/S38", "DECISION_DUE");
        assertThat(followUp.get("status").asString()).isEqualTo("OPEN");
        assertThat(headship("S38", "2026-07-20", "", "/status")).isEqualTo("HELD");
        assertThat(
                        known(
                                        "headship(code: \"S38\") { head { qualifications { education years } } clocks { code } }")
                                .toString())
                .contains("BACHELOR", "preschool-education.head-term")
                .doesNotContain("school-leaders.term");

        long before = head();
        clerk.accepted(
                "fileHeadDeparture",
                """
                headship: "S38", head: "H38", cause: TERM_RAN_OUT, resolution: "%s", officer: "Chen",
                filedOn: "2026-07-20", effectiveOn: "2026-07-15"
                """
                        .formatted(DIGEST));
        assertThat(headship("S38", "2026-07-14", "", "/status")).isEqualTo("HELD");
        assertThat(headship("S38", "2026-07-15", "", "/status")).isEqualTo("VACANT");
        assertThat(headship("S38", "2026-07-15", ", position: " + before, "/status"))
                .as("as was known before")
                .isEqualTo("HELD");
    }

    /** Situation 3. */
    @Test
    void who_acts_while_the_office_is_vacant_is_nominated_for_it() {
        clerk.accepted(
                "establishSchool",
                "school: \"S3\", particulars: %s, effectiveOn: \"2026-02-02\", decision: %s"
                        .formatted(
                                particulars("S3", "PRIMARY", "PUBLIC"),
                                decision("E-3", "2026-01-05")));
        person("A3");
        clerk.eventually(
                "{ headship(code: \"S3\") { status } }",
                "/headship/status",
                status -> status.asString().equals("VACANT"));
        long before = head();
        clerk.accepted(
                "designateActingHead",
                "headship: \"S3\", head: \"A3\", effectiveOn: \"2026-02-09\", decision: %s"
                        .formatted(decision("A-3", "2026-02-09")));
        clerk.accepted(
                "nominateHead",
                "headship: \"S3\", candidate: \"A3\", officer: \"Chen\", grounds: \"十年\", effectiveOn: \"2026-03-02\"");
        assertThat(headship("S3", "2026-03-02", "", "/status")).isEqualTo("ACTING");
        assertThat(
                        known("headship(code: \"S3\") { candidacies { person { code } stage } }")
                                .at("/headship/candidacies/0/stage")
                                .asString())
                .isEqualTo("NOMINATED");
        assertThat(headship("S3", "2026-02-08", "", "/status")).isEqualTo("VACANT");
        assertThat(headship("S3", "2026-03-02", ", position: " + before, "/status"))
                .isEqualTo("VACANT");
    }

    // Schools that follow others.

    private static String resettlement() {
        return "resettlement: {summary: \"All move.\", document: \"%s\"}".formatted(DIGEST);
    }

    private String employment(String teacher, String day, String more, String path) {
        return known(
                        "teacher(code: \"%s\", asOf: {effectiveOn: \"%s\"%s}) { employment { school { code } confirmed contract { from until } } }"
                                .formatted(teacher, day, more))
                .at("/teacher/employment" + path)
                .asString("none");
    }

    /** Situation 17. */
    @Test
    void a_successor_goes_on_with_a_contract_whose_beginning_stays_the_first_one() {
        staffed("S17", 2);
        staffed("S17b", 2);
        teacher("T17", "S17", "ESTABLISHED");
        clerk.eventually(
                "{ school(code: \"S17\") { postsFilled } }",
                "/school/postsFilled",
                filled -> filled.asInt() == 1);
        clerk.accepted(
                "mergeSchools",
                "survivor: \"S17b\", absorbed: [\"S17\"], effectiveOn: \"2026-02-02\", %s, decision: %s"
                        .formatted(resettlement(), decision("M-17", "2026-01-05")));
        clerk.refused(
                "CONTRACT_TOO_SHORT",
                "transferTeacher",
                """
                teacher: "T17", transfer: "X-17", effectiveOn: "2026-02-02", decision: %s,
                to: {school: "S17b", staffing: ESTABLISHED, contract: {from: "2026-02-02", until: "2027-08-31"}}
                """
                        .formatted(decision("C-17", "2026-02-02")));
        long before = head();
        clerk.accepted(
                "continueEmployment",
                "teacher: \"T17\", school: \"S17b\", effectiveOn: \"2026-02-02\", decision: %s"
                        .formatted(decision("C-17", "2026-02-02")));
        assertThat(employment("T17", "2026-02-02", "", "/school/code")).isEqualTo("S17b");
        assertThat(employment("T17", "2026-02-02", "", "/contract/from")).isEqualTo("2024-09-01");
        assertThat(employment("T17", "2026-02-01", "", "/school/code")).isEqualTo("S17");
        assertThat(employment("T17", "2026-02-02", ", position: " + before, "/school/code"))
                .as("as was known before")
                .isEqualTo("S17");
        clerk.eventually(
                "{ school(code: \"S17b\") { postsFilled } }",
                "/school/postsFilled",
                filled -> filled.asInt() == 1);
    }

    /** Situation 33, the people's part. */
    @Test
    void staff_and_posts_of_a_divided_school_move_by_the_plan_or_leave_follow_ups() {
        staffed("S33", 3);
        teacher("T33a", "S33", "ESTABLISHED");
        teacher("T33b", "S33", "OFF_ESTABLISHMENT");
        teacher("T33c", "S33", "OFF_ESTABLISHMENT");
        clerk.eventually(
                "{ school(code: \"S33\") { postsFilled } }",
                "/school/postsFilled",
                filled -> filled.asInt() == 1);
        var decision = decision("V-33", "2026-01-05");
        clerk.accepted(
                "planStaffOfDivision",
                """
                school: "S33", effectiveOn: "2026-01-05", decision: %s, posts: [{to: "S33n", posts: 2}],
                staff: [{person: "T33a", to: "S33n"}, {person: "T33b", to: "S33s"}]
                """
                        .formatted(decision));
        long before = head();
        clerk.accepted(
                "divideSchool",
                "school: \"S33\", dissolved: true, effectiveOn: \"2026-02-02\", %s, decision: %s, successors: [%s]"
                        .formatted(
                                resettlement(),
                                decision,
                                Stream.of("S33n", "S33s")
                                        .map(
                                                code ->
                                                        "{school: \"%s\", particulars: %s}"
                                                                .formatted(
                                                                        code,
                                                                        particulars(
                                                                                code, "PRIMARY",
                                                                                "PUBLIC")))
                                        .collect(Collectors.joining(", "))));
        followUp("teacher/T33c", "NOT_MOVED_BY_PLAN");
        followUp("S33", "POSTS_NOT_PLANNED");
        assertThat(employment("T33a", "2026-02-02", "", "/school/code")).isEqualTo("S33n");
        assertThat(employment("T33b", "2026-02-02", "", "/school/code")).isEqualTo("S33s");
        assertThat(employment("T33c", "2026-02-02", "", "/school/code")).isEqualTo("S33");
        assertThat(employment("T33a", "2026-02-01", "", "/school/code")).isEqualTo("S33");
        assertThat(employment("T33a", "2026-02-02", ", position: " + before, "/school/code"))
                .as("as was known before")
                .isEqualTo("S33");
        assertThat(employment("T33a", "2026-02-02", "", "/contract/from")).isEqualTo("2024-09-01");
        var moved =
                clerk.eventually(
                        "{ school(code: \"S33n\", asOf: {effectiveOn: \"2026-02-02\"}) { posts postsFilled } }",
                        "/school",
                        school -> school.get("postsFilled").asInt() == 1);
        assertThat(moved.get("posts").asInt()).isEqualTo(2);
    }
}
