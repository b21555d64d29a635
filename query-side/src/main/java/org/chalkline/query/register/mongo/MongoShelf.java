package org.chalkline.query.register.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.Generation;
import org.chalkline.query.register.engine.RegisterStore;
import org.jspecify.annotations.Nullable;

/** One register's generations. The document in {@code register} points to the live one. */
final class MongoShelf implements RegisterStore.Shelf {

    /** Survives the loss of the server that answered. */
    static final WriteConcern LASTING = WriteConcern.MAJORITY.withJournal(true);

    private final MongoDatabase database;
    private final String register;
    private final Columns<?> columns;
    private final String shape;

    MongoShelf(MongoDatabase database, String register, Columns<?> columns, String shape) {
        this.database = database;
        this.register = register;
        this.columns = columns;
        this.shape = shape;
    }

    private MongoCollection<Document> registers() {
        return database.getCollection("register").withWriteConcern(LASTING);
    }

    private MongoCollection<Document> generations() {
        return database.getCollection("generation").withWriteConcern(LASTING);
    }

    private int liveNumber() {
        var found = registers().find(eq("_id", register)).first();
        return found == null ? 0 : found.getInteger("live");
    }

    @Override
    public @Nullable Generation live() {
        removeLeftovers();
        var found =
                generations()
                        .find(
                                and(
                                        eq("register", register),
                                        eq("number", liveNumber()),
                                        eq("shape", shape)))
                        .first();
        return found == null ? null : generation(found.getInteger("number"));
    }

    private void removeLeftovers() {
        int live = liveNumber();
        for (var found : generations().find(eq("register", register)).into(new ArrayList<>())) {
            int number = found.getInteger("number");
            if (number != live) remove(number);
        }
    }

    private void remove(int number) {
        for (var name : Collections.NAMES) {
            database.getCollection(Collections.name(register, number, name)).drop();
        }
        generations().deleteOne(eq("_id", id(number)));
    }

    private String id(int number) {
        return register + "_" + number;
    }

    private MongoGeneration generation(int number) {
        return new MongoGeneration(
                new Collections(database, register, number, generations(), id(number)), columns);
    }

    @Override
    public Generation begin() {
        removeLeftovers();
        int number = liveNumber() + 1;
        generations()
                .insertOne(
                        new Document("_id", id(number))
                                .append("register", register)
                                .append("number", number)
                                .append("shape", shape)
                                .append("position", -1)
                                .append("swept", -1)
                                .append("horizon", Integer.MIN_VALUE));
        return generation(number);
    }

    /** The only one that this machine has for certain. */
    @Override
    public Path scratch() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void activate(Generation generation) {
        registers()
                .replaceOne(
                        eq("_id", register),
                        new Document("_id", register)
                                .append("live", ((MongoGeneration) generation).number()),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void drop(Generation generation) {
        remove(((MongoGeneration) generation).number());
    }
}
