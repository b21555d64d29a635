package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.plan.ActualSource;
import org.chalkline.kernel.plan.PlanEvent.ActualRecorded;
import org.chalkline.kernel.plan.PlanEvent.PlanAdopted;
import org.chalkline.kernel.plan.PlanEvent.PlanMadePublic;
import org.chalkline.kernel.plan.PlanEvent.TargetSet;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.ReportDay;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetSource;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plans and their targets, from the adoption to the last evaluation, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanLoopTest {
    private static final String PAPER = Sha256.hex("paper");
    private static final String SCHOOLS =
            "query Schools($position: Long, $day: Date) { schoolAggregate(filter: {kind: [PRIMARY], status: [OPEN]}, asOf: {position: $position, effectiveOn: $day}) { total } }";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "plans");
        clerk.empower("Lin", List.of("DECIDE_MATTERS", "KEEP_PROCEDURES"));
        clerk.empower("Mei", List.of("EVALUATE_PLANS"));
        clerk.empower("Qiu", List.of("REPORT_ACTUALS"));
        server.part(UserBook.class).change("张三", user -> user.within("planning", null));
        for (var school : List.of("2201", "2202", "2203")) register(school);
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("plans", "plantargets"),
                    "2026-11-30",
                    "2024-02-15",
                    "2023-03-01");
        } finally {
            caller.close();
            server.close();
        }
    }

    private void register(String school) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Road"}}
                """
                        .formatted(school, school));
    }

    private static String decided(String number, String on) {
        return """
               {documentNumber: "%s", body: "Education Bureau", officer: "Lin", decidedOn: "%s", reasons: "As discussed.",
                paper: "%s", legalBasis: [{law: "Education Law", article: "15", version: "2021"}]}
               """
                .formatted(number, on, PAPER);
    }

    private void adopt(String plan, String kind, int first, int last) {
        clerk.accepted("adoptPlan", adoption(plan, kind, first, last));
    }

    private static String adoption(String plan, String kind, int first, int last) {
        return """
               plan: "%s", kind: %s, title: "Plan %s", unit: "planning", firstYear: %d, lastYear: %d, text: "%s",
               advisers: ["Institute of Education"], reportBy: "03-31", decision: %s, effectiveOn: "%d-01-04"
               """
                .formatted(
                        plan,
                        kind,
                        plan,
                        first,
                        last,
                        PAPER,
                        decided("规-" + plan, first + "-01-04"),
                        first);
    }

    private static String outside(String plan, String target, String direction, String values) {
        return """
               plan: "%s", target: "%s", title: "Target %s", measure: "%%", direction: %s, baseline: "90",
               values: [%s], source: "Yearbook of the district", officer: "Mei", effectiveOn: "2021-01-05"
               """
                .formatted(plan, target, target, direction, values);
    }

    private static String stored(String plan, String target, String document, String path) {
        return """
               plan: "%s", target: "%s", title: "Schools", measure: "所", direction: UP,
               values: [{year: 2021, value: "3"}, {year: 2022, value: "4"}],
               query: {document: %s, path: "%s"}, officer: "Mei", effectiveOn: "2021-01-05"
               """
                .formatted(plan, target, quoted(document), path);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String told(String plan, String target, int year, String value, String on) {
        return """
               plan: "%s", target: "%s", year: %d, measure: "%%", value: "%s", paper: "%s", officer: "Qiu", effectiveOn: "%s"
               """
                .formatted(plan, target, year, value, Sha256.hex(value), on);
    }

    private static String asked(String plan, String target, int year, long position, String more) {
        return """
               plan: "%s", target: "%s", year: %d, measure: "所", position: %d, day: "%d-12-31", officer: "Qiu",
               effectiveOn: "%d-02-01" %s
               """
                .formatted(plan, target, year, position, year, year + 1, more);
    }

    private void publish(String plan, String on) {
        clerk.accepted("publishPlan", publication(plan, on));
    }

    private static String publication(String plan, String on) {
        return "plan: \"%s\", publishedIn: \"Site of the bureau\", officer: \"Mei\", effectiveOn: \"%s\""
                .formatted(plan, on);
    }

    private JsonNode year(String plan, String target, int year, String asOf) {
        return caller.data(
                        "{ planTarget(code: \"%s/%s\", asOf: %s) { behind years { year value behind revised actual { value reason on } said { value } } } }"
                                .formatted(plan, target, asOf))
                .at("/planTarget/years")
                .valueStream()
                .filter(each -> each.get("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private static String at(long position, String day) {
        return "{position: %d, effectiveOn: \"%s\"}".formatted(position, day);
    }

    @Test
    void a_year_is_revised_in_the_next_and_the_old_answer_stands_as_known_then() {
        adopt("FY-14", "FIVE_YEAR", 2021, 2025);
        clerk.refused("PLAN_EXISTS", "adoptPlan", adoption("FY-14", "SPECIAL", 2021, 2025));
        clerk.refused(
                "PLAN_YEARS_CONTRADICT", "adoptPlan", adoption("FY-15", "FIVE_YEAR", 2021, 2024));
        clerk.refused(
                "CITED_DECISION_NOT_IN_FORCE",
                "adoptPlan",
                adoption("FY-16", "FIVE_YEAR", 2021, 2025)
                        .replace("Education Law", "major-decision/D-9")
                        .replace("version: \"2021\"", "version: \"1\""));
        clerk.refused("PLAN_WITHOUT_TARGETS", "publishPlan", publication("FY-14", "2021-01-06"));
        var values =
                "{year: 2021, value: \"95\"}, {year: 2022, value: \"96\"}, {year: 2023, value: \"97\"}";
        clerk.refused(
                "YEAR_OUTSIDE_PLAN",
                "setTarget",
                outside("FY-14", "E-0", "UP", "{year: 2026, value: \"99\"}"));
        clerk.accepted("setTarget", outside("FY-14", "E-1", "UP", values));
        clerk.refused("TARGET_EXISTS", "setTarget", outside("FY-14", "E-1", "DOWN", values));
        publish("FY-14", "2021-01-10");
        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE", "setTarget", outside("FY-14", "E-2", "UP", values));
        clerk.refused(
                "UNKNOWN_TARGET", "recordActual", told("FY-14", "E-9", 2021, "95", "2022-02-01"));
        clerk.refused(
                "YEAR_OUTSIDE_PLAN",
                "recordActual",
                told("FY-14", "E-1", 2020, "95", "2022-02-01"));
        clerk.refused(
                "MEASURE_DIFFERS",
                "recordActual",
                told("FY-14", "E-1", 2021, "95", "2022-02-01").replace("\"%\"", "\"所\""));
        clerk.refused("YEAR_AHEAD", "recordActual", told("FY-14", "E-1", 2023, "95", "2022-02-01"));
        clerk.accepted("recordActual", told("FY-14", "E-1", 2021, "95.2", "2022-02-01"));
        clerk.accepted("recordActual", told("FY-14", "E-1", 2022, "96.50", "2023-02-01"));
        clerk.refused(
                "ACTUAL_EXISTS", "recordActual", told("FY-14", "E-1", 2022, "97", "2023-02-02"));
        long before = head();
        var revision =
                told("FY-14", "E-1", 2022, "95.8", "2024-02-01")
                        + ", reason: \"Twice counted pupils were taken out.\"";
        clerk.refused(
                "ACTUAL_MISSING", "reviseActual", revision.replace("year: 2022", "year: 2023"));
        long revised = clerk.accepted("reviseActual", revision);
        assertThat(clerk.accepted("reviseActual", revision)).as("a retry").isZero();

        var then = year("FY-14", "E-1", 2022, at(before, "2026-11-30"));
        assertThat(then.at("/actual/value").asString()).isEqualTo("96.5");
        assertThat(then.get("behind").asBoolean()).isFalse();
        var inBetween = year("FY-14", "E-1", 2022, at(revised, "2024-01-31"));
        assertThat(inBetween.at("/actual/value").asString()).isEqualTo("96.5");
        var now = year("FY-14", "E-1", 2022, at(revised, "2024-02-01"));
        assertThat(now.at("/actual/value").asString()).isEqualTo("95.8");
        assertThat(now.get("behind").asBoolean()).isTrue();
        assertThat(now.at("/said/0/value").asString()).isEqualTo("96.5");

        var behind =
                caller.sample(
                        "targets-behind",
                        Map.of("year", List.of("2022"), "day", "2026-11-30", "position", head()));
        assertThat(behind.at("/planTargets/edges/0/node/code").asString()).isEqualTo("FY-14/E-1");
        var inForce =
                caller.sample("plans-in-force", Map.of("day", "2023-06-30", "position", head()));
        assertThat(inForce.at("/plans/edges").toString()).contains("FY-14").doesNotContain("AN-");
    }

    @Test
    void a_figure_that_is_asked_for_comes_out_again_at_its_position_and_day() {
        adopt("SP-1", "SPECIAL", 2021, 2022);
        clerk.refused(
                "QUERY_UNREADABLE", "setTarget", stored("SP-1", "S-0", "query {", "schools.total"));
        clerk.refused(
                "QUERY_UNREADABLE",
                "setTarget",
                stored(
                        "SP-1",
                        "S-0",
                        SCHOOLS.replace("schoolAggregate", "headcount"),
                        "headcount.total"));
        clerk.refused(
                "QUERY_ASKS_MORE",
                "setTarget",
                stored(
                        "SP-1",
                        "S-0",
                        SCHOOLS.replace("{ total }", "{ total groupCount }"),
                        "schoolAggregate.total"));
        clerk.refused(
                "QUERY_WITHOUT_POINT",
                "setTarget",
                stored("SP-1", "S-0", "{ schoolAggregate { total } }", "schoolAggregate.total"));
        clerk.refused(
                "QUERY_WITHOUT_NUMBER",
                "setTarget",
                stored("SP-1", "S-0", SCHOOLS, "schoolAggregate.count"));
        clerk.refused(
                "QUERY_ASKS_PEOPLE",
                "setTarget",
                stored(
                        "SP-1",
                        "S-0",
                        "query Of($position: Long, $day: Date) { person(code: \"1\", asOf: {position: $position, effectiveOn: $day}) { birthDate { text } } }",
                        "person.birthDate.text"));
        clerk.accepted("setTarget", stored("SP-1", "S-1", SCHOOLS, "schoolAggregate.total"));
        publish("SP-1", "2021-01-10");
        long position = head();
        clerk.refused(
                "ACTUAL_DIFFERS",
                "recordActual",
                asked("SP-1", "S-1", 2021, position, ", value: \"4\""));
        clerk.refused(
                "ACTUAL_WITHOUT_POINT",
                "recordActual",
                told("SP-1", "S-1", 2021, "3", "2022-02-01").replace("\"%\"", "\"所\""));
        clerk.refused(
                "DAY_OUTSIDE_YEAR",
                "recordActual",
                asked("SP-1", "S-1", 2021, position, "").replace("2021-12-31", "2020-12-31"));
        clerk.refused(
                "QUERY_UNANSWERED",
                "recordActual",
                asked("SP-1", "S-1", 2021, position + 1_000_000, ""));
        clerk.accepted("recordActual", asked("SP-1", "S-1", 2021, position, ""));
        // A school that is found later was there all the time, and wasn't known then.
        register("2204");
        long later = head();
        clerk.accepted("recordActual", asked("SP-1", "S-1", 2022, later, ", value: \"4.0\""));
        var check =
                caller.data(
                                "{ targetCheck(plan: \"SP-1\", target: \"S-1\", atLeast: %d) { comesOut actuals { year recorded answer comesOut fault position day } } }"
                                        .formatted(head()))
                        .get("targetCheck");
        assertThat(check.get("comesOut").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.at("/actuals/0/answer").asString()).isEqualTo("3");
        assertThat(check.at("/actuals/0/position").asLong()).isEqualTo(position);
        assertThat(check.at("/actuals/1/answer").asString()).isEqualTo("4");
        assertThat(year("SP-1", "S-1", 2021, at(head(), "2026-11-30")).get("behind").asBoolean())
                .isFalse();
    }

    @Test
    void what_a_line_of_the_budget_spent_is_a_figure_that_is_asked_for() {
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "2021-PLANS", amount: {amount: "500000.00"}, spent: {amount: "123456.78"}, purpose: "Halls",
                source: "Accounts of 2021", effectiveOn: "2021-06-01",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "310105-BUREAU",
                          project: "HALLS", year: 2021}
                """);
        adopt("AN-21", "ANNUAL", 2021, 2021);
        var spent =
                "query Spent($position: Long, $day: Date) { budgetLine(code: \"2021-PLANS\", asOf: {position: $position, effectiveOn: $day}) { figures { paid { amount } } } }";
        clerk.accepted(
                "setTarget",
                stored("AN-21", "M-1", spent, "budgetLine.figures.paid.amount")
                        .replace(", {year: 2022, value: \"4\"}", "")
                        .replace("所", "元"));
        publish("AN-21", "2021-01-10");
        clerk.accepted("recordActual", asked("AN-21", "M-1", 2021, head(), "").replace("所", "元"));
        assertThat(
                        year("AN-21", "M-1", 2021, at(head(), "2026-11-30"))
                                .at("/actual/value")
                                .asString())
                .isEqualTo("123456.78");
        var check = caller.sample("target-comes-out", Map.of("plan", "AN-21", "target", "M-1"));
        assertThat(check.at("/targetCheck/comesOut").asBoolean()).isTrue();
    }

    @Test
    void a_query_that_can_be_read_no_more_and_a_figure_that_differs_are_named() {
        var plan = new PlanId("OLD-1");
        var query = new StoredQuery(SCHOOLS, "schoolAggregate.total");
        var day = LocalDate.of(2021, 1, 4);
        var gone =
                new StoredQuery(
                        SCHOOLS.replace("schoolAggregate", "schoolCounts"), "schoolCounts.total");
        long known = head();
        // As an earlier program recorded them, with the schema and the reckoning of its time.
        append(
                plan,
                new PlanAdopted(
                        plan,
                        PlanKind.SPECIAL,
                        "Old plan",
                        "planning",
                        2021,
                        2025,
                        PAPER,
                        List.of(),
                        new ReportDay("03-31"),
                        SampleDecisions.SPARE,
                        day),
                set(plan, "G-1", gone, day),
                set(plan, "G-2", query, day),
                new PlanMadePublic(plan, 1, "Site", "Mei", day),
                actual(plan, "G-1", gone, known, "3"),
                actual(plan, "G-2", query, known, "7"));
        var check =
                "{ targetCheck(plan: \"OLD-1\", target: \"%s\", atLeast: %d) { comesOut actuals { recorded answer comesOut fault } } }";
        var unread = caller.data(check.formatted("G-1", head())).get("targetCheck");
        assertThat(unread.get("comesOut").asBoolean()).isFalse();
        assertThat(unread.at("/actuals/0/fault").asString()).isEqualTo("QUERY_UNREADABLE");
        var differs = caller.data(check.formatted("G-2", head())).get("targetCheck");
        assertThat(differs.get("comesOut").asBoolean()).isFalse();
        assertThat(differs.at("/actuals/0/recorded").asString()).isEqualTo("7");
        assertThat(differs.at("/actuals/0/answer").asString()).isIn("3", "4");
        clerk.refused("QUERY_UNREADABLE", "recordActual", asked("OLD-1", "G-1", 2022, head(), ""));
    }

    private static TargetSet set(PlanId plan, String target, StoredQuery query, LocalDate day) {
        return new TargetSet(
                plan,
                new TargetId(target),
                "Schools",
                "所",
                TargetDirection.UP,
                null,
                List.of(
                        new YearValue(2021, TargetValue.of("3")),
                        new YearValue(2022, TargetValue.of("4"))),
                new TargetSource(null, query),
                "Mei",
                day);
    }

    private static ActualRecorded actual(
            PlanId plan, String target, StoredQuery query, long position, String value) {
        return new ActualRecorded(
                plan,
                new TargetId(target),
                2021,
                TargetValue.of(value),
                ActualSource.of(query, position, LocalDate.of(2021, 12, 31)),
                "Qiu",
                LocalDate.of(2022, 2, 1));
    }

    private void append(PlanId plan, Fact... facts) {
        var store = server.part(EventStore.class);
        for (int i = 0; i < facts.length; i++) {
            store.publish(
                    new GenericDomainEventMessage<>(
                            "DevelopmentPlan", plan.toString(), i, facts[i]));
        }
    }

    private static String vote(String plan, String number, String head, String on) {
        return """
               of: "plan/%s", vote: "%s", matter: "plan.adjustment", question: "Whether to adjust the plan",
               meeting: {body: "Leaders", chair: "Head", members: ["Wu", "Qian", "Head"], minutes: "%s",
                 votes: [{member: "Wu", ballot: FOR}, {member: "Qian", ballot: FOR}, {member: "Head", ballot: %s}]},
               officer: "Lin", effectiveOn: "%s"
               """
                .formatted(plan, number, Sha256.hex(number), head, on);
    }

    private static String adjustment(String plan, String vote, String values) {
        return """
               plan: "%s", text: "%s", targets: [{target: "A-1", values: [%s]}], reasons: "Fewer children were born.",
               vote: %s, decision: %s, effectiveOn: "2023-09-01"
               """
                .formatted(
                        plan,
                        Sha256.hex("second text"),
                        values,
                        vote,
                        decided("规-" + plan + "-2", "2023-09-01"));
    }

    private static String evaluation(String plan, String stage, String evaluator, String on) {
        return """
               plan: "%s", stage: %s, evaluator: "%s", findings: "On the whole.", report: "%s", officer: "Mei",
               effectiveOn: "%s"
               """
                .formatted(plan, stage, evaluator, PAPER, on);
    }

    @Test
    void a_plan_is_changed_by_a_new_version_that_went_its_way_and_is_evaluated_in_the_end() {
        adopt("AD-1", "LIFELONG_EDUCATION", 2021, 2024);
        var first =
                "{year: 2021, value: \"30\"}, {year: 2022, value: \"28\"}, {year: 2023, value: \"26\"}, {year: 2024, value: \"24\"}";
        clerk.accepted("setTarget", outside("AD-1", "A-1", "DOWN", first));
        publish("AD-1", "2021-01-10");
        var due =
                caller.data(
                        "{ plan(code: \"AD-1\", atLeast: %d) { clocks { due { date } state } } }"
                                .formatted(head()));
        assertThat(due.at("/plan/clocks")).hasSize(4);
        for (int year = 2021; year <= 2022; year++) {
            clerk.accepted(
                    "recordActual",
                    told("AD-1", "A-1", year, year == 2021 ? "31" : "28", (year + 1) + "-02-01"));
        }
        var second =
                "{year: 2021, value: \"30\"}, {year: 2022, value: \"28\"}, {year: 2023, value: \"27\"}, {year: 2024, value: \"26.5\"}";
        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE", "adjustPlan", adjustment("AD-1", "null", second));
        clerk.refused(
                "EVALUATOR_ADVISED",
                "evaluatePlan",
                evaluation("AD-1", "MID_TERM", "Institute of Education", "2023-06-01"));
        clerk.accepted("evaluatePlan", evaluation("AD-1", "MID_TERM", "Audit House", "2023-06-01"));
        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE", "adjustPlan", adjustment("AD-1", "\"V-1\"", second));
        clerk.accepted(
                "takeVote", vote("AD-1", "V-1", "AGAINST, opinion: \"Too soon.\"", "2023-07-01"));
        clerk.refused(
                "CHANGED_WITHOUT_PROCEDURE", "adjustPlan", adjustment("AD-1", "\"V-1\"", second));
        clerk.accepted("takeVote", vote("AD-1", "V-2", "FOR", "2023-08-01"));
        clerk.refused(
                "YEAR_REPORTED",
                "adjustPlan",
                adjustment("AD-1", "\"V-2\"", second.replace("\"30\"", "\"32\"")));
        clerk.accepted("adjustPlan", adjustment("AD-1", "\"V-2\"", second));
        publish("AD-1", "2023-09-10");
        assertThat(year("AD-1", "A-1", 2024, at(head(), "2023-08-31")).get("value").asString())
                .isEqualTo("24");
        assertThat(year("AD-1", "A-1", 2024, at(head(), "2023-09-01")).get("value").asString())
                .isEqualTo("26.5");
        assertThat(year("AD-1", "A-1", 2021, at(head(), "2026-11-30")).get("behind").asBoolean())
                .isTrue();
        clerk.refused(
                "PLAN_STILL_RUNS",
                "evaluatePlan",
                evaluation("AD-1", "FINAL", "Audit House", "2024-12-31"));
        clerk.refused(
                "ACTUALS_MISSING",
                "evaluatePlan",
                evaluation("AD-1", "FINAL", "Audit House", "2025-05-01"));
        clerk.accepted("recordActual", told("AD-1", "A-1", 2023, "26.9", "2024-02-01"));
        clerk.accepted("recordActual", told("AD-1", "A-1", 2024, "26", "2025-04-10"));
        clerk.accepted("evaluatePlan", evaluation("AD-1", "FINAL", "Audit House", "2025-05-01"));
        clerk.refused(
                "PLAN_ENDED", "recordActual", told("AD-1", "A-1", 2022, "28.1", "2025-06-01"));
        var late =
                caller.data(
                        "{ clocks(filter: {rule: \"plan.actuals\", breached: true}, first: 10, atLeast: %d) { edges { node { of due { date } daysLate } } } }"
                                .formatted(head()));
        assertThat(late.at("/clocks/edges").toString()).contains("2025-03-31");
        var told =
                caller.data(
                        "{ plan(code: \"AD-1\", atLeast: %d) { status version versions { version publishedIn vote } evaluations { stage version } } }"
                                .formatted(head()));
        assertThat(told.at("/plan/status").asString()).isEqualTo("EVALUATED");
        assertThat(told.at("/plan/versions/1/vote").asString()).isEqualTo("V-2");
        assertThat(told.at("/plan/evaluations/1/version").asInt()).isEqualTo(2);
        clerk.eventually(
                "{ catalogueEntries(filter: {about: \"plan/AD-1\"}, first: 5) { edges { node { title disclosureClass } } } }",
                "/catalogueEntries/edges",
                edges -> edges.size() == 1 && edges.toString().contains("PLANS"));
    }
}
