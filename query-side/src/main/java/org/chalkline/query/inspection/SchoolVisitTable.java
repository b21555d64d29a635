package org.chalkline.query.inspection;

import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which schools inspectors visited, and how often in each semester. */
@Configuration(proxyBeanMethods = false)
class SchoolVisitTable {

    static final Table<SchoolVisitRecord> TABLE =
            Table.<SchoolVisitRecord>named("schoolVisit", "schoolVisits", "SchoolVisit")
                    .code("The school's code, a slash, and the visit's.", SchoolVisitRecord::code)
                    .text("school", "The school.", each -> each.school().value())
                    .text(
                            "semester",
                            "The semester in which it counts.",
                            SchoolVisitRecord::semester)
                    .day("visitedOn", "The day.", SchoolVisitRecord::visitedOn)
                    .day(
                            "announcedOn",
                            "The day on which the school was told.",
                            SchoolVisitRecord::announcedOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.PLAN_INSPECTIONS, Power.LEAD_INSPECTIONS)
                    .ofYear("visitedOn")
                    .keyedBy(code -> code);

    @Bean
    SchoolVisitView schoolVisitView() {
        return new SchoolVisitView();
    }

    @Bean
    Projection<SchoolVisitRecord> schoolVisitProjection(
            ProjectionSource projections, SchoolVisitView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SchoolVisitRecord> schoolVisitQueries(Projection<SchoolVisitRecord> visits) {
        return TableQueries.of(
                TABLE, visits, SupervisedSchoolEvent.class, SupervisedSchoolTable::summary);
    }
}
