package org.chalkline.drills;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chalkline.drills.Running.Launch;

/**
 * Every sync takes long, and writers lose their patience before: what they hand in again is still
 * under way. The program is killed now and then, too.
 */
final class SlowDiskDrill implements Drill {
    private static final int KILLS = 20;
    private static final int KILLS_IN_SHORT = 2;

    /** Longer than the writers' patience, in microseconds. */
    private static final int SYNC_TAKES = 600_000;

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int SHORTEST_MILLIS = 2_000;
    private static final int LONGEST_MILLIS = 8_000;

    @Override
    public String name() {
        return "slow-disk";
    }

    @Override
    public String what() {
        return "`kill -9` while every sync takes 0.6 s and callers wait for 0.4 s";
    }

    /** Delays system calls by a tracer. */
    private static Launch launch() throws SkippedException, InterruptedException {
        try {
            if (Program.run(Map.of(), "strace", "-D", "-o", "/dev/null", "true").status() == 0) {
                return new Launch(
                        List.of(),
                        List.of(
                                "strace",
                                "-D",
                                "-f",
                                "-qq",
                                "-o",
                                "/dev/null",
                                "--seccomp-bpf",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-e",
                                "inject=fsync,fdatasync:delay_enter=" + SYNC_TAKES),
                        Map.of());
            }
        } catch (IOException e) {
            throw new SkippedException("`strace` is not installed");
        }
        throw new SkippedException("tracing is not permitted here");
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var launch = launch();
        var data = grounds.folder("slow").resolve("data");
        var run = "slow";
        int kills = grounds.times(KILLS, KILLS_IN_SHORT);
        var moments = new Random(20_261_130);
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        Reckoning.prepare(grounds, data, run, Launch.PLAIN);
        try (var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded())) {
            for (int i = 1; i <= kills; i++) {
                try (var running = grounds.start(data, launch)) {
                    writers.at(running.url());
                    Thread.sleep(moments.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                    running.kill();
                }
                Grounds.tell("  %d kills, %,d commands".formatted(i, acknowledged.size()));
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
