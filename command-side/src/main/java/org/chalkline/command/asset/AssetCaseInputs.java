package org.chalkline.command.asset;

import static org.chalkline.command.asset.AssetParts.id;
import static org.chalkline.command.asset.AssetParts.idIfAny;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.asset.AssetParts.CountInput;
import org.chalkline.command.asset.AssetParts.DepreciationInput;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Meeting;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * and amounts are still texts. {@code command()} throws {@link RefusedException} when one is
 * malformed.
 */
final class AssetCaseInputs {
    private AssetCaseInputs() {}

    record BeginStocktakingInput(
            String stocktakingId,
            String unit,
            Occasion occasion,
            List<String> counters,
            LocalDate on) {
        BeginStocktaking command() {
            return new BeginStocktaking(
                    id(StocktakingId::new, stocktakingId),
                    id(UnitId::new, unit),
                    occasion,
                    counters.stream().map(each -> id(PersonId::new, each)).toList(),
                    on);
        }
    }

    record ExpectAssetsInput(String stocktakingId, List<String> assets, LocalDate on) {
        ExpectAssets command() {
            return new ExpectAssets(
                    id(StocktakingId::new, stocktakingId),
                    assets.stream().map(each -> id(AssetId::new, each)).toList(),
                    on);
        }
    }

    record CountAssetsInput(
            String stocktakingId, List<CountInput> counts, String counter, LocalDate on) {
        CountAssets command() {
            return new CountAssets(
                    id(StocktakingId::new, stocktakingId),
                    counts.stream().map(CountInput::value).toList(),
                    id(PersonId::new, counter),
                    on);
        }
    }

    record NoteSurplusInput(
            String stocktakingId,
            String number,
            AssetCard card,
            String place,
            String estimate,
            String counter,
            LocalDate on) {
        NoteSurplus command() {
            return new NoteSurplus(
                    id(StocktakingId::new, stocktakingId),
                    number,
                    card,
                    place,
                    Amounts.yuan(estimate),
                    id(PersonId::new, counter),
                    on);
        }
    }

    record CloseStocktakingInput(String stocktakingId, LocalDate on) {
        CloseStocktaking command() {
            return new CloseStocktaking(id(StocktakingId::new, stocktakingId), on);
        }
    }

    record ExplainDeficitInput(
            String stocktakingId,
            String assetId,
            Cause cause,
            String explanation,
            @Nullable String answerable,
            LocalDate on) {
        ExplainDeficit command() {
            return new ExplainDeficit(
                    id(StocktakingId::new, stocktakingId),
                    id(AssetId::new, assetId),
                    cause,
                    explanation,
                    idIfAny(PersonId::new, answerable),
                    on);
        }
    }

    record MakeDeficitGoodInput(String stocktakingId, String assetId, String place, LocalDate on) {
        MakeDeficitGood command() {
            return new MakeDeficitGood(
                    id(StocktakingId::new, stocktakingId), id(AssetId::new, assetId), place, on);
        }
    }

    record ApproveDeficitInput(
            String stocktakingId,
            String assetId,
            String compensation,
            Decision decision,
            LocalDate on) {
        ApproveDeficit command() {
            return new ApproveDeficit(
                    id(StocktakingId::new, stocktakingId),
                    id(AssetId::new, assetId),
                    Amounts.yuan(compensation),
                    decision,
                    on);
        }
    }

    record EnterSurplusInput(
            String stocktakingId,
            String number,
            String assetId,
            String value,
            DepreciationInput depreciation,
            Decision decision,
            LocalDate on) {
        EnterSurplus command() {
            return new EnterSurplus(
                    id(StocktakingId::new, stocktakingId),
                    number,
                    id(AssetId::new, assetId),
                    Amounts.yuan(value),
                    depreciation.value(),
                    decision,
                    on);
        }
    }

    record DismissSurplusInput(String stocktakingId, String number, String reasons, LocalDate on) {
        DismissSurplus command() {
            return new DismissSurplus(id(StocktakingId::new, stocktakingId), number, reasons, on);
        }
    }

    record RequestDisposalInput(
            String disposalId,
            String unit,
            List<String> assets,
            DisposalManner manner,
            @Nullable DisposalGround ground,
            String reasons,
            String preparer,
            LocalDate on) {
        RequestDisposal command() {
            return new RequestDisposal(
                    id(DisposalId::new, disposalId),
                    id(UnitId::new, unit),
                    assets.stream().map(each -> id(AssetId::new, each)).toList(),
                    manner,
                    ground,
                    reasons,
                    preparer,
                    on);
        }
    }

    record DiscussDisposalInput(String disposalId, Meeting meeting, LocalDate on) {
        DiscussDisposal command() {
            return new DiscussDisposal(id(DisposalId::new, disposalId), meeting, on);
        }
    }

    record AppraiseAssetsInput(
            String disposalId, String appraiser, String value, String report, LocalDate on) {
        AppraiseAssets command() {
            return new AppraiseAssets(
                    id(DisposalId::new, disposalId), appraiser, Amounts.yuan(value), report, on);
        }
    }

    record ApproveDisposalInput(
            String disposalId,
            ApprovalLevel level,
            @Nullable String leastPrice,
            Decision decision,
            LocalDate on) {
        ApproveDisposal command() {
            return new ApproveDisposal(
                    id(DisposalId::new, disposalId),
                    level,
                    leastPrice == null ? null : Amounts.yuan(leastPrice),
                    decision,
                    on);
        }
    }

    record RefuseDisposalInput(
            String disposalId, ApprovalLevel level, Decision decision, LocalDate on) {
        RefuseDisposal command() {
            return new RefuseDisposal(id(DisposalId::new, disposalId), level, decision, on);
        }
    }

    record GiveUpDisposalInput(String disposalId, String reasons, LocalDate on) {
        GiveUpDisposal command() {
            return new GiveUpDisposal(id(DisposalId::new, disposalId), reasons, on);
        }
    }

    record CarryOutDisposalInput(
            String disposalId,
            @Nullable String recipient,
            String proceeds,
            String charges,
            String document,
            LocalDate on) {
        CarryOutDisposal command() {
            return new CarryOutDisposal(
                    id(DisposalId::new, disposalId),
                    recipient,
                    Amounts.yuan(proceeds),
                    Amounts.yuan(charges),
                    document,
                    on);
        }
    }

    record RemitProceedsInput(String disposalId, String amount, String voucher, LocalDate on) {
        RemitProceeds command() {
            return new RemitProceeds(
                    id(DisposalId::new, disposalId), Amounts.yuan(amount), voucher, on);
        }
    }

    record ConcludeDisposalInput(String disposalId, String voucher, LocalDate on) {
        ConcludeDisposal command() {
            return new ConcludeDisposal(id(DisposalId::new, disposalId), voucher, on);
        }
    }
}
