package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.DisposalRefusal.*;
import static org.chalkline.command.asset.Examples.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.kernel.procedure.vote.Ballot.AGAINST;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requested, decided collectively, appraised, approved, carried out, remitted, struck off. */
class DisposalsTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void twoAssets() {
        bureau.accept(
                takeOver(ASSET), takeOver(SECOND), takeOver(STRANGER, OTHER, CARD, "5000.00"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RequestDisposal grounded(
            DisposalManner manner, @Nullable DisposalGround ground) {
        return new RequestDisposal(
                DISPOSAL, UNIT, List.of(ASSET), manner, ground, "Worn.", "T-0087", APRIL);
    }

    private void sold() {
        bureau.accept(
                dispose(DisposalManner.SOLD, APRIL, ASSET, SECOND),
                discuss(APRIL),
                appraise("800", MAY),
                approve(ApprovalLevel.UNIT, MAY));
    }

    @Test
    void a_sale_goes_from_the_request_to_the_ledger_and_its_assets_with_it() {
        var story =
                List.of(
                        dispose(DisposalManner.SOLD, APRIL, ASSET, SECOND),
                        discuss(APRIL),
                        appraise("800", MAY),
                        approve(ApprovalLevel.UNIT, MAY),
                        new CarryOutDisposal(
                                DISPOSAL, "Elm Ltd", Money.of("850"), Money.of("50"), DIGEST, JUNE),
                        remit("800", JUNE),
                        conclude(JULY));
        bureau.accept(story.toArray());
        assertThat(bureau.accept(story.toArray())).as("told again").isEmpty();
        assertThat(bureau.factsOf(ASSET))
                .extracting(f -> (Object) f.getClass())
                .containsExactly(
                        AssetTakenOver.class,
                        PutUpForDisposal.class,
                        AssetDisposedOf.class,
                        AssetDerecognised.class);
        // Bought in January 2020 for 5,000 over 72 months: nothing is left in July 2026.
        assertThat(bureau.facts(AssetDerecognised.class))
                .extracting(AssetDerecognised::bookValue)
                .containsOnly(Money.ZERO);
        bureau.refuse(AssetRefusal.ASSET_DERECOGNISED, sign(JULY));
        bureau.refuse(
                AssetRefusal.ASSET_DERECOGNISED,
                new RequestDisposal(
                        new DisposalId("D-2"),
                        UNIT,
                        List.of(ASSET),
                        DisposalManner.SOLD,
                        null,
                        "Again.",
                        "T-0087",
                        JULY));
    }

    @Test
    void an_asset_stands_in_one_disposal_and_in_no_other() {
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        bureau.refuse(
                AssetRefusal.IN_DISPOSAL,
                new RequestDisposal(
                        new DisposalId("D-2"),
                        UNIT,
                        List.of(SECOND, ASSET),
                        DisposalManner.SOLD,
                        null,
                        "x",
                        "T-0087",
                        MAY));
        assertThat(bureau.factsOf(SECOND)).as("all of its assets or none").hasSize(1);
        bureau.refuse(AssetRefusal.IN_DISPOSAL, lend(MAY));
        bureau.refuse(AssetRefusal.IN_DISPOSAL, lease(MAY));
        bureau.refuse(AssetRefusal.IN_DISPOSAL, handOver(MAY));
        bureau.refuse(DISPOSAL_ID_IN_USE, dispose(DisposalManner.SCRAPPED, MAY, SECOND));
    }

    @Test
    void a_request_names_the_units_own_assets_each_once() {
        bureau.refuse(NO_ASSETS_NAMED, dispose(DisposalManner.SCRAPPED, APRIL));
        bureau.refuse(ASSET_NAMED_TWICE, dispose(DisposalManner.SCRAPPED, APRIL, ASSET, ASSET));
        bureau.refuse(NOT_THE_UNITS, dispose(DisposalManner.SCRAPPED, APRIL, ASSET, STRANGER));
        bureau.refuse(AssetRefusal.UNKNOWN_ASSET, dispose(DisposalManner.SCRAPPED, APRIL, THIRD));
    }

    @Test
    void scrapping_and_writing_off_have_a_ground_and_nothing_else_has() {
        bureau.refuse(GROUND_MISSING, grounded(DisposalManner.SCRAPPED, null));
        bureau.refuse(GROUND_NOT_EXPECTED, grounded(DisposalManner.SOLD, DisposalGround.LOST));
        bureau.refuse(LOSS_NOT_SETTLED, grounded(DisposalManner.WRITTEN_OFF, DisposalGround.LOST));
        bureau.accept(grounded(DisposalManner.SCRAPPED, DisposalGround.PAST_USEFUL_LIFE));
    }

    @Test
    void an_asset_within_its_useful_life_is_not_scrapped_for_its_age() {
        var young =
                new TakeOverAsset(
                        THIRD,
                        UNIT,
                        CARD,
                        org.chalkline.kernel.asset.AcquisitionWay.BOUGHT,
                        COST,
                        LocalDate.of(2020, 5, 1),
                        SIX_YEARS,
                        "Store",
                        null,
                        "Ledger");
        bureau.accept(young);
        var c =
                new RequestDisposal(
                        DISPOSAL,
                        UNIT,
                        List.of(THIRD),
                        DisposalManner.SCRAPPED,
                        DisposalGround.PAST_USEFUL_LIFE,
                        "Old.",
                        "T-0087",
                        LocalDate.of(2026, 4, 30));
        bureau.refuse(USEFUL_LIFE_NOT_OVER, c);
        bureau.accept(
                new RequestDisposal(
                        DISPOSAL,
                        UNIT,
                        List.of(THIRD),
                        DisposalManner.SCRAPPED,
                        DisposalGround.PAST_USEFUL_LIFE,
                        "Old.",
                        "T-0087",
                        LocalDate.of(2026, 5, 1)));
    }

    @Test
    void a_missing_asset_is_written_off_once_its_loss_was_approved() {
        bureau.accept(
                begin(MARCH),
                expect(MARCH, ASSET),
                count(ASSET, false, MARCH),
                Examples.close(MARCH));
        bureau.refuse(AssetRefusal.ASSET_MISSING, dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        bureau.refuse(LOSS_NOT_SETTLED, grounded(DisposalManner.WRITTEN_OFF, DisposalGround.LOST));
        bureau.accept(
                new ExplainDeficit(STOCKTAKING, ASSET, Cause.THEFT, "Stolen.", null, MARCH),
                new ApproveDeficit(STOCKTAKING, ASSET, Money.ZERO, decided(MARCH), MARCH),
                grounded(DisposalManner.WRITTEN_OFF, DisposalGround.LOST),
                discuss(APRIL),
                approve(ApprovalLevel.UNIT, MAY));
        bureau.refuse(NO_PROCEEDS_EXPECTED, carryOut("1", JUNE));
        bureau.accept(
                new CarryOutDisposal(DISPOSAL, null, Money.ZERO, Money.ZERO, DIGEST, JUNE),
                conclude(JUNE));
    }

    // The collective decision.

    @Test
    void a_meeting_is_of_three_at_least_under_a_chair_who_did_not_prepare_it() {
        bureau.refuse(UNKNOWN_DISPOSAL, discuss(APRIL));
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        bureau.refuse(TOO_FEW_MEMBERS, met("T-1", List.of("T-1", "T-2"), 2, 0));
        var three = List.of("T-1", "T-2", "T-3");
        bureau.refuse(CHAIR_NOT_A_MEMBER, met("T-9", three, 3, 0));
        bureau.refuse(CHAIR_NOT_NAMED, met(null, three, 3, 0));
        bureau.refuse(VOTED_TWICE, met("T-1", List.of("T-1", "T-1", "T-2"), 2, 0));
        var votes = Examples.met("T-1", three, 2, 1).votes();
        bureau.refuse(
                NAMED_TWICE,
                of(
                        new Meeting(
                                "Leaders",
                                "T-1",
                                List.of("T-1", "T-2", "T-3", "T-3"),
                                votes,
                                DIGEST)));
        bureau.refuse(
                NOT_A_MEMBER,
                of(new Meeting("Leaders", "T-1", List.of("T-1", "T-2", "T-4"), votes, DIGEST)));
        bureau.refuse(
                QUORUM_MISSING,
                of(new Meeting("Leaders", "T-1", three, votes.subList(0, 2), DIGEST)));
        var silent = List.of(votes.get(0), votes.get(1), new CastVote("T-3", AGAINST, null));
        bureau.refuse(DISSENT_MISSING, of(new Meeting("Leaders", "T-1", three, silent, DIGEST)));
        bureau.refuse(PREPARER_CHAIRS, met("T-0087", List.of("T-0087", "T-2", "T-3"), 3, 0));
        bureau.accept(met("T-1", three, 2, 1));
        bureau.refuse(DISCUSSED_ALREADY, met("T-1", three, 3, 0));
    }

    private static DiscussDisposal met(
            @Nullable String chair, List<String> members, int inFavour, int against) {
        return of(Examples.met(chair, members, inFavour, against));
    }

    private static DiscussDisposal of(Meeting meeting) {
        return new DiscussDisposal(DISPOSAL, meeting, APRIL);
    }

    @Test
    void a_disposal_that_is_not_carried_ends_and_its_assets_are_kept() {
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        assertThat(bureau.accept(new DiscussDisposal(DISPOSAL, meeting(2, 2), APRIL)))
                .extracting(f -> (Object) f.getClass())
                .containsExactly(DisposalDiscussed.class, KeptAfterAll.class);
        bureau.refuse(DISPOSAL_ENDED, approve(ApprovalLevel.UNIT, MAY));
        bureau.accept(sign(MAY));
    }

    // Appraisal and approval.

    @Test
    void what_is_sold_or_exchanged_is_appraised_first_and_once() {
        bureau.accept(dispose(DisposalManner.SOLD, APRIL, ASSET));
        bureau.refuse(NOT_DISCUSSED, appraise("800", APRIL));
        bureau.accept(discuss(APRIL));
        bureau.refuse(APPRAISAL_MISSING, approve(ApprovalLevel.UNIT, MAY));
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, appraise("0", APRIL));
        bureau.accept(appraise("800", APRIL));
        bureau.refuse(APPRAISED_ALREADY, appraise("700", APRIL));
        assertThat(APPRAISAL_MISSING.refusal().article()).isEqualTo("36");
    }

    @Test
    void nothing_is_approved_before_the_unit_decided() {
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET));
        bureau.refuse(NOT_DISCUSSED, approve(ApprovalLevel.UNIT, MAY));
    }

