package org.chalkline.query.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.ProgrammeEvent.TeacherAssigned;
import org.chalkline.kernel.programme.ProgrammeEvent.TeacherReleased;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationTakenOver;
import org.chalkline.kernel.teacher.QualificationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTeacherViewTest {
    private static final PersonId TEACHER = new PersonId("P-1");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("P");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

    private static ProgrammeTeacherRecord told(Fact... facts) {
        var view = new ProgrammeTeacherView();
        @Nullable ProgrammeTeacherRecord record = null;
        for (var fact : facts) record = view.evolve(record, fact);
        return Objects.requireNonNull(record);
    }

    private static Fact held(QualificationKind kind) {
        var granted = LocalDate.of(2015, 6, 1);
        return new QualificationTakenOver(
                TEACHER, new Certificate("C-1", kind, "Chinese", granted), "register", granted);
    }

    private static Fact teaches(TeachingForm form) {
        return new TeacherAssigned(
                PROGRAMME,
                new SchoolId("1201"),
                ProgrammeKind.ADULT_DIPLOMA,
                TEACHER,
                form,
                null,
                "mei",
                FIRST);
    }

    @Test
    void who_holds_what_the_kind_takes_is_qualified() {
        var told = told(held(QualificationKind.SENIOR_HIGH), teaches(TeachingForm.FULL_TIME));
        assertThat(told.teaches()).isTrue();
        assertThat(told.unqualified()).isFalse();
    }

    @Test
    void a_qualification_of_a_lower_kind_is_none_and_a_part_time_teacher_needs_none() {
        var lower = told(held(QualificationKind.PRIMARY), teaches(TeachingForm.FULL_TIME));
        assertThat(lower.unqualifiedFrom()).isEqualTo(FIRST);
        assertThat(told(teaches(TeachingForm.FULL_TIME)).unqualifiedFrom()).isEqualTo(FIRST);
        assertThat(told(teaches(TeachingForm.PART_TIME)).unqualified()).isFalse();
    }

    @Test
    void days_after_the_teaching_ended_do_not_count() {
        var nobody =
                told(
                        teaches(TeachingForm.FULL_TIME),
                        new TeacherReleased(PROGRAMME, TEACHER, "mei", FIRST));
        assertThat(nobody.unqualified()).isFalse();
        assertThat(nobody.programmes()).singleElement().matches(each -> each.until() != null);
    }
}
