package org.chalkline.query.register.mongo;

import org.chalkline.query.register.engine.RegisterStoreContract;
import org.chalkline.query.register.engine.StoreKit;

/** Against a server that imitates MongoDB; it orders text by UTF-16 units, as MongoDB doesn't. */
class MongoRegisterStoreTest extends RegisterStoreContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.imitation();
    }

    @Override
    protected boolean ordersBeyondSurrogates() {
        return false;
    }
}
