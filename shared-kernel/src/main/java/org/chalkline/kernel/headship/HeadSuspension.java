package org.chalkline.kernel.headship;

import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a head is suspended from duty.
 *
 * @param from the first day
 * @param end the first day on which they head the school again; absent where none is known
 */
public record HeadSuspension(PersonId head, LocalDate from, @Nullable LocalDate end) {

    /** Whether they are suspended that day, as far as is recorded. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }

    /** Whether it lasts as long as that, or nobody knows until when. */
    boolean runs(LocalDate day) {
        return from.isBefore(day) && (end == null || end.isAfter(day));
    }
}
