package org.chalkline.app.backup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the facts and the rest are, if not in the data folder and not as the settings say. */
final class ServerOptions {

    @Option(
            names = "--axon-server",
            paramLabel = "HOST:PORT",
            description =
                    "The facts are in this Axon Server, and the rest in MongoDB. Default: as the settings"
                            + " say, which also say how both are reached (chalkline.stores).")
    private @Nullable String axonServer;

    @Option(
            names = "--mongodb-uri",
            paramLabel = "URI",
            description = "The MongoDB that people's keys, reads and outcomes are in.")
    private @Nullable String mongodbUri;

    /** The same as options of the program. */
    List<String> settings() {
        var given = new ArrayList<String>();
        if (axonServer != null) {
            given.add("--spring.profiles.active=server");
            given.add("--chalkline.axon-server=" + axonServer);
        }
        if (mongodbUri != null) given.add("--chalkline.mongodb-uri=" + mongodbUri);
        return given;
    }
}
