package org.chalkline.query.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes of a collection that aren't those which the program makes. */
class IndexCheckTest {
    private static final List<Bson> MADE =
            List.of(Indexes.ascending("e", "kf"), Indexes.ascending("cur", "c_status", "e"));

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private MongoClient client;
    private MongoCollection<Document> collection;

    @BeforeEach
    void open() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        collection = client.getDatabase("views").getCollection("rects");
        collection.insertOne(new Document("_id", 1));
        MADE.forEach(collection::createIndex);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private List<String> faults() {
        return IndexCheck.faults(collection, MADE);
    }

    @Test
    void those_that_the_program_makes_are_no_fault_and_each_that_is_gone_is_named() {
        assertThat(faults()).isEmpty();
        collection.dropIndex(MADE.getFirst());
        assertThat(faults()).containsExactly("rects lacks the index (e 1, kf 1)");
        collection.dropIndex(MADE.getLast());
        assertThat(faults()).hasSize(2);
    }

    @Test
    void one_over_the_same_fields_in_another_order_or_direction_is_another() {
        collection.createIndex(Indexes.ascending("kf", "e"));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending("e"), Indexes.descending("kf")));
        assertThat(faults())
                .containsExactly(
                        "rects has another index (kf 1, e 1)",
                        "rects has another index (e 1, kf -1)");
        collection.dropIndex(MADE.getFirst());
        assertThat(faults()).hasSize(3).contains("rects lacks the index (e 1, kf 1)");
    }

    @Test
    void one_that_leaves_rows_out_or_refuses_some_is_another() {
        collection.dropIndex(MADE.getFirst());
        collection.createIndex(MADE.getFirst(), new IndexOptions().sparse(true));
        assertThat(faults())
                .hasSize(2)
                .contains("rects lacks the index (e 1, kf 1)")
                .anyMatch(fault -> fault.contains("has another index (e 1, kf 1 with {sparse="));
    }
}
