package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNDER_AGE;
import static org.chalkline.command.CommonRefusal.UNDER_SANCTION;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.kernel.procedure.vote.Ballot.FOR;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.BarringPenalties;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermAssessed;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who enters an office, and for how long. */
class AppointmentsTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    // By the bureau.

    @Test
    void a_candidate_is_appointed_after_the_notice_on_probation_and_for_a_term() {
        bureau.accept(way());
        assertThat(Bureau.told(bureau.accept(appoint())))
                .containsExactly("HeadAppointed 2026-09-01");
        var appointed = bureau.facts(HeadAppointed.class).getFirst();
        assertThat(appointed.probationUntil()).isEqualTo(day("2027-09-01"));
        bureau.repeat(appoint());
    }

    @Test
    void nobody_is_appointed_before_the_notice_has_ended() {
        bureau.accept(way());
        bureau.refuse(
                ofNotice(NOTICE_NOT_OVER),
                appoint(decided(CHIEF, NOTICE_UNTIL), ENTERED, TERM_UNTIL));
    }

    @Test
    void nobody_is_appointed_without_the_way_before_it() {
        bureau.refuse(NOT_A_CANDIDATE, appoint());
        bureau.accept(nominate(), order("x", "y"), conclude(true, "x", "y"));
        bureau.refuse(NOT_DECIDED, appoint());
        bureau.accept(decideAll());
        bureau.refuse(ofNotice(NOTICE_NOT_GIVEN), appoint());
    }

    @Test
    void an_objection_that_is_open_or_upheld_bars_the_appointment() {
        bureau.accept(way());
        bureau.accept(new ObjectToHead(PUBLIC, LI, "1", "Favours friends.", day("2026-06-26")));
        bureau.refuse(OBJECTION_OPEN, appoint());
        bureau.accept(
                new AnswerObjectionToHead(
                        PUBLIC, LI, "1", true, "So it is.", CLERK, day("2026-07-02")));
        bureau.refuse(OBJECTION_UPHELD, appoint());
    }

    @Test
    void who_prepared_the_decision_or_has_a_tie_does_not_take_it() {
        bureau.accept(way());
        bureau.refuse(DECIDER_PREPARED, appoint(decided(CLERK, DECIDED), ENTERED, TERM_UNTIL));
        bureau.accept(tie(OTHER, NOTICED));
        bureau.refuse(MEMBER_RECUSED, appoint(decided(OTHER, DECIDED), ENTERED, TERM_UNTIL));
        bureau.refuse(MEMBER_RECUSED, appoint(decided(CHIEF, DECIDED, OTHER), ENTERED, TERM_UNTIL));
    }

    @Test
    void nobody_appoints_whom_they_nominated_or_inspected_or_whose_inspection_they_ordered() {
        bureau.accept(
                new NominateHead(PUBLIC, LI, OTHER, "Ten good years.", NOMINATED),
                order(CHIEF, "y"),
                conclude(true, CHIEF, "y"),
                decideAll(),
                notice(NOTICE_UNTIL));
        for (var officer : List.of(OTHER, CLERK, CHIEF)) {
            bureau.refuse(
                    DECIDER_PREPARED, appoint(decided(officer, DECIDED), ENTERED, TERM_UNTIL));
        }
    }

    @Test
    void nobody_appoints_who_answered_an_objection() {
        bureau.accept(way());
        bureau.accept(
                new ObjectToHead(PUBLIC, LI, "1", "Favours friends.", day("2026-06-26")),
                new AnswerObjectionToHead(
                        PUBLIC, LI, "1", false, "Not so.", OTHER, day("2026-07-02")));
        bureau.refuse(DECIDER_PREPARED, appoint(decided(OTHER, DECIDED), ENTERED, TERM_UNTIL));
        bureau.accept(appoint());
    }

    @Test
    void when_one_is_appointed_the_others_are_candidates_no_longer() {
        bureau.accept(new NominateHead(PUBLIC, ZHAO, CLERK, "Good too.", NOMINATED));
        bureau.accept(way());
        bureau.accept(appoint());
        bureau.refuse(NOT_A_CANDIDATE, new EndHeadCandidacy(PUBLIC, ZHAO, "Withdrew.", DECIDED));
    }

    @Test
    void what_rests_on_somebody_with_a_tie_carries_no_appointment() {
        bureau.accept(way());
        bureau.accept(tie("a", NOTICE_UNTIL));
        bureau.refuse(NOT_DECIDED, appoint());
        var votes = List.of(vote("b", FOR), vote("c", FOR), vote("d", FOR), vote("e", FOR));
        bureau.accept(
                new DecideOnHead(
                        PUBLIC, LI, "Party group", members(5), votes, DIGEST, NOTICE_UNTIL));
        bureau.refuse(ofNotice(NOTICE_NOT_GIVEN), appoint());
        bureau.accept(
                new GiveNoticeOfHead(PUBLIC, LI, "Web site", day("2026-07-10"), NOTICE_UNTIL),
                tie("x", day("2026-07-13")));
        bureau.refuse(NOT_DECIDED, appoint(decided(CHIEF, day("2026-07-13")), ENTERED, TERM_UNTIL));
    }

    @Test
    void the_deciding_officer_is_empowered_and_the_decision_made_before_its_effect() {
        bureau.accept(way());
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                appoint(decided("stranger", DECIDED), ENTERED, TERM_UNTIL));
        bureau.knowing(
                new PowerDelegated(
                        new OfficerId("wu-5"),
                        Power.APPOINT_HEADS,
                        "d-2",
                        "director",
                        null,
                        DECIDED.plusDays(1)));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                appoint(decided("wu-5", DECIDED), ENTERED, TERM_UNTIL));
        bureau.refuse(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                appoint(decided(CHIEF, DECIDED), DECIDED.minusDays(1), TERM_UNTIL));
    }

    @Test
    void a_term_lasts_from_three_to_six_years() {
        bureau.accept(way());
        var decision = decided(CHIEF, DECIDED);
        bureau.refuse(TERM_TOO_SHORT, appoint(decision, ENTERED, day("2029-08-30")));
        bureau.refuse(TERM_TOO_LONG, appoint(decision, ENTERED, day("2032-09-02")));
        bureau.refuse(ENDS_BEFORE_IT_BEGINS, appoint(decision, ENTERED, day("2026-08-31")));
        bureau.accept(appoint(decision, ENTERED, day("2029-08-31")));
    }

    @Test
    void a_term_of_six_years_and_no_day_more_is_taken() {
        bureau.accept(way());
        bureau.accept(appoint(decided(CHIEF, DECIDED), ENTERED, day("2032-09-01")));
    }

    @Test
    void two_heads_in_one_term_are_refused() {
        bureau.accept(taken(PUBLIC, WANG, "2018-09-01", "2026-09-01"));
        bureau.accept(way());
        bureau.refuse(HEAD_IN_OFFICE, appoint());
        bureau.accept(appoint(decided(CHIEF, DECIDED), day("2026-09-02"), day("2030-09-01")));
    }

    @Test
    void nobody_is_appointed_while_a_sanction_against_them_stands() {
        bureau.accept(taken(office("P-2"), LI, "2019-09-01", null));
        bureau.accept(way());
        bureau.on("2026-09-15").knowing(sanction("S-1", "2026-07-02", "2027-01-02"));
        bureau.refuse(UNDER_SANCTION, appoint());
        bureau.accept(appoint(decided(CHIEF, DECIDED), day("2027-01-03"), day("2031-01-02")));
    }

    private SanctionImposed sanction(String number, String on, String until) {
        return new SanctionImposed(
                LI,
                number,
                Sanction.WARNING,
                2,
                Capacity.HEAD,
                PUBLIC.school(),
                "clerk-he",
                bureau.data.seal(LI, PersonalField.CONDUCT, "Neglect."),
                day(until),
                decided(CHIEF, day(on)),
                day(on));
    }

    @Test
    void nobody_is_appointed_to_a_school_that_has_closed() {
        bureau.accept(way());
        bureau.knowing(
                new SchoolClosed(
                        PUBLIC.school(),
                        new ResettlementPlan("All to P-2.", DIGEST),
                        decided(CHIEF, day("2026-08-01")),
                        day("2026-08-31")));
        bureau.refuse(SCHOOL_NOT_OPEN, appoint());
    }

    // By the organiser.

    @Test
    void an_organiser_files_whom_it_appointed_and_the_filing_may_come_later() {
        var filing = file(PRIVATE, ZHAO, "2026-08-01", "2029-07-31");
        assertThat(Bureau.told(bureau.accept(filing)))
                .containsExactly("AppointmentFiled 2026-08-01");
        bureau.repeat(filing);
        bureau.accept(file(KINDERGARTEN, WANG, "2026-08-01", "2028-07-31"));
    }

    @Test
    void nothing_is_filed_where_the_bureau_appoints() {
        bureau.refuse(
                FILING_NOT_FOR_PUBLIC.citing("Compulsory Education Law", "26"),
                file(PUBLIC, ZHAO, "2026-08-01", "2029-07-31"));
        bureau.refuse(
                FILING_NOT_FOR_PUBLIC.citing("Compulsory Education Law", "26"),
                file(KINDERGARTEN, ZHAO, "2025-05-01", "2028-07-31"));
    }

    @Test
    void the_bureau_appoints_nobody_where_the_organiser_does() {
        bureau.refuse(
                ORGANISER_APPOINTS.citing("Private Education Law", "22"),
                new AppointHead(PRIVATE, LI, false, TERM_UNTIL, decided(CHIEF, DECIDED), ENTERED));
    }

    @Test
    void an_organisers_head_is_of_age_and_not_beside_another() {
        bureau.refuse(UNDER_AGE, file(PRIVATE, CHILD, "2026-08-01", "2029-07-31"));
        bureau.refuse(BEFORE_BIRTH, file(PRIVATE, CHILD, "2016-08-01", "2029-07-31"));
        bureau.accept(file(PRIVATE, ZHAO, "2026-08-01", "2029-07-31"));
        bureau.refuse(HEAD_IN_OFFICE, file(PRIVATE, WANG, "2026-08-20", "2029-07-31"));
        bureau.refuse(
                OVERLAPPING_TERMS,
                new FileHeadAppointment(
                        PRIVATE,
                        WANG,
                        "The board",
                        day("2026-08-10"),
                        null,
                        DIGEST,
                        CLERK,
                        day("2026-08-12"),
                        day("2026-07-25")));
    }

    // Acting.

    private static DesignateActingHead acting(String from, @Nullable String until) {
        return new DesignateActingHead(
                PUBLIC,
                ZHAO,
                until == null ? null : day(until),
                decided(CHIEF, day(from)),
                null,
                day(from));
    }

    @Test
    void somebody_acts_while_the_office_is_vacant_and_gives_way_to_who_is_appointed() {
        bureau.accept(acting("2026-05-01", null));
        bureau.accept(way());
        assertThat(Bureau.told(bureau.accept(appoint())))
                .containsExactly("HeadAppointed 2026-09-01", "ActingEnded 2026-09-01");
    }

    @Test
    void who_begins_to_act_on_the_very_day_gives_way_to_nobody() {
        bureau.accept(
                new DesignateActingHead(
                        PUBLIC, ZHAO, null, decided(CHIEF, NOMINATED), null, ENTERED));
        bureau.accept(way());
        bureau.refuse(OVERLAPPING_TERMS, appoint());
    }

    @Test
    void acting_ends_on_the_day_set_or_when_it_is_ended() {
        assertThat(Bureau.told(bureau.accept(acting("2026-05-01", "2026-05-31"))))
                .containsExactly("ActingHeadDesignated 2026-05-01", "ActingEnded 2026-06-01");
        bureau.accept(acting("2026-06-01", null));
        var end = new EndActingHead(PUBLIC, ZHAO, day("2026-06-10"));
        assertThat(Bureau.told(bureau.accept(end))).containsExactly("ActingEnded 2026-06-10");
        bureau.repeat(end);
        bureau.refuse(NOT_ACTING, new EndActingHead(PUBLIC, ZHAO, day("2026-06-11")));
        bureau.refuse(NOT_ACTING, new EndActingHead(PUBLIC, WANG, day("2026-06-11")));
    }

    @Test
    void nobody_acts_beside_a_head_or_beside_another_who_acts() {
        bureau.accept(taken(PUBLIC, WANG, "2018-09-01", "2026-04-30"));
        bureau.refuse(OFFICE_NOT_VACANT, acting("2026-04-30", null));
        bureau.accept(acting("2026-05-01", "2026-05-31"));
        bureau.refuse(
                OVERLAPPING_TERMS,
                new DesignateActingHead(
                        PUBLIC,
                        LI,
                        null,
                        decided(CHIEF, day("2026-05-20")),
                        null,
                        day("2026-05-20")));
    }

    @Test
    void who_appoints_the_head_designates_who_acts() {
        var on = day("2026-05-01");
        bureau.refuse(
                DECISION_OR_RESOLUTION,
                new DesignateActingHead(PUBLIC, ZHAO, null, null, DIGEST, on));
        bureau.refuse(
                DECISION_OR_RESOLUTION,
                new DesignateActingHead(PRIVATE, ZHAO, null, decided(CHIEF, on), null, on));
        bureau.refuse(
                DECISION_OR_RESOLUTION,
                new DesignateActingHead(PRIVATE, ZHAO, null, null, null, on));
        bureau.accept(new DesignateActingHead(PRIVATE, ZHAO, null, null, DIGEST, on));
    }

    // Probation.

    private void appointed() {
        bureau.accept(way());
        bureau.accept(appoint());
    }

    private static ConfirmHead confirm(String on) {
        return new ConfirmHead(PUBLIC, LI, decided(CHIEF, day(on)), day(on));
    }

    @Test
    void a_head_is_confirmed_after_probation_and_not_before() {
        appointed();
        bureau.on("2027-09-02").refuse(PROBATION_NOT_OVER, confirm("2027-09-01"));
        assertThat(Bureau.told(bureau.accept(confirm("2027-09-02"))))
                .containsExactly("ProbationPassed 2027-09-02");
        bureau.on("2027-10-01").refuse(NOT_ON_PROBATION, confirm("2027-10-01"));
    }

    @Test
    void a_head_who_fails_in_probation_leaves_the_office_vacant() {
        appointed();
        var on = day("2027-03-01");
        var fail = new FailHeadProbation(PUBLIC, LI, "No plan.", decided(CHIEF, on), on);
        assertThat(Bureau.told(bureau.on("2027-03-01").accept(fail)))
                .containsExactly("ProbationFailed 2027-03-01", "VacancyArose 2027-03-01");
    }

    @Test
    void who_has_passed_probation_fails_in_none() {
        appointed();
        bureau.on("2027-10-01").accept(confirm("2027-09-02"));
        var on = day("2027-10-01");
        bureau.refuse(
                NOT_ON_PROBATION,
                new FailHeadProbation(PUBLIC, LI, "No plan.", decided(CHIEF, on), on));
    }

    // A further term.

    private static ReappointHead again(@Nullable String approver, LocalDate on, LocalDate until) {
        return new ReappointHead(
                PUBLIC, LI, until, decided(CHIEF, day("2030-06-01"), approver), on);
    }

    private static TermAssessed assessed(LocalDate until, TermGrade grade, String on) {
        return new TermAssessed(
                LI,
                PUBLIC.school(),
                until,
                grade,
                List.of(DIGEST),
                decided(CHIEF, day(on)),
                day(on));
    }

    private static TermAssessed assess(TermGrade grade) {
        return assessed(TERM_UNTIL, grade, "2030-05-01");
    }

    @Test
    void a_further_term_follows_one_that_was_assessed_as_qualified_and_probation_passed() {
        appointed();
        var first = day("2030-09-01");
        var until = day("2034-08-31");
        bureau.on("2030-06-01").refuse(PROBATION_OPEN, again(null, first, until));
        bureau.accept(confirm("2027-09-02"));
        bureau.refuse(TERM_NOT_ASSESSED, again(null, first, until));
        bureau.knowing(assess(TermGrade.QUALIFIED));
        bureau.refuse(TERM_NOT_FOLLOWING, again(null, first.plusDays(1), until));
        bureau.refuse(TERM_TOO_SHORT, again(null, first, day("2031-08-31")));
        assertThat(Bureau.told(bureau.accept(again(null, first, until))))
                .containsExactly("HeadReappointed 2030-09-01");
        bureau.repeat(again(null, first, until));
    }

    @Test
    void a_term_that_was_assessed_as_unqualified_is_the_last() {
        appointed();
        bureau.on("2030-06-01").accept(confirm("2027-09-02"));
        bureau.knowing(assess(TermGrade.UNQUALIFIED));
        bureau.refuse(TERM_UNQUALIFIED, again(null, day("2030-09-01"), day("2034-08-31")));
    }

    @Test
    void a_sanction_that_stands_on_the_first_day_bars_a_further_term() {
        appointed();
        bureau.on("2030-06-01").accept(confirm("2027-09-02"));
        bureau.knowing(assess(TermGrade.QUALIFIED), sanction("S-1", "2030-03-01", "2030-09-01"));
        bureau.refuse(UNDER_SANCTION, again(null, day("2030-09-01"), day("2034-08-31")));
    }

    @Test
    void a_sanction_that_ends_before_the_further_term_does_not_bar_it() {
        appointed();
        bureau.on("2030-06-01").accept(confirm("2027-09-02"));
        bureau.knowing(assess(TermGrade.QUALIFIED), sanction("S-1", "2030-02-01", "2030-08-01"));
        bureau.accept(again(null, day("2030-09-01"), day("2034-08-31")));
    }

    @Test
    void whose_departure_is_on_record_gets_no_further_term() {
        appointed();
        bureau.on("2030-06-01").accept(confirm("2027-09-02"));
        bureau.knowing(assess(TermGrade.QUALIFIED));
        bureau.accept(
                new AcceptHeadResignation(
                        PUBLIC, LI, decided(CHIEF, day("2030-05-15")), day("2030-08-01")));
        bureau.refuse(NOT_IN_OFFICE, again(null, day("2030-09-01"), day("2034-08-31")));
    }

    @Test
    void a_third_term_in_a_row_takes_approval() {
        appointed();
        bureau.on("2030-06-01").accept(confirm("2027-09-02"));
        bureau.knowing(assess(TermGrade.QUALIFIED));
        bureau.accept(again(null, day("2030-09-01"), day("2034-08-31")));
        var on = day("2034-06-01");
        bureau.on("2034-06-01")
                .knowing(assessed(day("2034-08-31"), TermGrade.QUALIFIED, "2034-06-01"));
        var first = day("2034-09-01");
        var until = day("2038-08-31");
        bureau.refuse(
                APPROVER_MISSING_FOR_FURTHER_TERM,
                new ReappointHead(PUBLIC, LI, until, decided(CHIEF, on), first));
        bureau.accept(new ReappointHead(PUBLIC, LI, until, decided(CHIEF, on, OTHER), first));
    }

    @Test
    void who_is_not_in_office_or_has_no_known_term_gets_no_further_one() {
        var on = day("2026-06-01");
        var again =
                new ReappointHead(PUBLIC, LI, TERM_UNTIL, decided(CHIEF, on), day("2026-09-01"));
        bureau.refuse(NOT_IN_OFFICE, again);
        bureau.accept(taken(PUBLIC, LI, "2020-09-01", null));
        bureau.refuse(TERM_UNKNOWN, again);
    }

    @Test
    void an_organiser_files_a_further_term() {
        bureau.accept(file(PRIVATE, ZHAO, "2023-09-01", "2026-08-31"));
        var filing =
                new FileHeadReappointment(
                        PRIVATE,
                        ZHAO,
                        day("2029-08-31"),
                        DIGEST,
                        CLERK,
                        day("2026-08-20"),
                        day("2026-09-01"));
        assertThat(Bureau.told(bureau.accept(filing)))
                .containsExactly("ReappointmentFiled 2026-09-01");
        bureau.refuse(
                FILING_NOT_FOR_PUBLIC.citing("Compulsory Education Law", "26"),
                new FileHeadReappointment(
                        PUBLIC,
                        ZHAO,
                        day("2029-08-31"),
                        DIGEST,
                        CLERK,
                        day("2026-08-20"),
                        day("2026-09-01")));
    }

    @Test
    void whom_a_penalty_bars_from_heading_private_schools_heads_none_from_its_service_on() {
        bureau.knowing(
                BarringPenalties.served(Offender.of(ZHAO), BarredFrom.HEAD, day("2026-08-01")));
        bureau.knowing(
                BarringPenalties.served(
                        Offender.of(WANG), BarredFrom.ORGANISER, day("2026-08-01")));
        bureau.refuse(HEAD_BARRED, file(PRIVATE, ZHAO, "2026-08-01", "2029-07-31"));
        bureau.refuse(HEAD_BARRED, file(KINDERGARTEN, ZHAO, "2026-08-01", "2028-07-31"));
        bureau.accept(file(KINDERGARTEN, ZHAO, "2026-07-31", "2028-07-31"));
        bureau.accept(file(PRIVATE, WANG, "2026-08-01", "2029-07-31"));
    }
}
