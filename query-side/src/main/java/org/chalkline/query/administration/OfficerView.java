package org.chalkline.query.administration;

import java.util.List;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.administration.OfficerRecord.Delegation;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one officer's powers into an {@link OfficerRecord}. */
public final class OfficerView implements View<OfficerRecord> {

    @Override
    public String name() {
        return "officers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<OfficerRecord> stateType() {
        return OfficerRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PowersEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<OfficerRecord>> columns() {
        return OfficerTable.TABLE.columns();
    }

    @Override
    public OfficerRecord evolve(@Nullable OfficerRecord before, Fact fact) {
        var event = (PowersEvent) fact;
        var all = before == null ? List.<Delegation>of() : before.delegations();
        var now =
                switch (event) {
                    case PowerDelegated e -> delegated(all, e);
                    case PowerTakenBack e -> takenBack(all, e);
                };
        return new OfficerRecord(event.officer(), now);
    }

    private static List<Delegation> delegated(List<Delegation> all, PowerDelegated e) {
        return Copies.plus(
                all,
                OfficerRecordDelegationBuilder.builder()
                        .power(e.power())
                        .instrument(e.instrument())
                        .delegatedBy(e.delegatedBy())
                        .from(e.effectiveOn())
                        .until(e.until())
                        .build());
    }

    /** All delegations of the power that are held that day end. */
    private static List<Delegation> takenBack(List<Delegation> all, PowerTakenBack e) {
        return Copies.changed(
                all,
                each -> each.power() == e.power() && each.holdsOn(e.effectiveOn()),
                each -> each.with(b -> b.takenBackOn(e.effectiveOn()).takenBackBy(e.instrument())));
    }
}
