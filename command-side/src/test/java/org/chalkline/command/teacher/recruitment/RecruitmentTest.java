package org.chalkline.command.teacher.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.StaffRefusal.NO_POST_FREE;
import static org.chalkline.command.teacher.recruitment.RecruitmentRefusal.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolRefusal;
import org.chalkline.command.teacher.Bureau;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.TeacherRefusal;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.TeacherEvent.HiringFailed;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherHired;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A recruitment from its plan to the contract, and the posts that the school keeps for it. */
class RecruitmentTest {
    private static final String LAW = "Regulations on Personnel Management of Public Institutions";
    private static final RecruitmentId SECOND = new RecruitmentId("R-2");
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        assertThat(bureau.refusedReactions()).isEmpty();
        bureau.close();
    }

    private void posted() {
        bureau.accept(school(EAST, 2));
        bureau.accept(takeOver(LI), takeOver(WANG), takeOver(ZHAO));
        bureau.accept(plan(EAST, 1), post(RECRUITMENT));
    }

    private void announced() {
        posted();
        bureau.accept(untilNotice(RECRUITMENT, LI));
    }

    @Test
    void a_plan_has_the_posts_kept_by_the_school() {
        bureau.accept(school(EAST, 2));
        assertThat(bureau.accept(plan(EAST, 2)))
                .hasExactlyElementsOfTypes(
                        RecruitmentPlanned.class, PostsReserved.class, PostsSecured.class);
        assertThat(bureau.accept(plan(EAST, 2))).isEmpty();
        bureau.refuse(RECRUITMENT_ID_IN_USE, plan(EAST, 1));
    }

    @Test
    void nobody_plans_for_more_posts_than_are_free() {
        bureau.accept(school(EAST, 2));
        bureau.accept(takeOver(LI, EAST));
        bureau.refuse(NO_POST_FREE, plan(EAST, 2));
        bureau.refuse(POSTS_OUT_OF_RANGE, plan(EAST, 0));
    }

    @Test
    void of_two_plans_that_race_for_the_last_post_one_ends() {
        bureau.accept(school(EAST, 1));
        bureau.acceptAlone(plan(EAST, 1));
        bureau.acceptAlone(plan(SECOND, EAST, 1));
        bureau.refuse(POSTS_NOT_SECURED, post(SECOND));
        bureau.refuse(POSTS_NOT_SECURED, new CloseRecruitment(SECOND, "Given up.", DAY));
        bureau.react();
        assertThat(bureau.facts(PostsSecured.class)).hasSize(1);
        assertThat(bureau.facts(PostsRefused.class))
                .containsExactly(new PostsRefused(SECOND, 0, DAY));
        assertThat(bureau.facts(PostsDeclined.class)).hasSize(1);
        bureau.refuse(RECRUITMENT_OVER, post(SECOND));
        // It is over, and waits for nothing.
        assertThat(bureau.accept(new ApprovePosts(EAST, 3, decided(TERM), TERM))).hasSize(1);
    }

    @Test
    void fewer_posts_than_are_kept_can_not_be_approved() {
        bureau.accept(school(EAST, 2));
        bureau.accept(plan(EAST, 2));
        bureau.refuse(SchoolRefusal.POSTS_TAKEN, new ApprovePosts(EAST, 1, decided(TERM), TERM));
        bureau.accept(new ApprovePosts(EAST, 3, decided(TERM), TERM));
    }

    @Test
    void a_candidate_is_hired_by_the_steps_of_the_regulations() {
        announced();
        var facts = bureau.accept(hire(RECRUITMENT, LI));
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        CandidateHired.class, PostFilled.class, TeacherHired.class);
        assertThat(bureau.accept(hire(RECRUITMENT, LI))).isEmpty();
        assertThat(bureau.accept(new CloseRecruitment(RECRUITMENT, null, HIRED)))
                .hasExactlyElementsOfTypes(RecruitmentClosed.class);
    }

    @Test
    void what_is_kept_for_a_recruitment_that_is_given_up_is_free_again() {
        posted();
        var facts = bureau.accept(new CloseRecruitment(RECRUITMENT, "Nobody applied.", DAY));
        assertThat(facts).hasExactlyElementsOfTypes(RecruitmentClosed.class, PostsReleased.class);
        bureau.accept(plan(SECOND, EAST, 2));
        bureau.refuse(RECRUITMENT_OVER, hire(RECRUITMENT, LI));
    }

    @Test
    void nobody_is_admitted_before_the_posting_or_without_the_qualification() {
        bureau.accept(school(EAST, 2));
        bureau.refuse(UNKNOWN_RECRUITMENT, post(RECRUITMENT));
        bureau.accept(plan(EAST, 1));
        var admit = new AdmitCandidate(RECRUITMENT, LI, LocalDate.of(2025, 4, 7));
        bureau.refuse(NOT_POSTED, admit);
        bureau.accept(post(RECRUITMENT));
        bureau.refuse(OUTSIDE_PERIOD, new AdmitCandidate(RECRUITMENT, LI, DAY));
        bureau.refuse(CANDIDATE_NOT_QUALIFIED, admit);
        var kindergarten = new Certificate("K-1", QualificationKind.KINDERGARTEN, null, TAKEN_OVER);
        bureau.accept(
                new TakeOverTeacher(
                        teacher(LI), null, List.of(kindergarten), null, null, "r", TAKEN_OVER));
        bureau.refuse(CANDIDATE_NOT_QUALIFIED, admit);
        bureau.refuse(
                UNKNOWN_PERSON,
                new AdmitCandidate(RECRUITMENT, STRANGER, LocalDate.of(2025, 4, 7)));
    }

    @Test
    void it_is_made_public_once_and_before_anybody_applies() {
        bureau.accept(school(EAST, 2));
        bureau.accept(plan(EAST, 1));
        bureau.refuse(
                PERIOD_ENDS_BEFORE_IT_BEGINS,
                new PostRecruitment(RECRUITMENT, "w", DAY.plusDays(2), DAY.plusDays(1), DAY));
        bureau.refuse(
                PERIOD_NOT_AHEAD,
                new PostRecruitment(RECRUITMENT, "w", DAY.minusDays(2), DAY.plusDays(1), DAY));
        bureau.accept(post(RECRUITMENT));
        bureau.refuse(
                POSTED_ALREADY,
                new PostRecruitment(RECRUITMENT, "w", DAY.plusDays(2), DAY.plusDays(9), DAY));
    }

    @Test
    void it_may_open_on_the_day_it_is_made_public_and_take_whoever_applies_then() {
        bureau.accept(school(EAST, 2));
        bureau.accept(takeOver(LI), plan(EAST, 1));
        bureau.accept(new PostRecruitment(RECRUITMENT, "w", DAY, DAY.plusDays(9), DAY));
        bureau.accept(new AdmitCandidate(RECRUITMENT, LI, DAY));
    }

    @Test
    void who_did_not_pass_is_not_examined_and_who_is_not_fit_not_announced() {
        posted();
        var on = LocalDate.of(2025, 4, 8);
        bureau.accept(
                new AdmitCandidate(RECRUITMENT, LI, on),
                new AdmitCandidate(RECRUITMENT, WANG, on),
                new ScoreCandidate(RECRUITMENT, LI, 5_000, false, on),
                new ScoreCandidate(RECRUITMENT, WANG, 9_000, true, on));
        bureau.refuse(NOT_PASSED, new ConcludeMedical(RECRUITMENT, LI, true, "Fit.", on));
        bureau.accept(new ConcludeMedical(RECRUITMENT, WANG, false, "Ill.", on));
        bureau.refuse(
                NOT_FIT, new AnnounceCandidates(RECRUITMENT, List.of(WANG), "w", NOTICE_UNTIL, on));
    }

    @Test
    void the_notice_runs_for_seven_working_days() {
        posted();
        bureau.accept(beforeNotice(LI));
        var on = LocalDate.of(2025, 5, 19);
        bureau.refuse(
                NOTICE_TOO_SHORT.citing(LAW, "9(6)"), announce(on, LocalDate.of(2025, 5, 27), LI));
        bureau.accept(announce(on, LocalDate.of(2025, 5, 28), LI));
    }

    private static AnnounceCandidates announce(LocalDate on, LocalDate until, PersonId... persons) {
        return new AnnounceCandidates(RECRUITMENT, List.of(persons), "w", until, on);
    }

    private static Object[] beforeNotice(PersonId... persons) {
        var steps = untilNotice(RECRUITMENT, persons);
        return Arrays.copyOf(steps, steps.length - 1);
    }

    @Test
    void who_is_announced_anew_takes_no_second_post_and_who_withdrew_none() {
        posted();
        bureau.accept(beforeNotice(LI, WANG));
        var on = LocalDate.of(2025, 5, 19);
        bureau.accept(announce(on, NOTICE_UNTIL, LI));
        bureau.accept(announce(on, NOTICE_UNTIL.plusDays(7), LI));
        bureau.refuse(MORE_THAN_POSTS, announce(on, NOTICE_UNTIL, WANG));
        bureau.accept(new DropCandidate(RECRUITMENT, LI, CandidateEnd.WITHDREW, on));
        bureau.accept(announce(on, NOTICE_UNTIL, WANG));
    }

    @Test
    void a_candidate_goes_from_step_to_step() {
        posted();
        var on = LocalDate.of(2025, 4, 8);
        bureau.refuse(UNKNOWN_CANDIDATE, new ScoreCandidate(RECRUITMENT, LI, 1, true, on));
        bureau.accept(new AdmitCandidate(RECRUITMENT, LI, on));
        bureau.refuse(ACT_OUT_OF_ORDER, new ScoreCandidate(RECRUITMENT, LI, 1, true, DAY));
        bureau.refuse(NOT_PASSED, new ConcludeMedical(RECRUITMENT, LI, true, "Fit.", on));
        bureau.refuse(SCORE_OUT_OF_RANGE, new ScoreCandidate(RECRUITMENT, LI, 10_001, true, on));
        bureau.accept(new ScoreCandidate(RECRUITMENT, LI, 9_000, true, on));
        bureau.refuse(SCORED_ALREADY, new ScoreCandidate(RECRUITMENT, LI, 9_001, true, on));
        var until = LocalDate.of(2025, 4, 30);
        var announce = new AnnounceCandidates(RECRUITMENT, List.of(LI), "web site", until, on);
        bureau.refuse(NOT_FIT, announce);
        bureau.refuse(
                NOBODY_ANNOUNCED,
                new AnnounceCandidates(RECRUITMENT, List.of(), "web site", until, on));
        bureau.accept(new ConcludeMedical(RECRUITMENT, LI, true, "Fit.", on));
        bureau.refuse(NOTICE_NOT_GIVEN.citing(LAW, "9(6)"), hire(RECRUITMENT, LI));
        bureau.refuse(
                NOTICE_TOO_SHORT.citing(LAW, "9(6)"),
                new AnnounceCandidates(RECRUITMENT, List.of(LI), "w", on.plusDays(6), on));
        bureau.accept(announce);
        bureau.refuse(
                NOTICE_NOT_OVER.citing(LAW, "9(6)"),
                new HireCandidate(RECRUITMENT, LI, contract(until), decided(until), until));
    }

    @Test
    void what_a_doctor_found_is_sealed() {
        announced();
        var fact = bureau.facts(MedicalConcluded.class).getFirst();
        assertThat(fact.findings().sealed()).doesNotContain("Short-sighted");
        Personal sealed = fact.findings();
        assertThat(bureau.personal().open(sealed)).isEqualTo(new Readable("Short-sighted."));
        assertThat(
                        bureau.accept(
                                new ConcludeMedical(
                                        RECRUITMENT,
                                        LI,
                                        true,
                                        "Short-sighted.",
                                        LocalDate.of(2025, 5, 12))))
                .isEmpty();
        bureau.refuse(
                EXAMINED_ALREADY,
                new ConcludeMedical(RECRUITMENT, LI, true, "Blind.", LocalDate.of(2025, 5, 12)));
    }

    @Test
    void no_more_are_announced_than_there_are_posts() {
        posted();
        var steps = untilNotice(RECRUITMENT, LI, WANG);
        for (int i = 0; i < steps.length - 1; i++) bureau.accept(steps[i]);
        bureau.refuse(MORE_THAN_POSTS, steps[steps.length - 1]);
    }

    @Test
    void a_contract_of_less_than_three_years_hires_nobody() {
        announced();
        bureau.refuse(
                TeacherRefusal.CONTRACT_TOO_SHORT,
                new HireCandidate(
                        RECRUITMENT,
                        LI,
                        new Contract(TERM, TERM.plusYears(3).minusDays(2)),
                        decided(HIRED),
                        HIRED));
        bureau.refuse(
                CONTRACT_BEFORE_HIRING,
                new HireCandidate(
                        RECRUITMENT, LI, contract(HIRED.minusDays(1)), decided(HIRED), HIRED));
        bureau.accept(new HireCandidate(RECRUITMENT, LI, contract(HIRED), decided(HIRED), HIRED));
    }

    @Test
    void who_withdrew_is_not_hired_and_who_is_hired_does_not_withdraw() {
        announced();
        bureau.refuse(
                FOLLOWS_BY_ITSELF,
                new DropCandidate(RECRUITMENT, LI, CandidateEnd.COULD_NOT_BE_EMPLOYED, HIRED));
        bureau.accept(new DropCandidate(RECRUITMENT, LI, CandidateEnd.WITHDREW, HIRED));
        bureau.refuse(CANDIDATE_OUT, hire(RECRUITMENT, LI));
        bureau.accept(new CloseRecruitment(RECRUITMENT, "Nobody is left.", HIRED));
        assertThat(bureau.facts(PostsReleased.class)).hasSize(1);
    }

    @Test
    void who_is_employed_elsewhere_is_not_hired() {
        bureau.accept(school(EAST, 2));
        bureau.accept(school(WEST, 2));
        bureau.accept(takeOver(LI, WEST));
        bureau.accept(plan(EAST, 1), post(RECRUITMENT));
        bureau.accept(untilNotice(RECRUITMENT, LI));
        bureau.refuse(CANDIDATE_EMPLOYED, hire(RECRUITMENT, LI));
    }

    @Test
    void of_two_schools_that_hire_one_person_at_once_one_employs_and_the_other_has_its_post_back() {
        bureau.accept(school(EAST, 1));
        bureau.accept(school(WEST, 1));
        bureau.accept(takeOver(LI), takeOver(WANG));
        bureau.accept(plan(EAST, 1), post(RECRUITMENT));
        bureau.accept(plan(SECOND, WEST, 1), post(SECOND));
        bureau.accept(untilNotice(RECRUITMENT, LI));
        bureau.accept(untilNotice(SECOND, LI));
        bureau.acceptAlone(hire(RECRUITMENT, LI));
        bureau.acceptAlone(hire(SECOND, LI));
        bureau.react();
        assertThat(bureau.facts(TeacherHired.class)).hasSize(1);
        assertThat(bureau.facts(HiringFailed.class)).hasSize(1);
        assertThat(bureau.facts(PostVacated.class).getFirst().schoolId()).isEqualTo(WEST);
        assertThat(bureau.facts(CandidateDropped.class))
                .extracting(CandidateDropped::why)
                .containsExactly(CandidateEnd.COULD_NOT_BE_EMPLOYED);
        bureau.accept(
                new AdmitCandidate(SECOND, WANG, HIRED),
                new ScoreCandidate(SECOND, WANG, 9_000, true, HIRED),
                new ConcludeMedical(SECOND, WANG, true, "Fit.", HIRED));
        var until = HIRED.plusDays(30);
        bureau.refuse(
                MORE_THAN_POSTS, new AnnounceCandidates(SECOND, List.of(WANG), "w", until, HIRED));
    }
}
