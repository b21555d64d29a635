package org.chalkline.query.procedure.service;

import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.query.graphql.BySubject;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which papers were served on whom, of whatever matter. */
@Configuration(proxyBeanMethods = false)
class ServiceTable {

    static final Table<ServiceRecord> TABLE =
            Table.<ServiceRecord>named("service", "services", "Service")
                    .code("Its matter and number.", service -> service.id().value())
                    .text(
                            "of",
                            "The matter that the paper belongs to, such as `application/2026-001`.",
                            ServiceRecord::of)
                    .text("kind", "What the matter is, such as `application`.", ServiceRecord::kind)
                    .text(
                            "document",
                            "The number of the decision or notice.",
                            ServiceRecord::document)
                    .found()
                    .text("receiver", "On whom it is served.", ServiceRecord::receiver)
                    .word("standing", "ServiceStanding", "How far it is.", ServiceRecord::standing)
                    .word("mode", "ServiceMode", "How it was served.", ServiceRecord::mode)
                    .text("officer", "Who served it.", ServiceRecord::officer)
                    .day("servedOn", "The day on which it was served.", ServiceRecord::servedOn)
                    .number(
                            "attempts",
                            "How many attempts failed.",
                            service -> service.attempts().size())
                    .day(
                            "announcedUntil",
                            "The last day of its announcement.",
                            ServiceRecord::announcedUntil)
                    .day(
                            "reviewUntil",
                            "The last day to apply for reconsideration, as reckoned when it was served.",
                            ServiceRecord::reviewUntil)
                    .day(
                            "suitUntil",
                            "The last day to sue, as reckoned when it was served.",
                            ServiceRecord::suitUntil)
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .personal("receiver", "officer")
                    .ofSubject("of")
                    .keyedBy(code -> new ServiceId(code).value());

    @Bean
    ServiceView serviceView() {
        return new ServiceView();
    }

    @Bean
    Projection<ServiceRecord> serviceProjection(ProjectionSource projections, ServiceView view) {
        return projections.of(view);
    }

    @Bean
    BySubject<ServiceRecord> servicesBySubject(Projection<ServiceRecord> services) {
        return new BySubject<>(services, TABLE.column("of"), ServiceRecord::of);
    }

    @Bean
    TableQueries<ServiceRecord> serviceQueries(Projection<ServiceRecord> services) {
        return TableQueries.of(TABLE, services, ServiceEvent.class, ServiceTable::summary);
    }

    private static String summary(ServiceEvent fact) {
        return switch (fact) {
            case ServiceAttempted e ->
                    "Tried to serve "
                            + e.document()
                            + " on "
                            + e.receiver()
                            + " ("
                            + e.mode()
                            + "): "
                            + e.failure();
            case ServiceAnnounced e ->
                    e.document()
                            + " announced for "
                            + e.receiver()
                            + " at "
                            + e.place()
                            + " until "
                            + e.until()
                            + ".";
            case PaperServed e ->
                    e.document()
                            + " served on "
                            + e.receiver()
                            + " ("
                            + e.mode()
                            + "), received by "
                            + e.receivedBy()
                            + ".";
        };
    }
}
