package org.chalkline.kernel.procedure.standing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Facts of one aggregate that follow on each other.
 *
 * @param first the number of the first of them
 * @param last the number of the last of them
 */
public record SequenceRange(int first, int last) {

    public SequenceRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("from %d to %d".formatted(first, last));
        }
    }

    /** These numbers, in as few ranges as there can be. */
    public static List<SequenceRange> of(BitSet numbers) {
        var ranges = new ArrayList<SequenceRange>();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            ranges.add(new SequenceRange(first, end - 1));
            first = numbers.nextSetBit(end);
        }
        return ranges;
    }

    /** The numbers of all these ranges. */
    public static BitSet numbers(List<SequenceRange> ranges) {
        var numbers = new BitSet();
        for (var range : ranges) numbers.set(range.first(), range.last() + 1);
        return numbers;
    }
}
