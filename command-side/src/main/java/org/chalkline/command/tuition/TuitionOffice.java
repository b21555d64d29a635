package org.chalkline.command.tuition;

import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceWithdrawn;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on tuition accounts what they need from outside: the day, officers' powers, and how
 * the provider's licence stands.
 */
@Component
public class TuitionOffice extends OfficeForPeople {
    public TuitionOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /**
     * A provider's licence on a day.
     *
     * @param endedOn since when it is in force no longer; absent while it is
     */
    record Provider(
            SchoolId school, SchoolKind kind, LocalDate since, @Nullable LocalDate endedOn) {

        boolean isLicensedOn(LocalDate day) {
            return !day.isBefore(since) && (endedOn == null || day.isBefore(endedOn));
        }
    }

    /**
     * How the licence stands by that day.
     *
     * @throws RefusedException if there is none of this number
     */
    Provider provider(LicenceId licence, LocalDate day) {
        LicenceFounded founded = null;
        SchoolKind kind = SchoolKind.UNSTATED;
        LocalDate endedOn = null;
        for (var fact : facts().of(licence.toString())) {
            if (fact instanceof LicenceFounded e) {
                founded = e;
                kind = e.content().kind();
            }
            if (fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof LicenceChanged e) kind = e.content().kind();
            if (endedOn == null && ends(fact)) endedOn = fact.effectiveOn();
        }
        if (founded == null) throw new RefusedException(UNKNOWN_LICENCE);
        return new Provider(founded.schoolId(), kind, founded.effectiveOn(), endedOn);
    }

    /** Whether a licence is in force no longer by this. */
    static boolean ends(Fact fact) {
        return ENDS.contains(fact.getClass());
    }

    /** The ends of a licence, however it comes to one. */
    static final List<Class<? extends Fact>> ENDS =
            List.of(
                    LicenceExpired.class,
                    LicenceRevoked.class,
                    LicenceWithdrawn.class,
                    LicenceCancelled.class,
                    LicenceDeregistered.class);
}
