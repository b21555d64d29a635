package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.TeacherRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.command.school.SchoolCommand.DivideSchool;
import org.chalkline.command.school.SchoolCommand.MergeSchools;
import org.chalkline.command.school.SchoolCommand.PlanStaffOfDivision;
import org.chalkline.command.school.SchoolCommand.Successor;
import org.chalkline.command.school.SchoolRefusal;
import org.chalkline.command.teacher.TeacherCommand.ContinueEmployment;
import org.chalkline.command.teacher.TeacherCommand.RenewContract;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.TeacherCommand.TransferTeacher;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsMove;
import org.chalkline.kernel.school.SchoolEvent.StaffMove;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentContinued;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Employments that go on at the school that followed the one that began them. */
class ContinuedEmploymentsTest {
    private static final SchoolId NORTH = new SchoolId("S-11");
    private static final SchoolId SOUTH = new SchoolId("S-12");
    private static final LocalDate ON = LocalDate.of(2025, 9, 1);
    private static final LocalDate BEFORE = ON.minusDays(30);
    private static final Contract CONTRACT =
            new Contract(LocalDate.of(2024, 9, 1), LocalDate.of(2027, 8, 31));
    private static final ResettlementPlan PUPILS = new ResettlementPlan("All move.", DIGEST);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ContinueEmployment goOn(
            PersonId who, SchoolId school, @Nullable LocalDate until) {
        return new ContinueEmployment(teacher(who), school, until, decided("C-1", OFFICER, ON), ON);
    }

    private void merged() {
        bureau.accept(school(EAST, 2));
        bureau.accept(school(WEST, 2));
        bureau.accept(takeOver(LI, EAST));
        bureau.accept(
                new MergeSchools(WEST, List.of(EAST), PUPILS, decided("M-1", OFFICER, BEFORE), ON));
    }

    @Test
    void a_successor_goes_on_with_the_contract_whose_beginning_is_the_first_one() {
        merged();
        bureau.refuse(
                CONTRACT_TOO_SHORT,
                new TransferTeacher(
                        teacher(LI),
                        "X-1",
                        new Employment(
                                WEST, Staffing.ESTABLISHED, new Contract(ON, CONTRACT.until())),
                        decided("C-1", OFFICER, ON),
                        ON));
        bureau.accept(goOn(LI, WEST, null));
        assertThat(bureau.facts(EmploymentContinued.class))
                .containsExactly(
                        new EmploymentContinued(
                                LI,
                                EAST,
                                Staffing.ESTABLISHED,
                                new Employment(WEST, Staffing.ESTABLISHED, CONTRACT),
                                null,
                                decided("C-1", OFFICER, ON),
                                ON));
        assertThat(bureau.facts(PostVacated.class))
                .extracting(PostVacated::schoolId)
                .containsExactly(EAST);
        assertThat(bureau.facts(PostFilled.class).getLast().schoolId()).isEqualTo(WEST);
        assertThat(bureau.accept(goOn(LI, WEST, null))).isEmpty();
        assertThat(bureau.refusedReactions()).isEmpty();
    }

    @Test
    void the_least_length_is_judged_by_the_whole_contract() {
        merged();
        bureau.refuse(CONTRACT_TOO_SHORT, goOn(LI, WEST, LocalDate.of(2027, 8, 30)));
        bureau.accept(goOn(LI, WEST, LocalDate.of(2027, 12, 31)));
        assertThat(bureau.facts(EmploymentContinued.class).getFirst().to().contract())
                .isEqualTo(new Contract(CONTRACT.from(), LocalDate.of(2027, 12, 31)));
    }

    @Test
    void a_contract_that_was_renewed_began_when_the_first_term_did() {
        bureau.accept(school(EAST, 2));
        bureau.accept(school(WEST, 2));
        bureau.accept(takeOver(LI, EAST));
        var renewed = new Contract(LocalDate.of(2027, 9, 1), LocalDate.of(2030, 8, 31));
        bureau.accept(new RenewContract(teacher(LI), renewed, DAY));
        bureau.accept(
                new MergeSchools(WEST, List.of(EAST), PUPILS, decided("M-1", OFFICER, BEFORE), ON));
        bureau.accept(goOn(LI, WEST, null));
        assertThat(bureau.facts(EmploymentContinued.class).getFirst().to().contract())
                .isEqualTo(new Contract(CONTRACT.from(), renewed.until()));
    }

    @Test
    void no_other_school_goes_on_with_it() {
        merged();
        bureau.accept(school(NORTH, 1));
        bureau.refuse(NOT_A_SUCCESSOR, goOn(LI, NORTH, null));
        bureau.accept(takeOver(WANG));
        bureau.refuse(NOT_EMPLOYED, goOn(WANG, WEST, null));
    }

    // Division.