    @Test
    void an_approval_below_the_level_that_the_threshold_names_is_refused() {
        var dear = takeOver(THIRD, UNIT, CARD, "45000.00");
        bureau.accept(dear, dispose(DisposalManner.SCRAPPED, APRIL, ASSET, THIRD));
        assertThat(bureau.facts(DisposalRequested.class).getFirst().needs())
                .as("45,000 and 5,000 together reach the threshold")
                .isEqualTo(ApprovalLevel.BUREAU);
        bureau.accept(discuss(APRIL));
        bureau.refuse(APPROVAL_BELOW_LEVEL, approve(ApprovalLevel.UNIT, MAY));
        bureau.accept(approve(ApprovalLevel.FINANCE, MAY));
        bureau.refuse(APPROVED_ALREADY, approve(ApprovalLevel.BUREAU, MAY));
    }

    @ParameterizedTest
    @CsvSource({
        "49999.99, EQUIPMENT, UNIT",
        "50000.00, EQUIPMENT, BUREAU",
        "0.01, VEHICLES, BUREAU",
        "999999.99, EQUIPMENT, BUREAU",
        "1000000.00, EQUIPMENT, FINANCE",
        "1000000.00, BUILDINGS, FINANCE"
    })
    void thresholds_name_who_approves(String cost, AssetCategory category, ApprovalLevel level) {
        assertThat(THRESHOLDS.level(Money.of(cost), Set.of(category))).isEqualTo(level);
    }

