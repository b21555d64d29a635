package org.chalkline.command.application;

import org.chalkline.kernel.application.ApplicationEvent.HearingCalled;
import org.chalkline.kernel.application.ApplicationEvent.HearingHeld;
import org.chalkline.kernel.application.ApplicationEvent.InterestedPartiesNotified;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come to a hearing.
 *
 * @param notified who was told that they may ask for one; absent while nobody was
 * @param requested whether one of them asked
 * @param called the latest call
 * @param held the hearing, once it was held
 */
record HearingRecord(
        @Nullable InterestedPartiesNotified notified,
        boolean requested,
        @Nullable HearingCalled called,
        @Nullable HearingHeld held) {

    static final HearingRecord NONE = new HearingRecord(null, false, null, null);

    HearingRecord after(InterestedPartiesNotified fact) {
        return new HearingRecord(fact, requested, called, held);
    }

    HearingRecord afterRequest() {
        return new HearingRecord(notified, true, called, held);
    }

    HearingRecord after(HearingCalled fact) {
        return new HearingRecord(notified, requested, fact, held);
    }

    HearingRecord after(HearingHeld fact) {
        return new HearingRecord(notified, requested, called, fact);
    }

    /** Whether one was asked for or called, and not held. */
    boolean outstanding() {
        return (requested || called != null) && held == null;
    }
}
