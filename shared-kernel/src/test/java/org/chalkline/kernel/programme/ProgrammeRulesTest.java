package org.chalkline.kernel.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.school.SchoolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 5, 1);

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_rule_since_the_regulations_are_in_force_and_none_before(
            ProgrammeKind kind) {
        var rule = ProgrammeRules.of(kind, FIRST).orElseThrow();
        assertThat(rule.givenBy()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rule.reading()).isNotBlank();
        assertThat(ProgrammeRules.of(kind, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void a_training_institution_gives_no_diplomas() {
        assertThat(ProgrammeRules.of(ProgrammeKind.ADULT_DIPLOMA, FIRST).orElseThrow().givenBy())
                .doesNotContain(SchoolKind.TRAINING_INSTITUTION, SchoolKind.COMMUNITY_SCHOOL);
    }

    @Test
    void a_partner_from_abroad_takes_an_approval_since_2003() {
        var kind = ProgrammeKind.VOCATIONAL_TRAINING;
        assertThat(ProgrammeRules.ofPartners(kind, LocalDate.of(2003, 9, 1))).isPresent();
        assertThat(ProgrammeRules.ofPartners(kind, LocalDate.of(2003, 8, 31))).isEmpty();
    }
}
