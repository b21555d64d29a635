package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.ApplicationPeriods.*;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;
import static org.chalkline.command.procedure.service.ServiceRefusal.SERVED_ALREADY;
import static org.chalkline.command.procedure.service.ServiceRefusal.UNKNOWN_DOCUMENT;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.application.ApplicationRefusal.Laws;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From acceptance to delivery. 2 March 2026 is a Monday, and no holiday comes before 4 April. */
class DecidingTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void accepted(Proposal proposal) {
        bureau.accept(submit(proposal, day("03-02")), accept(day("03-02")));
    }

    private void underReview(Proposal proposal) {
        accepted(proposal);
        bureau.accept(beginReview(day("03-03")));
    }

    /** The period of licensing.decision runs to 30 March. */
    private void underReview() {
        underReview(renaming("Hongqiao Academy"));
    }

    private void ready() {
        underReview();
        bureau.accept(conclude(day("03-04")));
    }

    @Test
    void nothing_is_reviewed_or_decided_before_acceptance() {
        bureau.accept(submit(preparing(), day("03-02")));
        for (var command :
                List.of(
                        beginReview(day("03-03")),
                        notifyParties(day("03-03")),
                        conclude(day("03-03")),
                        proposeExtension(day("03-03")),
                        grant(day("03-03")),
                        refuse(day("03-03")))) {
            bureau.refuse(NOT_YET_ACCEPTED, command);
        }
        bureau.refuse(UNKNOWN_DOCUMENT, deliver(day("03-03")));
    }

    @Test
    void nothing_is_decided_before_it_was_reviewed() {
        accepted(preparing());
        bureau.refuse(NOT_UNDER_REVIEW, grant(day("03-03")));
        bureau.accept(beginReview(day("03-03")));
        bureau.refuse(REVIEW_NOT_CONCLUDED, grant(day("03-03")));
        bureau.refuse(UNKNOWN_DOCUMENT, deliver(day("03-03")));
    }

    @Test
    void examiners_are_named_and_empowered() {
        accepted(preparing());
        bureau.refuse(REVIEWERS_MISSING, new BeginReview(ID, PREPARER, List.of(), day("03-03")));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new BeginReview(ID, NOBODY, List.of(REVIEWER), day("03-03")));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new BeginReview(ID, PREPARER, List.of(REVIEWER, NOBODY), day("03-03")));
    }

    @Test
    void every_reviewer_gives_an_opinion_and_nobody_else() {
        accepted(preparing());
        bureau.accept(
                new BeginReview(ID, PREPARER, List.of(REVIEWER, SECOND_REVIEWER), day("03-03")),
                conclude(day("03-04")));
        bureau.refuse(REVIEW_NOT_CONCLUDED, grant(day("03-05")));
        bureau.refuse(
                NOT_A_REVIEWER,
                new ConcludeReview(ID, PREPARER, Recommendation.GRANT, "x", day("03-05")));
        bureau.accept(
                new ConcludeReview(
                        ID, SECOND_REVIEWER, Recommendation.REFUSE, "No site.", day("03-05")),
                grant(day("03-05")));
    }

    @Test
    void a_review_can_be_handed_to_others() {
        underReview();
        bureau.accept(new BeginReview(ID, PREPARER, List.of(SECOND_REVIEWER), day("03-05")));
        bureau.refuse(NOT_A_REVIEWER, conclude(day("03-05")));
    }

    @Test
    void an_officer_must_hold_the_power_on_that_day() {
        ready();
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new GrantApplication(
                        ID, decided(WINDOW, day("03-05"), List.of(), null), day("03-05")));
        bureau.onRecord(
                new PowerTakenBack(
                        new OfficerId(DECIDER), Power.DECIDE_APPLICATIONS, "x", day("03-10")));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, grant(day("03-10")));
        bureau.accept(grant(day("03-09")));
    }

    @Test
    void a_decision_names_its_legal_basis_and_its_reasons() {
        ready();
        var sound = decided(day("03-05"));
        bureau.refuse(
                DecisionRefusal.LEGAL_BASIS_MISSING,
                new GrantApplication(
                        ID,
                        new Decision(
                                "1",
                                "b",
                                DECIDER,
                                day("03-05"),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                "r",
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null),
                        day("03-05")));
        bureau.refuse(
                DecisionRefusal.REASONS_MISSING,
                new RefuseApplication(
                        ID,
                        new Decision(
                                "1",
                                "b",
                                DECIDER,
                                day("03-05"),
                                null,
                                null,
                                List.of(),
                                sound.legalBasis(),
                                " ",
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null),
                        day("03-05")));
        bureau.refuse(DECIDED_ON_ANOTHER_DAY, new GrantApplication(ID, sound, day("03-06")));
    }

    @Test
    void a_decision_against_what_all_recommend_says_why() {
        ready();
        var sound = decided(day("03-05"));
        var silent = proving(sound, "Nothing.", null, null);
        bureau.refuse(DEPARTURE_UNREASONED, new RefuseApplication(ID, silent, day("03-05")));
        bureau.accept(new GrantApplication(ID, silent, day("03-05")));
    }

    @Test
    void where_reviewers_differ_no_decision_departs_from_them() {
        accepted(preparing());
        bureau.accept(
                new BeginReview(ID, PREPARER, List.of(REVIEWER, SECOND_REVIEWER), day("03-03")),
                conclude(day("03-04")),
                new ConcludeReview(
                        ID, SECOND_REVIEWER, Recommendation.REFUSE, "No site.", day("03-05")),
                new RefuseApplication(
                        ID, proving(decided(day("03-05")), "x", null, null), day("03-05")));
    }

    @Test
    void a_decision_says_what_the_parties_stated_who_were_told() {
        ready();
        bureau.accept(notifyParties(day("03-04")));
        var silent = proving(decided(day("03-12")), null, null, null);
        bureau.refuse(STATEMENT_MISSING, new GrantApplication(ID, silent, day("03-12")));
        bureau.accept(grant(day("03-12")));
    }

    @Test
    void a_decision_names_no_clock_of_another_matter() {
        ready();
        var sound = decided(day("03-05"));
        for (var wrong : List.of("application/2026-002:licensing.decision", "licensing.decision")) {
            bureau.refuse(
                    CLOCK_NOT_ITS_OWN,
                    new GrantApplication(ID, proving(sound, "x", wrong, null), day("03-05")));
        }
        var own = ID + ":licensing.decision";
        bureau.accept(new GrantApplication(ID, proving(sound, "x", own, null), day("03-05")));
    }

    @Test
    void nobody_who_withdrew_has_examined_it() {
        ready();
        var sound = decided(day("03-05"));
        for (var examiner : List.of(PREPARER, REVIEWER)) {
            bureau.refuse(
                    EXAMINER_RECUSED,
                    new GrantApplication(
                            ID, proving(sound, "x", null, null, examiner), day("03-05")));
        }
        bureau.accept(
                new BeginReview(ID, PREPARER, List.of(SECOND_REVIEWER), day("03-05")),
                new ConcludeReview(
                        ID, SECOND_REVIEWER, Recommendation.GRANT, "Sound.", day("03-05")),
                new GrantApplication(ID, proving(sound, "x", null, null, REVIEWER), day("03-05")));
    }

    @Test
    void the_preparer_does_not_decide() {
        ready();
        bureau.onRecord(power(PREPARER, Power.DECIDE_APPLICATIONS));
        bureau.refuse(
                DECIDED_BY_PREPARER,
                new GrantApplication(
                        ID, decided(PREPARER, day("03-05"), List.of(), null), day("03-05")));
    }

    @Test
    void a_refusal_names_the_remedies() {
        ready();
        bureau.refuse(
                REMEDY_NOTICE_MISSING.citing(Laws.LICENSING, "38"),
                new RefuseApplication(
                        ID, decided(DECIDER, day("03-05"), List.of(), null), day("03-05")));
        bureau.accept(refuse(day("03-05")));
    }

    @Test
    void an_application_is_decided_once() {
        ready();
        bureau.accept(grant(day("03-05")));
        assertThat(bureau.accept(grant(day("03-05")))).isEmpty();
        bureau.refuse(ALREADY_DECIDED, refuse(day("03-05")));
        bureau.refuse(ALREADY_DECIDED, grant(day("03-06")));
        bureau.refuse(ALREADY_DECIDED, withdraw(day("03-06")));
    }

    @Test
    void a_grant_takes_all_papers_though_silence_had_accepted_it() {
        bureau.accept(
                submit(ID, handingOver(), papers(PaperKind.BOARD_RESOLUTION), day("03-02")),
                beginReview(day("03-10")),
                conclude(day("03-10")));
        bureau.refuse("PAPERS_INCOMPLETE", grant(day("03-11")));
        bureau.accept(
                correct(day("03-11"), PaperKind.LIQUIDATION_REPORT, PaperKind.ORGANISER_AGREEMENT),
                grant(day("03-11")));
    }

    @Test
    void a_withdrawn_application_ends_with_all_its_clocks() {
        underReview();
        bureau.accept(notifyParties(day("03-04")), withdraw(day("03-05")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.OVERTAKEN);
        assertThat(bureau.clock(ID, HEARING_REQUEST).state()).isEqualTo(State.OVERTAKEN);
        assertThat(bureau.accept(withdraw(day("03-05")))).isEmpty();
        bureau.refuse(APPLICATION_WITHDRAWN, grant(day("03-06")));
        bureau.refuse(UNKNOWN_DOCUMENT, deliver(day("03-06")));
    }

    @Test
    void a_decision_is_served_once_on_each_party_and_on_nobody_else() {
        ready();
        bureau.accept(notifyParties(day("03-04")), grant(day("03-12")), deliver(day("03-13")));
        assertThat(bureau.accept(deliver(day("03-13")))).isEmpty();
        bureau.refuse(SERVED_ALREADY, deliver(day("03-16")));
        bureau.refuse(NOT_A_PARTY, serve(DOCUMENT, "a passer-by", day("03-16")));
        bureau.accept(serve(DOCUMENT, NEIGHBOUR, day("03-20")));
        assertThat(bureau.facts(PaperServed.class))
                .extracting(served -> served.receiver() + " " + served.effectiveOn())
                .containsExactly(ORGANISER.name() + " 2026-03-13", NEIGHBOUR + " 2026-03-20");
    }

    @Test
    void it_is_the_service_on_the_applicant_that_meets_the_period() {
        ready();
        bureau.accept(notifyParties(day("03-04")), grant(day("03-12")));
        bureau.accept(serve(DOCUMENT, NEIGHBOUR, day("03-13")));
        assertThat(bureau.clock(ID, DELIVERY).state()).isEqualTo(State.RUNNING);
        bureau.accept(deliver(day("03-16")));
        assertThat(bureau.clock(ID, DELIVERY).state()).isEqualTo(State.MET);
    }

    @Test
    void a_notice_is_served_on_those_whom_it_tells() {
        ready();
        bureau.accept(notifyParties(day("03-04")), serve("告〔1〕号", NEIGHBOUR, day("03-05")));
        assertThat(bureau.facts(PaperServed.class))
                .singleElement()
                .extracting(PaperServed::remedies)
                .isNull();
    }

    @Test
    void a_refusal_opens_no_clock_for_delivery() {
        ready();
        bureau.accept(refuse(day("03-05")), deliver(day("03-30")));
        assertThat(bureau.facts(ClockOpened.class))
                .noneMatch(opened -> opened.rule().rule().equals(DELIVERY));
    }

    @Test
    void an_extension_is_proposed_and_then_approved_by_another() {
        underReview();
        bureau.refuse(EXTENSION_NOT_PROPOSED, new ApproveExtension(ID, HEAD, day("03-04")));
        bureau.accept(proposeExtension(day("03-04")));
        bureau.refuse(EXTENSION_PROPOSED_ALREADY, proposeExtension(day("03-05")));
        bureau.onRecord(power(PREPARER, Power.EXTEND_PERIODS));
        bureau.refuse(
                EXTENSION_APPROVED_BY_PREPARER, new ApproveExtension(ID, PREPARER, day("03-05")));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ApproveExtension(ID, DECIDER, day("03-05")));
        var approval = new ApproveExtension(ID, HEAD, day("03-30"));
        bureau.accept(approval);
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-14"));
        assertThat(bureau.accept(approval)).isEmpty();
        bureau.refuse("EXTENDED_ALREADY", proposeExtension(day("03-31")));
    }

    @Test
    void an_extension_comes_before_the_end_and_within_the_law() {
        underReview();
        bureau.refuse(
                "EXTENSION_TOO_LONG", new ProposeExtension(ID, 11, "more", PREPARER, day("03-04")));
        bureau.accept(proposeExtension(day("03-30")));
        bureau.refuse("PERIOD_ENDED", new ApproveExtension(ID, HEAD, day("03-31")));
    }

    @Test
    void a_period_of_the_private_education_law_is_neither_stopped_nor_extended() {
        underReview(preparing());
        bureau.refuse("EXTENSION_NOT_IN_LAW", proposeExtension(day("03-04")));
        var last = bureau.due(PREPARATION_DECISION);
        bureau.accept(orderExpertReview(day("03-04")));
        assertThat(bureau.clock(ID, PREPARATION_DECISION).state()).isEqualTo(State.RUNNING);
        assertThat(bureau.due(PREPARATION_DECISION)).isEqualTo(last);
    }

    @Test
    void experts_review_an_academic_school_and_its_period_runs_on() {
        accepted(establishing(null));
        bureau.accept(
                beginReview(day("03-03")), conclude(day("03-03")), orderExpertReview(day("03-04")));
        assertThat(bureau.facts(ExpertReviewOrdered.class)).hasSize(1);
        assertThat(bureau.clock(ID, ESTABLISHMENT_DECISION).state()).isEqualTo(State.RUNNING);
        bureau.refuse(EXPERT_REVIEW_OPEN, grant(day("03-05")));
        var facts = bureau.accept(new ConcludeExpertReview(ID, day("03-12")));
        assertThat(facts).hasExactlyElementsOfTypes(ExpertReviewConcluded.class);
        bureau.accept(grant(day("03-12")));
    }

    @Test
    void a_renewal_has_no_period_of_its_own_to_extend_and_experts_review_it_all_the_same() {
        underReview(renewing());
        bureau.refuse(NO_DECISION_PERIOD, proposeExtension(day("03-04")));
        assertThat(bureau.accept(orderExpertReview(day("03-04"))))
                .hasExactlyElementsOfTypes(ExpertReviewOrdered.class);
    }

    @Test
    void an_extension_approved_in_time_and_recorded_late_finds_the_period_running() {
        underReview();
        bureau.accept(orderExpertReview(day("03-04")), new ConcludeExpertReview(ID, day("03-10")));
        // 3 March counts, and from the 11th the other nineteen: to 7 April, over Qingming.
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-07"));
        bureau.accept(proposeExtension(day("03-30")), new SettleClocks(ID));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.LAPSED);
        bureau.accept(new ApproveExtension(ID, HEAD, day("04-07")));
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-21"));
        bureau.accept(conclude(day("04-08")), grant(day("04-21")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.MET);
    }

    @Test
    void what_stopped_a_period_in_its_extension_stops_it_again_though_the_watcher_came() {
        underReview();
        bureau.accept(proposeExtension(day("03-04")), new ApproveExtension(ID, HEAD, day("03-05")));
        // Unextended it had ended on 30 March.
        bureau.accept(orderExpertReview(day("04-01")), new ConcludeExpertReview(ID, day("04-08")));
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-21"));
        bureau.accept(new SettleClocks(ID));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.LAPSED);
        bureau.accept(orderExpertReview(day("04-10")));
        assertThat(bureau.clock(ID, DECISION).state()).isEqualTo(State.SUSPENDED);
        bureau.accept(new ConcludeExpertReview(ID, day("04-10")));
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-22"));
    }

    @Test
    void experts_stop_the_period_and_it_is_not_decided_meanwhile() {
        ready();
        bureau.refuse(NO_EXPERT_REVIEW, new ConcludeExpertReview(ID, day("03-05")));
        bureau.accept(orderExpertReview(day("03-05")));
        assertThat(bureau.accept(orderExpertReview(day("03-05")))).isEmpty();
        bureau.refuse(EXPERT_REVIEW_ORDERED, orderExpertReview(day("03-06")));
        bureau.refuse(EXPERT_REVIEW_OPEN, grant(day("03-06")));
        var done = new ConcludeExpertReview(ID, day("03-12"));
        bureau.accept(done);
        assertThat(bureau.accept(done)).isEmpty();
        assertThat(bureau.due(DECISION)).isEqualTo(day("04-08"));
        bureau.refuse(PERIOD_STANDS_STILL, grant(day("03-12")));
        bureau.accept(grant(day("03-13")));
    }

    @Test
    void a_holiday_notice_moves_running_clocks_and_leaves_closed_ones_alone() {
        bureau.accept(submit(renaming("New"), day("11-16")), accept(day("11-16")));
        bureau.accept(beginReview(day("11-16")));
        bureau.onRecord(notice());
        var facts = bureau.accept(new ReckonClocksAnew(ID, "国办发明电〔2026〕99号", day("11-20")));
        assertThat(facts)
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockReckonedAnew.class,
                        anew -> {
                            assertThat(anew.was().date()).isEqualTo(day("12-14"));
                            assertThat(anew.due().date()).isEqualTo(day("12-15"));
                        });
        assertThat(bureau.accept(new ReckonClocksAnew(ID, "国办发明电〔2026〕99号", day("11-20"))))
                .isEmpty();
    }

    /** A made-up notice that makes a Wednesday of December 2026 a day off. */
    private static HolidayNoticePublished notice() {
        var off = new HolidayNotice.Day(day("12-09"), HolidayNotice.Kind.OFF, "元旦");
        return new HolidayNoticePublished(
                CalendarId.CHINA,
                new HolidayNotice("国办发明电〔2026〕99号", 2027, "2027年", List.of(off), null),
                day("11-20"));
    }
}
