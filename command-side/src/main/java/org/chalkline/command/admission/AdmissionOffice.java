package org.chalkline.command.admission;

import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.admission.SeatBookEvent.DeclineReason;
import org.chalkline.kernel.admission.SeatBookEvent.ExceptionGranted;
import org.chalkline.kernel.admission.SeatBookEvent.OfferWithdrawn;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.admission.SeatBookEvent.SeatGivenBack;
import org.chalkline.kernel.admission.SeatBookEvent.SeatKept;
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
        var offered = new HashSet<String>();
        for (var fact : facts().of(book.toString())) {
            switch (fact) {
                case SeatKept e -> offered.add(e.placement());
                case SeatGivenBack e -> offered.remove(e.placement());
                case OfferWithdrawn e -> offered.remove(e.placement());
                default -> {} // no seat comes or goes
            }
        }
        return offered.size();
    }

    /** How many seats of its quota the book can keep from that day on, as it stands now. */
    public int free(SeatBookId book, LocalDate on) {
        if (stopped(book.school(), on) != null) return 0;
        var days = new SeatDays();
        for (var fact : facts().of(book.toString())) {
            switch (fact) {
                case QuotaSet e -> days.setQuota(e.effectiveOn(), e.quota());
                case ExceptionGranted e -> days.grant(e);
                case SeatKept e -> days.keep(e.placement(), e.effectiveOn(), e.exception());
                case SeatGivenBack e -> days.free(e.placement(), e.effectiveOn());
                case OfferWithdrawn e -> days.free(e.placement(), e.effectiveOn());
                default -> {} // changes nothing of it
            }
        }
        return Math.max(0, days.room(on));
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

    /** Refuses a school of which nothing is on record. */
    void requireKnown(SchoolId school) {
        refuseIf(facts().of(school.toString()).isEmpty(), UNKNOWN_SCHOOL);
    }
}
