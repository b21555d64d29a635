package org.chalkline.kernel.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.junit.jupiter.api.Test;

/** Whom a penalty bars, and from when to when. */
class EntryBarsTest {
    private static final PenaltyCaseId ID = new PenaltyCaseId("PC-1");
    private static final PersonId WANG = new PersonId("P-1");
    private static final Offender PARTY = Offender.of(WANG);
    private static final LocalDate SERVED = LocalDate.of(2026, 7, 6);
    private static final LocalDate LAST = LocalDate.of(2029, 7, 5);

    private static FactsOf facts(boolean served) {
        var imposed =
                new PenaltyImposed(
                        ID,
                        PARTY,
                        List.of(PenaltyKind.ENTRY_BARRED),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(BarredFrom.ORGANISER),
                        LAST,
                        null,
                        null,
                        null,
                        SPARE,
                        SERVED.minusDays(3));
        var service =
                new PaperServed(
                        ServiceId.of(ID.toString(), 1),
                        ID.toString(),
                        SPARE.documentNumber(),
                        "P-1",
                        ServiceMode.IN_PERSON,
                        "Wang",
                        DIGEST,
                        null,
                        null,
                        null,
                        "officer-3",
                        SERVED);
        List<Fact> all =
                served
                        ? List.of(
                                new CaseEntered(OffenderId.of(WANG), ID, SERVED), imposed, service)
                        : List.of(new CaseEntered(OffenderId.of(WANG), ID, SERVED), imposed);
        return subject -> all.stream().filter(fact -> fact.subject().equals(subject)).toList();
    }

    @Test
    void a_penalty_bars_from_its_service_to_its_last_day_from_what_it_says_alone() {
        var facts = facts(true);
        assertThat(EntryBars.bar(facts, PARTY, BarredFrom.ORGANISER, SERVED.minusDays(1)))
                .isFalse();
        assertThat(EntryBars.bar(facts, PARTY, BarredFrom.ORGANISER, SERVED)).isTrue();
        assertThat(EntryBars.bar(facts, PARTY, BarredFrom.ORGANISER, LAST)).isTrue();
        assertThat(EntryBars.bar(facts, PARTY, BarredFrom.ORGANISER, LAST.plusDays(1))).isFalse();
        assertThat(EntryBars.bar(facts, PARTY, BarredFrom.HEAD, SERVED)).isFalse();
    }

    @Test
    void one_that_was_not_served_bars_nobody_nor_does_anothers() {
        assertThat(EntryBars.bar(facts(false), PARTY, BarredFrom.ORGANISER, LAST)).isFalse();
        var other = new Organiser.Organisation("Elm Ltd", "no code", "1 Elm Road");
        assertThat(EntryBars.bar(facts(true), other, BarredFrom.ORGANISER, SERVED)).isFalse();
    }
}
