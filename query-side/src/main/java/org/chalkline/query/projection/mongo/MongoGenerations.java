package org.chalkline.query.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Lease;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.FencedException;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.GenerationGoneException;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.jspecify.annotations.Nullable;

/**
 * One projection's generations of one shape: programs of different shapes have theirs side by side.
 * The document in {@code projection} under {@link #key} points to the live one; the one under the
 * projection's name numbers the generations of all its shapes.
 */
final class MongoGenerations implements ProjectionStore.Generations {

    /** Survives the loss of the server that answered. */
    static final WriteConcern LASTING = WriteConcern.MAJORITY.withJournal(true);

    /** Set on what is kept aside. */
    private static final String KEPT = "kept";

    private final MongoDatabase database;
    private final MongoLeases leases;
    private final Users users;
    private final String projection;
    private final Columns<?> columns;
    private final String shape;
    private final FactStream recorded;
    private @Nullable Lease lease;

    MongoGenerations(
            MongoDatabase database,
            MongoLeases leases,
            Users users,
            String projection,
            Columns<?> columns,
            String shape,
            FactStream recorded) {
        this.database = database;
        this.leases = leases;
        this.users = users;
        this.projection = projection;
        this.columns = columns;
        this.shape = shape;
        this.recorded = recorded;
    }

    /** The name of the projection in its shape. */
    String key() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest(shape.getBytes(StandardCharsets.UTF_8));
            return projection + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MongoCollection<Document> projections(MongoDatabase database) {
        return database.getCollection("projection").withWriteConcern(LASTING);
    }

    private static MongoCollection<Document> generations(MongoDatabase database) {
        return database.getCollection("generation").withWriteConcern(LASTING);
    }

    @Override
    public synchronized Lease lease() {
        var mine = lease;
        if (mine == null) {
            lease = mine = leases.contend("projection " + key(), this::greatestToken);
        }
        return mine;
    }

    /** That of who began to build last, or took a generation over. */
    private long greatestToken() {
        long greatest = Lease.NONE;
        for (var found : projections(database).find(eq("_id", key()))) {
            greatest = Math.max(greatest, found.getLong("token"));
        }
        for (var found : generations(database).find(eq("key", key()))) {
            greatest = Math.max(greatest, found.getLong("token"));
        }
        return greatest;
    }

    private int liveNumber() {
        var found = projections(database).find(eq("_id", key())).first();
        return found == null ? 0 : Objects.requireNonNullElse(found.getInteger("live"), 0);
    }

    @Override
    public @Nullable Generation live() {
        users.use(key());
        return look();
    }

    @Override
    public @Nullable Generation look() {
        int live = liveNumber();
        var found = generations(database).find(and(eq("_id", id(live)), eq("key", key()))).first();
        return found == null ? null : generation(live, Lease.NONE);
    }

    @Override
    public boolean isLive(Generation generation) {
        return liveNumber() == ((MongoGeneration) generation).number();
    }

    /**
     * Removes what builds of this shape have left that were cut short, and collections that a
     * program wrote to after its generation was removed.
     */
    private void removeLeftovers() {
        // In this order: a generation's document is there before its first collection.
        var names = database.listCollectionNames().into(new ArrayList<>());
        var known = new HashSet<Integer>();
        int live = liveNumber();
        // Those without a key were made by a version that knew no shapes side by side.
        var mine = and(or(eq("key", key()), exists("key", false)), ne(KEPT, true));
        for (var found : generations(database).find(eq("projection", projection))) {
            known.add(found.getInteger("number"));
        }
        for (var found :
                generations(database)
                        .find(and(eq("projection", projection), mine))
                        .into(new ArrayList<>())) {
            int number = found.getInteger("number");
            if (number != live) remove(database, projection, number);
        }
        var form = Pattern.compile(projection + "_([0-9]{1,9})_(fact|rect|parked)");
        for (var name : names) {
            var matcher = form.matcher(name);
            if (matcher.matches() && !known.contains(Integer.valueOf(matcher.group(1)))) {
                database.getCollection(name).drop();
            }
        }
    }

