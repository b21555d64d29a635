package org.chalkline.query.procedure.hearing;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.hearing.HearingCourse;
import org.chalkline.kernel.procedure.hearing.HearingCourse.Standing;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingAdjourned;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingCalled;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingGivenUp;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingHeld;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingRequestWithdrawn;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingRequested;
import org.chalkline.kernel.procedure.hearing.HearingEvent.PresiderReplaced;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.jspecify.annotations.Nullable;

/**
 * How far one hearing has come, as GraphQL's {@code Hearing} shows it.
 *
 * @param fold what was folded so far
 */
public record HearingRecord(HearingCourse fold) {

    HearingId id() {
        return fold.id();
    }

    /** The matter that it is about. */
    public String of() {
        return fold.of();
    }

    /** What the matter is, such as {@code application}; ids of schools don't say. */
    public String kind() {
        int slash = of().indexOf('/');
        return slash < 0 ? "school" : of().substring(0, slash);
    }

    public Standing standing() {
        return fold.standing();
    }

    public List<RightToHearingTold> notices() {
        return fold.notices();
    }

    public List<HearingRequested> requests() {
        return fold.requests();
    }

    public List<HearingRequestWithdrawn> withdrawals() {
        return fold.withdrawals();
    }

    public boolean ofOwnMotion() {
        return fold.ofOwnMotion();
    }

    public @Nullable HearingCalled called() {
        return fold.called();
    }

    public List<HearingAdjourned> adjournments() {
        return fold.adjournments();
    }

    public List<PresiderReplaced> replacements() {
        return fold.replacements();
    }

    public @Nullable HearingHeld held() {
        return fold.held();
    }

    public @Nullable HearingGivenUp givenUp() {
        return fold.givenUp();
    }

    public @Nullable LocalDate hearingOn() {
        return fold.hearingOn();
    }

    public @Nullable String place() {
        return fold.place();
    }

    public @Nullable String presider() {
        return fold.presider();
    }
}
