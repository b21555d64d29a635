package org.chalkline.query.asset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.LicensingStory.day;
import static org.chalkline.query.asset.AssetStory.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.asset.AssetRecord.MovementKind;
import org.chalkline.query.asset.AssetRecord.Status;
import org.chalkline.query.asset.DisposalRecord.Remittance;
import org.chalkline.query.asset.StocktakingRecord.Outcome;
import org.chalkline.query.asset.StocktakingRecord.SurplusOutcome;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each fact changes in what is shown. */
class AssetViewTest {
    private final AssetView view = new AssetView();

    /** The state after each of the facts that concern the view. */
    private static <S> List<S> states(View<S> view, List<Fact> facts) {
        var all = new ArrayList<S>();
        @Nullable S state = null;
        for (var fact : facts) {
            if (!view.concerns(fact.getClass())) continue;
            state = requireNonNull(view.evolve(state, fact));
            assertThat(FactJson.read(FactJson.write(state), view.stateType()))
                    .as("a state is read as it was written")
                    .isEqualTo(state);
            all.add(state);
        }
        return all;
    }

    private static List<Fact> life() {
        return Stream.concat(used().stream(), gone().stream()).toList();
    }

    @Test
    void each_act_moves_the_asset_on() {
        assertThat(states(view, life()))
                .extracting(AssetRecord::status)
                .containsExactly(
                        Status.ACQUIRED,
                        Status.IN_STORE,
                        Status.IN_USE,
                        Status.IN_USE,
                        Status.LENT,
                        Status.IN_USE,
                        Status.IN_STORE,
                        Status.IN_TRANSFER,
                        Status.IN_USE,
                        Status.DISPOSAL_PENDING,
                        Status.DISPOSED_OF,
                        Status.DERECOGNISED);
    }

    @Test
    void the_movements_tell_who_had_it_where_and_of_which_unit() {
        var movements = states(view, used()).getLast().movements();
        assertThat(movements)
                .extracting(AssetRecord.Movement::kind)
                .containsExactly(
                        MovementKind.ACQUIRED,
                        MovementKind.REGISTERED,
                        MovementKind.SIGNED_FOR,
                        MovementKind.HANDED_OVER,
                        MovementKind.LENT,
                        MovementKind.LOAN_RETURNED,
                        MovementKind.RETURNED_TO_STORE,
                        MovementKind.HANDED_OVER_TO_UNIT,
                        MovementKind.TAKEN_OVER_BY_UNIT);
        assertThat(movements.get(3).custodian()).isEqualTo(WANG);
        assertThat(movements.get(3).place()).isEqualTo("Office 306");
        assertThat(movements.get(4).with()).isEqualTo(OTHER.value());
        assertThat(movements.get(6).custodian()).isNull();
        assertThat(movements.get(7).unit()).isEqualTo(UNIT);
        assertThat(movements.get(8).unit()).isEqualTo(OTHER);
    }

    @Test
    void its_worth_counts_from_registration_until_it_is_struck_off() {
        var states = states(view, life());
        assertThat(Worth.of(states.getFirst())).as("off the books").isNull();
        assertThat(Worth.of(states.getLast())).as("struck off").isNull();
        for (var state : states.subList(1, states.size() - 1)) {
            var worth = requireNonNull(Worth.of(state));
            assertThat(Worth.read(worth)).isEqualTo(state.valuation());
        }
        var restated = states.get(1).valuation().restated(day("2025-01-01"), Money.of("8000"));
        var built =
                requireNonNull(
                        view.evolve(
                                states.get(1),
                                new ConstructionAccountsSettled(
                                        ASSET, Money.of("8000"), "x", day("2025-01-01"))));
        assertThat(built.valuation()).isEqualTo(restated);
        assertThat(Worth.read(requireNonNull(Worth.of(built)))).isEqualTo(restated);
    }

    @Test
    void a_lost_asset_is_missing_until_it_turns_up() {
        var states = states(view, ofAsset(LOST, counted()));
        assertThat(states.get(1).status()).isEqualTo(Status.MISSING);
        assertThat(states.get(1).missedBy()).isEqualTo(STOCKTAKING);
        var again =
                requireNonNull(
                        view.evolve(
                                states.get(1),
                                new AssetFoundAgain(
                                        LOST, STOCKTAKING, "Attic", day("2026-01-01"))));
        assertThat(again.status()).isEqualTo(Status.IN_USE);
        assertThat(again.place()).isEqualTo("Attic");
    }

    private static List<Fact> ofAsset(Object id, List<Fact> facts) {
        return facts.stream().filter(f -> f.subject().equals(id.toString())).toList();
    }

    @Test
    void what_a_stocktaking_found_says_by_which_it_came() {
        var found = states(view, ofAsset(FOUND, counted())).getLast();
        assertThat(found.origin().stocktaking()).isEqualTo(STOCKTAKING);
        assertThat(found.origin().way()).isNull();
        assertThat(found.status()).isEqualTo(Status.IN_STORE);
    }

