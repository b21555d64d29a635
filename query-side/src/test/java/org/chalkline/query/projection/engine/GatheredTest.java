package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GatheredTest {

    @TempDir Path folder;

    private record Read(String group, RawFact fact) {}

    private static RawFact fact(int position, String json) {
        return new RawFact(position, "of", position, "test.Marked", json, null);
    }

    private static Gathered gathered(long memory, Path folder) {
        return new Gathered(new Allowance(memory, 1), folder);
    }

    private static Map<String, List<RawFact>> all(Gathered gathered) {
        var all = new LinkedHashMap<String, List<RawFact>>();
        assertThat(
                        gathered.each(
                                (group, facts) -> {
                                    assertThat(all.put(group, List.copyOf(facts))).isNull();
                                    return true;
                                }))
                .isTrue();
        return all;
    }

    @Property(tries = 200)
    void each_group_comes_once_with_all_its_facts_in_order_whatever_memory_allows(
            @ForAll("readings") List<Read> readings, @ForAll @LongRange(max = 60_000) long memory)
            throws IOException {
        var expected = new TreeMap<String, List<RawFact>>();
        var scratch = Files.createTempDirectory("gathered");
        try (var gathered = gathered(memory, scratch)) {
            for (var read : readings) {
                gathered.add(read.group(), read.fact());
                expected.computeIfAbsent(read.group(), none -> new ArrayList<>()).add(read.fact());
            }
            assertThat(all(gathered)).isEqualTo(expected);
            assertThat(gathered.bytesHeld()).isZero();
        } finally {
            Files.delete(scratch);
        }
    }

    @Provide
    Arbitrary<List<Read>> readings() {
        var group = Arbitraries.strings().ofMinLength(1).ofMaxLength(3);
        var json = Arbitraries.of("{}", "{\"name\":\"长宁区𠀀\"}", "x".repeat(500));
        var problem = Arbitraries.of("why", "为什么").injectNull(0.9);
        return Combinators.combine(group, Arbitraries.integers(), json, problem)
                .as(
                        (g, at, text, why) ->
                                new Read(
                                        g,
                                        new RawFact(
                                                at,
                                                at % 2 == 0 ? null : "of",
                                                at,
                                                "test.Sized",
                                                text,
                                                why)))
                .list()
                .ofMaxSize(300);
    }

    @Test
    void what_fits_in_memory_comes_by_name_and_touches_no_disk() {
        var nowhere = folder.resolve("missing");
        try (var gathered = gathered(1_000_000, nowhere)) {
            for (int i = 200; i > 0; i--) gathered.add("thing" + i % 100, fact(i, "{}"));
            assertThat(List.copyOf(all(gathered).keySet())).isSorted().hasSize(100);
        }
    }

    @Test
    void memory_is_kept_to_and_most_of_it_is_used() {
        var json = "x".repeat(440); // 1,000 bytes a fact
        try (var gathered = gathered(1_000_000, folder)) {
            for (int i = 0; i < 20_000; i++) gathered.add("thing" + i % 2_000, fact(i, json));
            assertThat(gathered.bytesHeld()).isBetween(500_000L, 1_000_000L);
            assertThat(all(gathered)).hasSize(2_000);
        }
    }

    @Test
    void builds_share_memory_and_each_has_its_part_whatever_the_others_took() {
        var json = "x".repeat(440); // 1,000 bytes a fact
        var memory = new Allowance(1_000_000, 4);
        try (var last = new Gathered(memory, folder)) {
            try (var first = new Gathered(memory, folder)) {
                for (int i = 0; i < 2_000; i++) first.add("a" + i % 500, fact(i, json));
                assertThat(first.bytesHeld()).as("alone").isGreaterThan(700_000L);
                for (int i = 0; i < 2_000; i++) last.add("b" + i % 500, fact(i, json));
                assertThat(last.bytesHeld()).as("beside it").isBetween(140_000L, 300_000L);
                first.add("a", fact(1, json));
            }
            for (int i = 0; i < 2_000; i++) last.add("c" + i % 500, fact(i, json));
            assertThat(all(last)).hasSize(1_000);
        }
        assertThat(memory.isExceededBy(Long.MAX_VALUE)).isFalse();
        memory.take(1_000_000);
        assertThat(memory.isExceededBy(Long.MAX_VALUE)).as("all given back").isFalse();
    }

    @Test
    void builds_that_set_everything_aside_take_no_more_together_than_they_may() {
        var json = "x".repeat(440);
        var memory = new Allowance(4_000_000, 30);
        var builds = new ArrayList<Gathered>();
        try {
            long before = usedHeap();
            for (int i = 0; i < 30; i++) builds.add(new Gathered(memory, folder));
            for (int i = 0; i < 8_000; i++) {
                for (var build : builds) build.add("thing" + i, fact(i, json));
            }
            assertThat(usedHeap() - before).isLessThan(8_000_000);
        } finally {
            builds.forEach(Gathered::close);
        }
    }

    private static long usedHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void what_is_taken_back_fits_in_memory_however_much_was_set_aside() {
        var json = "x".repeat(440);
        var memory = new Allowance(100_000, 1);
        try (var gathered = new Gathered(memory, folder)) {
            for (int i = 0; i < 40_000; i++) gathered.add("thing" + i % 20_000, fact(i, json));
            var groups = new HashSet<String>();
            gathered.each(
                    (group, facts) -> {
                        assertThat(memory.isExceededBy(Long.MAX_VALUE)).isFalse();
                        assertThat(facts).hasSize(2);
                        return groups.add(group);
                    });
            assertThat(groups).hasSize(20_000);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_text_may_be_longer_than_java_writes_at_once() {
        var json = "教".repeat(100_000);
        try (var gathered = gathered(0, folder)) {
            gathered.add("x", fact(1, json));
            gathered.add("x", fact(2, "{}"));
            assertThat(all(gathered).get("x")).containsExactly(fact(1, json), fact(2, "{}"));
        }
    }

    @Test
    void who_is_told_to_stop_hands_over_no_more() {
        try (var gathered = gathered(3_000, folder)) {
            for (int i = 0; i < 100; i++) gathered.add("thing" + i, fact(i, "{}"));
            var taken = new ArrayList<String>();
            assertThat(
                            gathered.each(
                                    (group, facts) -> {
                                        taken.add(group);
                                        return taken.size() < 50;
                                    }))
                    .isFalse();
            assertThat(taken).hasSize(50);
        }
    }

    @Test
    void nothing_of_what_is_set_aside_is_left() {
        try (var gathered = gathered(0, folder)) {
            for (int i = 0; i < 1_000; i++) gathered.add("thing", fact(i, "x".repeat(500)));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nothing_of_it_can_be_left_by_a_program_that_is_killed() {
        try (var gathered = gathered(0, folder)) {
            for (int i = 0; i < 1_000; i++) gathered.add("thing", fact(i, "x".repeat(500)));
            assertThat(folder).isEmptyDirectory();
            assertThat(all(gathered).get("thing")).hasSize(1_000);
        }
    }

    @Test
    void a_disk_that_takes_nothing_ends_the_build() {
        var nowhere = folder.resolve("missing");
        try (var gathered = gathered(0, nowhere)) {
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 1_000; i++) {
                                    gathered.add("thing", fact(i, "x".repeat(500)));
                                }
                            })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be set aside in " + nowhere);
        }
    }
}
