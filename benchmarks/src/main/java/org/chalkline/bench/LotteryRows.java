package org.chalkline.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.lottery.Ranking;

/** A draw redone, as whoever has its file does. */
final class LotteryRows {
    private static final int NUMBERS = 100_000;
    private static final double NANOS = 1e9;

    private LotteryRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var numbers = IntStream.rangeClosed(1, NUMBERS).boxed().toList();
        var row =
                new Ratio(
                        "a lottery of 100,000 numbers redone, with the digest of its ranks",
                        "one second",
                        Bound.TIME_AT_MOST,
                        1);
        return List.of(
                row.measure(
                        rounds,
                        () -> {
                            long begun = System.nanoTime();
                            var digest = Ranking.of(numbers, "03 07 12 " + begun).digest();
                            if (digest.isEmpty()) throw new IllegalStateException("no digest");
                            return (System.nanoTime() - begun) / NANOS;
                        },
                        () -> 1));
    }
}
