package org.chalkline.command.procedure.power;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an officer's service in the bureau. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PostingCommand {

    /**
     * Posts an officer to a unit; an earlier post ends by it.
     *
     * @param post what they are there, such as {@code 科长}
     * @param instrument the number of the document that posts them
     * @param by the officer who posts them
     */
    record PostOfficer(
            @TargetAggregateIdentifier OfficerId officer,
            InternalUnitId unit,
            String post,
            String instrument,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}

    /**
     * Records an enforcement certificate.
     *
     * @param until the last day on which it is valid
     * @param by the officer who records it
     */
    record CertifyOfficer(
            @TargetAggregateIdentifier OfficerId officer,
            String number,
            LocalDate until,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}

    /**
     * Records that an officer is qualified to review legality.
     *
     * @param by the officer who records it
     */
    record QualifyOfficerInLaw(
            @TargetAggregateIdentifier OfficerId officer,
            String number,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}

    /**
     * Says as whom an officer signs in.
     *
     * @param issuer who vouches for the subject, such as the address of an identity provider
     * @param name the name under which the issuer knows them
     * @param instrument the number of the document that says so
     * @param paper SHA-256 of that document; absent where the officer who says so is signed in
     * @param by the officer who says so
     */
    record BindSubject(
            @TargetAggregateIdentifier OfficerId officer,
            String issuer,
            String name,
            String instrument,
            @Nullable String paper,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}

    /** Says that an officer signs in as this subject no more. */
    record ReleaseSubject(
            @TargetAggregateIdentifier OfficerId officer,
            String issuer,
            String name,
            String instrument,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}

    /**
     * Lets an officer go who has handed over all that was open.
     *
     * @param instrument the number of the document by which they leave
     * @param by the officer who lets them go
     */
    record LetOfficerGo(
            @TargetAggregateIdentifier OfficerId officer,
            String instrument,
            String by,
            LocalDate effectiveOn)
            implements PostingCommand {}
}
