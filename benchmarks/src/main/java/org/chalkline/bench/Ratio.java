package org.chalkline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table: a piece of work against a yardstick. The two run in turn, so that a machine
 * that slows down slows both, and the median of the ratios of neighbours is what counts.
 *
 * @param work what is measured
 * @param against the yardstick
 * @param bound on which side of the aim the ratio should lie
 * @param aim the bound on the ratio
 */
record Ratio(String work, String against, Bound bound, double aim) {

    /** The bound of a ratio: of rates it is at least the aim, of times and counts at most. */
    enum Bound {
        RATE_AT_LEAST,
        TIME_AT_MOST,
        /** How many of something there are. */
        COUNT_AT_MOST
    }

    /** One run of some work. */
    @FunctionalInterface
    interface Run {
        /**
         * @return operations a second where the bound is on a rate, seconds an operation where it
         *     is on a time
         */
        double measure() throws Exception;
    }

    /** What came out: medians of both sides and of their ratios, and the ratios' extremes. */
    record Result(
            Ratio row,
            double work,
            double against,
            double ratio,
            double least,
            double most,
            int rounds) {

        boolean met() {
            return switch (row.bound) {
                case RATE_AT_LEAST -> ratio >= row.aim;
                case TIME_AT_MOST, COUNT_AT_MOST -> ratio <= row.aim;
            };
        }

        /** The result as a row of a Markdown table, see {@link #HEAD}. */
        String line() {
            return "| %s | %s | %s | **%s** (%s–%s)%s | %s against %s |"
                    .formatted(
                            row.work,
                            row.against,
                            row.aimed(),
                            figure(ratio),
                            figure(least),
                            figure(most),
                            met() ? "" : " missed",
                            row.quantity(work),
                            row.quantity(against));
        }
    }

    static final String HEAD =
            """
            | work | against | aim | ratio (least–most) | medians |
            |---|---|---|---|---|""";

    /** Measures both sides in turn, {@code rounds} times after one round that doesn't count. */
    Result measure(int rounds, Run workRun, Run againstRun) throws Exception {
        return measure(rounds, 1, workRun, againstRun);
    }

    /**
     * Measures times. In each round both sides run so many times in turn, and the means are
     * compared: where a run is short, what slows the machine for a while slows both.
     */
    Result measure(int rounds, int turns, Run workRun, Run againstRun) throws Exception {
        var works = new ArrayList<Double>();
        var againsts = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = -1; round < rounds; round++) {
            double a = 0;
            double b = 0;
            for (int turn = 0; turn < turns; turn++) {
                a += workRun.measure() / turns;
                b += againstRun.measure() / turns;
            }
            System.err.printf(
                    Locale.ROOT,
                    "  %s: %s against %s%s%n",
                    work,
                    quantity(a),
                    quantity(b),
                    round < 0 ? " (warming up)" : "");
            if (round < 0) continue;
            works.add(a);
            againsts.add(b);
            ratios.add(a / b);
        }
        ratios.sort(null);
        var result =
                new Result(
                        this,
                        median(works),
                        median(againsts),
                        median(ratios),
                        ratios.getFirst(),
                        ratios.getLast(),
                        rounds);
        System.err.println(result.line());
        return result;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private String aimed() {
        return switch (bound) {
            case RATE_AT_LEAST -> "≥ " + figure(aim);
            case TIME_AT_MOST, COUNT_AT_MOST -> "≤ " + figure(aim);
        };
    }

    private String quantity(double value) {
        if (bound == Bound.RATE_AT_LEAST) return figure(value) + "/s";
        if (bound == Bound.COUNT_AT_MOST) return figure(value);
        return value < 1e-3 ? figure(value * 1e6) + " µs" : figure(value * 1e3) + " ms";
    }

    private static String figure(double value) {
        var form = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
