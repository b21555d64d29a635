package org.chalkline.command.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.admission.SeatBookEvent.DeclineReason;
import org.chalkline.kernel.admission.SeatBookEvent.ExceptionGranted;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on admissions what they need from outside: the day, officers' powers, and how a school
 * stands.
 */
@Component
public class AdmissionOffice extends Office {
    private final Suspensions suspended;

    AdmissionOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, Suspensions suspended) {
        super(clock, calendars, powers, facts);
        this.suspended = suspended;
    }

    /** How many pupils the school may have in this stage, as approved for that day; else 0. */
    int capacity(SchoolId school, Stage stage, LocalDate on) {
        CapacityApproved last = null;
        for (var fact : facts().of(school.toString())) {
            if (!(fact instanceof CapacityApproved e) || e.effectiveOn().isAfter(on)) continue;
            if (last == null || !e.effectiveOn().isBefore(last.effectiveOn())) last = e;
        }
        return last == null ? 0 : last.capacity().getOrDefault(stage, 0);
    }

    /** How many seats the book offers now, at most: a hint, since the book alone decides. */
    int offered(SeatBookId book) {
        return days(book).kept().size();
    }

    /**
     * How a book stands now.
     *
     * @param kept the placements for which it keeps seats
     * @param free how many seats of its quota it can keep from the day that was asked about on
     */
    public record Seats(Set<String> kept, int free) {}

    /** How the book stands now, and what it can keep from that day on. */
    public Seats seats(SeatBookId book, LocalDate on) {
        var days = days(book);
        boolean stops = stopped(book.school(), on) != null;
        return new Seats(days.kept(), stops ? 0 : Math.max(0, days.room(on)));
    }

    /** Whether the book keeps a seat for the placement now. */
    public boolean keeps(SeatBookId book, String placement) {
        return days(book).seat(placement) != null;
    }

    private SeatDays days(SeatBookId book) {
        return SeatDays.of(facts().of(book.toString()));
    }

    /** How many seats exceptions allow it beyond its quota. */
    int beyond(SeatBookId book) {
        return facts().of(book.toString()).stream()
                .mapToInt(fact -> fact instanceof ExceptionGranted e ? e.seats() : 0)
                .sum();
    }

    /** Why the school may take in nobody on that day; absent where it may. */
    @Nullable DeclineReason stopped(SchoolId school, LocalDate on) {
        if (standing(school, on).ended()) return DeclineReason.SCHOOL_ENDED;
        return suspended.concern(school, on) ? DeclineReason.ADMISSIONS_SUSPENDED : null;
    }

    /** The school as it stood that day. */
    SchoolStanding standing(SchoolId school, LocalDate on) {
        return SchoolStanding.on(on, facts().of(school.toString()));
    }
}
