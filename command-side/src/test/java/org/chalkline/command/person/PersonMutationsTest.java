package org.chalkline.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.MutationApi;
import org.chalkline.command.person.PersonCommand.*;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.api.Test;

class PersonMutationsTest {
    private static final PersonId LI = new PersonId("p-1");
    private static final PersonId WANG = new PersonId("p-2");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);
    private static final LegalBasis BASIS = new LegalBasis("Archives Law", "13", "2020");

    private static final String EFFECTIVE_ON = "effectiveOn: \"2026-09-01\", ";
    private static final String BASIS_INPUT =
            "{law: \"Archives Law\", article: \"13\", version: \"2020\"}";
    private static final String DECISION_INPUT =
            """
            decision: {documentNumber: "1", body: "b", officer: "o", decidedOn: "1980-01-01",
              reasons: "r", legalBasis: [%s]}"""
                    .formatted(BASIS_INPUT);

    private final MutationApi api = new MutationApi();

    /** Each mutation with an input, and the command that it must hand in. */
    private static Map<String, Map.Entry<String, PersonCommand>> acts() {
        var acts = new LinkedHashMap<String, Map.Entry<String, PersonCommand>>();
        acts.put(
                "registerPerson",
                Map.entry(
                        "name: \"李\", identityNumber: \"1\", birthDate: \"1980-01-01\", contact: \"138\", ground: CONSENT, purpose: \"x\", consent: \"0\"",
                        new RegisterPerson(
                                LI,
                                new PersonTexts("李", "1", BORN, "138"),
                                ProcessingGround.CONSENT,
                                "x",
                                "0",
                                DAY)));
        acts.put(
                "renamePerson",
                Map.entry(
                        "name: \"王\", evidence: \"0\"",
                        new RenamePerson(LI, new PersonTexts("王", null, null, null), "0", DAY)));
        acts.put(
                "changePersonContact",
                Map.entry(
                        "contact: \"139\"",
                        new ChangePersonContact(
                                LI, new PersonTexts(null, null, null, "139"), DAY)));
        acts.put(
                "correctPerson",
                Map.entry(
                        "name: \"王\", identityNumber: \"2\", birthDate: \"1980-01-01\", reasons: \"r\", evidence: \"0\"",
                        new CorrectPerson(
                                LI, new PersonTexts("王", "2", BORN, null), "r", "0", DAY)));
        acts.put(
                "setPersonRetention",
                Map.entry(
                        "until: \"1980-01-01\", basis: %1$s, shortenedUnder: %1$s, %2$s"
                                .formatted(BASIS_INPUT, DECISION_INPUT),
                        new SetPersonRetention(LI, BORN, BASIS, BASIS, decision(), DAY)));
        acts.put(
                "placeLegalHold",
                Map.entry(
                        "hold: \"h\", body: \"b\", reasons: \"r\", " + DECISION_INPUT,
                        new PlaceLegalHold(LI, "h", "b", "r", decision(), DAY)));
        acts.put(
                "liftLegalHold",
                Map.entry(
                        "hold: \"h\", release: \"l\", reasons: \"r\", " + DECISION_INPUT,
                        new LiftLegalHold(LI, "h", "l", "r", decision(), DAY)));
        acts.put("restrictPerson", Map.entry("reasons: \"r\"", new RestrictPerson(LI, "r", DAY)));
        acts.put(
                "liftPersonRestriction",
                Map.entry("reasons: \"r\"", new LiftPersonRestriction(LI, "r", DAY)));
        acts.put(
                "erasePerson",
                Map.entry(
                        "ground: OTHER_LAW, " + DECISION_INPUT,
                        new ErasePerson(LI, ErasureGround.OTHER_LAW, decision(), DAY)));
        acts.replaceAll((name, act) -> Map.entry(EFFECTIVE_ON + act.getKey(), act.getValue()));
        acts.put(
                "mergePersons",
                Map.entry(
                        "other: \"p-2\", " + DECISION_INPUT,
                        new MergePersons(LI, WANG, decision())));
        acts.put(
                "partPersons",
                Map.entry(
                        "other: \"p-2\", acts: [7], " + DECISION_INPUT,
                        new PartPersons(LI, WANG, List.of(7L), decision())));
        return acts;
    }

    private static Decision decision() {
        return new Decision(
                "1",
                "b",
                "o",
                BORN,
                null,
                null,
                List.of(),
                List.of(BASIS),
                "r",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private Map<String, Object> send(String mutation, String person, String input) {
        return api.send(
                "mutation { %s(command: {id: \"c-1\"}, input: {person: \"%s\", %s}) { __typename ... on Refused { code } } }"
                        .formatted(mutation, person, input),
                Map.of());
    }

    @Test
    void each_mutation_hands_in_the_command_it_names() {
        acts().forEach(
                        (mutation, act) -> {
                            var answer = send(mutation, "p-1", act.getKey());
                            assertThat(answer).as(mutation).doesNotContainKey("errors");
                            assertThat(api.gateway.handedIn().getLast().command())
                                    .isEqualTo(act.getValue());
                        });
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("people")).hasSameElementsAs(acts().keySet());
    }

    @Test
    void a_name_in_the_place_of_a_code_is_refused_and_not_repeated() {
        var answer = send("renamePerson", "李秀英", EFFECTIVE_ON + "name: \"王\", evidence: \"0\"");
        assertThat(answer.get("data"))
                .hasToString("{renamePerson={__typename=Refused, code=MALFORMED_ID}}");
        assertThat(answer.toString()).doesNotContain("李秀英");
    }
}
