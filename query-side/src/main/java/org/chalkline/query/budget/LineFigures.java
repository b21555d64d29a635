package org.chalkline.query.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A line's sums, in fen.
 *
 * @param approved as the people's congress approved it at first
 * @param available what may be spent in all, after every change; before the reply to the unit what
 *     was arranged early and carried over
 * @param committed bound to contracts and neither paid nor released
 * @param paid paid in all, whatever came back
 * @param refunded what came back
 * @param carriedIn what came from the year before
 * @param carriedOver what went on to the next year
 * @param surplus what was left over when the year was closed
 */
public record LineFigures(
        long approved,
        long available,
        long committed,
        long paid,
        long refunded,
        long carriedIn,
        long carriedOver,
        long surplus) {

    /** What is neither committed, nor paid, nor given away at the year's end. */
    @JsonIgnore
    long remaining() {
        return available - committed - paid + refunded - given();
    }

    /** What was paid and did not come back. */
    @JsonIgnore
    long spent() {
        return paid - refunded;
    }

    /** What left the line when its year was closed. */
    @JsonIgnore
    long given() {
        return carriedOver + surplus;
    }
}
