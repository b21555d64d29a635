package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Inspections of schools, from the plan to what was put right, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionLoopTest {
    private static final String PAPER = Sha256.hex("paper");
    private static final String OPINION = Sha256.hex("preliminary opinion");
    private static final String REPORT = Sha256.hex("inspection report");
    private static final String FINAL = Sha256.hex("final opinion");

    /** The day on which the school is told: the tenth working day after it is 29 March. */
    private static final String TOLD = "2024-03-15";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "inspections");
        clerk.empower(
                "Lin",
                List.of(
                        "ISSUE_OPINIONS",
                        "PLAN_INSPECTIONS",
                        "HOLD_TO_ACCOUNT",
                        "ASSESS_HEADS",
                        "ORGANISE_UNITS"));
        clerk.empower("Mei", List.of("PLAN_INSPECTIONS", "LEAD_INSPECTIONS", "ISSUE_OPINIONS"));
        clerk.empower("Qiu", List.of("VERIFY_RECTIFICATION"));
        clerk.empower("Sun", List.of("CORRECT_RECORDS"));
        server.part(UserBook.class).change("张三", user -> user.within("supervision", null));
        register("1201");
        for (int i = 1; i <= 6; i++) engage("I-" + i, "Inspector " + i);
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of(
                            "inspectors",
                            "responsibledistricts",
                            "schoolinspections",
                            "supervisedschools",
                            "schoolvisits",
                            "accountabilities"),
                    "2026-11-30",
                    "2024-04-20",
                    "2024-03-20");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decided(String number, String on) {
        return """
               {documentNumber: "%s", body: "Supervision Office", officer: "Lin", decidedOn: "%s", reasons: "As found.",
                paper: "%s", legalBasis: [{law: "Education Supervision Regulations", article: "21", version: "2012"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, on, PAPER);
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

    private void engage(String inspector, String name) {
        begin("engageInspector", inspector, name);
    }

    private void appoint(String inspector, String name) {
        begin("appointInspector", inspector, name);
    }

    private void begin(String act, String inspector, String name) {
        clerk.accepted(
                "registerPerson",
                """
                person: "person-%s", name: "%s", birthDate: "1970-01-01", ground: STATUTORY_DUTY,
                purpose: "inspections", effectiveOn: "2023-01-09"
                """
                        .formatted(inspector, name));
        clerk.accepted(
                act,
                """
                inspector: "%s", officer: "%s", person: "person-%s", unit: "supervision", decision: %s,
                effectiveOn: "2023-01-10"
                """
                        .formatted(
                                inspector,
                                name,
                                inspector,
                                decided("E-" + inspector, "2023-01-10")));
    }

    private static String act(String inspection, String on, String more) {
        return "inspection: \"%s\", officer: \"Mei\", effectiveOn: \"%s\" %s"
                .formatted(inspection, on, more);
    }

    private static String group(String inspection, int size) {
        var codes =
                IntStream.rangeClosed(1, size)
                        .mapToObj(i -> "\"I-" + i + "\"")
                        .collect(Collectors.joining(", "));
        return act(
                inspection,
                "2024-03-04",
                ", inspectors: [%s], leader: \"I-1\", experts: [\"Prof. Xu\"]".formatted(codes));
    }

    private static String onSite(String inspection, String on, int... who) {
        var names =
                IntStream.of(who)
                        .mapToObj(i -> "\"Inspector " + i + "\"")
                        .collect(Collectors.joining(", "));
        return act(inspection, on, ", onSite: [%s], record: \"%s\"".formatted(names, PAPER));
    }

    /** So many vote for it and so many against, those with the lowest numbers first. */
    private static String vote(String inspection, String on, int inFavour, int against) {
        var votes =
                IntStream.rangeClosed(1, inFavour + against)
                        .mapToObj(
                                i ->
                                        "{member: \"Inspector %d\", ballot: %s}"
                                                .formatted(
                                                        i,
                                                        i <= inFavour
                                                                ? "FOR"
                                                                : "AGAINST, opinion: \"Too mild.\""))
                        .collect(Collectors.joining(", "));
        return act(
                inspection,
                on,
                ", opinion: \"%s\", votes: [%s], minutes: \"%s\""
                        .formatted(FINAL, votes, Sha256.hex("minutes " + on + inFavour)));
    }

    private static String letter(String inspection, String on, String problems) {
        return """
               inspection: "%s", letter: "%s", appraisal: "Good on the whole.", problems: [%s], decision: %s,
               effectiveOn: "%s"
               """
                .formatted(inspection, PAPER, problems, decided("督-" + inspection, on), on);
    }

    private static String problem(int number, boolean breach) {
        return "{number: %d, deficiency: \"Lessons sold.\", demand: \"Stop it.\", breach: %s, dueOn: \"2024-05-20\"}"
                .formatted(number, breach);
    }

    /** Brings an inspection to the day on which the school is told the preliminary opinion. */
    private void toldTo(String inspection, String school) {
        clerk.accepted(
                "planInspection",
                act(
                        inspection,
                        "2024-03-01",
                        ", school: \"%s\", form: COMPREHENSIVE, matters: [\"All of them\"], unit: \"supervision\""
                                .formatted(school)));
        clerk.refused("GROUP_TOO_SMALL", "formGroup", group(inspection, 2));
        clerk.accepted("formGroup", group(inspection, 6));
        clerk.refused("NOT_NOTIFIED", "inspectOnSite", onSite(inspection, "2024-03-11", 1));
        clerk.accepted(
                "notifyInspection",
                act(
                        inspection,
                        "2024-03-05",
                        ", notice: \"N-%s\", text: \"%s\", beginsOn: \"2024-03-11\", selfEvaluationBy: \"2024-03-08\""
                                .formatted(inspection, PAPER)));
        clerk.accepted(
                "receiveSelfEvaluation",
                act(inspection, "2024-03-08", ", report: \"%s\"".formatted(PAPER)));
        clerk.refused("NOT_NOTIFIED", "inspectOnSite", onSite(inspection, "2024-03-08", 1));
        clerk.accepted("inspectOnSite", onSite(inspection, "2024-03-11", 1, 2, 3));
        clerk.accepted("inspectOnSite", onSite(inspection, "2024-03-12", 3, 4, 5));
        var draw = ", of: %s, drawn: 12, outOf: 300, drawnBy: %s";
        clerk.refused(
                "PUBLIC_PICKED",
                "drawPublic",
                act(inspection, "2024-03-12", draw.formatted("PARENTS", "PICKED")));
        for (var of : List.of("PUPILS", "PARENTS", "TEACHERS")) hear(inspection, of);
        clerk.refused(
                "PUBLIC_NOT_HEARD",
                "deliberateOpinion",
                act(
                        inspection,
                        "2024-03-14",
                        ", opinion: \"%s\", record: \"%s\"".formatted(OPINION, PAPER)));
        hear(inspection, "COMMUNITY");
        clerk.accepted(
                "deliberateOpinion",
                act(
                        inspection,
                        "2024-03-14",
                        ", opinion: \"%s\", record: \"%s\"".formatted(OPINION, PAPER)));
        clerk.accepted(
                "tellPreliminaryOpinion",
                act(inspection, TOLD, ", opinion: \"%s\"".formatted(OPINION)));
    }

    private void hear(String inspection, String of) {
        clerk.accepted(
                "drawPublic",
                act(
                        inspection,
                        "2024-03-13",
                        ", of: %s, drawn: 12, outOf: 300, drawnBy: LOT".formatted(of)));
        clerk.accepted(
                "hearPublic",
                act(
                        inspection,
                        "2024-03-13",
                        ", of: %s, form: MEETING, record: \"%s\"".formatted(of, PAPER)));
    }

    private JsonNode inspection(String code, String fields) {
        return caller.data("{ schoolInspection(code: \"%s\") { %s } }".formatted(code, fields))
                .get("schoolInspection");
    }

    private String clock(String of, String rule, String field) {
        return caller.data(
                        "{ clock(code: \"inspection/%s:%s\") { state due { date } } }"
                                .formatted(of, rule))
                .get("clock")
                .at(field)
                .asString();
    }

    @Test
    void a_defence_on_the_tenth_day_is_weighed_and_four_of_six_carry_the_opinion() {
        toldTo("2024-1", "1201");
        assertThat(clock("2024-1", "supervision.defence", "/due/date")).isEqualTo("2024-03-29");
        assertThat(clock("2024-1", "supervision.opinion", "/due/date")).isEqualTo("2024-04-15");
        clerk.refused("DEFENCE_RUNS", "voteOnOpinion", vote("2024-1", "2024-03-29", 4, 1));
        clerk.accepted(
                "receiveDefence",
                act("2024-1", "2024-03-29", ", defence: \"%s\"".formatted(PAPER)));
        assertThat(clock("2024-1", "supervision.defence", "/state")).isEqualTo("MET");
        clerk.refused("DEFENCE_RUNS", "voteOnOpinion", vote("2024-1", "2024-04-01", 4, 1));
        clerk.accepted(
                "weighDefence",
                act(
                        "2024-1",
                        "2024-04-01",
                        ", adopted: IN_PART, changes: \"The second point is dropped.\", reasons: \"It was so.\""));

        clerk.accepted("voteOnOpinion", vote("2024-1", "2024-04-02", 3, 2));
        var issue = letter("2024-1", "2024-04-03", problem(1, true) + ", " + problem(2, false));
        clerk.refused("VOTE_SHORT", "issueOpinionLetter", issue);
        clerk.refused("NOT_ON_SITE", "voteOnOpinion", vote("2024-1", "2024-04-03", 6, 0));
        clerk.accepted("voteOnOpinion", vote("2024-1", "2024-04-03", 4, 1));
        clerk.accepted("issueOpinionLetter", issue);
        var shown =
                inspection(
                        "2024-1",
                        "status opinionChanged openProblems defence { adopted changes } votes { carried vote { votes { member ballot } } } school { code }");
        assertThat(shown.at("/status").asString()).isEqualTo("LETTER_ISSUED");
        assertThat(shown.at("/opinionChanged").asBoolean()).isTrue();
        assertThat(shown.at("/openProblems").asInt()).isEqualTo(2);
        assertThat(shown.at("/votes").findValuesAsString("carried"))
                .containsExactly("false", "true");
        assertThat(shown.at("/votes/1/vote/votes")).hasSize(5);
        assertThat(clock("2024-1", "supervision.opinion", "/state")).isEqualTo("MET");

        // What it found to be a breach is a clue, and the letter is to be public.
        clerk.eventually(
                "{ penaltyCase(code: \"supervision-1-2024-1\") { clue { source } } }",
                "/penaltyCase/clue/source",
                found -> found.asString().equals("SUPERVISION"));
        clerk.eventually(
                "{ catalogueEntries(first: 5, filter: {about: [\"inspection/2024-1\"]}) { totalCount } }",
                "/catalogueEntries/totalCount",
                found -> found.asInt() == 1);
        putRight();
        assessHead();
    }

    /** The first problem takes two rounds, the second one. */
    private void putRight() {
        var report = ", problem: %d, report: \"%s\"";
        clerk.refused(
                "UNKNOWN_PROBLEM",
                "reportRectification",
                act("2024-1", "2024-05-10", report.formatted(3, PAPER)));
        for (int i = 1; i <= 2; i++) {
            clerk.accepted(
                    "reportRectification", act("2024-1", "2024-05-10", report.formatted(i, PAPER)));
        }
        var checked =
                "inspection: \"2024-1\", officer: \"Qiu\", effectiveOn: \"%s\", problem: %d %s";
        clerk.accepted(
                "findRectificationWanting",
                checked.formatted(
                        "2024-05-22", 1, ", reasons: \"It goes on.\", dueOn: \"2024-06-20\""));
        var record = ", record: \"%s\"".formatted(PAPER);
        clerk.accepted("verifyRectification", checked.formatted("2024-05-22", 2, record));
        clerk.refused(
                "RECTIFICATION_NOT_REPORTED",
                "verifyRectification",
                checked.formatted("2024-05-23", 1, record));
        assertThat(clock("2024-1", "supervision.rectification#3", "/due/date"))
                .isEqualTo("2024-06-20");
        var close = act("2024-1", "2024-07-01", "");
        clerk.refused("PROBLEMS_OPEN", "closeInspection", close);
        clerk.accepted(
                "reportRectification", act("2024-1", "2024-06-21", report.formatted(1, PAPER)));
        clerk.accepted("verifyRectification", checked.formatted("2024-06-24", 1, record));
        clerk.refused("INSPECTION_NOT_REPORTED", "closeInspection", close);
        var up =
                act(
                        "2024-1",
                        "2024-06-28",
                        ", report: \"%s\", government: \"Changning Government\", filedWith: \"City Office\", publishedIn: \"Site\""
                                .formatted(REPORT));
        clerk.refused("LETTER_NOT_SERVED", "reportInspection", up);
        var serve =
                """
                of: "inspection/2024-1", document: "督-2024-1", receiver: "%s", mode: IN_PERSON, receivedBy: "Head",
                receipt: "%s", officer: "Mei", effectiveOn: "2024-06-25"
                """;
        clerk.refused("NOT_A_PARTY", "servePaper", serve.formatted("1202", PAPER));
        clerk.accepted("servePaper", serve.formatted("1201", PAPER));
        clerk.accepted("reportInspection", up);
        clerk.accepted("closeInspection", close);
        var overdue = caller.sample("rectification-overdue", Map.of("day", "2024-06-21"));
        assertThat(overdue.at("/clocks/edges").findValuesAsString("of"))
                .contains("inspection/2024-1");
        var changed = caller.sample("opinions-preliminary-and-final", Map.of("day", "2024-07-01"));
        assertThat(changed.at("/schoolInspections/edges/0/node/defence/changes").asString())
                .isEqualTo("The second point is dropped.");
        var shown = inspection("2024-1", "status openProblems problems { round dueOn verifiedOn }");
        assertThat(shown.toString())
                .isEqualTo(
                        "{\"status\":\"CLOSED\",\"openProblems\":0,\"problems\":[{\"round\":2,\"dueOn\":\"2024-06-20\",\"verifiedOn\":\"2024-06-24\"},{\"round\":1,\"dueOn\":\"2024-05-20\",\"verifiedOn\":\"2024-05-22\"}]}");
    }

    /** The report is what the assessment of the head rests on, among other things. */
    private void assessHead() {
        clerk.accepted(
                "registerPerson",
                """
                person: "head-1", name: "Head", birthDate: "1970-01-01", ground: STATUTORY_DUTY,
                purpose: "headships", effectiveOn: "2020-01-09"
                """);
        assertThat(
                        caller.post(
                                        "/intake/headships",
                                        """
                                        [{"row": 1, "commandId": "h-1", "school": "1201", "head": "head-1", "from": "2020-09-01",
                                          "source": "register"}]
                                        """)
                                .body())
                .contains("\"accepted\"");
        clerk.accepted(
                "assessHeadForYear",
                """
                headmaster: "head-1", school: "1201", year: 2024, grade: QUALIFIED, evidence: ["%s"], decision: %s,
                effectiveOn: "2025-01-10"
                """
                        .formatted(REPORT, decided("H-2024", "2025-01-10")));
        var cited =
                caller.data(
                        "{ headmaster(code: \"head-1\") { years { evidence } } schoolInspection(code: \"2024-1\") { reported { report } } }");
        assertThat(cited.at("/headmaster/years/0/evidence/0"))
                .isEqualTo(cited.at("/schoolInspection/reported/report"));
    }

    @Test
    void a_defence_on_the_eleventh_day_is_refused_and_the_group_votes() {
        toldTo("2024-2", "1201");
        clerk.refused(
                "DEFENCE_TOO_LATE",
                "receiveDefence",
                act("2024-2", "2024-04-01", ", defence: \"%s\"".formatted(PAPER)));
        clerk.accepted("voteOnOpinion", vote("2024-2", "2024-04-01", 4, 0));
        assertThat(clock("2024-2", "supervision.defence", "/state")).isEqualTo("LAPSED");
        clerk.accepted("issueOpinionLetter", letter("2024-2", "2024-04-16", ""));
        assertThat(inspection("2024-2", "defence { on } letter { on }").toString())
                .isEqualTo("{\"defence\":null,\"letter\":{\"on\":\"2024-04-16\"}}");
    }

    @Test
    void an_inspector_who_is_tied_or_whose_term_is_over_is_in_no_group() {
        engage("I-7", "Inspector 7");
        clerk.accepted(
                "declareInspectorTie",
                "inspector: \"I-7\", school: \"1201\", nature: \"The head's brother.\", effectiveOn: \"2024-02-01\"");
        var plan =
                ", school: \"1201\", form: SPECIAL, matters: [\"Canteen\"], unit: \"supervision\"";
        clerk.accepted("planInspection", act("2024-3", "2024-03-01", plan));
        var with = ", inspectors: [\"I-1\", \"I-2\", \"I-7\"], leader: \"I-1\", experts: []";
        clerk.refused("INSPECTOR_TIED", "formGroup", act("2024-3", "2024-03-04", with));
        // Engaged on 10 January 2023: the term's last day is 10 January 2026.
        var three = ", inspectors: [\"I-1\", \"I-2\", \"I-3\"], leader: \"I-1\", experts: []";
        clerk.refused("TERM_OVER", "formGroup", act("2024-3", "2026-01-11", three));
        clerk.accepted("formGroup", act("2024-3", "2026-01-10", three));
        clerk.accepted(
                "assessInspector",
                "inspector: \"I-7\", result: PASSED, text: \"Careful.\", officer: \"Mei\", effectiveOn: \"2025-12-01\"");
        clerk.accepted(
                "engageInspectorAgain",
                "inspector: \"I-7\", decision: %s, effectiveOn: \"2025-12-15\""
                        .formatted(decided("again-7", "2025-12-15")));
        var shown =
                caller.data(
                                "{ inspector(code: \"I-7\") { term until assessments { text { text } } ties { school } } }")
                        .get("inspector");
        assertThat(shown.at("/term").asInt()).isEqualTo(2);
        assertThat(shown.at("/until").asString()).isEqualTo("2029-01-10");
        assertThat(shown.at("/assessments/0/text/text").asString()).isEqualTo("Careful.");
    }

    @Test
    void a_letter_begins_the_cycle_anew_and_schools_without_an_inspection_for_five_years_show() {
        register("1301");
        toldTo("2024-4", "1301");
        clerk.accepted(
                "superviseSchool",
                """
                supervised: "1301", unit: "supervision", lastInspectedOn: "2018-05-02", officer: "Lin",
                effectiveOn: "2020-01-06"
                """);
        assertThat(supervised("2023-05-01")).doesNotContain("1301");
        assertThat(supervised("2023-05-02")).contains("1301");
        clerk.accepted("voteOnOpinion", vote("2024-4", "2024-04-01", 4, 0));
        clerk.accepted("issueOpinionLetter", letter("2024-4", "2024-04-10", ""));
        clerk.eventually(
                "{ supervisedSchool(code: \"1301\") { lastInspectedOn } }",
                "/supervisedSchool/lastInspectedOn",
                found -> found.asString().equals(TOLD));
        assertThat(supervised("2024-06-01")).doesNotContain("1301");
        var late =
                caller.sample(
                        "schools-five-years-without", Map.of("years", 5, "day", "2024-01-15"));
        assertThat(late.at("/supervisedSchools/totalCount").asInt()).isEqualTo(1);
        assertThat(late.at("/clocks/edges/0/node/of").asString())
                .isEqualTo("supervised-school/1301");
        var clocks =
                caller.data(
                        "{ one: clock(code: \"supervised-school/1301:supervision.comprehensive\") { state due { date } } two: clock(code: \"supervised-school/1301:supervision.comprehensive#2\") { state due { date } } }");
        assertThat(clocks.toString())
                .isEqualTo(
                        "{\"one\":{\"state\":\"MET\",\"due\":{\"date\":\"2023-05-04\"}},\"two\":{\"state\":\"RUNNING\",\"due\":{\"date\":\"2029-03-15\"}}}");
    }

    private String supervised(String on) {
        return caller.data(
                        "{ supervisedSchools(first: 50, filter: {yearsWithout: 5}, asOf: {effectiveOn: \"%s\"}) { edges { node { code } } } }"
                                .formatted(on))
                .toString();
    }

    @Test
    void visits_are_counted_by_semester_and_a_danger_is_a_matter_at_once() {
        register("1401");
        clerk.accepted(
                "superviseSchool",
                "supervised: \"1401\", unit: \"supervision\", officer: \"Lin\", effectiveOn: \"2023-01-09\"");
        var visit =
                "supervised: \"1401\", visit: \"%s\", inspectors: [\"I-1\"], report: \"%s\", officer: \"Mei\", effectiveOn: \"%s\" %s";
        clerk.refused(
                "VISITOR_NOT_RESPONSIBLE",
                "recordSchoolVisit",
                visit.formatted("V-1", PAPER, "2024-01-10", ""));
        layOut("ZR-V", "2023-02-01", List.of("1401"), "I-1", "I-2");
        clerk.accepted("recordSchoolVisit", visit.formatted("V-1", PAPER, "2024-01-10", ""));
        clerk.accepted("recordSchoolVisit", visit.formatted("V-2", PAPER, "2024-03-06", ""));
        // Wednesday 20 March: two working days before it is Monday the 18th.
        clerk.refused(
                "VISIT_ANNOUNCED_EARLY",
                "recordSchoolVisit",
                visit.formatted("V-3", PAPER, "2024-03-20", ", announcedOn: \"2024-03-17\""));
        clerk.accepted(
                "recordSchoolVisit",
                visit.formatted("V-3", PAPER, "2024-03-20", ", announcedOn: \"2024-03-18\""));
        var counted =
                caller.data(
                                "{ schoolVisitAggregate(groupBy: [SEMESTER], filter: {school: [\"1401\"]}) { groups { values { value } count } } }")
                        .at("/schoolVisitAggregate/groups");
        assertThat(counted.toString())
                .isEqualTo(
                        "[{\"values\":[{\"value\":\"2023-1\"}],\"count\":1},{\"values\":[{\"value\":\"2023-2\"}],\"count\":2}]");
        var sample =
                caller.sample(
                        "school-visits-by-semester",
                        Map.of("semester", List.of("2023-2"), "day", "2024-06-01"));
        assertThat(sample.at("/schoolVisitAggregate/total").asInt()).isEqualTo(2);
        clerk.accepted(
                "setUpUnit",
                "unit: \"safety\", name: \"Safety\", decision: %s, effectiveOn: \"2023-01-10\""
                        .formatted(decided("U-1", "2023-01-10")));
        clerk.accepted(
                "reportDanger",
                """
                supervised: "1401", danger: "D-1", summary: "A wall leans.", informant: "person-I-1",
                testimony: "I saw it.", unit: "safety", dueOn: "2024-03-25", officer: "Mei",
                effectiveOn: "2024-03-20"
                """);
        clerk.eventually(
                "{ assignedMatter(code: \"danger-D-1-1401\") { title dueOn } }",
                "/assignedMatter/dueOn",
                found -> found.asString().equals("2024-03-25"));
        assertThat(
                        caller.data(
                                        "{ supervisedSchool(code: \"1401\") { visits dangers { testimony { text } } } }")
                                .at("/supervisedSchool")
                                .toString())
                .isEqualTo("{\"visits\":3,\"dangers\":[{\"testimony\":{\"text\":\"I saw it.\"}}]}");
    }

    private static String codes(List<String> codes) {
        return codes.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    private static String district(String code, String on, List<String> schools, String... who) {
        return """
               district: "%s", contact: "62881111", schools: [%s], inspectors: [%s], decision: %s, effectiveOn: "%s"
               """
                .formatted(
                        code,
                        codes(schools),
                        codes(List.of(who)),
                        decided("D-" + code + on, on),
                        on);
    }

    private static String laidOut(String code, String on, List<String> schools, String... who) {
        return "name: \"East\", unit: \"supervision\", matters: \"All.\", "
                + district(code, on, schools, who);
    }

    private void layOut(String code, String on, List<String> schools, String... who) {
        clerk.accepted("layOutDistrict", laidOut(code, on, schools, who));
    }

    private void supervise(String school) {
        register(school);
        clerk.accepted(
                "superviseSchool",
                "supervised: \"%s\", unit: \"supervision\", officer: \"Lin\", effectiveOn: \"2023-01-09\""
                        .formatted(school));
    }

    private String districtOf(String school, String on) {
        var sample =
                caller.sample("district-of-a-school", Map.of("school", school, "day", on))
                        .at("/responsibleDistricts/edges");
        return sample.size() == 0 ? "none" : sample.at("/0/node/code").asString();
    }

    @Test
    void a_school_lies_in_one_district_a_day_and_its_inspectors_of_that_day_visit_it() {
        for (var school : List.of("1501", "1502")) supervise(school);
        var first = List.of("1501", "1502");
        clerk.refused(
                "FEWER_THAN_TWO_INSPECTORS",
                "layOutDistrict",
                laidOut("ZR-1", "2023-03-01", first, "I-1"));
        register("1503");
        clerk.refused(
                "SCHOOL_NOT_SUPERVISED",
                "layOutDistrict",
                laidOut("ZR-1", "2023-03-01", List.of("1501", "1503"), "I-1", "I-2"));
        layOut("ZR-1", "2023-03-01", first, "I-1", "I-2");
        clerk.refused(
                "SCHOOL_IN_OTHER_DISTRICT",
                "layOutDistrict",
                laidOut("ZR-2", "2023-02-01", List.of("1502"), "I-3", "I-4"));
        clerk.accepted(
                "changeDistrict", district("ZR-1", "2024-02-01", List.of("1501"), "I-1", "I-2"));
        // On 31 January it lies in the first still.
        clerk.refused(
                "SCHOOL_IN_OTHER_DISTRICT",
                "layOutDistrict",
                laidOut("ZR-2", "2024-01-31", List.of("1502"), "I-3", "I-4"));
        layOut("ZR-2", "2024-02-01", List.of("1502"), "I-3", "I-4");
        assertThat(districtOf("1502", "2024-01-31")).isEqualTo("ZR-1");
        assertThat(districtOf("1502", "2024-02-01")).isEqualTo("ZR-2");

        var visit =
                "supervised: \"1502\", visit: \"%s\", inspectors: [\"%s\"], report: \"%s\", officer: \"Mei\", effectiveOn: \"%s\"";
        clerk.accepted("recordSchoolVisit", visit.formatted("V-1", "I-1", PAPER, "2024-01-31"));
        clerk.refused(
                "VISITOR_NOT_RESPONSIBLE",
                "recordSchoolVisit",
                visit.formatted("V-2", "I-1", PAPER, "2024-02-01"));
        clerk.accepted("recordSchoolVisit", visit.formatted("V-2", "I-3", PAPER, "2024-02-01"));
        clerk.refused(
                "TERM_OVER",
                "changeDistrict",
                district("ZR-1", "2026-01-11", List.of("1501"), "I-1", "I-2"));
        clerk.accepted(
                "dissolveDistrict",
                "district: \"ZR-2\", decision: %s, effectiveOn: \"2024-09-02\""
                        .formatted(decided("D-end", "2024-09-02")));
        assertThat(districtOf("1502", "2024-09-02")).isEqualTo("none");
        layOut("ZR-3", "2024-09-02", List.of("1502"), "I-5", "I-6");

        // Who answers for which school is to be public, and what changes in it as well.
        clerk.eventually(
                "{ catalogueEntries(first: 5, filter: {about: [\"responsible-district/ZR-1\"]}) { totalCount } }",
                "/catalogueEntries/totalCount",
                found -> found.asInt() == 1);
    }

    @Test
    void a_letter_of_the_past_counts_the_five_years_and_goes_no_further() {
        supervise("1601");
        var past =
                """
                inspection: "%s", school: "1601", form: COMPREHENSIVE, matters: ["All"], unit: "supervision",
                endedOn: "%s", letter: "%s", documentNumber: "督〔2019〕3号", appraisal: "Good.", problems: ["The gate."],
                source: "Archive, box 3", officer: "Lin", effectiveOn: "2019-06-10"
                """;
        clerk.refused(
                "TAKEN_OVER_DAYS_DIFFER",
                "takeOverInspection",
                past.formatted("2019-3", "2019-06-11", PAPER));
        clerk.accepted("takeOverInspection", past.formatted("2019-3", "2019-05-20", PAPER));
        clerk.refused("INSPECTION_TAKEN_OVER", "closeInspection", act("2019-3", "2024-03-04", ""));
        clerk.eventually(
                "{ supervisedSchool(code: \"1601\") { lastInspectedOn } }",
                "/supervisedSchool/lastInspectedOn",
                found -> found.asString().equals("2019-05-20"));
        var clocks =
                caller.data(
                        "{ one: clock(code: \"supervised-school/1601:supervision.comprehensive\") { state } two: clock(code: \"supervised-school/1601:supervision.comprehensive#2\") { due { date } } }");
        assertThat(clocks.toString())
                .isEqualTo(
                        "{\"one\":{\"state\":\"OVERTAKEN\"},\"two\":{\"due\":{\"date\":\"2024-05-20\"}}}");
        assertThat(
                        inspection("2019-3", "status openProblems plannedOn takenOver { source }")
                                .toString())
                .isEqualTo(
                        "{\"status\":\"TAKEN_OVER\",\"openProblems\":1,\"plannedOn\":null,\"takenOver\":{\"source\":\"Archive, box 3\"}}");
    }

    @Test
    void a_district_that_is_set_aside_holds_its_schools_no_longer() {
        supervise("1504");
        layOut("ZR-4", "2023-03-01", List.of("1504"), "I-1", "I-2");
        var other = laidOut("ZR-5", "2023-03-01", List.of("1504"), "I-3", "I-4");
        clerk.refused("SCHOOL_IN_OTHER_DISTRICT", "layOutDistrict", other);
        long act = caller.position("responsibleDistrict", "ZR-4", "district.DistrictLaidOut");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: RECORDED_IN_ERROR, reasons: "Misread.", officer: "Sun", ruledOn: "2026-11-02", decision: %s
                """
                        .formatted(act, decided("R-4", "2026-11-02").replace("Lin", "Sun")));
        clerk.accepted("layOutDistrict", other);
    }

    @Test
    void an_act_is_not_restored_while_its_school_lies_in_another_district() {
        supervise("1505");
        layOut("ZR-6", "2023-03-01", List.of("1505"), "I-1", "I-2");
        long act = caller.position("responsibleDistrict", "ZR-6", "district.DistrictLaidOut");
        var ruling =
                """
                act: %d, %s reasons: "%s", officer: "Sun", ruledOn: "2026-11-%s", decision: %s
                """;
        clerk.accepted(
                "setActAside",
                ruling.formatted(
                        act,
                        "ground: RECORDED_IN_ERROR,",
                        "Misread.",
                        "02",
                        decided("R-6", "2026-11-02").replace("Lin", "Sun")));
        layOut("ZR-7", "2023-04-03", List.of("1505"), "I-3", "I-4");
        var restore =
                ruling.formatted(
                        act,
                        "",
                        "It was right.",
                        "03",
                        decided("R-7", "2026-11-03").replace("Lin", "Sun"));
        clerk.refused("SCHOOL_IN_OTHER_DISTRICT", "restoreAct", restore);
        clerk.accepted(
                "dissolveDistrict",
                "district: \"ZR-7\", decision: %s, effectiveOn: \"2023-04-04\""
                        .formatted(decided("D-7", "2023-04-04")));
        // It still lay in both on one day.
        clerk.refused("SCHOOL_IN_OTHER_DISTRICT", "restoreAct", restore);
        long other = caller.position("responsibleDistrict", "ZR-7", "district.DistrictLaidOut");
        clerk.accepted(
                "setActAside",
                ruling.formatted(
                        other,
                        "ground: RECORDED_IN_ERROR,",
                        "Misread.",
                        "04",
                        decided("R-8", "2026-11-04").replace("Lin", "Sun")));
        clerk.accepted("restoreAct", restore);
        assertThat(districtOf("1505", "2026-11-05")).isEqualTo("ZR-6");
    }

    @Test
    void the_office_is_told_when_an_inspector_goes_and_a_district_has_too_few() {
        supervise("1506");
        // The terms of those who are engaged ran out by themselves.
        for (int i = 8; i <= 11; i++) appoint("I-" + i, "Inspector " + i);
        layOut("ZR-8", "2023-03-01", List.of("1506"), "I-8", "I-9", "I-10");
        end("I-8", "2023-05-08");
        gone("2023-05-08", 2);
        assertThat(tooFew("2023-05-08")).doesNotContain("ZR-8");
        end("I-9", "2023-06-05");
        gone("2023-06-05", 1);
        assertThat(tooFew("2023-06-04")).doesNotContain("ZR-8");
        assertThat(tooFew("2023-06-05")).contains("ZR-8");
        var told =
                clerk.eventually(
                        "{ notifications(first: 9, filter: {about: [\"responsible-district/ZR-8\"]}) { edges { node { text inbox } } } }",
                        "/notifications/edges",
                        edges -> edges.size() > 0);
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/node/inbox").asString()).isEqualTo("unit:supervision");
        assertThat(told.at("/0/node/text").asString()).contains("since 2023-06-05").contains("1");
        clerk.accepted(
                "changeDistrict", district("ZR-8", "2023-07-03", List.of("1506"), "I-10", "I-11"));
        assertThat(tooFew("2023-07-03")).doesNotContain("ZR-8");
        assertThat(tooFew("2023-07-02")).contains("ZR-8");
    }

    private void end(String inspector, String on) {
        clerk.accepted(
                "endInspector",
                "inspector: \"%s\", ground: RESIGNED, decision: %s, effectiveOn: \"%s\""
                        .formatted(inspector, decided("end-" + inspector, on), on));
    }

    private void gone(String on, int left) {
        clerk.eventually(
                "{ responsibleDistrict(code: \"ZR-8\", asOf: {effectiveOn: \"%s\"}) { inspectors { inspector } } }"
                        .formatted(on),
                "/responsibleDistrict/inspectors",
                inspectors -> inspectors.size() == left);
    }

    private String tooFew(String on) {
        return caller.sample("districts-short-of-inspectors", Map.of("day", on)).toString();
    }

    @Test
    void a_school_is_spoken_to_and_criticised_before_a_sanction_is_proposed() {
        clerk.accepted(
                "planInspection",
                act(
                        "2024-5",
                        "2024-03-01",
                        ", school: \"1201\", form: SPECIAL, matters: [\"Fees\"], unit: \"supervision\""));
        var interview =
                "accountability: \"A-1\", inspection: \"%s\", matters: \"Doors were locked.\", record: \"%s\", unit: \"supervision\", officer: \"Lin\", effectiveOn: \"2024-03-20\"";
        clerk.refused(
                "UNKNOWN_INSPECTION_OF_ACCOUNT",
                "interviewSchool",
                interview.formatted("2024-9", PAPER));
        clerk.accepted("interviewSchool", interview.formatted("2024-5", PAPER));
        var proposal =
                """
                accountability: "A-1", person: "person-I-6", addressee: "Changning Government", misconduct: "Locked them out.",
                grave: false, decision: %s, effectiveOn: "2024-04-02"
                """
                        .formatted(decided("P-1", "2024-04-02"));
        clerk.refused("SANCTION_TOO_SOON", "proposeSanction", proposal);
        clerk.accepted(
                "criticiseSchool",
                "accountability: \"A-1\", basis: HINDERED, publishedIn: \"Site\", decision: %s, effectiveOn: \"2024-04-01\""
                        .formatted(decided("C-1", "2024-04-01")));
        clerk.accepted("proposeSanction", proposal);
        clerk.accepted(
                "answerProposal",
                "accountability: \"A-1\", followed: true, document: \"G-1\", officer: \"Lin\", effectiveOn: \"2024-05-01\"");
        var shown = caller.sample("school-interviews", Map.of("day", "2024-06-01"));
        var node = shown.at("/accountabilities/edges/0/node");
        assertThat(node.at("/status").asString()).isEqualTo("ANSWERED");
        assertThat(node.at("/interviews/0/matters").asString()).isEqualTo("Doors were locked.");
        assertThat(node.at("/proposals/0/followed").asBoolean()).isTrue();
    }
}
