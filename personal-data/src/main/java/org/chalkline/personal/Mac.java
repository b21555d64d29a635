package org.chalkline.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
final class Mac {
    private static final String NAME = "HmacSHA256";

    private final SecretKeySpec key;

    Mac(byte[] key) {
        this.key = new SecretKeySpec(key, NAME);
    }

    /** The 32 bytes for this text in UTF-8. */
    byte[] of(String text) {
        try {
            var mac = javax.crypto.Mac.getInstance(NAME);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + NAME, e);
        }
    }
}
