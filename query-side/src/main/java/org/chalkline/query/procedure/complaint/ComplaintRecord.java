package org.chalkline.query.procedure.complaint;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.Result;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one complaint; is what GraphQL calls {@code Complaint}.
 *
 * @param unit the unit that has it in hand, or that received it
 * @param taken absent while nobody has taken it in hand
 * @param passedOn absent where it was not
 * @param told absent while the complainant was not told what came of it
 */
@RecordBuilder
public record ComplaintRecord(
        ComplaintId complaint,
        ComplaintKind kind,
        PersonId person,
        SchoolId school,
        Status status,
        Personal content,
        String unit,
        LocalDate lodgedOn,
        @Nullable Taking taken,
        @Nullable PassingOn passedOn,
        @Nullable Investigation investigation,
        @Nullable Outcome outcome,
        @Nullable Telling told)
        implements ComplaintRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        LODGED,
        TAKEN,
        PASSED_ON,
        INVESTIGATED,
        DECIDED,
        TOLD,
        WITHDRAWN
    }

    /** It was taken in hand. */
    public record Taking(LocalDate on, String officer) {}

    /** It was passed on to another authority. */
    public record PassingOn(LocalDate on, String to, String reasons, String officer) {}

    /** Who complained was told what came of it. */
    public record Telling(LocalDate on, String answer, String officer) {}

    /** What was found on looking into it. */
    public record Investigation(String investigator, LocalDate on, Personal findings) {}

    /**
     * How it ended.
     *
     * @param result absent, with what follows, where it was taken back
     */
    public record Outcome(
            LocalDate on,
            @Nullable Result result,
            @Nullable Personal reasons,
            @Nullable Decision decision) {}

    public @Nullable String investigator() {
        return investigation == null ? null : investigation.investigator();
    }

    public @Nullable LocalDate investigatedOn() {
        return investigation == null ? null : investigation.on();
    }

    public @Nullable Personal findings() {
        return investigation == null ? null : investigation.findings();
    }

    public @Nullable LocalDate closedOn() {
        return outcome == null ? null : outcome.on();
    }

    public @Nullable Result result() {
        return outcome == null ? null : outcome.result();
    }

    public @Nullable Personal reasons() {
        return outcome == null ? null : outcome.reasons();
    }

    public @Nullable Decision decision() {
        return outcome == null ? null : outcome.decision();
    }
}
