package org.chalkline.query.projection.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.lease.LeaseTimes;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.ProjectionStore;

/**
 * Keeps projections in MongoDB, without transactions of several documents. Every write is of a
 * document with an id of its own making and can be repeated; the position is written last, by a
 * majority and to their journals. Readers read at the committed position: what a batch under way
 * opens begins beyond it, and what it closes ends beyond it, so nobody sees half of one.
 *
 * <p>Of several programs one keeps a projection up to date, the holder of its lease. The position
 * only changes from the one at which a batch began, and under the token of who took the generation
 * over last; a rectangle counts only if it bears the token of the reign in which it came to be
 * known. So nothing is applied twice, and what a program writes late that was paused meanwhile has
 * no effect.
 */
public final class MongoProjectionStore implements ProjectionStore {

    /** Where outcomes of commands and people's keys are kept too, if nobody says otherwise. */
    private static final String DATABASE = "chalkline";

    private final MongoDatabase database;
    private final MongoLeases leases;
    private final Users users;
    private final Runnable atEnd;

    /** In this database. The caller closes the leases, and the connection to it. */
    public MongoProjectionStore(MongoDatabase database, MongoLeases leases) {
        this.database = database;
        this.leases = leases;
        users = new Users(database);
        atEnd = () -> {};
    }

    /**
     * Over a connection of its own.
     *
     * @param uri a MongoDB connection string; where it names no database, the program's own is
     *     taken
     */
    public MongoProjectionStore(String uri) {
        this(settings(uri), database(uri), LeaseTimes.USUAL);
    }

    /** As above, with settings and times of a test. */
    MongoProjectionStore(MongoClientSettings settings, String database, LeaseTimes times) {
        this(MongoClients.create(settings), database, times);
    }

    private MongoProjectionStore(MongoClient client, String name, LeaseTimes times) {
        database = client.getDatabase(name);
        leases = new MongoLeases(database, times);
        users = new Users(database);
        atEnd =
                () -> {
                    leases.close();
                    client.close();
                };
    }

    static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }

    static String database(String uri) {
        return Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), DATABASE);
    }

    @Override
    public Generations generations(
            String projection, Columns<?> columns, String shape, FactStream recorded) {
        return new MongoGenerations(database, leases, users, projection, columns, shape, recorded);
    }

    @Override
    public void close() {
        users.close();
        atEnd.run();
    }
}
