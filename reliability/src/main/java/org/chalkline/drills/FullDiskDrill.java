package org.chalkline.drills;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import org.chalkline.drills.Running.Launch;

/**
 * The disk of the data folder is full, again and again, while six writers hand acts in. When there
 * is space again, the program goes on by itself, or is started again where it says that it must be.
 */
final class FullDiskDrill implements Drill {
    private static final int TIMES = 20;
    private static final int TIMES_IN_SHORT = 1;
    private static final int SIZE_MIB = 128;

    /** What is recorded between two times stays. */
    private static final int SIZE_EACH_TIME_MIB = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long WRITING_MILLIS = 1_000;

    /** Filled up anew meanwhile: the program gives space up when it moves what was logged. */
    private static final int FILLINGS = 8;

    private static final long BETWEEN_FILLINGS_MILLIS = 250;
    private static final long TO_GO_ON_SECONDS = 20;

    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public String what() {
        return "the disk full under six writers";
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var run = "full";
        int times = grounds.times(TIMES, TIMES_IN_SHORT);
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        var size = SIZE_MIB + times * SIZE_EACH_TIME_MIB + "m";
        try (var disk = SmallDisk.mount(grounds.folder("full-disk"), size)) {
            var data = disk.folder().resolve("data");
            int detected = 0;
            int restarted = 0;
            Reckoning.prepare(grounds, data, run, Launch.PLAIN);
            var running = grounds.start(data, Launch.PLAIN);
            try (var http = HttpClient.newHttpClient();
                    var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded())) {
                var caller = Caller.patient(http);
                writers.at(running.url());
                for (int i = 0; i < times; i++) {
                    Thread.sleep(WRITING_MILLIS);
                    var before = writers.notNow();
                    boolean unready = false;
                    for (int filling = 0; filling < FILLINGS; filling++) {
                        disk.fill();
                        Thread.sleep(BETWEEN_FILLINGS_MILLIS);
                        unready |= !caller.ready(running.url());
                    }
                    boolean named = unready || !writers.notNow().equals(before);
                    if (named || !running.isAlive()) detected++;
                    disk.free();
                    if (!Progress.of(acknowledged, TO_GO_ON_SECONDS)) {
                        restarted++;
                        running.kill();
                        running = grounds.start(data, Launch.PLAIN);
                        writers.at(running.url());
                    }
                    Grounds.tell(
                            "  full %d times, %,d commands".formatted(i + 1, acknowledged.size()));
                }
                writers.finish();
                notes.add(writers.said());
                running.stop();
            } finally {
                running.close();
            }
            notes.add("%d times it was started again".formatted(restarted));
            var reckoning = new Reckoning(grounds, run, acknowledged);
            var found = reckoning.of(data);
            notes.addAll(reckoning.notes());
            return Tally.of(times, detected, found, notes);
        }
    }
}
