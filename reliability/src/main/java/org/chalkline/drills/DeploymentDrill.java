package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Several programs on one Axon Server and one MongoDB, six writers spread over them, while one of
 * them is paused or killed in turn, or Axon Server is. In every round a document is brought in at
 * one of them, and must be read at each. All must answer with what was acknowledged by any.
 */
final class DeploymentDrill implements Drill {
    private static final int ROUNDS = 40;

    /** The harm. */
    private enum Harm {
        TO_PROGRAMS("one of them paused for 12 s or killed"),
        TO_AXON_SERVER("Axon Server killed and started again");

        private final String what;

        Harm(String what) {
            this.what = what;
        }
    }

    private static final String RESTART = "AXON_SERVER_RESTART";

    /** Longer than another takes to take over. */
    private static final int PAUSE_MILLIS = 12_000;

    private static final int LONGEST_MILLIS = 4_000;

    /** So long the drill waits for programs to be ready again after Axon Server was killed. */
    private static final int TO_RECOVER_MILLIS = 120_000;

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final int count;
    private final Harm harm;

    private DeploymentDrill(String name, int count, Harm harm) {
        this.name = name;
        this.count = count;
        this.harm = harm;
    }

    /** Two programs, of which one is paused or killed. */
    static Drill two() {
        return new DeploymentDrill("two-on-a-deployment", 2, Harm.TO_PROGRAMS);
    }

    /** Three programs, of which one is paused or killed. */
    static Drill three() {
        return new DeploymentDrill("three-on-a-deployment", 3, Harm.TO_PROGRAMS);
    }

    /** Two programs, under which Axon Server is killed. */
    static Drill axonServerKilled() {
        return new DeploymentDrill("axon-server-killed", 2, Harm.TO_AXON_SERVER);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return "%s programs on one Axon Server and %s, %s"
                .formatted(count == 2 ? "two" : "three", Servers.mongoInWords(), harm.what);
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        if (harm == Harm.TO_AXON_SERVER) {
            var unused = Servers.required(RESTART);
        }
        try (var servers = Servers.given()) {
            return new Deployed(grounds, servers).run();
        }
    }

    /** One run. */
    private final class Deployed {
        private final Grounds grounds;
        private final Servers servers;
        private final String run = Servers.nameOfRun();
        private final Running.Launch launch;
        private final List<Path> folders = new ArrayList<>();
        private final List<Running> programs = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Documents documents = new Documents();
        private final Keepers keepers = new Keepers();
        private long slowestMillis;
        private final Random moments = new Random(20_261_130);

        Deployed(Grounds grounds, Servers servers) {
            this.grounds = grounds;
            this.servers = servers;
            var work = grounds.folder("deployment");
            launch = servers.launch(work, run);
            for (int i = 0; i < count; i++) folders.add(work.resolve("program-" + i));
        }

        Tally run() throws Exception {
            int rounds = grounds.times(ROUNDS, count);
            var acknowledged = new Acknowledged();
            var found = Discrepancies.NONE;
            try (var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded());
                    var http = HttpClient.newHttpClient()) {
                var caller = Caller.patient(http);
                for (var folder : folders) programs.add(grounds.start(folder, launch));
                Reckoning.prepare(programs.getFirst(), run);
                for (int round = 0; round < rounds; round++) {
                    writers.at(urls());
                    documents.keep(caller, programs.get(round % count).url());
                    Thread.sleep(moments.nextInt(LONGEST_MILLIS));
                    if (harm == Harm.TO_AXON_SERVER) killAxonServer(caller);
                    else harmProgram(round, caller);
                    keepers.look(caller, urls());
                    Grounds.tell(
                            "  %d rounds, %,d commands".formatted(round + 1, acknowledged.size()));
                }
                writers.at(urls());
                writers.finish();
                notes.add(writers.said());
                var reckoning = new Reckoning(grounds, run, acknowledged);
                for (var url : urls()) {
                    found =
                            found.plus(reckoning.figures(caller, url, false))
                                    .misplaced(reckoning.again(caller, url))
                                    .plus(documents.missing(caller, url));
                }
                found = found.changed(keepers.unsigned(caller, urls()));
                for (var program : programs) program.stop();
                // Read when all have ended: the repeats must have added nothing.
                found = found.plus(reckoning.facts(FactsAtServer.in(servers.axonServer()), true));
                notes.addAll(reckoning.notes());
                notes.add(documents.said());
                notes.add(keepers.said());
                if (harm == Harm.TO_AXON_SERVER) {
                    notes.add(
                            "all were ready again %.1f s after Axon Server was, at the latest"
                                    .formatted(slowestMillis / 1_000.0));
                }
            } finally {
                programs.forEach(Running::close);
            }
            return Tally.of(rounds, found.misplaced(acknowledged.endedOtherwise()), notes);
        }

