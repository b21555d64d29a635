package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.Examples.*;
import static org.chalkline.command.asset.StocktakingRefusal.*;

import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit's ledger is listed, counted and closed; differences are explained and settled. */
class StocktakingsTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void twoAssetsOfTheUnitAndOneOfAnother() {
        bureau.accept(
                takeOver(ASSET), takeOver(SECOND), takeOver(STRANGER, OTHER, CARD, "5000.00"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private void counted(boolean present) {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET, SECOND),
                count(ASSET, present, APRIL),
                count(SECOND, true, APRIL));
    }

    private void missed() {
        counted(false);
        bureau.accept(Examples.close(MAY));
    }

    private static ExplainDeficit explain(Cause cause, @Nullable PersonId answerable) {
        return new ExplainDeficit(STOCKTAKING, ASSET, cause, "Left outside.", answerable, MAY);
    }

    private static ApproveDeficit approveLoss() {
        return new ApproveDeficit(STOCKTAKING, ASSET, Money.of("100"), decided(JUNE), JUNE);
    }

    private static final String TRACED = "A gift that was never entered.";

    private static NoteSurplus surplus(String number) {
        return labelled(number, null);
    }

    private static NoteSurplus labelled(String number, @Nullable AssetId label) {
        return new NoteSurplus(
                STOCKTAKING, number, CARD, label, "Attic", Money.of("300"), COUNTER, APRIL);
    }

    private static EnterSurplus enter(AssetId asset) {
        return new EnterSurplus(
                STOCKTAKING, "1", asset, TRACED, Money.of("250"), SIX_YEARS, decided(MAY), MAY);
    }

    @Test
    void what_was_not_there_is_missing_from_the_day_of_the_closing() {
        counted(false);
        List<Fact> told = bureau.accept(Examples.close(MAY));
        assertThat(told)
                .containsExactly(
                        new StocktakingClosed(STOCKTAKING, 2, 1, 0, MAY),
                        new AssetMissed(ASSET, STOCKTAKING, MAY));
        assertThat(bureau.accept(Examples.close(MAY))).as("told again").isEmpty();
        bureau.refuse(AssetRefusal.ASSET_MISSING, sign(MAY));
        bureau.refuse(AssetRefusal.ASSET_MISSING, lend(MAY));
    }

    @Test
    void a_second_count_is_the_one_that_holds() {
        counted(false);
        bureau.accept(count(ASSET, true, MAY));
        assertThat(bureau.accept(Examples.close(MAY)))
                .containsExactly(new StocktakingClosed(STOCKTAKING, 2, 0, 0, MAY));
    }

    @Test
    void an_asset_of_another_unit_is_neither_listed_nor_counted() {
        bureau.accept(begin(APRIL), expect(APRIL, ASSET));
        bureau.refuse(ASSET_OF_ANOTHER_UNIT, expect(APRIL, STRANGER));
        bureau.refuse(ASSET_OF_ANOTHER_UNIT, count(STRANGER, true, APRIL));
    }

    @Test
    void only_what_the_ledger_has_is_listed_and_once() {
        bureau.refuse(UNKNOWN_STOCKTAKING, expect(APRIL, ASSET));
        bureau.accept(begin(APRIL), donate(THIRD));
        bureau.refuse(NOT_ON_THE_BOOKS, expect(APRIL, THIRD));
        bureau.refuse(AssetRefusal.UNKNOWN_ASSET, expect(APRIL, new AssetId("A-77")));
        bureau.refuse(NAMED_TWICE, expect(APRIL, ASSET, ASSET));
        bureau.refuse(NOTHING_NAMED, expect(APRIL));
        bureau.accept(expect(APRIL, ASSET));
        bureau.refuse(NAMED_TWICE, expect(APRIL, SECOND, ASSET));
        bureau.refuse(NOT_EXPECTED, count(SECOND, true, APRIL));
    }

    @Test
    void those_count_who_were_named() {
        bureau.refuse(
                COUNTERS_MISSING,
                new BeginStocktaking(STOCKTAKING, UNIT, Occasion.REGULAR, List.of(), APRIL));
        bureau.accept(begin(APRIL), expect(APRIL, ASSET));
        bureau.refuse(STOCKTAKING_ID_IN_USE, begin(MAY));
        bureau.refuse(
                NOT_A_COUNTER,
                new CountAssets(STOCKTAKING, List.of(new Count(ASSET, true, null)), LI, APRIL));
        bureau.refuse(
                NOT_A_COUNTER,
                new NoteSurplus(STOCKTAKING, "1", CARD, null, "Attic", COST, LI, APRIL));
    }

