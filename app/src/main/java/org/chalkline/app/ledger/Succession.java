package org.chalkline.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.tree.Hash;

/**
 * That a log took another one's place, whose last facts were lost: a signed note in the new log's
 * folder. The new key signs it, and so does the old one where it is at hand, so that whoever knew
 * the old log can believe who followed it. Neither log is a fork: they have different names.
 *
 * @param origin the new log's
 * @param setting the origin that the settings name; the log that follows goes by another one
 * @param last the last checkpoint that is known of the old log
 * @param kept how many of its facts the new log begins with
 */
public record Succession(String origin, String setting, Checkpoint last, long kept) {

    /** The file in the new log's folder. */
    public static final String NAME = "succession";

    private static final Pattern TEXT =
            Pattern.compile(
                    "chalkline succession 1\norigin (\\S+)\nsetting (\\S+)\nfollows (\\S+)\nlast (\\d+) (\\S+)\nkept (\\d+)\n");

    /**
     * What the log in this folder says of the one before it; empty where it is the first.
     *
     * @throws MalformedNoteException if the file holds something else, or not a key of the log
     *     signed it
     */
    public static Optional<Succession> in(LogFolder log) throws IOException {
        var file = log.place().read(NAME);
        if (file.isEmpty()) return Optional.empty();
        var note = SignedNote.parse(file.get());
        var said = TEXT.matcher(note.text());
        if (!said.matches())
            throw new MalformedNoteException(NAME + " in " + log + " is no succession");
        if (log.keys().stream().noneMatch(key -> key.signed(note))) {
            throw new MalformedNoteException(
                    NAME + " in " + log + " isn't signed by the log's key");
        }
        var root = Hash.ofBase64(said.group(5));
        return Optional.of(
                new Succession(
                        said.group(1),
                        said.group(2),
                        new Checkpoint(said.group(3), Long.parseLong(said.group(4)), root),
                        Long.parseLong(said.group(6))));
    }

    /** The origin of the log in this folder, where the settings name this one. */
    public static String origin(LogFolder log, String setting) throws IOException {
        return in(log).filter(said -> said.setting().equals(setting))
                .map(Succession::origin)
                .orElse(setting);
    }

    private String text() {
        return "chalkline succession 1\norigin %s\nsetting %s\nfollows %s\nlast %d %s\nkept %d\n"
                .formatted(origin, setting, last.origin(), last.size(), last.root(), kept);
    }

    /** Writes it into the folder of the new log. */
    public void write(LogFolder log, Path newKey, Optional<Path> oldKey) throws IOException {
        var note = SigningKey.parse(Files.readString(newKey)).sign(text());
        if (oldKey.isPresent()) {
            var old = SigningKey.parse(Files.readString(oldKey.get()));
            note = note.with(old.sign(text()).signatures());
        }
        log.place().replace(NAME, note.bytes());
    }
}
