package org.chalkline.drills;

/**
 * How what is there differs from what was acknowledged.
 *
 * @param acknowledged how many commands were acknowledged
 * @param lost of these, how many are not there
 * @param doubled of these, how many are there more than once
 * @param misplaced facts elsewhere than said, or of a command that nobody was told of; missing
 *     positions; commands that ended otherwise
 * @param changed answers that are not what was acknowledged
 */
record Discrepancies(long acknowledged, long lost, long doubled, long misplaced, long changed) {
    static final Discrepancies NONE = new Discrepancies(0, 0, 0, 0, 0);

    /** Both together. */
    Discrepancies plus(Discrepancies other) {
        return new Discrepancies(
                acknowledged + other.acknowledged,
                lost + other.lost,
                doubled + other.doubled,
                misplaced + other.misplaced,
                changed + other.changed);
    }

    /** The same with more that is misplaced. */
    Discrepancies misplaced(long more) {
        return plus(new Discrepancies(0, 0, 0, more, 0));
    }

    /** The same with more answers that are not what was acknowledged. */
    Discrepancies changed(long more) {
        return plus(new Discrepancies(0, 0, 0, 0, more));
    }
}
