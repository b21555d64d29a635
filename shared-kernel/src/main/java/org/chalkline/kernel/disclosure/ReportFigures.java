package org.chalkline.kernel.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one year's report, counted up: what came in and was carried in, what became of it,
 * by kind of applicant, and what was carried out; and what came of contests. It can't but balance:
 * new and carried in are what was done and what is carried out, for each is one of each.
 */
public final class ReportFigures {
    /** The column of contests that are under way when the year ends. */
    public static final String PENDING = "PENDING";

    private static final ReportForm FORM = ReportForm.standard();

    private final int year;
    private final LocalDate last;
    private final Map<String, Long> cells = new TreeMap<>();

    /** Of this year, in which nothing was counted yet. */
    public ReportFigures(int year) {
        this.year = year;
        this.last = LocalDate.of(year, 12, 31);
    }

    /** Counts requests that have the same in common. */
    public void count(
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable String row,
            @Nullable LocalDate doneOn,
            long times) {
        if (receivedOn.isAfter(last)) return;
        int doneIn = doneOn == null || doneOn.isAfter(last) ? year + 1 : doneOn.getYear();
        if (doneIn < year) return;
        add(receivedOn.getYear() == year ? FORM.received() : FORM.carriedIn(), kind.name(), times);
        boolean done = doneIn == year && row != null;
        add(done && row != null ? row : FORM.carriedOut(), kind.name(), times);
    }

    /** Counts a request. */
    public void count(RequestTally tally) {
        count(tally.kind(), tally.receivedOn(), tally.row(), tally.doneOn(), 1);
    }

    /** Counts a contest. */
    public void count(ContestTally tally) {
        count(tally.line(), tally.receivedOn(), tally.outcome(), tally.doneOn(), 1);
    }

    /** Counts contests that have the same in common. */
    public void count(
            ContestTally.Line line,
            LocalDate receivedOn,
            ContestTally.@Nullable Outcome outcome,
            @Nullable LocalDate doneOn,
            long times) {
        if (receivedOn.isAfter(last)) return;
        if (doneOn == null || outcome == null || doneOn.isAfter(last)) {
            add(line.name(), PENDING, times);
        } else if (doneOn.getYear() == year) {
            add(line.name(), outcome.name(), times);
        }
    }

    private void add(String row, String column, long times) {
        cells.merge(new ReportFigure(row, column, 0).cell(), times, Long::sum);
    }

    /** Every figure that isn't 0, by its cell. */
    public List<ReportFigure> all() {
        var figures = new ArrayList<ReportFigure>();
        cells.forEach(
                (cell, count) -> {
                    int slash = cell.indexOf('/');
                    figures.add(
                            new ReportFigure(
                                    cell.substring(0, slash),
                                    cell.substring(slash + 1),
                                    Math.toIntExact(count)));
                });
        return figures;
    }

    /** One figure. */
    public long at(String row, String column) {
        return cells.getOrDefault(new ReportFigure(row, column, 0).cell(), 0L);
    }

    /** The cells in which these figures differ from those, each with both values. */
    public List<String> differences(List<ReportFigure> given) {
        var others = new TreeMap<String, Long>();
        given.forEach(each -> others.put(each.cell(), (long) each.count()));
        var all = new TreeSet<>(cells.keySet());
        all.addAll(others.keySet());
        var differ = new ArrayList<String>();
        for (var cell : all) {
            long counted = cells.getOrDefault(cell, 0L);
            long said = others.getOrDefault(cell, 0L);
            if (counted != said) differ.add(cell + ": " + said + ", counted " + counted);
        }
        return differ;
    }
}
