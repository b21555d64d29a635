package org.chalkline.kernel.licence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;

/** Who runs a private school (举办者). The word in {@code kind} is stored, and stays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Organiser.Organisation.class, name = "ORGANISATION"),
    @JsonSubTypes.Type(value = Organiser.NaturalPerson.class, name = "PERSON")
})
public sealed interface Organiser {

    /**
     * An organisation.
     *
     * @param identifier its credit code
     * @param address where it has its seat
     */
    record Organisation(String name, String identifier, String address) implements Organiser {}

    /**
     * A natural person, of whom all is sealed.
     *
     * @param identifier the identity card's number
     * @param address where they live
     */
    record NaturalPerson(PersonId person, Personal name, Personal identifier, Personal address)
            implements Organiser {}

    /**
     * A natural person as somebody names them, in the clear. Commands alone hold one: it is sealed
     * before anything is recorded, and no fact reads back with it.
     */
    record Unsealed(PersonId person, String name, String identifier, String address)
            implements Organiser {

        @Override
        public String toString() {
            return "organiser " + person;
        }
    }

    /** What lists are filtered and ordered by: the name, for a person as it is sealed. */
    default String filedAs() {
        return switch (this) {
            case Organisation o -> o.name();
            case NaturalPerson p -> p.name().sealed();
            case Unsealed u -> throw new IllegalStateException(u + " was not sealed");
        };
    }

    /** What papers that are served on them call them: the name, for a person the bare code. */
    default String servedAs() {
        return switch (this) {
            case Organisation o -> o.name();
            case NaturalPerson p -> p.person().value();
            case Unsealed u -> u.person().value();
        };
    }

    /** What others may call them in the record: the name, for a person the code. */
    default String reference() {
        return switch (this) {
            case Organisation o -> o.name();
            case NaturalPerson p -> p.person().toString();
            case Unsealed u -> u.person().toString();
        };
    }
}
