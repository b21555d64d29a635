package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a store must do that several programs share: whoever is paused, at whatever step, each fact
 * is applied once, and every answer of each program equals that of folding all facts anew.
 */
@Timeout(900)
public abstract class TwoProgramsContract {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All that a program asks of the store for one batch, in their order. */
    private static final List<String> REQUESTS =
            List.of(
                    "find parked",
                    "find fact",
                    "find rect",
                    "find generation",
                    "update fact",
                    "update rect",
                    "update parked",
                    "update generation");

    /** A deployment's store, opened by each of its programs. */
    public interface SharedStore {

        /** Opens it for one more program; leases expire within a second. */
        ProjectionStore open(Pauses pauses);

        /** The same store, whose leases expire as they do outside of tests. */
        SharedStore atUsualPace();

        /** Deletes what the store knows of leases. */
        void loseLeases();

        /** The position that the store shows. */
        int position();

        /** How many have kept the projection, one after the other, since it was built. */
        int reigns();

        void remove();
    }

    private final AtomicBoolean poisoned = new AtomicBoolean(true);
    private final ListStream stream = new ListStream(Marks.CATALOGUE, 7);
    private final NaiveProjection<Marks.Thing> expected =
            new NaiveProjection<>(new Marks.ThingView(poisoned, 1));
    private final Random random = new Random(7);
    private final List<Program> programs = new ArrayList<>();
    private SharedStore store;
    private int round;

    protected abstract SharedStore store();

    @BeforeEach
    void begin() {
        store = store();
    }

    @AfterEach
    void end() {
        programs.forEach(program -> program.pauses.resume());
        programs.forEach(program -> program.all.close());
        store.remove();
    }

    private final class Program {
        private final Pauses pauses = new Pauses();
        private final Projections all;

        Program(int version) {
            var day = Clock.fixed(Instant.parse("2026-05-08T12:00:00Z"), ZoneId.of("UTC"));
            var view = new Marks.ThingView(poisoned, version);
            all = new Projections(List.of(view), store.open(pauses), stream, Marks.CATALOGUE, day);
            all.start();
            programs.add(this);
        }

        @SuppressWarnings("unchecked") // there is one view, of things
        Projection<Marks.Thing> things() {
            return (Projection<Marks.Thing>) all.named("things").orElseThrow();
        }

        boolean isKeeper() {
            return ((LiveProjection<?>) things()).engine().isKeeper();
        }

        boolean hasAll() {
            return things().committed() == stream.head();
        }

        void settle() throws InterruptedException {
            assertThat(things().await(stream.head(), PATIENCE))
                    .as("caught up; %s", things().standing())
                    .isTrue();
        }
    }

    private void record(Fact fact) {
        expected.add(stream.record(fact));
    }

    private static Marks mark(String thing, String mark, LocalDate from) {
        return new Marks.Marked(thing, mark, "Red", 1L, null, from);
    }

    /** Facts that open, close and split what is known of things old and new, and one poisoned. */
    private void recordRound() {
        round++;
        record(mark("a", "x", MAY.plusDays(round)));
        record(mark("b", "y", MAY));
        record(mark("b", "z", MAY.plusDays(3)));
        record(mark("a", "r", MAY.plusDays(round / 2)));
        record(new Marks.Sized("c" + round % 3, round, MAY.plusDays(1)));
        record(mark("c" + round % 3, "c", MAY));
        record(mark("new" + round, "n", MAY));
        record(mark("ill" + round, "i", MAY));
        record(new Marks.Poison("ill" + round, MAY.plusDays(1)));
        record(mark("ill" + round, "lost", MAY.plusDays(2)));
        if (round % 3 == 0) record(new Marks.Ended("new" + round, MAY.plusDays(4)));
    }

    /** Now, at some points of the last rounds, and at fewer of those before. */
    private void check(Program program) throws InterruptedException {
        check(program, 60);
    }

    private void check(Program program, int oneIn) throws InterruptedException {
        program.settle();
        var answers = new Answers(program.things(), expected);
        var things = new TreeSet<>(List.of("a", "b", "c0", "c1", "c2", "new1", "ill1"));
        things.add("new" + round);
        things.add("ill" + round);
        long head = stream.head();
        var days = List.of(MAY.minusDays(1), MAY, MAY.plusDays(2), MAY.plusDays(60));
        for (long position = -1; position <= head; position++) {
            boolean late = position > head - 20;
            if (position < head && random.nextInt(late ? oneIn / 12 : oneIn) != 0) continue;
            var some = position == head ? days : List.of(days.get(random.nextInt(days.size())));
            for (var day : some) {
                answers.sameAt(new AsOf(position, day), List.copyOf(things), random);
            }
        }
        assertThat(
                        program.things().parked(100).stream()
                                .map(p -> p.entity() + p.position())
                                .toList())
                .isEqualTo(
                        expected.parked(100).stream().map(p -> p.entity() + p.position()).toList());
        for (var thing : things) {
            assertThat(program.things().history(thing, -1, stream.head(), 100))
                    .isEqualTo(expected.history(thing, -1, stream.head(), 100));
        }
    }

