package org.chalkline.command.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.engagement.EngagementRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.engagement.EngagementCommand.*;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.followup.GivenFollowUps;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngagementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final EngagementId ID = new EngagementId("A-1");
    private static final String CHIEF = "officer-1";
    private static final String CLERK = "officer-2";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Order ORDER = new Order("Audit Office", "Audit 2026-7", DIGEST);
    private static final Member QIAN = new Member("https://audit.example", "qian", "Qian");
    private static final Member SUN = new Member("https://audit.example", "sun", "Sun");

    /** What was given to whom until when, and settled. */
    private static final class Noted implements GivenFollowUps {
        final List<String> given = new ArrayList<>();
        final List<String> settled = new ArrayList<>();
        private final List<FollowUpId> ids = new ArrayList<>();

        @Override
        public void give(Task task, String assignee, LocalDate dueOn) {
            ids.add(task.followUp());
            given.add(task.about() + " " + task.code() + " " + assignee + " " + dueOn);
        }

        @Override
        public void settle(FollowUpId followUp, String officer, String how) {
            assertThat(ids).contains(followUp);
            settled.add(officer);
        }
    }

    private static final class Bureau extends BureauInMemory<Bureau> {
        final Noted noted = new Noted();

        Bureau() {
            super(TODAY);
            var office =
                    new EngagementOffice(
                            clock, new Calendars(factsOf), new Powers(factsOf), factsOf, noted);
            open(
                    inMemory()
                            .registerComponent(EngagementOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Engagement.class)));
            knowing(
                    new PowerDelegated(
                            new OfficerId(CHIEF),
                            Power.ADMIT_ENGAGEMENTS,
                            "No. 1",
                            "head",
                            null,
                            LocalDate.of(2020, 1, 1)));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static EngagementTerms terms(LocalDate from, LocalDate until, Member... members) {
        return new EngagementTerms(List.of(members), List.of("U-1"), 2024, 2025, from, until);
    }

    private static BeginEngagement begin(EngagementTerms terms) {
        return new BeginEngagement(ID, Kind.AUDIT, ORDER, terms, CHIEF, TODAY);
    }

    private static BeginEngagement begin() {
        return begin(terms(TODAY, UNTIL, QIAN));
    }

    private static RequestEvidence ask(String request, String by, LocalDate due) {
        return new RequestEvidence(ID, request, "The vouchers of May.", by, CLERK, due, TODAY);
    }

    @Test
    void an_engagement_is_begun_upon_an_order_by_who_may_let_people_in() {
        assertThat(bureau.accept(begin(), begin()))
                .containsExactly(
                        new EngagementBegun(
                                ID, Kind.AUDIT, ORDER, terms(TODAY, UNTIL, QIAN), CHIEF, TODAY));
        bureau.refuse(ENGAGEMENT_EXISTS, begin(terms(TODAY, UNTIL, SUN)));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new BeginEngagement(
                        new EngagementId("A-2"),
                        Kind.AUDIT,
                        ORDER,
                        terms(TODAY, UNTIL, QIAN),
                        CLERK,
                        TODAY));
    }

    @Test
    void its_terms_name_somebody_once_and_days_and_years_that_can_be_meant() {
        bureau.refuse(ENGAGEMENT_WITHOUT_MEMBERS, begin(terms(TODAY, UNTIL)));
        bureau.refuse(ENGAGED_TWICE, begin(terms(TODAY, UNTIL, QIAN, QIAN)));
        bureau.refuse(ENGAGEMENT_DAYS_REVERSED, begin(terms(UNTIL, TODAY, QIAN)));
        bureau.refuse(
                ENGAGEMENT_DAYS_REVERSED,
                begin(terms(TODAY.minusDays(9), TODAY.minusDays(1), QIAN)));
        bureau.refuse(
                ENGAGEMENT_TOO_LONG, begin(terms(TODAY, TODAY.plusYears(3).plusDays(1), QIAN)));
        for (var years : new int[][] {{2025, 2024}, {1900, 2024}, {2025, 2028}}) {
            var wrong =
                    new EngagementTerms(List.of(QIAN), List.of(), years[0], years[1], TODAY, UNTIL);
            bureau.refuse(ENGAGEMENT_YEARS_REVERSED, begin(wrong));
        }
    }

    @Test
    void it_goes_on_by_a_further_order_and_nothing_is_done_to_it_once_it_has_ended_by_itself() {
        var march = LocalDate.of(2027, 3, 31);
        bureau.refuse(UNKNOWN_ENGAGEMENT, new ExtendEngagement(ID, march, ORDER, CHIEF, TODAY));
        bureau.accept(begin());
        bureau.refuse(ENGAGEMENT_NOT_LONGER, new ExtendEngagement(ID, UNTIL, ORDER, CHIEF, TODAY));
        bureau.on(UNTIL).accept(new ExtendEngagement(ID, march, ORDER, CHIEF, UNTIL));
        bureau.on(march.plusDays(1));
        bureau.refuse(
                ENGAGEMENT_OVER,
                new ExtendEngagement(ID, march.plusDays(30), ORDER, CHIEF, march.plusDays(1)));
        bureau.refuse(
                ENGAGEMENT_OVER,
                new ChangeEngagementMembers(ID, List.of(SUN), ORDER, CHIEF, march.plusDays(1)));
    }

    @Test
    void others_carry_it_on_and_who_left_asks_for_nothing_more() {
        bureau.accept(begin());
        bureau.refuse(
                ENGAGED_ALREADY_SO,
                new ChangeEngagementMembers(ID, List.of(QIAN), ORDER, CHIEF, TODAY));
        bureau.accept(new ChangeEngagementMembers(ID, List.of(SUN), ORDER, CHIEF, TODAY));
        bureau.refuse(NOT_ENGAGED, ask("E-1", "qian", UNTIL));
        bureau.accept(ask("E-1", "sun", UNTIL));
    }

    @Test
    void it_can_be_ended_early_and_then_nobody_is_engaged() {
        bureau.accept(begin());
        var end = new EndEngagement(ID, "Reported.", CHIEF, TODAY);
        assertThat(bureau.accept(end, end)).hasSize(1);
        bureau.refuse(ENGAGEMENT_OVER, ask("E-1", "qian", UNTIL));
    }

    @Test
    void what_a_member_asks_for_is_a_follow_up_with_a_due_day_until_it_is_given() {
        bureau.accept(begin());
        var asked = ask("E-1", "qian", TODAY.plusDays(10));
        assertThat(bureau.accept(asked, asked)).hasSize(1);
        assertThat(bureau.noted.given)
                .containsExactly("engagement/A-1 EVIDENCE_REQUESTED officer-2 2026-09-11");
        bureau.refuse(EVIDENCE_REQUEST_EXISTS, ask("E-1", "qian", TODAY));
        bureau.refuse(NOT_ENGAGED, ask("E-2", "zhao", UNTIL));
        bureau.refuse(EVIDENCE_DUE_BEFORE_ASKED, ask("E-2", "qian", TODAY.minusDays(1)));
        bureau.on(TODAY.plusDays(2));
        bureau.refuse(EVIDENCE_ASKED_TODAY, ask("E-2", "qian", UNTIL));
        var on = TODAY.plusDays(2);
        bureau.refuse(
                EVIDENCE_REQUEST_UNKNOWN,
                new GiveEvidence(ID, "E-9", List.of(DIGEST), "As asked.", CLERK, on));
        var give = new GiveEvidence(ID, "E-1", List.of(DIGEST), "As asked.", CLERK, on);
        assertThat(bureau.accept(give, give)).hasSize(1);
        assertThat(bureau.noted.settled).containsExactly(CLERK);
        bureau.refuse(
                EVIDENCE_GIVEN_ALREADY, new GiveEvidence(ID, "E-1", List.of(), "Lost.", CLERK, on));
    }

    @Test
    void what_was_asked_for_in_time_is_given_after_the_end() {
        bureau.accept(begin(), ask("E-1", "qian", UNTIL));
        var after = UNTIL.plusDays(5);
        bureau.on(after).accept(new GiveEvidence(ID, "E-1", List.of(), "Lost.", CLERK, after));
    }

    @Test
    void a_member_asks_for_themselves_and_an_officer_for_any_member() {
        bureau.accept(begin(terms(TODAY, UNTIL, QIAN, SUN)));
        bureau.by(QIAN.issuer(), "qian", "auditor");
        bureau.refuse(EVIDENCE_ASKED_BY_ANOTHER, ask("E-1", "sun", UNTIL));
        assertThat(bureau.accept(ask("E-1", "qian", UNTIL))).hasSize(1);
        // The same name from another issuer is somebody else.
        bureau.by("https://elsewhere.example", "sun", "auditor");
        bureau.refuse(EVIDENCE_ASKED_BY_ANOTHER, ask("E-2", "sun", UNTIL));
        // The house's own auditor is no member.
        bureau.by(QIAN.issuer(), "li", "auditor, inspector");
        bureau.refuse(NOT_ENGAGED, ask("E-2", "li", UNTIL));
        bureau.refuse(EVIDENCE_ASKED_BY_ANOTHER, ask("E-2", "sun", UNTIL));
        bureau.by(QIAN.issuer(), "li", "decider");
        assertThat(bureau.accept(ask("E-2", "sun", UNTIL))).hasSize(1);
        bureau.by(QIAN.issuer(), "qian", "auditor").on(UNTIL.plusDays(1));
        bureau.refuse(
                ENGAGEMENT_OVER,
                new RequestEvidence(
                        ID, "E-3", "More.", "qian", CLERK, UNTIL.plusDays(9), UNTIL.plusDays(1)));
    }
}
