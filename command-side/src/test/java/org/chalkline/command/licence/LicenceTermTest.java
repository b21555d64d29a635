package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.ClockEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Issue, change, renewal, and the end of a term, with the clocks that time them. */
class LicenceTermTest {
    private final Bureau bureau = new Bureau().knowing(renewalSubmitted(LAST_TO_APPLY));

    @AfterEach
    void close() {
        bureau.close();
    }

    /** What happened to the licence itself, clocks left out. */
    private static List<Fact> told(List<Fact> facts) {
        return facts.stream().filter(LicenceEvent.class::isInstance).toList();
    }

    private static List<String> clocks(List<Fact> facts) {
        return facts.stream()
                .filter(ClockEvent.class::isInstance)
                .map(fact -> describe((ClockEvent) fact))
                .toList();
    }

    private static String describe(ClockEvent fact) {
        var kind = fact.getClass().getSimpleName().substring("Clock".length());
        var id = fact.clockId().value();
        return kind + " " + id.substring(id.indexOf(':') + 1) + " " + fact.effectiveOn();
    }

    @Nested
    class Issue {
        @Test
        void a_licence_is_issued_with_a_clock_for_its_renewal_and_one_for_its_end() {
            var facts = bureau.accept(issue());
            assertThat(told(facts))
                    .containsExactly(
                            new LicenceIssued(
                                    LICENCE,
                                    SCHOOL,
                                    ESTABLISHMENT,
                                    CONTENT,
                                    LAST_DAY,
                                    decided(ISSUED),
                                    ISSUED));
            assertThat(clocks(facts))
                    .containsExactly(
                            "Opened licensing.renewal-application 2022-09-01",
                            "Opened licensing.validity 2022-09-01");
            assertThat(bureau.facts(ClockOpened.class))
                    .extracting(ClockOpened::event)
                    .containsOnly(LAST_DAY);
            assertThat(bureau.facts(ClockOpened.class))
                    .extracting(clock -> clock.due().date())
                    .containsExactly(LAST_TO_APPLY, LAST_DAY);
        }

        @Test
        void its_clocks_are_the_unit_s_that_had_the_application_in_hand() {
            var proposal =
                    new Proposal.Establishment(SCHOOL, LICENCE, CONTENT, false, null, LAST_DAY);
            bureau.knowing(submitted(ESTABLISHMENT, proposal, ISSUED)).accept(issue());
            assertThat(bureau.facts(ClockOpened.class))
                    .extracting(ClockOpened::unit)
                    .containsOnly("private-education");
        }

        @Test
        void issued_again_upon_the_same_application_it_adds_no_fact() {
            bureau.accept(issue(), renewed());
            assertThat(bureau.accept(issue())).isEmpty();
        }

        private Object renewed() {
            return new SettleClocks(LICENCE);
        }

        @Test
        void another_licence_under_its_id_is_refused() {
            bureau.accept(issue());
            bureau.refuse(LICENCE_ID_IN_USE, issue(LICENCE, SCHOOL, OTHER));
            bureau.refuse(
                    LICENCE_ID_IN_USE, issue(LICENCE, new SchoolId("P-9"), ESTABLISHMENT));
        }

        @Test
        void a_licence_whose_last_day_has_passed_is_not_issued() {
            bureau.refuse(
                    VALIDITY_OVER_AT_ISSUE,
                    new IssueLicence(
                            LICENCE,
                            SCHOOL,
                            ESTABLISHMENT,
                            CONTENT,
                            ISSUED,
                            null,
                            decided(ISSUED),
                            ISSUED));
        }

        @Test
        void a_licence_is_not_issued_ahead_of_its_day() {
            bureau.on(ISSUED.minusDays(1)).refuse(ACT_IN_FUTURE, issue());
        }

        @Test
        void the_licence_of_a_school_formed_by_division_has_the_rest_of_the_old_term() {
            bureau.accept(issue());
            var on = LocalDate.of(2024, 3, 1);
            bureau.accept(divided(on));
            assertThat(bureau.facts(LicenceIssued.class).getLast().validUntil())
                    .isEqualTo(LAST_DAY);
            assertThat(bureau.accept(divided(on))).isEmpty();
        }

