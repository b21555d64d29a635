package org.chalkline.command.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.normative.NormativeRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.normative.NormativeCommand.*;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.ClauseStop;
import org.chalkline.kernel.normative.DocumentText;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normative documents: what becomes of their clauses and of them, and what is refused. */
class NormativeDocumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENTERED = day("2024-01-15");
    private static final LocalDate IN_FORCE = day("2024-02-01");
    private static final NormativeDocumentId ID = new NormativeDocumentId("N-1");
    private static final NormativeDocumentId OTHER = new NormativeDocumentId("N-2");
    private static final String DIGEST = Sha256.hex("x");
    private static final Clause FIRST = new Clause("1", "Schools report each year.", List.of());

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var office =
                    new NormativeOffice(
                            clock, new Calendars(factsOf), new Powers(factsOf), factsOf);
            open(
                    inMemory()
                            .registerComponent(NormativeOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(
                                            NormativeDocument.class)));
            power("drafter", Power.DRAFT_DOCUMENTS);
            power("drafter", Power.ISSUE_DOCUMENTS);
            power("head", Power.ISSUE_DOCUMENTS);
            power("clerk", Power.RECORD_RULINGS);
        }

        private void power(String officer, Power power) {
            knowing(
                    new PowerDelegated(
                            new OfficerId(officer), power, "1", "mayor", null, day("2020-01-02")));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static DraftDocument draft(NormativeDocumentId id) {
        return new DraftDocument(id, "Reports", DIGEST, "Law", "drafter", ENTERED);
    }

    private static ReviseDocument revision(NormativeDocumentId id, LocalDate on) {
        return new ReviseDocument(id, Sha256.hex("y"), "Clause 2 was dropped.", "drafter", on);
    }

    private static EnterDocument entry(
            NormativeDocumentId id, List<Clause> clauses, @Nullable String validUntil) {
        return new EnterDocument(
                id,
                "Reports",
                "No. 3 of 2024",
                "Law",
                clauses,
                null,
                null,
                IN_FORCE,
                validUntil == null ? null : day(validUntil),
                "drafter",
                ENTERED);
    }

    private static EnterDocument entry(NormativeDocumentId id) {
        return entry(id, List.of(FIRST), "2026-01-31");
    }

    private static Decision decided(String officer, String on) {
        return new Decision(
                "D " + on,
                "Bureau",
                officer,
                day(on),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "As examined.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static AmendClause amendment(
            String clause, @Nullable Integer amends, NormativeDocumentId by, String on) {
        return new AmendClause(
                ID,
                clause,
                amends,
                "Schools report twice a year.",
                List.of(),
                by,
                decided("head", on),
                day(on));
    }

    private static LapseDocument lapse(String on) {
        return new LapseDocument(ID, decided("head", on), day(on));
    }

    private static RepealDocument repeal(@Nullable NormativeDocumentId by, String on) {
        return new RepealDocument(ID, by, decided("head", on), day(on));
    }

    private static StopClause stop(String clause, LocalDate on) {
        return new StopClause(ID, clause, ClauseStop.COURT, "S-1", DIGEST, "clerk", on);
    }

    private static PublishDocument publication(NormativeDocumentId id, String on) {
        return new PublishDocument(id, "Gazette " + on, "drafter", day(on));
    }

    private static FileDocument filing(String on) {
        return new FileDocument(ID, "Government", DIGEST, "drafter", day(on));
    }

    private DocumentText text() {
        return DocumentText.of(bureau.facts()).orElseThrow();
    }

    @Test
    void a_draft_is_revised_by_who_drafts_until_it_is_issued() {
        var revised = revision(ID, ENTERED.plusDays(3));
        bureau.accept(draft(ID));
        assertThat(bureau.accept(revised)).hasExactlyElementsOfTypes(DraftRevised.class);
        assertThat(bureau.accept(revised)).isEmpty();
    }

    @Test
    void a_clause_is_amended_stopped_and_says_on_each_day_what_it_said_then() {
        bureau.accept(entry(ID), amendment("1", 1, ID, "2024-06-03"));
        bureau.accept(stop("1", day("2025-03-03")));
        assertThat(bureau.accept(stop("1", day("2025-03-03")))).isEmpty();
        assertThat(text().versionOn("1", day("2024-05-31")).orElseThrow().version()).isOne();
        assertThat(text().versionOn("1", day("2024-06-03")).orElseThrow().version()).isEqualTo(2);
        assertThat(bureau.facts(ClauseStopped.class).getFirst().version()).isEqualTo(2);
    }

    @Test
    void a_document_past_its_validity_is_declared_to_have_lapsed_and_its_clean_up_is_done() {
        bureau.accept(entry(ID));
        bureau.refuse(DOCUMENT_STILL_VALID, lapse("2026-01-30"));
        assertThat(bureau.accept(lapse("2026-02-02")))
                .hasAtLeastOneElementOfType(DocumentLapsed.class)
                .hasAtLeastOneElementOfType(ClockMet.class);
        assertThat(bureau.accept(lapse("2026-02-02"))).isEmpty();
        assertThat(text().inForceOn(day("2026-02-03"))).isFalse();
        bureau.refuse(DOCUMENT_ENDED, repeal(null, "2026-02-03"));
    }

    @Test
    void a_document_that_is_kept_is_cleaned_up_again_in_two_years() {
        bureau.accept(entry(ID));
        var kept =
                new KeepDocument(
                        ID, day("2029-12-31"), decided("head", "2026-01-12"), day("2026-01-12"));
        bureau.accept(kept);
        var next = bureau.facts(ClockOpened.class).getLast();
        assertThat(next.rule().rule().value()).isEqualTo("document.clean-up");
        assertThat(next.event()).isEqualTo(day("2026-01-12"));
        assertThat(text().inForceOn(day("2026-02-03"))).isTrue();
        bureau.refuse(DOCUMENT_STILL_VALID, lapse("2026-02-02"));
    }

    @Test
    void who_drafted_does_not_decide() {
        bureau.accept(draft(ID), draft(OTHER));
        var issue =
                new IssueDocument(
                        ID,
                        DIGEST,
                        List.of(FIRST),
                        "Gazette",
                        IN_FORCE,
                        null,
                        decided("drafter", "2024-01-22"),
                        day("2024-01-22"));
        bureau.refuse(PREPARER_DECIDES, issue);
    }

    /**
     * Says what is refused, and after what.
     *
     * @param given what was accepted before
     */
    private record Refused(
            NormativeRefusal reason, List<NormativeCommand> given, NormativeCommand asked) {
        @Override
        public String toString() {
            return reason + " " + asked.getClass().getSimpleName();
        }
    }

    private static Refused refused(
            NormativeRefusal reason, NormativeCommand asked, NormativeCommand... given) {
        return new Refused(reason, List.of(given), asked);
    }

    static Stream<Refused> refusals() {
        var second = new Clause("1", "Schools report.", List.of());
        return Stream.of(
                refused(DOCUMENT_EXISTS, draft(ID), entry(ID)),
                refused(DOCUMENT_EXISTS, entry(ID), draft(ID)),
                refused(DOCUMENT_ISSUED_ALREADY, revision(ID, day("2024-03-01")), entry(ID)),
                refused(DOCUMENT_NOT_ISSUED, publication(ID, "2024-02-05"), draft(ID)),
                refused(DOCUMENT_NOT_ISSUED, stop("1", day("2024-02-05")), draft(ID)),
                refused(DOCUMENT_NOT_IN_FORCE, amendment("1", 1, ID, "2024-01-22"), entry(ID)),
                refused(DOCUMENT_NOT_IN_FORCE, repeal(null, "2024-01-22"), entry(ID)),
                refused(VALIDITY_REVERSED, entry(ID, List.of(FIRST), "2024-01-31")),
                refused(
                        PUBLISHED_ALREADY,
                        publication(ID, "2024-02-06"),
                        entry(ID),
                        publication(ID, "2024-02-05")),
                refused(FILED_ALREADY, filing("2024-02-06"), entry(ID), filing("2024-02-05")),
                refused(DOCUMENT_WITHOUT_CLAUSES, entry(ID, List.of(), null)),
                refused(CLAUSE_TWICE, entry(ID, List.of(FIRST, second), null)),
                refused(UNKNOWN_CLAUSE, stop("7", day("2024-03-01")), entry(ID)),
                refused(UNKNOWN_CLAUSE, amendment("7", 1, ID, "2024-03-01"), entry(ID)),
                refused(CLAUSE_NOT_IN_FORCE, stop("1", day("2024-01-22")), entry(ID)),
                refused(CLAUSE_SAID_OTHERWISE, amendment("1", 2, ID, "2024-03-01"), entry(ID)),
                refused(
                        AMENDED_BY_DOCUMENT_NOT_IN_FORCE,
                        amendment("1", 1, OTHER, "2024-03-01"),
                        entry(ID),
                        draft(OTHER)),
                refused(
                        REPEALED_BY_DOCUMENT_NOT_IN_FORCE,
                        repeal(OTHER, "2024-03-01"),
                        entry(ID),
                        draft(OTHER)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_by_name(Refused what) {
        bureau.accept(what.given().toArray());
        bureau.refuse(what.reason(), what.asked());
    }
}
