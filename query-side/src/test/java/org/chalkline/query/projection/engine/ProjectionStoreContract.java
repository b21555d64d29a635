package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of projections must do, told in examples. See {@link RandomHistories} too. */
public abstract class ProjectionStoreContract {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private StoreKit kit;
    private World world;

    protected abstract StoreKit kit();

    /** Whether text is ordered by code point beyond U+FFFF too. */
    protected boolean ordersBeyondSurrogates() {
        return true;
    }

    /** How many facts are recorded while a projection is rebuilt, each followed by a question. */
    protected int factsOfARebuild() {
        return 100;
    }

    @BeforeEach
    void begin() {
        kit = kit();
        world = new World(kit, 1);
    }

    @AfterEach
    void end() {
        world.close();
        kit.remove();
    }

    private static Marks mark(String thing, String mark, LocalDate from) {
        return new Marks.Marked(thing, mark, "Red", 1L, null, from);
    }

    private String trail(long position, LocalDate day) {
        return world.projection()
                .find("x", new AsOf(position, day))
                .map(row -> row.state().trail())
                .orElse("-");
    }

    @Test
    void a_retroactive_fact_changes_what_is_known_now_of_the_past_and_not_what_was_known_then() {
        world.record(mark("x", "a", MAY));
        world.record(mark("x", "c", MAY.plusDays(10)));
        world.record(mark("x", "b", MAY.plusDays(5)));

        assertThat(trail(2, MAY.plusDays(4))).isEqualTo("a");
        assertThat(trail(2, MAY.plusDays(5))).isEqualTo("ab");
        assertThat(trail(2, MAY.plusDays(10))).isEqualTo("abc");
        assertThat(trail(1, MAY.plusDays(5))).isEqualTo("a");
        assertThat(trail(1, MAY.plusDays(10))).isEqualTo("ac");
        assertThat(trail(0, MAY.plusDays(10))).isEqualTo("a");
        assertThat(trail(0, MAY.minusDays(1))).isEqualTo("-");
    }

    @Test
    void a_row_tells_since_when_exactly_this_has_been_known() {
        world.record(mark("x", "a", MAY));
        world.record(new Marks.Sized("x", 1, MAY.plusDays(3)));
        world.record(mark("x", "b", MAY.plusDays(10)));

        var early = world.projection().find("x", new AsOf(1, MAY.plusDays(5))).orElseThrow();
        assertThat(early).extracting(Row::knownSince, Row::effectiveTo).containsExactly(0L, null);
        var late = world.projection().find("x", new AsOf(2, MAY.plusDays(5))).orElseThrow();
        assertThat(late)
                .extracting(Row::knownSince, Row::effectiveFrom, Row::effectiveTo)
                .containsExactly(2L, MAY, MAY.plusDays(10));
    }

    @Test
    void what_fell_is_left_out_as_known_since_and_was_there_as_known_before() {
        world.record(mark("x", "a", MAY));
        world.record(mark("x", "b", MAY.plusDays(5)));
        world.record(mark("x", "c", MAY.plusDays(10)));
        world.rule("x", 1, 1, false);
        world.record(mark("x", "d", MAY.plusDays(7)));
        world.rule("x", 1, 1, true);

        assertThat(trail(2, MAY.plusDays(10))).isEqualTo("abc");
        assertThat(trail(3, MAY.plusDays(10))).isEqualTo("ac");
        assertThat(trail(3, MAY.plusDays(5))).isEqualTo("a");
        assertThat(trail(4, MAY.plusDays(10))).isEqualTo("adc");
        assertThat(trail(5, MAY.plusDays(10))).isEqualTo("abdc");
        var early = world.projection().find("x", new AsOf(3, MAY)).orElseThrow();
        assertThat(early.knownSince()).as("what a ruling lengthens").isEqualTo(3);
        assertThat(world.projection().history("x", -1, 5, 10))
                .extracting(f -> f.type())
                .contains("standing.ActsSetAside", "standing.ActRestored");
        world.check(new Random(1));
        world.projection().rebuild();
        world.rebuilt();
        world.check(new Random(2));
    }

