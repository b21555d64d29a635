package org.chalkline.query.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.jspecify.annotations.Nullable;

/** One projection's generations. The document in {@code projection} points to the live one. */
final class MongoGenerations implements ProjectionStore.Generations {

    /** Survives the loss of the server that answered. */
    static final WriteConcern LASTING = WriteConcern.MAJORITY.withJournal(true);

    /** Set on what is kept aside. */
    private static final String KEPT = "kept";

    private final MongoDatabase database;
    private final String projection;
    private final Columns<?> columns;
    private final String shape;
    private final FactStream recorded;

    MongoGenerations(
            MongoDatabase database,
            String projection,
            Columns<?> columns,
            String shape,
            FactStream recorded) {
        this.database = database;
        this.projection = projection;
        this.columns = columns;
        this.shape = shape;
        this.recorded = recorded;
    }

    private MongoCollection<Document> projections() {
        return database.getCollection("projection").withWriteConcern(LASTING);
    }

    private MongoCollection<Document> generations() {
        return database.getCollection("generation").withWriteConcern(LASTING);
    }

    private int liveNumber() {
        var found = projections().find(eq("_id", projection)).first();
        return found == null ? 0 : found.getInteger("live");
    }

    @Override
    public @Nullable Generation live() {
        removeLeftovers();
        return look();
    }

    @Override
    public @Nullable Generation look() {
        var found =
                generations()
                        .find(
                                and(
                                        eq("projection", projection),
                                        eq("number", liveNumber()),
                                        eq("shape", shape)))
                        .first();
        return found == null ? null : generation(found.getInteger("number"));
    }

    private void removeLeftovers() {
        int live = liveNumber();
        var notKept = and(eq("projection", projection), ne(KEPT, true));
        for (var found : generations().find(notKept).into(new ArrayList<>())) {
            int number = found.getInteger("number");
            if (number != live) remove(number);
        }
    }

    private void remove(int number) {
        for (var name : Collections.NAMES) {
            database.getCollection(Collections.name(projection, number, name)).drop();
        }
        generations().deleteOne(eq("_id", id(number)));
    }

    private String id(int number) {
        return projection + "_" + number;
    }

    private MongoGeneration generation(int number) {
        return new MongoGeneration(
                new Collections(database, projection, number, generations(), id(number)),
                columns,
                recorded);
    }

    @Override
    public Generation begin() {
        removeLeftovers();
        int number = liveNumber() + 1;
        generations()
                .insertOne(
                        new Document("_id", id(number))
                                .append("projection", projection)
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
        projections()
                .replaceOne(
                        eq("_id", projection),
                        new Document("_id", projection)
                                .append("live", ((MongoGeneration) generation).number()),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void keep(Generation generation) {
        int number = ((MongoGeneration) generation).number();
        generations()
                .updateOne(eq("_id", id(number)), new Document("$set", new Document(KEPT, true)));
    }

    @Override
    public void drop(Generation generation) {
        remove(((MongoGeneration) generation).number());
    }
}
