package org.chalkline.app.backup;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.ledger.tile.DurableFiles;

/**
 * The last run of {@code backup} that was finished, as the data folder remembers it. It is not in
 * the backup: a folder that was restored claims none until it is backed up itself. Where the backup
 * lies isn't told.
 *
 * @param madeAt when it was finished, and so had been read again
 * @param position of the last fact in it; -1 if there was none
 * @param run its number, from 1
 * @param keysKeptDays for how many days a part with people's keys is kept besides the newest
 * @param documentsLeftOut how many weren't what their digests say
 */
record LastBackup(Instant madeAt, long position, long run, int keysKeptDays, int documentsLeftOut) {
    private static final String NAME = "last-backup";

    /** The collection of what programs over one MongoDB have in common. */
    private static final String SHARED = "deployment";

    private static final String SAID = "said";

    /** The one that this data folder remembers; empty if there was none, or it can't be read. */
    static Optional<LastBackup> in(Path data) {
        var file = data.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(FactJson.read(Files.readAllBytes(file), LastBackup.class))
                    : Optional.empty();
        } catch (IOException | UnreadableFactException e) {
            return Optional.empty();
        }
    }

    /** Remembers it in this data folder. */
    void keep(Path data) throws IOException {
        DurableFiles.replace(data.resolve(NAME), FactJson.write(this).getBytes(UTF_8));
    }

    /** The one that all programs over this database remember. */
    static Optional<LastBackup> in(MongoDatabase database) {
        var found = database.getCollection(SHARED).find(eq("_id", NAME)).first();
        try {
            return Optional.ofNullable(found)
                    .map(kept -> kept.getString(SAID))
                    .map(said -> FactJson.read(said, LastBackup.class));
        } catch (UnreadableFactException e) {
            return Optional.empty();
        }
    }

    /** Has all programs over this database remember it. */
    void keep(MongoDatabase database) {
        database.getCollection(SHARED)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .updateOne(
                        eq("_id", NAME),
                        set(SAID, FactJson.write(this)),
                        new UpdateOptions().upsert(true));
    }
}
