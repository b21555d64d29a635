package org.chalkline.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.chalkline.drills.Running.Launch;
import org.jspecify.annotations.Nullable;

/** The Axon Server and the MongoDB of a drill, or what imitates the latter. */
final class Servers implements AutoCloseable {
    private static final String MONGO = "MONGODB_URI";

    /** Stands in {@link #MONGO} where there is no MongoDB. */
    private static final String IMITATION = "imitation";

    private final String axonServer;
    private final String mongo;
    private final @Nullable Imitation imitation;

    private Servers(String axonServer, String mongo, @Nullable Imitation imitation) {
        this.axonServer = axonServer;
        this.mongo = mongo;
        this.imitation = imitation;
    }

    /** Those that the environment names. */
    static Servers given() throws SkippedException, IOException {
        var axonServer = required("AXON_SERVER");
        var mongo = required(MONGO);
        if (!mongo.equals(IMITATION)) return new Servers(axonServer, mongo, null);
        var imitation = Imitation.start();
        return new Servers(axonServer, imitation.uri(), imitation);
    }

    /** How the table calls the MongoDB. */
    static String mongoInWords() {
        return IMITATION.equals(System.getenv(MONGO)) ? "an imitation of MongoDB" : "MongoDB";
    }

    static String required(String variable) throws SkippedException {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new SkippedException("`%s` is not set".formatted(variable));
        }
        return value;
    }

    /** A name for what a run does there: other runs may have left facts on the servers. */
    static String nameOfRun() {
        return "deployed-" + Long.toString(Instant.now().getEpochSecond(), 36);
    }

    String axonServer() {
        return axonServer;
    }

    /** Where MongoDB is, without a database. */
    String mongo() {
        return mongo.replaceAll("/+$", "");
    }

    /**
     * How a program is started over both.
     *
     * @param work where the programs have what all of them need
     * @param run the name of the database, too
     */
    Launch launch(Path work, String run) {
        return Launch.with(
                "--spring.profiles.active=server",
                // Each has users of its own, who act at that one alone.
                "--chalkline.access.own.only-program=true",
                "--chalkline.axon-server=" + axonServer,
                "--chalkline.stores.axon-server.authority=" + FactsAtServer.authority(),
                "--chalkline.stores.axon-server.token-file=" + FactsAtServer.tokenFile(),
                "--chalkline.mongodb-uri=" + mongo() + "/" + run,
                "--chalkline.master-key=" + work.resolve("master-key"),
                "--chalkline.ledger.folder=" + work.resolve("ledger"),
                "--chalkline.ledger.key=" + work.resolve("keys/ledger.key"));
    }

    @Override
    public void close() {
        if (imitation != null) imitation.close();
    }
}
