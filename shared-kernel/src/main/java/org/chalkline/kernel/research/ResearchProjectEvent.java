package org.chalkline.kernel.research;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a research project (课题、教改试点). Who is studied by it is never among it: no
 * fact has a place for them.
 */
public sealed interface ResearchProjectEvent extends Fact {

    /** The matter in which its panel votes, as in {@code statutes/votes.json}. */
    String PANEL = "research.project";

    /** The matter of the notice before a grant, as in {@code statutes/notices.json}. */
    String GRANT = "research.grant";

    ResearchProjectId project();

    @Override
    default String subject() {
        return project().toString();
    }

    /** A use of a project's money. */
    enum ResearchUse {
        /** Books, data, printing (图书资料、印刷). */
        MATERIALS,
        /** Equipment that becomes an asset (设备). */
        EQUIPMENT,
        /** Journeys and surveys (调研差旅). */
        TRAVEL,
        /** Meetings and training (会议培训). */
        MEETINGS,
        /** Fees of outside experts (专家咨询). */
        EXPERTS,
        /** Publication of its outcomes (成果出版). */
        PUBLICATION
    }

    /** How a review of its ethics came out. */
    enum EthicsResult {
        PASSED,
        /** Passed, as long as the conditions are kept. */
        ON_CONDITIONS,
        REJECTED
    }

    /** How a project stood at mid-term. */
    enum MidTermResult {
        ON_TRACK,
        TO_BE_IMPROVED,
        FAILED
    }

    /** How a project was judged at its end (Budget Law, 57). */
    enum ConclusionResult {
        EXCELLENT,
        GOOD,
        PASSED,
        FAILED
    }

    /** Why a line of the budget keeps no money for a project. */
    enum FundsDeclineGround {
        /** Too little is left of it. */
        TOO_LITTLE_LEFT,
        /** It isn't executed on that day, or its year is closed. */
        NOT_IN_EXECUTION,
        /** The day lies in another budget year. */
        OTHER_YEAR,
        /** It is another unit's. */
        OTHER_UNIT
    }

