package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.PERSON_CLOSED;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNDER_AGE;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.kernel.procedure.vote.Ballot.ABSTAINED;
import static org.chalkline.kernel.procedure.vote.Ballot.AGAINST;
import static org.chalkline.kernel.procedure.vote.Ballot.FOR;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.recusal.RecusalCommand.AskForRecusal;
import org.chalkline.command.procedure.recusal.RecusalCommand.DecideRecusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to an office: nomination, inspection, decision together, notice to the public. */
class NominationsTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void a_candidate_is_nominated_inspected_decided_on_and_noticed() {
        assertThat(Bureau.told(bureau.accept(way())))
                .containsExactly(
                        "CandidateNominated 2026-06-01",
                        "InspectionOrdered 2026-06-01",
                        "InspectionConcluded 2026-06-15",
                        "CollectivelyDecided 2026-06-22",
                        "PublicNoticeGiven 2026-06-24");
        var decided = bureau.facts(CollectivelyDecided.class).getFirst();
        assertThat(decided.vote().carried()).isTrue();
        assertThat(decided.vote().votes())
                .extracting(Vote::member)
                .containsExactly("a", "b", "c", "d");
        assertThat(bureau.opened(decided.vote().votes().getLast().sealedOpinion()))
                .isEqualTo("Too soon.");
        var inspected = bureau.facts(InspectionConcluded.class).getFirst();
        assertThat(bureau.opened(inspected.findings())).isEqualTo("Talked to thirty.");
    }

    @Test
    void the_same_acts_again_record_nothing_though_their_texts_are_sealed_anew() {
        bureau.accept(way());
        bureau.repeat(way().toArray());
    }

    @Test
    void nobody_is_nominated_where_the_organiser_appoints_and_the_law_is_named_that_says_so() {
        bureau.refuse(
                ORGANISER_APPOINTS.citing("Private Education Law", "22"),
                new NominateHead(PRIVATE, LI, CLERK, "x", NOMINATED));
        bureau.refuse(
                ORGANISER_APPOINTS.citing("Preschool Education Law", "38"),
                new NominateHead(KINDERGARTEN, LI, CLERK, "x", NOMINATED));
    }

    @Test
    void before_the_preschool_law_the_bureau_appointed_the_heads_of_public_kindergartens() {
        bureau.accept(new NominateHead(KINDERGARTEN, LI, CLERK, "x", day("2025-05-31")));
    }

    @Test
    void nobody_is_nominated_for_a_school_that_is_unknown_not_open_or_of_no_known_kind() {
        bureau.refuse(UNKNOWN_SCHOOL, new NominateHead(NOWHERE, LI, CLERK, "x", NOMINATED));
        bureau.refuse(SCHOOL_NOT_OPEN, new NominateHead(PUBLIC, LI, CLERK, "x", day("2000-08-31")));
        bureau.refuse(SCHOOL_NOT_CLASSIFIED, new NominateHead(UNSTATED, LI, CLERK, "x", NOMINATED));
    }

    @Test
    void a_nominee_is_on_record_and_of_age() {
        bureau.refuse(UNKNOWN_PERSON, new NominateHead(PUBLIC, NOBODY, CLERK, "x", NOMINATED));
        bureau.refuse(UNDER_AGE, new NominateHead(PUBLIC, CHILD, CLERK, "x", NOMINATED));
        bureau.refuse(BEFORE_BIRTH, new NominateHead(PUBLIC, CHILD, CLERK, "x", day("2017-12-31")));
    }

    @Test
    void a_nominee_is_of_age_from_the_birthday_on_as_the_record_was_put_right() {
        var nominate = new NominateHead(PUBLIC, CHILD, CLERK, "x", NOMINATED);
        bornOn(NOMINATED.minusYears(18).plusDays(1));
        bureau.refuse(UNDER_AGE, nominate);
        bornOn(NOMINATED.minusYears(18));
        bureau.accept(nominate);
    }

    private void bornOn(LocalDate day) {
        var born = bureau.data.seal(CHILD, PersonalField.BIRTH_DATE, day.toString());
        bureau.knowing(
                new PersonCorrected(CHILD, null, null, born, "Mistyped.", DIGEST, NOMINATED));
    }

    @Test
    void of_a_person_whose_data_was_erased_nothing_new_is_stored() {
        bureau.data.settle(LI, KeyStanding.ERASED);
        bureau.refuse(PERSON_CLOSED, nominate());
    }

    @Test
    void who_nominates_is_empowered() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new NominateHead(PUBLIC, LI, "stranger", "x", NOMINATED));
    }

    @Test
    void nobody_is_nominated_twice_or_for_the_office_they_hold_or_one_that_stays_held() {
        bureau.accept(nominate());
        bureau.refuse(
                CANDIDATE_ALREADY, new NominateHead(PUBLIC, LI, CLERK, "Other words.", INSPECTED));
        bureau.accept(taken(office("P-2"), WANG, "2020-09-01", null));
        bureau.refuse(
                CANDIDATE_IN_OFFICE, new NominateHead(office("P-2"), WANG, CLERK, "x", NOMINATED));
        bureau.refuse(
                NO_VACANCY_IN_SIGHT, new NominateHead(office("P-2"), LI, CLERK, "x", NOMINATED));
    }

    @Test
    void acts_come_in_their_order_and_not_before_today() {
        bureau.accept(nominate());
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new NominateHead(PUBLIC, ZHAO, CLERK, "x", NOMINATED.minusDays(1)));
        bureau.refuse(ACT_IN_FUTURE, new NominateHead(PUBLIC, ZHAO, CLERK, "x", TODAY.plusDays(1)));
    }

    @Test
    void an_inspection_is_ordered_of_a_candidate_and_of_two_who_are_named_once() {
        bureau.refuse(NOT_A_CANDIDATE, order("x", "y"));
        bureau.accept(nominate());
        bureau.refuse(TOO_FEW_INSPECTORS, order("x"));
        bureau.refuse(NAMED_TWICE, order("x", "x"));
        bureau.refuse(InputRefusal.TEXT_MISSING, order("x", " "));
    }

    @Test
    void an_inspection_is_concluded_by_two_of_those_who_were_to_inspect() {
        bureau.accept(nominate());
        bureau.refuse(INSPECTION_NOT_ORDERED, conclude(true, "x", "y"));
        bureau.accept(order("x", "y", "z"));
        bureau.refuse(INSPECTION_NOT_ORDERED, conclude(true, "x", "stranger"));
        bureau.refuse(TOO_FEW_INSPECTORS, conclude(true, "x"));
        bureau.accept(conclude(true, "x", "z"));
        bureau.refuse(INSPECTED_ALREADY, conclude(false, "x", "z"));
        bureau.refuse(
                INSPECTED_ALREADY,
                new OrderHeadInspection(PUBLIC, LI, List.of("v", "w"), CLERK, INSPECTED));
    }

    @Test
    void who_has_a_tie_to_the_candidate_does_not_inspect() {
        bureau.accept(nominate(), order("x", "y", "z"), tie("x", NOMINATED));
        bureau.refuse(MEMBER_RECUSED, conclude(true, "x", "y"));
        bureau.refuse(MEMBER_RECUSED, order("x", "y"));
        bureau.accept(conclude(true, "y", "z"));
        var tie = bureau.facts(TieDeclared.class).getFirst();
        assertThat(bureau.opened(tie.tie())).isEqualTo("Sister-in-law.");
    }

    @Test
    void what_somebody_with_a_tie_took_part_in_is_repeated_without_them() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"), decideAll());
        var voted = bureau.facts(CollectivelyDecided.class).getFirst();
        bureau.accept(tie("a", MET));
        assertThat(bureau.facts(VoteVoided.class))
                .containsExactly(new VoteVoided(voted.voteId(), PUBLIC.toString(), "a", MET));
        bureau.refuse(NOT_DECIDED, notice(NOTICE_UNTIL));
        bureau.refuse(MEMBER_RECUSED, decideAll());
        bureau.accept(decide(vote("b", FOR), vote("c", FOR), vote("d", FOR), vote("e", FOR)));
        assertThat(bureau.facts(CollectivelyDecided.class).getLast().vote().recused())
                .containsExactly("a");
        bureau.accept(tie("x", MET));
        bureau.refuse(INSPECTION_MISSING, decide(vote("b", FOR)));
    }

    @Test
    void who_is_recused_upon_request_has_no_part_and_what_they_voted_on_is_voted_on_again() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"), decideAll());
        bureau.accept(
                new AskForRecusal(PUBLIC.toString(), "b", "A teacher", null, "Friends.", MET));
        bureau.accept(notice(NOTICE_UNTIL));
        bureau.accept(
                new DecideRecusal(PUBLIC.toString(), "b", true, "So it seems.", CHIEF, NOTICED));
        bureau.refuse(NOT_DECIDED, notice(NOTICE_UNTIL));
        bureau.refuse(MEMBER_RECUSED, decideAllOn(NOTICED));
        bureau.accept(
                decideOn(NOTICED, vote("a", FOR), vote("c", FOR), vote("d", FOR), vote("e", FOR)));
    }

    private static DecideOnHead decideAllOn(LocalDate on) {
        return decideOn(on, decideAll().votes().toArray(CastVote[]::new));
    }

    private static DecideOnHead decideOn(LocalDate on, CastVote... votes) {
        return new DecideOnHead(PUBLIC, LI, "Party group", members(5), List.of(votes), DIGEST, on);
    }

    @Test
    void nothing_is_decided_together_before_the_inspection_or_against_it() {
        bureau.accept(nominate());
        bureau.refuse(INSPECTION_MISSING, decideAll());
        bureau.accept(order("x", "y"), conclude(false, "x", "y"));
        bureau.refuse(CANDIDATE_UNFIT, decideAll());
    }

    @Test
    void a_decision_together_has_minutes_a_quorum_and_its_dissent() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"));
        var votes = decideAll().votes();
        bureau.refuse(
                DECISION_WITHOUT_MINUTES,
                new DecideOnHead(PUBLIC, LI, "Party group", members(5), votes, null, MET));
        bureau.refuse(
                DECISION_WITHOUT_MINUTES,
                new DecideOnHead(PUBLIC, LI, "Party group", members(5), votes, " ", MET));
        bureau.refuse(
                InputRefusal.DIGEST_MALFORMED,
                new DecideOnHead(PUBLIC, LI, "Party group", members(5), votes, "abc", MET));
        bureau.refuse(QUORUM_MISSING, decide(vote("a", FOR), vote("b", FOR), vote("c", FOR)));
        bureau.refuse(
                TOO_FEW_MEMBERS,
                new DecideOnHead(
                        PUBLIC,
                        LI,
                        "Party group",
                        members(2),
                        List.of(vote("a", FOR), vote("b", FOR)),
                        DIGEST,
                        MET));
        bureau.refuse(
                NOT_A_MEMBER,
                new DecideOnHead(PUBLIC, LI, "Party group", members(3), votes, DIGEST, MET));
        bureau.refuse(
                VOTED_TWICE,
                decide(vote("a", FOR), vote("a", FOR), vote("b", FOR), vote("c", FOR)));
        bureau.refuse(
                DISSENT_MISSING,
                decide(
                        new CastVote("a", AGAINST, null),
                        vote("b", FOR),
                        vote("c", FOR),
                        vote("d", FOR)));
    }

    @Test
    void half_of_the_members_is_not_enough_and_abstaining_is_not_being_in_favour() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"));
        var facts =
                bureau.accept(
                        decide(
                                vote("a", FOR),
                                vote("b", FOR),
                                vote("c", ABSTAINED),
                                vote("d", AGAINST)));
        assertThat(((CollectivelyDecided) facts.getFirst()).vote().carried()).isFalse();
        bureau.refuse(NOT_DECIDED, notice(NOTICE_UNTIL));
    }

    @Test
    void just_half_of_the_members_is_not_enough_and_two_thirds_are_a_quorum() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"));
        var votes = List.of(vote("a", FOR), vote("b", FOR), vote("c", AGAINST), vote("d", AGAINST));
        bureau.accept(new DecideOnHead(PUBLIC, LI, "Party group", members(4), votes, DIGEST, MET));
        bureau.refuse(NOT_DECIDED, notice(NOTICE_UNTIL));
        var four = List.of(vote("a", FOR), vote("b", FOR), vote("c", FOR), vote("d", FOR));
        bureau.refuse(
                QUORUM_MISSING,
                new DecideOnHead(PUBLIC, LI, "Party group", members(7), four, DIGEST, MET));
        bureau.accept(new DecideOnHead(PUBLIC, LI, "Party group", members(6), four, DIGEST, MET));
        bureau.accept(notice(NOTICE_UNTIL));
    }

    @Test
    void a_notice_runs_for_five_working_days_at_least_and_is_given_once() {
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"), decideAll());
        bureau.refuse(ofNotice(NOTICE_TOO_SHORT), notice(NOTICE_UNTIL.minusDays(1)));
        bureau.refuse(ofNotice(NOTICE_ENDS_BEFORE_IT_BEGINS), notice(NOTICED.minusDays(1)));
        bureau.accept(notice(NOTICE_UNTIL));
        bureau.refuse(NOTICE_GIVEN_ALREADY, notice(NOTICE_UNTIL.plusDays(1)));
        bureau.refuse(
                DECIDED_ALREADY,
                new DecideOnHead(
                        PUBLIC,
                        LI,
                        "Party group",
                        members(5),
                        decideAll().votes(),
                        DIGEST,
                        NOTICED));
    }

    @Test
    void objections_are_raised_while_the_notice_is_given_and_each_is_answered_once() {
        bureau.refuse(NOT_A_CANDIDATE, objection("1", "2026-06-26"));
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"), decideAll());
        bureau.refuse(ofNotice(NOTICE_NOT_GIVEN), objection("1", "2026-06-26"));
        bureau.accept(notice(NOTICE_UNTIL), objection("1", "2026-06-26"));
        bureau.refuse(
                OBJECTION_EXISTS,
                new ObjectToHead(PUBLIC, LI, "1", "Another matter.", day("2026-06-26")));
        bureau.refuse(UNKNOWN_OBJECTION, answer("2", false));
        bureau.refuse(NOTICE_OVER, objection("2", "2026-07-02"));
        bureau.accept(objection("3", "2026-07-01"));
        bureau.accept(answer("1", false));
        bureau.repeat(answer("1", false));
        bureau.refuse(OBJECTION_ANSWERED_ALREADY, answer("1", true));
        bureau.accept(tie(CLERK, day("2026-07-02")));
        bureau.refuse(MEMBER_RECUSED, answer("3", false));
        bureau.refuse(CommonRefusal.NUMBER_MALFORMED, objection("no good", "2026-06-26"));
    }

    private static ObjectToHead objection(String number, String on) {
        return new ObjectToHead(PUBLIC, LI, number, "Favours friends.", day(on));
    }

    private static AnswerObjectionToHead answer(String number, boolean upheld) {
        return new AnswerObjectionToHead(
                PUBLIC, LI, number, upheld, "Looked into.", CLERK, day("2026-07-02"));
    }

    @Test
    void a_candidacy_that_ended_can_be_begun_anew_from_its_beginning() {
        bureau.accept(way());
        bureau.accept(new EndHeadCandidacy(PUBLIC, LI, "Withdrew.", DECIDED));
        bureau.refuse(NOT_A_CANDIDATE, appoint(decided(CHIEF, DECIDED), ENTERED, TERM_UNTIL));
        bureau.accept(new NominateHead(PUBLIC, LI, CLERK, "Once more.", DECIDED));
        bureau.refuse(NOT_DECIDED, appoint());
    }
}
