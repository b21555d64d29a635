package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.asset.AssetStory.*;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.junit.jupiter.api.Test;

/** Where assets are and were, who signed for them, what they stand at, and what became of them. */
class AssetQueriesTest extends QueryTest {

    private void everything() {
        for (var facts : List.of(requested(), used(), counted(), gone())) {
            record(facts.toArray(new Fact[0]));
        }
    }

    private static final String WHERE =
            "{ asset(code: \"A-1\", asOf: { effectiveOn: \"%s\" }) { unit place custodian { code } status cost { amount }"
                    + " accumulatedDepreciation { amount } bookValue { amount } away { unit receivedBy { code } until } dueBack } }";

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amount", amount);
    }

    private Map<String, Object> on(String day) {
        return Answer.cast(ask(WHERE.formatted(day)).at("asset"));
    }

    @Test
    void tells_where_an_asset_was_and_who_had_signed_for_it_on_a_day() {
        everything();
        assertThat(on("2024-05-31"))
                .containsEntry("place", "Office 305")
                .containsEntry("custodian", Map.of("code", "T-0087"))
                .containsEntry("status", "IN_USE");
        assertThat(on("2024-06-01"))
                .containsEntry("place", "Office 306")
                .containsEntry("custodian", Map.of("code", "T-0112"));
        assertThat(on("2024-07-15"))
                .containsEntry("status", "LENT")
                .containsEntry("dueBack", "2024-08-31")
                .containsEntry(
                        "away",
                        Map.of(
                                "unit",
                                "CN-002",
                                "receivedBy",
                                Map.of("code", "T-0087"),
                                "until",
                                "2024-08-31"));
        assertThat(on("2025-01-15")).containsEntry("status", "IN_TRANSFER");
        assertThat(on("2025-01-15")).containsEntry("unit", "CN-001");
        assertThat(on("2025-01-20")).containsEntry("unit", "CN-002");
        assertThat(
                        ask("{ asset(code: \"A-1\", asOf: {effectiveOn: \"2024-01-31\"}) { code } }")
                                .at("asset"))
                .isNull();
    }

    @Test
    void tells_what_an_asset_stood_at_on_any_day_without_a_fact_for_it() {
        everything();
        assertThat(on("2024-02-28")).containsEntry("bookValue", yuan("7200.00"));
        assertThat(on("2024-02-29"))
                .containsEntry("cost", yuan("7200.00"))
                .containsEntry("accumulatedDepreciation", yuan("100.00"))
                .containsEntry("bookValue", yuan("7100.00"));
        assertThat(on("2025-01-31")).containsEntry("bookValue", yuan("6000.00"));
        assertThat(on("2026-04-30"))
                .containsEntry("status", "DERECOGNISED")
                .containsEntry("bookValue", null);
    }

    @Test
    void shows_an_asset_with_all_that_is_known_of_it() {
        everything();
        var asset =
                ask(
                        "{ asset(code: \"A-1\") { code card { name category code specification } registeredOn missedBy { code }"
                                + " origin { way source request { code } funding { payment { line { code } payment } amount { amount currency } } document purpose until stocktaking { code } decision { officer } }"
                                + " valuation { acquiredOn cost { amount } depreciation { method lifeMonths residual { amount } } restated { on cost { amount } } }"
                                + " departure { disposal { code status } manner since goneOn derecognisedOn bookValue { amount } }"
                                + " movements { on kind unit place custodian { code } with } clocks { id } basis { projections } } }");
        assertThat(asset.at("asset.origin.funding[0]"))
                .isEqualTo(
                        Map.of(
                                "payment",
                                Map.of("line", Map.of("code", "2024-L1"), "payment", "P-7"),
                                "amount",
                                Map.of("amount", "7200.00", "currency", "CNY")));
        assertThat(asset.at("asset.valuation.depreciation.method")).isEqualTo("STRAIGHT_LINE");
        assertThat(asset.at("asset.departure.bookValue.amount")).isEqualTo("4500.00");
        assertThat(asset.at("asset.departure.disposal.status")).isEqualTo("CONCLUDED");
        assertThat(asset.at("asset.origin.request.code")).isEqualTo("R-1");
        assertThat((List<?>) asset.at("asset.movements")).hasSize(12);
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: AssetFilter) { assets(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("assets", "code");
    }

    @Test
    void filters_by_each_property() {
        everything();
        assertThat(filtered(Map.of())).containsExactly("A-1", "A-2", "A-3");
        assertThat(filtered(Map.of("code", List.of("A-2")))).containsExactly("A-2");
        assertThat(filtered(Map.of("unit", List.of("CN-002")))).containsExactly("A-1");
        assertThat(filtered(Map.of("category", List.of("VEHICLES")))).isEmpty();
        assertThat(filtered(Map.of("status", List.of("MISSING")))).containsExactly("A-2");
        assertThat(filtered(Map.of("way", List.of("BOUGHT")))).containsExactly("A-1", "A-2");
        assertThat(filtered(Map.of("nameContains", "comp"))).hasSize(3);
        assertThat(filtered(Map.of("placeStartsWith", "Off"))).containsExactly("A-2");
        assertThat(filtered(Map.of("custodian", List.of("T-0087")))).containsExactly("A-2");
        assertThat(filtered(Map.of("holder", List.of("CN-002")))).isEmpty();
        assertThat(filtered(Map.of("disposal", List.of("D-1")))).containsExactly("A-1");
        assertThat(filtered(Map.of("acquiredOn", Map.of("from", "2024-01-01", "to", "2024-12-31"))))
                .containsExactly("A-1");
        assertThat(filtered(Map.of("dueBack", Map.of("to", "2026-12-31")))).isEmpty();
        assertThat(
                        ask("{ assets(first: 5, filter: {holder: [\"CN-002\"], dueBack: {to: \"2024-12-31\"}}, asOf: {effectiveOn: \"2024-07-15\"}) { edges { node { code } } } }")
                                .nodes("assets", "code"))
                .containsExactly("A-1");
    }

    @Test
    void orders_and_counts_assets() {
        everything();
        assertThat(
                        ask("{ assets(first: 5, orderBy: {field: COST, direction: DESC}) { totalCount edges { node { code } } } }")
                                .nodes("assets", "code"))
                .containsExactly("A-1", "A-2", "A-3");
        assertThat(
                        ask("{ assetCounts(groupBy: [STATUS]) { total groups { values { value } count } } }")
                                .at("assetCounts.total"))
                .isEqualTo(3L);
    }

    @Test
    void sums_what_is_in_the_ledgers_by_unit_as_of_any_day() {
        everything();
        var query =
                "{ assetValues(groupBy: [UNIT], asOf: {effectiveOn: \"%s\"}) {"
                        + " groups { values { by value } sums { count cost { amount } depreciation { amount } bookValue { amount } } }"
                        + " total { count cost { amount } depreciation { amount } bookValue { amount } } } }";
        var then = ask(query.formatted("2025-06-30"));
        // A-1 has lost 17 months of 100 yuan; A-2, of 720 yuan since January 2023, 30 of 10.
        assertThat(then.at("assetValues.groups"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "values",
                                        List.of(Map.of("by", "UNIT", "value", "CN-001")),
                                        "sums",
                                        sums(1, "720.00", "300.00", "420.00")),
                                Map.of(
                                        "values",
                                        List.of(Map.of("by", "UNIT", "value", "CN-002")),
                                        "sums",
                                        sums(1, "7200.00", "1700.00", "5500.00"))));
        assertThat(then.at("assetValues.total"))
                .isEqualTo(sums(2, "7920.00", "2000.00", "5920.00"));
        assertThat(ask(query.formatted("2026-04-30")).at("assetValues.total"))
                .as("struck off, A-1 counts and stands at nothing")
                .isEqualTo(sums(3, "970.00", "400.00", "570.00"));
        assertThat(ask("{ assetValues(groupBy: []) { total { count } } }").code())
                .isEqualTo("BAD_VALUE");
    }

    private static Map<String, Object> sums(
            long count, String cost, String depreciation, String bookValue) {
        return Map.of(
                "count",
                count,
                "cost",
                yuan(cost),
                "depreciation",
                yuan(depreciation),
                "bookValue",
                yuan(bookValue));
    }

    @Test
    void tells_history_and_changes_of_an_asset() {
        everything();
        assertThat(
                        ask("{ assetHistory(code: \"A-1\", first: 3) { edges { node { summary } } } }")
                                .nodes("assetHistory", "summary"))
                .containsExactly(
                        "\"Computer\" came to CN-001 (BOUGHT) from Lenovo for 7200.00 CNY.",
                        "Registered, kept at Store, straight line over 72 months.",
                        "Signed for by T-0087, at Office 305.");
        var changes =
                ask(
                        "{ assetChanges(code: \"A-1\", first: 5, from: {effectiveOn: \"2024-05-31\"}, to: {effectiveOn: \"2024-06-01\"}) { fields { field before after } } }");
        assertThat(changes.at("assetChanges.fields"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "field",
                                        "place",
                                        "before",
                                        "Office 305",
                                        "after",
                                        "Office 306"),
                                Map.of(
                                        "field",
                                        "custodian",
                                        "before",
                                        "T-0087",
                                        "after",
                                        "T-0112")));
    }

    @Test
    void shows_requests_and_what_a_payment_paid_for() {
        everything();
        var answer =
                ask(
                        "{ assetRequest(code: \"R-1\") { code unit what { name } quantity estimate { amount } purpose reallocation { examinedOn considered { code } findings } preparer"
                                + " requestedOn status supply vote { chair } decision { officer } decidedOn withdrawnBecause supplied { code } basis { position } }"
                                + " assetRequests(first: 5, filter: {unit: [\"CN-001\"], status: [MET], category: [EQUIPMENT], requestedOn: {from: \"2024-01-01\"}}) { totalCount edges { node { code } } }"
                                + " assetRequestHistory(code: \"R-1\", first: 5) { edges { node { summary } } }"
                                + " assetPayment(code: \"2024-L1/P-7\") { code line { code } payment drawn { amount } draws { asset { code } amount { amount } on } basis { position } } }");
        assertThat(answer.at("assetRequest.status")).isEqualTo("MET");
        assertThat(answer.at("assetRequest.estimate.amount")).isEqualTo("7200.00");
        assertThat(answer.at("assetRequest.reallocation.considered"))
                .isEqualTo(List.of(Map.of("code", "A-2")));
        assertThat(answer.at("assetRequests.totalCount")).isEqualTo(1L);
        assertThat(answer.nodes("assetRequestHistory", "summary"))
                .contains("Granted (BOUGHT) by decision Z-1.", "Met by asset A-1.");
        assertThat(answer.at("assetPayment.drawn.amount")).isEqualTo("7200.00");
        assertThat(answer.at("assetPayment.draws[0].asset.code")).isEqualTo("A-1");
        assertThat(ask("{ assetPayment(code: \"a/b/1\") { line { code } } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void shows_stocktakings_with_their_differences() {
        everything();
        var answer =
                ask(
                        "{ stocktaking(code: \"S-1\") { code unit occasion counters { code } begunOn status closedOn expected present missing surplus"
                                + " lines { asset { code } present counter { code } countedOn remark deficit { outcome cause explanation answerable { code } compensation { amount } decision { officer } settledOn } }"
                                + " surpluses { number card { name } place estimate { amount } counter { code } outcome asset { code } reasons } basis { position } }"
                                + " stocktakings(first: 5, orderBy: {field: BEGUN_ON, direction: DESC}, filter: {unit: [\"CN-001\"], status: [SETTLED], begunOn: {from: \"2025-12-01\"}}) { totalCount }"
                                + " stocktakingHistory(code: \"S-1\", first: 9) { edges { node { summary } } } }");
        assertThat(answer.at("stocktaking.status")).isEqualTo("SETTLED");
        assertThat(answer.at("stocktaking.missing")).isEqualTo(1);
        assertThat(answer.at("stocktaking.lines[0].deficit.outcome")).isEqualTo("LOSS_APPROVED");
        assertThat(answer.at("stocktaking.lines[0].deficit.compensation.amount"))
                .isEqualTo("100.00");
        assertThat(answer.at("stocktaking.surpluses[0].asset.code")).isEqualTo("A-3");
        assertThat(answer.at("stocktakings.totalCount")).isEqualTo(1L);
        assertThat(answer.nodes("stocktakingHistory", "summary"))
                .contains("Closed: 1 expected, 1 missing, 1 surplus.");
        assertThat(
                        ask("{ stocktaking(code: \"S-1\", asOf: {effectiveOn: \"2025-12-01\"}) { status lines { present } } }")
                                .at("stocktaking.status"))
                .isEqualTo("COUNTING");
    }

    @Test
    void a_payment_leads_to_its_assets_and_from_them_to_stocktakings_and_disposals() {
        everything();
        var answer =
                ask(
                        """
                        { assets(first: 5, filter: {paidBy: ["other", "2024-L1/P-7"]}) { edges { node { code } } }
                          stocktakings(first: 5, filter: {assets: ["A-2"]}) { edges { node { code } } }
                          assetDisposals(first: 5, filter: {assetsWhere: {paidBy: ["2024-L1/P-7"]}}) { edges { node { code } } }
                          part: assets(first: 5, filter: {paidBy: ["2024-L1/P"]}) { totalCount }
                          small: assetDisposals(first: 5, filter: {assets: ["a-1"]}) { totalCount }
                          none: assetDisposals(first: 5, filter: {assetsWhere: {paidBy: ["other"]}}) { totalCount } }
                        """);
        assertThat(answer.nodes("assets", "code")).containsExactly("A-1");
        assertThat(answer.nodes("stocktakings", "code")).containsExactly("S-1");
        assertThat(answer.nodes("assetDisposals", "code")).containsExactly("D-1");
        assertThat(answer.at("part.totalCount")).as("a part of a code is none").isEqualTo(0L);
        assertThat(answer.at("small.totalCount")).as("nor is another's in capitals").isEqualTo(0L);
        assertThat(answer.at("none.totalCount")).isEqualTo(0L);
        assertThat(ask("{ assets(first: 5, filter: {paidBy: []}) { totalCount } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void shows_disposals_from_the_request_to_the_ledger() {
        everything();
        var answer =
                ask(
                        "{ assetDisposal(code: \"D-1\") { code unit assets { code status } manner ground reasons originalCost { amount } needs preparer requestedOn status"
                                + " discussion { on vote { carried minutes chair members inFavour against votes { member opinion } } }"
                                + " appraisal { on appraiser value { amount } report } approval { on level leastPrice { amount } decision { officer } }"
                                + " execution { on recipient proceeds { amount } charges { amount } document } remittances { on amount { amount } voucher } outstanding { amount } ending { as on reasons decision { officer } } concludedOn basis { position } }"
                                + " assetDisposals(first: 5, filter: {unit: [\"CN-002\"], status: [CONCLUDED], manner: [SCRAPPED], needs: [UNIT], proceedsOutstanding: false, requestedOn: {to: \"2026-12-31\"}}) { totalCount }"
                                + " open: assetDisposals(first: 5, filter: {proceedsOutstanding: true}) { totalCount }"
                                + " assetDisposalCounts(groupBy: [STATUS, NEEDS]) { total groups { values { by value } count } }"
                                + " assetDisposalHistory(code: \"D-1\", first: 9) { edges { node { summary } } } }");
        assertThat(answer.at("assetDisposal.discussion.vote.votes[2].opinion"))
                .isEqualTo("Mend it.");
        assertThat(answer.at("assetDisposal.assets[0].status")).isEqualTo("DERECOGNISED");
        assertThat(answer.at("assetDisposal.originalCost.amount")).isEqualTo("7200.00");
        assertThat(answer.at("assetDisposal.execution.charges.amount")).isEqualTo("20.00");
        assertThat(answer.at("assetDisposal.outstanding.amount")).isEqualTo("0.00");
        assertThat(answer.at("assetDisposals.totalCount")).isEqualTo(1L);
        assertThat(answer.at("open.totalCount")).isEqualTo(0L);
        assertThat(answer.at("assetDisposalCounts.total")).isEqualTo(1L);
        assertThat(answer.nodes("assetDisposalHistory", "summary"))
                .contains("Carried: 2 for, 1 against, 0 abstained.");
    }

    @Test
    void lists_what_was_paid_out_of_a_line_and_tells_when_it_was_drawn_on() {
        everything();
        var answer =
                ask(
                        "{ assetPayments(first: 5, filter: {line: [\"2024-L1\"]}) { edges { node { code } } }"
                                + " assetPaymentHistory(code: \"2024-L1/P-7\", first: 5) { edges { node { summary } } } }");
        assertThat(answer.nodes("assetPayments", "code")).containsExactly("2024-L1/P-7");
        assertThat(answer.nodes("assetPaymentHistory", "summary"))
                .containsExactly("7200.00 CNY of it paid for asset A-1.");
    }
}
