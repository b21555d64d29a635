package org.chalkline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent.FundsReallocatedAway;
import org.chalkline.kernel.budget.BudgetEvent.FundsReallocatedHere;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while it reallocates: money has moved completely, or not at all. */
@Tag("drill")
class ReallocationCrashTest {
    private static final BudgetLineId FROM = new BudgetLineId("B-1");
    private static final BudgetLineId TO = new BudgetLineId("B-2");
    private static final LocalDate ON = LocalDate.of(2025, 4, 1);
    private static final int CYCLES = 3;
    private static final int HEARD_BEFORE_KILL = 60;

    @TempDir Path folder;

    @Test
    void no_reallocation_is_on_one_line_alone_and_none_that_was_acknowledged_is_lost()
            throws Exception {
        try (var bureau = new BudgetBureau(folder, "begin")) {
            bureau.empower();
            bureau.execute(FROM, "100000.00");
            bureau.execute(TO, "1.00");
        }
        var acknowledged = new HashSet<String>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            runAndKill(cycle, acknowledged);
            try (var bureau = new BudgetBureau(folder, "look" + cycle)) {
                var away = new HashSet<String>();
                var here = new HashSet<String>();
                for (var fact : bureau.factsOf(FROM)) {
                    if (fact instanceof FundsReallocatedAway e) away.add(e.reallocation().value());
                }
                for (var fact : bureau.factsOf(TO)) {
                    if (fact instanceof FundsReallocatedHere e) here.add(e.reallocation().value());
                }
                assertThat(away).isEqualTo(here).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CYCLES * HEARD_BEFORE_KILL);
    }

    private void runAndKill(int cycle, Set<String> acknowledged) throws IOException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "--enable-native-access=ALL-UNNAMED",
                                Reallocating.class.getName(),
                                folder.toString(),
                                "cycle" + cycle)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("moved ") || !line.endsWith(" done")) continue;
                acknowledged.add(line.split(" ")[1]);
                // What was acknowledged before the kill may still be in the pipe: read it all.
                if (++heard == HEARD_BEFORE_KILL) program.toHandle().destroyForcibly();
            }
        } finally {
            program.destroyForcibly();
        }
    }

    /** The program that is killed: four callers, each reallocation told once it is acknowledged. */
    static final class Reallocating {
        public static void main(String[] args) {
            var bureau = new BudgetBureau(Path.of(args[0]), args[1]);
            for (int caller = 0; caller < 4; caller++) {
                var name = args[1] + "-" + caller + "-";
                Thread.ofPlatform().start(() -> reallocate(bureau, name));
            }
        }

        private static void reallocate(BudgetBureau bureau, String name) {
            for (int i = 0; ; i++) {
                var command = BudgetBureau.reallocate(FROM, TO, name + i, Money.ofFen(1), ON);
                if (bureau.submit(command) instanceof Outcome.Accepted) {
                    System.out.println("moved " + name + i + " done");
                }
            }
        }
    }
}
