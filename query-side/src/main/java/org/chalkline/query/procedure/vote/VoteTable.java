package org.chalkline.query.procedure.vote;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several decided together, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class VoteTable {

    static final Table<VoteRecord> TABLE =
            Table.<VoteRecord>named(
                            "collectiveDecision", "collectiveDecisions", "CollectiveDecision")
                    .code("What it belongs to, and which one it is.", vote -> vote.id().value())
                    .text(
                            "of",
                            "What it belongs to, such as `headship/310105-0001`.",
                            VoteRecord::of)
                    .startsWith()
                    .text("matter", "What kind of matter it is.", VoteRecord::matter)
                    .text("body", "Which body it was.", VoteRecord::body)
                    .word("rule", "VoteRule", "What carries it.", VoteRecord::rule)
                    .flag("carried", "It was carried.", VoteRecord::carried)
                    .flag("dissented", "Somebody voted against it.", VoteRecord::dissented)
                    .flag(
                            "counts",
                            "It counts: nobody who took part is recused.",
                            VoteRecord::counts)
                    .text("takingPart", "Who voted.", VoteRecord::takingPart)
                    .contains()
                    .notExactly()
                    .filterOnly()
                    .day("heldOn", "The day of the meeting.", VoteRecord::heldOn)
                    .orderedDescending()
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(code -> new ProcedureId(code).value());

    @Bean
    VoteView voteView() {
        return new VoteView();
    }

    @Bean
    Projection<VoteRecord> voteProjection(ProjectionSource projections, VoteView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<VoteRecord> voteQueries(Projection<VoteRecord> votes) {
        return TableQueries.of(TABLE, votes, Fact.class, VoteTable::summary);
    }

    private static String summary(Fact fact) {
        if (fact instanceof VoteVoided e) {
            return "It counts no longer, because %s took part and is recused."
                    .formatted(e.member());
        }
        var vote = ((VoteFact) fact).vote();
        if (vote == null) return "Decided without a vote.";
        return "%s decided together: %s, %s."
                .formatted(vote.body(), vote.counted(), vote.carried() ? "carried" : "not carried");
    }
}
