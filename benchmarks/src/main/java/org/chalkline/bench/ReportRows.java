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
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAnswered;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAsked;
import org.chalkline.kernel.disclosure.DisclosureEvent.RequestReceived;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.ReportFigures;
import org.chalkline.kernel.disclosure.ReportForm;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.query.disclosure.DisclosureContestRecord;
import org.chalkline.query.disclosure.DisclosureContestView;
import org.chalkline.query.disclosure.DisclosureRequestRecord;
import org.chalkline.query.disclosure.DisclosureRequestView;
import org.chalkline.query.disclosure.ReportQueries;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** The annual report on disclosure, counted from the registers of very many requests. */
final class ReportRows {
    private static final int REQUESTS = 100_000;
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 7;
    private static final int YEAR = 2024;
    private static final int A_BATCH = 3_000;
    private static final InternalUnitId UNIT = new InternalUnitId("office");

    private ReportRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var registers = new Registers(workplace.folder("reports"))) {
            return List.of(
                    new Ratio(
                                    "the annual report on disclosure over 100,000 requests",
                                    "one second",
                                    Bound.TIME_AT_MOST,
                                    1)
                            .measure(rounds, registers::report, () -> 1));
        }
    }

    /** Requests of seven years, one in a hundred of which isn't answered yet. */
    private static final class Registers implements AutoCloseable {
        private final CommandSide side;
        private final Projections projections;
        private final Projection<DisclosureRequestRecord> requests;
        private final Projection<DisclosureContestRecord> contests;
        private final ReportFigures expected = new ReportFigures(YEAR);

        Registers(Path folder) throws InterruptedException {
            side =
                    new CommandSide(
                            folder.resolve("facts"), context -> context.register(Facts.class));
            var random = new SplittableRandom(27);
            var batch = new ArrayList<EventMessage<?>>(A_BATCH);
            for (int i = 0; i < REQUESTS; i++) {
                int sequence = 0;
                for (var fact : told(i, random)) {
                    var metadata =
                            new TreeMap<String, Object>(BenchmarkActs.context(random).asMetadata());
                    metadata.put(CommandContext.SALT, Long.toHexString(random.nextLong()));
                    batch.add(
                            new GenericDomainEventMessage<>(
                                    "DisclosureRequest",
                                    fact.subject(),
                                    sequence++,
                                    fact,
                                    metadata));
                }
                if (batch.size() < A_BATCH) continue;
                side.engine().appendEvents(batch);
                batch.clear();
            }
            if (!batch.isEmpty()) side.engine().appendEvents(batch);
            var asked = new DisclosureRequestView();
            var contested = new DisclosureContestView();
            projections =
                    new Projections(
                            List.of(asked, contested),
                            new SqliteProjectionStore(folder.resolve("views")),
                            side.facts(),
                            side.catalogue(),
                            side.clock());
            requests = projections.of(asked);
            contests = projections.of(contested);
            projections.start();
            for (var each : List.of(requests, contests)) {
                if (each.await(side.facts().head(), Duration.ofMinutes(30))) continue;
                throw new IllegalStateException("not caught up: " + each.standing());
            }
            if (requests.standing().parked() > 0) throw new IllegalStateException("parked");
        }

        private List<Fact> told(int number, SplittableRandom random) {
            var id = new DisclosureRequestId("R-" + number);
            var kinds = ApplicantKind.values();
            // People have keys of their own, which is nothing that counting needs.
            var kind = kinds[1 + number % (kinds.length - 1)];
            var on = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(YEARS * 365));
            var party = new DisclosureParty(null, "Firm " + number % 997);
            var facts = new ArrayList<Fact>();
            facts.add(
                    new RequestReceived(
                            id,
                            RequestChannel.IN_PERSON,
                            kind,
                            party,
                            "All of it.",
                            null,
                            UNIT,
                            on,
                            on));
            facts.add(new ItemAsked(id, 1, "Item", UNIT, on));
            if (number % 100 == 99) {
                expected.count(kind, on, null, null, 1);
                return facts;
            }
            var results = ItemResult.values();
            var result = results[random.nextInt(results.length)];
            var ground = ground(result, random);
            var done = on.plusDays(random.nextInt(40));
            facts.add(
                    new ItemAnswered(
                            id,
                            1,
                            result,
                            ground,
                            null,
                            null,
                            null,
                            "Told.",
                            List.of(),
                            "A-" + number,
                            done));
            var row = ReportForm.standard().rowOf(List.of(new ReportForm.Outcome(result, ground)));
            expected.count(kind, on, row, done, 1);
            return facts;
        }

        private static @Nullable WithholdingGround ground(
                ItemResult result, SplittableRandom random) {
            var grounds = WithholdingGround.values();
            return result.withholds() ? grounds[random.nextInt(grounds.length)] : null;
        }

        /** Seconds. */
        double report() {
            long begun = System.nanoTime();
            var figures =
                    ReportQueries.counted(
                            YEAR,
                            requests.committed(),
                            LocalDate.of(YEAR + 1, 6, 1),
                            requests,
                            contests);
            double took = (System.nanoTime() - begun) / 1e9;
            var differ = expected.differences(figures.all());
            if (!differ.isEmpty()) throw new IllegalStateException(differ.toString());
            return took;
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
            return FactCatalogue.of(DisclosureEvent.class, ContestEvent.class);
        }
    }
}
