package org.chalkline.app.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.stamp.TimestampAuthority;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.witness.WitnessClient;
import org.chalkline.ledger.witness.WitnessClient.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks others to vouch for checkpoints: witnesses to cosign each, and an authority to stamp one now
 * and then. It has a thread of its own, so that nobody who is slow or away holds the log up; those
 * that come while it is busy are passed over for the newest.
 */
final class Vouching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vouching.class);
    private static final long REST_MILLIS = 200;

    private final LogFolder folder;
    private final LedgerKeeper keeper;
    private final Duration stampEvery;
    private final @Nullable HttpClient http;
    private final List<WitnessClient> witnesses;
    private final @Nullable TimestampAuthority authority;
    private final AtomicReference<@Nullable SignedNote> newest = new AtomicReference<>();
    private final Thread thread;
    private long stampedAt;
    private boolean everStamped;

    Vouching(LedgerSettings settings, LogFolder folder, LedgerKeeper keeper) {
        this.folder = folder;
        this.keeper = keeper;
        stampEvery = settings.stampEvery();
        boolean nobody = settings.witnesses().isEmpty() && settings.authority() == null;
        http = nobody ? null : HttpClient.newHttpClient();
        witnesses =
                settings.witnesses().stream()
                        .map(
                                w ->
                                        new WitnessClient(
                                                Objects.requireNonNull(http),
                                                w.prefix(),
                                                w.key(),
                                                settings.patience()))
                        .toList();
        authority =
                settings.authority() == null
                        ? null
                        : new TimestampAuthority(
                                Objects.requireNonNull(http),
                                settings.authority(),
                                settings.patience());
        thread = Thread.ofPlatform().daemon().name("ledger-vouching").unstarted(this::run);
    }

    void start() {
        if (http != null) thread.start();
    }

    /** Has the checkpoint vouched for, unless a newer one comes first. */
    void show(SignedNote note) {
        newest.set(note);
    }

    /**
     * Asks the witnesses what they have seen before anything new is signed: after a restore they
     * may remember what this machine doesn't. One that is away is not waited for.
     */
    void askBeforeSigning(SignedNote latest) throws InterruptedException {
        for (var witness : witnesses) ask(witness, latest);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var note = newest.getAndSet(null);
                if (note != null) {
                    var signed = note;
                    for (var witness : witnesses) signed = ask(witness, signed);
                    stamp(note);
                }
                Thread.sleep(REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The note with the witness's signature, or as it was if there was none. */
    private SignedNote ask(WitnessClient witness, SignedNote note) throws InterruptedException {
        var tree = new TreeReader(folder.tiles(), Checkpoint.of(note).size());
        try {
            switch (witness.show(note, tree)) {
                case Answer.Cosigned answer -> {
                    keeper.cosigned(answer.checkpoint());
                    return answer.checkpoint();
                }
                case Answer.Ahead answer -> keeper.witnessAhead(answer.known());
                case Answer.Refused answer ->
                        LOG.error(
                                "The witness {} refused ({}): {}",
                                witness.key().name(),
                                answer.status(),
                                answer.reason());
            }
        } catch (IOException e) {
            LOG.warn("The witness {} did not sign: {}", witness.key().name(), e.toString());
        }
        return note;
    }

    private void stamp(SignedNote note) throws InterruptedException {
        var asked = authority;
        if (asked == null) return;
        if (everStamped && System.nanoTime() - stampedAt < stampEvery.toNanos()) return;
        try {
            var stamp = asked.stamp(note.bytes());
            folder.keep(Checkpoint.of(note).size(), note, stamp);
            everStamped = true;
            stampedAt = System.nanoTime();
        } catch (IOException e) {
            LOG.warn("{} gave no timestamp: {}", asked.address(), e.toString());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        if (http != null) http.shutdownNow();
    }
}
