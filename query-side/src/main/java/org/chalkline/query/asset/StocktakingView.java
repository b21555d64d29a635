package org.chalkline.query.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.asset.StocktakingRecord.Deficit;
import org.chalkline.query.asset.StocktakingRecord.Line;
import org.chalkline.query.asset.StocktakingRecord.Outcome;
import org.chalkline.query.asset.StocktakingRecord.Surplus;
import org.chalkline.query.asset.StocktakingRecord.SurplusOutcome;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one stocktaking into its {@link StocktakingRecord}. */
public final class StocktakingView implements AggregateView<StocktakingRecord> {

    @Override
    public String name() {
        return "stocktakings";
    }

    @Override
    public int version() {
        return 3;
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
            case AssetsExpected e -> was.withLines(listed(was.lines(), e));
            case AssetsCounted e -> was.withLines(counted(was.lines(), e));
            case SurplusFound e -> was.withSurpluses(found(was.surpluses(), e));
            case StocktakingClosed e ->
                    was.with(b -> b.lines(missed(was.lines())).closedOn(e.effectiveOn()));
            case DeficitExplained e ->
                    deficit(
                            was,
                            e.assetId(),
                            b ->
                                    b.cause(e.cause())
                                            .explanation(e.explanation())
                                            .answerable(e.answerable()));
            case DeficitMadeGood e ->
                    deficit(
                            was,
                            e.assetId(),
                            b -> b.outcome(Outcome.MADE_GOOD).settledOn(e.effectiveOn()));
            case DeficitApproved e ->
                    deficit(
                            was,
                            e.assetId(),
                            b ->
                                    b.outcome(Outcome.LOSS_APPROVED)
                                            .compensation(e.compensation())
                                            .decision(e.decision())
                                            .settledOn(e.effectiveOn()));
            case SurplusEntered e ->
                    surplus(
                            was,
                            e.number(),
                            b ->
                                    b.outcome(SurplusOutcome.ENTERED)
                                            .asset(e.assetId())
                                            .cause(e.cause()));
            case SurplusDismissed e ->
                    surplus(
                            was,
                            e.number(),
                            b -> b.outcome(SurplusOutcome.DISMISSED).reasons(e.reasons()));
        };
    }

    private static List<Line> listed(List<Line> was, AssetsExpected e) {
        return Copies.joined(was, e.assets().stream().map(Line::expected).toList());
    }

    private static List<Line> counted(List<Line> was, AssetsCounted e) {
        var counts = new HashMap<AssetId, Count>();
        for (var count : e.counts()) counts.put(count.assetId(), count);
        return was.stream()
                .map(
                        line -> {
                            var count = counts.get(line.asset());
                            if (count == null) return line;
                            return StocktakingRecordLineBuilder.builder()
                                    .asset(line.asset())
                                    .present(count.present())
                                    .counter(e.counter())
                                    .countedOn(e.effectiveOn())
                                    .remark(count.remark())
                                    .build();
                        })
                .toList();
    }

    private static List<Line> missed(List<Line> lines) {
        return Copies.changed(
                lines,
                line -> Boolean.FALSE.equals(line.present()),
                line -> line.withDeficit(Deficit.found()));
    }

    private static List<Surplus> found(List<Surplus> was, SurplusFound e) {
        var surplus =
                StocktakingRecordSurplusBuilder.builder()
                        .number(e.number())
                        .card(e.card())
                        .place(e.place())
                        .estimate(e.estimate())
                        .counter(e.counter())
                        .outcome(SurplusOutcome.PENDING)
                        .label(e.label())
                        .build();
        return Copies.plus(was, surplus);
    }

    private static StocktakingRecord deficit(
            StocktakingRecord was,
            AssetId asset,
            Consumer<StocktakingRecordDeficitBuilder> change) {
        return was.withLines(
                was.lines().stream()
                        .map(
                                line ->
                                        line.asset().equals(asset) && line.deficit() != null
                                                ? line.withDeficit(line.deficit().with(change))
                                                : line)
                        .toList());
    }

    private static StocktakingRecord surplus(
            StocktakingRecord was,
            String number,
            Consumer<StocktakingRecordSurplusBuilder> change) {
        return was.withSurpluses(
                Copies.changed(
                        was.surpluses(),
                        found -> found.number().equals(number),
                        found -> found.with(change)));
    }
}
