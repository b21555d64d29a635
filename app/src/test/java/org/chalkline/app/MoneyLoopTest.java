package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
 * Money and things that go otherwise than planned, over HTTP: each act that the law allows is
 * recorded, each that it forbids is refused, and what was known before stays known as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyLoopTest {
    private static final String DIGEST = Sha256.hex("a contract");

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "money");
        clerk.empower(
                "Li",
                List.of(
                        "PREPARE_BUDGETS",
                        "REPLY_BUDGETS",
                        "SPEND_BUDGETS",
                        "REALLOCATE_BUDGETS",
                        "LEASE_ASSETS"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private static String decision(String number, String on) {
        return """
               decision: {documentNumber: "%s", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As examined.",
                          paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Budget Law", article: "43", version: "2018"}]}, effectiveOn: "%s"
               """
                .formatted(number, on, on);
    }

    private void submitted(String line, String economic, String amount, boolean key) {
        clerk.accepted(
                "draftBudgetLine",
                """
                line: "%s", amount: {amount: "%s"}, purpose: "校舍修缮", keySpending: %s, officer: "Li", effectiveOn: "2023-11-13",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "%s", unit: "CN-0101", project: "XM-7", year: 2024}
                """
                        .formatted(line, amount, key, economic));
        clerk.accepted(
                "submitBudgetLine",
                "line: \"%s\", officer: \"Li\", effectiveOn: \"2023-12-01\"".formatted(line));
    }

    private void follows(String line, String status) {
        clerk.eventually(
                "{ budgetLine(code: \"%s\") { status } }".formatted(line),
                "/budgetLine/status",
                is -> is.asString().equals(status));
    }

    private JsonNode line(String line, String asked, String fields) {
        return caller.data("{ budgetLine(code: \"%s\"%s) { %s } }".formatted(line, asked, fields))
                .get("budgetLine");
    }

    private String since() {
        return ", atLeast: " + head();
    }

    private static String known(long position) {
        return ", asOf: {position: %d}".formatted(position);
    }

    @Test
    @Order(1)
    void the_departments_budget_is_approved_replied_to_and_disclosed_and_its_lines_follow() {
        submitted("A", "30213", "100000", false);
        submitted("B", "30214", "10000", false);
        submitted("K", "30201", "5000", true);
        clerk.accepted(
                "putTogetherDepartmentBudget",
                "budget: \"2024\", enter: [\"A\", \"B\", \"K\"], officer: \"Li\", effectiveOn: \"2023-12-05\"");
        var submission =
                "budget: \"2024\", total: {amount: \"%s\"}, officer: \"Li\", effectiveOn: \"2023-12-06\"";
        clerk.refused("TOTAL_DIFFERS", "submitDepartmentBudget", submission.formatted("110000"));
        clerk.accepted("submitDepartmentBudget", submission.formatted("115000"));
        var alone =
                clerk.refused(
                        "DEPARTMENT_BUDGET_NOT_APPROVED",
                        "approveBudgetLine",
                        "line: \"A\", amount: {amount: \"100000\"}, by: PEOPLES_CONGRESS, "
                                + decision("R-1", "2024-01-16"));
        assertThat(alone.get("law").asString()).isEqualTo("Budget Law");
        assertThat(alone.get("article").asString()).isEqualTo("43");

        var before = head();
        clerk.accepted(
                "approveDepartmentBudget",
                "budget: \"2024\", by: PEOPLES_CONGRESS, " + decision("R-1", "2024-01-16"));
        for (var line : List.of("A", "B", "K")) follows(line, "APPROVED");
        clerk.accepted(
                "noteDepartmentBudgetReply",
                "budget: \"2024\", document: \"F-1\", effectiveOn: \"2024-02-03\"");
        for (var line : List.of("A", "B", "K")) {
            follows(line, "DEPARTMENT_REPLIED");
            clerk.accepted(
                    "replyBudgetToUnit",
                    "line: \"%s\", %s".formatted(line, decision("R-2", "2024-02-10")));
        }
        clerk.accepted(
                "discloseDepartmentBudget",
                "budget: \"2024\", where: \"The web site\", effectiveOn: \"2024-02-20\"");
        clerk.eventually(
                "{ budgetLine(code: \"K\") { dates { departmentDisclosedOn } } }",
                "/budgetLine/dates/departmentDisclosedOn",
                is -> is.asString().equals("2024-02-20"));

        var whole =
                "{ departmentBudget(code: \"2024\"%s) { status total { amount } disclosedOn } }";
        assertThat(caller.data(whole.formatted(since())).get("departmentBudget").toString())
                .isEqualTo(
                        "{\"status\":\"REPLIED\",\"total\":{\"amount\":\"115000.00\"},\"disclosedOn\":\"2024-02-20\"}");
        assertThat(
                        caller.data(whole.formatted(known(before)))
                                .at("/departmentBudget/status")
                                .asString())
                .isEqualTo("SUBMITTED");
        assertThat(line("A", known(before), "status").get("status").asString())
                .isEqualTo("SUBMITTED");
        var clocks =
                caller.data(
                        "{ departmentBudget(code: \"2024\") { clocks { rule { id } state } } }");
        assertThat(clocks.at("/departmentBudget/clocks").toString())
                .contains("budget.reply-to-department", "budget.department-disclosure")
                .doesNotContain("LAPSED");
        assertThat(line("A", since(), "clocks { rule { id } }").toString())
                .contains("budget.reply-to-unit")
                .doesNotContain("budget.reply-to-department", "budget.department-disclosure");
    }

    /** Situation 6. */
    @Test
    @Order(2)
    void a_line_is_reallocated_and_then_adjusted() {
        var before = head();
        clerk.accepted(
                "reallocateFunds",
                "line: \"A\", to: \"B\", reallocation: \"T-1\", amount: {amount: \"7500\"}, approvedBy: DEPARTMENT, "
                        + decision("R-3", "2024-06-03"));
        clerk.accepted(
                "proposeBudgetAdjustment",
                """
                line: "A", adjustment: "J-1", because: TOTAL_CHANGED, direction: INCREASE, amount: {amount: "1000"},
                reasons: "More roofs.", sentOn: "2024-07-01", sessionOn: "2024-08-05", effectiveOn: "2024-07-02"
                """);
        clerk.accepted(
                "approveBudgetAdjustment",
                "line: \"A\", adjustment: \"J-1\", by: STANDING_COMMITTEE, "
                        + decision("R-4", "2024-08-05"));
        var available = "figures { available { amount } }";
        assertThat(line("A", since(), available).at("/figures/available/amount").asString())
                .isEqualTo("93500.00");
        assertThat(line("B", since(), available).at("/figures/available/amount").asString())
                .isEqualTo("17500.00");
        assertThat(line("A", known(before), available).at("/figures/available/amount").asString())
                .isEqualTo("100000.00");
    }

    /** Situation 8, its first two parts; the third is told with situation 30. */
    @Test
    @Order(3)
    void no_more_comes_back_than_is_left_and_key_spending_is_not_reallocated() {
        clerk.accepted(
                "makePayment",
                """
                line: "A", payment: "P-1", amount: {amount: "60000"}, use: "30213", payee: "Elm Ltd", purpose: "Roof",
                officer: "Li", effectiveOn: "2024-03-04"
                """);
        var refund =
                "line: \"A\", refund: \"%s\", payment: \"P-1\", amount: {amount: \"%s\"}, reasons: \"Twice.\", officer: \"Li\", effectiveOn: \"%s\"";
        clerk.accepted("refundPayment", refund.formatted("B-1", "500", "2024-05-06"));
        var before = head();
        clerk.refused(
                "BEYOND_PAYMENT",
                "refundPayment",
                refund.formatted("B-2", "59500.01", "2024-05-07"));
        var tied =
                clerk.refused(
                        "KEY_SPENDING_TIED",
                        "reallocateFunds",
                        "line: \"K\", to: \"B\", reallocation: \"T-2\", amount: {amount: \"1\"}, approvedBy: FINANCE, "
                                + decision("R-5", "2024-06-04"));
        assertThat(tied.get("article").asString()).isEqualTo("67(3)");
        assertThat(head()).as("nothing was recorded").isEqualTo(before);
    }

    /** Situation 30, and the refund of situation 8. */
    @Test
    @Order(4)
    void what_comes_back_of_an_earlier_year_has_a_place_and_the_closed_years_figures_stand() {
        clerk.accepted(
                "closeBudgetYear",
                "line: \"A\", carryOver: {amount: \"0\"}, officer: \"Li\", effectiveOn: \"2024-12-31\"");
        var before = head();
        var refund =
                "line: \"A\", refund: \"B-3\", payment: \"P-1\", amount: {amount: \"1000\"}, %sreasons: \"Twice.\", officer: \"Li\", effectiveOn: \"2025-03-03\"";
        var refused = clerk.refused("REFUND_OF_CLOSED_YEAR", "refundPayment", refund.formatted(""));
        assertThat(refused.get("message").asString()).contains("refund of an earlier year");
        clerk.accepted("refundEarlierYear", refund.formatted("voucher: \"JK-1\", "));

        var fields = "refundedLater { amount } figures { paid { amount } refunded { amount } }";
        var figures =
                "\"figures\":{\"paid\":{\"amount\":\"60000.00\"},\"refunded\":{\"amount\":\"500.00\"}}";
        assertThat(line("A", since(), fields).toString())
                .isEqualTo("{\"refundedLater\":{\"amount\":\"1000.00\"}," + figures + "}");
        assertThat(line("A", known(before), fields).toString())
                .isEqualTo("{\"refundedLater\":{\"amount\":\"0.00\"}," + figures + "}");
        assertThat(
                        line("A", ", asOf: {effectiveOn: \"2025-03-02\"}", fields)
                                .at("/refundedLater/amount")
                                .asString())
                .as("it came in 2025")
                .isEqualTo("0.00");
    }

    private void asset(String id, String unit) {
        clerk.accepted(
                "takeOverAsset",
                """
                asset: "%s", unit: "%s", card: {name: "Piano", category: EQUIPMENT}, way: BOUGHT, cost: {amount: "9000"},
                acquiredOn: "2020-01-06", depreciation: {method: STRAIGHT_LINE, lifeMonths: 120}, place: "Hall", source: "Ledger of 2023"
                """
                        .formatted(id, unit));
    }

    private void leased(String id, String number) {
        clerk.accepted(
                "leaseAsset",
                "asset: \"%s\", lessee: \"Elm Ltd\", until: \"2026-06-30\", rent: {amount: \"600\"}, contract: \"%s\", %s"
                        .formatted(id, DIGEST, decision(number, "2024-04-01")));
    }

    private JsonNode asset(String id, String asked, String fields) {
        return caller.data("{ asset(code: \"%s\"%s) { %s } }".formatted(id, asked, fields))
                .get("asset");
    }

    /** Situation 18. */
    @Test
    @Order(5)
    void a_lease_ends_because_the_lessee_defaults_and_the_claim_stays() {
        asset("A-1", "CN-0101");
        leased("A-1", "R-6");
        clerk.accepted(
                "remitRent",
                "asset: \"A-1\", amount: {amount: \"200\"}, voucher: \"V-1\", effectiveOn: \"2024-06-03\"");
        var back = "asset: \"A-1\", condition: \"Worn\", place: \"Store\", ";
        clerk.refused("RENT_OUTSTANDING", "endLease", back + "effectiveOn: \"2024-09-02\"");
        var before = head();
        clerk.accepted(
                "endLeaseByDefault",
                back
                        + "owed: {amount: \"250\"}, reasons: \"No rent since June; ended by notice.\", "
                        + decision("R-7", "2024-09-02"));
        var fields = "status arrears { amount }";
        assertThat(asset("A-1", since(), fields).toString())
                .isEqualTo("{\"status\":\"IN_STORE\",\"arrears\":{\"amount\":\"250.00\"}}");
        assertThat(asset("A-1", known(before), fields).toString())
                .isEqualTo("{\"status\":\"LEASED\",\"arrears\":null}");
        clerk.accepted(
                "remitRentArrears",
                "asset: \"A-1\", amount: {amount: \"100\"}, voucher: \"V-2\", effectiveOn: \"2024-11-04\"");
        assertThat(asset("A-1", since(), fields).at("/arrears/amount").asString())
                .isEqualTo("150.00");
    }

    /** Situation 22. */
    @Test
    @Order(6)
    void another_units_asset_is_no_surplus_of_a_stocktaking_and_the_unit_is_named() {
        asset("A-2", "CN-0202");
        clerk.accepted(
                "beginStocktaking",
                "stocktaking: \"S-1\", unit: \"CN-0101\", occasion: REGULAR, counters: [\"T-0400\"], effectiveOn: \"2025-02-03\"");
        var before = head();
        var found =
                """
                stocktaking: "S-1", number: "1", card: {name: "Piano", category: EQUIPMENT}, %splace: "Attic",
                estimate: {amount: "3000"}, counter: "T-0400", effectiveOn: "2025-02-04"
                """;
        var refused =
                clerk.refused(
                        "IN_ANOTHER_LEDGER", "noteSurplus", found.formatted("label: \"A-2\", "));
        assertThat(refused.get("message").asString()).contains("CN-0202");
        assertThat(refused.get("article").asString()).isEqualTo("34");
        assertThat(head()).as("nothing was recorded").isEqualTo(before);
        clerk.accepted("noteSurplus", found.formatted(""));
        var asked = "{ stocktaking(code: \"S-1\"%s) { surpluses { number } } }";
        assertThat(caller.data(asked.formatted(since())).at("/stocktaking/surpluses").size())
                .isOne();
        assertThat(caller.data(asked.formatted(known(before))).at("/stocktaking/surpluses").size())
                .isZero();
        assertThat(asset("A-2", since(), "unit").get("unit").asString()).isEqualTo("CN-0202");
    }

    /** Situation 10. */
    @Test
    @Order(7)
    void a_leased_asset_is_not_scrapped_and_another_units_is_not_counted() {
        asset("A-3", "CN-0101");
        leased("A-3", "R-8");
        var before = head();
        clerk.refused(
                "LEASED_ALREADY",
                "requestDisposal",
                """
                disposal: "D-1", unit: "CN-0101", assets: ["A-3"], manner: SCRAPPED, ground: OBSOLETE_OR_BEYOND_REPAIR,
                reasons: "Burnt out.", preparer: "T-0001", effectiveOn: "2025-03-03"
                """);
        clerk.refused(
                "ASSET_OF_ANOTHER_UNIT",
                "countAssets",
                "stocktaking: \"S-1\", counts: [{asset: \"A-2\", present: true}], counter: \"T-0400\", effectiveOn: \"2025-02-05\"");
        assertThat(head()).as("nothing was recorded").isEqualTo(before);
        assertThat(asset("A-3", since(), "status").get("status").asString()).isEqualTo("LEASED");
    }
}
