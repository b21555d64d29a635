package org.chalkline.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.chalkline.drills.Running.Launch;

/**
 * {@code kill -9}, again and again, while six writers hand acts in.
 *
 * @param times how often, and how often in the short form
 * @param shortest between the start and the kill at the least, in milliseconds
 * @param longest and at the most
 * @param patience how long the writers wait for an answer
 * @param means how the program is started between the kills
 */
record KillDrill(
        String name,
        String what,
        Times times,
        int shortest,
        int longest,
        Duration patience,
        Means means)
        implements Drill {
    private static final int TELL_EVERY = 10;

    /** How often something is done. */
    record Times(int inLong, int inShort) {}

    /** Finds out how the program is to be started here. */
    @FunctionalInterface
    interface Means {

        /**
         * @throws SkippedException if it can't be started so
         */
        Launch launch() throws SkippedException, InterruptedException;
    }

    /** Kills at any moment: sometimes before the first act, sometimes long after. */
    static KillDrill atAnyMoment() {
        return new KillDrill(
                "kill",
                "`kill -9` under six writers",
                new Times(200, 5),
                0,
                2_500,
                Duration.ofSeconds(30),
                () -> Launch.PLAIN);
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var launch = means.launch();
        var data = grounds.folder(name).resolve("data");
        int kills = grounds.times(times.inLong(), times.inShort());
        // The same moments each time: the machine varies them enough.
        var moments = new Random(20_261_130);
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        Reckoning.prepare(grounds, data, name, Launch.PLAIN);
        try (var writers = new Writers(name, patience, acknowledged, grounds.guarded())) {
            for (int i = 1; i <= kills; i++) {
                try (var running = grounds.start(data, launch)) {
                    writers.at(running.url());
                    Thread.sleep(moments.nextInt(shortest, longest));
                    running.kill();
                }
                if (i % TELL_EVERY == 0) {
                    Grounds.tell("  %d kills, %,d commands".formatted(i, acknowledged.size()));
                }
            }
            try (var running = grounds.start(data, Launch.PLAIN)) {
                writers.at(running.url());
                writers.finish();
                running.stop();
            }
            notes.add(writers.said());
        }
        var reckoning = new Reckoning(grounds, name, acknowledged);
        var found = reckoning.of(data);
        notes.addAll(reckoning.notes());
        return Tally.of(kills, found, notes);
    }
}
