package org.chalkline.app.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;

/**
 * Facts of which each is hashed again, as it is stored, and found as it was signed before it is
 * handed on. What is handed on is the fact as the program reads it, which may be in a newer form.
 * Only reading from the first fact on is verified: a tree has no beginning elsewhere.
 */
final class VerifiedFacts implements FactStream {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final FactStream facts;
    private final StoredFacts stored;
    private final LogFolder log;

    /** The facts of the stream, checked against this log as they are stored. */
    VerifiedFacts(FactStream facts, StoredFacts stored, LogFolder log) {
        this.facts = facts;
        this.stored = stored;
        this.log = log;
    }

    @Override
    public long head() {
        return facts.head();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return facts.positionAt(recordedAt);
    }

    /** Not verified: whoever has read from the first fact on has seen it verified already. */
    @Override
    public List<RecordedFact> lookUp(List<Long> positions) {
        return facts.lookUp(positions);
    }

    @Override
    public Reader readAfter(long position) {
        var reader = facts.readAfter(position);
        return position == NOTHING ? new Checked(reader) : reader;
    }

    private final class Checked implements Reader {
        private final Reader reader;
        private final StoredFacts.Reader beside = stored.readAfter(NOTHING);
        private final LeafCheck check = new LeafCheck(log);
        private final ArrayDeque<StoredFact> read = new ArrayDeque<>();

        Checked(Reader reader) {
            this.reader = reader;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            var turn = reader.next(most, wait);
            for (var fact : turn) check.next(storedAt(fact.position(), turn.size()));
            return turn;
        }

        private StoredFact storedAt(long position, int most) throws InterruptedException {
            if (read.isEmpty()) read.addAll(beside.next(most, AT_ONCE));
            if (read.isEmpty()) throw new LeafCheck.NotAsSignedException(position);
            var fact = read.removeFirst();
            if (fact.position() != position) throw new LeafCheck.NotAsSignedException(position);
            return fact;
        }

        @Override
        public void close() {
            beside.close();
            reader.close();
        }
    }
}
