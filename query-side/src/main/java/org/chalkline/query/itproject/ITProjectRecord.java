package org.chalkline.query.itproject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.itproject.DataFate;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one IT project; is what GraphQL calls {@code ITProject}.
 *
 * @param estimate absent of one that was taken over
 * @param cost the most that its contract may come to; absent while none is approved
 * @param line the line of the budget that pays for what is agreed from now on
 * @param amount what its contract comes to, with all its changes; absent while there is none
 * @param asset what the system is in the ledger of assets; absent where it is none
 * @param source the list that it was taken over from; absent where it wasn't
 */
@RecordBuilder
public record ITProjectRecord(
        ITProjectId project,
        String title,
        String description,
        String objectives,
        Status status,
        String unit,
        String budgetUnit,
        LocalDate proposedOn,
        @Nullable Money estimate,
        @Nullable Money cost,
        @Nullable BudgetLineId line,
        @Nullable String decidedBy,
        @Nullable LocalDate approvedOn,
        List<Approval> approvals,
        @Nullable Tender tender,
        @Nullable Award award,
        @Nullable Supplier supplier,
        @Nullable Contract contract,
        @Nullable Money amount,
        @Nullable Acceptance acceptance,
        @Nullable AssetId asset,
        @Nullable LocalDate runningSince,
        @Nullable Retirement retirement,
        @Nullable String source)
        implements ITProjectRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        PROPOSED,
        APPROVED,
        TENDERED,
        AWARDED,
        CONTRACTED,
        ACCEPTED,
        RUNNING,
        RETIRED
    }

    /** Holds what was approved, and by which decision. */
    public record Approval(Money cost, BudgetLineId line, String documentNumber, LocalDate on) {}

    /** Holds how suppliers were sought. */
    public record Tender(
            ProcurementMethod method,
            String notice,
            String publishedIn,
            LocalDate closesOn,
            String officer,
            LocalDate on) {}

    /** Holds which offer was chosen. */
    public record Award(Money amount, String report, String officer, LocalDate on) {}

    /**
     * Holds the contract as it was concluded, and how it was changed.
     *
     * @param line on which it was committed; absent where that isn't on record
     * @param paper absent of one that was taken over
     */
    public record Contract(
            String number,
            Money amount,
            @Nullable BudgetLineId line,
            @Nullable String paper,
            String officer,
            LocalDate on,
            List<Amendment> amendments) {
        public Contract {
            amendments = List.copyOf(amendments);
        }
    }

    /** Holds how the contract was changed. */
    public record Amendment(
            String number,
            Money was,
            Money amount,
            BudgetLineId line,
            String reasons,
            String paper,
            String officer,
            LocalDate on) {}

    /**
     * Holds how the system was accepted.
     *
     * @param cost at which it is entered; absent where it is no asset
     */
    public record Acceptance(
            @Nullable Money cost,
            @Nullable String noAsset,
            String findings,
            String paper,
            String officer,
            LocalDate on) {}

    /** Holds when the system was retired, and where its data are. */
    public record Retirement(
            DataFate data,
            String whereabouts,
            @Nullable DisposalId disposal,
            String documentNumber,
            LocalDate on) {}

    /** How often its contract was changed. */
    public int amended() {
        return contract == null ? 0 : contract.amendments().size();
    }
}
