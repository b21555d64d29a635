package org.chalkline.kernel.procedure.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.archive.RetentionRules.RetentionClass;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {
    private static final RetentionRules RULES = RetentionRules.standard();

    private static RetentionClass named(String id) {
        return RULES.find(id).orElseThrow();
    }

    @Test
    void there_are_three_classes_and_none_of_them_was_verified() {
        assertThat(RULES.classes())
                .extracting(RetentionClass::id)
                .containsExactly("PERMANENT", "THIRTY_YEARS", "TEN_YEARS");
        assertThat(RULES.classes())
                .allSatisfy(each -> assertThat(each.unverified()).isTrue())
                .allSatisfy(each -> assertThat(each.reading()).isNotBlank());
    }

    @Test
    void a_class_is_counted_from_the_year_after_the_file_was_closed() {
        var closed = LocalDate.of(2026, 3, 2);

        assertThat(named("TEN_YEARS").until(closed)).isEqualTo(LocalDate.of(2036, 12, 31));
        assertThat(named("THIRTY_YEARS").until(closed)).isEqualTo(LocalDate.of(2056, 12, 31));
        assertThat(named("PERMANENT").until(closed)).isNull();
    }

    @Test
    void for_ever_is_longer_than_any_number_of_years() {
        assertThat(named("TEN_YEARS").isShorterThan(named("THIRTY_YEARS"))).isTrue();
        assertThat(named("THIRTY_YEARS").isShorterThan(named("PERMANENT"))).isTrue();
        assertThat(named("PERMANENT").isShorterThan(named("TEN_YEARS"))).isFalse();
        assertThat(named("TEN_YEARS").isShorterThan(named("TEN_YEARS"))).isFalse();
    }

    @Test
    void the_table_says_for_how_long_files_of_a_kind_are_kept_at_the_least() {
        assertThat(RULES.leastFor("licence")).contains(named("PERMANENT"));
        assertThat(RULES.leastFor("application")).contains(named("THIRTY_YEARS"));
        assertThat(RULES.leastFor("matter")).isEmpty();
    }

    @Test
    void what_a_year_closed_goes_to_the_archive_by_the_middle_of_the_next() {
        assertThat(RULES.archiveBy(LocalDate.of(2026, 1, 1))).isEqualTo("2027-06-30");
        assertThat(RULES.archiveBy(LocalDate.of(2026, 12, 31))).isEqualTo("2027-06-30");
    }
}
