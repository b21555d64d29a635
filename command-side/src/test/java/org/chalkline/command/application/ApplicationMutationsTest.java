package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.Examples.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.SuccessionGround;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationMutationsTest {
    private final MutationApi api = new MutationApi();

    private static String mutation(ApplicationCommand command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private Map<String, Object> act(ApplicationCommand command, Map<String, Object> input) {
        var document =
                "mutation($command: Command!, $input: "
                        + command.getClass().getSimpleName()
                        + "Input!) { "
                        + mutation(command)
                        + "(command: $command, input: $input)"
                        + " { __typename ... on Refused { code } } }";
        var response = api.send(document, Map.of("command", Map.of("id", "c-1"), "input", input));
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(mutation(command)));
    }

    /** A command's JSON has the form of its GraphQL input, save for the proposal's kind. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(ApplicationCommand command) {
        var input = new LinkedHashMap<>(FactJson.MAPPER.convertValue(command, Map.class));
        if (command instanceof SubmitApplication submit) {
            var stored = (Map<String, Object>) input.get("proposal");
            var proposal = new LinkedHashMap<>(requireNonNull(stored));
            proposal.remove("kind");
            var kind = submit.proposal().kind().name().toLowerCase(Locale.ROOT);
            input.put("proposal", Map.of(kind, asGiven(proposal)));
        }
        input.computeIfPresent("applicant", (name, written) -> asGiven(written));
        return input;
    }

    /** An organiser is given by other words than those it is written in. */
    private static Object asGiven(Object written) {
        if (written instanceof List<?> list) {
            return list.stream().map(ApplicationMutationsTest::asGiven).toList();
        }
        if (!(written instanceof Map<?, ?> map)) return written;
        var given = new LinkedHashMap<String, Object>();
        map.forEach(
                (name, value) ->
                        given.put(String.valueOf(name).replaceFirst("Id$", ""), asGiven(value)));
        if (!given.containsKey("identifier")) return given;
        given.remove("kind");
        var personId = given.remove("person");
        given.put("isPerson", personId != null);
        if (personId != null) given.put("person", personId);
        return given;
    }

    @Test
    void a_person_without_a_code_is_refused() {
        var submit = submit(preparing(), day("03-02"));
        var input = json(submit);
        input.put(
                "applicant",
                Map.of("name", "Li", "isPerson", true, "identifier", "1", "address", "a"));
        assertThat(act(submit, input)).containsEntry("code", "PERSON_WITHOUT_ID");
    }

    static Stream<ApplicationCommand> commands() {
        var on = day("03-02");
        var proposals =
                Stream.of(
                        preparing(),
                        new Proposal.Preparation(CONTENT.runBy(PERSON), false),
                        establishing(null),
                        establishing(OTHER),
                        renaming("虹桥中学"),
                        dividing(),
                        merging(),
                        renewing(),
                        terminating(),
                        new Proposal.Termination(LICENCE, null));
        return Stream.concat(
                proposals.map(proposal -> submit(proposal, on)),
                Stream.of(
                        new FindLicenceUnnecessary(ID, "A nursery.", WINDOW, on),
                        new FindOutsideJurisdiction(ID, "Human Resources Bureau", decided(on), on),
                        requestCorrection(on),
                        correct(on, PaperKind.BOARD_RESOLUTION),
                        accept(on),
                        refuseAcceptance(on),
                        beginReview(on),
                        orderExpertReview(on),
                        new ConcludeExpertReview(ID, on),
                        new InspectSite(
                                ID, List.of(REVIEWER, SECOND_REVIEWER), "Fine.", DIGEST, on),
                        new HearStatement(ID, NEIGHBOUR, "Noise.", DIGEST, PREPARER, on),
                        new SucceedApplicant(
                                ID, SUCCESSOR, SuccessionGround.DEATH, List.of(DIGEST), WINDOW, on),
                        proposeExtension(on),
                        new ApproveExtension(ID, HEAD, on),
                        conclude(on),
                        grant(on),
                        refuse(on),
                        withdraw(on)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_mutation_hands_in_the_command_it_names(ApplicationCommand command) {
        assertThat(act(command, json(command))).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(command));
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("applications"))
                .hasSameElementsAs(commands().map(ApplicationMutationsTest::mutation).toList());
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        var input = json(accept(day("03-02")));
        input.put("application", "no/such id");
        assertThat(act(accept(day("03-02")), input)).containsEntry("code", "MALFORMED_ID");
        var submit = submit(renewing(), day("03-02"));
        input = json(submit);
        input.put(
                "proposal",
                Map.of("renewal", Map.of("licence", "a/b", "validUntil", "2031-12-31")));
        assertThat(act(submit, input)).containsEntry("code", "MALFORMED_ID");
    }

    @Test
    void a_proposal_is_of_one_kind() {
        var input = json(submit(renewing(), day("03-02")));
        input.put(
                "proposal",
                Map.of(
                        "renewal", Map.of("licence", "a", "validUntil", "2031-12-31"),
                        "termination", Map.of("licence", "a")));
        var document =
                "mutation($input: SubmitApplicationInput!) { submitApplication(command: {id: \"c\"},"
                        + " input: $input) { __typename } }";
        assertThat(api.send(document, Map.of("input", input)).get("errors")).isNotNull();
        assertThat(api.gateway.handedIn()).isEmpty();
    }
}
