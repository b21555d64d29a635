package org.chalkline.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The imitation of MongoDB, in memory, as a process of its own: a server that is asked over a
 * connection. It ends when this process does.
 */
final class MongoImitation implements AutoCloseable {
    private final Process process;
    private final String uri;

    /** Starts it on a free port of this machine. */
    MongoImitation() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                // Else one slow question holds up a quarter of all connections.
                                "-Dio.netty.eventLoopThreads=32",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MongoImitation.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (said == null) throw new IllegalStateException("What imitates MongoDB doesn't start");
        uri = said;
    }

    /** Where it is, without a database. */
    String uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        var server = new MongoServer(new MemoryBackend());
        System.out.println(server.bindAndGetConnectionString());
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        server.shutdownNow();
    }
}
