package org.chalkline.query.procedure.power;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.power.PowerItemEvent;
import org.chalkline.kernel.procedure.power.PowerItemEvent.EntrustmentEnded;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerEntrusted;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemDelegated;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemListed;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemRevised;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemStruck;
import org.chalkline.query.procedure.power.PowerItemRecord.Entrustment;
import org.chalkline.query.procedure.power.PowerItemRecord.ItemDelegation;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one item of the list of powers into its {@link PowerItemRecord}. */
public final class PowerItemView implements View<PowerItemRecord> {

    @Override
    public String name() {
        return "poweritems";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PowerItemRecord> stateType() {
        return PowerItemRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PowerItemEvent.class.isAssignableFrom(type);
    }

    /** The item; all items of a power are one aggregate. */
    @Override
    public String entityOf(Fact fact) {
        return ((PowerItemEvent) fact).item().value();
    }

    @Override
    public List<Column<PowerItemRecord>> columns() {
        return PowerItemTable.TABLE.columns();
    }

    @Override
    public @Nullable PowerItemRecord evolve(@Nullable PowerItemRecord before, Fact fact) {
        if (fact instanceof PowerItemListed e) return listed(before, e);
        var now = Objects.requireNonNull(before, "not listed");
        return switch ((PowerItemEvent) fact) {
            case PowerItemListed e -> listed(before, e);
            case PowerItemRevised e ->
                    now.with(
                            b ->
                                    b.content(e.content())
                                            .instrument(e.instrument())
                                            .revisedOn(e.effectiveOn()));
            case PowerItemStruck e ->
                    now.with(
                            b ->
                                    b.struckOn(e.effectiveOn())
                                            .strikingReasons(e.reasons())
                                            .instrument(e.instrument())
                                            .entrustments(
                                                    Copies.changed(
                                                            now.entrustments(),
                                                            each -> true,
                                                            each -> each.ending(e.effectiveOn()))));
            case PowerItemDelegated e ->
                    now.with(
                            b ->
                                    b.delegations(
                                            Copies.plus(
                                                    now.delegations(),
                                                    new ItemDelegation(
                                                            e.holder(),
                                                            e.instrument(),
                                                            e.effectiveOn(),
                                                            e.until()))));
            case PowerEntrusted e ->
                    now.with(b -> b.entrustments(Copies.plus(now.entrustments(), entrusted(e))));
            case EntrustmentEnded e ->
                    now.with(
                            b ->
                                    b.entrustments(
                                            Copies.changed(
                                                    now.entrustments(),
                                                    each ->
                                                            each.creditCode()
                                                                    .equals(e.creditCode()),
                                                    each -> each.ending(e.effectiveOn()))));
        };
    }

    private static PowerItemRecord listed(@Nullable PowerItemRecord before, PowerItemListed e) {
        return PowerItemRecordBuilder.builder()
                .item(e.item())
                .content(e.content())
                .instrument(e.instrument())
                .listedOn(e.effectiveOn())
                .delegations(before == null ? List.of() : before.delegations())
                .entrustments(before == null ? List.of() : before.entrustments())
                .build();
    }

    private static Entrustment entrusted(PowerEntrusted e) {
        return new Entrustment(
                e.organisation(),
                e.creditCode(),
                e.matters(),
                e.instrument(),
                e.letter(),
                e.publishedIn(),
                e.effectiveOn(),
                e.until(),
                null);
    }
}
