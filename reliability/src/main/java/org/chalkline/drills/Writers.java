package org.chalkline.drills;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.chalkline.drills.Answer.Accepted;
import org.chalkline.drills.Answer.NotNow;
import org.chalkline.drills.Answer.Refused;
import org.chalkline.drills.Answer.Silence;
import org.chalkline.drills.Script.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Six writers, each of which hands in one act after another and goes on to the next when it was
 * told what came of the last one: until then it hands the same one in again, under the same id,
 * whatever happens to the program.
 */
final class Writers implements AutoCloseable {
    private static final List<Kind> KINDS =
            List.of(Kind.REGISTER, Kind.RENAME, Kind.PAY, Kind.REGISTER, Kind.RENAME, Kind.PAY);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final Duration TO_FINISH = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Caller caller;
    private final Acknowledged acknowledged;
    private final boolean guarded;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> notNow = new TreeMap<>();
    private final AtomicLong silences = new AtomicLong();
    private volatile List<String> urls = List.of();
    private volatile boolean stopping;

    /**
     * Begins, once there is an address.
     *
     * @param patience how long each waits for an answer before it hands in the same again
     * @param guarded whether under the same id; else as another command
     */
    Writers(String run, Duration patience, Acknowledged acknowledged, boolean guarded) {
        this.guarded = guarded;
        this.caller = new Caller(http, patience);
        this.acknowledged = acknowledged;
        for (int i = 0; i < KINDS.size(); i++) {
            int writer = i;
            var script = new Script(run, i, KINDS.get(i));
            threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(writer, script)));
        }
    }

    /** Where programs answer from now on. */
    void at(String... addresses) {
        urls = List.of(addresses);
    }

    private void write(int writer, Script script) {
        @Nullable Act act = null;
        int turn = writer;
        int silent = 0;
        try {
            while (act != null || !stopping) {
                if (act == null) act = script.next();
                var known = urls;
                var now = guarded || silent == 0 ? act : act.unguarded(silent);
                var answer =
                        known.isEmpty()
                                ? new Silence()
                                : caller.act(known.get(turn % known.size()), now);
                switch (answer) {
                    case Accepted told -> {
                        acknowledged.add(now, told);
                        act = null;
                        silent = 0;
                    }
                    case Refused refused -> {
                        acknowledged.addRefused();
                        count(refusals, "%s of %s".formatted(refused.code(), act.mutation()));
                        act = null;
                        silent = 0;
                    }
                    case NotNow told -> {
                        count(notNow, told.code());
                        Thread.sleep(A_MOMENT);
                    }
                    case Silence nothing -> {
                        if (!known.isEmpty()) silences.incrementAndGet();
                        // Another program may answer.
                        turn++;
                        silent++;
                        Thread.sleep(A_MOMENT);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void count(Map<String, Long> counts, String what) {
        synchronized (counts) {
            counts.merge(what, 1L, Long::sum);
        }
    }

    /** How often an act was put off, by the reason. */
    Map<String, Long> notNow() {
        synchronized (notNow) {
            return new TreeMap<>(notNow);
        }
    }

    /** The result of the writing, in a sentence. */
    String said() {
        synchronized (refusals) {
            return "%,d times nothing came back; %,d commands that were handed in again had been recorded; put off: %s; refused: %s"
                    .formatted(
                            silences.get(),
                            acknowledged.stoodAlready(),
                            notNow(),
                            refusals.isEmpty() ? "none" : refusals);
        }
    }

    /** Lets each writer finish the act that it has begun, which needs a program that answers. */
    void finish() throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            if (!thread.join(TO_FINISH)) {
                throw new IllegalStateException(
                        "A command was not answered for %d s: %s"
                                .formatted(TO_FINISH.toSeconds(), said()));
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        http.shutdownNow();
    }
}
