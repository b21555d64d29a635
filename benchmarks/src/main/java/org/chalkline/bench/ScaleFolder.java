package org.chalkline.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.chalkline.app.Server;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.personal.MasterKey;
import org.chalkline.personal.PeoplesKeys;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

/** A data folder with a {@link ScaleHistory}, made once and kept for later runs. */
final class ScaleFolder {
    private static final int A_TURN = 2_000;

    private final Path root;
    private final ScaleHistory history;

    /**
     * @param parent for the folders of all sizes
     */
    ScaleFolder(Path parent, ScaleHistory history) {
        this.root = parent.toAbsolutePath().resolve(history.facts() / 1_000 + "k");
        this.history = history;
    }

    ScaleHistory history() {
        return history;
    }

    Path data() {
        return root.resolve("data");
    }

    /** A file beside the record, for what was told once of it. */
    Path beside(String name) {
        return root.resolve(name);
    }

    /** Makes the facts, unless they are there: without views and log, which the program makes. */
    void make() throws IOException {
        var made = beside("made");
        if (Files.exists(made)) return;
        if (Files.exists(root)) Workplace.remove(root);
        Files.createDirectories(root);
        Server.start(new Server.Settings(data(), 0, "none", List.of())).close();
        // So that all are built, and none follows, however few facts there are.
        for (var name : List.of("views", "search")) Workplace.remove(data().resolve(name));
        long began = System.nanoTime();
        var store = new SqliteKeyStore(data().resolve("keys.db"));
        var master = MasterKey.in(root.resolve("data.master-key"), false);
        try (var keys = PeoplesKeys.in(store, master, PeoplesKeys.Use.ALONE, Clock.systemUTC());
                var side = new CommandSide(data(), ScaleFolder::parts)) {
            var random = new SplittableRandom(3);
            var turn = new ArrayList<EventMessage<?>>(A_TURN);
            history.tell(
                    keys,
                    each -> {
                        turn.add(message(each, random));
                        if (turn.size() == A_TURN) store(side, turn);
                    });
            store(side, turn);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.err.printf(Locale.ROOT, "  stored %,d facts in %.0f s%n", history.facts(), seconds);
        Files.writeString(made, String.format(Locale.ROOT, "%.1f", seconds));
    }

    private static void store(CommandSide side, List<EventMessage<?>> turn) {
        if (!turn.isEmpty()) side.engine().appendEvents(turn);
        turn.clear();
    }

    private static EventMessage<?> message(ScaleHistory.Told each, SplittableRandom random) {
        var metadata = new TreeMap<String, Object>(BenchmarkActs.context(random).asMetadata());
        metadata.put(CommandContext.SALT, Long.toHexString(random.nextLong()));
        return new GenericDomainEventMessage<>(
                each.aggregate(), each.fact().subject(), each.sequence(), each.fact(), metadata);
    }

    private static void parts(AnnotationConfigApplicationContext context) {
        context.register(
                Surroundings.class,
                Calendars.class,
                Officer.class,
                PostingOffice.class,
                Signatures.class,
                Powers.class);
        context.registerBean(
                DelegationRules.class,
                () ->
                        new DelegationRules(
                                context.getBean(FactsOf.class),
                                Set.of("Head"),
                                PowerCatalogue.standard()));
    }

    /** What the wiring of the store needs beside it: every fact that there is. */
    static class Surroundings {

        @Bean
        CommandDigests commandDigests() {
            return new CommandDigests(MasterKey.of(new byte[32])::digest);
        }

        @Bean
        FactCatalogue factCatalogue() {
            return AllFacts.catalogue();
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
    }

    /** How many facts are there, those of reactions and of earlier runs among them. */
    long recorded() throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("events.db"));
                var statement = file.createStatement();
                var last = statement.executeQuery("SELECT max(position) FROM event")) {
            last.next();
            return last.getLong(1) + 1;
        }
    }

    /** How many bytes lie below a path of the data folder; 0 where there is nothing. */
    long bytes(String... below) throws IOException {
        long all = 0;
        for (var name : below) {
            var path = data().resolve(name);
            if (!Files.exists(path)) continue;
            try (Stream<Path> files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    all += Files.size(file);
            }
        }
        return all;
    }
}
