package org.chalkline.ledger.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program that others wrote, run if it is installed. */
public final class Tool {
    private static final int PATIENCE_SECONDS = 120;

    private Tool() {}

    /** What a run came to. */
    public record Run(int status, String said) {}

    /** Skips the test where this program isn't on the path. */
    public static void require(String program) {
        boolean there =
                List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Assumptions.assumeTrue(there, program + " is not installed");
    }

    static Run run(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        var out = Files.createTempFile("tool", ".out");
        try {
            var builder = new ProcessBuilder(new ArrayList<>(words)).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(out.toFile());
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " didn't end");
            }
            return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
        }
    }

    public static Run run(Path folder, String... words) throws IOException, InterruptedException {
        return run(folder, Map.of(), List.of(words));
    }
}
