package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.command.asset.AssetRequestRefusal.*;
import static org.chalkline.command.asset.Examples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requested with reallocation first, granted, paid from the budget, acquired, registered. */
class AcquisitionsTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void granted(int quantity) {
        bureau.knowing(drafted(UNIT), paid("10000.00"))
                .accept(request(quantity), grant(Supply.BOUGHT));
    }

    // Requests.

    @Test
    void a_request_that_does_not_say_that_reallocation_was_examined_is_refused() {
        var r = request(2);
        var bare =
                new RequestAssets(
                        r.request(),
                        r.unit(),
                        r.what(),
                        r.quantity(),
                        r.estimate(),
                        r.purpose(),
                        null,
                        r.preparer(),
                        r.effectiveOn());
        bureau.refuse(REALLOCATION_NOT_EXAMINED, bare);
        bureau.refuse(REALLOCATION_NOT_EXAMINED, with(r, new Reallocation(MARCH, List.of(), "  ")));
        bureau.refuse(
                REALLOCATION_EXAMINED_LATER,
                with(r, new Reallocation(APRIL, List.of(), "None will do.")));
        assertThat(REALLOCATION_NOT_EXAMINED.refusal().article()).isEqualTo("11");
    }

    private static RequestAssets with(RequestAssets r, Reallocation reallocation) {
        return new RequestAssets(
                r.request(),
                r.unit(),
                r.what(),
                r.quantity(),
                r.estimate(),
                r.purpose(),
                reallocation,
                r.preparer(),
                r.effectiveOn());
    }

    @Test
    void a_request_is_for_some_pieces_that_cost_something_and_has_an_id_of_its_own() {
        bureau.refuse(QUANTITY_OUT_OF_RANGE, request(0));
        bureau.refuse(QUANTITY_OUT_OF_RANGE, request(10_001));
        var r = request(1);
        bureau.refuse(
                MoneyRefusal.AMOUNT_ZERO,
                new RequestAssets(
                        REQUEST,
                        UNIT,
                        CARD,
                        1,
                        Money.ZERO,
                        "x",
                        r.reallocation(),
                        "T-0087",
                        MARCH));
        bureau.accept(r);
        assertThat(bureau.accept(r)).as("told again").isEmpty();
        bureau.refuse(ASSET_REQUEST_ID_IN_USE, request(2));
    }

    @Test
    void a_request_is_decided_once_by_an_empowered_officer_who_did_not_prepare_it() {
        bureau.refuse(UNKNOWN_ASSET_REQUEST, grant(Supply.BOUGHT));
        bureau.accept(request(1));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new GrantAssetRequest(
                        REQUEST, Supply.BOUGHT, null, decidedBy("nobody", MARCH), MARCH));
        bureau.knowing(
                new org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated(
                        new org.chalkline.kernel.procedure.power.OfficerId("T-0087"),
                        org.chalkline.kernel.procedure.power.Power.ALLOCATE_ASSETS,
                        "d",
                        "director",
                        null,
                        MARCH));
        bureau.refuse(
                REQUEST_PREPARER_DECIDES,
                new GrantAssetRequest(
                        REQUEST, Supply.BOUGHT, null, decidedBy("T-0087", MARCH), MARCH));
        bureau.accept(new RefuseAssetRequest(REQUEST, decided(MARCH), MARCH));
        bureau.refuse(REQUEST_DECIDED, grant(Supply.BOUGHT));
        bureau.refuse(REQUEST_DECIDED, new WithdrawAssetRequest(REQUEST, "x", MARCH));
    }

    @Test
    void a_request_that_was_withdrawn_is_not_decided() {
        bureau.accept(request(1), new WithdrawAssetRequest(REQUEST, "No need.", MARCH));
        bureau.refuse(REQUEST_WITHDRAWN, grant(Supply.BOUGHT));
    }

    @Test
    void a_request_of_half_a_million_is_decided_collectively() {
        bureau.accept(request(100));
        bureau.refuse(COLLECTIVE_DECISION_MISSING, grant(Supply.BOUGHT));
        bureau.refuse(
                NOT_CARRIED,
                new GrantAssetRequest(
                        REQUEST, Supply.BOUGHT, meeting(2, 3), decided(MARCH), MARCH));
        bureau.accept(
                new GrantAssetRequest(
                        REQUEST, Supply.BOUGHT, meeting(3, 2), decided(MARCH), MARCH));
    }

    // Acquisition.

    @Test
    void what_is_bought_meets_a_request_uses_up_a_payment_and_is_there_all_at_once() {
        granted(2);
        assertThat(bureau.accept(buy(ASSET, "5000.00")))
                .extracting(f -> (Object) f.getClass())
                .containsExactly(AssetSupplied.class, PaymentDrawnOn.class, AssetAcquired.class);
        assertThat(bureau.accept(buy(ASSET, "5000.00"))).as("told again").isEmpty();
    }

    @Test
    void nothing_is_bought_without_a_granted_request() {
        bureau.knowing(drafted(UNIT), paid("10000.00"));
        var c = buy(ASSET, "5000.00");
        bureau.refuse(UNKNOWN_ASSET_REQUEST, c);
        bureau.refuse(REQUEST_MISSING, acquire(ASSET, AcquisitionWay.BOUGHT, COST, null));
        bureau.accept(request(1));
        bureau.refuse(REQUEST_NOT_GRANTED, c);
        bureau.accept(grant(Supply.REALLOCATION));
        bureau.refuse(GRANTED_OTHERWISE, c);
    }

    @Test
    void no_more_pieces_are_bought_than_were_granted_and_none_for_more() {
        granted(1);
        bureau.refuse(ABOVE_ESTIMATE, buy(ASSET, "5000.01"));
        bureau.accept(buy(ASSET, "4000.00"));
        bureau.refuse(REQUEST_MET, buy(SECOND, "4000.00"));
    }

    @Test
    void one_payment_pays_for_no_more_than_its_amount_to_the_fen() {
        granted(5);
        bureau.accept(buy(ASSET, "5000.00"));
        bureau.accept(buy(SECOND, "4999.99"));
        bureau.refuse(PAYMENT_EXHAUSTED, buy(THIRD, "0.02"));
        bureau.accept(buy(THIRD, "0.01"));
        bureau.refuse(PAYMENT_EXHAUSTED, buy(STRANGER, "0.01"));
    }

    @Test
    void acquisitions_that_race_for_the_rest_of_a_payment_never_draw_more_than_it_was()
            throws Exception {
        bureau.knowing(drafted(UNIT), paid("10000.00"));
        int rivals = 8;
        for (int i = 0; i < rivals; i++) {
            var r = request(1);
            var id = new AssetRequestId("R-" + i);
            bureau.accept(
                    new RequestAssets(
                            id, UNIT, CARD, 1, COST, "x", r.reallocation(), "T-0087", MARCH),
                    new GrantAssetRequest(id, Supply.BOUGHT, null, decided(MARCH), MARCH));
        }
        var refusals = new ArrayList<@Nullable Refusal>();
        try (var clerks = Executors.newFixedThreadPool(rivals)) {
            var underWay = new ArrayList<Future<@Nullable Refusal>>();
            for (int i = 0; i < rivals; i++) {
                var asset = new AssetId("A-" + i);
                var own = new AssetRequestId("R-" + i);
                underWay.add(clerks.submit(() -> bureau.submit(boughtFor(own, asset))));
            }
            for (var one : underWay) refusals.add(one.get());
        }
        assertThat(refusals).filteredOn(Objects::isNull).hasSize(3);
        assertThat(refusals).filteredOn(Objects::nonNull).containsOnly(PAYMENT_EXHAUSTED.refusal());
        assertThat(bureau.facts(PaymentDrawnOn.class)).hasSize(3);
    }

    private static AcquireAsset boughtFor(AssetRequestId request, AssetId asset) {
        var cost = Money.of("3000.00");
        return new AcquireAsset(
                asset,
                UNIT,
                CARD,
                AcquisitionWay.BOUGHT,
                cost,
                request,
                List.of(new Funding(PAYMENT, cost)),
                "Lenovo",
                DIGEST,
                null,
                null,
                null,
                APRIL);
    }

    @Test
    void what_came_back_of_a_payment_pays_for_nothing() {
        granted(5);
        bureau.knowing(refunded("9000.00"));
        bureau.refuse(PAYMENT_EXHAUSTED, buy(ASSET, "1000.01"));
        bureau.accept(buy(ASSET, "1000.00"));
    }

    @Test
    void only_a_payment_of_the_units_own_budget_that_was_made_by_then_pays() {
        bureau.accept(request(2), grant(Supply.BOUGHT));
        bureau.refuse(UNKNOWN_PAYMENT, buy(ASSET, "5000.00"));
        bureau.knowing(drafted(OTHER), paid("10000.00"));
        bureau.refuse(PAYMENT_OF_ANOTHER_UNIT, buy(ASSET, "5000.00"));
    }

    @Test
    void an_asset_is_not_there_before_it_was_paid_for() {
        granted(1);
        var c = buy(ASSET, "5000.00");
        bureau.refuse(
                PAYMENT_AFTER_ACQUISITION,
                new AcquireAsset(
                        ASSET,
                        UNIT,
                        CARD,
                        c.way(),
                        COST,
                        REQUEST,
                        c.funding(),
                        "Lenovo",
                        DIGEST,
                        null,
                        null,
                        null,
                        APRIL.minusDays(1)));
    }

    @Test
    void payments_come_to_the_cost_and_each_is_named_once() {
        granted(1);
        bureau.refuse(FUNDING_MISSING, funded(List.of()));
        bureau.refuse(FUNDING_NOT_COST, funded(List.of(new Funding(PAYMENT, Money.of("1")))));
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, funded(List.of(new Funding(PAYMENT, Money.ZERO))));
        bureau.refuse(
                PAYMENT_NAMED_TWICE,
                funded(
                        List.of(
                                new Funding(PAYMENT, Money.of("2500")),
                                new Funding(PAYMENT, Money.of("2500")))));
    }

    private static AcquireAsset funded(List<Funding> funding) {
        return new AcquireAsset(
                ASSET,
                UNIT,
                CARD,
                AcquisitionWay.BOUGHT,
                COST,
                REQUEST,
                funding,
                "Lenovo",
                DIGEST,
                null,
                null,
                null,
                APRIL);
    }

    @Test
    void what_costs_the_budget_nothing_has_neither_request_nor_payments() {
        var d = donate(ASSET);
        bureau.refuse(
                REQUEST_NOT_NEEDED,
                new AcquireAsset(
                        ASSET, UNIT, CARD, d.way(), COST, REQUEST, List.of(), "Elm", DIGEST, null,
                        null, null, APRIL));
        bureau.refuse(
                FUNDING_NOT_EXPECTED,
                new AcquireAsset(
                        ASSET,
                        UNIT,
                        CARD,
                        d.way(),
                        COST,
                        null,
                        List.of(new Funding(PAYMENT, COST)),
                        "Elm",
                        DIGEST,
                        null,
                        null,
                        null,
                        APRIL));
        bureau.refuse(COST_MISSING, acquire(ASSET, AcquisitionWay.DONATED, Money.ZERO, null));
        bureau.refuse(
                RENTAL_END_ONLY_IF_RENTED, acquire(ASSET, AcquisitionWay.DONATED, COST, TODAY));
        bureau.accept(d);
    }

    @Test
    void only_a_donor_binds_by_a_purpose() {
        granted(1);
        var c = buy(ASSET, "5000.00");
        bureau.refuse(
                PURPOSE_ONLY_IF_DONATED,
                new AcquireAsset(
                        ASSET,
                        UNIT,
                        CARD,
                        c.way(),
                        COST,
                        REQUEST,
                        c.funding(),
                        "Lenovo",
                        DIGEST,
                        "For the library.",
                        null,
                        null,
                        APRIL));
    }

    @Test
    void a_rented_asset_has_rent_and_an_end_but_no_cost_and_goes_back() {
        bureau.knowing(drafted(UNIT), paid("10000.00")).accept(request(1), grant(Supply.RENTED));
        bureau.refuse(RENTED_HAS_NO_COST, acquire(ASSET, AcquisitionWay.RENTED, COST, TODAY));
        bureau.refuse(RENTAL_END_MISSING, acquire(ASSET, AcquisitionWay.RENTED, Money.ZERO, null));
        bureau.refuse(END_NOT_AHEAD, acquire(ASSET, AcquisitionWay.RENTED, Money.ZERO, APRIL));
        var rented =
                new AcquireAsset(
                        ASSET,
                        UNIT,
                        CARD,
                        AcquisitionWay.RENTED,
                        Money.ZERO,
                        REQUEST,
                        List.of(new Funding(PAYMENT, Money.of("800"))),
                        "Lessor",
                        DIGEST,
                        null,
                        TODAY,
                        null,
                        APRIL);
        bureau.accept(rented);
        bureau.refuse(
                RESIDUAL_ABOVE_COST,
                new RegisterAsset(
                        ASSET,
                        new Depreciation(DepreciationMethod.STRAIGHT_LINE, 12, COST),
                        "Store",
                        APRIL));
        bureau.refuse(RENTED_NOT_DEPRECIATED, register(ASSET));
        bureau.accept(new RegisterAsset(ASSET, Depreciation.NONE, "Store", APRIL));
        bureau.refuse(RENTED_NOT_OWN, lease(MAY));
        bureau.refuse(RENTED_NOT_OWN, handOver(MAY));
        bureau.refuse(
                RENTED_NOT_OWN,
                dispose(org.chalkline.kernel.asset.DisposalManner.SCRAPPED, MAY, ASSET));
        bureau.accept(new GiveBackRentedAsset(ASSET, DIGEST, MAY));
        bureau.refuse(ASSET_DERECOGNISED, sign(MAY));
    }

    @Test
    void only_a_rented_asset_is_given_back() {
        bureau.accept(donate(ASSET), register(ASSET));
        bureau.refuse(NOT_RENTED, new GiveBackRentedAsset(ASSET, DIGEST, MAY));
    }

    // Registration.

    @Test
    void nothing_is_done_with_an_asset_that_is_off_the_books() {
        bureau.accept(donate(ASSET));
        bureau.refuse(OFF_BOOK, sign(APRIL));
        bureau.refuse(OFF_BOOK, lend(APRIL));
        bureau.refuse(
                OFF_BOOK,
                dispose(org.chalkline.kernel.asset.DisposalManner.SCRAPPED, APRIL, ASSET));
        assertThat(OFF_BOOK.refusal().article()).isEqualTo("30");
        bureau.accept(register(ASSET), sign(APRIL));
    }

    @Test
    void an_asset_is_registered_once_by_a_sound_method() {
        bureau.refuse(UNKNOWN_ASSET, register(ASSET));
        bureau.accept(donate(ASSET));
        bureau.refuse(
                DEPRECIATION_UNSOUND,
                new RegisterAsset(
                        ASSET,
                        new Depreciation(DepreciationMethod.SUM_OF_YEARS_DIGITS, 18, Money.ZERO),
                        "Store",
                        APRIL));
        bureau.refuse(
                RESIDUAL_ABOVE_COST,
                new RegisterAsset(
                        ASSET,
                        new Depreciation(DepreciationMethod.STRAIGHT_LINE, 18, Money.of("5000.01")),
                        "Store",
                        APRIL));
        bureau.accept(register(ASSET));
        bureau.refuse(REGISTERED_ALREADY, new RegisterAsset(ASSET, SIX_YEARS, "Attic", APRIL));
    }

    @Test
    void an_id_is_used_once_and_acts_come_in_the_order_of_their_days() {
        bureau.accept(donate(ASSET), register(ASSET), sign(MAY));
        bureau.refuse(ASSET_ID_IN_USE, takeOver(ASSET));
        bureau.refuse(ACT_OUT_OF_ORDER, new MoveAsset(ASSET, "Hall", APRIL));
        bureau.refuse(ACT_IN_FUTURE, new MoveAsset(ASSET, "Hall", TODAY.plusDays(1)));
    }

    @Test
    void opening_stock_is_one_command_and_one_fact() {
        assertThat(bureau.accept(takeOver(ASSET)))
                .singleElement()
                .isInstanceOf(AssetTakenOver.class);
        assertThat(bureau.accept(takeOver(ASSET))).as("told again").isEmpty();
        bureau.refuse(COST_MISSING, takeOver(SECOND, UNIT, CARD, "0"));
    }

    // What was built.

    private void built() {
        bureau.knowing(drafted(UNIT), paid("10000.00")).accept(request(1), grant(Supply.BUILT));
        var b = buy(ASSET, "5000.00");
        bureau.accept(
                new AcquireAsset(
                        ASSET,
                        UNIT,
                        CARD,
                        AcquisitionWay.BUILT,
                        COST,
                        REQUEST,
                        b.funding(),
                        "Builder",
                        DIGEST,
                        null,
                        null,
                        null,
                        APRIL),
                register(ASSET));
    }

    @Test
    void the_accounts_of_what_was_built_are_due_within_a_year_of_its_acceptance() {
        built();
        assertThat(bureau.facts(ClockOpened.class))
                .singleElement()
                .satisfies(
                        clock -> {
                            assertThat(clock.rule().rule()).isEqualTo(Asset.CONSTRUCTION_ACCOUNTS);
                            assertThat(clock.due().date()).isEqualTo(APRIL.plusYears(1));
                        });
        bureau.accept(new SettleConstructionAccounts(ASSET, Money.of("5600"), DIGEST, JUNE));
        assertThat(bureau.facts(ClockMet.class)).hasSize(1);
        bureau.refuse(
                ACCOUNTS_SETTLED_ALREADY,
                new SettleConstructionAccounts(ASSET, Money.of("5700"), DIGEST, JUNE));
    }

    @Test
    void only_what_was_built_has_such_accounts() {
        bureau.accept(donate(ASSET), register(ASSET));
        bureau.refuse(NOT_BUILT, new SettleConstructionAccounts(ASSET, COST, DIGEST, MAY));
    }

    @Test
    void a_lapsed_year_is_recorded_and_the_accounts_stay_due() {
        built();
        bureau.on(APRIL.plusYears(1).plusMonths(1));
        var later = APRIL.plusYears(1).plusDays(20);
        bureau.accept(new SettleClocks(ASSET));
        bureau.accept(new SettleConstructionAccounts(ASSET, COST, DIGEST, later));
        assertThat(bureau.facts(ClockMet.class))
                .singleElement()
                .satisfies(met -> assertThat(met.exceededBy()).isPositive());
    }

    @Test
    void a_card_has_a_name() {
        bureau.refuse(
                org.chalkline.command.InputRefusal.TEXT_MISSING,
                takeOver(
                        ASSET, UNIT, new AssetCard(" ", AssetCategory.EQUIPMENT, null, null), "1"));
    }
}
