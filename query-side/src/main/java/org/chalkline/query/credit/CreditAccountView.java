package org.chalkline.query.credit;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.credit.CreditAccountRecord.Credit;
import org.chalkline.query.credit.CreditAccountRecord.CreditStatus;
import org.chalkline.query.credit.CreditAccountRecord.Refusal;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one account into its {@link CreditAccountRecord}. */
public final class CreditAccountView implements View<CreditAccountRecord> {

    @Override
    public String name() {
        return "creditaccounts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CreditAccountRecord> stateType() {
        return CreditAccountRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CreditEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<CreditAccountRecord>> columns() {
        return CreditAccountTable.TABLE.columns();
    }

    @Override
    public @Nullable CreditAccountRecord evolve(@Nullable CreditAccountRecord before, Fact fact) {
        if (fact instanceof AccountOpened e) return opened(e);
        var now = Objects.requireNonNull(before, "not opened");
        return switch ((CreditEvent) fact) {
            case AccountOpened e -> opened(e);
            case CreditEarned e -> now.withCredits(Copies.plus(now.credits(), earned(e)));
            case CreditConverted e ->
                    with(
                            now,
                            e.credit(),
                            b ->
                                    b.status(CreditStatus.CONVERTED)
                                            .pair(e.pair())
                                            .into(e.into())
                                            .institution(e.institution())
                                            .document(e.decision().documentNumber())
                                            .closedOn(e.effectiveOn()));
            case CreditAnnulled e ->
                    with(
                            now,
                            e.credit(),
                            b ->
                                    b.status(CreditStatus.ANNULLED)
                                            .ground(e.ground())
                                            .document(e.decision().documentNumber())
                                            .closedOn(e.effectiveOn()));
            case ConversionRefused e ->
                    now.withRefusals(
                            Copies.plus(
                                    now.refusals(),
                                    new Refusal(
                                            e.credit(),
                                            e.pair(),
                                            e.decision().documentNumber(),
                                            e.effectiveOn())));
        };
    }

    private static CreditAccountRecord with(
            CreditAccountRecord now,
            String credit,
            Consumer<CreditAccountRecordCreditBuilder> change) {
        return now.withCredits(
                Copies.changed(
                        now.credits(),
                        each -> each.number().equals(credit),
                        each -> each.with(change)));
    }

    private static Credit earned(CreditEarned e) {
        return new Credit(
                e.credit(),
                e.programme(),
                e.issuer(),
                e.level(),
                e.course(),
                e.certificate(),
                e.achievement(),
                e.points(),
                e.effectiveOn(),
                CreditStatus.EARNED,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CreditAccountRecord opened(AccountOpened e) {
        return new CreditAccountRecord(
                e.account(), e.person(), e.unit(), e.effectiveOn(), List.of(), List.of());
    }
}
