package org.chalkline.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Outage.Stacks stacks = new Outage.Stacks();
    private final List<String> told = new ArrayList<>();
    private final List<@Nullable Throwable> thrown = new ArrayList<>();
    private final Outage outage = outage("The ledger");

    private Outage outage(String what) {
        return new Outage(
                what,
                (text, stack) -> {
                    told.add(text);
                    thrown.add(stack);
                },
                nanos::get,
                stacks);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("the server is gone");
    }

    @Test
    void the_first_failure_is_told_with_its_stack_and_the_same_again_is_not() {
        var first = gone();
        outage.failed(first);
        for (int i = 0; i < 29; i++) {
            pass(Duration.ofSeconds(2));
            outage.failed(gone());
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("The ledger: failed with IllegalStateException");
        assertThat(thrown).containsExactly(first);
    }

    @Test
    void it_is_summed_up_once_a_minute() {
        for (int i = 0; i < 121; i++) {
            outage.failed(gone());
            pass(Duration.ofSeconds(1));
        }
        assertThat(told).hasSize(3);
        assertThat(told.get(1))
                .isEqualTo(
                        "The ledger: stands still for 60 s; 61 tries failed, the last one with IllegalStateException");
        assertThat(told.get(2)).contains("stands still for 120 s; 121 tries failed");
        assertThat(thrown.subList(1, 3)).containsOnlyNulls();
    }

    @Test
    void another_kind_of_failure_is_told_as_well() {
        outage.failed(gone());
        outage.failed(new IllegalStateException(new UnsupportedOperationException()));
        outage.failed(new UnsupportedOperationException());
        assertThat(told).hasSize(2).last().asString().contains("UnsupportedOperationException");
    }

    @Test
    void a_minute_has_one_stack_and_the_next_has_that_of_another_kind() {
        outage.failed(gone());
        outage.failed(new UnsupportedOperationException());
        assertThat(thrown).hasSize(2).last().isNull();
        pass(Duration.ofSeconds(61));
        var other = new UnsupportedOperationException();
        outage.failed(other);
        assertThat(thrown).hasSize(3).last().isSameAs(other);
    }

    @Test
    void that_it_goes_on_is_told_once_and_only_when_it_lasts() {
        outage.over();
        outage.failed(gone());
        pass(Duration.ofSeconds(63));
        outage.failed(gone());
        outage.over();
        pass(Duration.ofSeconds(1));
        outage.over();
        assertThat(told).hasSize(2);
        pass(Duration.ofSeconds(2));
        outage.over();
        outage.over();
        assertThat(told).hasSize(3);
        assertThat(told.getLast())
                .isEqualTo("The ledger: goes on, after 66 s in which 2 tries failed");
    }

    @Test
    void what_fails_and_works_in_turns_is_one_outage() {
        for (int i = 0; i < 50; i++) {
            outage.failed(gone());
            pass(Duration.ofSeconds(1));
            outage.over();
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void those_who_share_one_are_told_of_together_until_the_last_of_them_goes_on() {
        var shared = outage("Projections");
        for (int i = 0; i < 80; i++) shared.failed("view-" + i, gone());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("Projections (view-0): failed");
        pass(Duration.ofSeconds(10));
        for (int i = 0; i < 79; i++) shared.over("view-" + i);
        assertThat(told).hasSize(1);
        shared.over("view-79");
        assertThat(told)
                .hasSize(2)
                .last()
                .asString()
                .contains("80 tries by 80 (view-0, view-1, ")
                .contains(", …) failed");
    }

    @Test
    void a_stack_that_another_place_told_of_is_not_told_again() {
        outage.failed(gone());
        outage("Reactions").failed(gone());
        assertThat(told).hasSize(2);
        assertThat(thrown.getLast()).isNull();
        pass(Duration.ofMinutes(11));
        outage("The index").failed(gone());
        assertThat(thrown.getLast()).isNotNull();
    }

    @Test
    void pauses_grow_to_two_seconds_and_begin_anew_for_who_has_gone_on() {
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) pauses.add(outage.failed("a", gone()).toMillis());
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L, 2_000L);
        assertThat(outage.failed("b", gone())).hasMillis(100);
        outage.over("a");
        assertThat(outage.failed("a", gone())).hasMillis(100);
    }

    @Test
    void causes_in_a_circle_are_followed_to_an_end() {
        var one = new IllegalStateException();
        one.initCause(new UnsupportedOperationException(one));
        outage.failed(one);
        assertThat(told).hasSize(1);
    }
}
