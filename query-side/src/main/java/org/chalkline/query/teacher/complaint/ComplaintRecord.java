package org.chalkline.query.teacher.complaint;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.ComplaintEvent.Result;
import org.chalkline.kernel.teacher.ComplaintId;
import org.jspecify.annotations.Nullable;

/** What the projection shows of one complaint; is what GraphQL calls {@code Complaint}. */
@RecordBuilder
public record ComplaintRecord(
        ComplaintId complaint,
        PersonId teacher,
        SchoolId school,
        Status status,
        Personal content,
        String unit,
        LocalDate lodgedOn,
        @Nullable Investigation investigation,
        @Nullable Outcome outcome)
        implements ComplaintRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        LODGED,
        INVESTIGATED,
        DECIDED,
        WITHDRAWN
    }

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
