package org.chalkline.axon.bookmark;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.chalkline.kernel.fact.Bookmarks;
import org.chalkline.kernel.fact.FactStream;

/**
 * Bookmarks in MongoDB, for several programs over one event store. Each keeps what it is done with
 * itself; so a bookmark may go back a little, and what lies in between is met twice.
 */
public final class MongoBookmarks implements Bookmarks {
    private static final String POSITION = "position";

    private final MongoCollection<Document> bookmarks;

    /** Bookmarks in the collection {@code bookmark} of this database. */
    public MongoBookmarks(MongoDatabase database) {
        bookmarks =
                database.getCollection("bookmark")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public long get(String reader) {
        var kept = bookmarks.find(Filters.eq("_id", reader)).first();
        return kept == null ? FactStream.NOTHING : kept.get(POSITION, Number.class).longValue();
    }

    @Override
    public void put(String reader, long position) {
        bookmarks.updateOne(
                Filters.eq("_id", reader),
                Updates.set(POSITION, position),
                new UpdateOptions().upsert(true));
    }
}
