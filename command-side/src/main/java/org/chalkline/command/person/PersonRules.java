package org.chalkline.command.person;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.person.PersonRefusal.BIRTH_DATE_AHEAD;
import static org.chalkline.command.person.PersonRefusal.BIRTH_DATE_MISMATCH;
import static org.chalkline.command.person.PersonRefusal.CONSENT_MISSING;
import static org.chalkline.command.person.PersonRefusal.EFFECTIVE_BEFORE_BIRTH;
import static org.chalkline.command.person.PersonRefusal.IDENTITY_NUMBER_CHECK_DIGIT;
import static org.chalkline.command.person.PersonRefusal.IDENTITY_NUMBER_MALFORMED;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.person.IdentityNumber;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.jspecify.annotations.Nullable;

/** The rules on what is said of a person that need no record. */
final class PersonRules {
    static final int LINE = 200;

    private static final int NAME = 100;
    private static final int CONTACT = 200;

    private PersonRules() {}

    /**
     * What is said, as it is sealed: the identity number with a capital X, and with it the birth
     * date that it holds.
     */
    static Map<PersonalField, String> requireSound(PersonTexts texts, LocalDate today) {
        var said = new EnumMap<PersonalField, String>(PersonalField.class);
        if (texts.name() != null) {
            requireLine(texts.name(), NAME);
            said.put(PersonalField.NAME, texts.name().strip());
        }
        if (texts.contact() != null) {
            requireLine(texts.contact(), CONTACT);
            said.put(PersonalField.CONTACT, texts.contact().strip());
        }
        var born = texts.birthDate();
        if (texts.identityNumber() != null) {
            var number = identityNumber(texts.identityNumber());
            said.put(PersonalField.IDENTITY_NUMBER, number.value());
            refuseIf(born != null && !born.equals(number.birthDate()), BIRTH_DATE_MISMATCH);
            born = number.birthDate();
        }
        if (born != null) {
            requireDate(born, today);
            refuseIf(born.isAfter(today), BIRTH_DATE_AHEAD);
            said.put(PersonalField.BIRTH_DATE, born.toString());
        }
        return said;
    }

    private static IdentityNumber identityNumber(String text) {
        try {
            return IdentityNumber.of(text);
        } catch (IdentityNumber.FaultyException e) {
            throw new RefusedException(
                    switch (e.fault()) {
                        case MALFORMED -> IDENTITY_NUMBER_MALFORMED;
                        case CHECK_DIGIT -> IDENTITY_NUMBER_CHECK_DIGIT;
                    });
        }
    }

    static void requireGround(ProcessingGround ground, String purpose, @Nullable String consent) {
        requireLine(purpose, LINE);
        refuseIf(ground == ProcessingGround.CONSENT && consent == null, CONSENT_MISSING);
        if (consent != null) requireDigest(consent);
    }

    /**
     * @param born their birth date, ISO 8601; absent where it isn't known
     */
    static void requireAlive(LocalDate effectiveOn, @Nullable String born, LocalDate today) {
        requireDate(effectiveOn, today);
        refuseIf(
                born != null && effectiveOn.isBefore(LocalDate.parse(born)),
                EFFECTIVE_BEFORE_BIRTH);
    }
}
