package org.chalkline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.place.FolderPlace;
import org.chalkline.ledger.place.LogPlace;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.tile.TileFolder;

/**
 * Where a log lies: its tiles and last checkpoint as they are served, and beside them all
 * checkpoints that were ever signed, those that witnesses cosigned, and their timestamps.
 */
public final class LogFolder {
    /** The name of the last checkpoint. */
    public static final String CHECKPOINT = "checkpoint";

    /** The name of the last checkpoint that any witness cosigned. */
    public static final String WITNESSED = "witnessed";

    /** The names of what grows: all checkpoints that were signed, and those that were cosigned. */
    public static final String CHECKPOINTS = "checkpoints";

    /** See {@link #CHECKPOINTS}. */
    public static final String WITNESSED_CHECKPOINTS = "witnessed-checkpoints";

    private static final String TIMESTAMPS = "timestamps";
    private static final String STAMP = ".tsr";
    private static final Pattern STAMP_OF_SIZE = Pattern.compile("timestamps/([0-9]{1,18})\\.tsr");

    private final LogPlace place;

    /** The log in this folder, there or not. */
    public LogFolder(Path root) {
        this(new FolderPlace(root));
    }

    /** The log in this place, there or not. */
    public LogFolder(LogPlace place) {
        this.place = place;
    }

    /** Where its files lie. */
    public LogPlace place() {
        return place;
    }

    /** Its tiles. */
    public TileFolder tiles() {
        return new TileFolder(place);
    }

    /**
     * The last checkpoint that was published, with the cosignatures it has by now.
     *
     * @throws org.chalkline.ledger.note.MalformedNoteException if the file holds something else
     */
    public Optional<SignedNote> checkpoint() throws IOException {
        return note(CHECKPOINT);
    }

    /** The last checkpoint that any witness cosigned; empty if none ever did. */
    public Optional<SignedNote> witnessed() throws IOException {
        return note(WITNESSED);
    }

    private Optional<SignedNote> note(String name) throws IOException {
        return place.read(name).map(SignedNote::parse);
    }

    /** Every checkpoint that was signed. */
    public CheckpointHistory history() {
        return new CheckpointHistory(place, CHECKPOINTS);
    }

    /** Every checkpoint that witnesses cosigned, with their signatures. */
    public CheckpointHistory witnessedHistory() {
        return new CheckpointHistory(place, WITNESSED_CHECKPOINTS);
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
        var text = place.read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
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
        place.replace(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A timestamp as it lies beside the log.
     *
     * @param size of the checkpoint
     * @param checkpoint exactly as it was stamped; absent where it is missing
     * @param stamp the timestamp over it, as {@code openssl ts -verify -in} reads it
     */
    public record Stamped(long size, Optional<byte[]> checkpoint, byte[] stamp) {}

    /** The sizes of which there is a timestamp, the smallest first. */
    public List<Long> stampedSizes() throws IOException {
        try (var names = place.walk(TIMESTAMPS)) {
            return names.map(STAMP_OF_SIZE::matcher)
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    /** The timestamp over the checkpoint of this size; empty if there is none. */
    public Optional<Stamped> stamped(long size) throws IOException {
        var stamp = place.read(stampName(size));
        if (stamp.isEmpty()) return Optional.empty();
        return Optional.of(new Stamped(size, place.read(stampedName(size)), stamp.get()));
    }

    /** The name of the checkpoint that was stamped at this size. */
    public static String stampedName(long size) {
        return TIMESTAMPS + "/" + size + ".checkpoint";
    }

    /** The name of the timestamp over it. */
    public static String stampName(long size) {
        return TIMESTAMPS + "/" + size + STAMP;
    }

    /** Keeps a timestamp beside the checkpoint that it is over. */
    public void keep(long size, SignedNote stamped, Timestamp stamp) throws IOException {
        place.replace(stampedName(size), stamped.bytes());
        place.replace(stampName(size), stamp.bytes());
    }

    /** Where it lies, for people. */
    @Override
    public String toString() {
        return place.toString();
    }
}
