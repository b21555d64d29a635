package org.chalkline.query.projection.mongo;

import org.chalkline.query.projection.engine.EndOfPositionsContract;
import org.chalkline.query.projection.engine.StoreKit;

class MongoEndOfPositionsTest extends EndOfPositionsContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.imitation();
    }
}
