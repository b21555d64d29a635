package org.chalkline.personal;

import static org.chalkline.personal.KeysRefusedException.Code.MASTER_KEY_EXPOSED;
import static org.chalkline.personal.KeysRefusedException.Code.MASTER_KEY_MISSING;
import static org.chalkline.personal.KeysRefusedException.Code.MASTER_KEY_UNUSABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.person.PersonalField;
import org.jspecify.annotations.Nullable;

/**
 * The key that wraps all people's keys, and from which the keys of indices and digests are derived.
 * It is a line of 64 hexadecimal digits in a file of its own, which only the program's user may
 * read, and which ought to lie where no copy of the data folder includes it.
 */
public final class MasterKey {
    private static final int BYTES = 32;

    private final Mac wrapping;
    private final Mac indexing;
    private final Mac proving;

    private MasterKey(byte[] secret) {
        var root = new Mac(secret);
        // One key for each purpose, so that what is shown of one tells nothing of another.
        wrapping = new Mac(root.of("chalkline wrap 1"));
        indexing = new Mac(root.of("chalkline index 1"));
        proving = new Mac(root.of("chalkline proof 1"));
    }

    /**
     * The key of 32 bytes.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    public static MasterKey of(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("a key has 32 bytes");
        return new MasterKey(secret);
    }

    /**
     * The key in this file, made if there is none and it may be.
     *
     * @param mayMake whether there are no keys yet that another master key wrapped
     * @throws KeysRefusedException if it can't be had
     */
    public static MasterKey in(Path file, boolean mayMake) {
        try {
            var found = read(file);
            if (found != null) return new MasterKey(found);
            if (!mayMake) {
                throw new KeysRefusedException(
                        MASTER_KEY_MISSING,
                        "%s is missing, and without it no personal data can be read. Put the master key back there, or say where it is with --chalkline.master-key."
                                .formatted(file),
                        null);
            }
            make(file);
            var made = read(file);
            if (made == null) throw new IOException("it vanished");
            return new MasterKey(made);
        } catch (IOException e) {
            throw new KeysRefusedException(
                    MASTER_KEY_UNUSABLE,
                    "The master key can't be read or made at %s (%s). Give the program's user the right to do so, or choose another place with --chalkline.master-key."
                            .formatted(file, e),
                    e);
        }
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        requireUnexposed(file);
        if (!Files.exists(file)) return null;
        var text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new KeysRefusedException(
                    MASTER_KEY_UNUSABLE,
                    "%s holds no master key: that is one line of 64 hexadecimal digits. Put the right file there, or say where it is with --chalkline.master-key."
                            .formatted(file),
                    null);
        }
        return HexFormat.of().parseHex(text);
    }

    private static void requireUnexposed(Path file) throws IOException {
        if (OwnerAlone.isLink(file)) {
            throw new KeysRefusedException(
                    MASTER_KEY_EXPOSED,
                    "%s is a link, and whoever placed it decides which key is used. Put the master key itself there, or say where it is with --chalkline.master-key."
                            .formatted(file),
                    null);
        }
        if (Files.exists(file) && OwnerAlone.isExposed(file)) {
            throw new KeysRefusedException(
                    MASTER_KEY_EXPOSED,
                    "Others than its owner have rights on the master key %s. See who may have read it: with it and a copy of keys.db all personal data can be read. Then take the rights away: chmod 600 %s"
                            .formatted(file, file),
                    null);
        }
    }

    /** Makes it whole or not at all, and never over one that is there. */
    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var folder = file.toAbsolutePath().getParent();
        OwnerAlone.folderFor(file);
        var unfinished = Files.createTempFile(folder, ".master-key", ".new");
        try {
            OwnerAlone.file(unfinished);
            var line = HexFormat.of().formatHex(secret) + "\n";
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                out.force(true);
            }
            place(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        try (var at = FileChannel.open(folder, StandardOpenOption.READ)) {
            at.force(true);
        }
    }

    private static void place(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // Another program was first: its key counts.
        } catch (UnsupportedOperationException e) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The key under which people's keys are wrapped. */
    byte[] wrappingKey() {
        return wrapping.of("key");
    }

    /**
     * What is kept beside the keys, to tell whether this master key is theirs. It tells nothing.
     */
    public String check() {
        return HexFormat.of().formatHex(wrapping.of("check"));
    }

    /**
     * The tokens by which a text is found again, and from which it can't be guessed without the
     * key.
     *
     * @param said the text as it is indexed, with its kind
     */
    Slots slots(PersonalField kind, String said) {
        return new Slots() {
            @Override
            public PersonalField kind() {
                return kind;
            }

            @Override
            public byte[] token(int slot) {
                return indexing.of(slot + "\n" + said);
            }
        };
    }

    /**
     * A digest of a text that may hold little more than a name: 64 hexadecimal digits, which tell
     * nobody without the key what the text might be.
     */
    public String digest(String text) {
        return HexFormat.of().formatHex(proving.of(text));
    }
}
