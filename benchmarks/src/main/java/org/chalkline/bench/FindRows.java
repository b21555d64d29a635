package org.chalkline.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.query.projection.AsOf;

/** One school, now and as of the past. */
final class FindRows {
    private static final History HISTORY = new History(5_000, 40);
    private static final int QUESTIONS = 20_000;

    private FindRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var built = new Built(workplace, HISTORY);
                var driver = new DriverLookup(built.viewsFile())) {
            var now = built.now();
            var past = built.past();
            var ids = new Ids();
            var byDriver =
                    new Ratio(
                                    "`school(id)` now, in process",
                                    "the same look-up through the SQLite driver, decoded to the same type",
                                    Bound.TIME_AT_MOST,
                                    2)
                            .measure(
                                    rounds,
                                    () -> ids.seconds(id -> find(built, id, now)),
                                    () -> ids.seconds(id -> driver.find(id, now.effectiveOn())));
            var asOf =
                    new Ratio(
                                    "`school(id, asOf)`: the middle of 40 facts, on both clocks",
                                    "`school(id)` now",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(
                                    rounds,
                                    () -> ids.seconds(id -> find(built, id, past)),
                                    () -> ids.seconds(id -> find(built, id, now)));
            return List.of(byDriver, asOf);
        }
    }

    private static boolean find(Built built, String id, AsOf at) {
        return built.projection().schools().find(id, at).isPresent();
    }

    /** Looks a school up; whether it was there. */
    interface Lookup {
        boolean find(String id) throws Exception;
    }

    /** Which schools are asked for. */
    private static final class Ids {
        private final SplittableRandom random = new SplittableRandom(17);

        double seconds(Lookup lookup) throws Exception {
            long start = System.nanoTime();
            for (int i = 0; i < QUESTIONS; i++) {
                var id = BenchmarkActs.school(random.nextInt(HISTORY.schools())).value();
                if (!lookup.find(id)) throw new IllegalStateException(id + " was not found");
            }
            return (System.nanoTime() - start) / 1e9 / QUESTIONS;
        }
    }
}
