package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.LEASE_ASSETS;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.asset.AssetCommand.EndLease;
import org.chalkline.command.asset.AssetCommand.EndLeaseByDefault;
import org.chalkline.command.asset.AssetCommand.HandOverCustody;
import org.chalkline.command.asset.AssetCommand.LeaseAsset;
import org.chalkline.command.asset.AssetCommand.LendAsset;
import org.chalkline.command.asset.AssetCommand.MoveAsset;
import org.chalkline.command.asset.AssetCommand.RemitRent;
import org.chalkline.command.asset.AssetCommand.RemitRentArrears;
import org.chalkline.command.asset.AssetCommand.ReturnAssetToStore;
import org.chalkline.command.asset.AssetCommand.ReturnLoan;
import org.chalkline.command.asset.AssetCommand.SignForAsset;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AssetEvent.AssetLeased;
import org.chalkline.kernel.asset.AssetEvent.AssetLent;
import org.chalkline.kernel.asset.AssetEvent.AssetMoved;
import org.chalkline.kernel.asset.AssetEvent.AssetReturnedToStore;
import org.chalkline.kernel.asset.AssetEvent.AssetSignedFor;
import org.chalkline.kernel.asset.AssetEvent.CustodyHandedOver;
import org.chalkline.kernel.asset.AssetEvent.LeaseEnded;
import org.chalkline.kernel.asset.AssetEvent.LeaseEndedByDefault;
import org.chalkline.kernel.asset.AssetEvent.LoanReturned;
import org.chalkline.kernel.asset.AssetEvent.RentArrearsRemitted;
import org.chalkline.kernel.asset.AssetEvent.RentRemitted;
import org.springframework.stereotype.Component;

/** How assets are used: signed for, handed over, lent, leased. */
@Component
class Uses {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final AssetsOnFile assets;

    Uses(AssetsOnFile assets) {
        this.assets = assets;
    }

    @CommandHandler
    void handle(SignForAsset c, AssetOffice office) throws Exception {
        var fact = new AssetSignedFor(c.asset(), c.custodian(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireFree();
                    refuseIf(asset.custodian() != null, SIGNED_FOR_ALREADY);
                    requireLine(c.place(), LINE);
                });
    }

    @CommandHandler
    void handle(HandOverCustody c, AssetOffice office) throws Exception {
        var fact =
                new CustodyHandedOver(
                        c.asset(), c.from(), c.to(), c.place(), c.record(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireAtHand();
                    refuseIf(asset.custodian() == null, NOBODY_SIGNED);
                    refuseIf(!c.from().equals(asset.custodian()), NOT_THE_CUSTODIAN);
                    refuseIf(c.from().equals(c.to()), HANDED_TO_ONESELF);
                    requireLine(c.place(), LINE);
                    requireDigest(c.record());
                });
    }

    @CommandHandler
    void handle(ReturnAssetToStore c, AssetOffice office) throws Exception {
        var fact = new AssetReturnedToStore(c.asset(), c.from(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireAtHand();
                    refuseIf(asset.custodian() == null, NOBODY_SIGNED);
                    refuseIf(!c.from().equals(asset.custodian()), NOT_THE_CUSTODIAN);
                    requireLine(c.place(), LINE);
                });
    }

    @CommandHandler
    void handle(MoveAsset c, AssetOffice office) throws Exception {
        var fact = new AssetMoved(c.asset(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireAtHand();
                    requireLine(c.place(), LINE);
                    refuseIf(asset.stands(c.place()), ALREADY_THERE);
                });
    }

    @CommandHandler
    void handle(LendAsset c, AssetOffice office) throws Exception {
        var fact =
                new AssetLent(
                        c.asset(),
                        c.borrower(),
                        c.receivedBy(),
                        c.until(),
                        c.agreement(),
                        c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireFree();
                    refuseIf(c.borrower().equals(asset.unit()), LENT_TO_ITSELF);
                    requireDate(c.until(), office.today());
                    refuseIf(!c.until().isAfter(c.effectiveOn()), END_NOT_AHEAD);
                    requireDigest(c.agreement());
                });
    }

    @CommandHandler
    void handle(ReturnLoan c, AssetOffice office) throws Exception {
        var fact = new LoanReturned(c.asset(), c.condition(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireLent();
                    requireLine(c.condition(), LINE);
                    requireLine(c.place(), LINE);
                });
    }

    @CommandHandler
    void handle(LeaseAsset c, AssetOffice office) throws Exception {
        var fact =
                new AssetLeased(
                        c.asset(),
                        c.lessee(),
                        c.until(),
                        c.rent(),
                        c.contract(),
                        c.decision(),
                        c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireFree();
                    refuseIf(asset.rented(), RENTED_NOT_OWN);
                    requireLine(c.lessee(), LINE);
                    requireDate(c.until(), office.today());
                    refuseIf(!c.until().isAfter(c.effectiveOn()), END_NOT_AHEAD);
                    refuseIf(c.rent().isZero(), RENT_MISSING);
                    requireDigest(c.contract());
                    office.require(c.decision(), LEASE_ASSETS, asset.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(RemitRent c, AssetOffice office) throws Exception {
        var fact = new RentRemitted(c.asset(), c.amount(), c.voucher(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireLeased();
                    Amounts.requireSome(c.amount());
                    requireLine(c.voucher(), LINE);
                    refuseIf(c.amount().exceeds(asset.rentOutstanding()), RENT_EXCEEDED);
                });
    }

    @CommandHandler
    void handle(EndLease c, AssetOffice office) throws Exception {
        var fact = new LeaseEnded(c.asset(), c.condition(), c.place(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireLeased();
                    refuseIf(!asset.rentOutstanding().isZero(), RENT_OUTSTANDING);
                    requireLine(c.condition(), LINE);
                    requireLine(c.place(), LINE);
                });
    }

    @CommandHandler
    void handle(EndLeaseByDefault c, AssetOffice office) throws Exception {
        var fact =
                new LeaseEndedByDefault(
                        c.asset(),
                        c.owed(),
                        c.reasons(),
                        c.condition(),
                        c.place(),
                        c.decision(),
                        c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    asset.requireLeased();
                    refuseIf(c.owed().exceeds(asset.rentOutstanding()), CLAIM_BEYOND_RENT);
                    requireText(c.reasons(), TEXT);
                    requireLine(c.condition(), LINE);
                    requireLine(c.place(), LINE);
                    office.require(c.decision(), LEASE_ASSETS, asset.unit(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(RemitRentArrears c, AssetOffice office) throws Exception {
        var fact = new RentArrearsRemitted(c.asset(), c.amount(), c.voucher(), c.effectiveOn());
        assets.act(
                fact,
                office,
                asset -> {
                    refuseIf(asset.arrears().isZero(), NO_ARREARS);
                    Amounts.requireSome(c.amount());
                    requireLine(c.voucher(), LINE);
                    refuseIf(c.amount().exceeds(asset.arrears()), ARREARS_EXCEEDED);
                });
    }
}
