package org.chalkline.personal;

class MongoKeysTest extends PeoplesKeysContract {

    @Override
    KeyStoreKit kit() {
        return KeyStoreKit.mongo(null);
    }

    /** Who sees another withdraws, so all may. */
    @Override
    long fewestWinners() {
        return 0;
    }
}
