package org.chalkline.query;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Facts to tell stories of applications, licences, their clocks and their officers with. */
public final class LicensingStory {
    public static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();
    public static final RuleId DECISION_PERIOD = new RuleId("licensing.decision");
    public static final RuleId CORRECTION_PERIOD = new RuleId("licensing.correction-notice");
    public static final ApplicationId APPLICATION = new ApplicationId("A1");
    public static final LicenceId LICENCE = new LicenceId("L1");
    public static final SchoolId SCHOOL = new SchoolId("S1");
    public static final String DIGEST = "ab".repeat(32);

    private LicensingStory() {}

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Decision decision(String number, String officer) {
        return new Decision(
                number,
                "Bureau",
                officer,
                day("2026-03-01"),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Private Education Law", "17", "2018")),
                "Because.",
                List.of(),
                null,
                null,
                null,
                null,
                new RemedyNotice(
                        "Changning District People's Government",
                        60,
                        "Shanghai Railway Transport Court",
                        6,
                        false));
    }

    public static LicenceContent content(String name) {
        return new LicenceContent(
                name,
                SchoolKind.PRIMARY,
                false,
                new Organiser.Organisation("Elm Foundation", "91310105", "1 Road"),
                new Site("2 Road", "310105001"));
    }

    public static Proposal establishment() {
        return new Proposal.Establishment(
                SCHOOL, LICENCE, content("Elm"), false, null, day("2031-08-31"));
    }

    public static Proposal renewal() {
        return new Proposal.Renewal(LICENCE, day("2036-08-31"));
    }

    public static ApplicationSubmitted submitted(String id, Proposal proposal, String on) {
        return new ApplicationSubmitted(
                new ApplicationId(id),
                new Organiser.Organisation("Elm Foundation", "91310105", "1 Road"),
                proposal,
                List.of(new Paper(PaperKind.APPLICATION_REPORT, "Report", DIGEST)),
                "Licensing",
                day(on));
    }

    public static LicenceIssued issued(String on, String until) {
        return new LicenceIssued(
                LICENCE,
                SCHOOL,
                APPLICATION,
                content("Elm"),
                day(until),
                decision("2026-5", "Li"),
                day(on));
    }

    /** One clock and the facts of its life, each reckoned by the published calendar. */
    public static final class Clock {
        private final ClockId id;
        private final String of;
        private StatutoryPeriod period;
        private final String event;

        private Clock(String of, RuleId rule, String event) {
            this.id = ClockId.of(of, rule, 1);
            this.of = of;
            this.event = event;
            var version = StatuteBook.standard().inForce(rule, day(event));
            period = StatutoryPeriod.open(version, day(event));
        }

        public ClockId id() {
            return id;
        }

        public ClockOpened opened(String unit) {
            return opened(unit, event);
        }

        public ClockOpened opened(String unit, String on) {
            return new ClockOpened(id, of, period.rule().ref(), day(event), unit, due(), day(on));
        }

        public ClockSuspended suspended(Terms.Ground ground, String from) {
            period = period.suspended(day(from), ground, "N1");
            return new ClockSuspended(id, of, ground, "N1", day(from));
        }

        public ClockResumed resumed(String on) {
            period = period.resumed(day(on));
            return new ClockResumed(id, of, due(), day(on));
        }

        public ClockExtended extended(int length, String on) {
            var extension =
                    new Extension(
                            length,
                            day(on),
                            "Head",
                            Terms.Approver.HEAD_OF_AUTHORITY,
                            "Much to read.");
            period = period.extended(extension);
            return new ClockExtended(id, of, extension, due(), day(on));
        }

        public ClockLapsed lapsed() {
            var due = due();
            period = period.lapsed(due);
            var last = due.date();
            if (last == null) throw new IllegalStateException("it stands still");
            return new ClockLapsed(id, of, due, last.plusDays(1));
        }

        public ClockMet met(String by, String on) {
            var due = due();
            period = period.met(day(on), due);
            return new ClockMet(id, of, by, period.exceededBy(CALENDAR, day(on)), due, day(on));
        }

        public ClockOvertaken overtaken(String why, String on) {
            var due = due();
            period = period.overtaken(day(on), due);
            return new ClockOvertaken(
                    id, of, why, period.exceededBy(CALENDAR, day(on)), due, day(on));
        }

        public Due due() {
            return period.due(CALENDAR);
        }
    }

    /** The nth service of a matter: handed over, to be contested for six months. */
    public static PaperServed served(
            String of, int number, String document, String receiver, String on) {
        return new PaperServed(
                ServiceId.of(of, number),
                of,
                document,
                receiver,
                ServiceMode.IN_PERSON,
                "Wang Min",
                DIGEST,
                null,
                null,
                new Remedies(true, day(on).plusDays(60), day(on).plusMonths(6)),
                "Chen",
                day(on));
    }

    public static Clock clock(String of, RuleId rule, String event) {
        return new Clock(of, rule, event);
    }

    /** Makes one weekday of a year a holiday that no notice names yet. */
    public static HolidayNoticePublished notice(String reference, String day, String publishedOn) {
        return new HolidayNoticePublished(
                CalendarId.CHINA,
                new HolidayNotice(
                        reference,
                        day(day).getYear(),
                        "Notice " + reference,
                        List.of(new HolidayNotice.Day(day(day), HolidayNotice.Kind.OFF, "元旦")),
                        null),
                day(publishedOn));
    }

    public static PowerDelegated delegated(
            String officer, Power power, String instrument, String from, @Nullable String until) {
        return new PowerDelegated(
                new OfficerId(officer),
                power,
                instrument,
                "Head",
                until == null ? null : day(until),
                day(from));
    }

    public static PowerTakenBack takenBack(
            String officer, Power power, String instrument, String on) {
        return new PowerTakenBack(new OfficerId(officer), power, instrument, day(on));
    }
}
