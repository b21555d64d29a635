package org.chalkline.personal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;

/** The reads of personal data in the collection {@code personal_access}, one insert an answer. */
public final class MongoAccessLog implements AccessLog {
    private static final String PERSON = "person";
    private static final String COUNTER = "count";

    private final MongoCollection<Document> accesses;
    private final MongoCollection<Document> counters;

    /** The log in this database, which the caller closes. */
    public MongoAccessLog(MongoDatabase database) {
        accesses =
                database.getCollection("personal_access")
                        .withWriteConcern(WriteConcern.W1.withJournal(true));
        counters = database.getCollection("personal_access_counter");
        accesses.createIndex(Indexes.ascending(PERSON, "_id"));
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
                .append("at", Date.from(access.at()))
                .append(PERSON, access.person().value())
                .append("fields", access.fields().stream().sorted().map(Enum::name).toList())
                .append("actor", reader.actor())
                .append("role", reader.role())
                .append("onBehalfOf", reader.onBehalfOf())
                .append("purpose", reader.purpose())
                .append("answer", access.answer())
                .append("position", access.position());
    }

    @Override
    public List<Logged> of(PersonId person, long after, int most) {
        var found = new ArrayList<Logged>();
        for (var one :
                accesses.find(and(eq(PERSON, person.value()), gt("_id", after)))
                        .sort(Indexes.ascending("_id"))
                        .limit(most)) {
            var reader =
                    new PersonalReader(
                            one.getString("actor"),
                            one.getString("role"),
                            one.getString("onBehalfOf"),
                            one.getString("purpose"));
            var fields =
                    one.getList("fields", String.class).stream()
                            .map(PersonalField::valueOf)
                            .collect(Collectors.toSet());
            found.add(
                    new Logged(
                            one.get("_id", Number.class).longValue(),
                            new Access(
                                    one.getDate("at").toInstant(),
                                    person,
                                    fields,
                                    reader,
                                    one.getString("answer"),
                                    one.get("position", Number.class).longValue())));
        }
        return found;
    }
}
