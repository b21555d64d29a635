package org.chalkline.command.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.ReportFigure;
import org.chalkline.kernel.procedure.decision.Decision;

/** All that can be asked to be done about an annual report on disclosure. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ReportCommand {

    /**
     * Issues the report of a year: hands it in, and publishes it.
     *
     * @param figures every figure that isn't 0; others are taken for 0
     */
    record IssueDisclosureReport(
            @TargetAggregateIdentifier DisclosureReportId report,
            int year,
            List<ReportFigure> figures,
            String problems,
            String publishedIn,
            Decision decision,
            LocalDate effectiveOn)
            implements ReportCommand {}

    // What follows from other facts, and is no mutation.

    /** Requests came in a year: its report is due. */
    record ExpectDisclosureReport(
            @TargetAggregateIdentifier DisclosureReportId report,
            int year,
            String unit,
            LocalDate effectiveOn)
            implements ReportCommand {}

    /** Records what has lapsed by today. */
    record SettleReportClocks(@TargetAggregateIdentifier DisclosureReportId report)
            implements ReportCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonReportClocksAnew(
            @TargetAggregateIdentifier DisclosureReportId report,
            String notice,
            LocalDate publishedOn)
            implements ReportCommand {}
}
