package org.chalkline.query.contest;

import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The docket: reconsiderations and lawsuits over acts of the bureau. */
@Configuration(proxyBeanMethods = false)
class ContestedCaseTable {
    static final String COMPENSATION = "compensation";

    static final Table<ContestedCaseRecord> TABLE =
            Table.<ContestedCaseRecord>named("contestedCase", "contestedCases", "ContestedCase")
                    .code(
                            "Its code, such as `review/2026-1` or `suit/2026-1`.",
                            contested -> contested.contest().value())
                    .word(
                            "kind",
                            "ContestKind",
                            "Whether it is a reconsideration or a lawsuit.",
                            ContestedCaseRecord::kind)
                    .text(
                            "number",
                            "Its number at the body that hears it now.",
                            ContestedCaseRecord::number)
                    .found()
                    .text("body", "The body that hears it now.", ContestedCaseRecord::body)
                    .word(
                            "instance",
                            "Instance",
                            "How high that body stands above the act.",
                            ContestedCaseRecord::instance)
                    .word(
                            "status",
                            "ContestStatus",
                            "How far it has come.",
                            ContestedCaseRecord::status)
                    .text(
                            "of",
                            "Whose act it is about, such as `application/310105-2026-001`.",
                            ContestedCaseRecord::of)
                    .text("law", "The law on which the act rests.", ContestedCaseRecord::law)
                    .text(
                            "actUnit",
                            "The unit that had the matter of the act in hand.",
                            ContestedCaseRecord::actUnit)
                    .text("unit", "The unit that has the case in hand.", ContestedCaseRecord::unit)
                    .day(
                            "receivedOn",
                            "The day on which its copy came.",
                            ContestedCaseRecord::receivedOn)
                    .day(
                            "answeredOn",
                            "The day on which it was answered.",
                            ContestedCaseRecord::answeredOn)
                    .flag(
                            "answeredLate",
                            "Whether it was answered late.",
                            ContestedCaseRecord::answeredLate)
                    .number(
                            "lateEvidence",
                            "How many papers were let in though they were filed after the decision.",
                            ContestedCaseRecord::lateEvidence)
                    .number(
                            "evidenceRefused",
                            "How many papers were not taken into account.",
                            ContestedCaseRecord::evidenceRefused)
                    .word(
                            "headAttendance",
                            "HeadAttendance",
                            "Whether the head of the bureau was there.",
                            ContestedCaseRecord::headAttendance)
                    .word(
                            "result",
                            "ContestResult",
                            "What was decided or judged last.",
                            ContestedCaseRecord::result)
                    .word(
                            "defect",
                            "ActDefect",
                            "What was wrong with the act.",
                            ContestedCaseRecord::defect)
                    .day("ruledOn", "The day of the last outcome.", ContestedCaseRecord::ruledOn)
                    .number(
                            "outcomeYear",
                            "The year of the outcome that has effect.",
                            ContestedCaseRecord::outcomeYear)
                    .day("remakeBy", "The day by which to act anew.", ContestedCaseRecord::remakeBy)
                    .day(
                            "performedOn",
                            "The day on which it was performed.",
                            ContestedCaseRecord::performedOn)
                    .day(
                            "suitUntil",
                            "The last day on which the applicant can sue after a reconsideration.",
                            ContestedCaseRecord::suitUntil)
                    .measured(
                            "compensation", "What it was decided to pay.", ContestedCaseTable::fen)
                    .fen()
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.APPROVE_ANSWERS)
                    .ofYear("receivedOn")
                    .keyedBy(ContestId::new);

    private static @org.jspecify.annotations.Nullable Long fen(ContestedCaseRecord contested) {
        var compensation = contested.compensation();
        return compensation == null ? null : compensation.fen();
    }

    @Bean
    ContestedCaseView contestedCaseView() {
        return new ContestedCaseView();
    }

    @Bean
    Projection<ContestedCaseRecord> contestedCaseProjection(
            ProjectionSource projections, ContestedCaseView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ContestedCaseRecord> contestedCaseQueries(
            Projection<ContestedCaseRecord> contests, ClockNodes clocks) {
        return TableQueries.of(TABLE, contests, ContestEvent.class, ContestedCaseTable::summary)
                .withClocks(clocks);
    }

    private static String summary(ContestEvent fact) {
        return switch (fact) {
            case ReviewApplicationHandedIn e ->
                    "An application for reconsideration was handed in to the bureau.";
            case ReviewApplicationForwarded e -> "Forwarded to " + e.body() + ".";
            case ReviewCopyReceived e ->
                    "The copy of " + e.docket().number() + " came from " + e.docket().body() + ".";
            case SuitComplaintReceived e ->
                    "The complaint "
                            + e.docket().number()
                            + " came from "
                            + e.docket().body()
                            + ".";
            case AgentsNamed e -> "Who acts for the bureau was named.";
            case AnswerFiled e ->
                    "Answered, posted on "
                            + e.postedOn()
                            + (e.consequence() == null ? "." : ", late: " + e.consequence() + ".");
            case EvidenceListed e -> e.evidence().size() + " papers listed as evidence.";
            case LateEvidenceAllowed e ->
                    e.papers().size() + " later papers let in by " + e.leave() + ".";
            case EvidenceNotAdmitted e ->
                    e.papers().size() + " papers not taken into account: " + e.reasons();
            case ContestHeard e -> "Heard at " + e.place() + ".";
            case HeadAttended e -> "The head was there: " + e.head() + ".";
            case HeadExcused e -> "The head was excused; " + e.substitute() + " was there.";
            case ReviewSuspended e -> "Stands still (" + e.ground() + ").";
            case ReviewResumed e -> "Goes on.";
            case ContestMediated e -> "Mediated by " + e.document() + ".";
            case ContestSettled e -> "Settled among the parties.";
            case ContestWithdrawn e -> "Taken back, by leave of " + e.document() + ".";
            case ReviewEnded e -> "Ended without a decision: " + e.reasons();
            case ReviewDecided e -> "Decided by " + e.document() + ": " + word(e.result()) + ".";
            case SuitJudged e -> "Judged by " + e.document() + ": " + word(e.result()) + ".";
            case SuitRuled e -> "Ruled by " + e.document() + ": " + word(e.result()) + ".";
            case OutcomeServed e ->
                    "Served on the bureau: the act is " + word(e.outcome().result()) + ".";
            case SuitAppealed e -> "Appealed against to " + e.docket().body() + ".";
            case AppealAnswered e -> "The appeal was answered, posted on " + e.postedOn() + ".";
            case JudgmentFinal e -> "Final: the act is " + word(e.outcome().result()) + ".";
            case SuitRetried e -> "Tried again by " + e.docket().body() + ".";
            case OutcomePerformed e -> "Performed: " + e.how();
            case OutcomeEnforced e -> "Enforced by " + e.body() + ": " + e.measure();
            case OpinionLetterReceived e -> "Opinion letter " + e.document() + " received.";
            case OpinionLetterAnswered e -> "Opinion letter " + e.document() + " answered.";
            case SuggestionReceived e -> "Judicial suggestion " + e.document() + " received.";
            case SuggestionAnswered e -> "Judicial suggestion " + e.document() + " answered.";
            case ClauseQuestioned e ->
                    "Asked about clause "
                            + e.clause().clause()
                            + " of "
                            + e.clause().normativeDocument()
                            + ".";
            case ClauseAnswered e ->
                    "Answered about clause "
                            + e.clause().clause()
                            + " of "
                            + e.clause().normativeDocument()
                            + ".";
        };
    }

    private static String word(org.chalkline.kernel.contest.ContestResult result) {
        return ContestedCaseView.word(result);
    }
}
