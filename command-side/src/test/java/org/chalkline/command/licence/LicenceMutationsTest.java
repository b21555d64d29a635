package org.chalkline.command.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LicenceMutationsTest {
    private final MutationApi api = new MutationApi();

    static Stream<LicenceCommand> commands() {
        return Stream.of(
                report(2024, ISSUED),
                grade(2024, InspectionGrade.FAILED, ISSUED),
                order(2024, LAST_DAY, ISSUED),
                new RecheckRectification(LICENCE, 2024, true, "Fine.", OFFICER, ISSUED),
                new PublishAnnualInspection(LICENCE, 2024, "Gazette", ISSUED),
                new TakeOverLicence(
                        LICENCE,
                        SCHOOL,
                        CONTENT,
                        LAST_DAY,
                        "private-education",
                        "register of 2018",
                        ISSUED),
                new RevokeLicence(
                        LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decided(ISSUED), ISSUED),
                new RevokeLicence(
                        LICENCE,
                        RevocationGround.BEYOND_AUTHORITY,
                        "Refunded.",
                        decided(ISSUED),
                        ISSUED),
                new WithdrawLicence(
                        LICENCE,
                        WithdrawalGround.LAW_AMENDED_OR_REPEALED,
                        "Refunded.",
                        decided(ISSUED),
                        ISSUED),
                new DeregisterLicence(
                        LICENCE, DeregistrationGround.EXPIRED, decided(ISSUED), ISSUED),
                new ContinueLicence(LICENCE, decided(ISSUED), ISSUED),
                new AnnounceLapse(LICENCE, "Nobody came.", "Gazette", OFFICER, ISSUED),
                new AnnounceTermination(LICENCE, LAST_DAY, "Gazette", ISSUED),
                begin(TerminationGround.INSOLVENT, ISSUED),
                new OpenLiquidation(LICENCE, Liquidator.COURT, List.of("Li"), ISSUED),
                new PayCreditors(
                        LICENCE,
                        Creditors.STAFF,
                        Money.of("40000000.00"),
                        Money.ofFen(5),
                        DIGEST,
                        ISSUED),
                new SettlePupils(LICENCE, PLAN, ISSUED),
                new RecoverLicence(LICENCE, true, DIGEST, ISSUED));
    }

    private static String name(Object command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object command) {
        var json =
                new LinkedHashMap<String, Object>(FactJson.MAPPER.convertValue(command, Map.class));
        if (command instanceof TakeOverLicence c) json.put("content", said(c.content()));
        return json;
    }

    /**
     * What a licence says as an input has it: it tells a person and an organisation apart by a
     * flag.
     */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> said(LicenceContent content) {
        var said =
                new LinkedHashMap<String, Object>(FactJson.MAPPER.convertValue(content, Map.class));
        var organiser = (Organiser.Organisation) content.organiser();
        said.put(
                "organiser",
                Map.of(
                        "name", organiser.name(),
                        "isPerson", false,
                        "identifier", organiser.identifier(),
                        "address", organiser.address()));
        return said;
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private Map<String, Object> act(String name, Map<String, Object> input) {
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
    @MethodSource("commands")
    void each_mutation_hands_in_the_command_it_names(LicenceCommand command) {
        assertThat(act(name(command), json(command))).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(command));
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("licences"))
                .hasSameElementsAs(commands().map(LicenceMutationsTest::name).toList());
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        var input = json(grade(2024, InspectionGrade.PASSED, ISSUED));
        input.put("licence", "no/such id");
        assertThat(act("gradeAnnualInspection", input)).containsEntry("code", "MALFORMED_ID");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @Test
    void a_mutation_never_carries_the_application_that_ends_a_school_by_its_own_wish() {
        var input =
                json(
                        new BeginTermination(
                                LICENCE,
                                TerminationGround.BY_CHARTER,
                                null,
                                decided(ISSUED),
                                ISSUED));
        act("beginTermination", input);
        assertThat(api.gateway.handedIn().getFirst().command())
                .isInstanceOfSatisfying(
                        BeginTermination.class, c -> assertThat(c.application()).isNull());
        var withOne = new LinkedHashMap<>(input);
        withOne.put("application", "2025-002");
        var answer =
                api.send(
                        """
                        mutation($input: BeginTerminationInput!) {
                          beginTermination(command: {id: "c-2"}, input: $input) { __typename }
                        }
                        """,
                        Map.of("input", withOne));
        assertThat(answer).containsKey("errors");
    }
}
