package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.ApplicationPeriods.*;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;
import static org.chalkline.command.procedure.hearing.HearingRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.command.procedure.hearing.HearingRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who is heard, and how. Accepted on Monday 2 March 2026; the period to decide ends on the 30th.
 */
class HearingTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void refused(HearingRefusal reason, Object command) {
        bureau.refuse(reason.under(HearingLaw.LICENSING), command);
    }

    private void underReview() {
        bureau.accept(
                submit(renaming("Hongqiao Academy"), day("03-02")),
                accept(day("03-02")),
                beginReview(day("03-03")),
                conclude(day("03-03")));
    }

    /** The right to ask for a hearing runs to 11 March. */
    private void notified() {
        underReview();
        bureau.accept(notifyParties(day("03-04")));
    }

    private void called() {
        notified();
        bureau.accept(requestHearing(day("03-11")), callHearing(day("03-12"), day("03-23")));
    }

    private void held() {
        called();
        bureau.accept(holdHearing(day("03-23")));
    }

    @Test
    void nobody_asks_for_a_hearing_before_being_told_of_the_right() {
        underReview();
        refused(PARTIES_NOT_NOTIFIED, requestHearing(day("03-04")));
        refused(PARTIES_MISSING, tell("n", day("03-04")));
        bureau.accept(notifyParties(day("03-04")));
        assertThat(bureau.accept(notifyParties(day("03-04")))).isEmpty();
        refused(PARTIES_NOTIFIED_ALREADY, notifyParties(day("03-05")));
    }

    @Test
    void a_further_party_is_told_and_has_as_long_to_ask_as_the_others_had() {
        notified();
        var further = tell("告〔2〕号", day("03-10"), "kindergarten");
        bureau.accept(further);
        assertThat(bureau.accept(further)).isEmpty();
        refused(PARTIES_NOTIFIED_ALREADY, tell("告〔3〕号", day("03-10"), "a", NEIGHBOUR));
        refused(HEARING_REQUESTED_TOO_LATE, requestHearing(day("03-12")));
        refused(HEARING_RIGHT_RUNNING, grant(day("03-17")));
        bureau.accept(new RequestHearing(OF, "kindergarten", day("03-17")));
        refused(HEARING_NOT_HELD, grant(day("03-18")));
        assertThat(bureau.facts(ClockMet.class).getLast().clockId().value())
                .isEqualTo("application/2026-001:licensing.hearing-request#2");
        assertThat(bureau.facts(ClockLapsed.class))
                .extracting(lapsed -> lapsed.clockId().value())
                .containsExactly("application/2026-001:licensing.hearing-request");
    }

    @Test
    void each_notice_ends_by_itself_when_nobody_asks() {
        notified();
        bureau.accept(tell("告〔2〕号", day("03-10"), "kindergarten"), grant(day("03-18")));
        assertThat(bureau.facts(ClockOvertaken.class))
                .extracting(ended -> ended.clockId().value() + " " + ended.effectiveOn())
                .containsExactly(
                        "application/2026-001:licensing.correction-notice 2026-03-02",
                        "application/2026-001:licensing.hearing-request 2026-03-12",
                        "application/2026-001:licensing.hearing-request#2 2026-03-18");
    }

    @Test
    void only_those_who_were_told_ask_for_a_hearing() {
        notified();
        refused(NOT_AN_INTERESTED_PARTY, new RequestHearing(OF, "a passer-by", day("03-05")));
        bureau.accept(
                requestHearing(day("03-05")),
                new RequestHearing(OF, ORGANISER.name(), day("03-06")));
        assertThat(bureau.facts(HearingRequested.class)).hasSize(2);
        assertThat(bureau.due(HEARING_HELD)).isEqualTo(day("04-02"));
    }

    @Test
    void a_hearing_is_requested_within_five_working_days() {
        notified();
        refused(HEARING_REQUESTED_TOO_LATE, requestHearing(day("03-12")));
        bureau.accept(requestHearing(day("03-11")));
    }

    @Test
    void a_hearing_requested_in_time_and_recorded_late_is_held() {
        notified();
        bureau.accept(new SettleClocks(ID));
        assertThat(bureau.clock(ID, HEARING_REQUEST).state()).isEqualTo(State.LAPSED);
        bureau.accept(requestHearing(day("03-11")));
        assertThat(bureau.clock(ID, HEARING_REQUEST).state()).isEqualTo(State.MET);
        refused(HEARING_NOT_HELD, grant(day("03-12")));
    }

    @Test
    void nothing_is_decided_while_a_hearing_can_still_be_asked_for() {
        notified();
        refused(HEARING_RIGHT_RUNNING, grant(day("03-11")));
        bureau.accept(grant(day("03-12")));
    }

    @Test
    void the_presider_has_no_part_in_the_review() {
        notified();
        bureau.onRecord(
                power(PREPARER, Power.PRESIDE_HEARINGS), power(REVIEWER, Power.PRESIDE_HEARINGS));
        refused(PRESIDER_INVESTIGATED, call(day("03-05"), day("04-01"), REVIEWER));
        refused(PRESIDER_INVESTIGATED, call(day("03-05"), day("04-01"), PREPARER));
        assertThat(PRESIDER_INVESTIGATED.under(HearingLaw.LICENSING).article()).isEqualTo("48(3)");
        bureau.accept(callHearing(day("03-05"), day("04-01")));
        bureau.onRecord(power(PRESIDER, Power.EXAMINE_APPLICATIONS));
        bureau.refuse(
                EXAMINER_PRESIDES, new BeginReview(ID, PREPARER, List.of(PRESIDER), day("03-06")));
    }

    @Test
    void a_presider_whose_recusal_was_granted_is_replaced_and_one_only_asked_for_goes_on() {
        called();
        var ask =
                new AskForRecusal(ID.toString(), PRESIDER, NEIGHBOUR, null, "A tie.", day("03-13"));
        bureau.accept(ask);
        bureau.accept(recused(PRESIDER, "03-16"));
        bureau.refuse(OFFICER_STANDS_ASIDE, holdHearing(day("03-23")));
        bureau.accept(replacePresider(SECOND_PRESIDER, day("03-16")));
        bureau.refuse(OFFICER_STANDS_ASIDE, replacePresider(PRESIDER, day("03-17")));
        bureau.accept(holdHearing(day("03-23")));
    }

    @Test
    void who_stands_aside_is_not_called_to_preside() {
        notified();
        bureau.accept(new DeclareRecusal(OF, PRESIDER, null, "A tie.", day("03-05")));
        bureau.refuse(OFFICER_STANDS_ASIDE, callHearing(day("03-06"), day("04-01")));
        bureau.accept(call(day("03-06"), day("04-01"), SECOND_PRESIDER));
    }

    @Test
    void what_a_recused_reviewer_found_is_found_again_by_another() {
        underReview();
        bureau.accept(
                new DeclareRecusal(ID.toString(), REVIEWER, null, "A tie.", day("03-04")),
                recused(REVIEWER, "03-05"));
        bureau.refuse(REVIEW_NOT_CONCLUDED, grant(day("03-06")));
        bureau.refuse(
                OFFICER_STANDS_ASIDE,
                new BeginReview(ID, PREPARER, List.of(REVIEWER), day("03-06")));
        bureau.accept(new BeginReview(ID, PREPARER, List.of(SECOND_REVIEWER), day("03-06")));
    }

    @Test
    void who_stands_aside_does_not_decide() {
        underReview();
        bureau.accept(new DeclareRecusal(ID.toString(), DECIDER, null, "A tie.", day("03-04")));
        bureau.refuse(OFFICER_STANDS_ASIDE, grant(day("03-06")));
    }

    private static DecideRecusal recused(String officer, String on) {
        return new DecideRecusal(ID.toString(), officer, true, "So it seems.", HEAD, day(on));
    }

    @Test
    void who_reviewed_before_does_not_preside_either() {
        notified();
        bureau.onRecord(power(REVIEWER, Power.PRESIDE_HEARINGS));
        bureau.accept(new BeginReview(ID, PREPARER, List.of(SECOND_REVIEWER), day("03-05")));
        refused(PRESIDER_INVESTIGATED, call(day("03-05"), day("04-01"), REVIEWER));
    }

    @Test
    void the_presider_holds_the_power_when_called_and_on_the_day() {
        notified();
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, call(day("03-05"), day("04-01"), HEAD));
        bureau.accept(callHearing(day("03-05"), day("03-16")));
        bureau.onRecord(
                new PowerTakenBack(
                        new OfficerId(PRESIDER), Power.PRESIDE_HEARINGS, "x", day("03-16")));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, holdHearing(day("03-16")));
    }

    @Test
    void the_parties_are_told_seven_working_days_ahead() {
        notified();
        refused(HEARING_NOTICE_TOO_SHORT, callHearing(day("03-13"), day("03-23")));
        bureau.accept(callHearing(day("03-12"), day("03-23")));
        assertThat(bureau.clock(ID, HEARING_NOTICE).state()).isEqualTo(State.MET);
    }

    @Test
    void a_hearing_stops_the_period_until_the_day_after_it() {
        called();
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.SUSPENDED);
        assertThat(bureau.facts(ClockSuspended.class))
                .singleElement()
                .satisfies(
                        stopped -> {
                            assertThat(stopped.ground()).isEqualTo(Ground.HEARING);
                            assertThat(stopped.notice()).isEqualTo("听〔1〕号");
                            assertThat(stopped.effectiveOn()).isEqualTo(day("03-12"));
                        });
        bureau.accept(holdHearing(day("03-23")));
        // Seven days were counted by the 11th; thirteen follow from the 24th, over Qingming.
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-10"));
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.MET);
    }

    @Test
    void a_hearing_is_held_on_the_day_for_which_it_was_called_and_once() {
        notified();
        refused(HEARING_NOT_CALLED, holdHearing(day("03-23")));
        bureau.accept(callHearing(day("03-12"), day("03-23")));
        refused(HEARING_ON_ANOTHER_DAY, holdHearing(day("03-24")));
        refused(PARTICIPANTS_MISSING, new HoldHearing(OF, HEARING_RECORD, List.of(), day("03-23")));
        bureau.accept(holdHearing(day("03-23")));
        assertThat(bureau.accept(holdHearing(day("03-23")))).isEmpty();
        refused(HEARING_HELD_ALREADY, new HoldHearing(OF, DIGEST, List.of("x"), day("03-23")));
        refused(HEARING_HELD_ALREADY, callHearing(day("03-24"), day("04-20")));
    }

    @Test
    void a_hearing_is_adjourned_to_a_new_day_of_which_the_parties_are_told_anew() {
        called();
        refused(HEARING_CALLED_ALREADY, callHearing(day("03-20"), day("04-01")));
        refused(HEARING_NOTICE_TOO_SHORT, adjourn(day("03-20"), day("03-30")));
        bureau.accept(adjourn(day("03-20"), day("04-01")));
        assertThat(bureau.accept(adjourn(day("03-20"), day("04-01")))).isEmpty();
        assertThat(bureau.facts(ClockSuspended.class)).hasSize(1);
        assertThat(bureau.facts(ClockMet.class))
                .extracting(met -> met.clockId().value())
                .contains(OF + ":licensing.hearing-notice#2");
        refused(HEARING_ON_ANOTHER_DAY, holdHearing(day("03-23")));
        refused(HEARING_NOT_HELD, grant(day("03-24")));
        bureau.accept(holdHearing(day("04-01")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.RUNNING);
        assertThat(bureau.facts(HearingEvent.class))
                .extracting(fact -> fact.hearing().value())
                .containsOnly(OF + ":hearing.1");
    }

    @Test
    void a_hearing_that_goes_on_on_another_day_is_held_on_its_last() {
        called();
        bureau.accept(adjourn(day("03-23"), day("04-01")), holdHearing(day("04-01")));
        assertThat(bureau.facts(HearingHeld.class)).hasSize(1);
    }

    @Test
    void only_what_is_called_is_adjourned() {
        notified();
        refused(HEARING_NOT_CALLED, adjourn(day("03-05"), day("04-01")));
        refused(HEARING_NOT_CALLED, replacePresider(SECOND_PRESIDER, day("03-05")));
    }

    @Test
    void the_presider_is_replaced_on_the_very_day_with_the_ground() {
        called();
        refused(PRESIDES_ALREADY, replacePresider(PRESIDER, day("03-23")));
        refused(PRESIDER_INVESTIGATED, replacePresider(REVIEWER, day("03-23")));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, replacePresider(HEAD, day("03-23")));
        bureau.accept(replacePresider(SECOND_PRESIDER, day("03-23")));
        // Who was replaced needs no power any more.
        bureau.onRecord(
                new PowerTakenBack(
                        new OfficerId(PRESIDER), Power.PRESIDE_HEARINGS, "x", day("03-23")));
        bureau.accept(holdHearing(day("03-23")));
        assertThat(bureau.facts(ClockMet.class).getLast().by()).isEqualTo(SECOND_PRESIDER);
        assertThat(bureau.facts(PresiderReplaced.class))
                .singleElement()
                .satisfies(e -> assertThat(e.ground()).isEqualTo(Replacement.RECUSED));
    }

    @Test
    void who_examines_it_meanwhile_no_longer_presides() {
        called();
        bureau.onRecord(power(SECOND_PRESIDER, Power.EXAMINE_APPLICATIONS));
        bureau.accept(new BeginReview(ID, PREPARER, List.of(SECOND_PRESIDER), day("03-13")));
        refused(PRESIDER_INVESTIGATED, replacePresider(SECOND_PRESIDER, day("03-16")));
    }

    private WithdrawHearingRequest takeBack(String party, String on) {
        return new WithdrawHearingRequest(OF, party, day(on));
    }

    @Test
    void a_request_that_is_taken_back_blocks_no_decision() {
        called();
        refused(HEARING_NOT_REQUESTED, takeBack(ORGANISER.name(), "03-16"));
        bureau.accept(takeBack(NEIGHBOUR, "03-16"));
        assertThat(bureau.accept(takeBack(NEIGHBOUR, "03-16"))).isEmpty();
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.OVERTAKEN);
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.RUNNING);
        refused(HEARING_NOT_CALLED, holdHearing(day("03-23")));
        bureau.accept(grant(day("03-17")));
    }

    @Test
    void it_is_held_while_one_of_two_still_asks() {
        notified();
        bureau.accept(
                requestHearing(day("03-05")),
                new RequestHearing(OF, ORGANISER.name(), day("03-06")),
                takeBack(NEIGHBOUR, "03-09"));
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.RUNNING);
        refused(HEARING_NOT_HELD, grant(day("03-12")));
        bureau.accept(takeBack(ORGANISER.name(), "03-12"), grant(day("03-12")));
    }

    @Test
    void while_their_time_runs_they_can_ask_again_and_nothing_is_decided() {
        notified();
        bureau.accept(requestHearing(day("03-05")), takeBack(NEIGHBOUR, "03-06"));
        refused(HEARING_RIGHT_RUNNING, grant(day("03-11")));
        bureau.accept(requestHearing(day("03-11")));
        assertThat(bureau.facts(HearingRequested.class).getLast().hearing().value())
                .isEqualTo(OF + ":hearing.2");
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.RUNNING);
        refused(HEARING_REQUESTED_ALREADY, new RequestHearing(OF, NEIGHBOUR, day("03-12")));
        refused(HEARING_NOT_HELD, grant(day("03-12")));
    }

    @Test
    void one_that_the_bureau_calls_itself_is_held_though_requests_are_taken_back() {
        underReview();
        bureau.accept(
                callHearing(day("03-04"), day("03-16")),
                notifyParties(day("03-04")),
                requestHearing(day("03-05")),
                takeBack(NEIGHBOUR, "03-06"));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.SUSPENDED);
        refused(HEARING_NOT_HELD, grant(day("03-13")));
        bureau.accept(holdHearing(day("03-16")));
    }

    @Test
    void nobody_gives_a_hearing_up_by_staying_away_where_the_law_does_not_say_so() {
        called();
        refused(
                NOT_GIVEN_UP_SO,
                new GiveUpHearing(OF, GivingUp.ABSENT, "Nobody came.", PREPARER, day("03-23")));
    }

    @Test
    void a_requested_hearing_is_held_before_it_is_decided() {
        notified();
        bureau.accept(requestHearing(day("03-05")));
        refused(HEARING_NOT_HELD, grant(day("03-20")));
        bureau.accept(callHearing(day("03-20"), day("04-01")));
        refused(HEARING_NOT_HELD, refuse(day("03-23")));
    }

    /** The bureau had called the first hearing itself. */
    @Test
    void who_is_told_of_the_right_after_a_hearing_is_heard_in_another() {
        underReview();
        bureau.accept(
                callHearing(day("03-04"), day("03-16")),
                holdHearing(day("03-16")),
                notifyParties(day("03-16")),
                requestHearing(day("03-17")));
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.RUNNING);
        refused(HEARING_NOT_HELD, grant(day("03-18")));
        var second = new HoldHearing(OF, DIGEST, List.of(NEIGHBOUR), day("03-30"));
        refused(HEARING_NOT_CALLED, second);
        bureau.accept(callHearing(day("03-18"), day("03-30")), second);
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.MET);
        for (var record : List.of(DIGEST, HEARING_RECORD)) {
            refused(DECISION_NOT_ON_RECORD, grantOn(record));
        }
        bureau.accept(grantOn(DIGEST, HEARING_RECORD));
    }

    private static GrantApplication grantOn(String... records) {
        var decision = decided(DECIDER, day("03-31"), List.of(records), null);
        return new GrantApplication(ID, decision, day("03-31"));
    }

    @Test
    void who_asks_when_those_who_asked_before_were_heard_is_heard_too() {
        underReview();
        bureau.accept(
                callHearing(day("03-04"), day("03-16")),
                notifyParties(day("03-13")),
                requestHearing(day("03-16")),
                holdHearing(day("03-16")));
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.MET);
        bureau.accept(new RequestHearing(OF, ORGANISER.name(), day("03-17")));
        assertThat(bureau.clock(ID, HEARING_HELD).state()).isEqualTo(State.RUNNING);
        refused(HEARING_NOT_HELD, grantOn(HEARING_RECORD));
    }

    @Test
    void the_decision_rests_on_the_record_of_the_hearing() {
        held();
        bureau.refuse(PERIOD_STANDS_STILL, grant(day("03-23")));
        refused(DECISION_NOT_ON_RECORD, grant(day("03-24")));
        refused(DECISION_NOT_ON_RECORD, refuse(day("03-24")));
        bureau.accept(
                new GrantApplication(
                        ID,
                        decided(DECIDER, day("03-24"), List.of(DIGEST, HEARING_RECORD), null),
                        day("03-24")));
    }

    @Test
    void withdrawn_on_the_day_of_the_hearing_its_clock_is_closed_on_the_next() {
        held();
        bureau.accept(withdraw(day("03-23")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.OVERTAKEN);
        assertThat(bureau.facts(ClockOvertaken.class))
                .last()
                .satisfies(closed -> assertThat(closed.effectiveOn()).isEqualTo(day("03-24")));
    }

    @Test
    void a_hearing_called_during_an_expert_review_stops_the_period_after_it() {
        notified();
        bureau.accept(
                orderExpertReview(day("03-05")),
                callHearing(day("03-12"), day("03-23")),
                new ConcludeExpertReview(ID, day("03-16")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.SUSPENDED);
        bureau.accept(holdHearing(day("03-23")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.RUNNING);
        // Two days were counted by the 4th; eighteen follow from 24 March.
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-17"));
    }

    @Test
    void a_hearing_called_in_time_and_recorded_late_finds_the_period_running() {
        notified();
        bureau.accept(
                new SettleClocks(ID),
                requestHearing(day("03-11")),
                callHearing(day("03-12"), day("03-23")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.SUSPENDED);
        bureau.accept(holdHearing(day("03-23")));
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-10"));
    }

    @Test
    void a_period_that_has_ended_is_not_stopped_and_the_hearing_is_called_all_the_same() {
        notified();
        bureau.accept(requestHearing(day("03-11")), callHearing(day("03-31"), day("04-20")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.LAPSED);
        bureau.accept(holdHearing(day("04-20")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.LAPSED);
    }
}
