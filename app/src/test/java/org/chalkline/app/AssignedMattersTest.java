package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Matters that others give to the bureau, from their registration to their end, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignedMattersTest {
    private static final String PAPER = "ab".repeat(32);

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server =
                Server.start(
                        new Server.Settings(
                                folder, 0, "none", List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "matters");
        clerk.empower("Wei", List.of("ORGANISE_UNITS"));
        clerk.empower("Duty", List.of("DISPATCH_MATTERS"));
        clerk.empower("Chief", List.of("ACCEPT_REPORTS"));
        clerk.empower("Keeper", List.of("KEEP_CASE_FILES"));
        for (var unit : List.of("office", "basic", "safety", "sports", "culture", "stores")) {
            clerk.accepted(
                    "setUpUnit",
                    "unit: \"%s\", name: \"Unit %s\", decision: %s, effectiveOn: \"2020-01-06\""
                            .formatted(unit, unit, decided("2020-01-06")));
        }
        belongTo("office");
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("assignedmatters", "cohandlings"),
                    "2026-11-30",
                    "2024-03-12",
                    "2024-04-15");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decided(String on) {
        return """
               {documentNumber: "Plan %s", body: "Bureau", officer: "Wei", decidedOn: "%s", reasons: "By the plan.",
                paper: "%s", legalBasis: [{law: "Education Law", article: "15", version: "2015"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(on, on, PAPER);
    }

    private void belongTo(String unit) {
        server.part(UserBook.class).change("张三", user -> user.within(unit, null));
    }

    private void register(String code, String dueOn, String more) {
        clerk.accepted("registerMatter", registered(code, dueOn, more));
    }

    private static String registered(String code, String dueOn, String more) {
        return """
               matter: "%s", kind: SUPERIOR, assigner: "District Government", reference: "DB-%s",
               title: "Traffic at the school gates", unit: "office", dueOn: "%s", effectiveOn: "2024-03-01" %s
               """
                .formatted(code, code, dueOn, more);
    }

    private static String dispatched(String code, String lead, String... helpers) {
        var all = String.join("\", \"", helpers);
        return """
               matter: "%s", lead: "%s", coHandlers: [%s], answerBy: "2024-03-11", officer: "Duty",
               effectiveOn: "2024-03-04"
               """
                .formatted(code, lead, helpers.length == 0 ? "" : "\"" + all + "\"");
    }

    private static String act(String code, String officer, String on, String more) {
        return "matter: \"%s\", officer: \"%s\", effectiveOn: \"%s\" %s"
                .formatted(code, officer, on, more);
    }

    private static String answered(String code, String unit, String on) {
        return act(code, "Of " + unit, on, helping(unit));
    }

    private static String helping(String unit) {
        return ", unit: \"%s\", answer: \"%s\"".formatted(unit, Sha256.hex(unit));
    }

    private static String reported(String code, String unit, String on) {
        return act(
                code,
                "Of " + unit,
                on,
                ", unit: \"%s\", report: \"%s\", summary: \"Barriers were set up.\""
                        .formatted(unit, Sha256.hex(code + on)));
    }

    private JsonNode matter(String code, String fields) {
        return caller.data("{ assignedMatter(code: \"%s\") { %s } }".formatted(code, fields))
                .get("assignedMatter");
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    @Test
    void three_units_one_abolished_on_the_way_and_two_reports_sent_back() {
        register("M-1", "2024-04-30", "");
        clerk.refused("UNKNOWN_UNIT", "dispatchMatter", dispatched("M-1", "nowhere"));
        clerk.refused("LEAD_HELPS_ITSELF", "dispatchMatter", dispatched("M-1", "basic", "basic"));
        clerk.accepted("dispatchMatter", dispatched("M-1", "basic", "stores", "sports"));
        clerk.refused("TWO_LEADS", "dispatchMatter", dispatched("M-1", "safety"));
        clerk.accepted("takeMatter", act("M-1", "Of basic", "2024-03-05", ", unit: \"basic\""));
        clerk.accepted("answerAsCoHandler", answered("M-1", "sports", "2024-03-13"));
        clerk.refused("CO_HANDLER_SILENT", "reportMatter", reported("M-1", "basic", "2024-03-14"));

        clerk.accepted(
                "abolishUnit",
                "unit: \"stores\", successor: \"culture\", decision: %s, effectiveOn: \"2024-03-15\""
                        .formatted(decided("2024-03-15")));
        clerk.eventually(
                "{ coHandling(code: \"M-1/culture\") { inPlaceOf } }",
                "/coHandling/inPlaceOf",
                of -> of.asString().equals("stores"));
        clerk.refused("UNIT_GONE", "answerAsCoHandler", answered("M-1", "stores", "2024-03-18"));
        clerk.refused(
                "NOT_A_CO_HANDLER", "answerAsCoHandler", answered("M-1", "safety", "2024-03-18"));
        clerk.accepted("answerAsCoHandler", answered("M-1", "culture", "2024-03-18"));
        clerk.refused("NOT_THE_LEAD", "reportMatter", reported("M-1", "sports", "2024-03-19"));
        clerk.accepted("reportMatter", reported("M-1", "basic", "2024-03-19"));

        clerk.refused(
                "OFFICER_NOT_EMPOWERED", "acceptReport", act("M-1", "Duty", "2024-03-20", ""));
        clerk.empower("Of basic", List.of("ACCEPT_REPORTS"));
        clerk.refused(
                "ACCEPTED_BY_HANDLER", "acceptReport", act("M-1", "Of basic", "2024-03-20", ""));
        clerk.refused("NOT_ACCEPTED", "answerMatter", act("M-1", "Duty", "2024-03-20", answer()));
        clerk.accepted(
                "sendBackReport", act("M-1", "Chief", "2024-03-20", ", reasons: \"No dates.\""));
        clerk.accepted("reportMatter", reported("M-1", "basic", "2024-03-25"));
        clerk.accepted(
                "sendBackReport",
                act("M-1", "Chief", "2024-03-26", ", reasons: \"No photographs.\""));
        clerk.refused("NOT_REPORTED", "acceptReport", act("M-1", "Chief", "2024-03-27", ""));
        clerk.accepted("reportMatter", reported("M-1", "basic", "2024-04-08"));
        clerk.accepted("acceptReport", act("M-1", "Chief", "2024-04-09", ""));
        clerk.refused("NOT_ANSWERED", "closeMatter", act("M-1", "Duty", "2024-04-10", ""));
        clerk.accepted("answerMatter", act("M-1", "Duty", "2024-04-10", answer()));
        clerk.accepted("closeMatter", act("M-1", "Duty", "2024-04-11", ""));
        clerk.refused("MATTER_CLOSED", "closeMatter", act("M-1", "Duty", "2024-04-12", ""));

        var end =
                matter(
                        "M-1",
                        """
                        status timesSentBack unit closedOn reports { sentBackOn reasons }
                        coHandlers { unit successor inPlaceOf answeredOn } clocks { state exceededBy }
                        """);
        assertThat(end.get("status").asString()).isEqualTo("CLOSED");
        assertThat(end.get("timesSentBack").asInt()).isEqualTo(2);
        assertThat(end.at("/reports/1/reasons").asString()).isEqualTo("No photographs.");
        assertThat(end.get("reports").size()).isEqualTo(3);
        assertThat(end.at("/clocks/0/state").asString()).isEqualTo("MET");
        // As it stood while the abolished unit helped.
        var then =
                known(
                        "assignedMatter(code: \"M-1\", asOf: {effectiveOn: \"2024-03-14\"}) { status coHandlers { unit successor } }");
        assertThat(then.at("/assignedMatter/status").asString()).isEqualTo("TAKEN");
        assertThat(then.at("/assignedMatter/coHandlers").toString()).doesNotContain("culture");

        var late =
                known(
                        """
                        onTheDay: coHandlings(first: 9, filter: {late: true, matter: ["M-1"]},
                          asOf: {effectiveOn: "2024-03-12"}) { edges { node { unit } } }
                        now: coHandlings(first: 9, filter: {late: true, matter: ["M-1"]}) { edges { node { unit } } }
                        """);
        assertThat(late.get("onTheDay").toString()).contains("stores", "sports");
        assertThat(late.get("now").toString())
                .contains("culture", "sports")
                .doesNotContain("stores");
        var back =
                known(
                        "assignedMatterAggregate(filter: {timesSentBack: {from: 2}}, groupBy: [UNIT]) { total groups { values { by value } count } }");
        assertThat(back.at("/assignedMatterAggregate/total").asInt()).isEqualTo(1);
        var lateThen = caller.sample("co-handlers-late", Map.of("day", "2024-03-12"));
        assertThat(lateThen.at("/coHandlings/edges").toString()).contains("stores", "M-1");
        var sent =
                caller.sample(
                        "matters-sent-back-and-extended", Map.of("times", 2, "day", "2024-12-31"));
        assertThat(sent.get("sentBack").toString()).contains("M-1", "No photographs.");
    }

    private static String answer() {
        return ", answer: \"%s\"".formatted(Sha256.hex("answer"));
    }

    @Test
    void a_lead_that_becomes_part_of_another_is_succeeded_by_it_and_acts_no_more() {
        clerk.accepted(
                "setUpUnit",
                "unit: \"adult\", name: \"Adult education\", decision: %s, effectiveOn: \"2020-01-06\""
                        .formatted(decided("2020-01-06")));
        register("M-2", "2024-04-30", "");
        clerk.accepted("dispatchMatter", dispatched("M-2", "adult", "safety"));
        clerk.accepted(
                "mergeUnit",
                "unit: \"adult\", into: \"safety\", decision: %s, effectiveOn: \"2024-03-06\""
                        .formatted(decided("2024-03-06")));
        clerk.eventually(
                "{ assignedMatter(code: \"M-2\") { unit } }",
                "/assignedMatter/unit",
                unit -> unit.asString().equals("safety"));
        clerk.refused(
                "UNIT_GONE", "takeMatter", act("M-2", "A", "2024-03-07", ", unit: \"adult\""));
        clerk.accepted("takeMatter", act("M-2", "A", "2024-03-07", ", unit: \"safety\""));
        // Nobody helps it from itself, so it waits for nobody.
        clerk.accepted("reportMatter", reported("M-2", "safety", "2024-03-08"));
        assertThat(matter("M-2", "formerLeads coHandlers { successor }").toString())
                .contains("\"adult\"", "\"successor\":\"safety\"");
    }

    @Test
    void only_the_assigner_extends_the_term_and_who_is_late_shows() {
        register("M-3", "2024-03-29", "");
        var extended =
                "matter: \"M-3\", by: \"%s\", document: \"DB 12\", dueOn: \"%s\", effectiveOn: \"2024-04-01\"";
        clerk.refused(
                "EXTENDED_BY_OURSELVES",
                "extendMatterTerm",
                extended.formatted("Bureau", "2024-05-31"));
        clerk.refused(
                "TERM_NOT_LATER",
                "extendMatterTerm",
                extended.formatted("District Government", "2024-03-29"));
        clerk.accepted("extendMatterTerm", extended.formatted("District Government", "2024-05-31"));
        clerk.eventually(
                "{ clocks(first: 9, filter: {of: [\"assigned-matter/M-3\"]}) { edges { node { state due { date } } } } }",
                "/clocks/edges",
                // The first ended on 29 March, and the later day is another clock, that lapsed too.
                edges ->
                        edges.size() == 2
                                && edges.toString().contains("OVERTAKEN")
                                && edges.toString().contains("LAPSED"));
        var byWhom =
                known(
                        "assignedMatters(first: 9, filter: {extendedBy: [\"District Government\"]}) { edges { node { code extensions { by document dueOn } } } }");
        assertThat(byWhom.toString()).contains("M-3", "DB 12", "2024-05-31");
        var open =
                known(
                        """
                        assignedMatterAggregate(filter: {open: true, openLongerThan: 30}, groupBy: [ASSIGNER, UNIT]) {
                          groups { values { by value } count } }
                        was: assignedMatters(first: 9, filter: {open: true, openLongerThan: 30, assigner: ["District Government"]},
                          asOf: {effectiveOn: "2024-03-31"}) { totalCount }
                        """);
        assertThat(open.at("/assignedMatterAggregate/groups").size()).isPositive();
        assertThat(open.at("/was/totalCount").asInt()).isZero();
        var asked = Map.<String, Object>of("days", 30, "day", "2024-04-15");
        var longOpen = caller.sample("matters-open", asked);
        assertThat(longOpen.at("/assignedMatters/edges").toString()).contains("\"M-3\"");
        assertThat(longOpen.at("/assignedMatterAggregate/groups").toString())
                .contains("District Government", "office");
        var extensions =
                caller.sample(
                        "matters-sent-back-and-extended", Map.of("times", 9, "day", "2024-12-31"));
        assertThat(extensions.get("extended").toString()).contains("M-3", "DB 12");
    }

    @Test
    void matters_of_others_are_given_back_and_kinds_without_a_named_day_have_their_own() {
        var call =
                """
                matter: "M-4", kind: %s, assigner: "Hotline", reference: "12345-1", title: "Noise",
                unit: "office", effectiveOn: "2024-03-01"
                """;
        clerk.refused("TERM_MISSING", "registerMatter", call.formatted("SUPERIOR"));
        clerk.refused(
                "UNKNOWN_CASE",
                "registerMatter",
                call.formatted("HOTLINE") + ", about: \"application/none\"");
        clerk.refused(
                "PETITIONER_MISSING",
                "registerMatter",
                call.formatted("HOTLINE") + ", content: \"x\"");
        clerk.accepted("registerMatter", call.formatted("HOTLINE"));
        clerk.refused("MATTER_ID_IN_USE", "registerMatter", call.formatted("PETITION"));
        clerk.refused(
                "NOT_DISPATCHED", "takeMatter", act("M-4", "A", "2024-03-04", ", unit: \"basic\""));
        assertThat(matter("M-4", "clocks { rule { id } }").toString()).contains("matter.hotline");
        clerk.accepted(
                "findMatterNotOurs",
                act(
                        "M-4",
                        "Duty",
                        "2024-03-04",
                        ", competent: \"Police\", reasons: \"A street.\""));
        assertThat(matter("M-4", "status closedOn clocks { state }").toString())
                .contains("NOT_OURS", "OVERTAKEN");
        clerk.refused("MATTER_CLOSED", "dispatchMatter", dispatched("M-4", "basic"));
    }

    @Test
    void a_petitioner_is_sealed_and_a_case_that_is_closed_reports_back() {
        clerk.accepted(
                "registerPerson",
                """
                person: "p-1", name: "李芳", ground: STATUTORY_DUTY, purpose: "Petitions", effectiveOn: "2024-01-02"
                """);
        register("M-5", "2024-04-30", "");
        clerk.accepted(
                "openCase",
                """
                of: "assigned-matter/M-5", number: "C-5", title: "Gates", unit: "office", parties: [],
                officer: "Keeper", effectiveOn: "2024-03-01"
                """);
        register(
                "M-6",
                "2024-04-30",
                ", about: \"assigned-matter/M-5\", petitioner: \"p-1\", content: \"The gate is broken.\"");
        assertThat(matter("M-6", "content { text }").at("/content/text").asString())
                .isEqualTo("The gate is broken.");
        assertThat(
                        server.part(FactStream.class).toString()
                                + known(
                                        "assignedMatterHistory(code: \"M-6\", first: 9) { edges { node { summary } } }"))
                .doesNotContain("broken");
        clerk.accepted(
                "findMatterNotOurs",
                act(
                        "M-5",
                        "Duty",
                        "2024-03-04",
                        ", competent: \"Police\", reasons: \"A street.\""));
        clerk.accepted(
                "closeCase",
                "of: \"assigned-matter/M-5\", officer: \"Keeper\", effectiveOn: \"2024-03-05\"");
        clerk.eventually(
                "{ assignedMatter(code: \"M-6\") { caseClosedOn } }",
                "/assignedMatter/caseClosedOn",
                day -> day.asString().equals("2024-03-05"));
    }

    @Test
    void of_thirty_two_that_dispatch_one_matter_one_succeeds() throws Exception {
        register("M-7", "2024-04-30", "");
        var units = List.of("basic", "safety", "sports", "culture");
        try (var pool = Executors.newFixedThreadPool(32)) {
            var calls =
                    IntStream.range(0, 32)
                            .<Callable<JsonNode>>mapToObj(
                                    i ->
                                            () ->
                                                    new Clerk(caller, "race-" + i)
                                                            .act(
                                                                    "dispatchMatter",
                                                                    dispatched(
                                                                            "M-7",
                                                                            units.get(i % 4))))
                            .toList();
            var answers = pool.invokeAll(calls).stream().map(AssignedMattersTest::got).toList();
            var codes = answers.stream().map(a -> a.path("code").asString("")).toList();
            // Who asks for the same as who was first succeeds as well, and records nothing.
            assertThat(codes).containsOnly("", "TWO_LEADS");
            assertThat(codes.stream().filter("TWO_LEADS"::equals).count()).isEqualTo(24);
        }
        var history =
                known("assignedMatterHistory(code: \"M-7\", first: 50) { edges { node { type } } }")
                        .toString();
        assertThat(history.split("MatterDispatched", -1)).hasSize(2);
    }

    private static JsonNode got(Future<JsonNode> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void told(String unit, String status, String text) {
        clerk.eventually(
                "{ notifications(first: 9, filter: {inbox: [\"unit:%s\"], about: [\"assigned-matter/M-8\"]}) { edges { node { status text } } } }"
                        .formatted(unit),
                "/notifications/edges",
                edges -> edges.toString().contains(status) && edges.toString().contains(text));
    }

    @Test
    void a_unit_that_has_no_part_acts_on_nothing_and_one_that_helps_does() {
        register("M-8", "2024-04-30", "");
        clerk.accepted("dispatchMatter", dispatched("M-8", "basic", "sports"));
        // Each is told of its part, until it took the matter or answered.
        told("basic", "TOLD", "Take the matter in hand, and report.");
        told("sports", "TOLD", "Answer the lead: Traffic at the school gates");
        try {
            belongTo("culture");
            clerk.refused(
                    "OUT_OF_REACH", "answerAsCoHandler", answered("M-8", "sports", "2024-03-06"));
            belongTo("sports");
            clerk.accepted("answerAsCoHandler", answered("M-8", "sports", "2024-03-06"));
            told("sports", "DONE", "Answer the lead: Traffic at the school gates");
            try (var helper = new Caller(server, "sports-clerk", Role.CLERK)) {
                server.part(UserBook.class)
                        .change("sports-clerk", user -> user.within("sports", null));
                assertThat(
                                helper.data(
                                                "{ coHandling(code: \"M-8/sports\") { title status } assignedMatter(code: \"M-8\") { code } }")
                                        .toString())
                        .contains("ANSWERED", "Traffic", "\"assignedMatter\":null");
            }
        } finally {
            belongTo("office");
        }
    }

    @Test
    void the_ledger_is_taken_in_and_the_second_time_adds_nothing(@TempDir Path folder)
            throws Exception {
        clerk.empower("duty", List.of("DISPATCH_MATTERS"));
        clerk.empower("chief", List.of("ACCEPT_REPORTS"));
        var token = Tokens.file(server, "张三", Role.CLERK, Role.AUDITOR);
        var file =
                Files.copy(
                        Path.of("..", "samples", "assigned-matters.csv"), folder.resolve("l.csv"));
        var first =
                Told.by(
                        "import",
                        "assigned-matters",
                        file.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token);
        assertThat(first.text()).contains("12 accepted (0 of them before)");
        long after = Soon.resting(server.part(FactStream.class));
        var second =
                Told.by(
                        "import",
                        "assigned-matters",
                        file.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token);
        assertThat(second.text()).contains("12 accepted (12 of them before)");
        assertThat(Soon.resting(server.part(FactStream.class))).isEqualTo(after);
        assertThat(matter("DB-2024-03", "status timesSentBack extendedBy").toString())
                .contains("CLOSED", "1", "长宁区人民政府");
    }

    @Test
    void a_bundle_asked_for_while_papers_arrive_is_whole_as_of_its_position(@TempDir Path folder)
            throws Exception {
        register("M-9", "2024-04-30", "");
        clerk.accepted(
                "openCase",
                """
                of: "assigned-matter/M-9", number: "C-9", title: "Gates", unit: "office", parties: [],
                officer: "Keeper", effectiveOn: "2024-03-01"
                """);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var filing =
                    pool.submit(
                            () -> {
                                for (int i = 0; i < 40; i++) file("paper " + i);
                            });
            for (int i = 0; i < 3; i++) {
                var bundle =
                        Files.write(
                                folder.resolve(i + ".zip"),
                                caller.bytes(
                                        caller.request("/bundle?case=assigned-matter/M-9")
                                                .build()));
                try (var files = BagFiles.open(bundle)) {
                    assertThat(BundleCheck.of(files, Trust.NOBODY).findings()).isEmpty();
                    var account = FactJson.MAPPER.readTree(files.text("data/case.json"));
                    var index = account.get("catalogue");
                    for (int n = 0; n < index.size(); n++) {
                        assertThat(index.get(n).get("seq").asInt()).isEqualTo(n + 1);
                    }
                    assertThat(files.text("index.html")).contains("C-9", "证据目录");
                }
            }
            filing.get();
        }
    }

    private void file(String name) {
        new Clerk(caller, "filing-" + name.replace(" ", "-"))
                .accepted(
                        "filePaper",
                        """
                        of: "assigned-matter/M-9", officer: "Keeper", effectiveOn: "2024-03-02",
                        paper: {digest: "%s", title: "%s", source: "School", madeOn: "2024-03-01", collectedOn: "2024-03-02"}
                        """
                                .formatted(Sha256.hex(name), name));
    }
}
