package org.chalkline.query.disclosure;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.ContestTally;
import org.chalkline.kernel.disclosure.ReportFigure;
import org.chalkline.kernel.disclosure.ReportFigures;
import org.chalkline.kernel.disclosure.ReportForm;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Counts the annual report on disclosure of a year from the registers, as they stood at the end of
 * that year and were known at any position. It counts all units' requests, whoever asks: the report
 * is the bureau's, and public.
 */
@Controller
public class ReportQueries {
    private static final ReportForm FORM = ReportForm.standard();
    private static final List<String> BY_REQUEST =
            Stream.of("kind", "receivedYear", "doneYear", "reportRow")
                    .map(name -> DisclosureRequestTable.TABLE.column(name).name())
                    .toList();
    private static final List<String> BY_CONTEST =
            Stream.of("line", "outcome", "doneYear")
                    .map(name -> DisclosureContestTable.TABLE.column(name).name())
                    .toList();

    private final Projection<DisclosureRequestRecord> requests;
    private final Projection<DisclosureContestRecord> contests;
    private final BasisResolver bases;

    ReportQueries(
            Projection<DisclosureRequestRecord> requests,
            Projection<DisclosureContestRecord> contests,
            BasisResolver bases) {
        this.requests = requests;
        this.contests = contests;
        this.bases = bases;
    }

    /** Tells what the report of a year is to say, as GraphQL shows it. */
    record DisclosureFigures(
            int year,
            String form,
            boolean verified,
            List<DisclosureFigureRow> rows,
            List<DisclosureFigureRow> contests,
            List<ReportFigure> figures,
            List<ComparedFigure> compared,
            boolean balanced,
            Basis basis) {}

    /** Tells one figure beside that of the year before. */
    record ComparedFigure(String row, String column, int count, int before, int change) {}

    /** Tells one line of it. */
    record DisclosureFigureRow(
            String id,
            String group,
            String title,
            String titleZh,
            List<ReportFigure> figures,
            int total) {}

    @QueryMapping
    DisclosureFigures disclosureReport(@Argument int year, DataFetchingEnvironment env) {
        var basis =
                bases.resolve(env, null, List.of(ReadScope.all(requests), ReadScope.all(contests)));
        var figures = counted(year, basis.position(), basis.effectiveOn(), requests, contests);
        // Counting the year before takes as long again: only for those who ask for it.
        var compared =
                env.getSelectionSet().contains("compared")
                        ? compared(
                                figures,
                                counted(
                                        year - 1,
                                        basis.position(),
                                        basis.effectiveOn(),
                                        requests,
                                        contests))
                        : List.<ComparedFigure>of();
        var form =
                Stream.concat(
                                Stream.of(
                                        row(FORM.received(), "New this year", "本年新收", figures),
                                        row(
                                                FORM.carriedIn(),
                                                "Carried in from the year before",
                                                "上年结转",
                                                figures)),
                                FORM.rows().stream().map(each -> row(each, figures)))
                        .toList();
        var out = row(FORM.carriedOut(), "Carried out to the year after", "结转下年度", figures);
        var rows = Stream.concat(form.stream(), Stream.of(out)).toList();
        long in = form.get(0).total() + (long) form.get(1).total();
        long done = rows.stream().skip(2).mapToLong(DisclosureFigureRow::total).sum();
        return new DisclosureFigures(
                year,
                FORM.form(),
                FORM.verified(),
                rows,
                FORM.contests().stream().map(each -> row(each, figures)).toList(),
                figures.all(),
                compared,
                in == done,
                basis);
    }

    private static List<ComparedFigure> compared(ReportFigures now, ReportFigures before) {
        var cells = new TreeMap<String, ReportFigure>();
        for (var each : now.all()) cells.put(each.cell(), each);
        for (var each : before.all()) cells.putIfAbsent(each.cell(), each);
        return cells.values().stream()
                .map(
                        each -> {
                            int count = Math.toIntExact(now.at(each.row(), each.column()));
                            int then = Math.toIntExact(before.at(each.row(), each.column()));
                            return new ComparedFigure(
                                    each.row(), each.column(), count, then, count - then);
                        })
                .toList();
    }

    /**
     * The figures of a year, as its last day stood, or an earlier day that is spoken of.
     *
     * @param position what was known
     */
    public static ReportFigures counted(
            int year,
            long position,
            LocalDate day,
            Projection<DisclosureRequestRecord> requests,
            Projection<DisclosureContestRecord> contests) {
        var last = LocalDate.of(year, 12, 31);
        var at = new AsOf(position, day.isBefore(last) ? day : last);
        var figures = new ReportFigures(year);
        for (var group : requests.groups(List.of(), BY_REQUEST, at)) {
            var values = group.values();
            figures.count(
                    ApplicantKind.valueOf(String.valueOf(values.get(0))),
                    firstDay(values.get(1)),
                    (String) values.get(3),
                    values.get(2) == null ? null : firstDay(values.get(2)),
                    group.count());
        }
        for (var group : contests.groups(List.of(), BY_CONTEST, at)) {
            var values = group.values();
            var outcome = values.get(1);
            figures.count(
                    ContestTally.Line.valueOf(String.valueOf(values.get(0))),
                    LocalDate.EPOCH,
                    outcome == null ? null : ContestTally.Outcome.valueOf(String.valueOf(outcome)),
                    values.get(2) == null ? null : firstDay(values.get(2)),
                    group.count());
        }
        return figures;
    }

    private static LocalDate firstDay(@Nullable Object year) {
        if (year == null) throw new IllegalStateException("a request without a year");
        return LocalDate.of(((Number) year).intValue(), 1, 1);
    }

    private static DisclosureFigureRow row(ReportForm.Row row, ReportFigures figures) {
        return row(row.id(), row.group(), row.title(), row.titleZh(), figures);
    }

    private static DisclosureFigureRow row(
            String id, String title, String titleZh, ReportFigures figures) {
        return row(id, id, title, titleZh, figures);
    }

    private static DisclosureFigureRow row(
            String id, String group, String title, String titleZh, ReportFigures figures) {
        var own = figures.all().stream().filter(each -> each.row().equals(id)).toList();
        int total = own.stream().mapToInt(ReportFigure::count).sum();
        return new DisclosureFigureRow(id, group, title, titleZh, own, total);
    }
}
