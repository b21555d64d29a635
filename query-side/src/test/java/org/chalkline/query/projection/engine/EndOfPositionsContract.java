package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.Projection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projections of facts that stand at the last positions that there are, as their stream says. */
public abstract class EndOfPositionsContract {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Three facts fit. */
    private static final long FIRST = Positions.LAST - 2;

    private final ListStream facts = new ListStream(Marks.CATALOGUE, 1);
    private final Marks.ThingView view = new Marks.ThingView(new AtomicBoolean(), 1);
    private StoreKit kit;
    private Projections projections;

    protected abstract StoreKit kit();

    /** The same facts further on. */
    private record Further(FactStream facts) implements FactStream {

        @Override
        public long head() {
            return facts.head() + FIRST;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return facts.positionAt(recordedAt) + FIRST;
        }

        @Override
        public Reader readAfter(long position) {
            var reader = facts.readAfter(Math.max(NOTHING, position - FIRST));
            return new Reader() {
                @Override
                public List<RecordedFact> next(int most, Duration wait)
                        throws InterruptedException {
                    return reader.next(most, wait).stream().map(Further::moved).toList();
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        private static RecordedFact moved(RecordedFact fact) {
            return new RecordedFact(
                    fact.position() + FIRST,
                    fact.eventId(),
                    fact.aggregateId(),
                    fact.sequence(),
                    fact.type(),
                    fact.revision(),
                    fact.recordedAt(),
                    fact.metadata(),
                    fact.payload(),
                    fact.payloadJson(),
                    fact.metadataJson());
        }
    }

    @BeforeEach
    void begin() {
        kit = kit();
        record("a");
        projections =
                new Projections(
                        List.of(view),
                        kit.open(),
                        new Further(facts),
                        Marks.CATALOGUE,
                        Clock.fixed(MAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        projections.start();
    }

    @AfterEach
    void end() {
        projections.close();
        kit.remove();
    }

    private void record(String mark) {
        facts.record(new Marks.Marked("x", mark, "Red", 1L, null, MAY));
    }

    private Projection<Marks.Thing> things() {
        return projections.of(view);
    }

    private String trail(long position) {
        return things().find("x", new AsOf(position, MAY)).orElseThrow().state().trail();
    }

    private long listed(long position) {
        return things().count(List.of(), new AsOf(position, MAY));
    }

    @Test
    void what_is_known_since_the_last_positions_is_built_followed_and_asked_for() throws Exception {
        assertThat(things().await(FIRST, PATIENCE)).isTrue();
        record("b");
        record("c");
        assertThat(things().await(Positions.LAST, PATIENCE)).isTrue();

        assertThat(trail(FIRST)).isEqualTo("a");
        assertThat(trail(Positions.LAST - 1)).isEqualTo("ab");
        assertThat(trail(Positions.LAST)).isEqualTo("abc");
        assertThat(listed(FIRST - 1)).isZero();
        assertThat(listed(FIRST)).isOne();
        assertThat(listed(Positions.LAST - 1)).isOne();
        assertThat(listed(Positions.LAST)).isOne();
    }

    @Test
    void a_fact_beyond_them_is_told_as_what_it_is_and_what_was_shown_is_shown_on()
            throws Exception {
        record("b");
        record("c");
        assertThat(things().await(Positions.LAST, PATIENCE)).isTrue();

        record("beyond");

        long until = System.nanoTime() + PATIENCE.toNanos();
        while (things().standing().fault() == null && System.nanoTime() < until) Thread.sleep(10);
        assertThat(things().standing().fault()).contains("POSITIONS_ENDED", "2,147,483,647");
        assertThat(trail(Positions.LAST)).isEqualTo("abc");
    }
}
