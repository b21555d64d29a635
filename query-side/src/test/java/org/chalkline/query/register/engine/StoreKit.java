package org.chalkline.query.register.engine;

/** Opens one store again and again, and removes it in the end. */
public interface StoreKit {

    RegisterStore open();

    void remove();
}
