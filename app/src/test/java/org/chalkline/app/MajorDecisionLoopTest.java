package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Major decisions, from the proposal to what rests on them, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MajorDecisionLoopTest {
    private static final String PAPER = Sha256.hex("paper");
    private static final String DRAFT = Sha256.hex("draft");

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "decisions");
        Tokens.place(server, "张三", "planning");
        clerk.empower("Pan", List.of("PROPOSE_DECISIONS"));
        clerk.empower("Du", List.of("UNDERTAKE_DECISIONS"));
        clerk.empower("Ke", List.of("KEEP_PROCEDURES"));
        clerk.empower("Qin", List.of("REVIEW_LEGALITY", "RECORD_RULINGS", "PRESIDE_HEARINGS"));
        clerk.empower(
                "Director",
                List.of(
                        "DECIDE_MATTERS",
                        "ORGANISE_UNITS",
                        "UNDERTAKE_DECISIONS",
                        "ESTABLISH_SCHOOLS"));
        clerk.empower("Deputy", List.of("DECIDE_MATTERS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"planning\", name: \"Planning\", decision: %s, effectiveOn: \"2023-01-10\""
                        .formatted(decided("U-1", "2023-01-10", "")));
        clerk.accepted(
                "registerSchool",
                """
                school: "small", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "Small", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Road"}}
                """);
        person("giver", "Ren Min");
        person("expert", "Zhuan Jia");
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("majordecisions"),
                    "2026-11-30",
                    "2025-05-05",
                    "2025-04-01");
        } finally {
            caller.close();
            server.close();
        }
    }

    private void person(String code, String name) {
        clerk.accepted(
                "registerPerson",
                """
                person: "%s", name: "%s", birthDate: "1970-01-01", contact: "13800000000",
                ground: STATUTORY_DUTY, purpose: "major decisions", effectiveOn: "2024-01-09"
                """
                        .formatted(code, name));
    }

    private static String decided(String number, String on, String basis) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Director", decidedOn: "%s", reasons: "As discussed.",
                paper: "%s", legalBasis: [%s {law: "Compulsory Education Law", article: "7", version: "2018"}]}
               """
                .formatted(number, on, PAPER, basis);
    }

    private static String act(String decision, String officer, String on, String more) {
        return "majorDecision: \"%s\", officer: \"%s\", effectiveOn: \"%s\", %s"
                .formatted(decision, officer, on, more);
    }

    private static String of(String decision, String officer, String on, String more) {
        return "of: \"major-decision/%s\", officer: \"%s\", effectiveOn: \"%s\", %s"
                .formatted(decision, officer, on, more);
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    private void propose(String decision, String matter) {
        clerk.accepted(
                "proposeDecision",
                act(
                        decision,
                        "Pan",
                        "2025-03-03",
                        """
                        title: "Schools of the south", matter: "%s", source: UNIT, problem: "Too few pupils.",
                        grounds: "Compulsory Education Law, 15.", schools: ["small"], unit: "planning"
                        """
                                .formatted(matter)));
    }

    private void draft(String decision, String on) {
        clerk.accepted("draftDecision", act(decision, "Du", on, "text: \"%s\"".formatted(DRAFT)));
    }

    private void review(String decision, String askedOn, String givenOn) {
        clerk.accepted("askLegalityReview", asking(decision, askedOn));
        clerk.accepted(
                "giveLegalityOpinion",
                of(
                        decision,
                        "Qin",
                        givenOn,
                        "opinion: LAWFUL, reasons: \"Within the law.\", paper: \"%s\""
                                .formatted(PAPER)));
    }

    private static String asking(String decision, String on) {
        return of(
                decision,
                "Du",
                on,
                "draft: \"%s\", unit: \"planning\", reviewingUnit: \"law\"".formatted(DRAFT));
    }

    private static String discussing(String decision, String on, String head) {
        return act(
                decision,
                "Du",
                on,
                """
                text: "%s", meeting: {body: "Leaders", chair: "Director", minutes: "%s",
                  members: ["Director", "Wu", "Qian", "Zhao"], votes: [
                    {member: "Wu", ballot: AGAINST, opinion: "The way is too long."},
                    {member: "Qian", ballot: AGAINST, opinion: "Parents were told otherwise."},
                    {member: "Zhao", ballot: FOR}, {member: "Director", %s}]}
                """
                        .formatted(DRAFT, Sha256.hex("minutes of " + on), head));
    }

    private static String taking(String decision, String number, String on, String tasks) {
        return """
               majorDecision: "%s", text: "%s", executingUnit: "planning", tasks: [%s], decision: %s, effectiveOn: "%s"
               """
                .formatted(decision, DRAFT, tasks, decided(number, on, ""), on);
    }

    // ---- the long way

    @Test
    void a_decision_passes_over_a_dissent_step_by_step_and_what_it_set_going_is_known() {
        propose("layout", "school-layout");
        clerk.refused(
                "STEP_UNACCOUNTED",
                "initiateDecision",
                act(
                        "layout",
                        "Director",
                        "2025-03-04",
                        "unit: \"planning\", steps: [OPINIONS, EXPERTS, RISK, LEGALITY_REVIEW, DISCUSSION]"));
        clerk.refused(
                "STEP_NEEDED",
                "initiateDecision",
                act(
                        "layout",
                        "Director",
                        "2025-03-04",
                        """
                        unit: "planning", steps: [OPINIONS, EXPERTS, RISK, DISCUSSION],
                        leftOut: [{step: LEGALITY_REVIEW, ground: "Urgent."}]
                        """));
        clerk.accepted(
                "initiateDecision",
                act(
                        "layout",
                        "Director",
                        "2025-03-04",
                        """
                        unit: "planning", steps: [OPINIONS, EXPERTS, RISK, LEGALITY_REVIEW, DISCUSSION],
                        leftOut: [{step: PARTY_COMMITTEE, ground: "Below the committee's threshold."}]
                        """));
        draft("layout", "2025-03-05");
        opinionsAreHeard();
        expertsAndRisksAreHeard();
        discussedAgainstMost();
        takenAndCited();
        fallen();
    }

    private void opinionsAreHeard() {
        clerk.refused(
                "NOTICE_TOO_SHORT",
                "giveNotice",
                of("layout", "Ke", "2025-03-06", notice("N-1", "2025-04-04")));
        clerk.accepted("giveNotice", of("layout", "Ke", "2025-03-06", notice("N-1", "2025-04-07")));
        var opinion =
                "notice: \"N-1\", opinion: \"O-1\", content: \"My child walks.\", about: \"giver\"";
        clerk.refused(
                "OPINION_GIVER_OPEN",
                "receiveOpinion",
                of("layout", "Ke", "2025-03-10", opinion + ", by: \"Ren Min\""));
        clerk.accepted("receiveOpinion", of("layout", "Ke", "2025-03-10", opinion));
    }

    private static String notice(String number, String until) {
        return "notice: \"%s\", matter: \"decision.opinions\", text: \"%s\", where: \"Site\", until: \"%s\""
                .formatted(number, DRAFT, until);
    }

    private static String expert(String number, String by, String more) {
        return """
               expert: "%s", by: {%s}, field: "Demography", opinion: "%s", conclusion: SUPPORTED, result: ADOPTED,
               reasons: "Sound.", %s
               """
                .formatted(number, by, PAPER, more);
    }

    private void expertsAndRisksAreHeard() {
        // A builder who would bid for the new house has a stake in it.
        clerk.refused(
                "EXPERT_INTERESTED",
                "hearExpert",
                act(
                        "layout",
                        "Du",
                        "2025-03-20",
                        expert(
                                "E-1",
                                "institution: \"Builders\"",
                                "interest: \"Bids for the house.\"")));
        clerk.accepted(
                "hearExpert",
                act("layout", "Du", "2025-03-20", expert("E-1", "person: \"expert\"", "")));
        clerk.accepted("assessDecisionRisk", act("layout", "Du", "2025-03-21", risk("false")));
        clerk.refused("OPINIONS_RUN", "askLegalityReview", asking("layout", "2025-04-07"));
        clerk.refused("OPINION_UNANSWERED", "askLegalityReview", asking("layout", "2025-04-08"));
        clerk.accepted(
                "answerOpinion",
                of(
                        "layout",
                        "Ke",
                        "2025-04-08",
                        "notice: \"N-1\", opinion: \"O-1\", result: REFUSED, reasons: \"A bus is run.\""));
        clerk.refused(
                "REVIEWED_BY_UNDERTAKING_UNIT",
                "askLegalityReview",
                asking("layout", "2025-04-08")
                        .replace("unit: \"planning\"", "unit: \"other\"")
                        .replace("\"law\"", "\"planning\""));
        clerk.refused(
                "REVIEW_MISSING",
                "discussDecision",
                discussing("layout", "2025-04-08", "ballot: FOR, opinion: \"It is needed.\""));
        review("layout", "2025-04-08", "2025-04-09");
    }

    private static String risk(String controlled) {
        return """
               draft: "%s", by: {institution: "Assessors"}, report: "%s", level: HIGH, controlled: %s,
               points: "Parents object.", measures: "A bus."
               """
                .formatted(DRAFT, PAPER, controlled);
    }

    private void discussedAgainstMost() {
        // Seven working days: the last one is 17 April.
        var reasons = "ballot: FOR, opinion: \"The house is unsafe.\"";
        clerk.refused(
                "REVIEW_TOO_SHORT", "discussDecision", discussing("layout", "2025-04-17", reasons));
        clerk.refused(
                "HEAD_WITHOUT_REASONS",
                "discussDecision",
                discussing("layout", "2025-04-18", "ballot: FOR"));
        clerk.accepted("discussDecision", discussing("layout", "2025-04-18", reasons));
    }

    private void takenAndCited() {
        var task = "{task: \"1\", unit: \"planning\", what: \"Run a bus.\", dueOn: \"2025-08-31\"}";
        clerk.refused(
                "RISK_NOT_CONTROLLED",
                "takeMajorDecision",
                taking("layout", "D-1", "2025-04-21", task));
        clerk.accepted("assessDecisionRisk", act("layout", "Du", "2025-04-21", risk("true")));
        clerk.refused("CITED_DECISION_NOT_IN_FORCE", "closeSchool", closing());
        clerk.accepted("takeMajorDecision", taking("layout", "D-1", "2025-04-21", task));
        clerk.accepted("closeSchool", closing());
        clerk.accepted(
                "publishMajorDecision",
                act("layout", "Du", "2025-04-23", "publishedIn: \"Gazette\""));
        var set =
                clerk.eventually(
                        """
                        { majorDecision(code: "layout") { status dissents againstMost documentNumber
                          schools { code } rounds { steps leftOut { step ground } experts { by { person { code } } }
                            discussions { headSaid dissents { member said } }
                            decided { tasks { what matter } } published { publishedIn } }
                          followedBy { by documentNumber round } clocks { rule { id } state } } }
                        """,
                        "/majorDecision",
                        found -> found.at("/followedBy").size() == 1);
        assertThat(set.toString())
                .contains(
                        "\"PUBLISHED\"",
                        "\"dissents\":2",
                        "\"againstMost\":true",
                        "Below the committee's threshold.",
                        "The house is unsafe.",
                        "The way is too long.",
                        "decision-layout-1-1",
                        "\"by\":\"small\"",
                        "decision.review");
        clerk.eventually(
                "{ assignedMatter(code: \"decision-layout-1-1\") { title about dueOn } }",
                "/assignedMatter/about",
                about -> about.asString().equals("major-decision/layout"));
        clerk.eventually(
                "{ catalogueEntries(first: 9, filter: {about: [\"major-decision/layout\"]}) { edges { node { title status } } } }",
                "/catalogueEntries/edges",
                edges -> edges.toString().contains("重大行政决策 D-1"));
        var heard =
                known(
                        "notices(first: 5, filter: {of: [\"major-decision/layout\"]}) { edges { node { opinions { by sealedContent { text } result reasons } } } }");
        assertThat(heard.toString())
                .contains("My child walks.", "REFUSED", "A bus is run.", "\"by\":null");
        var over =
                known(
                        "majorDecisions(first: 5, filter: {againstMost: true, stepsLeftOut: [\"PARTY_COMMITTEE\"]}) { edges { node { code } } }");
        assertThat(over.toString()).contains("layout");
        var going =
                caller.sample(
                        "what-a-decision-set-going",
                        Map.of(
                                "code",
                                "layout",
                                "of",
                                "major-decision/layout",
                                "day",
                                "2026-06-30"));
        assertThat(going.toString())
                .contains(
                        "decision-layout-1-1", "My child walks.", "\"by\":\"small\"", "Run a bus.");
        var dissent = caller.sample("decisions-over-dissent", Map.of("day", "2026-06-30"));
        assertThat(dissent.toString()).contains("The house is unsafe.", "Parents were told");
    }

    private static String closing() {
        return """
               school: "small", resettlement: {summary: "To the east.", document: "%s"}, decision: %s,
               effectiveOn: "2025-08-31"
               """
                .formatted(
                        PAPER,
                        decided(
                                "S-1",
                                "2025-04-22",
                                "{law: \"major-decision/layout\", article: \"1\", version: \"1\"},"));
    }

    private void fallen() {
        var told =
                known(
                        "majorDecisionHistory(code: \"layout\", first: 40) { edges { node { position type } } }");
        long taken = 0;
        for (var edge : told.at("/majorDecisionHistory/edges")) {
            if (edge.at("/node/type").asString().equals("majordecision.MajorDecisionTaken")) {
                taken = edge.at("/node/position").asLong();
            }
        }
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "X-1", instance: FIRST_INSTANCE, body: "Court"},
                judgment: "%s", reasons: "Parents were not heard.", officer: "Qin", ruledOn: "2025-12-01"
                """
                        .formatted(taken, PAPER));
        clerk.eventually(
                "{ followUps(first: 9, filter: {reason: [\"RESTS_ON_FALLEN_ACT\"], about: [\"major-decision/layout\"]}) { edges { node { message } } } }",
                "/followUps/edges",
                edges -> edges.toString().contains("assigned-matter/decision-layout-1-1, small"));
        var since = known("majorDecision(code: \"layout\") { status documentNumber }");
        assertThat(since.toString()).contains("\"DISCUSSED\"", "\"documentNumber\":null");
    }

    // ---- what was taken isn't changed

    @Test
    void what_was_taken_is_changed_by_the_same_steps_again_and_not_otherwise() {
        propose("meals", "public-service");
        clerk.accepted(
                "initiateDecision",
                act(
                        "meals",
                        "Director",
                        "2025-03-04",
                        """
                        unit: "planning", steps: [LEGALITY_REVIEW, DISCUSSION, HEARING],
                        leftOut: [{step: OPINIONS, ground: "Kept closed by law."}]
                        """));
        draft("meals", "2025-03-05");
        clerk.refused("STEP_SKIPPED", "askLegalityReview", asking("meals", "2025-03-06"));
        heardInAHearing();
        review("meals", "2025-03-20", "2025-03-21");
        clerk.accepted(
                "discussDecision",
                discussing(
                        "meals", "2025-04-01", "ballot: FOR, opinion: \"Children are hungry.\""));
        clerk.refused(
                "DECIDED_BY_ANOTHER",
                "takeMajorDecision",
                taking("meals", "D-2", "2025-04-01", "")
                        .replace("officer: \"Director\"", "officer: \"Deputy\""));
        clerk.accepted("takeMajorDecision", taking("meals", "D-2", "2025-04-01", ""));
        clerk.accepted(
                "publishMajorDecision", act("meals", "Du", "2025-04-02", "publishedIn: \"Site\""));

        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE",
                "draftDecision",
                act(
                        "meals",
                        "Du",
                        "2025-05-06",
                        "text: \"%s\", changes: \"Less.\"".formatted(PAPER)));
        var halt = act("meals", "Director", "2025-05-07", "reasons: \"The kitchen burnt down.\"");
        clerk.refused("CHANGED_WITHOUT_PROCEDURE", "haltExecution", halt);
        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE",
                "endMajorDecision",
                "majorDecision: \"meals\", decision: %s, effectiveOn: \"2025-05-07\""
                        .formatted(decided("D-3", "2025-05-07", "")));
        clerk.accepted(
                "reportExecution",
                act(
                        "meals",
                        "Du",
                        "2025-05-07",
                        "course: FORCE_MAJEURE, summary: \"A fire.\", report: \"%s\""
                                .formatted(PAPER)));
        clerk.accepted("haltExecution", halt);
        clerk.accepted(
                "resumeExecution", act("meals", "Director", "2025-05-20", "reasons: \"Rebuilt.\""));
        clerk.refused("EVALUATOR_ADVISED", "evaluateMajorDecision", evaluating("planning"));
        clerk.accepted("evaluateMajorDecision", evaluating("College"));
        clerk.accepted(
                "adjustMajorDecision",
                act(
                        "meals",
                        "Director",
                        "2025-06-10",
                        """
                        reasons: "As evaluated.", unit: "planning", steps: [OPINIONS, LEGALITY_REVIEW, DISCUSSION]
                        """));
        draft("meals", "2025-06-11");
        // What the first round took counts for it alone.
        clerk.refused("STEP_SKIPPED", "askLegalityReview", asking("meals", "2025-06-12"));
        var found =
                known(
                        "majorDecision(code: \"meals\") { status documentNumber rounds { number because } executions { course } halts { until } evaluations { advice by { institution } } }");
        assertThat(found.toString())
                .contains(
                        "\"ADJUSTING\"",
                        "\"documentNumber\":\"D-2\"",
                        "As evaluated.",
                        "FORCE_MAJEURE",
                        "2025-05-20",
                        "College");
    }

    private void heardInAHearing() {
        clerk.refused(
                "HEARING_NOTICE_TOO_SHORT",
                "callHearing",
                of("meals", "Du", "2025-03-10", hearing("2025-03-14")));
        clerk.accepted("callHearing", of("meals", "Du", "2025-03-10", hearing("2025-03-18")));
        clerk.accepted(
                "holdHearing",
                "of: \"major-decision/meals\", record: \"%s\", participants: [\"Parents of the south\"], effectiveOn: \"2025-03-18\""
                        .formatted(PAPER));
    }

    private static String hearing(String on) {
        return "hearingOn: \"%s\", place: \"Hall\", presider: \"Qin\", notice: \"H-1\""
                .formatted(on);
    }

    private static String evaluating(String institution) {
        return act(
                "meals",
                "Du",
                "2025-06-02",
                """
                by: {institution: "%s"}, ground: NEEDED, findings: "Few eat.", advice: ADJUST, report: "%s"
                """
                        .formatted(institution, PAPER));
    }
}
