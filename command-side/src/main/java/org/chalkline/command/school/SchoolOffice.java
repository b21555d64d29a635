package org.chalkline.command.school;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.decision.Decisions;
import org.chalkline.command.office.Office;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What decisions on schools need from outside: the day, officers' powers, licences. */
@Component
public class SchoolOffice extends Office {

    public SchoolOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /** Refuses an approval of figures by a decision that can't carry it. */
    void requireForFigures(Decision decision, LocalDate effectiveOn) {
        Decisions.requireForFigures(decision, effectiveOn, today());
        require(decision.officer(), Power.APPROVE_SCHOOL_FIGURES, decision.decidedOn());
    }

    /** Refuses a correction by a decision that can't carry it. */
    void requireForCorrection(Decision decision, LocalDate effectiveOn) {
        Decisions.requireForCorrection(decision, effectiveOn, today());
        require(decision.officer(), Power.CORRECT_RECORDS, decision.decidedOn());
    }
}
