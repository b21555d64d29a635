package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.backup.BackupState.Series;
import org.chalkline.app.backup.SqliteRows.Row;
import org.chalkline.app.ledger.StoredEvents;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole backup as it lies there: every part is what was written, every document has its
 * digest, and the facts make up the tree that the last of the checkpoints was signed over.
 */
final class BackupCheck {
    /** How the line before each checkpoint begins. */
    private static final String HEAD = "checkpoint ";

    private final BackupFolder folder;
    private final BackupState state;
    private final LongConsumer progress;
    private long done;

    /**
     * @param progress told how many facts and documents have been read
     */
    BackupCheck(BackupFolder folder, BackupState state, LongConsumer progress) {
        this.folder = folder;
        this.state = state;
        this.progress = progress;
    }

    /**
     * Reads all of it.
     *
     * @throws CannotRunException if something isn't as it was written or signed; it names the file
     */
    void run() throws IOException, SQLException {
        for (var series : Series.values()) {
            if (series != Series.FACTS) folder.read(state, series, row -> {});
        }
        facts();
        for (var digest : documents(folder, state)) {
            folder.document(digest, OutputStream.nullOutputStream());
            progress.accept(++done);
        }
    }

    private void facts() throws IOException, SQLException {
        var tree = new Frontier();
        folder.read(
                state,
                Series.FACTS,
                row -> {
                    tree.append(TreeHash.leaf(StoredEvents.event(fact(row)).entry()));
                    progress.accept(++done);
                });
        var signed = Checkpoint.of(lastCheckpoint(folder, state, Series.CHECKPOINTS));
        if (tree.size() == signed.size() && tree.root().equals(signed.root())) return;
        throw new CannotRunException(
                Exit.UNUSABLE_DATA,
                "BACKUP_DIFFERS",
                "The %d facts of the backup are not those that were signed. Find out with ./run verify what was altered."
                        .formatted(tree.size()));
    }

    /** The last of the checkpoints of a log in the backup. Each part ends with a whole one. */
    static SignedNote lastCheckpoint(BackupFolder folder, BackupState state, Series series)
            throws IOException, SQLException {
        var tail = new ByteArrayOutputStream();
        folder.read(state.of(series).getLast(), row -> tail.writeBytes(row.bytes("bytes")));
        var text = tail.toString(UTF_8);
        int head = text.lastIndexOf(HEAD);
        return SignedNote.parse(text.substring(text.indexOf('\n', head) + 1));
    }

    private static StoredFact fact(Row row) {
        return new StoredFact(
                Long.parseLong(row.text("position")),
                row.text("event_id"),
                row.text("aggregate_type"),
                row.text("aggregate_id"),
                row.text("sequence"),
                row.text("type"),
                row.text("revision"),
                row.text("recorded_at"),
                row.text("payload"),
                row.text("metadata"),
                null);
    }

    /** The digests of all documents in a backup. */
    static Set<String> documents(BackupFolder folder, @Nullable BackupState state)
            throws IOException, SQLException {
        var digests = new LinkedHashSet<String>();
        if (state == null) return digests;
        folder.read(state, Series.DOCUMENTS, row -> digests.add(row.text("digest")));
        return digests;
    }
}
