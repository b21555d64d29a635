package org.chalkline.command.headmaster;

import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.LocalDate;
import java.util.Optional;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterRules;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of people, where a decision must know it. Nothing of it is kept. */
@Component("headPeople")
class PeopleOnFile {
    private final FactsOf facts;
    private final PersonalData data;

    PeopleOnFile(FactsOf facts, PersonalData data) {
        this.facts = facts;
        this.data = data;
    }

    /** Refuses a person nobody has recorded. */
    void requireKnown(PersonId person) {
        refuseIf(facts.of(person.toString()).isEmpty(), UNKNOWN_PERSON);
    }

    /** Refuses an act that has effect before the person was born. */
    void requireBorn(PersonId person, LocalDate on) {
        requireKnown(person);
        refuseIf(birth(person).filter(on::isBefore).isPresent(), BEFORE_BIRTH);
    }

    /** Refuses a person who is a minor that day, or not born. */
    void requireOfAge(PersonId person, LocalDate on) {
        requireBorn(person, on);
        int least = HeadmasterRules.standard().figures().leastAge().value();
        refuseIf(youngerThan(person, least, on), UNDER_AGE);
    }

    /** Whether the person's birthday of so many years lies after that day. */
    boolean youngerThan(PersonId person, int years, LocalDate on) {
        return birth(person).filter(day -> on.isBefore(day.plusYears(years))).isPresent();
    }

    /** The day of birth; absent where it isn't on record, or may not be read. */
    private Optional<LocalDate> birth(PersonId person) {
        @Nullable Personal date = null;
        for (var fact : facts.of(person.toString())) {
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
