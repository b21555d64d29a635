package org.chalkline.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.wiring.TestStore;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.RecordedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program that appends, again and again, and looks at what is left. */
class CrashTest {
    private static final int CYCLES = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 300;

    @TempDir Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_program_is_killed() throws Exception {
        var acknowledged = new HashMap<Long, String>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            runAndKill(cycle, acknowledged);
            assertKept(acknowledged);
        }
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(CYCLES * ACKNOWLEDGED_BEFORE_KILL);
    }

    private void runAndKill(int cycle, Map<Long, String> acknowledged) throws IOException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "--enable-native-access=ALL-UNNAMED",
                                Appender.class.getName(),
                                folder.toString(),
                                "cycle" + cycle)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split(" ");
                if (parts.length == 3) acknowledged.put(Long.valueOf(parts[0]), parts[1]);
                // What was acknowledged before the kill may still be in the pipe: read it all.
                if (++heard == ACKNOWLEDGED_BEFORE_KILL) program.toHandle().destroyForcibly();
            }
        } finally {
            program.destroyForcibly();
        }
    }

    private void assertKept(Map<Long, String> acknowledged) throws InterruptedException {
        try (var store = new TestStore(folder);
                var reader = store.facts.readAfter(-1)) {
            var found = new HashMap<Long, String>();
            long next = 0;
            for (var facts = reader.next(1_000, Duration.ZERO);
                    !facts.isEmpty();
                    facts = reader.next(1_000, Duration.ZERO)) {
                for (RecordedFact fact : facts) {
                    assertThat(fact.position()).isEqualTo(next++);
                    found.put(fact.position(), fact.aggregateId());
                }
            }
            assertThat(found).containsAllEntriesOf(acknowledged);
            assertThat(found.values()).as("each box was opened once").doesNotHaveDuplicates();
        }
    }

    /** The program that is killed: eight callers, each position printed once it is acknowledged. */
    static final class Appender {
        public static void main(String[] args) {
            var store = new TestStore(Path.of(args[0]));
            for (int caller = 0; caller < 8; caller++) {
                var name = args[1] + "-" + caller + "-";
                Thread.ofPlatform().start(() -> append(store, name));
            }
        }

        private static void append(TestStore store, String name) {
            for (int i = 0; ; i++) {
                var box = name + i;
                var outcome = (Accepted) store.submit(box, new OpenBox(box, "A"));
                System.out.println(outcome.facts().getFirst().position() + " " + box + " kept");
            }
        }
    }
}
