package org.chalkline.query.register.sqlite;

import org.chalkline.query.register.engine.RandomHistories;
import org.chalkline.query.register.engine.StoreKit;

class SqliteRandomHistoriesTest extends RandomHistories {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }
}
