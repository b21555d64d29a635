package org.chalkline.kernel.teacher;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 8, 31);
    private static final PersonId WANG = new PersonId("P-0001");
    private static final SchoolId SCHOOL = new SchoolId("CN-0001");
    private static final SchoolId OTHER = new SchoolId("CN-0002");
    private static final WindowId WINDOW = new WindowId("2026-SPRING");
    private static final RecruitmentId RECRUITMENT = new RecruitmentId("R-1");
    private static final AppraisalId APPRAISAL = new AppraisalId("A-1");
    private static final Contract CONTRACT = new Contract(DAY, LAST_DAY);
    private static final Employment EMPLOYMENT =
            new Employment(SCHOOL, Staffing.ESTABLISHED, CONTRACT);
    private static final Employment ELSEWHERE =
            new Employment(OTHER, Staffing.OFF_ESTABLISHMENT, CONTRACT);
    private static final Personal CONDUCT = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Personal HEALTH = new Personal(WANG, PersonalField.HEALTH, "c2VhbGVk");
    private static final Personal TIE = new Personal(WANG, PersonalField.FAMILY, "c2VhbGVk");
    private static final Vote AGAINST = new Vote("expert-2", Ballot.AGAINST, null, TIE);
    private static final CollectiveVote VOTE =
            new CollectiveVote(
                    "Panel",
                    VoteRule.TWO_THIRDS_OF_PRESENT,
                    null,
                    List.of("expert-1", "expert-2", "expert-3"),
                    List.of("expert-1"),
                    List.of(AGAINST, new Vote("expert-3", Ballot.ABSTAINED, null, null)),
                    DIGEST);
    private static final Certificate CERTIFICATE =
            new Certificate("20263101052000001", QualificationKind.PRIMARY, "语文", DAY);

    private static final List<Fact> FACTS =
            List.of(
                    new TeacherTakenOver(
                            WANG,
                            EMPLOYMENT,
                            new HeldTitle(Title.FIRST_GRADE, DAY),
                            LAST_DAY,
                            "register of 2025",
                            DAY),
                    new TeacherTakenOver(WANG, null, null, null, "register of 2025", DAY),
                    new TeacherHired(WANG, RECRUITMENT, EMPLOYMENT, SPARE, DAY),
                    new HiringFailed(WANG, RECRUITMENT, SCHOOL, "EMPLOYED_ELSEWHERE", DAY),
                    new PostNotConfirmed(WANG, SCHOOL, DAY),
                    new PostConfirmed(WANG, SCHOOL, DAY),
                    new ContractRenewed(WANG, SCHOOL, CONTRACT, DAY),
                    new EmploymentEnded(
                            WANG, SCHOOL, Staffing.ESTABLISHED, EmploymentEnd.RETIRED, DAY),
                    new TransferOrdered(WANG, "T-1", SCHOOL, ELSEWHERE, SPARE, DAY),
                    new TeacherTransferred(
                            WANG, "T-1", SCHOOL, Staffing.ESTABLISHED, ELSEWHERE, DAY),
                    new TransferFailed(WANG, "T-1", OTHER, DAY),
                    new EmploymentContinued(
                            WANG,
                            SCHOOL,
                            Staffing.OFF_ESTABLISHMENT,
                            ELSEWHERE,
                            Title.SENIOR,
                            SPARE,
                            DAY),
                    new TitleConferred(WANG, APPRAISAL, Title.SENIOR, DAY),
                    new TrainingRecorded(WANG, "H-1", "区教育学院", "课程标准", 40, DAY),
                    new RegistrationDecided(
                            WANG,
                            RegistrationResult.PASSED,
                            360,
                            LAST_DAY,
                            "officer-3",
                            null,
                            SPARE,
                            DAY),
                    new RegistrationDecided(
                            WANG,
                            RegistrationResult.DEFERRED,
                            300,
                            null,
                            "officer-3",
                            CONDUCT,
                            SPARE,
                            DAY),
                    new RegistrationLapsed(WANG, DAY),
                    new TeacherReinstated(WANG, EMPLOYMENT, Title.SENIOR, "S-1", SPARE, DAY),
                    new TeacherReinstated(WANG, EMPLOYMENT, null, "S-1", null, DAY),
                    new QualificationFellAway(
                            WANG, SCHOOL, List.of("20263101052000001"), LAST_DAY, DAY),
                    new UnqualifiedEmploymentDecided(
                            WANG, SCHOOL, UnqualifiedOutcome.OTHER_WORK, CONDUCT, SPARE, DAY),
                    new QualificationTakenOver(WANG, CERTIFICATE, "register of 2025", DAY),
                    new QualificationAppliedFor(
                            WANG,
                            "Q-1",
                            WINDOW,
                            QualificationKind.PRIMARY,
                            "语文",
                            Map.of(Document.MEDICAL, DIGEST, Document.IDENTITY, DIGEST),
                            DAY),
                    new DocumentsSupplemented(WANG, "Q-1", Map.of(Document.CONDUCT, DIGEST), DAY),
                    new ApplicationExamined(WANG, "Q-1", "officer-3", true, DAY),
                    new ApplicationWithdrawn(WANG, "Q-1", DAY),
                    new QualificationGranted(WANG, "Q-1", CERTIFICATE, SPARE, DAY),
                    new QualificationRefused(WANG, "Q-1", SPARE, DAY),
                    new ApplicationSentUp(WANG, "Q-1", "上海市教育委员会", "officer-3", DAY),
                    new HigherResultRecorded(WANG, "Q-1", CERTIFICATE, "沪教〔2026〕1号", DAY),
                    new HigherResultRecorded(WANG, "Q-1", null, "沪教〔2026〕1号", DAY),
                    new QualificationRevoked(
                            WANG,
                            "20263101052000001",
                            RevocationGround.FRAUD,
                            "officer-3",
                            CONDUCT,
                            LAST_DAY,
                            SPARE,
                            DAY),
                    new QualificationLost(WANG, List.of("20263101052000001"), CONDUCT, SPARE, DAY),
                    new WindowDeclared(WINDOW, DAY, LAST_DAY, "web site", SPARE, DAY),
                    new RecruitmentPlanned(
                            RECRUITMENT,
                            SCHOOL,
                            3,
                            Staffing.ESTABLISHED,
                            QualificationKind.PRIMARY,
                            "语文",
                            SPARE,
                            DAY),
                    new PostsSecured(RECRUITMENT, DAY),
                    new PostsRefused(RECRUITMENT, 2, DAY),
                    new RecruitmentPosted(RECRUITMENT, "web site", DAY, LAST_DAY, DAY),
                    new CandidateAdmitted(RECRUITMENT, WANG, "20263101052000001", DAY),
                    new CandidateScored(RECRUITMENT, WANG, 8_750, true, DAY),
                    new MedicalConcluded(RECRUITMENT, WANG, true, HEALTH, DAY),
                    new CandidatesAnnounced(RECRUITMENT, List.of(WANG), "web site", LAST_DAY, DAY),
                    new CandidateHired(RECRUITMENT, WANG, EMPLOYMENT, SPARE, DAY),
                    new CandidateDropped(RECRUITMENT, WANG, CandidateEnd.WITHDREW, DAY),
                    new RecruitmentClosed(RECRUITMENT, SCHOOL, null, DAY),
                    new TitleDeclared(
                            APPRAISAL, WANG, SCHOOL, Title.FIRST_GRADE, Title.SENIOR, DIGEST, DAY),
                    new OutcomesCited(
                            APPRAISAL,
                            WANG,
                            List.of(new org.chalkline.kernel.research.OutcomeId(DIGEST)),
                            DAY),
                    new TitlePostSecured(APPRAISAL, DAY),
                    new SchoolRecommended(APPRAISAL, DIGEST, "headmaster-1", DAY),
                    new NoticePublished(APPRAISAL, "notice board", LAST_DAY, DAY),
                    new ObjectionRaised(APPRAISAL, "O-1", CONDUCT, DAY),
                    new ObjectionSettled(APPRAISAL, "O-1", false, CONDUCT, DAY),
                    new PanelFormed(APPRAISAL, List.of("expert-1", "expert-2"), DAY),
                    new MemberRecused(APPRAISAL, "expert-1", TIE, DAY),
                    new VoteCast(APPRAISAL, AGAINST, DAY),
                    new PanelConcluded(APPRAISAL, VOTE, SPARE, DAY),
                    new TitleAppointed(
                            APPRAISAL, WANG, SCHOOL, Title.FIRST_GRADE, Title.SENIOR, SPARE, DAY),
                    new AppraisalEnded(APPRAISAL, SCHOOL, AppraisalEnd.NOT_PASSED, DAY));

    StoredFormsTest() {
        super(
                FACTS,
                TeacherEvent.class,
                QualificationEvent.class,
                WindowEvent.class,
                RecruitmentEvent.class,
                AppraisalEvent.class);
    }
}
