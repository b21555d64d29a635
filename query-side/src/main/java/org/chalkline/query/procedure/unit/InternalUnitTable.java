package org.chalkline.query.procedure.unit;

import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bureau's internal units, those that are no more too. */
@Configuration(proxyBeanMethods = false)
class InternalUnitTable {

    static final Table<InternalUnitRecord> TABLE =
            Table.<InternalUnitRecord>named("internalUnit", "internalUnits", "InternalUnit")
                    .code("Its code.", unit -> unit.unit().value())
                    .text("name", "What it is called.", InternalUnitRecord::name)
                    .contains()
                    .word(
                            "status",
                            "InternalUnitStatus",
                            "Whether it stands.",
                            InternalUnitRecord::status)
                    .day(
                            "endedOn",
                            "The first day on which it is no more.",
                            InternalUnitRecord::endedOn)
                    .text(
                            "successor",
                            "Which unit goes on with its open cases.",
                            InternalUnitRecord::successor)
                    .door(TableDoors.SCHOOLS)
                    .open("Which units the bureau has is no secret.")
                    .standing()
                    .keyedBy(InternalUnitId::new);

    @Bean
    InternalUnitView internalUnitView() {
        return new InternalUnitView();
    }

    @Bean
    Projection<InternalUnitRecord> internalUnitProjection(
            ProjectionSource projections, InternalUnitView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<InternalUnitRecord> internalUnitQueries(Projection<InternalUnitRecord> units) {
        return TableQueries.of(TABLE, units, UnitEvent.class, InternalUnitTable::summary);
    }

    private static String summary(UnitEvent fact) {
        return switch (fact) {
            case UnitSetUp e -> "Set up as " + e.name() + ".";
            case UnitRenamed e -> "Renamed to " + e.name() + ".";
            case UnitMerged e -> "Merged into " + e.into().value() + ".";
            case UnitAbolished e ->
                    "Abolished; " + e.successor().value() + " goes on with its open cases.";
        };
    }
}
