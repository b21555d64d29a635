package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.TeacherRefusal.EMPLOYED_UNQUALIFIED;
import static org.chalkline.command.teacher.TeacherRefusal.NOTHING_FELL_AWAY;
import static org.chalkline.command.teacher.TeacherRefusal.NOT_QUALIFIED;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.teacher.TeacherCommand.AskAboutUnqualified;
import org.chalkline.command.teacher.TeacherCommand.DecideUnqualifiedEmployment;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordQualificationLoss;
import org.chalkline.command.teacher.qualification.QualificationCommand.RevokeQualification;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.QualificationFellAway;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedEmploymentDecided;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an employment whose qualification fell away. */
class UnqualifiedTeachersTest {
    private static final LocalDate LATER = DAY.plusDays(20);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RevokeQualification revoke() {
        return new RevokeQualification(
                new QualificationFileId(LI),
                certificate(LI).number(),
                RevocationGround.FRAUD,
                PREPARER,
                decided("Q-9", OFFICER, DAY),
                DAY);
    }

    private static DecideUnqualifiedEmployment decide(UnqualifiedOutcome outcome) {
        return new DecideUnqualifiedEmployment(
                teacher(LI), outcome, decided("U-1", OFFICER, LATER), LATER);
    }

    private void employed() {
        bureau.accept(school(EAST, 1));
        bureau.accept(takeOver(LI, EAST));
    }

    @Test
    void a_revoked_qualification_stands_at_the_employment_at_once_and_asks_for_a_decision() {
        employed();
        bureau.accept(revoke());
        assertThat(bureau.facts(QualificationFellAway.class))
                .containsExactly(
                        new QualificationFellAway(
                                LI,
                                EAST,
                                List.of(certificate(LI).number()),
                                DAY.plusDays(30),
                                DAY));
        assertThat(bureau.refusedReactions())
                .extracting(Refusal::code)
                .containsExactly(EMPLOYED_UNQUALIFIED.name());
        assertThat(new AskAboutUnqualified(teacher(LI), DAY).dueOn()).isEqualTo(DAY);
        assertThat(bureau.facts(EmploymentEnded.class)).as("nothing ends by itself").isEmpty();
    }

    @Test
    void so_does_one_that_was_lost_by_a_crime() {
        employed();
        bureau.accept(
                new RecordQualificationLoss(
                        new QualificationFileId(LI), decided("Q-9", OFFICER, DAY), DAY));
        assertThat(bureau.facts(QualificationFellAway.class)).hasSize(1);
    }

    @Test
    void nothing_is_asked_of_who_is_employed_nowhere() {
        bureau.accept(takeOver(LI));
        bureau.accept(revoke());
        assertThat(bureau.facts(QualificationFellAway.class)).isEmpty();
        assertThat(bureau.refusedReactions()).isEmpty();
    }

    @Test
    void the_decision_ends_the_employment_and_frees_the_post_and_is_taken_once() {
        employed();
        bureau.refuse(NOTHING_FELL_AWAY, decide(UnqualifiedOutcome.ENDED));
        bureau.accept(revoke());
        bureau.accept(decide(UnqualifiedOutcome.ENDED));
        assertThat(bureau.facts(EmploymentEnded.class))
                .singleElement()
                .satisfies(e -> assertThat(e.why()).isEqualTo(EmploymentEnd.TERMINATED))
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(LATER));
        assertThat(bureau.facts(PostVacated.class)).hasSize(1);
        assertThat(bureau.accept(decide(UnqualifiedOutcome.ENDED))).isEmpty();
    }

    @Test
    void who_goes_on_does_so_with_other_work_or_upon_another_qualification() {
        employed();
        bureau.accept(revoke());
        bureau.refuse(NOT_QUALIFIED, decide(UnqualifiedOutcome.STILL_QUALIFIED));
        bureau.accept(decide(UnqualifiedOutcome.OTHER_WORK));
        assertThat(bureau.facts(UnqualifiedEmploymentDecided.class))
                .singleElement()
                .satisfies(e -> assertThat(e.decision().reasons()).isNotEqualTo("They stay."));
        assertThat(bureau.facts(EmploymentEnded.class)).isEmpty();
        bureau.refuse(NOTHING_FELL_AWAY, decide(UnqualifiedOutcome.ENDED));
    }

    @Test
    void nobody_decides_who_lacks_the_power() {
        employed();
        bureau.accept(revoke());
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new DecideUnqualifiedEmployment(
                        teacher(LI),
                        UnqualifiedOutcome.ENDED,
                        decided("U-1", "the cleaner", LATER),
                        LATER));
    }
}
