package org.chalkline.query.register.sqlite;

import org.chalkline.query.register.engine.RegisterStoreContract;
import org.chalkline.query.register.engine.StoreKit;

class SqliteRegisterStoreTest extends RegisterStoreContract {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }
}
