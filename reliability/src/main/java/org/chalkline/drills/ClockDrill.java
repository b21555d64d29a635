package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.drills.Running.Launch;

/**
 * The system's clock jumps while six writers hand acts in, or stands wrong when the program starts,
 * and is set right again. Acts that are recorded meanwhile must not bear a wrong time.
 */
final class ClockDrill implements Drill {
    private static final List<String> WHILE_RUNNING = List.of("+400d", "-400d", "+3h", "-3h");

    /** A clock some hours ahead at the start can't be told from a pause. */
    private static final List<String> AT_THE_START = List.of("+400d", "-400d", "-3h");

    /** A fact further from the truth than this bears a wrong time. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /** The library looks at the file once a second. */
    private static final long TO_JUMP_MILLIS = 1_500;

    private static final long WRITING_MILLIS = 1_500;
    private static final long TO_GO_ON_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String what() {
        return "the clock jumps by 400 days and by 3 hours, forward and back, running and at the start";
    }

    private static Path library() throws IOException, SkippedException {
        var given = System.getenv("LIBFAKETIME");
        if (given != null) return Path.of(given);
        for (var folder : List.of("/usr/lib", "/usr/local/lib")) {
            try (var found =
                    Files.find(
                            Path.of(folder),
                            4,
                            (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
                var library = found.findFirst();
                if (library.isPresent()) return library.get();
            }
        }
        throw new SkippedException(
                "libfaketime is not installed (Debian's `faketime`; or name it in `LIBFAKETIME`)");
    }

    private static Launch launch(Path library, Path clock) {
        return new Launch(
                List.of(),
                List.of(),
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        clock.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Else whoever waits for a moment spins meanwhile.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0",
                        "NO_FAKE_STAT",
                        "1"));
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var work = grounds.folder("clock");
        var clock = work.resolve("clock");
        var launch = launch(library(), clock);
        var data = work.resolve("data");
        var run = "clock";
        var acknowledged = new Acknowledged();
        var notes = new ArrayList<String>();
        int detected = 0;
        var began = Instant.now();
        set(clock, "+0");
        Reckoning.prepare(grounds, data, run, launch);
        var running = grounds.start(data, launch);
        try (var http = HttpClient.newHttpClient();
                var writers = new Writers(run, PATIENCE, acknowledged, grounds.guarded())) {
            var caller = Caller.patient(http);
            for (boolean atTheStart : new boolean[] {false, true}) {
                for (var jump : atTheStart ? AT_THE_START : WHILE_RUNNING) {
                    writers.at(running.url());
                    require(Progress.of(acknowledged, TO_GO_ON_SECONDS), "before " + jump);
                    var before = writers.notNow();
                    set(clock, jump);
                    boolean refused = false;
                    if (atTheStart) {
                        running.kill();
                        running = grounds.tryToStart(data, launch);
                        refused = running.refusal() != null;
                        if (!refused) writers.at(running.url());
                    } else {
                        Thread.sleep(TO_JUMP_MILLIS);
                    }
                    Thread.sleep(WRITING_MILLIS);
                    boolean named =
                            refused
                                    || !caller.ready(running.url())
                                    || !writers.notNow().equals(before);
                    if (named) detected++;
                    set(clock, "+0");
                    Thread.sleep(TO_JUMP_MILLIS);
                    if (refused || !Progress.of(acknowledged, TO_GO_ON_SECONDS)) {
                        running.kill();
                        running = grounds.start(data, launch);
                    }
                    Grounds.tell(
                            "  %s%s: %s"
                                    .formatted(
                                            jump,
                                            atTheStart ? " at the start" : "",
                                            named ? "named" : "not named"));
                }
            }
            writers.at(running.url());
            writers.finish();
            notes.add(writers.said());
            running.stop();
        } finally {
            running.close();
        }
        var reckoning = new Reckoning(grounds, run, acknowledged);
        var found = reckoning.of(data, launch);
        long wrong =
                outside(
                        FactsAtRest.in(data),
                        began.minus(TOLERATED),
                        Instant.now().plus(TOLERATED));
        notes.addAll(reckoning.notes());
        if (wrong > 0) notes.add("%,d facts bear a wrong time".formatted(wrong));
        return Tally.of(
                WHILE_RUNNING.size() + AT_THE_START.size(),
                detected,
                found.misplaced(wrong),
                notes);
    }

    /** How many facts were recorded at a time at which nothing was. */
    static long outside(List<StoredRow> facts, Instant from, Instant to) {
        return facts.stream()
                .filter(row -> row.recordedAt().isBefore(from) || row.recordedAt().isAfter(to))
                .count();
    }

    private static void require(boolean goesOn, String when) {
        if (!goesOn) throw new IllegalStateException("Nothing is acknowledged " + when);
    }

    private static void set(Path clock, String offset) throws IOException {
        Files.writeString(clock, offset + "\n");
    }
}
