package org.chalkline.ledger.log;

import static org.chalkline.ledger.log.SigningRefusedException.Code.KEY_EXPOSED;
import static org.chalkline.ledger.log.SigningRefusedException.Code.KEY_MISSING;
import static org.chalkline.ledger.log.SigningRefusedException.Code.KEY_UNUSABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.DurableFiles;

/**
 * The log's signing key in a file that only its owner can read, kept apart from what it signs, the
 * keys it replaced, and the last checkpoint it signed. That checkpoint is what remembers how far
 * the log had come when everything else was set back to an older backup.
 */
public final class KeyRing {
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final SigningKey current;
    private final List<VerifierKey> retired;

    private KeyRing(Path file, SigningKey current, List<VerifierKey> retired) {
        this.file = file;
        this.current = current;
        this.retired = List.copyOf(retired);
    }

    /**
     * Opens the key, and makes one if the log is new.
     *
     * @param file where the key is, or is to be
     * @param origin the log's origin, which is the key's name
     * @param log the log it signs: one that has been signed gets no new key by itself
     */
    public static KeyRing open(Path file, String origin, LogFolder log)
            throws IOException, SigningRefusedException {
        if (Files.isSymbolicLink(file)) {
            throw new SigningRefusedException(
                    KEY_EXPOSED,
                    "%s is a link, and whoever placed it decides which key signs. Put the signing key itself there, or set the key's file to where it is."
                            .formatted(file));
        }
        if (!Files.exists(file)) {
            var signed = log.checkpoint();
            if (signed.isPresent()) {
                throw new SigningRefusedException(
                        KEY_MISSING,
                        "The log has been signed by %s, and %s is not there. Put the key's file back; without it the log can't go on, and a new one needs another origin and folder."
                                .formatted(signed.get().signatures().getFirst().name(), file));
            }
            writeSecret(file, SigningKey.generate(origin).secret());
        }
        requireOwnerAlone(file);
        return new KeyRing(file, read(file, origin), retired(file));
    }

    private static SigningKey read(Path file, String origin)
            throws IOException, SigningRefusedException {
        try {
            var key = SigningKey.parse(Files.readString(file));
            if (key.verifier().name().equals(origin)) return key;
            throw new SigningRefusedException(
                    KEY_UNUSABLE,
                    "%s is the key of the log %s, and this one is %s. Set the origin or the key's file right."
                            .formatted(file, key.verifier().name(), origin));
        } catch (MalformedNoteException e) {
            throw new SigningRefusedException(
                    KEY_UNUSABLE,
                    file
                            + " holds no signing key: "
                            + e.getMessage()
                            + ". Put the right file back.");
        }
    }

    private static void requireOwnerAlone(Path file) throws IOException, SigningRefusedException {
        if (!isPosix(file)) return;
        var allowed = Files.getPosixFilePermissions(file);
        if (OWNER_ALONE.containsAll(allowed)) return;
        throw new SigningRefusedException(
                KEY_EXPOSED,
                "Others than its owner may read the signing key %s. See who has, replace the key if need be, and take the right away: chmod 600 %s"
                        .formatted(file, file));
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(
                        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                != null;
    }

    /**
     * Never readable by others, not even for the moment between making it and protecting it; and
     * never in the place of one that another program made at the same time: then that one counts.
     */
    private static void writeSecret(Path file, String secret) throws IOException {
        var folder = DurableFiles.folderOf(file);
        var attributes =
                isPosix(existing(folder))
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                        : new FileAttribute<?>[0];
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, folderOfOwner(folder));
        var beside = Files.createTempFile(folder, "key", ".unfinished", attributes);
        try {
            Files.writeString(beside, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.copy(beside, file);
        } finally {
            Files.delete(beside);
        }
        DurableFiles.syncFolder(folder);
    }

    private static FileAttribute<?>[] folderOfOwner(Path folder) {
        return isPosix(existing(folder))
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path existing(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) if (Files.exists(at)) return at;
        return folder;
    }

    private static List<VerifierKey> retired(Path file) throws IOException {
        var list = beside(file, ".retired");
        if (!Files.exists(list)) return List.of();
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> !line.isBlank()).map(VerifierKey::parse).toList();
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /**
     * The key that signed the log at its beginning, whatever keys replaced it since: by it the log
     * and its keys are told from others.
     */
    public VerifierKey first() {
        return retired.isEmpty() ? current.verifier() : retired.getLast();
    }

    /**
     * The same of the key in this file, by whatever name; empty if there is none.
     *
     * @throws MalformedNoteException if the file holds something else
     */
    public static Optional<VerifierKey> first(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        var retired = retired(file);
        return Optional.of(
                retired.isEmpty()
                        ? SigningKey.parse(Files.readString(file)).verifier()
                        : retired.getLast());
    }

    /** The log's origin. */
    public String origin() {
        return current.verifier().name();
    }

    /** The key that signs. */
    SigningKey current() {
        return current;
    }

    /**
     * What verifies the log: the key that signs first, then those it replaced, the latest first.
     */
    public List<VerifierKey> verifiers() {
        var all = new ArrayList<VerifierKey>();
        all.add(current.verifier());
        all.addAll(retired);
        return all;
    }

    /** Whether a key of this log signed the note. */
    public boolean signed(SignedNote note) {
        return verifiers().stream().anyMatch(key -> key.signed(note));
    }

    /** The last checkpoint that was signed, as far as this machine remembers. */
    Optional<SignedNote> lastSigned() throws IOException {
        return remembered(file);
    }

    /**
     * The last checkpoint that was signed with the key in this file, as far as is remembered beside
     * it. The key itself isn't read.
     *
     * @throws MalformedNoteException if what is remembered can't be read
     */
    public static Optional<SignedNote> remembered(Path file) throws IOException {
        var kept = beside(file, ".signed");
        return Files.exists(kept)
                ? Optional.of(SignedNote.parse(Files.readAllBytes(kept)))
                : Optional.empty();
    }

    /** Remembers what is about to be published, durably, before it is. */
    void remember(SignedNote note) throws IOException {
        DurableFiles.replace(beside(file, ".signed"), note.bytes());
    }

    /** Makes the key that is to follow, and keeps it until {@link #promote}. */
    SigningKey next() throws IOException {
        var next = beside(file, ".next");
        if (!Files.exists(next)) writeSecret(next, SigningKey.generate(origin()).secret());
        return SigningKey.parse(Files.readString(next));
    }

    /** Puts the next key in place; the old one can sign nothing from here on. */
    KeyRing promote() throws IOException {
        var list = new ArrayList<VerifierKey>(List.of(current.verifier()));
        list.addAll(retired);
        var text = new StringBuilder();
        for (var key : list) text.append(key).append('\n');
        DurableFiles.replace(
                beside(file, ".retired"), text.toString().getBytes(StandardCharsets.UTF_8));
        var key = next();
        Files.move(
                beside(file, ".next"),
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.syncFolder(DurableFiles.folderOf(file));
        return new KeyRing(file, key, list);
    }
}
