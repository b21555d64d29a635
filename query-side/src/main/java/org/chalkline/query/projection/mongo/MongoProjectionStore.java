package org.chalkline.query.projection.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.ProjectionStore;

/**
 * Keeps projections in MongoDB, without transactions of several documents. Every write is of a
 * document with an id of its own making and can be repeated; the position is written last, by a
 * majority and to their journals. Readers read at the committed position: what a batch under way
 * opens begins beyond it, and what it closes ends beyond it, so nobody sees half of one.
 *
 * <p>One program keeps a projection up to date. Should two do so for a while, they write the same;
 * but only one of them may build.
 */
public final class MongoProjectionStore implements ProjectionStore {

    /** Where outcomes of commands and people's keys are kept too, if nobody says otherwise. */
    private static final String DATABASE = "chalkline";

    private final MongoClient client;
    private final MongoDatabase database;

    /**
     * @param uri a MongoDB connection string; where it names no database, the program's own is
     *     taken
     */
    public MongoProjectionStore(String uri) {
        var connection = new ConnectionString(uri);
        var name = connection.getDatabase();
        client = MongoClients.create(connection);
        database = client.getDatabase(Objects.requireNonNullElse(name, DATABASE));
    }

    @Override
    public Generations generations(
            String projection, Columns<?> columns, String shape, FactStream recorded) {
        return new MongoGenerations(database, projection, columns, shape, recorded);
    }

    @Override
    public void close() {
        client.close();
    }
}
