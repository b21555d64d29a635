package org.chalkline.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.NoticeSweep;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.clock.Lapses;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.HolidayNotice.Kind;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.procedure.clock.OpenClocks;

/** The watcher among many statutory clocks. */
final class ClockRows {
    private static final int OPEN = 100_000;
    private static final int DUE = 4_000;
    private static final int RECKONED = 10_016; // the next number that the callers can share out
    private static final int LOOKS = 5;

    /** Reception lapses after five working days, and what follows from that not before twenty. */
    private static final int WORKING_DAYS_AGO = 8;

    private ClockRows() {}

    /** Finding those that ended, and having them recorded. */
    static List<Ratio.Result> watch(Workplace workplace, int rounds) throws Exception {
        try (var program = new LicensingLoad(workplace.folder("watch"))) {
            var today = program.today();
            var calendar = WorkingDayCalendar.published();
            var ended = calendar.nthWorkingDayBackFrom(today, WORKING_DAYS_AGO);
            program.open(OPEN, today);
            program.open(DUE, ended);
            var open = program.part(OpenClocks.class);
            var clock = program.part(Clock.class);
            var alone = new Lapses(open, answeredAtOnce(), clock);
            var finding =
                    new Ratio(
                                    "one watcher round among 104,000 open clocks of which 4,000 are due, each command answered at once",
                                    "reading the due ones",
                                    Bound.TIME_AT_MOST,
                                    2)
                            .measure(
                                    rounds,
                                    () -> seconds(alone::round),
                                    () -> seconds(() -> read(open, today)));
            program.part(Lapses.class).round();
            var recording =
                    new Ratio(
                                    "lapses found and recorded by a round, of 4,000 among 100,000 open clocks",
                                    "applications submitted by 32 callers",
                                    Bound.RATE_AT_LEAST,
                                    0.5)
                            .measure(
                                    rounds,
                                    () -> lapses(program, ended),
                                    () -> submitted(program, DUE));
            return List.of(finding, recording);
        }
    }

    private static void read(OpenClocks open, LocalDate today) {
        int found = open.endedBefore(today, 2 * DUE).size();
        if (found != DUE) throw new IllegalStateException(found + " are due");
    }

    private interface Look {
        void run() throws Exception;
    }

    /** How long one look takes. */
    private static double seconds(Look look) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) look.run();
        return (System.nanoTime() - start) / 1e9 / LOOKS;
    }

    /** The watcher's own work: what it hands in costs nothing. */
    private static ClockCommands answeredAtOnce() {
        CommandGateway gateway =
                (command, context) -> new Outcome.Accepted(context.commandId(), false, List.of());
        return new ClockCommands(new ClockOwners(List.of(goingNowhere())), new OwnAccord(gateway));
    }

    /** Stands for the owner of the clocks where its commands go nowhere. */
    private static ClockOwner<String> goingNowhere() {
        return new ClockOwner<>("application", id -> id, id -> id, (id, notice, day) -> id);
    }

    private static double lapses(LicensingLoad program, LocalDate ended) throws Exception {
        program.open(DUE, ended);
        long start = System.nanoTime();
        program.part(Lapses.class).round();
        double seconds = (System.nanoTime() - start) / 1e9;
        program.awaitCaughtUp();
        int left = program.part(OpenClocks.class).endedBefore(program.today(), DUE).size();
        if (left > 0) throw new IllegalStateException(left + " lapses were not recorded");
        return DUE / seconds;
    }

    private static double submitted(LicensingLoad program, int applications) throws Exception {
        double rate = program.submit(applications, program.today());
        program.awaitCaughtUp();
        return rate;
    }

    /** Reckoning anew what a holiday notice moves. */
    static List<Ratio.Result> reckon(Workplace workplace, int rounds) throws Exception {
        try (var program = new LicensingLoad(workplace.folder("reckon"));
                var others = new LicensingLoad(workplace.folder("plain"))) {
            program.open(RECKONED, program.today());
            var notices = new Notices(program);
            var row =
                    new Ratio(
                            "open clocks reckoned anew after a holiday notice, of 10,016",
                            "applications submitted by 32 callers",
                            Bound.RATE_AT_LEAST,
                            1);
            return List.of(row.measure(rounds, notices::rate, () -> submitted(others, RECKONED)));
        }
    }

    /** Notices that in turn make a day a holiday and a workday, each amending the one before. */
    private static final class Notices {
        private final LicensingLoad program;
        private final SplittableRandom random = new SplittableRandom(5);
        private final LocalDate day;
        private String last;
        private int published;

        Notices(LicensingLoad program) {
            this.program = program;
            var calendar = WorkingDayCalendar.published();
            day = calendar.nthWorkingDayFrom(program.today().plusDays(1), 2);
            last = calendar.notices().getLast().reference();
        }

        /** Clocks a second, from the notice's being on record until each has its fact. */
        double rate() throws Exception {
            var kind = published % 2 == 0 ? Kind.OFF : Kind.WORKDAY;
            var reference = "notice " + ++published;
            var days = List.of(new HolidayNotice.Day(day, kind, "调休"));
            var notice = new HolidayNotice(reference, day.getYear(), "amendment", days, last);
            var command = new PublishHolidayNotice(CalendarId.CHINA, notice, program.today());
            BenchmarkActs.handIn(
                    program.part(CommandGateway.class), command, BenchmarkActs.context(random));
            last = reference;
            program.awaitCaughtUp();
            long start = System.nanoTime();
            program.part(NoticeSweep.class).round();
            double seconds = (System.nanoTime() - start) / 1e9;
            requireMoved();
            return RECKONED / seconds;
        }

        private void requireMoved() throws InterruptedException {
            program.awaitCaughtUp();
            var open = program.part(OpenClocks.class);
            int left = open.reckonedBefore(published, day, day, "", RECKONED).size();
            if (left > 0) throw new IllegalStateException(left + " clocks were not reckoned anew");
        }
    }
}
