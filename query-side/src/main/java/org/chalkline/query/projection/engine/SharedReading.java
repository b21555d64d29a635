package org.chalkline.query.projection.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One reading of all facts for the builds that begin at the same time, as those of all projections
 * do at the first start of a new version. They go in step: whoever wants what nobody has read yet
 * reads it for the others, but no further than a few turns ahead of the slowest. A build that
 * begins later, when the first facts are gone, begins another reading.
 */
final class SharedReading {

    /** Turns that may be in memory. */
    private static final int AHEAD = 3;

    /** How long builds wait for those that are expected. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FactStream facts;
    private final Duration patience;
    private final Object gateway = new Object();

    /** How many have not told yet whether they will build. */
    private int expected;

    private @Nullable Group latest;

    /**
     * @param expected how many may begin at the same time; the first reading waits a moment until
     *     each of them has opened a reader, or told that it needs {@link #none}
     */
    SharedReading(FactStream facts, int expected) {
        this(facts, expected, PATIENCE);
    }

    /**
     * @param patience how long that moment is at the most
     */
    SharedReading(FactStream facts, int expected, Duration patience) {
        this.facts = facts;
        this.patience = patience;
        this.expected = expected;
    }

    /** Tells that one of those expected needs no reader. */
    void none() {
        synchronized (gateway) {
            expectOneFewer();
        }
    }

    private void expectOneFewer() {
        if (expected > 0) expected--;
        gateway.notifyAll();
    }

    /** Opens a reader of all facts from the first one. */
    FactStream.Reader open() {
        synchronized (gateway) {
            expectOneFewer();
            var group = latest;
            if (group == null || !group.isAtTheBeginning()) latest = group = new Group();
            var member = new Member(group);
            group.members.add(member);
            return member;
        }
    }

    /** Those who read together. Guarded by the gateway, which nobody holds while reading. */
    private final class Group {
        private final List<Member> members = new ArrayList<>();
        private final List<List<RecordedFact>> turns = new ArrayList<>();
        private FactStream.@Nullable Reader reader;
        private @Nullable RuntimeException failure;

        /** How many turns all have had. */
        private long gone;

        private boolean reading;

        boolean isAtTheBeginning() {
            return gone == 0 && failure == null;
        }

        /** Lets go of what everybody has had. */
        void forget() {
            long slowest = members.stream().mapToLong(m -> m.had).min().orElse(gone);
            for (; gone < slowest; gone++) turns.removeFirst();
            gateway.notifyAll();
        }

        /** By one thread at a time. */
        List<RecordedFact> read(int most, Duration wait) throws InterruptedException {
            var from = reader;
            if (from == null) reader = from = facts.readAfter(FactStream.NOTHING);
            return from.next(most, wait);
        }
    }

    private final class Member implements FactStream.Reader {
        private final Group group;
        private long had;

        Member(Group group) {
            this.group = group;
        }

        @Override
        public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
            while (true) {
                synchronized (gateway) {
                    awaitOthers();
                    var turn = turn();
                    if (turn != null) return turn;
                    group.reading = true;
                }
                if (read(most, wait).isEmpty()) return List.of();
            }
        }

        /** At the first time. */
        private void awaitOthers() throws InterruptedException {
            long until = System.nanoTime() + patience.toNanos();
            while (had == 0 && expected > 0 && group.turns.isEmpty()) {
                long left = until - System.nanoTime();
                if (left <= 0) expected = 0;
                else TimeUnit.NANOSECONDS.timedWait(gateway, left);
            }
        }

        /** The next turn, when it is there; absent if this one is to read it. */
        private @Nullable List<RecordedFact> turn() throws InterruptedException {
            while (true) {
                var failure = group.failure;
                if (failure != null) throw failure;
                int next = Math.toIntExact(had - group.gone);
                if (next < group.turns.size()) {
                    var turn = group.turns.get(next);
                    had++;
                    group.forget();
                    return turn;
                }
                if (!group.reading && group.turns.size() < AHEAD) return null;
                gateway.wait();
            }
        }

        private List<RecordedFact> read(int most, Duration wait) throws InterruptedException {
            List<RecordedFact> read = List.of();
            RuntimeException failure = null;
            try {
                read = group.read(most, wait);
                return read;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            } finally {
                synchronized (gateway) {
                    group.reading = false;
                    if (failure != null) group.failure = failure;
                    if (!read.isEmpty()) group.turns.add(read);
                    gateway.notifyAll();
                }
            }
        }

        @Override
        public void close() {
            FactStream.Reader last = null;
            synchronized (gateway) {
                group.members.remove(this);
                group.forget();
                if (group.members.isEmpty()) {
                    last = group.reader;
                    if (latest == group) latest = null;
                }
            }
            if (last != null) last.close();
        }
    }
}
