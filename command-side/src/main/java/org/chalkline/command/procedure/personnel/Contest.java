package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;

import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.jspecify.annotations.Nullable;

/** How far a decision has been contested: one review, and after it one appeal. */
record Contest(
        @Nullable ReviewSought sought,
        @Nullable ReviewDecided reviewed,
        @Nullable AppealLodged lodged,
        @Nullable AppealDecided appealed) {

    static final Contest NONE = new Contest(null, null, null, null);

    Contest with(ReviewSought e) {
        return new Contest(e, reviewed, lodged, appealed);
    }

    Contest with(ReviewDecided e) {
        return new Contest(sought, e, lodged, appealed);
    }

    Contest with(AppealLodged e) {
        return new Contest(sought, reviewed, e, appealed);
    }

    Contest with(AppealDecided e) {
        return new Contest(sought, reviewed, lodged, e);
    }

    /** Whether a decision is waited for. */
    boolean pending() {
        return (sought != null && reviewed == null) || (lodged != null && appealed == null);
    }

    void requireNoReview() {
        refuseIf(sought != null, REVIEW_EXISTS);
    }

    void requireReviewPending() {
        refuseIf(sought == null || reviewed != null, NO_REVIEW_PENDING);
    }

    void requireAppealable() {
        refuseIf(reviewed == null, REVIEW_NOT_DECIDED);
        refuseIf(lodged != null, APPEAL_EXISTS);
    }

    void requireAppealPending() {
        refuseIf(lodged == null || appealed != null, NO_APPEAL_PENDING);
    }
}
