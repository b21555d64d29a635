package org.chalkline.query.register.mongo;

import org.chalkline.query.register.engine.RegisterStoreContract;
import org.chalkline.query.register.engine.StoreKit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the MongoDB that {@code MONGODB_URI} names, such as mongodb://localhost:27017. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class RealMongoRegisterStoreTest extends RegisterStoreContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.real(System.getenv("MONGODB_URI"));
    }
}
