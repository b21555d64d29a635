package org.chalkline.app.ledger;

import java.nio.file.Path;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that checks finds what it checks, if not in the data folder. */
final class StoreOptions implements AutoCloseable {

    @Option(
            names = "--axon-server",
            paramLabel = "HOST:PORT",
            description = "The facts are in this Axon Server, not in the data folder.")
    private @Nullable String axonServer;

    @Option(
            names = "--mongodb-uri",
            paramLabel = "URI",
            description = "The projections are in this MongoDB, not in the data folder.")
    private @Nullable String mongodbUri;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description = "The folder of the log. Default: ledger in the data folder.")
    private @Nullable Path log;

    private @Nullable AxonServerFacts server;

    /** Where projections are in MongoDB; absent if they are in the data folder. */
    @Nullable String mongodbUri() {
        return mongodbUri;
    }

    LogFolder log(Path folder) {
        return new LogFolder(log == null ? folder.resolve("ledger") : log);
    }

    /**
     * The facts, until {@link #close}.
     *
     * @throws CannotRunException if the data folder is to hold them and doesn't
     */
    StoredFacts facts(Path folder) {
        if (axonServer == null) {
            var facts = new SqliteStoredFacts(folder);
            if (facts.exists()) return facts;
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_EVENTS",
                    "There are no events in %s. Name the data folder with --data, or an Axon Server with --axon-server."
                            .formatted(folder));
        }
        var known = server;
        if (known == null) server = known = new AxonServerFacts(axonServer);
        return known.facts();
    }

    /** Lets go of what was connected to. */
    @Override
    public void close() {
        if (server != null) server.close();
        server = null;
    }
}
