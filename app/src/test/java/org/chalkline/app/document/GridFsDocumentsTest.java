package org.chalkline.app.document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.chalkline.axon.mongo.GridFsForm;
import org.chalkline.kernel.document.DocumentsUnreachableException;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridFsDocumentsTest extends DocumentStoreContract {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private final MongoClient client =
            MongoClients.create(
                    server.bindAndGetConnectionString() + "/?serverSelectionTimeoutMS=500");
    private final MongoDatabase database = client.getDatabase("district");

    @BeforeEach
    void prepare() throws IOException {
        open().prepare();
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Override
    GridFsDocuments open() {
        return new GridFsDocuments(database, CLOCK);
    }

    private ObjectId id(String digest) {
        return files(eq("filename", digest)).getFirst().getObjectId("_id");
    }

    private List<Document> files(org.bson.conversions.Bson which) {
        return database.getCollection("document.files").find(which).into(new ArrayList<>());
    }

    private void put(ObjectId id, byte[] content) {
        var chunks = database.getCollection("document.chunks");
        chunks.deleteMany(eq("files_id", id));
        for (int at = 0, n = 0; at < content.length; at += GridFsForm.CHUNK, n++) {
            int end = Math.min(content.length, at + GridFsForm.CHUNK);
            chunks.insertOne(
                    new Document("files_id", id)
                            .append("n", n)
                            .append("data", new Binary(Arrays.copyOfRange(content, at, end))));
        }
    }

    @Override
    void alter(String digest, byte[] content) {
        put(id(digest), content);
        database.getCollection("document.files")
                .updateOne(eq("filename", digest), Updates.set("length", (long) content.length));
    }

    @Override
    void alterSaid(String digest, @Nullable String said) {
        database.getCollection("document.files")
                .updateOne(
                        eq("filename", digest),
                        said == null
                                ? Updates.unset("metadata")
                                : Updates.set("metadata.said", said));
    }

    @Override
    int leftBehind() throws IOException {
        var known =
                files(in("filename", digests())).stream().map(f -> f.getObjectId("_id")).toList();
        int left = files(new Document()).size() - known.size();
        for (var chunk : database.getCollection("document.chunks").find()) {
            if (!known.contains(chunk.getObjectId("files_id"))) left++;
        }
        return left;
    }

    /** Its age is by the server's clock, whatever the program's says. */
    @Override
    Object leave(Duration ago) {
        var id = new ObjectId();
        database.getCollection("document.files")
                .insertOne(
                        new Document("_id", id)
                                .append("filename", "arriving/" + id.toHexString())
                                .append("length", 0L)
                                .append("uploadDate", Date.from(Instant.now().minus(ago))));
        put(id, new byte[300_000]);
        return id;
    }

    @Override
    boolean isLeft(Object left) {
        var id = (ObjectId) left;
        boolean anyPart =
                database.getCollection("document.chunks").countDocuments(eq("files_id", id)) > 0;
        assertThat(files(eq("_id", id)).isEmpty()).isNotEqualTo(anyPart);
        return anyPart;
    }

    @Test
    void the_driver_of_gridfs_reads_what_was_kept() throws IOException {
        var content = new byte[700_000];
        new Random(3).nextBytes(content);
        var digest = keep(content).document().digest();
        var read = new ByteArrayOutputStream();
        GridFSBuckets.create(database, "document").downloadToStream(digest, read);
        assertThat(read.toByteArray()).isEqualTo(content);
    }

    /** It stands still for more than a day, is swept away by another program, and goes on. */
    @Test
    void an_arrival_that_was_swept_away_never_appears() throws IOException {
        var content = new byte[3_000_000];
        new Random(4).nextBytes(content);
        var digest = Sha256.hex(new ByteArrayInputStream(content));
        var arriving =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at == 2_900_000) {
                            database.getCollection("document.files")
                                    .updateMany(
                                            new Document(),
                                            Updates.set(
                                                    "uploadDate",
                                                    Date.from(
                                                            Instant.now()
                                                                    .minus(Duration.ofHours(25)))));
                            open().sweep();
                        }
                        return at == content.length ? -1 : content[at++] & 0xff;
                    }
                };
        assertThatThrownBy(() -> documents.keep(arriving, "image/png", "clerk", (d, s) -> {}))
                .hasMessageContaining("Send it again");
        assertThat(documents.find(digest)).isEmpty();
        assertThat(keep(content).isNew()).isTrue();
        assertThat(documents.find(digest)).isPresent();
    }

    @Test
    void a_document_that_has_appeared_is_never_swept_away() throws IOException {
        keep("报告");
        database.getCollection("document.files")
                .updateMany(new Document(), Updates.set("uploadDate", new Date(0)));
        open().sweep();
        assertThat(read(REPORT)).isEqualTo("报告");
        assertThat(digests()).containsExactly(REPORT);
    }

    @Test
    void of_two_programs_that_keep_the_same_at_once_one_lets_it_appear() throws IOException {
        var kept =
                documents.keep(
                        stream("报告"),
                        "text/plain",
                        "clerk-wang",
                        (digest, size) ->
                                open().keep(stream("报告"), "text/html", "clerk-li", (d, s) -> {}));
        assertThat(kept.isNew()).isFalse();
        assertThat(kept.document().keptBy()).isEqualTo("clerk-li");
        assertThat(digests()).containsExactly(REPORT);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void a_missing_part_is_damage() throws IOException {
        var content = new byte[3_000_000];
        var digest = keep(content).document().digest();
        database.getCollection("document.chunks").deleteOne(eq("n", 5));
        try (var in = documents.open(digest)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(org.chalkline.kernel.document.DamagedDocumentException.class);
        }
    }

    @Test
    void what_lay_in_a_folder_is_brought_over_as_it_was_described() throws IOException {
        var earlier = new FolderDocuments(folder, CLOCK);
        var keys = List.of(new Personal(new PersonId("p-1"), PersonalField.DOCUMENT, "c2VhbGVk"));
        var first =
                earlier.keep(stream("报告"), "text/plain", "clerk-wang", keys, (d, s) -> {})
                        .document();
        var broken = earlier.keep(stream("坏"), "text/plain", "clerk-wang", (d, s) -> {}).document();
        Files.writeString(
                folder.resolve(broken.digest().substring(0, 2))
                        .resolve(broken.digest().substring(2)),
                "别的",
                StandardCharsets.UTF_8);
        assertThat(open().takeAll(earlier)).isEqualTo(1);
        assertThat(documents.find(REPORT)).contains(first);
        assertThat(read(REPORT)).isEqualTo("报告");
        assertThat(digests()).containsExactly(REPORT);
        assertThat(leftBehind()).isZero();
        assertThat(open().takeAll(earlier)).isEqualTo(1);
    }

    @Test
    void a_server_that_is_gone_is_told() throws IOException {
        keep("报告");
        server.shutdownNow();
        assertThatThrownBy(() -> documents.find(REPORT))
                .isInstanceOf(DocumentsUnreachableException.class);
        assertThatThrownBy(
                        () ->
                                documents.keep(
                                        new ByteArrayInputStream(new byte[9]),
                                        "image/png",
                                        "clerk",
                                        (d, s) -> {}))
                .isInstanceOf(DocumentsUnreachableException.class);
    }
}
