package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent.AnswerVoided;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeWithdrawn;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionAnswered;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionReceived;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalAskedFor;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDecided;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.query.asset.AssetStory;
import org.chalkline.query.headmaster.HeadmasterStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Votes, notices and recusals of all features, each asked of one table. */
class CollectiveQueriesTest extends QueryTest {
    private static final String OF = "complaint/C-1";
    private static final String HEADSHIP = "headship/" + HeadmasterStory.SCHOOL;
    private static final ProcedureId VOTE = ProcedureId.of(OF, "V-1");
    private static final ProcedureId NOTICE = ProcedureId.of(OF, "N-1");

    @Autowired PersonalData personal;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static VoteTaken vote() {
        var votes =
                List.of(
                        new Vote("a", Ballot.AGAINST, "Too dear.", null),
                        new Vote("head", Ballot.FOR, "It is needed.", null));
        return new VoteTaken(
                VOTE,
                OF,
                "administration.major-decision",
                "A new roof",
                new CollectiveVote(
                        "Leaders",
                        VoteRule.HEAD_UPON_DISCUSSION,
                        "head",
                        List.of("a", "b", "head"),
                        List.of("b"),
                        votes,
                        "f".repeat(64)),
                "clerk",
                day("2026-03-02"));
    }

    private void stories() {
        record(HeadmasterStory.office().toArray(new Fact[0]));
        record(HeadmasterStory.career().toArray(new Fact[0]));
        record(AssetStory.gone().toArray(new Fact[0]));
        record(vote());
    }

    @Test
    void every_vote_with_a_dissent_is_one_query_whatever_was_voted_on() {
        stories();
        var asked =
                "{ collectiveDecisions(first: 10, filter: {dissented: true}) { edges { node { of matter vote { rule carried votes { member ballot opinion } } } } } }";
        assertThat(ask(asked).nodes("collectiveDecisions", "matter"))
                .containsExactlyInAnyOrder(
                        "headship.appointment", "asset.disposal", "administration.major-decision");
        var one =
                ask(
                        "{ collectiveDecision(code: \"%s\") { question heldOn counts dissented vote { carried members recused inFavour against votes { opinion } } basis { projections } } }"
                                .formatted(VOTE));
        assertThat(one.at("collectiveDecision.vote.carried")).isEqualTo(true);
        assertThat(one.at("collectiveDecision.vote.recused")).isEqualTo(List.of("b"));
        assertThat(one.at("collectiveDecision.vote.votes[0].opinion")).isEqualTo("Too dear.");
        assertThat(
                        ask("{ collectiveDecisions(first: 10, filter: {takingPartContains: \"head\"}) { edges { node { of } } } }")
                                .nodes("collectiveDecisions", "of"))
                .containsExactly(OF);
    }

    @Test
    void a_vote_of_somebody_recused_since_counts_no_longer_and_did_before() {
        record(vote(), new VoteVoided(VOTE, OF, "a", day("2026-03-20")));
        var asked = "{ collectiveDecision(code: \"%s\"%s) { counts voidSince voidFor } }";
        var now = ask(asked.formatted(VOTE, ""));
        assertThat(now.at("collectiveDecision.counts")).isEqualTo(false);
        assertThat(now.at("collectiveDecision.voidSince")).isEqualTo("2026-03-20");
        assertThat(now.at("collectiveDecision.voidFor")).isEqualTo("a");
        for (var basis :
                List.of(", asOf: {effectiveOn: \"2026-03-19\"}", ", asOf: {position: 0}")) {
            assertThat(ask(asked.formatted(VOTE, basis)).at("collectiveDecision.counts"))
                    .isEqualTo(true);
        }
        assertThat(
                        ask("{ collectiveDecisionHistory(code: \"%s\", first: 5) { edges { node { summary } } } }"
                                        .formatted(VOTE))
                                .nodes("collectiveDecisionHistory", "summary"))
                .containsExactly(
                        "Leaders decided together: 1 for, 1 against, 0 abstained, carried.",
                        "It counts no longer, because a took part and is recused.");
    }

