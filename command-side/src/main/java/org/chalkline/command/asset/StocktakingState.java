package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.StocktakingRefusal.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What is on file of one stocktaking. Folded from its facts alone. */
final class StocktakingState {
    private @Nullable StocktakingBegun begun;
    private final Set<AssetId> expected = new LinkedHashSet<>();
    private final Map<AssetId, Boolean> counted = new HashMap<>();
    private final Map<String, SurplusFound> surplus = new LinkedHashMap<>();
    private final Set<String> surplusSettled = new HashSet<>();
    private final Map<AssetId, DeficitExplained> explained = new HashMap<>();
    private final Set<AssetId> deficitSettled = new HashSet<>();
    private @Nullable StocktakingClosed closed;

    boolean exists() {
        return begun != null;
    }

    StocktakingBegun begun() {
        return requireNonNull(begun);
    }

    boolean expects(AssetId asset) {
        return expected.contains(asset);
    }

    int expected() {
        return expected.size();
    }

    int surplus() {
        return surplus.size();
    }

    boolean knowsSurplus(String number) {
        return surplus.containsKey(number);
    }

    /** Assets that were looked for and not there, in the order in which they were listed. */
    List<AssetId> missing() {
        return expected.stream().filter(id -> Boolean.FALSE.equals(counted.get(id))).toList();
    }

    void requireOpen() {
        refuseIf(closed != null, STOCKTAKING_CLOSED);
    }

    void requireCounter(PersonId person) {
        refuseIf(!begun().counters().contains(person), NOT_A_COUNTER);
    }

    void requireAllCounted() {
        requireOpen();
        refuseIf(expected.isEmpty(), NOTHING_EXPECTED);
        refuseIf(!counted.keySet().containsAll(expected), NOT_ALL_COUNTED);
    }

    void requireUnsettled(AssetId asset) {
        refuseIf(closed == null, STOCKTAKING_OPEN);
        refuseIf(!Boolean.FALSE.equals(counted.get(asset)), NOT_A_DEFICIT);
        refuseIf(deficitSettled.contains(asset), DEFICIT_SETTLED);
    }

    void requireExplained(AssetId asset) {
        requireUnsettled(asset);
        refuseIf(!explained.containsKey(asset), DEFICIT_NOT_EXPLAINED);
    }

    /** Refuses a decision of one who counted. */
    void requireNotCounter(String officer) {
        boolean counts = begun().counters().stream().anyMatch(p -> p.value().equals(officer));
        refuseIf(counts, COUNTER_DECIDES);
    }

    /**
     * Refuses as surplus what stands in a ledger by its label, and says in whose.
     *
     * @param label absent where it bears none
     */
    void requireNobodysElse(@Nullable AssetId label, LocalDate on, AssetOffice office) {
        if (label == null) return;
        var onFile = office.asset(label);
        if (!onFile.exists() || !onFile.onTheBooks(on)) return;
        refuseIf(onFile.unit().equals(begun().unit()), ON_THE_UNITS_BOOKS);
        var reason = IN_ANOTHER_LEDGER.refusal();
        throw new RefusedException(
                new Refusal(
                        reason.code(),
                        reason.message() + " It is that of " + onFile.unit() + ".",
                        reason.law(),
                        reason.article()));
    }

    SurplusFound requireUnsettledSurplus(String number) {
        refuseIf(closed == null, STOCKTAKING_OPEN);
        var found = surplus.get(number);
        if (found == null) throw new RefusedException(UNKNOWN_SURPLUS);
        refuseIf(surplusSettled.contains(number), SURPLUS_SETTLED);
        return found;
    }

    /** What was noted under that number; absent where nothing was. */
    @Nullable SurplusFound surplus(String number) {
        return surplus.get(number);
    }

    /** Takes in one more fact. */
    void evolve(StocktakingEvent fact) {
        switch (fact) {
            case StocktakingBegun e -> begun = e;
            case AssetsExpected e -> expected.addAll(e.assets());
            case AssetsCounted e ->
                    e.counts().forEach(count -> counted.put(count.assetId(), count.present()));
            case SurplusFound e -> surplus.put(e.number(), e);
            case StocktakingClosed e -> closed = e;
            case DeficitExplained e -> explained.put(e.assetId(), e);
            case DeficitMadeGood e -> deficitSettled.add(e.assetId());
            case DeficitApproved e -> deficitSettled.add(e.assetId());
            case SurplusEntered e -> surplusSettled.add(e.number());
            case SurplusDismissed e -> surplusSettled.add(e.number());
        }
    }
}
