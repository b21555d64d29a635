package org.chalkline.kernel.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/**
 * The imitation of MongoDB in memory, with an index over its list of indexes: without one it goes
 * through all of that list whenever an index is made or dropped, which with several for each
 * projection takes more time than everything else that is asked of it.
 */
public final class ImitatedMongo extends MemoryBackend {

    private static final String NS = "ns";
    private static final String NAME = "name";
    private static final String INDEXES = "system.indexes";
    private static final String BY_NS_AND_NAME = "ns_name";

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MongoCollection<Integer> getOrCreateIndexesCollection() {
            var indexes = super.getOrCreateIndexesCollection();
            if (indexes.getIndexes().isEmpty()) indexes.addIndex(new OfIndexes());
            return indexes;
        }

        /** A collection that goes must have lost its indexes before, and this one isn't listed. */
        @Override
        public void dropCollection(String collectionName, Oplog oplog) {
            if (collectionName.equals(INDEXES)) {
                getOrCreateIndexesCollection().dropIndex(BY_NS_AND_NAME);
            }
            super.dropCollection(collectionName, oplog);
        }
    }

    /** Finds an index by its collection and name, whatever else a query says of it. */
    private static final class OfIndexes extends MemoryUniqueIndex {

        OfIndexes() {
            super(BY_NS_AND_NAME, List.of(new IndexKey(NS, true), new IndexKey(NAME, true)), false);
        }

        @Override
        public synchronized boolean canHandle(Document query) {
            return query.get(NS) instanceof String && query.get(NAME) instanceof String;
        }

        @Override
        public synchronized Iterable<Integer> getPositions(Document query) {
            var asked = new Document(NS, query.get(NS)).append(NAME, query.get(NAME));
            return super.getPositions(asked);
        }
    }
}
