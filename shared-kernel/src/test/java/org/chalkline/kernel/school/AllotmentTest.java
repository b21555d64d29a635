package org.chalkline.kernel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final PersonId LI = new PersonId("P-1");
    private static final PersonId WANG = new PersonId("P-2");

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

    private static Allotment approvedOnly() {
        var other = new Allotment();
        other.approve(1, JANUARY);
        return other;
    }
}
