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

    @Test
    void it_covers_the_units_and_years_that_it_names_and_no_others() {
        assertThat(terms("U-1").covers("U-1", 2024)).isTrue();
        assertThat(terms("U-1").covers("U-2", 2024)).isFalse();
        assertThat(terms("U-1").covers("U-1", 2023)).isFalse();
        assertThat(terms("U-1").covers("U-1", 2026)).isFalse();
        assertThat(terms("U-1").covers("U-1", null)).isTrue();
        assertThat(terms("U-1").covers(null, 2025)).isTrue();
        assertThat(terms().covers("U-2", 2025)).isTrue();
    }

    @Test
    void one_of_several_engagements_must_cover_unit_and_year_together() {
        Engagements engagements =
                (issuer, subject, day) ->
                        List.of(
                                terms("U-1"),
                                new EngagementTerms(
                                        List.of(), List.of("U-2"), 2020, 2020, FROM, UNTIL));
        assertThat(engagements.isEngaged(ISSUER, "qian", FROM, "U-1", 2024)).isTrue();
        assertThat(engagements.isEngaged(ISSUER, "qian", FROM, "U-2", 2020)).isTrue();
        assertThat(engagements.isEngaged(ISSUER, "qian", FROM, "U-1", 2020)).isFalse();
    }
}