    @Test
    void nothing_is_closed_before_all_was_looked_for_nor_counted_afterwards() {
        bureau.accept(begin(APRIL));
        bureau.refuse(NOTHING_EXPECTED, Examples.close(APRIL));
        bureau.accept(expect(APRIL, ASSET, SECOND), count(ASSET, true, APRIL));
        bureau.refuse(NOT_ALL_COUNTED, Examples.close(APRIL));
        bureau.refuse(STOCKTAKING_OPEN, explain(Cause.THEFT, null));
        bureau.accept(count(SECOND, true, APRIL), Examples.close(APRIL));
        bureau.refuse(STOCKTAKING_CLOSED, count(SECOND, false, APRIL));
        bureau.refuse(STOCKTAKING_CLOSED, expect(APRIL, SECOND));
        bureau.refuse(STOCKTAKING_CLOSED, surplus("1"));
        bureau.refuse(STOCKTAKING_CLOSED, Examples.close(MAY));
    }

    @Test
    void what_is_lent_can_not_be_missing_here() {
        counted(false);
        bureau.accept(lend(APRIL));
        bureau.refuse(MISSING_WHILE_AWAY, Examples.close(APRIL));
    }

    @Test
    void what_was_touched_after_the_closing_was_not_missing_then() {
        counted(false);
        bureau.accept(new MoveAsset(ASSET, "Hall", JUNE));
        bureau.refuse(AssetRefusal.MOVED_SINCE, Examples.close(MAY));
    }

    @Test
    void what_stands_in_a_disposal_is_not_missed() {
        counted(false);
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        bureau.refuse(AssetRefusal.IN_DISPOSAL, Examples.close(APRIL));
    }

    @Test
    void each_deficit_is_explained_before_its_loss_is_approved() {
        missed();
        bureau.refuse(
                NOT_A_DEFICIT,
                new ExplainDeficit(STOCKTAKING, SECOND, Cause.THEFT, "x", null, MAY));
        bureau.refuse(DEFICIT_NOT_EXPLAINED, approveLoss());
        bureau.refuse(ANSWERABLE_MISSING, explain(Cause.CUSTODIAN, null));
        bureau.accept(explain(Cause.CUSTODIAN, LI));
        assertThat(bureau.accept(approveLoss()))
                .extracting(f -> (Object) f.getClass())
                .containsExactly(DeficitApproved.class, LossConfirmed.class);
        assertThat(bureau.accept(approveLoss())).as("told again").isEmpty();
        bureau.refuse(DEFICIT_SETTLED, new MakeDeficitGood(STOCKTAKING, ASSET, "Attic", JUNE));
    }

