package org.chalkline.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.disclosure.ReportForm.Outcome;
import org.junit.jupiter.api.Test;

class ReportFiguresTest {
    private static final ReportForm FORM = ReportForm.standard();

    @Test
    void every_way_to_answer_has_a_row() {
        for (var result : ItemResult.values()) {
            if (!result.withholds()) {
                assertThat(FORM.rowOf(List.of(new Outcome(result, null)))).isNotEmpty();
                continue;
            }
            for (var ground : WithholdingGround.values()) {
                assertThat(FORM.rowOf(List.of(new Outcome(result, ground)))).isNotEmpty();
            }
        }
    }

    @Test
    void a_request_counts_once_whatever_it_asks_for() {
        var given = new Outcome(ItemResult.PROVIDED, null);
        var open = new Outcome(ItemResult.OPEN_ALREADY, null);
        var secret = new Outcome(ItemResult.WITHHELD, WithholdingGround.STATE_SECRET);
        var lacking = new Outcome(ItemResult.NOT_HELD, null);
        assertThat(FORM.rowOf(List.of(given, open))).isEqualTo("GIVEN");
        assertThat(FORM.rowOf(List.of(given, lacking))).isEqualTo("GIVEN_IN_PART");
        assertThat(FORM.rowOf(List.of(lacking, secret))).isEqualTo("STATE_SECRET");
    }

    @Test
    void what_comes_in_is_what_goes_out_of_every_year() {
        for (int year = 2020; year < 2024; year++) {
            var figures = new ReportFigures(year);
            for (int i = 0; i < 500; i++) {
                var received = LocalDate.of(2019, 6, 1).plusDays(i * 7_919 % 1_500);
                boolean done = i * 31 % 5 > 0;
                figures.count(
                        new RequestTally(
                                ApplicantKind.values()[i * 17 % 6],
                                received,
                                List.of(1),
                                Map.of(),
                                done ? "GIVEN" : null,
                                done ? received.plusDays(i * 613 % 400) : null));
            }
            for (var kind : ApplicantKind.values()) {
                long in =
                        figures.at("RECEIVED", kind.name()) + figures.at("CARRIED_IN", kind.name());
                long out =
                        figures.at("GIVEN", kind.name()) + figures.at("CARRIED_OUT", kind.name());
                assertThat(in).isPositive().isEqualTo(out);
            }
        }
    }

    @Test
    void figures_that_differ_are_named_with_both_values() {
        var figures = new ReportFigures(2025);
        var on = LocalDate.of(2025, 3, 3);
        figures.count(ApplicantKind.RESEARCH, on, "GIVEN", on, 2);
        assertThat(figures.differences(figures.all())).isEmpty();
        assertThat(
                        figures.differences(
                                List.of(
                                        new ReportFigure("RECEIVED", "RESEARCH", 2),
                                        new ReportFigure("GIVEN", "SOCIAL", 1))))
                .containsExactly("GIVEN/RESEARCH: 0, counted 2", "GIVEN/SOCIAL: 1, counted 0");
    }
}
