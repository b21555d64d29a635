package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.StaffRefusal.*;
import static org.chalkline.command.teacher.TeacherRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.ApproveTitleQuota;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationTakenOver;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where teachers are employed, and the posts that they take up. */
class EmploymentTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        assertThat(bureau.refusedReactions()).isEmpty();
        bureau.close();
    }

    private static TransferTeacher transfer(String number, LocalDate on) {
        return new TransferTeacher(teacher(LI), number, established(WEST, on), decided(on), on);
    }

    private static EndEmployment end(EmploymentEnd why, LocalDate on) {
        return new EndEmployment(teacher(LI), why, on);
    }

    @Test
    void a_teacher_is_taken_over_with_the_certificate_and_fills_a_post() {
        bureau.accept(school(EAST, 2));
        var facts = bureau.accept(takeOver(LI, EAST, Title.FIRST_GRADE));
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        TeacherTakenOver.class,
                        ClockOpened.class,
                        QualificationTakenOver.class,
                        PostFilled.class,
                        PostFilled.class);
        assertThat(bureau.facts(PostFilled.class))
                .extracting(PostFilled::title)
                .containsExactly(null, Title.FIRST_GRADE);
    }

    @Test
    void taken_over_again_alike_nothing_is_recorded() {
        bureau.accept(school(EAST, 2));
        bureau.accept(takeOver(LI, EAST));
        assertThat(bureau.accept(takeOver(LI, EAST))).isEmpty();
        bureau.refuse(TEACHER_EXISTS, takeOver(LI, EAST, Title.SENIOR));
    }

    @Test
    void nobody_is_taken_over_onto_a_post_that_is_not_there() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.refuse(NO_POST_FREE, takeOver(WANG, EAST));
    }

    @Test
    void of_two_taken_over_at_once_onto_the_last_post_one_gets_it_and_the_other_is_told() {
        bureau.accept(school(EAST, 1));
        bureau.acceptAlone(takeOver(LI, EAST));
        bureau.acceptAlone(takeOver(WANG, EAST));
        bureau.react();
        assertThat(bureau.facts(PostFilled.class)).extracting(PostFilled::holder).containsOnly(LI);
        assertThat(bureau.facts(PostNotConfirmed.class))
                .extracting(PostNotConfirmed::person)
                .containsExactly(WANG);
    }

    /** Two in office and one post: Wang waits. */
    private void raceForTheLastPost() {
        bureau.accept(school(EAST, 1));
        bureau.acceptAlone(takeOver(LI, EAST));
        bureau.acceptAlone(takeOver(WANG, EAST));
        bureau.react();
    }

    @Test
    void who_was_told_so_gets_the_first_post_that_is_approved_from_its_day_on() {
        raceForTheLastPost();
        var from = LocalDate.of(2026, 4, 1);
        bureau.accept(new ApprovePosts(EAST, 2, decided(LocalDate.of(2026, 3, 20)), from));
        assertThat(bureau.facts(PostFilled.class).getLast())
                .isEqualTo(new PostFilled(EAST, teacher(WANG).toString(), null, WANG, from));
        assertThat(bureau.facts(PostConfirmed.class))
                .containsExactly(new PostConfirmed(WANG, EAST, from));
        // And once only.
        bureau.accept(new ApprovePosts(EAST, 3, decided(LocalDate.of(2026, 3, 21)), from));
        assertThat(bureau.facts(PostFilled.class)).hasSize(2);
        assertThat(bureau.facts(PostConfirmed.class)).hasSize(1);
    }

    @Test
    void the_post_that_another_gives_up_is_theirs_before_anybody_is_recruited_to_it() {
        raceForTheLastPost();
        var on = LocalDate.of(2026, 3, 2);
        bureau.accept(end(EmploymentEnd.RESIGNED, on));
        assertThat(bureau.facts(PostFilled.class).getLast().holder()).isEqualTo(WANG);
        assertThat(bureau.facts(PostConfirmed.class))
                .containsExactly(new PostConfirmed(WANG, EAST, on));
        assertThat(bureau.refusedReactions()).isEmpty();
    }

    @Test
    void who_waits_at_one_school_is_confirmed_by_no_other() {
        raceForTheLastPost();
        assertThat(bureau.acceptAlone(new NotePostConfirmed(teacher(WANG), WEST, DAY))).isEmpty();
    }

    @Test
    void who_leaves_waits_no_longer_and_the_post_is_free_for_others() {
        raceForTheLastPost();
        bureau.accept(
                new EndEmployment(teacher(WANG), EmploymentEnd.RESIGNED, LocalDate.of(2026, 3, 2)));
        assertThat(bureau.facts(PostWaitEnded.class).getFirst().filled()).isFalse();
        bureau.accept(
                new ApprovePosts(
                        EAST, 2, decided(LocalDate.of(2026, 3, 20)), LocalDate.of(2026, 4, 1)));
        assertThat(bureau.facts(PostFilled.class)).hasSize(1);
        assertThat(bureau.facts(PostConfirmed.class)).isEmpty();
    }

    @Test
    void who_waits_for_a_post_and_a_title_is_confirmed_when_both_are_had() {
        bureau.accept(school(EAST, 1));
        var day = LocalDate.of(2025, 1, 1);
        bureau.accept(new ApproveTitleQuota(EAST, Map.of(Title.SENIOR, 1), decided(day), day));
        bureau.acceptAlone(takeOver(LI, EAST, Title.SENIOR));
        bureau.acceptAlone(takeOver(WANG, EAST, Title.SENIOR));
        bureau.react();
        var from = LocalDate.of(2026, 4, 1);
        bureau.accept(new ApprovePosts(EAST, 2, decided(LocalDate.of(2026, 3, 20)), from));
        assertThat(bureau.facts(PostWaitEnded.class))
                .extracting(PostWaitEnded::left)
                .containsExactly(1);
        assertThat(bureau.facts(PostConfirmed.class)).isEmpty();
        bureau.accept(
                new ApproveTitleQuota(
                        EAST,
                        Map.of(Title.SENIOR, 2),
                        decided(LocalDate.of(2026, 3, 23)),
                        from.plusDays(9)));
        assertThat(bureau.facts(PostConfirmed.class))
                .containsExactly(new PostConfirmed(WANG, EAST, from.plusDays(9)));
    }

    @Test
    void where_no_posts_were_ever_approved_the_old_register_is_believed() {
        bureau.accept(school(EAST, 1)[0]);
        bureau.accept(takeOver(LI, EAST), takeOver(WANG, EAST));
        assertThat(bureau.facts(PostFilled.class)).hasSize(2);
    }

    @Test
    void off_the_establishment_no_post_is_taken() {
        bureau.accept(school(EAST, 0));
        var c = takeOver(LI, EAST);
        var employment =
                new Employment(
                        EAST, Staffing.OFF_ESTABLISHMENT, contract(LocalDate.of(2024, 9, 1)));
        bureau.accept(
                new TakeOverTeacher(
                        c.teacher(),
                        employment,
                        c.certificates(),
                        null,
                        null,
                        c.source(),
                        c.effectiveOn()));
        assertThat(bureau.facts(PostFilled.class)).isEmpty();
    }

    @Test
    void a_school_that_is_unknown_or_not_open_takes_nobody() {
        bureau.refuse(UNKNOWN_SCHOOL, takeOver(LI, EAST));
        bureau.accept(school(EAST, 1));
        var c = takeOver(LI, EAST);
        var before = LocalDate.of(2004, 9, 1);
        bureau.refuse(
                SCHOOL_NOT_OPEN,
                new TakeOverTeacher(
                        c.teacher(),
                        established(EAST, before),
                        List.of(),
                        null,
                        null,
                        c.source(),
                        before));
    }

    @Test
    void a_contract_that_ends_before_it_begins_is_no_contract() {
        bureau.accept(school(EAST, 1));
        var c = takeOver(LI, EAST);
        var wrong =
                new Employment(
                        EAST, Staffing.ESTABLISHED, new Contract(TAKEN_OVER, DAY.minusYears(1)));
        bureau.refuse(
                CONTRACT_ENDS_BEFORE_IT_BEGINS,
                new TakeOverTeacher(
                        c.teacher(), wrong, List.of(), null, null, c.source(), TAKEN_OVER));
    }

    @Test
    void who_was_never_on_record_is_unknown() {
        bureau.refuse(UNKNOWN_TEACHER, end(EmploymentEnd.RESIGNED, DAY));
    }

    @Test
    void a_contract_is_renewed_from_the_day_after_its_last() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        var last = LocalDate.of(2027, 8, 31);
        var on = LocalDate.of(2026, 5, 4);
        var next = contract(last.plusDays(1));
        assertThat(bureau.accept(new RenewContract(teacher(LI), next, on)))
                .containsExactly(new ContractRenewed(LI, EAST, next, on));
        assertThat(bureau.accept(new RenewContract(teacher(LI), next, on))).isEmpty();
        bureau.refuse(CONTRACT_NOT_NEXT, new RenewContract(teacher(LI), contract(on), on));
        bureau.refuse(
                CONTRACT_NOT_NEXT,
                new RenewContract(teacher(LI), contract(next.until().plusDays(2)), on));
        var short_ = new Contract(next.until().plusDays(1), next.until().plusYears(2));
        bureau.refuse(CONTRACT_TOO_SHORT, new RenewContract(teacher(LI), short_, on));
    }

    @Test
    void an_employment_that_ends_frees_its_posts() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST, Title.SENIOR));
        var facts = bureau.accept(end(EmploymentEnd.RETIRED, DAY));
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        EmploymentEnded.class, PostVacated.class, PostVacated.class);
        assertThat(bureau.accept(end(EmploymentEnd.RETIRED, DAY))).isEmpty();
        bureau.refuse(NOT_EMPLOYED, end(EmploymentEnd.RESIGNED, DAY));
        bureau.refuse(NO_POST_FREE, takeOver(WANG, EAST)); // it was filled on the earlier day
    }

    @Test
    void an_employment_ends_in_the_order_of_days_and_never_ahead() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.refuse(
                CommonRefusal.ACT_OUT_OF_ORDER,
                end(EmploymentEnd.RESIGNED, TAKEN_OVER.minusDays(1)));
        bureau.refuse(ACT_IN_FUTURE, end(EmploymentEnd.RESIGNED, TODAY.plusDays(1)));
        bureau.refuse(DISMISSAL_IS_A_SANCTION, end(EmploymentEnd.DISMISSED, DAY));
        bureau.refuse(CONTRACT_STILL_RUNS, end(EmploymentEnd.CONTRACT_RAN_OUT, DAY));
    }

    @Test
    void a_contract_runs_out_when_its_last_day_is_over() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        var last = LocalDate.of(2027, 8, 31);
        bureau.on(last.plusDays(1));
        bureau.refuse(CONTRACT_STILL_RUNS, end(EmploymentEnd.CONTRACT_RAN_OUT, last));
        bureau.accept(end(EmploymentEnd.CONTRACT_RAN_OUT, last.plusDays(1)));
    }

    @Test
    void nobody_is_hired_from_a_day_before_they_left_another_school() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST), end(EmploymentEnd.RESIGNED, DAY));
        var before = established(WEST, DAY.minusDays(1));
        bureau.acceptAlone(new HireTeacher(teacher(LI), RECRUITMENT, before, decided(DAY)));
        assertThat(bureau.facts(HiringFailed.class)).hasSize(1);
        bureau.acceptAlone(
                new HireTeacher(teacher(LI), RECRUITMENT, established(WEST, DAY), decided(DAY)));
        assertThat(bureau.facts(TeacherHired.class)).hasSize(1);
    }

    @Test
    void whose_data_is_restricted_is_not_taken_over() {
        bureau.accept(school(EAST, 1));
        bureau.knowing(new PersonRestricted(LI, "A dispute.", TAKEN_OVER));
        bureau.refuse(PERSON_NOT_TO_BE_PROCESSED, takeOver(LI, EAST));
    }

    @Test
    void a_school_takes_teachers_from_its_first_day_to_the_last_before_it_closed() {
        bureau.accept(school(EAST, 2)[0]);
        var opened = LocalDate.of(2005, 9, 1);
        var c = takeOver(LI, EAST);
        bureau.accept(
                new TakeOverTeacher(
                        c.teacher(),
                        established(EAST, opened),
                        List.of(),
                        null,
                        null,
                        c.source(),
                        opened));
        bureau.knowing(
                new SchoolClosed(
                        EAST,
                        new ResettlementPlan("All to the west.", DIGEST),
                        decided(TAKEN_OVER),
                        TAKEN_OVER));
        bureau.refuse(SCHOOL_NOT_OPEN, takeOver(WANG, EAST));
    }

    @Test
    void a_transfer_takes_effect_when_the_other_school_has_kept_a_post() {
        bureau.accept(school(EAST, 1));
        bureau.accept(school(WEST, 1));
        bureau.accept(takeOver(LI, EAST));
        assertThat(bureau.acceptAlone(transfer("T-1", DAY)))
                .hasExactlyElementsOfTypes(TransferOrdered.class);
        bureau.refuse(TRANSFER_PENDING, end(EmploymentEnd.RESIGNED, DAY));
        assertThat(bureau.acceptAlone(new CompleteTransfer(teacher(LI), "T-9"))).isEmpty();
        bureau.react();
        assertThat(bureau.facts())
                .hasAtLeastOneElementOfType(PostsReserved.class)
                .hasAtLeastOneElementOfType(TeacherTransferred.class)
                .hasAtLeastOneElementOfType(PostVacated.class);
        assertThat(bureau.facts(PostFilled.class).getLast().schoolId()).isEqualTo(WEST);
        assertThat(bureau.accept(transfer("T-1", DAY))).isEmpty();
        bureau.refuse(TRANSFER_NUMBER_USED, transfer("T-1", DAY.plusDays(1)));
        bureau.refuse(SAME_SCHOOL, transfer("T-2", DAY));
    }

    @Test
    void a_transfer_fails_when_the_last_post_was_filled_meanwhile_and_the_teacher_stays() {
        bureau.accept(school(EAST, 1));
        bureau.accept(school(WEST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.acceptAlone(takeOver(WANG, WEST));
        bureau.acceptAlone(transfer("T-1", DAY));
        bureau.react();
        assertThat(bureau.facts())
                .hasAtLeastOneElementOfType(PostsDeclined.class)
                .hasAtLeastOneElementOfType(TransferFailed.class)
                .doesNotHaveAnyElementsOfTypes(TeacherTransferred.class);
        bureau.accept(end(EmploymentEnd.RESIGNED, DAY));
        assertThat(bureau.facts(EmploymentEnded.class).getLast().school()).isEqualTo(EAST);
    }

    @Test
    void a_transfer_needs_a_free_post_a_power_and_a_long_contract() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.refuse(UNKNOWN_SCHOOL, transfer("T-1", DAY));
        bureau.accept(school(WEST, 0));
        bureau.refuse(NO_POST_FREE, transfer("T-1", DAY));
        bureau.refuse(NUMBER_MALFORMED, transfer("T/1", DAY));
        var brief = new Employment(WEST, Staffing.ESTABLISHED, new Contract(DAY, DAY.plusYears(2)));
        bureau.refuse(
                CONTRACT_TOO_SHORT,
                new TransferTeacher(teacher(LI), "T-1", brief, decided(DAY), DAY));
        bureau.refuse(
                CONTRACT_BEFORE_ACT,
                new TransferTeacher(
                        teacher(LI),
                        "T-1",
                        established(WEST, DAY.minusDays(1)),
                        decided(DAY),
                        DAY));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new TransferTeacher(
                        teacher(LI),
                        "T-1",
                        established(WEST, DAY),
                        decided("1", "somebody", DAY),
                        DAY));
        bureau.accept(end(EmploymentEnd.RESIGNED, DAY));
        bureau.refuse(NOT_EMPLOYED, transfer("T-1", DAY));
    }

    @Test
    void a_register_that_names_no_source_vouches_for_nothing() {
        var c = takeOver(LI);
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new TakeOverTeacher(
                        c.teacher(), null, List.of(), null, null, " ", c.effectiveOn()));
    }
}
