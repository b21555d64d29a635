package org.chalkline.command.procedure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.procedure.CollectiveBureau.*;
import static org.chalkline.command.procedure.SubjectRefusal.UNKNOWN_SUBJECT;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.kernel.procedure.vote.Ballot.ABSTAINED;
import static org.chalkline.kernel.procedure.vote.Ballot.AGAINST;
import static org.chalkline.kernel.procedure.vote.Ballot.FOR;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.notice.NoticeActs;
import org.chalkline.command.procedure.notice.NoticeCommand.*;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent.AnswerVoided;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionAnswered;
import org.chalkline.kernel.procedure.notice.NoticeEvent.OpinionReceived;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Votes, notices and recusals of any matter, as its feature knows nothing of them. */
class CollectiveActsTest {
    private static final String OF = "matter/M-1";
    private static final String DIGEST = "c".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> LEADERS = List.of("wu", "qian", "sun", "head");

    private final CollectiveBureau bureau = new CollectiveBureau();

    @BeforeEach
    void open() {
        bureau.accept(new Note(OF, 1, DAY.minusDays(1)));
    }

    @AfterEach
    void the_matters_feature_was_told_of_all_that_was_recorded() {
        assertThat(bureau.watching.followed())
                .isEqualTo(
                        bureau.facts(ProcedureEvent.class).stream()
                                .filter(fact -> !(fact instanceof ClockEvent))
                                .map(Fact::getClass)
                                .toList());
        bureau.close();
    }

    private static CastVote vote(String member, Ballot ballot) {
        return new CastVote(member, ballot, ballot == AGAINST ? "Too dear." : null);
    }

    private static TakeVote take(String number, String matter, CastVote... votes) {
        return take(number, matter, null, votes);
    }

    private static TakeVote take(
            String number, String matter, @Nullable PersonId about, CastVote... votes) {
        var meeting = new Meeting("Leaders", "head", LEADERS, List.of(votes), DIGEST);
        return new TakeVote(OF, number, matter, "A new roof", about, meeting, CLERK, DAY);
    }

    private static TakeVote grave(CastVote... votes) {
        return take("V-1", "penalty.grave", votes);
    }

    private static TakeVote major(CastVote... votes) {
        return take("V-1", "administration.major-decision", votes);
    }

    private VoteTaken taken() {
        return bureau.facts(VoteTaken.class).getLast();
    }