    private static Successor successor(SchoolId school) {
        return new Successor(
                school,
                new Particulars(
                        "School " + school,
                        SchoolKind.PRIMARY,
                        Ownership.PUBLIC,
                        new Site("1 Yan'an West Road", "310105001")));
    }

    private static DivideSchool divide(boolean dissolved) {
        return new DivideSchool(
                EAST,
                List.of(successor(NORTH), successor(SOUTH)),
                dissolved,
                dissolved ? PUPILS : null,
                decided("M-1", OFFICER, BEFORE),
                ON);
    }

    private static PlanStaffOfDivision plan(List<StaffMove> staff, PostsMove... posts) {
        return new PlanStaffOfDivision(
                EAST, staff, List.of(posts), decided("M-1", OFFICER, BEFORE), BEFORE);
    }

    private static TakeOverTeacher offEstablishment(PersonId who) {
        return new TakeOverTeacher(
                teacher(who),
                new Employment(EAST, Staffing.OFF_ESTABLISHMENT, CONTRACT),
                List.of(certificate(who)),
                null,
                null,
                "register of 2024",
                TAKEN_OVER);
    }

    private void staffed() {
        bureau.accept(school(EAST, 3));
        bureau.accept(takeOver(LI, EAST), offEstablishment(WANG), takeOver(ZHAO, EAST));
    }

    @Test
    void staff_and_posts_of_a_divided_school_move_by_the_plan() {
        staffed();
        bureau.accept(
                plan(
                        List.of(new StaffMove(LI, NORTH), new StaffMove(WANG, SOUTH)),
                        new PostsMove(NORTH, 2)));
        bureau.accept(divide(true));
        assertThat(bureau.facts(EmploymentContinued.class))
                .extracting(e -> e.person() + " to " + e.to().school())
                .containsExactly(LI + " to " + NORTH, WANG + " to " + SOUTH);
        assertThat(bureau.facts(PostsApproved.class).getLast())
                .isEqualTo(new PostsApproved(NORTH, 2, decided("M-1", OFFICER, BEFORE), ON));
        assertThat(bureau.facts(PostFilled.class).getLast())
                .isEqualTo(new PostFilled(NORTH, teacher(LI).toString(), null, LI, ON));
        assertThat(bureau.reports())
                .as("whom the plan doesn't name")
                .extracting(ReportRefused::about, ReportRefused::code)
                .containsExactly(tuple(teacher(ZHAO).toString(), NOT_MOVED_BY_PLAN.name()));
        assertThat(bureau.refusedReactions())
                .as("the posts of which it says nothing")
                .extracting(Refusal::code)
                .containsExactly(SchoolRefusal.POSTS_NOT_PLANNED.name());
    }

    @Test
    void without_a_plan_each_employment_and_the_posts_of_each_school_are_for_somebody_to_see_to() {
        staffed();
        bureau.accept(divide(true));
        assertThat(bureau.facts(EmploymentContinued.class)).isEmpty();
        assertThat(bureau.reports())
                .extracting(ReportRefused::about)
                .containsExactly(
                        teacher(LI).toString(), teacher(WANG).toString(), teacher(ZHAO).toString());
        assertThat(bureau.refusedReactions()).hasSize(2);
        bureau.accept(goOn(LI, NORTH, null));
    }

    @Test
    void who_is_not_named_stays_at_a_school_that_goes_on() {
        staffed();
        bureau.accept(plan(List.of(new StaffMove(LI, NORTH))));
        bureau.accept(divide(false));
        assertThat(bureau.facts(EmploymentContinued.class)).hasSize(1);
        assertThat(bureau.reports()).isEmpty();
        assertThat(bureau.refusedReactions())
                .as("of the old school and of both new ones")
                .hasSize(3);
    }

    @Test
    void a_plan_that_names_somebody_else_moves_the_others() {
        staffed();
        bureau.accept(plan(List.of(new StaffMove(STRANGER, NORTH), new StaffMove(LI, WEST))));
        bureau.accept(divide(false));
        assertThat(bureau.facts(EmploymentContinued.class)).isEmpty();
        assertThat(bureau.reports())
                .extracting(ReportRefused::code)
                .containsExactlyInAnyOrder(MOVED_BY_PLAN_ONLY.name(), NOT_A_SUCCESSOR.name());
    }

    @Test
    void a_plan_names_each_once_and_nobody_who_stays() {
        staffed();
        bureau.refuse(
                SchoolRefusal.MOVED_TWICE,
                plan(List.of(new StaffMove(LI, NORTH), new StaffMove(LI, SOUTH))));
        bureau.refuse(SchoolRefusal.MOVED_TO_ITSELF, plan(List.of(new StaffMove(LI, EAST))));
        bureau.refuse(SchoolRefusal.POSTS_OUT_OF_RANGE, plan(List.of(), new PostsMove(NORTH, -1)));
    }
}
