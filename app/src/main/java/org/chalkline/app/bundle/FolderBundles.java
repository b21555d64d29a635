package org.chalkline.app.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.document.DocumentPlace;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.app.wiring.Offline;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Makes bundles of a data folder, whether the program runs or not. */
final class FolderBundles {

    private FolderBundles() {}

    /**
     * Returns what makes them.
     *
     * @param log the log of its facts
     * @param witnesses keys of witnesses beside those that the log remembers
     * @param lawTexts a folder of the texts of laws, if there is one
     * @throws CannotRunException if nothing is recorded in the folder
     * @throws IOException if it can't be read
     */
    static BundleMaker of(
            Path folder, LogFolder log, List<VerifierKey> witnesses, @Nullable Path lawTexts)
            throws IOException {
        DataFolder.refuseNewer(folder);
        var facts = new SqliteStoredFacts(folder);
        if (!facts.exists()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_EVENTS",
                    "There are no events in %s. Name the data folder with --data, or the running program with --url."
                            .formatted(folder));
        }
        var offline = Offline.parts(DataFolder.zone(folder));
        boolean madeUp = DataFolder.isMadeUp(folder);
        return new BundleMaker(
                new BundleMaker.Sources(
                        facts,
                        offline.catalogue(),
                        offline.views(),
                        log,
                        witnesses,
                        DocumentPlace.inFolder(folder, ProgramSettings.of(folder, List.of())),
                        lawTexts,
                        Clock.systemUTC(),
                        () -> madeUp));
    }

    /**
     * Reads keys of witnesses.
     *
     * @throws CannotRunException if one can't be read
     */
    static List<VerifierKey> keys(List<String> witnesses) {
        try {
            return witnesses.stream().map(VerifierKey::parse).toList();
        } catch (MalformedNoteException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "KEY_UNREADABLE", e.getMessage() + ".", e);
        }
    }
}
