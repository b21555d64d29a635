package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.licence.Told.clocks;
import static org.chalkline.command.licence.Told.told;

import java.time.LocalDate;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renewal by decision and by silence, and the end of a term that nothing renews. */
class RenewalTest {
    private final Bureau bureau = new Bureau().knowing(renewalSubmitted(LAST_TO_APPLY));

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void a_licence_is_renewed_by_a_decision_before_its_last_day() {
        bureau.accept(issue());
        var sought = bureau.accept(seek(LAST_TO_APPLY));
        assertThat(told(sought))
                .containsExactly(new RenewalSought(LICENCE, RENEWAL, true, true, LAST_TO_APPLY));
        assertThat(clocks(sought))
                .containsExactly(
                        "Met licensing.renewal-application 2025-08-01",
                        "Overtaken licensing.validity 2025-08-01",
                        "Opened licensing.renewal-decision 2025-08-01");

        var renewed = bureau.accept(renew(LAST_DAY));
        assertThat(told(renewed))
                .containsExactly(
                        new LicenceRenewed(
                                LICENCE, RENEWAL, NEXT_LAST_DAY, decided(LAST_DAY), LAST_DAY));
        assertThat(clocks(renewed))
                .containsExactly(
                        "Met licensing.renewal-decision 2025-08-31",
                        "Opened licensing.renewal-application#2 2025-08-31",
                        "Opened licensing.validity#2 2025-08-31");
        assertThat(bureau.accept(seek(LAST_TO_APPLY), renew(LAST_DAY))).isEmpty();
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void silence_renews_it_for_as_long_as_before() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.on(LAST_DAY);
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();

        bureau.on(DAY_AFTER.plusWeeks(1));
        var facts = bureau.accept(new SettleClocks(LICENCE));
        assertThat(told(facts))
                .containsExactly(
                        new LicenceDeemedRenewed(LICENCE, RENEWAL, NEXT_LAST_DAY, DAY_AFTER));
        assertThat(clocks(facts))
                .containsExactly(
                        "Lapsed licensing.renewal-decision 2025-09-01",
                        "Overtaken licensing.renewal-decision 2025-09-01",
                        "Opened licensing.renewal-application#2 2025-09-01",
                        "Opened licensing.validity#2 2025-09-01");
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void after_years_of_outage_every_lapse_is_recorded_once_and_in_order() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.on(LocalDate.of(2029, 1, 1));
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(
                        new LicenceDeemedRenewed(LICENCE, RENEWAL, NEXT_LAST_DAY, DAY_AFTER),
                        new LicenceExpired(LICENCE, NEXT_LAST_DAY.plusDays(1)));
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void silence_renews_upon_an_application_that_came_late_for_the_law_takes_nothing_from_it() {
        bureau.accept(issue());
        var sought = bureau.accept(seek(LAST_TO_APPLY.plusDays(1)));
        assertThat(told(sought))
                .containsExactly(
                        new RenewalSought(
                                LICENCE, RENEWAL, false, true, LAST_TO_APPLY.plusDays(1)));
        assertThat(clocks(sought))
                .containsExactly(
                        "Lapsed licensing.renewal-application 2025-08-02",
                        "Met licensing.renewal-application 2025-08-02",
                        "Overtaken licensing.validity 2025-08-02",
                        "Opened licensing.renewal-decision 2025-08-02");
        assertThat(bureau.facts(ClockMet.class).getLast().exceededBy()).isEqualTo(1);
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(
                        new LicenceDeemedRenewed(LICENCE, RENEWAL, NEXT_LAST_DAY, DAY_AFTER));
    }

    @Test
    void an_application_that_comes_late_may_still_be_granted_within_the_term() {
        bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)), renew(LAST_DAY));
        assertThat(clocks(bureau.facts()))
                .endsWith(
                        "Met licensing.renewal-decision 2025-08-31",
                        "Opened licensing.renewal-application#2 2025-08-31",
                        "Opened licensing.validity#2 2025-08-31");
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void a_licence_whose_renewal_nobody_sought_expires_the_day_after_its_last() {
        bureau.accept(issue());
        var facts = bureau.accept(new SettleClocks(LICENCE));
        assertThat(told(facts)).containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
        assertThat(clocks(facts))
                .containsExactly(
                        "Lapsed licensing.renewal-application 2025-08-02",
                        "Lapsed licensing.validity 2025-09-01",
                        "Overtaken licensing.renewal-application 2025-09-01",
                        "Overtaken licensing.validity 2025-09-01");
    }

    @Test
    void renewal_is_not_sought_after_the_last_day() {
        bureau.accept(issue());
        bureau.refuse(LICENCE_EXPIRED, seek(DAY_AFTER));
    }

    @Test
    void renewal_is_not_sought_twice_at_the_same_time() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.refuse(RENEWAL_PENDING, new SeekRenewal(LICENCE, OTHER, "Somebody", LAST_DAY));
    }

    @Test
    void a_renewal_that_was_refused_lets_the_licence_end_with_its_term() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        var on = LocalDate.of(2025, 8, 20);
        var facts = bureau.accept(refuseRenewal(on));
        assertThat(told(facts))
                .containsExactly(
                        new RenewalEnded(LICENCE, RENEWAL, "Too few teachers.", decided(on), on));
        assertThat(clocks(facts))
                .containsExactly(
                        "Met licensing.renewal-decision 2025-08-20",
                        "Opened licensing.validity#2 2025-08-20");
        assertThat(bureau.accept(refuseRenewal(on))).isEmpty();
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
    }

    @Test
    void a_renewal_that_was_withdrawn_lets_the_licence_end_with_its_term() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        var facts = bureau.accept(withdrawRenewal(LAST_DAY));
        assertThat(clocks(facts))
                .containsExactly(
                        "Overtaken licensing.renewal-decision 2025-08-31",
                        "Opened licensing.validity#2 2025-08-31");
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
    }

    @Test
    void a_late_renewal_that_was_refused_lets_the_licence_end_with_its_term() {
        bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)), refuseRenewal(LAST_DAY));
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
    }

    @Test
    void after_a_refusal_renewal_can_be_sought_again() {
        bureau.accept(issue(), seek(LAST_TO_APPLY.minusDays(20)));
        bureau.accept(refuseRenewal(LAST_TO_APPLY));
        bureau.accept(new SeekRenewal(LICENCE, OTHER, "The same", LAST_TO_APPLY));
        assertThat(bureau.facts(RenewalSought.class).getLast().inTime()).isTrue();
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(
                        new LicenceDeemedRenewed(LICENCE, OTHER, NEXT_LAST_DAY, DAY_AFTER));
    }

    @Test
    void what_silence_renewed_is_not_decided_afterwards() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.refuse(RENEWED_BY_SILENCE, refuseRenewal(DAY_AFTER));
        bureau.refuse(RENEWED_BY_SILENCE, renew(DAY_AFTER));
    }

    @Test
    void a_renewal_that_nobody_sought_is_neither_granted_nor_refused() {
        bureau.accept(issue());
        bureau.refuse(NO_RENEWAL_PENDING, renew(LAST_DAY));
        bureau.refuse(NO_RENEWAL_PENDING, refuseRenewal(LAST_DAY));
    }

    @Test
    void what_silence_renewed_upon_a_late_application_is_not_decided_afterwards_either() {
        bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)));
        bureau.refuse(RENEWED_BY_SILENCE, renew(DAY_AFTER));
    }

    @Test
    void a_term_that_would_not_be_longer_is_refused() {
        bureau.accept(issue(), seek(LAST_TO_APPLY));
        bureau.refuse(
                RENEWAL_NOT_LONGER,
                new RenewLicence(LICENCE, RENEWAL, LAST_DAY, decided(LAST_DAY), LAST_DAY));
    }

    @Test
    void what_was_applied_for_need_not_be_a_renewal_to_come_to_nothing() {
        bureau.accept(issue());
        assertThat(bureau.accept(new EndRenewal(ESTABLISHMENT, "No.", null, ISSUED))).isEmpty();
    }
}
