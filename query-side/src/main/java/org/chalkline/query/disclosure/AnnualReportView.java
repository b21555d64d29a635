package org.chalkline.query.disclosure;

import java.util.List;
import org.chalkline.kernel.disclosure.ReportEvent;
import org.chalkline.kernel.disclosure.ReportEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one annual report on disclosure into its {@link AnnualReportRecord}. */
public final class AnnualReportView implements View<AnnualReportRecord> {

    @Override
    public String name() {
        return "annualdisclosurereports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AnnualReportRecord> stateType() {
        return AnnualReportRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ReportEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AnnualReportRecord>> columns() {
        return AnnualReportTable.TABLE.columns();
    }

    @Override
    public AnnualReportRecord evolve(@Nullable AnnualReportRecord before, Fact fact) {
        return switch ((ReportEvent) fact) {
            case ReportDue e ->
                    new AnnualReportRecord(
                            e.report(),
                            e.year(),
                            e.unit(),
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            null);
            case ReportIssued e ->
                    new AnnualReportRecord(
                            e.report(),
                            e.year(),
                            before == null ? null : before.unit(),
                            e.effectiveOn(),
                            e.asOf(),
                            e.figures(),
                            e.problems(),
                            e.publishedIn(),
                            e.decision());
        };
    }
}
