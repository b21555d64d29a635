package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
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
 * Teachers from end to end, over HTTP: taken over from a file, qualified, hired to a post that the
 * school kept, transferred, appraised and sanctioned; and nothing of them in the clear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeacherLoopTest {
    private static final String DIGEST = Sha256.hex("a document");

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server =
                Server.start(
                        new Server.Settings(
                                folder.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        for (var power :
                List.of(
                        "APPROVE_SCHOOL_FIGURES",
                        "STAFF_SCHOOLS",
                        "EXAMINE_QUALIFICATIONS",
                        "DECIDE_QUALIFICATIONS",
                        "REGISTER_TEACHERS",
                        "APPRAISE_TITLES",
                        "SANCTION_TEACHERS",
                        "TAKE_COMPLAINTS",
                        "DECIDE_REVIEWS",
                        "DECIDE_COMPLAINTS")) {
            for (var officer : List.of("Chen", "Zhao")) {
                accepted(
                        "delegatePower",
                        "officer: \"%s\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\""
                                .formatted(officer, power));
            }
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @Test
    @Order(1)
    void teachers_come_from_a_file_and_fill_posts_and_are_found_by_their_names() {
        importFile("schools", "schools.csv");
        for (var school : List.of("example-001", "example-002", "example-003")) {
            accepted(
                    "approvePosts",
                    "school: \"%s\", posts: 4, effectiveOn: \"2026-01-01\", decision: %s"
                            .formatted(school, decision("2026-01-01")));
        }
        importFile("teachers", "teachers.csv");
        eventually(
                "{ school(code: \"example-001\") { posts postsFilled postsReserved titlePosts { title filled } } }",
                "/school",
                school -> school.get("postsFilled").asInt() == 2);
        var found =
                caller.data(
                        "{ teachers(first: 5, filter: {name: \"李芳\"}) { edges { node { code person { name { text } } employment { school { code } confirmed } qualifications { certificates { kind } } } } } }");
        var node = found.at("/teachers/edges/0/node");
        assertThat(node.get("code").asString()).isEqualTo("T-0001");
        assertThat(node.at("/person/name/text").asString()).isEqualTo("李芳");
        assertThat(node.at("/qualifications/certificates/0/kind").asString()).isEqualTo("PRIMARY");
        var lapsing =
                caller.data(
                        "{ teachers(first: 5, filter: {registeredUntil: {from: \"2026-09-01\", to: \"2027-01-31\"}}) { edges { node { code } } } }");
        assertThat(lapsing.at("/teachers/edges").toString()).contains("T-0002");
    }

    @Test
    @Order(2)
    void the_file_again_adds_nothing() {
        long recorded = RecordedFor.callers(server);
        importFile("teachers", "teachers.csv");
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
    }

    @Test
    @Order(3)
    void a_newcomer_is_qualified_within_a_window() {
        accepted(
                "registerPerson",
                "person: \"N-1\", name: \"钱多多\", birthDate: \"2000-02-29\", ground: CONTRACT_OR_PERSONNEL, purpose: \"teachers\", effectiveOn: \"2025-03-01\"");
        accepted(
                "declareQualificationWindow",
                "window: \"2025-SPRING\", from: \"2025-04-07\", until: \"2025-04-25\", where: \"web site\", effectiveOn: \"2025-03-03\", decision: %s"
                        .formatted(decision("2025-03-03")));
        var outside =
                act(
                        "applyForQualification",
                        "applicant: \"N-1\", application: \"Q-1\", window: \"2025-SPRING\", kind: PRIMARY, effectiveOn: \"2025-04-01\"");
        assertThat(outside.get("code").asString()).isEqualTo("OUTSIDE_WINDOW");
        assertThat(outside.get("article").asString()).isEqualTo("14");
        accepted(
                "applyForQualification",
                """
                applicant: "N-1", application: "Q-1", window: "2025-SPRING", kind: PRIMARY, taught: "语文", effectiveOn: "2025-04-08",
                documents: [{document: IDENTITY, digest: "%1$s"}, {document: EDUCATION, digest: "%1$s"},
                            {document: MEDICAL, digest: "%1$s"}, {document: CONDUCT, digest: "%1$s"}]
                """
                        .formatted(DIGEST));
        accepted(
                "examineQualificationApplicant",
                "applicant: \"N-1\", application: \"Q-1\", examiner: \"Zhao\", met: true, effectiveOn: \"2025-05-06\"");
        accepted(
                "grantQualification",
                "applicant: \"N-1\", application: \"Q-1\", certificate: \"20253101052000099\", effectiveOn: \"2025-05-12\", decision: %s"
                        .formatted(decision("2025-05-12")));
    }

    @Test
    @Order(4)
    void the_newcomer_is_hired_to_a_post_that_the_school_kept() {
        var plan =
                "recruitment: \"R-1\", school: \"example-001\", posts: %d, staffing: ESTABLISHED, required: PRIMARY, effectiveOn: \"2026-02-02\", decision: %s";
        var above = act("planRecruitment", plan.formatted(3, decision("2026-02-02")));
        assertThat(above.get("code").asString()).isEqualTo("NO_POST_FREE");
        accepted("planRecruitment", plan.formatted(1, decision("2026-02-02")));
        eventually(
                "{ recruitment(code: \"R-1\") { status } }",
                "/recruitment",
                r -> r.get("status").asString().equals("POSTS_SECURED"));
        accepted(
                "postRecruitment",
                "recruitment: \"R-1\", where: \"web site\", from: \"2026-02-09\", until: \"2026-02-13\", effectiveOn: \"2026-02-03\"");
        accepted(
                "admitCandidate",
                "recruitment: \"R-1\", person: \"N-1\", effectiveOn: \"2026-02-24\"");
        accepted(
                "scoreCandidate",
                "recruitment: \"R-1\", person: \"N-1\", score: 9100, passed: true, effectiveOn: \"2026-02-25\"");
        accepted(
                "concludeMedical",
                "recruitment: \"R-1\", person: \"N-1\", fit: true, findings: \"色弱\", effectiveOn: \"2026-02-26\"");
        accepted(
                "announceCandidates",
                "recruitment: \"R-1\", persons: [\"N-1\"], where: \"web site\", until: \"2026-03-13\", effectiveOn: \"2026-03-02\"");
        accepted(
                "hireCandidate",
                "recruitment: \"R-1\", person: \"N-1\", contract: {from: \"2026-04-01\", until: \"2029-03-31\"}, effectiveOn: \"2026-03-16\", decision: %s"
                        .formatted(decision("2026-03-16")));
        accepted("closeRecruitment", "recruitment: \"R-1\", effectiveOn: \"2026-03-17\"");
        eventually(
                "{ teacher(code: \"N-1\", asOf: {effectiveOn: \"2026-04-01\"}) { status employment { school { code } recruitment { code } } } }",
                "/teacher",
                t -> t.at("/employment/recruitment/code").asString().equals("R-1"));
        eventually(
                "{ school(code: \"example-001\", asOf: {effectiveOn: \"2026-04-01\"}) { postsFilled postsReserved } }",
                "/school",
                s -> s.get("postsFilled").asInt() == 3 && s.get("postsReserved").asInt() == 0);
    }

    @Test
    @Order(5)
    void a_teacher_is_transferred_and_their_post_is_free() {
        accepted(
                "transferTeacher",
                "teacher: \"T-0004\", transfer: \"X-1\", to: {school: \"example-002\", staffing: ESTABLISHED, contract: {from: \"2026-05-04\", until: \"2029-05-03\"}}, effectiveOn: \"2026-04-20\", decision: %s"
                        .formatted(decision("2026-04-20")));
        eventually(
                "{ teacher(code: \"T-0004\", asOf: {effectiveOn: \"2026-05-04\"}) { employment { school { code } } } }",
                "/teacher",
                t -> t.at("/employment/school/code").asString().equals("example-002"));
        var before =
                caller.data(
                        "{ teacher(code: \"T-0004\", asOf: {effectiveOn: \"2026-05-03\"}) { employment { school { code } } } }");
        assertThat(before.at("/teacher/employment/school/code").asString())
                .isEqualTo("example-001");
    }

    @Test
    @Order(6)
    void a_sanction_runs_its_term_and_is_found_over_by_the_watcher() {
        accepted(
                "imposeSanction",
                "person: \"T-0005\", sanction: \"S-1\", kind: WARNING, item: 5, capacity: TEACHER, school: \"example-002\", preparer: \"Zhao\", effectiveOn: \"2026-01-05\", decision: %s"
                        .formatted(decision("2026-01-05").replace("As planned.", "体罚学生")));
        eventually(
                "{ teacher(code: \"T-0005\") { personnelFile { sanctions { status until reasons { text } decision { reasons } } } } }",
                "/teacher/personnelFile",
                t ->
                        t.at("/sanctions/0/status").asString().equals("PERIOD_ENDED")
                                && t.at("/sanctions/0/until").asString().equals("2026-07-05")
                                && t.at("/sanctions/0/reasons/text").asString().equals("体罚学生"));
        // A teacher is heard as late as a head is: one rule for both.
        var late =
                act(
                        "seekStaffReview",
                        "person: \"T-0005\", matter: {kind: SANCTION, reference: \"S-1\"}, learnedOn: \"2026-01-06\", grounds: \"x\", effectiveOn: \"2026-07-06\"");
        assertThat(late.get("code").asString()).isEqualTo("REVIEW_TOO_LATE");
    }

    @Test
    @Order(6)
    void a_dismissal_that_is_annulled_reinstates_from_its_day_and_pay_is_to_be_seen_to() {
        var on = "{ teacher(code: \"T-0003\", asOf: {effectiveOn: \"2026-03-10\"%s}) { status } }";
        accepted(
                "imposeSanction",
                "person: \"T-0003\", sanction: \"S-1\", kind: DISMISSAL, item: 6, capacity: TEACHER, school: \"example-003\", preparer: \"Zhao\", effectiveOn: \"2026-03-02\", decision: %s"
                        .formatted(decision("2026-03-02")));
        eventually(
                on.formatted(""),
                "/teacher",
                t -> t.at("/status").asString().equals("NOT_EMPLOYED"));
        var dismissed = server.part(FactStream.class).head();
        accepted(
                "seekStaffReview",
                "person: \"T-0003\", matter: {kind: SANCTION, reference: \"S-1\"}, learnedOn: \"2026-03-03\", grounds: \"Not so.\", effectiveOn: \"2026-03-20\"");
        accepted(
                "decideStaffReview",
                "person: \"T-0003\", matter: {kind: SANCTION, reference: \"S-1\"}, outcome: REVOKED, effectiveOn: \"2026-04-10\", decision: %s"
                        .formatted(
                                decision("2026-04-10")
                                        .replace("Chen", "Zhao")
                                        .replace("D-1", "D-2")));
        eventually(
                on.formatted(""), "/teacher", t -> t.at("/status").asString().equals("EMPLOYED"));
        var before = caller.data(on.formatted(", position: " + dismissed));
        assertThat(before.at("/teacher/status").asString())
                .as("as known before, nothing has changed")
                .isEqualTo("NOT_EMPLOYED");
        eventually(
                "{ followUps(first: 5, filter: {about: [\"teacher/T-0003\"], status: [OPEN]}) { edges { node { refusal: code command } } } }",
                "/followUps",
                f -> f.at("/edges").toString().contains("AskWhatIsOwed"));
    }

    @Test
    @Order(7)
    void a_complaint_that_nobody_decided_is_late() {
        accepted(
                "lodgeComplaint",
                "complaint: \"C-1\", kind: TEACHER, person: \"T-0005\", school: \"example-002\", content: \"克扣工资\", unit: \"personnel\", effectiveOn: \"2026-06-01\"");
        eventually(
                "{ complaint(code: \"C-1\") { status content { text } clocks { state due { date } } } }",
                "/complaint",
                c -> c.at("/clocks/0/state").asString().equals("LAPSED"));
    }

    @Test
    @Order(7)
    void a_complaint_of_another_kind_is_taken_looked_into_decided_and_told() {
        accepted(
                "lodgeComplaint",
                "complaint: \"C-2\", kind: LEARNER, person: \"T-0005\", school: \"example-002\", content: \"退费\", unit: \"letters\", effectiveOn: \"2026-06-01\"");
        var looked =
                "complaint: \"C-2\", investigator: \"Zhao\", findings: \"已核实\", effectiveOn: \"2026-06-05\"";
        assertThat(act("investigateComplaint", looked).get("code").asString())
                .isEqualTo("COMPLAINT_NOT_TAKEN");
        accepted(
                "takeComplaint",
                "complaint: \"C-2\", unit: \"lifelong education\", officer: \"Chen\", effectiveOn: \"2026-06-02\"");
        accepted("investigateComplaint", looked);
        accepted(
                "decideComplaint",
                "complaint: \"C-2\", result: UPHELD, effectiveOn: \"2026-06-08\", decision: %s"
                        .formatted(decision("2026-06-08")));
        accepted(
                "tellComplainant",
                "complaint: \"C-2\", answer: \"%s\", officer: \"Chen\", effectiveOn: \"2026-06-09\""
                        .formatted("a".repeat(64)));
        eventually(
                "{ complaint(code: \"C-2\") { status unit findings { text } clocks { state } } }",
                "/complaint",
                c ->
                        c.at("/status").asString().equals("TOLD")
                                && c.at("/findings/text").asString().equals("已核实")
                                // It owes an answer within the two months of Litigation 47.
                                && c.at("/clocks/0/state").asString().equals("MET"));
    }

    @Test
    @Order(8)
    void tells_who_could_have_decided_on_a_day() {
        var holders =
                caller.data(
                        "{ officersHolding(power: APPRAISE_TITLES, on: \"2025-05-12\") { holders { officer { code } } } }");
        assertThat(holders.at("/officersHolding/holders").size()).isEqualTo(2);
    }

    @Test
    @Order(9)
    void nothing_of_who_they_are_and_what_was_found_stands_in_the_clear() throws IOException {
        var secrets =
                List.of("李芳", "钱多多", "310105198503120220", "2000-02-29", "色弱", "体罚学生", "克扣工资");
        assertThat(InTheClear.found(folder.resolve("data"), secrets)).isEmpty();
    }

    private void importFile(String kind, String sample) {
        var file = folder.resolve(sample);
        try {
            Files.copy(
                    Path.of("..", "samples", sample),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var code =
                Chalkline.run(
                        "import",
                        kind,
                        file.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
        assertThat(code).as(kind).isZero();
    }

    private static String decision(String on) {
        return """
               {documentNumber: "D-1", body: "Bureau", officer: "Chen", decidedOn: "%s", reasons: "As planned.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Teachers Law", article: "17", version: "2009"}],
                remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(on);
    }

    private void accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString())
                .as("%s: %s", mutation, answer)
                .isEqualTo("Accepted");
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { %s(command: {id: "teachers-%d"}, input: {%s}) {
                          __typename ... on Accepted { position } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get(mutation);
    }

    /** What is asked for, once it is as it should be: within half a minute. */
    private void eventually(String query, String path, Predicate<JsonNode> as) {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var answer = caller.data(query).at(path);
            if (!answer.isNull() && !answer.isMissingNode() && as.test(answer)) return;
            if (Instant.now().isAfter(end)) throw new AssertionError("within 30 s: " + answer);
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
