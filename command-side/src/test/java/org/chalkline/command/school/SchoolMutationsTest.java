package org.chalkline.command.school;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.school.Examples.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.SignedActors;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolEvent.AssetShare;
import org.chalkline.kernel.school.SchoolEvent.PostsMove;
import org.chalkline.kernel.school.SchoolEvent.StaffMove;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class SchoolMutationsTest {
    private static final SignIn SIGN_IN =
            new SignIn(SignedActors.ISSUER, "officer-12", SignedActors.NOON);

    private static final String ANSWER =
            """
            { __typename
              ... on Accepted { commandId repeated position facts { eventId type position } }
              ... on Refused { commandId repeated code message law article } }
            """;

    private final MutationApi api = new MutationApi();

    private static String document(String act) {
        var input = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
        return "mutation($command: Command!, $input: "
                + input
                + ") { "
                + act
                + "(command: $command, input: $input) "
                + ANSWER
                + " }";
    }

    private Map<String, Object> act(String name, Object input) {
        return act(name, input, Map.of("id", "c-1"));
    }

    private Map<String, Object> act(String name, Object input, Map<String, Object> command) {
        return answer(api.send(document(name), variables(input, command)), name);
    }

    private static Map<String, Object> variables(Object input, Map<String, Object> command) {
        return Map.of("command", command, "input", json(input));
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private static Map<String, Object> answer(Map<String, Object> response, String name) {
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(name));
    }

    /** A command's JSON has the form of its GraphQL input. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        return new LinkedHashMap<>(FactJson.MAPPER.convertValue(value, Map.class));
    }

    static Stream<SchoolCommand> commands() {
        var parts = List.of(new Successor(TIANSHAN, primary("Part")));
        return Stream.of(
                register(YAN_AN, OPENED, DAY),
                register(YAN_AN, null, null),
                new EstablishSchool(YAN_AN, primary("New"), decided(DAY), DAY),
                new OpenCampus(YAN_AN, EAST, "East", SITE, decided(DAY), DAY),
                new CloseCampus(YAN_AN, EAST, decided(DAY), DAY),
                new RenameSchool(YAN_AN, "延安小学", decided(DAY), DAY),
                new MoveSchool(YAN_AN, OTHER_SITE, decided(DAY), DAY),
                new ApprovePosts(YAN_AN, 60, decided(DAY), DAY),
                new PlanAssetDivision(
                        YAN_AN,
                        List.of(new AssetShare(new AssetId("A-1"), TIANSHAN)),
                        "a".repeat(64),
                        "officer-12",
                        DAY),
                new MergeSchools(YAN_AN, List.of(TIANSHAN), PLAN, decided(DAY), DAY),
                new PlanStaffOfDivision(
                        YAN_AN,
                        List.of(new StaffMove(new PersonId("P-1"), TIANSHAN)),
                        List.of(new PostsMove(TIANSHAN, 4)),
                        decided(DAY),
                        DAY),
                new DivideSchool(YAN_AN, parts, false, null, decided(DAY), DAY),
                new CloseSchool(YAN_AN, PLAN, decided(DAY), DAY),
                new CloseSchool(YAN_AN, null, decided(DAY), DAY),
                new CorrectSchoolRecord(
                        YAN_AN,
                        RecordField.SUBDISTRICT,
                        "",
                        "310105001",
                        "why",
                        List.of(),
                        OFFICER,
                        null,
                        null),
                new CorrectSchoolRecord(
                        YAN_AN,
                        RecordField.OWNERSHIP,
                        "PUBLIC",
                        "PRIVATE",
                        "why",
                        List.of(),
                        OFFICER,
                        decided(DAY),
                        DAY),
                new ConvertSchool(YAN_AN, SchoolKind.NINE_YEAR, decided(DAY), DAY),
                new CorrectOpeningDate(YAN_AN, null, OPENED, "why", List.of(DIGEST), OFFICER));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_mutation_hands_in_the_command_it_names(SchoolCommand command) {
        var name = command.getClass().getSimpleName();
        act(Character.toLowerCase(name.charAt(0)) + name.substring(1), command);
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(
                        in -> {
                            assertThat(in.command()).isEqualTo(command);
                            assertThat(in.context())
                                    .isEqualTo(
                                            new CommandContext(
                                                    "officer-12",
                                                    "decider",
                                                    null,
                                                    "graphql",
                                                    "c-1",
                                                    null,
                                                    null,
                                                    null,
                                                    null,
                                                    SIGN_IN));
                        });
    }

    @Test
    void capacity_is_given_stage_by_stage_and_each_stage_once() {
        var input = new HashMap<String, Object>();
        input.put("school", "CN-0001");
        input.put("capacity", List.of(Map.of("stage", "PRIMARY", "pupils", 900)));
        input.put("decision", json(decided(DAY)));
        input.put("effectiveOn", DAY.toString());
        act("approveCapacity", input);
        assertThat(api.gateway.handedIn().getFirst().command())
                .isEqualTo(new ApproveCapacity(YAN_AN, pupils(900), decided(DAY), DAY));

        var primary = Map.of("stage", "PRIMARY", "pupils", 1);
        input.put("capacity", List.of(primary, primary));
        assertThat(act("approveCapacity", input)).containsEntry("code", "STAGE_NAMED_TWICE");
    }

    @Test
    void a_title_quota_is_given_title_by_title_and_each_title_once() {
        var input = new HashMap<String, Object>();
        input.put("school", "CN-0001");
        input.put("quota", List.of(Map.of("title", "SENIOR", "posts", 9)));
        input.put("decision", json(decided(DAY)));
        input.put("effectiveOn", DAY.toString());
        act("approveTitleQuota", input);
        assertThat(api.gateway.handedIn().getFirst().command())
                .isEqualTo(
                        new ApproveTitleQuota(YAN_AN, Map.of(Title.SENIOR, 9), decided(DAY), DAY));

        var senior = Map.of("title", "SENIOR", "posts", 1);
        input.put("quota", List.of(senior, senior));
        assertThat(act("approveTitleQuota", input)).containsEntry("code", "TITLE_NAMED_TWICE");
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        var tried =
                Stream.concat(
                                commands().map(c -> c.getClass().getSimpleName()),
                                Stream.of("ApproveCapacity", "ApproveTitleQuota"))
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1));
        assertThat(api.acts("schools")).hasSameElementsAs(tried.toList());
    }

    @Test
    void what_is_said_of_the_command_reaches_the_desk() {
        act(
                "registerSchool",
                register(YAN_AN, null, null),
                Map.of(
                        "id", "c-9",
                        "basis", 4711,
                        "occurredAt", "2026-09-01T08:30:00+08:00",
                        "correlationId", "case-3",
                        "causationId", "letter-5"));
        assertThat(api.gateway.handedIn().getFirst().context())
                .isEqualTo(
                        new CommandContext(
                                "officer-12",
                                "decider",
                                null,
                                "graphql",
                                "c-9",
                                "case-3",
                                "letter-5",
                                4711L,
                                Instant.parse("2026-09-01T00:30:00Z"),
                                SIGN_IN));
    }

    @Test
    void an_accepted_act_is_answered_with_its_facts_and_the_last_position() {
        api.gateway.answer(
                (command, context) ->
                        new Outcome.Accepted(
                                "c-1",
                                true,
                                List.of(
                                        new Outcome.Recorded("e-1", "school.SchoolRegistered", 7),
                                        new Outcome.Recorded(
                                                "e-2", "school.SchoolClosureTakenOver", 8))));
        assertThat(act("registerSchool", register(YAN_AN, null, null)))
                .containsEntry("__typename", "Accepted")
                .containsEntry("repeated", true)
                .containsEntry("position", 8L)
                .extractingByKey("facts")
                .asString()
                .contains("e-1", "position=7", "e-2");
    }

    @Test
    void an_act_that_recorded_nothing_new_has_no_position() {
        assertThat(act("registerSchool", register(YAN_AN, null, null)))
                .containsEntry("__typename", "Accepted")
                .containsEntry("position", null);
    }

    @Test
    void a_refusal_is_answered_with_its_code_and_law() {
        api.gateway.answer(
                (command, context) ->
                        new Outcome.Refused(
                                "c-1",
                                false,
                                new Refusal("CODE", "Do this.", "Some Law", "22(5)")));
        assertThat(act("registerSchool", register(YAN_AN, null, null)))
                .containsEntry("__typename", "Refused")
                .containsEntry("code", "CODE")
                .containsEntry("message", "Do this.")
                .containsEntry("law", "Some Law")
                .containsEntry("article", "22(5)");
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        for (var act : List.of("closeSchool", "closeCampus")) {
            var input = json(new CloseCampus(YAN_AN, EAST, decided(DAY), DAY));
            input.put(act.equals("closeSchool") ? "school" : "campus", "no/such id");
            if (act.equals("closeSchool")) input.remove("campus");
            assertThat(act(act, input)).containsEntry("code", "MALFORMED_ID");
        }
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "长", "a\u0007"})
    void a_command_id_is_visible_ascii(String id) {
        assertThat(act("registerSchool", register(YAN_AN, null, null), Map.of("id", id)))
                .containsEntry("code", "MALFORMED_COMMAND_ID")
                .containsEntry("commandId", id);
    }

    @Test
    void a_command_id_has_at_most_64_characters_and_a_basis_is_no_less_than_0() {
        var register = register(YAN_AN, null, null);
        assertThat(act("registerSchool", register, Map.of("id", "x".repeat(65))))
                .containsEntry("code", "MALFORMED_COMMAND_ID");
        assertThat(act("registerSchool", register, Map.of("id", "x".repeat(64))))
                .containsEntry("__typename", "Accepted");
        assertThat(
                        act(
                                "registerSchool",
                                register,
                                Map.of("id", "c", "basis", MutationApi.HEAD + 1)))
                .containsEntry("code", "BASIS_BEYOND_HEAD");
        assertThat(act("registerSchool", register, Map.of("id", "c", "basis", -1)))
                .containsEntry("code", "MALFORMED_BASIS");
        assertThat(act("registerSchool", register, Map.of("id", "c", "correlationId", "a\nb")))
                .containsEntry("code", "TEXT_UNSAFE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31T23:59:59+08:00",
                "0001-01-01T00:00:00Z",
                "2026-12-31T08:05:01Z",
                "9999-12-31T23:59:59Z"
            })
    void what_is_said_to_have_occurred_when_nobody_acted_is_refused(String when) {
        var answer =
                act(
                        "registerSchool",
                        register(YAN_AN, null, null),
                        Map.of("id", "c", "occurredAt", when));
        assertThat(answer).containsEntry("code", "IMPLAUSIBLE_OCCURRENCE");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "correlationId", "causationId"})
    void no_circumstance_of_a_command_is_an_identity_number(String circumstance) {
        var command = new HashMap<String, Object>(Map.of("id", "c"));
        command.put(circumstance, "x-11010519491231002X");
        assertThat(act("registerSchool", register(YAN_AN, null, null), command))
                .containsEntry("code", "IDENTITY_NUMBER_MISPLACED");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @Test
    void nobody_acts_under_an_identity_number() {
        var variables = variables(register(YAN_AN, null, null), Map.of("id", "c-1"));
        var who = SignedActors.signedIn("11010519491231002X", Role.CLERK);
        var response = api.send(document("registerSchool"), variables, who, new HttpHeaders());
        assertThat(answer(response, "registerSchool"))
                .containsEntry("code", "IDENTITY_NUMBER_MISPLACED");
    }

    @Test
    void without_anybody_signed_in_nothing_is_handed_in() {
        var variables = variables(register(YAN_AN, null, null), Map.of("id", "c-1"));
        var nobody = SignedIn.anybody();
        var response = api.send(document("registerSchool"), variables, nobody, new HttpHeaders());
        assertThat(answer(response, "registerSchool")).containsEntry("code", "ACTOR_MISSING");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    private static final class Stopped extends Exception implements StoppedStore {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_fault_of_one_act_leaves_the_answers_of_the_others() {
        api.gateway.answer(
                (command, context) -> {
                    if (context.commandId().equals("c-2")) {
                        throw new CommandGateway.FaultException(
                                "disk full at /var/secret", new Exception());
                    }
                    if (context.commandId().equals("c-3")) {
                        throw new CommandGateway.FaultException("nothing more", new Stopped());
                    }
                    return new Outcome.Accepted(context.commandId(), false, List.of());
                });
        var document =
                """
                mutation($input: RegisterSchoolInput!) {
                  first: registerSchool(command: {id: "c-1"}, input: $input) { __typename }
                  second: registerSchool(command: {id: "c-2"}, input: $input) { __typename }
                  third: registerSchool(command: {id: "c-3"}, input: $input) { __typename }
                }
                """;
        var response = api.send(document, Map.of("input", json(register(YAN_AN, null, null))));
        assertThat(response.get("data"))
                .asString()
                .contains("first={__typename=Accepted}", "second=null", "third=null");
        assertThat(response.get("errors"))
                .asString()
                .contains("COMMAND_FAULT", "STORE_STOPPED")
                .doesNotContain("secret");
    }
}
