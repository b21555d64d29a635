package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chalkline.drills.Running.Launch;

/**
 * A file is checked, imported, taken back and imported again, while now the program is killed and
 * now whoever imports. Each is started again with the same words. What came of it has to be what
 * comes of it where nobody disturbs.
 */
final class IntakeDrill implements Drill {
    private static final String DIGEST = "ab".repeat(32);

    /** Between the start of a command and the kill. A command takes a second to start. */
    private static final int SHORTEST = 600;

    private static final int LONGEST = 4_000;
    private static final int TO_END_MINUTES = 10;
    private static final int POSITION = 5;
    private static final int REPEATED = 6;

    /** The steps of a clerk, in their order. */
    private enum Step {
        CHECK,
        IMPORT,
        TAKE_BACK,
        IMPORT_AGAIN
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String what() {
        return "`kill -9` of the program or of who imports, while a file is checked, imported, taken back";
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        if (!grounds.guarded()) {
            throw new SkippedException(
                    "the rows of a file bear ids that follow from what they say");
        }
        int rows = grounds.times(6_000, 1_500);
        int kills = grounds.times(10, 1);
        var expected = new Bureau(grounds, rows, 0).outcome();
        var disturbed = new Bureau(grounds, rows, kills);
        var found = disturbed.outcome();
        var notes = new ArrayList<String>();
        long changed = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).equals(found.get(i))) continue;
            changed++;
            notes.add("expected " + expected.get(i) + ", found " + found.get(i));
        }
        var discrepancies = new Discrepancies(2L * rows, 0, 0, 0, changed);
        return Tally.of(disturbed.killed, discrepancies, notes);
    }

    /** A program and who works with it. */
    private static final class Bureau {
        private final Grounds grounds;
        private final int rows;
        private final int kills;
        private final Path folder;
        private final Path file;
        // The same moments each time: the machine varies them enough.
        private final Random moments = new Random(20_261_201);
        private int killed;

        Bureau(Grounds grounds, int rows, int kills) {
            this.grounds = grounds;
            this.rows = rows;
            this.kills = kills;
            folder = grounds.folder("intake");
            file = folder.resolve("list.csv");
        }

        private Path data() {
            return folder.resolve("data");
        }

        /** What is on record at the end, and what was told of each row. */
        List<String> outcome() throws Exception {
            write();
            try (var http = HttpClient.newHttpClient()) {
                var running = grounds.start(data(), Launch.PLAIN);
                try {
                    empower(http, running.url());
                    var told = new ArrayList<String>();
                    for (var step : Step.values()) {
                        running = disturb(step, running);
                        told.add(step + ": " + finish(step, running));
                        if (step != Step.TAKE_BACK) told.addAll(results(step));
                    }
                    told.addAll(record(http, running.url()));
                    running.stop();
                    return told;
                } finally {
                    running.close();
                }
            }
        }

        private void write() throws IOException {
            var text = new StringBuilder("school,name,address,openedOn,source\n");
            for (int i = 0; i < rows; i++) {
                // One in a hundred is refused: it repeats another's code.
                int code = i % 100 == 99 ? i - 1 : i;
                text.append("k-%d,School %d,Elm Road %d,1990-09-01,old%n".formatted(code, i, i));
            }
            Files.writeString(file, text);
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            Files.writeString(
                    folder.resolve("decision.yml"),
                    """
                    documentNumber: 长教更〔2026〕1号
                    body: Bureau
                    officer: Sun
                    approver: Head
                    decidedOn: %s
                    reasons: The list of another district.
                    paper: %s
                    legalBasis:
                      - {law: Compulsory Education Law, article: 15, version: 2018}
                    """
                            .formatted(today, DIGEST));
        }

        private static void empower(HttpClient http, String url) throws Exception {
            var answer =
                    Caller.patient(http)
                            .data(
                                    url,
                                    """
                                    mutation { delegatePower(command: {id: "power"}, input: {officer: "Sun", power: CORRECT_RECORDS,
                                      instrument: "1", delegatedBy: "Head", effectiveOn: "2020-01-06"}) { __typename } }
                                    """);
            if (!answer.toString().contains("Accepted")) {
                throw new IllegalStateException(answer.toString());
            }
        }

        private List<String> words(Step step, String url) throws IOException {
            var token = folder.resolve("token");
            Files.writeString(token, String.valueOf(Passes.to(url)));
            var words =
                    switch (step) {
                        case CHECK -> List.of("import", "schools", file.toString(), "--check");
                        case IMPORT, IMPORT_AGAIN -> List.of("import", "schools", file.toString());
                        case TAKE_BACK ->
                                List.of(
                                        "import",
                                        "take-back",
                                        file.toString(),
                                        "--reason",
                                        "The list of another district.",
                                        "--decision",
                                        folder.resolve("decision.yml").toString(),
                                        "--yes");
                    };
            var all = new ArrayList<>(words);
            all.addAll(List.of("--url", url, "--token-file", token.toString(), "--patience", "2"));
            return all;
        }

        private Process begin(Step step, String url) throws IOException {
            var words = grounds.program().command(words(step, url).toArray(String[]::new));
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("told.out").toFile())
                    .start();
        }

        /** Kills one of both, again and again, somewhere on the way. */
        private Running disturb(Step step, Running running) throws Exception {
            var now = running;
            for (int i = 0; i < kills; i++) {
                for (boolean program : new boolean[] {false, true}) {
                    var client = begin(step, now.url());
                    try {
                        Thread.sleep(moments.nextInt(SHORTEST, LONGEST));
                        if (program) {
                            now.kill();
                            now.close();
                        }
                    } finally {
                        client.destroyForcibly().waitFor();
                    }
                    killed++;
                    if (program) now = grounds.start(data(), Launch.PLAIN);
                }
            }
            return now;
        }

        /** With how it ended, undisturbed. */
        private int finish(Step step, Running running) throws Exception {
            var client = begin(step, running.url());
            if (!client.waitFor(TO_END_MINUTES, TimeUnit.MINUTES)) {
                client.destroyForcibly();
                throw new IllegalStateException(step + " doesn't end");
            }
            if (client.exitValue() > 1) {
                throw new IllegalStateException(Files.readString(folder.resolve("told.out")));
            }
            return client.exitValue();
        }

        /** What was told of each row, but for where it stands and whether it stood there before. */
        private List<String> results(Step step) throws IOException {
            var ending = step == Step.CHECK ? ".check.csv" : ".results.csv";
            var rows = new ArrayList<String>();
            for (var line : Files.readAllLines(folder.resolve("list.csv" + ending))) {
                var cells = new ArrayList<>(List.of(line.split(",", 9)));
                cells.remove(REPEATED);
                cells.remove(POSITION);
                rows.add(step + " " + String.join(",", cells));
            }
            return rows;
        }

        /** How many facts stand and fell, and the file's own record. */
        private List<String> record(HttpClient http, String url) throws Exception {
            var digest = digest();
            var asked =
                    """
                    { stand: facts(first: 1, filter: {correlationId: ["sha256:%1$s"], standing: [STANDS]}) { totalCount }
                      fell: facts(first: 1, filter: {correlationId: ["sha256:%1$s"], standing: [FELL]}) { totalCount }
                      rulings(first: 1, filter: {kind: [SET_ASIDE]}) { totalCount }
                      schools(first: 1) { totalCount }
                      file(code: "%1$s") { kind name status outcome { rows accepted refusals { code rows } malformed }
                        takeBacks { number fell keptInAll done } } }
                    """
                            .formatted(digest);
            var told = new ArrayList<String>();
            Caller.patient(http)
                    .data(url, asked)
                    .properties()
                    .forEach(each -> told.add(each.getKey() + " " + each.getValue()));
            return told;
        }

        private String digest() throws Exception {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
        }
    }
}
