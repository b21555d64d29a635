package org.chalkline.drills;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chalkline.drills.Running.Launch;

/**
 * Two programs on one Axon Server and one MongoDB, three writers at each, while one of the two is
 * paused or killed in turn. Both must then answer with what was acknowledged by either.
 */
final class TwoOnOneDeploymentDrill implements Drill {
    private static final int ROUNDS = 40;
    private static final int ROUNDS_IN_SHORT = 2;

    private static final String MONGO = "MONGODB_URI";

    /** Stands in {@link #MONGO} where there is no MongoDB. */
    private static final String IMITATION = "imitation";

    /** Longer than the other takes to take over. */
    private static final int PAUSE_MILLIS = 12_000;

    private static final int LONGEST_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "two-on-a-deployment";
    }

    @Override
    public String what() {
        return "two programs on one Axon Server and %s, one of them paused for 12 s or killed"
                .formatted(
                        IMITATION.equals(System.getenv(MONGO))
                                ? "an imitation of MongoDB"
                                : "MongoDB");
    }

    private static String required(String variable) throws SkippedException {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new SkippedException("`%s` is not set".formatted(variable));
        }
        return value;
    }

    private static Launch launch(Path work, String axonServer, String mongo, String run) {
        return Launch.with(
                "--spring.profiles.active=server",
                // Each has users of its own, who act at that one alone.
                "--chalkline.access.own.only-program=true",
                "--chalkline.axon-server=" + axonServer,
                "--chalkline.stores.axon-server.authority=" + FactsAtServer.authority(),
                "--chalkline.stores.axon-server.token-file=" + FactsAtServer.tokenFile(),
                "--chalkline.mongodb-uri=" + mongo.replaceAll("/+$", "") + "/" + run,
                "--chalkline.master-key=" + work.resolve("master-key"),
                "--chalkline.ledger.folder=" + work.resolve("ledger"),
                "--chalkline.ledger.key=" + work.resolve("keys/ledger.key"));
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var axonServer = required("AXON_SERVER");
        var mongo = required(MONGO);
        if (!mongo.equals(IMITATION)) return run(grounds, axonServer, mongo);
        try (var imitation = Imitation.start()) {
            return run(grounds, axonServer, imitation.uri());
        }
    }

    private static Tally run(Grounds grounds, String axonServer, String mongo) throws Exception {
        // Other runs may have left facts on the servers.
        var run = "deployed-" + Long.toString(Instant.now().getEpochSecond(), 36);
        var work = grounds.folder("deployment");
        var launch = launch(work, axonServer, mongo, run);
        var folders = List.of(work.resolve("one"), work.resolve("other"));
        int rounds = grounds.times(ROUNDS, ROUNDS_IN_SHORT);
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        var moments = new Random(20_261_130);
        var programs = new ArrayList<Running>();
        var found = Discrepancies.NONE;
        try (var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded());
                var http = HttpClient.newHttpClient()) {
            for (var folder : folders) programs.add(grounds.start(folder, launch));
            Reckoning.prepare(programs.getFirst(), run);
            for (int round = 0; round < rounds; round++) {
                writers.at(programs.get(0).url(), programs.get(1).url());
                Thread.sleep(moments.nextInt(LONGEST_MILLIS));
                int victim = round % 2;
                // Both harms in the short form, and each of them to each program in the long one.
                if ((round + round / 2) % 2 == 0) {
                    programs.get(victim).pause();
                    Thread.sleep(PAUSE_MILLIS);
                    programs.get(victim).resume();
                } else {
                    programs.get(victim).kill();
                    Thread.sleep(moments.nextInt(LONGEST_MILLIS));
                    programs.set(victim, grounds.start(folders.get(victim), launch));
                }
                Grounds.tell("  %d rounds, %,d commands".formatted(round + 1, acknowledged.size()));
            }
            writers.at(programs.get(0).url(), programs.get(1).url());
            writers.finish();
            notes.add(writers.said());
            var caller = Caller.patient(http);
            var reckoning = new Reckoning(grounds, run, acknowledged);
            for (var program : programs) {
                found =
                        found.plus(reckoning.figures(caller, program.url(), false))
                                .misplaced(reckoning.again(caller, program.url()));
            }
            for (var program : programs) program.stop();
            // Read when all have ended: the repeats must have added nothing.
            found = found.plus(reckoning.facts(FactsAtServer.in(axonServer), true));
            notes.addAll(reckoning.notes());
        } finally {
            programs.forEach(Running::close);
        }
        return Tally.of(rounds, found.misplaced(acknowledged.endedOtherwise()), notes);
    }
}
