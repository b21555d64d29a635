package org.chalkline.query.projection.mongo;

import org.chalkline.query.projection.engine.ProjectionStoreContract;
import org.chalkline.query.projection.engine.StoreKit;

/** Against a server that imitates MongoDB; it orders text by UTF-16 units, as MongoDB doesn't. */
class MongoProjectionStoreTest extends ProjectionStoreContract {

    @Override
    protected StoreKit kit() {
        return MongoKit.imitation();
    }

    /** The imitation goes through everything for each question. */
    @Override
    protected int factsOfARebuild() {
        return 30;
    }

    @Override
    protected boolean ordersBeyondSurrogates() {
        return false;
    }
}
