package org.chalkline.kernel.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.junit.jupiter.api.Test;

class EngagementTermsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final String ISSUER = "https://audit.example";

    private static EngagementTerms terms(String... units) {
        var qian = new Member(ISSUER, "qian", "Qian");
        return new EngagementTerms(List.of(qian), List.of(units), 2024, 2025, FROM, UNTIL);
    }

    @Test
    void who_is_named_is_engaged_from_the_first_day_to_the_last_and_by_itself_no_longer() {
        var terms = terms();
        assertThat(terms.engages(ISSUER, "qian", FROM.minusDays(1))).isFalse();
        assertThat(terms.engages(ISSUER, "qian", FROM)).isTrue();
        assertThat(terms.engages(ISSUER, "qian", UNTIL)).isTrue();
        assertThat(terms.engages(ISSUER, "qian", UNTIL.plusDays(1))).isFalse();
        assertThat(terms.until(FROM).engages(ISSUER, "qian", FROM.plusDays(1))).isFalse();
    }

    @Test
    void the_same_name_from_another_issuer_is_somebody_else() {
        assertThat(terms().engages("https://elsewhere.example", "qian", FROM)).isFalse();
        assertThat(terms().engages(ISSUER, "zhao", FROM)).isFalse();
        assertThat(terms().with(List.of()).engages(ISSUER, "qian", FROM)).isFalse();
    }
}
