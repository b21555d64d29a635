package org.chalkline.query.disclosure;

import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.ReportEvent;
import org.chalkline.kernel.disclosure.ReportEvent.*;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which annual reports on disclosure are due, and what those say that were issued. */
@Configuration(proxyBeanMethods = false)
class AnnualReportTable {

    static final Table<AnnualReportRecord> TABLE =
            Table.<AnnualReportRecord>named(
                            "annualDisclosureReport",
                            "annualDisclosureReports",
                            "AnnualDisclosureReport")
                    .code("Its year.", each -> each.report().value())
                    .number("year", "The year that it tells of.", AnnualReportRecord::year)
                    .day(
                            "issuedOn",
                            "The day on which it was issued.",
                            AnnualReportRecord::issuedOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.ANSWER_REQUESTS)
                    .ofYear("year")
                    .keyedBy(DisclosureReportId::new);

    @Bean
    AnnualReportView annualReportView() {
        return new AnnualReportView();
    }

    @Bean
    Projection<AnnualReportRecord> annualReportProjection(
            ProjectionSource projections, AnnualReportView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AnnualReportRecord> annualReportQueries(
            Projection<AnnualReportRecord> reports, ClockNodes clocks) {
        return TableQueries.of(TABLE, reports, ReportEvent.class, AnnualReportTable::summary)
                .withClocks(clocks);
    }

    private static String summary(ReportEvent fact) {
        return switch (fact) {
            case ReportDue e -> "The report of " + e.year() + " is due.";
            case ReportIssued e -> "The report of " + e.year() + " was issued.";
        };
    }
}
