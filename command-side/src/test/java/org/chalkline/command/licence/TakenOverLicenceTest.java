package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.FOR_PROFIT_COMPULSORY_SCHOOL;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.licence.Told.clocks;

import java.time.LocalDate;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.licence.SchoolLicencesEvent.LicenceEntered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Licences of before this record, taken over as they stand. */
class TakenOverLicenceTest {
    private static final LocalDate UNTIL = LocalDate.of(2028, 8, 31);
    private static final LocalDate OPENED = LocalDate.of(2010, 9, 1);
    private static final Particulars SAID =
            new Particulars("Morning Light School", SchoolKind.PRIMARY, Ownership.PRIVATE, SITE);

    private final Bureau bureau = new Bureau().knowing(registered(SAID));

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Fact registered(Particulars said) {
        return new SchoolRegistered(SCHOOL, said, OPENED, "register of 2018", OPENED);
    }

    private static TakeOverLicence takeOver() {
        return takeOver(LICENCE, CONTENT, UNTIL, ISSUED);
    }

    private static TakeOverLicence takeOver(
            LicenceId licence, LicenceContent content, LocalDate until, LocalDate from) {
        return new TakeOverLicence(
                licence, SCHOOL, content, until, "private-education", "register of 2018", from);
    }

    @Test
    void it_stands_with_its_source_and_the_clocks_of_its_term_run() {
        var facts = bureau.accept(takeOver());
        assertThat(bureau.facts(LicenceTakenOver.class))
                .containsExactly(
                        new LicenceTakenOver(
                                LICENCE,
                                SCHOOL,
                                CONTENT,
                                UNTIL,
                                "private-education",
                                "register of 2018",
                                ISSUED));
        assertThat(bureau.facts(LicenceEntered.class)).hasSize(1);
        assertThat(clocks(facts))
                .containsExactly(
                        "Opened licensing.renewal-application 2022-09-01",
                        "Opened licensing.validity 2022-09-01");
        assertThat(bureau.facts(ClockOpened.class))
                .extracting(ClockOpened::event)
                .containsOnly(UNTIL);
        assertThat(bureau.facts(ClockOpened.class))
                .extracting(ClockOpened::unit)
                .containsOnly("private-education");
    }

    @Test
    void taken_over_again_it_adds_nothing() {
        bureau.accept(takeOver());
        assertThat(bureau.accept(takeOver())).isEmpty();
        var other = takeOver(LICENCE, CONTENT, UNTIL.plusYears(1), ISSUED);
        bureau.refuse(LICENCE_ID_IN_USE, other);
    }

    @Test
    void a_person_who_runs_the_school_is_sealed_and_known_again() {
        var person = new Organiser.Unsealed(new PersonId("p-1"), "Lin", "310105", "1 Road");
        var command = takeOver(LICENCE, CONTENT.runBy(person), UNTIL, ISSUED);
        bureau.accept(command);
        assertThat(bureau.facts(LicenceTakenOver.class).getFirst().content().organiser())
                .isInstanceOf(Organiser.NaturalPerson.class);
        assertThat(bureau.accept(command)).isEmpty();
    }

    @Test
    void it_is_inspected_and_can_be_revoked_like_any_other() {
        bureau.accept(
                takeOver(),
                report(2025, LocalDate.of(2026, 3, 1)),
                grade(2025, InspectionGrade.PASSED, LocalDate.of(2026, 4, 1)));
        bureau.refuse(YEAR_OUT_OF_RANGE, report(2021, LocalDate.of(2026, 5, 1)));
        bureau.accept(
                new RevokeLicence(
                        LICENCE,
                        RevocationGround.PROCEDURE_VIOLATED,
                        "Fees are returned.",
                        decided(LocalDate.of(2026, 5, 2)),
                        LocalDate.of(2026, 5, 2)));
        assertThat(bureau.facts(LicenceRevoked.class)).hasSize(1);
    }

    @Test
    void its_renewal_is_sought_and_decided() {
        var soon = LocalDate.of(2026, 12, 31);
        bureau.knowing(renewalSubmitted(LocalDate.of(2026, 9, 2)));
        bureau.accept(
                takeOver(LICENCE, CONTENT, soon, ISSUED),
                seek(LocalDate.of(2026, 9, 2)),
                renew(LocalDate.of(2026, 9, 10)));
        assertThat(bureau.facts(RenewalSought.class).getFirst().inTime()).isTrue();
        assertThat(bureau.facts(LicenceRenewed.class)).hasSize(1);
    }

    @Test
    void a_school_has_one_licence_until_that_has_ended() {
        bureau.accept(takeOver());
        bureau.refuse(SCHOOL_HAS_LICENCE, takeOver(SECOND, CONTENT, UNTIL, ISSUED));
        var on = LocalDate.of(2026, 5, 2);
        bureau.accept(
                new RevokeLicence(
                        LICENCE,
                        RevocationGround.PROCEDURE_VIOLATED,
                        "Fees are returned.",
                        decided(on),
                        on));
        bureau.accept(takeOver(SECOND, CONTENT, UNTIL, on));
        assertThat(bureau.facts(LicenceTakenOver.class)).hasSize(2);
    }

    @Test
    void a_school_that_a_grant_founded_has_its_licence_by_that() {
        var granted = new SchoolEstablished(SCHOOL, SAID, null, decided(ISSUED), ISSUED);
        try (var other = new Bureau().knowing(granted)) {
            other.refuse(SCHOOL_HAS_LICENCE, takeOver());
        }
    }

    @Test
    void the_school_must_be_open_and_be_what_the_licence_says() {
        try (var other = new Bureau()) {
            other.refuse(UNKNOWN_SCHOOL, takeOver());
        }
        bureau.refuse(SCHOOL_NOT_OPEN, takeOver(LICENCE, CONTENT, UNTIL, OPENED.minusDays(1)));
        var senior =
                new LicenceContent(CONTENT.name(), SchoolKind.SENIOR_HIGH, false, ORGANISER, SITE);
        bureau.refuse(LICENCE_CONTRADICTS_RECORD, takeOver(LICENCE, senior, UNTIL, ISSUED));
    }

    @Test
    void a_public_school_that_is_no_new_kindergarten_has_none() {
        var said = new Particulars("Elm", SchoolKind.PRIMARY, Ownership.PUBLIC, SITE);
        try (var other = new Bureau().knowing(registered(said))) {
            var content =
                    new LicenceContent(
                            "Elm", SchoolKind.PRIMARY, Ownership.PUBLIC, false, ORGANISER, SITE);
            other.refuse(SCHOOL_TAKES_NO_LICENCE, takeOver(LICENCE, content, UNTIL, ISSUED));
            assertThat(SCHOOL_TAKES_NO_LICENCE.rule().article()).isEqualTo("30");
        }
    }

    @Test
    void what_has_ended_or_never_could_be_is_not_taken_over() {
        bureau.refuse(
                TAKEN_OVER_AFTER_ITS_END, takeOver(LICENCE, CONTENT, TODAY.minusDays(1), ISSUED));
        bureau.refuse(VALIDITY_OVER_AT_ISSUE, takeOver(LICENCE, CONTENT, ISSUED, ISSUED));
        var profit = new LicenceContent(CONTENT.name(), SchoolKind.PRIMARY, true, ORGANISER, SITE);
        bureau.refuse(FOR_PROFIT_COMPULSORY_SCHOOL, takeOver(LICENCE, profit, UNTIL, ISSUED));
    }
}
