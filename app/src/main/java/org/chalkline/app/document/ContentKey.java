package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The key of one document: a pair of keys of age (age-encryption.org/v1, X25519), so that whoever
 * is given the secret one opens the document with tools of others.
 *
 * @param secret the identity, {@code AGE-SECRET-KEY-1…}
 */
record ContentKey(String secret) {

    /** A new key and what is sealed under it. */
    record Sealing(ContentKey key, InputStream content) {}

    /**
     * Seals content under a new key, as it is read.
     *
     * @param content what is to be sealed; whatever it throws, the sealed content throws
     */
    static Sealing seal(InputStream content) throws IOException {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            var recipient = new String(pair.getPublic().getEncoded(), US_ASCII);
            var secret = new String(pair.getPrivate().getEncoded(), US_ASCII);
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
            var factory = new StandardEncryptingChannelFactory();
            return new Sealing(
                    new ContentKey(secret),
                    new SealedContent(
                            content, out -> factory.newEncryptingChannel(out, List.of(writer))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has X25519 and ChaCha20", e);
        }
    }

    /**
     * The content that was sealed under this key.
     *
     * @throws IOException if it was sealed under another
     */
    InputStream open(InputStream sealed) throws IOException {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
            var channel =
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(Channels.newChannel(sealed), List.of(reader));
            return Channels.newInputStream(channel);
        } catch (GeneralSecurityException e) {
            throw new IOException("the document was sealed under another key", e);
        }
    }

    /** A key is never written anywhere by chance. */
    @Override
    public String toString() {
        return "ContentKey";
    }
}
