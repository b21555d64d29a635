package org.chalkline.command.application;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What a decision on an application rests on beside its own file. */
@Component
class Office {
    private final Clock clock;
    private final Calendars calendars;
    private final Powers powers;
    private final FactsOf facts;

    Office(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
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

    /** The facts of other aggregates, as they stand at this moment. */
    FactsOf facts() {
        return facts;
    }

    /**
     * @throws org.chalkline.command.RefusedException {@code OFFICER_NOT_EMPOWERED}
     */
    void requirePower(String officer, Power power, LocalDate day) {
        powers.require(officer, power, day);
    }
}
