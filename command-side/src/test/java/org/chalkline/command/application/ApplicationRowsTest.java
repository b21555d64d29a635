package org.chalkline.command.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.command.application.Examples.*;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.service.ServiceRows;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.junit.jupiter.api.Test;

class ApplicationRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "licence-applications.csv");

    private static final Path SERVICES = Path.of("..", "samples", "services.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new ApplicationRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return take(new ApplicationRows(), rows);
    }

    private List<RowResult> take(IntakeKind kind, List<Map<String, Object>> rows)
            throws InterruptedException {
        return intake.take(kind, rows);
    }

    private RowResult take(Map<String, String> fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>(fields);
        row.put("row", 1);
        row.put("commandId", "c-1");
        return take(List.of(row)).getFirst();
    }

    private static Map<String, String> row(String act, String... fields) {
        var row = new LinkedHashMap<String, String>();
        row.put("application", "2026-001");
        row.put("act", act);
        row.put("effectiveOn", "2026-03-02");
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return row;
    }

    @Test
    void the_sample_tells_three_applications() throws Exception {
        try (var bureau = new Bureau()) {
            gateway.answer(
                    (command, context) -> {
                        var refusal = bureau.submit(command);
                        return refusal == null
                                ? new Outcome.Accepted(context.commandId(), false, List.of())
                                : new Outcome.Refused(context.commandId(), false, refusal);
                    });
            assertThat(take(sample(SAMPLE)))
                    .allSatisfy(result -> assertThat(result.status()).isEqualTo("accepted"));
            assertThat(bureau.facts(ApplicationDeemedAccepted.class))
                    .containsExactly(
                            new ApplicationDeemedAccepted(
                                    new ApplicationId("2024-X01"), LocalDate.of(2024, 2, 1)));
            assertThat(bureau.facts(ApplicationGranted.class)).hasSize(2);
            assertThat(bureau.facts(ApplicationRefused.class)).hasSize(1);
            assertThat(bureau.facts(ClockMet.class))
                    .filteredOn(met -> met.exceededBy() > 0)
                    .extracting(met -> met.clockId().value(), ClockMet::exceededBy)
                    .containsExactly(
                            tuple(
                                    "application/2024-X02:private-education.establishment-decision",
                                    7));
        }
    }

    @Test
    void the_sample_of_services_is_of_these_applications() throws Exception {
        try (var bureau = new Bureau()) {
            gateway.answer(
                    (command, context) -> {
                        var refusal = bureau.submit(command);
                        return refusal == null
                                ? new Outcome.Accepted(context.commandId(), false, List.of())
                                : new Outcome.Refused(context.commandId(), false, refusal);
                    });
            take(sample(SAMPLE));
            assertThat(take(new ServiceRows(), sample(SERVICES)))
                    .allSatisfy(result -> assertThat(result.status()).isEqualTo("accepted"));
            assertThat(bureau.facts(PaperServed.class))
                    .filteredOn(served -> served.of().endsWith("2024-X03"))
                    .extracting(served -> served.document() + " " + served.receiver())
                    .containsExactly(
                            "长教许〔2024〕8号 白杨教育有限公司", "告〔2024〕2号 白杨路居民委员会", "长教许〔2024〕8号 白杨路居民委员会");
        }
    }

    @Test
    void an_act_occurred_at_noon_of_its_day_unless_the_row_says_when() throws Exception {
        take(row("ACCEPT", "certificate", "受", "officer", WINDOW));
        take(
                row(
                        "ACCEPT",
                        "certificate",
                        "受",
                        "officer",
                        WINDOW,
                        "occurredAt",
                        "2026-03-02T09:30:00+08:00"));
        assertThat(gateway.handedIn())
                .extracting(in -> in.context().occurredAt())
                .containsExactly(
                        Instant.parse("2026-03-02T04:00:00Z"),
                        Instant.parse("2026-03-02T01:30:00Z"));
    }

    @Test
    void papers_decisions_and_lists_are_read_from_their_cells() throws Exception {
        var on = day("03-02");
        take(
                row(
                        "CORRECT_PAPERS",
                        "papers",
                        "OTHER " + DIGEST + " A letter of 1 March; BOARD_RESOLUTION  " + DIGEST));
        take(row("BEGIN_REVIEW", "preparer", PREPARER, "reviewers", REVIEWER + " ; " + WINDOW));
        take(
                row(
                        "REFUSE",
                        "documentNumber",
                        "长教许〔2026〕1号",
                        "body",
                        "bureau",
                        "officer",
                        DECIDER,
                        "legalBasis",
                        "Private Education Law|17|2018; Administrative Licensing Law|38|2019",
                        "reasons",
                        "No site.",
                        "evidence",
                        DIGEST + ";" + HEARING_RECORD,
                        "reviewBody",
                        requireNonNull(REMEDIES.reviewBody()),
                        "reviewDays",
                        "60",
                        "court",
                        requireNonNull(REMEDIES.court()),
                        "suitMonths",
                        "6"));
        var papers = (CorrectPapers) gateway.handedIn().get(0).command();
        assertThat(papers.papers())
                .extracting(paper -> paper.kind().name() + ": " + paper.title())
                .containsExactly(
                        "OTHER: A letter of 1 March", "BOARD_RESOLUTION: BOARD_RESOLUTION");
        assertThat(gateway.handedIn().get(1).command())
                .isEqualTo(new BeginReview(ID, PREPARER, List.of(REVIEWER, WINDOW), on));
        var refused = (RefuseApplication) gateway.handedIn().get(2).command();
        assertThat(refused.decision().decidedOn()).isEqualTo(on);
        assertThat(refused.decision().remedyNotice()).isEqualTo(REMEDIES);
        assertThat(refused.decision().legalBasis()).hasSize(2);
        assertThat(refused.decision().evidence()).containsExactly(DIGEST, HEARING_RECORD);
    }

    @Test
    void every_kind_of_application_can_be_submitted() throws Exception {
        var content =
                new String[] {
                    "name", CONTENT.name(), "schoolKind", "SENIOR_HIGH",
                    "address", SITE.address(), "subdistrict", "310105009"
                };
        var successor =
                new String[] {
                    "organiser", SUCCESSOR.name(),
                    "organiserIdentifier", SUCCESSOR.identifier(),
                    "organiserAddress", SUCCESSOR.address()
                };
        var plan = new String[] {"resettlement", PLAN.summary(), "resettlementPlan", DIGEST};
        submitted(preparing(), content);
        submitted(
                establishing(OTHER),
                content,
                new String[] {
                    "school", "CN-P-9", "licence", "CN-L-9",
                    "preparation", "2026-002", "validUntil", "2031-08-31"
                });
        submitted(
                handingOver(),
                content,
                successor,
                new String[] {"licence", "CN-L-1", "subject", "ORGANISER"});
        submitted(
                dividing(),
                new String[] {
                    "licence",
                    "CN-L-1",
                    "formed",
                    "CN-P-9|CN-L-9|Hongqiao Private School|SENIOR_HIGH|1200 Hongqiao Road"
                            + "|310105009"
                });
        submitted(merging(), plan, new String[] {"licence", "CN-L-1", "absorbed", "CN-L-2"});
        submitted(renewing(), new String[] {"licence", "CN-L-1", "validUntil", "2031-12-31"});
        submitted(terminating(), plan, new String[] {"licence", "CN-L-1"});
    }

    private void submitted(Proposal proposal, String[]... fields) throws Exception {
        var row =
                row(
                        "SUBMIT",
                        "kind",
                        proposal.kind().name(),
                        "applicant",
                        ORGANISER.name(),
                        "applicantIdentifier",
                        ORGANISER.identifier(),
                        "applicantAddress",
                        ORGANISER.address(),
                        "unit",
                        "private schools unit");
        for (var more : fields) {
            for (int i = 0; i < more.length; i += 2) row.put(more[i], more[i + 1]);
        }
        assertThat(take(row).status()).isEqualTo("accepted");
        assertThat(gateway.handedIn().getLast().command())
                .isEqualTo(submit(ID, proposal, List.of(), day("03-02")));
    }

    @Test
    void what_cannot_be_read_is_malformed_and_says_which_field() throws Exception {
        malformed("FIELD_MALFORMED", "act", row("GRANTED"));
        malformed("FIELD_MISSING", "certificate", row("ACCEPT", "officer", WINDOW));
        malformed("FIELD_UNKNOWN", "no such field", row("CONCLUDE_EXPERT_REVIEW", "notice", "x"));
        malformed("FIELD_MALFORMED", "papers", row("CORRECT_PAPERS", "papers", "OTHER"));
        malformed("FIELD_MALFORMED", "papers", row("CORRECT_PAPERS", "papers", "LETTER " + DIGEST));
        malformed(
                "FIELD_MALFORMED",
                "length",
                row("PROPOSE_EXTENSION", "length", "ten", "reasons", "x", "preparer", PREPARER));
        assertThat(gateway.handedIn()).isEmpty();
    }

    private void malformed(String code, String word, Map<String, String> row) throws Exception {
        var result = take(row);
        assertThat(result.status()).isEqualTo("malformed");
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.message()).contains(word);
    }
}
