package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a unit's stocktaking. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface StocktakingCommand {

    /** Begins a stocktaking. */
    record BeginStocktaking(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            UnitId unit,
            Occasion occasion,
            List<PersonId> counters,
            LocalDate effectiveOn)
            implements StocktakingCommand {
        public BeginStocktaking {
            counters = List.copyOf(counters);
        }
    }

    /** Lists assets that the unit's ledger has. */
    record ExpectAssets(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            List<AssetId> assets,
            LocalDate effectiveOn)
            implements StocktakingCommand {
        public ExpectAssets {
            assets = List.copyOf(assets);
        }
    }

    /** Notes which assets were there. */
    record CountAssets(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            List<Count> counts,
            PersonId counter,
            LocalDate effectiveOn)
            implements StocktakingCommand {
        public CountAssets {
            counts = List.copyOf(counts);
        }
    }

    /** Notes something that was there though no ledger has it. */
    record NoteSurplus(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            String number,
            AssetCard card,
            @Nullable AssetId label,
            String place,
            Money estimate,
            PersonId counter,
            LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Closes the counting. */
    record CloseStocktaking(
            @TargetAggregateIdentifier StocktakingId stocktaking, LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Says why an asset is missing. */
    record ExplainDeficit(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            AssetId asset,
            Cause cause,
            String explanation,
            @Nullable PersonId answerable,
            LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Notes that a missing asset turned up. */
    record MakeDeficitGood(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            AssetId asset,
            String place,
            LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Decides that a missing asset is lost. */
    record ApproveDeficit(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            AssetId asset,
            Money compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Enters what was found in the unit's ledger, as a new asset. */
    record EnterSurplus(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            String number,
            AssetId asset,
            String cause,
            Money value,
            Depreciation depreciation,
            Decision decision,
            LocalDate effectiveOn)
            implements StocktakingCommand {}

    /** Notes that what was found belongs to somebody else. */
    record DismissSurplus(
            @TargetAggregateIdentifier StocktakingId stocktaking,
            String number,
            String reasons,
            LocalDate effectiveOn)
            implements StocktakingCommand {}
}
