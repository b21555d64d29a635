package org.chalkline.command.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.application.ApplicationEvent.HearingCalled;
import org.chalkline.kernel.application.ApplicationEvent.HearingHeld;
import org.chalkline.kernel.application.ApplicationEvent.HearingRequested;
import org.chalkline.kernel.application.ApplicationEvent.InterestedPartiesNotified;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come to a hearing. One that is asked for after another was held is another:
 * whoever was told of the right to be heard has it, though the bureau heard others before
 * (Administrative Licensing Law, 47).
 *
 * @param notices by which people were told that they may ask for one, each by one of them
 * @param requestedBy who of them asked
 * @param called the latest call of the hearing that it has come to
 * @param held that hearing, once it was held
 * @param records the digests of the records of all that were held
 */
record HearingRecord(
        List<InterestedPartiesNotified> notices,
        Set<String> requestedBy,
        @Nullable HearingCalled called,
        @Nullable HearingHeld held,
        List<String> records) {

    static final HearingRecord NONE =
            new HearingRecord(List.of(), Set.of(), null, null, List.of());

    HearingRecord after(InterestedPartiesNotified fact) {
        var all = new ArrayList<>(notices);
        all.add(fact);
        return new HearingRecord(List.copyOf(all), requestedBy, called, held, records);
    }

    HearingRecord after(HearingRequested fact) {
        var all = new HashSet<>(requestedBy);
        all.add(fact.by());
        return new HearingRecord(
                notices, Set.copyOf(all), held == null ? called : null, null, records);
    }

    HearingRecord after(HearingCalled fact) {
        return new HearingRecord(notices, requestedBy, fact, held, records);
    }

    HearingRecord after(HearingHeld fact) {
        var all = new ArrayList<>(records);
        all.add(fact.record());
        return new HearingRecord(notices, requestedBy, called, fact, List.copyOf(all));
    }

    /** Whether anybody asked for one. */
    boolean requested() {
        return !requestedBy.isEmpty();
    }

    /** Which of the notices, from 1, told this party; 0 where none did. */
    int noticeTo(String party) {
        for (int i = 0; i < notices.size(); i++) {
            if (notices.get(i).parties().contains(party)) return i + 1;
        }
        return 0;
    }

    /** Whether this party was told that they may ask for one. */
    boolean wasTold(String party) {
        return noticeTo(party) > 0;
    }

    /** The notices, from 1, upon which nobody has asked for one. */
    List<Integer> unanswered() {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < notices.size(); i++) {
            if (Collections.disjoint(notices.get(i).parties(), requestedBy)) numbers.add(i + 1);
        }
        return numbers;
    }

    /** Whether one was asked for or called, and not held. */
    boolean outstanding() {
        return (requested() || called != null) && held == null;
    }

    /** Whether whoever asks for one now has to be heard in one that nobody owed before. */
    boolean beginsWithRequest() {
        return !requested() || held != null;
    }
}
