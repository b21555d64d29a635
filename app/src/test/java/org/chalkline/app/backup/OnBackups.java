package org.chalkline.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A record in a folder, its backup, and what is asked of both by those who test them. */
abstract class OnBackups {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final PersonId ERASED = new PersonId("p-1");
    static final PersonId OTHER = new PersonId("p-2");

    @TempDir Path work;
    Path data = Path.of("");
    Path backup = Path.of("");

    @BeforeEach
    void choose() {
        data = work.resolve("data");
        backup = work.resolve("backup");
    }

    Server start(String... settings) {
        return Server.start(new Server.Settings(data, 0, "none", List.of(settings)));
    }

    Told run(String... arguments) {
        var all =
                Stream.concat(Stream.of("--data", data.toString()), Stream.of(arguments))
                        .toArray(String[]::new);
        return Told.by(all);
    }

    Told backUp() {
        var told = run("backup", "--to", backup.toString());
        assertThat(told.status()).as(told.text()).isZero();
        return told;
    }

    Told restore(String... more) {
        return run(
                Stream.concat(Stream.of("restore", "--from", backup.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Records something through a program that runs. */
    interface Recording {
        void by(Caller caller);
    }

    /** Starts the program, records two people and then what is given, and stops it. */
    void recorded(Recording more) throws Exception {
        try (var server = start();
                var caller = new Caller(server)) {
            people(caller);
            more.by(caller);
        }
    }

    static long act(Caller caller, String id, String name, String input) {
        var answer =
                caller.data(
                        "mutation { act: %s(command: {id: \"%s\"}, input: {%s}) { __typename ... on Accepted { position } ... on Refused { code } } }"
                                .formatted(name, id, input));
        assertThat(answer.at("/act/__typename").asString()).as("%s", answer).isEqualTo("Accepted");
        return answer.at("/act/position").asLong();
    }

    static long register(Caller caller, String school) {
        return act(
                caller,
                "register-" + school,
                "registerSchool",
                """
                school: "%s", openedOn: "1960-09-01", source: "名册", particulars: {name: "青桐路%s小学",
                  kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
                """
                        .formatted(school, school));
    }

    static void people(Caller caller) {
        act(
                caller,
                "power",
                "delegatePower",
                "officer: \"科长\", power: ERASE_PERSONAL_DATA, instrument: \"1\", delegatedBy: \"局长\", effectiveOn: \"2020-01-01\"");
        for (var person : List.of(ERASED, OTHER)) {
            act(
                    caller,
                    "person-" + person.value(),
                    "registerPerson",
                    "person: \"%s\", name: \"李秀英%s\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\""
                            .formatted(person.value(), person.value()));
        }
    }

    static void erase(Caller caller) {
        act(
                caller,
                "erase",
                "erasePerson",
                """
                person: "p-1", ground: PURPOSE_ACHIEVED, effectiveOn: "%s",
                decision: {documentNumber: "9", body: "局", officer: "科长", approver: "局长", decidedOn: "%s", reasons: "已实现",
                  paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "PIPL", article: "47", version: "2021"}]}
                """
                        .formatted(TODAY, TODAY));
    }

    static String document(Caller caller, String text, String about) {
        var answer =
                caller.send(
                        caller.request("/documents")
                                .header("X-Chalkline-About", about)
                                .PUT(HttpRequest.BodyPublishers.ofString(text))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return FactJson.MAPPER.readTree(answer.body()).get("digest").asString();
    }

    static String name(Caller caller, PersonId person) {
        return caller.ask("{ person(code: \"%s\") { name { text } } }".formatted(person.value()))
                .toString();
    }

    /** All that stands beside the folder stays where it was: another disk, as the docs say. */
    void loseFolder() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    void awaitKeyDestroyed(Server server) throws Exception {
        await(() -> server.part(PersonalData.class).standing(ERASED) == KeyStanding.ERASED);
        await(() -> Files.exists(data.resolveSibling("data-keys").resolve("erasures")));
    }

    static List<String> limitations(Server server) {
        return server.part(Limitations.class).now().stream().map(l -> l.code()).toList();
    }

    void verifies() {
        var told = run("verify");
        assertThat(told.status()).as(told.text()).isZero();
    }

    void assertErased(Server server, Caller caller, String alone, String shared) {
        assertThat(server.part(PersonalData.class).standing(ERASED)).isEqualTo(KeyStanding.ERASED);
        assertThat(name(caller, ERASED)).doesNotContain("李秀英");
        assertThat(name(caller, OTHER)).contains("李秀英p-2");
        assertThat(caller.get("/documents/" + alone).body()).contains("DOCUMENT_ERASED");
        assertThat(caller.get("/documents/" + shared).body()).isEqualTo("李秀英与他人的协议");
    }

    static String lastBackup(Caller caller) {
        return caller.data("{ lastBackup { madeAt position run keysKeptDays documentsLeftOut } }")
                .get("lastBackup")
                .toString();
    }

    List<Path> sealed() throws IOException {
        try (var all = Files.walk(backup)) {
            return all.filter(file -> file.toString().endsWith(".age")).sorted().toList();
        }
    }
}
