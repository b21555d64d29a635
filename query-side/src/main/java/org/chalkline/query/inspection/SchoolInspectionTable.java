package org.chalkline.query.inspection;

import java.time.LocalDate;
import org.chalkline.kernel.inspection.InspectionEvent;
import org.chalkline.kernel.inspection.InspectionEvent.*;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.inspection.SchoolInspectionRecord.SchoolDefence;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which schools were inspected, how that went, and what was found. */
@Configuration(proxyBeanMethods = false)
class SchoolInspectionTable {

    static final Table<SchoolInspectionRecord> TABLE =
            Table.<SchoolInspectionRecord>named(
                            "schoolInspection", "schoolInspections", "SchoolInspection")
                    .code("Its code.", inspection -> inspection.inspection().value())
                    .text("school", "The school.", inspection -> inspection.school().value())
                    .word(
                            "form",
                            "InspectionForm",
                            "How far it goes.",
                            SchoolInspectionRecord::form)
                    .text("unit", "The supervision office.", SchoolInspectionRecord::unit)
                    .word(
                            "status",
                            "SchoolInspectionStatus",
                            "How far it has come.",
                            SchoolInspectionRecord::status)
                    .day(
                            "plannedOn",
                            "The day on which it was planned.",
                            SchoolInspectionRecord::plannedOn)
                    .day(
                            "begunOn",
                            "The day on which it was planned; of one of the past, on which it ended.",
                            SchoolInspectionTable::begunOn)
                    .day(
                            "endedOn",
                            "The day on which the school was told the preliminary opinion.",
                            SchoolInspectionRecord::endedOn)
                    .number(
                            "openProblems",
                            "How many problems aren't verified as put right.",
                            inspection -> (long) inspection.openProblems())
                    .number(
                            "rounds",
                            "How many rounds the problem took that took the most; 0 where none was found.",
                            inspection -> (long) inspection.rounds())
                    .flag(
                            "defended",
                            "Whether the school gave a defence.",
                            each -> each.defence() != null)
                    .word(
                            "defenceAdopted",
                            "DefenceResult",
                            "The outcome of the defence.",
                            SchoolInspectionTable::adopted)
                    .flag(
                            "opinionChanged",
                            "Whether the group voted on something else than the preliminary opinion.",
                            SchoolInspectionRecord::opinionChanged)
                    .day(
                            "closedOn",
                            "The day on which it was closed.",
                            SchoolInspectionRecord::closedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit(
                            "unit",
                            Power.PLAN_INSPECTIONS,
                            Power.LEAD_INSPECTIONS,
                            Power.ISSUE_OPINIONS,
                            Power.VERIFY_RECTIFICATION)
                    .ofYear("begunOn")
                    .keyedBy(InspectionId::new);

    private static @Nullable LocalDate begunOn(SchoolInspectionRecord inspection) {
        var planned = inspection.plannedOn();
        return planned == null ? inspection.endedOn() : planned;
    }

    private static @Nullable DefenceResult adopted(SchoolInspectionRecord inspection) {
        SchoolDefence defence = inspection.defence();
        return defence == null ? null : defence.adopted();
    }

    @Bean
    SchoolInspectionView schoolInspectionView() {
        return new SchoolInspectionView();
    }

    @Bean
    Projection<SchoolInspectionRecord> schoolInspectionProjection(
            ProjectionSource projections, SchoolInspectionView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SchoolInspectionRecord> schoolInspectionQueries(
            Projection<SchoolInspectionRecord> inspections, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, inspections, InspectionEvent.class, SchoolInspectionTable::summary)
                .withClocks(clocks);
    }

    static String summary(InspectionEvent fact) {
        return switch (fact) {
            case InspectionPlanned e -> "Planned for " + e.school() + ": " + e.matters() + ".";
            case GroupFormed e -> "A group of " + e.inspectors().size() + " was formed.";
            case InspectionNotified e ->
                    "The school had notice " + e.notice() + ": from " + e.beginsOn() + ".";
            case SelfEvaluationReceived e -> "The school evaluated itself.";
            case SchoolInspectedOnSite e -> e.onSite().size() + " were at the school.";
            case PublicDrawn e -> e.drawn() + " of " + e.outOf() + " were drawn: " + e.of() + ".";
            case PublicHeard e -> "Heard: " + e.of() + ".";
            case OpinionDeliberated e -> "A preliminary opinion was formed.";
            case PreliminaryOpinionTold e -> "The school was told the preliminary opinion.";
            case DefenceReceived e -> "The school defended itself.";
            case DefenceWeighed e -> "The defence was weighed: " + e.adopted() + ".";
            case OpinionVoted e -> "Voted on: " + e.vote().counted() + ".";
            case OpinionLetterIssued e ->
                    "The opinion letter "
                            + e.decision().documentNumber()
                            + " was issued, with "
                            + e.problems().size()
                            + " problems.";
            case RectificationReported e ->
                    "The school reported that it put problem " + e.problem() + " right.";
            case RectificationVerified e -> "Problem " + e.problem() + " was put right.";
            case RectificationFoundWanting e ->
                    "Problem " + e.problem() + " wasn't put right: by " + e.dueOn() + ".";
            case InspectionReported e ->
                    "Reported to " + e.government() + ", and published in " + e.publishedIn() + ".";
            case InspectionClosed e -> "Closed.";
            case InspectionTakenOver e ->
                    "Taken over from " + e.source() + ": letter " + e.documentNumber() + ".";
        };
    }
}
