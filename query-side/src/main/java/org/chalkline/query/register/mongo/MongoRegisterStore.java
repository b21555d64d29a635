package org.chalkline.query.register.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.RegisterStore;

/**
 * Keeps registers in MongoDB, without transactions of several documents. Every write is of a
 * document with an id of its own making and can be repeated; the position is written last, by a
 * majority and to their journals. Readers read at the committed position: what a batch under way
 * opens begins beyond it, and what it closes ends beyond it, so nobody sees half of one.
 *
 * <p>One program keeps a register up to date. Should two do so for a while, they write the same;
 * but only one of them may build.
 */
public final class MongoRegisterStore implements RegisterStore {

    /** Where outcomes of commands and people's keys are kept too, if nobody says otherwise. */
    private static final String DATABASE = "chalkline";

    private final MongoClient client;
    private final MongoDatabase database;

    /**
     * @param uri a MongoDB connection string; where it names no database, the program's own is
     *     taken
     */
    public MongoRegisterStore(String uri) {
        var connection = new ConnectionString(uri);
        var name = connection.getDatabase();
        client = MongoClients.create(connection);
        database = client.getDatabase(Objects.requireNonNullElse(name, DATABASE));
    }

    @Override
    public Shelf shelf(String register, Columns<?> columns, String shape, FactStream recorded) {
        return new MongoShelf(database, register, columns, shape);
    }

    @Override
    public void close() {
        client.close();
    }
}
