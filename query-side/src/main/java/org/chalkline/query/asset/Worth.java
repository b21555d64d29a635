package org.chalkline.query.asset;

import java.time.LocalDate;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.asset.Valuation.Restated;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A valuation as one text, by which assets are grouped that stand at the same on every day. The
 * book value of a group is then reckoned once and multiplied: a sum over thousands of assets is a
 * count by this column.
 */
final class Worth {
    private static final String BAR = "|";

    private Worth() {}

    /** The text; absent for what doesn't count in the ledger. */
    static @Nullable String of(AssetRecord asset) {
        if (!asset.status().onTheBooks()) return null;
        var v = asset.valuation();
        var d = v.depreciation();
        var text =
                new StringBuilder()
                        .append(v.acquiredOn())
                        .append(BAR)
                        .append(v.cost().fen())
                        .append(BAR)
                        .append(d.method())
                        .append(BAR)
                        .append(d.lifeMonths())
                        .append(BAR)
                        .append(d.residual().fen());
        var restated = v.restated();
        if (restated != null) {
            text.append(BAR).append(restated.on()).append(BAR).append(restated.cost().fen());
        }
        return text.toString();
    }

    static Valuation read(String text) {
        var parts = text.split("\\|");
        var depreciation =
                new Depreciation(
                        DepreciationMethod.valueOf(parts[2]),
                        Integer.parseInt(parts[3]),
                        fen(parts[4]));
        return new Valuation(
                LocalDate.parse(parts[0]),
                fen(parts[1]),
                depreciation,
                parts.length > 5 ? new Restated(LocalDate.parse(parts[5]), fen(parts[6])) : null);
    }

    private static Money fen(String text) {
        return Money.ofFen(Long.parseLong(text));
    }
}
