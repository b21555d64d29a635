package org.chalkline.query.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.junit.jupiter.api.Test;

/** How a school's posts are taken up, as its projection shows it. */
class StaffPostsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final SchoolId SCHOOL = new SchoolId("S1");
    private static final PersonId LI = new PersonId("P1");

    @Test
    void a_post_that_was_kept_is_filled_and_the_rest_released() {
        var posts =
                StaffPosts.NONE
                        .with(new PostsReserved(SCHOOL, "recruitment/R1", null, 3, DAY))
                        .with(new PostFilled(SCHOOL, "recruitment/R1", null, LI, DAY));
        assertThat(posts.filled()).isEqualTo(1);
        assertThat(posts.reserved(null)).isEqualTo(2);
        var closed = posts.with(new PostsReleased(SCHOOL, "recruitment/R1", null, 2, DAY));
        assertThat(closed.reserved(null)).isZero();
        assertThat(closed.kept()).isEmpty();
        assertThat(closed.filled()).isEqualTo(1);
    }

    @Test
    void posts_of_titles_are_counted_by_themselves() {
        var posts =
                StaffPosts.NONE
                        .withQuota(Map.of(Title.SENIOR, 2))
                        .with(new PostsReserved(SCHOOL, "appraisal/A1", Title.SENIOR, 1, DAY))
                        .with(new PostFilled(SCHOOL, "teacher/P1", null, LI, DAY))
                        .with(new PostFilled(SCHOOL, "teacher/P1", Title.FIRST_GRADE, LI, DAY))
                        .with(new PostVacated(SCHOOL, Title.FIRST_GRADE, LI, DAY));
        assertThat(posts.filled()).isEqualTo(1);
        assertThat(posts.reserved(Title.SENIOR)).isEqualTo(1);
        assertThat(posts.reserved(null)).isZero();
        assertThat(posts.titlesFilled()).containsEntry(Title.FIRST_GRADE, 0);
    }

    @Test
    void titles_are_exceeded_one_by_one_and_the_emptiest_is_told() {
        assertThat(StaffPosts.NONE.titlesOver()).isNull();
        assertThat(StaffPosts.NONE.leastFilled()).isNull();
        var quota = Map.of(Title.SENIOR, 1, Title.FIRST_GRADE, 3, Title.THIRD_GRADE, 0);
        var posts = StaffPosts.NONE.withQuota(quota);
        assertThat(posts.titlesOver()).isZero();
        assertThat(posts.leastFilled()).isZero();
        var filled =
                posts.withTitlesFilled(
                        Map.of(Title.SENIOR, 3, Title.FIRST_GRADE, 2, Title.SECOND_GRADE, 1));
        assertThat(filled.titlesOver()).isEqualTo(3);
        assertThat(filled.leastFilled()).isEqualTo(66);
    }
}
