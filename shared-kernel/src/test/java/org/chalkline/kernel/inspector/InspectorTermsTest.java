package org.chalkline.kernel.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTermsTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void a_day_is_judged_by_the_version_of_that_day() {
        var before = new InspectorTerms(LocalDate.of(1949, 10, 1), 3, 3, 3, 6, false);
        var later = new InspectorTerms(DAY, 3, 3, 1, 6, true);
        var both = List.of(before, later);
        assertThat(InspectorTerms.on(DAY.minusDays(1), both)).isEqualTo(before);
        assertThat(InspectorTerms.on(DAY, both)).isEqualTo(later);
        assertThat(InspectorTerms.on(LocalDate.of(1900, 1, 1), both)).isEqualTo(before);
    }

    @Test
    void the_break_is_marked_as_found_in_no_text() {
        assertThat(InspectorTerms.on(DAY).breakVerified()).isFalse();
        assertThat(InspectorTerms.on(DAY).termYears()).isEqualTo(3);
    }
}
