package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can't be, handed in over HTTP as anybody would: each is refused by its name and records
 * nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String DIGEST = Sha256.hex("a document");

    private Server server;
    private Caller caller;
    private Clerk clerk;
    private long head;

    @BeforeAll
    void start(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "bad");
        clerk.empower(
                "Chen",
                List.of(
                        "APPROVE_SCHOOL_FIGURES",
                        "STAFF_SCHOOLS",
                        "APPRAISE_TITLES",
                        "APPOINT_HEADS",
                        "PREPARE_BUDGETS",
                        "REPLY_BUDGETS",
                        "SPEND_BUDGETS",
                        "REALLOCATE_BUDGETS"));
        school("S-1", 1);
        school("S-2", 2);
        staff();
        line("2024-A", "1000");
        line("2024-B", "500");
        things();
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @BeforeEach
    void note() {
        head = server.part(FactStream.class).head();
    }

    @AfterEach
    void nothing_was_recorded_since_what_had_to_be() {
        assertThat(server.part(FactStream.class).head()).isEqualTo(head);
    }

    private void school(String id, int posts) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", openedOn: "2000-09-01", source: "test",
                particulars: {name: "%s", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}
                """
                        .formatted(id, id));
        clerk.accepted(
                "approvePosts",
                "school: \"%s\", posts: %d, effectiveOn: \"2024-01-01\", decision: %s"
                        .formatted(id, posts, decision("2024-01-01")));
        clerk.accepted(
                "approveTitleQuota",
                "school: \"%s\", quota: [{title: FIRST_GRADE, posts: 1}, {title: SENIOR, posts: 1}], effectiveOn: \"2024-01-01\", decision: %s"
                        .formatted(id, decision("2024-01-01")));
    }

    private void staff() {
        take(
                "teachers",
                """
                [{"row": 1, "commandId": "t-1", "teacher": "T-1", "name": "欧阳青桐", "birthDate": "1980-05-20", "school": "S-1",
                  "contractFrom": "2023-09-01", "contractUntil": "2029-08-31", "source": "register", "effectiveOn": "2024-09-01"},
                 {"row": 2, "commandId": "t-2", "teacher": "T-2", "name": "慕容白杨", "birthDate": "1985-01-02", "school": "S-2",
                  "contractFrom": "2023-09-01", "contractUntil": "2029-08-31", "title": "FIRST_GRADE", "titleSince": "2020-01-01",
                  "source": "register", "effectiveOn": "2024-09-01"}]
                """);
        take(
                "headships",
                """
                [{"row": 1, "commandId": "h-1", "head": "T-1", "school": "S-1",
                  "from": "2023-09-01", "termUntil": "2029-08-31", "source": "register"}]
                """);
        clerk.eventually(
                "{ school(code: \"S-2\") { postsFilled } }",
                "/school",
                school -> school.get("postsFilled").asInt() == 1);
        clerk.accepted("recordTraining", training("X-1", 40, "2024-10-08"));
    }

    private static String training(String certificate, int hours, String on) {
        return "teacher: \"T-1\", certificate: \"%s\", provider: \"Institute\", course: \"Didactics\", hours: %d, effectiveOn: \"%s\""
                .formatted(certificate, hours, on);
    }

    private void line(String id, String amount) {
        clerk.accepted("draftBudgetLine", draft(id, "2050202", amount));
        clerk.accepted(
                "submitBudgetLine",
                "line: \"%s\", officer: \"Chen\", effectiveOn: \"2023-12-01\"".formatted(id));
        clerk.accepted(
                "approveBudgetLine",
                "line: \"%s\", amount: {amount: \"%s\"}, by: PEOPLES_CONGRESS, decision: %s, effectiveOn: \"2024-01-16\""
                        .formatted(id, amount, decision("2024-01-16")));
        clerk.accepted(
                "noteBudgetReply",
                "line: \"%s\", document: \"F-1\", effectiveOn: \"2024-02-03\"".formatted(id));
        clerk.accepted(
                "replyBudgetToUnit",
                "line: \"%s\", decision: %s, effectiveOn: \"2024-02-10\""
                        .formatted(id, decision("2024-02-10")));
    }

    private static String draft(String id, String function, String amount) {
        return """
               line: "%s", amount: {amount: "%s"}, purpose: "Repairs", officer: "Chen", effectiveOn: "2023-11-11",
               heading: {fund: GENERAL_PUBLIC, function: "%s", economic: "30213", unit: "S-1", year: 2024}
               """
                .formatted(id, amount, function);
    }

    private static String commit(String amount) {
        return "line: \"2024-A\", commitment: \"C-1\", amount: {amount: \"%s\"}, use: \"30213\", payee: \"Elm Ltd\", purpose: \"Roof\", officer: \"Chen\", effectiveOn: \"2024-03-04\""
                .formatted(amount);
    }

    private void things() {
        for (var id : List.of("A-1", "A-2", "A-3")) {
            take(
                    "assets",
                    """
                    [{"row": 1, "commandId": "%s", "asset": "%s", "unit": "%s", "name": "Computer", "category": "EQUIPMENT",
                      "cost": "4500.00", "acquiredOn": "2020-03-02", "place": "Office", "custodian": "T-1", "source": "ledger"}]
                    """
                            .formatted(id, id, id.equals("A-3") ? "S-2" : "S-1"));
        }
        clerk.accepted(
                "lendAsset",
                "asset: \"A-1\", borrower: \"S-2\", receivedBy: \"T-2\", until: \"2027-08-31\", agreement: \"%s\", effectiveOn: \"2024-07-01\""
                        .formatted(DIGEST));
        clerk.accepted("requestDisposal", disposal("D-1", "A-2"));
        clerk.accepted(
                "beginStocktaking",
                "stocktaking: \"ST-1\", unit: \"S-1\", occasion: REGULAR, counters: [\"T-2\"], effectiveOn: \"2025-02-03\"");
    }

    private static String disposal(String id, String asset) {
        return """
               disposal: "%s", unit: "S-1", assets: ["%s"], manner: SCRAPPED, ground: OBSOLETE_OR_BEYOND_REPAIR,
               reasons: "Burnt out.", preparer: "T-2", effectiveOn: "2025-01-06"
               """
                .formatted(id, asset);
    }

    private static String decision(String on) {
        return """
               {documentNumber: "D-1", body: "Bureau", officer: "Chen", decidedOn: "%s", reasons: "As planned.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Teachers Law", article: "17", version: "2009"}]}
               """
                .formatted(on);
    }

    private void take(String kind, String rows) {
        var answer = caller.post("/intake/" + kind, rows).body();
        assertThat(answer).contains("accepted").doesNotContain("refused", "malformed");
    }

    private void refusedRow(String code, String kind, String row) {
        assertThat(caller.post("/intake/" + kind, "[" + row + "]").body())
                .contains("\"status\":\"refused\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void a_commitment_of_a_fen_more_than_is_available() {
        clerk.refused("BEYOND_AVAILABLE", "commitFunds", commit("1000.01"));
    }

    @Test
    void a_negative_amount() {
        clerk.refused("AMOUNT_NEGATIVE", "commitFunds", commit("-0.01"));
        clerk.refused("AMOUNT_NEGATIVE", "draftBudgetLine", draft("2024-C", "2050202", "-1"));
    }

    @Test
    void an_amount_finer_than_a_fen() {
        clerk.refused("AMOUNT_FINER_THAN_FEN", "commitFunds", commit("0.001"));
        clerk.refused(
                "AMOUNT_FINER_THAN_FEN", "draftBudgetLine", draft("2024-C", "2050202", "1.005"));
    }

    @Test
    void a_code_that_is_in_no_list_or_was_out_of_use_by_that_year() {
        clerk.refused("SUBJECT_UNKNOWN", "draftBudgetLine", draft("2024-C", "2059998", "1"));
        clerk.refused("SUBJECT_NOT_IN_YEAR", "draftBudgetLine", draft("2024-C", "2050206", "1"));
    }

    @Test
    void a_reallocation_of_a_line_onto_itself() {
        clerk.refused(
                "REALLOCATED_ONTO_ITSELF",
                "reallocateFunds",
                "line: \"2024-A\", to: \"2024-A\", reallocation: \"R-1\", amount: {amount: \"1\"}, approvedBy: DEPARTMENT, decision: %s, effectiveOn: \"2024-04-01\""
                        .formatted(decision("2024-04-01")));
    }

    @Test
    void hiring_above_the_posts_by_recruitment_by_transfer_and_from_a_file() {
        clerk.refused(
                "NO_POST_FREE",
                "planRecruitment",
                "recruitment: \"R-1\", school: \"S-2\", posts: 2, staffing: ESTABLISHED, required: PRIMARY, effectiveOn: \"2025-02-03\", decision: %s"
                        .formatted(decision("2025-02-03")));
        clerk.refused(
                "NO_POST_FREE",
                "transferTeacher",
                "teacher: \"T-2\", transfer: \"X-1\", to: {school: \"S-1\", staffing: ESTABLISHED, contract: {from: \"2025-05-05\", until: \"2028-05-04\"}}, effectiveOn: \"2025-04-21\", decision: %s"
                        .formatted(decision("2025-04-21")));
        clerk.accepted(
                "registerPerson",
                "person: \"T-3\", name: \"司马相如\", ground: CONTRACT_OR_PERSONNEL, purpose: \"teachers\", effectiveOn: \"2024-01-01\"");
        note();
        refusedRow(
                "NO_POST_FREE",
                "teachers",
                """
                {"row": 1, "commandId": "t-3", "teacher": "T-3", "school": "S-1", "contractFrom": "2023-09-01",
                 "contractUntil": "2029-08-31", "source": "register", "effectiveOn": "2024-09-01"}
                """);
    }

    @Test
    void two_heads_of_one_school_in_one_term() {
        refusedRow(
                "HEAD_IN_OFFICE",
                "headships",
                """
                {"row": 1, "commandId": "h-2", "head": "T-2", "school": "S-1",
                 "from": "2025-09-01", "termUntil": "2030-08-31", "source": "register"}
                """);
    }

    @Test
    void a_member_of_a_panel_who_judges_a_relative() {
        clerk.accepted(
                "declareForTitle",
                "appraisal: \"AP-1\", teacher: \"T-2\", title: SENIOR, works: \"%s\", effectiveOn: \"2025-03-03\""
                        .formatted(DIGEST));
        clerk.eventually(
                "{ appraisal(code: \"AP-1\") { status } }",
                "/appraisal/status",
                status -> status.asString().equals("POST_SECURED"));
        clerk.accepted(
                "recommendForTitle",
                "appraisal: \"AP-1\", recommended: true, opinion: \"%s\", recommender: \"h\", effectiveOn: \"2025-03-03\""
                        .formatted(DIGEST));
        clerk.accepted(
                "publishRecommendation",
                "appraisal: \"AP-1\", where: \"notice board\", until: \"2025-03-14\", effectiveOn: \"2025-03-03\"");
        clerk.accepted(
                "formPanel",
                "appraisal: \"AP-1\", members: [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"], effectiveOn: \"2025-04-08\"");
        clerk.accepted(
                "recuseMember",
                "appraisal: \"AP-1\", member: \"a\", tie: \"舅舅\", effectiveOn: \"2025-04-08\"");
        note();
        var refused =
                clerk.refused(
                        "MEMBER_RECUSED",
                        "castPanelVote",
                        "appraisal: \"AP-1\", vote: {member: \"a\", ballot: FOR}, effectiveOn: \"2025-04-08\"");
        assertThat(refused.get("law").asString()).isNotBlank();
    }

    @Test
    void hours_of_one_certificate_twice() {
        clerk.refused(
                "HOURS_RECORDED_ALREADY", "recordTraining", training("X-1", 60, "2024-10-08"));
    }

    @Test
    void an_asset_disposed_of_twice_or_while_it_is_lent() {
        clerk.refused("IN_DISPOSAL", "requestDisposal", disposal("D-2", "A-2"));
        clerk.refused("LENT_ALREADY", "requestDisposal", disposal("D-2", "A-1"));
    }

    @Test
    void an_asset_of_another_unit_in_a_stocktaking() {
        clerk.refused(
                "ASSET_OF_ANOTHER_UNIT",
                "expectAssets",
                "stocktaking: \"ST-1\", assets: [\"A-3\"], effectiveOn: \"2025-02-03\"");
    }

    @Test
    void a_day_before_the_person_was_born() {
        clerk.refused("BEFORE_BIRTH", "recordTraining", training("X-2", 10, "1980-05-19"));
        clerk.accepted(
                "registerPerson",
                "person: \"T-4\", name: \"诸葛孔明\", birthDate: \"2001-01-01\", ground: CONTRACT_OR_PERSONNEL, purpose: \"teachers\", effectiveOn: \"2024-01-01\"");
        note();
        refusedRow(
                "BEFORE_BIRTH",
                "teachers",
                """
                {"row": 1, "commandId": "t-4", "teacher": "T-4", "school": "S-2", "contractFrom": "2000-12-31",
                 "contractUntil": "2029-08-31", "source": "register", "effectiveOn": "2024-09-01"}
                """);
        refusedRow(
                "BEFORE_BIRTH",
                "headships",
                """
                {"row": 1, "commandId": "h-4", "head": "T-4", "school": "S-2",
                 "from": "2000-12-01", "until": "2000-12-31", "source": "register"}
                """);
    }
}
