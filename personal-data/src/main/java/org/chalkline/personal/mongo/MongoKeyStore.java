package org.chalkline.personal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.chalkline.personal.KeysRefusedException.Code.KEYS_UNUSABLE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.personal.KeyStore;
import org.chalkline.personal.KeysRefusedException;
import org.chalkline.personal.Slots;
import org.jspecify.annotations.Nullable;

/**
 * People's keys in the collections {@code person_key} and {@code indexed_text}. There are no
 * transactions over documents: entries are written before rivals are looked for, so of two who race
 * for a number at least one sees the other, and who sees another withdraws.
 */
public final class MongoKeyStore implements KeyStore {
    private static final String WRAPPED = "wrapped";
    private static final String STANDING = "standing";
    private static final String BARRED_AT = "barredAt";
    private static final String TOKEN = "token";
    private static final String PERSON = "person";
    private static final String WRITTEN_AT = "writtenAt";
    private static final String MASTER = "/master";
    private static final String SLOTS = "slots";
    private static final String PROOF = "proof";
    private static final String KEYS = "person_key";
    private static final String TEXTS = "indexed_text";
    private static final String COUNTS = "index_slots";

    /** With fewer than one slot in four left, one in a hundred entries makes the index larger. */
    private static final int MOST_TRIES = 16;

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> texts;
    private final MongoCollection<Document> counts;
    private final SecureRandom random = new SecureRandom();

    /** The keys in this database, which the caller closes. */
    public MongoKeyStore(MongoDatabase database) {
        var durable = certain(database);
        keys = durable.getCollection(KEYS);
        texts = durable.getCollection(TEXTS);
        counts = durable.getCollection(COUNTS);
        requireNoEarlierIndex(durable);
        keys.createIndex(Indexes.ascending(BARRED_AT));
        texts.createIndex(Indexes.ascending(TOKEN), new IndexOptions().unique(true));
        texts.createIndex(Indexes.ascending(PERSON));
    }

    /**
     * A person's key as it is stored, for who keeps it elsewhere.
     *
     * @param barredAt absent while it isn't barred
     */
    public record KeyRow(
            String person,
            byte @Nullable [] wrapped,
            String standing,
            @Nullable Instant barredAt) {}

    /** An entry of the index as it is stored. */
    public record TextRow(byte[] token, String sealed, String person, Instant writtenAt) {}

    /**
     * All that is stored.
     *
     * @param check proves the master key; absent before the first start
     * @param slots how many there are by kind
     * @param texts read before the keys, so that none is of somebody who isn't among them
     */
    public record Rows(
            @Nullable String check,
            Map<String, Integer> slots,
            List<TextRow> texts,
            List<KeyRow> keys) {}

    /** All that is stored in this database, of which nothing is changed. */
    public static Rows rows(MongoDatabase database) {
        var certain = certain(database);
        var slots = new TreeMap<String, Integer>();
        for (var one : certain.getCollection(COUNTS).find()) {
            slots.put(one.getString("_id"), one.get(SLOTS, Number.class).intValue());
        }
        var texts = new ArrayList<TextRow>();
        for (var one : certain.getCollection(TEXTS).find()) {
            texts.add(
                    new TextRow(
                            one.get(TOKEN, Binary.class).getData(),
                            one.getString("_id"),
                            one.getString(PERSON),
                            one.getDate(WRITTEN_AT).toInstant()));
        }
        var keys = new ArrayList<KeyRow>();
        String check = null;
        for (var one : certain.getCollection(KEYS).find()) {
            if (MASTER.equals(one.getString("_id"))) check = one.getString(PROOF);
            else keys.add(keyRow(one));
        }
        return new Rows(check, slots, texts, keys);
    }

    /** Who was erased, by this database. */
    public static List<String> erased(MongoDatabase database) {
        return certain(database)
                .getCollection(KEYS)
                .find(eq(STANDING, KeyStanding.ERASED.name()))
                .map(one -> one.getString("_id"))
                .into(new ArrayList<>());
    }

    private static KeyRow keyRow(Document one) {
        var wrapped = one.get(WRAPPED, Binary.class);
        var barredAt = one.getDate(BARRED_AT);
        return new KeyRow(
                one.getString("_id"),
                wrapped == null ? null : wrapped.getData(),
                one.getString(STANDING),
                barredAt == null ? null : barredAt.toInstant());
    }

