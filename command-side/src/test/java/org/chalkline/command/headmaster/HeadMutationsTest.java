package org.chalkline.command.headmaster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.headmaster.Examples.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.headmaster.HeadshipCommand.*;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.headmaster.Ballot;
import org.chalkline.kernel.headmaster.Departure;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Contested;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headmaster.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headmaster.HeadshipEvent.RetirementGround;
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on offices and careers hands in the command it names. */
class HeadMutationsTest {
    private final MutationApi api = new MutationApi();

    static Stream<HeadshipCommand> ofOffices() {
        var decision = decided(CHIEF, DECIDED);
        return Stream.of(
                nominate(),
                order("x", "y"),
                tie("x", MET),
                conclude(true, "x", "y"),
                decideAll(),
                notice(NOTICE_UNTIL),
                new ObjectToHead(PUBLIC, LI, "1", "x", MET),
                new AnswerObjectionToHead(PUBLIC, LI, "1", true, "x", CLERK, MET),
                new EndHeadCandidacy(PUBLIC, LI, "x", MET),
                appoint(),
                file(PRIVATE, LI, "2026-08-01", "2029-07-31"),
                new DesignateActingHead(PUBLIC, LI, ENTERED, decision, null, DECIDED),
                new DesignateActingHead(PRIVATE, LI, null, null, DIGEST, DECIDED),
                new EndActingHead(PUBLIC, LI, ENTERED),
                new ConfirmHead(PUBLIC, LI, decision, ENTERED),
                new FailHeadProbation(PUBLIC, LI, "x", decision, ENTERED),
                new ReappointHead(PUBLIC, LI, TERM_UNTIL, decision, ENTERED),
                new FileHeadReappointment(PRIVATE, LI, TERM_UNTIL, DIGEST, CLERK, DECIDED, ENTERED),
                new TransferHead(PUBLIC, LI, new SchoolId("P-2"), decision, ENTERED),
                new TransferHead(PUBLIC, LI, null, decision, ENTERED),
                new RemoveHead(PUBLIC, LI, "x", decision, ENTERED),
                new RetireHead(PUBLIC, LI, RetirementGround.INCAPACITY, decision, ENTERED),
                new AcceptHeadResignation(PUBLIC, LI, decision, ENTERED),
                new RecordHeadDeath(PUBLIC, LI, DIGEST, ENTERED),
                new FileHeadDeparture(
                        PRIVATE, LI, Departure.RESIGNED, DIGEST, CLERK, DECIDED, ENTERED),
                new OrderDepartureAudit(PUBLIC, LI, "Audit office", CLERK, ENTERED),
                new ReportDepartureAudit(PUBLIC, LI, AuditOpinion.REFERRED, "x", DIGEST, ENTERED));
    }

    static Stream<HeadmasterCommand> ofCareers() {
        var decision = decided(CHIEF, DECIDED);
        var matter = new Matter(Matter.Kind.TERM_ASSESSMENT, "2026-08-31");
        return Stream.of(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b"),
                new DeclareTieToPanel(LIS, "R-1", "a", "x", MET),
                voteOnRank("R-1", "2026-04-01", vote("a", Ballot.AGAINST)),
                new GiveNoticeOfRank(LIS, "R-1", "x", NOTICE_UNTIL, NOTICED),
                new ObjectToRank(LIS, "R-1", "1", "x", MET),
                new AnswerObjectionToRank(LIS, "R-1", "1", false, "x", CLERK, MET),
                new ConferRank(LIS, "R-1", decision, ENTERED),
                new RefuseRank(LIS, "R-1", decision, ENTERED),
                new AssessHeadForYear(
                        LIS,
                        PUBLIC.school(),
                        2025,
                        AnnualGrade.BASICALLY_QUALIFIED,
                        List.of(DIGEST),
                        decision,
                        ENTERED),
                new AssessHeadForTerm(
                        LIS,
                        PUBLIC.school(),
                        TERM_UNTIL,
                        TermGrade.UNQUALIFIED,
                        List.of(DIGEST),
                        decision,
                        ENTERED),
                new SanctionHead(LIS, "S-1", Sanction.DEMOTION, 3, null, "x", decision, ENTERED),
                new LiftHeadSanction(LIS, "S-1", DIGEST, decision, ENTERED),
                new SeekHeadReview(LIS, matter, DECIDED, "x", ENTERED),
                new DecideHeadReview(LIS, matter, Contested.REVOKED, decision, ENTERED),
                new LodgeHeadAppeal(LIS, matter, "x", ENTERED),
                new DecideHeadAppeal(LIS, matter, Contested.MAINTAINED, decision, ENTERED));
    }

    private static String name(Object command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A command as a caller writes it: ids are plain, and named after what they are of. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object command) {
        var written = new LinkedHashMap<String, Object>();
        FactJson.MAPPER
                .convertValue(command, Map.class)
                .forEach((key, value) -> put(written, (String) key, value));
        return written;
    }

    private static void put(Map<String, Object> written, String field, Object value) {
        switch (field) {
            case "headship" -> written.put(field, ((Map<?, ?>) value).get("school"));
            case "headmaster" -> written.put(field, ((Map<?, ?>) value).get("person"));
            default -> written.put(field, value);
        }
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

    private static void handedIn(MutationApi api, Object command) {
        assertThat(act(api, name(command), json(command))).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(command));
    }

    @ParameterizedTest
    @MethodSource("ofOffices")
    void each_mutation_on_an_office_hands_in_the_command_it_names(HeadshipCommand command) {
        handedIn(api, command);
    }

    @ParameterizedTest
    @MethodSource("ofCareers")
    void each_mutation_on_a_career_hands_in_the_command_it_names(HeadmasterCommand command) {
        handedIn(api, command);
    }

    @Test
    void every_mutation_of_the_schemas_has_been_tried() {
        assertThat(api.acts("headships"))
                .containsExactlyInAnyOrderElementsOf(
                        ofOffices().map(HeadMutationsTest::name).distinct().toList());
        assertThat(api.acts("headmasters"))
                .containsExactlyInAnyOrderElementsOf(
                        ofCareers().map(HeadMutationsTest::name).distinct().toList());
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        for (var field : List.of("headship", "candidate")) {
            var input = json(nominate());
            input.put(field, "no/such id");
            assertThat(act(api, "nominateHead", input)).containsEntry("code", "MALFORMED_ID");
        }
        assertThat(api.gateway.handedIn()).isEmpty();
    }
}
