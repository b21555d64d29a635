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
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.Personal;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.headmaster.HeadmasterRecord.Post;
import org.chalkline.query.headmaster.HeadmasterRecord.SanctionStatus;
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

    private static Personal sealed() {
        return ((TieDeclared) HeadmasterStory.office().get(7)).tie();
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
        assertThat(career.contests()).hasSize(1);
    }

    @Test
    void a_sanction_stands_until_its_period_ends_and_is_then_lifted_or_is_void() {
        assertThat(career("2026-04-15").sanctions().getFirst().status())
                .isEqualTo(SanctionStatus.STANDING);
        assertThat(career("2026-04-16").sanctions().getFirst().status())
                .isEqualTo(SanctionStatus.PERIOD_ENDED);
        assertThat(career("2026-04-20").sanctions().getFirst().status())
                .isEqualTo(SanctionStatus.LIFTED);
        var facts =
                List.of(
                        new SanctionImposed(
                                LI,
                                "S-9",
                                Sanction.DISMISSAL,
                                1,
                                null,
                                sealed(),
                                null,
                                decision("1", "2026-01-01"),
                                day("2026-01-01")),
                        new ReviewSought(
                                LI,
                                new Matter(Matter.Kind.SANCTION, "S-9"),
                                day("2026-01-02"),
                                sealed(),
                                day("2026-01-03")),
                        new ReviewDecided(
                                LI,
                                new Matter(Matter.Kind.SANCTION, "S-9"),
                                Contested.REVOKED,
                                decision("2", "2026-02-01"),
                                day("2026-02-01")));
        assertThat(fold(CAREERS, facts, "2026-02-01").sanctions().getFirst().status())
                .isEqualTo(SanctionStatus.REVOKED);
    }
}
