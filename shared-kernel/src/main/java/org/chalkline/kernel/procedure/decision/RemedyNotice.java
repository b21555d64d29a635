package org.chalkline.kernel.procedure.decision;

import org.jspecify.annotations.Nullable;

/**
 * What the addressee of a decision is told of how to contest it (救济告知).
 *
 * @param reviewBody who reviews it: for reconsideration (行政复议) the body above, for a review of a
 *     sanction (复核) the bureau itself; absent where nobody does
 * @param reviewDays within how many days it can be asked to; absent with the body
 * @param court at which the addressee can sue; absent where they can't
 * @param suitMonths within how many months; absent with the court
 * @param reviewFirst whether it must be reviewed before anybody sues over it
 */
public record RemedyNotice(
        @Nullable String reviewBody,
        @Nullable Integer reviewDays,
        @Nullable String court,
        @Nullable Integer suitMonths,
        boolean reviewFirst) {

    /** It in one sentence. */
    public String inWords() {
        var review = reviewBody == null ? "" : reviewBody + " within " + reviewDays + " days";
        var suit = court == null ? "" : court + " within " + suitMonths + " months";
        if (review.isEmpty() || suit.isEmpty()) return review + suit;
        return review + (reviewFirst ? ", and only then " : ", or ") + suit;
    }
}