    private static MongoDatabase certain(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** What was indexed there would be found by nobody, and its tokens tell equal texts. */
    private static void requireNoEarlierIndex(MongoDatabase database) {
        if (database.getCollection("sealed_text").find().first() == null) return;
        throw new KeysRefusedException(
                KEYS_UNUSABLE,
                "The collection sealed_text was written by an earlier version of this program, whose index can't be used. Start with another database and bring the records in anew.",
                null);
    }

    @Override
    public Map<PersonId, Kept> find(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Kept>();
        var ids = people.stream().map(PersonId::value).toList();
        for (var document : keys.find(in("_id", ids))) {
            var kept = kept(document);
            found.put(kept.person(), kept);
        }
        return found;
    }

    private static Kept kept(Document document) {
        var wrapped = document.get(WRAPPED, Binary.class);
        return new Kept(
                new PersonId(document.getString("_id")),
                wrapped == null ? null : wrapped.getData(),
                KeyStanding.valueOf(document.getString(STANDING)),
                document.get(BARRED_AT) != null);
    }

    @Override
    public Added add(
            PersonId person,
            byte @Nullable [] wrapped,
            List<Entry> entries,
            @Nullable Slots alone,
            Collection<String> known) {
        if (wrapped != null) {
            insert(
                    keys,
                    new Document("_id", person.value())
                            .append(WRAPPED, new Binary(wrapped))
                            .append(STANDING, KeyStanding.OPEN.name()));
        }
        var kept = find(List.of(person)).get(person);
        if (kept == null) throw new IllegalStateException("no key is kept for " + person);
        boolean another = wrapped != null && !MessageDigest.isEqual(wrapped, kept.wrapped());
        if (another || !kept.usable()) return new Added(kept, List.of());
        entries.forEach(this::insert);
        var rivals = alone == null ? List.<Found>of() : rivals(person, alone, known);
        if (!rivals.isEmpty()) {
            texts.deleteMany(in("_id", entries.stream().map(Entry::sealed).toList()));
        }
        // An erasure may have passed between the two: what it could not see must not stay.
        if (find(List.of(person)).get(person) instanceof Kept now && !now.usable()) {
            texts.deleteMany(in("_id", entries.stream().map(Entry::sealed).toList()));
            return new Added(now, List.of());
        }
        return new Added(kept, rivals);
    }

    /** It takes a free slot of its text at random; where hardly one is free, there are more. */
    private void insert(Entry entry) {
        int slots = slots(entry.slots());
        while (!insert(entry, slots)) {
            slots = Math.multiplyExact(slots, 2);
            // Never fewer than another program has made of them meanwhile.
            counts.updateOne(
                    eq("_id", entry.slots().kind().name()),
                    Updates.max(SLOTS, slots),
                    new UpdateOptions().upsert(true));
        }
    }

    private boolean insert(Entry entry, int slots) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var token = entry.slots().token(random.nextInt(slots));
            var document =
                    new Document("_id", entry.sealed())
                            .append(TOKEN, new Binary(token))
                            .append(PERSON, entry.person().value())
                            .append(WRITTEN_AT, Date.from(entry.writtenAt()));
            if (insert(texts, document)) return true;
        }
        return false;
    }

    private int slots(Slots text) {
        var kept = counts.find(eq("_id", text.kind().name())).first();
        return kept == null ? Slots.FEWEST : kept.get(SLOTS, Number.class).intValue();
    }

    /** The entries of a text, whichever slots they took. */
    private List<Document> documents(Slots text) {
        var tokens = IntStream.range(0, slots(text)).mapToObj(slot -> new Binary(text.token(slot)));
        return texts.find(in(TOKEN, tokens.toList())).into(new ArrayList<>());
    }

    private static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    private List<Found> rivals(PersonId person, Slots text, Collection<String> known) {
        return documents(text).stream()
                .filter(one -> !one.getString(PERSON).equals(person.value()))
                .filter(one -> !known.contains(one.getString("_id")))
                .map(MongoKeyStore::found)
                .toList();
    }

    private static Found found(Document entry) {
        return new Found(
                new PersonId(entry.getString(PERSON)),
                entry.getString("_id"),
                entry.getDate(WRITTEN_AT).toInstant());
    }

    @Override
    public List<Found> entries(Slots text) {
        return documents(text).stream().map(MongoKeyStore::found).toList();
    }

    @Override
    public List<Found> sealedAs(Slots text) {
        var found = documents(text);
        var people = new HashSet<PersonId>();
        found.forEach(one -> people.add(new PersonId(one.getString(PERSON))));
        var kept = find(people);
        return found.stream()
                .map(MongoKeyStore::found)
                .filter(one -> kept.get(one.person()) instanceof Kept key && isOpen(key))
                .sorted(Comparator.comparing(Found::sealed))
                .toList();
    }

    private static boolean isOpen(Kept key) {
        return key.standing() == KeyStanding.OPEN && !key.barred();
    }

    @Override
    public void bar(PersonId person, Instant since) {
        keys.updateOne(
                and(eq("_id", person.value()), ne(STANDING, KeyStanding.ERASED.name())),
                set(BARRED_AT, Date.from(since)));
    }

    @Override
    public void settle(PersonId person, KeyStanding standing) {
        var set = combine(set(STANDING, standing.name()), unset(BARRED_AT));
        if (standing != KeyStanding.ERASED) {
            keys.updateOne(
                    and(eq("_id", person.value()), ne(STANDING, KeyStanding.ERASED.name())), set);
            return;
        }
        keys.updateOne(
                eq("_id", person.value()),
                combine(set, unset(WRAPPED)),
                new UpdateOptions().upsert(true));
        texts.deleteMany(eq(PERSON, person.value()));
    }

    @Override
    public List<PersonId> barredBefore(Instant instant) {
        var found = new ArrayList<PersonId>();
        for (var one : keys.find(lt(BARRED_AT, Date.from(instant)))) {
            found.add(new PersonId(one.getString("_id")));
        }
        return found;
    }

    @Override
    public @Nullable String check() {
        var kept = keys.find(eq("_id", MASTER)).first();
        return kept == null ? null : kept.getString(PROOF);
    }

    @Override
    public void keepCheck(String check) {
        var unused = insert(keys, new Document("_id", MASTER).append(PROOF, check));
    }

    @Override
    public void close() {}
}
