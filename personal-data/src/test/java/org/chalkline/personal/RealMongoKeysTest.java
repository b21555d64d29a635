package org.chalkline.personal;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class RealMongoKeysTest extends PeoplesKeysContract {

    @Override
    KeyStoreKit kit() {
        return KeyStoreKit.mongo(System.getenv("MONGODB_URI"));
    }

    /** Who sees another withdraws, so all may. */
    @Override
    long fewestWinners() {
        return 0;
    }
}
