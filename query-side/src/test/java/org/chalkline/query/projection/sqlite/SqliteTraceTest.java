package org.chalkline.query.projection.sqlite;

import org.chalkline.query.projection.engine.StoreKit;
import org.chalkline.query.record.TraceContract;

class SqliteTraceTest extends TraceContract {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }
}
