package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;
import static org.chalkline.command.headship.HeadshipRefusal.*;

import java.util.List;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadQualifications;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken over, what comes about by itself, and that no two heads share a day. */
class SuccessionTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void heads_are_taken_over_in_any_order_and_gaps_between_them_are_noticed() {
        assertThat(Bureau.told(bureau.accept(taken(PUBLIC, WANG, "2018-09-01", null))))
                .containsExactly("HeadTakenOver 2018-09-01");
        assertThat(Bureau.told(bureau.accept(taken(PUBLIC, LI, "2010-09-01", "2018-08-31"))))
                .containsExactly("HeadTakenOver 2010-09-01", "DepartureTakenOver 2018-09-01");
        assertThat(Bureau.told(bureau.accept(taken(PUBLIC, ZHAO, "2003-09-01", "2009-08-31"))))
                .containsExactly(
                        "HeadTakenOver 2003-09-01",
                        "DepartureTakenOver 2009-09-01",
                        "VacancyArose 2009-09-01");
        bureau.repeat(
                taken(PUBLIC, WANG, "2018-09-01", null),
                taken(PUBLIC, LI, "2010-09-01", "2018-08-31"));
    }

    @Test
    void what_is_taken_over_overlaps_with_nothing() {
        bureau.accept(taken(PUBLIC, LI, "2010-09-01", "2018-08-31"));
        bureau.refuse(HEAD_IN_OFFICE, taken(PUBLIC, WANG, "2018-08-31", null));
        bureau.refuse(OVERLAPPING_TERMS, taken(PUBLIC, WANG, "2008-01-01", "2010-09-01"));
        bureau.refuse(OVERLAPPING_TERMS, taken(PUBLIC, WANG, "2008-01-01", null));
        bureau.accept(taken(PUBLIC, WANG, "2018-09-01", null));
        bureau.refuse(HEAD_IN_OFFICE, taken(PUBLIC, ZHAO, "2024-01-01", null));
    }

    @Test
    void what_is_taken_over_makes_sense_in_itself() {
        bureau.refuse(ENDS_BEFORE_IT_BEGINS, taken(PUBLIC, LI, "2018-09-01", "2018-08-31"));
        bureau.refuse(ACT_IN_FUTURE, taken(PUBLIC, LI, "2026-09-16", null));
        bureau.refuse(ACT_IN_FUTURE, taken(PUBLIC, LI, "2018-09-01", "2026-09-16"));
        bureau.refuse(SCHOOL_NOT_OPEN, taken(PUBLIC, WANG, "1999-09-01", "2001-08-31"));
        bureau.refuse(UNKNOWN_SCHOOL, taken(NOWHERE, LI, "2018-09-01", null));
        bureau.refuse(UNKNOWN_PERSON, taken(PUBLIC, NOBODY, "2018-09-01", null));
        bureau.refuse(BEFORE_BIRTH, taken(PUBLIC, CHILD, "2010-09-01", null));
        bureau.refuse(TERM_OVER_WITHOUT_END, withTerm("2018-09-01", "2026-09-14"));
        bureau.refuse(ENDS_BEFORE_IT_BEGINS, withTerm("2018-09-01", "2018-08-31"));
        bureau.accept(withTerm("2018-09-01", "2026-09-15"));
    }

    private static TakeOverHead withTerm(String from, String termUntil) {
        return new TakeOverHead(
                PUBLIC,
                LI,
                false,
                day(from),
                null,
                day(termUntil),
                Departure.UNSTATED,
                "old register");
    }

    private static EndHeadTerm endTerm(String on) {
        return new EndHeadTerm(PUBLIC, LI, decided(CHIEF, day(on)), day(on));
    }

    @Test
    void a_term_that_ends_vacates_nothing_by_itself_and_a_decision_does() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        var settle = new SettleHeadship(PUBLIC);
        bureau.on("2026-12-31").repeat(settle);
        assertThat(Bureau.told(bureau.on("2027-01-05").accept(settle))).isEmpty();
        bureau.repeat(settle);
        bureau.refuse(UNKNOWN_HEADSHIP, new SettleHeadship(NOWHERE));
        bureau.refuse(TERM_NOT_OVER, endTerm("2026-12-31"));
        assertThat(Bureau.told(bureau.accept(endTerm("2027-01-04"))))
                .containsExactly("TermRanOut 2027-01-04", "VacancyArose 2027-01-04");
        bureau.repeat(endTerm("2027-01-04"));
    }

    @Test
    void who_stays_after_their_term_can_be_let_go_for_any_ground() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        var on = day("2027-02-01");
        assertThat(
                        Bureau.told(
                                bureau.on("2027-02-05")
                                        .accept(
                                                new AcceptHeadResignation(
                                                        PUBLIC, LI, decided(CHIEF, on), on))))
                .containsExactly("HeadResigned 2027-02-01", "VacancyArose 2027-02-01");
    }

    @Test
    void no_vacancy_arises_where_a_successor_begins_on_the_day_after() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        bureau.accept(
                new NominateHead(PUBLIC, ZHAO, CLERK, "x", day("2026-09-01")),
                new OrderHeadInspection(PUBLIC, ZHAO, List.of("x", "y"), CLERK, day("2026-09-01")),
                new ConcludeHeadInspection(
                        PUBLIC, ZHAO, List.of("x", "y"), true, "x", DIGEST, day("2026-09-01")),
                new DecideOnHead(
                        PUBLIC,
                        ZHAO,
                        "Party group",
                        members(5),
                        decideAll().votes(),
                        DIGEST,
                        day("2026-09-01")),
                new GiveNoticeOfHead(PUBLIC, ZHAO, "here", day("2026-09-09"), day("2026-09-01")),
                new AppointHead(
                        PUBLIC,
                        ZHAO,
                        false,
                        day("2030-12-31"),
                        decided(CHIEF, day("2026-09-10")),
                        day("2027-01-01")));
        assertThat(bureau.facts(TermRanOut.class))
                .containsExactly(new TermRanOut(PUBLIC.school(), LI, null, day("2027-01-01")));
        assertThat(bureau.facts(VacancyArose.class)).isEmpty();
        bureau.on("2027-01-05").repeat(new SettleHeadship(PUBLIC));
        bureau.refuse(
                NOT_IN_OFFICE,
                new AcceptHeadResignation(
                        PUBLIC, LI, decided(CHIEF, day("2027-01-04")), day("2027-02-01")));
    }

    @Test
    void a_death_recorded_after_the_term_ran_out_has_effect_from_its_own_day() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        bureau.on("2027-01-05").accept(new SettleHeadship(PUBLIC), endTerm("2027-01-04"));
        bureau.accept(new NominateHead(PUBLIC, ZHAO, CLERK, "x", day("2027-01-04")));
        var died = new RecordHeadDeath(PUBLIC, LI, DIGEST, day("2026-11-11"));
        assertThat(Bureau.told(bureau.accept(died)))
                .containsExactly("HeadDied 2026-11-11", "VacancyArose 2026-11-11");
        bureau.repeat(died);
    }

    @Test
    void a_term_that_was_over_when_it_was_filed_ended_when_another_entered() {
        bureau.accept(
                new FileHeadAppointment(
                        PRIVATE,
                        LI,
                        "The board",
                        day("2024-08-31"),
                        null,
                        DIGEST,
                        CLERK,
                        day("2026-09-01"),
                        day("2021-09-01")));
        assertThat(
                        Bureau.told(
                                bureau.accept(
                                        new FileHeadAppointment(
                                                PRIVATE,
                                                ZHAO,
                                                "The board",
                                                day("2027-08-31"),
                                                null,
                                                DIGEST,
                                                CLERK,
                                                day("2026-09-02"),
                                                day("2024-09-01")))))
                .containsExactly("AppointmentFiled 2024-09-01", "TermRanOut 2024-09-01");
    }

    @Test
    void the_term_of_a_head_whom_the_organiser_appointed_is_none_of_the_public_leaders() {
        bureau.accept(file(PRIVATE, LI, "2026-08-01", "2026-12-31"));
        bureau.on("2027-01-05").accept(new SettleHeadship(PRIVATE));
        assertThat(bureau.facts(ClockOpened.class))
                .extracting(e -> e.rule().rule())
                .containsExactly(HeadshipClocks.PRIVATE_TERM);
        assertThat(bureau.facts(TermRanOut.class)).isEmpty();
        assertThat(bureau.facts(VacancyArose.class)).isEmpty();
        var filed =
                new FileHeadDeparture(
                        PRIVATE,
                        LI,
                        Departure.TERM_RAN_OUT,
                        DIGEST,
                        CLERK,
                        day("2027-01-05"),
                        day("2026-12-31"));
        bureau.refuse(TERM_NOT_OVER, filed);
        bureau.accept(
                new FileHeadDeparture(
                        PRIVATE,
                        LI,
                        Departure.TERM_RAN_OUT,
                        DIGEST,
                        CLERK,
                        day("2027-01-05"),
                        day("2027-01-01")));
        assertThat(bureau.facts(VacancyArose.class)).hasSize(1);
    }

    @Test
    void what_the_law_asks_of_the_head_of_a_kindergarten_is_filed() {
        bureau.refuse(QUALIFICATIONS_MISSING, filed(null));
        var qualified =
                new HeadQualifications("C-1", HeadQualifications.Education.COLLEGE, 5, DIGEST);
        var facts = bureau.accept(filed(qualified));
        assertThat(bureau.facts(AppointmentFiled.class))
                .extracting(AppointmentFiled::qualifications)
                .containsExactly(qualified);
        assertThat(facts)
                .filteredOn(ClockOpened.class::isInstance)
                .extracting(e -> ((ClockOpened) e).rule().rule())
                .containsExactly(HeadshipClocks.KINDERGARTEN_TERM);
        bureau.refuse(
                YEARS_OUT_OF_RANGE,
                filed(
                        new HeadQualifications(
                                "C-1", HeadQualifications.Education.COLLEGE, 61, DIGEST)));
    }

    private static FileHeadAppointment filed(@Nullable HeadQualifications qualifications) {
        return new FileHeadAppointment(
                KINDERGARTEN,
                LI,
                "The organiser",
                day("2029-07-31"),
                qualifications,
                DIGEST,
                CLERK,
                day("2026-08-11"),
                day("2026-08-01"));
    }

    @Test
    void a_school_that_is_founded_has_a_vacant_office_and_one_that_closes_none() {
        var decision = decided(CHIEF, day("2026-08-01"));
        var founded = school("N-1", SchoolKind.PRIMARY, Ownership.PUBLIC);
        bureau.react(
                new SchoolEstablished(
                        founded.schoolId(),
                        founded.particulars(),
                        null,
                        decision,
                        day("2026-09-01")));
        assertThat(bureau.facts())
                .containsExactly(
                        new VacancyArose(
                                founded.schoolId(),
                                VacancyCause.SCHOOL_ESTABLISHED,
                                day("2026-09-01")));
        bureau.react(closed("N-1", "2026-09-10"));
        assertThat(Bureau.told(bureau.facts()))
                .containsExactly("VacancyArose 2026-09-01", "OfficeAbolished 2026-09-10");
        bureau.refuse(
                OFFICE_ABOLISHED,
                new NominateHead(office("N-1"), LI, CLERK, "x", day("2026-09-11")));
    }

    private static SchoolClosed closed(String school, String on) {
        return new SchoolClosed(
                office(school).school(),
                new ResettlementPlan("All to P-2.", DIGEST),
                decided(CHIEF, day("2026-08-01")),
                day(on));
    }

    @Test
    void whoever_heads_a_school_that_closes_is_released() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        bureau.react(closed("P-1", "2026-09-10"));
        assertThat(Bureau.told(bureau.facts()))
                .endsWith("HeadReleased 2026-09-10", "OfficeAbolished 2026-09-10");
        bureau.on("2027-02-01").repeat(new SettleHeadship(PUBLIC));
    }

    @Test
    void of_an_office_that_is_none_any_more_no_vacancy_is_noticed() {
        bureau.accept(taken(PUBLIC, LI, "2018-09-01", "2024-08-31"));
        bureau.react(closed("P-1", "2026-09-10"));
        bureau.refuse(OFFICE_ABOLISHED, taken(PUBLIC, WANG, "2026-09-10", null));
        assertThat(Bureau.told(bureau.accept(taken(PUBLIC, WANG, "2024-09-01", "2026-09-09"))))
                .containsExactly("HeadTakenOver 2024-09-01", "DepartureTakenOver 2026-09-10");
    }

    @Test
    void of_a_school_that_closes_without_a_known_head_nothing_is_recorded() {
        bureau.react(closed("P-1", "2026-09-10"));
        assertThat(bureau.facts()).isEmpty();
    }

    @Test
    void a_sanction_that_takes_the_office_removes_the_head_and_one_that_does_not_leaves_them() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        var removal = sanction("S-2", Sanction.REMOVAL, "2026-09-10");
        bureau.react(sanction("S-1", Sanction.DEMERIT, "2026-09-01"));
        bureau.react(removal);
        var removed = bureau.facts(HeadRemoved.class);
        assertThat(removed)
                .singleElement()
                .satisfies(e -> assertThat(e.sanction()).isEqualTo("S-2"));
        assertThat(bureau.facts(VacancyArose.class)).hasSize(1);
        bureau.react(removal);
        assertThat(bureau.facts(HeadRemoved.class)).hasSize(1);
    }

    @Test
    void a_removal_upon_a_sanction_that_is_void_is_for_somebody_to_see_to() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        var removal = sanction("S-2", Sanction.REMOVAL, "2026-09-10");
        bureau.knowing(removal);
        bureau.react(removal);
        var revoked =
                new ReviewDecided(
                        LI,
                        new Matter(Matter.Kind.SANCTION, "S-2"),
                        Contested.REVOKED,
                        bureau.data.seal(LI, PersonalField.CONDUCT, "Not so."),
                        decided(OTHER, day("2026-09-14")),
                        day("2026-09-14"));
        bureau.knowing(revoked);
        assertThat(bureau.uponSanction().to(revoked))
                .singleElement()
                .satisfies(asked -> bureau.refuse(REMOVAL_IS_VOID, asked));
    }

    @Test
    void a_removal_of_who_left_in_between_is_refused_and_not_passed_over() {
        bureau.accept(withTerm("2023-09-01", "2026-12-31"));
        bureau.accept(
                new AcceptHeadResignation(
                        PUBLIC, LI, decided(CHIEF, day("2026-09-01")), day("2026-09-05")));
        var fact = sanction("S-2", Sanction.REMOVAL, "2026-09-10");
        for (var command : bureau.uponSanction().to(fact)) {
            bureau.refuse(NOT_IN_OFFICE, command);
        }
    }

    private SanctionImposed sanction(String number, Sanction kind, String on) {
        return new SanctionImposed(
                LI,
                number,
                kind,
                2,
                Capacity.HEAD,
                PUBLIC.school(),
                "clerk-he",
                bureau.data.seal(LI, PersonalField.CONDUCT, "Neglect."),
                day(on).plusYears(1),
                decided(CHIEF, day(on)),
                day(on));
    }
}
