package org.chalkline.personal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.UUID;
import org.chalkline.personal.mongo.MongoKeyStore;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.jspecify.annotations.Nullable;

/** A store of keys for a test, which can be opened anew. */
interface KeyStoreKit extends AutoCloseable {

    KeyStore open();

    @Override
    void close();

    /** A file in this folder. */
    static KeyStoreKit file(Path folder) {
        return new KeyStoreKit() {
            @Override
            public KeyStore open() {
                return new SqliteKeyStore(folder.resolve("keys.db"));
            }

            @Override
            public void close() {}
        };
    }

    /** A database of its own, in a server that imitates MongoDB or in the one at this address. */
    static KeyStoreKit mongo(@Nullable String address) {
        var imitation = address == null ? new MongoServer(new MemoryBackend()) : null;
        var at =
                imitation == null
                        ? String.valueOf(address)
                        : imitation.bindAndGetConnectionString();
        MongoClient client = MongoClients.create(at);
        var database = client.getDatabase("keys-" + UUID.randomUUID());
        return new KeyStoreKit() {
            @Override
            public KeyStore open() {
                return new MongoKeyStore(database);
            }

            @Override
            public void close() {
                database.drop();
                client.close();
                if (imitation != null) imitation.shutdownNow();
            }
        };
    }
}