    @Test
    void who_prepared_it_or_lacks_the_power_of_the_level_decides_nothing() {
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET), discuss(APRIL));
        bureau.refuse(
                PREPARER_DECIDES,
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.UNIT, null, null, decidedBy("T-0087", MAY), MAY));
        bureau.refuse(
                PREPARER_DECIDES,
                new RefuseDisposal(DISPOSAL, ApprovalLevel.UNIT, decidedBy("T-0087", MAY), MAY));
        bureau.knowing(
                new PowerDelegated(
                        new OfficerId("head"),
                        Power.APPROVE_DISPOSALS_FOR_UNIT,
                        "d",
                        "director",
                        null,
                        MARCH));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.BUREAU, null, null, decidedBy("head", MAY), MAY));
        bureau.accept(
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.UNIT, null, null, decidedBy("head", MAY), MAY));
    }

    @Test
    void a_refused_disposal_leaves_the_assets_where_they_are() {
        bureau.accept(
                dispose(DisposalManner.SCRAPPED, APRIL, ASSET),
                discuss(APRIL),
                new RefuseDisposal(DISPOSAL, ApprovalLevel.UNIT, decided(MAY), MAY));
        bureau.refuse(DISPOSAL_ENDED, carryOut("1", JUNE));
        bureau.accept(
                new RequestDisposal(
                        new DisposalId("D-2"),
                        UNIT,
                        List.of(ASSET),
                        DisposalManner.SOLD,
                        null,
                        "x",
                        "T-0087",
                        JUNE));
    }

    @Test
    void a_disposal_is_given_up_until_the_assets_have_gone() {
        sold();
        bureau.accept(carryOut("800", JUNE));
        bureau.refuse(CARRIED_OUT_ALREADY, new GiveUpDisposal(DISPOSAL, "x", JUNE));
    }

    @Test
    void what_was_given_up_frees_its_assets() {
        bureau.accept(
                dispose(DisposalManner.SCRAPPED, APRIL, ASSET),
                new GiveUpDisposal(DISPOSAL, "It works again.", MAY),
                sign(MAY));
    }

    @Test
    void a_least_price_is_for_sales_and_not_above_the_appraisal() {
        bureau.accept(
                dispose(DisposalManner.SOLD, APRIL, ASSET), discuss(APRIL), appraise("800", MAY));
        bureau.refuse(
                LEAST_PRICE_ABOVE_APPRAISAL,
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.UNIT, Money.of("801"), null, decided(MAY), MAY));
        bureau.accept(
                new ApproveDisposal(
                        DISPOSAL,
                        ApprovalLevel.UNIT,
                        Money.of("720"),
                        "It needs repair.",
                        decided(MAY),
                        MAY));
        bureau.refuse(SOLD_BELOW_LEAST_PRICE, carryOut("719.99", JUNE));
        bureau.accept(carryOut("720", JUNE));
    }

    private static ApproveDisposal atLeast(String price, @Nullable String ground) {
        return new ApproveDisposal(
                DISPOSAL, ApprovalLevel.UNIT, Money.of(price), ground, decided(MAY), MAY);
    }

    private static LowerLeastPrice lowered(String price, ApprovalLevel level, String officer) {
        return new LowerLeastPrice(
                DISPOSAL,
                level,
                Money.of(price),
                "Nobody bid.",
                DIGEST,
                decidedBy(officer, JUNE),
                JUNE);
    }

    @Test
    void a_sale_below_the_appraisal_needs_its_ground_and_none_is_given_otherwise() {
        bureau.accept(
                dispose(DisposalManner.SOLD, APRIL, ASSET), discuss(APRIL), appraise("800", MAY));
        bureau.refuse(PRICE_GROUND_MISSING, atLeast("799.99", null));
        bureau.refuse(PRICE_GROUND_NOT_EXPECTED, atLeast("800", "It needs repair."));
        bureau.refuse(PRICE_FAR_BELOW_APPRAISAL, atLeast("719.99", "It needs repair."));
        bureau.accept(atLeast("720", "It needs repair."));
    }

    @Test
    void a_price_far_below_the_appraisal_is_allowed_after_an_offer_failed() {
        bureau.accept(
                dispose(DisposalManner.SOLD, APRIL, ASSET), discuss(APRIL), appraise("800", MAY));
        bureau.refuse(NOT_APPROVED, lowered("500", ApprovalLevel.UNIT, OFFICER));
        bureau.accept(approve(ApprovalLevel.UNIT, MAY));
        bureau.refuse(PRICE_NOT_LOWER, lowered("800", ApprovalLevel.UNIT, OFFICER));
        bureau.refuse(PREPARER_DECIDES, lowered("500", ApprovalLevel.UNIT, "T-0087"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED, lowered("500", ApprovalLevel.UNIT, "nobody"));
        bureau.refuse(SOLD_BELOW_LEAST_PRICE, carryOut("500", JUNE));
        bureau.accept(lowered("500", ApprovalLevel.UNIT, OFFICER));
        bureau.refuse(SOLD_BELOW_LEAST_PRICE, carryOut("499.99", JUNE));
        bureau.accept(carryOut("500", JUNE));
    }

    @Test
    void a_least_price_makes_no_sense_where_nothing_is_sold() {
        bureau.accept(dispose(DisposalManner.SCRAPPED, APRIL, ASSET), discuss(APRIL));
        bureau.refuse(
                LEAST_PRICE_NOT_EXPECTED,
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.UNIT, Money.of("7"), null, decided(MAY), MAY));
    }

    // Execution.

    @Test
    void nothing_goes_without_approval_or_twice() {
        bureau.accept(
                dispose(DisposalManner.SOLD, APRIL, ASSET), discuss(APRIL), appraise("800", MAY));
        bureau.refuse(NOT_APPROVED, carryOut("800", JUNE));
        bureau.refuse(NOT_CARRIED_OUT, conclude(JUNE));
        bureau.accept(approve(ApprovalLevel.UNIT, MAY));
        bureau.refuse(SOLD_BELOW_LEAST_PRICE, carryOut("799.99", JUNE));
        bureau.refuse(
                RECIPIENT_MISSING,
                new CarryOutDisposal(DISPOSAL, null, Money.of("800"), Money.ZERO, DIGEST, JUNE));
        bureau.refuse(
                CHARGES_EXCEED_PROCEEDS,
                new CarryOutDisposal(
                        DISPOSAL, "Elm", Money.of("800"), Money.of("801"), DIGEST, JUNE));
        bureau.accept(carryOut("800", JUNE));
        bureau.refuse(CARRIED_OUT_ALREADY, carryOut("900", JUNE));
        bureau.refuse(AssetRefusal.ASSET_GONE, sign(JUNE));
    }

    @Test
    void what_is_given_away_brings_nothing_in() {
        bureau.accept(
                dispose(DisposalManner.DONATED, APRIL, ASSET),
                discuss(APRIL),
                approve(ApprovalLevel.UNIT, MAY));
        bureau.refuse(NO_PROCEEDS_EXPECTED, carryOut("1", JUNE));
        bureau.refuse(
                RECIPIENT_MISSING,
                new CarryOutDisposal(DISPOSAL, null, Money.ZERO, Money.ZERO, DIGEST, JUNE));
        bureau.accept(carryOut("0", JUNE), conclude(JUNE));
    }

    @Test
    void assets_are_struck_off_once_all_proceeds_are_remitted() {
        sold();
        bureau.refuse(NOT_CARRIED_OUT, remit("1", MAY));
        bureau.accept(carryOut("800", JUNE));
        bureau.refuse(PROCEEDS_OUTSTANDING, conclude(JUNE));
        bureau.refuse(REMITTED_TOO_MUCH, remit("800.01", JUNE));
        bureau.accept(remit("300", JUNE));
        bureau.refuse(PROCEEDS_OUTSTANDING, conclude(JUNE));
        bureau.accept(remit("500", JULY), conclude(JULY));
        bureau.refuse(DISPOSAL_ENDED, remit("1", JULY));
        assertThat(PROCEEDS_OUTSTANDING.refusal().article()).isEqualTo("25");
    }

    @Test
    void a_vehicle_is_never_left_to_the_unit() {
        var car = new AssetCard("Bus", AssetCategory.VEHICLES, null, null);
        bureau.accept(
                takeOver(THIRD, UNIT, car, "100.00"),
                dispose(DisposalManner.SCRAPPED, APRIL, THIRD),
                discuss(APRIL));
        bureau.refuse(APPROVAL_BELOW_LEVEL, approve(ApprovalLevel.UNIT, MAY));
    }
}
