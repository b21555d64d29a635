package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Heads of schools from end to end, over HTTP: how one is chosen, appointed, sanctioned and removed
 * by what follows from it; what an organiser files; and an old register's heads from a file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeadmasterLoopTest {
    private static final String DIGEST = "d".repeat(64);
    private static final String NAME = "欧阳青桐";
    private static final String FINDINGS = "谈话三十人，群众公认";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server =
                Server.start(
                        new Server.Settings(
                                folder.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        school("head-1", "PRIMARY", "PUBLIC");
        school("head-2", "PRESCHOOL", "PUBLIC");
        person("p-17", NAME, "1975-03-01");
        person("p-18", "慕容白杨", "1980-06-06");
        for (var power :
                List.of(
                        "NOMINATE_HEADS",
                        "TAKE_FILINGS",
                        "APPOINT_HEADS",
                        "SANCTION_HEADS",
                        "ORDER_AUDITS")) {
            for (var officer : List.of("clerk", "chief")) {
                accepted(
                        "delegatePower",
                        "officer: \"%s\", power: %s, instrument: \"I\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\""
                                .formatted(officer, power));
            }
        }
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void school(String id, String kind, String ownership) {
        accepted(
                "registerSchool",
                """
                school: "%s", openedOn: "2000-09-01", source: "test",
                particulars: {name: "%s", kind: %s, ownership: %s, site: {address: "somewhere"}}
                """
                        .formatted(id, id, kind, ownership));
    }

    private void person(String id, String name, String born) {
        accepted(
                "registerPerson",
                """
                person: "%s", name: "%s", birthDate: "%s", ground: CONTRACT_OR_PERSONNEL,
                purpose: "personnel", effectiveOn: "2015-01-01"
                """
                        .formatted(id, name, born));
    }

    @Test
    @Order(1)
    void a_head_is_nominated_inspected_decided_on_noticed_and_appointed_and_not_a_step_sooner() {
        accepted(
                "nominateHead",
                candidate("officer: \"clerk\", grounds: \"十年\", effectiveOn: \"2024-05-06\""));
        refused(
                "DECISION_WITHOUT_MINUTES",
                "decideOnHead",
                candidate(
                        "body: \"党组\", members: [\"a\", \"b\", \"c\"], votes: [%s], effectiveOn: \"2024-05-27\""
                                .formatted(votes())));
        accepted(
                "orderHeadInspection",
                candidate(
                        "inspectors: [\"x\", \"y\"], officer: \"clerk\", effectiveOn: \"2024-05-07\""));
        accepted(
                "concludeHeadInspection",
                candidate(
                        "inspectors: [\"x\", \"y\"], fit: true, findings: \"%s\", report: \"%s\", effectiveOn: \"2024-05-20\""
                                .formatted(FINDINGS, DIGEST)));
        accepted(
                "decideOnHead",
                candidate(
                        "body: \"党组\", members: [\"a\", \"b\", \"c\"], votes: [%s], minutes: \"%s\", effectiveOn: \"2024-05-27\""
                                .formatted(votes(), DIGEST)));
        accepted(
                "giveNoticeOfHead",
                candidate("where: \"网站\", until: \"2024-06-04\", effectiveOn: \"2024-05-28\""));
        refused("NOTICE_NOT_OVER", "appointHead", appointment("2024-06-04"));
        accepted("appointHead", appointment("2024-06-06"));
        var answer =
                caller.data(
                        """
                        { now: headship(code: "head-1", atLeast: %1$d) { status head { person { code name { text } } termUntil probation } clocks { code state } }
                          then: headship(code: "head-1", asOf: {effectiveOn: "2024-08-31"}, atLeast: %1$d) { status head { person { code } } }
                          headmaster(code: "p-17", atLeast: %1$d) { status posts { school { code } from } person { name { text } } } }
                        """
                                .formatted(head()));
        assertThat(answer.at("/now/status").asString()).isEqualTo("HELD");
        assertThat(answer.at("/now/head/person/code").asString()).isEqualTo("p-17");
        assertThat(answer.at("/now/head/person/name/text").asString()).isEqualTo(NAME);
        assertThat(answer.at("/now/clocks").toString()).contains("school-leaders.term");
        assertThat(answer.at("/then/head").isNull()).isTrue();
        assertThat(answer.at("/headmaster/posts/0/school/code").asString()).isEqualTo("head-1");
        assertThat(answer.at("/headmaster/person/name/text").asString()).isEqualTo(NAME);
    }

    private static String votes() {
        return "{member: \"a\", ballot: FOR}, {member: \"b\", ballot: FOR},"
                + " {member: \"c\", ballot: AGAINST, opinion: \"太早\"}";
    }

    private static String candidate(String rest) {
        return "headship: \"head-1\", candidate: \"p-17\", " + rest;
    }

    private static String appointment(String decidedOn) {
        return """
               headship: "head-1", head: "p-17", probation: true, termUntil: "2030-08-31",
               decision: %s, effectiveOn: "2024-09-01"
               """
                .formatted(decision(decidedOn));
    }

    private static String decision(String on) {
        return """
               {documentNumber: "长教人1号", body: "长宁区教育局", officer: "chief", decidedOn: "%s", reasons: "见案卷。",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Compulsory Education Law", article: "26", version: "2018"}],
                remedyNotice: {reviewBody: "长宁区教育局", reviewDays: 30}}
               """
                .formatted(on);
    }

    @Test
    @Order(2)
    void the_organiser_of_a_kindergarten_appoints_and_files_it() {
        var refused =
                refused(
                        "ORGANISER_APPOINTS",
                        "nominateHead",
                        """
                        headship: "head-2", candidate: "p-18", officer: "clerk", grounds: "x", effectiveOn: "2025-07-01"
                        """);
        assertThat(refused.get("law").asString()).isEqualTo("Preschool Education Law");
        assertThat(refused.get("article").asString()).isEqualTo("38");
        accepted("fileHeadAppointment", filing("head-2", "2025-07-01"));
        refused("FILING_NOT_FOR_PUBLIC", "fileHeadAppointment", filing("head-1", "2025-07-01"));
        refused("HEAD_IN_OFFICE", "fileHeadAppointment", filing("head-2", "2025-08-01"));
    }

    private static String filing(String school, String from) {
        return """
               headship: "%s", head: "p-18", appointedBy: "举办者", termUntil: "2028-06-30",
               qualifications: {certificate: "C-1", education: BACHELOR, years: 7, evidence: "%s"},
               resolution: "%s", officer: "clerk", filedOn: "2025-08-10", effectiveOn: "%s"
               """
                .formatted(school, DIGEST, DIGEST, from);
    }

    @Test
    @Order(3)
    void a_sanction_that_takes_the_office_leaves_it_vacant_by_itself() {
        accepted(
                "imposeSanction",
                """
                person: "p-17", sanction: "S-1", kind: REMOVAL, item: 2, capacity: HEAD, school: "head-1",
                preparer: "clerk", decision: %s, effectiveOn: "2025-09-11"
                """
                        .formatted(decision("2025-09-11")));
        var vacant =
                eventually(
                        "{ headships(first: 10, filter: {vacantForDays: 10}) { edges { node { code vacancy { since days cause } tenures { cause leftOn } } } } }",
                        answer -> !answer.at("/headships/edges").isEmpty());
        assertThat(vacant.at("/headships/edges/0/node/code").asString()).isEqualTo("head-1");
        assertThat(vacant.at("/headships/edges/0/node/vacancy/since").asString())
                .isEqualTo("2025-09-11");
        assertThat(vacant.at("/headships/edges/0/node/tenures/0/cause").asString())
                .isEqualTo("REMOVED");
        accepted(
                "orderDepartureAudit",
                "headship: \"head-1\", head: \"p-17\", auditor: \"审计局\", officer: \"clerk\", effectiveOn: \"2025-09-12\"");
        var career =
                caller.data(
                        "{ headmaster(code: \"p-17\", atLeast: %d) { status personnelFile { sanctions { kind until status } } } }"
                                .formatted(head()));
        assertThat(career.at("/headmaster/personnelFile/sanctions/0/until").asString())
                .isEqualTo("2027-09-11");
        assertThat(career.at("/headmaster/status").asString()).isEqualTo("NOT_IN_POST");
    }

    @Test
    @Order(4)
    void an_old_registers_heads_come_in_from_a_file_once() throws IOException {
        var sample = Path.of("..", "samples");
        assertThat(
                        run(
                                "people",
                                Files.copy(
                                        sample.resolve("people.csv"),
                                        folder.resolve("people.csv"))))
                .isZero();
        assertThat(
                        run(
                                "schools",
                                Files.copy(
                                        sample.resolve("schools.csv"),
                                        folder.resolve("schools.csv"))))
                .isZero();
        var heads = Files.copy(sample.resolve("headships.csv"), folder.resolve("headships.csv"));
        var ranks =
                Files.copy(sample.resolve("headmasters.csv"), folder.resolve("headmasters.csv"));
        assertThat(run("headships", heads)).isZero();
        assertThat(run("headmasters", ranks)).isZero();
        long recorded = RecordedFor.callers(server);
        assertThat(run("headships", heads)).isZero();
        assertThat(run("headmasters", ranks)).isZero();
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
        var answer =
                caller.data(
                        """
                        { then: headship(code: "example-001", asOf: {effectiveOn: "2010-01-01"}, atLeast: %1$d) { head { person { code } } }
                          gap: headship(code: "example-003", asOf: {effectiveOn: "2017-01-01"}, atLeast: %1$d) { status vacancy { since days } }
                          headmaster(code: "h-002", atLeast: %1$d) { rank { code name } posts { school { code } } person { name { text } } }
                          headmasters(first: 10, filter: {rank: ["SENIOR_1"]}, atLeast: %1$d) { totalCount } }
                        """
                                .formatted(head()));
        assertThat(answer.at("/then/head/person/code").asString()).isEqualTo("h-002");
        assertThat(answer.at("/gap/status").asString()).isEqualTo("VACANT");
        assertThat(answer.at("/gap/vacancy/since").asString()).isEqualTo("2015-07-01");
        assertThat(answer.at("/headmaster/rank/code").asString()).isEqualTo("SENIOR_1");
        assertThat(answer.at("/headmaster/posts")).hasSize(2);
        assertThat(answer.at("/headmaster/person/name/text").asString()).isEqualTo("示例校长乙");
        assertThat(answer.at("/headmasters/totalCount").asInt()).isEqualTo(1);
        var overlapping =
                Files.writeString(
                        folder.resolve("overlapping.csv"),
                        "head,school,from,until,source\nh-004,example-001,2010-01-01,2011-01-01,x\n");
        assertThat(run("headships", overlapping)).isEqualTo(1);
        assertThat(folder.resolve("overlapping.csv.results.csv"))
                .content()
                .contains("refused,,,HEAD_IN_OFFICE");
    }

    private int run(String kind, Path file) {
        return Chalkline.run(
                "import",
                kind,
                file.toString(),
                "--url",
                server.url(),
                "--token-file",
                Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
    }

    @Test
    @Order(6)
    void a_licence_a_budget_line_and_a_sanction_of_before_are_taken_over_with_their_source()
            throws IOException {
        var sample = Path.of("..", "samples", "licences.csv");
        var licences = Files.copy(sample, folder.resolve("licences.csv"));
        assertThat(run("licences", licences)).isZero();
        long recorded = RecordedFor.callers(server);
        assertThat(run("licences", licences)).isZero();
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
        accepted(
                "fileAnnualReport",
                "licence: \"example-L-006\", year: 2025, report: \"%s\", effectiveOn: \"2026-03-02\""
                        .formatted(DIGEST));
        var second =
                Files.writeString(
                        folder.resolve("second.csv"),
                        Files.readString(sample).replace("example-L-006", "example-L-007"));
        assertThat(run("licences", second)).isEqualTo(1);
        assertThat(folder.resolve("second.csv.results.csv"))
                .content()
                .contains("refused,,,SCHOOL_HAS_LICENCE");
        accepted(
                "takeOverBudgetLine",
                """
                line: "B-1", amount: {amount: "1000"}, spent: {amount: "600"}, committed: {amount: "300"}, commitment: "C-1",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "head-1", year: 2026},
                purpose: "Repairs", source: "Accounts of March", effectiveOn: "2026-03-31"
                """);
        var answer =
                caller.data(
                        """
                        { licence(code: "example-L-006", atLeast: %1$d) { status terms { origin source } clocks { rule { id } } }
                          budgetLine(code: "B-1", atLeast: %1$d) { status source figures { paid { amount } committed { amount } } } }
                        """
                                .formatted(head()));
        assertThat(answer.at("/licence/status").asString()).isEqualTo("VALID");
        assertThat(answer.at("/licence/terms/0/origin").asString()).isEqualTo("TAKEN_OVER");
        assertThat(answer.at("/licence/terms/0/source").asString()).contains("台账");
        assertThat(answer.at("/licence/clocks")).hasSize(2);
        assertThat(answer.at("/budgetLine/source").asString()).isEqualTo("Accounts of March");
        assertThat(answer.at("/budgetLine/figures/paid/amount").asString()).isEqualTo("600.00");
        assertThat(answer.at("/budgetLine/figures/committed/amount").asString())
                .isEqualTo("300.00");
        var sanctions =
                Files.copy(
                        Path.of("..", "samples", "sanctions.csv"), folder.resolve("sanctions.csv"));
        accepted(
                "delegatePower",
                "officer: \"example-chief\", power: SANCTION_HEADS, instrument: \"I\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\"");
        assertThat(run("sanctions", sanctions)).isZero();
    }

    @Test
    @Order(5)
    void nothing_said_of_people_stands_in_the_clear_in_the_data_folder() throws IOException {
        var secrets = List.of(NAME, FINDINGS, "失职", "太早", "示例校长丙");
        assertThat(InTheClear.found(folder.resolve("data"), secrets)).isEmpty();
        assertThat(InTheClear.found(folder.resolve("data"), List.of("p-17")))
                .as("what is looked for is found where it is")
                .isNotEmpty();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private void accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString())
                .as(mutation + ": " + answer)
                .isEqualTo("Accepted");
    }

    private JsonNode refused(String code, String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.path("code").asString("accepted")).as(mutation).isEqualTo(code);
        return answer;
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { %s(command: {id: "heads-%d"}, input: {%s}) {
                          __typename ... on Accepted { position } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get(mutation);
    }

    /** The answer, once it is as wished: within half a minute. */
    private JsonNode eventually(String query, Predicate<JsonNode> wish) {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var answer = caller.data(query);
            if (wish.test(answer)) return answer;
            if (Instant.now().isAfter(end)) throw new AssertionError("not within 30 s: " + answer);
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
