package org.chalkline.command.application;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent.HearingCalled;
import org.chalkline.kernel.application.ApplicationEvent.HearingHeld;
import org.chalkline.kernel.application.ApplicationEvent.InterestedPartiesNotified;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come to a hearing. One that is asked for after another was held is another:
 * whoever was told of the right to be heard has it, though the bureau heard others before
 * (Administrative Licensing Law, 47).
 *
 * @param notified who was told that they may ask for one; absent while nobody was
 * @param requested whether one of them asked
 * @param called the latest call of the hearing that it has come to
 * @param held that hearing, once it was held
 * @param records the digests of the records of all that were held
 */
record HearingRecord(
        @Nullable InterestedPartiesNotified notified,
        boolean requested,
        @Nullable HearingCalled called,
        @Nullable HearingHeld held,
        List<String> records) {

    static final HearingRecord NONE = new HearingRecord(null, false, null, null, List.of());

    HearingRecord after(InterestedPartiesNotified fact) {
        return new HearingRecord(fact, requested, called, held, records);
    }

    HearingRecord afterRequest() {
        return new HearingRecord(notified, true, held == null ? called : null, null, records);
    }

    HearingRecord after(HearingCalled fact) {
        return new HearingRecord(notified, requested, fact, held, records);
    }

    HearingRecord after(HearingHeld fact) {
        var all = new ArrayList<>(records);
        all.add(fact.record());
        return new HearingRecord(notified, requested, called, fact, List.copyOf(all));
    }

    /** Whether one was asked for or called, and not held. */
    boolean outstanding() {
        return (requested || called != null) && held == null;
    }

    /** Whether whoever asks for one now has to be heard in one that nobody owed before. */
    boolean beginsWithRequest() {
        return !requested || held != null;
    }
}