    @Test
    void a_value_that_was_put_right_is_known_since_and_holds_from_the_right_day() {
        world.record(mark("x", "a", MAY));
        world.record(mark("x", "b", MAY.plusDays(5)));
        world.correct("x", 0, "/mark", "z");
        assertThat(trail(1, MAY.plusDays(5))).isEqualTo("ab");
        assertThat(trail(2, MAY.plusDays(5))).isEqualTo("zb");
        world.correct("x", 0, "/effectiveOn", MAY.plusDays(9).toString());
        for (var how : List.of("followed", "built", "read anew")) {
            assertThat(world.projection().find("x", new AsOf(3, MAY.plusDays(4))))
                    .as(how)
                    .isEmpty();
            assertThat(trail(3, MAY.plusDays(5))).as(how).isEqualTo("b");
            assertThat(trail(3, MAY.plusDays(9))).as(how).isEqualTo("bz");
            assertThat(trail(2, MAY.plusDays(4))).as(how).isEqualTo("z");
            if (how.equals("followed")) {
                world.projection().rebuild();
                world.rebuilt();
            } else {
                world.restart();
            }
        }
        world.record(mark("x", "c", MAY.plusDays(7)));
        assertThat(trail(4, MAY.plusDays(9)))
                .as("taken in before what was dated later")
                .isEqualTo("bcz");
        world.check(new Random(4));
    }

    @Test
    void what_never_came_to_be_is_shown_to_who_asks_for_it_and_is_in_no_list_and_no_figure() {
        world.record(mark("x", "a", MAY));
        world.record(mark("x", "b", MAY.plusDays(5)));
        world.record(mark("y", "c", MAY));
        world.rule("x", 0, 1, false);

        for (var how : List.of("followed", "built", "read anew")) {
            var now = new AsOf(3, world.today());
            var found = world.projection().find("x", now).orElseThrow();
            assertThat(found.setAside()).as(how).isTrue();
            assertThat(found.state().trail()).as(how).isEqualTo("ab");
            assertThat(world.projection().list(byKind(false), now))
                    .as(how)
                    .extracting(Row::entity)
                    .containsExactly("y");
            assertThat(world.projection().count(List.of(), now)).as(how).isEqualTo(1);
            assertThat(world.projection().count(List.of(), new AsOf(2, world.today())))
                    .as(how)
                    .isEqualTo(2);
            assertThat(world.projection().find("x", new AsOf(2, MAY)).orElseThrow().setAside())
                    .as(how)
                    .isFalse();
            if (how.equals("followed")) {
                world.projection().rebuild();
                world.rebuilt();
            } else {
                world.restart();
            }
        }
        world.record(mark("x", "d", MAY.plusDays(2)));
        assertThat(trail(4, MAY.plusDays(2))).isEqualTo("d");
        assertThat(world.projection().find("x", new AsOf(4, MAY)).orElseThrow().setAside())
                .isTrue();
        assertThat(world.projection().count(List.of(), new AsOf(4, world.today()))).isEqualTo(2);
        world.check(new Random(3));
    }

    @Test
    void lists_order_text_by_code_point_and_absent_values_first() {
        var last = ordersBeyondSurrogates() ? "\uFF5E" : "退";
        var kinds = new String[] {last, "𠀀", "Zoo", "zoo", "中", null, ""};
        for (int i = 0; i < kinds.length; i++) {
            world.record(new Marks.Marked("x" + i, "a", kinds[i], 1L, null, MAY));
        }
        var rows = world.projection().list(byKind(false), new AsOf(6, MAY));
        assertThat(rows)
                .extracting(row -> row.state().kind())
                .containsExactly(null, "", "Zoo", "zoo", "中", last, "𠀀");
        var back = world.projection().list(byKind(true), new AsOf(6, MAY));
        assertThat(back).isEqualTo(rows.reversed());
    }

    private static Query byKind(boolean descending) {
        return new Query(List.of(), "kind", descending, null, 10);
    }

