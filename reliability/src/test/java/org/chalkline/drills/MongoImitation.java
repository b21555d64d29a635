package org.chalkline.drills;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/**
 * Imitates MongoDB, in memory, for programs that are processes of their own. It says where it is on
 * its first line, and ends when its standard input does.
 */
final class MongoImitation {
    private MongoImitation() {}

    public static void main(String[] arguments) throws IOException {
        var server = new MongoServer(new MemoryBackend());
        System.out.println(server.bindAndGetConnectionString());
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        server.shutdownNow();
    }
}
