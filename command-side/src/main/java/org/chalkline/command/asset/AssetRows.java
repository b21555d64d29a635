package org.chalkline.command.asset;

import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;

/**
 * Rows that each take over an asset from the ledger that was kept before, as {@code
 * docs/assets-csv.md} describes them. One row is one command and one fact.
 */
class AssetRows implements IntakeKind {

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var asset = row.read("asset", AssetId::new);
        var acquiredOn = row.date("acquiredOn");
        var card = row.record(AssetCard.class);
        return new Prepared(
                asset.toString(),
                new TakeOverAsset(
                        asset,
                        row.read("unit", UnitId::new),
                        card,
                        row.wordOr("way", AcquisitionWay.BOUGHT),
                        row.amount("cost"),
                        acquiredOn,
                        depreciation(row),
                        row.text("place"),
                        row.readIfAny("custodian", PersonId::new),
                        row.text("source")),
                acquiredOn);
    }

    private static Depreciation depreciation(RowReader row) {
        var method = row.wordOr("method", DepreciationMethod.NONE);
        int months = row.textIfAny("lifeMonths") == null ? 0 : row.number("lifeMonths");
        var residual = row.readIfAny("residual", Amounts::yuan);
        return new Depreciation(method, months, residual == null ? Money.ZERO : residual);
    }
}
