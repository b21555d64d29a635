package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.chalkline.query.contest.RemedyRecord;
import org.chalkline.query.contest.RemedyView;
import org.chalkline.query.procedure.standing.ActStandingRecord;
import org.chalkline.query.procedure.standing.StandingView;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Query.Key;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.springframework.context.annotation.Bean;

/** What is still open to challenge, and how contested acts stand, of very many. */
final class ContestRows {
    private static final int ACTS = 100_000;
    private static final int TENFOLD = 10;
    private static final int PAGE = 100;
    private static final int TIMES = 20;
    private static final int TURNS = 10;
    private static final double FIFTY_MILLIS = 0.05;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Decisions of so many days are on record; those of the last half year are open. */
    private static final int DAYS = 3_000;

    private static final int A_BATCH = 2_000;

    private ContestRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var results = new ArrayList<Ratio.Result>();
        try (var served = new Recorded<>(workplace, "served", 1, new RemedyView())) {
            results.add(
                    new Ratio(
                                    "first 100 and the number of decisions open to challenge, of 100,000 served",
                                    "50 ms",
                                    Bound.TIME_AT_MOST,
                                    1)
                            .measure(rounds, TURNS, () -> open(served), () -> FIFTY_MILLIS));
        }
        try (var once = new Recorded<>(workplace, "once", 1, new StandingView());
                var tenfold = new Recorded<>(workplace, "tenfold", TENFOLD, new StandingView())) {
            results.add(
                    new Ratio(
                                    "page of 100 of 100,000 acts by standing, 10 facts an act",
                                    "the same with 1 fact an act",
                                    Bound.TIME_AT_MOST,
                                    1.2)
                            .measure(rounds, TURNS, () -> pages(tenfold), () -> pages(once)));
        }
        return results;
    }

    /** Seconds a question. */
    private static double open(Recorded<RemedyRecord> served) {
        var where =
                List.of(new Condition("until", Condition.Test.AT_LEAST, List.<Object>of(TODAY)));
        var query = new Query(where, "until", false, null, PAGE);
        long start = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            var page = served.projection.list(query, served.now());
            long all = served.projection.count(where, served.now());
            if (page.size() < PAGE || all < PAGE || all > ACTS / 2) {
                throw new IllegalStateException(page.size() + " of " + all);
            }
        }
        return (System.nanoTime() - start) / 1e9 / TIMES;
    }

    /** Seconds a page: the first one and the one after it. */
    private static double pages(Recorded<ActStandingRecord> acts) {
        var where =
                List.of(
                        new Condition(
                                "standing", Condition.Test.IN, List.<Object>of("CHALLENGED")));
        var query = new Query(where, "document", false, null, PAGE);
        long start = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            var first = acts.projection.list(query, acts.now());
            var last = first.getLast();
            var key = new Key(last.state().document(), last.entity());
            var second =
                    acts.projection.list(
                            new Query(where, "document", false, key, PAGE), acts.now());
            if (first.size() < PAGE || second.size() < PAGE) {
                throw new IllegalStateException("a page is not full");
            }
        }
        return (System.nanoTime() - start) / 1e9 / TIMES / 2;
    }

    private static Fact served(int act) {
        var aggregate = "application/" + act;
        var on = TODAY.minusDays(act % DAYS);
        return new PaperServed(
                ServiceId.of(aggregate, 1),
                aggregate,
                "No. " + act,
                "applicant",
                ServiceMode.POST,
                "Applicant",
                "R-" + act,
                null,
                null,
                new Remedies(true, on.plusDays(60), on.plusMonths(6)),
                "Li",
                on);
    }

    /** Contested, stayed and let go on again, in turn; contested as the last. */
    private static Fact contested(int act, int turn, int turns) {
        var contested =
                new ContestedAct(
                        "application/" + act,
                        3,
                        10_000_000L + act,
                        "application.ApplicationRefused",
                        "No. %06d".formatted(act));
        var proceeding = new Proceeding("R-" + act, Instance.RECONSIDERATION, "Government");
        var on = TODAY.minusDays(DAYS).plusDays((long) DAYS * turn / turns);
        return switch ((turns - 1 - turn) % 3) {
            case 2 -> new ActStayed(contested, proceeding, "As asked.", "Li", on);
            case 1 -> new StayEnded(contested, proceeding, "It is over.", "Li", on);
            default -> new ActChallenged(contested, proceeding, "Applicant", "Li", on);
        };
    }

    /** Facts in a store and one register of them. */
    private static final class Recorded<S> implements AutoCloseable {
        private final CommandSide side;
        private final Projections projections;
        private final Projection<S> projection;

        Recorded(Workplace workplace, String name, int turns, View<S> view)
                throws InterruptedException {
            Path folder = workplace.folder(name);
            side =
                    new CommandSide(
                            folder.resolve("facts"), context -> context.register(Facts.class));
            var random = new SplittableRandom(5);
            var batch = new ArrayList<EventMessage<?>>(A_BATCH);
            for (int turn = 0; turn < turns; turn++) {
                for (int act = 0; act < ACTS; act++) {
                    var fact =
                            view instanceof RemedyView ? served(act) : contested(act, turn, turns);
                    var metadata =
                            new TreeMap<String, Object>(BenchmarkActs.context(random).asMetadata());
                    metadata.put(CommandContext.SALT, Long.toHexString(random.nextLong()));
                    batch.add(
                            new GenericDomainEventMessage<>(
                                    "LicenceApplication",
                                    "application/" + act,
                                    turn,
                                    fact,
                                    metadata));
                    if (batch.size() < A_BATCH) continue;
                    side.engine().appendEvents(batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) side.engine().appendEvents(batch);
            projections =
                    new Projections(
                            List.of(view),
                            new SqliteProjectionStore(folder.resolve("views")),
                            side.facts(),
                            side.catalogue(),
                            side.clock());
            projection = projections.of(view);
            projections.start();
            if (!projection.await(side.facts().head(), Duration.ofMinutes(30))) {
                throw new IllegalStateException("not caught up: " + projection.standing());
            }
            if (projection.standing().parked() > 0) throw new IllegalStateException("parked");
        }

        AsOf now() {
            return new AsOf(projection.committed(), TODAY);
        }

        @Override
        public void close() {
            projections.close();
            side.close();
        }
    }

    /** As of schools, with the facts of these rows. */
    static class Facts extends CommandSide.Surroundings {
        @Bean
        @Override
        FactCatalogue factCatalogue() {
            return FactCatalogue.of(ServiceEvent.class, StandingEvent.class);
        }
    }
}
