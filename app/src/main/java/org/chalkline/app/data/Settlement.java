package org.chalkline.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.kernel.file.FileIdentity;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * All that a start asks of a data folder before anything in it is opened.
 *
 * @param zone the bureau's time zone; absent where the setting names none that there is
 * @param masterKey the file of the master key
 * @param log the folder of the log
 * @param isLogElsewhere whether it lies in a store, and nothing of it in that folder
 * @param signingKey the file of its key
 * @param isAlone whether facts and people's keys are kept in the folder
 * @param acceptedLosses what is to be made anew though it was made before
 * @param at when it starts
 */
public record Settlement(
        @Nullable String zone,
        Path masterKey,
        Path log,
        boolean isLogElsewhere,
        Path signingKey,
        boolean isAlone,
        Set<Part> acceptedLosses,
        Instant at) {

    public Settlement {
        acceptedLosses = Set.copyOf(acceptedLosses);
    }

    /** Where the part is, or is to be. */
    Path place(Part part, DataFolder folder) {
        return switch (part) {
            case EVENTS -> folder.events();
            case KEYS -> folder.keys();
            case READS -> folder.reads();
            case MASTER_KEY -> masterKey;
            // Without a checkpoint, a folder of a log says nothing.
            case LOG -> log.resolve("checkpoint");
            case SIGNING_KEY -> signingKey;
        };
    }

    /** The parts by which the log of reads is proved. */
    List<Path> proofOfReads() {
        var key = LedgerSettings.readsKey(signingKey);
        return List.of(
                LedgerSettings.readsFolder(log),
                key,
                key.resolveSibling(key.getFileName() + ".signed"),
                key.resolveSibling(key.getFileName() + ".retired"));
    }

    boolean isThere(Part part, DataFolder folder) {
        return Files.exists(place(part, folder));
    }

    /**
     * By what the part that is there is told from another of its kind.
     *
     * @return empty where that can't be told, and whoever opens it says why
     */
    Optional<String> identity(Part part, DataFolder folder) {
        try {
            return switch (part) {
                case EVENTS, KEYS, READS -> FileIdentity.of(place(part, folder));
                // People's keys say which one opens them.
                case MASTER_KEY -> Optional.empty();
                case LOG -> new LogFolder(log).firstKey().map(VerifierKey::toString);
                case SIGNING_KEY -> KeyRing.first(signingKey).map(VerifierKey::toString);
            };
        } catch (IOException | MalformedNoteException e) {
            return Optional.empty();
        }
    }

    /** Whether an earlier version, which kept no list, had made the part. */
    boolean wasMade(Part part, DataFolder folder, boolean anyData) {
        if (isThere(part, folder)) return true;
        return switch (part) {
            case EVENTS, KEYS, READS -> isAlone && anyData;
            // The last signature is remembered beside the key.
            case LOG ->
                    Files.exists(signingKey.resolveSibling(signingKey.getFileName() + ".signed"));
            case SIGNING_KEY -> isThere(Part.LOG, folder);
            case MASTER_KEY -> false;
        };
    }
}
