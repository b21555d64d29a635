package org.chalkline.query.research;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one line keeps for one project; is what GraphQL calls {@code ProjectFund}.
 *
 * @param code the line's number, a slash, and the number under which it is kept
 * @param spent what was spent and didn't come back
 * @param freedOn absent while it isn't given back
 */
@RecordBuilder
public record ProjectFundRecord(
        String code,
        BudgetLineId line,
        ResearchProjectId project,
        int request,
        SchoolId school,
        LocalDate keptOn,
        Money kept,
        Money spent,
        Money freed,
        @Nullable LocalDate freedOn,
        List<ProjectPayment> payments)
        implements ProjectFundRecordBuilder.With {

    /** Holds one payment of it. */
    public record ProjectPayment(String payment, ResearchUse use, Money amount, LocalDate on) {}

    /** The money that is neither spent nor given back, in fen. */
    public long leftFen() {
        return kept.fen() - spent.fen() - freed.fen();
    }
}
