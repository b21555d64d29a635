package org.chalkline.query.research;

import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.research.ResearchProjectRecord.Evaluation;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells which research projects there are and were: how they were judged, what was kept for them
 * and spent, by schools of whom, and which wait for their mid-term review.
 */
@Configuration(proxyBeanMethods = false)
class ResearchProjectTable {

    static final Table<ResearchProjectRecord> TABLE =
            Table.<ResearchProjectRecord>named(
                            "researchProject", "researchProjects", "ResearchProject")
                    .code("Its code.", project -> project.project().value())
                    .text(
                            "call",
                            "The call.",
                            each -> each.call() == null ? null : each.call().value())
                    .text("leader", "The person who leads it.", each -> each.leader().value())
                    .text("school", "The school.", each -> each.school().value())
                    .word(
                            "ownership",
                            "Ownership",
                            "The ownership of the school on the day of the submission.",
                            ResearchProjectRecord::ownership)
                    .text("title", "Its title.", ResearchProjectRecord::title)
                    .contains()
                    .text("unit", "The unit that has it in hand.", ResearchProjectRecord::unit)
                    .word(
                            "status",
                            "ResearchProjectStatus",
                            "How far it has come.",
                            ResearchProjectRecord::status)
                    .flag(
                            "children",
                            "Whether children take part in it.",
                            ResearchProjectRecord::children)
                    .number(
                            "mostAlike",
                            "The greatest likeness that was found, in thousandths.",
                            each -> whole(each.mostAlike()))
                    .number(
                            "unanswered",
                            "The number of likenesses for which nobody answered.",
                            each -> (long) each.unanswered())
                    .number(
                            "openConditions",
                            "The number of conditions that aren't shown to be kept.",
                            each -> (long) each.openConditions())
                    .text(
                            "line",
                            "The line that keeps its money, or was asked last.",
                            each -> each.line() == null ? null : each.line().value())
                    .number(
                            "granted",
                            "The money that it was granted.",
                            each -> fen(each.granted()))
                    .fen()
                    .number("kept", "The money that lines kept for it.", each -> each.kept().fen())
                    .fen()
                    .number(
                            "spent",
                            "The money that was spent of that.",
                            each -> each.spent().fen())
                    .fen()
                    .number("freed", "The money that was given back.", each -> each.freed().fen())
                    .fen()
                    .texts(
                            "assets",
                            "The assets that its money paid for.",
                            each -> each.assets().stream().map(AssetId::value).toList())
                    .word(
                            "result",
                            "ConclusionResult",
                            "The result at its end.",
                            ResearchProjectTable::result)
                    .number("score", "The score at its end.", ResearchProjectTable::score)
                    .day(
                            "submittedOn",
                            "The day on which it was submitted.",
                            ResearchProjectRecord::submittedOn)
                    .day(
                            "grantedOn",
                            "The day on which it was granted.",
                            ResearchProjectRecord::grantedOn)
                    .day(
                            "startedOn",
                            "The day on which it began.",
                            ResearchProjectRecord::startedOn)
                    .day(
                            "midTermOn",
                            "The last day of its mid-term review.",
                            ResearchProjectRecord::midTermOn)
                    .day(
                            "midTermReviewedOn",
                            "The day of its mid-term review.",
                            ResearchProjectRecord::midTermReviewedOn)
                    .known()
                    .day("endsOn", "Its last day.", ResearchProjectRecord::endsOn)
                    .day(
                            "endedOn",
                            "The day on which it ended, however it did.",
                            ResearchProjectRecord::endedOn)
                    .door(TableDoors.BUREAU)
                    .personal("leader")
                    .ofBureauUnit(
                            "unit",
                            Power.SCREEN_PROJECTS,
                            Power.REVIEW_ETHICS,
                            Power.GRANT_PROJECTS,
                            Power.CONCLUDE_PROJECTS)
                    .ofYear("submittedOn")
                    .keyedBy(ResearchProjectId::new);

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    private static @Nullable ConclusionResult result(ResearchProjectRecord project) {
        Evaluation evaluation = project.evaluation();
        return evaluation == null ? null : evaluation.result();
    }

    private static @Nullable Long score(ResearchProjectRecord project) {
        Evaluation evaluation = project.evaluation();
        return evaluation == null ? null : whole(evaluation.score());
    }

    @Bean
    ResearchProjectView researchProjectView() {
        return new ResearchProjectView();
    }

    @Bean
    Projection<ResearchProjectRecord> researchProjectProjection(
            ProjectionSource projections, ResearchProjectView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ResearchProjectRecord> researchProjectQueries(
            Projection<ResearchProjectRecord> projects, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, projects, ResearchProjectEvent.class, ResearchProjectTable::summary)
                .withClocks(clocks);
    }

    static String summary(ResearchProjectEvent fact) {
        return switch (fact) {
            case ProjectSubmitted e -> "Submitted: " + e.title();
            case ResearchTakenOver e -> "Taken over from the list kept before: " + e.title();
            case SimilarityFound e ->
                    "%d thousandths of it stand in %s too.".formatted(e.shared(), e.to().value());
            case ProjectScreened e ->
                    "Screened, and compared with " + e.compared() + " earlier projects.";
            case SimilarityAnswered e ->
                    e.by() + " answered for its likeness to " + e.to().value() + ": " + e.why();
            case EthicsReviewed e -> "Its ethics were reviewed: " + e.result() + ".";
            case ConditionKept e -> "Condition " + e.condition() + " is shown to be kept.";
            case ResearchPanelFormed e -> "A panel of " + e.experts().size() + " was formed.";
            case PanelVoted e -> "Voted on: " + e.vote().counted() + ".";
            case ProjectGranted e ->
                    "Granted with "
                            + e.amount()
                            + " by decision "
                            + e.decision().documentNumber()
                            + ".";
            case ProjectRefused e -> "Refused by decision " + e.decision().documentNumber() + ".";
            case ProjectFunded e ->
                    e.amount() + " are kept for it on line " + e.line().value() + ".";
            case ProjectLeftUnfunded e ->
                    "Line " + e.line().value() + " keeps nothing for it: " + e.ground() + ".";
            case FundsAskedAgain e ->
                    "Line " + e.line().value() + " was asked for " + e.amount() + ".";
            case FundsGivenUp e -> "What isn't spent was given up: " + e.reasons();
            case FundsGivenBack e -> e.amount() + " went back to line " + e.line().value() + ".";
            case ProjectStarted e -> "It began.";
            case MidTermReviewed e -> "Reviewed at mid-term: " + e.result() + ".";
            case ProjectExtended e -> "Extended until " + e.until() + ".";
            case ProjectConcluded e ->
                    "Concluded: %s, %d of 100 points, %s of %s spent."
                            .formatted(e.result(), e.score(), e.fundsSpent(), e.fundsKept());
            case ProjectTerminated e ->
                    "Terminated by decision " + e.decision().documentNumber() + ".";
            case ProjectRevoked e -> "Revoked by decision " + e.decision().documentNumber() + ".";
        };
    }
}
