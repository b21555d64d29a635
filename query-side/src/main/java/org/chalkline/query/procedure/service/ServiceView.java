package org.chalkline.query.procedure.service;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.service.PaperService;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of serving one paper on one receiver into its {@link ServiceRecord}. */
public final class ServiceView implements View<ServiceRecord> {

    @Override
    public String name() {
        return "services";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ServiceRecord> stateType() {
        return ServiceRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ServiceEvent.class.isAssignableFrom(type);
    }

    /** The service, not the aggregate whose facts it stands among. */
    @Override
    public String entityOf(Fact fact) {
        return ((ServiceEvent) fact).service().value();
    }

    @Override
    public List<Column<ServiceRecord>> columns() {
        return ServiceTable.TABLE.columns();
    }

    @Override
    public ServiceRecord evolve(@Nullable ServiceRecord before, Fact fact) {
        var told = (ServiceEvent) fact;
        return new ServiceRecord(PaperService.after(before == null ? null : before.fold(), told));
    }
}
