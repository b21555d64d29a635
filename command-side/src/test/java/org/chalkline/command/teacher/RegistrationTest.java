package org.chalkline.command.teacher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.TeacherRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The periodic registration, and the further education that it takes. */
class RegistrationTest {
    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void school() {
        bureau.accept(Examples.school(EAST, 3));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RecordTraining train(String certificate, int hours, LocalDate on) {
        return new RecordTraining(
                teacher(LI), certificate, "District Institute", "Reading", hours, on);
    }

    private static DecideRegistration decide(RegistrationResult result, LocalDate on) {
        return new DecideRegistration(teacher(LI), result, PREPARER, decided(on), on);
    }

    @Test
    void the_same_certificate_counts_once() {
        bureau.accept(takeOver(LI, EAST));
        bureau.accept(train("H-1", 40, DAY));
        assertThat(bureau.accept(train("H-1", 40, DAY))).isEmpty();
        bureau.refuse(HOURS_RECORDED_ALREADY, train("H-1", 40, DAY.plusDays(1)));
        bureau.refuse(HOURS_RECORDED_ALREADY, train("H-1", 60, DAY));
        bureau.refuse(HOURS_OUT_OF_RANGE, train("H-2", 0, DAY));
        bureau.refuse(ACT_IN_FUTURE, train("H-2", 10, TODAY.plusDays(1)));
        bureau.refuse(BEFORE_BIRTH, train("H-2", 10, BORN.minusDays(1)));
        bureau.accept(train("H-2", 10, BORN));
        bureau.refuse(HOURS_OUT_OF_RANGE, train("H-3", 1_001, DAY));
        bureau.accept(train("H-3", 1_000, DAY));
    }

    @Test
    void a_later_registration_takes_the_hours_of_the_five_years_before() {
        bureau.accept(takeOver(LI, EAST));
        bureau.accept(train("H-0", 300, ON.minusYears(5)));
        bureau.accept(train("H-1", 300, DAY), train("H-2", 59, DAY));
        bureau.refuse(HOURS_TOO_FEW, decide(RegistrationResult.PASSED, ON));
        bureau.accept(train("H-3", 1, ON));
        var facts = bureau.accept(decide(RegistrationResult.PASSED, ON));
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        RegistrationDecided.class, ClockMet.class, ClockOpened.class);
        var decided = bureau.facts(RegistrationDecided.class).getFirst();
        assertThat(decided.hours()).isEqualTo(360);
        assertThat(decided.validUntil())
                .as("the old one runs to its end first")
                .isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(bureau.accept(decide(RegistrationResult.PASSED, ON))).isEmpty();
    }

    private static TakeOverTeacher registeredUntil(LocalDate last) {
        var c = takeOver(LI, EAST);
        return new TakeOverTeacher(
                c.teacher(),
                c.employment(),
                c.certificates(),
                null,
                last,
                c.source(),
                c.effectiveOn());
    }

    @Test
    void a_registration_that_ends_today_is_followed_from_tomorrow() {
        bureau.accept(registeredUntil(ON), train("H-1", 360, DAY));
        bureau.accept(decide(RegistrationResult.PASSED, ON));
        assertThat(bureau.facts(RegistrationDecided.class).getFirst().validUntil())
                .isEqualTo(ON.plusYears(5));
    }

    @Test
    void one_that_ended_the_day_before_is_followed_from_today() {
        bureau.accept(registeredUntil(ON.minusDays(1)), train("H-1", 360, DAY));
        bureau.accept(decide(RegistrationResult.PASSED, ON));
        assertThat(bureau.facts(RegistrationDecided.class).getFirst().validUntil())
                .isEqualTo(ON.minusDays(1).plusYears(5));
    }

    @Test
    void one_that_ended_on_the_day_of_its_takeover_ran_on_that_day() {
        bureau.accept(registeredUntil(TAKEN_OVER));
        assertThat(bureau.facts(ClockOpened.class)).hasSize(1);
    }

