package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.app.Server;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.procedure.correction.CorrectValue;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.standing.StandingCommand.SetActAside;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.EstablishSchool;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.query.projection.engine.Projections;

/** What it costs that an act falls, or a value in it is put right, after much was recorded. */
final class StandingRows {
    private static final int AFTER = 10_000;
    private static final int DEPENDENT = 500;
    private static final int FLAGGED = 201;
    private static final int A_DAY = 6;
    private static final int MOST_POSTS = 500;

    private static final double A_SECOND = 1;
    private static final double TWO_SECONDS = 2;
    private static final LocalDate FOUNDED = LocalDate.of(2019, 12, 30);
    private static final String CLERK = "officer-0";

    private StandingRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        return List.of(
                longRecord(workplace, rounds),
                founded(workplace, rounds),
                corrected(workplace, rounds));
    }

    private static Ratio.Result longRecord(Workplace workplace, int rounds) throws Exception {
        try (var program = new Ruled(workplace.folder("long"))) {
            var acts = program.longRecord(rounds + 1);
            var next = acts.iterator();
            return new Ratio(
                            "an act of a school set aside with 10,000 facts after it, until every view shows it",
                            "one second",
                            Bound.TIME_AT_MOST,
                            1)
                    .measure(
                            rounds,
                            () -> program.seconds(program.annul(next.next())),
                            () -> A_SECOND);
        }
    }

    private static Ratio.Result founded(Workplace workplace, int rounds) throws Exception {
        try (var program = new Ruled(workplace.folder("founded"))) {
            return new Ratio(
                            "the founding of a school set aside with 500 facts that rest on it, until all reactions and views are done",
                            "two seconds",
                            Bound.TIME_AT_MOST,
                            1)
                    .measure(
                            rounds,
                            () -> program.seconds(program.annul(program.founded())),
                            () -> TWO_SECONDS);
        }
    }

    private static Ratio.Result corrected(Workplace workplace, int rounds) throws Exception {
        try (var program = new Ruled(workplace.folder("corrected"))) {
            return new Ratio(
                            "the day of a school's founding put right before 500 decisions, until each has its follow-up, 201 in all",
                            "two seconds",
                            Bound.TIME_AT_MOST,
                            1)
                    .measure(
                            rounds,
                            () -> program.seconds(program.correct(program.founded()), FLAGGED),
                            () -> TWO_SECONDS);
        }
    }

    /** The whole program, with its reactions and all its views. */
    private static final class Ruled implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofMinutes(10);

        private final Server server;
        private final LocalDate today;
        private int schools;
        private int decisions;

        Ruled(Path folder) {
            var settings = List.of("--chalkline.watcher.interval=3650d");
            server = Server.start(new Server.Settings(folder, 0, "none", settings));
            today = LocalDate.now(server.part(Clock.class));
            for (var power : List.of(Power.APPROVE_SCHOOL_FIGURES, Power.ESTABLISH_SCHOOLS)) {
                BenchmarkActs.powers(power).forEach(this::act);
            }
            for (var power : List.of(Power.RECORD_RULINGS, Power.CORRECT_RECORDS)) {
                act(
                        new DelegatePower(
                                new OfficerId(CLERK),
                                power,
                                "1",
                                "Head",
                                null,
                                LocalDate.of(2019, 1, 1)));
            }
        }

        /** Hands it in; the position of the first fact that it recorded. */
        private long act(Object command) {
            var outcome =
                    server.part(CommandGateway.class)
                            .submit(command, BenchmarkActs.context(ThreadLocalRandom.current()));
            if (outcome instanceof Outcome.Accepted a && !a.facts().isEmpty()) {
                return a.facts().getFirst().position();
            }
            throw new IllegalStateException("nothing recorded: " + outcome);
        }

        private long establish() {
            int number = schools++;
            return act(
                    new EstablishSchool(
                            BenchmarkActs.school(number),
                            BenchmarkActs.particulars(number),
                            BenchmarkActs.decision(decisions++, FOUNDED),
                            FOUNDED));
        }

        /** Decides on posts, each time on the day of the last decision or on the next day. */
        private long approve() {
            var day = FOUNDED.plusDays(1 + decisions++ / A_DAY);
            return act(
                    new ApprovePosts(
                            BenchmarkActs.school(schools - 1),
                            decisions % MOST_POSTS,
                            BenchmarkActs.decision(decisions, day),
                            day));
        }

        /** A school with a long record: where its first acts stand. */
        List<Long> longRecord(int early) throws InterruptedException {
            establish();
            var first = new ArrayList<Long>();
            for (int i = 0; i < early; i++) first.add(approve());
            for (int i = 0; i < AFTER; i++) approve();
            settle();
            return first;
        }

        /** One more school with what rests on its founding: where that stands. */
        long founded() throws InterruptedException {
            long founding = establish();
            for (int i = 0; i < DEPENDENT; i++) approve();
            settle();
            return founding;
        }

        SetActAside annul(long act) {
            var suit = new Proceeding("suit-" + act, Instance.FIRST_INSTANCE, "Changning Court");
            return new SetActAside(
                    act,
                    FallGround.ANNULLED,
                    suit,
                    null,
                    null,
                    "No hearing was held.",
                    null,
                    CLERK,
                    today);
        }

        CorrectValue correct(long founding) {
            return new CorrectValue(
                    founding,
                    "/effectiveOn",
                    FOUNDED.toString(),
                    FOUNDED.plusDays(1).toString(),
                    false,
                    "Read from the wrong line.",
                    List.of(Sha256.hex("the right line")),
                    CLERK,
                    today);
        }

        /** How long it takes until the act is done, and all that follows from it. */
        double seconds(Object command) throws InterruptedException {
            return seconds(command, 0);
        }

        /**
         * The same.
         *
         * @param following how many facts must follow from it
         */
        double seconds(Object command, int following) throws InterruptedException {
            long start = System.nanoTime();
            long position = act(command);
            settle();
            double seconds = (System.nanoTime() - start) / 1e9;
            long followed = server.part(FactStream.class).head() - position;
            if (followed < following) throw new IllegalStateException(followed + " facts followed");
            return seconds;
        }

        /** Waits until no reaction has anything to do, and every view shows all there is. */
        private void settle() throws InterruptedException {
            var facts = server.part(FactStream.class);
            long head;
            do {
                head = facts.head();
                if (!server.part(Reactions.class).await(head, PATIENCE)) {
                    throw new IllegalStateException("reactions stand still");
                }
            } while (facts.head() > head);
            server.part(Projections.class).await(head, PATIENCE);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
