package org.chalkline.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
final class Mac {
    private static final String NAME = "HmacSHA256";

    /** Never used itself: copying it is much cheaper than looking one up and giving it its key. */
    private final javax.crypto.Mac ready;

    Mac(byte[] key) {
        try {
            ready = javax.crypto.Mac.getInstance(NAME);
            ready.init(new SecretKeySpec(key, NAME));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + NAME, e);
        }
    }

    /** The 32 bytes for this text in UTF-8. */
    byte[] of(String text) {
        try {
            return ((javax.crypto.Mac) ready.clone())
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(NAME + " can't be copied", e);
        }
    }
}
