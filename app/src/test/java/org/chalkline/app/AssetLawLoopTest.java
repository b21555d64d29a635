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
 * Assets as the law wants them, over HTTP: invested, with titles, reported on each year, sold below
 * their appraisal. What was known before stays known as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssetLawLoopTest {
    private static final String DIGEST = Sha256.hex("a paper");
    private static final String MEETING =
            """
            meeting: {body: "School leaders", minutes: "%s", chair: "T-1", members: ["T-1", "T-2", "T-3"],
             votes: [{member: "T-1", ballot: FOR}, {member: "T-2", ballot: FOR}, {member: "T-3", ballot: FOR}]}
            """
                    .formatted(DIGEST);

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "asset-law");
        clerk.empower(
                "Li",
                List.of(
                        "APPROVE_INVESTMENTS",
                        "FILE_ASSET_REPORTS",
                        "ALLOCATE_ASSETS",
                        "ESTABLISH_SCHOOLS",
                        "LEASE_ASSETS",
                        "PREPARE_BUDGETS",
                        "APPROVE_DISPOSALS_FOR_UNIT"));
        school("CN-0101");
        asset("P-1", "CN-0101", "EQUIPMENT", "9000");
        asset("P-2", "CN-0101", "EQUIPMENT", "6000");
        asset("B-1", "CN-0101", "BUILDINGS", "12000");
        asset("X-1", "OFFICE", "EQUIPMENT", "9000");
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void school(String code) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Road"}}
                """
                        .formatted(code, code));
    }

    private void asset(String id, String unit, String category, String cost) {
        clerk.accepted(
                "takeOverAsset",
                """
                asset: "%s", unit: "%s", card: {name: "Thing", category: %s}, way: BOUGHT, cost: {amount: "%s"},
                acquiredOn: "2020-01-06", depreciation: {method: STRAIGHT_LINE, lifeMonths: 120}, place: "Hall", source: "Ledger of 2023"
                """
                        .formatted(id, unit, category, cost));
    }

    private static String decision(String number, String on) {
        return """
               decision: {documentNumber: "%s", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As examined.",
                          paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "State-Owned Assets Regulations", article: "17", version: "2021"}]}, effectiveOn: "%s"
               """
                .formatted(number, on, on);
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private String since() {
        return ", atLeast: " + head();
    }

    private static String known(long position) {
        return ", asOf: {position: %d}".formatted(position);
    }

    private static String on(String day) {
        return ", asOf: {effectiveOn: \"%s\"}".formatted(day);
    }

    private JsonNode asset(String id, String asked, String fields) {
        return caller.data("{ asset(code: \"%s\"%s) { %s } }".formatted(id, asked, fields))
                .get("asset");
    }

    @Test
    @Order(1)
    void an_asset_is_invested_by_a_school_and_not_by_an_office() {
        var approval =
                "asset: \"%s\", investee: \"Elm Ltd\", study: \"%s\", appraisal: {appraiser: \"Appraisers\", value: {amount: \"5000\"}, report: \"%s\"}, %s, %s";
        var refused =
                clerk.refused(
                        "ADMINISTRATIVE_UNIT_INVESTS",
                        "approveInvestment",
                        approval.formatted(
                                "X-1", DIGEST, DIGEST, MEETING, decision("I-0", "2024-03-04")));
        assertThat(refused.get("law").asString()).isEqualTo("State-Owned Assets Regulations");
        assertThat(refused.get("article").asString()).isEqualTo("12");
        clerk.refused(
                "INVESTMENT_NOT_APPROVED",
                "contributeAsset",
                "asset: \"P-1\", interest: \"10%%\", document: \"%s\", effectiveOn: \"2024-04-01\""
                        .formatted(DIGEST));
        clerk.accepted(
                "approveInvestment",
                approval.formatted("P-1", DIGEST, DIGEST, MEETING, decision("I-1", "2024-03-04")));
        var before = head();
        clerk.accepted(
                "contributeAsset",
                "asset: \"P-1\", interest: \"10%%\", document: \"%s\", effectiveOn: \"2024-04-01\""
                        .formatted(DIGEST));
        clerk.accepted(
                "remitInvestmentIncome",
                "asset: \"P-1\", amount: {amount: \"300\"}, voucher: \"V-1\", effectiveOn: \"2024-12-02\"");
        clerk.refused(
                "INVESTED_ALREADY",
                "signForAsset",
                "asset: \"P-1\", custodian: \"T-1\", place: \"Hall\", effectiveOn: \"2024-12-03\"");
        var fields = "status investment { investee interest income { amount } endedOn }";
        assertThat(asset("P-1", since(), fields).toString())
                .isEqualTo(
                        "{\"status\":\"INVESTED\",\"investment\":{\"investee\":\"Elm Ltd\",\"interest\":\"10%\",\"income\":{\"amount\":\"300.00\"},\"endedOn\":null}}");
        var then =
                "{\"status\":\"IN_STORE\",\"investment\":{\"investee\":\"Elm Ltd\",\"interest\":null,\"income\":{\"amount\":\"0.00\"},\"endedOn\":null}}";
        assertThat(asset("P-1", known(before), fields).toString()).isEqualTo(then);
        assertThat(asset("P-1", on("2024-03-31"), fields).toString()).isEqualTo(then);
        clerk.accepted(
                "endInvestment",
                "asset: \"P-1\", reasons: \"Wound up.\", condition: \"Worn\", place: \"Store\", "
                        + decision("I-2", "2025-02-03"));
        assertThat(asset("P-1", since(), fields).at("/investment/endedOn").asString())
                .isEqualTo("2025-02-03");
        assertThat(
                        caller.data(
                                        "{ assets(first: 1, filter: {investee: [\"Elm Ltd\"]}%s) { totalCount } }"
                                                .formatted(since()))
                                .at("/assets/totalCount")
                                .asInt())
                .isOne();
    }

    @Test
    @Order(2)
    void a_building_without_a_title_is_found_and_its_title_follows_it_to_another_unit() {
        assertThat(asset("B-1", since(), "titleDue").get("titleDue").asString())
                .isEqualTo("REGISTRATION");
        var before = head();
        clerk.accepted(
                "registerTitle",
                "asset: \"B-1\", certificate: \"C-1\", registry: \"Registry\", document: \"%s\", effectiveOn: \"2024-05-06\""
                        .formatted(DIGEST));
        var fields = "titleDue title { certificate unit cancelledOn }";
        assertThat(asset("B-1", since(), fields).toString())
                .isEqualTo(
                        "{\"titleDue\":null,\"title\":{\"certificate\":\"C-1\",\"unit\":\"CN-0101\",\"cancelledOn\":null}}");
        assertThat(asset("B-1", known(before), fields).get("title").isNull()).isTrue();
        assertThat(asset("B-1", on("2024-05-05"), fields).get("title").isNull()).isTrue();

        clerk.accepted(
                "handOverToUnit",
                "asset: \"B-1\", to: \"CN-0202\", " + decision("T-1", "2024-06-03"));
        clerk.accepted(
                "takeOverFromUnit",
                "asset: \"B-1\", unit: \"CN-0202\", receivedBy: \"T-9\", place: \"2 Road\", record: \"%s\", effectiveOn: \"2024-06-04\""
                        .formatted(DIGEST));
        var due =
                "{ assets(first: 5, filter: {titleDue: [CHANGE]}%s) { edges { node { code title { unit } } } } }";
        assertThat(caller.data(due.formatted(since())).at("/assets/edges").toString())
                .isEqualTo("[{\"node\":{\"code\":\"B-1\",\"title\":{\"unit\":\"CN-0101\"}}}]");
        clerk.accepted(
                "changeTitle",
                "asset: \"B-1\", certificate: \"C-2\", reasons: \"Handed over.\", document: \"%s\", effectiveOn: \"2024-07-01\""
                        .formatted(DIGEST));
        assertThat(asset("B-1", since(), fields).toString())
                .isEqualTo(
                        "{\"titleDue\":null,\"title\":{\"certificate\":\"C-2\",\"unit\":\"CN-0202\",\"cancelledOn\":null}}");
        clerk.accepted(
                "cancelTitle",
                "asset: \"B-1\", reasons: \"Registered twice.\", document: \"%s\", effectiveOn: \"2024-08-01\""
                        .formatted(DIGEST));
        assertThat(asset("B-1", since(), "titleDue").get("titleDue").asString())
                .isEqualTo("REGISTRATION");
    }

    @Test
    @Order(3)
    void the_annual_report_is_filed_and_what_differs_from_the_facts_is_told() {
        var asOf = head();
        var filed =
                """
                report: "CN-0101-2024", position: %d, document: "%s", officer: "Li", %s
                sums: [{category: EQUIPMENT, count: 2, cost: {amount: "15000"}, bookValue: {amount: "%s"}}]
                """;
        var refused =
                clerk.refused(
                        "REPORT_YEAR_NOT_OVER",
                        "fileAssetReport",
                        filed.formatted(asOf, DIGEST, "effectiveOn: \"2024-12-31\",", "7500"));
        assertThat(refused.get("article").asString()).isEqualTo("45");
        clerk.accepted(
                "fileAssetReport",
                filed.formatted(asOf, DIGEST, "effectiveOn: \"2025-02-10\",", "9000"));
        var before = head();
        var asked =
                "{ assetReport(code: \"CN-0101-2024\"%s) { filings sums { bookValue { amount } } reckoned { category count cost { amount } bookValue { amount } } differences { category } } }";
        var differs = caller.data(asked.formatted(since())).get("assetReport");
        assertThat(differs.at("/differences").toString())
                .isEqualTo("[{\"category\":\"EQUIPMENT\"}]");
        var reckoned = differs.get("reckoned").toString();
        assertThat(reckoned)
                .isEqualTo(
                        "[{\"category\":\"EQUIPMENT\",\"count\":2,\"cost\":{\"amount\":\"15000.00\"},\"bookValue\":{\"amount\":\"7500.00\"}}]");

        // What is recorded later of that year comes too late for the report, which comes out again.
        asset("P-3", "CN-0101", "EQUIPMENT", "1200");
        clerk.accepted(
                "fileAssetReport",
                filed.formatted(
                        asOf,
                        DIGEST,
                        "effectiveOn: \"2025-02-11\", correction: \"A sum was wrong.\",",
                        "7500"));
        var again = caller.data(asked.formatted(since())).get("assetReport");
        assertThat(again.get("differences").size()).isZero();
        assertThat(again.get("reckoned").toString()).isEqualTo(reckoned);
        assertThat(again.get("filings").asInt()).isEqualTo(2);
        var then = caller.data(asked.formatted(known(before))).get("assetReport");
        assertThat(then.toString()).isEqualTo(differs.toString());
    }

    @Test
    @Order(4)
    void a_sale_below_its_appraisal_needs_its_ground() {
        clerk.accepted(
                "requestDisposal",
                "disposal: \"D-1\", unit: \"CN-0101\", assets: [\"P-2\"], manner: SOLD, reasons: \"Not needed.\", preparer: \"T-5\", effectiveOn: \"2025-03-03\"");
        clerk.accepted(
                "discussDisposal", "disposal: \"D-1\", effectiveOn: \"2025-03-04\", " + MEETING);
        clerk.accepted(
                "appraiseAssets",
                "disposal: \"D-1\", appraiser: \"Appraisers\", value: {amount: \"1000\"}, report: \"%s\", effectiveOn: \"2025-03-05\""
                        .formatted(DIGEST));
        var approval = "disposal: \"D-1\", level: UNIT, leastPrice: {amount: \"%s\"}, %s %s";
        var refused =
                clerk.refused(
                        "PRICE_GROUND_MISSING",
                        "approveDisposal",
                        approval.formatted("950", "", decision("D-1", "2025-03-10")));
        assertThat(refused.get("article").asString()).isEqualTo("54(1)");
        var ground = "priceGround: \"It needs repair.\",";
        clerk.refused(
                "PRICE_FAR_BELOW_APPRAISAL",
                "approveDisposal",
                approval.formatted("899.99", ground, decision("D-1", "2025-03-10")));
        clerk.accepted(
                "approveDisposal",
                approval.formatted("950", ground, decision("D-1", "2025-03-10")));
        var before = head();
        var sale =
                "disposal: \"D-1\", recipient: \"Elm Ltd\", proceeds: {amount: \"700\"}, charges: {amount: \"0\"}, document: \"%s\", effectiveOn: \"2025-05-06\""
                        .formatted(DIGEST);
        clerk.refused("SOLD_BELOW_LEAST_PRICE", "carryOutDisposal", sale);
        clerk.accepted(
                "lowerLeastPrice",
                "disposal: \"D-1\", level: UNIT, leastPrice: {amount: \"700\"}, ground: \"Nobody bid.\", offer: \"%s\", %s"
                        .formatted(DIGEST, decision("D-2", "2025-04-07")));
        clerk.accepted("carryOutDisposal", sale);
        var asked =
                "{ assetDisposal(code: \"D-1\"%s) { status approval { priceGround } priceCuts { leastPrice { amount } ground } } }";
        assertThat(caller.data(asked.formatted(since())).get("assetDisposal").toString())
                .isEqualTo(
                        "{\"status\":\"CARRIED_OUT\",\"approval\":{\"priceGround\":\"It needs repair.\"},\"priceCuts\":[{\"leastPrice\":{\"amount\":\"700.00\"},\"ground\":\"Nobody bid.\"}]}");
        assertThat(caller.data(asked.formatted(known(before))).get("assetDisposal").toString())
                .isEqualTo(
                        "{\"status\":\"APPROVED\",\"approval\":{\"priceGround\":\"It needs repair.\"},\"priceCuts\":[]}");
    }

    /** Situation 33, as far as assets and lines go. */
    @Test
    @Order(5)
    void a_divided_schools_assets_go_by_the_plan_and_what_cannot_leaves_a_follow_up() {
        school("CN-0300");
        for (var id : List.of("Q-1", "Q-2", "Q-3")) asset(id, "CN-0300", "EQUIPMENT", "9000");
        clerk.accepted(
                "leaseAsset",
                "asset: \"Q-2\", lessee: \"Elm Ltd\", until: \"2026-06-30\", rent: {amount: \"600\"}, contract: \"%s\", %s"
                        .formatted(DIGEST, decision("V-1", "2024-04-01")));
        clerk.accepted(
                "draftBudgetLine",
                """
                line: "2025-Q", amount: {amount: "100"}, purpose: "Paper.", keySpending: false, officer: "Li", effectiveOn: "2024-11-11",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "CN-0300", year: 2025}
                """);
        var plan =
                "school: \"CN-0300\", shares: [{asset: \"Q-1\", to: \"%s\"}, {asset: \"Q-2\", to: \"CN-0302\"}], document: \"%s\", officer: \"Li\", effectiveOn: \"2025-05-06\"";
        clerk.accepted("planAssetDivision", plan.formatted("CN-0399", DIGEST));
        var division =
                """
                school: "CN-0300", dissolved: true, successors: [%s, %s],
                resettlement: {summary: "All go to CN-0301.", document: "%s"}, %s
                """
                        .formatted(
                                successor("CN-0301"),
                                successor("CN-0302"),
                                DIGEST,
                                decision("V-2", "2025-06-02"));
        var refused = clerk.refused("PLANNED_FOR_OTHERS", "divideSchool", division);
        assertThat(refused.get("article").asString()).isEqualTo("22");
        clerk.accepted("planAssetDivision", plan.formatted("CN-0301", DIGEST));
        assertThat(
                        caller.data(
                                        "{ school(code: \"CN-0300\"%s) { assetPlan { asset { code } to { code } } } }"
                                                .formatted(since()))
                                .at("/school/assetPlan")
                                .size())
                .isEqualTo(2);

        var before = head();
        clerk.accepted("divideSchool", division);
        var followUps =
                "{ followUps(first: 9, filter: {reaction: [\"assets-follow\"], status: [OPEN]}) { totalCount edges { node { about reason command } } } }";
        var open =
                clerk.eventually(followUps, "/followUps", f -> f.get("totalCount").asInt() == 3)
                        .get("edges")
                        .toString();
        assertThat(open)
                .contains(
                        "{\"about\":\"asset/Q-3\",\"reason\":\"LEFT_BEHIND\",\"command\":\"FlagLeftBehind\"}",
                        "{\"about\":\"budget/2025-Q\",\"reason\":\"LEFT_BEHIND\",\"command\":\"FlagLeftBehind\"}",
                        "{\"about\":\"asset/Q-2\",\"reason\":\"LEASED_ALREADY\",\"command\":\"PassOnAsset\"}");
        assertThat(asset("Q-1", since(), "unit status").toString())
                .isEqualTo("{\"unit\":\"CN-0301\",\"status\":\"IN_STORE\"}");
        assertThat(asset("Q-2", since(), "unit").get("unit").asString()).isEqualTo("CN-0300");
        assertThat(asset("Q-3", since(), "unit").get("unit").asString()).isEqualTo("CN-0300");
        // As was known before the division, and as it was on the day before.
        assertThat(asset("Q-1", known(before), "unit").get("unit").asString()).isEqualTo("CN-0300");
        assertThat(asset("Q-1", on("2025-06-01"), "unit").get("unit").asString())
                .isEqualTo("CN-0300");
        assertThat(asset("Q-1", on("2025-06-02"), "unit").get("unit").asString())
                .isEqualTo("CN-0301");
    }

    private static String successor(String code) {
        return "{school: \"%1$s\", particulars: {name: \"School %1$s\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"1 Road\"}}}"
                .formatted(code);
    }
}
