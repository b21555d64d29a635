package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.asset.StocktakingRecord.Deficit;
import org.chalkline.query.asset.StocktakingRecord.Line;
import org.chalkline.query.asset.StocktakingRecord.Outcome;
import org.chalkline.query.asset.StocktakingRecord.Surplus;
import org.chalkline.query.asset.StocktakingRecord.SurplusOutcome;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one stocktaking into its {@link StocktakingRecord}. */
public final class StocktakingView implements View<StocktakingRecord> {

    @Override
    public String name() {
        return "stocktakings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StocktakingRecord> stateType() {
        return StocktakingRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return StocktakingEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<StocktakingRecord>> columns() {
        return StocktakingTable.TABLE.columns();
    }

    @Override
    public @Nullable StocktakingRecord evolve(@Nullable StocktakingRecord before, Fact fact) {
        if (fact instanceof StocktakingBegun e) {
            if (before != null) throw new IllegalStateException("begun twice");
            return new StocktakingRecord(
                    e.stocktakingId(),
                    e.unit(),
                    e.occasion(),
                    e.counters(),
                    e.effectiveOn(),
                    List.of(),
                    List.of(),
                    null);
        }
        return after(Objects.requireNonNull(before, "not begun"), (StocktakingEvent) fact);
    }

    private static StocktakingRecord after(StocktakingRecord was, StocktakingEvent event) {
        return switch (event) {
            case StocktakingBegun e -> throw new IllegalStateException("begun twice");
            case AssetsExpected e -> with(was, listed(was.lines(), e), was.surpluses());
            case AssetsCounted e -> with(was, counted(was.lines(), e), was.surpluses());
            case SurplusFound e -> {
                var all = new ArrayList<>(was.surpluses());
                all.add(
                        new Surplus(
                                e.number(),
                                e.card(),
                                e.place(),
                                e.estimate(),
                                e.counter(),
                                SurplusOutcome.PENDING,
                                null,
                                null));
                yield with(was, was.lines(), all);
            }
            case StocktakingClosed e ->
                    new StocktakingRecord(
                            was.id(),
                            was.unit(),
                            was.occasion(),
                            was.counters(),
                            was.begunOn(),
                            was.lines().stream().map(StocktakingView::missed).toList(),
                            was.surpluses(),
                            e.effectiveOn());
            case DeficitExplained e ->
                    settled(
                            was,
                            e.assetId(),
                            d ->
                                    new Deficit(
                                            d.outcome(),
                                            e.cause(),
                                            e.explanation(),
                                            e.answerable(),
                                            d.compensation(),
                                            d.decision(),
                                            d.settledOn()));
            case DeficitMadeGood e ->
                    settled(
                            was,
                            e.assetId(),
                            d -> settled(d, Outcome.MADE_GOOD, null, null, e.effectiveOn()));
            case DeficitApproved e ->
                    settled(
                            was,
                            e.assetId(),
                            d ->
                                    settled(
                                            d,
                                            Outcome.LOSS_APPROVED,
                                            e.compensation(),
                                            e.decision(),
                                            e.effectiveOn()));
            case SurplusEntered e ->
                    surplus(was, e.number(), SurplusOutcome.ENTERED, e.assetId(), null);
            case SurplusDismissed e ->
                    surplus(was, e.number(), SurplusOutcome.DISMISSED, null, e.reasons());
        };
    }

    private static StocktakingRecord with(
            StocktakingRecord was, List<Line> lines, List<Surplus> surpluses) {
        return new StocktakingRecord(
                was.id(),
                was.unit(),
                was.occasion(),
                was.counters(),
                was.begunOn(),
                lines,
                surpluses,
                was.closedOn());
    }

    private static List<Line> listed(List<Line> was, AssetsExpected e) {
        var all = new ArrayList<>(was);
        for (var asset : e.assets()) all.add(new Line(asset, null, null, null, null, null));
        return all;
    }

    private static List<Line> counted(List<Line> was, AssetsCounted e) {
        var counts = new HashMap<AssetId, Count>();
        for (var count : e.counts()) counts.put(count.assetId(), count);
        return was.stream()
                .map(
                        line -> {
                            var count = counts.get(line.asset());
                            if (count == null) return line;
                            return new Line(
                                    line.asset(),
                                    count.present(),
                                    e.counter(),
                                    e.effectiveOn(),
                                    count.remark(),
                                    null);
                        })
                .toList();
    }

    private static Line missed(Line line) {
        if (!Boolean.FALSE.equals(line.present())) return line;
        return with(line, Deficit.FOUND);
    }

    private static Line with(Line line, Deficit deficit) {
        return new Line(
                line.asset(),
                line.present(),
                line.counter(),
                line.countedOn(),
                line.remark(),
                deficit);
    }

    private static StocktakingRecord settled(
            StocktakingRecord was, AssetId asset, UnaryOperator<Deficit> change) {
        var lines =
                was.lines().stream()
                        .map(
                                line ->
                                        line.asset().equals(asset) && line.deficit() != null
                                                ? with(line, change.apply(line.deficit()))
                                                : line)
                        .toList();
        return with(was, lines, was.surpluses());
    }

    private static Deficit settled(
            Deficit was,
            Outcome outcome,
            @Nullable Money compensation,
            @Nullable Decision decision,
            LocalDate on) {
        return new Deficit(
                outcome,
                was.cause(),
                was.explanation(),
                was.answerable(),
                compensation,
                decision,
                on);
    }

    private static StocktakingRecord surplus(
            StocktakingRecord was,
            String number,
            SurplusOutcome outcome,
            @Nullable AssetId asset,
            @Nullable String reasons) {
        var all =
                was.surpluses().stream()
                        .map(
                                found ->
                                        found.number().equals(number)
                                                ? new Surplus(
                                                        found.number(),
                                                        found.card(),
                                                        found.place(),
                                                        found.estimate(),
                                                        found.counter(),
                                                        outcome,
                                                        asset,
                                                        reasons)
                                                : found)
                        .toList();
        return with(was, was.lines(), all);
    }
}
