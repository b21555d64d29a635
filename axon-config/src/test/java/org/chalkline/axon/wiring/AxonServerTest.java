package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalkline.axon.link.RealAxonServer;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.Merge;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.wiring.ChalklineAxonTest.Boxes;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

/**
 * The same gateway and stream over Axon Server. Each run uses ids of its own: the server keeps all.
 */
class AxonServerTest {
    private final String run = UUID.randomUUID().toString();
    private final String a = run + "-a";
    private final String b = run + "-b";
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private String address = "";
    private String journal = "";

    @BeforeEach
    void find_the_server() {
        address = System.getenv().getOrDefault("AXON_SERVER", "");
        assumeTrue(
                !address.isEmpty(),
                "Skipped: set AXON_SERVER=host:port to test against an Axon Server");
        journal = mongo.bindAndGetConnectionString();
    }

    @AfterEach
    void close() {
        mongo.shutdownNow();
    }

    private ApplicationContextRunner program() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Boxes.class)
                .withPropertyValues(
                        "spring.profiles.active=server",
                        "chalkline.axon-server=" + address,
                        "chalkline.stores.axon-server.authority=" + RealAxonServer.authority(),
                        "chalkline.stores.axon-server.token-file=" + RealAxonServer.tokenFile());
    }

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        program().withPropertyValues("chalkline.mongodb-uri=" + journal).run(test);
    }

    private Outcome submit(CommandGateway gateway, String commandId, Object command) {
        return gateway.submit(command, TestStore.context(run + commandId));
    }

    private static String code(Outcome outcome) {
        return ((Refused) outcome).refusal().code();
    }

    @Test
    void commands_are_answered_with_positions_that_the_stream_confirms() {
        run(
                context -> {
                    var gateway = context.getBean(CommandGateway.class);
                    var facts = context.getBean(FactStream.class);
                    long before = facts.head();
                    submit(gateway, "c1", new OpenBox(a, "A"));
                    var filled = (Accepted) submit(gateway, "c2", new Fill(a, 3));
                    var again = submit(gateway, "c2", new Fill(a, 3));

                    assertThat(again).isEqualTo(new Accepted(run + "c2", true, filled.facts()));
                    assertThat(filled.facts())
                            .extracting(Recorded::position)
                            .containsExactly(before + 2, before + 3, before + 4);
                    var read = read(facts, before, 4);
                    assertThat(read.subList(1, 4))
                            .extracting(RecordedFact::eventId)
                            .isEqualTo(filled.facts().stream().map(Recorded::eventId).toList());
                    assertThat(read.get(1).type()).isEqualTo("box.ThingPutIn");
                    assertThat(read.get(1).revision()).isEqualTo(2);
                    assertThat(read.get(1).sequence()).isEqualTo(1);
                    assertThat(read.get(1).metadata().get()).containsKeys("actor", "salt");
                    assertThat(facts.head()).isEqualTo(before + 4);
                });
    }

    @Test
    void refusals_are_told_apart_as_on_one_machine() {
        run(
                context -> {
                    var gateway = context.getBean(CommandGateway.class);
                    submit(gateway, "c1", new OpenBox(a, "A"));
                    submit(gateway, "c2", new OpenBox(b, "B"));
                    assertThat(code(submit(gateway, "c3", new PutIn(run + "-x", "y"))))
                            .isEqualTo("UNKNOWN_BOX");
                    assertThat(code(submit(gateway, "c4", new OpenBox(a, "again"))))
                            .isEqualTo("CONFLICT");
                    assertThat(code(submit(gateway, "c5", new PutIn(a, "x".repeat(62_000)))))
                            .isEqualTo("FACT_TOO_LARGE");
                    var merged = (Accepted) submit(gateway, "c6", new Merge(a, b, run + "-c"));
                    assertThat(merged.facts()).hasSize(3);
                    assertThat(code(submit(gateway, "c7", new PutIn(a, "x"))))
                            .isEqualTo("BOX_CLOSED");
                });
    }

    @Test
    void a_box_changed_by_another_program_is_not_decided_on_from_memory() {
        run(
                first -> {
                    var here = first.getBean(CommandGateway.class);
                    submit(here, "c1", new OpenBox(a, "A"));
                    submit(here, "c2", new OpenBox(b, "B"));
                    run(
                            second -> {
                                var there = second.getBean(CommandGateway.class);
                                submit(there, "c3", new Merge(a, b, run + "-c"));
                            });
                    assertThat(code(submit(here, "c4", new PutIn(a, "x")))).isEqualTo("BOX_CLOSED");
                });
    }

    @Test
    void duplicates_at_the_same_time_are_carried_out_once() {
        run(
                context -> {
                    var gateway = context.getBean(CommandGateway.class);
                    submit(gateway, "c1", new OpenBox(a, "A"));
                    Callable<Outcome> call = () -> submit(gateway, "c2", new PutIn(a, "x"));
                    var outcomes = new ArrayList<Outcome>();
                    try (var threads = Executors.newFixedThreadPool(4)) {
                        for (Future<Outcome> done :
                                threads.invokeAll(List.of(call, call, call, call))) {
                            outcomes.add(done.get());
                        }
                    }
                    assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
                });
    }

    @Test
    void a_time_is_resolved_to_the_last_position_recorded_by_then() {
        run(
                context -> {
                    var gateway = context.getBean(CommandGateway.class);
                    var facts = context.getBean(FactStream.class);
                    submit(gateway, "c1", new OpenBox(a, "A"));
                    Thread.sleep(20);
                    var second = (Accepted) submit(gateway, "c2", new OpenBox(b, "B"));
                    long position = second.facts().getFirst().position();
                    var recordedAt = read(facts, position - 1, 1).getFirst().recordedAt();
                    assertThat(facts.positionAt(recordedAt)).isEqualTo(position);
                    assertThat(facts.positionAt(recordedAt.minusMillis(1))).isEqualTo(position - 1);
                    assertThat(facts.positionAt(Instant.parse("2001-01-01T00:00:00Z")))
                            .isEqualTo(-1);
                    assertThat(facts.positionAt(Instant.parse("2100-01-01T00:00:00Z")))
                            .isEqualTo(facts.head());
                });
    }

    @Test
    void a_database_that_goes_away_is_told_and_a_server_of_facts_that_is_there_is_not() {
        run(
                context -> {
                    var servers = context.getBean(ServerConnections.class);
                    submit(context.getBean(CommandGateway.class), "c1", new OpenBox(a, "A"));
                    assertThat(servers.trouble()).isEmpty();
                    mongo.shutdownNow();
                    for (int tries = 0; servers.trouble().isEmpty() && tries < 300; tries++) {
                        Thread.sleep(100);
                    }
                    assertThat(servers.trouble()).get().asString().contains("MongoDB");
                });
    }

    private static List<RecordedFact> read(FactStream facts, long after, int count)
            throws InterruptedException {
        var read = new ArrayList<RecordedFact>();
        try (var reader = facts.readAfter(after)) {
            while (read.size() < count) {
                read.addAll(reader.next(count - read.size(), Duration.ofSeconds(5)));
            }
        }
        return read;
    }
}
