package org.chalkline.query.projection.engine;

/** Opens one store again and again, and removes it in the end. */
public interface StoreKit {

    ProjectionStore open();

    void remove();
}
