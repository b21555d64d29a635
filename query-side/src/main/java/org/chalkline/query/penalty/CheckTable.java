package org.chalkline.query.penalty;

import org.chalkline.kernel.penalty.CheckEvent;
import org.chalkline.kernel.penalty.CheckEvent.*;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which enforcement checks were planned and done, and what came of them. */
@Configuration(proxyBeanMethods = false)
class CheckTable {

    static final Table<CheckRecord> TABLE =
            Table.<CheckRecord>named("enforcementCheck", "enforcementChecks", "EnforcementCheck")
                    .code("Its code.", check -> check.check().value())
                    .word(
                            "status",
                            "EnforcementCheckStatus",
                            "How far it has come.",
                            CheckRecord::status)
                    .word(
                            "selection",
                            "CheckSelection",
                            "How it was found whom to check.",
                            CheckRecord::selection)
                    .text(
                            "school",
                            "The school.",
                            check -> check.school() == null ? null : check.school().value())
                    .text("unit", "The unit that checks.", CheckRecord::unit)
                    .text(
                            "penaltyCase",
                            "The case that came of it.",
                            check ->
                                    check.penaltyCase() == null
                                            ? null
                                            : check.penaltyCase().value())
                    .day("plannedOn", "The day on which it was planned.", CheckRecord::plannedOn)
                    .day("doneOn", "The day on which it was done.", CheckRecord::doneOn)
                    .day("rectifyBy", "The last day to put things right.", CheckRecord::rectifyBy)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.INVESTIGATE, Power.FILE_CASES)
                    .ofYear("plannedOn")
                    .keyedBy(EnforcementCheckId::new);

    @Bean
    CheckView checkView() {
        return new CheckView();
    }

    @Bean
    Projection<CheckRecord> checkProjection(ProjectionSource projections, CheckView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CheckRecord> checkQueries(Projection<CheckRecord> checks) {
        return TableQueries.of(TABLE, checks, CheckEvent.class, CheckTable::summary);
    }

    private static String summary(CheckEvent fact) {
        return switch (fact) {
            case CheckPlanned e -> "Planned: " + e.matters();
            case CheckDone e -> "Done by " + String.join(", ", e.officers()) + ".";
            case CheckedInOrder e -> "Everything was in order.";
            case CheckDemandedRectification e -> "To be put right by " + e.by() + ".";
            case CheckRepeated e -> e.rectified() ? "It was put right." : "It wasn't put right.";
            case CheckGaveClue e -> "A clue of " + e.penaltyCase() + ": " + e.summary();
        };
    }
}
