package org.chalkline.kernel.procedure.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.jspecify.annotations.Nullable;

/** Which votes of one aggregate count. Folded from its facts, in the order of their recording. */
public final class CountingVotes {
    private final Map<ProcedureId, VoteFact> votes = new LinkedHashMap<>();

    private CountingVotes() {}

    /** What these facts tell; those of other things than votes change nothing. */
    public static CountingVotes of(Iterable<? extends Fact> facts) {
        var counting = new CountingVotes();
        for (var fact : facts) {
            if (fact instanceof VoteFact e && e.vote() != null) counting.votes.put(e.voteId(), e);
            if (fact instanceof VoteVoided e) counting.votes.remove(e.voteId());
        }
        return counting;
    }

    /** The vote of that id; absent where none counts. */
    public @Nullable VoteFact find(ProcedureId id) {
        return votes.get(id);
    }

    /** Those in which that member took part. */
    public List<ProcedureId> with(String member) {
        var found = new ArrayList<ProcedureId>();
        votes.forEach(
                (id, fact) -> {
                    var vote = fact.vote();
                    if (vote != null && vote.tookPart(member)) found.add(id);
                });
        return found;
    }
}
