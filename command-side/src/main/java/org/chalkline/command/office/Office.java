package org.chalkline.command.office;

import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNDER_SANCTION;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.Inputs;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.SanctionStanding;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;

/**
 * What decisions of any feature need from outside: the day, the calendar, officers' powers, other
 * aggregates' facts. A feature's own office adds what only its decisions need.
 */
public class Office {
    private final Clock clock;
    private final Calendars calendars;
    private final Powers powers;
    private final FactsOf facts;

    protected Office(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        this.clock = clock;
        this.calendars = calendars;
        this.powers = powers;
        this.facts = facts;
    }

    /** The day that it is in the bureau. */
    public final LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The working-day calendar as it is known now. */
    public final WorkingDayCalendar calendar() {
        return calendars.now();
    }

    /** The facts of other aggregates, as they stand at this moment. */
    public final FactsOf facts() {
        return facts;
    }

    /** Refuses a school of which nothing is on record. */
    public final void requireKnown(SchoolId school) {
        refuseIf(facts.of(school.toString()).isEmpty(), UNKNOWN_SCHOOL);
    }

    /** The school as it stood that day; refused where it is unknown or wasn't open. */
    public final SchoolStanding requireOpen(SchoolId school, LocalDate on) {
        var standing = SchoolStanding.on(on, facts.of(school.toString()));
        refuseIf(!standing.known(), UNKNOWN_SCHOOL);
        refuseIf(!standing.open(), SCHOOL_NOT_OPEN);
        return standing;
    }

    /** Refuses an act of a day that nobody can mean, or that is still to come. */
    public final void requireDone(LocalDate day) {
        Inputs.requireDone(day, today());
    }

    /** Refuses a decision that can't carry an act with effect from that day. */
    public final void require(Decision decision, LocalDate effectiveOn) {
        Decisions.require(decision, effectiveOn, today());
    }

    /**
     * The same for one that the bureau took itself: its officer and its approver must have held the
     * power, under the delegation that it names.
     */
    public final void require(Decision decision, Power power, LocalDate effectiveOn) {
        require(decision, effectiveOn);
        powers.require(decision, power);
    }

    /**
     * The same for one that two took: its officer, and an approver who held the power as well.
     *
     * @see Powers#requireByTwo
     */
    public final void requireByTwo(Decision decision, Power power, LocalDate effectiveOn) {
        require(decision, effectiveOn);
        powers.requireByTwo(decision, power);
    }

    /** Refuses a decision by officers who lacked the power on its day. */
    public final void require(Decision decision, Power power) {
        powers.require(decision, power);
    }

    /** The same for one about what is a unit's: the power must extend to that. */
    public final void require(Decision decision, Power power, UnitId unit, LocalDate effectiveOn) {
        require(decision, effectiveOn);
        powers.require(decision.officer(), power, unit, decision.decidedOn());
    }

    /** Refuses the act of an officer whose power didn't extend to the unit that day. */
    public final void require(String officer, Power power, UnitId unit, LocalDate day) {
        powers.require(officer, power, unit, day);
    }

    /** Refuses the act of an officer who lacked the power that day. */
    public final void require(String officer, Power power, LocalDate day) {
        powers.require(officer, power, day);
    }

    /** The sanctions against the person, whatever post they hold. */
    public final SanctionStanding sanctions(PersonId person) {
        return SanctionStanding.of(person, facts);
    }

    /** Refuses to promote somebody against whom a sanction stands that day. */
    public final void requireNoSanction(PersonId person, LocalDate on) {
        refuseIf(sanctions(person).sanctionedOn(on), UNDER_SANCTION);
    }
}