    @Test
    void the_notices_that_are_open_on_a_day_are_one_query() {
        stories();
        record(
                new NoticeGiven(
                        NOTICE,
                        OF,
                        "administration.other",
                        "f".repeat(64),
                        "web site",
                        day("2022-06-30"),
                        null,
                        "clerk",
                        day("2022-05-18")));
        var asked =
                "{ notices(first: 10, filter: {open: %s}, asOf: {effectiveOn: \"%s\"}) { edges { node { of } } } }";
        assertThat(ask(asked.formatted(true, "2022-05-20")).nodes("notices", "of"))
                .containsExactlyInAnyOrder(HEADSHIP, OF);
        assertThat(ask(asked.formatted(true, "2022-05-21")).nodes("notices", "of"))
                .containsExactly(OF);
        assertThat(ask(asked.formatted(true, "2022-05-12")).nodes("notices", "of"))
                .containsExactly(HEADSHIP);
        assertThat(ask(asked.formatted(false, "2022-05-21")).nodes("notices", "of"))
                .containsExactly(HEADSHIP);
        record(new NoticeWithdrawn(NOTICE, OF, "Wrong text.", day("2022-06-01")));
        assertThat(ask(asked.formatted(true, "2022-06-02")).nodes("notices", "of")).isEmpty();
    }

    @Test
    void each_opinion_stands_with_its_answer_and_what_tells_of_a_person_is_sealed() {
        var said = personal.seal(HeadmasterStory.LI, PersonalField.CONDUCT, "He is late.");
        record(
                new NoticeGiven(
                        NOTICE,
                        OF,
                        "administration.other",
                        "f".repeat(64),
                        "web site",
                        day("2026-03-30"),
                        null,
                        "clerk",
                        day("2026-03-02")),
                new OpinionReceived(
                        NOTICE, OF, "1", "A parent", "Too far.", null, day("2026-03-03")),
                new OpinionReceived(NOTICE, OF, "2", null, null, said, day("2026-03-04")),
                new OpinionAnswered(
                        NOTICE,
                        OF,
                        "1",
                        OpinionResult.IN_PART,
                        "A bus will run.",
                        null,
                        "clerk",
                        day("2026-03-05")));
        var asked =
                "{ notice(code: \"%s\") { received unanswered opinions { number by content sealedContent { text } result answeredBy reasons } } }"
                        .formatted(NOTICE);
        var answer = ask(asked);
        assertThat(answer.at("notice.unanswered")).isEqualTo(1);
        assertThat(answer.at("notice.opinions[0].result")).isEqualTo("IN_PART");
        assertThat(answer.at("notice.opinions[0].reasons")).isEqualTo("A bus will run.");
        assertThat(answer.at("notice.opinions[1].content")).isNull();
        assertThat(answer.at("notice.opinions[1].sealedContent.text")).isEqualTo("He is late.");
        record(new AnswerVoided(NOTICE, OF, "1", "clerk", day("2026-03-06")));
        assertThat(ask(asked).at("notice.unanswered")).isEqualTo(2);
        assertThat(
                        ask("{ noticeHistory(code: \"%s\", first: 9) { edges { node { summary } } } }"
                                        .formatted(NOTICE))
                                .nodes("noticeHistory", "summary"))
                .hasSize(5)
                .contains("Opinion 1 adopted in part.", "Opinion 2 came in.");
    }

    @Test
    void who_was_recused_is_one_query_whatever_from() {
        stories();
        record(
                new RecusalAskedFor(
                        OF, "b", "A parent", "They quarrelled.", null, day("2026-03-02")),
                new RecusalDeclared(OF, "c", "Owns the house.", null, day("2026-03-03")),
                new RecusalDecided(OF, "b", true, "So it seems.", "head", day("2026-03-05")));
        assertThat(
                        ask("{ recusals(first: 10, filter: {standsAside: true}) { edges { node { member } } } }")
                                .nodes("recusals", "member"))
                .containsExactlyInAnyOrder("z", "c", "b", "c");
        var asked =
                "{ recusals(first: 10, filter: {of: [\"%s\"]}, asOf: {effectiveOn: \"%s\"}) { edges { node { member state standsAside decidedBy grounds } } } }";
        assertThat(ask(asked.formatted(OF, "2026-03-04")).nodes("recusals", "state"))
                .containsExactlyInAnyOrder("ASKED_FOR", "DECLARED");
        assertThat(ask(asked.formatted(OF, "2026-03-05")).nodes("recusals", "state"))
                .containsExactlyInAnyOrder("RECUSED", "DECLARED");
        assertThat(
                        ask("{ recusalHistory(code: \"%s\", first: 5) { edges { node { summary } } } }"
                                        .formatted(ProcedureId.of(OF, "b")))
                                .nodes("recusalHistory", "summary"))
                .containsExactly("A parent asked for the recusal of b.", "b is recused.");
    }
}
