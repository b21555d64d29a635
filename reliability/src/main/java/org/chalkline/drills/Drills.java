package org.chalkline.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs all drills, or single ones: {@code reliability/run --help}. */
public final class Drills {
    private static final List<Drill> ALL =
            List.of(
                    KillDrill.atAnyMoment(),
                    new IntakeDrill(),
                    new FullDiskDrill(),
                    new DamagedFilesDrill(),
                    new ClockDrill(),
                    new TwoOnOneFolderDrill(),
                    DeploymentDrill.two(),
                    DeploymentDrill.three(),
                    DeploymentDrill.axonServerKilled(),
                    SlowDisk.drill());

    private Drills() {}

    /**
     * Prints the table on standard output, and what was seen besides on standard error. Ends with 1
     * if anything was lost, doubled, misplaced or changed without a warning, or a drill failed;
     * without guards, if a drill found nothing of the kind.
     */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        boolean longForm = false;
        boolean guarded = true;
        var checkout = Path.of("");
        var folder = Path.of("reliability", "target", "work");
        var names = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--long" -> longForm = true;
                case "--guards-off" -> guarded = false;
                case "--folder" -> folder = Path.of(value(arguments, ++i));
                case "--checkout" -> checkout = Path.of(value(arguments, ++i));
                case "--help" -> help(0);
                default -> names.add(arguments[i]);
            }
        }
        var drills = ALL.stream().filter(d -> names.isEmpty() || names.contains(d.name())).toList();
        if (!names.isEmpty() && drills.size() < names.size()) help(2);
        Files.createDirectories(folder);
        var work = Files.createTempDirectory(folder.toAbsolutePath(), "run-");
        boolean holds = true;
        try {
            var grounds =
                    new Grounds(
                            Program.in(checkout, folder.toAbsolutePath()), work, longForm, guarded);
            var rows = new ArrayList<String>();
            for (var drill : drills) holds &= run(drill, grounds, rows);
            System.out.println(Tally.HEAD);
            rows.forEach(System.out::println);
        } finally {
            Folders.remove(work);
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean run(Drill drill, Grounds grounds, List<String> rows)
            throws InterruptedException {
        Grounds.tell(drill.name());
        long began = System.nanoTime();
        try {
            var tally = drill.run(grounds);
            rows.add(tally.line(drill.what()));
            tally.notes().forEach(note -> Grounds.tell("  " + note));
            return tally.holds() == grounds.guarded();
        } catch (SkippedException e) {
            rows.add(Tally.skipped(drill.what(), String.valueOf(e.getMessage())));
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            rows.add("| %s: FAILED | – | – | – | – | – | – | – |".formatted(drill.what()));
            e.printStackTrace(System.err);
            return false;
        } finally {
            Grounds.tell("  %d s".formatted((System.nanoTime() - began) / 1_000_000_000));
        }
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) help(2);
        return arguments[at];
    }

    private static void help(int exit) {
        System.err.println(
                "reliability/run [--long] [--guards-off] [--folder DIR] [NAME...]\nDrills: "
                        + String.join(", ", ALL.stream().map(Drill::name).toList()));
        System.exit(exit);
    }
}
