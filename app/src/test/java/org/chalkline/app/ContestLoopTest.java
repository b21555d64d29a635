package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
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
 * Reconsiderations and lawsuits over HTTP: a review maintains a refusal, a suit annuls it, and it
 * is remade; a grant is annulled with all that it founded, and a retrial restores it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContestLoopTest {
    private static final String ELM =
            "{name: \"Elm Ltd\", isPerson: false, identifier: \"91310105MA1TEST\", address: \"Elm Road\"}";
    private static final String APPLICANT = "[{role: APPLICANT, organisation: \"Elm Ltd\"}]";
    private static final String JUDGMENT = Sha256.hex("judgment");
    private static final String EARLY = Sha256.hex("site plan");
    private static final String LATE = Sha256.hex("measured later");

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private String bundle = "";
    private long refusedAt;
    private long grantedAt;
    private long beforeAnnulment;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server =
                Server.start(
                        new Server.Settings(
                                folder, 0, "none", List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "contest");
        clerk.empower("Wang", List.of("ACCEPT_APPLICATIONS", "KEEP_CASE_FILES"));
        clerk.empower("Chen", List.of("EXAMINE_APPLICATIONS", "RESPOND", "REPRESENT"));
        clerk.empower("Zhao", List.of("EXAMINE_APPLICATIONS"));
        clerk.empower("Li", List.of("DECIDE_APPLICATIONS", "RESPOND"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        clerk.empower("Director", List.of("APPROVE_ANSWERS", "REPRESENT", "RESPOND"));
        bundle = document("the bundle as of the refusal");
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("contests", "remedies", "standings", "clocks"),
                    "2026-11-30",
                    "2024-09-01",
                    "2025-07-15");
        } finally {
            caller.close();
            server.close();
        }
    }

    private String document(String text) {
        var answer =
                caller.send(
                        caller.request("/documents").PUT(BodyPublishers.ofString(text)).build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return Sha256.hex(text);
    }

    private static String decision(String number, String on, String reasons) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "%s",
                paper: "abababababababababababababababababababababababababababababababab",
                departure: "As examined anew.",
                legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                remedyNotice: {reviewBody: "District Government", reviewDays: 60, court: "Railway Court", suitMonths: 6}}
               """
                .formatted(number, on, reasons);
    }

    private void apply(String code, String school, String recommendation, String month) {
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
                        .toList()
                        .toString();
        clerk.accepted(
                "submitApplication",
                """
                application: "%s", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "%s-04",
                proposal: {establishment: {school: "%s", licence: "L-%s", validUntil: "2029-08-31", content:
                  {name: "Elm %s", kind: PRESCHOOL, forProfit: false, organiser: %s,
                   site: {address: "1 Elm Road", subdistrict: "310105001"}}}}
                """
                        .formatted(code, ELM, papers, month, school, school, school, ELM));
        clerk.accepted(
                "acceptApplication",
                "application: \"%s\", certificate: \"C-%s\", officer: \"Wang\", effectiveOn: \"%s-05\""
                        .formatted(code, code, month));
        clerk.accepted(
                "beginReview",
                "application: \"%s\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"%s-06\""
                        .formatted(code, month));
        clerk.accepted(
                "concludeReview",
                "application: \"%s\", reviewer: \"Zhao\", recommendation: %s, findings: \"Seen.\", effectiveOn: \"%s-07\""
                        .formatted(code, recommendation, month));
    }

    private static String paper(String digest, String on) {
        return """
               paper: {digest: "%s", title: "Paper", source: "Elm Ltd", madeOn: "%s", collectedOn: "%s"}
               """
                .formatted(digest, on, on);
    }

    private JsonNode contest(String code, String fields) {
        return caller.data("{ contestedCase(code: \"%s\") { %s } }".formatted(code, fields))
                .get("contestedCase");
    }

    private JsonNode clock(String id) {
        return caller.data("{ clock(code: \"%s\") { state due { date } } }".formatted(id))
                .get("clock");
    }

    private String status(String more) {
        return caller.data("{ licenceApplication(code: \"fought\"%s) { status } }".formatted(more))
                .at("/licenceApplication/status")
                .asString();
    }

    private void standing(long act, String word) {
        clerk.eventually(
                "{ actStanding(code: \"%d\") { standing } }".formatted(act),
                "/actStanding/standing",
                standing -> standing.asString().equals(word));
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    @Order(1)
    void a_refusal_is_contested_and_the_copy_has_to_be_answered_in_ten_working_days() {
        apply("fought", "F1", "REFUSE", "2024-03");
        clerk.accepted(
                "openCase",
                "of: \"application/fought\", number: \"Case-1\", title: \"Elm\", unit: \"Licensing\", parties: %s, officer: \"Wang\", effectiveOn: \"2024-03-08\""
                        .formatted(APPLICANT));
        clerk.accepted(
                "filePaper",
                "of: \"application/fought\", %s, officer: \"Wang\", effectiveOn: \"2024-03-08\""
                        .formatted(paper(EARLY, "2024-03-08")));
        clerk.accepted(
                "refuseApplication",
                "application: \"fought\", decision: %s, effectiveOn: \"2024-04-08\""
                        .formatted(decision("R-1", "2024-04-08", "Too near a road.")));
        refusedAt =
                caller.position("licenceApplication", "fought", "application.ApplicationRefused");
        clerk.accepted(
                "servePaper",
                """
                of: "application/fought", document: "R-1", receiver: "Elm Ltd", mode: IN_PERSON, receivedBy: "Elm",
                receipt: "%s", officer: "Chen", effectiveOn: "2024-04-10"
                """
                        .formatted(Sha256.hex("receipt")));
        clerk.accepted(
                "filePaper",
                "of: \"application/fought\", %s, officer: \"Wang\", effectiveOn: \"2024-05-21\""
                        .formatted(paper(LATE, "2024-05-20")));

        clerk.refused("NOTHING_CONTESTED", "receiveReview", review("R-0", "[]", "2024-05-20"));
        clerk.refused("UNKNOWN_ACT", "receiveReview", review("R-0", "[4711000]", "2024-05-20"));
        clerk.accepted("receiveReview", review("R-1", "[" + refusedAt + "]", "2024-05-20"));
        assertThat(clock("review/R-1:review.answer").at("/due/date").asString())
                .isEqualTo("2024-06-03");
        assertThat(clock("review/R-1:review.decision").at("/due/date").asString())
                .isEqualTo("2024-07-16");
        standing(refusedAt, "CHALLENGED");
        assertThat(contest("review/R-1", "status law applicants { organisation }").toString())
                .contains("RECEIVED", "Private Education Law", "Elm Ltd");
        var file =
                caller.data("{ caseFile(code: \"review/R-1\") { number status } }").get("caseFile");
        assertThat(file.get("status").asString()).isEqualTo("OPEN");
    }

    private static String review(String code, String acts, String on) {
        return """
               contest: "review/%s", docket: {number: "长府复〔2024〕%s号", body: "District Government",
                 acceptedOn: "2024-05-17", simplified: false}, acts: %s, applicants: %s,
               claims: "Annul it.", unit: "Licensing", officer: "Sun", effectiveOn: "%s"
               """
                .formatted(code, code, acts, APPLICANT, on);
    }

    @Test
    @Order(2)
    void a_case_is_one_of_its_act_applicant_and_instance_and_its_number_is_its_own() {
        clerk.refused(
                "CONTESTED_ALREADY",
                "receiveReview",
                review("R-2", "[" + refusedAt + "]", "2024-05-20"));
        clerk.refused(
                "CASE_NUMBER_USED",
                "receiveReview",
                review("R-2", "[" + refusedAt + "]", "2024-05-20")
                        .replace("〔2024〕R-2", "(2024) R-1"));
        clerk.refused(
                "CONTEST_CODE_IN_USE",
                "receiveReview",
                review("R-1", "[" + refusedAt + "]", "2024-05-21"));
        long recorded = RecordedFor.callers(server);
        clerk.accepted("receiveReview", review("R-1", "[" + refusedAt + "]", "2024-05-20"));
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
    }

    @Test
    @Order(3)
    void who_decided_does_not_answer_and_counsel_is_never_alone() {
        clerk.refused(
                "COUNSEL_ALONE",
                "nameAgents",
                "contest: \"review/R-1\", agents: [], officer: \"Chen\", effectiveOn: \"2024-05-21\"");
        clerk.accepted(
                "nameAgents",
                "contest: \"review/R-1\", agents: [{standing: STAFF, officer: \"Chen\"}], officer: \"Chen\", effectiveOn: \"2024-05-21\"");
        clerk.refused("RESPONDER_DECIDED", "fileAnswer", answer("review/R-1", "Li", "2024-05-28"));
        clerk.refused(
                "BUNDLE_UNKNOWN",
                "fileAnswer",
                answer("review/R-1", "Chen", "2024-05-28").replace(bundle, Sha256.hex("none")));
        clerk.refused(
                "BUNDLE_NOT_AS_DECIDED",
                "fileAnswer",
                answer("review/R-1", "Chen", "2024-05-28")
                        .replace("bundleAsOf: " + refusedAt, "bundleAsOf: " + (refusedAt + 1)));
        clerk.accepted("fileAnswer", answer("review/R-1", "Chen", "2024-05-28"));
        assertThat(clock("review/R-1:review.answer").get("state").asString()).isEqualTo("MET");
        assertThat(
                        contest("review/R-1", "answer { consequence bundle }")
                                .at("/answer/consequence")
                                .isNull())
                .isTrue();
    }

    private String answer(String code, String officer, String postedOn) {
        return """
               contest: "%s", postedOn: "%s", answer: "%s", bundle: "%s", bundleAsOf: %d,
               approver: "Director", officer: "%s", effectiveOn: "%s"
               """
                .formatted(
                        code, postedOn, Sha256.hex("answer"), bundle, refusedAt, officer, postedOn);
    }

    @Test
    @Order(4)
    void what_was_filed_after_the_decision_is_evidence_only_once_it_is_let_in_and_is_marked() {
        clerk.accepted("listEvidence", evidence("review/R-1", EARLY, "2024-05-28"));
        clerk.refused(
                "EVIDENCE_AFTER_DECISION",
                "listEvidence",
                evidence("review/R-1", LATE, "2024-05-29"));
        clerk.refused(
                "EVIDENCE_NOT_ON_FILE",
                "listEvidence",
                evidence("review/R-1", Sha256.hex("nowhere"), "2024-05-29"));
        clerk.accepted(
                "allowLateEvidence",
                "contest: \"review/R-1\", ground: NEW_GROUNDS_OF_APPLICANT, papers: [\"%s\"], leave: \"Leave 1\", officer: \"Sun\", effectiveOn: \"2024-05-30\""
                        .formatted(LATE));
        clerk.accepted("listEvidence", evidence("review/R-1", LATE, "2024-05-31"));
        clerk.accepted(
                "excludeEvidence",
                "contest: \"review/R-1\", papers: [\"%s\"], reasons: \"Not heard on it.\", officer: \"Sun\", effectiveOn: \"2024-06-11\""
                        .formatted(LATE));
        var listed = contest("review/R-1", "evidence { digest late }").get("evidence");
        assertThat(listed.get(0).get("late").isNull()).isTrue();
        assertThat(listed.get(1).get("late").asString()).isEqualTo("NEW_GROUNDS_OF_APPLICANT");
        assertThat(count("evidenceRefused: {from: 1}")).isOne();
    }

    private static String evidence(String code, String digest, String on) {
        return "contest: \"%s\", papers: [\"%s\"], officer: \"Chen\", effectiveOn: \"%s\""
                .formatted(code, digest, on);
    }

    private int count(String filter) {
        return caller.data(
                        "{ contestedCases(first: 5, filter: {%s}) { totalCount } }"
                                .formatted(filter))
                .at("/contestedCases/totalCount")
                .asInt();
    }

    @Test
    @Order(5)
    void a_review_maintains_the_refusal_and_who_maintained_is_sued_with_the_bureau() {
        clerk.accepted(
                "recordContestHearing",
                "contest: \"review/R-1\", place: \"Town hall\", minutes: \"%s\", officer: \"Sun\", effectiveOn: \"2024-06-12\""
                        .formatted(JUDGMENT));
        clerk.accepted(
                "recordHeadAttendance",
                "contest: \"review/R-1\", head: \"Director\", spoke: true, officer: \"Sun\", effectiveOn: \"2024-06-12\"");
        clerk.accepted(
                "serveOutcome", outcome("review/R-1", "MAINTAIN", "2024-07-10", "2024-07-12", ""));
        standing(refusedAt, "STANDS");
        var maintained = contest("review/R-1", "status suitUntil headAttendance");
        assertThat(maintained.get("suitUntil").asString()).isEqualTo("2024-07-29");
        assertThat(maintained.get("headAttendance").asString()).isEqualTo("ATTENDED");

        clerk.refused("CODEFENDANT_MISSING", "receiveSuit", suit("S-1", refusedAt, ""));
        clerk.refused(
                "CODEFENDANT_MISTAKEN",
                "receiveSuit",
                suit("S-1", refusedAt, "codefendant: \"City Government\","));
        clerk.accepted(
                "receiveSuit", suit("S-1", refusedAt, "codefendant: \"District Government\","));
        assertThat(clock("suit/S-1:suit.answer").at("/due/date").asString())
                .isEqualTo("2024-08-16");
        standing(refusedAt, "CHALLENGED");
    }

    private static String suit(String code, long act, String more) {
        return """
               contest: "suit/%s", docket: {number: "（2024）沪7101行初%s号", body: "Railway Court",
                 acceptedOn: "2024-07-26", simplified: false}, acts: [%d], applicants: %s, %s
               unit: "Licensing", officer: "Sun", effectiveOn: "2024-08-01"
               """
                .formatted(code, code, act, APPLICANT, more);
    }

    private static String outcome(
            String code, String result, String ruledOn, String servedOn, String more) {
        return """
               contest: "%s", result: %s, ruling: false, acts: [], clausesStopped: [], document: "%s %s",
               judgment: "%s", reasons: "So it was found.", ruledOn: "%s", officer: "Sun", effectiveOn: "%s"%s
               """
                .formatted(code, result, result, ruledOn, JUDGMENT, ruledOn, servedOn, more);
    }

    @Test
    @Order(6)
    void an_answer_after_the_deadline_is_recorded_and_marked_with_its_consequence() {
        clerk.accepted("fileAnswer", answer("suit/S-1", "Chen", "2024-08-20"));
        assertThat(
                        contest("suit/S-1", "answer { consequence }")
                                .at("/answer/consequence")
                                .asString())
                .isEqualTo("DEEMED_UNPROVEN");
        assertThat(count("answeredLate: true")).isOne();
        assertThat(count("answeredLate: false")).isOne();
        clerk.accepted(
                "excuseHead",
                "contest: \"suit/S-1\", reasons: \"Ill.\", explanation: \"%s\", substitute: \"Chen\", officer: \"Sun\", effectiveOn: \"2024-09-10\""
                        .formatted(JUDGMENT));
        assertThat(count("headAttendance: [EXCUSED]")).isOne();
    }

    @Test
    @Order(7)
    void a_suit_annuls_the_refusal_once_the_judgment_is_final() {
        clerk.refused(
                "ACT_OF_ANOTHER_CASE",
                "serveOutcome",
                outcome("suit/S-1", "ANNUL", "2024-11-04", "2024-11-08", "")
                        .replace("acts: []", "acts: [" + (refusedAt - 1) + "]"));
        clerk.accepted(
                "serveOutcome",
                outcome(
                        "suit/S-1",
                        "ANNUL",
                        "2024-11-04",
                        "2024-11-08",
                        ", defect: EVIDENCE, remakeBy: \"2025-03-03\", compensation: {amount: \"1200.00\"}"));
        assertThat(status(""))
                .as(
                        () ->
                                caller.ask(
                                                "{ licenceApplicationHistory(code: \"fought\", first: 80) { edges { node { position type summary } } } contestedCaseHistory(code: \"suit/S-1\", first: 80) { edges { node { position type summary } } } parkedEntities(first: 5) { projection entity position reason } a: licenceApplication(code: \"fought\") { status setAside basis { position parked } } }")
                                        .toString())
                .isEqualTo("REFUSED");
        clerk.refused(
                "APPEAL_PERIOD_RUNS",
                "finalizeJudgment",
                "contest: \"suit/S-1\", officer: \"Sun\", effectiveOn: \"2024-11-25\"");
        beforeAnnulment = head();
        clerk.accepted(
                "finalizeJudgment",
                "contest: \"suit/S-1\", officer: \"Sun\", effectiveOn: \"2024-11-26\"");
        standing(refusedAt, "SET_ASIDE");
        assertThat(status(", atLeast: " + head())).isEqualTo("UNDER_REVIEW");
        assertThat(status(", asOf: {position: %d}".formatted(beforeAnnulment)))
                .isEqualTo("REFUSED");
        var remaking = clock("application/fought:litigation.remaking");
        assertThat(remaking.at("/due/date").asString()).isEqualTo("2025-03-03");
        var open =
                caller.data(
                        "{ clocks(first: 5, filter: {rule: [\"litigation.remaking\"], state: [RUNNING, LAPSED]}) { totalCount } }");
        assertThat(open.at("/clocks/totalCount").asInt()).isOne();
    }

    @Test
    @Order(8)
    void what_was_annulled_is_not_done_again_by_the_same_reasons_and_is_remade_by_others() {
        clerk.refused(
                "SAME_ACT_AGAIN",
                "refuseApplication",
                "application: \"fought\", decision: %s, effectiveOn: \"2025-02-10\""
                        .formatted(decision("R-2", "2025-02-10", "Too near a road!")));
        clerk.accepted(
                "grantApplication",
                "application: \"fought\", decision: %s, effectiveOn: \"2025-02-20\""
                        .formatted(decision("G-1", "2025-02-20", "Far enough from any road.")));
        assertThat(clock("application/fought:litigation.remaking").get("state").asString())
                .isEqualTo("MET");
        clerk.accepted(
                "performOutcome",
                "contest: \"suit/S-1\", how: \"Granted, and paid.\", officer: \"Chen\", effectiveOn: \"2025-02-21\"");
        assertThat(contest("suit/S-1", "status").get("status").asString()).isEqualTo("PERFORMED");
        clerk.eventually("{ school(code: \"F1\") { openedOn } }", "/school/openedOn", day -> true);
        clerk.eventually(
                "{ headship(code: \"F1\") { vacant: __typename } }", "/headship", office -> true);
        grantedAt =
                caller.position("licenceApplication", "fought", "application.ApplicationGranted");
    }

    @Test
    @Order(9)
    void a_stranger_follows_the_annulled_refusal_to_the_remade_decision_by_the_queries_alone() {
        var clue = caller.sample("1-what-fell", Map.of()).at("/actStandings/edges/0/node");
        assertThat(clue.get("ground").asString()).isEqualTo("ANNULLED");
        var of = clue.get("of").asString();
        var code = of.substring(of.indexOf('/') + 1);
        var cases = caller.sample("2-the-cases", Map.of("of", of)).at("/contestedCases/edges");
        assertThat(cases.toString()).contains("MAINTAIN", "ANNUL", "DEEMED_UNPROVEN", EARLY);
        var history = caller.sample("3-the-act", Map.of("code", code));
        var ruling =
                history.at("/licenceApplicationHistory/edges")
                        .valueStream()
                        .map(edge -> edge.get("node"))
                        .filter(node -> node.get("type").asString().equals("standing.ActsSetAside"))
                        .mapToLong(node -> node.get("position").asLong())
                        .min()
                        .orElseThrow();
        var both = caller.sample("4-before-and-after", Map.of("code", code, "before", ruling - 1));
        assertThat(both.at("/before/outcome/result").asString()).isEqualTo("REFUSED");
        assertThat(both.at("/since/outcome/result").asString()).isEqualTo("GRANTED");
        var papers = caller.sample("5-the-papers", Map.of("of", of)).toString();
        assertThat(papers).contains(EARLY, "IN_TIME", LATE, "LATER");
        var remade = caller.sample("6-remade", Map.of("of", of, "code", code));
        assertThat(remade.at("/clocks/edges/0/node/state").asString()).isEqualTo("MET");
        assertThat(remade.at("/licenceApplication/outcome/decision/documentNumber").asString())
                .isEqualTo("G-1");
    }

    @Test
    @Order(10)
    void a_grant_is_annulled_and_all_registers_are_asked_on_both_clocks() {
        clerk.accepted(
                "receiveSuit",
                suit("S-2", grantedAt, "")
                        .replace("Elm Ltd", "Neighbours")
                        .replace("2024-07-26", "2025-03-10")
                        .replace("2024-08-01", "2025-03-12"));
        var before = head();
        clerk.accepted(
                "serveOutcome",
                outcome("suit/S-2", "ANNUL", "2025-06-02", "2025-06-04", ", defect: PROCEDURE"));
        clerk.accepted(
                "appealSuit",
                """
                contest: "suit/S-2", by: "Elm Ltd", own: false, officer: "Sun", effectiveOn: "2025-06-16",
                docket: {number: "（2025）沪03行终2号", body: "Third Court", acceptedOn: "2025-06-20", simplified: false}
                """
                        .replace("2025-06-20", "2025-06-16"));
        clerk.accepted(
                "answerAppeal",
                "contest: \"suit/S-2\", postedOn: \"2025-06-20\", answer: \"%s\", approver: \"Director\", officer: \"Chen\", effectiveOn: \"2025-06-23\""
                        .formatted(JUDGMENT));
        clerk.accepted(
                "serveOutcome",
                outcome("suit/S-2", "ANNUL", "2025-09-01", "2025-09-03", ", defect: PROCEDURE"));
        standing(grantedAt, "SET_ASIDE");
        var registers =
                "{ licenceApplication(code: \"fought\"%1$s) { status } licence(code: \"L-F1\"%1$s) { setAside } school(code: \"F1\"%1$s) { setAside } headship(code: \"F1\"%1$s) { setAside } licences(first: 1%1$s) { totalCount } }";
        var since = caller.data(registers.formatted(", atLeast: " + head()));
        assertThat(since.at("/licenceApplication/status").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(since.at("/licence/setAside").asBoolean()).isTrue();
        assertThat(since.at("/school/setAside").asBoolean()).isTrue();
        assertThat(since.at("/headship/setAside").asBoolean()).isTrue();
        assertThat(since.at("/licences/totalCount").asInt()).isZero();
        var then = caller.data(registers.formatted(", asOf: {position: %d}".formatted(before)));
        assertThat(then.at("/licenceApplication/status").asString()).isEqualTo("GRANTED");
        assertThat(then.at("/licence/setAside").asBoolean()).isFalse();
        assertThat(then.at("/school/setAside").asBoolean()).isFalse();
        assertThat(then.at("/headship/setAside").asBoolean()).isFalse();
    }

    @Test
    @Order(11)
    void a_retrial_restores_it_with_all_that_it_had_founded() {
        clerk.accepted(
                "retrySuit",
                """
                contest: "suit/S-2", docket: {number: "（2026）沪行再2号", body: "High Court", simplified: false},
                reasons: "New evidence.", officer: "Sun", effectiveOn: "2026-01-05"
                """);
        clerk.accepted(
                "serveOutcome", outcome("suit/S-2", "RESTORE", "2026-03-02", "2026-03-04", ""));
        standing(grantedAt, "STANDS");
        var now =
                caller.data(
                        "{ licenceApplication(code: \"fought\"%1$s) { status } licence(code: \"L-F1\"%1$s) { setAside } school(code: \"F1\"%1$s) { setAside } headship(code: \"F1\"%1$s) { setAside } }"
                                .formatted(", atLeast: " + head()));
        assertThat(now.at("/licenceApplication/status").asString()).isEqualTo("GRANTED");
        assertThat(now.at("/licence/setAside").asBoolean()).isFalse();
        assertThat(now.at("/school/setAside").asBoolean()).isFalse();
        assertThat(now.at("/headship/setAside").asBoolean()).isFalse();
    }

    @Test
    @Order(12)
    void each_question_is_one_query() {
        var fallen =
                caller.data(
                        "{ actStandingAggregate(groupBy: [LAW, GROUND, DEFECT, UNIT], filter: {standing: [SET_ASIDE]}) { groups { count values { value } } } }");
        assertThat(fallen.toString())
                .contains("Private Education Law", "ANNULLED", "EVIDENCE", "Licensing");
        var paid =
                caller.data("{ contestCompensation { years { year cases amount { amount } } } }");
        assertThat(paid.toString()).contains("\"year\":2024", "1200.00");
        // Open until it was contested, and from then on no more.
        var open =
                "{ remedies(first: 5, filter: {until: {from: \"2024-05-16\"}}, asOf: {position: %d, effectiveOn: \"%s\"}) { totalCount edges { node { document reviewUntil suitUntil until } } } }";
        var then = caller.data(open.formatted(beforeAnnulment, "2024-05-16"));
        assertThat(then.at("/remedies/totalCount").asInt()).isOne();
        assertThat(then.at("/remedies/edges/0/node/until").asString()).isEqualTo("2024-10-10");
        var contested = caller.data(open.formatted(beforeAnnulment, "2024-05-20"));
        assertThat(contested.at("/remedies/totalCount").asInt()).isZero();
        var went = caller.sample("how-cases-went", Map.of("day", "2026-11-30"));
        assertThat(went.at("/answeredLate/edges").toString()).contains("suit/S-1");
        assertThat(went.at("/evidenceRefused/edges").toString()).contains("review/R-1", LATE);
        assertThat(went.at("/headsAttendance/groups").toString()).contains("EXCUSED", "ATTENDED");
        assertThat(went.at("/fallen/groups").toString()).contains("Private Education Law");
        assertThat(went.at("/contestCompensation/years").toString()).contains("1200.00");
        // The refusal fell, and so did its service: there is nothing left to contest.
        var none =
                caller.data("{ remedies(first: 5, filter: {document: [\"R-1\"]}) { totalCount } }");
        assertThat(none.at("/remedies/totalCount").asInt()).isZero();
    }

    @Test
    @Order(13)
    void one_outcome_is_served_once_though_thirty_two_serve_it_at_once() throws Exception {
        apply("raced", "F2", "REFUSE", "2025-03");
        clerk.accepted(
                "refuseApplication",
                "application: \"raced\", decision: %s, effectiveOn: \"2025-04-08\""
                        .formatted(decision("R-9", "2025-04-08", "Too small.")));
        var act = caller.position("licenceApplication", "raced", "application.ApplicationRefused");
        clerk.accepted(
                "receiveReview",
                review("R-9", "[" + act + "]", "2025-05-20").replace("2024-05-17", "2025-05-17"));
        var serve = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 32; i++) {
            var mine = new Clerk(caller, "race-" + i);
            var result = i % 2 == 0 ? "ANNUL" : "MAINTAIN";
            serve.add(
                    () ->
                            mine.act(
                                    "serveOutcome",
                                    outcome("review/R-9", result, "2025-07-01", "2025-07-02", "")));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var each : threads.invokeAll(serve)) {
                var code = each.get().path("code").asString();
                assertThat(code).isIn("", "OUTCOME_SERVED_ALREADY", "CONFLICT");
            }
        }
        assertThat(contest("review/R-9", "outcomes { result }").get("outcomes").size()).isOne();
        clerk.eventually(
                "{ actStanding(code: \"%d\") { contests { ruling } } }".formatted(act),
                "/actStanding/contests/0/ruling",
                ruling -> true);
    }

    private String due(String clock) {
        return clock(clock).at("/due/date").asString();
    }

    private long refused(String code, String school, String document) {
        apply(code, school, "REFUSE", "2025-03");
        clerk.accepted(
                "refuseApplication",
                "application: \"%s\", decision: %s, effectiveOn: \"2025-04-08\""
                        .formatted(code, decision(document, "2025-04-08", "Too small.")));
        return caller.position("licenceApplication", code, "application.ApplicationRefused");
    }

    @Test
    @Order(14)
    void each_period_of_a_case_runs_from_what_begins_it_and_is_met_by_its_act() {
        var act = refused("clocked", "F3", "R-30");
        clerk.accepted(
                "handInReviewApplication",
                "contest: \"review/R-20\", acts: [%d], applicants: %s, unit: \"Licensing\", officer: \"Sun\", effectiveOn: \"2025-05-06\""
                        .formatted(act, APPLICANT));
        assertThat(due("review/R-20:review.forward")).isEqualTo("2025-05-13");
        clerk.accepted(
                "forwardReviewApplication",
                "contest: \"review/R-20\", body: \"District Government\", officer: \"Sun\", effectiveOn: \"2025-05-07\"");
        assertThat(clock("review/R-20:review.forward").get("state").asString()).isEqualTo("MET");
        clerk.accepted(
                "receiveReview",
                review("R-20", "[" + act + "]", "2025-05-14")
                        .replace("2024-05-17", "2025-05-12")
                        .replace("simplified: false", "simplified: true"));
        assertThat(due("review/R-20:review.answer-simple")).isEqualTo("2025-05-21");
        assertThat(due("review/R-20:review.decision-simple")).isEqualTo("2025-06-11");
        clerk.accepted(
                "questionClause",
                "contest: \"review/R-20\", clause: {normativeDocument: \"No. 3\", clause: \"4\"}, notice: \"N-1\", officer: \"Sun\", effectiveOn: \"2025-05-15\"");
        assertThat(due("review/R-20:review.clause")).isEqualTo("2025-05-29");
        clerk.accepted(
                "answerClause",
                "contest: \"review/R-20\", clause: {normativeDocument: \"No. 3\", clause: \"4\"}, answer: \"%s\", officer: \"Chen\", effectiveOn: \"2025-05-20\""
                        .formatted(JUDGMENT));
        clerk.accepted(
                "receiveSuit",
                suit("S-9", act, "")
                        .replace("2024-07-26", "2025-05-12")
                        .replace("2024-08-01", "2025-05-16"));
        assertThat(due("suit/S-9:suit.first-instance")).isEqualTo("2025-11-12");
        clerk.accepted(
                "allowLateEvidence",
                "contest: \"suit/S-9\", ground: COULD_NOT_BE_PROVIDED, papers: [\"%s\"], leave: \"L\", since: \"2025-05-20\", officer: \"Sun\", effectiveOn: \"2025-05-21\""
                        .formatted(LATE));
        assertThat(due("suit/S-9:suit.more-time")).isEqualTo("2025-06-04");
        assertThat(due("suit/S-1:suit.retrial")).isEqualTo("2025-05-26");
        assertThat(due("suit/S-2:suit.appeal-reply")).isEqualTo("2025-07-01");
        assertThat(due("suit/S-2:suit.second-instance")).isEqualTo("2025-09-16");
        clerk.accepted(
                "receiveOpinionLetter",
                "contest: \"review/R-1\", document: \"O-1\", letter: \"%s\", officer: \"Sun\", effectiveOn: \"2024-07-15\""
                        .formatted(JUDGMENT));
        assertThat(due("review/R-1:review.letter")).isEqualTo("2024-09-13");
        clerk.accepted(
                "answerOpinionLetter",
                "contest: \"review/R-1\", document: \"O-1\", answer: \"%s\", officer: \"Chen\", effectiveOn: \"2024-08-15\""
                        .formatted(JUDGMENT));
        clerk.accepted(
                "receiveSuggestion",
                "contest: \"suit/S-1\", document: \"J-1\", suggestion: \"%s\", officer: \"Sun\", effectiveOn: \"2025-03-03\""
                        .formatted(JUDGMENT));
        assertThat(due("suit/S-1:suit.suggestion")).isEqualTo("2025-05-06");
        clerk.accepted(
                "answerSuggestion",
                "contest: \"suit/S-1\", document: \"J-1\", answer: \"%s\", officer: \"Chen\", effectiveOn: \"2025-04-01\""
                        .formatted(JUDGMENT));
        // A reconsideration without an applicant ends after sixty days.
        clerk.accepted(
                "suspendReview",
                "contest: \"review/R-20\", ground: APPLICANT_DIED, notice: \"N-2\", officer: \"Sun\", effectiveOn: \"2025-05-22\"");
        assertThat(due("review/R-20:review.suspended")).isEqualTo("2025-07-21");
        clerk.eventually(
                "{ contestedCase(code: \"review/R-20\") { status } }",
                "/contestedCase/status",
                status -> status.asString().equals("ENDED"));
    }

    @Test
    @Order(15)
    void a_review_that_came_before_2024_has_ten_calendar_days_and_the_docket_is_taken_in_twice() {
        apply("older", "F4", "REFUSE", "2023-03");
        clerk.accepted(
                "refuseApplication",
                "application: \"older\", decision: %s, effectiveOn: \"2023-04-10\""
                        .formatted(decision("R-40", "2023-04-10", "Too small.")));
        var act = caller.position("licenceApplication", "older", "application.ApplicationRefused");
        var row =
                """
                {"row": %d, "commandId": "docket-%s", "contest": "review/%s", "number": "长府复〔2023〕7号",
                 "body": "District Government", "acceptedOn": "2023-05-08", "acts": "%d", "organisation": "Elm Ltd",
                 "unit": "Licensing", "officer": "Sun", "effectiveOn": "2023-05-10", "result": "MAINTAIN",
                 "document": "D-7", "judgment": "%s", "reasons": "As found.", "ruledOn": "2023-06-30", "servedOn": "2023-07-03"}
                """;
        var first = "[" + row.formatted(1, "a", "R-40", act, JUDGMENT) + "]";
        assertThat(caller.post("/intake/docket", first).body()).contains("\"accepted\"");
        assertThat(due("review/R-40:review.answer")).isEqualTo("2023-05-22");
        standing(act, "STANDS");
        long recorded = RecordedFor.callers(server);
        var again = "[" + row.formatted(1, "b", "R-40", act, JUDGMENT) + "]";
        assertThat(caller.post("/intake/docket", again).body()).contains("\"accepted\"");
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
        var twice = "[" + row.formatted(1, "c", "R-41", act, JUDGMENT) + "]";
        assertThat(caller.post("/intake/docket", twice).body()).contains("CASE_NUMBER_USED");
    }

    private JsonNode openToChallenge(String of, String day, @Nullable Long position) {
        var variables = new HashMap<String, Object>(Map.of("day", day, "of", List.of(of)));
        if (position != null) variables.put("position", position);
        return caller.sample("open-to-challenge", variables).get("remedies");
    }

    @Test
    @Order(16)
    void a_silence_is_open_to_challenge_once_its_period_ended_and_until_it_is_contested() {
        apply("silent", "F5", "GRANT", "2025-03");
        var of = "application/silent";
        var clock = of + ":private-education.establishment-decision";
        clerk.eventually(
                "{ remedy(code: \"%s\") { since reviewUntil suitUntil until document } }"
                        .formatted(clock),
                "/remedy",
                remedy ->
                        remedy.get("since").asString().equals("2025-06-06")
                                && remedy.get("until").asString().equals("2025-08-04")
                                // Reconsideration comes first.
                                && remedy.get("suitUntil").isNull()
                                && remedy.get("document").isNull());
        var before = head();
        assertThat(openToChallenge(of, "2025-06-05", null).get("totalCount").asInt()).isZero();
        assertThat(openToChallenge(of, "2025-06-06", null).get("totalCount").asInt()).isOne();
        assertThat(openToChallenge(of, "2025-08-05", null).get("totalCount").asInt()).isZero();

        var asked =
                review("R-50", "[]", "2025-07-01").replace("2024-05-17", "2025-06-30")
                        + ", inaction: \"%s\"";
        clerk.refused(
                "NOTHING_OWED",
                "receiveReview",
                asked.formatted("suit/S-1:suit.answer").replace("R-50", "R-51"));
        clerk.refused(
                "NOT_LAPSED",
                "receiveReview",
                asked.formatted(clock)
                        .replace("2025-07-01", "2025-06-05")
                        .replace("06-30", "06-04"));
        clerk.accepted("receiveReview", asked.formatted(clock));
        assertThat(contest("review/R-50", "of inaction acts { of } law").toString())
                .contains(of, clock, "Private Education Law");
        var contested =
                caller.data(
                        "{ remedy(code: \"%s\", atLeast: %d) { kind contestedIn contestedOn until } }"
                                .formatted(clock, head()));
        assertThat(contested.at("/remedy/kind").asString()).isEqualTo("INACTION");
        assertThat(contested.at("/remedy/contestedIn").asString()).contains("R-50");
        assertThat(contested.at("/remedy/until").isNull()).isTrue();
        assertThat(openToChallenge(of, "2025-07-01", null).get("totalCount").asInt()).isZero();
        assertThat(openToChallenge(of, "2025-07-01", before).get("totalCount").asInt()).isOne();

        // What the reconsideration ends with is open in its turn, until it is sued over.
        clerk.accepted(
                "serveOutcome",
                outcome(
                        "review/R-50",
                        "PERFORM",
                        "2025-08-20",
                        "2025-08-22",
                        ", remakeBy: \"2025-10-09\""));
        assertThat(due("review/R-50:reconsideration.performing")).isEqualTo("2025-10-09");
        var reconsidered = openToChallenge("review/R-50", "2025-09-01", null);
        assertThat(reconsidered.at("/edges/0/node/until").asString()).isEqualTo("2025-09-08");
        clerk.accepted(
                "receiveSuit",
                """
                contest: "suit/S-50", docket: {number: "S-50", body: "Railway Court", acceptedOn: "2025-09-02", simplified: false},
                acts: [], inaction: "%s", review: "review/R-50", applicants: %s, unit: "Licensing", officer: "Sun",
                effectiveOn: "2025-09-03"
                """
                        .formatted(clock, APPLICANT));
        assertThat(openToChallenge("review/R-50", "2025-09-03", null).get("totalCount").asInt())
                .isZero();
    }

    @Test
    @Order(17)
    void what_is_contested_is_open_no_longer_and_says_in_which_case() {
        var act = refused("twice", "F6", "R-60");
        clerk.accepted(
                "servePaper",
                """
                of: "application/twice", document: "R-60", receiver: "Elm Ltd", mode: IN_PERSON, receivedBy: "Elm",
                receipt: "%s", officer: "Chen", effectiveOn: "2025-04-10"
                """
                        .formatted(Sha256.hex("receipt")));
        assertThat(
                        openToChallenge("application/twice", "2025-05-01", null)
                                .get("totalCount")
                                .asInt())
                .isOne();
        clerk.accepted(
                "receiveReview",
                review("R-60", "[" + act + "]", "2025-05-20").replace("2024-05-17", "2025-05-17"));
        assertThat(
                        openToChallenge("application/twice", "2025-05-20", null)
                                .get("totalCount")
                                .asInt())
                .isZero();
        var row =
                caller.data(
                                "{ remedies(first: 5, filter: {of: [\"application/twice\"], contestedOn: {from: \"2025-01-01\"}}) { edges { node { contestedIn contestedOn since receiver } } } }")
                        .at("/remedies/edges");
        assertThat(row).hasSize(1);
        assertThat(row.toString()).contains("R-60", "2025-05-20", "2025-04-10", "Elm Ltd");
    }
}
