package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures DUE =
            Figures.of(Map.of("s-1", "Elm", "s-2", "Oak"), Map.of("b-1", 5, "b-2", 1));

    private static Figures shown(
            Map<String, String> schools,
            Map<String, Integer> payments,
            Map<String, String> paid,
            String total,
            long parked) {
        return new Figures(schools, payments, paid, total, parked);
    }

    @Test
    void figures_that_follow_from_what_was_acknowledged_do_not_differ() {
        var shown =
                shown(
                        Map.of("s-1", "Elm", "s-2", "Oak"),
                        Map.of("b-1", 5, "b-2", 1),
                        Map.of("b-1", "50.00", "b-2", "10.00"),
                        "60.00",
                        0);
        assertThat(DUE.differences(shown)).isEmpty();
    }

    @Test
    void a_payment_that_is_shown_twice_differs_in_its_line_and_in_the_sum() {
        var shown =
                shown(
                        DUE.schools(),
                        Map.of("b-1", 6, "b-2", 1),
                        Map.of("b-1", "60.00", "b-2", "10.00"),
                        "70.00",
                        0);
        assertThat(DUE.differences(shown))
                .containsExactly(
                        "payments of b-1: 6 instead of 5",
                        "paid from b-1: 60.00 instead of 50.00",
                        "paid in all: 70.00 instead of 60.00");
    }

    @Test
    void a_school_that_is_missing_has_an_older_name_or_that_nobody_registered_differs() {
        var shown =
                shown(
                        Map.of("s-2", "Oak before", "nobody's 2", "unknown"),
                        DUE.payments(),
                        DUE.paid(),
                        DUE.total(),
                        0);
        assertThat(DUE.differences(shown))
                .containsExactly(
                        "school s-1: null instead of Elm",
                        "school s-2: Oak before instead of Oak",
                        "school nobody's 2: there should be none");
    }

    @Test
    void an_entity_that_is_parked_differs() {
        var shown = shown(DUE.schools(), DUE.payments(), DUE.paid(), DUE.total(), 3);
        assertThat(DUE.differences(shown)).containsExactly("3 entities are parked");
    }
}
