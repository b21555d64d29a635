package org.chalkline.query.research;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent.ConclusionResult;
import org.chalkline.kernel.research.ResearchProjectEvent.EthicsResult;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsDeclineGround;
import org.chalkline.kernel.research.ResearchProjectEvent.MidTermResult;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one research project; is what GraphQL calls {@code
 * ResearchProject}.
 *
 * @param call absent of one that was taken over
 * @param asked absent of one that was taken over
 * @param compared with how many earlier projects; absent while it wasn't screened
 * @param mostAlike the greatest likeness that was found, in thousandths; absent where none was
 * @param unanswered for how many likenesses somebody has to answer still
 * @param line the line that keeps its money, or was asked last
 * @param kept what lines kept in all
 * @param spent what was spent of that and didn't come back
 * @param freed what was given back
 * @param assets what was bought with its money, in the order of the days
 * @param source the list that it was taken over from; absent where it wasn't
 */
@RecordBuilder
public record ResearchProjectRecord(
        ResearchProjectId project,
        @Nullable ProjectCallId call,
        PersonId leader,
        SchoolId school,
        Ownership ownership,
        String title,
        String synopsis,
        boolean children,
        Status status,
        String unit,
        LocalDate submittedOn,
        @Nullable Money asked,
        @Nullable Integer compared,
        @Nullable Integer mostAlike,
        int unanswered,
        @Nullable Ethics ethics,
        int openConditions,
        List<String> experts,
        List<PanelVote> votes,
        @Nullable LocalDate grantedOn,
        @Nullable String decidedBy,
        @Nullable Money granted,
        List<ResearchUse> uses,
        @Nullable BudgetLineId line,
        @Nullable FundsDeclineGround declined,
        Money kept,
        Money spent,
        Money freed,
        List<AssetId> assets,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate midTermOn,
        @Nullable LocalDate midTermReviewedOn,
        @Nullable MidTermResult midTerm,
        @Nullable LocalDate endsOn,
        int extended,
        @Nullable LocalDate endedOn,
        @Nullable Evaluation evaluation,
        @Nullable Personal revocation,
        @Nullable String source)
        implements ResearchProjectRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        SUBMITTED,
        SCREENED,
        ETHICS_REVIEWED,
        JUDGED,
        GRANTED,
        REFUSED,
        FUNDED,
        RUNNING,
        CONCLUDED,
        TERMINATED,
        REVOKED
    }

    /** Holds how its ethics were reviewed. */
    public record Ethics(
            EthicsResult result,
            String purpose,
            String necessity,
            String safeguards,
            String consent,
            List<Condition> conditions,
            String officer,
            LocalDate on) {
        public Ethics {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Holds one condition.
     *
     * @param keptOn absent while it isn't shown to be kept
     */
    public record Condition(
            int number, String text, @Nullable LocalDate keptOn, @Nullable String evidence) {}

    /** Holds one vote of the panel. */
    public record PanelVote(LocalDate on, CollectiveVote vote, boolean carried) {}

    /**
     * Holds how it was judged at its end (Budget Law, 57).
     *
     * @param score absent of one that was taken over
     */
    public record Evaluation(
            ConclusionResult result,
            @Nullable Integer score,
            @Nullable String report,
            Money kept,
            Money spent,
            LocalDate on) {}
}
