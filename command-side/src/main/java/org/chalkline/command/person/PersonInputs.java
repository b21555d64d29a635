package org.chalkline.command.person;

import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.person.PersonCommand.ChangePersonContact;
import org.chalkline.command.person.PersonCommand.CorrectPerson;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonCommand.RenamePerson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name. {@code command()} throws
 * {@link RefusedException} when the id is malformed. What is said of a person shows in no text of
 * these records.
 */
final class PersonInputs {
    private PersonInputs() {}

    record RegisterPersonInput(
            PersonId person,
            String name,
            @Nullable String identityNumber,
            @Nullable LocalDate birthDate,
            @Nullable String contact,
            ProcessingGround ground,
            String purpose,
            @Nullable String consent,
            LocalDate effectiveOn) {
        RegisterPerson command() {
            return new RegisterPerson(
                    person,
                    new PersonTexts(name, identityNumber, birthDate, contact),
                    ground,
                    purpose,
                    consent,
                    effectiveOn);
        }

        @Override
        public String toString() {
            return "RegisterPersonInput of " + person;
        }
    }

    record RenamePersonInput(PersonId person, String name, String evidence, LocalDate effectiveOn) {
        RenamePerson command() {
            return new RenamePerson(
                    person, new PersonTexts(name, null, null, null), evidence, effectiveOn);
        }

        @Override
        public String toString() {
            return "RenamePersonInput of " + person;
        }
    }

    record ChangePersonContactInput(PersonId person, String contact, LocalDate effectiveOn) {
        ChangePersonContact command() {
            return new ChangePersonContact(
                    person, new PersonTexts(null, null, null, contact), effectiveOn);
        }

        @Override
        public String toString() {
            return "ChangePersonContactInput of " + person;
        }
    }

    record CorrectPersonInput(
            PersonId person,
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable LocalDate birthDate,
            String reasons,
            String evidence,
            LocalDate effectiveOn) {
        CorrectPerson command() {
            return new CorrectPerson(
                    person,
                    new PersonTexts(name, identityNumber, birthDate, null),
                    reasons,
                    evidence,
                    effectiveOn);
        }

        @Override
        public String toString() {
            return "CorrectPersonInput of " + person;
        }
    }
}
