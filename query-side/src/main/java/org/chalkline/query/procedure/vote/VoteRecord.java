package org.chalkline.query.procedure.vote;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one decision that several took together. It is folded by {@link
 * VoteView}, and is what GraphQL calls {@code CollectiveDecision}.
 *
 * @param of the aggregate it belongs to
 * @param matter what kind of matter it is
 * @param question what was decided on; absent where the matter says so
 * @param heldOn the day of the meeting
 * @param voidSince the day from which it counts no longer; absent while it counts
 * @param voidFor who had taken part and is recused; absent while it counts
 */
public record VoteRecord(
        ProcedureId id,
        String of,
        String matter,
        @Nullable String question,
        LocalDate heldOn,
        CollectiveVote vote,
        @Nullable LocalDate voidSince,
        @Nullable String voidFor) {

    /** Which body it was. */
    public String body() {
        return vote.body();
    }

    /** What carries such a decision. */
    public VoteRule rule() {
        return vote.rule();
    }

    /** Whether it was carried, as counted. */
    public boolean carried() {
        return vote.carried();
    }

    /** Whether somebody voted against it. */
    public boolean dissented() {
        return vote.against() > 0;
    }

    /** Whether it counts. */
    public boolean counts() {
        return voidSince == null;
    }

    /** Everybody who took part, as one text to seek in. */
    String takingPart() {
        return String.join("\n", vote.votes().stream().map(each -> each.member()).toList());
    }

    /** The members who withdrew. */
    public List<String> recused() {
        return vote.recused();
    }
}
