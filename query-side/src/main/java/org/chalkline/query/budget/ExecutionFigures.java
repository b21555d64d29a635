package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.query.money.Yuan;

/**
 * How far one budget line, or many, are executed. Is what GraphQL calls {@code ExecutionFigures}.
 *
 * @param approved as the people's congress approved it at first
 * @param available what may be spent in all, after every change; before the reply to the unit what
 *     was arranged early and carried over
 * @param committed bound to contracts and neither paid nor released
 * @param paid paid in all, whatever came back
 * @param refunded what came back
 * @param carriedOver what went on to the next year
 * @param surplus what was left over when the year was closed
 */
public record ExecutionFigures(
        Yuan approved,
        Yuan available,
        Yuan committed,
        Yuan paid,
        Yuan refunded,
        Yuan carriedOver,
        Yuan surplus) {

    /** None at all. */
    static final ExecutionFigures NONE = ofFen(0, 0, 0, 0, 0, 0, 0);

    /** The columns that the figures of many lines are added up from. */
    static final List<String> COLUMNS =
            List.of(
                    "approved",
                    "available",
                    "committed",
                    "paid",
                    "refunded",
                    "carried_over",
                    "surplus");

    static ExecutionFigures ofFen(
            long approved,
            long available,
            long committed,
            long paid,
            long refunded,
            long carriedOver,
            long surplus) {
        return new ExecutionFigures(
                new Yuan(approved),
                new Yuan(available),
                new Yuan(committed),
                new Yuan(paid),
                new Yuan(refunded),
                new Yuan(carriedOver),
                new Yuan(surplus));
    }

    /**
     * The figures from their sums.
     *
     * @param sums in fen, in the order of {@link #COLUMNS}
     */
    static ExecutionFigures of(List<Long> sums) {
        return ofFen(
                sums.get(0),
                sums.get(1),
                sums.get(2),
                sums.get(3),
                sums.get(4),
                sums.get(5),
                sums.get(6));
    }

    /** What is neither committed, nor paid, nor given away at the year's end. */
    public Yuan remaining() {
        return available.minus(committed).minus(spent()).minus(carriedOver).minus(surplus);
    }

    /**
     * They under the names that GraphQL has for them, to be told as JSON.
     *
     * @param remaining {@link ExecutionFigures#remaining()}
     */
    record Shown(
            Yuan approved,
            Yuan available,
            Yuan committed,
            Yuan paid,
            Yuan refunded,
            Yuan remaining) {}

    Shown shown() {
        return new Shown(approved, available, committed, paid, refunded, remaining());
    }

    /** What was paid and did not come back. */
    Yuan spent() {
        return paid.minus(refunded);
    }
}
