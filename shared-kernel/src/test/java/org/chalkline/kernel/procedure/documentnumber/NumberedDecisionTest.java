package org.chalkline.kernel.procedure.documentnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.api.Test;

class NumberedDecisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String REASONS = "The council resolved so.";

    private static NumberedDecision of(
            String body, LocalDate on, String officer, String article, String reasons) {
        return NumberedDecision.of(
                new Decision(
                        "长教〔2026〕7号",
                        body,
                        officer,
                        on,
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Education Law", article, "2021")),
                        reasons,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void a_decision_is_told_from_another_by_body_day_deciders_provisions_and_reasons() {
        var one = of("Bureau", DAY, "li", "28", REASONS);

        assertThat(one.matches(of("Bureau", DAY, "li", "28", REASONS))).isTrue();
        assertThat(one.matches(of("Government", DAY, "li", "28", REASONS))).isFalse();
        assertThat(one.matches(of("Bureau", DAY.plusDays(1), "li", "28", REASONS))).isFalse();
        assertThat(one.matches(of("Bureau", DAY, "wang", "28", REASONS))).isFalse();
        assertThat(one.matches(of("Bureau", DAY, "li", "27", REASONS))).isFalse();
        assertThat(one.matches(of("Bureau", DAY, "li", "28", "Otherwise."))).isFalse();
    }

    @Test
    void reasons_that_are_sealed_tell_it_from_none_and_leave_no_digest() {
        var open = of("Bureau", DAY, "li", "28", REASONS);
        var sealed = of("Bureau", DAY, "li", "28", Decision.SEALED_REASONS);

        assertThat(sealed.reasons()).isNull();
        assertThat(sealed.matches(open)).isTrue();
        assertThat(open.matches(sealed)).isTrue();
        assertThat(sealed.matches(of("Bureau", DAY, "wang", "28", REASONS))).isFalse();
    }

    @Test
    void who_approved_and_who_withdrew_are_part_of_it() {
        assertThat(NumberedDecision.of(SampleDecisions.FULL).digest())
                .isNotEqualTo(NumberedDecision.of(SampleDecisions.SPARE).digest());
    }
}
