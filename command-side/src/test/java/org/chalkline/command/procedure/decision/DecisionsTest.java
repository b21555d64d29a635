package org.chalkline.command.procedure.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision must prove of itself, whatever it decides. */
class DecisionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static @Nullable String refusal(
            LocalDate on, LegalBasis basis, @Nullable RemedyNotice notice) {
        var decision =
                new Decision(
                        "1",
                        "bureau",
                        "deputy",
                        on,
                        null,
                        null,
                        List.of(),
                        List.of(basis),
                        "As examined.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        notice);
        var thrown = catchThrowable(() -> Decisions.require(decision, on, TODAY));
        return thrown instanceof RefusedException refused ? refused.refusal().code() : null;
    }

    @ParameterizedTest
    @CsvSource({
        "Private Education Law, 17, 2018, 2026-03-05, ",
        "中华人民共和国民办教育促进法, 17, 2018, 2026-03-05, ",
        "民办教育促进法, 17(2), 2018, 2026-03-05, ",
        "Private Education Law, 67, 2018, 2026-03-05, ",
        "Private Education Law, 68, 2018, 2026-03-05, ARTICLE_UNKNOWN",
        "Private Education Law, 17, 2016, 2018-12-28, ",
        "Private Education Law, 17, 2018, 2018-12-28, VERSION_NOT_IN_FORCE",
        "Private Education Law, 17, 2016, 2018-12-29, VERSION_NOT_IN_FORCE",
        "Private Education Law, 17, 2017, 2018-12-28, VERSION_UNKNOWN",
        "Preschool Education Law, 30, 2024, 2025-05-31, VERSION_NOT_IN_FORCE",
        // Laws that the book doesn't have, and times before it.
        "Law of Nowhere, 1, 2020, 2026-03-05, ",
        "Open Government Information Regulations, 33, 2007, 2010-01-04, ",
    })
    void the_law_is_held_against_the_statute_book(
            String law, String article, String version, LocalDate on, @Nullable String refused) {
        assertThat(refusal(on, new LegalBasis(law, article, version), null)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "government, 60, court, 6, false, ",
        "government, 60, court, 6, true, ",
        "government, 59, court, 6, false, REMEDY_PERIOD_TOO_SHORT",
        "bureau, 30, , , false, ",
        ", , court, 6, false, ",
        ", , , , false, REMEDY_NOTICE_INCOMPLETE",
        "government, , , , false, REMEDY_NOTICE_INCOMPLETE",
        ", 60, , , false, REMEDY_NOTICE_INCOMPLETE",
        "government, 60, court, , false, REMEDY_NOTICE_INCOMPLETE",
        "government, 60, , 6, false, REMEDY_NOTICE_INCOMPLETE",
        "government, 0, , , false, REMEDY_NOTICE_INCOMPLETE",
        ", , court, 0, false, REMEDY_NOTICE_INCOMPLETE",
        ", , court, 6, true, REMEDY_NOTICE_INCOMPLETE",
    })
    void a_remedy_notice_names_whom_to_turn_to_and_by_when(
            @Nullable String body,
            @Nullable Integer days,
            @Nullable String court,
            @Nullable Integer months,
            boolean first,
            @Nullable String refused) {
        assertThat(
                        refusal(
                                LocalDate.of(2026, 3, 5),
                                new LegalBasis("Private Education Law", "17", "2018"),
                                new RemedyNotice(body, days, court, months, first)))
                .isEqualTo(refused);
    }

    @Test
    void a_notice_reads_as_one_sentence() {
        assertThat(new RemedyNotice("Government", 60, "Court", 6, false).inWords())
                .isEqualTo("Government within 60 days, or Court within 6 months");
        assertThat(new RemedyNotice("Government", 60, "Court", 6, true).inWords())
                .isEqualTo("Government within 60 days, and only then Court within 6 months");
        assertThat(new RemedyNotice("Bureau", 30, null, null, false).inWords())
                .isEqualTo("Bureau within 30 days");
    }
}
