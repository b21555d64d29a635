package org.chalkline.query.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.admission.CatchmentEvent;
import org.chalkline.kernel.admission.CatchmentEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.admission.CatchmentRecord.CatchmentZone;
import org.chalkline.query.admission.CatchmentRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one version of catchments into its {@link CatchmentRecord}. */
public final class CatchmentView implements View<CatchmentRecord> {

    @Override
    public String name() {
        return "catchments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CatchmentRecord> stateType() {
        return CatchmentRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        // Thousands of entries would each be a version of the whole record.
        return CatchmentEvent.class.isAssignableFrom(type)
                && type != AddressEntered.class
                && type != AddressTakenOut.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<CatchmentRecord>> columns() {
        return CatchmentTable.TABLE.columns();
    }

    @Override
    public @Nullable CatchmentRecord evolve(@Nullable CatchmentRecord before, Fact fact) {
        if (fact instanceof CatchmentDrafted e) return drafted(e);
        var now = Objects.requireNonNull(before, "not drafted");
        return switch ((CatchmentEvent) fact) {
            case CatchmentDrafted e -> drafted(e);
            case ZoneDrawn e -> now.with(b -> b.zones(with(now.zones(), e)));
            case AddressEntered e -> now;
            case AddressTakenOut e -> now;
            case CatchmentPublished e ->
                    now.with(
                            b ->
                                    b.status(Status.PUBLISHED)
                                            .publishedIn(e.publishedIn())
                                            .publishedOn(e.effectiveOn())
                                            .inForceFrom(e.inForceFrom())
                                            .decidedBy(e.decision().documentNumber()));
            case CatchmentCameIntoForce e -> now.with(b -> b.status(Status.IN_FORCE));
            case CatchmentReplaced e ->
                    now.with(
                            b ->
                                    b.status(Status.REPLACED)
                                            .replacedBy(e.by().value())
                                            .replacedOn(e.effectiveOn()));
            case CatchmentReinstated e ->
                    now.with(b -> b.status(Status.IN_FORCE).replacedBy(null).replacedOn(null));
        };
    }

    private static List<CatchmentZone> with(List<CatchmentZone> zones, ZoneDrawn e) {
        var all = new ArrayList<>(zones);
        all.removeIf(each -> each.zone().equals(e.zone()));
        all.add(
                new CatchmentZone(
                        e.zone(), e.name(), e.schools().stream().map(SchoolId::value).toList()));
        return List.copyOf(all);
    }

    private static CatchmentRecord drafted(CatchmentDrafted e) {
        return CatchmentRecordBuilder.builder()
                .catchment(e.catchment())
                .stage(e.catchment().stage())
                .year(e.catchment().year())
                .title(e.title())
                .status(Status.DRAFTED)
                .zones(List.of())
                .draftedOn(e.effectiveOn())
                .build();
    }
}
