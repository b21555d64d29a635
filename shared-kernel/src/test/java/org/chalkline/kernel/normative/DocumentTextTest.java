package org.chalkline.kernel.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    private static final NormativeDocumentId ID = new NormativeDocumentId("2026-003");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static DocumentIssued issued() {
        return new DocumentIssued(
                ID,
                DIGEST,
                List.of(new Clause("1", "Version 1.", List.of())),
                "Gazette",
                DAY,
                DAY.plusDays(400),
                SPARE,
                DAY);
    }

    private static ClauseAmended amended(int version, LocalDate on) {
        return new ClauseAmended(
                ID, "1", version, "Version " + version + ".", List.of(), ID, SPARE, on);
    }

    private static DocumentText text(Fact... facts) {
        return DocumentText.of(List.of(facts)).orElseThrow();
    }

    @Test
    void a_clause_says_what_its_version_of_the_day_says() {
        var text = text(issued(), amended(2, DAY.plusDays(10)));
        assertThat(text.versionOn("1", DAY.minusDays(1))).isEmpty();
        assertThat(text.versionOn("1", DAY.plusDays(9)).orElseThrow().version()).isEqualTo(1);
        assertThat(text.versionOn("1", DAY.plusDays(10)).orElseThrow().version()).isEqualTo(2);
        assertThat(text.versionOn("1", DAY.plusDays(401))).isEmpty();
        assertThat(text.versionOn("2", DAY)).isEmpty();
    }

    @Test
    void a_clause_that_was_stopped_says_nothing_until_it_is_amended() {
        var stopped =
                new ClauseStopped(
                        ID, "1", 1, ClauseStop.COURT, "7", DIGEST, "officer", DAY.plusDays(5));
        var text = text(issued(), stopped, amended(2, DAY.plusDays(20)));
        assertThat(text.versionOn("1", DAY.plusDays(4))).isPresent();
        assertThat(text.versionOn("1", DAY.plusDays(5))).isEmpty();
        assertThat(text.versionOn("1", DAY.plusDays(20)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_document_that_was_repealed_is_not_in_force() {
        var text = text(issued(), new DocumentRepealed(ID, null, SPARE, DAY.plusDays(30)));
        assertThat(text.inForceOn(DAY.plusDays(29))).isTrue();
        assertThat(text.inForceOn(DAY.plusDays(30))).isFalse();
        assertThat(text.versionOn("1", DAY.plusDays(30))).isEmpty();
    }

    @Property(tries = 100)
    void on_no_day_are_two_versions_of_a_clause_in_force(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 40) Integer> gaps,
            @ForAll @IntRange(max = 420) int ahead) {
        var facts = new ArrayList<Fact>(List.of(issued()));
        var on = DAY;
        int version = 1;
        for (int gap : gaps) {
            on = on.plusDays(gap);
            facts.add(amended(++version, on));
        }
        var text = DocumentText.of(facts).orElseThrow();
        var day = DAY.plusDays(ahead);
        long holding =
                text.versions("1").stream()
                        .filter(each -> !day.isBefore(each.from()))
                        .filter(each -> each.until() == null || day.isBefore(each.until()))
                        .count();
        assertThat(holding).isEqualTo(1);
        assertThat(text.versionOn("1", day).isPresent()).isEqualTo(ahead <= 400);
    }

    @Test
    void words_of_penalties_and_licences_are_found_with_their_sources() {
        assertThat(DocumentWords.tells(DocumentWords.Sets.PENALTY, "逾期的，处以罚款。")).isTrue();
        assertThat(DocumentWords.tells(DocumentWords.Sets.PENALTY, "逾期的，予以提醒。")).isFalse();
        assertThat(DocumentWords.tells(DocumentWords.Sets.LICENCE, "应当取得许可证。")).isTrue();
        for (var entry : DocumentWords.all()) {
            assertThat(entry.words()).isNotEmpty();
            assertThat(entry.reading()).isNotBlank();
        }
    }
}
