package org.chalkline.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.kernel.access.Role;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.chalkline.ledger.proof.TlogProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** The seals of facts, as whoever asks for them over HTTP checks them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactSealsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String SCHOOL = "310105-P01";
    private static final String SEALS =
            "{ %sHistory(code: \"%s\", first: 20) { edges { node { position seal { event proof } } } } }";

    private Server server;
    private Caller clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        clerk = new Caller(server);
        act(
                "registerSchool",
                "school: \"%s\", openedOn: \"1960-09-01\", source: \"x\", particulars: {name: \"小学\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"x\"}}"
                        .formatted(SCHOOL));
    }

    @AfterAll
    void stop() {
        clerk.close();
        server.close();
    }

    private void act(String name, String input) {
        var id = name + Math.abs(input.hashCode());
        var answer =
                clerk.data(
                        "mutation { act: %s(command: {id: \"%s\"}, input: {%s}) { __typename ... on Refused { code } } }"
                                .formatted(name, id, input));
        assertThat(answer.at("/act/__typename").asString()).as("%s", answer).isEqualTo("Accepted");
    }

    private static List<JsonNode> seals(Caller caller, String kind, String code) {
        return caller.data(SEALS.formatted(kind, code))
                .at("/" + kind + "History/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .toList();
    }

    /** Those of a record, once a checkpoint covers all of them. */
    private List<JsonNode> signed(String kind, String code) throws Exception {
        Soon.await(
                () ->
                        seals(clerk, kind, code).stream()
                                .allMatch(each -> each.at("/seal/proof").isString()));
        var found = seals(clerk, kind, code);
        assertThat(found).isNotEmpty();
        return found;
    }

    private VerifierKey key() {
        return clerk.get("/ledger/keys")
                .body()
                .lines()
                .map(VerifierKey::parse)
                .filter(key -> key.purpose() == Purpose.NOTE)
                .findFirst()
                .orElseThrow();
    }

    private static boolean proves(JsonNode seal, String event, VerifierKey key) throws Exception {
        var entry = MessageDigest.getInstance("SHA-256").digest(event.getBytes(UTF_8));
        return TlogProof.parse(seal.get("proof").asString()).proves(entry, key);
    }

    @Test
    void a_seal_proves_its_fact_and_no_other_byte() throws Exception {
        var key = key();
        for (var node : signed("school", SCHOOL)) {
            var seal = node.get("seal");
            var event = seal.get("event").asString();
            assertThat(event)
                    .contains("\"position\":\"" + node.get("position").asLong() + "\"")
                    .contains("小学");
            assertThat(proves(seal, event, key)).isTrue();
            assertThat(proves(seal, event.replaceFirst("小", "大"), key)).isFalse();
        }
    }

    @Test
    void a_fact_that_no_checkpoint_covers_yet_has_its_form_and_no_proof(@TempDir Path folder) {
        var settings = List.of("--chalkline.ledger.enabled=false");
        try (var alone =
                        Server.start(
                                new Server.Settings(folder.resolve("data"), 0, "none", settings));
                var caller = new Caller(alone)) {
            caller.data(
                    "mutation { registerPerson(command: {id: \"a\"}, input: {person: \"p\", name: \"张\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\"}) { __typename } }");
            var seals = seals(caller, "person", "p");
            assertThat(seals).isNotEmpty();
            for (var each : seals) {
                assertThat(each.at("/seal/event").asString()).startsWith("{\"data\":{\"fact\":{");
                assertThat(each.at("/seal/proof").isNull()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLERK", "DECIDER", "INSPECTOR", "AUDITOR", "ANALYST", "SCHOOL"},
            mode = Mode.INCLUDE)
    void who_may_take_out_bundles_is_given_seals_and_nobody_else(Role role) throws Exception {
        signed("school", SCHOOL);
        try (var caller = new Caller(server, "one-" + role.word(), role)) {
            var answer = caller.ask(SEALS.formatted("school", SCHOOL));
            boolean may =
                    List.of(Role.CLERK, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR).contains(role);
            assertThat(answer.has("errors")).as("%s", answer).isEqualTo(!may);
            assertThat(answer.toString().contains("c2sp.org/tlog-proof")).isEqualTo(may);
            if (!may) {
                assertThat(answer.at("/errors/0/extensions/code").asString())
                        .isEqualTo("FORBIDDEN");
            }
        }
    }

    @Test
    void a_person_stands_in_seals_sealed_and_once_erased_the_same_seals_prove_it()
            throws Exception {
        act(
                "delegatePower",
                "officer: \"科长\", power: ERASE_PERSONAL_DATA, instrument: \"1\", delegatedBy: \"局长\", effectiveOn: \"2020-01-01\"");
        act(
                "registerPerson",
                "person: \"p-1\", name: \"李秀英\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\"");
        var before = signed("person", "p-1");
        assertThat(before.toString()).doesNotContain("李秀英");
        act(
                "erasePerson",
                """
                person: "p-1", ground: PURPOSE_ACHIEVED, effectiveOn: "%s",
                decision: {documentNumber: "9", body: "局", officer: "科长", approver: "局长", decidedOn: "%s", reasons: "已实现",
                  paper: "abababababababababababababababababababababababababababababababab",
                  legalBasis: [{law: "PIPL", article: "47", version: "2021"}]}
                """
                        .formatted(TODAY, TODAY));
        var after = signed("person", "p-1");
        assertThat(after.toString()).doesNotContain("李秀英");
        var first = before.getFirst().get("seal");
        var erased = after.getFirst().get("seal");
        assertThat(erased.get("event")).isEqualTo(first.get("event"));
        assertThat(proves(erased, first.get("event").asString(), key())).isTrue();
    }
}