    /**
     * It was submitted.
     *
     * @param ownership who ran the school that day
     * @param synopsis what it is about, in its own words
     * @param asked how much money is
     * @param children whether children take part in it
     * @param unit the unit of the bureau that has it in hand
     * @param officer who took it in
     */
    @FactType("research.ProjectSubmitted")
    record ProjectSubmitted(
            ResearchProjectId project,
            ProjectCallId call,
            PersonId leader,
            SchoolId school,
            Ownership ownership,
            String title,
            String synopsis,
            Money asked,
            boolean children,
            UnitId budgetUnit,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It was found to be like an earlier project, of all that had been submitted before it.
     *
     * @param to the earlier project
     * @param shared how much of its title and synopsis stands in the other's too, in thousandths of
     *     the pairs of characters that they have
     * @param toAnswer whether that is so much that somebody has to answer for it
     */
    @FactType("research.SimilarityFound")
    record SimilarityFound(
            ResearchProjectId project,
            ResearchProjectId to,
            int shared,
            boolean toAnswer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It was looked through, and can be judged.
     *
     * @param compared with how many earlier projects it was
     */
    @FactType("research.ProjectScreened")
    record ProjectScreened(
            ResearchProjectId project, int compared, String officer, LocalDate effectiveOn)
            implements ResearchProjectEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * Somebody answered for a likeness.
     *
     * @param to the earlier project
     * @param by who judged it
     * @param why it may be judged all the same
     */
    @FactType("research.SimilarityAnswered")
    record SimilarityAnswered(
            ResearchProjectId project,
            ResearchProjectId to,
            String by,
            String why,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * A condition under which children may take part.
     *
     * @param number from 1
     */
    record EthicsCondition(int number, String text) {}

    /**
     * Its ethics were reviewed (PIPL, 28 and 31).
     *
     * @param purpose what children's data are for
     * @param necessity why it can't be done without
     * @param safeguards SHA-256 of the rules by which they are processed
     * @param consent SHA-256 of the form by which parents or other guardians consent
     */
    @FactType("research.EthicsReviewed")
    record EthicsReviewed(
            ResearchProjectId project,
            EthicsResult result,
            String purpose,
            String necessity,
            String safeguards,
            String consent,
            List<EthicsCondition> conditions,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent, PreparedFact {
        public EthicsReviewed {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * One of the conditions is kept.
     *
     * @param condition its number
     * @param evidence SHA-256 of what shows it
     */
    @FactType("research.ConditionKept")
    record ConditionKept(
            ResearchProjectId project,
            int condition,
            String evidence,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * An expert of a panel.
     *
     * @param member how votes name them
     * @param person their code, where they are on record
     */
    record PanelExpert(String member, @Nullable PersonId person) {}

    /** Who judges it was named. A later panel takes the place of an earlier. */
    @FactType("research.ResearchPanelFormed")
    record ResearchPanelFormed(
            ResearchProjectId project,
            List<PanelExpert> experts,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {
        public ResearchPanelFormed {
            experts = List.copyOf(experts);
        }
    }

    /** The panel voted on it, carried or not. What counts is the last vote. */
    @FactType("research.PanelVoted")
    record PanelVoted(
            ResearchProjectId project, CollectiveVote vote, String officer, LocalDate effectiveOn)
            implements ResearchProjectEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return PANEL;
        }
    }

    /** A line of the budget is asked to keep money for it. */
    sealed interface FundsAsked extends ResearchProjectEvent
            permits ProjectGranted, FundsAskedAgain {

        /** Which request of the project it is, from 1. */
        int request();

        /** Which line is asked. */
        BudgetLineId line();

        /** Whose line it must be. */
        UnitId budgetUnit();

        /** The school that the project is at. */
        SchoolId school();

        /** How much is to be kept. */
        Money amount();
    }

    /**
     * It was granted.
     *
     * @param request the number of the project's request for money, from 1
     * @param amount how much it may spend in all
     * @param line the line of the budget that is asked to keep it
     * @param uses what it may be spent on
     * @param midTermOn the last day of its mid-term review
     * @param endsOn its last day
     */
    @FactType("research.ProjectGranted")
    record ProjectGranted(
            ResearchProjectId project,
            PersonId leader,
            SchoolId school,
            int request,
            Money amount,
            BudgetLineId line,
            UnitId budgetUnit,
            List<ResearchUse> uses,
            LocalDate midTermOn,
            LocalDate endsOn,
            Decision decision,
            LocalDate effectiveOn)
            implements FundsAsked {
        public ProjectGranted {
            uses = List.copyOf(uses);
        }
    }

    /** It was refused. */
    @FactType("research.ProjectRefused")
    record ProjectRefused(
            ResearchProjectId project,
            PersonId leader,
            SchoolId school,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /** The line of the budget keeps the money. */
    @FactType("research.ProjectFunded")
    record ProjectFunded(
            ResearchProjectId project,
            int request,
            BudgetLineId line,
            Money amount,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * The line of the budget keeps nothing.
     *
     * @param ground why
     */
    @FactType("research.ProjectLeftUnfunded")
    record ProjectLeftUnfunded(
            ResearchProjectId project,
            int request,
            BudgetLineId line,
            FundsDeclineGround ground,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /** A line was asked once more: the same after it was adjusted, or another one. */
    @FactType("research.FundsAskedAgain")
    record FundsAskedAgain(
            ResearchProjectId project,
            int request,
            BudgetLineId line,
            UnitId budgetUnit,
            SchoolId school,
            Money amount,
            String officer,
            LocalDate effectiveOn)
            implements FundsAsked {}

    /**
     * What a line keeps and isn't spent is needed no longer, as at the end of its budget year.
     *
     * @param request the one by which it was kept
     */
    @FactType("research.FundsGivenUp")
    record FundsGivenUp(
            ResearchProjectId project,
            int request,
            BudgetLineId line,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /** What a line had kept and wasn't spent is the line's again. */
    @FactType("research.FundsGivenBack")
    record FundsGivenBack(
            ResearchProjectId project, BudgetLineId line, Money amount, LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It began (开题).
     *
     * @param plan SHA-256 of its plan
     */
    @FactType("research.ProjectStarted")
    record ProjectStarted(
            ResearchProjectId project, String plan, String officer, LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It was reviewed at mid-term (中期检查).
     *
     * @param report SHA-256 of its report
     */
    @FactType("research.MidTermReviewed")
    record MidTermReviewed(
            ResearchProjectId project,
            MidTermResult result,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /** It was given more time. */
    @FactType("research.ProjectExtended")
    record ProjectExtended(
            ResearchProjectId project, LocalDate until, Decision decision, LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It came to its end, and what it was worth its money was judged (结题; Budget Law, 57).
     *
     * @param score 0 to 100
     * @param report SHA-256 of the evaluation
     * @param fundsKept what lines had kept for it in all
     * @param fundsSpent what was spent of that
     */
    @FactType("research.ProjectConcluded")
    record ProjectConcluded(
            ResearchProjectId project,
            PersonId leader,
            ConclusionResult result,
            int score,
            String report,
            Money fundsKept,
            Money fundsSpent,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /** It was ended before its time, for a reason that nobody is blamed for (终止). */
    @FactType("research.ProjectTerminated")
    record ProjectTerminated(
            ResearchProjectId project, PersonId leader, Decision decision, LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * The grant was revoked for what the leader did (撤销立项).
     *
     * @param reasons what the decision says of them, sealed under their key
     * @param decision without its reasons
     */
    @FactType("research.ProjectRevoked")
    record ProjectRevoked(
            ResearchProjectId project,
            PersonId leader,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements ResearchProjectEvent {}

    /**
     * It was taken over from the list that was kept before.
     *
     * @param amount what it was granted
     * @param spent what was spent of that
     * @param concludedOn absent where it runs still
     * @param source the list that it is taken from
     * @param effectiveOn the day on which it was granted
     */
    @FactType("research.ResearchTakenOver")
    record ResearchTakenOver(
            ResearchProjectId project,
            PersonId leader,
            SchoolId school,
            Ownership ownership,
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
            implements ResearchProjectEvent {}
}