        @Test
        void a_licence_divided_from_one_that_never_was_is_refused() {
            bureau.refuse(UNKNOWN_LICENCE, divided(ISSUED));
        }

        private IssueLicence divided(LocalDate on) {
            return new IssueLicence(
                    SECOND,
                    new SchoolId("P-2"),
                    OTHER,
                    CONTENT,
                    null,
                    LICENCE,
                    decided(on),
                    on);
        }

        @Test
        void nothing_can_be_done_with_a_licence_that_was_never_issued() {
            for (var command :
                    List.of(
                            seek(LAST_TO_APPLY),
                            renew(LAST_DAY),
                            refuseRenewal(LAST_DAY),
                            rename("New", ISSUED),
                            new EndReorganised(LICENCE, decided(ISSUED), ISSUED),
                            new SettleClocks(LICENCE),
                            new ReckonClocksAnew(LICENCE, "notice", ISSUED))) {
                bureau.refuse(UNKNOWN_LICENCE, command);
            }
        }
    }

    private static ChangeLicence rename(String name, LocalDate on) {
        var content = new LicenceContent(name, SchoolKind.PRIMARY, false, ORGANISER, SITE);
        return new ChangeLicence(
                LICENCE, OTHER, Proposal.Subject.NAME, content, decided(on), on);
    }

    @Nested
    class Change {
        private final LocalDate day = LocalDate.of(2024, 3, 1);

        @Test
        void a_change_says_what_the_licence_said_before_and_says_now() {
            bureau.accept(issue());
            assertThat(bureau.accept(rename("Evening Light School", day)))
                    .containsExactly(
                            new LicenceChanged(
                                    LICENCE,
                                    SCHOOL,
                                    OTHER,
                                    CONTENT,
                                    new LicenceContent(
                                            "Evening Light School",
                                            SchoolKind.PRIMARY,
                                            false,
                                            ORGANISER,
                                            SITE),
                                    decided(day),
                                    day));
            assertThat(bureau.accept(rename("Evening Light School", day))).isEmpty();
        }

        @Test
        void of_two_changes_applied_for_together_one_does_not_undo_the_other() {
            bureau.accept(issue(), rename("Evening Light School", day));
            var elsewhere = new Site("88 Tianshan Road", "310105006");
            var content =
                    new LicenceContent(
                            CONTENT.name(), SchoolKind.PRIMARY, false, ORGANISER, elsewhere);
            bureau.accept(
                    new ChangeLicence(
                            LICENCE,
                            RENEWAL,
                            Proposal.Subject.ADDRESS,
                            content,
                            decided(day),
                            day));
            var says = bureau.facts(LicenceChanged.class).getLast().content();
            assertThat(says.name()).isEqualTo("Evening Light School");
            assertThat(says.site()).isEqualTo(elsewhere);
        }

        @Test
        void a_change_that_changes_nothing_is_refused() {
            bureau.accept(issue());
            bureau.refuse(CONTENT_UNCHANGED, rename(CONTENT.name(), day));
        }

        @Test
        void a_licence_that_has_ended_is_not_changed() {
            bureau.accept(issue());
            bureau.refuse(LICENCE_EXPIRED, rename("New", DAY_AFTER));
            bureau.accept(cancel(day));
            bureau.refuse(LICENCE_TAKEN_AWAY, rename("New", day));
        }

        @Test
        void a_terminating_school_s_licence_is_not_changed() {
            bureau.accept(issue(), begin(TerminationGround.INSOLVENT, day));
            bureau.refuse(SCHOOL_TERMINATING, rename("New", day));
            bureau.refuse(SCHOOL_TERMINATING, seek(day));
        }
    }

