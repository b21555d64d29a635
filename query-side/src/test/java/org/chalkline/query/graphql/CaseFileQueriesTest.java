package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.*;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseFileQueriesTest extends QueryTest {
    private static final String OF = "application/A-1";
    private static final String OTHER = "application/A-2";
    private static final String CLERK = "officer-3";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);

    @Autowired private KeptDocuments documents;

    private static CaseOpened opened(String of, String number) {
        return new CaseOpened(
                of,
                number,
                "A kindergarten",
                "Licensing",
                List.of(
                        new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd"),
                        new CaseParty(PartyRole.INTERESTED, new PersonId("p-17"), null)),
                CLERK,
                DAY);
    }

    private static PaperFiled filed(int seq, String title, PaperTiming timing, LocalDate on) {
        var cited = title.startsWith(Documents.DESCRIBED) ? title : Sha256.hex(title);
        return new PaperFiled(
                OF,
                seq,
                new CasePaper(cited, title, "Elm Ltd", DAY, on, "That it is so.", null, null),
                timing,
                timing == PaperTiming.IN_TIME ? null : 9,
                CLERK,
                on);
    }

    @BeforeEach
    void two_files_are_kept() {
        record(
                opened(OF, "C-1"),
                opened(OTHER, "C-2"),
                filed(1, "Lease", PaperTiming.IN_TIME, DAY),
                filed(2, "Plan", PaperTiming.IN_TIME, DAY),
                filed(3, "Photograph", PaperTiming.LATER, DAY.plusDays(9)),
                new PaperSuperseded(OF, 1, 2, "A page was missing.", CLERK, DAY.plusDays(9)),
                new CaseClosed(OF, LocalDate.of(2026, 6, 30), CLERK, DAY.plusDays(20)));
    }

    @Test
    void shows_a_file_with_its_parties_and_how_many_papers_came_too_late() {
        Map<String, Object> file =
                Answer.cast(
                        ask("{ caseFile(code: \"application/A-1\") { code number title unit papers later status openedOn closedOn archiveBy parties { role organisation person { code } } } }")
                                .at("caseFile"));
        assertThat(file)
                .containsEntry("code", OF)
                .containsEntry("number", "C-1")
                .containsEntry("papers", 3)
                .containsEntry("later", 1)
                .containsEntry("status", "CLOSED")
                .containsEntry("closedOn", "2025-03-22")
                .containsEntry("archiveBy", "2026-06-30");
        assertThat(file.toString()).contains("Elm Ltd").contains("p-17");
        assertThat(
                        ask("{ caseFile(code: \"application/A-1\", asOf: {effectiveOn: \"2025-03-05\"}) { status } }")
                                .at("caseFile.status"))
                .isEqualTo("OPEN");
        assertThat(ask("{ caseFile(code: \"x/y/z\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    private List<Object> papers(String filter, String field) {
        return ask("{ casePapers(first: 9, filter: {of: [\"application/A-1\"] "
                        + filter
                        + "}) { edges { node { "
                        + field
                        + " } } } }")
                .nodes("casePapers", field);
    }

    @Test
    void shows_the_index_in_the_order_of_its_numbers_with_what_came_after_the_decision() {
        assertThat(papers("", "seq")).containsExactly(1, 2, 3);
        assertThat(papers("timing: [LATER]", "title")).containsExactly("Photograph");
        assertThat(papers("timing: [LATER]", "afterAct")).containsExactly(9);
        assertThat(papers("evidence: true", "proves")).hasSize(3);
        assertThat(papers("supersededBy: {from: 1}", "supersededBecause"))
                .containsExactly("A page was missing.");
        Map<String, Object> lease =
                Answer.cast(
                        ask("{ casePaper(code: \"application/A-1#1\") { of seq digest title source madeOn collectedOn timing filedOn supersededBy } }")
                                .at("casePaper"));
        assertThat(lease).containsEntry("supersededBy", 2).containsEntry("timing", "IN_TIME");
        assertThat(
                        ask("{ casePaper(code: \"application/A-1#1\", asOf: {effectiveOn: \"2025-03-05\"}) { supersededBy } }")
                                .at("casePaper.supersededBy"))
                .isNull();
    }

    @Test
    void tells_which_papers_nobody_holds_and_where_to_go_on() {
        record(filed(4, "paper: a letter of 1987", PaperTiming.IN_TIME, DAY));
        documents.keep(Sha256.hex("Plan"));
        signedIn = in(Role.AUDITOR, null, null);
        var asked = "{ missingPapers(first: %s) { papers { code digest } next } }";
        assertThat(ask(asked.formatted(9)).at("missingPapers.papers"))
                .isEqualTo(
                        List.of(
                                Map.of("code", OF + "#1", "digest", Sha256.hex("Lease")),
                                Map.of("code", OF + "#3", "digest", Sha256.hex("Photograph"))));
        assertThat(ask(asked.formatted(9)).at("missingPapers.next")).isNull();
        assertThat(ask(asked.formatted(1)).at("missingPapers.next")).isEqualTo(OF + "#1");
        assertThat(
                        ask("{ missingPapers(first: 9, after: \"application/A-1#1\") { papers { code } } }")
                                .at("missingPapers.papers"))
                .isEqualTo(List.of(Map.of("code", OF + "#3")));
        assertThat(
                        ask("{ missingPapers(first: 9, asOf: {effectiveOn: \"2025-03-02\"}) { papers { code } } }")
                                .at("missingPapers.papers"))
                .isEqualTo(List.of(Map.of("code", OF + "#1")));
    }

    @Test
    void tells_what_must_go_to_the_archive_by_a_day() {
        var asked =
                "{ caseFiles(first: 9, filter: {archiveBy: {to: \"2026-12-31\"}}) { edges { node { code } } } }";
        assertThat(ask(asked).nodes("caseFiles", "code")).containsExactly(OF);
        record(new CaseArchived(OF, "A-1", "PERMANENT", null, "officer-4", DAY.plusDays(60)));
        assertThat(ask(asked).nodes("caseFiles", "code")).isEmpty();
        assertThat(
                        ask("{ caseFiles(first: 9, filter: {retention: [\"PERMANENT\"]}) { edges { node { archiveNumber } } } }")
                                .nodes("caseFiles", "archiveNumber"))
                .containsExactly("A-1");
        record(
                new CaseReopened(OF, "A suit.", CLERK, DAY.plusDays(70)),
                new CaseClosed(OF, LocalDate.of(2026, 6, 30), CLERK, DAY.plusDays(80)));
        assertThat(ask(asked).nodes("caseFiles", "code")).containsExactly(OF);
        assertThat(
                        ask("{ caseFileHistory(code: \"application/A-1\", first: 20) { edges { node { summary } } } }")
                                .nodes("caseFileHistory", "summary"))
                .contains(
                        "Case file C-1 opened.",
                        "Paper 3 filed: Photograph, collected after the decision.",
                        "Archived as A-1, kept by class PERMANENT.",
                        "Case file reopened: A suit.");
    }

    @Test
    void shows_the_holds_on_all_records_whosesoever_they_are() {
        record(
                new HoldPlaced("person/p-17", "R-1", "court", "A suit.", SampleDecisions.FULL, DAY),
                new HoldPlaced(OF, "R-2", "court", "A suit.", SampleDecisions.FULL, DAY),
                new HoldLifted(OF, "R-2", "R-3", "Judged.", SampleDecisions.FULL, DAY.plusDays(9)));
        assertThat(
                        ask("{ holds(first: 9, filter: {status: [STANDS]}) { edges { node { code of hold body reasons decision { documentNumber } placedOn liftedOn release } } } }")
                                .nodes("holds", "of"))
                .containsExactly("person/p-17");
        assertThat(
                        ask("{ hold(code: \"application/A-1#R-2\") { status release } }")
                                .at("hold.release"))
                .isEqualTo("R-3");
        assertThat(ask("{ person(code: \"p-17\") { holds { hold } } }").at("person.holds"))
                .isEqualTo(List.of(Map.of("hold", "R-1")));
    }
}
