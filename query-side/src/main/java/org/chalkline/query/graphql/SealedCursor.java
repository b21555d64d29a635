package org.chalkline.query.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Seals what a cursor says, so that it can be neither read nor made up: AES-256-GCM under a key
 * that is derived from the {@link CursorKey}, and base64url. The nonce is a digest of what is
 * sealed, with that key: one place in a list has one cursor, which clients may compare.
 */
@Component
public final class SealedCursor {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 8_000;

    private final CursorKey key;
    private final SecretKeySpec secret;

    SealedCursor(ObjectProvider<CursorKey> keys) {
        key = keys.getObject();
        secret = new SecretKeySpec(HexFormat.of().parseHex(key.digest("cursor seal 1")), "AES");
    }

    /** The opaque text for this content. */
    public String close(String content) {
        var clear = content.getBytes(UTF_8);
        var nonce =
                HexFormat.of().parseHex(key.digest("cursor nonce " + content), 0, 2 * NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(clear.length));
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't seal", e);
        }
    }

    /** What {@link #close} was given; empty where it was not sealed so. */
    public Optional<String> open(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            if (sealed.length < NONCE_BYTES + TAG_BITS / 8) return Optional.empty();
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var clear =
                    cipher(Cipher.DECRYPT_MODE, nonce)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(clear, UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
