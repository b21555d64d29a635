package org.chalkline.query.procedure.legality;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityChangesMade;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityOpinionGiven;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewSentBack;
import org.chalkline.kernel.procedure.legality.LegalityReview;
import org.chalkline.kernel.procedure.legality.LegalityReview.Standing;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.jspecify.annotations.Nullable;

/**
 * How far one legality review has come, as GraphQL's {@code LegalityReview} shows it.
 *
 * @param fold what was folded so far
 */
public record LegalityRecord(LegalityReview fold) {

    LegalityReviewId id() {
        return fold.id();
    }

    /** The matter whose draft it is about. */
    public String of() {
        return fold.asked().of();
    }

    public Standing standing() {
        return fold.standing();
    }

    public String draft() {
        return fold.asked().draft();
    }

    public String unit() {
        return fold.asked().unit();
    }

    public String reviewingUnit() {
        return fold.asked().reviewingUnit();
    }

    public String askedBy() {
        return fold.asked().officer();
    }

    public LocalDate askedOn() {
        return fold.asked().effectiveOn();
    }

    public @Nullable LegalityReviewSentBack sentBack() {
        return fold.sentBack();
    }

    public @Nullable LegalityOpinionGiven given() {
        return fold.given();
    }

    public @Nullable LegalityChangesMade changed() {
        return fold.changed();
    }

    /** The day of its opinion, or on which it was sent back; absent while it waits. */
    @Nullable LocalDate answeredOn() {
        if (fold.given() != null) return fold.given().effectiveOn();
        return fold.sentBack() == null ? null : fold.sentBack().effectiveOn();
    }
}
