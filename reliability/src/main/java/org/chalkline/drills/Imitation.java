package org.chalkline.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What imitates MongoDB, started as a process of its own. It ends when this one does. */
final class Imitation implements AutoCloseable {
    private final Process process;
    private final String uri;

    private Imitation(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts it, from among the tests of the drills, on a free port of this machine. */
    static Imitation start() throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.chalkline.drills.MongoImitation")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (said == null) throw new IllegalStateException("What imitates MongoDB doesn't start");
        return new Imitation(process, said);
    }

    /** Where it is, without a database. */
    String uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
