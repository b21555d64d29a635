package org.chalkline.query.datarequest;

import org.chalkline.kernel.datarequest.DataRequestEvent;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which requests of people about their data there are, and what came of each. */
@Configuration(proxyBeanMethods = false)
class DataRequestTable {

    static final Table<DataRequestRecord> TABLE =
            Table.<DataRequestRecord>named("dataRequest", "dataRequests", "DataRequest")
                    .code("Its code.", request -> request.dataRequest().value())
                    .word("kind", "DataRequestKind", "What is asked for.", DataRequestRecord::kind)
                    .text("person", "Who asks.", request -> request.person().value())
                    .word(
                            "status",
                            "DataRequestStatus",
                            "How far it has come.",
                            DataRequestRecord::status)
                    .day("receivedOn", "The day of its receipt.", DataRequestRecord::receivedOn)
                    .day("closedOn", "The day of its end.", DataRequestRecord::closedOn)
                    .text("unit", "The unit that received it.", DataRequestRecord::unit)
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .personal("person")
                    .ofBureauUnit("unit")
                    .ofYear("receivedOn")
                    .keyedBy(DataRequestId::new);

    @Bean
    DataRequestView dataRequestView() {
        return new DataRequestView();
    }

    @Bean
    Projection<DataRequestRecord> dataRequestProjection(
            ProjectionSource projections, DataRequestView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DataRequestRecord> dataRequestQueries(
            Projection<DataRequestRecord> requests, ClockNodes clocks) {
        return TableQueries.of(TABLE, requests, DataRequestEvent.class, DataRequestTable::summary)
                .withClocks(clocks);
    }

    private static String summary(DataRequestEvent fact) {
        return switch (fact) {
            case DataRequestReceived e ->
                    e.person().value()
                            + switch (e.kind()) {
                                case ACCESS -> " asked to see their data.";
                                case COPY -> " asked for a copy of their data.";
                                case CORRECTION -> " asked to have their data put right.";
                            };
            case RequesterIdentified e -> "Identified by " + e.officer() + ".";
            case DataRequestAnswered e -> "Answered by " + e.officer() + ".";
            case DataRequestRefused e ->
                    "Refused by decision " + e.decision().documentNumber() + ".";
            case DataRequestPassedOn e -> "Passed on to " + e.to() + ": " + e.reasons();
            case DataRequestWithdrawn e -> "Taken back.";
        };
    }
}
