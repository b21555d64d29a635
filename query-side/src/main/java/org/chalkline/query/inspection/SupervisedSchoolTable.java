package org.chalkline.query.inspection;

import java.util.List;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.*;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which schools are supervised, and since when none was inspected comprehensively. */
@Configuration(proxyBeanMethods = false)
class SupervisedSchoolTable {

    static final Table<SupervisedSchoolRecord> TABLE =
            Table.<SupervisedSchoolRecord>named(
                            "supervisedSchool", "supervisedSchools", "SupervisedSchool")
                    .code("The school's code.", each -> each.school().value())
                    .text("school", "The school.", each -> each.school().value())
                    .text("unit", "The supervision office.", SupervisedSchoolRecord::unit)
                    .day(
                            "cycleFrom",
                            "The day from which the next comprehensive inspection is counted.",
                            SupervisedSchoolRecord::cycleFrom)
                    .day(
                            "lastInspectedOn",
                            "The end of the last comprehensive inspection.",
                            SupervisedSchoolRecord::lastInspectedOn)
                    .number(
                            "visits",
                            "How often inspectors visited it.",
                            SupervisedSchoolRecord::visits)
                    .day(
                            "lastVisitedOn",
                            "The day of the last visit.",
                            SupervisedSchoolRecord::lastVisitedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.PLAN_INSPECTIONS, Power.LEAD_INSPECTIONS)
                    .standing()
                    .keyedBy(SupervisedSchoolId::of);

    @Bean
    SupervisedSchoolView supervisedSchoolView() {
        return new SupervisedSchoolView();
    }

    @Bean
    Projection<SupervisedSchoolRecord> supervisedSchoolProjection(
            ProjectionSource projections, SupervisedSchoolView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SupervisedSchoolRecord> supervisedSchoolQueries(
            Projection<SupervisedSchoolRecord> schools, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, schools, SupervisedSchoolEvent.class, SupervisedSchoolTable::summary)
                .withClocks(clocks)
                .filteredBy(
                        new TableFilter(
                                "yearsWithout",
                                "Int",
                                "So many years have passed by the day spoken of since its cycle began, and no comprehensive inspection ended.",
                                SupervisedSchoolTable::yearsWithout));
    }

    private static List<Condition> yearsWithout(Object years, Basis basis) {
        var last = basis.effectiveOn().minusYears((Integer) years);
        return List.of(
                new Condition(TABLE.column("cycleFrom").name(), Test.AT_MOST, List.of(last)));
    }

    static String summary(SupervisedSchoolEvent fact) {
        return switch (fact) {
            case SchoolPutUnderSupervision e -> "Supervised by " + e.unit() + ".";
            case SchoolVisited e ->
                    e.inspectors().size() + " visited it, in semester " + e.semester() + ".";
            case DangerReported e -> "A danger was reported: " + e.summary();
            case SchoolEnteredDistrict e -> "Came into district " + e.district().value() + ".";
            case ComprehensivelyInspected e ->
                    "Inspected comprehensively until "
                            + e.endedOn()
                            + ": "
                            + e.inspection().value();
        };
    }
}
