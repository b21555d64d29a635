package org.chalkline.axon.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.chalkline.axon.link.MongoLink;

/**
 * The one connection to MongoDB, for outcomes, tokens, people's keys and projections. Each call on
 * it ends within a time, whatever the server does: one that hangs takes a caller no longer than one
 * that is gone. It comes back by itself once the server does. For several threads.
 */
public final class MongoConnection implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database);
    }

    /**
     * Connects in the background; a call waits for the server.
     *
     * @throws org.chalkline.axon.link.LinkRefusedException if it must not be reached so
     */
    public static MongoConnection to(MongoLink link) {
        return new MongoConnection(MongoClients.create(link.settings()), link.database());
    }

    /** The database that the URI names, or the program's own. */
    public MongoDatabase database() {
        return database;
    }

    /** Whether a server that takes writes is connected, as far as is known without asking. */
    public boolean takesWrites() {
        return client.getClusterDescription().hasWritableServer();
    }

    @Override
    public void close() {
        client.close();
    }
}
