package org.chalkline.app.data;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * All that programs over one MongoDB have in common, or they would give different answers, or sign
 * different logs. The first program writes it down, in one document; each later one compares.
 */
public final class Deployment {
    private static final String ID = "common";
    private static final String FORMAT = "format";
    private static final String ZONE = "zone";
    private static final String MASTER_KEY = "masterKey";
    private static final String ORIGIN = "ledgerOrigin";
    private static final String KEY = "ledgerKey";
    private static final String PLACE = "ledgerPlace";
    private static final String DOCUMENTS = "documents";

    private final MongoCollection<Document> kept;
    private final String database;

    /** The one whose data is in this database. */
    public Deployment(MongoDatabase database) {
        this.database = database.getName();
        kept =
                database.getCollection("deployment")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** The key by which the log is verified, as far as a program has written one down. */
    public Optional<String> ledgerKey() {
        var found = kept.find(eq("_id", ID)).first();
        return Optional.ofNullable(found == null ? null : found.getString(KEY));
    }

    /**
     * All that this program would have in common with the others.
     *
     * @param zone the bureau's time zone
     * @param masterKey what tells whether a master key is the same one, and nothing of the key
     * @param log the log's origin and keys; absent where this program keeps none
     * @param documents which store of documents it is; absent where they aren't shared
     */
    public record Own(
            ZoneId zone, String masterKey, @Nullable Log log, @Nullable String documents) {}

    /**
     * A log.
     *
     * @param keys what verifies it, the key that signs first, then those it replaced; none where
     *     they can't be read
     * @param place which place it lies in; absent where that can't be told
     * @param moved whether it was moved there from where the others had it
     */
    public record Log(String origin, List<String> keys, @Nullable String place, boolean moved) {
        public Log {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Joins the deployment, or begins it.
     *
     * @throws CannotRunException if this program differs from those before; nothing was changed
     */
    public void join(Own own) {
        begin(own);
        var found = kept.find(eq("_id", ID)).first();
        if (found == null) throw new IllegalStateException("the deployment's document is gone");
        var differences = differences(own, found);
        if (!differences.isEmpty()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "DEPLOYMENT_DIFFERS",
                    "This program differs from those whose data is in the MongoDB database %s. %s Or choose another database with --chalkline.mongodb-uri."
                            .formatted(database, String.join(" ", differences)));
        }
        bringUp(own, found);
    }

    private void begin(Own own) {
        var first =
                new Document("_id", ID)
                        .append(FORMAT, DataFolder.FORMAT)
                        .append(ZONE, own.zone().getId())
                        .append(MASTER_KEY, own.masterKey());
        if (own.log() != null) {
            first.append(ORIGIN, own.log().origin());
            if (!own.log().keys().isEmpty()) first.append(KEY, own.log().keys().getFirst());
            if (own.log().place() != null) first.append(PLACE, own.log().place());
        }
        if (own.documents() != null) first.append(DOCUMENTS, own.documents());
        try {
            kept.insertOne(first);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private static List<String> differences(Own own, Document found) {
        var differences = new ArrayList<String>();
        int format = found.getInteger(FORMAT);
        if (format > DataFolder.FORMAT) {
            differences.add(
                    "The data has the format %d, and this program knows it up to %d: start the newer version."
                            .formatted(format, DataFolder.FORMAT));
        }
        var zone = found.getString(ZONE);
        if (!zone.equals(own.zone().getId())) {
            differences.add(
                    "Its time zone is %s and theirs %s: start it with --chalkline.zone=%s."
                            .formatted(own.zone().getId(), zone, zone));
        }
        if (!found.getString(MASTER_KEY).equals(own.masterKey())) {
            differences.add(
                    "Its master key is another one: copy theirs, or say where it is with --chalkline.master-key.");
        }
        var log = own.log();
        var origin = found.getString(ORIGIN);
        if (log != null && origin != null && !log.origin().equals(origin)) {
            differences.add(
                    "Its log is named %s and theirs %s: start it with --chalkline.ledger.origin=%s."
                            .formatted(log.origin(), origin, origin));
        }
        var key = found.getString(KEY);
        if (log != null && key != null && !log.keys().isEmpty() && !log.keys().contains(key)) {
            differences.add(
                    "Its log is signed by %s and theirs by %s: copy their key with the files beside it, say where it is with --chalkline.ledger.key, and name the folder that they share with --chalkline.ledger.folder."
                            .formatted(log.keys().getFirst(), key));
        }
        var place = found.getString(PLACE);
        if (log != null && isElsewhere(log, place) && !log.moved()) {
            differences.add(
                    "Its log lies in another place (%s) than theirs (%s): start it with the same chalkline.ledger.store, and the folder, bucket and prefix that they have. If all programs were stopped and the log was moved here, start this one once with --chalkline.ledger.moved=true."
                            .formatted(log.place(), place));
        }
        var documents = own.documents();
        var theirs = found.getString(DOCUMENTS);
        if (documents != null && theirs != null && !documents.equals(theirs)) {
            differences.add(
                    "Its documents are kept in another place (%s) than theirs (%s): start it with the same chalkline.documents.store, and where that is a folder, with --chalkline.documents.folder for one that all of them see."
                            .formatted(documents, theirs));
        }
        return differences;
    }

    private static boolean isElsewhere(Log log, @Nullable String place) {
        return log.place() != null && place != null && !log.place().equals(place);
    }

    /** Notes what is new: a newer format, a log where there was none, the key that followed. */
    private void bringUp(Own own, Document found) {
        int format = found.getInteger(FORMAT);
        if (format < DataFolder.FORMAT) {
            kept.updateOne(
                    and(eq("_id", ID), eq(FORMAT, format)), Updates.set(FORMAT, DataFolder.FORMAT));
        }
        var documents = own.documents();
        if (documents != null && found.getString(DOCUMENTS) == null) {
            note(DOCUMENTS, null, documents, own);
        }
        var log = own.log();
        if (log == null) return;
        if (found.getString(ORIGIN) == null) note(ORIGIN, null, log.origin(), own);
        var place = found.getString(PLACE);
        if (log.place() != null && !log.place().equals(place)) {
            note(PLACE, place, log.place(), own);
        }
        if (log.keys().isEmpty()) return;
        var key = found.getString(KEY);
        if (!log.keys().getFirst().equals(key)) note(KEY, key, log.keys().getFirst(), own);
    }

    /** Another program may have noted something else meanwhile. */
    private void note(String what, @Nullable String before, String now, Own own) {
        var unchanged = before == null ? exists(what, false) : eq(what, before);
        var noted = kept.updateOne(and(eq("_id", ID), unchanged), Updates.set(what, now));
        if (noted.getModifiedCount() == 0) join(own);
    }
}