    @Test
    void signs_that_mean_something_to_a_store_mean_themselves() {
        var kinds = List.of("100%", "100x", "a_b", "aXb", "a.b", "[a]", "\\", "$x", "it's");
        for (int i = 0; i < kinds.size(); i++) {
            world.record(new Marks.Marked("x" + i, "a", kinds.get(i), 1L, null, MAY));
        }
        for (var kind : kinds) {
            for (var day : List.of(MAY, world.today())) {
                var at = new AsOf(kinds.size() - 1, day);
                assertThat(world.projection().count(only(Condition.Test.CONTAINS, kind), at))
                        .as(kind)
                        .isEqualTo(1);
                assertThat(world.projection().count(only(Condition.Test.STARTS_WITH, kind), at))
                        .isEqualTo(1);
                assertThat(world.projection().count(only(Condition.Test.IN, kind), at))
                        .isEqualTo(1);
            }
        }
    }

    private static List<Condition> only(Condition.Test test, String kind) {
        return List.of(new Condition("kind", test, List.of(kind)));
    }

    @Test
    void a_poisoned_entity_is_parked_alone_and_a_retry_heals_it() {
        world.record(mark("x", "a", MAY));
        world.record(new Marks.Poison("x", MAY.plusDays(1)));
        world.record(mark("x", "b", MAY.plusDays(2)));
        world.record(mark("y", "a", MAY));
        world.settle();

        assertThat(trail(3, MAY.plusDays(5))).isEqualTo("a");
        assertThat(world.projection().find("y", new AsOf(3, MAY))).isPresent();
        assertThat(world.projection().parked("x"))
                .satisfies(p -> assertThat(p).extracting("position").isEqualTo(1L))
                .satisfies(p -> assertThat(p).asString().contains("IllegalStateException"));
        assertThat(world.projection().standing().parked()).isEqualTo(1);
        assertThat(world.projection().retryParked()).isEqualTo(1);
        assertThat(world.projection().history("x", -1, 3, 10)).hasSize(3);

        world.restart();
        assertThat(world.projection().parked("x")).isNotNull();
        world.poisoned(false);
        assertThat(world.projection().retryParked()).isZero();
        assertThat(world.projection().parked(10)).isEmpty();
        assertThat(trail(3, MAY.plusDays(5))).isEqualTo("a!b");
        assertThat(trail(1, MAY.plusDays(5))).isEqualTo("a!");
    }

    @Test
    void what_was_ruled_on_a_parked_entity_counts_once_it_is_healed() {
        world.record(mark("x", "a", MAY));
        world.record(new Marks.Poison("x", MAY.plusDays(1)));
        world.record(mark("x", "b", MAY.plusDays(2)));
        world.rule("x", 2, 2, false);
        world.settle();
        assertThat(world.projection().parked("x")).isNotNull();
        assertThat(trail(3, MAY.plusDays(5))).isEqualTo("a");

        world.poisoned(false);
        world.retryParked();
        assertThat(trail(2, MAY.plusDays(5))).isEqualTo("a!b");
        assertThat(trail(3, MAY.plusDays(5))).isEqualTo("a!");
        world.check(new Random(1));
    }

    @Test
    void what_is_parked_is_tried_again_when_a_program_starts() throws Exception {
        world.record(mark("x", "a", MAY));
        world.record(new Marks.Poison("x", MAY.plusDays(1)));
        world.record(mark("x", "b", MAY.plusDays(2)));
        assertThat(world.projection().parked("x")).isNotNull();
        assertThat(world.projection().mayLack()).isTrue();

        world.poisoned(false);
        world.restart();
        world.settle();
        await(() -> !world.unsettled().mayLack());
        assertThat(trail(2, MAY.plusDays(5))).isEqualTo("a!b");
        assertThat(world.projection().parked(10)).isEmpty();
    }

    @Test
    void a_store_that_is_gone_is_told_while_nothing_is_written() throws Exception {
        world.record(mark("x", "a", MAY));
        assertThat(world.projection().standing().fault()).isNull();
        world.faults().unreadable.set(true);
        awaitFault(true);
        assertThat(world.unsettled().standing().fault()).contains("IllegalStateException");
        world.faults().unreadable.set(false);
        awaitFault(false);
        assertThat(world.unsettled().standing().fault()).isNull();
    }

