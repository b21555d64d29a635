package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bar that moves while somebody watches. */
class ProgressTest {

    @Test
    void the_line_fits_80_columns_however_large_its_figures_are() {
        // A hundred years of the district, and a slow disk.
        assertThat(Progress.line("events", 95_000_000, 0.5, 3_600))
                .hasSizeLessThan(80)
                .startsWith("[###")
                .endsWith("60:00 left");
        assertThat(Progress.line("events", 1_234_567_890, 0.999, 86_399)).hasSizeLessThan(80);
        assertThat(Progress.line("rows", 0, 0, 0)).hasSizeLessThan(80);
    }

    @Test
    void a_short_line_has_the_whole_bar() {
        assertThat(Progress.line("rows", 50, 0.5, 10))
                .isEqualTo("[###############---------------]  50 %  50 rows  5/s  0:10 left");
    }
}
