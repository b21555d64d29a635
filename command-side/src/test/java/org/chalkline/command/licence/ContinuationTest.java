package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.licence.Told.clocks;
import static org.chalkline.command.licence.Told.told;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.OffenderId;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyIntended;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.penalty.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Licences that go on by themselves, and those that lapse with their term. */
class ContinuationTest {
    private static final LocalDate LATER = DAY_AFTER.plusMonths(1);

    private final Bureau bureau = new Bureau(renewalSubmitted(LAST_TO_APPLY));

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ContinueLicence goOn(LocalDate on) {
        return new ContinueLicence(LICENCE, decided(on), on);
    }

    private static AnnounceLapse lapse(LocalDate on) {
        return new AnnounceLapse(LICENCE, "No pupil since 2024.", "Gazette", OFFICER, on);
    }

    @Test
    void a_school_that_broke_no_rule_goes_on_for_as_long_as_before() {
        bureau.accept(issue());
        var facts = bureau.accept(goOn(LAST_DAY));
        assertThat(told(facts))
                .containsExactly(
                        new LicenceContinued(LICENCE, NEXT_LAST_DAY, decided(LAST_DAY), LAST_DAY));
        assertThat(clocks(facts))
                .endsWith(
                        "Opened licensing.renewal-application#2 2025-08-31",
                        "Opened licensing.validity#2 2025-08-31");
        assertThat(bureau.accept(goOn(LAST_DAY), new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void a_licence_that_has_expired_goes_on_and_carries_acts_again() {
        bureau.accept(issue(), new SettleClocks(LICENCE));
        bureau.refuse(LICENCE_EXPIRED, report(2025, LATER));
        bureau.accept(goOn(LATER), report(2025, LATER));
    }

    @Test
    void it_goes_on_after_its_term_and_not_within() {
        bureau.accept(issue());
        bureau.refuse(TERM_RUNS, goOn(LAST_DAY.minusDays(1)));
    }

    @Test
    void a_failed_inspection_of_the_term_keeps_it_from_going_on() {
        bureau.accept(issue(), report(2024, ISSUED.plusYears(2)));
        bureau.accept(grade(2024, InspectionGrade.FAILED, ISSUED.plusYears(2)));
        bureau.refuse(BREACH_ON_RECORD, goOn(LAST_DAY));
        assertThat(BREACH_ON_RECORD.refusal().article()).isEqualTo("22");
    }

    @Test
    void an_order_keeps_it_from_going_on_until_it_is_fulfilled() {
        var on = ISSUED.plusYears(2);
        bureau.accept(issue(), order(2024, on.plusDays(30), on));
        bureau.refuse(BREACH_ON_RECORD, goOn(LAST_DAY));
        bureau.accept(
                new RecheckRectification(
                        LICENCE, 2024, false, "Blocked.", OFFICER, on.plusDays(31)));
        bureau.refuse(BREACH_ON_RECORD, goOn(LAST_DAY));
        bureau.accept(
                new RecheckRectification(LICENCE, 2024, true, "Free.", OFFICER, on.plusDays(40)),
                goOn(LAST_DAY));
    }

    @Test
    void a_penalty_that_was_told_keeps_it_from_going_on() {
        bureau.accept(issue());
        bureau.knowing(
                new CaseEntered(OffenderId.of(LICENCE), Examples.PENALTY, ISSUED.plusYears(2)),
                new PenaltyIntended(
                        Examples.PENALTY,
                        List.of(PenaltyKind.WARNING),
                        null,
                        null,
                        null,
                        new Said("Fees.", null),
                        List.of(),
                        "告1",
                        OFFICER,
                        ISSUED.plusYears(2)));
        bureau.refuse(BREACH_ON_RECORD, goOn(LAST_DAY));
    }

    @Test
    void neither_a_pending_renewal_nor_a_termination_is_overtaken() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.refuse(RENEWAL_PENDING, goOn(LAST_DAY));
        bureau.accept(withdrawRenewal(LAST_TO_APPLY), begin(TerminationGround.INSOLVENT, LAST_DAY));
        bureau.refuse(SCHOOL_TERMINATING, goOn(LAST_DAY));
    }

    @Test
    void who_lets_it_go_on_holds_the_power() {
        bureau.accept(issue());
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ContinueLicence(LICENCE, decided("7", "the cleaner", LAST_DAY), LAST_DAY));
    }

    @Test
    void that_a_licence_lapsed_is_announced_once_and_after_its_term() {
        bureau.accept(issue());
        bureau.refuse(LICENCE_NOT_LAPSED, lapse(LAST_DAY));
        assertThat(told(bureau.accept(lapse(LATER))))
                .contains(
                        new LapseAnnounced(
                                LICENCE, "No pupil since 2024.", "Gazette", OFFICER, LATER));
        assertThat(bureau.accept(lapse(LATER))).isEmpty();
        bureau.refuse(LAPSE_ANNOUNCED, lapse(LATER.plusDays(1)));
        bureau.refuse(LAPSE_ANNOUNCED, goOn(LATER.plusDays(1)));
        bureau.accept(
                new DeregisterLicence(
                        LICENCE, DeregistrationGround.EXPIRED, decided(LATER), LATER));
    }
}
