package org.chalkline.command.person;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.personal.NamesRecords;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with the record of a person. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PersonCommand {

    /**
     * Takes a person on record.
     *
     * @param texts their name, and what else is known
     * @param consent the SHA-256 digest of their consent
     */
    record RegisterPerson(
            @TargetAggregateIdentifier PersonId person,
            PersonTexts texts,
            ProcessingGround ground,
            String purpose,
            @Nullable String consent,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /** Records another name. */
    record RenamePerson(
            @TargetAggregateIdentifier PersonId person,
            PersonTexts texts,
            String evidence,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /** Records how a person is reached. */
    record ChangePersonContact(
            @TargetAggregateIdentifier PersonId person, PersonTexts texts, LocalDate effectiveOn)
            implements PersonCommand {}

    /** Puts right what was recorded wrongly, and adds what was missing. */
    record CorrectPerson(
            @TargetAggregateIdentifier PersonId person,
            PersonTexts texts,
            String reasons,
            String evidence,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /**
     * Sets until when the record must be kept.
     *
     * @param shortenedUnder the provision that lets it be shorter than what stands; absent where it
     *     is not
     * @param decision rests on these provisions among others
     */
    record SetPersonRetention(
            @TargetAggregateIdentifier PersonId person,
            LocalDate until,
            LegalBasis basis,
            @Nullable LegalBasis shortenedUnder,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /** Has the record kept as it is. */
    record PlaceLegalHold(
            @TargetAggregateIdentifier PersonId person,
            String hold,
            String body,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /**
     * Ends a hold.
     *
     * @param release the number of the document by which the body that asked for it gives it up
     */
    record LiftLegalHold(
            @TargetAggregateIdentifier PersonId person,
            String hold,
            String release,
            String reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /** Stops all processing but storage. */
    record RestrictPerson(
            @TargetAggregateIdentifier PersonId person, String reasons, LocalDate effectiveOn)
            implements PersonCommand {}

    /** Lets the record be processed again. */
    record LiftPersonRestriction(
            @TargetAggregateIdentifier PersonId person, String reasons, LocalDate effectiveOn)
            implements PersonCommand {}

    /** Makes all data of a person unreadable for ever. */
    record ErasePerson(
            @TargetAggregateIdentifier PersonId person,
            ErasureGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonCommand {}

    /**
     * Makes one record of two that are of one person.
     *
     * @param person the one that goes on
     * @param other the one whose code leads there from now on
     */
    record MergePersons(PersonId person, PersonId other, Decision decision)
            implements PersonCommand, NamesRecords {}

    /**
     * Makes two records of one that is of two people, or of two that were merged by mistake.
     *
     * @param other the other one's code: a new one, or the one that was merged
     * @param acts the positions of the facts of this record that tell of the other one; none where
     *     the two were merged
     */
    record PartPersons(PersonId person, PersonId other, List<Long> acts, Decision decision)
            implements PersonCommand, NamesRecords {
        public PartPersons {
            acts = List.copyOf(acts);
        }
    }

    /** Lets the person's key follow what is recorded. Handed in by the program itself. */
    record LetKeyFollow(@TargetAggregateIdentifier PersonId person) implements PersonCommand {}
}
