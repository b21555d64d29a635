package org.chalkline.query.projection.mongo;

import org.chalkline.query.projection.engine.StoreKit;
import org.chalkline.query.record.TraceContract;

class MongoTraceTest extends TraceContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.imitation();
    }
}
