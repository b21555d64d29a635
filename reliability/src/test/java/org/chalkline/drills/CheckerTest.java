package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chalkline.drills.Answer.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A checker that finds nothing proves nothing: here it is handed what a program without its guards
 * would leave behind.
 */
class CheckerTest {
    private static final Instant THEN = Instant.parse("2026-11-30T08:00:00Z");

    /** Twenty commands, one fact each but for the last, which has two. */
    private static Map<String, List<Recorded>> acknowledged() {
        var told = new LinkedHashMap<String, List<Recorded>>();
        for (int i = 0; i < 19; i++) told.put("drill-" + i, List.of(new Recorded("a.B", i)));
        told.put("drill-19", List.of(new Recorded("a.B", 19), new Recorded("a.C", 20)));
        return told;
    }

    private static StoredRow row(long position, @Nullable String command, String type) {
        return new StoredRow(position, command, type, THEN);
    }

    private static Discrepancies after(Consumer<List<StoredRow>> harm) {
        var rows = new ArrayList<StoredRow>();
        acknowledged()
                .forEach(
                        (id, facts) ->
                                facts.forEach(
                                        fact -> rows.add(row(fact.position(), id, fact.type()))));
        // What nobody of the writers recorded.
        rows.add(row(21, null, "clock.Lapsed"));
        rows.add(row(22, "watcher-1", "clock.Lapsed"));
        harm.accept(rows);
        return Checker.check(acknowledged(), rows, true, id -> id.startsWith("drill-"));
    }

    @Test
    void what_is_there_as_it_was_acknowledged_has_no_discrepancies() {
        assertThat(after(rows -> {})).isEqualTo(new Discrepancies(20, 0, 0, 0, 0));
    }

    @Test
    void a_command_whose_fact_is_not_there_is_lost() {
        var found = after(rows -> rows.set(7, row(7, "somebody", "a.B")));
        assertThat(found).isEqualTo(new Discrepancies(20, 1, 0, 0, 0));
    }

    @Test
    void a_command_of_which_one_of_two_facts_is_there_is_lost() {
        var found = after(rows -> rows.set(20, row(20, null, "a.C")));
        assertThat(found).isEqualTo(new Discrepancies(20, 1, 0, 0, 0));
    }

    @Test
    void a_command_whose_fact_is_there_twice_is_doubled() {
        var found = after(rows -> rows.add(row(23, "drill-7", "a.B")));
        assertThat(found).isEqualTo(new Discrepancies(20, 0, 1, 0, 0));
    }

    @Test
    void two_facts_that_changed_places_are_misplaced() {
        var found =
                after(
                        rows -> {
                            rows.set(7, row(7, "drill-8", "a.B"));
                            rows.set(8, row(8, "drill-7", "a.B"));
                        });
        assertThat(found).isEqualTo(new Discrepancies(20, 0, 0, 2, 0));
    }

    @Test
    void a_fact_of_another_type_than_was_told_is_misplaced() {
        var found = after(rows -> rows.set(7, row(7, "drill-7", "a.D")));
        assertThat(found).isEqualTo(new Discrepancies(20, 0, 0, 1, 0));
    }

    @Test
    void a_fact_of_a_command_that_nobody_was_told_of_is_misplaced() {
        var found = after(rows -> rows.add(row(23, "drill-99", "a.B")));
        assertThat(found).isEqualTo(new Discrepancies(20, 0, 0, 1, 0));
    }

    @Test
    void each_missing_position_and_each_one_that_is_there_twice_is_misplaced() {
        assertThat(after(rows -> rows.add(row(26, null, "a.B"))).misplaced()).isEqualTo(3);
        assertThat(after(rows -> rows.add(row(21, null, "a.B"))).misplaced()).isEqualTo(1);
        assertThat(after(rows -> rows.removeIf(row -> row.position() == 21)).misplaced())
                .isEqualTo(1);
    }

    @Test
    void a_store_in_which_nothing_is_left_has_lost_all_of_it() {
        assertThat(after(List::clear)).isEqualTo(new Discrepancies(20, 20, 0, 0, 0));
    }

    @Test
    void a_fact_recorded_when_nothing_was_bears_a_wrong_time() {
        var rows = List.of(row(0, null, "a.B"), row(1, null, "a.B"));
        assertThat(ClockDrill.outside(rows, THEN, THEN)).isZero();
        assertThat(ClockDrill.outside(rows, THEN.plusMillis(1), THEN.plusSeconds(1))).isEqualTo(2);
        assertThat(ClockDrill.outside(rows, THEN.minusSeconds(1), THEN.minusMillis(1)))
                .isEqualTo(2);
    }
}
