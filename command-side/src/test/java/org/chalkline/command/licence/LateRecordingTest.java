package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.licence.Told.clocks;
import static org.chalkline.command.licence.Told.told;

import java.time.LocalDate;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Historical cases come on record in one go, after the watcher has seen their clocks: what was done
 * in time prevails.
 */
class LateRecordingTest {
    private final Bureau bureau = new Bureau().knowing(renewalSubmitted(LAST_TO_APPLY));

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void a_licence_recorded_as_expired_turns_out_to_have_been_renewed_by_silence() {
        bureau.accept(issue(), new SettleClocks(LICENCE));
        var facts = bureau.accept(seek(LAST_TO_APPLY));
        assertThat(told(facts))
                .containsExactly(
                        new RenewalSought(LICENCE, RENEWAL, true, true, LAST_TO_APPLY),
                        new LicenceDeemedRenewed(LICENCE, RENEWAL, NEXT_LAST_DAY, DAY_AFTER));
    }

    @Test
    void a_decision_made_in_time_prevails_over_the_silence_that_was_recorded() {
        bureau.accept(issue(), seek(LAST_TO_APPLY), new SettleClocks(LICENCE));
        var longer = LocalDate.of(2030, 8, 31);
        var facts =
                bureau.accept(
                        new RenewLicence(LICENCE, RENEWAL, longer, decided(LAST_DAY), LAST_DAY));
        assertThat(told(facts))
                .containsExactly(
                        new LicenceRenewed(LICENCE, RENEWAL, longer, decided(LAST_DAY), LAST_DAY));
        assertThat(clocks(facts))
                .containsExactly(
                        "Overtaken licensing.renewal-application#2 2025-09-01",
                        "Overtaken licensing.validity#2 2025-09-01",
                        "Opened licensing.renewal-application#3 2025-09-01",
                        "Opened licensing.validity#3 2025-09-01");
    }

    @Test
    void a_refusal_made_in_time_prevails_over_the_silence_that_was_recorded() {
        bureau.accept(issue(), seek(LAST_TO_APPLY), new SettleClocks(LICENCE));
        bureau.accept(refuseRenewal(LAST_DAY));
        assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                .containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
        bureau.refuse(LICENCE_EXPIRED, seekAgain(DAY_AFTER));
    }

    @Test
    void a_late_application_granted_within_the_term_undoes_the_expiry_on_record() {
        bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)), new SettleClocks(LICENCE));
        var facts = bureau.accept(renew(LAST_DAY));
        assertThat(told(facts)).extracting(Fact::effectiveOn).containsExactly(LAST_DAY);
        assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
    }

    @Test
    void a_renewal_is_not_lost_because_an_inspection_came_on_record_before_it() {
        bureau.accept(issue(), report(2025, LAST_DAY));
        bureau.accept(seek(LAST_TO_APPLY));
        assertThat(bureau.facts(RenewalSought.class).getLast().inTime()).isTrue();
    }

    @Test
    void nothing_follows_an_application_before_the_licence_was_issued() {
        bureau.accept(issue());
        bureau.refuse(ACT_OUT_OF_ORDER, seek(ISSUED.minusDays(1)));
    }

    private SeekRenewal seekAgain(LocalDate on) {
        return new SeekRenewal(LICENCE, OTHER, "The same", on);
    }
}
