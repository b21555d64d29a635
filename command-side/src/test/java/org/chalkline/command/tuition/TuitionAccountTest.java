package org.chalkline.command.tuition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.tuition.TuitionBureau.*;
import static org.chalkline.command.tuition.TuitionRefusal.*;

import java.util.List;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionContractId;
import org.chalkline.kernel.tuition.TuitionEvent.AlertCause;
import org.chalkline.kernel.tuition.TuitionEvent.FreezeLifted;
import org.chalkline.kernel.tuition.TuitionEvent.LessonsTaught;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAccountFrozen;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAlertRaised;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionDeposited;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionReleased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken into a tuition account, taught for, released and refunded. 4 March is a Monday. */
class TuitionAccountTest {
    private final TuitionBureau bureau = new TuitionBureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void only_a_training_institution_has_an_account_and_each_licence_one() {
        bureau.refuse(NOT_A_TRAINING_INSTITUTION, opened("L-2"));
        bureau.accept(opened("L-1"));
        bureau.refuse(
                TUITION_ACCOUNT_EXISTS,
                new OpenTuitionAccount(ACCOUNT, "Other bank", "1", "adult", MONITOR, DAY));
        bureau.refuse(ACCOUNT_NOT_FILED, deposit(1, "C-1", "100", 0));
    }

