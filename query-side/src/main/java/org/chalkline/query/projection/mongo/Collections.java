package org.chalkline.query.projection.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.chalkline.query.projection.engine.GenerationGoneException;

/**
 * The collections of one generation. In {@code rect}, {@code e} is the entity, and kf, kt, ef, et
 * are known from and to, effective from and to. A rectangle and a parked entity bear the token
 * {@code t} of the reign in which they were written ({@link Standing}).
 *
 * <ul>
 *   <li>{@code open}: the fork of a rectangle that was open, until it is swept
 *   <li>{@code fork}: its fork once it is closed
 *   <li>{@code cur}: set on what may hold today or later, until it is swept
 * </ul>
 *
 * No index holds {@code kt}, the one bound that changes: an entry that moves while an index is
 * being read may be missed or met twice.
 */
record Collections(
        MongoDatabase database,
        String projection,
        int number,
        MongoCollection<Document> generations,
        String id) {

    static final List<String> NAMES = List.of("fact", "rect", "parked");

    static String name(String projection, int number, String name) {
        return projection + "_" + number + "_" + name;
    }

    private MongoCollection<Document> get(String name) {
        return database.getCollection(name(projection, number, name));
    }

    MongoCollection<Document> facts() {
        return get("fact");
    }

    MongoCollection<Document> rects() {
        return get("rect");
    }

    MongoCollection<Document> parked() {
        return get("parked");
    }

    /** How the generation stands now. */
    Standing standing() {
        var found = generations.find(new Document("_id", id)).first();
        if (found == null) throw new GenerationGoneException(id);
        return Standing.of(found);
    }
}
