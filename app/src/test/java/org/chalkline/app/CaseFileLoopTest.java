package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.ElmKindergarten.CONTENT;
import static org.chalkline.app.ElmKindergarten.ORGANISER;
import static org.chalkline.app.ElmKindergarten.PAPERS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
 * The file of an application whose acceptance is refused, over HTTP, from its opening to the
 * archive; and whose a document number is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseFileLoopTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String OF = "application/C-1";

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "file");
        clerk.empower(
                "Chen",
                List.of(
                        "CHANGE_SCHOOLS",
                        "KEEP_CASE_FILES",
                        "KEEP_ARCHIVES",
                        "KEEP_DOCUMENT_NUMBERS",
                        "ACCEPT_APPLICATIONS",
                        "ERASE_PERSONAL_DATA",
                        "HOLD_RECORDS"));
    }

    @AfterAll
    void end() {
        caller.close();
        server.close();
    }

    private static String decision(String number, String on, String reasons, String... evidence) {
        var digests = List.of(evidence).stream().map(digest -> "\"" + digest + "\"").toList();
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Chen", approver: "Head", decidedOn: "%s", reasons: "%s",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Administrative Licensing Law", article: "32", version: "2019"}],
                evidence: %s, remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(number, on, reasons, digests);
    }

    private static String rename(String school, String decision) {
        return "school: \"%s\", name: \"Elm\", effectiveOn: \"2024-09-01\", decision: %s"
                .formatted(school, decision);
    }

    private static String paper(String title, String collectedOn, String more) {
        return """
               of: "%s", officer: "Chen", effectiveOn: "2024-03-20",
               paper: {digest: "%s", title: "%s", source: "Elm Ltd", madeOn: "2024-03-01", collectedOn: "%s",
                       proves: "That it is so."%s}
               """
                .formatted(OF, Sha256.hex(title), title, collectedOn, more);
    }

    private JsonNode file() {
        return caller.data(
                        "{ caseFile(code: \"%s\") { number status papers later archiveBy retention parties { role person { code } organisation } } }"
                                .formatted(OF))
                .get("caseFile");
    }

    @Test
    @Order(1)
    void a_document_number_that_another_decision_bears_is_refused_whatever_the_act() {
        for (var school : List.of("s-1", "s-2")) {
            clerk.accepted(
                    "registerSchool",
                    """
                    school: "%s", source: "Register", openedOn: "1987-09-01",
                    particulars: {name: "Old %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "8 Elm Road"}}
                    """
                            .formatted(school, school));
        }
        var decision = decision("长教〔2024〕7号", "2024-03-04", "As resolved.");
        clerk.accepted("renameSchool", rename("s-1", decision));
        clerk.accepted("renameSchool", rename("s-2", decision));
        var another = decision("长教〔2024〕7号", "2024-03-05", "As resolved.");
        clerk.refused(
                "DOCUMENT_NUMBER_USED",
                "renameSchool",
                rename("s-2", another).replace("Elm", "Oak"));
        var otherwise = decision("长教〔2024〕7号", "2024-03-04", "For another reason.");
        clerk.refused(
                "DOCUMENT_NUMBER_USED",
                "renameSchool",
                rename("s-2", otherwise).replace("Elm", "Oak"));
        clerk.accepted(
                "renameSchool",
                rename("s-2", decision("长教〔2024〕4号", "2024-03-05", "As resolved."))
                        .replace("Elm", "Ash"));
        clerk.accepted(
                "voidDocumentNumber",
                "documentNumber: \"长教-2024-6\", reasons: \"Misprinted.\", officer: \"Chen\", effectiveOn: \"2024-04-01\"");
        assertThat(
                        caller.data(
                                        "{ numberSeries(code: \"长教-2024\") { last missing gaps { first last } } }")
                                .get("numberSeries")
                                .toString())
                .isEqualTo(
                        "{\"last\":7,\"missing\":4,\"gaps\":[{\"first\":1,\"last\":3},{\"first\":5,\"last\":5}]}");
    }

    @Test
    @Order(2)
    void a_case_file_is_opened_with_its_parties_and_filled() {
        clerk.accepted(
                "registerPerson",
                "person: \"p-17\", name: \"李秀英\", ground: STATUTORY_DUTY, purpose: \"a neighbour\", effectiveOn: \"2024-03-01\"");
        clerk.accepted(
                "submitApplication",
                """
                application: "C-1", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-03-04",
                proposal: {establishment: {school: "E7", licence: "L-E7", content: %s, validUntil: "2029-08-31"}}
                """
                        .formatted(ORGANISER, PAPERS, CONTENT));
        clerk.refused("CASE_NOT_OPENED", "filePaper", paper("Lease", "2024-03-05", ""));
        clerk.accepted(
                "openCase",
                """
                of: "%s", number: "CF-1", title: "A kindergarten", unit: "Licensing", officer: "Chen",
                effectiveOn: "2024-03-04", parties: [{role: APPLICANT, organisation: "Elm Ltd"}]
                """
                        .formatted(OF));
        clerk.accepted(
                "joinParty",
                "of: \"%s\", party: {role: INTERESTED, person: \"p-17\"}, officer: \"Chen\", effectiveOn: \"2024-03-05\""
                        .formatted(OF));
        clerk.accepted("filePaper", paper("Lease", "2024-03-05", ""));
        clerk.accepted("filePaper", paper("Photograph", "2024-03-12", ""));
        assertThat(file().get("papers").asInt()).isEqualTo(2);
        assertThat(file().get("parties").toString()).contains("Elm Ltd").contains("p-17");
        clerk.refused("CLOCK_RUNS", "closeCase", closing("2024-03-20"));
    }

    private static String closing(String on) {
        return "of: \"%s\", officer: \"Chen\", effectiveOn: \"%s\"".formatted(OF, on);
    }

    @Test
    @Order(3)
    void a_decision_rests_on_no_paper_that_was_collected_after_it() {
        var refused =
                "application: \"C-1\", effectiveOn: \"2024-03-08\", decision: "
                        + decision(
                                "长教许〔2024〕3号",
                                "2024-03-08",
                                "Not complete.",
                                Sha256.hex("Photograph"));
        var answer = clerk.refused("EVIDENCE_AFTER_DECISION", "refuseAcceptance", refused);
        assertThat(answer.get("law").asString()).isEqualTo("Administrative Reconsideration Law");
        assertThat(answer.get("article").asString()).isEqualTo("46");
        clerk.accepted(
                "refuseAcceptance", refused.replace(Sha256.hex("Photograph"), Sha256.hex("Lease")));
    }

    @Test
    @Order(4)
    void a_paper_that_comes_after_the_decision_is_marked_and_a_late_scan_is_told_from_it() {
        clerk.accepted("filePaper", paper("Letter", "2024-03-15", ""));
        clerk.refused("ORIGINAL_MISSING", "filePaper", paper("Plan", "2024-03-05", ""));
        clerk.accepted("filePaper", paper("Plan", "2024-03-05", ", original: \"Room 3, shelf 7\""));
        clerk.accepted("filePaper", paper("Survey", "2024-03-18", ", consent: \"R-3\""));
        var index =
                caller.data(
                                "{ casePapers(first: 9, filter: {of: [\"%s\"]}) { edges { node { seq title timing } } } }"
                                        .formatted(OF))
                        .at("/casePapers/edges");
        assertThat(index.valueStream().map(edge -> edge.at("/node/timing").asString()))
                .containsExactly("IN_TIME", "IN_TIME", "LATER", "LATE_SCAN", "SUPPLEMENTED");
        assertThat(file().get("later").asInt()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void nobody_in_an_open_case_file_is_erased() {
        var erasure =
                """
                person: "p-17", ground: PURPOSE_ACHIEVED, effectiveOn: "%s", decision: %s
                """
                        .formatted(
                                TODAY,
                                decision(
                                        "长教信〔%d〕1号".formatted(TODAY.getYear()),
                                        TODAY.toString(),
                                        "Achieved."));
        clerk.refused("CASE_OPEN", "erasePerson", erasure);
        clerk.accepted("closeCase", closing("2024-03-20"));
        clerk.accepted(
                "placeHold",
                "of: \"%s\", hold: \"R-1\", body: \"court\", reasons: \"A suit.\", effectiveOn: \"2024-04-01\", decision: %s"
                        .formatted(OF, decision("D-9", "2024-04-01", "The court asked for it.")));
        clerk.refused("CASE_HELD", "erasePerson", erasure);
        clerk.accepted(
                "liftHold",
                "of: \"%s\", hold: \"R-1\", release: \"R-2\", reasons: \"Judged.\", effectiveOn: \"2024-05-01\", decision: %s"
                        .formatted(OF, decision("D-9", "2024-05-01", "The court gave it up.")));
        clerk.accepted("erasePerson", erasure);
    }

    @Test
    @Order(6)
    void what_must_go_to_the_archive_is_one_query_and_the_state_archives_period_runs() {
        var due =
                "{ caseFiles(first: 9, filter: {archiveBy: {to: \"2025-12-31\"}}) { edges { node { code archiveBy } } } }";
        assertThat(caller.data(due).at("/caseFiles/edges/0/node/archiveBy").asString())
                .isEqualTo("2025-06-30");
        clerk.refused(
                "RETENTION_TOO_SHORT",
                "archiveCase",
                "of: \"%s\", archiveNumber: \"A-1\", retention: \"TEN_YEARS\", officer: \"Chen\", effectiveOn: \"2024-06-03\""
                        .formatted(OF));
        clerk.accepted(
                "archiveCase",
                "of: \"%s\", archiveNumber: \"A-1\", retention: \"THIRTY_YEARS\", officer: \"Chen\", effectiveOn: \"2024-06-03\""
                        .formatted(OF));
        assertThat(caller.data(due).at("/caseFiles/edges")).isEmpty();
        var clock =
                caller.data(
                                "{ clock(code: \"%s:archives.transfer\") { state due { date } } }"
                                        .formatted(OF))
                        .get("clock");
        assertThat(clock.get("state").asString()).isEqualTo("RUNNING");
        assertThat(clock.at("/due/date").asString()).isEqualTo("2034-03-20");
        clerk.refused(
                "TRANSFER_NOT_DUE",
                "transferCase",
                "of: \"%s\", archive: \"District Archives\", receipt: \"%s\", officer: \"Chen\", effectiveOn: \"2024-07-01\""
                        .formatted(OF, Sha256.hex("receipt")));
    }
}
