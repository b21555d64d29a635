package org.chalkline.query.majordecision;

import org.chalkline.kernel.majordecision.MajorDecisionEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells which major decisions there are, who spoke against them and what the head said, which steps
 * were left out and why, and what they set going.
 */
@Configuration(proxyBeanMethods = false)
class MajorDecisionTable {

    static final Table<MajorDecisionRecord> TABLE =
            Table.<MajorDecisionRecord>named("majorDecision", "majorDecisions", "MajorDecision")
                    .code("Its code.", each -> each.majorDecision().value())
                    .text("title", "Its title.", MajorDecisionRecord::title)
                    .contains()
                    .text("matter", "The kind of matter.", MajorDecisionRecord::matter)
                    .texts(
                            "schools",
                            "The schools that it is about.",
                            each -> each.schools().stream().map(SchoolId::value).toList())
                    .text("unit", "The unit that has it in hand.", MajorDecisionRecord::unit)
                    .word(
                            "status",
                            "MajorDecisionStatus",
                            "How far it has come.",
                            MajorDecisionRecord::status)
                    .day(
                            "proposedOn",
                            "The day on which it was proposed.",
                            MajorDecisionRecord::proposedOn)
                    .day(
                            "decidedOn",
                            "The day on which it was taken as it stands.",
                            MajorDecisionRecord::decidedOn)
                    .text(
                            "documentNumber",
                            "The number under which it was taken as it stands.",
                            MajorDecisionRecord::documentNumber)
                    .found()
                    .number(
                            "dissents",
                            "How many voted otherwise than the head when it was last discussed.",
                            each -> (long) each.dissents())
                    .flag(
                            "againstMost",
                            "Whether the head then decided otherwise than most of the others think.",
                            MajorDecisionRecord::againstMost)
                    .texts(
                            "stepsLeftOut",
                            "The steps that one of its rounds left out.",
                            MajorDecisionRecord::stepsLeftOut)
                    .day(
                            "endedOn",
                            "The first day on which it isn't in force.",
                            MajorDecisionRecord::endedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit(
                            "unit",
                            Power.PROPOSE_DECISIONS,
                            Power.UNDERTAKE_DECISIONS,
                            Power.DECIDE_MATTERS)
                    .ofYear("proposedOn")
                    .standing()
                    .keyedBy(MajorDecisionId::new);

    @Bean
    MajorDecisionView majorDecisionView() {
        return new MajorDecisionView();
    }

    @Bean
    Projection<MajorDecisionRecord> majorDecisionProjection(
            ProjectionSource projections, MajorDecisionView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<MajorDecisionRecord> majorDecisionQueries(
            Projection<MajorDecisionRecord> decisions, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, decisions, MajorDecisionEvent.class, MajorDecisionTable::summary)
                .withClocks(clocks);
    }

    static String summary(MajorDecisionEvent fact) {
        return switch (fact) {
            case DecisionProposed e -> "Proposed: " + e.title() + ".";
            case MajorDecisionTakenOver e ->
                    "Taken over from " + e.takenOverFrom() + ": " + e.title() + ".";
            case DecisionNotBegun e -> "Not begun: " + e.reasons();
            case DecisionInitiated e -> "Begun, in the hand of " + e.unit() + leftOut(e) + ".";
            case DecisionDrafted e ->
                    e.changes() == null ? "Drafted." : "The draft was changed: " + e.changes();
            case ExpertHeard e -> "Expert opinion " + e.expert() + ": " + e.conclusion() + ".";
            case RiskAssessed e ->
                    "Risk " + e.level() + (e.controlled() ? ", controlled." : ", not controlled.");
            case DecisionDiscussed e ->
                    "Discussed: "
                            + e.vote().counted()
                            + (e.vote().headAgainstMost()
                                    ? "; the head decided otherwise than most."
                                    : ".");
            case PartyCommitteeTold e -> e.committee() + " was told.";
            case MajorDecisionTaken e ->
                    "Taken as "
                            + e.decision().documentNumber()
                            + ", with "
                            + e.tasks().size()
                            + " tasks.";
            case MajorDecisionRefused e ->
                    "Refused by decision " + e.decision().documentNumber() + ".";
            case MajorDecisionPublished e -> "Published in " + e.publishedIn() + ".";
            case ExecutionReported e -> "Reported: " + e.summary();
            case ExecutionHalted e -> "Halted: " + e.reasons();
            case ExecutionResumed e -> "Goes on: " + e.reasons();
            case MajorDecisionEvaluated e -> "Evaluated: " + e.advice() + ".";
            case AdjustmentInitiated e ->
                    "Round " + e.round() + " begun: " + e.reasons() + leftOut(e);
            case MajorDecisionEnded e -> "Ended by decision " + e.decision().documentNumber() + ".";
            case MajorDecisionFollowed e ->
                    "Decision " + e.documentNumber() + " of " + e.by() + " cites it.";
        };
    }

    private static String leftOut(RoundBegun e) {
        return e.leftOut().isEmpty() ? "" : ", " + e.leftOut().size() + " steps left out";
    }
}
