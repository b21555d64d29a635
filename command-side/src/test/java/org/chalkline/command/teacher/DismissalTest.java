package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.teacher.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.teacher.TeacherCommand.HireTeacher;
import org.chalkline.command.teacher.TeacherCommand.RenewContract;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.AppealDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherReinstated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows for an employment from a dismissal, and from one that is void. */
class DismissalTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private SanctionImposed dismissed(LocalDate on) {
        return new SanctionImposed(
                LI,
                "S-1",
                Sanction.DISMISSAL,
                2,
                Capacity.TEACHER,
                EAST,
                PREPARER,
                bureau.personal().seal(LI, PersonalField.CONDUCT, "Came late."),
                null,
                decided(on),
                on);
    }

    private AppealDecided revoked(LocalDate on) {
        return new AppealDecided(
                LI,
                new Matter(Matter.Kind.SANCTION, "S-1"),
                Contested.REVOKED,
                bureau.personal().seal(LI, PersonalField.CONDUCT, "Not so."),
                decided("A-1", JUDGE, on),
                on);
    }

    @Test
    void a_dismissal_ends_the_employment_and_frees_the_post() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.follows(dismissed(DAY));
        assertThat(bureau.facts(EmploymentEnded.class))
                .singleElement()
                .satisfies(e -> assertThat(e.why()).isEqualTo(EmploymentEnd.DISMISSED))
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(DAY));
        assertThat(bureau.facts(PostVacated.class)).hasSize(1);
        bureau.follows(dismissed(DAY));
        assertThat(bureau.facts(EmploymentEnded.class)).hasSize(1);
    }

    @Test
    void who_was_dismissed_in_vain_is_reinstated_from_that_day_and_is_owed_their_pay() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.follows(dismissed(DAY));
        bureau.follows(revoked(DAY.plusDays(200)));
        bureau.react();
        assertThat(bureau.facts(TeacherReinstated.class))
                .singleElement()
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(DAY))
                .satisfies(e -> assertThat(e.employment().school()).isEqualTo(EAST));
        assertThat(bureau.refusedReactions())
                .extracting(Refusal::code)
                .containsExactly("PAY_IS_OWED");
        assertThat(bureau.facts(PostFilled.class))
                .filteredOn(e -> e.title() == null)
                .as("before, and again")
                .hasSize(2);
        bureau.accept(new RenewContract(teacher(LI), contract(LocalDate.of(2027, 9, 1)), TODAY));
    }

    /** A ruling sets the dismissal itself aside: that is no review, and no appeal. */
    @Test
    void who_was_dismissed_by_a_decision_that_a_ruling_sets_aside_is_reinstated() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        var dismissal = dismissed(DAY);
        bureau.follows(dismissal);
        bureau.follows(setAside(dismissal, DAY.plusDays(200)));
        assertThat(bureau.facts(TeacherReinstated.class))
                .singleElement()
                .satisfies(e -> assertThat(e.sanction()).isEqualTo("S-1"))
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(DAY));
        assertThat(bureau.refusedReactions())
                .extracting(Refusal::code)
                .containsExactly("PAY_IS_OWED");
    }

    @Test
    void a_ruling_on_another_sanction_reinstates_nobody() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
        var warned =
                new SanctionImposed(
                        LI,
                        "S-0",
                        Sanction.WARNING,
                        2,
                        Capacity.TEACHER,
                        EAST,
                        PREPARER,
                        bureau.personal().seal(LI, PersonalField.CONDUCT, "Came late."),
                        DAY.plusMonths(6),
                        decided("W-1", OFFICER, DAY),
                        DAY);
        bureau.follows(warned);
        bureau.follows(dismissed(DAY));
        bureau.follows(setAside(warned, DAY.plusDays(200)));
        assertThat(bureau.facts(TeacherReinstated.class)).isEmpty();
    }

    /** Of the first that the person's file tells. */
    private static ActsSetAside setAside(SanctionImposed sanction, LocalDate on) {
        return new ActsSetAside(
                new ContestedAct(sanction.subject(), 0, 0, "personnel.SanctionImposed", null),
                List.of(new SequenceRange(0, 0)),
                FallGround.ANNULLED,
                new Proceeding("A-1", Proceeding.Instance.FIRST_INSTANCE, "Court"),
                null,
                DIGEST,
                "Not so.",
                "officer-15",
                on,
                sanction.effectiveOn());
    }

    @Test
    void who_is_employed_again_since_a_void_dismissal_is_for_somebody_to_decide_on() {
        bureau.accept(school(EAST, 1));
        bureau.accept(school(WEST, 1));
        bureau.accept(takeOver(LI, EAST));
        bureau.follows(dismissed(DAY));
        var again = DAY.plusDays(30);
        bureau.acceptAlone(
                new HireTeacher(
                        teacher(LI), RECRUITMENT, established(WEST, again), decided(again)));
        bureau.follows(revoked(DAY.plusDays(200)));
        assertThat(bureau.facts(TeacherReinstated.class)).isEmpty();
        assertThat(bureau.refusedReactions())
                .extracting(Refusal::code)
                .containsExactly("REINSTATED_AFTER_CHANGE");
    }
}
