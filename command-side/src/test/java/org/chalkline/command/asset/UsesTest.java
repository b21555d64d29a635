package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.command.asset.AssetRequestRefusal.GRANTED_OTHERWISE;
import static org.chalkline.command.asset.AssetRequestRefusal.REQUEST_MET;
import static org.chalkline.command.asset.Examples.*;

import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed for, handed over, given back; lent, leased, transferred: never two at once. */
class UsesTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void inStore() {
        bureau.accept(takeOver(ASSET));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static HandOverCustody handOverTo(PersonId to) {
        return new HandOverCustody(ASSET, LI, to, "Office 306", DIGEST, APRIL);
    }

    private static ReturnLoan returned() {
        return new ReturnLoan(ASSET, "As lent", "Store", MAY);
    }

    private static EndLease ended() {
        return new EndLease(ASSET, "As leased", "Store", MAY);
    }

    @Test
    void an_asset_is_signed_for_handed_over_and_given_back() {
        var story =
                List.of(
                        sign(MARCH),
                        handOverTo(WANG),
                        new MoveAsset(ASSET, "Hall", MAY),
                        new ReturnAssetToStore(ASSET, WANG, "Store", JUNE));
        assertThat(bureau.accept(story.toArray()))
                .containsExactly(
                        new AssetSignedFor(ASSET, LI, "Office 305", MARCH),
                        new CustodyHandedOver(ASSET, LI, WANG, "Office 306", DIGEST, APRIL),
                        new AssetMoved(ASSET, "Hall", MAY),
                        new AssetReturnedToStore(ASSET, WANG, "Store", JUNE));
        assertThat(bureau.accept(story.toArray())).as("told again").isEmpty();
    }

    @Test
    void who_has_not_signed_hands_nothing_over() {
        bureau.refuse(NOBODY_SIGNED, handOverTo(WANG));
        bureau.refuse(NOBODY_SIGNED, new ReturnAssetToStore(ASSET, LI, "Store", APRIL));
        bureau.accept(sign(MARCH));
        bureau.refuse(SIGNED_FOR_ALREADY, new SignForAsset(ASSET, WANG, "Hall", APRIL));
        bureau.refuse(NOT_THE_CUSTODIAN, new ReturnAssetToStore(ASSET, WANG, "Store", APRIL));
        bureau.refuse(
                NOT_THE_CUSTODIAN, new HandOverCustody(ASSET, WANG, LI, "Hall", DIGEST, APRIL));
        bureau.refuse(HANDED_TO_ONESELF, handOverTo(LI));
    }

    @Test
    void an_asset_is_moved_somewhere_else() {
        bureau.refuse(ALREADY_THERE, new MoveAsset(ASSET, "Store", MARCH));
    }

    @Test
    void what_is_lent_is_neither_lent_again_nor_leased_transferred_or_disposed_of() {
        bureau.accept(lend(APRIL));
        bureau.refuse(LENT_ALREADY, new LendAsset(ASSET, OTHER, LI, TODAY, DIGEST, MAY));
        bureau.refuse(LENT_ALREADY, lease(MAY));
        bureau.refuse(LENT_ALREADY, handOver(MAY));
        bureau.refuse(LENT_ALREADY, sign(MAY));
        bureau.refuse(LENT_ALREADY, dispose(DisposalManner.SCRAPPED, MAY, ASSET));
        bureau.refuse(NOT_LEASED, ended());
        bureau.accept(returned());
        bureau.refuse(NOT_LENT, new ReturnLoan(ASSET, "Scratched", "Store", MAY));
    }

    @Test
    void a_unit_lends_to_another_until_a_later_day() {
        bureau.refuse(LENT_TO_ITSELF, new LendAsset(ASSET, UNIT, WANG, TODAY, DIGEST, APRIL));
        bureau.refuse(END_NOT_AHEAD, new LendAsset(ASSET, OTHER, WANG, APRIL, DIGEST, APRIL));
    }

