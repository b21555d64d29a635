package org.chalkline.command.procedure.vote;

import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.springframework.stereotype.Component;

/**
 * Records votes in any matter whose feature has no act of its own for them. What has been recorded
 * already, word for word, succeeds again and records nothing.
 */
@Component
public class VoteActs {
    private static final int TEXT = 2_000;

    private final Procedures procedures;
    private final ProcedureOffice office;

    public VoteActs(Procedures procedures, ProcedureOffice office) {
        this.procedures = procedures;
        this.office = office;
    }

    @CommandHandler
    void handle(TakeVote c) {
        office.requireKeeper(c.officer(), c.effectiveOn());
        requireNumber(c.vote());
        requireText(c.question(), TEXT);
        var rules =
                VoteMatters.find(c.matter(), c.effectiveOn())
                        .orElseThrow(() -> new RefusedException(UNKNOWN_VOTE_MATTER));
        refuseIf(rules.act() != null, VOTE_HAS_ITS_OWN_ACT);
        Voting.requireSound(c.meeting());
        office.requireKnown(c.about());
        procedures.on(
                c.of(),
                recorded -> {
                    var standing = FactsThatStand.of(recorded);
                    var recused = Recusals.of(standing).standingAside();
                    var fact = taken(c, Voting.of(c.meeting(), rules, recused, held(c)));
                    var before = CountingVotes.of(standing).find(fact.voteId());
                    if (before != null) {
                        refuseIf(!office.seals().same(before, fact), VOTE_NUMBER_USED);
                        return;
                    }
                    Voting.requireValid(fact.vote(), rules, recused);
                    procedures.record(c.of(), recorded, fact);
                });
    }

    private Function<CastVote, Vote> held(TakeVote c) {
        return c.about() == null ? Voting::inClear : Voting.sealed(c.about(), office.seals());
    }

    private static VoteTaken taken(TakeVote c, CollectiveVote vote) {
        return new VoteTaken(
                ProcedureId.of(c.of(), c.vote()),
                c.of(),
                c.matter(),
                c.question(),
                vote,
                c.officer(),
                c.effectiveOn());
    }
}
