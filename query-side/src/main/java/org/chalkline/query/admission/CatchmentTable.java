package org.chalkline.query.admission;

import org.chalkline.kernel.admission.CatchmentEvent;
import org.chalkline.kernel.admission.CatchmentEvent.*;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which versions of catchments there are, and which is in force. */
@Configuration(proxyBeanMethods = false)
class CatchmentTable {

    static final Table<CatchmentRecord> TABLE =
            Table.<CatchmentRecord>named("catchment", "catchments", "Catchment")
                    .code("Its code: the year and the stage.", each -> each.catchment().value())
                    .word("stage", "Stage", "The stage.", CatchmentRecord::stage)
                    .number("year", "The year.", CatchmentRecord::year)
                    .ordered()
                    .word(
                            "status",
                            "CatchmentStatus",
                            "How far it has come.",
                            CatchmentRecord::status)
                    .day(
                            "inForceFrom",
                            "The first day on which it is in force.",
                            CatchmentRecord::inForceFrom)
                    .door(TableDoors.SCHOOLS)
                    .open("Catchments are the whole district's.")
                    .ofYear("year")
                    .keyedBy(CatchmentId::new);

    @Bean
    CatchmentView catchmentView() {
        return new CatchmentView();
    }

    @Bean
    Projection<CatchmentRecord> catchmentProjection(
            ProjectionSource projections, CatchmentView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CatchmentRecord> catchmentQueries(Projection<CatchmentRecord> catchments) {
        return TableQueries.of(TABLE, catchments, CatchmentEvent.class, CatchmentTable::summary);
    }

    static String summary(CatchmentEvent fact) {
        return switch (fact) {
            case CatchmentDrafted e -> "Drafted: " + e.title();
            case ZoneDrawn e -> "Zone " + e.zone() + " belongs to " + e.schools() + ".";
            case AddressEntered e ->
                    e.entry().place() + " lies in " + e.zone() + range(e.entry().from(), e);
            case AddressTakenOut e -> e.entry().place() + " was taken out of " + e.zone() + ".";
            case CatchmentPublished e ->
                    "Published in " + e.publishedIn() + ", in force from " + e.inForceFrom() + ".";
            case CatchmentCameIntoForce e -> "In force.";
            case CatchmentReplaced e -> "Replaced by " + e.by().value() + ".";
            case CatchmentReinstated e -> "Not replaced by " + e.by().value() + " after all.";
        };
    }

    private static String range(int from, AddressEntered e) {
        return from == 0
                ? "."
                : ", " + from + " to " + e.entry().to() + " (" + e.entry().side() + ").";
    }
}
