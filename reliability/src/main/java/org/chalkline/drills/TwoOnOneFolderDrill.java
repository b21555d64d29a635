package org.chalkline.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.chalkline.drills.Running.Launch;

/**
 * A second program is started on a folder whose program runs, is paused, or has had its lock file
 * removed. Where the second one starts, both are written to.
 */
final class TwoOnOneFolderDrill implements Drill {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long WRITING_MILLIS = 1_000;

    /** How the first one stands when the second one comes. */
    private enum First {
        RUNS,
        IS_PAUSED,
        HAS_NO_LOCK_FILE
    }

    @Override
    public String name() {
        return "two-on-a-folder";
    }

    @Override
    public String what() {
        return "a second program on the folder: while the first runs, is paused, or has lost its lock file";
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var data = grounds.folder("two").resolve("data");
        var run = "two";
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        int detected = 0;
        Reckoning.prepare(grounds, data, run, Launch.PLAIN);
        try (var first = grounds.start(data, Launch.PLAIN);
                var writers = new Writers(run, PATIENCE, acknowledged, true)) {
            for (var standing : First.values()) {
                writers.at(first.url());
                Thread.sleep(WRITING_MILLIS);
                if (isRefused(grounds, data, first, standing, writers)) detected++;
                else notes.add("A second program starts where the first " + standing);
            }
            writers.at(first.url());
            writers.finish();
            notes.add(writers.said());
            first.stop();
        }
        var reckoning = new Reckoning(grounds, run, acknowledged);
        var found = reckoning.of(data);
        notes.addAll(reckoning.notes());
        return Tally.of(First.values().length, detected, found, notes).mustDetectAll();
    }

    private static boolean isRefused(
            Grounds grounds, Path data, Running first, First standing, Writers writers)
            throws Exception {
        if (standing == First.IS_PAUSED) first.pause();
        if (standing == First.HAS_NO_LOCK_FILE) Files.delete(data.resolve("chalkline.lock"));
        // The second lock, which is there because the first one is so easily removed.
        if (!grounds.guarded()) Files.deleteIfExists(data.resolve("logs/chalkline.lock"));
        try (var second = grounds.tryToStart(data, Launch.PLAIN)) {
            if (second.refusal() != null) return true;
            if (standing == First.IS_PAUSED) first.resume();
            writers.at(first.url(), second.url());
            Thread.sleep(WRITING_MILLIS);
            writers.at(first.url());
            second.stop();
            return false;
        } finally {
            if (standing == First.IS_PAUSED) first.resume();
        }
    }
}
