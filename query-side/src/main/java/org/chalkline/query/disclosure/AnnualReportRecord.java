package org.chalkline.query.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.ReportFigure;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one annual report on disclosure; is what GraphQL calls {@code
 * AnnualDisclosureReport}.
 *
 * @param unit the unit that is to write it; absent where none was told
 * @param issuedOn absent while it isn't issued, as all after it
 */
public record AnnualReportRecord(
        DisclosureReportId report,
        int year,
        @Nullable String unit,
        @Nullable LocalDate issuedOn,
        @Nullable Long asOf,
        List<ReportFigure> figures,
        @Nullable String problems,
        @Nullable String publishedIn,
        @Nullable Decision decision) {}
