package org.chalkline.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.Entry;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one year's department budget. It is folded from its facts by {@link
 * DepartmentBudgetView}, and is what GraphQL calls {@code DepartmentBudget}.
 *
 * @param lines its lines, in the order of their numbers, with what was entered of each
 * @param total what they come to
 * @param sentBackBecause why it was sent back; absent once it has been submitted again
 * @param early what had been arranged to be spent before the approval; absent before it
 * @param explanation how the report on the draft explained that
 * @param accounts its final accounts; absent before they were submitted
 */
@RecordBuilder
public record DepartmentBudgetRecord(
        DepartmentBudgetId id,
        Status status,
        List<Entry> lines,
        Money total,
        @Nullable LocalDate submittedOn,
        @Nullable String sentBackBecause,
        @Nullable Money early,
        @Nullable String explanation,
        @Nullable Decision decision,
        @Nullable LocalDate approvedOn,
        @Nullable String reply,
        @Nullable LocalDate repliedOn,
        @Nullable String disclosedAt,
        @Nullable LocalDate disclosedOn,
        @Nullable Accounts accounts)
        implements DepartmentBudgetRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REPLIED,
        ACCOUNTS_SUBMITTED,
        ACCOUNTS_APPROVED,
        ACCOUNTS_REPLIED
    }

    /**
     * Its final accounts, as submitted last.
     *
     * @param budgeted as approved at first
     * @param adjusted after all changes
     * @param spent what was paid and did not come back
     */
    @RecordBuilder
    public record Accounts(
            Money budgeted,
            Money adjusted,
            Money spent,
            LocalDate submittedOn,
            @Nullable Decision decision,
            @Nullable LocalDate approvedOn,
            @Nullable String reply,
            @Nullable LocalDate repliedOn,
            @Nullable String disclosedAt,
            @Nullable LocalDate disclosedOn) {}

    public DepartmentBudgetRecord {
        lines = List.copyOf(lines);
    }

    /** The budget year. */
    public int year() {
        return id.year();
    }
}
