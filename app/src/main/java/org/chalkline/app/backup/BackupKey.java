package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.ledger.tile.DurableFiles;

/**
 * The pair of keys of age (age-encryption.org/v1, X25519) under which all parts of a backup are
 * sealed. Its file is as {@code age-keygen} writes it, so that tools of age open a part, too.
 *
 * @param recipient the public one, {@code age1…}
 * @param secret the identity, {@code AGE-SECRET-KEY-1…}
 */
record BackupKey(String recipient, String secret) {
    private static final String PUBLIC = "# public key: ";

    /** Where it is unless an option says otherwise: beside the data, not among them. */
    static Path beside(Path data) {
        var folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".backup-key");
    }

    /**
     * The key in this file.
     *
     * @throws CannotRunException if there is none, or others than its owner can read it
     */
    static BackupKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw unusable(file, "is not there; without it nobody reads the backup");
        }
        if (OwnerAlone.isLink(file) || OwnerAlone.isExposed(file)) {
            throw unusable(file, "is a link, or others than its owner can read it (chmod 600)");
        }
        var lines = Files.readAllLines(file, US_ASCII);
        if (lines.size() != 2
                || !lines.getFirst().startsWith(PUBLIC)
                || !lines.getLast().startsWith("AGE-SECRET-KEY-1")) {
            throw unusable(file, "holds no identity of age as age-keygen writes it");
        }
        return new BackupKey(lines.getFirst().substring(PUBLIC.length()), lines.getLast());
    }

    /** The key in this file, made if there is none. */
    static BackupKey inOrNew(Path file) throws IOException {
        if (!Files.exists(file)) {
            OwnerAlone.folderFor(file);
            var made = generate();
            DurableFiles.replace(
                    file, (PUBLIC + made.recipient + "\n" + made.secret + "\n").getBytes(US_ASCII));
        }
        return in(file);
    }

    private static BackupKey generate() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            return new BackupKey(
                    new String(pair.getPublic().getEncoded(), US_ASCII),
                    new String(pair.getPrivate().getEncoded(), US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has X25519", e);
        }
    }

    private static CannotRunException unusable(Path file, String what) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "BACKUP_KEY_UNUSABLE",
                "The backup's key %s %s. Put the right file there, or name it with --backup-key."
                        .formatted(file, what));
    }

    /** Seals all that is written to it for the other one, which is closed with it. */
    OutputStream seal(OutputStream out) throws IOException {
        try {
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(Channels.newChannel(out), List.of(writer)));
        } catch (GeneralSecurityException e) {
            throw new IOException("can't seal for " + recipient, e);
        }
    }

    /**
     * The content that was sealed.
     *
     * @throws IOException if it was sealed under another key, or isn't as it was written
     */
    InputStream open(InputStream sealed) throws IOException {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(Channels.newChannel(sealed), List.of(reader)));
        } catch (GeneralSecurityException e) {
            throw new IOException("it was sealed under another key", e);
        }
    }

    /** A key is never written anywhere by chance. */
    @Override
    public String toString() {
        return "BackupKey " + recipient;
    }
}
