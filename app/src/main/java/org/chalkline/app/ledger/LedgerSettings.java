package org.chalkline.app.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * Where the log lies and who vouches for it.
 *
 * @param origin the log's address without the scheme, which is also the name of its key
 * @param folder where its tiles and checkpoints lie, if not in a store; the log of reads lies
 *     beside it
 * @param key the file of the signing key
 * @param witnesses those who are asked to cosign
 * @param authority who is asked for timestamps, if anybody
 * @param stampEvery how much time passes between two timestamps at least
 * @param patience how long to wait for a witness or an authority
 */
public record LedgerSettings(
        String origin,
        Path folder,
        Path key,
        List<Witness> witnesses,
        @Nullable URI authority,
        Duration stampEvery,
        Duration patience) {

    public LedgerSettings {
        witnesses = List.copyOf(witnesses);
    }

    /** One who is asked to cosign, under its key's name. */
    public record Witness(VerifierKey key, URI prefix) {

        /**
         * Reads {@code KEY URL}.
         *
         * @throws CannotRunException if it is something else
         */
        public static Witness parse(String text) {
            var parts = text.strip().split("\\s+");
            try {
                if (parts.length == 2) {
                    return new Witness(VerifierKey.parse(parts[0]), URI.create(parts[1]));
                }
                throw new MalformedNoteException("there are " + parts.length + " words");
            } catch (IllegalArgumentException e) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "WITNESS_UNREADABLE",
                        "'%s' is no witness: %s. Write its verifier key, a space and its URL."
                                .formatted(text, e.getMessage()),
                        e);
            }
        }
    }

    /**
     * Where the log of reads has its own log, beside the one of facts: what reads leave behind is
     * kept apart from what anybody may see. Nobody else is asked to vouch for it.
     *
     * @param facts the log of facts
     */
    LedgerSettings ofReads(LogFolder facts) {
        return new LedgerSettings(
                readsOrigin(facts),
                readsFolder(folder),
                readsKey(key),
                List.of(),
                null,
                stampEvery,
                patience);
    }

    /** By the settings' origin: either log may have been followed by another, or neither. */
    private String readsOrigin(LogFolder facts) {
        try {
            var setting = Succession.in(facts).map(Succession::setting).orElse(origin);
            return Succession.origin(new LogFolder(readsFolder(folder)), setting + "/reads");
        } catch (IOException | MalformedNoteException e) {
            // Its keeper then finds a key of another name, and tells.
            return origin + "/reads";
        }
    }

    /** The folder of the log of reads, beside that of the log of facts. */
    public static Path readsFolder(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-reads");
    }

    /** The signing key of the log of reads, beside that of the log of facts. */
    public static Path readsKey(Path key) {
        return key.resolveSibling("reads-" + key.getFileName());
    }

    /** Where the log lies, by the settings of the program over this folder. */
    public static Path folderOf(Path data, PropertyResolver settings) {
        return ProgramSettings.path(settings, "chalkline.ledger.folder").orElse(folderIn(data));
    }

    /** Where the signing key is, by the settings of the program over this folder. */
    public static Path keyOf(Path data, PropertyResolver settings) {
        return ProgramSettings.path(settings, "chalkline.ledger.key").orElse(keyBeside(data));
    }

    /** Where the log lies, for commands: as the program over this folder would have it. */
    static Path folderOf(Path data) {
        return folderOf(data, ProgramSettings.of(data, List.of()));
    }

    /** Where the signing key is, for commands: as the program over this folder would have it. */
    static Path keyOf(Path data) {
        return keyOf(data, ProgramSettings.of(data, List.of()));
    }

    /** Where the log lies unless a setting says otherwise. */
    public static Path folderIn(Path data) {
        return data.resolve("ledger");
    }

    /** Where the key is unless a setting says otherwise: beside the data, not among them. */
    public static Path keyBeside(Path data) {
        var folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + "-keys").resolve("ledger.key");
    }
}