    @Test
    void the_matters_feature_can_refuse_votes_notices_and_recusals() {
        bureau.watching.refuse(VoteTaken.class);
        bureau.refuse(UNKNOWN_PERSON, grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.watching.refuse(NoticeGiven.class);
        bureau.refuse(UNKNOWN_PERSON, give(DAY.plusDays(7)));
        bureau.watching.refuse(RecusalDeclared.class);
        bureau.refuse(UNKNOWN_PERSON, declare("sun"));
    }

    @Test
    void nobody_is_recused_where_what_is_void_for_it_is_refused() {
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)), ask("sun"));
        bureau.watching.refuse(VoteVoided.class);
        bureau.refuse(UNKNOWN_PERSON, decide("sun", true));
        // What is refused is taken back whole; the list of what was followed isn't.
        bureau.watching.forgetLast();
    }

    // Votes.

    @Test
    void a_vote_is_counted_and_its_opinions_kept_and_the_same_again_records_nothing() {
        var vote =
                grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR), vote("head", AGAINST));
        bureau.accept(vote);
        assertThat(taken().vote().carried()).isTrue();
        assertThat(taken().vote().votes().getLast().opinion()).isEqualTo("Too dear.");
        assertThat(bureau.accept(vote)).isEmpty();
        bureau.refuse(
                VOTE_NUMBER_USED, grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
    }

    @Test
    void a_tie_carries_nothing() {
        bureau.accept(
                grave(
                        vote("wu", FOR),
                        vote("qian", FOR),
                        vote("sun", AGAINST),
                        vote("head", AGAINST)));
        assertThat(taken().vote().carried()).isFalse();
    }

    @Test
    void nobody_votes_who_is_no_member_or_twice_or_against_without_a_word() {
        bureau.refuse(NOT_A_MEMBER, grave(vote("wu", FOR), vote("qian", FOR), vote("li", FOR)));
        bureau.refuse(VOTED_TWICE, grave(vote("wu", FOR), vote("wu", FOR), vote("sun", FOR)));
        var twice = List.of("wu", "qian", "sun", "sun");
        var votes = List.of(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR));
        bureau.refuse(
                NAMED_TWICE,
                new TakeVote(
                        OF,
                        "V-1",
                        "penalty.grave",
                        "A roof",
                        null,
                        new Meeting("Leaders", null, twice, votes, DIGEST),
                        CLERK,
                        DAY));
        bureau.refuse(
                DISSENT_MISSING,
                grave(vote("wu", FOR), vote("qian", FOR), new CastVote("sun", AGAINST, null)));
        bureau.refuse(QUORUM_MISSING, grave(vote("wu", FOR), vote("qian", FOR)));
        var few = new Meeting("Leaders", null, List.of("wu", "qian"), List.of(), DIGEST);
        bureau.refuse(
                TOO_FEW_MEMBERS,
                new TakeVote(OF, "V-1", "penalty.grave", "A roof", null, few, CLERK, DAY));
        var alone = new Meeting("Leaders", null, LEADERS, List.of(vote("wu", FOR)), null);
        bureau.refuse(
                DECISION_WITHOUT_MINUTES,
                new TakeVote(OF, "V-1", "penalty.grave", "A roof", null, alone, CLERK, DAY));
    }

    @Test
    void the_head_speaks_last_decides_and_gives_reasons_for_going_against_most() {
        bureau.refuse(HEAD_NOT_LAST, major(vote("head", FOR), vote("wu", FOR), vote("sun", FOR)));
        bureau.refuse(
                HEAD_UNDECIDED, major(vote("wu", FOR), vote("sun", FOR), vote("head", ABSTAINED)));
        bureau.refuse(
                HEAD_WITHOUT_REASONS,
                major(vote("wu", AGAINST), vote("sun", AGAINST), vote("head", FOR)));
        bureau.accept(
                major(
                        vote("wu", AGAINST),
                        vote("sun", AGAINST),
                        new CastVote("head", FOR, "It leaks.")));
        assertThat(taken().vote().carried()).isTrue();
        assertThat(HEAD_WITHOUT_REASONS.refusal().article()).isEqualTo("30");
    }

    @Test
    void who_presides_is_a_member_with_no_tie_and_the_head_decides_in_person() {
        var votes = List.of(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR));
        bureau.refuse(CHAIR_NOT_A_MEMBER, presided("penalty.grave", "li", votes));
        bureau.refuse(HEAD_MISSING, presided("administration.major-decision", null, votes));
        bureau.accept(declare("head"));
        bureau.refuse(MEMBER_RECUSED, presided("penalty.grave", "head", votes));
    }

    private static TakeVote presided(String matter, @Nullable String chair, List<CastVote> votes) {
        var meeting = new Meeting("Leaders", chair, LEADERS, votes, DIGEST);
        return new TakeVote(OF, "V-1", matter, "A new roof", null, meeting, CLERK, DAY);
    }

    @Test
    void what_is_said_of_a_person_is_sealed() {
        bureau.accept(
                take(
                        "V-1",
                        "penalty.grave",
                        LI,
                        vote("wu", AGAINST),
                        vote("sun", FOR),
                        vote("head", FOR)));
        var said = taken().vote().votes().getFirst();
        assertThat(said.opinion()).isNull();
        assertThat(bureau.data.open(requireNonNull(said.sealedOpinion())))
                .isEqualTo(new Readable("Too dear."));
        bureau.refuse(
                UNKNOWN_PERSON,
                take("V-2", "penalty.grave", new PersonId("nobody"), vote("wu", FOR)));
    }

    @Test
    void a_vote_belongs_to_a_known_matter_is_of_a_known_kind_and_kept_by_who_may() {
        var three = new CastVote[] {vote("wu", FOR), vote("sun", FOR), vote("head", FOR)};
        var meeting = new Meeting("Leaders", null, LEADERS, List.of(three), DIGEST);
        bureau.refuse(
                UNKNOWN_SUBJECT,
                new TakeVote("matter/M-9", "V", "penalty.grave", "q", null, meeting, CLERK, DAY));
        bureau.refuse(
                UNKNOWN_SUBJECT,
                new TakeVote("moon/M-1", "V", "penalty.grave", "q", null, meeting, CLERK, DAY));
        bureau.refuse(
                UNKNOWN_SUBJECT,
                new TakeVote("nothing", "V", "penalty.grave", "q", null, meeting, CLERK, DAY));
        bureau.refuse(UNKNOWN_SUBJECT, new WithdrawNotice("nothing", "N-1", "Why.", CLERK, DAY));
        bureau.refuse(UNKNOWN_VOTE_MATTER, take("V", "weather", three));
        bureau.refuse(VOTE_HAS_ITS_OWN_ACT, take("V", "headship.appointment", three));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new TakeVote(OF, "V", "penalty.grave", "q", null, meeting, "stranger", DAY));
        bureau.refuse(
                ACT_IN_FUTURE,
                new TakeVote(
                        OF, "V", "penalty.grave", "q", null, meeting, CLERK, TODAY.plusDays(1)));
    }

    // Recusals.

    private static AskForRecusal ask(String member) {
        return new AskForRecusal(OF, member, "A parent", null, "They quarrelled.", DAY);
    }

    private static DeclareRecusal declare(String member) {
        return new DeclareRecusal(OF, member, null, "Owns the house.", DAY);
    }

    private static DecideRecusal decide(String member, boolean recused) {
        return new DecideRecusal(OF, member, recused, "So it seems.", HEAD, DAY.plusDays(3));
    }

    @Test
    void whose_recusal_is_asked_for_goes_on_until_the_head_has_decided() {
        bureau.accept(ask("sun"));
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.accept(decide("sun", true));
        assertThat(bureau.facts(VoteVoided.class))
                .containsExactly(
                        new VoteVoided(ProcedureId.of(OF, "V-1"), OF, "sun", DAY.plusDays(3)));
        bureau.refuse(MEMBER_RECUSED, grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("head", FOR)));
        assertThat(taken().vote().recused()).containsExactly("sun");
    }

    @Test
    void who_had_no_part_in_a_vote_leaves_it_standing() {
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("head", FOR)));
        bureau.accept(ask("sun"), decide("sun", true));
        assertThat(bureau.facts(VoteVoided.class)).isEmpty();
    }

    @Test
    void who_presided_had_a_part_though_they_did_not_vote() {
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.accept(ask("head"), decide("head", true));
        assertThat(bureau.facts(VoteVoided.class)).hasSize(1);
    }

    @Test
    void who_declares_a_tie_stands_aside_until_the_head_says_they_need_not() {
        bureau.accept(declare("sun"));
        bureau.refuse(MEMBER_RECUSED, grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.accept(decide("sun", false));
        bureau.accept(grave(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR)));
        bureau.refuse(RECUSAL_NOT_RAISED, decide("sun", true));
    }

    @Test
    void a_recusal_is_raised_once_and_decided_once_by_another() {
        bureau.refuse(RECUSAL_NOT_RAISED, decide("sun", true));
        bureau.refuse(
                ASKS_FOR_OWN_RECUSAL, new AskForRecusal(OF, "sun", "sun", null, "Tied.", DAY));
        bureau.accept(ask("sun"));
        assertThat(bureau.accept(ask("sun"))).isEmpty();
        bureau.refuse(
                RECUSAL_ASKED_ALREADY,
                new AskForRecusal(OF, "sun", "Another", null, "Friends.", DAY));
        bureau.accept(declare("sun"));
        bureau.refuse(RECUSED_ALREADY, ask("sun"));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new DecideRecusal(OF, "sun", true, "So.", HEAD, DAY.minusDays(1)));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new DecideRecusal(OF, "sun", true, "So.", CLERK, DAY));
        bureau.accept(ask(HEAD));
        bureau.refuse(DECIDES_OWN_RECUSAL, decide(HEAD, false));
        bureau.accept(decide("sun", true));
        assertThat(bureau.accept(decide("sun", true))).isEmpty();
    }

    @Test
    void a_tie_to_a_person_is_sealed() {
        bureau.accept(new DeclareRecusal(OF, "sun", LI, "His uncle.", DAY));
        var tie = bureau.facts(RecusalDeclared.class).getFirst();
        assertThat(tie.tie()).isNull();
        assertThat(bureau.data.open(requireNonNull(tie.sealedTie())))
                .isEqualTo(new Readable("His uncle."));
        assertThat(bureau.accept(new DeclareRecusal(OF, "sun", LI, "His uncle.", DAY))).isEmpty();
    }

    // Notices.

    private static GiveNotice give(String matter, LocalDate until, @Nullable String shortened) {
        return new GiveNotice(OF, "N-1", matter, DIGEST, "web site", until, shortened, CLERK, DAY);
    }

    private static GiveNotice give(LocalDate until) {
        return give("administration.other", until, null);
    }

    private static ReceiveOpinion receive(String number, LocalDate on) {
        return new ReceiveOpinion(OF, "N-1", number, "A parent", null, "Too far.", CLERK, on);
    }

    private static AnswerOpinion answer(String number, OpinionResult result) {
        return new AnswerOpinion(
                OF, "N-1", number, result, null, "A bus will run.", CLERK, DAY.plusDays(9));
    }

    @Test
    void a_notice_does_not_end_before_it_begins_nor_before_its_time() {
        bureau.refuse(NOTICE_ENDS_BEFORE_IT_BEGINS, give(DAY.minusDays(1)));
        var law = "Interim Regulations on Major Administrative Decisions";
        bureau.refuse(
                NOTICE_TOO_SHORT.citing(law, "15"),
                give("administration.major-decision", DAY.plusDays(29), null));
        bureau.refuse(UNKNOWN_NOTICE_MATTER, give("weather", DAY.plusDays(30), null));
        bureau.refuse(NOTICE_HAS_ITS_OWN_ACT, give("headship.appointment", DAY.plusDays(30), null));
        bureau.accept(give("administration.major-decision", DAY.plusDays(5), "The roof leaks."));
        bureau.refuse(NOTICE_GIVEN_ALREADY, give(DAY.plusDays(40)));
    }

    @Test
    void no_reason_has_a_notice_end_before_it_begins() {
        bureau.refuse(
                NOTICE_ENDS_BEFORE_IT_BEGINS.citing(
                        "Interim Regulations on Major Administrative Decisions", "15"),
                give("administration.major-decision", DAY.minusDays(1), "The roof leaks."));
    }

    private static GiveNotice given(String text, String where, String officer) {
        return new GiveNotice(
                OF,
                "N-1",
                "administration.other",
                text,
                where,
                DAY.plusDays(7),
                null,
                officer,
                DAY);
    }

    private static ReceiveOpinion received(String number, String content, String officer) {
        return new ReceiveOpinion(OF, "N-1", number, null, null, content, officer, DAY);
    }

    private static AnswerOpinion answered(String reasons, String officer, LocalDate on) {
        return new AnswerOpinion(OF, "N-1", "1", OpinionResult.REFUSED, null, reasons, officer, on);
    }

    @Test
    void only_who_keeps_procedures_records_what_is_said_to_the_public_and_by_it() {
        var nobody = "officer-99";
        bureau.refuse(OFFICER_NOT_EMPOWERED, given(DIGEST, "web site", nobody));
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY.plusDays(1)));
        bureau.refuse(OFFICER_NOT_EMPOWERED, received("2", "Too far.", nobody));
        bureau.refuse(OFFICER_NOT_EMPOWERED, answered("A bus will run.", nobody, DAY.plusDays(9)));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED, new WithdrawNotice(OF, "N-1", "Misprinted.", nobody, DAY));
        bureau.refuse(ANSWERED_BEFORE_IT_CAME, answered("A bus will run.", CLERK, DAY));
    }

    @Test
    void what_can_not_be_read_is_neither_voted_on_nor_made_public() {
        bureau.refuse(DIGEST_MALFORMED, given("text", "web site", CLERK));
        bureau.refuse(TEXT_MISSING, given(DIGEST, " ", CLERK));
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY));
        bureau.refuse(NUMBER_MALFORMED, received("no. 2", "Too far.", CLERK));
        bureau.refuse(TEXT_MISSING, received("2", " ", CLERK));
        bureau.refuse(TEXT_MISSING, answered(" ", CLERK, DAY.plusDays(9)));
        bureau.refuse(TEXT_MISSING, new WithdrawNotice(OF, "N-1", " ", CLERK, DAY));
        var votes = List.of(vote("wu", FOR), vote("qian", FOR), vote("sun", FOR));
        bureau.refuse(NUMBER_MALFORMED, of("V 1", "A roof", "Leaders", votes, DIGEST));
        bureau.refuse(TEXT_MISSING, of("V-1", " ", "Leaders", votes, DIGEST));
        bureau.refuse(TEXT_MISSING, of("V-1", "A roof", " ", votes, DIGEST));
        bureau.refuse(DIGEST_MALFORMED, of("V-1", "A roof", "Leaders", votes, "minutes"));
        var silent = List.of(vote("wu", FOR), vote("qian", FOR), new CastVote("sun", FOR, " "));
        bureau.refuse(TEXT_MISSING, of("V-1", "A roof", "Leaders", silent, DIGEST));
        var unnamed = List.of(vote("wu", FOR), vote("qian", FOR), vote(" ", FOR));
        bureau.refuse(TEXT_MISSING, of("V-1", "A roof", "Leaders", unnamed, DIGEST));
    }

    private static TakeVote of(
            String number, String question, String body, List<CastVote> votes, String minutes) {
        var meeting = new Meeting(body, null, LEADERS, votes, minutes);
        return new TakeVote(OF, number, "penalty.grave", question, null, meeting, CLERK, DAY);
    }

    @Test
    void opinions_come_in_while_it_is_given_and_each_is_answered_once() {
        bureau.refuse(NOTICE_NOT_GIVEN, receive("1", DAY));
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY.plusDays(7)));
        bureau.refuse(NOTICE_OVER, receive("2", DAY.plusDays(8)));
        bureau.refuse(NOTICE_NOT_BEGUN, receive("2", DAY.minusDays(1)));
        bureau.refuse(OBJECTION_EXISTS, receive("1", DAY.plusDays(6)));
        bureau.refuse(UNKNOWN_OBJECTION, answer("2", OpinionResult.REFUSED));
        bureau.accept(answer("1", OpinionResult.IN_PART));
        assertThat(bureau.accept(answer("1", OpinionResult.IN_PART))).isEmpty();
        bureau.refuse(OBJECTION_ANSWERED_ALREADY, answer("1", OpinionResult.ADOPTED));
        assertThat(bureau.facts(OpinionAnswered.class)).hasSize(1);
    }

    @Test
    void what_a_notice_precedes_waits_for_its_end_and_for_every_answer() {
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY));
        var id = ProcedureId.of(OF, "N-1");
        var open = requireNonNull(NoticeActs.notice(id, bureau.facts()));
        assertRefused(NOTICE_NOT_OVER, () -> open.requireOver(DAY.plusDays(7)));
        assertRefused(OBJECTION_OPEN, () -> open.requireOver(DAY.plusDays(8)));
        bureau.accept(answer("1", OpinionResult.REFUSED));
        var answered = requireNonNull(NoticeActs.notice(id, bureau.facts()));
        answered.requireOver(DAY.plusDays(10));
        assertThat(answered.upheld()).isFalse();
    }

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(reason.refusal()));
    }

    @Test
    void an_answer_of_the_recused_is_given_again_by_another() {
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY), answer("1", OpinionResult.REFUSED));
        bureau.accept(
                ask(CLERK),
                new DecideRecusal(OF, CLERK, true, "So it seems.", HEAD, DAY.plusDays(10)));
        assertThat(bureau.facts(AnswerVoided.class)).hasSize(1);
        bureau.refuse(OFFICER_STANDS_ASIDE, answer("1", OpinionResult.REFUSED));
        var notice = requireNonNull(NoticeActs.notice(ProcedureId.of(OF, "N-1"), bureau.facts()));
        assertRefused(OBJECTION_OPEN, () -> notice.requireOver(DAY.plusDays(20)));
    }

    @Test
    void a_notice_that_was_withdrawn_is_given_anew_word_for_word() {
        bureau.accept(give(DAY.plusDays(7)), receive("1", DAY));
        bureau.accept(new WithdrawNotice(OF, "N-1", "Wrong text.", CLERK, DAY.plusDays(1)));
        bureau.refuse(NOTICE_NOT_GIVEN, receive("2", DAY.plusDays(2)));
        assertThat(bureau.accept(give(DAY.plusDays(7)))).hasSize(1);
        assertThat(bureau.accept(receive("1", DAY))).hasSize(1);
        assertThat(bureau.accept(receive("1", DAY))).isEmpty();
        assertThat(bureau.facts(OpinionReceived.class)).hasSize(2);
    }
}
