package org.chalkline.command.licence;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions on licences need from outside: the day, the calendar, powers, other facts. */
@Component
class LicenceOffice extends Office {

    LicenceOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /** The unit of the bureau that has the application in hand; absent where none is on record. */
    @Nullable String unitOf(ApplicationId application) {
        var submitted = submitted(application);
        return submitted == null ? null : submitted.unit();
    }

    /** The licence whose renewal the application is for, if it is for one. */
    @Nullable LicenceId renewedBy(ApplicationId application) {
        var submitted = submitted(application);
        return submitted != null && submitted.proposal() instanceof Renewal renewal
                ? renewal.licenceId()
                : null;
    }

    private @Nullable ApplicationSubmitted submitted(ApplicationId application) {
        return facts().of(application.toString()).stream()
                .filter(ApplicationSubmitted.class::isInstance)
                .map(ApplicationSubmitted.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The last day of a licence's term; absent where it was never issued. */
    @Nullable LocalDate lastDayOf(LicenceId licence) {
        var record = new LicenceState();
        for (var fact : facts().of(licence.toString())) {
            if (fact instanceof LicenceEvent event) record.evolve(event);
        }
        return record.exists() ? record.term().until() : null;
    }
}
