package org.chalkline.personal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;

/** The reads of personal data in the collection {@code personal_access}, one insert an answer. */
public final class MongoAccessLog implements AccessLog {
    private static final String PERSON = "person";
    private static final String COUNTER = "count";
    private static final String KIND = "kind";
    private static final String AT = "at";
    private static final String ACTOR = "actor";

    private final MongoCollection<Document> accesses;
    private final MongoCollection<Document> counters;

    /** The log in this database, which the caller closes. */
    public MongoAccessLog(MongoDatabase database) {
        accesses =
                database.getCollection("personal_access")
                        .withWriteConcern(WriteConcern.W1.withJournal(true));
        counters = database.getCollection("personal_access_counter");
        accesses.createIndex(Indexes.ascending(PERSON, "_id"));
        accesses.createIndex(Indexes.ascending(ACTOR, "_id"));
    }

    @Override
    public void add(List<Access> added) {
        if (added.isEmpty()) return;
        long number = reserve(added.size());
        var documents = new ArrayList<Document>();
        for (var access : added) documents.add(document(number++, access));
        accesses.insertMany(documents);
    }

    /** The first of so many numbers that nobody else gets. */
    private long reserve(int count) {
        var counted =
                counters.findOneAndUpdate(
                        eq("_id", COUNTER),
                        Updates.inc("next", (long) count),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counted).get("next", Number.class).longValue() - count + 1;
    }

    private static Document document(long number, Access access) {
        var reader = access.reader();
        return new Document("_id", number)
                .append(AT, Date.from(access.at()))
                .append(KIND, access.kind().name())
                .append(PERSON, access.person() == null ? null : access.person().value())
                .append("fields", access.fields().stream().sorted().map(Enum::name).toList())
                .append(ACTOR, reader.actor())
                .append("role", reader.role())
                .append("onBehalfOf", reader.onBehalfOf())
                .append("purpose", reader.purpose())
                .append("answer", access.answer())
                .append("position", access.position());
    }

    @Override
    public List<Logged> of(Collection<PersonId> codes, long after, int most) {
        return read(in(PERSON, codes.stream().map(PersonId::value).toList()), after, most);
    }

    @Override
    public List<Logged> by(
            Collection<String> actors, Instant from, Instant until, long after, int most) {
        return read(
                and(in(ACTOR, actors), gte(AT, Date.from(from)), lt(AT, Date.from(until))),
                after,
                most);
    }

    private List<Logged> read(Bson which, long after, int most) {
        var found = new ArrayList<Logged>();
        for (var one :
                accesses.find(and(which, gt("_id", after)))
                        .sort(Indexes.ascending("_id"))
                        .limit(most)) {
            found.add(new Logged(one.get("_id", Number.class).longValue(), access(one)));
        }
        return found;
    }

    /** All reads in this database, in the order of their numbers. */
    public static Iterable<Access> all(MongoDatabase database) {
        return database.getCollection("personal_access")
                .find()
                .sort(Indexes.ascending("_id"))
                .map(MongoAccessLog::access);
    }

    private static Access access(Document one) {
        var kind = one.getString(KIND);
        var person = one.getString(PERSON);
        return new Access(
                kind == null ? Kind.SHOWN : Kind.valueOf(kind),
                one.getDate(AT).toInstant(),
                person == null ? null : new PersonId(person),
                one.getList("fields", String.class).stream()
                        .map(PersonalField::valueOf)
                        .collect(Collectors.toSet()),
                new PersonalReader(
                        one.getString(ACTOR),
                        one.getString("role"),
                        one.getString("onBehalfOf"),
                        one.getString("purpose")),
                one.getString("answer"),
                one.get("position", Number.class).longValue());
    }
}
