package org.chalkline.command.licence;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.decision.Decisions;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions on licences need from outside: the day, the calendar, powers, other facts. */
@Component
class LicenceOffice {
    private final Clock clock;
    private final Calendars calendars;
    private final Powers powers;
    private final FactsOf facts;

    LicenceOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        this.clock = clock;
        this.calendars = calendars;
        this.powers = powers;
        this.facts = facts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkingDayCalendar calendar() {
        return calendars.now();
    }

    /** Refuses a decision that can't carry an act of that day, or whose officer lacked power. */
    void require(Decision decision, Power power, LocalDate on) {
        Decisions.require(decision, on, today());
        powers.require(decision.officer(), power, decision.decidedOn());
    }

    /** Refuses the act of an officer who lacked the power that day. */
    void require(String officer, Power power, LocalDate on) {
        powers.require(officer, power, on);
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
        return facts.of(application.toString()).stream()
                .filter(ApplicationSubmitted.class::isInstance)
                .map(ApplicationSubmitted.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The last day of a licence's term; absent where it was never issued. */
    @Nullable LocalDate lastDayOf(LicenceId licence) {
        var record = new LicenceState();
        for (var fact : facts.of(licence.toString())) {
            if (fact instanceof LicenceEvent event) record.evolve(event);
        }
        return record.exists() ? record.term().until() : null;
    }
}
