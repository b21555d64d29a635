package org.chalkline.command.headmaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.UNDER_SANCTION;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headmaster.CareerExamples.*;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.kernel.procedure.vote.Ballot.ABSTAINED;
import static org.chalkline.kernel.procedure.vote.Ballot.AGAINST;
import static org.chalkline.kernel.procedure.vote.Ballot.FOR;

import java.util.List;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.procedure.personnel.PersonnelExamples;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.research.OutcomeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appraising a headmaster's rank: applied for, evidenced, voted on, noticed, conferred. */
class RankAppraisalsTest {
    private final CareerBureau bureau = new CareerBureau();

    @BeforeEach
    void heads() {
        bureau.knowing(headed(PUBLIC, LI, "2019-09-01"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static VoteOnRank votes(String on, CastVote... votes) {
        return voteOnRank("R-1", on, votes);
    }

    private static VoteOnRank inFavour() {
        return votes(
                "2026-04-01",
                vote("a", FOR),
                vote("b", FOR),
                vote("c", FOR),
                vote("d", FOR),
                vote("e", AGAINST));
    }

    private static GiveNoticeOfRank notice(String until) {
        return new GiveNoticeOfRank(LIS, "R-1", "Web site", day(until), day("2026-04-07"));
    }

    private static ConferRank confer(String officer, String on) {
        return new ConferRank(LIS, "R-1", decided(officer, day(on)), day(on));
    }

    private static List<Object> way() {
        return List.of(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"),
                inFavour(),
                notice("2026-04-14"));
    }

    @Test
    void a_rank_is_applied_for_voted_on_noticed_and_conferred() {
        bureau.accept(way());
        bureau.accept(confer(CHIEF, "2026-04-20"));
        assertThat(CareerBureau.told(bureau.facts()))
                .containsExactly(
                        "RankApplied 2026-03-02",
                        "RankEvidenceFiled 2026-03-05",
                        "PanelFormed 2026-03-20",
                        "PanelVoted 2026-04-01",
                        "RankNoticeGiven 2026-04-07",
                        "RankConferred 2026-04-20");
        assertThat(bureau.facts(RankConferred.class).getFirst().rank()).isEqualTo("SENIOR_2");
        bureau.repeat(way().toArray());
        bureau.repeat(confer(CHIEF, "2026-04-20"));
    }

    @Test
    void only_a_head_applies_for_a_rank_there_is_and_that_is_higher() {
        bureau.refuse(
                NOT_A_HEAD,
                new ApplyForRank(
                        new HeadmasterId(ZHAO),
                        "R-1",
                        "SENIOR_2",
                        PUBLIC.school(),
                        day("2026-03-02")));
        bureau.refuse(UNKNOWN_RANK, apply("R-1", "EMPEROR", "2026-03-02"));
        bureau.accept(new TakeOverRank(LIS, "SENIOR_2", "old register", day("2020-01-01")));
        bureau.refuse(RANK_NOT_HIGHER, apply("R-1", "SENIOR_2", "2026-03-02"));
        bureau.refuse(RANK_NOT_HIGHER, apply("R-1", "JUNIOR", "2026-03-02"));
        bureau.refuse(RANK_NOT_HIGHER, apply("R-1", "SENIOR_2", "2020-01-01"));
        bureau.accept(apply("R-1", "SENIOR_1", "2026-03-02"));
    }

    @Test
    void one_rank_is_appraised_at_a_time() {
        bureau.accept(apply("R-1", "SENIOR_2", "2026-03-02"));
        bureau.refuse(APPRAISAL_EXISTS, apply("R-2", "SENIOR_1", "2026-03-03"));
        bureau.refuse(UNKNOWN_APPRAISAL, evidence("R-2", "2026-03-05"));
    }

    @Test
    void nobody_applies_while_a_sanction_stands_nor_is_conferred_a_rank() {
        bureau.accept(way());
        bureau.accept(PersonnelExamples.sanction("S-1", Sanction.WARNING, "2026-04-15"));
        bureau.refuse(UNDER_SANCTION, confer(CHIEF, "2026-04-20"));
        bureau.on("2026-11-01").accept(confer(CHIEF, "2026-10-16"));
        bureau.refuse(APPRAISAL_EXISTS, apply("R-1", "SPECIAL", "2026-10-20"));
    }

    @Test
    void a_sanction_that_stands_bars_the_application() {
        bureau.accept(PersonnelExamples.sanction("S-1", Sanction.WARNING, "2026-03-01"));
        bureau.refuse(UNDER_SANCTION, apply("R-1", "SENIOR_2", "2026-03-01"));
        bureau.refuse(UNDER_SANCTION, apply("R-1", "SENIOR_2", "2026-09-01"));
        bureau.accept(apply("R-1", "SENIOR_2", "2026-09-02"));
    }

    @Test
    void outcomes_of_research_are_cited_before_the_vote_each_once() {
        bureau.accept(apply("R-1", "SENIOR_2", "2026-03-02"), evidence("R-1", "2026-03-05"));
        bureau.refuse(UNKNOWN_APPRAISAL, cites("R-2", "2026-03-06", REPORT));
        bureau.refuse(OUTCOMES_MISSING, cites("R-1", "2026-03-06"));
        bureau.refuse(OUTCOMES_MISSING, cites("R-1", "2026-03-06", REPORT, REPORT));
        bureau.accept(cites("R-1", "2026-03-06", REPORT));
        bureau.repeat(cites("R-1", "2026-03-06", REPORT));
        assertThat(bureau.facts(RankOutcomesCited.class).getFirst().countedIn())
                .isEqualTo(LIS + "/R-1");
        bureau.accept(panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"), inFavour());
        var another = new OutcomeId(Sha256.hex("another"));
        bureau.refuse(DECIDED_ALREADY, cites("R-1", "2026-04-02", another));
    }

    @Test
    void a_panel_is_formed_of_five_by_who_may_after_the_evidence() {
        bureau.accept(apply("R-1", "SENIOR_2", "2026-03-02"));
        bureau.refuse(EVIDENCE_MISSING, panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"));
        bureau.refuse(
                EVIDENCE_MISSING, new FileRankEvidence(LIS, "R-1", List.of(), day("2026-03-05")));
        bureau.accept(evidence("R-1", "2026-03-05"));
        bureau.refuse(TOO_FEW_MEMBERS, panel("R-1", "2026-03-20", "a", "b", "c", "d"));
        bureau.refuse(NAMED_TWICE, panel("R-1", "2026-03-20", "a", "b", "c", "d", "d"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new FormRankPanel(
                        LIS,
                        "R-1",
                        List.of("a", "b", "c", "d", "e"),
                        "stranger",
                        day("2026-03-20")));
    }

    @Test
    void the_whole_panel_votes_and_nobody_else_and_there_are_minutes() {
        bureau.accept(apply("R-1", "SENIOR_2", "2026-03-02"), evidence("R-1", "2026-03-05"));
        bureau.refuse(PANEL_NOT_FORMED, inFavour());
        bureau.accept(panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"));
        bureau.refuse(
                DECISION_WITHOUT_MINUTES,
                new VoteOnRank(LIS, "R-1", inFavour().votes(), null, day("2026-04-01")));
        bureau.refuse(
                QUORUM_MISSING,
                votes(
                        "2026-04-01",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR)));
        bureau.refuse(
                NOT_A_MEMBER,
                votes(
                        "2026-04-01",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR),
                        vote("stranger", FOR)));
        bureau.accept(inFavour());
        bureau.refuse(DECIDED_ALREADY, evidence("R-1", "2026-04-02"));
        bureau.refuse(DECIDED_ALREADY, panel("R-1", "2026-04-02", "f", "b", "c", "d", "e"));
    }

    @Test
    void a_member_of_the_panel_does_not_judge_a_relative() {
        bureau.accept(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"),
                inFavour(),
                notice("2026-04-14"));
        bureau.accept(new DeclareTieToPanel(LIS, "R-1", "e", "Cousin.", day("2026-04-08")));
        assertThat(bureau.opened(bureau.facts(PanelTieDeclared.class).getFirst().tie()))
                .isEqualTo("Cousin.");
        bureau.refuse(PANEL_HAS_NOT_VOTED, confer(CHIEF, "2026-04-20"));
        bureau.refuse(
                MEMBER_RECUSED,
                votes(
                        "2026-04-09",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR),
                        vote("e", FOR)));
        bureau.refuse(
                TOO_FEW_MEMBERS,
                votes(
                        "2026-04-09",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR)));
        bureau.refuse(MEMBER_RECUSED, panel("R-1", "2026-04-09", "a", "b", "c", "d", "e"));
        bureau.accept(
                panel("R-1", "2026-04-09", "a", "b", "c", "d", "f"),
                votes(
                        "2026-04-10",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR),
                        vote("f", FOR)));
        // The notice told of the vote that counts no longer.
        bureau.refuse(ofNotice(NOTICE_NOT_GIVEN), confer(CHIEF, "2026-04-20"));
    }

    @Test
    void who_has_a_tie_neither_answers_an_objection_nor_decides_nor_approves() {
        bureau.accept(way());
        bureau.accept(
                new ObjectToRank(LIS, "R-1", "1", "Copied the plan.", day("2026-04-09")),
                new DeclareTieToPanel(LIS, "R-1", OTHER, "Cousin.", day("2026-04-10")));
        bureau.refuse(
                MEMBER_RECUSED,
                new AnswerObjectionToRank(
                        LIS, "R-1", "1", true, "So it is.", OTHER, day("2026-04-15")));
        bureau.accept(
                new AnswerObjectionToRank(
                        LIS, "R-1", "1", false, "Not so.", CLERK, day("2026-04-15")));
        var on = day("2026-04-20");
        bureau.refuse(MEMBER_RECUSED, confer(OTHER, "2026-04-20"));
        bureau.refuse(MEMBER_RECUSED, new ConferRank(LIS, "R-1", decided(CHIEF, on, OTHER), on));
        bureau.accept(confer(CHIEF, "2026-04-20"));
    }

    @Test
    void who_voted_or_answered_an_objection_does_not_decide() {
        bureau.accept(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b", "c", "d", CHIEF),
                votes(
                        "2026-04-01",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR),
                        vote(CHIEF, FOR)),
                notice("2026-04-14"),
                new ObjectToRank(LIS, "R-1", "1", "Copied the plan.", day("2026-04-09")),
                new AnswerObjectionToRank(
                        LIS, "R-1", "1", false, "Not so.", OTHER, day("2026-04-15")));
        bureau.refuse(DECIDER_PREPARED, confer(CHIEF, "2026-04-20"));
        bureau.refuse(DECIDER_PREPARED, confer(OTHER, "2026-04-20"));
    }

    @Test
    void less_than_two_thirds_is_not_in_favour_and_the_rank_can_only_be_refused() {
        bureau.accept(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b", "c", "d", "e"));
        bureau.refuse(PANEL_HAS_NOT_VOTED, refuse());
        bureau.accept(
                votes(
                        "2026-04-01",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", ABSTAINED),
                        vote("e", AGAINST)));
        bureau.refuse(PANEL_NOT_IN_FAVOUR, notice("2026-04-14"));
        bureau.refuse(PANEL_NOT_IN_FAVOUR, confer(CHIEF, "2026-04-20"));
        bureau.accept(refuse());
        bureau.accept(apply("R-2", "SENIOR_2", "2026-05-02"));
    }

    @Test
    void just_two_thirds_of_the_panel_are_enough() {
        bureau.accept(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                panel("R-1", "2026-03-20", "a", "b", "c", "d", "e", "f"),
                votes(
                        "2026-04-01",
                        vote("a", FOR),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR),
                        vote("e", ABSTAINED),
                        vote("f", ABSTAINED)));
        assertThat(bureau.facts(PanelVoted.class).getFirst().vote().carried()).isTrue();
        bureau.accept(notice("2026-04-14"));
    }

    private static RefuseRank refuse() {
        return new RefuseRank(LIS, "R-1", decided(CHIEF, day("2026-04-20")), day("2026-04-20"));
    }

    @Test
    void a_rank_that_was_voted_for_is_refused_only_upon_an_objection_that_was_upheld() {
        bureau.accept(way());
        bureau.refuse(NO_GROUND_TO_REFUSE, refuse());
        bureau.accept(new ObjectToRank(LIS, "R-1", "1", "Copied the plan.", day("2026-04-09")));
        bureau.refuse(OBJECTION_OPEN, confer(CHIEF, "2026-04-20"));
        bureau.accept(
                new AnswerObjectionToRank(
                        LIS, "R-1", "1", true, "So it is.", CLERK, day("2026-04-15")));
        bureau.refuse(OBJECTION_UPHELD, confer(CHIEF, "2026-04-20"));
        bureau.accept(refuse());
    }

    @Test
    void a_rank_is_conferred_after_the_notice_by_who_neither_voted_nor_prepared() {
        bureau.accept(way().subList(0, 4));
        bureau.refuse(ofNotice(NOTICE_NOT_GIVEN), confer(CHIEF, "2026-04-20"));
        bureau.refuse(ofNotice(NOTICE_TOO_SHORT), notice("2026-04-13"));
        bureau.accept(notice("2026-04-14"));
        bureau.refuse(NOTICE_GIVEN_ALREADY, notice("2026-04-15"));
        bureau.refuse(ofNotice(NOTICE_NOT_OVER), confer(CHIEF, "2026-04-14"));
        bureau.refuse(DECIDER_PREPARED, confer(CLERK, "2026-04-20"));
        bureau.refuse(NOTICE_OVER, new ObjectToRank(LIS, "R-1", "1", "Late.", day("2026-04-15")));
    }

    @Test
    void a_rank_is_taken_over_from_an_earlier_register() {
        var taken = new TakeOverRank(LIS, "JUNIOR", "old register", day("2012-01-01"));
        bureau.accept(taken);
        bureau.repeat(taken);
        bureau.refuse(UNKNOWN_RANK, new TakeOverRank(LIS, "X", "old register", day("2012-01-01")));
        bureau.refuse(
                ACT_IN_FUTURE, new TakeOverRank(LIS, "JUNIOR", "old register", TODAY.plusDays(1)));
        bureau.refuse(
                BEFORE_BIRTH,
                new TakeOverRank(
                        new HeadmasterId(CHILD), "JUNIOR", "old register", day("2011-01-01")));
    }
}
