package org.chalkline.kernel.majordecision;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final MajorDecisionId ID = new MajorDecisionId("2026-layout");
    private static final DecisionAdviser PERSON = new DecisionAdviser(new PersonId("P-1"), null);
    private static final DecisionAdviser COLLEGE = new DecisionAdviser(null, "College");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<DecisionStep> STEPS =
            List.of(DecisionStep.OPINIONS, DecisionStep.LEGALITY_REVIEW, DecisionStep.DISCUSSION);
    private static final List<LeftOutStep> LEFT_OUT =
            List.of(new LeftOutStep(DecisionStep.RISK, "Assessed before."));
    private static final CollectiveVote VOTE =
            new CollectiveVote(
                    "Leaders",
                    VoteRule.HEAD_UPON_DISCUSSION,
                    "Wu",
                    List.of("Wu"),
                    List.of(),
                    List.of(new Vote("Wu", Ballot.FOR, "Needed.", null)),
                    DIGEST);

    StoredFormsTest() {
        super(
                List.of(
                        new DecisionProposed(
                                ID,
                                "Layout",
                                "school-layout",
                                ProposalSource.UNIT,
                                "Too few pupils.",
                                "Law, 15.",
                                List.of(new SchoolId("1201")),
                                "planning",
                                OFFICER,
                                DAY),
                        new DecisionNotBegun(ID, "Not ours.", OFFICER, DAY),
                        new DecisionInitiated(ID, "planning", STEPS, LEFT_OUT, OFFICER, DAY),
                        new DecisionDrafted(ID, DIGEST, null, null, OFFICER, DAY),
                        new DecisionDrafted(ID, DIGEST, "A bus.", "Who pays.", OFFICER, DAY),
                        new ExpertHeard(
                                ID,
                                "E-1",
                                PERSON,
                                "Demography",
                                DIGEST,
                                ExpertConclusion.SUPPORTED_IF_CHANGED,
                                OpinionResult.IN_PART,
                                "Partly.",
                                OFFICER,
                                DAY),
                        new RiskAssessed(
                                ID,
                                DIGEST,
                                COLLEGE,
                                DIGEST,
                                RiskLevel.MEDIUM,
                                true,
                                "Parents.",
                                "A bus.",
                                OFFICER,
                                DAY),
                        new DecisionDiscussed(ID, DIGEST, VOTE, OFFICER, DAY),
                        new PartyCommitteeTold(ID, "Committee", DIGEST, null, OFFICER, DAY),
                        new PartyCommitteeTold(ID, "Committee", DIGEST, "Agreed.", OFFICER, DAY),
                        new MajorDecisionTaken(
                                ID,
                                1,
                                "Layout",
                                DIGEST,
                                "planning",
                                List.of(
                                        new DecisionTask(
                                                "1", new InternalUnitId("traffic"), "A bus.", DAY)),
                                SPARE,
                                DAY),
                        new MajorDecisionRefused(ID, 2, SPARE, DAY),
                        new MajorDecisionPublished(ID, "Gazette", null, OFFICER, DAY),
                        new MajorDecisionPublished(ID, "Gazette", "All told.", OFFICER, DAY),
                        new ExecutionReported(
                                ID, ExecutionCourse.PROBLEM_FOUND, "Slow.", DIGEST, OFFICER, DAY),
                        new ExecutionHalted(ID, "A flood.", OFFICER, DAY),
                        new ExecutionResumed(ID, "It went.", OFFICER, DAY),
                        new MajorDecisionEvaluated(
                                ID,
                                COLLEGE,
                                EvaluationGround.FELL_SHORT,
                                "Few ride.",
                                EvaluationAdvice.ADJUST,
                                DIGEST,
                                OFFICER,
                                DAY),
                        new AdjustmentInitiated(
                                ID, 2, "As evaluated.", "planning", STEPS, LEFT_OUT, OFFICER, DAY),
                        new MajorDecisionEnded(ID, SPARE, DAY),
                        new MajorDecisionTakenOver(
                                ID,
                                "Layout",
                                "school-layout",
                                List.of(new SchoolId("1201")),
                                "planning",
                                List.of(
                                        new KnownStep(DecisionStep.OPINIONS, DAY),
                                        new KnownStep(DecisionStep.DISCUSSION, null)),
                                DIGEST,
                                DAY,
                                "Gazette",
                                DAY,
                                DAY,
                                "Register of 2020",
                                OFFICER,
                                SPARE,
                                DAY),
                        new MajorDecisionTakenOver(
                                ID,
                                "Layout",
                                "school-layout",
                                List.of(),
                                "planning",
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                "Register of 2020",
                                OFFICER,
                                SPARE,
                                DAY),
                        new MajorDecisionFollowed(ID, "1201", "school.SchoolClosed", "8", 1, DAY)),
                MajorDecisionEvent.class);
    }
}
