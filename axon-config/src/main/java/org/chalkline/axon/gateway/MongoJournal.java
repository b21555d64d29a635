package org.chalkline.axon.gateway;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;

/**
 * The journal in MongoDB, for several programs over one event store. The facts and the journal are
 * not written in one transaction, so a command is noted before it is carried out, with the head of
 * the stream at that time. If its program then dies, whoever hands the command in again looks
 * through the facts since: what is found there is its outcome, and otherwise it recorded nothing.
 */
public final class MongoJournal implements Journal {
    /** A command that takes longer than this was left behind by a program that died. */
    static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(60);

    private static final long POLL_MILLIS = 50;
    private static final String DIGEST = "digest";
    private static final String AFTER = "after";
    private static final String BEGUN_AT = "begunAt";
    private static final String FACTS = "facts";
    private static final String REFUSAL = "refusal";

    private final MongoCollection<Document> commands;
    private final FactStream facts;
    private final Clock clock;

    /** The journal in the collection {@code command} of this database. */
    public MongoJournal(MongoDatabase database, FactStream facts, Clock clock) {
        this.commands =
                database.getCollection("command")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> begin(String commandId, String digest) {
        var begun =
                new Document("_id", commandId)
                        .append(DIGEST, digest)
                        .append(AFTER, facts.head())
                        .append(BEGUN_AT, now());
        try {
            commands.insertOne(begun);
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return earlier(commandId, digest);
        }
    }

    private Optional<Entry> earlier(String commandId, String digest) {
        while (true) {
            var kept = commands.find(Filters.eq("_id", commandId)).first();
            if (kept == null) throw new IllegalStateException("Command " + commandId + " vanished");
            if (kept.containsKey(FACTS) || kept.containsKey(REFUSAL)) {
                return Optional.of(new Entry(kept.getString(DIGEST), outcome(commandId, kept)));
            }
            if (!digest.equals(kept.getString(DIGEST))) {
                // Under way elsewhere with another content: the gateway refuses by the digest
                // alone.
                return Optional.of(
                        new Entry(
                                kept.getString(DIGEST),
                                new Outcome.Accepted(commandId, true, List.of())));
            }
            if (leftBehind(kept)) {
                var found = recordedSince(kept.getLong(AFTER), commandId);
                if (!found.isEmpty()) {
                    var outcome = new Outcome.Accepted(commandId, true, found);
                    end(digest, outcome);
                    return Optional.of(new Entry(digest, outcome));
                }
                if (takeOver(commandId, kept)) return Optional.empty();
            }
            pause();
        }
    }

    private boolean leftBehind(Document kept) {
        var begunAt = kept.getDate(BEGUN_AT).toInstant();
        return begunAt.plus(LEFT_BEHIND_AFTER).isBefore(clock.instant());
    }

    private List<Recorded> recordedSince(long position, String commandId) {
        var found = new ArrayList<Recorded>();
        try (var reader = facts.readAfter(position)) {
            long head = facts.head();
            for (long at = position; at < head; ) {
                for (var fact : reader.next(1_000, Duration.ofSeconds(10))) {
                    at = fact.position();
                    if (commandId.equals(fact.metadata().get().get(CommandContext.COMMAND_ID))) {
                        found.add(new Recorded(fact.eventId(), fact.type(), at));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for an earlier outcome", e);
        }
        return found;
    }

    /** Of several programs that find a command left behind, one carries it out. */
    private boolean takeOver(String commandId, Document kept) {
        return commands.updateOne(
                                Filters.and(
                                        Filters.eq("_id", commandId),
                                        Filters.eq(BEGUN_AT, kept.getDate(BEGUN_AT))),
                                Updates.set(BEGUN_AT, now()))
                        .getModifiedCount()
                == 1;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another program handles it", e);
        }
    }

    @Override
    public void end(String digest, Outcome outcome) {
        var what =
                switch (outcome) {
                    case Outcome.Accepted a ->
                            Updates.set(
                                    FACTS,
                                    a.facts().stream()
                                            .map(fact -> Document.parse(FactJson.write(fact)))
                                            .toList());
                    case Outcome.Refused r ->
                            Updates.set(REFUSAL, Document.parse(FactJson.write(r.refusal())));
                };
        commands.updateOne(Filters.eq("_id", outcome.commandId()), what);
    }

    /** The next one who hands it in need not wait: it was left behind just now. */
    @Override
    public void abandon(String commandId) {
        commands.updateOne(Filters.eq("_id", commandId), Updates.set(BEGUN_AT, new Date(0)));
    }

    private static Outcome outcome(String commandId, Document kept) {
        var refusal = kept.get(REFUSAL, Document.class);
        if (refusal != null) {
            return new Outcome.Refused(
                    commandId, true, FactJson.read(refusal.toJson(), Refusal.class));
        }
        var recorded =
                kept.getList(FACTS, Document.class).stream()
                        .map(
                                fact ->
                                        new Recorded(
                                                fact.getString("eventId"),
                                                fact.getString("type"),
                                                fact.get("position", Number.class).longValue()))
                        .toList();
        return new Outcome.Accepted(commandId, true, recorded);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