    @Test
    void who_counted_or_lacks_the_power_approves_no_loss() {
        missed();
        bureau.accept(explain(Cause.THEFT, null));
        bureau.refuse(
                COUNTER_DECIDES,
                new ApproveDeficit(
                        STOCKTAKING, ASSET, COST, decidedBy(COUNTER.value(), JUNE), JUNE));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ApproveDeficit(STOCKTAKING, ASSET, COST, decidedBy("nobody", JUNE), JUNE));
    }

    @Test
    void a_missing_asset_that_turns_up_is_used_again() {
        missed();
        bureau.accept(new MakeDeficitGood(STOCKTAKING, ASSET, "Attic", JUNE));
        bureau.refuse(DEFICIT_SETTLED, explain(Cause.UNKNOWN, null));
        bureau.accept(sign(JUNE));
    }

    @Test
    void what_was_found_enters_the_ledger_by_a_fact_of_its_own() {
        bureau.accept(begin(APRIL), expect(APRIL, ASSET), surplus("1"), count(ASSET, true, APRIL));
        bureau.refuse(
                SURPLUS_NUMBER_IN_USE,
                new NoteSurplus(STOCKTAKING, "1", CARD, null, "Hall", COST, COUNTER, APRIL));
        bureau.refuse(STOCKTAKING_OPEN, enter(THIRD));
        bureau.accept(Examples.close(APRIL));
        bureau.refuse(AssetRefusal.ASSET_ID_IN_USE, enter(SECOND));
        bureau.refuse(
                MoneyRefusal.AMOUNT_ZERO,
                new EnterSurplus(
                        STOCKTAKING, "1", THIRD, TRACED, Money.ZERO, SIX_YEARS, decided(MAY), MAY));
        assertThat(bureau.accept(enter(THIRD)))
                .containsExactly(
                        new SurplusEntered(STOCKTAKING, "1", THIRD, TRACED, MAY),
                        new SurplusAssetRegistered(
                                THIRD,
                                UNIT,
                                STOCKTAKING,
                                "1",
                                CARD,
                                Money.of("250"),
                                SIX_YEARS,
                                "Attic",
                                decided(MAY),
                                MAY));
        assertThat(bureau.accept(enter(THIRD))).as("told again").isEmpty();
        bureau.refuse(SURPLUS_SETTLED, enter(new AssetId("A-4")));
        bureau.accept(new SignForAsset(THIRD, LI, "Office 305", MAY));
    }

    @Test
    void what_was_found_and_belongs_to_somebody_else_is_dismissed() {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET),
                surplus("1"),
                count(ASSET, true, APRIL),
                Examples.close(APRIL));
        bureau.refuse(UNKNOWN_SURPLUS, new DismissSurplus(STOCKTAKING, "2", "x", MAY));
        bureau.accept(new DismissSurplus(STOCKTAKING, "1", "A teacher's own.", MAY));
        bureau.refuse(SURPLUS_SETTLED, enter(THIRD));
    }

    @Test
    void a_surplus_is_entered_by_who_may_settle_and_did_not_count_and_its_cause_is_told() {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET),
                surplus("1"),
                count(ASSET, true, APRIL),
                Examples.close(APRIL));
        bureau.refuse(COUNTER_DECIDES, entered(TRACED, decidedBy(COUNTER.value(), MAY)));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED, entered(TRACED, decidedBy("nobody", MAY)));
        bureau.refuse(InputRefusal.TEXT_MISSING, entered(" ", decided(MAY)));
    }

    private static EnterSurplus entered(String cause, Decision by) {
        return new EnterSurplus(
                STOCKTAKING, "1", THIRD, cause, Money.of("250"), SIX_YEARS, by, MAY);
    }

    @Test
    void what_another_unit_took_over_meanwhile_is_not_missed_by_this_one() {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET, SECOND),
                count(ASSET, true, APRIL),
                count(SECOND, false, APRIL),
                new HandOverToUnit(SECOND, OTHER, decided(APRIL), APRIL),
                new TakeOverFromUnit(SECOND, OTHER, null, WANG, "Hall", DIGEST, APRIL));
        bureau.refuse(ASSET_OF_ANOTHER_UNIT, Examples.close(MAY));
    }

    private static Refusal inLedgerOf(UnitId unit) {
        var reason = IN_ANOTHER_LEDGER.refusal();
        return new Refusal(
                reason.code(),
                reason.message() + " It is that of " + unit + ".",
                reason.law(),
                reason.article());
    }

    @Test
    void what_stands_in_another_units_ledger_is_no_surplus_and_the_unit_is_named() {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET),
                new HandOverToUnit(SECOND, OTHER, decided(APRIL), APRIL),
                new TakeOverFromUnit(SECOND, OTHER, null, WANG, "Hall", DIGEST, APRIL));
        bureau.refuse(inLedgerOf(OTHER), labelled("1", SECOND));
        bureau.refuse(ON_THE_UNITS_BOOKS, labelled("1", ASSET));
        bureau.accept(labelled("1", THIRD));
    }

    @Test
    void a_surplus_that_another_unit_entered_meanwhile_is_not_entered() {
        bureau.accept(
                begin(APRIL),
                expect(APRIL, ASSET),
                labelled("1", THIRD),
                count(ASSET, true, APRIL),
                Examples.close(APRIL));
        bureau.accept(
                takeOver(THIRD),
                new HandOverToUnit(THIRD, OTHER, decided(APRIL), APRIL),
                new TakeOverFromUnit(THIRD, OTHER, null, WANG, "Hall", DIGEST, MAY));
        bureau.refuse(inLedgerOf(OTHER), enter(new AssetId("A-4")));
    }
}
