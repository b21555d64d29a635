package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalkline.access.UserBook;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year in which the bureau's functions meet over one private school, over HTTP: an inspection
 * finds two breaches, each is punished, both penalties are contested in one case, one of them
 * falls, and licence, head, money and what is public follow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfTheBureauTest {
    private static final String PAPER = Sha256.hex("a paper");
    private static final String REPORT = Sha256.hex("the inspection's report");
    private static final String OPINION = Sha256.hex("the opinion");
    private static final String JUDGMENT = Sha256.hex("the judgment");
    private static final String ELM =
            "{organisation: \"Elm Ltd\", identifier: \"91310105MA1TEST\"}";
    private static final String FINED = "supervision-1-insp";
    private static final String CANCELLED = "supervision-2-insp";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private Caller lawyer;
    private Clerk law;
    private long fine;
    private long cancellation;
    private long beforeRuling;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "year");
        lawyer = new Caller(server, "lawyer", Role.CLERK, Role.AUDITOR);
        law = new Clerk(lawyer, "law");
        Tokens.place(server, "lawyer", "law");
        server.part(UserBook.class).change("张三", user -> user.within("supervision", null));
        clerk.empower(
                "Lin",
                List.of(
                        "ISSUE_OPINIONS",
                        "PLAN_INSPECTIONS",
                        "ASSESS_HEADS",
                        "ORGANISE_UNITS",
                        "POST_OFFICERS"));
        clerk.empower("Mei", List.of("PLAN_INSPECTIONS", "LEAD_INSPECTIONS"));
        clerk.empower("Sun", List.of("FILE_CASES", "KEEP_PROCEDURES", "RECORD_RULINGS"));
        clerk.empower("Li", List.of("IMPOSE_PENALTIES"));
        clerk.empower("He", List.of("REVIEW_LEGALITY"));
        clerk.empower("Chen", List.of("RESPOND", "REPRESENT"));
        clerk.empower("Director", List.of("APPROVE_ANSWERS", "REPRESENT"));
        clerk.empower("Ma", List.of("SPEND_BUDGETS"));
        aSchoolWithItsHead();
        investigators();
        money();
    }

    @AfterAll
    void stop() {
        lawyer.close();
        caller.close();
        server.close();
    }

    private static String decided(String number, String officer, String on, String more) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", decidedOn: "%s", reasons: "As found.",
                paper: "%s", %s
                legalBasis: [{law: "Private Education Law", article: "62", version: "2018"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, officer, on, Sha256.hex(number), more);
    }

    private void rows(String kind, String row) {
        assertThat(caller.post("/intake/" + kind, "[" + row + "]").body()).contains("\"accepted\"");
    }

    private void licensed(String school, String name) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "2015-09-01",
                particulars: {name: "%s", kind: PRESCHOOL, ownership: PRIVATE, site: {address: "1 Elm Road"}}
                """
                        .formatted(school, name));
        rows(
                "licences",
                """
                {"row": 1, "commandId": "licence-%1$s", "licence": "L-%1$s", "school": "%1$s", "from": "2020-09-01",
                 "validUntil": "2030-08-31", "name": "%2$s", "schoolKind": "PRESCHOOL",
                 "organiser": "Elm Ltd", "organiserIdentifier": "91310105MA1TEST", "organiserAddress": "1 Elm Road",
                 "address": "1 Elm Road", "unit": "Licensing", "source": "Register"}
                """
                        .formatted(school, name));
    }

    private void aSchoolWithItsHead() {
        licensed("elm", "Elm Kindergarten");
        licensed("ash", "Ash Kindergarten");
        clerk.accepted("registerPerson", person("head", "Qi"));
        rows(
                "headships",
                """
                {"row": 1, "commandId": "head", "school": "elm", "head": "head", "from": "2020-09-01",
                 "source": "register"}
                """);
        for (int i = 1; i <= 3; i++) {
            clerk.accepted("registerPerson", person("inspector-" + i, "Inspector " + i));
            clerk.accepted(
                    "engageInspector",
                    """
                    inspector: "I-%d", officer: "Inspector %d", person: "inspector-%d", unit: "supervision",
                    decision: %s, effectiveOn: "2023-01-10"
                    """
                            .formatted(i, i, i, decided("E-" + i, "Lin", "2023-01-10", "")));
        }
    }

    private static String person(String code, String name) {
        return """
               person: "%s", name: "%s", birthDate: "1970-01-01", ground: STATUTORY_DUTY,
               purpose: "inspections", effectiveOn: "2020-01-09"
               """
                .formatted(code, name);
    }

    private void investigators() {
        clerk.accepted(
                "setUpUnit",
                "unit: \"law\", name: \"Law\", decision: %s, effectiveOn: \"2020-03-02\""
                        .formatted(decided("U-1", "Lin", "2020-03-02", "")));
        for (var officer : List.of("Zhou", "Wu")) {
            clerk.empower(officer, List.of("INVESTIGATE"));
            clerk.accepted(
                    "postOfficer",
                    "officer: \"%s\", unit: \"law\", post: \"officer\", instrument: \"2\", by: \"Lin\", effectiveOn: \"2020-03-02\""
                            .formatted(officer));
            clerk.accepted(
                    "certifyOfficer",
                    "officer: \"%s\", number: \"E-%s\", until: \"2030-12-31\", by: \"Lin\", effectiveOn: \"2020-03-02\""
                            .formatted(officer, officer));
        }
    }

    /** The line of the year 2025 from which compensation is paid. */
    private void money() {
        rows(
                "budget-lines",
                """
                {"row": 1, "commandId": "line", "line": "comp-2025", "act": "TAKE_OVER", "effectiveOn": "2025-01-02",
                 "year": "2025", "fund": "GENERAL_PUBLIC", "function": "2050199", "economic": "30299",
                 "unit": "CN-0101", "project": "XM-9", "purpose": "赔偿", "amount": "5000.00", "spent": "0.00",
                 "source": "Budget of 2025"}
                """);
    }

    private static String step(String on, String more) {
        return "inspection: \"insp\", officer: \"Mei\", effectiveOn: \"%s\" %s".formatted(on, more);
    }

    @Test
    @Order(1)
    void an_inspection_finds_two_breaches() {
        clerk.accepted(
                "planInspection",
                step(
                        "2024-03-01",
                        ", school: \"elm\", form: SPECIAL, matters: [\"Fees\", \"Care\"], unit: \"supervision\""));
        clerk.accepted(
                "formGroup",
                step(
                        "2024-03-04",
                        ", inspectors: [\"I-1\", \"I-2\", \"I-3\"], leader: \"I-1\", experts: []"));
        clerk.accepted(
                "notifyInspection",
                step(
                        "2024-03-05",
                        ", notice: \"N-1\", text: \"%s\", beginsOn: \"2024-03-11\", selfEvaluationBy: \"2024-03-08\""
                                .formatted(PAPER)));
        clerk.accepted(
                "receiveSelfEvaluation", step("2024-03-08", ", report: \"%s\"".formatted(PAPER)));
        clerk.accepted(
                "inspectOnSite",
                step(
                        "2024-03-11",
                        ", onSite: [\"Inspector 1\", \"Inspector 2\", \"Inspector 3\"], record: \"%s\""
                                .formatted(PAPER)));
        for (var of : List.of("PUPILS", "PARENTS", "TEACHERS", "COMMUNITY")) {
            clerk.accepted(
                    "drawPublic",
                    step(
                            "2024-03-12",
                            ", of: %s, drawn: 12, outOf: 90, drawnBy: LOT".formatted(of)));
            clerk.accepted(
                    "hearPublic",
                    step(
                            "2024-03-12",
                            ", of: %s, form: MEETING, record: \"%s\"".formatted(of, PAPER)));
        }
        clerk.accepted(
                "deliberateOpinion",
                step("2024-03-14", ", opinion: \"%s\", record: \"%s\"".formatted(OPINION, PAPER)));
        clerk.accepted(
                "tellPreliminaryOpinion",
                step("2024-03-15", ", opinion: \"%s\"".formatted(OPINION)));
        var votes =
                IntStream.rangeClosed(1, 3)
                        .mapToObj("{member: \"Inspector %d\", ballot: FOR}"::formatted)
                        .collect(Collectors.joining(", "));
        clerk.accepted(
                "voteOnOpinion",
                step(
                        "2024-04-02",
                        ", opinion: \"%s\", votes: [%s], minutes: \"%s\""
                                .formatted(OPINION, votes, PAPER)));
        var problem =
                "{number: %d, deficiency: \"%s\", demand: \"Stop it.\", breach: true, dueOn: \"2024-05-20\"}";
        clerk.accepted(
                "issueOpinionLetter",
                """
                inspection: "insp", letter: "%s", appraisal: "Poor.", problems: [%s, %s], decision: %s,
                effectiveOn: "2024-04-03"
                """
                        .formatted(
                                PAPER,
                                problem.formatted(1, "Fees beyond what was published."),
                                problem.formatted(2, "Children were hit."),
                                decided("O-1", "Lin", "2024-04-03", "")));
        for (var clue : List.of(FINED, CANCELLED)) {
            clerk.eventually(
                    "{ penaltyCase(code: \"%s\") { clue { of } school { code } } }".formatted(clue),
                    "/penaltyCase",
                    found ->
                            found.at("/clue/of").asString().equals("inspection/insp")
                                    && found.at("/school/code").asString().equals("elm"));
        }
        served("inspection/insp", "O-1", "elm", "2024-04-05");
    }

    private void served(String of, String document, String receiver, String on) {
        (of.startsWith("inspection") ? clerk : law)
                .accepted(
                        "servePaper",
                        """
                of: "%s", document: "%s", receiver: "%s", mode: IN_PERSON, receivedBy: "the manager",
                receipt: "%s", officer: "%s", effectiveOn: "%s"
                """
                                .formatted(
                                        of,
                                        document,
                                        receiver,
                                        PAPER,
                                        of.startsWith("inspection") ? "Mei" : "Sun",
                                        on));
    }

    /** What is done in a case once the law unit has it in hand. */
    private void tried(String code, String mutation, String rest, String on) {
        law.accepted(
                mutation, "penaltyCase: \"%s\", %s, effectiveOn: \"%s\"".formatted(code, rest, on));
    }

    private static String filing(String code, String more) {
        return """
               number: "F-%s", party: %s, conduct: "act-%s", offence: "Breach found by an inspection",
               law: {law: "Private Education Law", article: "62", version: "2018"},
               endedOn: "2024-03-11", harm: ORDINARY, unit: "law", investigators: ["Zhou", "Wu"], officer: "Sun" %s
               """
                .formatted(code, ELM, code, more);
    }

    private static String withLicence(String licence) {
        return "penaltyCase: \"%s\", %s, effectiveOn: \"2024-04-09\""
                .formatted(CANCELLED, filing(CANCELLED, ", licence: \"" + licence + "\""));
    }

    /** Files and investigates it, tells what is intended and hears what is said to it. */
    private void heardOf(String code, String licence, String weight, String intended) {
        clerk.accepted(
                "filePenaltyCase",
                "penaltyCase: \"%s\", %s, effectiveOn: \"2024-04-09\""
                        .formatted(code, filing(code, licence)));
        tried(
                code,
                "concludeInvestigation",
                "finding: IMPOSE, report: \"%s\", %s officers: [\"Zhou\", \"Wu\"]"
                        .formatted(PAPER, weight),
                "2024-05-06");
        tried(
                code,
                "tellIntendedPenalty",
                intended
                        + ", grounds: \"As the letter says.\", notice: \"N-%s\", officer: \"Sun\""
                                .formatted(code),
                "2024-05-07");
        if (!weight.isEmpty()) {
            law.accepted(
                    "tellRightToHearing",
                    "of: \"penalty/%s\", parties: [\"Elm Ltd\"], notice: \"H-1\", officer: \"Sun\", effectiveOn: \"2024-05-07\""
                            .formatted(code));
        }
        tried(
                code,
                "weighStatement",
                "adopted: NOT_ADOPTED, statement: \"It is not so.\", reasons: \"It is.\", record: \"%s\", officer: \"Sun\""
                        .formatted(PAPER),
                "2024-05-20");
    }

    @Test
    @Order(2)
    void each_breach_is_punished_and_the_licence_follows_the_one_that_cancels_it() {
        heardOf(FINED, "", "", "kinds: [FINE], amount: {amount: \"20000\"}");
        tried(
                FINED,
                "imposePenalty",
                "kinds: [FINE], amount: {amount: \"20000\"}, decision: "
                        + decided("P-1", "Li", "2024-05-20", "partyStatement: \"It is not so.\","),
                "2024-05-20");
        served("penalty/" + FINED, "P-1", "Elm Ltd", "2024-05-22");

        clerk.refused("UNKNOWN_LICENCE", "filePenaltyCase", withLicence("L-oak"));
        clerk.refused("LICENCE_OF_ANOTHER", "filePenaltyCase", withLicence("L-ash"));
        grave();
        served("penalty/" + CANCELLED, "P-2", "Elm Ltd", "2024-06-24");
        clerk.eventually(
                "{ licence(code: \"L-elm\") { status } }",
                "/licence/status",
                found -> found.asString().equals("CANCELLED"));
        fine = position(FINED);
        cancellation = position(CANCELLED);
        publish();
    }

    /** The second one is grave: reviewed by others and voted on by the leaders. */
    private void grave() {
        heardOf(
                CANCELLED,
                ", licence: \"L-elm\"",
                "weight: [GRAVE],",
                "kinds: [LICENCE_CANCELLED]");
        var of = "of: \"penalty/" + CANCELLED + "\", ";
        law.accepted(
                "askLegalityReview",
                of
                        + "draft: \"%s\", unit: \"law\", reviewingUnit: \"review\", officer: \"Sun\", effectiveOn: \"2024-05-21\""
                                .formatted(PAPER));
        law.accepted(
                "giveLegalityOpinion",
                of
                        + "opinion: LAWFUL, reasons: \"Sound.\", paper: \"%s\", officer: \"He\", effectiveOn: \"2024-05-27\""
                                .formatted(PAPER));
        law.accepted(
                "takeVote",
                of
                        + """
                        vote: "1", matter: "penalty.grave", question: "Cancel it?",
                        meeting: {body: "Leaders", chair: "Li", members: ["Li", "Ma", "Tao"], minutes: "%s",
                          votes: [{member: "Tao", ballot: AGAINST, opinion: "Two weeks more."},
                            {member: "Ma", ballot: FOR}, {member: "Li", ballot: FOR}]},
                        officer: "Sun", effectiveOn: "2024-06-03"
                        """
                                .formatted(PAPER));
        tried(
                CANCELLED,
                "imposePenalty",
                "kinds: [LICENCE_CANCELLED], licenceItem: 5, draft: \"%s\", decision: %s"
                        .formatted(
                                PAPER,
                                decided(
                                        "P-2",
                                        "Li",
                                        "2024-06-20",
                                        "partyStatement: \"It is not so.\",")),
                "2024-06-20");
    }

    private long position(String code) {
        return caller.position("penaltyCase", code, "penalty.PenaltyImposed");
    }

    /** Entries were due of both; both are public. */
    private void publish() {
        for (var code : List.of(FINED, CANCELLED)) {
            clerk.eventually(
                    entries("penalty/" + code, "totalCount"),
                    "/catalogueEntries/totalCount",
                    found -> found.asInt() == 1);
        }
        clerk.eventually(
                entries("inspection/insp", "totalCount"),
                "/catalogueEntries/totalCount",
                found -> found.asInt() >= 1);
    }

    private static String entries(String about, String fields) {
        return "{ catalogueEntries(first: 5, filter: {about: [\"%s\"]}) { %s } }"
                .formatted(about, fields);
    }

    @Test
    @Order(3)
    void both_are_contested_in_one_case_and_one_of_them_falls() {
        law.accepted(
                "receiveReview",
                """
                contest: "review/R-1", docket: {number: "长府复〔2024〕9号", body: "Changning Government",
                  acceptedOn: "2024-07-05", simplified: false}, acts: [%d, %d],
                applicants: [{role: APPLICANT, organisation: "Elm Ltd"}],
                claims: "Annul both.", unit: "law", officer: "Sun", effectiveOn: "2024-07-08"
                """
                        .formatted(fine, cancellation));
        clerk.eventually(
                "{ actStanding(code: \"%d\") { standing } }".formatted(fine),
                "/actStanding/standing",
                found -> found.asString().equals("CHALLENGED"));
        beforeRuling = server.part(FactStream.class).head();
        law.accepted(
                "serveOutcome",
                """
                contest: "review/R-1", result: ANNUL, ruling: false, acts: [%d], clausesStopped: [],
                document: "长府复决〔2024〕9号", judgment: "%s", reasons: "Who was hit, and when, is not proven.",
                ruledOn: "2024-08-26", officer: "Sun", effectiveOn: "2024-08-28", defect: EVIDENCE,
                compensation: {amount: "1200.00"}
                """
                        .formatted(cancellation, JUDGMENT));
        clerk.eventually(
                "{ actStanding(code: \"%d\") { standing } }".formatted(cancellation),
                "/actStanding/standing",
                found -> found.asString().equals("SET_ASIDE"));
        clerk.eventually(
                "{ actStanding(code: \"%d\") { standing } }".formatted(fine),
                "/actStanding/standing",
                found -> found.asString().equals("STANDS"));
    }

    @Test
    @Order(4)
    void the_licence_stands_again_and_what_was_known_before_is_still_told() {
        clerk.eventually(
                "{ licence(code: \"L-elm\") { status } }",
                "/licence/status",
                found -> found.asString().equals("VALID"));
        var asked = "{ licence(code: \"L-elm\", asOf: {%s}) { status } }";
        assertThat(status(asked.formatted("position: " + beforeRuling))).isEqualTo("CANCELLED");
        // Setting it aside has effect from the act's own day: as known now it never had any.
        assertThat(status(asked.formatted("effectiveOn: \"2024-07-01\""))).isEqualTo("VALID");
        assertThat(
                        caller.data(
                                        "{ penaltyCase(code: \"%s\") { fine { owed { amount } } } }"
                                                .formatted(FINED))
                                .toString())
                .contains("\"20000.00\"");
        clerk.eventually(
                entries("penalty/" + CANCELLED, "edges { node { status } }"),
                "/catalogueEntries/edges/0/node/status",
                found -> found.asString().equals("WITHDRAWN"));
        assertThat(
                        caller.data(entries("penalty/" + FINED, "edges { node { status } }"))
                                .at("/catalogueEntries/edges/0/node/status")
                                .asString())
                .isEqualTo("DUE");
    }

    private String status(String query) {
        return caller.data(query).at("/licence/status").asString();
    }

    @Test
    @Order(5)
    void compensation_is_paid_and_the_head_is_assessed_by_what_stands() {
        clerk.accepted(
                "makePayment",
                """
                line: "comp-2025", payment: "Z-1", amount: {amount: "1200.00"}, use: "30299", payee: "Elm Ltd",
                purpose: "长府复决〔2024〕9号", officer: "Ma", effectiveOn: "2025-01-20"
                """);
        clerk.accepted(
                "assessHeadForYear",
                """
                headmaster: "head", school: "elm", year: 2024, grade: BASICALLY_QUALIFIED, evidence: ["%s", "%s"], decision: %s,
                effectiveOn: "2025-01-24"
                """
                        .formatted(REPORT, JUDGMENT, decided("H-1", "Lin", "2025-01-24", "")));
        var year =
                caller.data(
                        """
                        { contestedCase(code: "review/R-1") { compensation { amount } }
                          headmaster(code: "head") { years { evidence } }
                          budgetLine(code: "comp-2025") { figures { paid { amount } remaining { amount } } } }
                        """);
        assertThat(year.at("/headmaster/years/0/evidence").toString()).contains(JUDGMENT);
        assertThat(year.at("/budgetLine/figures").toString())
                .isEqualTo(
                        "{\"paid\":{\"amount\":\"1200.00\"},\"remaining\":{\"amount\":\"3800.00\"}}");
    }

    /** What a court would be given: it is checked by itself, and holds every register's part. */
    @Test
    @Order(6)
    void a_bundle_of_the_school_holds_the_whole_year_and_verifies_offline() throws IOException {
        long head = server.part(FactStream.class).head();
        try (var inspector = new Caller(server, "inspector-zhao", Role.INSPECTOR)) {
            var taken =
                    new Clerk(inspector, "bundle")
                            .eventually(
                                    "mutation { takeBundle(input: {school: \"elm\", asOf: {position: %d}}) { ... on Bundle { url events } ... on BundleRefused { code } } }"
                                            .formatted(head),
                                    "/takeBundle",
                                    found ->
                                            !found.path("code")
                                                    .asString("")
                                                    .equals("NOT_SIGNED_YET"));
            var zip = folder.resolve("year.zip");
            Files.write(
                    zip, inspector.bytes(inspector.request(taken.path("url").asString()).build()));
            try (var files = BagFiles.open(zip)) {
                var report = BundleCheck.of(files, Trust.NOBODY);
                assertThat(report.findings()).isEmpty();
                assertThat(report.events()).isEqualTo(taken.path("events").asInt());
                assertThat(files.text("data/chronology.json"))
                        .contains(
                                "inspection.OpinionLetterIssued",
                                "penalty.PenaltyImposed",
                                "licence.LicenceCancelled",
                                "contest.OutcomeServed",
                                "standing.ActsSetAside",
                                "headmaster.");
            }
        }
    }
}
