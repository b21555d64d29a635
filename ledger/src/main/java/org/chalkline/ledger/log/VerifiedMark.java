package org.chalkline.ledger.log;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.tree.Hash;

/**
 * How far the facts had been compared with the log, and under which root: where the next program
 * that keeps the log goes on. It is a note that the log's key signs, so that nobody makes one who
 * has the place of the log and not the key.
 *
 * @param size how many facts were found as they were signed, or were signed since
 * @param root of the tree of so many
 * @param history how far the file of all checkpoints had come
 */
record VerifiedMark(long size, Hash root, CheckpointHistory.State history) {

    /** The file's name. */
    static final String NAME = "verified";

    private static final Pattern TEXT =
            Pattern.compile(
                    "chalkline verified 1\norigin (\\S+)\nsize (\\d{1,18}) (\\S+)\nhistory (\\d{1,18}) (\\d{1,18}) (\\S+)\n");

    /**
     * The mark in this log.
     *
     * @return empty if there is none, or none that a key of the log signed: then all is compared
     */
    static Optional<VerifiedMark> in(LogFolder log, KeyRing keys) throws IOException {
        try {
            var file = log.place().read(NAME);
            if (file.isEmpty()) return Optional.empty();
            var note = SignedNote.parse(file.get());
            var said = TEXT.matcher(note.text());
            if (!keys.signed(note) || !said.matches()) return Optional.empty();
            if (!said.group(1).equals(keys.origin())) return Optional.empty();
            return Optional.of(
                    new VerifiedMark(
                            Long.parseLong(said.group(2)),
                            Hash.ofBase64(said.group(3)),
                            new CheckpointHistory.State(
                                    Long.parseLong(said.group(4)),
                                    Long.parseLong(said.group(5)),
                                    Base64.getDecoder().decode(said.group(6)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The mark of this checkpoint. */
    static VerifiedMark of(Checkpoint checkpoint, CheckpointHistory.State history) {
        return new VerifiedMark(checkpoint.size(), checkpoint.root(), history);
    }

    /** Puts it into the log. */
    void write(LogFolder log, KeyRing keys) throws IOException {
        var text =
                "chalkline verified 1\norigin %s\nsize %d %s\nhistory %d %d %s\n"
                        .formatted(
                                keys.origin(),
                                size,
                                root,
                                history.number(),
                                history.bytes(),
                                Base64.getEncoder().encodeToString(history.digest()));
        log.place().replace(NAME, keys.current().sign(text).bytes());
    }
}
