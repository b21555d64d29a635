package org.chalkline.command.procedure;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recording the facts of shared procedures needs from outside. */
@Component
public class ProcedureOffice extends OfficeForPeople {

    public ProcedureOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** Refuses what hasn't been done yet, or by an officer who may not keep such records. */
    public void requireKeeper(String officer, LocalDate on) {
        requireDone(on);
        require(officer, Power.KEEP_PROCEDURES, on);
    }

    /** Refuses a person of whom nothing is on record. */
    public void requireKnown(@Nullable PersonId person) {
        if (person != null) people().requireKnown(person);
    }

    /** The text, where it is about nobody. */
    public @Nullable String inClear(@Nullable PersonId about, String text) {
        return about == null ? text : null;
    }

    /** The text sealed under that person's key, where it is about one. */
    public @Nullable Personal sealed(@Nullable PersonId about, String text) {
        return about == null ? null : seals().conduct(about, text);
    }
}
