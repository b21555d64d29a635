package org.chalkline.query.projection.sqlite;

import org.chalkline.query.projection.engine.EndOfPositionsContract;
import org.chalkline.query.projection.engine.StoreKit;

class SqliteEndOfPositionsTest extends EndOfPositionsContract {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }
}
