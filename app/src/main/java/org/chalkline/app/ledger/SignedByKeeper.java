package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chalkline.kernel.fact.SignedFacts;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;

/** Tells what is signed, by the log of this program. */
final class SignedByKeeper implements SignedFacts {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StoredFacts facts;
    private final LedgerKeeper keeper;
    private final LogFolder log;

    SignedByKeeper(StoredFacts facts, LedgerKeeper keeper, LogFolder log) {
        this.facts = facts;
        this.keeper = keeper;
        this.log = log;
    }

    @Override
    public Optional<Signed> covering(String subject, long sequence) {
        var stored = stored(subject, sequence);
        if (stored.isEmpty()) return Optional.empty();
        long position = stored.get().position();
        try {
            if (!keeper.sign(position + 1, PATIENCE)) return Optional.empty();
            return first(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Signed> first(long position) throws IOException {
        try (var reader = log.history().read()) {
            for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                if (Checkpoint.of(note.get()).size() > position) {
                    return Optional.of(new Signed(position, note.get().toString()));
                }
            }
        } catch (CheckpointHistory.BrokenException e) {
            // The program may just be writing the last one.
            if (!e.cutShort()) throw e;
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> recordedAt(String subject, long sequence) {
        return stored(subject, sequence).map(each -> Instant.parse(each.recordedAt()));
    }

    private Optional<StoredFact> stored(String subject, long sequence) {
        if (sequence < 0) return Optional.empty();
        return facts.of(subject, facts.head()).stream()
                .filter(each -> each.sequence().equals(Long.toString(sequence)))
                .findFirst();
    }
}
