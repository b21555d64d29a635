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
 * @param aim the bound on the ratio
 * @param higherIsBetter whether the ratio should be at least the aim (rates), or at most (times)
 */
record Ratio(String work, String against, double aim, boolean higherIsBetter) {

    /** One run of some work. */
    @FunctionalInterface
    interface Run {
        /**
         * @return operations a second, or seconds an operation: the same unit on both sides
         */
        double measure() throws Exception;
    }

    /** What came out: medians of both sides, and of their ratios. */
    record Result(Ratio row, double work, double against, double ratio, int rounds) {

        boolean met() {
            return row.higherIsBetter ? ratio >= row.aim : ratio <= row.aim;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s %s | **%s** %s | %s against %s |",
                    row.work,
                    row.against,
                    row.higherIsBetter ? "≥" : "≤",
                    figure(row.aim),
                    figure(ratio),
                    met() ? "met" : "missed",
                    figure(work),
                    figure(against));
        }
    }

    /** Measures both sides in turn, {@code rounds} times after one round that doesn't count. */
    Result measure(int rounds, Run workRun, Run againstRun) throws Exception {
        var works = new ArrayList<Double>();
        var againsts = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = -1; round < rounds; round++) {
            double a = workRun.measure();
            double b = againstRun.measure();
            if (round < 0) continue;
            works.add(a);
            againsts.add(b);
            ratios.add(a / b);
        }
        var result = new Result(this, median(works), median(againsts), median(ratios), rounds);
        System.out.println(result.line());
        return result;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String figure(double value) {
        if (value == 0) return "0";
        if (value >= 1000) return String.format(Locale.ROOT, "%,.0f", value);
        if (value >= 10) return String.format(Locale.ROOT, "%.1f", value);
        if (value >= 0.01) return String.format(Locale.ROOT, "%.2f", value);
        return String.format(Locale.ROOT, "%.1f µ", value * 1e6);
    }
}