    @Test
    void what_is_leased_is_not_lent_or_disposed_of_and_its_rent_is_remitted_in_full() {
        bureau.accept(lease(APRIL));
        bureau.refuse(LEASED_ALREADY, lend(MAY));
        bureau.refuse(LEASED_ALREADY, dispose(DisposalManner.SCRAPPED, MAY, ASSET));
        bureau.refuse(RENT_OUTSTANDING, ended());
        bureau.refuse(RENT_EXCEEDED, new RemitRent(ASSET, Money.of("1200.01"), "V-1", APRIL));
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, new RemitRent(ASSET, Money.ZERO, "V-1", APRIL));
        bureau.accept(
                new RemitRent(ASSET, Money.of("700"), "V-1", APRIL),
                new RemitRent(ASSET, Money.of("500"), "V-2", APRIL),
                ended());
        bureau.refuse(NOT_LEASED, new RemitRent(ASSET, Money.of("1"), "V-3", MAY));
        bureau.refuse(NOT_LEASED, new EndLease(ASSET, "Otherwise", "Store", MAY));
    }

    @Test
    void a_lease_is_for_rent_and_decided_by_an_empowered_officer() {
        bureau.refuse(
                RENT_MISSING,
                new LeaseAsset(ASSET, "Elm", TODAY, Money.ZERO, DIGEST, decided(APRIL), APRIL));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new LeaseAsset(
                        ASSET, "Elm", TODAY, COST, DIGEST, decidedBy("nobody", APRIL), APRIL));
        bureau.refuse(
                END_NOT_AHEAD,
                new LeaseAsset(ASSET, "Elm", APRIL, COST, DIGEST, decided(APRIL), APRIL));
    }

    @Test
    void a_transfer_has_two_sides() {
        bureau.refuse(NOT_IN_TRANSFER, receive(APRIL));
        bureau.accept(handOver(APRIL));
        bureau.refuse(IN_TRANSFER, sign(APRIL));
        bureau.refuse(IN_TRANSFER, lend(APRIL));
        bureau.refuse(
                WRONG_UNIT, new TakeOverFromUnit(ASSET, UNIT, null, WANG, "Hall", DIGEST, MAY));
        bureau.accept(receive(MAY));
        bureau.refuse(LENT_TO_ITSELF, new HandOverToUnit(ASSET, OTHER, decided(JUNE), JUNE));
        bureau.accept(new ReturnAssetToStore(ASSET, WANG, "Store", JUNE));
    }

    @Test
    void a_transfer_that_comes_to_nothing_leaves_the_asset_where_it_was() {
        bureau.accept(handOver(APRIL), new CallOffUnitTransfer(ASSET, "It does not fit.", MAY));
        bureau.refuse(NOT_IN_TRANSFER, receive(MAY));
        bureau.accept(sign(MAY));
    }

    @Test
    void a_transfer_meets_a_request_that_was_granted_by_reallocation() {
        var r = request(1);
        var others =
                new RequestAssets(
                        REQUEST,
                        OTHER,
                        CARD,
                        1,
                        COST,
                        "A computer room.",
                        r.reallocation(),
                        "T-0087",
                        MARCH);
        bureau.accept(others, grant(Supply.REALLOCATION), handOver(APRIL));
        var met = new TakeOverFromUnit(ASSET, OTHER, REQUEST, WANG, "Hall", DIGEST, MAY);
        assertThat(bureau.accept(met))
                .extracting(f -> (Object) f.getClass())
                .containsExactlyInAnyOrder(TakenOverByUnit.class, AssetSupplied.class);
        assertThat(bureau.accept(met)).as("told again").isEmpty();
        bureau.accept(takeOver(SECOND), new HandOverToUnit(SECOND, OTHER, decided(MAY), MAY));
        bureau.refuse(
                REQUEST_MET,
                new TakeOverFromUnit(SECOND, OTHER, REQUEST, WANG, "Hall", DIGEST, MAY));
    }

    @Test
    void a_transfer_meets_no_request_for_buying() {
        bureau.accept(request(1), grant(Supply.BOUGHT), handOver(APRIL));
        bureau.refuse(
                GRANTED_OTHERWISE,
                new TakeOverFromUnit(ASSET, OTHER, REQUEST, WANG, "Hall", DIGEST, MAY));
    }

    @Test
    void a_custodian_who_lends_is_the_custodian_when_it_comes_back() {
        bureau.accept(sign(MARCH), lend(APRIL), returned());
        bureau.refuse(SIGNED_FOR_ALREADY, new SignForAsset(ASSET, WANG, "Hall", MAY));
        bureau.accept(new ReturnAssetToStore(ASSET, LI, "Store", MAY));
    }

    private static EndLeaseByDefault byDefault(String owed) {
        return new EndLeaseByDefault(
                ASSET, Money.of(owed), "No rent since May.", "Worn", "Store", decided(JUNE), JUNE);
    }

    @Test
    void a_lease_ends_by_default_and_what_is_owed_stays_owed() {
        bureau.refuse(NOT_LEASED, byDefault("1"));
        bureau.accept(
                new LeaseAsset(ASSET, "Elm", TODAY, Money.of("600"), DIGEST, decided(APRIL), APRIL),
                new RemitRent(ASSET, Money.of("200"), "V-1", MAY));
        bureau.refuse(RENT_OUTSTANDING, new EndLease(ASSET, "Worn", "Store", JUNE));
        bureau.refuse(CLAIM_BEYOND_RENT, byDefault("400.01"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new EndLeaseByDefault(
                        ASSET,
                        Money.of("400"),
                        "No rent.",
                        "Worn",
                        "Store",
                        decidedBy("nobody", JUNE),
                        JUNE));
        for (int blank = 0; blank < 3; blank++) {
            bureau.refuse(
                    InputRefusal.TEXT_MISSING,
                    new EndLeaseByDefault(
                            ASSET,
                            Money.of("400"),
                            blank == 0 ? " " : "No rent.",
                            blank == 1 ? " " : "Worn",
                            blank == 2 ? " " : "Store",
                            decided(JUNE),
                            JUNE));
        }
        bureau.refuse(NO_ARREARS, new RemitRentArrears(ASSET, Money.of("1"), "V-2", JUNE));
        bureau.accept(byDefault("400"));
        bureau.accept(sign(JUNE));
        bureau.refuse(
                MoneyRefusal.AMOUNT_ZERO, new RemitRentArrears(ASSET, Money.ZERO, "V-2", JUNE));
        bureau.refuse(
                InputRefusal.TEXT_MISSING, new RemitRentArrears(ASSET, Money.of("1"), " ", JUNE));
        bureau.refuse(
                ARREARS_EXCEEDED, new RemitRentArrears(ASSET, Money.of("400.01"), "V-2", JUNE));
        bureau.accept(new RemitRentArrears(ASSET, Money.of("400"), "V-2", JUNE));
        bureau.refuse(NO_ARREARS, new RemitRentArrears(ASSET, Money.of("1"), "V-3", JUNE));
    }
}
