package org.chalkline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.Chalkline;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;

/** The cost of acts that come over HTTP: one by one, and as the rows of a file. */
final class WriteRows {
    private static final int ACTS = 6_400;
    private static final int ROWS = 32_000;

    private static final String REGISTER =
            "mutation ($command: Command!, $input: RegisterSchoolInput!) { registerSchool(command: $command, input: $input) { __typename ... on Accepted { position } } }";

    private WriteRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var program = new Running(workplace.folder("writes"));
                var plain = PlainEndpoint.acting(program.gateway())) {
            var school = new AtomicInteger();
            var token = program.token("clerk", Role.CLERK);
            var files = new Importer(workplace.folder("written"), token);
            return List.of(
                    new Ratio(
                                    "schools registered over HTTP, with token, rule and outcome, 32 callers",
                                    "an endpoint of Spring MVC that hands in the same commands, with none of these",
                                    Bound.RATE_AT_LEAST,
                                    0.6)
                            .measure(
                                    rounds,
                                    () ->
                                            Callers.rate(
                                                    ACTS,
                                                    i ->
                                                            recorded(
                                                                    program,
                                                                    program.graphQl(
                                                                            REGISTER,
                                                                            variables(
                                                                                    school
                                                                                            .getAndIncrement()),
                                                                            token))),
                                    () ->
                                            Callers.rate(
                                                    ACTS,
                                                    i ->
                                                            recorded(
                                                                    program,
                                                                    registered(
                                                                            plain,
                                                                            school
                                                                                    .getAndIncrement())))),
                    new Ratio(
                                    "rows of a CSV file of new schools, taken in by ./run import",
                                    "durable commands on new schools, 32 callers, in process",
                                    Bound.RATE_AT_LEAST,
                                    0.4)
                            .measure(
                                    rounds,
                                    () -> files.rate(program, school.getAndAdd(ROWS)),
                                    () ->
                                            Callers.rate(
                                                    ROWS,
                                                    i ->
                                                            BenchmarkActs.submit(
                                                                    program.gateway(),
                                                                    BenchmarkActs.register(
                                                                            school
                                                                                    .getAndIncrement()),
                                                                    BenchmarkActs.context(
                                                                            ThreadLocalRandom
                                                                                    .current())))));
        }
    }

    private static void recorded(Running program, HttpRequest request) throws Exception {
        var answer = program.ask(request);
        if (!answer.contains("position")) throw new IllegalStateException(answer);
    }

    private static Map<String, Object> variables(int number) {
        return Map.of(
                "command",
                Map.of("id", UUID.randomUUID().toString()),
                "input",
                input(BenchmarkActs.register(number)));
    }

    private static Map<String, Object> input(RegisterSchool command) {
        var said = command.particulars();
        return Map.of(
                "school",
                command.school().value(),
                "particulars",
                Map.of(
                        "name",
                        said.name(),
                        "kind",
                        said.kind().name(),
                        "ownership",
                        said.ownership().name(),
                        "site",
                        Map.of(
                                "address",
                                said.site().address(),
                                "subdistrict",
                                said.site().subdistrict())),
                "openedOn",
                String.valueOf(command.openedOn()),
                "source",
                command.source());
    }

    private static HttpRequest registered(PlainEndpoint plain, int number) {
        return plain.post("/schools", FactJson.write(input(BenchmarkActs.register(number))));
    }

    /** Files of schools, and the importer that takes them in. */
    private static final class Importer {
        private static final String HEAD =
                "school,name,kind,ownership,address,subdistrict,openedOn,source\n";

        private final Path folder;
        private final Path token;

        Importer(Path folder, String token) throws IOException {
            this.folder = folder;
            this.token = folder.resolve("token");
            Files.createFile(
                    this.token,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(this.token, token);
        }

        /** Rows a second of a file of schools from this number on, which is made before. */
        double rate(Running program, int first) throws Exception {
            var file = folder.resolve(first + ".csv");
            var text = new StringBuilder(HEAD);
            for (int i = 0; i < ROWS; i++) text.append(row(first + i)).append('\n');
            Files.write(file, text.toString().getBytes(UTF_8));
            long begun = System.nanoTime();
            int exit =
                    Chalkline.run(
                            "import",
                            "schools",
                            file.toString(),
                            "--url",
                            program.url(),
                            "--token-file",
                            token.toString());
            if (exit != 0) throw new IllegalStateException("import ended with " + exit);
            return ROWS * 1e9 / (System.nanoTime() - begun);
        }

        private static String row(int number) {
            var command = BenchmarkActs.register(number);
            var said = command.particulars();
            return String.join(
                    ",",
                    command.school().value(),
                    said.name(),
                    said.kind().name(),
                    said.ownership().name(),
                    said.site().address(),
                    said.site().subdistrict(),
                    String.valueOf(command.openedOn()),
                    command.source());
        }
    }
}
