package org.chalkline.query.projection.sqlite;

import org.chalkline.query.projection.engine.ProjectionStoreContract;
import org.chalkline.query.projection.engine.StoreKit;

class SqliteProjectionStoreTest extends ProjectionStoreContract {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }
}