    @Nested
    class Renewal {
        @Test
        void a_licence_is_renewed_by_a_decision_before_its_last_day() {
            bureau.accept(issue());
            var sought = bureau.accept(seek(LAST_TO_APPLY));
            assertThat(told(sought))
                    .containsExactly(new RenewalSought(LICENCE, RENEWAL, true, LAST_TO_APPLY));
            assertThat(clocks(sought))
                    .containsExactly(
                            "Met licensing.renewal-application 2025-07-21",
                            "Overtaken licensing.validity 2025-07-21",
                            "Opened licensing.renewal-decision 2025-07-21");

            var renewed = bureau.accept(renew(LAST_DAY));
            assertThat(told(renewed))
                    .containsExactly(
                            new LicenceRenewed(
                                    LICENCE,
                                    RENEWAL,
                                    NEXT_LAST_DAY,
                                    decided(LAST_DAY),
                                    LAST_DAY));
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
        void an_application_that_comes_late_is_no_ground_for_silence_to_renew() {
            bureau.accept(issue());
            var sought = bureau.accept(seek(LAST_TO_APPLY.plusDays(1)));
            assertThat(told(sought))
                    .containsExactly(
                            new RenewalSought(
                                    LICENCE, RENEWAL, false, LAST_TO_APPLY.plusDays(1)));
            assertThat(clocks(sought))
                    .containsExactly(
                            "Lapsed licensing.renewal-application 2025-07-22",
                            "Met licensing.renewal-application 2025-07-22");
            assertThat(bureau.facts(ClockMet.class).getLast().exceededBy()).isEqualTo(1);
            assertThat(told(bureau.accept(new SettleClocks(LICENCE))))
                    .containsExactly(new LicenceExpired(LICENCE, DAY_AFTER));
        }

        @Test
        void an_application_that_comes_late_may_still_be_granted_within_the_term() {
            bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)), renew(LAST_DAY));
            assertThat(clocks(bureau.facts()))
                    .endsWith(
                            "Overtaken licensing.validity 2025-08-31",
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
                            "Lapsed licensing.renewal-application 2025-07-22",
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
            bureau.refuse(
                    RENEWAL_PENDING, new SeekRenewal(LICENCE, OTHER, "Somebody", LAST_DAY));
        }

