package org.chalkline.query.datarequest;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.datarequest.DataRequestEvent;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.datarequest.DataRequestRecord.Identification;
import org.chalkline.query.datarequest.DataRequestRecord.PassingOn;
import org.chalkline.query.datarequest.DataRequestRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one request into its {@link DataRequestRecord}. */
public final class DataRequestView implements AggregateView<DataRequestRecord> {

    @Override
    public String name() {
        return "datarequests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DataRequestRecord> stateType() {
        return DataRequestRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DataRequestEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<DataRequestRecord>> columns() {
        return DataRequestTable.TABLE.columns();
    }

    @Override
    public @Nullable DataRequestRecord evolve(@Nullable DataRequestRecord before, Fact fact) {
        if (fact instanceof DataRequestReceived e) return received(e);
        var now = Objects.requireNonNull(before, "not received");
        return switch ((DataRequestEvent) fact) {
            case DataRequestReceived e -> received(e);
            case RequesterIdentified e -> {
                var found = new Identification(e.effectiveOn(), e.how(), e.evidence(), e.officer());
                yield now.with(b -> b.status(Status.IDENTIFIED).identified(found));
            }
            case DataRequestAnswered e ->
                    now.with(
                            b ->
                                    b.status(Status.ANSWERED)
                                            .closedOn(e.effectiveOn())
                                            .document(e.document())
                                            .answeredBy(e.officer()));
            case DataRequestRefused e ->
                    now.with(
                            b ->
                                    b.status(Status.REFUSED)
                                            .closedOn(e.effectiveOn())
                                            .reasons(e.reasons())
                                            .decision(e.decision()));
            case DataRequestPassedOn e -> {
                var on = new PassingOn(e.effectiveOn(), e.to(), e.reasons(), e.officer());
                yield now.with(
                        b -> b.status(Status.PASSED_ON).closedOn(e.effectiveOn()).passedOn(on));
            }
            case DataRequestWithdrawn e ->
                    now.with(b -> b.status(Status.WITHDRAWN).closedOn(e.effectiveOn()));
        };
    }

    private static DataRequestRecord received(DataRequestReceived e) {
        return DataRequestRecordBuilder.builder()
                .dataRequest(e.dataRequest())
                .kind(e.kind())
                .person(e.person())
                .status(Status.RECEIVED)
                .asked(e.asked())
                .unit(e.unit())
                .receivedOn(e.effectiveOn())
                .build();
    }
}
