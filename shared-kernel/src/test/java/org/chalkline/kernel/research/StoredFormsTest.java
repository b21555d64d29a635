package org.chalkline.kernel.research;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.research.OutcomeEvent.*;
import org.chalkline.kernel.research.ProjectCallEvent.*;
import org.chalkline.kernel.research.ResearchLeaderEvent.*;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.chalkline.kernel.research.SchoolResearchEvent.*;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final ProjectCallId CALL = new ProjectCallId("2026");
    private static final ResearchProjectId PROJECT = new ResearchProjectId("2026-1");
    private static final ResearchProjectId EARLIER = new ResearchProjectId("2024-7");
    private static final OutcomeId OUTCOME = new OutcomeId(DIGEST);
    private static final PersonId LEADER = new PersonId("P-1");
    private static final ResearchLeaderId LEADS = new ResearchLeaderId(LEADER);
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final BudgetLineId LINE = new BudgetLineId("2026-R");
    private static final UnitId BUREAU = new UnitId("bureau");
    private static final Money AMOUNT = Money.of("50000");
    private static final Personal SEALED = new Personal(LEADER, PersonalField.CONDUCT, "abc");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new CallPublished(
                                CALL,
                                "Projects of 2026",
                                DIGEST,
                                "Site",
                                List.of(Ownership.PUBLIC, Ownership.PRIVATE),
                                AMOUNT,
                                BUREAU,
                                "research",
                                DAY,
                                DAY,
                                OFFICER,
                                DAY),
                        new CallClosed(CALL, OFFICER, DAY),
                        new ProjectSubmitted(
                                PROJECT,
                                CALL,
                                LEADER,
                                SCHOOL,
                                Ownership.PRIVATE,
                                "Reading",
                                "Whole books.",
                                AMOUNT,
                                true,
                                BUREAU,
                                "research",
                                OFFICER,
                                DAY),
                        new SimilarityFound(PROJECT, EARLIER, 812, true, DAY),
                        new ProjectScreened(PROJECT, 41, OFFICER, DAY),
                        new SimilarityAnswered(PROJECT, EARLIER, OFFICER, "Another school.", DAY),
                        new EthicsReviewed(
                                PROJECT,
                                EthicsResult.ON_CONDITIONS,
                                "How they read.",
                                "Only they know.",
                                DIGEST,
                                DIGEST,
                                List.of(new EthicsCondition(1, "Guardians have signed.")),
                                OFFICER,
                                DAY),
                        new ConditionKept(PROJECT, 1, DIGEST, OFFICER, DAY),
                        new ResearchPanelFormed(
                                PROJECT,
                                List.of(
                                        new PanelExpert("Wei", new PersonId("P-2")),
                                        new PanelExpert("Xu", null)),
                                OFFICER,
                                DAY),
                        new PanelVoted(
                                PROJECT,
                                new CollectiveVote(
                                        "Panel",
                                        VoteRule.TWO_THIRDS_OF_PRESENT,
                                        null,
                                        List.of("Wei"),
                                        List.of(),
                                        List.of(new Vote("Wei", Ballot.FOR, null, SEALED)),
                                        DIGEST),
                                OFFICER,
                                DAY),
                        new ProjectGranted(
                                PROJECT,
                                LEADER,
                                SCHOOL,
                                1,
                                AMOUNT,
                                LINE,
                                BUREAU,
                                List.of(ResearchUse.MATERIALS),
                                DAY,
                                DAY,
                                SPARE,
                                DAY),
                        new ProjectRefused(PROJECT, LEADER, SCHOOL, SPARE, DAY),
                        new ProjectFunded(PROJECT, 1, LINE, AMOUNT, DAY),
                        new ProjectLeftUnfunded(
                                PROJECT, 1, LINE, FundsDeclineGround.TOO_LITTLE_LEFT, DAY),
                        new FundsAskedAgain(PROJECT, 2, LINE, BUREAU, SCHOOL, AMOUNT, OFFICER, DAY),
                        new FundsGivenUp(PROJECT, 2, LINE, "The year ends.", OFFICER, DAY),
                        new FundsGivenBack(PROJECT, LINE, AMOUNT, DAY),
                        new ProjectStarted(PROJECT, DIGEST, OFFICER, DAY),
                        new MidTermReviewed(PROJECT, MidTermResult.ON_TRACK, DIGEST, OFFICER, DAY),
                        new ProjectExtended(PROJECT, DAY, SPARE, DAY),
                        new ProjectConcluded(
                                PROJECT,
                                LEADER,
                                ConclusionResult.GOOD,
                                85,
                                DIGEST,
                                AMOUNT,
                                Money.ZERO,
                                SPARE,
                                DAY),
                        new ProjectTerminated(PROJECT, LEADER, SPARE, DAY),
                        new ProjectRevoked(PROJECT, LEADER, SEALED, SPARE, DAY),
                        new ResearchTakenOver(
                                EARLIER,
                                LEADER,
                                SCHOOL,
                                Ownership.PUBLIC,
                                "Reading",
                                "Whole books.",
                                AMOUNT,
                                AMOUNT,
                                false,
                                "research",
                                DAY,
                                DAY,
                                ConclusionResult.PASSED,
                                "List of 2024",
                                OFFICER,
                                DAY),
                        new ResearchTakenOver(
                                EARLIER,
                                LEADER,
                                SCHOOL,
                                Ownership.PUBLIC,
                                "Reading",
                                "Whole books.",
                                AMOUNT,
                                Money.ZERO,
                                false,
                                "research",
                                DAY,
                                null,
                                null,
                                "List of 2024",
                                OFFICER,
                                DAY),
                        new OutcomeFiled(
                                OUTCOME,
                                PROJECT,
                                OutcomeKind.REPORT,
                                "How they read",
                                List.of(LEADER),
                                OFFICER,
                                DAY),
                        new OutcomePublished(OUTCOME, PROJECT, "Journal", OFFICER, DAY),
                        new OutcomeApplied(OUTCOME, PROJECT, LEADER, "appraisal/A-1", DAY),
                        new OutcomeReleased(OUTCOME, PROJECT, LEADER, "appraisal/A-1", DAY),
                        new LeadershipBegun(LEADS, PROJECT, DAY),
                        new LeadershipEnded(LEADS, PROJECT, DAY),
                        new SchoolResearchHeld(
                                new SchoolResearchId("S-1"),
                                SCHOOL,
                                SchoolResearchForm.LESSON_STUDY,
                                "Fractions",
                                6,
                                DIGEST,
                                "research",
                                OFFICER,
                                DAY)),
                ProjectCallEvent.class,
                ResearchProjectEvent.class,
                OutcomeEvent.class,
                ResearchLeaderEvent.class,
                SchoolResearchEvent.class);
    }
}
