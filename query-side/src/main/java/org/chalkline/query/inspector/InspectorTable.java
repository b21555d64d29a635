package org.chalkline.query.inspector;

import org.chalkline.kernel.inspector.InspectorEvent;
import org.chalkline.kernel.inspector.InspectorEvent.*;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.inspector.InspectorRecord.Tie;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who are education inspectors, and until when. */
@Configuration(proxyBeanMethods = false)
class InspectorTable {

    static final Table<InspectorRecord> TABLE =
            Table.<InspectorRecord>named("inspector", "inspectors", "Inspector")
                    .code("Its code.", inspector -> inspector.inspector().value())
                    .text("officer", "How acts name them.", InspectorRecord::officer)
                    .text("person", "The person.", inspector -> inspector.person().value())
                    .text("unit", "The supervision office.", InspectorRecord::unit)
                    .word(
                            "status",
                            "InspectorStatus",
                            "Whether they are one.",
                            InspectorRecord::status)
                    .flag(
                            "fullTime",
                            "Whether the government appointed them.",
                            InspectorRecord::fullTime)
                    .number("term", "Which term in a row it is.", InspectorRecord::term)
                    .day("since", "Since when they are one.", InspectorRecord::since)
                    .day("until", "The last day of the term.", InspectorRecord::until)
                    .texts(
                            "tiedTo",
                            "A school that they have a tie to.",
                            inspector -> inspector.ties().stream().map(Tie::school).toList())
                    .door(TableDoors.NO_ANALYSTS)
                    .personal("officer", "person", "tiedTo")
                    .ofBureauUnit("unit", Power.PLAN_INSPECTIONS, Power.LEAD_INSPECTIONS)
                    .standing()
                    .keyedBy(InspectorId::new);

    @Bean
    InspectorView inspectorView() {
        return new InspectorView();
    }

    @Bean
    Projection<InspectorRecord> inspectorProjection(
            ProjectionSource projections, InspectorView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<InspectorRecord> inspectorQueries(
            Projection<InspectorRecord> inspectors, ClockNodes clocks) {
        return TableQueries.of(TABLE, inspectors, InspectorEvent.class, InspectorTable::summary)
                .withClocks(clocks);
    }

    static String summary(InspectorEvent fact) {
        return switch (fact) {
            case InspectorAppointed e ->
                    "Appointed full-time by decision " + e.decision().documentNumber() + ".";
            case InspectorEngaged e ->
                    "Engaged until "
                            + e.until()
                            + " by decision "
                            + e.decision().documentNumber()
                            + ".";
            case InspectorAssessed e -> "Assessed: " + e.result() + ".";
            case InspectorEngagedAgain e ->
                    "Engaged for term "
                            + e.term()
                            + ", until "
                            + e.until()
                            + ", by decision "
                            + e.decision().documentNumber()
                            + ".";
            case InspectorTermEnded e -> "Term " + e.term() + " is over.";
            case InspectorEnded e ->
                    "Ended by decision " + e.decision().documentNumber() + ": " + e.ground() + ".";
            case InspectorEnteredDistrict e -> "Answers for district " + e.district().value() + ".";
            case InspectorTieDeclared e -> "A tie to " + e.school() + " was declared.";
        };
    }
}
