package org.chalkline.axon.gateway;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.work.SharedTurns;
import org.jspecify.annotations.Nullable;

/**
 * The two writes for each command: that it is begun, and its outcome. The commands that wait share
 * one round trip to MongoDB and one sync of its journal, and each is told what became of its own
 * entry. For several threads.
 */
final class JournalWrites {
    private static final int MOST_AT_ONCE = 256;
    private static final Bson STANDS = or(exists(MongoJournal.FACTS), exists(MongoJournal.REFUSAL));
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> commands;
    private final SharedTurns<Insert> inserts = new SharedTurns<>(MOST_AT_ONCE, this::insertAll);
    private final SharedTurns<Ending> endings = new SharedTurns<>(MOST_AT_ONCE, this::endAll);

    /**
     * @param commands written in the way that an entry is to last
     */
    JournalWrites(MongoCollection<Document> commands) {
        this.commands = commands;
    }

    private static final class Insert {
        private final Document entry;
        private @Nullable MongoBulkWriteException failure;
        private boolean inserted;

        Insert(Document entry) {
            this.entry = entry;
        }
    }

    /** Whether the entry was inserted; false if there is one in its place. */
    boolean insert(Document entry) {
        var insert = new Insert(entry);
        inserts.run(insert);
        if (insert.failure != null) throw insert.failure;
        return insert.inserted;
    }

    private void insertAll(List<Insert> group) {
        try {
            write(group, insert -> new InsertOneModel<>(insert.entry));
            for (var insert : group) insert.inserted = true;
        } catch (MongoBulkWriteException e) {
            var errors = byIndex(e);
            for (int i = 0; i < group.size(); i++) {
                var error = errors.get(i);
                var insert = group.get(i);
                if (error == null) {
                    insert.inserted = true;
                    // Nobody knows whether it lasts.
                    if (e.getWriteConcernError() != null) insert.failure = e;
                } else if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    insert.failure = e;
                }
            }
        }
    }

    private static final class Ending {
        private final Object id;
        private final String attempt;
        private final Bson change;
        private @Nullable MongoBulkWriteException failure;
        private boolean written;

        Ending(Object id, String attempt, Bson change) {
            this.id = id;
            this.attempt = attempt;
            this.change = change;
        }
    }

    /**
     * Ends an attempt.
     *
     * @param change sets an outcome
     * @return whether the attempt held the command, and nothing stood
     */
    boolean end(Object id, String attempt, Bson change) {
        var ending = new Ending(id, attempt, change);
        endings.run(ending);
        if (ending.failure != null) throw ending.failure;
        return ending.written;
    }

    /** How many entries were changed is told of all together. If not all were, they are read. */
    private void endAll(List<Ending> group) {
        var errors = new HashMap<Integer, BulkWriteError>();
        try {
            int written =
                    write(
                            group,
                            each -> new UpdateOneModel<>(held(each.id, each.attempt), each.change));
            if (written == group.size()) {
                for (var each : group) each.written = true;
                return;
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) throw e;
            errors.putAll(byIndex(e));
            for (int i : errors.keySet()) group.get(i).failure = e;
        }
        var ids = group.stream().map(each -> each.id).toList();
        var ended = new HashSet<String>();
        for (var kept : commands.find(and(in("_id", ids), STANDS))) {
            var attempt = kept.getString(MongoJournal.ATTEMPT);
            if (attempt != null) ended.add(attempt);
        }
        // Under an attempt nothing is written but by who made it, and once.
        for (var each : group) each.written = ended.contains(each.attempt);
    }

    /** The command while the attempt holds it and nothing stands. */
    static Bson held(Object id, @Nullable String attempt) {
        return and(
                eq("_id", id),
                eq(MongoJournal.ATTEMPT, attempt),
                exists(MongoJournal.FACTS, false),
                exists(MongoJournal.REFUSAL, false));
    }

    private <T> int write(List<T> group, Function<T, WriteModel<Document>> model) {
        return commands.bulkWrite(group.stream().map(model).toList(), ANY_ORDER).getModifiedCount();
    }

    private static HashMap<Integer, BulkWriteError> byIndex(MongoBulkWriteException e) {
        var errors = new HashMap<Integer, BulkWriteError>();
        for (var error : e.getWriteErrors()) errors.put(error.getIndex(), error);
        return errors;
    }
}
