package org.chalkline.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.chalkline.drills.Running.Launch;

/** {@code kill -9}, again and again, while six writers hand acts in. */
final class KillDrill implements Drill {
    private static final int KILLS = 200;
    private static final int KILLS_IN_SHORT = 8;

    /** Between the start and the kill: sometimes before the first act, sometimes long after. */
    private static final int LONGEST_MILLIS = 2_500;

    private static final int LONGEST_MILLIS_IN_SHORT = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TELL_EVERY = 10;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String what() {
        return "`kill -9` under six writers";
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var data = grounds.folder("kill").resolve("data");
        var run = "kill";
        int kills = grounds.times(KILLS, KILLS_IN_SHORT);
        int longest = grounds.times(LONGEST_MILLIS, LONGEST_MILLIS_IN_SHORT);
        // The same moments each time: the machine varies them enough.
        var moments = new Random(20_261_130);
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        Reckoning.prepare(grounds, data, run, Launch.PLAIN);
        try (var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded())) {
            for (int i = 1; i <= kills; i++) {
                try (var running = grounds.start(data, Launch.PLAIN)) {
                    writers.at(running.url());
                    Thread.sleep(moments.nextInt(longest));
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
        var reckoning = new Reckoning(grounds, run, acknowledged);
        var found = reckoning.of(data);
        notes.addAll(reckoning.notes());
        return Tally.of(kills, found, notes);
    }
}
