package org.chalkline.query.matter;

import java.util.List;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.matter.MatterEvent.*;
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

/**
 * Tells which matters were assigned to the bureau, by whom, who has them in hand, and for how long.
 */
@Configuration(proxyBeanMethods = false)
class AssignedMatterTable {

    static final Table<AssignedMatterRecord> TABLE =
            Table.<AssignedMatterRecord>named("assignedMatter", "assignedMatters", "AssignedMatter")
                    .code("Its code.", matter -> matter.matter().value())
                    .word("kind", "MatterKind", "By which way it came.", AssignedMatterRecord::kind)
                    .text("assigner", "Who gave it to the bureau.", AssignedMatterRecord::assigner)
                    .text(
                            "unit",
                            "The unit that has it in hand: its lead, or the one that registered it.",
                            AssignedMatterRecord::unit)
                    .word(
                            "status",
                            "MatterStatus",
                            "How far it has come.",
                            AssignedMatterRecord::status)
                    .flag(
                            "open",
                            "Whether it is neither closed nor given back.",
                            matter -> matter.status().isOpen())
                    .day(
                            "registeredOn",
                            "The day of its registration.",
                            AssignedMatterRecord::registeredOn)
                    .day(
                            "dueOn",
                            "The last day that its assigner named.",
                            AssignedMatterRecord::dueOn)
                    .number(
                            "timesSentBack",
                            "How often a report was sent back.",
                            matter -> (long) matter.timesSentBack())
                    .number(
                            "timesExtended",
                            "How often its term was extended.",
                            matter -> (long) matter.timesExtended())
                    .text(
                            "extendedBy",
                            "By whom its term was extended last.",
                            AssignedMatterRecord::extendedBy)
                    .text("about", "The case that it is about.", AssignedMatterRecord::about)
                    .text(
                            "petitioner",
                            "Whom it comes from.",
                            matter ->
                                    matter.petitioner() == null
                                            ? null
                                            : matter.petitioner().value())
                    .day(
                            "openSince",
                            "The day of its registration, while it is open.",
                            AssignedMatterRecord::openSince)
                    .filterOnly()
                    .door(TableDoors.BUREAU)
                    .personal("petitioner")
                    .ofBureauUnit("unit", Power.DISPATCH_MATTERS, Power.ACCEPT_REPORTS)
                    .ofYear("registeredOn")
                    .keyedBy(AssignedMatterId::new);

    @Bean
    AssignedMatterView assignedMatterView() {
        return new AssignedMatterView();
    }

    @Bean
    Projection<AssignedMatterRecord> assignedMatterProjection(
            ProjectionSource projections, AssignedMatterView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AssignedMatterRecord> assignedMatterQueries(
            Projection<AssignedMatterRecord> matters, ClockNodes clocks) {
        return TableQueries.of(TABLE, matters, MatterEvent.class, AssignedMatterTable::summary)
                .withClocks(clocks)
                .filteredBy(
                        new TableFilter(
                                "openLongerThan",
                                "Int",
                                "It is open on the day spoken of, and was registered more than so many days before.",
                                AssignedMatterTable::openLongerThan));
    }

    private static List<Condition> openLongerThan(Object days, Basis basis) {
        var last = basis.effectiveOn().minusDays((Integer) days + 1L);
        return List.of(
                new Condition(TABLE.column("openSince").name(), Test.AT_MOST, List.of(last)));
    }

    static String summary(MatterEvent fact) {
        return switch (fact) {
            case MatterRegistered e ->
                    e.assigner() + " assigned " + e.reference() + ": " + e.title();
            case MatterFoundNotOurs e -> "Given back: it is " + e.competent() + "'s.";
            case MatterDispatched e ->
                    "Dispatched to "
                            + e.lead().value()
                            + (e.coHandlers().isEmpty()
                                    ? "."
                                    : ", helped by " + e.coHandlers().size() + ".");
            case CoHandlerNamed e ->
                    e.unit().value() + " helps, and answers by " + e.answerBy() + ".";
            case MatterTaken e -> e.unit().value() + " took it in hand.";
            case CoHandlerAnswered e -> e.unit().value() + " answered.";
            case LeadSucceeded e ->
                    e.unit().value() + " is no more; " + e.successor().value() + " leads.";
            case CoHandlerSucceeded e ->
                    e.unit().value()
                            + " helps no more; its part falls to "
                            + e.successor().value()
                            + ".";
            case MatterReported e -> e.unit().value() + " reported: " + e.summary();
            case ReportSentBack e -> "The report was sent back: " + e.reasons();
            case ReportAccepted e -> "The report was accepted.";
            case MatterAnswered e -> "The assigner was answered.";
            case MatterClosed e -> "Closed.";
            case TermExtended e ->
                    e.by() + " extended the term until " + e.dueOn() + " by " + e.document() + ".";
            case CaseReportedBack e -> "The case " + e.about() + " was closed.";
        };
    }
}
