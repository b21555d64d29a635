package org.chalkline.command.personal;

import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.UNDER_AGE;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of people, where a decision must know it. Nothing of it is kept. */
@Component
public class PeopleOnFile {
    private final FactsOf facts;
    private final PersonalData data;

    public PeopleOnFile(FactsOf facts, PersonalData data) {
        this.facts = facts;
        this.data = data;
    }

    /** Refuses a person nobody has recorded. */
    public void requireKnown(PersonId person) {
        refuseIf(factsOf(person).isEmpty(), UNKNOWN_PERSON);
    }

    /** Refuses an act that has effect before the person was born. */
    public void requireBorn(PersonId person, LocalDate on) {
        requireKnown(person);
        refuseIf(birth(person).filter(on::isBefore).isPresent(), BEFORE_BIRTH);
    }

    /** Refuses a person who hasn't lived so many years that day, or is not born. */
    public void requireOfAge(PersonId person, int years, LocalDate on) {
        requireBorn(person, on);
        refuseIf(youngerThan(person, years, on), UNDER_AGE);
    }

    /** Whether the person's birthday of so many years lies after that day. */
    public boolean youngerThan(PersonId person, int years, LocalDate on) {
        return birth(person).filter(day -> on.isBefore(day.plusYears(years))).isPresent();
    }

    /** Whether the person's day of birth is on record, and may be read. */
    public boolean knowsBirth(PersonId person) {
        return birth(person).isPresent();
    }

    /** What is on record of the person, under whichever of their codes. */
    private List<Fact> factsOf(PersonId person) {
        return facts.of(PersonCodes.current(person, facts).toString());
    }

    /** The day of birth; absent where it isn't on record, or may not be read. */
    private Optional<LocalDate> birth(PersonId person) {
        @Nullable Personal date = null;
        for (var fact : factsOf(person)) {
            switch (fact) {
                case PersonRegistered e -> date = e.birthDate();
                case PersonCorrected e when e.birthDate() != null -> date = e.birthDate();
                default -> {} // says nothing of it
            }
        }
        return date != null && data.open(date) instanceof Readable readable
                ? Optional.of(LocalDate.parse(readable.text()))
                : Optional.empty();
    }
}
