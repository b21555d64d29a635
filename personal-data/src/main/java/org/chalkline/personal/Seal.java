package org.chalkline.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chalkline.kernel.person.BrokenSealException;

/**
 * AES-256-GCM under one key: a random nonce of 96 bits before the ciphertext, and what it is about
 * authenticated with it, so that a sealed text put in another's place doesn't open.
 */
final class Seal {
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Looking one up among the providers takes longer than sealing a name. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Seal::newCipher);

    private final SecretKeySpec key;
    private final SecureRandom random;

    Seal(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    byte[] close(byte[] clear, byte[] about) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, about);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(clear.length));
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't seal", e);
        }
    }

    /**
     * @throws BrokenSealException if it was not sealed under this key about this
     */
    byte[] open(byte[] sealed, byte[] about) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) throw new BrokenSealException();
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed, 0, about)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't open", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in Galois/Counter mode", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int at, byte[] about)
            throws GeneralSecurityException {
        var cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE_BYTES));
        cipher.updateAAD(about);
        return cipher;
    }
}
