package org.chalkline.kernel.inspection;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.inspection.AccountabilityEvent.*;
import org.chalkline.kernel.inspection.InspectionEvent.*;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.*;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final InspectionId ID = new InspectionId("2026-1");
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final SupervisedSchoolId SUPERVISED = new SupervisedSchoolId(SCHOOL);
    private static final AccountabilityId ACCOUNT = new AccountabilityId("A-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final CollectiveVote VOTE =
            new CollectiveVote(
                    "Group",
                    VoteRule.TWO_THIRDS_OF_ALL,
                    "Wu",
                    List.of("Wu"),
                    List.of(),
                    List.of(new Vote("Wu", Ballot.FOR, null, null)),
                    DIGEST);

    StoredFormsTest() {
        super(
                List.of(
                        new InspectionPlanned(
                                ID,
                                SCHOOL,
                                InspectionForm.COMPREHENSIVE,
                                List.of("All"),
                                "supervision",
                                "officer-1",
                                DAY),
                        new GroupFormed(
                                ID,
                                List.of(new GroupInspector(new InspectorId("I-1"), "Wu")),
                                "Wu",
                                List.of("Prof. Xu"),
                                "officer-1",
                                DAY),
                        new InspectionNotified(ID, "N-1", DIGEST, DAY, DAY, "officer-1", DAY),
                        new InspectionNotified(ID, "N-1", DIGEST, DAY, null, "officer-1", DAY),
                        new SelfEvaluationReceived(ID, DIGEST, "officer-1", DAY),
                        new SchoolInspectedOnSite(ID, List.of("Wu"), DIGEST, "officer-1", DAY),
                        new PublicDrawn(
                                ID,
                                PublicGroup.PARENTS,
                                12,
                                300,
                                PublicDrawWay.LOT,
                                "officer-1",
                                DAY),
                        new PublicHeard(
                                ID,
                                PublicGroup.PARENTS,
                                PublicHearingForm.MEETING,
                                DIGEST,
                                "officer-1",
                                DAY),
                        new OpinionDeliberated(ID, DIGEST, DIGEST, "officer-1", DAY),
                        new PreliminaryOpinionTold(ID, DIGEST, "officer-1", DAY),
                        new DefenceReceived(ID, DIGEST, "officer-1", DAY),
                        new DefenceWeighed(
                                ID,
                                DefenceResult.IN_PART,
                                "One point.",
                                "It was so.",
                                "officer-1",
                                DAY),
                        new DefenceWeighed(
                                ID, DefenceResult.REJECTED, null, "Not so.", "officer-1", DAY),
                        new OpinionVoted(ID, DIGEST, VOTE, "officer-1", DAY),
                        new OpinionLetterIssued(
                                ID,
                                SCHOOL,
                                InspectionForm.COMPREHENSIVE,
                                "supervision",
                                DAY,
                                DIGEST,
                                "Good.",
                                List.of(new FoundProblem(1, "Dirt.", "Clean.", true, DAY)),
                                SampleDecisions.SPARE,
                                DAY),
                        new RectificationReported(ID, 1, DIGEST, "officer-1", DAY),
                        new RectificationVerified(ID, 1, DIGEST, "officer-1", DAY),
                        new RectificationFoundWanting(
                                ID, 1, 2, "Dirt yet.", DAY.plusDays(9), "officer-1", DAY),
                        new InspectionReported(
                                ID,
                                SCHOOL,
                                DIGEST,
                                "Government",
                                "City Office",
                                "Site",
                                "officer-1",
                                DAY),
                        new InspectionTakenOver(
                                ID,
                                SCHOOL,
                                InspectionForm.COMPREHENSIVE,
                                List.of("All of them"),
                                "supervision",
                                DAY,
                                DIGEST,
                                "8",
                                "Good.",
                                List.of("The gate was open."),
                                DAY,
                                DIGEST,
                                "Register",
                                DAY),
                        new InspectionClosed(ID, "officer-1", DAY),
                        new SchoolPutUnderSupervision(
                                SUPERVISED, "supervision", DAY.minusYears(2), "officer-1", DAY),
                        new SchoolPutUnderSupervision(
                                SUPERVISED, "supervision", null, "officer-1", DAY),
                        new SchoolVisited(
                                SUPERVISED,
                                "V-1",
                                List.of("Wu"),
                                DAY,
                                DIGEST,
                                "2026-1",
                                "officer-1",
                                DAY),
                        new SchoolVisited(
                                SUPERVISED,
                                "V-1",
                                List.of("Wu"),
                                null,
                                DIGEST,
                                "2026-1",
                                "officer-1",
                                DAY),
                        new DangerReported(
                                SUPERVISED,
                                "D-1",
                                "A wall leans.",
                                WANG,
                                new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk"),
                                "safety",
                                DAY,
                                "officer-1",
                                DAY),
                        new DangerReported(
                                SUPERVISED,
                                "D-1",
                                "A wall leans.",
                                null,
                                null,
                                "safety",
                                DAY,
                                "officer-1",
                                DAY),
                        new ComprehensivelyInspected(SUPERVISED, ID, DAY, DAY),
                        new SchoolEnteredDistrict(
                                SUPERVISED, new ResponsibleDistrictId("ZR-1"), DAY),
                        new Interviewed(
                                ACCOUNT,
                                ID,
                                SCHOOL,
                                "Lessons.",
                                DIGEST,
                                "supervision",
                                "officer-1",
                                DAY),
                        new Criticised(
                                ACCOUNT,
                                AccountabilityGround.DECEIVED,
                                "Site",
                                SampleDecisions.SPARE,
                                DAY),
                        new SanctionProposed(
                                ACCOUNT,
                                WANG,
                                "Government",
                                new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk"),
                                true,
                                SampleDecisions.SPARE,
                                DAY),
                        new ProposalAnswered(ACCOUNT, true, "G-1", "officer-1", DAY),
                        new ProposalAnswered(ACCOUNT, false, null, "officer-1", DAY)),
                InspectionEvent.class,
                SupervisedSchoolEvent.class,
                AccountabilityEvent.class);
    }
}
