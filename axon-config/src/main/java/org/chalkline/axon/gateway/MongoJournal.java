package org.chalkline.axon.gateway;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusedCommands;
import org.chalkline.kernel.command.Tried;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in MongoDB, for several programs over one event store. The facts and the journal are
 * not written in one transaction, so a command is noted before it is carried out, with the program
 * that carries it out, a token of this attempt, and the head of the stream at that time. If the
 * program then dies, whoever lives takes the command over, under a new token, and looks through the
 * facts since: what is found there is its outcome, and otherwise it is free to be handed in again.
 *
 * <p>An outcome is written by who holds the token, and where none stands. So a program that stood
 * still, and was taken for dead, can't write a refusal beside an acceptance when it comes back; and
 * it records nothing then, because it looks at its token first.
 *
 * <p>What recorded facts is written behind the caller, as long as nobody can have taken the program
 * for dead since it was begun: then nobody else can have written an outcome, and whoever takes the
 * command over from now on finds the same one in the facts.
 */
public final class MongoJournal implements Journal, RefusedCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MongoJournal.class);
    private static final Duration SETTLE_EVERY = Duration.ofMillis(500);
    private static final long POLL_MILLIS = 50;

    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(1);

    /** Longer than an attempt takes, so that who waits for one in another program hears of it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final String NAMESPACE = "namespace";
    private static final String COMMAND_ID = "commandId";
    private static final String DIGEST = "digest";
    private static final String AFTER = "after";
    static final String ATTEMPT = "attempt";

    /** The program that carries it out; absent once there is an outcome, and while it is free. */
    private static final String OWNER = "owner";

    /** How often its owner has made sure of it. */
    private static final String RENEWED = "renewed";

    static final String FACTS = "facts";
    static final String REFUSAL = "refusal";

    /** When it was refused. */
    private static final String AT = "at";

    private static final String TRIED = "tried";

    private record Behind(Beginning.Earlier told, CompletableFuture<Void> written) {}

    private final MongoCollection<Document> commands;
    private final FactStream facts;
    private final Heartbeats hearts;
    private final Clock clock;
    private final JournalWrites writes;

    /** The attempts of this program, each with the {@linkplain Heartbeats#doubts doubts} then. */
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();

    /** The outcomes that callers were told and that are being written, by their places. */
    private final Map<String, Behind> behind = new ConcurrentHashMap<>();

    private final Rounds rounds = new Rounds("journal", SETTLE_EVERY, this::settle);

    /**
     * The journal in the collection {@code command} of this database.
     *
     * @param hearts tell which programs live; they beat before anything is begun
     */
    public MongoJournal(MongoDatabase database, FactStream facts, Heartbeats hearts, Clock clock) {
        this.commands = commands(database);
        this.writes = new JournalWrites(commands);
        this.facts = facts;
        this.hearts = hearts;
        this.clock = clock;
    }

    /** The entries of all commands, which are written so that they last. */
    static MongoCollection<Document> commands(MongoDatabase database) {
        return database.getCollection("command")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Settles from now on by itself what programs leave behind that die. */
    public void start() {
        commands.createIndex(Indexes.ascending(OWNER), new IndexOptions().sparse(true));
        commands.createIndex(Indexes.descending(AT, COMMAND_ID), new IndexOptions().sparse(true));
        rounds.start();
    }

    @Override
    public Beginning begin(CommandKey command, String digest) {
        var told = behind.get(place(command));
        if (told != null) return told.told();
        hearts.makeCertain();
        var attempt = newAttempt();
        var begun =
                new Document("_id", place(command))
                        .append(NAMESPACE, command.namespace())
                        .append(COMMAND_ID, command.id())
                        .append(DIGEST, digest)
                        .append(AFTER, recordedByNow())
                        .append(OWNER, hearts.program())
                        .append(ATTEMPT, attempt)
                        .append(RENEWED, 0L);
        holds(attempt);
        try {
            if (writes.insert(begun)) return new Beginning.Begun(attempt);
        } catch (RuntimeException e) {
            underWay.remove(attempt);
            throw e;
        }
        underWay.remove(attempt);
        return earlier(command, digest);
    }

    private void holds(String attempt) {
        underWay.put(attempt, hearts.doubts());
    }

    /** A position up to which facts are there; it may be that of an earlier time. */
    private long recordedByNow() {
        long atHand = facts.headAtHand();
        return atHand == FactStream.NOTHING ? facts.head() : atHand;
    }

    @Override
    public Optional<Beginning.Earlier> earlier(CommandKey command) {
        var told = behind.get(place(command));
        if (told != null) return Optional.of(told.told());
        var kept = commands.find(eq("_id", place(command))).first();
        if (kept == null || !isSettled(kept)) return Optional.empty();
        return Optional.of(
                new Beginning.Earlier(
                        keyOf(kept), kept.getString(DIGEST), outcome(command.id(), kept)));
    }

    private static String newAttempt() {
        return UUID.randomUUID().toString();
    }

    /** Under what id its entry lies. */
    static String place(CommandKey command) {
        return command.place().toString();
    }

    private Beginning earlier(CommandKey command, String digest) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var kept = find(command);
            var theirs = keyOf(kept);
            var keptDigest = kept.getString(DIGEST);
            if (isSettled(kept)) {
                return new Beginning.Earlier(theirs, keptDigest, outcome(command.id(), kept));
            }
            if (!theirs.equals(command)) return underWayElsewhere(theirs, keptDigest);
            if (isLeftBehind(kept)) {
                var taken = takeOver(kept);
                if (taken != null) return goOn(taken, command, digest);
            } else if (!digest.equals(keptDigest)) {
                return underWayElsewhere(theirs, keptDigest);
            }
            pause(end);
        }
    }

    /** The gateway refuses by the key and the digest alone; the outcome isn't told. */
    private static Beginning underWayElsewhere(CommandKey theirs, @Nullable String digest) {
        return new Beginning.Earlier(theirs, digest, new Accepted(theirs.id(), true, List.of()));
    }

    /** A command that this program took over and didn't find in the facts, it may carry out. */
    private Beginning goOn(Document taken, CommandKey command, String digest) {
        var attempt = taken.getString(ATTEMPT);
        holds(attempt);
        try {
            var found = recordedSince(taken.getLong(AFTER), command);
            if (found.isEmpty()) return new Beginning.Begun(attempt);
            underWay.remove(attempt);
            var said = found.digest() == null ? digest : found.digest();
            var outcome = new Accepted(command.id(), true, found.recorded());
            if (!finish(taken, said, outcome, null)) return earlier(command, digest);
            return new Beginning.Earlier(command, said, outcome);
        } catch (RuntimeException e) {
            underWay.remove(attempt);
            throw e;
        }
    }

    private Document find(CommandKey command) {
        var kept = commands.find(eq("_id", place(command))).first();
        if (kept == null) throw new IllegalStateException("Command " + command + " vanished");
        return kept;
    }

    private static CommandKey keyOf(Document kept) {
        return new CommandKey(kept.getString(NAMESPACE), kept.getString(COMMAND_ID));
    }

    private static boolean isSettled(Document kept) {
        return kept.containsKey(FACTS) || kept.containsKey(REFUSAL);
    }

    /** Whether nobody is at work on it: it is free, or who was is dead or has given it up. */
    private boolean isLeftBehind(Document kept) {
        var owner = kept.getString(OWNER);
        if (owner == null) return true;
        return owner.equals(hearts.program())
                ? !underWay.containsKey(requireNonNull(kept.getString(ATTEMPT)))
                : hearts.isDead(owner);
    }

    /**
     * Of several programs that find a command left behind, one takes it over; and nobody, if its
     * owner made sure of it meanwhile.
     *
     * @return the command as this program holds it now, absent if it doesn't
     */
    private @Nullable Document takeOver(Document kept) {
        hearts.makeCertain();
        var attempt = newAttempt();
        var taken =
                commands.updateOne(
                        and(held(kept), eq(RENEWED, kept.getLong(RENEWED))),
                        Updates.combine(
                                Updates.set(OWNER, hearts.program()),
                                Updates.set(ATTEMPT, attempt)));
        if (taken.getModifiedCount() == 0) return null;
        return new Document(kept).append(OWNER, hearts.program()).append(ATTEMPT, attempt);
    }

    private static Bson held(Document kept) {
        return JournalWrites.held(requireNonNull(kept.get("_id")), kept.getString(ATTEMPT));
    }

    /** Where a fact stands, as an outcome tells it. */
    static Recorded recorded(RecordedFact fact) {
        return new Recorded(fact.eventId(), fact.type(), fact.position());
    }

    /** The facts of an outcome, as they are kept. */
    private static List<Document> kept(List<Recorded> facts) {
        return facts.stream().map(fact -> Document.parse(FactJson.write(fact))).toList();
    }

    /** The entry of a command that recorded these facts, without its id. */
    static Document accepted(CommandKey command, @Nullable String digest, List<Recorded> facts) {
        return new Document(NAMESPACE, command.namespace())
                .append(COMMAND_ID, command.id())
                .append(DIGEST, digest)
                .append(FACTS, kept(facts));
    }

    private record Found(List<Recorded> recorded, @Nullable String digest) {
        boolean isEmpty() {
            return recorded.isEmpty();
        }
    }

    private Found recordedSince(long position, CommandKey command) {
        var found = new ArrayList<RecordedFact>();
        try {
            facts.between(
                    position,
                    facts.head(),
                    turn ->
                            turn.stream()
                                    .filter(f -> command.equals(CommandKey.of(f.metadata().get())))
                                    .forEach(found::add));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for an earlier outcome", e);
        }
        var digest =
                found.isEmpty()
                        ? null
                        : found.getLast().metadata().get().get(CommandContext.COMMAND_DIGEST);
        return new Found(found.stream().map(MongoJournal::recorded).toList(), digest);
    }

    private static void pause(long endNanos) {
        if (System.nanoTime() > endNanos) {
            throw new IllegalStateException(
                    "Another program has been carrying the command out for " + LONGEST_WAIT);
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another program handles it", e);
        }
    }

    /**
     * While this program is certain to be taken for alive, nothing need be asked. Else the command
     * is renewed after a beat: who still takes the program for dead has seen neither, and so can't
     * take the command over any more.
     */
    @Override
    public void requireHeld(CommandKey command, String attempt) {
        if (hearts.isCertain()) return;
        hearts.beat();
        var renewed =
                commands.updateOne(
                        JournalWrites.held(place(command), attempt), Updates.inc(RENEWED, 1L));
        if (renewed.getModifiedCount() == 0) {
            throw new IllegalStateException(
                    "This program stood still, and another one has taken the command over.");
        }
    }

    @Override
    public Outcome end(
            CommandKey command,
            String attempt,
            String digest,
            Outcome outcome,
            @Nullable Tried tried) {
        if (outcome instanceof Accepted accepted && isFinal(accepted, attempt)) {
            writeBehind(command, attempt, digest, accepted);
            return outcome;
        }
        return write(command, attempt, digest, outcome, tried);
    }

    private Outcome write(
            CommandKey command,
            String attempt,
            String digest,
            Outcome outcome,
            @Nullable Tried tried) {
        try {
            var held = new Document("_id", place(command)).append(ATTEMPT, attempt);
            return finish(held, digest, outcome, tried)
                    ? outcome
                    : standing(command, digest, outcome, tried);
        } finally {
            underWay.remove(attempt);
        }
    }

    /** Whether the facts alone say so, and nobody can have said otherwise. */
    private boolean isFinal(Accepted outcome, String attempt) {
        var doubts = underWay.get(attempt);
        return !outcome.facts().isEmpty() && doubts != null && hearts.isCertainSince(doubts);
    }

    /** Until it is written the command is under way for others, and this program tells of it. */
    private void writeBehind(CommandKey command, String attempt, String digest, Accepted outcome) {
        var repeated = new Accepted(command.id(), true, outcome.facts());
        var told = new Beginning.Earlier(command, digest, repeated);
        var being = new Behind(told, new CompletableFuture<>());
        behind.put(place(command), being);
        Thread.startVirtualThread(
                () -> {
                    try {
                        var unused = write(command, attempt, digest, outcome, null);
                    } catch (RuntimeException e) {
                        // It is settled by the facts, as what was left behind.
                        LOG.debug("What came of {} couldn't be written", command, e);
                    } finally {
                        behind.remove(place(command));
                        being.written().complete(null);
                    }
                });
    }

    /** The outcome that another program brought about, or this one after all if nobody is at it. */
    private Outcome standing(
            CommandKey command, String digest, Outcome outcome, @Nullable Tried tried) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var kept = find(command);
            if (isSettled(kept)) return told(command, outcome, outcome(command.id(), kept));
            var taken = isLeftBehind(kept) ? takeOver(kept) : null;
            if (taken != null) {
                var found = recordedSince(taken.getLong(AFTER), command);
                var own =
                        found.isEmpty()
                                ? outcome
                                : new Accepted(command.id(), true, found.recorded());
                if (finish(taken, digest, own, tried)) return own;
            }
            pause(end);
        }
    }

    /**
     * The outcome that stands. A refusal beside facts can be there only if this program stood still
     * between looking at its token and the append.
     */
    private static Outcome told(CommandKey command, Outcome own, Outcome standing) {
        if (own instanceof Accepted a && !a.facts().isEmpty() && standing instanceof Refused r) {
            LOG.error("{} recorded {} and stands refused: {}", command, a.facts(), r.refusal());
        }
        return standing;
    }

    /** Whether it was still held, and nothing stood. */
    private boolean finish(Document held, String digest, Outcome outcome, @Nullable Tried tried) {
        var what =
                switch (outcome) {
                    case Accepted a -> Updates.set(FACTS, kept(a.facts()));
                    case Refused r ->
                            Updates.combine(
                                    Updates.set(
                                            REFUSAL, Document.parse(FactJson.write(r.refusal()))),
                                    Updates.set(
                                            TRIED,
                                            tried == null
                                                    ? null
                                                    : Document.parse(FactJson.write(tried))),
                                    Updates.set(AT, Date.from(clock.instant())));
                };
        return writes.end(
                requireNonNull(held.get("_id")),
                requireNonNull(held.getString(ATTEMPT)),
                Updates.combine(what, Updates.set(DIGEST, digest), Updates.unset(OWNER)));
    }

    /** The next one who hands it in need not wait: it is free. */
    @Override
    public void abandon(CommandKey command, String attempt) {
        underWay.remove(attempt);
        free(JournalWrites.held(place(command), attempt));
    }

    private void free(Bson held) {
        commands.updateOne(held, Updates.unset(OWNER));
    }

    /**
     * Settles what dead programs left behind, and this one where it couldn't reach the database:
     * what it recorded is its outcome, and where it recorded nothing it is free.
     */
    void settle() {
        var owners = new HashSet<String>();
        for (var kept : commands.find(exists(OWNER))) {
            owners.add(kept.getString(OWNER));
            if (isLeftBehind(kept)) settle(kept);
        }
        hearts.bury(owners);
    }

    private void settle(Document kept) {
        var taken = takeOver(kept);
        if (taken == null) return;
        var attempt = taken.getString(ATTEMPT);
        holds(attempt);
        try {
            var command = keyOf(taken);
            var found = recordedSince(taken.getLong(AFTER), command);
            LOG.info("{} was left behind; it recorded {}", command, found.recorded());
            if (found.isEmpty()) {
                free(held(taken));
                return;
            }
            var digest = found.digest() == null ? taken.getString(DIGEST) : found.digest();
            var outcome = new Accepted(command.id(), true, found.recorded());
            var unused = finish(taken, digest, outcome, null);
        } finally {
            underWay.remove(attempt);
        }
    }

    @Override
    public void newestFirst(
            @Nullable Instant from, @Nullable Instant to, Predicate<RefusedCommands.Kept> each) {
        var which = new ArrayList<Bson>(List.of(exists(AT)));
        if (from != null) which.add(gte(AT, Date.from(from)));
        if (to != null) which.add(lt(AT, Date.from(to)));
        for (var kept : commands.find(and(which)).sort(Sorts.descending(AT, COMMAND_ID))) {
            var tried = kept.get(TRIED, Document.class);
            var refusal = requireNonNull(kept.get(REFUSAL, Document.class));
            boolean more =
                    each.test(
                            new RefusedCommands.Kept(
                                    keyOf(kept),
                                    kept.getDate(AT).toInstant(),
                                    tried == null
                                            ? null
                                            : FactJson.read(tried.toJson(), Tried.class),
                                    FactJson.read(refusal.toJson(), Refusal.class)));
            if (!more) return;
        }
    }

    /**
     * What came of commands that recorded no fact, for who keeps it elsewhere; of the others the
     * facts tell.
     *
     * @param command under what
     * @param at when it was refused; absent if it was accepted
     * @param refusal why, as JSON; absent if it was accepted
     * @param tried what was tried, as JSON; absent where that wasn't noted
     */
    public record WithoutFacts(
            CommandKey command,
            String digest,
            @Nullable Instant at,
            @Nullable String refusal,
            @Nullable String tried) {}

    /** All outcomes in this database that no fact tells of, in no order. */
    public static Iterable<WithoutFacts> withoutFacts(MongoDatabase database) {
        return database.getCollection("command")
                .find(or(exists(REFUSAL), eq(FACTS, List.of())))
                .map(MongoJournal::withoutFacts);
    }

    private static WithoutFacts withoutFacts(Document kept) {
        var refusal = kept.get(REFUSAL, Document.class);
        var tried = kept.get(TRIED, Document.class);
        var at = kept.getDate(AT);
        return new WithoutFacts(
                keyOf(kept),
                kept.getString(DIGEST),
                at == null ? null : at.toInstant(),
                refusal == null
                        ? null
                        : FactJson.write(FactJson.read(refusal.toJson(), Refusal.class)),
                tried == null ? null : FactJson.write(FactJson.read(tried.toJson(), Tried.class)));
    }

    private static Outcome outcome(String commandId, Document kept) {
        var refusal = kept.get(REFUSAL, Document.class);
        if (refusal != null) {
            return new Refused(commandId, true, FactJson.read(refusal.toJson(), Refusal.class));
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
        return new Accepted(commandId, true, recorded);
    }

    /** Settles no more, and waits a second for what is being written. */
    @Override
    public void close() {
        rounds.close();
        var written = behind.values().stream().map(Behind::written).toList();
        try {
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new))
                    .get(WRITTEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("Outcomes are left to be settled by the facts");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
