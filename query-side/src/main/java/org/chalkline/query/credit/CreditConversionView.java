package org.chalkline.query.credit;

import java.util.List;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditEvent.CreditAnnulled;
import org.chalkline.kernel.credit.CreditEvent.CreditConverted;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows each conversion of a credit by itself, without whose it was. */
public final class CreditConversionView implements View<CreditConversionRecord> {

    @Override
    public String name() {
        return "creditconversions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CreditConversionRecord> stateType() {
        return CreditConversionRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == CreditConverted.class || type == CreditAnnulled.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case CreditConverted e -> code(e.account(), e.credit());
            case CreditAnnulled e -> code(e.account(), e.credit());
            default -> fact.subject();
        };
    }

    private static String code(CreditAccountId account, String credit) {
        return account.value() + "/" + credit;
    }

    @Override
    public List<Column<CreditConversionRecord>> columns() {
        return CreditConversionTable.TABLE.columns();
    }

    @Override
    public @Nullable CreditConversionRecord evolve(
            @Nullable CreditConversionRecord before, Fact fact) {
        if (fact instanceof CreditConverted e) {
            return new CreditConversionRecord(
                    code(e.account(), e.credit()),
                    e.account(),
                    e.pair(),
                    e.catalogue(),
                    e.into(),
                    e.points(),
                    e.institution(),
                    e.effectiveOn(),
                    false);
        }
        // One that was annulled before anything was converted of it shows nothing here.
        if (before == null) return null;
        return new CreditConversionRecord(
                before.code(),
                before.account(),
                before.pair(),
                before.catalogue(),
                before.into(),
                before.points(),
                before.institution(),
                before.convertedOn(),
                true);
    }
}