        @Test
        void a_renewal_that_was_refused_lets_the_licence_end_with_its_term() {
            bureau.accept(issue(), seek(LAST_TO_APPLY));
            var on = LocalDate.of(2025, 8, 20);
            var facts = bureau.accept(refuseRenewal(on));
            assertThat(told(facts))
                    .containsExactly(
                            new RenewalEnded(
                                    LICENCE, RENEWAL, "Too few teachers.", decided(on), on));
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
        void a_late_renewal_that_was_refused_leaves_the_end_running() {
            bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)));
            assertThat(clocks(bureau.accept(refuseRenewal(LAST_DAY)))).isEmpty();
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
        void a_late_application_is_not_granted_after_the_term() {
            bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)));
            bureau.refuse(LICENCE_EXPIRED, renew(DAY_AFTER));
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
            assertThat(bureau.accept(new EndRenewal(ESTABLISHMENT, "No.", null, ISSUED)))
                    .isEmpty();
        }
    }

    /** Historical cases come on record in one go, after the watcher has seen their clocks. */
    @Nested
    class Recorded_late {
        @Test
        void a_licence_recorded_as_expired_turns_out_to_have_been_renewed_by_silence() {
            bureau.accept(issue(), new SettleClocks(LICENCE));
            var facts = bureau.accept(seek(LAST_TO_APPLY));
            assertThat(told(facts))
                    .containsExactly(
                            new RenewalSought(LICENCE, RENEWAL, true, LAST_TO_APPLY),
                            new LicenceDeemedRenewed(LICENCE, RENEWAL, NEXT_LAST_DAY, DAY_AFTER));
        }

        @Test
        void a_decision_made_in_time_prevails_over_the_silence_that_was_recorded() {
            bureau.accept(issue(), seek(LAST_TO_APPLY), new SettleClocks(LICENCE));
            var longer = LocalDate.of(2030, 8, 31);
            var facts =
                    bureau.accept(
                            new RenewLicence(LICENCE, RENEWAL, longer, decided(LAST_DAY), LAST_DAY));
            // Not before the day of what it puts right, or that would be read after it.
            assertThat(told(facts))
                    .containsExactly(
                            new LicenceRenewed(
                                    LICENCE, RENEWAL, longer, decided(LAST_DAY), DAY_AFTER));
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
            assertThat(told(facts)).extracting(Fact::effectiveOn).containsExactly(DAY_AFTER);
            assertThat(bureau.accept(new SettleClocks(LICENCE))).isEmpty();
        }

        @Test
        void a_late_application_refused_within_the_term_leaves_the_expiry_on_record() {
            bureau.accept(issue(), seek(LAST_TO_APPLY.plusDays(1)), new SettleClocks(LICENCE));
            assertThat(bureau.accept(refuseRenewal(LAST_DAY)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.effectiveOn()).isEqualTo(LAST_DAY));
            bureau.refuse(LICENCE_EXPIRED, report(2025, DAY_AFTER));
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

    @Nested
    class Merged_or_divided {
        private final LocalDate day = LocalDate.of(2024, 3, 1);
        private final EndReorganised end = new EndReorganised(LICENCE, decided(day), day);

        @Test
        void the_licence_of_a_school_that_was_merged_or_divided_is_struck_off() {
            bureau.accept(issue());
            var facts = bureau.accept(end);
            assertThat(told(facts))
                    .containsExactly(
                            new LicenceDeregistered(
                                    LICENCE,
                                    SCHOOL,
                                    DeregistrationGround.TERMINATED,
                                    null,
                                    decided(day),
                                    day));
            assertThat(clocks(facts))
                    .containsExactly(
                            "Overtaken licensing.renewal-application 2024-03-01",
                            "Overtaken licensing.validity 2024-03-01");
            assertThat(bureau.accept(end, new SettleClocks(LICENCE))).isEmpty();
            bureau.refuse(LICENCE_DEREGISTERED, seek(LAST_TO_APPLY));
            bureau.refuse(LICENCE_DEREGISTERED, rename("New", day));
        }

        @Test
        void a_licence_that_ends_otherwise_is_not_struck_off_for_a_merger() {
            bureau.accept(issue(), begin(TerminationGround.INSOLVENT, ISSUED));
            bureau.refuse(SCHOOL_TERMINATING, end);
            bureau.accept(cancel(ISSUED));
            bureau.refuse(LICENCE_TAKEN_AWAY, end);
        }
    }

    @Nested
    class Calendar {
        @Test
        void a_holiday_notice_moves_the_last_day_to_apply_by_a_fact() {
            var published = LocalDate.of(2026, 11, 2);
            bureau.accept(
                    new IssueLicence(
                            LICENCE,
                            SCHOOL,
                            ESTABLISHMENT,
                            CONTENT,
                            LocalDate.of(2027, 8, 31),
                            null,
                            decided(ISSUED),
                            ISSUED));
            var notice = new ReckonClocksAnew(LICENCE, "test-2027", published);
            bureau.on(published);
            assertThat(bureau.accept(notice)).isEmpty();

            bureau.knowing(new HolidayNoticePublished(CalendarId.CHINA, moonDay(), published));
            var facts = bureau.accept(notice);
            assertThat(facts.getFirst())
                    .isInstanceOfSatisfying(
                            ClockReckonedAnew.class,
                            e -> {
                                assertThat(e.was().date()).isEqualTo(LocalDate.of(2027, 7, 20));
                                assertThat(e.due().date()).isEqualTo(LocalDate.of(2027, 7, 19));
                            });
            assertThat(bureau.accept(notice)).isEmpty();
        }

        private static HolidayNotice moonDay() {
            return new HolidayNotice(
                    "test-2027",
                    2027,
                    "Days off in 2027",
                    List.of(
                            new HolidayNotice.Day(
                                    LocalDate.of(2027, 8, 2), HolidayNotice.Kind.OFF, "Moon day")),
                    null);
        }
    }

    @Test
    void the_watcher_is_told_how_to_ask_a_licence() {
        var owner = new LicenceClocks();
        assertThat(owner.kind() + "/L-1").isEqualTo(LICENCE.toString());
        assertThat(owner.settle("L-1")).isEqualTo(new SettleClocks(LICENCE));
        assertThat(owner.reckonAnew("L-1", "n", ISSUED))
                .isEqualTo(new ReckonClocksAnew(LICENCE, "n", ISSUED));
    }
}
