package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;
import static org.chalkline.command.licence.Examples.*;
import static org.chalkline.command.licence.LicenceRefusal.*;
import static org.chalkline.command.licence.Told.clocks;
import static org.chalkline.command.licence.Told.told;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Issue, change and the end by a merger or a division, and what the clocks are told. */
class LicenceTest {
    private final Bureau bureau = new Bureau().knowing(renewalSubmitted(LAST_TO_APPLY));

    @AfterEach
    void close() {
        bureau.close();
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
            bureau.refuse(LICENCE_ID_IN_USE, issue(LICENCE, new SchoolId("P-9"), ESTABLISHMENT));
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
                    SECOND, new SchoolId("P-2"), OTHER, CONTENT, null, LICENCE, decided(on), on);
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
                LICENCE, OTHER, List.of(Proposal.Subject.NAME), content, decided(on), on);
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
                            List.of(Proposal.Subject.ADDRESS),
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
        void a_holiday_notice_moves_no_period_of_a_term_for_all_are_of_calendar_days() {
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
            bureau.on(published);
            bureau.knowing(new HolidayNoticePublished(CalendarId.CHINA, moonDay(), published));
            assertThat(bureau.accept(new ReckonClocksAnew(LICENCE, "test-2027", published)))
                    .isEmpty();
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
        var owner = new LicenceFeature().featureOfLicences().clocks().getFirst();
        assertThat(owner.kind() + "/L-1").isEqualTo(LICENCE.toString());
        assertThat(owner.settle("L-1")).isEqualTo(new SettleClocks(LICENCE));
        assertThat(owner.reckonAnew("L-1", "n", ISSUED))
                .isEqualTo(new ReckonClocksAnew(LICENCE, "n", ISSUED));
    }
}
