package org.chalkline.axon.wiring;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Makes the ids of events, and of Axon's other messages: UUIDs of version 7, which begin with the
 * time in milliseconds. New ones stand together at the end of the index over them, where random
 * ones would each change a page of their own. Nothing else relies on the order, and nothing on that
 * an id can't be guessed. Axon finds this class through {@code META-INF/services}.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final int RANDOM_BITS_BESIDE_THE_TIME = 0xFFF;
    private static final int VERSION = 0x7000;
    private static final long VARIANT = Long.MIN_VALUE;

    @Override
    public String generateIdentifier() {
        var random = ThreadLocalRandom.current();
        long beside = random.nextLong() & RANDOM_BITS_BESIDE_THE_TIME;
        long first = System.currentTimeMillis() << 16 | VERSION | beside;
        return new UUID(first, VARIANT | random.nextLong() >>> 2).toString();
    }
}
