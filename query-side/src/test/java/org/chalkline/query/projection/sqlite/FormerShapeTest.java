package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that an earlier version left, whose projections had another shape. */
class FormerShapeTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final ListStream facts = new ListStream(Marks.CATALOGUE, 1);
    private final CountDownLatch building = new CountDownLatch(1);
    private volatile boolean fails;

    /** A version of the view of things. */
    private record Edition(View<Marks.Thing> view, int version, boolean knowsEnds)
            implements View<Marks.Thing> {

        static Edition of(int version, boolean knowsEnds) {
            var view = new Marks.ThingView(new AtomicBoolean(), version);
            return new Edition(view, version, knowsEnds);
        }

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public Class<Marks.Thing> stateType() {
            return view.stateType();
        }

        @Override
        public boolean concerns(Class<? extends Fact> type) {
            return view.concerns(type) && (knowsEnds || type != Marks.Ended.class);
        }

        @Override
        public String entityOf(Fact fact) {
            return view.entityOf(fact);
        }

        @Override
        public Marks.@Nullable Thing evolve(Marks.@Nullable Thing before, Fact fact) {
            return view.evolve(before, fact);
        }

        @Override
        public List<Column<Marks.Thing>> columns() {
            return view.columns();
        }
    }

    /** The same facts, for a build that reads none before it is let go on. */
    private final class Held implements FactStream {
        @Override
        public long head() {
            return facts.head();
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return facts.positionAt(recordedAt);
        }

        @Override
        public List<RecordedFact> lookUp(List<Long> positions) {
            return facts.lookUp(positions);
        }

        @Override
        public Reader readAfter(long position) {
            var reader = facts.readAfter(position);
            return new Reader() {
                @Override
                public List<RecordedFact> next(int most, Duration wait)
                        throws InterruptedException {
                    if (fails) throw new IllegalStateException("cut short");
                    building.await();
                    return reader.next(most, wait);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }
    }

    /** However a test ends: who closes the projections waits for their builds. */
    private AutoCloseable letGoOn() {
        return building::countDown;
    }

    private Projections open(Edition edition, FactStream whole) {
        var projections =
                new Projections(
                        List.of(edition),
                        new SqliteProjectionStore(folder),
                        facts,
                        whole,
                        Marks.CATALOGUE,
                        Clock.systemUTC());
        projections.start();
        return projections;
    }

    private void leftBy(Edition edition) throws InterruptedException {
        try (var projections = open(edition, facts)) {
            assertThat(projections.of(edition).await(facts.head(), PATIENCE)).isTrue();
        }
    }

    private void mark(String mark) {
        facts.record(new Marks.Marked("x", mark, "Red", 1L, null, MAY));
    }

    private static String trail(Projection<Marks.Thing> things, long position) {
        return things.find("x", new AsOf(position, MAY)).map(r -> r.state().trail()).orElse("-");
    }

    private static void awaitShown(Projection<Marks.Thing> things) throws InterruptedException {
        for (long until = System.nanoTime() + PATIENCE.toNanos(); things.committed() < 0; ) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(5);
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("things.*[.]db"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void where_only_facts_are_new_what_was_built_answers_until_its_successor_is_whole()
            throws Exception {
        mark("a");
        mark("b");
        leftBy(Edition.of(1, false));
        var edition = Edition.of(1, true);
        try (var projections = open(edition, new Held());
                var unused = letGoOn()) {
            var things = projections.of(edition);
            awaitShown(things);
            assertThat(trail(things, 1)).isEqualTo("ab");
            assertThat(trail(things, 0)).isEqualTo("a");
            assertThat(things.standing().fault()).isEqualTo("building");
            assertThat(things.isOfEarlierVersion()).isTrue();

            // It stands where it stood: what comes is its successor's, and nobody waits for it.
            facts.record(new Marks.Ended("x", MAY));
            projections.await(facts.head(), Duration.ofHours(1));
            assertThat(things.committed()).isEqualTo(1);
            assertThatThrownBy(() -> trail(things, 2)).isInstanceOf(IllegalArgumentException.class);
            assertThat(things.rebuild()).as("begun by the request").isFalse();
            assertThatThrownBy(things::retryParked)
                    .isInstanceOf(ProjectionUnavailableException.class);

            building.countDown();
            assertThat(things.await(facts.head(), PATIENCE)).isTrue();
            assertThat(trail(things, 2)).isEqualTo("-");
            assertThat(trail(things, 1)).isEqualTo("ab");
            assertThat(things.standing().fault()).isNull();
            assertThat(things.isOfEarlierVersion()).isFalse();
            assertThat(things.rebuild()).isTrue();
        }
        leftBy(edition);
        assertThat(files()).hasSize(1).doesNotContain("things-1.db");
    }

    @Test
    void a_view_that_shows_otherwise_does_not_answer_from_rows_that_are_not_its_own()
            throws Exception {
        mark("a");
        leftBy(Edition.of(1, true));
        var edition = Edition.of(2, true);
        try (var projections = open(edition, new Held());
                var unused = letGoOn()) {
            var things = projections.of(edition);
            Thread.sleep(300);
            assertThatThrownBy(() -> trail(things, 0))
                    .isInstanceOf(ProjectionUnavailableException.class);
            assertThat(files()).contains("things-1.db");
            building.countDown();
            assertThat(things.await(0, PATIENCE)).isTrue();
            assertThat(trail(things, 0)).isEqualTo("a");
        }
        assertThat(files()).containsExactly("things-2.db");
    }

    @Test
    void a_build_that_was_cut_short_leaves_the_old_one_to_answer_again() throws Exception {
        mark("a");
        leftBy(Edition.of(1, false));
        var edition = Edition.of(1, true);
        fails = true;
        for (int start = 0; start < 2; start++) {
            try (var projections = open(edition, new Held())) {
                awaitShown(projections.of(edition));
                assertThat(trail(projections.of(edition), 0)).isEqualTo("a");
            }
        }
        // And so does the earlier version, which may be started again.
        leftBy(Edition.of(1, false));
    }

    @Test
    void what_lies_far_behind_answers_as_it_stands_until_it_is_built_anew() throws Exception {
        mark("a");
        mark("b");
        var edition = Edition.of(1, true);
        leftBy(edition);
        recordOthers(5 * StreamingProcessors.AT_A_TIME);
        mark("c");
        try (var projections = open(edition, new Held());
                var unused = letGoOn()) {
            var things = projections.of(edition);
            awaitShown(things);
            assertThat(things.standing().fault()).isEqualTo("building");
            assertThat(things.committed()).isEqualTo(1);
            assertThat(trail(things, 1)).isEqualTo("ab");

            building.countDown();
            assertThat(things.await(facts.head(), PATIENCE)).isTrue();
            assertThat(trail(things, facts.head())).isEqualTo("abc");
            assertThat(trail(things, 1)).isEqualTo("ab");
            assertThat(things.standing().fault()).isNull();
        }
        leftBy(edition);
        assertThat(files()).hasSize(1).doesNotContain("things-1.db");
    }

    @Test
    void what_lies_a_little_behind_takes_in_what_it_lacks() throws Exception {
        mark("a");
        var edition = Edition.of(1, true);
        leftBy(edition);
        recordOthers(StreamingProcessors.AT_A_TIME);
        // The build would wait for ever.
        try (var projections = open(edition, new Held());
                var unused = letGoOn()) {
            assertThat(projections.of(edition).await(facts.head(), PATIENCE)).isTrue();
        }
        assertThat(files()).containsExactly("things-1.db");
    }

    private void recordOthers(int many) {
        for (int i = 0; i < many; i++) {
            facts.record(new Marks.Marked("y" + i % 100, "m", "Red", 1L, null, MAY));
        }
    }
}
