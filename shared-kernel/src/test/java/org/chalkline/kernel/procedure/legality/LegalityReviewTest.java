package org.chalkline.kernel.procedure.legality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.procedure.legality.LegalityEvent.*;
import org.chalkline.kernel.procedure.legality.LegalityReview.Standing;
import org.junit.jupiter.api.Test;

class LegalityReviewTest {
    private static final String OF = "matter/1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static String draft(int number) {
        return Integer.toHexString(number).repeat(64);
    }

    private static LegalityEvent event(int review, int kind) {
        var id = LegalityReviewId.of(OF, review);
        return switch (kind) {
            case 0 -> new LegalityReviewSentBack(id, OF, "No basis.", "wu", DAY);
            case 1, 2, 3, 4 ->
                    new LegalityOpinionGiven(
                            id, OF, Opinion.values()[kind - 1], "Read.", draft(9), "wu", DAY);
            default -> new LegalityChangesMade(id, OF, draft(8), "Changed.", "li", DAY);
        };
    }

    private static LegalityEvent asked(int review) {
        var id = LegalityReviewId.of(OF, review);
        return new LegalityReviewAsked(id, OF, draft(review), "unit", "law unit", "li", DAY);
    }

    @Test
    void it_begins_with_being_asked_for() {
        assertThatThrownBy(() -> LegalityReview.of(List.of(event(1, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property
    void only_an_opinion_lets_a_draft_pass_and_only_the_draft_that_it_is_about(
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 5) Integer> first,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 5) Integer> second) {
        var facts = new ArrayList<LegalityEvent>();
        facts.add(asked(1));
        for (int kind : first) facts.add(event(1, kind));
        facts.add(asked(2));
        for (int kind : second) facts.add(event(2, kind));
        var reviews = LegalityReview.of(facts);
        assertThat(reviews).hasSize(2);
        for (int i = 1; i <= 2; i++) {
            var review = reviews.get(i - 1);
            var opinion = review.opinion();
            boolean passes = opinion == Opinion.LAWFUL || opinion == Opinion.RISK_STATED;
            assertThat(review.lets(draft(i))).isEqualTo(passes);
            assertThat(review.lets(draft(3 - i))).isFalse();
            assertThat(review.lets(draft(8))).isEqualTo(review.standing() == Standing.CHANGED);
            if (review.standing() == Standing.CHANGED) {
                assertThat(opinion).isEqualTo(Opinion.LAWFUL_IF_CHANGED);
            }
        }
    }
}
