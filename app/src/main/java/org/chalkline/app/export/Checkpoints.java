package org.chalkline.app.export;

import java.io.IOException;
import java.util.Optional;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds by which checkpoint of the log it can be told that what an answer rests on was recorded:
 * the first that covers its position. So what is said of one position stays the same, whatever has
 * been signed since.
 */
@Component
class Checkpoints {
    private static final int TRIES = 10;
    private static final int REST_MILLIS = 200;

    private final ObjectProvider<LogFolder> log;

    /**
     * @param log absent where the program keeps no log
     */
    Checkpoints(ObjectProvider<LogFolder> log) {
        this.log = log;
    }

    /**
     * The first that covers a position. One is signed within a second of a fact, and waited for as
     * long.
     *
     * @return empty while none covers it, where nothing was recorded, or where no log is kept
     * @throws IOException if the log can't be read
     */
    Optional<SignedNote> covering(long position) throws IOException {
        var folder = log.getIfAvailable();
        if (folder == null || position < 0) return Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            var found = covering(folder.history(), position);
            if (found.isPresent()) return found;
            try {
                Thread.sleep(REST_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<SignedNote> covering(CheckpointHistory history, long position)
            throws IOException {
        try (var reader = history.read()) {
            for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                if (Checkpoint.of(note.get()).size() > position) return note;
            }
        } catch (CheckpointHistory.BrokenException e) {
            // The program may just be writing the last one.
            if (!e.cutShort()) throw e;
        }
        return Optional.empty();
    }
}