        private String[] urls() throws IOException {
            var urls = new ArrayList<String>();
            for (var program : programs) urls.add(program.url());
            return urls.toArray(String[]::new);
        }

        private void harmProgram(int round, Caller caller) throws Exception {
            int victim = keepers.keeper(caller, urls(), round % count);
            int other = (victim + 1) % count;
            // Both harms in the short form, and each of them to each program in the long one.
            if ((round + round / count) % 2 == 0) {
                programs.get(victim).pause();
                try {
                    documents.keep(caller, programs.get(other).url());
                    Thread.sleep(PAUSE_MILLIS);
                } finally {
                    programs.get(victim).resume();
                }
            } else {
                programs.get(victim).kill();
                documents.keep(caller, programs.get(other).url());
                Thread.sleep(moments.nextInt(LONGEST_MILLIS));
                programs.set(victim, grounds.start(folders.get(victim), launch));
            }
        }

        private void killAxonServer(Caller caller) throws Exception {
            var ended = Program.run(Map.of(), "sh", "-c", Servers.required(RESTART));
            if (ended.status() != 0) throw new IllegalStateException(ended.text());
            long back = System.nanoTime();
            for (var url : urls()) {
                while (!caller.ready(url) && millisSince(back) < TO_RECOVER_MILLIS) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
            }
            slowestMillis = Math.max(slowestMillis, millisSince(back));
            Thread.sleep(moments.nextInt(LONGEST_MILLIS));
        }

        private static long millisSince(long begun) {
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }

    /** The documents that were brought in, and where they can be read. */
    private static final class Documents {
        private final List<String> digests = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        /** Long enough to have several parts. */
        void keep(Caller caller, String url) throws IOException, InterruptedException {
            var text = "Minutes no. %d of this drill.%n".formatted(digests.size()).repeat(30_000);
            digests.add(caller.keep(url, text));
            texts.add(text);
        }

        /** Those that can't be read as they were brought in. */
        Discrepancies missing(Caller caller, String url) throws IOException, InterruptedException {
            long lost = 0;
            for (int i = 0; i < digests.size(); i++) {
                var answer = caller.get(url, "/documents/" + digests.get(i));
                if (answer.statusCode() != 200 || !answer.body().equals(texts.get(i))) lost++;
            }
            return new Discrepancies(0, lost, 0, 0, 0);
        }

        String said() {
            return "%d documents were brought in, and looked for at each program"
                    .formatted(digests.size());
        }
    }

    /** Which program keeps the log. */
    private static final class Keepers {
        private static final int LOOKS = 240;
        private static final long BETWEEN_LOOKS_MILLIS = 250;
        private static final String QUESTION = "{ ledger { size unsigned refusal } }";

        private @Nullable String last;
        private int changes;

        /** The place of the one that keeps it, or else this one. */
        int keeper(Caller caller, String[] urls, int orElse) throws InterruptedException {
            for (int i = 0; i < urls.length; i++) {
                if (keeps(caller, urls[i])) return i;
            }
            return orElse;
        }

        private static boolean keeps(Caller caller, String url) throws InterruptedException {
            try {
                var told = Caller.json(caller.ask(url, QUESTION).body()).at("/data/ledger");
                return told.isObject() && told.path("refusal").isNull();
            } catch (IOException e) {
                return false;
            }
        }

        void look(Caller caller, String[] urls) throws InterruptedException {
            int now = keeper(caller, urls, -1);
            if (now < 0) return;
            if (last != null && !last.equals(urls[now])) changes++;
            last = urls[now];
        }

        /** Programs whose checkpoint doesn't come to speak of all that is recorded. */
        long unsigned(Caller caller, String[] urls) throws IOException, InterruptedException {
            long behind = 0;
            for (var url : urls) {
                boolean all = false;
                for (int look = 0; look < LOOKS && !all; look++) {
                    if (look > 0) Thread.sleep(BETWEEN_LOOKS_MILLIS);
                    var told = Caller.json(caller.ask(url, QUESTION).body()).at("/data/ledger");
                    all = told.path("size").asLong() > 0 && told.path("unsigned").asLong(1) == 0;
                }
                if (!all) behind++;
            }
            return behind;
        }

        String said() {
            return "the log was seen to go over to another keeper %d times".formatted(changes);
        }
    }
}
