package org.chalkline.query.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent;
import org.chalkline.kernel.placement.PlacementListEvent.*;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one list into its {@link PlacementListRecord}. */
public final class PlacementListView implements View<PlacementListRecord> {

    @Override
    public String name() {
        return "placementlists";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlacementListRecord> stateType() {
        return PlacementListRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PlacementListEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<PlacementListRecord>> columns() {
        return PlacementListTable.TABLE.columns();
    }

    @Override
    public @Nullable PlacementListRecord evolve(@Nullable PlacementListRecord before, Fact fact) {
        return switch ((PlacementListEvent) fact) {
            case PlacementListed e -> {
                var now = before == null ? begun(e.list()) : before;
                yield now.with(b -> b.listed(now.listed() + 1));
            }
            case PlacementUnlisted e -> {
                var now = Objects.requireNonNull(before, "nobody on it");
                yield now.with(b -> b.listed(now.listed() - 1));
            }
            case LotteryNamed e -> {
                var now = before == null ? begun(e.list()) : before;
                yield now.with(b -> b.lotteries(Copies.plus(now.lotteries(), e.lottery().value())));
            }
            case PlacementsRanked e -> {
                var now = Objects.requireNonNull(before, "nobody on it");
                var round = e.round();
                if (round == null) yield now.with(b -> b.rankedOn(e.effectiveOn()));
                boolean first = e.part() == 1;
                yield now.with(
                        b ->
                                b.ranked(more(first ? List.of() : now.ranked(), e.ranked()))
                                        .behind(more(first ? List.of() : now.behind(), e.behind()))
                                        .rankedOn(e.effectiveOn())
                                        .round(round.value()));
            }
        };
    }

    private static List<PlacementId> more(List<PlacementId> before, List<Ranked> more) {
        var all = new ArrayList<>(before);
        for (var each : more) all.add(each.placement());
        return List.copyOf(all);
    }

    private static PlacementListRecord begun(PlacementListId list) {
        var book = list.book();
        return PlacementListRecordBuilder.builder()
                .list(list)
                .school(book.school())
                .stage(book.stage())
                .year(book.year())
                .listed(0)
                .lotteries(List.of())
                .ranked(List.of())
                .behind(List.of())
                .build();
    }
}
