package org.chalkline.command.person;

import java.time.LocalDate;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.command.person.PersonCommand.ChangeContact;
import org.chalkline.command.person.PersonCommand.CorrectPerson;
import org.chalkline.command.person.PersonCommand.ErasePerson;
import org.chalkline.command.person.PersonCommand.LiftLegalHold;
import org.chalkline.command.person.PersonCommand.LiftRestriction;
import org.chalkline.command.person.PersonCommand.PlaceLegalHold;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonCommand.RenamePerson;
import org.chalkline.command.person.PersonCommand.RestrictPerson;
import org.chalkline.command.person.PersonCommand.SetRetention;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;
import org.chalkline.kernel.person.ErasureGround;
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
            String person,
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
                    id(person),
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

    record RenamePersonInput(String person, String name, String evidence, LocalDate effectiveOn) {
        RenamePerson command() {
            return new RenamePerson(
                    id(person), new PersonTexts(name, null, null, null), evidence, effectiveOn);
        }

        @Override
        public String toString() {
            return "RenamePersonInput of " + person;
        }
    }

    record ChangePersonContactInput(String person, String contact, LocalDate effectiveOn) {
        ChangeContact command() {
            return new ChangeContact(
                    id(person), new PersonTexts(null, null, null, contact), effectiveOn);
        }

        @Override
        public String toString() {
            return "ChangePersonContactInput of " + person;
        }
    }

    record CorrectPersonInput(
            String person,
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable LocalDate birthDate,
            String reasons,
            String evidence,
            LocalDate effectiveOn) {
        CorrectPerson command() {
            return new CorrectPerson(
                    id(person),
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

    record SetPersonRetentionInput(
            String person, LocalDate until, LegalBasis basis, LocalDate effectiveOn) {
        SetRetention command() {
            return new SetRetention(id(person), until, basis, effectiveOn);
        }
    }

    record PlaceLegalHoldInput(
            String person, String hold, String body, String reasons, LocalDate effectiveOn) {
        PlaceLegalHold command() {
            return new PlaceLegalHold(id(person), hold, body, reasons, effectiveOn);
        }
    }

    record LiftLegalHoldInput(String person, String hold, String reasons, LocalDate effectiveOn) {
        LiftLegalHold command() {
            return new LiftLegalHold(id(person), hold, reasons, effectiveOn);
        }
    }

    record RestrictPersonInput(String person, String reasons, LocalDate effectiveOn) {
        RestrictPerson command() {
            return new RestrictPerson(id(person), reasons, effectiveOn);
        }
    }

    record LiftPersonRestrictionInput(String person, String reasons, LocalDate effectiveOn) {
        LiftRestriction command() {
            return new LiftRestriction(id(person), reasons, effectiveOn);
        }
    }

    record ErasePersonInput(
            String person, ErasureGround ground, Decision decision, LocalDate effectiveOn) {
        ErasePerson command() {
            return new ErasePerson(id(person), ground, decision, effectiveOn);
        }
    }

    static PersonId id(String value) {
        try {
            return new PersonId(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(InputRefusal.MALFORMED_ID);
        }
    }
}
