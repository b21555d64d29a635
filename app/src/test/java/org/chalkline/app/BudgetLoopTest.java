package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A budget line from its draft to its final accounts, over HTTP, and a file of others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BudgetLoopTest {
    /**
     * A year whose accounts have been settled by now, whenever this runs, and whose lines can be
     * taken in one by one: from 2027 on they follow the department's budget.
     */
    private static final int YEAR =
            Math.min(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 2, 2026);

    private static final String FIGURES =
            "figures { approved { amount } available { amount } committed { amount } paid { amount } refunded { amount } remaining { amount } }";

    private Server server;
    private Caller caller;
    private Path folder = Path.of("");
    private int commands;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private static String on(int years, String day) {
        return "%d-%s".formatted(YEAR + years, day);
    }

    private JsonNode act(String mutation, String input) {
        var answer =
                caller.data(
                        """
                        mutation { act: %s(command: {id: "budget-%d"}, input: {%s}) {
                          __typename
                          ... on Accepted { position facts { type } }
                          ... on Refused { code message law article }
                        } }"""
                                .formatted(mutation, ++commands, input));
        return answer.get("act");
    }

    private void accepted(String mutation, String input) {
        var outcome = act(mutation, input);
        assertThat(outcome.get("__typename").asString())
                .as("%s: %s", mutation, outcome)
                .isEqualTo("Accepted");
    }

    private void refused(String code, String mutation, String input) {
        var outcome = act(mutation, input);
        assertThat(outcome.at("/code").asString()).as("%s: %s", mutation, outcome).isEqualTo(code);
        assertThat(outcome.get("message").asString()).isNotBlank();
    }

    private static String decision(String on) {
        return """
        decision: {documentNumber: "7", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As planned.",
                   paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Budget Law", article: "43", version: "2018"}]}, effectiveOn: "%s"
        """
                .formatted(on, on);
    }

    private static String pay(String number, String amount, String more) {
        return "line: \"A\", payment: \"%s\", amount: {amount: \"%s\"}, use: \"30213\", payee: \"Elm Ltd\", purpose: \"Roof\", officer: \"Li\", %s"
                .formatted(number, amount, more);
    }

    private void draft(String id, String economic, int year, String amount) {
        accepted(
                "draftBudgetLine",
                """
                line: "%s", amount: {amount: "%s"}, purpose: "校舍修缮", officer: "Li", effectiveOn: "%s",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "%s", unit: "CN-0101", project: "XM-7", year: %d}
                """
                        .formatted(id, amount, on(year - YEAR - 1, "11-11"), economic, year));
    }

    private void execute(String id, String amount) {
        accepted(
                "approveBudgetLine",
                "line: \"%s\", amount: {amount: \"%s\"}, by: PEOPLES_CONGRESS, %s"
                        .formatted(id, amount, decision(on(0, "01-16"))));
        accepted(
                "noteBudgetReply",
                "line: \"%s\", document: \"F-1\", effectiveOn: \"%s\""
                        .formatted(id, on(0, "02-03")));
        accepted("replyBudgetToUnit", "line: \"%s\", %s".formatted(id, decision(on(0, "02-10"))));
    }

    @Test
    @Order(1)
    void a_line_is_drafted_submitted_and_spent_a_little_before_its_approval() {
        for (var power :
                List.of(
                        "PREPARE_BUDGETS",
                        "REPLY_BUDGETS",
                        "SPEND_BUDGETS",
                        "REALLOCATE_BUDGETS")) {
            accepted(
                    "delegatePower",
                    "officer: \"Li\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\""
                            .formatted(power));
        }
        draft("A", "30213", YEAR, "100000");
        refused(
                "SUBJECT_UNKNOWN",
                "draftBudgetLine",
                """
                line: "Z", amount: {amount: "1"}, purpose: "x", officer: "Li", effectiveOn: "%s",
                heading: {fund: GENERAL_PUBLIC, function: "2059998", economic: "30213", unit: "CN-0101", year: %d}
                """
                        .formatted(on(-1, "11-11"), YEAR));
        accepted(
                "submitBudgetLine",
                "line: \"A\", officer: \"Li\", effectiveOn: \"%s\"".formatted(on(-1, "12-01")));
        refused(
                "NOT_TO_BE_SPENT_YET",
                "makePayment",
                pay("P-0", "1", "effectiveOn: \"%s\"".formatted(on(0, "01-05"))));
        accepted(
                "arrangeEarlySpending",
                "line: \"A\", ground: LEGAL_OBLIGATION, ceiling: {amount: \"5000\"}, "
                        + decision(on(0, "01-04")));
        accepted(
                "makePayment",
                pay("P-1", "5000.00", "effectiveOn: \"%s\"".formatted(on(0, "01-06"))));
        refused(
                "BEYOND_EARLY_SPENDING",
                "makePayment",
                pay("P-2", "0.01", "effectiveOn: \"%s\"".formatted(on(0, "01-06"))));
    }

    @Test
    @Order(2)
    void it_is_approved_replied_to_and_disclosed() {
        refused(
                "NOT_BY_THE_CONGRESS",
                "approveBudgetLine",
                "line: \"A\", amount: {amount: \"90000\"}, by: GOVERNMENT, "
                        + decision(on(0, "01-16")));
        execute("A", "90000");
        accepted(
                "discloseBudget",
                "line: \"A\", discloser: UNIT, where: \"The web site\", effectiveOn: \"%s\""
                        .formatted(on(0, "02-20")));
        var clocks =
                caller.data(
                        "{ budgetLine(code: \"A\", atLeast: %d) { status clocks { rule { id } state } } }"
                                .formatted(position()));
        assertThat(clocks.at("/budgetLine/status").asString()).isEqualTo("EXECUTING");
        assertThat(clocks.at("/budgetLine/clocks").toString())
                .contains("budget.reply-to-department", "budget-regulations.unit-disclosure");
    }

    private long position() {
        var outcome =
                act(
                        "delegatePower",
                        "officer: \"Wang %d\", power: PRESIDE_HEARINGS, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\""
                                .formatted(commands));
        return outcome.get("position").asLong();
    }

    @Test
    @Order(3)
    void it_is_committed_and_paid_and_not_over_spent_by_a_fen() {
        var commit =
                "line: \"A\", commitment: \"C-1\", amount: {amount: \"%s\"}, use: \"%s\", payee: \"Elm Ltd\", purpose: \"Roof\", officer: \"Li\", effectiveOn: \"%s\"";
        refused(
                "BEYOND_AVAILABLE",
                "commitFunds",
                commit.formatted("85000.01", "30213", on(0, "03-03")));
        refused("AMOUNT_NEGATIVE", "commitFunds", commit.formatted("-1", "30213", on(0, "03-03")));
        refused(
                "AMOUNT_FINER_THAN_FEN",
                "commitFunds",
                commit.formatted("0.001", "30213", on(0, "03-03")));
        refused("ANOTHER_USE", "commitFunds", commit.formatted("1", "30201", on(0, "03-03")));
        accepted("commitFunds", commit.formatted("60000", "30213", on(0, "03-03")));
        refused(
                "BEYOND_COMMITMENT",
                "makePayment",
                pay(
                        "P-3",
                        "60000.01",
                        "commitment: \"C-1\", effectiveOn: \"%s\"".formatted(on(0, "04-01"))));
        accepted(
                "makePayment",
                pay(
                        "P-3",
                        "58000",
                        "commitment: \"C-1\", effectiveOn: \"%s\"".formatted(on(0, "04-01"))));
        accepted(
                "releaseCommitment",
                "line: \"A\", commitment: \"C-1\", amount: {amount: \"2000\"}, reasons: \"Less.\", officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(0, "04-02")));
        accepted(
                "refundPayment",
                "line: \"A\", refund: \"R-1\", payment: \"P-3\", amount: {amount: \"500\"}, reasons: \"Twice.\", officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(0, "05-06")));
        var line =
                caller.data(
                        "{ budgetLine(code: \"A\", atLeast: %d) { %s } }"
                                .formatted(position(), FIGURES));
        assertThat(line.at("/budgetLine/figures").toString())
                .isEqualTo(
                        "{\"approved\":{\"amount\":\"90000.00\"},\"available\":{\"amount\":\"90000.00\"},\"committed\":{\"amount\":\"0.00\"},\"paid\":{\"amount\":\"63000.00\"},\"refunded\":{\"amount\":\"500.00\"},\"remaining\":{\"amount\":\"27500.00\"}}");
    }

    @Test
    @Order(4)
    void money_is_reallocated_to_another_line_and_an_adjustment_is_another_act() {
        draft("B", "30214", YEAR, "10000");
        accepted(
                "submitBudgetLine",
                "line: \"B\", officer: \"Li\", effectiveOn: \"%s\"".formatted(on(-1, "12-01")));
        execute("B", "10000");
        var reallocation =
                "line: \"A\", to: \"%s\", reallocation: \"T-1\", amount: {amount: \"7500\"}, approvedBy: DEPARTMENT, ";
        refused(
                "REALLOCATED_ONTO_ITSELF",
                "reallocateFunds",
                reallocation.formatted("A") + decision(on(0, "06-02")));
        accepted("reallocateFunds", reallocation.formatted("B") + decision(on(0, "06-02")));
        accepted(
                "proposeBudgetAdjustment",
                """
                line: "A", adjustment: "J-1", because: TOTAL_CHANGED, direction: INCREASE, amount: {amount: "1000"},
                reasons: "More roofs.", sentOn: "%s", sessionOn: "%s", effectiveOn: "%s"
                """
                        .formatted(on(0, "07-01"), on(0, "08-04"), on(0, "07-02")));
        refused(
                "NOT_BY_THE_STANDING_COMMITTEE",
                "approveBudgetAdjustment",
                "line: \"A\", adjustment: \"J-1\", by: FINANCE_DEPARTMENT, "
                        + decision(on(0, "08-04")));
        accepted(
                "approveBudgetAdjustment",
                "line: \"A\", adjustment: \"J-1\", by: STANDING_COMMITTEE, "
                        + decision(on(0, "08-04")));
    }

    @Test
    @Order(5)
    void its_year_is_closed_with_a_carry_over_and_its_accounts_go_their_way() {
        draft("A2", "30213", YEAR + 1, "1");
        refused(
                "CARRIED_TO_ANOTHER_USE",
                "closeBudgetYear",
                "line: \"A\", carryOver: {amount: \"1\"}, carryTo: \"B\", officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(0, "12-31")));
        accepted(
                "closeBudgetYear",
                "line: \"A\", carryOver: {amount: \"20000\"}, carryTo: \"A2\", officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(0, "12-31")));
        refused(
                "ACCOUNTS_DIFFER",
                "draftFinalAccounts",
                "line: \"A\", budgeted: {amount: \"90000\"}, adjusted: {amount: \"83500\"}, spent: {amount: \"62500.01\"}, officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(1, "02-09")));
        accepted(
                "draftFinalAccounts",
                "line: \"A\", budgeted: {amount: \"90000\"}, adjusted: {amount: \"83500\"}, spent: {amount: \"62500\"}, officer: \"Li\", effectiveOn: \"%s\""
                        .formatted(on(1, "02-09")));
        accepted(
                "auditFinalAccounts",
                "line: \"A\", outcome: CONFIRMED, report: \"S-4\", findings: \"As stated.\", effectiveOn: \"%s\""
                        .formatted(on(1, "05-11")));
        accepted(
                "approveFinalAccounts",
                "line: \"A\", by: STANDING_COMMITTEE, " + decision(on(1, "07-28")));
        accepted(
                "noteFinalAccountsReply",
                "line: \"A\", document: \"F-9\", effectiveOn: \"%s\"".formatted(on(1, "08-10")));
        accepted("replyFinalAccountsToUnit", "line: \"A\", " + decision(on(1, "08-17")));
        for (var discloser : List.of("DEPARTMENT", "UNIT")) {
            accepted(
                    "discloseFinalAccounts",
                    "line: \"A\", discloser: %s, where: \"The web site\", effectiveOn: \"%s\""
                            .formatted(discloser, on(1, "08-24")));
        }
    }

    @Test
    @Order(6)
    void the_record_answers_now_and_as_of_any_day() {
        var now =
                caller.data(
                        "{ budgetLine(code: \"A\", atLeast: %d) { status carriedOver { amount } surplus { amount } dates { accountsDisclosedOn } %s } }"
                                .formatted(position(), FIGURES));
        assertThat(now.at("/budgetLine/status").asString()).isEqualTo("ACCOUNTS_REPLIED");
        assertThat(now.at("/budgetLine/carriedOver/amount").asString()).isEqualTo("20000.00");
        assertThat(now.at("/budgetLine/surplus/amount").asString()).isEqualTo("1000.00");
        assertThat(now.at("/budgetLine/figures/remaining/amount").asString()).isEqualTo("0.00");

        var past =
                caller.data(
                        """
                        { budgetLine(code: "A", asOf: {effectiveOn: "%1$s"}) { status figures { paid { amount } available { amount } } }
                          budgetExecution(groupBy: [CLASS, MONTH], filter: {year: [%2$d]}, asOf: {effectiveOn: "%1$s"}) {
                            groups { values { value name } figures { paid { amount } } } total { paid { amount } } } }"""
                                .formatted(on(0, "04-30"), YEAR));
        assertThat(past.at("/budgetLine/figures").toString())
                .isEqualTo(
                        "{\"paid\":{\"amount\":\"63000.00\"},\"available\":{\"amount\":\"90000.00\"}}");
        assertThat(past.at("/budgetExecution/total/paid/amount").asString()).isEqualTo("63000.00");
        assertThat(past.at("/budgetExecution/groups/0/values/0/name").asString()).isEqualTo("教育支出");

        var accounts =
                caller.data(
                        """
                        { finalAccounts(unit: "CN-0101", year: %d) {
                            items { code adjusted { amount } spent { amount } } classes { adjusted { amount } spent { amount } }
                            total { lines accounted budgeted { amount } adjusted { amount } spent { amount } } } }"""
                                .formatted(YEAR));
        assertThat(accounts.at("/finalAccounts/total").toString())
                .isEqualTo(
                        "{\"lines\":2,\"accounted\":1,\"budgeted\":{\"amount\":\"100000.00\"},\"adjusted\":{\"amount\":\"101000.00\"},\"spent\":{\"amount\":\"62500.00\"}}");
        assertThat(accounts.at("/finalAccounts/classes/0/spent/amount").asString())
                .isEqualTo("62500.00");

        var history =
                caller.data(
                        "{ budgetLineHistory(code: \"A\", first: 50) { edges { node { type } } } }");
        var types = history.at("/budgetLineHistory/edges").findValuesAsString("type");
        assertThat(types).startsWith("budget.LineDrafted").endsWith("budget.AccountsDisclosed");
        assertThat(types).contains("budget.FundsReallocatedAway", "budget.BudgetAdjusted");
    }

    @Test
    @Order(7)
    void a_file_of_lines_is_taken_in_once_and_says_what_was_refused() throws IOException {
        var file = folder.resolve("lines.csv");
        Files.writeString(
                file,
                """
                line,act,effectiveOn,fund,function,economic,unit,year,amount,purpose,officer,by,documentNumber,body,reasons,legalBasis,paper,document,payment,use,payee
                F-1,DRAFT,%1$s,GENERAL_PUBLIC,2050202,30201,CN-0102,%7$d,800,Paper,Li,,,,,,,,,,
                F-1,SUBMIT,%2$s,,,,,,,,Li,,,,,,,,,,
                F-1,APPROVE,%3$s,,,,,,800,,Li,PEOPLES_CONGRESS,R-1,Congress,As planned.,Budget Law|43|2018,abababababababababababababababababababababababababababababababab,,,,
                F-1,REPLY_TO_DEPARTMENT,%4$s,,,,,,,,,,,,,,,F-3,,,
                F-1,REPLY_TO_UNIT,%5$s,,,,,,,,Li,,R-2,Bureau,As planned.,Budget Law|52|2018,abababababababababababababababababababababababababababababababab,,,,
                F-1,PAY,%6$s,,,,,,799.99,Paper,Li,,,,,,,,P-1,30201,Elm Ltd
                F-1,PAY,%6$s,,,,,,0.02,Paper,Li,,,,,,,,P-2,30201,Elm Ltd
                """
                        .formatted(
                                on(-1, "11-11"),
                                on(-1, "12-01"),
                                on(0, "01-16"),
                                on(0, "02-03"),
                                on(0, "02-10"),
                                on(0, "03-03"),
                                YEAR));
        for (int time = 0; time < 2; time++) {
            var code =
                    Chalkline.run(
                            "import",
                            "budget-lines",
                            file.toString(),
                            "--url",
                            server.url(),
                            "--token-file",
                            Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
            assertThat(code).isEqualTo(1);
        }
        var line =
                caller.data(
                        "{ budgetLine(code: \"F-1\", atLeast: %d) { payments figures { remaining { amount } } } }"
                                .formatted(position()));
        assertThat(line.at("/budgetLine/payments").asInt()).isEqualTo(1);
        assertThat(line.at("/budgetLine/figures/remaining/amount").asString()).isEqualTo("0.01");
    }
}