    private static void await(BooleanSupplier that) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!that.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(2);
        }
    }

    @Test
    void two_programs_that_follow_one_store_apply_each_fact_once() throws Exception {
        var one = new Program(1);
        var two = new Program(1);
        for (int i = 0; i < 5; i++) {
            for (int line = 0; line < 40; line++) record(mark("line" + line, "p", MAY));
            if (i == 2) one.settle();
        }
        for (var program : List.of(one, two)) {
            program.settle();
            var rows =
                    program.things()
                            .list(
                                    new Query(List.of(), "trail", false, null, 100),
                                    new AsOf(stream.head(), MAY));
            assertThat(rows).hasSize(40).allMatch(row -> row.state().trail().equals("ppppp"));
            assertThat(program.things().standing().parked()).isZero();
        }
    }

    @Test
    void a_program_that_is_paused_at_any_step_of_a_batch_changes_nothing_on_its_return()
            throws Exception {
        var one = new Program(1);
        var two = new Program(1);
        recordRound();
        for (var request : REQUESTS) {
            for (int after = 0; after < 2; after++) {
                for (var program : programs) program.settle();
                await(() -> one.isKeeper() || two.isKeeper());
                var keeper = one.isKeeper() ? one : two;
                var other = keeper == one ? two : one;

                keeper.pauses.pauseBefore(request, after);
                for (int i = 0; i < 20 && !keeper.pauses.isPaused(); i++) {
                    recordRound();
                    await(() -> keeper.pauses.isPaused() || keeper.hasAll());
                }
                assertThat(keeper.pauses.isPaused()).as("never asked: %s", request).isTrue();
                other.settle();
                recordRound();
                other.settle();
                keeper.pauses.resume();
                for (var program : programs) {
                    try {
                        // All that a step left wrong is still wrong at the end, where more is
                        // asked.
                        check(program, program == keeper ? 240 : 960);
                    } catch (AssertionError e) {
                        var who = program == keeper ? "the one paused" : "the other";
                        throw new AssertionError(who + ", before " + request, e);
                    }
                }
            }
        }
        check(one, 30);
        check(two, 120);
    }

    @Test
    void a_program_that_is_paused_before_it_commits_does_not_commit_once_another_took_over()
            throws Exception {
        var one = new Program(1);
        recordRound();
        one.settle();
        await(one::isKeeper);
        var two = new Program(1);
        two.settle();
        one.pauses.pauseBefore("update generation", 0);
        // It takes over, and stops before it commits anything itself.
        two.pauses.pauseBefore("update generation", 1);
        recordRound();
        await(() -> one.pauses.isPaused() && two.pauses.isPaused());
        long position = one.things().committed();
        one.pauses.resumeUntil("find generation");
        await(one.pauses::isPaused);
        assertThat(store.position()).as("as it was taken over").isEqualTo(position);
        one.pauses.resume();
        two.pauses.resume();
        recordRound();
        check(one);
        check(two);
    }

    @Test
    void programs_of_different_shapes_keep_a_generation_each() throws Exception {
        var older = new Program(1);
        recordRound();
        older.settle();
        var newer = new Program(2);
        newer.settle();
        recordRound();
        for (var program : List.of(older, newer)) check(program);
        await(() -> older.isKeeper() && newer.isKeeper());
    }

    @Test
    void a_reader_sees_a_rebuild_of_the_keeper_take_place() throws Exception {
        var keeper = new Program(1);
        recordRound();
        keeper.settle();
        await(keeper::isKeeper);
        var reader = new Program(1);
        reader.settle();
        for (int i = 0; i < 3; i++) {
            keeper.things().rebuild();
            recordRound();
            long before = reader.things().committed();
            while (((LiveProjection<?>) keeper.things()).engine().isRebuilding()) {
                var at = new AsOf(reader.things().committed(), MAY);
                assertThat(at.position()).isGreaterThanOrEqualTo(before);
                assertThat(reader.things().find("a", at)).isEqualTo(expected.find("a", at));
                before = at.position();
            }
            check(reader);
            check(keeper);
        }
    }

    @Test
    void only_the_keeper_tries_parked_entities_again_and_the_others_see_it() throws Exception {
        var keeper = new Program(1);
        recordRound();
        keeper.settle();
        await(keeper::isKeeper);
        var reader = new Program(1);
        reader.settle();
        assertThat(reader.things().standing().parked()).isEqualTo(1);
        assertThatThrownBy(() -> reader.things().retryParked())
                .isInstanceOf(KeptElsewhereException.class);

        poisoned.set(false);
        expected.retryParked();
        assertThat(keeper.things().retryParked()).isZero();
        check(keeper);
        check(reader);
        await(() -> reader.things().standing().parked() == 0);
    }

    @Test
    void a_replay_that_was_paused_exchanges_nothing_that_another_program_keeps_by_now()
            throws Exception {
        var first = new Program(1);
        recordRound();
        first.settle();
        programs.remove(first);
        first.all.close();
        var pauses = new Pauses();
        try (var shared = store.open(pauses)) {
            var replay =
                    Replay.of(
                                    List.of(new Marks.ThingView(poisoned, 1)),
                                    stream,
                                    Marks.CATALOGUE,
                                    shared,
                                    shared,
                                    Clock.systemUTC())
                            .getFirst();
            assertThat(replay.run().orElseThrow().same()).isTrue();
            pauses.pauseBefore("", 0);
            var asking = Thread.ofPlatform().name("projection-things").start(replay::live);
            await(pauses::isPaused);
            var next = new Program(1);
            await(next::isKeeper);
            recordRound();
            check(next);
            pauses.resume();
            asking.join();
            assertThatThrownBy(replay::switchOver).isInstanceOf(KeptElsewhereException.class);
            check(next);
        }
    }

    @Test
    void a_keeper_that_was_killed_is_followed_and_nothing_is_lost() throws Exception {
        var killed = new Program(1);
        recordRound();
        killed.settle();
        await(killed::isKeeper);
        var next = new Program(1);
        killed.pauses.pauseBefore("", 0);
        recordRound();
        await(killed.pauses::isPaused);
        check(next);
        await(next::isKeeper);
    }

    @Test
    void a_keeper_that_was_killed_or_paused_is_followed_at_the_usual_pace_too() throws Exception {
        store = store.atUsualPace();
        var paused = new Program(1);
        recordRound();
        paused.settle();
        await(paused::isKeeper);
        var next = new Program(1);
        next.settle();
        paused.pauses.pauseBefore("", 0);
        recordRound();
        await(paused.pauses::isPaused);
        // That this takes ten seconds at the most is shown of the leases, by a clock moved by hand.
        check(next);
        paused.pauses.resume();
        check(paused);
        assertThat(next.isKeeper()).isTrue();
    }

    @Test
    void programs_whose_leases_were_deleted_go_on_by_themselves() throws Exception {
        var one = new Program(1);
        var two = new Program(1);
        recordRound();
        for (int i = 0; i < 4; i++) {
            for (var program : programs) program.settle();
            await(() -> one.isKeeper() || two.isKeeper());
            var keeper = one.isKeeper() ? one : two;
            var other = keeper == one ? two : one;
            keeper.pauses.pauseBefore("update generation", 0);
            recordRound();
            await(keeper.pauses::isPaused);
            store.loseLeases();
            other.settle();
            recordRound();
            other.settle();
            keeper.pauses.resume();
            store.loseLeases();
            recordRound();
            check(keeper);
            check(other);
        }
    }

    @Test
    void a_projection_that_was_taken_over_many_times_is_built_anew_and_answers_as_before()
            throws Exception {
        new Program(1);
        new Program(1);
        recordRound();
        for (int reigns = 1; reigns <= 64; reigns++) {
            for (var program : programs) program.settle();
            assertThat(store.reigns()).as("kept so often").isEqualTo(reigns);
            if (reigns % 16 == 0) for (var program : programs) check(program);
            if (reigns % 8 == 0) recordRound();
            store.loseLeases();
            int next = reigns + 1;
            await(() -> store.reigns() == next || next == 65 && store.reigns() == 1);
            record(mark("a", "t", MAY.plusDays(reigns % 5)));
        }
        recordRound();
        await(() -> store.reigns() == 1);
        recordRound();
        for (var program : programs) check(program);
    }

    @Test
    void a_rebuild_that_was_paused_while_another_program_took_over_does_not_become_the_live_one()
            throws Exception {
        var paused = new Program(1);
        recordRound();
        paused.settle();
        await(paused::isKeeper);
        var next = new Program(1);
        next.settle();
        // Before that it draws the number of its build, from the same place.
        paused.pauses.pauseBefore("update projection", 1);
        paused.things().rebuild();
        await(paused.pauses::isPaused);
        await(next::isKeeper);
        next.settle();
        // As if it were killed right after, with the generation before still there.
        paused.pauses.resumeUntil("delete generation");
        await(() -> paused.pauses.isPaused() || !isRebuilding(paused));
        recordRound();
        check(next);
        check(new Program(1));
    }

    private static boolean isRebuilding(Program program) {
        return ((LiveProjection<?>) program.things()).engine().isRebuilding();
    }
}
