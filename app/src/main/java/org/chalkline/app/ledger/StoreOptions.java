package org.chalkline.app.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.axon.link.LinkRefusedException;
import org.chalkline.axon.link.MongoLink;
import org.chalkline.axon.mongo.MongoConnection;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.mongo.MongoProjectionStore;
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
            names = "--axon-server-tls",
            description = "Speak TLS with it, and believe who Java believes.")
    private boolean axonServerTls;

    @Option(
            names = "--axon-server-authority",
            paramLabel = "FILE",
            description = "Speak TLS with it, and believe whom these certificates vouch for.")
    private @Nullable Path axonServerAuthority;

    @Option(
            names = "--axon-server-token-file",
            paramLabel = "FILE",
            description = "The file of the token that is shown to it.")
    private @Nullable Path axonServerToken;

    @Option(
            names = "--mongodb-authority",
            paramLabel = "FILE",
            description = "Speak TLS with MongoDB, and believe whom these certificates vouch for.")
    private @Nullable Path mongodbAuthority;

    @Option(
            names = "--mongodb-certificate",
            paramLabel = "FILE",
            description = "The certificate to show to MongoDB.")
    private @Nullable Path mongodbCertificate;

    @Option(names = "--mongodb-private-key", paramLabel = "FILE", description = "Its key.")
    private @Nullable Path mongodbKey;

    @Option(
            names = "--mongodb-password-file",
            paramLabel = "FILE",
            description = "The file of the password of the user whom the URI names.")
    private @Nullable Path mongodbPassword;

    @Option(
            names = "--unguarded-stores",
            description = "Reach them on other machines without TLS and credentials as well.")
    private boolean unguarded;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description =
                    "The folder of the log. Default: where chalkline.ledger.store and the settings beside it say that it lies.")
    private @Nullable Path log;

    private @Nullable OpenLog opened;
    private @Nullable AxonServerFacts server;
    private @Nullable MongoConnection mongo;
    private @Nullable MongoLeases leases;

    /** Whether the projections are in MongoDB, and not in the data folder. */
    boolean areProjectionsElsewhere() {
        return mongodbUri != null;
    }

    /**
     * The projections in MongoDB, until {@link #close}; absent if they are in the data folder.
     *
     * @throws CannotRunException if it must not be reached so
     */
    Optional<ProjectionStore> mongoProjections() {
        var uri = mongodbUri;
        if (uri == null) return Optional.empty();
        var link =
                new MongoLink(
                        uri,
                        mongodbAuthority,
                        mongodbCertificate,
                        mongodbKey,
                        mongodbPassword,
                        unguarded);
        var connection = mongo = linked(() -> MongoConnection.to(link));
        var held = leases = new MongoLeases(connection.database());
        return Optional.of(new MongoProjectionStore(connection.database(), held));
    }

    private static <T> T linked(Supplier<T> connecting) {
        try {
            return connecting.get();
        } catch (LinkRefusedException e) {
            throw CannotRunException.of(e);
        }
    }

    /** The log, until {@link #close}. */
    LogFolder log(Path folder) {
        var known = opened;
        if (known == null) {
            opened = known = log == null ? OpenLog.of(folder) : new OpenLog(new LogFolder(log));
        }
        return known.log();
    }

    /**
     * The facts, until {@link #close}.
     *
     * @throws CannotRunException if the data folder is to hold them and doesn't, or Axon Server
     *     must not be reached so
     */
    StoredFacts facts(Path folder) {
        DataFolder.refuseNewer(folder);
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
        if (known == null) {
            var link =
                    new AxonServerLink(
                            axonServer,
                            axonServerTls,
                            axonServerAuthority,
                            axonServerToken,
                            unguarded);
            server = known = linked(() -> new AxonServerFacts(link));
        }
        return known.facts();
    }

    /** Lets go of what was connected to. */
    @Override
    public void close() {
        if (server != null) server.close();
        server = null;
        if (opened != null) opened.close();
        opened = null;
        if (leases != null) leases.close();
        leases = null;
        if (mongo != null) mongo.close();
        mongo = null;
    }
}
