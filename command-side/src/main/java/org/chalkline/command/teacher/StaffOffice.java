package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.StaffRefusal.PERSON_NOT_TO_BE_PROCESSED;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.stereotype.Component;

/** What decisions on teachers need from outside: the day, powers, other facts, and sealing. */
@Component
public class StaffOffice extends Office {
    private static final int LINE = 200;

    private final PersonalData personal;

    public StaffOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, PersonalData personal) {
        super(clock, calendars, powers, facts);
        this.personal = personal;
    }

    /**
     * Refuses a person who is not on record or not to be processed, and a day before they were
     * born. Where the birth date is unknown no day is too early.
     *
     * @throws RefusedException {@code UNKNOWN_PERSON}, {@code PERSON_NOT_TO_BE_PROCESSED}, {@code
     *     BEFORE_BIRTH}
     */
    public void requireBorn(PersonId person, LocalDate day) {
        var known = facts().of(person.toString());
        refuseIf(known.stream().noneMatch(PersonRegistered.class::isInstance), UNKNOWN_PERSON);
        refuseIf(PersonEvent.standing(known) != KeyStanding.OPEN, PERSON_NOT_TO_BE_PROCESSED);
        var birthDate = PersonEvent.birthDate(known);
        if (birthDate == null) return;
        if (!(personal.open(birthDate) instanceof PersonalData.Opened.Readable readable)) return;
        refuseIf(day.isBefore(LocalDate.parse(readable.text())), BEFORE_BIRTH);
    }

    /** The same, where another prepared the decision: nobody decides upon their own work. */
    public void require(Decision decision, String preparer, Power power, LocalDate on) {
        Inputs.requireLine(preparer, LINE);
        require(decision, power, on);
        refuseIf(preparer.equals(decision.officer()), PREPARER_DECIDES);
    }

    /**
     * A text about the person, sealed. To be asked last, when nothing more can refuse the act.
     *
     * @throws RefusedException {@code PERSON_NOT_TO_BE_PROCESSED}
     */
    public Personal seal(PersonId person, PersonalField field, String text) {
        try {
            return personal.seal(person, field, text);
        } catch (IllegalStateException e) {
            throw new RefusedException(PERSON_NOT_TO_BE_PROCESSED);
        }
    }

    /** Whether the sealed text says this. What can't be read any more says nothing. */
    public boolean says(Personal sealed, String text) {
        return personal.open(sealed) instanceof PersonalData.Opened.Readable readable
                && readable.text().equals(text);
    }
}
