package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.admission.CatchmentCommand.DraftCatchment;
import org.chalkline.command.admission.CatchmentCommand.DrawZone;
import org.chalkline.command.admission.CatchmentCommand.EnterAddress;
import org.chalkline.command.admission.CatchmentCommand.PublishCatchment;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.admission.ZoneLookup;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.engine.Projections;

/** Which schools an address belongs to, by any version of the catchments. */
final class AdmissionRows {
    private static final int ZONES = 40;
    private static final int ROADS = 400;

    /** Each road has so many ranges of numbers, each of another zone. */
    private static final int RANGES = 10;

    private static final int NUMBERS = 100;
    private static final int FIRST_YEAR = 2023;
    private static final int VERSIONS = 3;
    private static final int ASKED = 5_000;
    private static final int ASKED_OVER_HTTP = 1_000;
    private static final int TURNS = 4;
    private static final double A_MILLI = 0.001;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private AdmissionRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var addresses = new Addresses(workplace.folder("zones"))) {
            return List.of(
                    new Ratio(
                                    "the zone of an address as of any of three versions, of 12,000 entries",
                                    "one millisecond",
                                    Bound.TIME_AT_MOST,
                                    1)
                            .measure(rounds, TURNS, addresses::found, () -> A_MILLI),
                    new Ratio(
                                    "the same over HTTP, with token",
                                    "a school by id over HTTP, with token",
                                    Bound.TIME_AT_MOST,
                                    1.25)
                            .measure(rounds, TURNS, addresses::asked, addresses::school));
        }
    }

    /** The whole program, with catchments of three years. */
    private static final class Addresses implements AutoCloseable {
        private final Running running;
        private final ZoneLookup zones;
        private final String token;
        private final SplittableRandom random = new SplittableRandom(27);
        private final long[] known = new long[VERSIONS];

        Addresses(Path folder) throws Exception {
            running = new Running(folder, "--chalkline.ledger.enabled=false");
            token = running.token("analyst", Role.ANALYST);
            zones = running.part(ZoneLookup.class);
            BenchmarkActs.powers(Power.PUBLISH_CATCHMENTS).forEach(this::handIn);
            for (int i = 0; i < ZONES; i++) handIn(BenchmarkActs.register(i));
            for (int version = 0; version < VERSIONS; version++) {
                draw(FIRST_YEAR + version);
                known[version] = running.part(FactStream.class).head();
            }
            for (var each : running.part(Projections.class).all()) {
                if (each.await(known[VERSIONS - 1], PATIENCE)) continue;
                throw new IllegalStateException("not caught up: " + each.standing());
            }
        }

        private void handIn(Object command) {
            BenchmarkActs.handIn(
                    running.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        private void draw(int year) {
            var id = CatchmentId.of(Stage.PRIMARY, year);
            var on = LocalDate.of(year, 3, 1);
            handIn(new DraftCatchment(id, "Catchments of " + year, "officer-0", on));
            for (int zone = 0; zone < ZONES; zone++) {
                var school = List.of(BenchmarkActs.school(zone));
                handIn(new DrawZone(id, zone(zone), "Zone " + zone, school, "officer-0", on));
            }
            for (int i = 0; i < ROADS * RANGES; i++) {
                int from = 1 + i % RANGES * NUMBERS;
                handIn(
                        new EnterAddress(
                                id,
                                zone((i + year) % ZONES),
                                road(i / RANGES),
                                from,
                                from + NUMBERS - 1,
                                NumberSide.ALL,
                                null,
                                "officer-0",
                                on));
            }
            handIn(
                    new PublishCatchment(
                            id,
                            "Website",
                            LocalDate.of(year, 4, 1),
                            BenchmarkActs.decision(0, on),
                            on));
        }

        private static String zone(int number) {
            return "Z" + number;
        }

        private static String road(int number) {
            return "第" + number + "路";
        }

        /** In the summer after a version was drawn, as known then or since. */
        private AsOf at(int version) {
            return new AsOf(known[version + random.nextInt(VERSIONS - version)], summer(version));
        }

        private static LocalDate summer(int version) {
            return LocalDate.of(FIRST_YEAR + version, 7, 1);
        }

        /** Seconds for one address. */
        double found() {
            long begun = System.nanoTime();
            for (int i = 0; i < ASKED; i++) {
                int version = random.nextInt(VERSIONS);
                int number = 1 + random.nextInt(RANGES * NUMBERS);
                var road = road(random.nextInt(ROADS));
                var found = zones.ofHouse(Stage.PRIMARY, road, number, at(version));
                var in = found.version();
                boolean right =
                        found.zone() != null
                                && in != null
                                && in.catchment().year() == FIRST_YEAR + version;
                if (!right) throw new IllegalStateException(road + " " + number + ": " + found);
            }
            return (System.nanoTime() - begun) / 1e9 / ASKED;
        }

        /** Seconds for one address. */
        double asked() throws Exception {
            long begun = System.nanoTime();
            for (int i = 0; i < ASKED_OVER_HTTP; i++) {
                int version = random.nextInt(VERSIONS);
                var answer =
                        running.ask(
                                running.graphQl(
                                        """
                                        query ($road: String!, $number: Int!, $day: Date!) {
                                          catchmentOf(stage: PRIMARY, road: $road, number: $number, asOf: {effectiveOn: $day}) {
                                            version zone name schools } }""",
                                        Map.of(
                                                "road", road(random.nextInt(ROADS)),
                                                "number", 1 + random.nextInt(RANGES * NUMBERS),
                                                "day", summer(version).toString()),
                                        token));
                if (!answer.contains("Zone ")) throw new IllegalStateException(answer);
            }
            return (System.nanoTime() - begun) / 1e9 / ASKED_OVER_HTTP;
        }

        /** Seconds for one school. */
        double school() throws Exception {
            long begun = System.nanoTime();
            for (int i = 0; i < ASKED_OVER_HTTP; i++) {
                var code = BenchmarkActs.school(random.nextInt(ZONES)).value();
                var answer =
                        running.ask(
                                running.graphQl(
                                        "query ($code: ID!) { school(code: $code) { code name kind address } }",
                                        Map.of("code", code),
                                        token));
                if (!answer.contains(code)) throw new IllegalStateException(answer);
            }
            return (System.nanoTime() - begun) / 1e9 / ASKED_OVER_HTTP;
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
