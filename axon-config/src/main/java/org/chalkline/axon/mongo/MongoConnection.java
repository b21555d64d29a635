package org.chalkline.axon.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The one connection to MongoDB, for outcomes, tokens, people's keys and projections. Each call on
 * it ends within a time, whatever the server does: one that hangs takes a caller no longer than one
 * that is gone. It comes back by itself once the server does. For several threads.
 */
public final class MongoConnection implements AutoCloseable {

    /** How long a call may take where the URI has no {@code timeoutMS}. */
    public static final Duration CALLS_END_WITHIN = Duration.ofSeconds(10);

    /** The database where the URI names none. */
    private static final String DATABASE = "chalkline";

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database);
    }

    /**
     * Connects in the background; a call waits for the server.
     *
     * @param uri a MongoDB connection string
     */
    public static MongoConnection to(String uri) {
        var connection = new ConnectionString(uri);
        var settings = MongoClientSettings.builder().applyConnectionString(connection);
        if (connection.getTimeout() == null) {
            settings.timeout(CALLS_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return new MongoConnection(
                MongoClients.create(settings.build()),
                Objects.requireNonNullElse(connection.getDatabase(), DATABASE));
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
