package org.chalkline.query.procedure.vote;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.vote.VoteEvent;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what was recorded of one vote into its {@link VoteRecord}. */
public final class VoteView implements View<VoteRecord> {

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<VoteRecord> stateType() {
        return VoteRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return VoteFact.class.isAssignableFrom(type) || VoteEvent.class.isAssignableFrom(type);
    }

    /** The vote, not the aggregate among whose facts it stands. */
    @Override
    public String entityOf(Fact fact) {
        return fact instanceof VoteFact told
                ? told.voteId().value()
                : ((VoteEvent) fact).voteId().value();
    }

    @Override
    public List<Column<VoteRecord>> columns() {
        return VoteTable.TABLE.columns();
    }

    @Override
    public @Nullable VoteRecord evolve(@Nullable VoteRecord before, Fact fact) {
        if (fact instanceof VoteVoided e) {
            // The day on which it was void may come before that of another, which took its place.
            if (before == null) return null;
            return new VoteRecord(
                    before.id(),
                    before.of(),
                    before.matter(),
                    before.question(),
                    before.heldOn(),
                    before.vote(),
                    e.effectiveOn(),
                    e.member());
        }
        var told = (VoteFact) fact;
        var vote = told.vote();
        if (vote == null) return before;
        return new VoteRecord(
                told.voteId(),
                fact.subject(),
                told.matter(),
                fact instanceof VoteTaken e ? e.question() : null,
                fact.effectiveOn(),
                vote,
                null,
                null);
    }
}
