package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** A computer from the request for it to the day it is struck off, over HTTP, and opening stock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssetLoopTest {
    private static final String DIGEST = Sha256.hex("a document");
    private static final String CARD = "{name: \"Computer\", category: EQUIPMENT}";
    private static final String MEETING =
            """
            {body: "School leaders", minutes: "%s", chair: "T-1", members: ["T-1", "T-2", "T-3"],
             votes: [{member: "T-2", ballot: FOR}, {member: "T-1", ballot: FOR},
                     {member: "T-3", ballot: AGAINST, opinion: "It can be mended."}]}
            """
                    .formatted(DIGEST);

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;
    private long inUse;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @Test
    @Order(1)
    void money_is_paid_from_a_budget_line() {
        for (var power :
                List.of(
                        "PREPARE_BUDGETS",
                        "REPLY_BUDGETS",
                        "SPEND_BUDGETS",
                        "ALLOCATE_ASSETS",
                        "APPROVE_DISPOSALS_FOR_UNIT",
                        "APPROVE_DISPOSALS_FOR_BUREAU")) {
            accepted(
                    "delegatePower",
                    "officer: \"Li\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\""
                            .formatted(power));
        }
        accepted(
                "draftBudgetLine",
                """
                line: "2024-L1", amount: {amount: "20000.00"}, purpose: "Computers.", officer: "Li", effectiveOn: "2023-10-09",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "31002", unit: "CN-001", year: 2024}
                """);
        accepted(
                "submitBudgetLine",
                "line: \"2024-L1\", officer: \"Li\", effectiveOn: \"2023-11-01\"");
        accepted(
                "approveBudgetLine",
                "line: \"2024-L1\", amount: {amount: \"20000.00\"}, by: PEOPLES_CONGRESS, decision: %s, effectiveOn: \"2024-01-25\""
                        .formatted(decision("2024-01-25")));
        accepted(
                "noteBudgetReply",
                "line: \"2024-L1\", document: \"F-1\", effectiveOn: \"2024-02-05\"");
        accepted(
                "replyBudgetToUnit",
                "line: \"2024-L1\", decision: %s, effectiveOn: \"2024-02-10\""
                        .formatted(decision("2024-02-10")));
        accepted(
                "makePayment",
                """
                line: "2024-L1", payment: "P-1", amount: {amount: "9000.00"}, use: "31002", payee: "Lenovo",
                purpose: "Two computers.", officer: "Li", effectiveOn: "2024-03-20"
                """);
    }

    @Test
    @Order(2)
    void what_is_asked_for_and_paid_becomes_an_asset_that_somebody_signs_for() {
        var request =
                """
                request: "R-1", unit: "CN-001", what: %s, quantity: 3, estimate: {amount: "4500.00"},
                purpose: "An office.", preparer: "T-0001", effectiveOn: "2024-02-20"
                """
                        .formatted(CARD);
        var refused = refused("requestAssets", request, "REALLOCATION_NOT_EXAMINED");
        assertThat(refused.get("law").asString()).isEqualTo("State-Owned Assets Regulations");
        assertThat(refused.get("article").asString()).isEqualTo("11");
        accepted(
                "requestAssets",
                request
                        + ", reallocation: {examinedOn: \"2024-02-19\", findings: \"None is free.\"}");
        accepted(
                "grantAssetRequest",
                "request: \"R-1\", supply: BOUGHT, decision: %s, effectiveOn: \"2024-02-25\""
                        .formatted(decision("2024-02-25")));
        accepted("acquireAsset", bought("A-1"));
        // What a refused act has drawn on the request and the payment is not used up.
        refused("acquireAsset", bought("A-1").replace("Lenovo", "Dell"), "ASSET_ID_IN_USE");
        accepted("acquireAsset", bought("A-2"));
        refused("acquireAsset", bought("A-3"), "PAYMENT_EXHAUSTED");

        var sign =
                "asset: \"A-1\", custodian: \"T-0087\", place: \"Office 305\", effectiveOn: \"%s\"";
        refused("signForAsset", sign.formatted("2024-04-02"), "OFF_BOOK");
        accepted(
                "registerAsset",
                """
                asset: "A-1", depreciation: {method: STRAIGHT_LINE, lifeMonths: 45}, place: "Store", effectiveOn: "2024-04-02"
                """);
        accepted("signForAsset", sign.formatted("2024-04-03"));
        inUse = server.part(FactStream.class).head();
    }

    private static String bought(String id) {
        return """
               asset: "%s", unit: "CN-001", card: %s, way: BOUGHT, cost: {amount: "4500.00"}, request: "R-1",
               funding: [{line: "2024-L1", payment: "P-1", amount: {amount: "4500.00"}}], source: "Lenovo",
               document: "%s", effectiveOn: "2024-04-01"
               """
                .formatted(id, CARD, DIGEST);
    }

    @Test
    @Order(3)
    void it_is_handed_over_lent_and_transferred_never_two_at_once() {
        accepted(
                "handOverCustody",
                "asset: \"A-1\", from: \"T-0087\", to: \"T-0112\", place: \"Office 306\", record: \"%s\", effectiveOn: \"2024-06-01\""
                        .formatted(DIGEST));
        var lend =
                "asset: \"A-1\", borrower: \"CN-002\", receivedBy: \"T-0300\", until: \"2024-08-31\", agreement: \"%s\", effectiveOn: \"%s\"";
        accepted("lendAsset", lend.formatted(DIGEST, "2024-07-01"));
        refused("lendAsset", lend.formatted(DIGEST, "2024-07-02"), "LENT_ALREADY");
        refused("requestDisposal", disposal("D-0", "CN-001", "2024-07-03"), "LENT_ALREADY");
        accepted(
                "returnLoan",
                "asset: \"A-1\", condition: \"As lent\", place: \"Office 306\", effectiveOn: \"2024-08-30\"");
        accepted(
                "handOverToUnit",
                "asset: \"A-1\", to: \"CN-002\", decision: %s, effectiveOn: \"2025-01-10\""
                        .formatted(decision("2025-01-10")));
        accepted(
                "takeOverFromUnit",
                "asset: \"A-1\", unit: \"CN-002\", receivedBy: \"T-0300\", place: \"Hall\", record: \"%s\", effectiveOn: \"2025-01-20\""
                        .formatted(DIGEST));
        accepted(
                "beginStocktaking",
                "stocktaking: \"S-1\", unit: \"CN-001\", occasion: REGULAR, counters: [\"T-0400\"], effectiveOn: \"2025-02-01\"");
        refused(
                "expectAssets",
                "stocktaking: \"S-1\", assets: [\"A-1\"], effectiveOn: \"2025-02-01\"",
                "ASSET_OF_ANOTHER_UNIT");
    }

    private static String disposal(String id, String unit, String on) {
        return """
               disposal: "%s", unit: "%s", assets: ["A-1"], manner: SCRAPPED, ground: OBSOLETE_OR_BEYOND_REPAIR,
               reasons: "Burnt out.", preparer: "T-0001", effectiveOn: "%s"
               """
                .formatted(id, unit, on);
    }

    @Test
    @Order(4)
    void it_goes_by_a_collective_decision_an_approval_and_remitted_proceeds() {
        accepted("requestDisposal", disposal("D-1", "CN-002", "2025-03-01"));
        refused("requestDisposal", disposal("D-2", "CN-002", "2025-03-02"), "IN_DISPOSAL");
        var approval = "disposal: \"D-1\", level: UNIT, decision: %s, effectiveOn: \"2025-03-10\"";
        refused("approveDisposal", approval.formatted(decision("2025-03-10")), "NOT_DISCUSSED");
        accepted(
                "discussDisposal",
                "disposal: \"D-1\", meeting: %s, effectiveOn: \"2025-03-05\"".formatted(MEETING));
        accepted("approveDisposal", approval.formatted(decision("2025-03-10")));
        accepted(
                "carryOutDisposal",
                "disposal: \"D-1\", recipient: \"Scrap Ltd\", proceeds: {amount: \"200.00\"}, charges: {amount: \"20.00\"}, document: \"%s\", effectiveOn: \"2025-04-01\""
                        .formatted(DIGEST));
        var conclusion = "disposal: \"D-1\", voucher: \"J-1\", effectiveOn: \"2025-04-30\"";
        refused("concludeDisposal", conclusion, "PROCEEDS_OUTSTANDING");
        accepted(
                "remitProceeds",
                "disposal: \"D-1\", amount: {amount: \"180.00\"}, voucher: \"V-1\", effectiveOn: \"2025-04-02\"");
        accepted("concludeDisposal", conclusion);
        refused("requestDisposal", disposal("D-3", "CN-002", "2025-05-01"), "ASSET_DERECOGNISED");
    }

    @Test
    @Order(5)
    void every_day_of_its_life_can_be_asked_for_as_it_is_known_now_and_as_it_was_known_then() {
        var head = server.part(FactStream.class).head();
        var answer =
                caller.data(
                        """
                        { may: asset(code: "A-1", atLeast: %1$d, asOf: {effectiveOn: "2024-05-31"}) { %2$s }
                          july: asset(code: "A-1", asOf: {effectiveOn: "2024-07-15"}) { %2$s }
                          march: asset(code: "A-1", asOf: {effectiveOn: "2025-03-31"}) { %2$s }
                          then: asset(code: "A-1", asOf: {position: %3$d, effectiveOn: "2025-03-31"}) { %2$s }
                          end: asset(code: "A-1") { status bookValue { amount } departure { bookValue { amount } derecognisedOn } movements { kind } }
                          values: assetValues(groupBy: [UNIT], asOf: {effectiveOn: "2024-12-31"}) { groups { values { value } sums { count cost { amount } bookValue { amount } } } }
                          assetPayment(code: "2024-L1/P-1") { drawn { amount } draws { asset { code } } }
                          assetDisposal(code: "D-1") { status needs outstanding { amount } discussion { vote { votes { opinion } } } } }
                        """
                                .formatted(
                                        head,
                                        "unit place custodian { code } status bookValue { amount }",
                                        inUse));
        // 45 months of 100 yuan each: April and May 2024 are charged by the end of May.
        assertThat(answer.get("may").toString())
                .isEqualTo(
                        "{\"unit\":\"CN-001\",\"place\":\"Office 305\",\"custodian\":{\"code\":\"T-0087\"},\"status\":\"IN_USE\",\"bookValue\":{\"amount\":\"4300.00\"}}");
        assertThat(answer.at("/july/status").asString()).isEqualTo("LENT");
        assertThat(answer.at("/july/custodian/code").asString()).isEqualTo("T-0112");
        assertThat(answer.at("/march/unit").asString()).isEqualTo("CN-002");
        assertThat(answer.at("/march/status").asString()).isEqualTo("DISPOSAL_PENDING");
        assertThat(answer.at("/then/unit").asString()).isEqualTo("CN-001");
        assertThat(answer.at("/then/status").asString()).isEqualTo("IN_USE");
        assertThat(answer.at("/end/status").asString()).isEqualTo("DERECOGNISED");
        assertThat(answer.at("/end/bookValue").isNull()).isTrue();
        assertThat(answer.at("/end/departure/bookValue/amount").asString()).isEqualTo("3300.00");
        // A-2 was never registered: it is off the books, and has no value there.
        assertThat(answer.at("/values/groups").toString())
                .contains(
                        "\"count\":2,\"cost\":{\"amount\":\"4500.00\"},\"bookValue\":{\"amount\":\"3600.00\"}");
        assertThat(answer.at("/assetPayment/drawn/amount").asString()).isEqualTo("9000.00");
        assertThat(answer.at("/assetDisposal/status").asString()).isEqualTo("CONCLUDED");
        assertThat(answer.at("/assetDisposal/outstanding/amount").asString()).isEqualTo("0.00");
    }

    @Test
    @Order(6)
    void opening_stock_comes_in_from_a_file_and_a_second_time_adds_nothing() throws IOException {
        var sample = Path.of("..", "samples", "assets.csv");
        var lines = Files.readAllLines(sample);
        var rows = new StringBuilder(lines.getFirst()).append('\n');
        for (int n = 0; n < 100; n++) {
            for (var line : lines.subList(1, lines.size())) {
                rows.append("N").append(n).append(line).append('\n');
            }
        }
        var file = folder.resolve("assets.csv");
        Files.writeString(file, rows);
        assertThat(imported(file)).isZero();
        var head = server.part(FactStream.class).head();
        assertThat(imported(file)).isZero();
        assertThat(server.part(FactStream.class).head()).isEqualTo(head);
        var answer =
                caller.data(
                        """
                        { assets(first: 1, filter: {status: [IN_STORE, IN_USE]}, atLeast: %d) { totalCount }
                          assetValues(groupBy: [CATEGORY], asOf: {effectiveOn: "2024-12-31"}) { total { count } groups { values { value } sums { count cost { amount } bookValue { amount } } } } }
                        """
                                .formatted(head));
        assertThat(answer.at("/assets/totalCount").asInt()).isEqualTo(800);
        assertThat(answer.at("/assetValues/groups/0").toString())
                .as("a hundred buildings of 18.6 million, 101 of 600 months charged")
                .isEqualTo(
                        "{\"values\":[{\"value\":\"BUILDINGS\"}],\"sums\":{\"count\":100,\"cost\":{\"amount\":\"1860000000.00\"},\"bookValue\":{\"amount\":\"1546900000.00\"}}}");
        var figures =
                caller.data(
                                """
                                { assetAggregate(filter: {not: {categoryKnown: false}}, groupBy: [CATEGORY], asOf: {effectiveOn: "2024-12-31"}, having: [{figure: "cost", from: 1860000000}],
                                    figures: [{kind: SUM, column: COST, name: "cost"}, {kind: PERCENTILE, column: COST, percentile: 50}]) { groups { count values { value } figures { number money { amount } } } } }
                                """)
                        .at("/assetAggregate/groups");
        assertThat(figures.at("/0/values/0/value").asString()).isEqualTo("BUILDINGS");
        assertThat(figures.at("/0/count").asInt()).isEqualTo(100);
        assertThat(figures.at("/0/figures/0/money/amount").asString()).isEqualTo("1860000000.00");
        assertThat(figures.at("/0/figures/1/number").decimalValue())
                .isEqualByComparingTo("18600000");
    }

    private int imported(Path file) {
        return Chalkline.run(
                "import",
                "assets",
                file.toString(),
                "--url",
                server.url(),
                "--token-file",
                Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
    }

    private static String decision(String on) {
        return """
               {documentNumber: "Z-1", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "State-Owned Assets Regulations", article: "19", version: "2021"}]}
               """
                .formatted(on);
    }

    private void accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString())
                .as("%s: %s", mutation, answer)
                .isEqualTo("Accepted");
    }

    private JsonNode refused(String mutation, String input, String code) {
        var answer = act(mutation, input);
        assertThat(answer.path("code").asString()).as("%s: %s", mutation, answer).isEqualTo(code);
        return answer;
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { %s(command: {id: "assets-%d"}, input: {%s}) {
                          __typename ... on Accepted { position } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get(mutation);
    }
}
