package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;

class LateTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(SchoolEvent.class);
    private static final SchoolId SCHOOL = new SchoolId("s");
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
    private static final String PAPER = Sha256.hex("paper");

    private final BundledEvent decision = event(7, renamed());

    private static Fact renamed() {
        var decision =
                new Decision(
                        "1",
                        "b",
                        "o",
                        DECIDED,
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("l", "1", "2020")),
                        "r",
                        List.of(PAPER),
                        null,
                        null,
                        null,
                        null,
                        null);
        return new SchoolRenamed(SCHOOL, "n", decision, DECIDED);
    }

    private static BundledEvent event(long position, Fact fact) {
        var entry = CATALOGUE.find(fact.getClass()).orElseThrow();
        var stored =
                new StoredFact(
                        position,
                        "e" + position,
                        "School",
                        fact.subject(),
                        "0",
                        entry.name(),
                        "" + entry.revision(),
                        "2026-03-02T0%d:00:00Z".formatted(position),
                        FactJson.write(fact),
                        "{}",
                        null);
        return BundledEvent.of(stored, Why.ASKED_FOR, CATALOGUE);
    }

    private static BundledEvent closure(long position, SchoolId of, LocalDate on) {
        return event(position, new SchoolClosureTakenOver(of, "x", on));
    }

    @Test
    void what_was_before_the_decision_and_recorded_after_it_is_late() {
        var before = closure(8, SCHOOL, DECIDED.minusDays(1));
        var late = new Late(List.of(decision, before));
        assertThat(late.decisionsBefore(before)).containsExactly(7L);
    }

    @Test
    void what_was_recorded_in_time_or_came_after_or_is_of_another_is_not() {
        var inTime = closure(6, SCHOOL, DECIDED.minusDays(1));
        var afterwards = closure(8, SCHOOL, DECIDED);
        var ofAnother = closure(9, new SchoolId("t"), DECIDED.minusDays(1));
        var late = new Late(List.of(inTime, decision, afterwards, ofAnother));
        for (var each : List.of(inTime, decision, afterwards, ofAnother)) {
            assertThat(late.decisionsBefore(each)).isEmpty();
        }
    }

    @Test
    void cited_evidence_that_was_brought_in_after_the_decision_is_late() {
        var late = new Late(List.of(decision));
        var recorded = Instant.parse("2026-03-02T07:00:00Z");
        assertThat(late.decisionsBefore(document(recorded.plusSeconds(1)), List.of(decision)))
                .containsExactly(7L);
        assertThat(late.decisionsBefore(document(recorded), List.of(decision))).isEmpty();
    }

    private static Document document(Instant keptAt) {
        return new Document(PAPER, 5, "text/plain", keptAt, "clerk");
    }
}
