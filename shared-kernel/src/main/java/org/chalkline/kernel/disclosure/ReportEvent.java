package org.chalkline.kernel.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;

/** All that can happen to an annual report on disclosure (Regulations, 49 and 50). */
public sealed interface ReportEvent extends Fact {

    DisclosureReportId report();

    /** The year that it tells of. */
    int year();

    @Override
    default String subject() {
        return report().toString();
    }

    /**
     * Requests came in that year, so that its report is due by the next 31 January.
     *
     * @param unit the unit of the bureau that writes it
     */
    @FactType("disclosure.ReportDue")
    record ReportDue(DisclosureReportId report, int year, String unit, LocalDate effectiveOn)
            implements ReportEvent {}

    /**
     * It was handed in and published.
     *
     * @param asOf the position of the last fact that its figures count
     * @param figures every figure that isn't 0
     * @param problems what was wanting, and how it is made better (50(4))
     * @param publishedIn where everybody can read it
     */
    @FactType("disclosure.ReportIssued")
    record ReportIssued(
            DisclosureReportId report,
            int year,
            long asOf,
            List<ReportFigure> figures,
            String problems,
            String publishedIn,
            Decision decision,
            LocalDate effectiveOn)
            implements ReportEvent {
        public ReportIssued {
            figures = List.copyOf(figures);
        }
    }
}
