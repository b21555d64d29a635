package org.chalkline.query.projection.mongo;

import org.chalkline.query.projection.engine.ProjectionStoreContract;
import org.chalkline.query.projection.engine.StoreKit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the MongoDB that {@code MONGODB_URI} names, such as mongodb://localhost:27017. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class RealMongoProjectionStoreTest extends ProjectionStoreContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.real(System.getenv("MONGODB_URI"));
    }
}
