package org.chalkline.axon.gateway;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StandingBehind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in MongoDB how far the facts have come, and knows by it when the two don't fit: where an
 * earlier copy of MongoDB was put back, the outcomes of the commands that were carried out since
 * are made anew of their facts, before any command is taken. Else one that is handed in again would
 * be carried out again.
 *
 * <p>A command is noted before its facts are appended. So whatever is noted here as come to, all
 * that was recorded by then had been noted, and only what came after need be looked through.
 */
public final class FactsAhead implements StandingBehind, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactsAhead.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 1_000;
    private static final String ID = "reached";
    private static final String POSITION = "position";

    private final MongoCollection<Document> commands;
    private final MongoCollection<Document> marks;
    private final FactStream facts;
    private final Rounds rounds = new Rounds("reached", EVERY, this::note);
    private long noted;
    private final long behind;

    /**
     * Looks through what came after the mark. Where there is none, all outcomes are taken for
     * noted.
     */
    public FactsAhead(MongoDatabase database, FactStream facts) {
        this.commands = MongoJournal.commands(database);
        this.marks =
                database.getCollection("deployment")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.facts = facts;
        var mark = marks.find(eq("_id", ID)).first();
        long head = facts.head();
        behind = mark == null ? head : mark.get(POSITION, Number.class).longValue();
        noted = FactStream.NOTHING;
        if (behind < head) lookThrough(behind, head);
        note(head);
    }

    /** Notes from now on by itself how far the facts have come. */
    public void start() {
        rounds.start();
    }

    /** After this position facts were recorded of which the rest may have known nothing. */
    @Override
    public long position() {
        return behind;
    }

    private void note() {
        note(facts.head());
    }

    private synchronized void note(long head) {
        if (head <= noted) return;
        marks.updateOne(
                eq("_id", ID), Updates.max(POSITION, head), new UpdateOptions().upsert(true));
        noted = head;
    }

    private void lookThrough(long from, long head) {
        var made = new AtomicLong();
        // Facts of one command follow one another, but for those of other commands in between.
        var found = new LinkedHashMap<CommandKey, Found>();
        try {
            facts.between(
                    from,
                    head,
                    turn -> {
                        turn.forEach(fact -> collect(fact, found));
                        if (found.size() >= AT_ONCE) {
                            made.addAndGet(keep(found, turn.getLast().position()));
                        }
                    });
            made.addAndGet(keep(found, Long.MAX_VALUE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while outcomes were made anew", e);
        }
        if (made.get() == 0) return;
        LOG.warn(
                "OUTCOMES_MADE_ANEW: MongoDB knew nothing of {} commands that recorded facts after position {}, as after an earlier copy of it was put back. Their outcomes were made anew of their facts. Commands that were refused since that copy are decided again if they are handed in again, and reads since then are not on record.",
                made.get(),
                from);
    }

    private record Found(@Nullable String digest, List<Recorded> facts) {
        long last() {
            return facts.getLast().position();
        }
    }

    private static void collect(RecordedFact fact, Map<CommandKey, Found> found) {
        var metadata = fact.metadata().get();
        var command = CommandKey.of(metadata);
        if (command == null) return;
        var before = found.get(command);
        var all = before == null ? new ArrayList<Recorded>() : before.facts();
        all.add(MongoJournal.recorded(fact));
        found.put(command, new Found(metadata.get(CommandContext.COMMAND_DIGEST), all));
    }

    /** Those that no fact has followed on for a while are whole. */
    private long keep(Map<CommandKey, Found> found, long upTo) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var each = found.entrySet().iterator(); each.hasNext(); ) {
            var next = each.next();
            if (upTo != Long.MAX_VALUE && next.getValue().last() > upTo - AT_ONCE) continue;
            writes.add(write(next.getKey(), next.getValue()));
            each.remove();
        }
        if (writes.isEmpty()) return 0;
        return commands.bulkWrite(writes).getUpserts().size();
    }

    /** An entry that is there, open or settled, says more. */
    private static UpdateOneModel<Document> write(CommandKey command, Found found) {
        return new UpdateOneModel<>(
                eq("_id", MongoJournal.place(command)),
                new Document(
                        "$setOnInsert",
                        MongoJournal.accepted(command, found.digest(), found.facts())),
                new UpdateOptions().upsert(true));
    }

    /** Notes no more. */
    @Override
    public void close() {
        rounds.close();
    }
}
