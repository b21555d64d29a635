package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;
import static org.chalkline.command.headship.HeadshipRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How heads leave their office, and the audit that follows. */
class DeparturesTest {
    private static final LocalDate ON = day("2026-08-01");
    private static final LocalDate DECIDED = day("2026-07-20");

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void inOffice() {
        bureau.accept(taken(PUBLIC, WANG, "2018-09-01", null));
        bureau.accept(file(PRIVATE, ZHAO, "2024-09-01", "2027-08-31"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static TransferHead transfer(HeadshipId to) {
        return new TransferHead(PUBLIC, WANG, to.school(), decided(CHIEF, DECIDED), ON);
    }

    private static RetireHead retire(RetirementGround ground, LocalDate on) {
        return new RetireHead(PUBLIC, WANG, ground, decided(CHIEF, DECIDED), on);
    }

    static Stream<Object> departures() {
        var decision = decided(CHIEF, DECIDED);
        return Stream.of(
                transfer(office("P-2")),
                new RemoveHead(PUBLIC, WANG, "Lost trust.", decision, ON),
                retire(RetirementGround.AGE, ON),
                new AcceptHeadResignation(PUBLIC, WANG, decision, ON),
                new RecordHeadDeath(PUBLIC, WANG, DIGEST, ON));
    }

    @ParameterizedTest
    @MethodSource("departures")
    void each_departure_leaves_the_office_vacant_and_happens_once(Object departure) {
        var told = Bureau.told(bureau.accept(departure));
        assertThat(told).hasSize(2).last().isEqualTo("VacancyArose 2026-08-01");
        bureau.repeat(departure);
        bureau.refuse(
                NOT_IN_OFFICE,
                new AcceptHeadResignation(
                        PUBLIC, WANG, decided(CHIEF, day("2026-08-02")), day("2026-08-02")));
    }

    @Test
    void only_who_is_in_office_departs() {
        bureau.refuse(
                NOT_IN_OFFICE, new AcceptHeadResignation(PUBLIC, LI, decided(CHIEF, DECIDED), ON));
        bureau.refuse(NOT_IN_OFFICE, new RecordHeadDeath(PUBLIC, LI, DIGEST, ON));
    }

    @Test
    void a_departure_may_come_after_the_term_as_long_as_nobody_follows() {
        bureau.on("2027-08-20");
        bureau.accept(leaves("2027-09-02"));
        bureau.refuse(NOT_IN_OFFICE, leaves("2027-09-03"));
    }

    private static FileHeadDeparture leaves(String on) {
        return new FileHeadDeparture(
                PRIVATE, ZHAO, Departure.RETIRED, DIGEST, CLERK, day("2027-08-20"), day(on));
    }

    @Test
    void who_is_to_leave_later_may_still_die_before() {
        bureau.accept(
                new AcceptHeadResignation(PUBLIC, WANG, decided(CHIEF, DECIDED), day("2026-08-31")),
                new RecordHeadDeath(PUBLIC, WANG, DIGEST, day("2026-08-15")));
    }

    @Test
    void one_dies_once() {
        bureau.accept(died("2026-08-15"));
        bureau.repeat(died("2026-08-15"));
        bureau.refuse(DIED_ALREADY, died("2026-08-14"));
        bureau.refuse(DIED_ALREADY, died("2026-08-16"));
        bureau.refuse(
                DIED_ALREADY, new RecordHeadDeath(PUBLIC, WANG, "d".repeat(64), day("2026-08-15")));
    }

    private static RecordHeadDeath died(String on) {
        return new RecordHeadDeath(PUBLIC, WANG, DIGEST, day(on));
    }

    @Test
    void nobody_dies_before_they_become_head_again() {
        bureau.accept(
                new FileHeadDeparture(
                        PRIVATE,
                        ZHAO,
                        Departure.RESIGNED,
                        DIGEST,
                        CLERK,
                        day("2025-08-01"),
                        day("2025-09-01")),
                file(PRIVATE, ZHAO, "2026-02-01", "2028-08-31"));
        for (var on : List.of("2024-09-02", "2025-08-31")) {
            bureau.refuse(
                    IN_OFFICE_AFTER_DEATH, new RecordHeadDeath(PRIVATE, ZHAO, DIGEST, day(on)));
        }
        bureau.accept(new RecordHeadDeath(PRIVATE, ZHAO, DIGEST, day("2026-02-01")));
    }

    @Test
    void the_dead_enter_the_office_no_more() {
        bureau.accept(new RecordHeadDeath(PRIVATE, ZHAO, DIGEST, day("2025-03-01")));
        for (var from : List.of("2025-03-01", "2026-01-01")) {
            bureau.refuse(PERSON_DEAD, file(PRIVATE, ZHAO, from, "2028-08-31"));
            bureau.refuse(
                    PERSON_DEAD,
                    new DesignateActingHead(PRIVATE, ZHAO, null, null, DIGEST, day(from)));
            bureau.refuse(PERSON_DEAD, taken(PRIVATE, ZHAO, from, null));
            bureau.refuse(PERSON_DEAD, taken(PRIVATE, ZHAO, from, "2026-08-31"));
        }
        bureau.refuse(PERSON_DEAD, taken(PRIVATE, ZHAO, "2020-09-01", null));
        bureau.accept(taken(PRIVATE, ZHAO, "2020-09-01", "2023-08-31"));
    }

    @Test
    void the_dead_are_not_nominated() {
        bureau.accept(taken(office("P-2"), LI, "2012-09-01", "2014-08-31"));
        bureau.accept(diedAsHead(LI, "2005-09-01", "2006-01-31"), died("2026-05-15"));
        bureau.refuse(PERSON_DEAD, nominate());
    }

    @Test
    void who_was_nominated_and_is_dead_by_then_is_not_appointed() {
        bureau.accept(died("2026-05-15"));
        bureau.accept(way());
        bureau.accept(diedAsHead(LI, "2005-09-01", "2006-01-31"));
        bureau.refuse(PERSON_DEAD, appoint());
    }

    /** Somebody who headed the school for a time, which their death ended. */
    private static TakeOverHead diedAsHead(PersonId head, String from, String until) {
        return new TakeOverHead(
                PUBLIC, head, false, day(from), day(until), null, Departure.DIED, "old register");
    }

    @Test
    void the_deaths_that_an_old_register_tells_are_deaths_as_any() {
        bureau.accept(diedAsHead(LI, "2010-09-01", "2012-01-31"));
        bureau.refuse(PERSON_DEAD, taken(PUBLIC, LI, "2013-09-01", "2014-08-31"));
        bureau.refuse(DIED_ALREADY, diedAsHead(LI, "2005-09-01", "2009-08-31"));
        bureau.accept(taken(PUBLIC, ZHAO, "2014-09-01", "2015-08-31"));
        bureau.refuse(IN_OFFICE_AFTER_DEATH, diedAsHead(ZHAO, "2013-01-01", "2013-08-31"));
    }

    @Test
    void the_deciding_officer_is_empowered() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new AcceptHeadResignation(PUBLIC, WANG, decided("stranger", DECIDED), ON));
    }

    @Test
    void nobody_is_transferred_to_a_school_that_is_unknown() {
        bureau.refuse(UNKNOWN_SCHOOL, transfer(NOWHERE));
    }

    @Test
    void who_is_too_young_retires_for_incapacity_alone() {
        bureau.refuse(
                TOO_YOUNG_TO_RETIRE,
                new RetireHead(
                        PUBLIC,
                        WANG,
                        RetirementGround.AGE,
                        decided(CHIEF, day("2023-05-18")),
                        day("2023-05-19")));
        bureau.accept(
                new RetireHead(
                        PUBLIC,
                        WANG,
                        RetirementGround.INCAPACITY,
                        decided(CHIEF, day("2023-05-18")),
                        day("2023-05-19")));
    }

    @Test
    void the_bureau_lets_nobody_go_whom_the_organiser_appointed() {
        bureau.refuse(
                ORGANISER_APPOINTS.citing("Private Education Law", "22"),
                new AcceptHeadResignation(PRIVATE, ZHAO, decided(CHIEF, DECIDED), ON));
    }

    private static FileHeadDeparture filed(HeadshipId office, Departure cause) {
        return new FileHeadDeparture(office, ZHAO, cause, DIGEST, CLERK, day("2026-08-10"), ON);
    }

    @Test
    void an_organiser_files_whom_it_let_go_even_after_the_day() {
        assertThat(Bureau.told(bureau.accept(filed(PRIVATE, Departure.REMOVED))))
                .containsExactly("DepartureFiled 2026-08-01", "VacancyArose 2026-08-01");
        bureau.refuse(
                FILING_NOT_FOR_PUBLIC.citing("Compulsory Education Law", "26"),
                filed(PUBLIC, Departure.REMOVED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Departure.class,
            names = {"DIED", "PROBATION_FAILED", "ACTING_ENDED", "SCHOOL_CLOSED", "UNSTATED"})
    void an_organiser_files_nothing_that_comes_about_otherwise(Departure cause) {
        bureau.refuse(CAUSE_NOT_FOR_FILING, filed(PRIVATE, cause));
    }

    private static OrderDepartureAudit order(LocalDate on) {
        return new OrderDepartureAudit(PUBLIC, WANG, "Audit office", CLERK, on);
    }

    private static ReportDepartureAudit report(AuditOpinion opinion, LocalDate on) {
        return new ReportDepartureAudit(PUBLIC, WANG, opinion, "Two vouchers.", DIGEST, on);
    }

    @Test
    void a_departure_is_audited_once_after_it_is_on_record() {
        bureau.refuse(AUDIT_BEFORE_DEPARTURE, order(DECIDED));
        bureau.accept(transfer(office("P-2")));
        bureau.refuse(AUDIT_NOT_ORDERED, report(AuditOpinion.TO_BE_PUT_RIGHT, ON));
        bureau.accept(order(DECIDED));
        bureau.refuse(AUDIT_ORDERED_ALREADY, order(ON));
        assertThat(Bureau.told(bureau.accept(report(AuditOpinion.TO_BE_PUT_RIGHT, ON))))
                .containsExactly("DepartureAuditReported 2026-08-01");
        bureau.repeat(report(AuditOpinion.TO_BE_PUT_RIGHT, ON));
        bureau.refuse(AUDIT_REPORTED_ALREADY, report(AuditOpinion.REFERRED, ON));
        bureau.refuse(AUDIT_ORDERED_ALREADY, order(ON));
    }

    @Test
    void each_departure_of_one_head_is_audited() {
        bureau.accept(taken(PUBLIC, WANG, "2010-09-01", "2014-08-31"), order(DECIDED));
        bureau.accept(transfer(office("P-2")));
        bureau.accept(order(ON));
    }
}
