package org.chalkline.axon.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/**
 * The form of GridFS's buckets, for stores whose files appear by conditions that its drivers don't
 * know: {@code BUCKET.files} with a document for each file, {@code BUCKET.chunks} with its parts.
 */
public final class GridFsForm {
    /** Bytes of a part, as GridFS's drivers have it. */
    public static final int CHUNK = 255 * 1024;

    /** Of a file: its name. */
    public static final String NAME = "filename";

    /** Of a file: how many bytes it has. */
    public static final String LENGTH = "length";

    /** Of a file: how many bytes its parts have. */
    public static final String CHUNK_SIZE = "chunkSize";

    /** Of a file: when it was written. */
    public static final String AT = "uploadDate";

    /** Of a part: the id of its file. */
    public static final String FILE = "files_id";

    /** Of a part: its number, from 0. */
    public static final String NUMBER = "n";

    /** Of a part: its bytes. */
    public static final String DATA = "data";

    private GridFsForm() {}

    /** A part of a file. */
    public static Document chunk(ObjectId file, int number, byte[] bytes) {
        return new Document("_id", new ObjectId())
                .append(FILE, file)
                .append(NUMBER, number)
                .append(DATA, new Binary(bytes));
    }

    /** The bytes of a part. */
    public static byte[] bytes(Document chunk) {
        return chunk.get(DATA, Binary.class).getData();
    }

    /** By this index parts are found, and each is there once. */
    public static void index(MongoCollection<Document> chunks) {
        chunks.createIndex(Indexes.ascending(FILE, NUMBER), new IndexOptions().unique(true));
    }
}
