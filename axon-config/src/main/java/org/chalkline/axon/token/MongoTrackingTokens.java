package org.chalkline.axon.token;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;

/**
 * Bookmarks in MongoDB, for several programs over one event store. Each keeps what it is done with
 * itself; so a token may go back a little, and what lies in between is met twice.
 */
public final class MongoTrackingTokens implements TrackingTokens {
    private static final String POSITION = "position";

    private final MongoCollection<Document> tokens;

    /** Bookmarks in the collection {@code token} of this database. */
    public MongoTrackingTokens(MongoDatabase database) {
        tokens =
                database.getCollection("token")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** All bookmarks, each with its reader's name. */
    public Map<String, Long> all() {
        var found = new TreeMap<String, Long>();
        for (var kept : tokens.find()) {
            found.put(kept.getString("_id"), kept.get(POSITION, Number.class).longValue());
        }
        return found;
    }

    @Override
    public long get(String reader) {
        var kept = tokens.find(Filters.eq("_id", reader)).first();
        return kept == null ? FactStream.NOTHING : kept.get(POSITION, Number.class).longValue();
    }

    @Override
    public void put(String reader, long position) {
        tokens.updateOne(
                Filters.eq("_id", reader),
                Updates.set(POSITION, position),
                new UpdateOptions().upsert(true));
    }
}
