package org.chalkline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.fact.FactStream;

/** Building the projection of schools from the first fact. */
final class RebuildRows {
    private static final History HISTORY = new History(5_000, 40);
    private static final int AT_A_TIME = 2_000;

    /**
     * A rebuild takes three times as long as reading, and the machine's speed changes meanwhile.
     */
    private static final int READINGS = 3;

    /** How many facts are written one by one in a round. */
    private static final int SINGLY = 3_000;

    private RebuildRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var stored = new StoredHistory(workplace.folder("history"), HISTORY)) {
            var side = stored.side();
            var rebuild = new Rebuild(workplace, side);
            var reading =
                    new Ratio(
                                    "rebuild of the projection from 200,000 events",
                                    "reading and deserialising them",
                                    Bound.RATE_AT_LEAST,
                                    0.35)
                            .measure(rounds, rebuild::rate, () -> readingRate(side.facts()));
            try (var singly = new Singly(workplace.folder("singly"), side, rounds)) {
                var single =
                        new Ratio(
                                        "rebuild of the projection from 200,000 events",
                                        "the same fold, batches of one, a commit each",
                                        Bound.RATE_AT_LEAST,
                                        10)
                                .measure(rounds, rebuild::rate, singly::rate);
                return List.of(reading, single);
            }
        }
    }

    /** Builds anew each time, in a folder of its own. */
    record Rebuild(Workplace workplace, CommandSide side) {

        /** Events a second, from the start to the first answer. */
        double rate() throws IOException, InterruptedException {
            var folder = workplace.folder("rebuild");
            long start = System.nanoTime();
            try (var projection = new SchoolProjection(folder, side, side.facts())) {
                projection.awaitCaughtUp();
                return (side.facts().head() + 1) * 1e9 / (System.nanoTime() - start);
            } finally {
                Workplace.remove(folder);
            }
        }
    }

    /** Events a second that are read and turned back into facts. */
    static double readingRate(FactStream stream) throws InterruptedException {
        long start = System.nanoTime();
        long read = 0;
        for (int time = 0; time < READINGS; time++) read += read(stream);
        return read * 1e9 / (System.nanoTime() - start);
    }

    private static long read(FactStream stream) throws InterruptedException {
        long read = 0;
        try (var reader = stream.readAfter(FactStream.NOTHING)) {
            while (true) {
                var facts = reader.next(AT_A_TIME, Duration.ZERO);
                if (facts.isEmpty()) return read;
                for (var fact : facts) {
                    // Asking for the day makes sure that the fact is there.
                    if (fact.payload().get().effectiveOn() != null) read++;
                }
            }
        }
    }

    /** A projection that has all but the last facts, and then gets these one by one. */
    private static final class Singly implements AutoCloseable {
        private final GatedStream facts;
        private final SchoolProjection projection;

        Singly(Path folder, CommandSide side, int rounds) throws InterruptedException {
            facts = new GatedStream(side.facts(), side.facts().head() - (rounds + 1L) * SINGLY);
            projection = new SchoolProjection(folder, side, facts);
            projection.awaitCaughtUp();
        }

        /** Events a second. */
        double rate() throws InterruptedException {
            long start = System.nanoTime();
            facts.openTo(facts.head() + SINGLY);
            projection.awaitCaughtUp();
            return SINGLY * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void close() {
            projection.close();
        }
    }
}
