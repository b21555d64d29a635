package org.chalkline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.table.TableShapes;
import org.jspecify.annotations.Nullable;

/** What it costs that somebody is let in: over HTTP, on connections that stay open. */
final class DoorRows {
    private static final int SCHOOLS = 1_000;
    private static final int PEOPLE = 1_000;
    private static final int ASKED = 3_000;
    private static final int LISTS_ASKED = 300;

    /** How many schools stand in a list. */
    static final int PAGE = 100;

    private static final int SESSIONS = 1_000;
    private static final int ASKED_BY_MANY = SESSIONS * 10;

    /** The public asks what is listed, so all do. */
    private static final String SCHOOL = listed("school");

    private DoorRows() {}

    private static final String TEN =
            "code name kind ownership address subdistrict status openedOn closedOn posts";

    private static String code(int number) {
        return BenchmarkActs.school(number % SCHOOLS).value();
    }

    private static String listed(String name) {
        try (var text =
                DoorRows.class.getResourceAsStream("/public-documents/" + name + ".graphql")) {
            return new String(requireNonNull(text).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var program = new Open(workplace.folder("doors"));
                var plain = new PlainEndpoint(program.schools())) {
            var analyst = program.token("analyst", Role.ANALYST);
            var clerk = program.token("clerk", Role.CLERK);
            var tokens =
                    IntStream.range(0, SESSIONS)
                            .mapToObj(i -> program.token("analyst-" + i, Role.ANALYST))
                            .toList();
            return List.of(
                    new Ratio(
                                    "ten fields of a school by id over HTTP, with token, rule and mask, as a rate",
                                    "an endpoint of Spring MVC that looks up the same, with none of these",
                                    Bound.RATE_AT_LEAST,
                                    0.6)
                            .measure(
                                    rounds,
                                    4,
                                    () -> 1 / program.seconds(ASKED, i -> program.ten(i, analyst)),
                                    () ->
                                            1
                                                    / program.seconds(
                                                            ASKED,
                                                            i -> plain.at("/schools/" + code(i)))),
                    new Ratio(
                                    "ten fields of 100 schools by name over HTTP, as a rate",
                                    "an endpoint of Spring MVC that lists the same",
                                    Bound.RATE_AT_LEAST,
                                    0.35)
                            .measure(
                                    rounds,
                                    4,
                                    () ->
                                            1
                                                    / program.seconds(
                                                            LISTS_ASKED,
                                                            i -> program.list(analyst)),
                                    () ->
                                            1
                                                    / program.seconds(
                                                            LISTS_ASKED,
                                                            i -> plain.at("/schools"))),
                    new Ratio(
                                    "a school by id over HTTP, with token, rule and mask",
                                    "the same without a token",
                                    Bound.TIME_AT_MOST,
                                    1.25)
                            .measure(
                                    rounds,
                                    4,
                                    () -> program.seconds(ASKED, i -> program.school(i, analyst)),
                                    () -> program.seconds(ASKED, i -> program.school(i, null))),
                    new Ratio(
                                    "a person by id over HTTP, with token, rule and the read on disk",
                                    "a school by id without a token",
                                    Bound.TIME_AT_MOST,
                                    1.25)
                            .measure(
                                    rounds,
                                    4,
                                    () -> program.seconds(ASKED, i -> program.person(i, clerk)),
                                    () -> program.seconds(ASKED, i -> program.school(i, null))),
                    new Ratio(
                                    "schools by id, 1,000 people signed in at once, 32 callers",
                                    "one person",
                                    Bound.RATE_AT_LEAST,
                                    0.8)
                            .measure(
                                    rounds,
                                    () ->
                                            Callers.rate(
                                                    ASKED_BY_MANY,
                                                    i ->
                                                            program.ask(
                                                                    program.school(
                                                                            i,
                                                                            tokens.get(
                                                                                    i
                                                                                            % SESSIONS)))),
                                    () ->
                                            Callers.rate(
                                                    ASKED_BY_MANY,
                                                    i -> program.ask(program.school(i, analyst)))));
        }
    }

    private interface Asked {
        HttpRequest request(int number);
    }

    /** The whole program, with schools and people. */
    private static final class Open implements AutoCloseable {
        private final Running running;

        Open(Path folder) {
            running = new Running(folder);
            var gateway = running.gateway();
            var random = ThreadLocalRandom.current();
            for (int i = 0; i < SCHOOLS; i++) {
                BenchmarkActs.submit(
                        gateway, BenchmarkActs.register(i), BenchmarkActs.context(random));
            }
            var today = LocalDate.now(running.part(Clock.class));
            for (int i = 0; i < PEOPLE; i++) {
                BenchmarkActs.submit(
                        gateway,
                        new RegisterPerson(
                                new PersonId("p-" + i),
                                new PersonTexts("Li " + i, null, null, null),
                                ProcessingGround.STATUTORY_DUTY,
                                "Qualification of teachers",
                                null,
                                today),
                        BenchmarkActs.context(random));
            }
        }

        String token(String name, Role role) {
            return running.token(name, role);
        }

        HttpRequest school(int number, @Nullable String token) {
            return running.graphQl(SCHOOL, Map.of("code", code(number)), token);
        }

        HttpRequest ten(int number, String token) {
            return running.graphQl(
                    "query ($code: ID!) { school(code: $code) { %s } }".formatted(TEN),
                    Map.of("code", code(number)),
                    token);
        }

        HttpRequest list(String token) {
            return running.graphQl(
                    "{ schools(first: %d, orderBy: {field: NAME}) { edges { node { %s } } } }"
                            .formatted(PAGE, TEN),
                    Map.of(),
                    token);
        }

        @SuppressWarnings("unchecked") // the list of schools is of schools
        Projection<SchoolRecord> schools() {
            var shape = running.part(TableShapes.class).find("schools").orElseThrow();
            return (Projection<SchoolRecord>) shape.projection();
        }

        HttpRequest person(int number, String token) {
            return running.graphQl(
                    "{ person(code: \"p-%d\") { id name { text } } }".formatted(number % PEOPLE),
                    Map.of(),
                    token);
        }

        void ask(HttpRequest request) throws Exception {
            var unused = running.ask(request);
        }

        /** Seconds for each of so many requests, one after the other. */
        double seconds(int requests, Asked asked) throws Exception {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) ask(asked.request(i));
            return (System.nanoTime() - begun) / 1e9 / requests;
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
