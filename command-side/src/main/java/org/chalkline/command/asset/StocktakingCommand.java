package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a unit's stocktaking. */
public sealed interface StocktakingCommand {

    /** Begins a stocktaking. */
    record BeginStocktaking(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            UnitId unit,
            Occasion occasion,
            List<PersonId> counters,
            LocalDate on)
            implements StocktakingCommand {
        public BeginStocktaking {
            counters = List.copyOf(counters);
        }
    }

    /** Lists assets that the unit's ledger has. */
    record ExpectAssets(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            List<AssetId> assets,
            LocalDate on)
            implements StocktakingCommand {
        public ExpectAssets {
            assets = List.copyOf(assets);
        }
    }

    /** Notes which assets were there. */
    record CountAssets(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            List<Count> counts,
            PersonId counter,
            LocalDate on)
            implements StocktakingCommand {
        public CountAssets {
            counts = List.copyOf(counts);
        }
    }

    /** Notes something that was there though no ledger has it. */
    record NoteSurplus(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            String number,
            AssetCard card,
            String place,
            Money estimate,
            PersonId counter,
            LocalDate on)
            implements StocktakingCommand {}

    /** Closes the counting. */
    record CloseStocktaking(@TargetAggregateIdentifier StocktakingId stocktakingId, LocalDate on)
            implements StocktakingCommand {}

    /** Says why an asset is missing. */
    record ExplainDeficit(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            AssetId assetId,
            Cause cause,
            String explanation,
            @Nullable PersonId answerable,
            LocalDate on)
            implements StocktakingCommand {}

    /** Notes that a missing asset turned up. */
    record MakeDeficitGood(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            AssetId assetId,
            String place,
            LocalDate on)
            implements StocktakingCommand {}

    /** Decides that a missing asset is lost. */
    record ApproveDeficit(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            AssetId assetId,
            Money compensation,
            Decision decision,
            LocalDate on)
            implements StocktakingCommand {}

    /** Enters what was found in the unit's ledger, as a new asset. */
    record EnterSurplus(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            String number,
            AssetId assetId,
            Money value,
            Depreciation depreciation,
            Decision decision,
            LocalDate on)
            implements StocktakingCommand {}

    /** Notes that what was found belongs to somebody else. */
    record DismissSurplus(
            @TargetAggregateIdentifier StocktakingId stocktakingId,
            String number,
            String reasons,
            LocalDate on)
            implements StocktakingCommand {}
}
