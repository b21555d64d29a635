package org.chalkline.command.teacher.qualification;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about who may be a teacher. {@code applicant} and {@code holder}
 * are persons; {@code application} is a number within that person's file; {@code effectiveOn} is
 * the day on which it was done.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface QualificationCommand {

    /** Declares when applications are taken, once for each season. */
    record DeclareQualificationWindow(
            @TargetAggregateIdentifier WindowId window,
            LocalDate from,
            LocalDate until,
            String where,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** A document that was submitted, by its SHA-256 digest. */
    record SubmittedDocument(Document document, String digest) {}

    /** Takes an application within its window. */
    record ApplyForQualification(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            WindowId window,
            QualificationKind kind,
            @Nullable String taught,
            List<SubmittedDocument> documents,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Takes what was missing, before the window closes. */
    record SupplementQualificationDocuments(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            List<SubmittedDocument> documents,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Notes whether the conditions were found to be met. */
    record ExamineQualificationApplicant(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            String examiner,
            boolean met,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Notes that the applicant gave it up. */
    record WithdrawQualificationApplication(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Grants a qualification that the district decides on. */
    record GrantQualification(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            String certificate,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Refuses one. */
    record RefuseQualification(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Sends an examined application up to the authority that decides. */
    record SendUpQualificationApplication(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            String to,
            String officer,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /**
     * Records what that authority decided.
     *
     * @param certificate absent where it refused
     * @param document the number of its decision
     */
    record RecordHigherResult(
            @TargetAggregateIdentifier QualificationFileId applicant,
            String application,
            @Nullable String certificate,
            String document,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Revokes a qualification. The decision's reasons are sealed. */
    record RevokeQualification(
            @TargetAggregateIdentifier QualificationFileId holder,
            String certificate,
            RevocationGround ground,
            String preparer,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /**
     * Records that all qualifications were lost by a crime. The decision's reasons name the court
     * and its judgment, and are sealed.
     */
    record RecordQualificationLoss(
            @TargetAggregateIdentifier QualificationFileId holder,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationCommand {}

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier QualificationFileId file)
            implements QualificationCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier QualificationFileId file,
            String notice,
            LocalDate publishedOn)
            implements QualificationCommand {}
}
