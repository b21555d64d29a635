package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program ends between what is recorded of a person and what is done to their key. */
@Tag("drill")
class ErasureCrashTest {
    private static final PersonId LI = new PersonId("p-1");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** As if it ended before any reaction came to run. */
    private static final String NO_REACTIONS = "--chalkline.reactions.enabled=false";

    private Path folder = Path.of("");

    @BeforeEach
    void choose(@TempDir Path empty) {
        folder = empty.resolve("data");
    }

    private Server start(String... settings) {
        return Server.start(new Server.Settings(folder, 0, "none", List.of(settings)));
    }

    private static void act(Caller caller, String id, String name, String input) {
        var answer =
                caller.data(
                        "mutation { act: %s(command: {id: \"%s\"}, input: {%s}) { __typename ... on Refused { code } } }"
                                .formatted(name, id, input));
        assertThat(answer.at("/act/__typename").asString()).as("%s", answer).isEqualTo("Accepted");
    }

    private static void register(Server server) {
        try (var caller = new Caller(server)) {
            act(
                    caller,
                    "c-1",
                    "delegatePower",
                    "officer: \"科长\", power: ERASE_PERSONAL_DATA, instrument: \"1\", delegatedBy: \"局长\", effectiveOn: \"2020-01-01\"");
            act(
                    caller,
                    "c-2",
                    "registerPerson",
                    "person: \"p-1\", name: \"李秀英\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\"");
        }
    }

    private static void erase(Server server) {
        try (var caller = new Caller(server)) {
            act(
                    caller,
                    "c-3",
                    "erasePerson",
                    """
                    person: "p-1", ground: PURPOSE_ACHIEVED, effectiveOn: "%s",
                    decision: {documentNumber: "9", body: "局", officer: "科长", approver: "局长", decidedOn: "%s", reasons: "已实现",
                      paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "PIPL", article: "47", version: "2021"}]}
                    """
                            .formatted(TODAY, TODAY));
        }
    }

    private static List<Fact> facts(Server server) {
        return server.part(FactsOf.class).of(LI.toString());
    }

    private static Opened name(Server server) {
        var registered =
                facts(server).stream()
                        .filter(PersonRegistered.class::isInstance)
                        .map(PersonRegistered.class::cast)
                        .findFirst()
                        .orElseThrow();
        return server.part(PersonalData.class).open(registered.name());
    }

    @Test
    void an_erasure_that_is_recorded_is_carried_out_after_the_restart_and_recorded_once()
            throws InterruptedException {
        try (var server = start(NO_REACTIONS)) {
            register(server);
            assertThat(name(server)).isEqualTo(new Opened.Readable("李秀英"));
            erase(server);
            // The key is there yet, and opens nothing any more.
            assertThat(name(server)).isEqualTo(new Opened.Restricted());
        }
        try (var server = start(NO_REACTIONS)) {
            assertThat(name(server)).isEqualTo(new Opened.Erased());
            assertThat(facts(server)).noneMatch(KeyDestroyed.class::isInstance);
        }
        try (var server = start()) {
            awaitKeyDestroyed(server);
        }
        try (var server = start()) {
            Thread.sleep(500);
            assertThat(facts(server).stream().filter(KeyDestroyed.class::isInstance)).hasSize(1);
            assertThat(facts(server).stream().filter(PersonErased.class::isInstance)).hasSize(1);
        }
    }

    private static void awaitKeyDestroyed(Server server) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (facts(server).stream().anyMatch(KeyDestroyed.class::isInstance)) return;
            Thread.sleep(100);
        }
        throw new AssertionError("the key was not destroyed");
    }

    @Test
    void a_key_that_was_barred_for_an_erasure_that_was_never_recorded_opens_again() {
        try (var server = start(NO_REACTIONS)) {
            register(server);
            server.part(PersonKeys.class).bar(LI);
            assertThat(name(server)).isEqualTo(new Opened.Restricted());
        }
        try (var server = start(NO_REACTIONS)) {
            assertThat(name(server)).isEqualTo(new Opened.Readable("李秀英"));
            assertThat(server.part(PersonalData.class).standing(LI)).isEqualTo(KeyStanding.OPEN);
        }
    }

    @Test
    void without_its_master_key_the_program_does_not_start_and_with_it_goes_on()
            throws IOException {
        LoadedDistrict.copyTo(folder);
        var key = folder.resolveSibling("data.master-key");
        var away = folder.resolveSibling("away");
        Files.move(key, away);
        var refused =
                Objects.requireNonNull(
                        catchThrowableOfType(CannotRunException.class, () -> start().close()));
        assertThat(refused.code()).isEqualTo("MASTER_KEY_MISSING");
        assertThat(refused.exit().status()).isEqualTo(4);
        assertThat(key).doesNotExist();
        start("--chalkline.master-key=" + away).close();
    }

    @Test
    void the_folder_of_the_data_holds_no_key_that_opens_it() throws IOException {
        LoadedDistrict.copyTo(folder);
        var secret = Files.readString(folder.resolveSibling("data.master-key")).strip();
        assertThat(secret).hasSize(64);
        assertThat(InTheClear.found(folder, List.of(secret))).isEmpty();
    }
}
