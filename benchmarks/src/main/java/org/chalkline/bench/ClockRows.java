package org.chalkline.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.NoticeSweep;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.inspection.SupervisedSchoolCommand.SuperviseSchool;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.clock.Lapses;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.HolidayNotice.Kind;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;

/** The watcher among many statutory clocks. */
final class ClockRows {
    private static final int OPEN = 100_000;
    private static final int DUE = 4_000;
    private static final int RECKONED = 10_016; // the next number that the callers can share out
    private static final int LOOKS = 5;
    private static final int CYCLES = 10_016; // as above
    private static final int CYCLES_ENDED = 416;
    private static final int RUNNING_YEARS = 3;
    private static final int ENDED_YEARS = 6;

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
            var finding =
                    finding(
                            program,
                            rounds,
                            "one watcher round among 104,000 open clocks of which 4,000 are due, each command answered at once",
                            "reading the due ones",
                            "application",
                            DUE);
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

    /** A round that finds clocks of the kind that ended, of which it then records each. */
    private static Ratio.Result finding(
            LicensingLoad program, int rounds, String work, String yardstick, String kind, int due)
            throws Exception {
        var open = program.part(OpenClocks.class);
        var today = program.today();
        var alone = new Lapses(open, answeredAtOnce(kind), program.part(Clock.class));
        var found =
                new Ratio(work, yardstick, Bound.TIME_AT_MOST, 2)
                        .measure(
                                rounds,
                                () -> seconds(alone::round),
                                () -> seconds(() -> read(open, today, due)));
        program.part(Lapses.class).round();
        return found;
    }

    private static void read(OpenClocks open, LocalDate today, int due) {
        int found = open.endedBefore(today, 2 * due).size();
        if (found != due) throw new IllegalStateException(found + " are due");
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
    private static ClockCommands answeredAtOnce(String kind) {
        CommandGateway gateway =
                (command, context) -> new Outcome.Accepted(context.commandId(), false, List.of());
        return new ClockCommands(
                new ClockOwners(List.of(goingNowhere(kind))), new OwnAccord(gateway));
    }

    /** Stands for the owner of the clocks where its commands go nowhere. */
    private static ClockOwner<String> goingNowhere(String kind) {
        return new ClockOwner<>(kind, id -> id, id -> id, (id, notice, day) -> id);
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

    /** Planning and watching the five-year cycles of comprehensive inspections of many schools. */
    static List<Ratio.Result> cycles(Workplace workplace, int rounds) throws Exception {
        try (var program = new LicensingLoad(workplace.folder("cycles"));
                var others = new LicensingLoad(workplace.folder("uncycled"))) {
            var cycles = new Cycles(program);
            var planning =
                    new Ratio(
                                    "schools put under supervision, each with its five-year clock, of 10,016",
                                    "applications submitted by 32 callers",
                                    Bound.RATE_AT_LEAST,
                                    0.5)
                            .measure(
                                    rounds,
                                    () -> cycles.begin(CYCLES, RUNNING_YEARS),
                                    () -> submitted(others, CYCLES));
            cycles.begin(CYCLES_ENDED, ENDED_YEARS);
            var finding =
                    finding(
                            program,
                            rounds,
                            "one watcher round among the cycles of 10,000 schools of which 416 ended, each command answered at once",
                            "reading those that ended",
                            SupervisedSchoolId.KIND,
                            CYCLES_ENDED);
            program.awaitCaughtUp();
            var open = program.part(OpenClocks.class);
            int left = open.endedBefore(program.today(), CYCLES_ENDED).size();
            if (left > 0) throw new IllegalStateException(left + " cycles were not recorded");
            return List.of(planning, finding);
        }
    }

    /** Schools of which each is put under supervision once. */
    private static final class Cycles {
        private static final String OFFICER = "planner";
        private final LicensingLoad program;
        private final CommandGateway gateway;
        private int next;

        Cycles(LicensingLoad program) {
            this.program = program;
            gateway = program.part(CommandGateway.class);
            handIn(
                    new DelegatePower(
                            new OfficerId(OFFICER),
                            Power.PLAN_INSPECTIONS,
                            "1",
                            "Head",
                            null,
                            program.today().minusYears(10)));
        }

        private void handIn(Object command) {
            BenchmarkActs.handIn(
                    gateway, command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        /** So many a second, whose last inspection ended so many years ago. */
        double begin(int schools, int years) throws Exception {
            int first = next;
            next += schools;
            var today = program.today();
            var unused = Callers.rate(schools, i -> handIn(BenchmarkActs.register(first + i)));
            double rate =
                    Callers.rate(
                            schools,
                            i ->
                                    handIn(
                                            new SuperviseSchool(
                                                    new SupervisedSchoolId(
                                                            BenchmarkActs.school(first + i)),
                                                    "supervision",
                                                    today.minusYears(years),
                                                    OFFICER,
                                                    today)));
            program.awaitCaughtUp();
            return rate;
        }
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
