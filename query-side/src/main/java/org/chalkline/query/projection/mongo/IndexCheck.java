package org.chalkline.query.projection.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The indexes of a collection, against those that this program makes. */
final class IndexCheck {
    private static final String KEY = "key";

    /** The words that a server says of each index, and that are no part of how it is made. */
    private static final Set<String> TOLD_OF_EACH = Set.of(KEY, "v", "name", "ns");

    private IndexCheck() {}

    /**
     * The differences.
     *
     * @param made the indexes that the program makes, besides the one of ids that is always there
     */
    static List<String> faults(MongoCollection<Document> collection, List<Bson> made) {
        var expected = new LinkedHashSet<String>();
        for (var keys : made) expected.add(keys(keys.toBsonDocument()));
        var found = new LinkedHashSet<String>();
        for (var index : collection.listIndexes(BsonDocument.class)) found.add(form(index));
        found.remove("_id 1");
        var name = collection.getNamespace().getCollectionName();
        var faults = new ArrayList<String>();
        for (var index : expected) {
            if (!found.contains(index)) faults.add(name + " lacks the index (" + index + ")");
        }
        for (var index : found) {
            if (!expected.contains(index)) faults.add(name + " has another index (" + index + ")");
        }
        return faults;
    }

    private static String form(BsonDocument index) {
        var options = new TreeMap<>(index);
        options.keySet().removeAll(TOLD_OF_EACH);
        var keys = keys(index.getDocument(KEY));
        return options.isEmpty() ? keys : keys + " with " + options;
    }

    /** Their order counts, and a server may give a whole number as another kind of number. */
    private static String keys(BsonDocument keys) {
        var words = new ArrayList<String>();
        keys.forEach(
                (field, way) ->
                        words.add(
                                field + " " + (way.isNumber() ? way.asNumber().longValue() : way)));
        return String.join(", ", words);
    }
}