    @Test
    void a_release_that_a_later_day_needs_is_refused_and_told_with_that_day() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1), taught(8, 2, "C-1"), release(2, "800", 9));
        var said = bureau.refusal(TUITION_OVERDRAWN, refund(3, "C-1", "201", 5));
        assertThat(said).contains("2019-03-13").contains("200.00 CNY");
        bureau.refusal(RELEASED_BEFORE_TAUGHT, release(3, "1", 5));
        bureau.accept(refund(3, "C-1", "200", 5));
    }

    @Test
    void a_movement_under_the_number_of_another_is_refused_and_the_same_adds_nothing() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1));
        assertThat(bureau.accept(deposit(1, "C-1", "1000", 1))).isEmpty();
        bureau.refuse(MOVEMENT_NUMBER_IN_USE, deposit(1, "C-1", "1001", 1));
        bureau.refuse(UNKNOWN_TUITION_CONTRACT, refund(2, "C-9", "1", 1));
        bureau.refusal(REFUND_OVER_PAID, refund(2, "C-1", "1001", 1));
        bureau.refuse(NOT_PAID_YET, taught(1, 0, "C-1"));
        bureau.accept(taught(1, 2, "C-1"));
        assertThat(bureau.accept(taught(1, 2, "C-1"))).isEmpty();
        bureau.refuse(LESSONS_REPORTED, taught(2, 2, "C-1"));
    }

    @Test
    void the_bank_closes_each_working_day_once_at_our_balance() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 0));
        bureau.refuse(BANK_BALANCE_DIFFERS, bank("1000.01", 0));
        bureau.accept(bank("1000", 0));
        assertThat(bureau.accept(bank("1000", 0))).isEmpty();
        bureau.refuse(BANK_DAY_TWICE, bank("999", 0));
        bureau.refuse(BANK_DAY_CLOSED, deposit(2, "C-1", "1", 0));
        bureau.refuse(BANK_DAY_MISSING, bank("1000", 2));
        for (int day = 1; day <= 4; day++) bureau.accept(bank("1000", day));
        // Nothing is left out between a Friday and the Monday after it.
        bureau.accept(bank("1000", 7));
        bureau.refuse(BANK_DAY_TWICE, bank("1000", 5));
    }

    @Test
    void an_account_that_moves_goes_on_and_the_old_banks_file_counts_up_to_the_day_before() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 0), bank("1000", 0));
        bureau.refuse(BANK_ACCOUNT_HELD_BEFORE, moved("31-1", 2));
        bureau.refuse(BANK_DAY_CLOSED, moved("45-1", 0));
        bureau.accept(moved("45-1", 2));
        assertThat(bureau.accept(moved("45-1", 2))).isEmpty();
        bureau.refuse(BANK_ACCOUNT_NOT_NAMED, bank("1000", 1));
        bureau.refuse(OF_ANOTHER_BANK_ACCOUNT, bank("1000", 1, "45-1"));
        bureau.accept(bank("1000", 1, "31-1"));
        bureau.refuse(OF_ANOTHER_BANK_ACCOUNT, bank("1000", 2, "31-1"));
        bureau.accept(bank("1000", 2, "45-1"));
        // The same balance doesn't make the old bank's day that of the new one.
        bureau.refuse(OF_ANOTHER_BANK_ACCOUNT, bank("1000", 2, "31-1"));
        bureau.refuse(BANK_ACCOUNT_NOT_NAMED, refund(2, "C-1", "100", 3));
        bureau.refuse(OF_ANOTHER_BANK_ACCOUNT, refundFrom("31-1"));
        bureau.accept(refundFrom("45-1"));
        bureau.accept(bank("900", 3, "45-1"));
    }

    private static RefundTuition refundFrom(String bankAccount) {
        var refund = refund(2, "C-1", "100", 3);
        return new RefundTuition(
                refund.account(),
                refund.movement(),
                refund.contract(),
                refund.amount(),
                bankAccount,
                refund.officer(),
                refund.effectiveOn());
    }

    @Test
    void a_frozen_account_stays_where_it_is_and_so_does_one_that_is_not_filed() {
        bureau.accept(opened("L-1"));
        bureau.refuse(ACCOUNT_NOT_FILED, moved("45-1", 1));
        bureau.accept(filed(), freeze(CHIEF, 1));
        bureau.refuse(ACCOUNT_FROZEN, moved("45-1", 2));
    }

    @Test
    void one_alert_tells_that_the_account_is_under_its_floor_and_who_raised_one_does_not_freeze() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "10100", 1), taught(3, 2, "C-1"));
        assertThat(alerts(bureau.accept(release(2, "100", 3)))).isEmpty();
        var alert = alerts(bureau.accept(release(3, "100", 4)));
        assertThat(alert).hasSize(1);
        assertThat(alert.getFirst().cause()).isEqualTo(AlertCause.UNDER_FLOOR);
        assertThat(alerts(bureau.accept(release(4, "100", 5)))).isEmpty();
        bureau.accept(
                new RaiseTuitionAlert(
                        ACCOUNT,
                        AlertCause.TEACHING_STOPPED,
                        "No lesson.",
                        CHIEF,
                        DAY.plusDays(6)));
        bureau.refuse(PREPARER_DECIDES, freeze(CHIEF, 7));
    }

    private static List<TuitionAlertRaised> alerts(List<? extends Fact> facts) {
        return facts.stream()
                .filter(TuitionAlertRaised.class::isInstance)
                .map(TuitionAlertRaised.class::cast)
                .toList();
    }

    @Test
    void nothing_is_done_with_an_account_that_there_is_not_or_that_is_closed() {
        bureau.refuse(UNKNOWN_TUITION_ACCOUNT, filed());
        bureau.begun();
        var on = DAY.plusDays(1);
        bureau.accept(new CloseTuitionAccount(ACCOUNT, decided(on, CHIEF), on));
        bureau.refuse(ACCOUNT_CLOSED, deposit(1, "C-1", "100", 2));
        bureau.refuse(ACCOUNT_CLOSED, moved("45-1", 2));
    }

    @Test
    void an_account_is_opened_under_a_licence_in_force_filed_once_and_watched_once() {
        bureau.refuse(
                PROVIDER_UNLICENSED,
                new OpenTuitionAccount(ACCOUNT, "Bank", "1", "adult", MONITOR, DAY.minusYears(2)));
        bureau.accept(opened("L-1"), filed());
        bureau.refuse(
                ACCOUNT_FILED_ALREADY,
                new FileTuitionAccount(ACCOUNT, "F-2", Money.of("10000"), MONITOR, DAY));
        bureau.accept(fee(DAY), deposit(1, "C-1", "1000", 0), taught(1, 0, "C-1"));
        bureau.refuse(ACCOUNT_NOT_MONITORED, release(2, "100", 1));
        bureau.refuse(
                ACCOUNT_NOT_MONITORED,
                new RaiseTuitionAlert(ACCOUNT, AlertCause.OTHER, "Dark.", MONITOR, DAY));
        bureau.accept(new BeginTuitionMonitoring(ACCOUNT, MONITOR, DAY.plusDays(2)));
        bureau.refuse(
                MONITORED_ALREADY, new BeginTuitionMonitoring(ACCOUNT, MONITOR, DAY.plusDays(3)));
        bureau.refuse(ACCOUNT_NOT_MONITORED, release(2, "100", 1));
        bureau.accept(release(2, "100", 2));
    }

    @Test
    void a_fee_is_a_count_of_lessons_over_months_and_is_set_before_tuition_is_taken() {
        bureau.accept(opened("L-1"), filed());
        bureau.refuse(FEE_NOT_SET, deposit(1, "C-1", "100", 0));
        bureau.refuse(FEE_MALFORMED, feeOf(0, 4));
        bureau.refuse(FEE_MALFORMED, feeOf(10_001, 4));
        bureau.refuse(FEE_MALFORMED, feeOf(40, 0));
        bureau.refuse(FEE_MALFORMED, feeOf(40, 121));
        bureau.accept(fee(DAY.plusDays(1)));
        bureau.refuse(FEE_NOT_SET, deposit(1, "C-1", "100", 0));
    }

    private static SetFee feeOf(int lessons, int months) {
        return new SetFee(
                ACCOUNT, COURSE, "English", Money.of("100"), lessons, months, "Site", MONITOR, DAY);
    }

    @Test
    void a_contract_says_its_terms_once_and_stays_its_learners_and_its_courses() {
        bureau.begun();
        var first = deposit(1, "C-1", "1000", 1);
        bureau.refuse(CONTRACT_TERMS_MISSING, withoutTerms(first));
        bureau.accept(first, withoutTerms(deposit(2, "C-1", "100", 2)));
        var art = new CourseId("art");
        bureau.accept(new SetFee(ACCOUNT, art, "Art", Money.of("50"), 40, 4, "Site", MONITOR, DAY));
        bureau.refuse(ANOTHER_CONTRACT, of(art, deposit(3, "C-1", "100", 2)));
        bureau.refuse(
                ANOTHER_CONTRACT,
                new ReportLessons(
                        ACCOUNT, art, 1, List.of(first.contract()), MONITOR, DAY.plusDays(3)));
        bureau.refuse(LESSONS_MALFORMED, taught(0, 3, "C-1"));
        bureau.refuse(LESSONS_MALFORMED, taught(13, 3, "C-1"));
        bureau.refuse(LESSONS_MALFORMED, taught(1, 3, "C-1", "C-1"));
        bureau.refuse(LESSONS_MALFORMED, taught(1, 3));
    }

    private static DepositTuition withoutTerms(DepositTuition c) {
        return new DepositTuition(
                c.account(),
                c.movement(),
                c.course(),
                c.contract(),
                c.learner(),
                null,
                c.amount(),
                c.bankAccount(),
                c.officer(),
                c.effectiveOn());
    }

    private static DepositTuition of(CourseId course, DepositTuition c) {
        return new DepositTuition(
                c.account(),
                c.movement(),
                course,
                c.contract(),
                c.learner(),
                c.terms(),
                c.amount(),
                c.bankAccount(),
                c.officer(),
                c.effectiveOn());
    }

    @Test
    void a_refund_is_asked_for_once_and_an_alert_acted_upon_once() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1));
        var contract = new TuitionContractId("C-1");
        bureau.accept(new AskTuitionRefund(ACCOUNT, contract, MONITOR, DAY.plusDays(2)));
        bureau.refuse(
                REFUND_ASKED, new AskTuitionRefund(ACCOUNT, contract, MONITOR, DAY.plusDays(3)));
        bureau.accept(
                new RaiseTuitionAlert(
                        ACCOUNT, AlertCause.OTHER, "Dark rooms.", MONITOR, DAY.plusDays(3)));
        bureau.refuse(UNKNOWN_ALERT, settle(2, "Spoken to."));
        bureau.accept(settle(1, "Spoken to."));
        bureau.refuse(ALERT_SETTLED, settle(1, "Written to."));
    }

    private static SettleTuitionAlert settle(int number, String measure) {
        return new SettleTuitionAlert(ACCOUNT, number, measure, MONITOR, DAY.plusDays(4));
    }

    @Test
    void what_is_not_frozen_is_not_lifted_and_none_is_closed_over_what_learners_are_owed() {
        bureau.begun();
        var on = DAY.plusDays(5);
        bureau.refuse(ACCOUNT_NOT_FROZEN, new LiftTuitionFreeze(ACCOUNT, decided(on, CHIEF), on));
        var close = new CloseTuitionAccount(ACCOUNT, decided(on, CHIEF), on);
        bureau.accept(deposit(1, "C-1", "1000", 1), deposit(2, "C-2", "1000", 1));
        bureau.refuse(ACCOUNT_NOT_EMPTY, close);
        // One got back all that they had paid, though lessons for it were taught and paid out.
        bureau.accept(taught(10, 2, "C-1"), release(3, "1000", 2), refund(4, "C-1", "1000", 3));
        bureau.refuse(LEARNERS_OWED, close);
    }

    @Test
    void a_frozen_account_releases_nothing_and_still_refunds() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1), taught(5, 2, "C-1"), freeze(CHIEF, 5));
        bureau.refuse(ACCOUNT_FROZEN, release(2, "100", 6));
        bureau.refuse(ACCOUNT_FROZEN, deposit(2, "C-1", "100", 6));
        // What was done before it was frozen is entered late.
        bureau.accept(release(2, "100", 4), refund(3, "C-1", "100", 6));
        var on = DAY.plusDays(9);
        var lift = new LiftTuitionFreeze(ACCOUNT, decided(on, CHIEF), on);
        assertThat(bureau.accept(lift)).hasAtLeastOneElementOfType(FreezeLifted.class);
        bureau.accept(release(4, "100", 9));
    }

    @Test
    void an_end_of_the_licence_that_fell_is_none_and_its_freezing_is_lifted() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1), taught(5, 2, "C-1"));
        bureau.accept(new FreezeUponLicenceEnd(ACCOUNT, DAY.plusDays(5)));
        bureau.refuse(LEARNERS_COME_FIRST, release(2, "100", 6));
        bureau.accept(
                new LiftTuitionFreeze(ACCOUNT, decided(DAY.plusDays(8), CHIEF), DAY.plusDays(8)));
        bureau.accept(release(2, "100", 8));
    }

    @Test
    void while_the_licence_has_ended_nothing_is_lifted_before_learners_have_theirs() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1), taught(5, 2, "C-1"));
        bureau.knowing(new LicenceExpired(new LicenceId("L-1"), DAY.plusDays(5)));
        var frozen = bureau.accept(new FreezeUponLicenceEnd(ACCOUNT, DAY.plusDays(5)));
        assertThat(frozen).hasOnlyElementsOfType(TuitionAccountFrozen.class);
        var on = DAY.plusDays(8);
        var lift = new LiftTuitionFreeze(ACCOUNT, decided(on, CHIEF), on);
        bureau.refuse(LICENCE_ENDED, lift);
        bureau.refuse(REFUND_OVER_OWED, refund(2, "C-1", "501", 7));
        bureau.accept(refund(2, "C-1", "500", 7));
        bureau.accept(lift, release(3, "500", 9));
    }

    @Test
    void with_a_payment_falls_what_could_not_have_been_paid_out_without_it() {
        bureau.begun();
        bureau.accept(deposit(1, "C-1", "1000", 1), deposit(2, "C-2", "300", 1));
        bureau.accept(taught(5, 2, "C-1"), taught(2, 2, "C-2"));
        bureau.accept(release(3, "200", 3), release(4, "500", 4), refund(5, "C-2", "100", 5));
        var facts = bureau.facts();
        int deposit = indexOfFirstDeposit(facts);
        var falling = TuitionDependents.of(facts, deposit);
        var fallen = falling.stream().mapToObj(facts::get).toList();
        // The lessons of that contract, and the larger release; what is left covers the rest.
        assertThat(fallen).hasSize(2);
        assertThat(fallen.get(0)).isInstanceOf(LessonsTaught.class);
        assertThat(fallen.get(1)).isInstanceOf(TuitionReleased.class);
    }

    private static int indexOfFirstDeposit(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof TuitionDeposited) return i;
        }
        throw new AssertionError("no deposit");
    }
}
