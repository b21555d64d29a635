package org.chalkline.query.matter;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one assigned matter; is what GraphQL calls {@code
 * AssignedMatter}.
 *
 * @param unit the lead; the unit that registered it while it has none
 * @param dueOn the last day that its assigner named; absent where it named none
 */
@RecordBuilder
public record AssignedMatterRecord(
        AssignedMatterId matter,
        MatterKind kind,
        String assigner,
        String reference,
        String title,
        @Nullable PersonId petitioner,
        @Nullable Personal content,
        @Nullable String about,
        @Nullable LocalDate caseClosedOn,
        Status status,
        String registeredBy,
        String unit,
        List<String> formerLeads,
        LocalDate registeredOn,
        @Nullable LocalDate dueOn,
        @Nullable GivenBack notOurs,
        @Nullable Dispatch dispatch,
        List<Help> coHandlers,
        @Nullable Taking taking,
        List<Report> reports,
        @Nullable Acceptance acceptance,
        @Nullable Answer answer,
        @Nullable LocalDate closedOn,
        List<TermExtension> extensions)
        implements AssignedMatterRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        REGISTERED,
        NOT_OURS,
        DISPATCHED,
        TAKEN,
        REPORTED,
        SENT_BACK,
        ACCEPTED,
        ANSWERED,
        CLOSED;

        boolean isOpen() {
            return this != NOT_OURS && this != CLOSED;
        }
    }

    /** It was given back. */
    public record GivenBack(LocalDate on, String competent, String reasons, String officer) {}

    /** It was dispatched. */
    public record Dispatch(
            LocalDate on, String lead, @Nullable LocalDate answerBy, String officer) {}

    /** A unit helps, or was to. */
    public record Help(
            String unit,
            LocalDate answerBy,
            @Nullable String inPlaceOf,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String officer,
            @Nullable String successor) {

        Help answered(LocalDate on, String digest, String by) {
            return new Help(unit, answerBy, inPlaceOf, on, digest, by, successor);
        }

        Help passedOn(String to) {
            return new Help(unit, answerBy, inPlaceOf, answeredOn, answer, officer, to);
        }
    }

    /** It was taken in hand. */
    public record Taking(LocalDate on, String unit, String officer) {}

    /** The lead reported. */
    public record Report(
            LocalDate on,
            String unit,
            String report,
            String summary,
            String officer,
            @Nullable LocalDate sentBackOn,
            @Nullable String reasons,
            @Nullable String sentBackBy) {

        Report sentBack(LocalDate day, String why, String by) {
            return new Report(this.on, unit, report, summary, officer, day, why, by);
        }
    }

    /** A report was accepted. */
    public record Acceptance(LocalDate on, String officer) {}

    /** The assigner was answered. */
    public record Answer(LocalDate on, String answer, String officer) {}

    /** The assigner named a later day. */
    public record TermExtension(LocalDate on, String by, String document, LocalDate dueOn) {}

    /** Tells how often a report was sent back. */
    public int timesSentBack() {
        return (int) reports.stream().filter(report -> report.sentBackOn() != null).count();
    }

    /** Tells how often its assigner named a later day. */
    public int timesExtended() {
        return extensions.size();
    }

    /** Says who named the last later day; absent where nobody did. */
    public @Nullable String extendedBy() {
        return extensions.isEmpty() ? null : extensions.getLast().by();
    }

    /** The day of its registration, while it is open. */
    @Nullable LocalDate openSince() {
        return status.isOpen() ? registeredOn : null;
    }
}
