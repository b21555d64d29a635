package org.chalkline.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built program, and how Java starts it: as {@code ./run} does, but without the optimising
 * compiler, which what is killed within seconds never repays.
 *
 * @param jar the unpacked program's
 * @param archive where Java keeps what it has loaded and checked, for the next start
 */
record Program(Path jar, Path archive) {
    private static final long TO_VERIFY_MINUTES = 30;

    /**
     * How a process ended.
     *
     * @param status its exit status
     * @param text what it wrote
     */
    record Ended(int status, String text) {

        /** Its last words, for a note. */
        String inShort() {
            return text.lines()
                    .filter(line -> line.startsWith("chalkline: ") || line.startsWith("FAILED"))
                    .findFirst()
                    .or(() -> text.lines().filter(line -> !line.isBlank()).findFirst())
                    .map(line -> line.length() > 160 ? line.substring(0, 160) + "…" : line)
                    .orElse("status " + status);
        }
    }

    /**
     * The newest one in this checkout.
     *
     * @param folder where Java's archive of it stays from one run to the next
     * @throws IllegalStateException if none was built
     */
    static Program in(Path checkout, Path folder) throws IOException {
        var built = checkout.resolve("app/target/program");
        if (Files.isDirectory(built)) {
            try (var files = Files.list(built)) {
                var jar =
                        files.filter(file -> file.toString().endsWith("-exec.jar"))
                                .max(Comparator.comparing(file -> file.toFile().lastModified()));
                if (jar.isPresent()) {
                    return new Program(jar.get().toAbsolutePath(), folder.resolve("classes.jsa"));
                }
            }
        }
        throw new IllegalStateException("There is no program in %s: build it.".formatted(built));
    }

    /** The words that start it with these arguments. */
    List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words =
                new ArrayList<>(
                        List.of(
                                java,
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:+AutoCreateSharedArchive",
                                "-XX:SharedArchiveFile=" + archive,
                                "-Xlog:disable",
                                "-Xlog:all=error,cds=off:stderr",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-Daxoniq.update-checker.disabled=true",
                                "-Ddisable-axoniq-console-message=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** Whether what is recorded in a folder is what was signed, and projections what follows. */
    Ended verify(Path data) throws IOException, InterruptedException {
        return run(
                Map.of(),
                command("verify", "--data", data.toString(), "--full").toArray(String[]::new));
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("drill", ".out");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(TO_VERIFY_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(List.of(command) + " doesn't end");
            }
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
