package org.chalkline.kernel.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreditDataTest {

    @Test
    void a_certificate_is_the_same_however_its_number_is_written_and_another_issuers_is_not() {
        var outcome = CountedOutcomeId.of("1201", "ZS-2020-1");
        assertThat(CountedOutcomeId.of("1201", " zs 2020 － １")).isEqualTo(outcome);
        assertThat(CountedOutcomeId.of("1201", "ZS20201")).isEqualTo(outcome);
        assertThat(CountedOutcomeId.of("1202", "ZS-2020-1")).isNotEqualTo(outcome);
        assertThat(CountedOutcomeId.of("1201", "ZS-2020-2")).isNotEqualTo(outcome);
        assertThat(CountedOutcomeId.of("1", "201-1"))
                .isNotEqualTo(CountedOutcomeId.of("12", "01-1"));
    }

    @Test
    void pairs_lead_to_adult_education_as_the_regulations_have_it_and_never_overlap() {
        assertThat(CreditCatalogue.all()).isNotEmpty();
        for (var each : CreditCatalogue.all()) {
            assertThat(each.into()).isEqualTo(OutcomeLevel.ADULT_HIGHER);
            assertThat(each.from()).isNotEqualTo(OutcomeLevel.NON_DIPLOMA);
            assertThat(CreditCatalogue.find(each.pair(), each.inForceFrom())).contains(each);
            assertThat(each.document()).isNotBlank();
        }
    }

    @Test
    void a_pair_is_that_of_the_catalogue_of_the_day() {
        var last = LocalDate.of(2021, 8, 31);
        assertThat(CreditCatalogue.find("ADULT-COMPUTING", last).orElseThrow().course())
                .isEqualTo("COMPUTING-A");
        assertThat(CreditCatalogue.find("ADULT-COMPUTING", last.plusDays(1)).orElseThrow().course())
                .isEqualTo("COMPUTING-C");
        assertThat(CreditCatalogue.find("ADULT-CHINESE", LocalDate.of(2012, 8, 31))).isEmpty();
    }
}