    @Test
    void a_leased_asset_shows_what_of_its_rent_was_remitted() {
        var facts = new ArrayList<>(used().subList(0, 2));
        facts.add(
                new AssetLeased(
                        ASSET,
                        "Elm",
                        day("2025-06-30"),
                        Money.of("600"),
                        "x",
                        org.chalkline.query.LicensingStory.decision("Z", "Li"),
                        day("2024-07-01")));
        facts.add(new RentRemitted(ASSET, Money.of("200"), "V-1", day("2024-08-01")));
        facts.add(new RentRemitted(ASSET, Money.of("400"), "V-2", day("2024-09-01")));
        facts.add(new LeaseEnded(ASSET, "Fine", "Store", day("2025-06-30")));
        var states = states(view, facts);
        var away = requireNonNull(states.get(4).away());
        assertThat(away.remitted()).isEqualTo(Money.of("600"));
        assertThat(states.get(4).dueBack()).isEqualTo(day("2025-06-30"));
        assertThat(states.get(5).status()).isEqualTo(Status.IN_STORE);
        assertThat(states.get(5).dueBack()).isNull();
    }

    @Test
    void a_rented_asset_is_due_back_until_it_is_given_back() {
        var rented =
                new AssetAcquired(
                        ASSET,
                        UNIT,
                        CARD,
                        AcquisitionWay.RENTED,
                        Money.ZERO,
                        REQUEST,
                        List.of(),
                        "Lessor",
                        "x",
                        null,
                        day("2025-01-31"),
                        day("2024-02-01"));
        var states =
                states(
                        view,
                        List.of(
                                rented,
                                new AssetRegistered(
                                        ASSET, Depreciation.NONE, "Hall", day("2024-02-01")),
                                new RentedAssetGivenBack(ASSET, "x", day("2025-01-31"))));
        assertThat(states.get(1).dueBack()).isEqualTo(day("2025-01-31"));
        assertThat(states.get(2).status()).isEqualTo(Status.GIVEN_BACK);
        assertThat(states.get(2).dueBack()).isNull();
        assertThat(Worth.of(states.get(2))).isNull();
    }

    @Test
    void a_disposal_that_comes_to_nothing_leaves_the_asset_as_it_was() {
        var states = states(view, life());
        var kept =
                requireNonNull(
                        view.evolve(
                                states.get(9),
                                new KeptAfterAll(ASSET, DISPOSAL, day("2026-03-07"))));
        assertThat(kept.status()).isEqualTo(Status.IN_USE);
        assertThat(kept.departure()).isNull();
    }

    @Test
    void nothing_befalls_an_asset_that_is_not_there_and_none_comes_twice() {
        var moved = new AssetMoved(ASSET, "Hall", day("2024-02-02"));
        assertThatThrownBy(() -> view.evolve(null, moved))
                .isInstanceOf(IllegalStateException.class);
        var there = states(view, used()).getFirst();
        assertThatThrownBy(() -> view.evolve(there, used().getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_request_is_met_by_as_many_pieces_as_were_granted() {
        assertThat(states(new AssetRequestView(), requested()))
                .extracting(AssetRequestRecord::status)
                .containsExactly(
                        AssetRequestRecord.Status.REQUESTED,
                        AssetRequestRecord.Status.GRANTED,
                        AssetRequestRecord.Status.MET);
    }

    @Test
    void a_payment_shows_what_was_drawn_on_it() {
        var use = states(new PaymentUseView(), requested()).getLast();
        assertThat(use.drawn()).isEqualTo(COST);
        assertThat(use.draws())
                .singleElement()
                .satisfies(d -> assertThat(d.asset()).isEqualTo(ASSET));
    }

    @Test
    void a_stocktaking_is_settled_once_every_difference_is() {
        var states = states(new StocktakingView(), counted());
        assertThat(states)
                .extracting(StocktakingRecord::status)
                .containsExactly(
                        StocktakingRecord.Status.COUNTING,
                        StocktakingRecord.Status.COUNTING,
                        StocktakingRecord.Status.COUNTING,
                        StocktakingRecord.Status.COUNTING,
                        StocktakingRecord.Status.CLOSED,
                        StocktakingRecord.Status.CLOSED,
                        StocktakingRecord.Status.CLOSED,
                        StocktakingRecord.Status.SETTLED);
        var last = states.getLast();
        assertThat(last.missing()).isEqualTo(1);
        assertThat(last.present()).isZero();
        var deficit = requireNonNull(last.lines().getFirst().deficit());
        assertThat(deficit.outcome()).isEqualTo(Outcome.LOSS_APPROVED);
        assertThat(deficit.answerable()).isEqualTo(LI);
        assertThat(last.surpluses().getFirst().outcome()).isEqualTo(SurplusOutcome.ENTERED);
        assertThat(last.surpluses().getFirst().asset()).isEqualTo(FOUND);
    }

    @Test
    void a_disposal_goes_from_request_to_conclusion() {
        var states = states(new DisposalView(), gone());
        assertThat(states)
                .extracting(DisposalRecord::status)
                .containsExactly(
                        DisposalRecord.Status.REQUESTED,
                        DisposalRecord.Status.DISCUSSED,
                        DisposalRecord.Status.DISCUSSED,
                        DisposalRecord.Status.APPROVED,
                        DisposalRecord.Status.CARRIED_OUT,
                        DisposalRecord.Status.CARRIED_OUT,
                        DisposalRecord.Status.CONCLUDED);
        assertThat(states.get(4).outstanding()).isEqualTo(Money.of("180"));
        assertThat(states.get(5).outstanding()).isEqualTo(Money.ZERO);
        assertThat(states.getLast().remittances())
                .containsExactly(new Remittance(day("2026-04-02"), Money.of("180"), "V-1"));
    }
}
