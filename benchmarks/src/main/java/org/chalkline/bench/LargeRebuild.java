package org.chalkline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Rebuilds the projection from a million events in a Java of its own with a heap of 512 MB, and
 * tells how long it took.
 */
final class LargeRebuild {
    static final String NAME = "million";

    private static final History HISTORY = new History(25_000, 40);
    private static final String HEAP = "-Xmx512m";

    private LargeRebuild() {}

    /** Stores the history, then has another Java rebuild from it. */
    static String run(Workplace workplace) throws IOException, InterruptedException {
        var folder = workplace.folder("million");
        new StoredHistory(folder, HISTORY).close();
        var views = workplace.folder("million-views");
        var said = views.resolve("said.txt");
        var java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Daxoniq.update-checker.disabled=true",
                                "-Ddisable-axoniq-console-message=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeRebuild.class.getName(),
                                folder.toString(),
                                views.toString())
                        .redirectOutput(said.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start();
        if (java.waitFor() != 0) {
            throw new IllegalStateException("the rebuild in a heap of 512 MB failed");
        }
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }

    /**
     * @param arguments the folders of the facts and of the views
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (var side = new CommandSide(Path.of(arguments[0]))) {
            long start = System.nanoTime();
            try (var projection = new SchoolProjection(Path.of(arguments[1]), side, side.facts())) {
                projection.awaitCaughtUp();
                double seconds = (System.nanoTime() - start) / 1e9;
                long events = side.facts().head() + 1;
                System.out.printf(
                        Locale.ROOT,
                        "Rebuilt from %,d events with %s in %.1f s: %,.0f events/s.%n",
                        events,
                        HEAP,
                        seconds,
                        events / seconds);
            }
        }
    }
}
