package org.chalkline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.tile.DurableFiles;
import org.chalkline.ledger.tile.TileFolder;

/**
 * Where a log lies: its tiles and last checkpoint as they are served, and beside them all
 * checkpoints that were ever signed, those that witnesses cosigned, and their timestamps.
 */
public final class LogFolder {
    private final Path root;

    /** The log in this folder, there or not. */
    public LogFolder(Path root) {
        this.root = root;
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    /** Its tiles. */
    public TileFolder tiles() {
        return new TileFolder(root);
    }

    /** The file of the last checkpoint. */
    public Path checkpointFile() {
        return root.resolve("checkpoint");
    }

    /**
     * The last checkpoint that was published, with the cosignatures it has by now.
     *
     * @throws org.chalkline.ledger.note.MalformedNoteException if the file holds something else
     */
    public Optional<SignedNote> checkpoint() throws IOException {
        return note(checkpointFile());
    }

    /** The last checkpoint that any witness cosigned; empty if none ever did. */
    public Optional<SignedNote> witnessed() throws IOException {
        return note(root.resolve("witnessed"));
    }

    private static Optional<SignedNote> note(Path file) throws IOException {
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Every checkpoint that was signed. */
    public CheckpointHistory history() {
        return new CheckpointHistory(root.resolve("checkpoints"));
    }

    /** Every checkpoint that witnesses cosigned, with their signatures. */
    public CheckpointHistory witnessedHistory() {
        return new CheckpointHistory(root.resolve("witnessed-checkpoints"));
    }

    /** The keys that the log says are its own, the one that signs first. */
    public List<VerifierKey> keys() throws IOException {
        return keys("keys");
    }

    /** The key that signed it at its beginning; empty where nothing says which that was. */
    public Optional<VerifierKey> firstKey() throws IOException {
        var keys = keys();
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getLast());
    }

    /**
     * The keys of all witnesses that were ever asked to cosign it, in the order of their coming.
     */
    public List<VerifierKey> witnesses() throws IOException {
        return keys("witnesses");
    }

    private List<VerifierKey> keys(String name) throws IOException {
        var file = root.resolve(name);
        if (!Files.exists(file)) return List.of();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(VerifierKey::parse).toList();
        }
    }

    /**
     * Remembers witnesses: whoever takes a proof out later has to know whose signatures stand under
     * a checkpoint, whether they are asked still or not.
     */
    public void addWitnesses(List<VerifierKey> keys) throws IOException {
        var all = new LinkedHashSet<>(witnesses());
        for (var key : keys) all.add(key.as(VerifierKey.Purpose.COSIGNATURE));
        if (all.size() > witnesses().size()) write("witnesses", all);
    }

    void writeKeys(List<VerifierKey> keys) throws IOException {
        if (!keys.equals(keys())) write("keys", keys);
    }

    private void write(String name, Collection<VerifierKey> keys) throws IOException {
        var text = new StringBuilder();
        for (var key : keys) text.append(key).append('\n');
        DurableFiles.replace(root.resolve(name), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The checkpoint that was stamped at this size, exactly as it was stamped. */
    public Path stampedFile(long size) {
        return root.resolve("timestamps").resolve(size + ".checkpoint");
    }

    /** The timestamp over {@link #stampedFile}, as {@code openssl ts -verify -in} reads it. */
    public Path timestampFile(long size) {
        return root.resolve("timestamps").resolve(size + ".tsr");
    }

    /** Keeps a timestamp beside the checkpoint that it is over. */
    public void keep(long size, SignedNote stamped, Timestamp stamp) throws IOException {
        DurableFiles.replace(stampedFile(size), stamped.bytes());
        DurableFiles.replace(timestampFile(size), stamp.bytes());
    }
}
