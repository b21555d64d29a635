package org.chalkline.query.research;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.research.SchoolResearchEvent;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.kernel.research.SchoolResearchId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what teachers of schools found out together about their own teaching. */
@Configuration(proxyBeanMethods = false)
class SchoolResearchTable {

    static final Table<SchoolResearchRecord> TABLE =
            Table.<SchoolResearchRecord>named(
                            "schoolResearchActivity",
                            "schoolResearchActivities",
                            "SchoolResearchActivity")
                    .code("Its code.", each -> each.activity().value())
                    .text("school", "The school.", each -> each.school().value())
                    .word("form", "SchoolResearchForm", "Its form.", SchoolResearchRecord::form)
                    .text("topic", "The topic.", SchoolResearchRecord::topic)
                    .contains()
                    .text("unit", "The unit that advises the school.", SchoolResearchRecord::unit)
                    .number(
                            "teachers",
                            "The number of teachers who took part.",
                            each -> (long) each.teachers())
                    .day("heldOn", "The day on which it was held.", SchoolResearchRecord::heldOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.CONCLUDE_PROJECTS)
                    .ofYear("heldOn")
                    .keyedBy(SchoolResearchId::new);

    @Bean
    SchoolResearchView schoolResearchView() {
        return new SchoolResearchView();
    }

    @Bean
    Projection<SchoolResearchRecord> schoolResearchProjection(
            ProjectionSource projections, SchoolResearchView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SchoolResearchRecord> schoolResearchQueries(Projection<SchoolResearchRecord> all) {
        return TableQueries.of(TABLE, all, SchoolResearchEvent.class, SchoolResearchTable::summary);
    }

    static String summary(SchoolResearchEvent fact) {
        return switch (fact) {
            case SchoolResearchHeld e -> e.teachers() + " teachers: " + e.topic();
        };
    }
}
