package org.chalkline.axon.gateway;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Salts for facts: 16 bytes each that nobody can guess, in base64url. Without one, a leaf of a fact
 * that says little could be found by trying. For use by any thread.
 */
final class Salts {
    private static final int BYTES = 16;

    /** Drawn at once, because each drawing takes a lock that all of Java shares. */
    private static final int MANY = 64;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[MANY * BYTES];
    private int left;

    /** The next one: 22 characters. */
    String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(take());
    }

    private synchronized byte[] take() {
        if (left == 0) {
            random.nextBytes(drawn);
            left = MANY;
        }
        left--;
        return Arrays.copyOfRange(drawn, left * BYTES, (left + 1) * BYTES);
    }
}
