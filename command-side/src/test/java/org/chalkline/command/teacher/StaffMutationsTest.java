package org.chalkline.command.teacher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.teacher.Examples.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.MutationApi;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.command.teacher.appraisal.AppraisalCommand;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.*;
import org.chalkline.command.teacher.qualification.QualificationCommand;
import org.chalkline.command.teacher.qualification.QualificationCommand.*;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateEnd;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.kernel.teacher.WindowId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mutation of this feature hands in the command that it names, with all that was said. */
class StaffMutationsTest {
    private final MutationApi api = new MutationApi();

    private static final QualificationFileId FILE = new QualificationFileId(LI);
    private static final AppraisalId APPRAISAL = new AppraisalId("A-1");

    /** The features, and a command for each mutation. */
    enum Feature {
        TEACHER("teachers", teacherCommands()),
        QUALIFICATION("qualifications", qualificationCommands()),
        RECRUITMENT("recruitments", recruitmentCommands()),
        APPRAISAL("appraisals", appraisalCommands());

        private final String feature;
        private final List<? extends Object> commands;

        Feature(String feature, List<? extends Object> commands) {
            this.feature = feature;
            this.commands = commands;
        }
    }

    private static List<TeacherCommand> teacherCommands() {
        var t = teacher(LI);
        return List.of(
                takeOver(LI, EAST, Title.SENIOR),
                takeOver(LI),
                new RenewContract(t, contract(DAY), DAY),
                new EndEmployment(t, EmploymentEnd.RETIRED, DAY),
                new TransferTeacher(t, "T-1", established(WEST, DAY), decided(DAY), DAY),
                new ContinueEmployment(t, WEST, DAY, decided(DAY), DAY),
                new ContinueEmployment(t, WEST, null, decided(DAY), DAY),
                new DecideUnqualifiedEmployment(
                        t, UnqualifiedOutcome.OTHER_WORK, decided(DAY), DAY),
                new RecordTraining(t, "H-1", "Institute", "Reading", 40, DAY),
                new DecideRegistration(t, RegistrationResult.PASSED, PREPARER, decided(DAY), DAY));
    }

    private static List<QualificationCommand> qualificationCommands() {
        var window = new WindowId("2025-SPRING");
        var papers = List.of(new SubmittedDocument(Document.MEDICAL, DIGEST));
        return List.of(
                new DeclareQualificationWindow(window, DAY, DAY, "web", decided(DAY), DAY),
                new ApplyForQualification(
                        FILE, "Q-1", window, QualificationKind.PRIMARY, "Chinese", papers, DAY),
                new SupplementQualificationDocuments(FILE, "Q-1", papers, DAY),
                new ExamineQualificationApplicant(FILE, "Q-1", PREPARER, true, DAY),
                new WithdrawQualificationApplication(FILE, "Q-1", DAY),
                new GrantQualification(FILE, "Q-1", "C-1", decided(DAY), DAY),
                new RefuseQualification(FILE, "Q-1", decided(DAY), DAY),
                new SendUpQualificationApplication(FILE, "Q-1", "Above", PREPARER, DAY),
                new RecordHigherResult(FILE, "Q-1", null, "D-9", DAY),
                new RevokeQualification(
                        FILE, "C-1", RevocationGround.FRAUD, PREPARER, decided(DAY), DAY),
                new RecordQualificationLoss(FILE, decided(DAY), DAY));
    }

    private static List<RecruitmentCommand> recruitmentCommands() {
        return List.of(
                plan(EAST, 2),
                post(RECRUITMENT),
                new AdmitCandidate(RECRUITMENT, LI, DAY),
                new ScoreCandidate(RECRUITMENT, LI, 9_000, true, DAY),
                new ConcludeMedical(RECRUITMENT, LI, true, "Fit.", DAY),
                new AnnounceCandidates(RECRUITMENT, List.of(LI, WANG), "web", DAY, DAY),
                hire(RECRUITMENT, LI),
                new DropCandidate(RECRUITMENT, LI, CandidateEnd.WITHDREW, DAY),
                new CloseRecruitment(RECRUITMENT, null, DAY),
                new CloseRecruitment(RECRUITMENT, "Nobody applied.", DAY));
    }

    private static List<AppraisalCommand> appraisalCommands() {
        return List.of(
                new DeclareForTitle(APPRAISAL, LI, Title.SENIOR, DIGEST, DAY),
                new CiteOutcomes(APPRAISAL, List.of(new OutcomeId(DIGEST)), DAY),
                new RecommendForTitle(APPRAISAL, true, DIGEST, "head-1", DAY),
                new PublishRecommendation(APPRAISAL, "board", DAY, DAY),
                new RaiseObjection(APPRAISAL, "O-1", "Not theirs.", DAY),
                new SettleObjection(APPRAISAL, "O-1", false, "Theirs.", DAY),
                new FormPanel(APPRAISAL, List.of("e-1", "e-2"), DAY),
                new RecuseMember(APPRAISAL, "e-1", "Her uncle.", DAY),
                new CastPanelVote(APPRAISAL, new CastVote("e-2", Ballot.AGAINST, "Too soon."), DAY),
                new ConcludePanel(APPRAISAL, DIGEST, decided(DAY), DAY),
                new AppointToTitle(APPRAISAL, decided(DAY), DAY),
                new WithdrawDeclaration(APPRAISAL, DAY));
    }

    private static String name(Object command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object command) {
        return new LinkedHashMap<>(FactJson.MAPPER.convertValue(command, Map.class));
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private static Map<String, Object> act(
            MutationApi api, String name, Map<String, Object> input) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
        var document =
                """
                mutation($command: Command!, $input: %s) {
                  %s(command: $command, input: $input) { __typename ... on Refused { code } }
                }
                """
                        .formatted(type, name);
        var response = api.send(document, Map.of("command", Map.of("id", "c-1"), "input", input));
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(name));
    }

    @ParameterizedTest
    @EnumSource
    void each_mutation_hands_in_the_command_it_names(Feature feature) {
        for (var command : feature.commands) {
            assertThat(act(api, name(command), json(command)))
                    .as("%s", command)
                    .containsEntry("__typename", "Accepted");
        }
        var handedIn = new ArrayList<Object>();
        api.gateway.handedIn().forEach(in -> handedIn.add(in.command()));
        assertThat(handedIn).isEqualTo(new ArrayList<Object>(feature.commands));
    }

    @ParameterizedTest
    @EnumSource
    void every_mutation_of_the_schema_has_been_tried(Feature feature) {
        assertThat(api.acts(feature.feature))
                .hasSameElementsAs(
                        feature.commands.stream().map(StaffMutationsTest::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_malformed_id_is_a_refusal_and_no_fault(Feature feature) {
        var command = feature.commands.getFirst();
        var input = json(command);
        var id = input.keySet().iterator().next();
        input.put(id, "no/such id");
        assertThat(act(api, name(command), input)).containsEntry("code", "MALFORMED_ID");
        assertThat(api.gateway.handedIn()).isEmpty();
    }
}
