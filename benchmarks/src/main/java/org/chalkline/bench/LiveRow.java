package org.chalkline.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.bench.CommandRows.NewSchools;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.PacedCommandGateway;
import org.chalkline.kernel.fact.FactStream;

/** A projection that follows while callers write. */
final class LiveRow {
    private static final int COMMANDS = Callers.MANY * 1_500;
    private static final int LOOK_EVERY_MILLIS = 5;

    private LiveRow() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var alone = new NewSchools(workplace.folder("alone"));
                var followed = new NewSchools(workplace.folder("followed"));
                var projection =
                        new SchoolProjection(
                                workplace.folder("views"),
                                followed.side(),
                                followed.side().facts())) {
            var following = new Following(followed, projection);
            var row =
                    new Ratio(
                            "facts that the live projection takes in while 32 callers write",
                            "durable commands on new schools with no projection",
                            Bound.RATE_AT_LEAST,
                            0.5);
            return List.of(row.measure(rounds, following::rate, () -> alone.rate(COMMANDS)));
        }
    }

    private record Following(NewSchools callers, SchoolProjection projection) {

        /** Those who call wait where the projection lies too far behind, as in the program. */
        CommandGateway gateway() {
            var side = callers.side();
            return new PacedCommandGateway(side.gateway(), side.writes(), projection.followers());
        }

        /** Facts a second that the projection took in until the callers had written all. */
        double rate() throws Exception {
            projection.awaitCaughtUp();
            var facts = callers.side().facts();
            var lag = new Lag(facts, projection);
            var watch = Thread.ofPlatform().daemon().start(lag);
            long first = projection.schools().committed();
            long start = System.nanoTime();
            double written = callers.rate(gateway(), COMMANDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            long taken = projection.schools().committed() - first;
            long behind = facts.head() - projection.schools().committed();
            projection.awaitCaughtUp();
            double caughtUp = (System.nanoTime() - start) / 1e9 - seconds;
            lag.done.set(true);
            watch.join();
            System.err.printf(
                    Locale.ROOT,
                    "    commands %,.0f/s; greatest lag %,d events; %,d at the end, made up in %.2f s%n",
                    written,
                    lag.greatest,
                    behind,
                    caughtUp);
            return taken / seconds;
        }
    }

    /** Looks how far the projection lies behind, again and again. */
    private static final class Lag implements Runnable {
        private final FactStream facts;
        private final SchoolProjection projection;
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile long greatest;

        Lag(FactStream facts, SchoolProjection projection) {
            this.facts = facts;
            this.projection = projection;
        }

        @Override
        public void run() {
            while (!done.get()) {
                greatest = Math.max(greatest, facts.head() - projection.schools().committed());
                try {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
