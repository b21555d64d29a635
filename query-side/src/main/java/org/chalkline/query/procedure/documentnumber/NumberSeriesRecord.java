package org.chalkline.query.procedure.documentnumber;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The numbers of one series in one year, as GraphQL's {@code NumberSeries} shows it.
 *
 * @param series such as {@code 长教字}
 * @param known the numbers that are borne or voided, in their order
 */
public record NumberSeriesRecord(String series, int year, List<NumberRange> known) {

    public NumberSeriesRecord {
        known = List.copyOf(known);
    }

    /** Numbers that follow on each other, both ends among them. */
    public record NumberRange(int first, int last) {}

    /** Its code: series and year. */
    String code() {
        return series + "-" + year;
    }

    /** With one more number. */
    NumberSeriesRecord with(int number) {
        var all = new BitSet();
        for (var range : known) all.set(range.first(), range.last() + 1);
        all.set(number);
        return new NumberSeriesRecord(series, year, ranges(all));
    }

    /** The highest number that is borne or voided. */
    public int last() {
        return known.isEmpty() ? 0 : known.getLast().last();
    }

    /** The numbers below that of which nothing is on record. */
    public List<NumberRange> gaps() {
        var gaps = new ArrayList<NumberRange>();
        int next = 1;
        for (var range : known) {
            if (range.first() > next) gaps.add(new NumberRange(next, range.first() - 1));
            next = range.last() + 1;
        }
        return gaps;
    }

    /** How many numbers are missing. */
    public int missing() {
        return gaps().stream().mapToInt(gap -> gap.last() - gap.first() + 1).sum();
    }

    private static List<NumberRange> ranges(BitSet numbers) {
        var ranges = new ArrayList<NumberRange>();
        for (int i = numbers.nextSetBit(0); i >= 0; ) {
            int end = numbers.nextClearBit(i);
            ranges.add(new NumberRange(i, end - 1));
            i = numbers.nextSetBit(end);
        }
        return ranges;
    }
}
