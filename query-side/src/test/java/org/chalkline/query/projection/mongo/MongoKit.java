package org.chalkline.query.projection.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.util.UUID;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.StoreKit;
import org.jspecify.annotations.Nullable;

/** A database of its own: in a server that imitates MongoDB, or in a real one. */
final class MongoKit implements StoreKit {

    private final @Nullable MongoServer imitation;
    private final String uri;

    private MongoKit(@Nullable MongoServer imitation, String server) {
        this.imitation = imitation;
        this.uri = server + "/views-" + UUID.randomUUID();
    }

    static MongoKit imitation() {
        var server = new MongoServer(new ImitatedMongo());
        return new MongoKit(server, server.bindAndGetConnectionString());
    }

    /** A database in the server at this address, which names none. */
    static MongoKit real(String server) {
        return new MongoKit(null, server.replaceAll("/$", ""));
    }

    String uri() {
        return uri;
    }

    @Override
    public ProjectionStore open() {
        return new MongoProjectionStore(uri);
    }

    @Override
    public void remove() {
        var connection = new ConnectionString(uri);
        try (var client = MongoClients.create(connection)) {
            client.getDatabase(String.valueOf(connection.getDatabase())).drop();
        }
        if (imitation != null) imitation.shutdownNow();
    }
}
