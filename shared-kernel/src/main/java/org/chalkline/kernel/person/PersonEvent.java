package org.chalkline.kernel.person;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the record of a person. What is known of them stands here sealed. Of who
 * is known only to another feature, as the organiser of a school may be, there are facts of
 * restriction, retention and erasure alone. Holds on the record are told by {@link
 * org.chalkline.kernel.procedure.hold.HoldEvent}.
 */
public sealed interface PersonEvent extends Fact {

    PersonId person();

    @Override
    default String subject() {
        return person().toString();
    }

    /**
     * A person was taken on record.
     *
     * @param identityNumber absent for who has none
     * @param birthDate absent where nobody knows it
     * @param contact absent where none was given
     * @param ground why the law lets them be recorded
     * @param purpose what for
     * @param consent the SHA-256 digest of their consent, absent where it rests on no consent
     */
    @FactType("person.PersonRegistered")
    record PersonRegistered(
            PersonId person,
            Personal name,
            @Nullable Personal identityNumber,
            @Nullable Personal birthDate,
            @Nullable Personal contact,
            ProcessingGround ground,
            String purpose,
            @Nullable String consent,
            LocalDate effectiveOn)
            implements PersonEvent {}

    /**
     * A person took another name.
     *
     * @param evidence the SHA-256 digest of the document that shows it
     */
    @FactType("person.PersonRenamed")
    record PersonRenamed(PersonId person, Personal name, String evidence, LocalDate effectiveOn)
            implements PersonEvent {}

    /** A person is reached otherwise. */
    @FactType("person.ContactChanged")
    record ContactChanged(PersonId person, Personal contact, LocalDate effectiveOn)
            implements PersonEvent {}

    /**
     * What was recorded wrongly, or was missing, was put right (PIPL, 46). What is absent stays.
     *
     * @param reasons why
     * @param evidence the SHA-256 digest of the document that shows it
     */
    @FactType("person.PersonCorrected")
    record PersonCorrected(
            PersonId person,
            @Nullable Personal name,
            @Nullable Personal identityNumber,
            @Nullable Personal birthDate,
            String reasons,
            String evidence,
            LocalDate effectiveOn)
            implements PersonEvent {}

    /**
     * The record must be kept until a day. A later one under the same article of the same law takes
     * its place from its day of effect; of several, the last day counts.
     *
     * @param until the last day
     * @param basis the provision that sets the period
     * @param shortenedUnder the provision that lets it be shorter than what stood; absent where it
     *     is not
     */
    @FactType("person.RetentionSet")
    record RetentionSet(
            PersonId person,
            LocalDate until,
            LegalBasis basis,
            @Nullable LegalBasis shortenedUnder,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonEvent {}

    /** The record is stored, and not processed further (PIPL, 44 and 47(2)). */
    @FactType("person.PersonRestricted")
    record PersonRestricted(PersonId person, String reasons, LocalDate effectiveOn)
            implements PersonEvent {}

    /** The record may be processed again. */
    @FactType("person.RestrictionLifted")
    record RestrictionLifted(PersonId person, String reasons, LocalDate effectiveOn)
            implements PersonEvent {}

    /** All personal data of the person is to be unreadable for ever, by this decision. */
    @FactType("person.PersonErased")
    record PersonErased(
            PersonId person, ErasureGround ground, Decision decision, LocalDate effectiveOn)
            implements PersonEvent {}

    /** The key under which the person's data was sealed is destroyed. */
    @FactType("person.KeyDestroyed")
    record KeyDestroyed(PersonId person, LocalDate effectiveOn) implements PersonEvent {}

    /** How the person's key ought to stand after these facts, in their order. */
    static KeyStanding standing(List<? extends Fact> facts) {
        var standing = KeyStanding.OPEN;
        for (var fact : facts) {
            switch (fact) {
                case PersonErased e -> {
                    return KeyStanding.ERASED;
                }
                case PersonRestricted e -> standing = KeyStanding.RESTRICTED;
                case RestrictionLifted e -> standing = KeyStanding.OPEN;
                default -> {} // says nothing of it
            }
        }
        return standing;
    }

    /** The identity number that stands after these facts, in their order; absent without one. */
    static @Nullable Personal identityNumber(List<? extends Fact> facts) {
        Personal number = null;
        for (var fact : facts) {
            switch (fact) {
                case PersonRegistered e -> number = e.identityNumber();
                case PersonCorrected e when e.identityNumber() != null ->
                        number = e.identityNumber();
                default -> {} // says nothing of it
            }
        }
        return number;
    }

    /** The birth date that stands after these facts, in their order; absent where unknown. */
    static @Nullable Personal birthDate(List<? extends Fact> facts) {
        Personal date = null;
        for (var fact : facts) {
            switch (fact) {
                case PersonRegistered e -> date = e.birthDate();
                case PersonCorrected e when e.birthDate() != null -> date = e.birthDate();
                default -> {} // says nothing of it
            }
        }
        return date;
    }
}
