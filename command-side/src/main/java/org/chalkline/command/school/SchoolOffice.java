package org.chalkline.command.school;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** What decisions on schools need from outside: the day, officers' powers, licences. */
@Component
public class SchoolOffice extends Office {

    public SchoolOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /** Refuses a decision on a school whose officer's power didn't extend to it. */
    void require(Decision decision, Power power, SchoolId school, LocalDate effectiveOn) {
        require(decision, power, unit(school), effectiveOn);
    }

    /** Refuses an approval of figures by a decision that can't carry it. */
    void requireForFigures(Decision decision, SchoolId school, LocalDate effectiveOn) {
        Decisions.requireForFigures(decision, effectiveOn, today());
        require(
                decision.officer(),
                Power.APPROVE_SCHOOL_FIGURES,
                unit(school),
                decision.decidedOn());
    }

    /** Refuses a correction by an officer whose power doesn't extend to the school today. */
    void requireCorrects(String officer, SchoolId school) {
        require(officer, Power.CORRECT_RECORDS, unit(school), today());
    }

    /** Refuses a plan of an officer whose power didn't extend to the school that day. */
    void requireEstablishes(String officer, SchoolId school, LocalDate day) {
        require(officer, Power.ESTABLISH_SCHOOLS, unit(school), day);
    }

    /** A school is a unit by its code. */
    private static UnitId unit(SchoolId school) {
        return new UnitId(school.value());
    }

    /** Refuses a correction by a decision that can't carry it. */
    void requireForCorrection(Decision decision, SchoolId school, LocalDate effectiveOn) {
        Decisions.requireForCorrection(decision, effectiveOn, today());
        require(decision.officer(), Power.CORRECT_RECORDS, unit(school), decision.decidedOn());
    }
}
