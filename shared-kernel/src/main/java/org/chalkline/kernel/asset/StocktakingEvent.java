package org.chalkline.kernel.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can happen to a unit's stocktaking (34). */
public sealed interface StocktakingEvent extends AssetFact {

    StocktakingId stocktakingId();

    @Override
    default String subject() {
        return stocktakingId().toString();
    }

    /** Why assets are counted: regularly (34), or because an item of article 37 asks for it. */
    enum Occasion {
        REGULAR,
        /** 37(1): the government ordered it. */
        ORDERED,
        /** 37(2): much was transferred, or the unit divides, merges, ends or changes hands. */
        REORGANISATION,
        /** 37(3): a disaster destroyed assets. */
        FORCE_MAJEURE,
        /** 37(4): the accounts can't be relied on. */
        ACCOUNTS_UNRELIABLE,
        /** 37(5): the accounting rules changed much. */
        ACCOUNTING_RULES_CHANGED,
        /** 37(6). */
        OTHER
    }

    /**
     * Begun.
     *
     * @param counters who counts
     */
    @FactType("asset.StocktakingBegun")
    record StocktakingBegun(
            StocktakingId stocktakingId,
            UnitId unit,
            Occasion occasion,
            List<PersonId> counters,
            LocalDate effectiveOn)
            implements StocktakingEvent {
        public StocktakingBegun {
            counters = List.copyOf(counters);
        }
    }

    /** Assets that the unit's ledger has, and that are expected. */
    @FactType("asset.AssetsExpected")
    record AssetsExpected(StocktakingId stocktakingId, List<AssetId> assets, LocalDate effectiveOn)
            implements StocktakingEvent {
        public AssetsExpected {
            assets = List.copyOf(assets);
        }
    }

    /** Whether an asset was there, and where. */
    record Count(AssetId assetId, boolean present, @Nullable String remark) {}

    /** Assets that were looked for. The last count of each is the one that holds. */
    @FactType("asset.AssetsCounted")
    record AssetsCounted(
            StocktakingId stocktakingId,
            List<Count> counts,
            PersonId counter,
            LocalDate effectiveOn)
            implements StocktakingEvent {
        public AssetsCounted {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Something was there that no ledger has (盘盈).
     *
     * @param number its number within the stocktaking
     * @param label the code on its label; absent where it bears none
     * @param estimate what it may be worth
     */
    @FactType("asset.SurplusFound")
    record SurplusFound(
            StocktakingId stocktakingId,
            String number,
            AssetCard card,
            @Nullable AssetId label,
            String place,
            Money estimate,
            PersonId counter,
            LocalDate effectiveOn)
            implements StocktakingEvent {}

    /**
     * All has been counted: what differs from the ledger is to be explained and settled.
     *
     * @param expected how many the ledger had
     * @param missing how many of them were not there
     * @param surplus how many were there that it didn't have
     */
    @FactType("asset.StocktakingClosed")
    record StocktakingClosed(
            StocktakingId stocktakingId,
            int expected,
            int missing,
            int surplus,
            LocalDate effectiveOn)
            implements StocktakingEvent {}

    /** Why an asset is missing. */
    enum Cause {
        THEFT,
        /** 使用人、管理人的原因: whoever had signed for it is answerable (39). */
        CUSTODIAN,
        FORCE_MAJEURE,
        /** The ledger was wrong: it had gone before. */
        LEDGER_ERROR,
        UNKNOWN
    }

    /**
     * It was looked into why an asset is missing (39).
     *
     * @param answerable who answers for it, if anybody does
     */
    @FactType("asset.DeficitExplained")
    record DeficitExplained(
            StocktakingId stocktakingId,
            AssetId assetId,
            Cause cause,
            String explanation,
            @Nullable PersonId answerable,
            LocalDate effectiveOn)
            implements StocktakingEvent {}

    /** A missing asset turned up. */
    @FactType("asset.DeficitMadeGood")
    record DeficitMadeGood(
            StocktakingId stocktakingId, AssetId assetId, String place, LocalDate effectiveOn)
            implements StocktakingEvent {}

    /**
     * It was decided that a missing asset is lost (38, 39).
     *
     * @param compensation what whoever answers for it pays; nothing where nobody does
     */
    @FactType("asset.DeficitApproved")
    record DeficitApproved(
            StocktakingId stocktakingId,
            AssetId assetId,
            Money compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements StocktakingEvent {}

    /**
     * What was found was entered in the ledger, as this asset.
     *
     * @param cause why no ledger had it, and how it was made sure that it is no other unit's (39)
     */
    @FactType("asset.SurplusEntered")
    record SurplusEntered(
            StocktakingId stocktakingId,
            String number,
            AssetId assetId,
            String cause,
            LocalDate effectiveOn)
            implements StocktakingEvent {}

    /** What was found belongs to somebody else. */
    @FactType("asset.SurplusDismissed")
    record SurplusDismissed(
            StocktakingId stocktakingId, String number, String reasons, LocalDate effectiveOn)
            implements StocktakingEvent {}
}