    @Test
    void how_a_register_stands_is_told_while_its_store_does_not_answer() throws Exception {
        world.record(mark("x", "a", MAY));
        world.settle();
        world.faults().answers.acquire();
        try {
            world.stream().record(mark("x", "b", MAY));
            var standing =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(60), () -> world.unsettled().standing());
            assertThat(standing.position()).isZero();
            assertThat(standing.lagEvents()).isEqualTo(1);
        } finally {
            world.faults().answers.release();
        }
        world.settle();
        assertThat(trail(1, MAY)).isEqualTo("ab");
    }

    private void awaitFault(boolean any) throws InterruptedException {
        await(() -> (world.unsettled().standing().fault() != null) == any);
    }

    @Test
    void a_register_that_is_ahead_of_the_facts_is_built_anew() {
        world.record(mark("x", "a", MAY));
        world.record(mark("x", "b", MAY));
        assertThat(world.projection().committed()).isEqualTo(1);
        world.stop();
        world.stream().loseLast();

        world.start();
        assertThat(world.projection().committed()).isEqualTo(0);
        assertThat(trail(0, MAY.plusDays(5))).isEqualTo("a");
        world.stream().record(mark("x", "c", MAY));
        assertThat(trail(1, MAY.plusDays(5))).isEqualTo("ac");
    }

    @Test
    void a_fact_that_cannot_be_read_parks_its_aggregate_until_it_can() {
        var readable = new boolean[1];
        world.record(mark("x", "a", MAY));
        world.record(
                "x",
                () -> {
                    if (!readable[0]) throw new UnreadableFactException("no such form", null);
                    return mark("x", "b", MAY);
                });
        world.record(mark("x", "c", MAY));
        world.settle();

        for (var how : List.of("followed", "built")) {
            assertThat(trail(2, MAY)).as(how).isEqualTo("a");
            assertThat(world.projection().parked(10))
                    .as(how)
                    .singleElement()
                    .satisfies(p -> assertThat(p.reason()).isEqualTo("no such form"))
                    .satisfies(p -> assertThat(p.position()).isEqualTo(1));
            assertThat(world.projection().history("x", 0, 2, 10))
                    .as(how)
                    .satisfiesExactly(
                            f -> assertThat(f.payload()).isEqualTo("null"),
                            f -> assertThat(f.payload()).contains("\"c\""));
            world.projection().rebuild();
            world.rebuilt();
        }

        readable[0] = true;
        assertThat(world.projection().retryParked()).isZero();
        assertThat(trail(2, MAY)).isEqualTo("abc");
        assertThat(world.projection().history("x", 0, 1, 10).getFirst().payload()).contains("Red");
    }

    @Test
    void a_store_that_fails_is_tried_again_and_nothing_is_skipped() throws Exception {
        world.record(mark("x", "a", MAY));
        world.settle();
        world.faults().failuresBefore.set(Integer.MAX_VALUE);
        world.record(mark("x", "b", MAY));
        awaitFault(true);
        assertThat(world.unsettled().standing().fault()).contains("IllegalStateException");
        world.faults().failuresBefore.set(2);
        world.settle();
        world.faults().failuresAfter.set(1);
        world.record(mark("x", "c", MAY));
        world.settle();
        assertThat(trail(2, MAY)).isEqualTo("abc");
        assertThat(world.projection().standing().lagSeconds()).isZero();
    }

    @Test
    void facts_that_concern_nobody_here_pass_without_a_commit_of_their_own() throws Exception {
        world.record(mark("x", "a", MAY));
        world.settle();
        var commits = world.faults().commits;
        // It never sees that all is quiet, however slow this test is.
        world.stream().patient(true);
        int before = commits.get();
        for (int i = 1; i <= 30; i++) {
            world.record(new Marks.Noise("x", MAY));
            assertThat(world.projection().committed()).isEqualTo(i);
            assertThat(trail(i, MAY)).isEqualTo("a");
        }
        assertThat(commits).hasValue(before);

        // When all is quiet the position is kept, so that a start needn't meet them again.
        world.stream().patient(false);
        await(() -> commits.get() > before);
        Thread.sleep(100);
        assertThat(commits).as("once").hasValue(before + 1);

        world.record(new Marks.Noise("x", MAY));
        world.settle();
        world.restart();
        world.record(mark("x", "b", MAY));
        assertThat(trail(32, MAY)).isEqualTo("ab");
        assertThat(trail(31, MAY)).isEqualTo("a");
    }

    @Test
    void a_register_that_works_long_rests_longer_and_takes_in_together_what_came_meanwhile()
            throws Exception {
        world.record(mark("x", "a", MAY));
        world.settle();
        world.faults().slowness.set(60);
        int before = world.faults().commits.get();
        long start = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            world.record(mark("x", "b", MAY));
            Thread.sleep(20);
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        // Each took 60 ms at least, and a rest of 300 ms came after it.
        assertThat(world.faults().commits.get() - before)
                .isLessThanOrEqualTo((int) millis / 360 + 1);
        world.settle();
        assertThat(trail(60, MAY)).isEqualTo("a" + "b".repeat(60));
    }

    @Test
    void a_rest_ends_when_as_many_facts_have_gathered_as_are_taken_at_a_time() throws Exception {
        world.record(mark("x", "a", MAY));
        // After that it rests for an hour, so that no slow machine is taken for one that rests.
        world.restart(new Pace(Duration.ofHours(1), 5, Duration.ofHours(1)));
        world.settle();
        awaitRest();
        while (world.stream().head() - position() < StreamingProcessors.AT_A_TIME - 1)
            world.record(new Marks.Noise("x", MAY));
        Thread.sleep(100);
        assertThat(position()).as("while one is missing").isZero();
        world.record(new Marks.Noise("x", MAY));
        await(() -> position() > 0);
    }

    /** Waits until the projection lets facts gather. */
    private static void awaitRest() throws InterruptedException {
        await(() -> Thread.getAllStackTraces().entrySet().stream().anyMatch(each -> rests(each)));
    }

    private static boolean rests(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getName().equals("projection-things")
                && thread.getKey().getState() == Thread.State.TIMED_WAITING
                && Stream.of(thread.getValue()).anyMatch(at -> at.getMethodName().equals("pace"));
    }

    private static void await(BooleanSupplier that) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!that.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(1);
        }
    }

    private long position() {
        return world.unsettled().standing().position();
    }

    @Test
    void a_changed_view_is_built_anew_and_leftovers_are_removed() {
        world.record(mark("x", "a", MAY));
        world.settle();
        world.stop();
        world.leaveBuildUnfinished();
        world.version(2);
        world.start();
        assertThat(trail(0, MAY)).isEqualTo("a");
        world.record(mark("x", "b", MAY));
        assertThat(trail(1, MAY)).isEqualTo("ab");
    }

    @Test
    void what_a_build_has_no_memory_for_is_set_aside_however_many_facts_an_entity_has() {
        world.close();
        world = new World(kit, 0);
        for (int i = 0; i < 2_500; i++) {
            if (i % 1_000 == 0) world.record(mark("early", "a", MAY));
            world.record(mark("x", i % 500 == 0 ? "b" : "", MAY.plusDays(i / 900)));
            if (i % 1_000 == 0) world.record(mark("z-late", "c", MAY));
        }
        world.settle();
        world.projection().rebuild();
        world.rebuilt();
        var now = new AsOf(world.projection().committed(), MAY.plusDays(9));
        assertThat(world.projection().list(byKind(false), now))
                .extracting(Row::entity, row -> row.state().trail())
                .containsExactlyInAnyOrder(
                        tuple("early", "aaa"), tuple("x", "bbbbb"), tuple("z-late", "ccc"));
        assertThat(world.projection().history("x", 3, now.position(), 3_000)).hasSize(2_498);
    }

    @Test
    void a_build_that_has_memory_for_some_entities_folds_each_of_them_once() {
        for (int i = 0; i < 3_000; i++) world.record(mark("x" + i % 60, "a", MAY));
        world.settle();
        world.projection().rebuild();
        world.rebuilt();
        var now = new AsOf(world.projection().committed(), MAY);
        assertThat(world.projection().count(List.of(), now)).isEqualTo(60);
        assertThat(world.projection().list(byKind(false), now))
                .extracting(row -> row.state().trail().length())
                .containsOnly(50);
    }

    @Test
    void a_rebuild_takes_the_place_of_the_live_one_while_facts_and_questions_come() {
        var random = new Random(3);
        int many = factsOfARebuild();
        for (int i = 0; i < 2 * many; i++) {
            world.record(mark("x" + i % 20, "a", MAY.plusDays(i % 7)));
        }
        world.settle();
        for (int round = 0; round < 3; round++) {
            world.projection().rebuild();
            for (int i = 0; i < many; i++) {
                world.record(mark("x" + random.nextInt(25), "b", MAY.plusDays(i % 9)));
                var at = new AsOf(world.projection().committed(), world.today());
                assertThat(world.projection().count(List.of(), at)).isBetween(20L, 25L);
            }
            world.settle();
            world.rebuilt();
        }
        world.checkAt(random, 50);
    }

    @Test
    void today_is_answered_rightly_as_days_go_by() {
        var day = world.today();
        world.record(mark("x", "a", day.minusDays(2)));
        world.record(mark("x", "b", day.plusDays(1)));
        world.record(new Marks.Ended("x", day.plusDays(3)));
        world.settle();
        for (int i = 0; i < 5; i++) {
            world.pass(Duration.ofDays(1));
            world.settle();
            world.check(new Random(i));
        }
    }

    @Test
    void figures_are_added_up_by_group_and_in_all_as_of_any_point() {
        world.record(new Marks.Marked("x", "a", "Red", 7L, null, MAY));
        world.record(new Marks.Marked("y", "b", "Red", null, null, MAY));
        world.record(new Marks.Marked("z", "c", "Blue", -2L, null, MAY));
        world.record(new Marks.Sized("y", 5, MAY.plusDays(1)));
        world.settle();
        var projection = world.projection();
        var sums = List.of("size", "marks");
        assertThat(
                        projection.groups(
                                List.of(), List.of("kind"), sums, new AsOf(3, MAY.plusDays(1))))
                .containsExactly(
                        new Group(List.of("Blue"), 1, List.of(-2L, 1L)),
                        new Group(List.of("Red"), 2, List.of(12L, 2L)));
        assertThat(projection.groups(List.of(), List.of(), sums, new AsOf(3, MAY)))
                .containsExactly(new Group(List.of(), 3, List.of(5L, 3L)));
        assertThat(projection.groups(List.of(), List.of(), sums, new AsOf(0, MAY.minusDays(1))))
                .as("of nothing there is no sum")
                .isEmpty();
    }

    @Test
    void wrong_questions_are_refused() {
        world.record(mark("x", "a", MAY));
        world.settle();
        var projection = world.projection();
        var at = new AsOf(0, MAY);
        assertThatThrownBy(() -> projection.find("x", new AsOf(1, MAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> projection.groups(List.of(), List.of("colour"), at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> projection.groups(List.of(), List.of(), List.of(), at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> projection.groups(List.of(), List.of(), List.of("kind"), at))
                .as("text is not added up")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> projection.groups(List.of(), List.of("marks"), at))
                .as("a figure is not grouped by")
                .isInstanceOf(IllegalArgumentException.class);
        var wrong = List.of(new Condition("size", Condition.Test.AT_LEAST, List.of("many")));
        assertThatThrownBy(() -> projection.count(wrong, at))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(projection.find("x", new AsOf(-1, MAY))).isEmpty();
    }

    @Test
    void a_sum_that_outgrows_64_bits_is_refused_and_not_given_wrong() {
        world.record(new Marks.Marked("x", "a", "Red", Long.MAX_VALUE, null, MAY));
        world.record(new Marks.Marked("y", "a", "Red", 1L, null, MAY));
        world.record(new Marks.Marked("z", "a", "Blue", Long.MAX_VALUE, null, MAY));
        var sum = List.of(new Tally("size", Tally.Kind.SUM));
        for (var day : List.of(MAY, world.today())) {
            var at = new AsOf(2, day);
            for (var by : List.of(List.<String>of(), List.of("kind"))) {
                assertThatThrownBy(
                                () ->
                                        world.projection()
                                                .totals(List.of(), Totals.Key.of(by), sum, 9, at))
                        .isInstanceOf(FigureTooLargeException.class);
            }
            assertThat(
                            world.projection()
                                    .totals(only(Condition.Test.IN, "Blue"), List.of(), sum, 9, at))
                    .extracting(Totals::figures)
                    .containsExactly(List.of(Long.MAX_VALUE));
        }
    }

    @Test
    void what_is_negated_holds_of_what_has_no_value() {
        world.record(new Marks.Marked("x", "a", null, null, null, MAY));
        world.record(new Marks.Marked("y", "a", "Red", 3L, MAY, MAY));
        for (var day : List.of(MAY, world.today())) {
            var at = new AsOf(1, day);
            for (var test :
                    List.of(
                            new Condition("size", Condition.Test.AT_LEAST, List.of(2L)),
                            new Condition("kind", Condition.Test.CONTAINS, List.of("r")),
                            new Condition("kind", Condition.Test.PRESENT, List.of()),
                            new Condition("day", Condition.Test.IN, List.of(MAY)))) {
                var not = Condition.noneOf(List.of(List.of(test)));
                assertThat(entities(List.of(not), at)).as("%s", not).containsExactly("x");
                var notNot = Condition.noneOf(List.of(List.of(not)));
                assertThat(entities(List.of(notNot), at)).as("%s", not).containsExactly("y");
                var none = Condition.anyOf(List.of());
                assertThat(entities(List.of(test, none), at)).isEmpty();
                var either = Condition.anyOf(List.of(List.of(test, none), List.of()));
                assertThat(entities(List.of(either), at)).containsExactly("x", "y");
            }
        }
    }

    private List<String> entities(List<Condition> where, AsOf at) {
        return world.projection().list(new Query(where, "trail", false, null, 9), at).stream()
                .map(Row::entity)
                .toList();
    }

    @Test
    void waiting_ends_when_the_position_is_committed_or_the_time_is_up() throws Exception {
        world.record(mark("x", "a", MAY));
        assertThat(world.projection().await(0, Duration.ofSeconds(60))).isTrue();
        assertThat(world.projection().await(1, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void who_records_waits_for_registers_that_follow_and_not_for_one_that_stands_still()
            throws Exception {
        world.record(mark("x", "a", MAY));
        world.settle();
        world.faults().slowness.set(300);
        world.record(mark("x", "b", MAY));
        world.followers().await(1, Duration.ofSeconds(60));
        assertThat(world.unsettled().committed()).isEqualTo(1);

        world.faults().slowness.set(0);
        world.faults().failuresBefore.set(Integer.MAX_VALUE);
        world.record(mark("x", "c", MAY));
        awaitFault(true);
        // A wait that is as good as endless, if it waits.
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> world.followers().await(2, Duration.ofHours(1)));
        assertThat(world.unsettled().committed()).isEqualTo(1);
        world.faults().failuresBefore.set(0);
        assertThat(trail(2, MAY)).isEqualTo("abc");
    }

    @Test
    void who_records_does_not_wait_for_a_register_before_its_first_build() throws Exception {
        world.stop();
        assertThat(world.unstarted().committed()).isEqualTo(-1);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> world.followers().await(0, Duration.ofHours(1)));
    }

    @Test
    void before_its_first_build_a_register_says_that_it_is_not_ready() {
        world.stop();
        var fresh = world.unstarted();
        assertThatThrownBy(() -> fresh.find("x", new AsOf(-1, MAY)))
                .isInstanceOf(ProjectionUnavailableException.class);
        assertThat(fresh.committed()).isEqualTo(-1);
        assertThat(fresh.standing().at()).isAfter(Instant.EPOCH);
    }
}
