package org.chalkline.command.asset;

import static org.chalkline.command.asset.AssetParts.id;
import static org.chalkline.command.asset.AssetParts.idIfAny;

import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.person.PersonId;
import org.springframework.stereotype.Component;

/**
 * Rows that each take over an asset from the ledger that was kept before, as {@code
 * docs/assets-csv.md} describes them. One row is one command and one fact.
 */
@Component
class AssetRows implements IntakeKind {

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var asset = row.text("id");
        var acquiredOn = row.date("acquiredOn");
        var card =
                new AssetCard(
                        row.text("name"),
                        row.word("category", AssetCategory.class),
                        row.textIfAny("code"),
                        row.textIfAny("specification"));
        return new Prepared(
                asset,
                new TakeOverAsset(
                        id(AssetId::new, asset),
                        id(UnitId::new, row.text("unit")),
                        card,
                        row.wordOr("way", AcquisitionWay.BOUGHT),
                        Amounts.yuan(row.text("cost")),
                        acquiredOn,
                        depreciation(row),
                        row.text("place"),
                        idIfAny(PersonId::new, row.textIfAny("custodian")),
                        row.text("source")),
                acquiredOn);
    }

    private static Depreciation depreciation(RowReader row) {
        var method = row.wordOr("method", DepreciationMethod.NONE);
        int months = row.textIfAny("lifeMonths") == null ? 0 : row.number("lifeMonths");
        var residual = row.textIfAny("residual");
        return new Depreciation(method, months, Amounts.yuan(residual == null ? "0" : residual));
    }
}
