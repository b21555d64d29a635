package org.chalkline.command.teacher.appraisal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.StaffRefusal.NO_TITLE_POST_FREE;
import static org.chalkline.command.teacher.appraisal.AppraisalRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.school.SchoolRefusal;
import org.chalkline.command.teacher.Bureau;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.HireTeacher;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.TitleConferred;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The appraisal of a teacher for a title, and the post that the school keeps for it. */
class AppraisalTest {
    private static final AppraisalId FIRST = new AppraisalId("A-1");
    private static final AppraisalId SECOND = new AppraisalId("A-2");
    private static final List<String> PANEL = List.of("e-1", "e-2", "e-3", "e-4", "e-5", "e-6");
    private static final LocalDate NOTICE_ENDS = LocalDate.of(2025, 3, 14);
    private static final LocalDate SITS = LocalDate.of(2025, 4, 8);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        assertThat(bureau.refusedReactions()).isEmpty();
        bureau.close();
    }

    private void employed(int seniorPosts) {
        bureau.accept(school(EAST, 5));
        bureau.accept(quota(EAST, Map.of(Title.FIRST_GRADE, 3, Title.SENIOR, seniorPosts)));
        bureau.accept(takeOver(LI, EAST, Title.FIRST_GRADE));
        bureau.accept(takeOver(WANG, EAST, Title.FIRST_GRADE));
    }

    private static DeclareForTitle declare(AppraisalId id, PersonId person, Title title) {
        return new DeclareForTitle(id, person, title, DIGEST, DAY);
    }

    private static RecommendForTitle recommend(boolean recommended) {
        return new RecommendForTitle(FIRST, recommended, DIGEST, "head-1", DAY);
    }

    private static PublishRecommendation publish(LocalDate until) {
        return new PublishRecommendation(FIRST, "notice board", until, DAY);
    }

    private static FormPanel form(LocalDate on, List<String> members) {
        return new FormPanel(FIRST, members, on);
    }

    private static CastPanelVote vote(String member, boolean inFavour) {
        var vote =
                inFavour
                        ? new CastVote(member, Ballot.FOR, null)
                        : new CastVote(member, Ballot.AGAINST, "Too little research.");
        return new CastPanelVote(FIRST, vote, SITS);
    }

    private static ConcludePanel conclude() {
        return new ConcludePanel(FIRST, DIGEST, decided(SITS), SITS);
    }

    private void declared() {
        employed(1);
        bureau.accept(declare(FIRST, LI, Title.SENIOR));
    }

    private void published() {
        declared();
        bureau.accept(recommend(true), publish(NOTICE_ENDS));
    }

    private void sitting() {
        published();
        bureau.accept(form(SITS, PANEL));
    }

    @Test
    void a_declaration_has_a_post_of_the_title_kept() {
        employed(1);
        assertThat(bureau.accept(declare(FIRST, LI, Title.SENIOR)))
                .hasExactlyElementsOfTypes(
                        TitleDeclared.class, PostsReserved.class, TitlePostSecured.class);
        assertThat(bureau.accept(declare(FIRST, LI, Title.SENIOR))).isEmpty();
        bureau.refuse(APPRAISAL_ID_IN_USE, declare(FIRST, WANG, Title.SENIOR));
        bureau.refuse(NO_TITLE_POST_FREE, declare(SECOND, WANG, Title.SENIOR));
    }

    @Test
    void of_two_that_race_for_the_last_post_of_a_title_one_ends() {
        employed(1);
        bureau.acceptAlone(declare(FIRST, LI, Title.SENIOR));
        bureau.acceptAlone(declare(SECOND, WANG, Title.SENIOR));
        bureau.refuse(POST_NOT_SECURED, new RecommendForTitle(SECOND, true, DIGEST, "head-1", DAY));
        bureau.react();
        assertThat(bureau.facts(AppraisalEnded.class))
                .containsExactly(new AppraisalEnded(SECOND, EAST, AppraisalEnd.NO_POST_FREE, DAY));
    }

    @Test
    void no_title_is_skipped() {
        employed(1);
        bureau.refuse(TITLE_STEP_SKIPPED, declare(FIRST, LI, Title.FULL_SENIOR));
        bureau.refuse(TITLE_STEP_SKIPPED, declare(FIRST, LI, Title.FIRST_GRADE));
        bureau.accept(takeOver(ZHAO, EAST));
        bureau.refuse(TITLE_STEP_SKIPPED, declare(FIRST, ZHAO, Title.SECOND_GRADE));
    }

    @Test
    void who_is_not_employed_declares_for_nothing() {
        bureau.accept(takeOver(LI));
        bureau.refuse(TEACHER_NOT_EMPLOYED, declare(FIRST, LI, Title.THIRD_GRADE));
    }

    @Test
    void a_quota_is_not_cut_below_what_is_filled_and_kept() {
        declared();
        bureau.refuse(SchoolRefusal.TITLE_POSTS_TAKEN, quota(EAST, Map.of(Title.FIRST_GRADE, 3)));
        bureau.refuse(
                SchoolRefusal.TITLE_POSTS_TAKEN,
                quota(EAST, Map.of(Title.FIRST_GRADE, 1, Title.SENIOR, 1)));
    }

    @Test
    void without_the_schools_recommendation_it_ends_and_the_post_is_free() {
        declared();
        bureau.refuse(NOT_RECOMMENDED, publish(NOTICE_ENDS));
        assertThat(bureau.accept(recommend(false)))
                .hasExactlyElementsOfTypes(AppraisalEnded.class, PostsReleased.class);
        bureau.accept(declare(SECOND, WANG, Title.SENIOR));
        bureau.refuse(APPRAISAL_OVER, recommend(true));
    }

    @Test
    void the_notice_runs_for_five_working_days() {
        declared();
        bureau.accept(recommend(true));
        bureau.refuse(
                RECOMMENDED_ALREADY, new RecommendForTitle(FIRST, true, DIGEST, "head-2", DAY));
        bureau.refuse(NOTICE_TOO_SHORT, publish(LocalDate.of(2025, 3, 9)));
        bureau.accept(publish(LocalDate.of(2025, 3, 10)));
        bureau.refuse(NOTICE_GIVEN_ALREADY, publish(NOTICE_ENDS));
    }

    @Test
    void whoever_objects_does_so_within_the_notice_and_is_heard_before_the_panel() {
        declared();
        var objection = new RaiseObjection(FIRST, "O-1", "The thesis is not theirs.", DAY);
        bureau.refuse(NOTICE_NOT_GIVEN, objection);
        bureau.accept(recommend(true), publish(NOTICE_ENDS), objection);
        assertThat(bureau.personal().open(bureau.facts(ObjectionRaised.class).get(0).content()))
                .isEqualTo(new Readable("The thesis is not theirs."));
        bureau.refuse(OBJECTION_EXISTS, new RaiseObjection(FIRST, "O-1", "Something else.", DAY));
        bureau.refuse(
                NOTICE_OVER, new RaiseObjection(FIRST, "O-2", "Late.", NOTICE_ENDS.plusDays(1)));
        bureau.refuse(OBJECTION_OPEN, form(SITS, PANEL));
        bureau.refuse(UNKNOWN_OBJECTION, new SettleObjection(FIRST, "O-9", false, "Theirs.", SITS));
        bureau.accept(new SettleObjection(FIRST, "O-1", false, "Theirs.", NOTICE_ENDS));
        bureau.refuse(
                OBJECTION_ANSWERED_ALREADY,
                new SettleObjection(FIRST, "O-1", true, "Not theirs.", NOTICE_ENDS));
        bureau.accept(form(SITS, PANEL));
    }

    @Test
    void an_objection_that_is_upheld_ends_it() {
        published();
        bureau.accept(
                new RaiseObjection(FIRST, "O-1", "The thesis is not theirs.", NOTICE_ENDS),
                new SettleObjection(FIRST, "O-1", true, "It is not.", NOTICE_ENDS));
        assertThat(bureau.facts(AppraisalEnded.class).getFirst().why())
                .isEqualTo(AppraisalEnd.OBJECTION_UPHELD);
        assertThat(bureau.facts(PostsReleased.class)).hasSize(1);
    }

    @Test
    void a_panel_is_formed_after_the_notice_of_enough_who_did_not_recommend() {
        declared();
        bureau.refuse(NOTICE_NOT_GIVEN, form(SITS, PANEL));
        bureau.accept(recommend(true), publish(NOTICE_ENDS));
        bureau.refuse(NOTICE_NOT_OVER, form(NOTICE_ENDS, PANEL));
        bureau.refuse(TOO_FEW_MEMBERS, form(SITS, PANEL.subList(0, 4)));
        bureau.refuse(NAMED_TWICE, form(SITS, List.of("a", "b", "c", "d", "a")));
        bureau.refuse(RECOMMENDER_ON_PANEL, form(SITS, List.of("a", "b", "c", "d", "head-1")));
        bureau.refuse(NO_PANEL, vote("e-1", true));
        bureau.accept(form(SITS, PANEL));
        bureau.refuse(PANEL_FORMED_ALREADY, form(SITS, PANEL.subList(0, 5)));
        bureau.refuse(ACT_OUT_OF_ORDER, new WithdrawDeclaration(FIRST, NOTICE_ENDS));
    }

    @Test
    void a_member_who_is_a_relative_withdraws_and_can_not_judge() {
        sitting();
        bureau.accept(vote("e-1", true));
        bureau.accept(new RecuseMember(FIRST, "e-1", "Her uncle.", SITS));
        var recused = bureau.facts(MemberRecused.class).getFirst();
        assertThat(recused.tie().sealed()).doesNotContain("uncle");
        bureau.refuse(MEMBER_RECUSED, vote("e-1", false));
        bureau.refuse(RECUSED_ALREADY, new RecuseMember(FIRST, "e-1", "Her aunt.", SITS));
        bureau.refuse(NOT_A_MEMBER, vote("e-9", true));
        for (var member : PANEL.subList(1, 6)) bureau.accept(vote(member, true));
        bureau.accept(conclude());
        var result = bureau.facts(PanelConcluded.class).getFirst();
        assertThat(result.vote().recused()).containsExactly("e-1");
        assertThat(result.vote().inFavour()).as("a vote cast before counts no longer").isEqualTo(5);
    }

    @Test
    void a_panel_too_few_of_whom_may_vote_comes_to_no_result() {
        sitting();
        bureau.accept(
                new RecuseMember(FIRST, "e-1", "Her uncle.", SITS),
                new RecuseMember(FIRST, "e-2", "Her teacher.", SITS));
        for (var member : PANEL.subList(2, 6)) bureau.accept(vote(member, true));
        bureau.refuse(TOO_FEW_MEMBERS, conclude());
    }

    @Test
    void each_votes_once_and_all_vote() {
        sitting();
        bureau.accept(vote("e-1", true));
        bureau.refuse(VOTED_ALREADY, vote("e-1", false));
        bureau.refuse(QUORUM_MISSING, conclude());
        for (var member : PANEL.subList(1, 6)) bureau.accept(vote(member, true));
        bureau.refuse(
                MEMBER_DECIDES, new ConcludePanel(FIRST, DIGEST, decided("1", "e-1", SITS), SITS));
        bureau.accept(conclude());
        bureau.refuse(CONCLUDED_ALREADY, vote("e-1", false));
    }

    @Test
    void who_votes_against_says_why_and_that_is_sealed() {
        sitting();
        bureau.refuse(
                DISSENT_MISSING,
                new CastPanelVote(FIRST, new CastVote("e-1", Ballot.AGAINST, null), SITS));
        bureau.accept(vote("e-1", false));
        assertThat(bureau.accept(vote("e-1", false))).isEmpty();
        var said = bureau.facts(VoteCast.class).getFirst().vote();
        assertThat(said.opinion()).isNull();
        assertThat(bureau.personal().open(requireNonNull(said.sealedOpinion())))
                .isEqualTo(new Readable("Too little research."));
    }

    @Test
    void a_tie_fails() {
        sitting();
        for (var member : PANEL) {
            var vote =
                    PANEL.subList(0, 3).contains(member)
                            ? new CastVote(member, Ballot.FOR, null)
                            : new CastVote(member, Ballot.ABSTAINED, null);
            bureau.accept(new CastPanelVote(FIRST, vote, SITS));
        }
        bureau.accept(conclude());
        assertThat(bureau.facts(AppraisalEnded.class).getFirst().why())
                .isEqualTo(AppraisalEnd.NOT_PASSED);
    }

    @Test
    void it_takes_two_thirds_of_the_votes() {
        sitting();
        for (var member : PANEL) bureau.accept(vote(member, !PANEL.subList(0, 3).contains(member)));
        assertThat(bureau.accept(conclude()))
                .hasExactlyElementsOfTypes(
                        PanelConcluded.class, AppraisalEnded.class, PostsReleased.class);
        bureau.refuse(APPRAISAL_OVER, new AppointToTitle(FIRST, decided(SITS), SITS));
    }

    @Test
    void just_two_thirds_are_enough() {
        sitting();
        for (var member : PANEL) bureau.accept(vote(member, !PANEL.subList(0, 2).contains(member)));
        assertThat(bureau.accept(conclude())).hasExactlyElementsOfTypes(PanelConcluded.class);
    }

    @Test
    void who_passed_is_appointed_and_leaves_the_post_of_the_title_before() {
        sitting();
        var appoint = new AppointToTitle(FIRST, decided(SITS), SITS);
        bureau.refuse(NOT_CONCLUDED, appoint);
        for (var member : PANEL) bureau.accept(vote(member, !member.equals("e-1")));
        bureau.accept(conclude());
        bureau.refuse(MEMBER_DECIDES, new AppointToTitle(FIRST, decided("1", "e-1", SITS), SITS));
        var facts = bureau.accept(appoint);
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        TitleAppointed.class,
                        PostFilled.class,
                        PostVacated.class,
                        TitleConferred.class);
        assertThat(bureau.accept(appoint)).isEmpty();
        bureau.refuse(
                APPOINTED_ALREADY, new AppointToTitle(FIRST, decided("2", OFFICER, SITS), SITS));
        bureau.refuse(NO_TITLE_POST_FREE, declare(SECOND, WANG, Title.SENIOR));
    }

    @Test
    void who_has_left_is_not_appointed() {
        sitting();
        for (var member : PANEL) bureau.accept(vote(member, true));
        bureau.accept(conclude(), new EndEmployment(teacher(LI), EmploymentEnd.RESIGNED, SITS));
        bureau.refuse(TEACHER_HAS_LEFT, new AppointToTitle(FIRST, decided(SITS), SITS));
        bureau.accept(new WithdrawDeclaration(FIRST, SITS));
        assertThat(bureau.facts(PostsReleased.class)).hasSize(1);
    }

    @Test
    void who_is_employed_elsewhere_or_here_from_a_later_day_is_not_appointed() {
        sitting();
        for (var member : PANEL) bureau.accept(vote(member, true));
        var end = new EndEmployment(teacher(LI), EmploymentEnd.RESIGNED, SITS);
        bureau.accept(conclude(), end);
        bureau.acceptAlone(hire(WEST, SITS));
        bureau.refuse(TEACHER_HAS_LEFT, new AppointToTitle(FIRST, decided(SITS), SITS));
        bureau.acceptAlone(end);
        bureau.acceptAlone(hire(EAST, SITS.plusDays(1)));
        bureau.refuse(TEACHER_HAS_LEFT, new AppointToTitle(FIRST, decided(SITS), SITS));
        bureau.acceptAlone(new AppointToTitle(FIRST, decided(SITS.plusDays(1)), SITS.plusDays(1)));
    }

    private static HireTeacher hire(SchoolId school, LocalDate from) {
        return new HireTeacher(teacher(LI), RECRUITMENT, established(school, from), decided(SITS));
    }

    @Test
    void an_appraisal_that_is_not_there_is_unknown() {
        bureau.refuse(UNKNOWN_APPRAISAL, recommend(true));
    }
}
