package org.chalkline.query.headmaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.headmaster.HeadmasterStory.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.headmaster.HeadmasterRecord.Post;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the projection shows of a career, folded from facts in the order of effect. */
class HeadmasterViewTest {
    private static final HeadmasterView CAREERS = new HeadmasterView();

    private static <S> S fold(View<S> view, List<? extends Fact> facts, String day) {
        var until = LocalDate.parse(day);
        @Nullable S state = null;
        for (var fact :
                facts.stream()
                        .filter(f -> view.concerns(f.getClass()))
                        .filter(f -> !f.effectiveOn().isAfter(until))
                        .sorted(Comparator.comparing(Fact::effectiveOn))
                        .toList()) {
            state = view.evolve(state, fact);
        }
        return Objects.requireNonNull(state);
    }

    private static HeadmasterRecord career(String day) {
        var facts = new ArrayList<Fact>(HeadmasterStory.career());
        HeadmasterStory.office().stream()
                .filter(f -> CAREERS.concerns(f.getClass()))
                .filter(f -> CAREERS.entityOf(f).equals("headmaster/li"))
                .forEach(facts::add);
        return fold(CAREERS, facts, day);
    }

    @Test
    void a_career_shows_posts_that_the_offices_tell_and_what_is_its_own() {
        var career = career("2026-09-01");
        assertThat(career.posts())
                .containsExactly(
                        new Post(
                                SCHOOL,
                                false,
                                day("2022-09-01"),
                                day("2026-07-01"),
                                Departure.TRANSFERRED));
        assertThat(career.status()).isEqualTo(HeadmasterRecord.Status.NOT_IN_POST);
        assertThat(career("2026-06-30").status()).isEqualTo(HeadmasterRecord.Status.HEADING);
        assertThat(Objects.requireNonNull(career("2024-04-09").rank()).code()).isEqualTo("JUNIOR");
        assertThat(Objects.requireNonNull(career.rank()).code()).isEqualTo("SENIOR_2");
        assertThat(career.appraisals())
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.status()).isEqualTo(AppraisalStatus.CONFERRED);
                            assertThat(a.recused()).containsExactly("c");
                            assertThat(Objects.requireNonNull(a.vote()).votes()).hasSize(2);
                        });
        assertThat(career("2024-03-22").appraisals().getFirst().vote()).isNull();
        assertThat(career.terms()).hasSize(1);
    }

    @Test
    void an_assessment_that_is_void_is_still_told() {
        var facts = new ArrayList<>(HeadmasterStory.career());
        var year = new Matter(Matter.Kind.ANNUAL_ASSESSMENT, "2023");
        facts.add(new AssessmentRevoked(LI, year, decision("20", "2024-02-01"), day("2024-02-01")));
        assertThat(fold(CAREERS, facts, "2024-01-31").years().getFirst().revoked()).isFalse();
        assertThat(fold(CAREERS, facts, "2024-02-01").years().getFirst().revoked()).isTrue();
    }
}
