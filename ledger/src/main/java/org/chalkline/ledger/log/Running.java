package org.chalkline.ledger.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256 over what grows: told at any point, and gone on with. */
sealed interface Running {

    /** Adds to it. */
    void update(byte[] bytes);

    /** The digest of all that was added so far. */
    byte[] soFar();

    /** Java's own, which is fast and can be gone on with by nobody else. */
    final class Plain implements Running {
        private final MessageDigest digest;

        Plain() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void update(byte[] bytes) {
            digest.update(bytes);
        }

        @Override
        public byte[] soFar() {
            try {
                return ((MessageDigest) digest.clone()).digest();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
            }
        }
    }

    /** One that can be gone on with from its state, in another program as well. */
    final class Resumable implements Running {
        private final SHA256Digest digest;

        Resumable() {
            digest = new SHA256Digest();
        }

        Resumable(byte[] state) {
            digest = new SHA256Digest(state);
        }

        /** The state from which another one goes on. */
        byte[] state() {
            return digest.getEncodedState();
        }

        @Override
        public void update(byte[] bytes) {
            digest.update(bytes, 0, bytes.length);
        }

        @Override
        public byte[] soFar() {
            var copy = new SHA256Digest(digest);
            var result = new byte[copy.getDigestSize()];
            copy.doFinal(result, 0);
            return result;
        }
    }
}
