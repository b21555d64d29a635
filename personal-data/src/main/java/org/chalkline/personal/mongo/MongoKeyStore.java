package org.chalkline.personal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.personal.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * People's keys in the collections {@code person_key} and {@code sealed_text}. There are no
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

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> texts;

    /** The keys in this database, which the caller closes. */
    public MongoKeyStore(MongoDatabase database) {
        var durable =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        keys = durable.getCollection("person_key");
        texts = durable.getCollection("sealed_text");
        keys.createIndex(Indexes.ascending(BARRED_AT));
        texts.createIndex(Indexes.ascending(TOKEN));
        texts.createIndex(Indexes.ascending(PERSON));
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
            byte @Nullable [] alone,
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
        if (!entries.isEmpty()) texts.insertMany(entries.stream().map(this::document).toList());
        var rivals = alone == null ? List.<Entry>of() : rivals(person, alone, known);
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

    private Document document(Entry entry) {
        return new Document("_id", entry.sealed())
                .append(TOKEN, new Binary(entry.token()))
                .append(PERSON, entry.person().value())
                .append(WRITTEN_AT, Date.from(entry.writtenAt()));
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

    private List<Entry> rivals(PersonId person, byte[] token, Collection<String> known) {
        var rivals = new ArrayList<Entry>();
        for (var one : texts.find(eq(TOKEN, new Binary(token)))) {
            if (one.getString(PERSON).equals(person.value())) continue;
            if (known.contains(one.getString("_id"))) continue;
            rivals.add(
                    new Entry(
                            token,
                            new PersonId(one.getString(PERSON)),
                            one.getString("_id"),
                            one.getDate(WRITTEN_AT).toInstant()));
        }
        return rivals;
    }

    @Override
    public List<String> sealedAs(byte[] token) {
        var found = new ArrayList<Document>();
        texts.find(eq(TOKEN, new Binary(token))).into(found);
        var people = new HashSet<PersonId>();
        found.forEach(one -> people.add(new PersonId(one.getString(PERSON))));
        var kept = find(people);
        return found.stream()
                .filter(
                        one ->
                                kept.get(new PersonId(one.getString(PERSON))) instanceof Kept key
                                        && isOpen(key))
                .map(one -> one.getString("_id"))
                .sorted()
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
        return kept == null ? null : kept.getString("proof");
    }

    @Override
    public void keepCheck(String check) {
        var unused = insert(keys, new Document("_id", MASTER).append("proof", check));
    }

    @Override
    public void close() {}
}