    @Test
    void a_first_registration_takes_no_hours() {
        var c = takeOver(LI, EAST);
        bureau.accept(
                new TakeOverTeacher(
                        c.teacher(),
                        c.employment(),
                        c.certificates(),
                        null,
                        null,
                        c.source(),
                        c.effectiveOn()));
        bureau.accept(decide(RegistrationResult.PASSED, ON));
        assertThat(bureau.facts(RegistrationDecided.class).getFirst().validUntil())
                .isEqualTo(LocalDate.of(2031, 5, 31));
    }

    @Test
    void what_does_not_pass_says_why_under_seal_and_leaves_the_old_one_running() {
        bureau.accept(takeOver(LI, EAST));
        var deferred = decide(RegistrationResult.DEFERRED, ON);
        assertThat(bureau.accept(deferred)).hasExactlyElementsOfTypes(RegistrationDecided.class);
        var fact = bureau.facts(RegistrationDecided.class).getFirst();
        assertThat(fact.reasons()).isNotNull();
        assertThat(bureau.personal().open(requireNonNull(fact.reasons())))
                .isEqualTo(new Readable("The conditions are met."));
        assertThat(bureau.accept(deferred)).isEmpty();
        bureau.refuse(ACT_OUT_OF_ORDER, decide(RegistrationResult.FAILED, ON.minusDays(1)));
        bureau.accept(decide(RegistrationResult.FAILED, ON));
    }

    @Test
    void who_prepared_it_does_not_decide() {
        bureau.accept(takeOver(LI, EAST));
        bureau.refuse(
                PREPARER_DECIDES,
                new DecideRegistration(
                        teacher(LI),
                        RegistrationResult.FAILED,
                        PREPARER,
                        decided("1", PREPARER, ON),
                        ON));
    }

    @Test
    void only_who_is_employed_and_qualified_is_registered() {
        bureau.accept(takeOver(LI));
        bureau.refuse(NOT_EMPLOYED, decide(RegistrationResult.PASSED, ON));
        var c = takeOver(WANG, EAST);
        bureau.accept(
                new TakeOverTeacher(
                        c.teacher(),
                        c.employment(),
                        List.of(),
                        null,
                        null,
                        c.source(),
                        c.effectiveOn()));
        bureau.refuse(
                NOT_QUALIFIED,
                new DecideRegistration(
                        teacher(WANG), RegistrationResult.PASSED, PREPARER, decided(ON), ON));
    }

    @Test
    void a_registration_that_nobody_renewed_ends_nothing_by_a_rule_that_nobody_has_read() {
        bureau.accept(takeOver(LI, EAST));
        var after = LocalDate.of(2027, 1, 1);
        bureau.on(LocalDate.of(2026, 12, 31)).accept(new SettleClocks(teacher(LI)));
        assertThat(bureau.facts(RegistrationLapsed.class)).isEmpty();
        bureau.on(after.plusDays(1)).accept(new SettleClocks(teacher(LI)));
        assertThat(bureau.facts(RegistrationLapsed.class)).isEmpty();
        assertThat(bureau.facts(ClockLapsed.class)).hasSize(1);
        assertThat(bureau.accept(new SettleClocks(teacher(LI)))).isEmpty();
    }

    @Test
    void one_that_was_over_when_it_was_taken_over_has_no_clock() {
        var c = takeOver(LI, EAST);
        bureau.accept(
                new TakeOverTeacher(
                        c.teacher(),
                        c.employment(),
                        List.of(),
                        null,
                        TAKEN_OVER.minusDays(1),
                        c.source(),
                        c.effectiveOn()));
        assertThat(bureau.facts(ClockOpened.class)).isEmpty();
    }

    @Test
    void numbers_that_were_not_compared_with_the_text_are_marked() {
        assertThat(StaffingRules.all())
                .filteredOn(StaffingRules.Figure::verified)
                .extracting(StaffingRules.Figure::rule)
                .containsExactly(StaffingRules.Rule.CONTRACT_YEARS);
        for (var rule : StaffingRules.Rule.values()) {
            assertThat(StaffingRules.number(rule, DAY)).isPositive();
        }
    }
}
