package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Research projects, from the call to the outcome that counts once, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResearchLoopTest {
    private static final String PAPER = Sha256.hex("paper");
    private static final String ABOUT = "本课题以小学语文课堂为对象，研究整本书阅读的教学方法，通过课例分析与学生访谈，形成可推广的教学策略和评价工具。";
    private static final String OTHER = "本研究探索初中物理实验教学中数字传感器的应用，比较传统实验与数字实验对学生科学思维的影响，建设校本实验资源库。";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "research");
        clerk.empower(
                "Lin",
                List.of(
                        "GRANT_PROJECTS",
                        "CONCLUDE_PROJECTS",
                        "APPROVE_SCHOOL_FIGURES",
                        "ALLOCATE_ASSETS"));
        clerk.empower("Gao", List.of("GRANT_PROJECTS"));
        clerk.empower(
                "Mei",
                List.of(
                        "CALL_PROJECTS",
                        "SCREEN_PROJECTS",
                        "CONCLUDE_PROJECTS",
                        "KEEP_PROCEDURES",
                        "SPEND_BUDGETS",
                        "PREPARE_BUDGETS"));
        clerk.empower("Qiu", List.of("REVIEW_ETHICS"));
        server.part(UserBook.class).change("张三", user -> user.within("research", null));
        school("1201", "PUBLIC");
        school("1301", "PRIVATE");
        var figures = "school: \"1201\", %s, effectiveOn: \"2024-01-10\", decision: %s";
        clerk.accepted(
                "approvePosts", figures.formatted("posts: 5", decided("编-1", "Lin", "2024-01-10")));
        clerk.accepted(
                "approveTitleQuota",
                figures.formatted(
                        "quota: [{title: THIRD_GRADE, posts: 5}]",
                        decided("编-2", "Lin", "2024-01-10")));
        for (var leader : List.of("P-1", "P-2", "P-3", "P-4", "P-5")) person(leader);
        line("2024-R1", "60000.00", "2024-01-02");
        line("2024-R2", "500000.00", "2024-01-02");
        clerk.refused("PRIVATE_SCHOOL_BARRED", "publishCall", call("2024", "PUBLIC"));
        clerk.accepted("publishCall", call("2024", "PUBLIC, PRIVATE"));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of(
                            "projectcalls",
                            "researchprojects",
                            "projectfunds",
                            "projectlikenesses",
                            "researchoutcomes",
                            "schoolresearch"),
                    "2026-11-30",
                    "2024-05-20",
                    "2024-03-20");
        } finally {
            caller.close();
            server.close();
        }
    }

    private void school(String code, String ownership) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: %s, site: {address: "1 Road"}}
                """
                        .formatted(code, code, ownership));
    }

    private void person(String code) {
        clerk.accepted(
                "registerPerson",
                """
                person: "%s", name: "Leader %s", birthDate: "1980-01-01", ground: STATUTORY_DUTY,
                purpose: "research projects", effectiveOn: "2023-01-09"
                """
                        .formatted(code, code));
    }

    private void line(String code, String amount, String on) {
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "%s", amount: {amount: "%s", currency: "CNY"}, spent: {amount: "0", currency: "CNY"}, purpose: "Research", keySpending: false,
                source: "Accounts", effectiveOn: "%s",
                heading: {fund: GENERAL_PUBLIC, function: "2050299", economic: "30299", unit: "bureau", project: "R", year: 2024}
                """
                        .formatted(code, amount, on));
    }

    private static String call(String code, String eligible) {
        return """
               call: "%s", title: "Projects of %s", text: "%s", publishedIn: "Site", eligible: [%s],
               budget: {amount: "500000", currency: "CNY"}, budgetUnit: "bureau", unit: "research", from: "2024-03-01", until: "2024-03-31",
               officer: "Mei", effectiveOn: "2024-02-20"
               """
                .formatted(code, code, PAPER, eligible);
    }

    private static String decided(String number, String officer, String on) {
        return """
               {documentNumber: "%s", body: "Education Bureau", officer: "%s", decidedOn: "%s", reasons: "As the panel voted.",
                paper: "%s", legalBasis: [{law: "Budget Law", article: "57", version: "2018"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, officer, on, PAPER);
    }

    private static String submitted(
            String project,
            String leader,
            String school,
            String title,
            String about,
            boolean kids) {
        return """
               project: "%s", call: "2024", leader: "%s", school: "%s", title: "%s", synopsis: "%s",
               asked: {amount: "50000", currency: "CNY"}, children: %s, unit: "research", officer: "Mei", effectiveOn: "2024-03-05"
               """
                .formatted(project, leader, school, title, about, kids);
    }

    private static String act(String project, String officer, String on, String more) {
        return "project: \"%s\", officer: \"%s\", effectiveOn: \"%s\" %s"
                .formatted(project, officer, on, more);
    }

    private static String panel(String project, String first, String person) {
        return act(
                project,
                "Mei",
                "2024-04-02",
                ", experts: [{member: \"%s\"%s}, {member: \"Xu\"}, {member: \"Ye\"}, {member: \"Zou\"}]"
                        .formatted(first, person));
    }

    private static String vote(String project, String... members) {
        var votes = new StringBuilder();
        for (var member : members) {
            votes.append("{member: \"")
                    .append(member)
                    .append("\", ballot: FOR, opinion: \"Sound.\"} ");
        }
        return act(
                project,
                "Mei",
                "2024-04-10",
                ", votes: [%s], minutes: \"%s\"".formatted(votes, Sha256.hex("minutes" + project)));
    }

    private static String notice(String project) {
        return """
               of: "research-project/%s", notice: "N-1", matter: "research.grant", text: "%s", where: "Site",
               until: "2024-04-19", officer: "Mei", effectiveOn: "2024-04-11"
               """
                .formatted(project, PAPER);
    }

    private static String granted(
            String project, String line, String amount, String number, String officer) {
        return """
               project: "%s", amount: {amount: "%s", currency: "CNY"}, line: "%s", uses: [MATERIALS, TRAVEL, EQUIPMENT], midTermOn: "2024-09-30",
               endsOn: "2024-12-20", decision: %s, effectiveOn: "2024-04-23"
               """
                .formatted(project, amount, line, decided(number, officer, "2024-04-23"));
    }

    /** Brings a project to the end of its public notice. */
    private void noticed(String project) {
        clerk.accepted("formResearchPanel", panel(project, "Wei", ""));
        clerk.accepted("voteOnProject", vote(project, "Wei", "Xu", "Ye", "Zou"));
        clerk.accepted("giveNotice", notice(project));
    }

    private static String paid(
            String line, String payment, String project, String amount, String item) {
        return """
               line: "%s", payment: "%s", project: "%s", amount: {amount: "%s", currency: "CNY"}, item: %s, use: "30299", payee: "Bookshop",
               purpose: "Books", officer: "Mei", effectiveOn: "2024-05-20"
               """
                .formatted(line, payment, project, amount, item);
    }

    private JsonNode project(String code, String fields) {
        return caller.data("{ researchProject(code: \"%s\") { %s } }".formatted(code, fields))
                .get("researchProject");
    }

    private void becomes(String project, String field, String value) {
        clerk.eventually(
                "{ researchProject(code: \"%s\") { %s } }".formatted(project, field),
                "/researchProject/" + field,
                found -> found.asString().equals(value));
    }

    @Test
    void of_two_alike_one_is_answered_for_and_judged() {
        clerk.accepted("submitProject", submitted("A-1", "P-1", "1201", "整本书阅读", ABOUT, false));
        clerk.accepted("submitProject", submitted("A-2", "P-2", "1301", "小学整本书阅读", ABOUT, false));
        clerk.accepted("submitProject", submitted("A-3", "P-3", "1201", "数字实验", OTHER, false));
        for (var each : List.of("A-1", "A-2", "A-3")) {
            clerk.refused("PROJECT_OUT_OF_TURN", "formResearchPanel", panel(each, "Wei", ""));
            clerk.accepted("screenProject", act(each, "Mei", "2024-04-01", ""));
        }
        // The earlier one is like none, whatever came after it.
        assertThat(project("A-1", "mostAlike unanswered").at("/mostAlike").isNull()).isTrue();
        assertThat(project("A-2", "mostAlike").at("/mostAlike").asInt()).isGreaterThan(800);
        assertThat(project("A-3", "unanswered").at("/unanswered").asInt()).isZero();
        clerk.refused("SIMILARITY_UNANSWERED", "formResearchPanel", panel("A-2", "Wei", ""));
        clerk.refused(
                "UNKNOWN_LIKENESS",
                "answerSimilarity",
                act("A-2", "Mei", "2024-04-01", ", to: \"A-3\", why: \"Another school.\""));
        clerk.accepted(
                "answerSimilarity",
                act("A-2", "Mei", "2024-04-01", ", to: \"A-1\", why: \"Another school.\""));
        var found =
                caller.data(
                                """
                                { projectLikenesses(first: 5, filter: {project: ["A-2"]}) {
                                    totalCount edges { node { shared toAnswer answeredBy why to { code } } } } }
                                """)
                        .get("projectLikenesses");
        assertThat(found.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/edges/0/node/answeredBy").asString()).isEqualTo("Mei");
        assertThat(found.at("/edges/0/node/to/code").asString()).isEqualTo("A-1");

        clerk.refused(
                "LEADER_ON_PANEL", "formResearchPanel", panel("A-2", "Wei", ", person: \"P-2\""));
        clerk.accepted("formResearchPanel", panel("A-2", "Wei", ""));
        clerk.accepted(
                "declareRecusal",
                """
                of: "research-project/A-2", member: "Zou", about: "P-2", tie: "A former colleague.",
                effectiveOn: "2024-04-03"
                """);
        clerk.refused("EXPERT_TIED", "formResearchPanel", panel("A-2", "Vera", ""));
        clerk.refused("MEMBER_RECUSED", "voteOnProject", vote("A-2", "Wei", "Xu", "Ye", "Zou"));
        clerk.accepted("voteOnProject", vote("A-2", "Wei", "Xu", "Ye"));
        var votes =
                project(
                        "A-2",
                        "votes { carried vote { votes { opinion sealedOpinion { text } } } }");
        assertThat(votes.at("/votes/0/carried").asBoolean()).isTrue();
        assertThat(votes.at("/votes/0/vote/votes/0/opinion").isNull()).isTrue();
        assertThat(votes.at("/votes/0/vote/votes/0/sealedOpinion/text").asString())
                .isEqualTo("Sound.");
    }

    @Test
    void a_line_declines_is_adjusted_and_keeps_and_other_use_is_refused() {
        clerk.accepted("submitProject", submitted("C-9", "P-1", "1201", "题九", "校外。", false));
        clerk.accepted("submitProject", submitted("B-1", "P-4", "1301", "家校共育", "家校共育机制。", true));
        clerk.accepted("screenProject", act("B-1", "Mei", "2024-04-01", ""));
        clerk.refused("ETHICS_MISSING", "formResearchPanel", panel("B-1", "Wei", ""));
        clerk.accepted(
                "reviewEthics",
                act(
                        "B-1",
                        "Qiu",
                        "2024-04-01",
                        """
                        , result: ON_CONDITIONS, purpose: "How families read.", necessity: "Only they know.",
                        safeguards: "%s", consent: "%s", conditions: [{number: 1, text: "Guardians have signed."}]
                        """
                                .formatted(PAPER, PAPER)));
        clerk.refused("NOTICE_BEFORE_PANEL", "giveNotice", notice("B-1"));
        noticed("B-1");
        clerk.refused(
                "NOTICE_NOT_OVER",
                "grantProject",
                granted("B-1", "2024-R1", "50000", "研-B0", "Lin").replace("04-23", "04-19"));
        // Another use takes most of the line first.
        clerk.accepted(
                "commitFunds",
                """
                line: "2024-R1", commitment: "HT-1", amount: {amount: "40000", currency: "CNY"}, use: "30299", payee: "Printer",
                purpose: "Print", officer: "Mei", effectiveOn: "2024-04-20"
                """);
        var grant = granted("B-1", "2024-R1", "50000", "研-B1", "Lin");
        clerk.refused(
                "GRANT_OVER_ASKED",
                "grantProject",
                granted("B-1", "2024-R1", "50000.01", "研-B1", "Lin"));
        clerk.refused(
                "LINE_NOT_IN_BUDGET",
                "grantProject",
                granted("B-1", "2024-R9", "50000", "研-B1", "Lin"));
        clerk.refused(
                "USES_MISSING",
                "grantProject",
                grant.replace("[MATERIALS, TRAVEL, EQUIPMENT]", "[]"));
        clerk.refused(
                "GRANT_DAYS_CONTRADICT", "grantProject", grant.replace("2024-09-30", "2024-12-21"));
        clerk.accepted("grantProject", grant);
        becomes("B-1", "declined", "TOO_LITTLE_LEFT");
        var start = act("B-1", "Mei", "2024-05-10", ", plan: \"%s\"".formatted(PAPER));
        clerk.refused("FUNDS_NOT_KEPT", "startProject", start);
        clerk.accepted(
                "releaseCommitment",
                """
                line: "2024-R1", commitment: "HT-1", amount: {amount: "40000", currency: "CNY"}, reasons: "Not printed.", officer: "Mei",
                effectiveOn: "2024-04-25"
                """);
        var again = ", line: \"2024-R1\", amount: {amount: \"%s\", currency: \"CNY\"}";
        clerk.refused(
                "FUNDS_OVER_GRANT",
                "askFundsAgain",
                act("B-1", "Mei", "2024-05-06", again.formatted("50000.01")));
        clerk.accepted("askFundsAgain", act("B-1", "Mei", "2024-05-06", again.formatted("50000")));
        becomes("B-1", "status", "FUNDED");
        clerk.refused(
                "FUNDS_ASKED_ALREADY",
                "askFundsAgain",
                act("B-1", "Mei", "2024-05-07", again.formatted("1")));

        clerk.refused("CONDITIONS_OPEN", "startProject", start);
        clerk.refused(
                "PROJECT_NOT_RUNNING",
                "payForProject",
                paid("2024-R1", "Z-1", "B-1", "1000", "MATERIALS"));
        clerk.refused(
                "UNKNOWN_CONDITION",
                "showConditionKept",
                act(
                        "B-1",
                        "Qiu",
                        "2024-05-08",
                        ", condition: 2, evidence: \"%s\"".formatted(PAPER)));
        clerk.accepted(
                "showConditionKept",
                act(
                        "B-1",
                        "Qiu",
                        "2024-05-08",
                        ", condition: 1, evidence: \"%s\"".formatted(PAPER)));
        clerk.accepted("startProject", start);
        clerk.refused(
                "OUTSIDE_GRANT",
                "payForProject",
                paid("2024-R1", "Z-1", "B-1", "1000", "MEETINGS"));
        clerk.refused(
                "NOTHING_KEPT_FOR_PROJECT",
                "payForProject",
                paid("2024-R2", "Z-1", "B-1", "1000", "MATERIALS"));
        clerk.refused(
                "BEYOND_COMMITMENT",
                "payForProject",
                paid("2024-R1", "Z-1", "B-1", "50000.01", "MATERIALS"));
        clerk.refused(
                "KEPT_FOR_PROJECT",
                "makePayment",
                """
                line: "2024-R1", payment: "Z-1", commitment: "rp-B-1.2", amount: {amount: "1000", currency: "CNY"}, use: "30299", payee: "Caterer",
                purpose: "Dinner", officer: "Mei", effectiveOn: "2024-05-20"
                """);
        clerk.accepted("payForProject", paid("2024-R1", "Z-1", "B-1", "30000", "MATERIALS"));
        clerk.eventually(
                "{ projectFunds(first: 5, filter: {project: [\"B-1\"]}) { edges { node { kept { amount } spent { amount } payments { use } } } } }",
                "/projectFunds/edges/0/node/spent/amount",
                found -> found.asString().startsWith("30000"));

        assetsOf("B-1", "2024-R1", "Z-1");

        // It ends; what isn't spent is free, and an evaluation says what it was worth.
        clerk.refused(
                "MID_TERM_MISSING",
                "concludeProject",
                """
                project: "B-1", result: GOOD, score: 85, report: "%s", decision: %s, effectiveOn: "2024-09-10"
                """
                        .formatted(PAPER, decided("研-B2", "Lin", "2024-09-10")));
        clerk.refused(
                "EXTENSION_TOO_SHORT",
                "extendProject",
                "project: \"B-1\", until: \"2024-12-20\", decision: %s, effectiveOn: \"2024-09-10\""
                        .formatted(decided("研-B3", "Lin", "2024-09-10")));
        clerk.accepted(
                "reviewMidTerm",
                act(
                        "B-1",
                        "Mei",
                        "2024-09-20",
                        ", result: ON_TRACK, report: \"%s\"".formatted(PAPER)));
        clerk.accepted(
                "concludeProject",
                """
                project: "B-1", result: GOOD, score: 85, report: "%s", decision: %s, effectiveOn: "2024-12-10"
                """
                        .formatted(PAPER, decided("研-B2", "Lin", "2024-12-10")));
        clerk.eventually(
                "{ researchProject(code: \"B-1\") { freed { amount } evaluation { score spent { amount } } ownership } }",
                "/researchProject/freed/amount",
                found -> found.asString().startsWith("20000"));
        clerk.refused(
                "NOTHING_KEPT_FOR_PROJECT",
                "payForProject",
                paid("2024-R1", "Z-2", "B-1", "1", "MATERIALS"));
        countOnce("B-1");
    }

    /** What its money pays for is an asset, and names it. */
    private void assetsOf(String project, String line, String payment) {
        clerk.accepted(
                "requestAssets",
                """
                request: "R-%s", unit: "bureau", what: {name: "Books", category: BOOKS_AND_ARCHIVES}, quantity: 1,
                estimate: {amount: "9000", currency: "CNY"}, purpose: "Families read.", preparer: "P-4",
                reallocation: {examinedOn: "2024-05-12", findings: "None is free."}, effectiveOn: "2024-05-12"
                """
                        .formatted(project));
        clerk.accepted(
                "grantAssetRequest",
                "request: \"R-%s\", supply: BOUGHT, decision: %s, effectiveOn: \"2024-05-13\""
                        .formatted(project, decided("资-" + project, "Lin", "2024-05-13")));
        clerk.refused(
                "PAYMENT_NOT_OF_PROJECT",
                "acquireAsset",
                bought(project, line, payment, "project: \"A-1\""));
        clerk.accepted("acquireAsset", bought(project, line, payment, ""));
        var assets =
                clerk.eventually(
                        "{ researchProject(code: \"%s\") { assets { code cost { amount } project { code } } } }"
                                .formatted(project),
                        "/researchProject/assets",
                        found -> found.size() == 1);
        assertThat(assets.at("/0/code").asString()).isEqualTo("A-" + project);
        assertThat(assets.at("/0/project/code").asString()).isEqualTo(project);
    }

    private static String bought(String project, String line, String payment, String more) {
        return """
               asset: "A-%s", unit: "bureau", card: {name: "Books", category: BOOKS_AND_ARCHIVES}, way: BOUGHT,
               cost: {amount: "9000", currency: "CNY"}, request: "R-%s", source: "Bookshop", document: "%s",
               funding: [{line: "%s", payment: "%s", amount: {amount: "9000", currency: "CNY"}}],
               effectiveOn: "2024-05-21" %s
               """
                .formatted(project, project, PAPER, line, payment, more);
    }

    /** An outcome belongs to one project, and counts in one appraisal, for one of its authors. */
    private void countOnce(String project) {
        var outcome = Sha256.hex("report of " + project);
        clerk.accepted(
                "fileOutcome",
                act(
                        project,
                        "Mei",
                        "2024-12-20",
                        ", outcome: \"%s\", kind: REPORT, title: \"How families read\", authors: [\"P-4\", \"P-5\"]"
                                .formatted(outcome)));
        clerk.accepted(
                "publishOutcome",
                "outcome: \"%s\", publishedIn: \"Journal 1/2025\", officer: \"Mei\", effectiveOn: \"2025-01-10\""
                        .formatted(outcome));
        clerk.refused(
                "OUTCOME_PUBLISHED_ALREADY",
                "publishOutcome",
                "outcome: \"%s\", publishedIn: \"Another\", officer: \"Mei\", effectiveOn: \"2025-01-10\""
                        .formatted(outcome));
        var another = Sha256.hex("another");
        clerk.refused(
                "AUTHORS_MISSING",
                "fileOutcome",
                act(
                        project,
                        "Mei",
                        "2024-12-20",
                        ", outcome: \"%s\", kind: PAPER, title: \"Another\", authors: []"
                                .formatted(another)));
        clerk.refused(
                "PROJECT_NOT_CONCLUDED",
                "fileOutcome",
                act(
                        "C-9",
                        "Mei",
                        "2024-12-20",
                        ", outcome: \"%s\", kind: PAPER, title: \"Another\", authors: [\"P-4\"]"
                                .formatted(another)));
        clerk.refused(
                "OUTCOME_OF_ANOTHER_PROJECT",
                "fileOutcome",
                act(
                        "A-1",
                        "Mei",
                        "2024-12-20",
                        ", outcome: \"%s\", kind: PAPER, title: \"Another\", authors: [\"P-4\"]"
                                .formatted(outcome)));
        for (var teacher : List.of("P-4", "P-5")) declared(teacher);
        var results = race(() -> cited("title-P-4", outcome), () -> cited("title-P-5", outcome));
        assertThat(results).filteredOn(String::isEmpty).hasSize(1);
        assertThat(results)
                .filteredOn(code -> !code.isEmpty())
                .allMatch(code -> code.contains("OUTCOME_COUNTED_BEFORE"));
        clerk.eventually(
                "{ researchOutcome(code: \"%s\") { appliedIn publishedIn } }".formatted(outcome),
                "/researchOutcome/appliedIn",
                found -> found.asString().startsWith("appraisal/title-P-"));

        // Whoever lost the race has it count once the other gives up.
        var one = results.getFirst().isEmpty() ? "P-4" : "P-5";
        var other = one.equals("P-4") ? "P-5" : "P-4";
        clerk.accepted(
                "withdrawDeclaration",
                "appraisal: \"title-%s\", effectiveOn: \"2025-02-20\"".formatted(one));
        clerk.accepted(
                "citeOutcomes",
                "appraisal: \"title-%s\", outcomes: [\"%s\"], effectiveOn: \"2025-02-20\""
                        .formatted(other, outcome));
        clerk.eventually(
                "{ researchOutcome(code: \"%s\") { appliedIn } }".formatted(outcome),
                "/researchOutcome/appliedIn",
                found -> found.asString().equals("appraisal/title-" + other));
    }

    private void declared(String teacher) {
        clerk.accepted(
                "takeOverTeacher",
                """
                teacher: "%1$s", source: "register", effectiveOn: "2025-01-01",
                certificates: [{number: "C-%1$s", kind: PRIMARY, subject: "语文", grantedOn: "2015-06-01"}],
                employment: {school: "1201", staffing: ESTABLISHED, contract: {from: "2024-09-01", until: "2027-08-31"}}
                """
                        .formatted(teacher));
        clerk.accepted(
                "declareForTitle",
                """
                appraisal: "title-%s", teacher: "%s", title: THIRD_GRADE, works: "%s", effectiveOn: "2025-02-10"
                """
                        .formatted(teacher, teacher, PAPER));
        clerk.eventually(
                "{ appraisal(code: \"title-%s\") { status } }".formatted(teacher),
                "/appraisal/status",
                found -> found.asString().equals("POST_SECURED"));
    }

    /** Empty where it was taken, and else why it wasn't. */
    private String cited(String appraisal, String outcome) {
        var answer =
                new Clerk(caller, appraisal)
                        .act(
                                "citeOutcomes",
                                "appraisal: \"%s\", outcomes: [\"%s\"], effectiveOn: \"2025-02-20\""
                                        .formatted(appraisal, outcome));
        return refusal(answer);
    }

    private static String refusal(JsonNode answer) {
        return answer.get("__typename").asString().equals("Accepted") ? "" : answer.toString();
    }

    @Test
    void a_call_takes_what_it_asks_for_while_it_is_open_and_is_closed_once() {
        var open = call("2030", "PUBLIC, PRIVATE");
        clerk.refused("CALL_EXISTS", "publishCall", open.replace("\"2030\"", "\"2024\""));
        clerk.refused("NOBODY_ELIGIBLE", "publishCall", call("2030", ""));
        clerk.refused(
                "CALL_DAYS_CONTRADICT", "publishCall", open.replace("2024-03-31", "2024-02-28"));
        clerk.accepted("publishCall", open);
        clerk.accepted("publishCall", call("2031", "PRIVATE"));
        var project = submitted("E-1", "P-5", "1201", "题五", "校内。", false);
        clerk.refused("UNKNOWN_CALL", "submitProject", project.replace("\"2024\"", "\"2099\""));
        clerk.refused("CALL_NOT_OPEN", "submitProject", project.replace("03-05", "04-05"));
        clerk.refused(
                "SCHOOL_NOT_ELIGIBLE", "submitProject", project.replace("\"2024\"", "\"2031\""));
        var close = "call: \"2030\", officer: \"Mei\", effectiveOn: \"%s\"";
        clerk.refused("CALL_STILL_OPEN", "closeCall", close.formatted("2024-03-30"));
        clerk.accepted("closeCall", close.formatted("2024-03-31"));
        clerk.refused("CALL_CLOSED_ALREADY", "closeCall", close.formatted("2024-04-01"));
    }

    @Test
    void ethics_are_reviewed_of_projects_with_children_before_a_panel_judges_and_votes() {
        var alone = submitted("G-1", "P-5", "1201", "题六", "教师培训。", false);
        clerk.refused(
                "UNKNOWN_PROJECT",
                "fileOutcome",
                act(
                        "G-0",
                        "Mei",
                        "2024-12-20",
                        ", outcome: \"%s\", kind: PAPER, title: \"Another\", authors: [\"P-5\"]"
                                .formatted(Sha256.hex("of none"))));
        clerk.accepted("submitProject", alone);
        clerk.refused("PROJECT_EXISTS", "submitProject", alone.replace("题六", "题七"));
        clerk.accepted("screenProject", act("G-1", "Mei", "2024-04-01", ""));
        var review =
                """
                , result: %s, purpose: "How they play.", necessity: "Only they know.", safeguards: "%s", consent: "%s",
                conditions: [%s]
                """;
        var rejected = review.formatted("REJECTED", PAPER, PAPER, "");
        clerk.refused("NO_CHILDREN", "reviewEthics", act("G-1", "Qiu", "2024-04-01", rejected));
        clerk.refused("NO_RESEARCH_PANEL", "voteOnProject", vote("G-1", "Wei"));
        clerk.accepted("formResearchPanel", panel("G-1", "Wei", ""));
        clerk.accepted(
                "voteOnProject", vote("G-1", "Wei", "Xu", "Ye", "Zou").replace("FOR", "AGAINST"));
        clerk.refused(
                "PANEL_AGAINST", "grantProject", granted("G-1", "2024-R2", "1", "研-G1", "Lin"));

        clerk.accepted("submitProject", submitted("G-2", "P-5", "1201", "题八", "儿童游戏。", true));
        clerk.accepted("screenProject", act("G-2", "Mei", "2024-04-01", ""));
        var second = "{number: 2, text: \"Guardians have signed.\"}";
        clerk.refused(
                "CONDITIONS_MALFORMED",
                "reviewEthics",
                act(
                        "G-2",
                        "Qiu",
                        "2024-04-01",
                        review.formatted("ON_CONDITIONS", PAPER, PAPER, second)));
        clerk.accepted("reviewEthics", act("G-2", "Qiu", "2024-04-01", rejected));
        clerk.refused("ETHICS_REJECTED", "formResearchPanel", panel("G-2", "Wei", ""));
    }

    @Test
    void an_old_project_was_granted_before_it_ended_and_has_a_result_with_its_end() {
        var old =
                """
                project: "OLD", leader: "P-1", school: "1201", title: "旧课题", synopsis: "旧内容。", children: false,
                amount: {amount: "10", currency: "CNY"}, spent: {amount: "1", currency: "CNY"}, unit: "research",
                endsOn: "%s", %s source: "List", officer: "Mei", effectiveOn: "2018-05-14"
                """;
        clerk.refused(
                "DAYS_OF_PROJECT_CONTRADICT", "takeOverResearch", old.formatted("2018-05-13", ""));
        clerk.refused(
                "RESULT_WITHOUT_END",
                "takeOverResearch",
                old.formatted("2019-05-13", "concludedOn: \"2019-05-01\","));
    }

    @Test
    void two_panels_that_race_have_money_kept_once() {
        clerk.accepted("submitProject", submitted("C-1", "P-3", "1201", "劳动教育", "劳动教育课程。", false));
        clerk.accepted("screenProject", act("C-1", "Mei", "2024-04-01", ""));
        noticed("C-1");
        var results =
                race(
                        () ->
                                refusal(
                                        new Clerk(caller, "one")
                                                .act(
                                                        "grantProject",
                                                        granted(
                                                                "C-1", "2024-R2", "40000", "研-C1",
                                                                "Lin"))),
                        () ->
                                refusal(
                                        new Clerk(caller, "other")
                                                .act(
                                                        "grantProject",
                                                        granted(
                                                                "C-1", "2024-R2", "45000", "研-C2",
                                                                "Gao"))));
        assertThat(results).filteredOn(String::isEmpty).hasSize(1);
        becomes("C-1", "status", "FUNDED");
        var kept =
                caller.data(
                        "{ projectFunds(first: 5, filter: {project: [\"C-1\"]}) { totalCount } }");
        assertThat(kept.at("/projectFunds/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void nobody_leads_more_projects_at_a_time_than_the_rules_allow() {
        person("P-9");
        for (var each : List.of("D-1", "D-2")) {
            clerk.accepted(
                    "submitProject",
                    submitted(each, "P-9", "1201", "题" + each, "学科" + each, false));
        }
        clerk.refused(
                "TOO_MANY_PROJECTS",
                "submitProject",
                submitted("D-3", "P-9", "1201", "题三", "学科", false));
        clerk.accepted("screenProject", act("D-1", "Mei", "2024-04-01", ""));
        clerk.accepted(
                "refuseProject",
                "project: \"D-1\", decision: %s, effectiveOn: \"2024-04-12\""
                        .formatted(decided("研-D1", "Lin", "2024-04-12")));
        clerk.accepted("submitProject", submitted("D-3", "P-9", "1201", "题三", "学科", false));
        var research =
                """
                activity: "S-1", school: "1201", form: LESSON_STUDY, topic: "Fractions", teachers: 6, record: "%s",
                unit: "research", officer: "Mei", effectiveOn: "2024-05-06"
                """
                        .formatted(PAPER);
        var alone = research.replace("teachers: 6", "teachers: 1");
        clerk.refused("NOBODY_TOOK_PART", "recordSchoolResearch", alone);
        clerk.accepted("recordSchoolResearch", research);
        clerk.refused("ACTIVITY_EXISTS", "recordSchoolResearch", alone);
    }

    private static List<String> race(Callable<String> one, Callable<String> other) {
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(one);
            var second = both.submit(other);
            return List.of(first.get(), second.get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
