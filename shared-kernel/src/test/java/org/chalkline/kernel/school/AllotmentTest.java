package org.chalkline.kernel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final PersonId LI = new PersonId("P-1");
    private static final PersonId WANG = new PersonId("P-2");

    private static final int DAYS = 30;

    private final Allotment posts = new Allotment();

    @Test
    void where_nothing_was_approved_nothing_is_free_and_an_old_register_is_believed() {
        assertThat(posts.free(MARCH)).isZero();
        assertThat(posts.admits(MARCH)).isTrue();
        posts.fill("teacher/P-1", LI, JANUARY);
        assertThat(posts.allows(0, MARCH)).isFalse();
        assertThat(posts.allows(1, MARCH)).isTrue();
    }

    @Test
    void days_before_the_first_approval_say_nothing() {
        posts.approve(1, MARCH);
        assertThat(posts.free(JANUARY)).isEqualTo(1);
        posts.fill("teacher/P-1", LI, JANUARY);
        assertThat(posts.free(JANUARY)).isZero();
    }

    @Test
    void a_later_cut_that_was_approved_already_counts_on_every_day_before() {
        posts.approve(2, JANUARY);
        posts.approve(1, JUNE);
        assertThat(posts.free(MARCH)).isEqualTo(1);
        posts.fill("a", LI, MARCH);
        assertThat(posts.free(MARCH)).isZero();
        assertThat(posts.allows(0, JUNE)).isFalse();
    }

    @Test
    void what_is_kept_is_not_free_and_only_its_claim_fills_it() {
        posts.approve(2, JANUARY);
        posts.reserve("recruitment/R-1", 2, MARCH);
        assertThat(posts.free(MARCH)).isZero();
        assertThat(posts.admits("recruitment/R-1", JUNE)).isTrue();
        assertThat(posts.admits("recruitment/R-2", JUNE)).isFalse();
        posts.fill("recruitment/R-1", LI, JUNE);
        assertThat(posts.reservedFor("recruitment/R-1")).isEqualTo(1);
        assertThat(posts.isFilledBy(LI, "recruitment/R-1")).isTrue();
        assertThat(posts.free(MARCH)).isZero();
        posts.release("recruitment/R-1", JUNE);
        assertThat(posts.free(JUNE)).isEqualTo(1);
        assertThat(posts.free(MARCH)).as("until June it was kept").isZero();
    }

    @Test
    void a_kept_post_is_filled_before_it_was_kept_only_where_one_was_free_then() {
        posts.approve(1, JANUARY);
        posts.fill("a", WANG, JANUARY);
        posts.vacate(WANG, MARCH);
        posts.reserve("recruitment/R-1", 1, MARCH);
        assertThat(posts.admits("recruitment/R-1", JANUARY)).isFalse();
        assertThat(posts.admits("recruitment/R-1", MARCH)).isTrue();
    }

    @Test
    void a_post_that_is_left_is_free_from_that_day_on_and_never_before_it_was_filled() {
        posts.approve(1, JANUARY);
        posts.fill("a", LI, MARCH);
        posts.vacate(LI, JANUARY);
        assertThat(posts.free(JANUARY)).isEqualTo(1);
        assertThat(posts).isEqualTo(approvedOnly());
    }

    /** An act of an office: what it wants to approve, or who comes and who leaves. */
    record Act(String kind, int day, int number) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of("approve", "fill", "vacate", "reserve", "release"),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 4))
                .as(Act::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void answers_are_those_of_counting_every_day_by_itself(@ForAll("acts") List<Act> acts) {
        var book = new Allotment();
        int[] taken = new int[DAYS];
        Integer[] approved = new Integer[DAYS];
        var since = new HashMap<String, Integer>();
        for (var act : acts) {
            int day = act.day();
            var from = JANUARY.plusDays(day);
            boolean enough =
                    IntStream.range(day, DAYS)
                            .takeWhile(d -> d == day || approved[d] == null)
                            .allMatch(d -> taken[d] <= act.number());
            assertThat(book.allows(act.number(), from)).isEqualTo(enough);
            assertThat(book.free(from)).isEqualTo(freeFrom(day, approved, taken));
            var who = act.kind().charAt(0) + "-" + act.number();
            switch (act.kind()) {
                case "approve" -> {
                    if (!enough) continue;
                    book.approve(act.number(), from);
                    approved[day] = act.number();
                }
                case "fill", "reserve" -> {
                    if (since.containsKey(who) || !book.admits(from)) continue;
                    if (act.kind().equals("fill")) book.fill(who, new PersonId(who), from);
                    else book.reserve(who, 1, from);
                    since.put(who, day);
                    for (int d = day; d < DAYS; d++) taken[d]++;
                }
                default -> {
                    var left = act.kind().equals("vacate") ? "f-" : "r-";
                    var began = since.remove(left + act.number());
                    if (began == null) continue;
                    if (left.equals("f-")) book.vacate(new PersonId(left + act.number()), from);
                    else book.release(left + act.number(), from);
                    for (int d = Math.max(day, began); d < DAYS; d++) taken[d]--;
                }
            }
        }
    }

    private static int freeFrom(int from, Integer[] approved, int[] taken) {
        int least = Integer.MAX_VALUE;
        Integer figure = null;
        for (int d = 0; d < DAYS; d++) {
            if (approved[d] != null) figure = approved[d];
            if (d >= from && figure != null) least = Math.min(least, figure - taken[d]);
        }
        return figure == null ? 0 : least;
    }

    private static Allotment approvedOnly() {
        var other = new Allotment();
        other.approve(1, JANUARY);
        return other;
    }
}