    /** Removes a generation; first what tells its readers that it is gone. */
    private static void remove(MongoDatabase database, String projection, int number) {
        generations(database).deleteOne(eq("_id", id(projection, number)));
        for (var name : Collections.NAMES) {
            database.getCollection(Collections.name(projection, number, name)).drop();
        }
    }

    /** Removes all that is kept under a key that nobody uses any more. */
    static void removeAll(MongoDatabase database, String key) {
        projections(database).deleteOne(eq("_id", key));
        var notKept = and(eq("key", key), ne(KEPT, true));
        for (var found : generations(database).find(notKept).into(new ArrayList<>())) {
            remove(database, found.getString("projection"), found.getInteger("number"));
        }
    }

    /** The keys under which anything is kept. */
    static HashSet<String> keys(MongoDatabase database) {
        var keys = new HashSet<String>();
        for (var found : projections(database).find(exists("shape"))) {
            keys.add(found.getString("_id"));
        }
        for (var found : generations(database).find(and(exists("key"), ne(KEPT, true)))) {
            keys.add(found.getString("key"));
        }
        return keys;
    }

    private static String id(String projection, int number) {
        return projection + "_" + number;
    }

    private String id(int number) {
        return id(projection, number);
    }

    private MongoGeneration generation(int number, long token) {
        return new MongoGeneration(
                new Collections(database, projection, number, generations(database), id(number)),
                columns,
                recorded,
                token);
    }

    @Override
    public Generation begin() {
        long token = lease().token();
        if (token == Lease.NONE) throw new FencedException(projection);
        users.use(key());
        claim(token);
        removeLeftovers();
        while (true) {
            int number = nextNumber();
            try {
                generations(database)
                        .insertOne(
                                Standing.fresh(id(number), token)
                                        .append("projection", projection)
                                        .append("number", number)
                                        .append("key", key())
                                        .append("shape", shape));
                return generation(number, token);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            }
        }
    }

    /** From now on nothing becomes the live one that was built with a lower token. */
    private void claim(long token) {
        var update =
                new Document("$max", new Document("token", token))
                        .append(
                                "$setOnInsert",
                                new Document("projection", projection).append("shape", shape));
        var now =
                projections(database)
                        .findOneAndUpdate(
                                eq("_id", key()),
                                update,
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        if (now == null || now.getLong("token") != token) throw new FencedException(projection);
    }

    /** No two generations have the same number, be they of different shapes, or of a late build. */
    private int nextNumber() {
        var one = eq("_id", projection);
        projections(database)
                .updateOne(
                        one,
                        new Document("$setOnInsert", new Document("last", 0)),
                        new UpdateOptions().upsert(true));
        var next =
                projections(database)
                        .findOneAndUpdate(
                                one,
                                new Document("$inc", new Document("last", 1)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(next, "the numbers are gone").getInteger("last");
    }

    /** The only one that this machine has for certain. */
    @Override
    public Path scratch() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public boolean takeOver(Generation generation, long token) {
        // In this order: once it is claimed, no earlier build takes its place.
        claim(token);
        if (!isLive(generation)) throw new GenerationGoneException(projection);
        return generation.takeOver(token);
    }

    @Override
    public void activate(Generation generation) {
        var built = (MongoGeneration) generation;
        var changed =
                projections(database)
                        .updateOne(
                                and(eq("_id", key()), eq("token", built.token())),
                                new Document("$set", new Document("live", built.number())));
        if (changed.getMatchedCount() != 1) throw new FencedException(projection);
    }

    @Override
    public void keep(Generation generation) {
        int number = ((MongoGeneration) generation).number();
        generations(database)
                .updateOne(eq("_id", id(number)), new Document("$set", new Document(KEPT, true)));
    }

    @Override
    public void drop(Generation generation) {
        remove(database, projection, ((MongoGeneration) generation).number());
    }
}
