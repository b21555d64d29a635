package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent.ConclusionResult;
import org.chalkline.kernel.research.ResearchProjectEvent.EthicsCondition;
import org.chalkline.kernel.research.ResearchProjectEvent.EthicsResult;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsDeclineGround;
import org.chalkline.kernel.research.ResearchProjectEvent.MidTermResult;
import org.chalkline.kernel.research.ResearchProjectEvent.PanelExpert;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a research project. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ResearchProjectCommand {

    /** Takes a project in. */
    record SubmitProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            ProjectCallId call,
            PersonId leader,
            SchoolId school,
            String title,
            String synopsis,
            Money asked,
            boolean children,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Compares it with all that was submitted before, and lets it be judged. */
    record ScreenProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Answers for a likeness. */
    record AnswerSimilarity(
            @TargetAggregateIdentifier ResearchProjectId project,
            ResearchProjectId to,
            String why,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Reviews the ethics of a project in which children take part. */
    record ReviewEthics(
            @TargetAggregateIdentifier ResearchProjectId project,
            EthicsResult result,
            String purpose,
            String necessity,
            String safeguards,
            String consent,
            List<EthicsCondition> conditions,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {
        public ReviewEthics {
            conditions = List.copyOf(conditions);
        }
    }

    /** Notes that a condition of the review is kept. */
    record ShowConditionKept(
            @TargetAggregateIdentifier ResearchProjectId project,
            int condition,
            String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Names who judges it. */
    record FormResearchPanel(
            @TargetAggregateIdentifier ResearchProjectId project,
            List<PanelExpert> experts,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {
        public FormResearchPanel {
            experts = List.copyOf(experts);
        }
    }

    /** Records the panel's vote. */
    record VoteOnProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            List<CastVote> votes,
            String minutes,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {
        public VoteOnProject {
            votes = List.copyOf(votes);
        }
    }

    /** Grants it. */
    record GrantProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            Money amount,
            BudgetLineId line,
            List<ResearchUse> uses,
            LocalDate midTermOn,
            LocalDate endsOn,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {
        public GrantProject {
            uses = List.copyOf(uses);
        }
    }

    /** Refuses it. */
    record RefuseProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Asks a line once more. */
    record AskFundsAgain(
            @TargetAggregateIdentifier ResearchProjectId project,
            BudgetLineId line,
            Money amount,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Gives back to the line what isn't spent. */
    record GiveUpFunds(
            @TargetAggregateIdentifier ResearchProjectId project,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Notes that it began. */
    record StartProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            String plan,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Reviews it at mid-term. */
    record ReviewMidTerm(
            @TargetAggregateIdentifier ResearchProjectId project,
            MidTermResult result,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Gives it more time. */
    record ExtendProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Concludes it. */
    record ConcludeProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            ConclusionResult result,
            int score,
            String report,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Ends it before its time. */
    record TerminateProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Revokes the grant for what the leader did. */
    record RevokeProject(
            @TargetAggregateIdentifier ResearchProjectId project,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Takes over a project from the list that was kept before. */
    record TakeOverResearch(
            @TargetAggregateIdentifier ResearchProjectId project,
            PersonId leader,
            SchoolId school,
            String title,
            String synopsis,
            Money amount,
            Money spent,
            boolean children,
            String unit,
            LocalDate endsOn,
            @Nullable LocalDate concludedOn,
            @Nullable ConclusionResult result,
            String source,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    // These follow from the line of the budget, and are no mutations.

    /** The line keeps the money. */
    record NoteFundsKept(
            @TargetAggregateIdentifier ResearchProjectId project,
            int request,
            BudgetLineId line,
            Money amount,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** The line keeps none. */
    record NoteFundsDeclined(
            @TargetAggregateIdentifier ResearchProjectId project,
            int request,
            BudgetLineId line,
            FundsDeclineGround ground,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** The line has the rest back. */
    record NoteFundsFreed(
            @TargetAggregateIdentifier ResearchProjectId project,
            int request,
            BudgetLineId line,
            Money amount,
            LocalDate effectiveOn)
            implements ResearchProjectCommand {}

    /** Records what has lapsed by today. */
    record SettleResearchClocks(@TargetAggregateIdentifier ResearchProjectId project)
            implements ResearchProjectCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonResearchClocksAnew(
            @TargetAggregateIdentifier ResearchProjectId project,
            String notice,
            LocalDate publishedOn)
            implements ResearchProjectCommand {}
}
