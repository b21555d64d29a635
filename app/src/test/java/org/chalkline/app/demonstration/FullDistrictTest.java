package org.chalkline.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.InTheClear;
import org.chalkline.app.Server;
import org.chalkline.app.wiring.Offline;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.teacher.TeacherCommand.DecideRegistration;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.HireCandidate;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.projection.ToldFact;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One in fifteen schools of the full district, with a tenth of what each has, made up and loaded as
 * the whole is. What is asked of it is checked against the acts it was made from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDistrictTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String OFFICER = "人事科副科长";
    private static final String TERM =
            "registeredUntil: {from: \"2026-09-01\", to: \"2027-01-31\"}";
    private static final String WHO =
            "person { code name { text status } identityNumber { text status } birthDate { text status } }";

    private final District district = new District(District.Size.SAMPLE);
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private long before;
    private long loaded;
    private long acted;

    @BeforeAll
    void load(@TempDir Path empty) {
        folder = empty.resolve("data"); // the master key lies beside it
        start("sample");
        before = server.part(FactStream.class).positionAt(Instant.parse("2017-01-31T00:00:00Z"));
        loaded = head();
    }

    private void start(String name) {
        server = Server.start(new Server.Settings(folder, 0, name, List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "district");
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    /** A row that was taken in. */
    private record Line(Map<String, String> fields) {

        String get(String field) {
            return Objects.requireNonNull(fields.get(field), field);
        }

        boolean has(String field) {
            return fields.containsKey(field);
        }

        boolean is(String field, String value) {
            return get(field).equals(value);
        }

        LocalDate day(String field) {
            return LocalDate.parse(get(field));
        }
    }

    private <T> Stream<T> commands(Class<T> type) {
        return HistoryTest.lived(district.chapters()).stream()
                .map(Act::command)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The rows that were taken in. */
    private List<Line> rows(String kind) {
        return commands(Row.class)
                .filter(row -> row.kind().equals(kind))
                .map(row -> new Line(row.fields()))
                .toList();
    }

    /** Those who were taken over, and those who were hired upon a recruitment. */
    private int teachers() {
        return rows("teachers").size()
                + (int) commands(HireCandidate.class).count()
                + (int) commands(TakeOverTeacher.class).count();
    }

    private List<Line> rows(String kind, Predicate<Line> which) {
        return rows(kind).stream().filter(which).toList();
    }

    /** A point on both clocks. */
    private static String at(long position, Object day) {
        return "asOf: {position: %d, effectiveOn: \"%s\"}".formatted(position, day);
    }

    private static List<JsonNode> nodes(JsonNode connection) {
        return connection.get("edges").valueStream().map(edge -> edge.get("node")).toList();
    }

    @Test
    @Order(1)
    void keeps_to_the_rules_so_that_nothing_of_it_is_refused_or_parked() throws IOException {
        var told = Files.readAllLines(folder.resolve("logs/chalkline.log"));
        assertThat(server.part(Demonstration.class).refusals())
                .as("%s", told.stream().filter(line -> line.contains("refused")).toList())
                .isZero();
        assertThat(folder.resolve("logs/chalkline.log"))
                .content()
                .containsOnlyOnce("refused: ")
                .containsOnlyOnce("LICENCE_TAKEN_AWAY");
        var all =
                caller.data("{ schools(first: 1, atLeast: %d) { totalCount } }".formatted(loaded));
        assertThat(all.at("/schools/totalCount").asInt()).isGreaterThan(40);
        assertThat(server.part(Projections.class).all())
                .allSatisfy(projection -> assertThat(projection.standing().parked()).isZero());
        var posts =
                nodes(
                        caller.data(
                                        "{ teachers(first: 100, %s) { edges { node { code employment { staffing confirmed } } } } }"
                                                .formatted(at(loaded, TODAY)))
                                .get("teachers"));
        assertThat(posts).hasSize(teachers());
        assertThat(posts)
                .filteredOn(t -> t.at("/employment/staffing").asString("").equals("ESTABLISHED"))
                .hasSizeGreaterThan(20)
                .allMatch(t -> t.at("/employment/confirmed").asBoolean());
    }

    @Test
    @Order(1)
    void one_aggregate_tells_of_an_entity_unless_its_view_says_that_several_do() throws Exception {
        var aggregates = new HashMap<String, Set<String>>();
        var spanned = new TreeSet<String>();
        var views = Offline.parts(ZoneOffset.UTC).views();
        try (var reader = server.part(FactStream.class).readAfter(FactStream.NOTHING)) {
            for (var fact : reader.next(Math.toIntExact(loaded + 1), Duration.ZERO)) {
                for (var view : views) {
                    var payload = fact.payload().get();
                    if (!view.concerns(payload.getClass())) continue;
                    var told = new ToldFact(fact.aggregateId(), fact.sequence(), payload, null);
                    var shown = view.isOfTheRecord() ? told : payload;
                    if (!view.concerns(shown)) continue;
                    var entity = view.entityOf(shown);
                    var tell =
                            aggregates.computeIfAbsent(
                                    view.name() + " " + entity, name -> new TreeSet<>());
                    tell.add(fact.aggregateId());
                    if (tell.size() > 1) spanned.add(view.name());
                }
            }
        }
        assertThat(aggregates).hasSizeGreaterThan(2_000);
        assertThat(spanned)
                .isSubsetOf(views.stream().filter(View::spansAggregates).map(View::name).toList())
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void who_headed_each_school_is_told_of_any_day() {
        var days = List.of("2018-08-31", "2020-10-01", "2024-10-01", "2026-05-31");
        for (var day : days) {
            var expected = heads(LocalDate.parse(day));
            assertThat(expected).hasSizeGreaterThan(2);
            assertThat(headsOn(at(loaded, day))).as(day).isEqualTo(expected);
            assertThat(headsOn(at(before, day))).as("%s, before the register", day).isEmpty();
        }
        assertThat(heads(LocalDate.parse(days.getFirst())))
                .as("heads change")
                .isNotEqualTo(heads(LocalDate.parse(days.getLast())));
    }

    /**
     * Who the acts say was in office that day, by the school: whoever entered it last. The end of a
     * term reminds, and vacates nothing.
     */
    private Map<String, String> heads(LocalDate day) {
        return rows("headships").stream()
                .filter(row -> !row.day("from").isAfter(day))
                .sorted(Comparator.comparing(row -> row.day("from")))
                .collect(
                        Collectors.toMap(
                                row -> row.get("school"),
                                row -> row.get("head"),
                                (before, since) -> since));
    }

    /** By school, as far as anybody of the register is in office. */
    private Map<String, String> headsOn(String at) {
        return nodes(
                        caller.data(
                                        "{ headships(first: 100, %s) { edges { node { code head { person { code } } } } } }"
                                                .formatted(at))
                                .get("headships"))
                .stream()
                .filter(office -> !office.get("head").isNull())
                .filter(office -> !office.at("/head/person/code").asString().startsWith("310105-R"))
                .collect(
                        Collectors.toMap(
                                office -> office.get("code").asString(),
                                office -> office.at("/head/person/code").asString()));
    }

    @Test
    @Order(3)
    void whose_registration_lapses_this_term_is_told_now_and_as_of_a_past_day() {
        var lapsing = endingWith(2026);
        assertThat(lapsing).hasSizeBetween(3, 40);
        assertThat(lapsing(at(loaded, TODAY))).isEqualTo(lapsing);
        assertThat(lapsing(at(loaded, "2026-03-02"))).isEqualTo(lapsing);
        assertThat(lapsing(at(loaded, "2021-06-30")))
                .as("before it was renewed")
                .isNotEqualTo(lapsing);
        assertThat(lapsing(at(before, TODAY))).isEmpty();
    }

    /** Whose last registration ends with that year, as the acts say. */
    private TreeSet<String> endingWith(int year) {
        var renewals =
                commands(DecideRegistration.class)
                        .collect(
                                Collectors.groupingBy(
                                        c -> c.teacher().person().value(), Collectors.counting()));
        return rows("teachers").stream()
                .filter(
                        row ->
                                row.day("registeredUntil").getYear()
                                                + 5 * renewals.getOrDefault(row.get("teacher"), 0L)
                                        == year)
                .map(row -> row.get("teacher"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<String> lapsing(String at) {
        return nodes(
                        caller.data(
                                        "{ teachers(first: 100, filter: {%s}, %s) { edges { node { code } } } }"
                                                .formatted(TERM, at))
                                .get("teachers"))
                .stream()
                .map(teacher -> teacher.get("code").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(4)
    void a_line_is_told_from_its_draft_to_its_final_accounts() {
        var line = rows("budget-lines").getFirst().get("line");
        var acts = rows("budget-lines", row -> row.is("line", line));
        var told =
                nodes(
                        caller.data(
                                        "{ budgetLineHistory(code: \"%s\", first: 100, asOf: {position: %d}) { edges { node { type effectiveOn } } } }"
                                                .formatted(line, loaded))
                                .get("budgetLineHistory"));
        var facts =
                told.stream()
                        .filter(fact -> fact.get("type").asString().startsWith("budget."))
                        .toList();
        assertThat(facts.getFirst().get("type").asString()).isEqualTo("budget.LineDrafted");
        assertThat(facts.getLast().get("type").asString()).isEqualTo("budget.AccountsDisclosed");
        assertThat(facts)
                .extracting(fact -> fact.get("effectiveOn").asString())
                .containsExactlyElementsOf(
                        acts.stream().map(act -> act.get("effectiveOn")).toList());
        var steps = new TreeMap<String, String>();
        for (var day : List.of("2017-11-10", "2018-01-18", "2018-06-30", "2019-07-24")) {
            steps.put(day, status(line, at(loaded, day)));
        }
        assertThat(steps)
                .hasToString(
                        "{2017-11-10=DRAFT, 2018-01-18=APPROVED, 2018-06-30=EXECUTING, 2019-07-24=ACCOUNTS_APPROVED}");
        assertThat(status(line, at(loaded, TODAY))).isEqualTo("ACCOUNTS_REPLIED");
    }

    private String status(String line, String at) {
        return caller.data("{ budgetLine(code: \"%s\", %s) { status } }".formatted(line, at))
                .at("/budgetLine/status")
                .asString();
    }

    @Test
    @Order(5)
    void budget_execution_by_unit_class_and_month_is_told_as_of_any_day() {
        for (var day : List.of("2024-06-30", "2025-03-31", "2026-05-15", TODAY.toString())) {
            for (int year = 2024; year <= 2026; year++) {
                var paid = paid(year, LocalDate.parse(day));
                assertThat(executed(year, at(loaded, day))).as("%s, %s", year, day).isEqualTo(paid);
            }
        }
        assertThat(executed(2024, at(before, TODAY))).isEmpty();
        assertThat(paid(2026, LocalDate.of(2026, 5, 15))).hasSizeGreaterThan(10);
    }

    /** What the rows say was paid of a year's lines up to a day, by unit, class and month. */
    private Map<String, BigDecimal> paid(int year, LocalDate upTo) {
        var drafts =
                rows("budget-lines", row -> row.is("act", "DRAFT")).stream()
                        .collect(Collectors.toMap(row -> row.get("line"), row -> row));
        var paid = new HashMap<String, BigDecimal>();
        for (var row : rows("budget-lines", row -> row.is("act", "PAY"))) {
            var line = Objects.requireNonNull(drafts.get(row.get("line")));
            var on = row.day("effectiveOn");
            if (!line.is("year", Integer.toString(year)) || on.isAfter(upTo)) continue;
            var key =
                    "%s %s %02d"
                            .formatted(
                                    line.get("unit"),
                                    line.get("function").substring(0, 3),
                                    on.getMonthValue());
            paid.merge(key, new BigDecimal(row.get("amount")), BigDecimal::add);
        }
        return paid;
    }

    /** What the program says. */
    private Map<String, BigDecimal> executed(int year, String at) {
        var groups =
                caller.data(
                                "{ budgetExecution(groupBy: [UNIT, CLASS, MONTH], filter: {year: [%d]}, %s) { groups { values { value } figures { paid { amount } } } } }"
                                        .formatted(year, at))
                        .at("/budgetExecution/groups");
        var paid = new HashMap<String, BigDecimal>();
        for (var group : groups) {
            var amount = new BigDecimal(group.at("/figures/paid/amount").asString());
            if (amount.signum() == 0) continue;
            var key = String.join(" ", group.get("values").findValuesAsString("value"));
            paid.put(key, amount);
        }
        return paid;
    }

    @Test
    @Order(6)
    void where_each_asset_is_and_who_signed_for_it_is_told_of_any_day() {
        var some = rows("assets").subList(0, 60);
        assertThat(some).anyMatch(row -> row.has("custodian"));
        for (var row : some) {
            var since = row.day("acquiredOn");
            var here = asset(row.get("asset"), at(loaded, since));
            assertThat(here.get("unit").asString()).isEqualTo(row.get("unit"));
            assertThat(here.get("place").asString()).isEqualTo(row.get("place"));
            assertThat(here.at("/custodian/code").asString(null))
                    .isEqualTo(row.fields().get("custodian"));
            assertThat(asset(row.get("asset"), at(loaded, since.minusDays(1))).isNull()).isTrue();
            assertThat(asset(row.get("asset"), at(before, TODAY)).isNull()).isTrue();
        }
    }

    private JsonNode asset(String id, String at) {
        return caller.data(
                        "{ asset(code: \"%s\", %s) { unit place custodian { code } status } }"
                                .formatted(id, at))
                .get("asset");
    }

    @Test
    @Order(7)
    void what_is_done_next_changes_the_answers_from_its_day_on_and_none_as_known_before() {
        clerk.empower(
                OFFICER,
                List.of(
                        "REGISTER_TEACHERS",
                        "APPOINT_HEADS",
                        "ERASE_PERSONAL_DATA",
                        "SET_RETENTION"));
        var day = LocalDate.of(2026, 7, 1);
        // The organisers of kindergartens appoint their heads.
        var who =
                rows("headships").stream()
                        .filter(row -> row.get("school").startsWith("310105-P"))
                        .filter(row -> heads(day).containsValue(row.get("head")))
                        .findFirst()
                        .orElseThrow();
        var school = who.get("school");
        clerk.accepted(
                "acceptHeadResignation",
                "headship: \"%s\", head: \"%s\", decision: %s, effectiveOn: \"2026-07-01\""
                        .formatted(school, who.get("head"), decision("2026-06-15")));
        var teacher = lapsingInService();
        clerk.accepted(
                "recordTraining",
                "teacher: \"%s\", certificate: \"X-1\", provider: \"Institute\", course: \"Didactics\", hours: 400, effectiveOn: \"2026-02-02\""
                        .formatted(teacher));
        clerk.accepted(
                "decideRegistration",
                "teacher: \"%s\", result: PASSED, preparer: \"Zhao\", decision: %s, effectiveOn: \"2026-03-09\""
                        .formatted(teacher, decision("2026-03-09")));
        var signed = signedFor();
        var id = signed.get("asset");
        clerk.accepted(
                "handOverCustody",
                "asset: \"%s\", from: \"%s\", to: \"%s\", place: \"Hall\", record: \"%s\", effectiveOn: \"2026-06-01\""
                        .formatted(id, signed.get("custodian"), teacher, Sha256.hex("x")));
        clerk.accepted(
                "delegatePower",
                "officer: \"副科长\", power: SPEND_BUDGETS, instrument: \"2\", delegatedBy: \"局长\", effectiveOn: \"2026-01-01\"");
        acted = head();

        assertThat(headsOn(at(acted, "2026-06-30"))).containsEntry(school, who.get("head"));
        assertThat(headsOn(at(acted, "2026-07-01"))).doesNotContainKey(school);
        assertThat(headsOn(at(loaded, "2026-07-01"))).containsEntry(school, who.get("head"));
        assertThat(lapsing(at(acted, "2026-03-09"))).doesNotContain(teacher);
        assertThat(lapsing(at(acted, "2026-03-08"))).contains(teacher);
        assertThat(lapsing(at(loaded, "2026-03-09"))).contains(teacher);
        assertThat(asset(id, at(acted, "2026-06-01")).toString())
                .contains("\"place\":\"Hall\",\"custodian\":{\"code\":\"" + teacher + "\"}");
        for (var then : List.of(at(acted, "2026-05-31"), at(loaded, "2026-06-01"))) {
            assertThat(asset(id, then).at("/custodian/code").asString())
                    .isEqualTo(signed.get("custodian"));
        }
        assertThat(spenders("2026-01-01", acted))
                .containsExactly("分管副局长", "副科长", District.TREASURER);
        // The deputy in charge holds what they gave to the treasurer.
        assertThat(spenders("2025-12-31", acted)).containsExactly("分管副局长", District.TREASURER);
        assertThat(spenders("2026-01-01", loaded)).containsExactly("分管副局长", District.TREASURER);
        assertThat(spenders("2017-01-02", acted)).isEmpty();
    }

    /** Whose registration lapses this term, and who has not left. */
    private String lapsingInService() {
        var gone =
                commands(EndEmployment.class)
                        .map(c -> c.teacher().person().value())
                        .collect(Collectors.toSet());
        return lapsing(at(loaded, TODAY)).stream()
                .filter(id -> !gone.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** One that somebody has signed for and that is not scrapped yet. */
    private Line signedFor() {
        return rows(
                        "assets",
                        row -> row.has("custodian") && row.day("acquiredOn").getYear() == 2025)
                .getFirst();
    }

    private List<String> spenders(String on, long known) {
        return caller.data(
                        "{ officersHolding(power: SPEND_BUDGETS, on: \"%s\", asOf: {position: %d}) { holders { officer { code } } } }"
                                .formatted(on, known))
                .at("/officersHolding/holders")
                .findValuesAsString("code");
    }

    private static String decision(String on) {
        return """
               {documentNumber: "D-1", body: "Bureau", officer: "%s", approver: "分管副局长", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Teachers Law", article: "17", version: "2009"},
                  {law: "Archives Law", article: "13", version: "2020"}]}
               """
                .formatted(OFFICER, on);
    }

    @Test
    @Order(8)
    void an_erased_teacher_is_told_at_no_point_and_every_other_answer_is_as_it_was()
            throws IOException {
        var gone = toBeErased();
        var id = gone.get("teacher");
        answers.putAll(answers(id));
        assertThat(answers.toString()).contains(gone.get("name"), gone.get("identityNumber"));
        assertThat(found(gone)).isEqualTo(List.of(id, id));

        var retention =
                "person: \"%s\", until: \"%s\", effectiveOn: \"2026-01-01\", basis: {law: \"Archives Law\", article: \"13\", version: \"2020\"}, decision: "
                        + decision("2026-01-01");
        var erasure =
                "person: \"%s\", ground: RETENTION_ENDED, effectiveOn: \"%s\", decision: %s"
                        .formatted(id, TODAY, decision(TODAY.toString()));
        clerk.accepted("setPersonRetention", retention.formatted(id, TODAY));
        clerk.refused("RETENTION_RUNNING", "erasePerson", erasure);
        clerk.accepted(
                "setPersonRetention",
                retention.formatted(id, TODAY.minusDays(1))
                        + ", shortenedUnder: {law: \"Teachers Law\", article: \"17\", version: \"2009\"}");
        clerk.accepted("erasePerson", erasure);

        assertErased(gone);
        stop();
        FileSystemUtils.deleteRecursively(folder.resolve("views"));
        start("none");
        assertErased(gone);
    }

    /** One who left, with nothing open; nobody else is called as they are. */
    private Line toBeErased() {
        var gone =
                commands(EndEmployment.class)
                        .map(c -> c.teacher().person().value())
                        .collect(Collectors.toSet());
        return rows("teachers", row -> gone.contains(row.get("teacher"))).stream()
                .filter(this::hasNothingOpen)
                .filter(teacher -> isOwn(teacher, "name") && isOwn(teacher, "birthDate"))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasNothingOpen(Line teacher) {
        try {
            server.part(OpenMatters.class).requireNone(new PersonId(teacher.get("teacher")), TODAY);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private boolean isOwn(Line teacher, String field) {
        return rows("teachers", row -> row.is(field, teacher.get(field))).size() == 1;
    }

    private void assertErased(Line gone) {
        var id = gone.get("teacher");
        var now = answers(id);
        var said = List.of(gone.get("name"), gone.get("identityNumber"), gone.get("birthDate"));
        assertThat(said).noneMatch(now.toString()::contains);
        assertThat(found(gone)).isEmpty();
        assertThat(now.keySet()).isEqualTo(answers.keySet());
        now.forEach(
                (question, answer) ->
                        assertThat(without(id, answer))
                                .as(question)
                                .isEqualTo(without(id, answers.getOrDefault(question, ""))));
    }

    /** By name and by number. */
    private List<String> found(Line teacher) {
        var answer =
                caller.data(
                        """
                        { named: teachers(first: 5, filter: {name: "%s"}, atLeast: %d) { edges { node { code } } }
                          numbered: persons(first: 5, filter: {identityNumber: "%s"}) { edges { node { code } } } }
                        """
                                .formatted(
                                        teacher.get("name"),
                                        head(),
                                        teacher.get("identityNumber")));
        return answer.findValuesAsString("code");
    }

    /**
     * What is asked of the district, at points before the load, after it and after more was done.
     */
    private Map<String, String> answers(String teacher) {
        var line = rows("budget-lines").getFirst().get("line");
        var asked =
                Map.of(
                        "heads",
                        "headships(first: 100, %s) { edges { node { code status head { from "
                                + WHO
                                + " } tenures { leftOn "
                                + WHO
                                + " } } } }",
                        "lapsing",
                        "teachers(first: 100, filter: {"
                                + TERM
                                + "}, %s) { edges { node { code "
                                + WHO
                                + " } } }",
                        "staff",
                        "teachers(first: 100, %s) { edges { node { code status title employment { school { code } } "
                                + WHO
                                + " } } }",
                        "one",
                        "teacher(code: \"" + teacher + "\", %s) { code status source " + WHO + " }",
                        "career",
                        "headmaster(code: \""
                                + teacher
                                + "\", %s) { code status rank { code } "
                                + WHO
                                + " }",
                        "line",
                        "budgetLine(code: \""
                                + line
                                + "\", %s) { status figures { paid { amount } remaining { amount } } }",
                        "execution",
                        "budgetExecution(groupBy: [UNIT, CLASS, MONTH], %s) { groups { values { value } figures { paid { amount } } } }",
                        "assets",
                        "assets(first: 100, %s) { edges { node { code unit place custodian { code } bookValue { amount } } } }",
                        "history",
                        "teacherHistory(code: \""
                                + teacher
                                + "\", first: 100, %s) { edges { node { position type summary } } }");
        var answers = new LinkedHashMap<String, String>();
        for (var at :
                List.of(
                        at(before, "2026-08-01"),
                        at(loaded, "2024-10-01"),
                        at(loaded, "2026-08-01"),
                        at(acted, "2026-03-08"),
                        at(acted, "2026-08-01"))) {
            asked.forEach(
                    (name, query) ->
                            answers.put(
                                    name + ", " + at,
                                    caller.data("{ " + query.formatted(at) + " }").toString()));
        }
        return answers;
    }

    /** The answer without what it says of who somebody is. */
    private static JsonNode without(String person, String answer) {
        var tree = FactJson.MAPPER.readTree(answer);
        for (var who : tree.findValues("person")) {
            if (who instanceof ObjectNode said && said.path("code").asString("").equals(person)) {
                said.remove(List.of("name", "identityNumber", "birthDate"));
            }
        }
        return tree;
    }

    @Test
    @Order(9)
    void no_name_and_no_identity_number_stands_in_the_clear_in_any_file() throws IOException {
        var said = new ArrayList<>(List.of("沈云杉", "310105197503120023"));
        for (var row : rows("teachers")) {
            said.add(row.get("name"));
            said.add(row.get("identityNumber"));
        }
        assertThat(said).hasSizeGreaterThan(60);
        assertThat(InTheClear.found(folder, said)).isEmpty();
        stop();
        assertThat(InTheClear.found(folder, said)).as("after it has stopped").isEmpty();
        assertThat(InTheClear.found(folder, List.of("T00001"))).as("codes are found").isNotEmpty();
        start("full");
    }

    @Test
    @Order(10)
    void a_later_start_finds_it_loaded_and_makes_nothing_up() {
        assertThat(server.part(Loading.class).week()).isNull();
        var all =
                caller.data("{ teachers(first: 1, atLeast: %d) { totalCount } }".formatted(head()));
        assertThat(all.at("/teachers/totalCount").asInt())
                .as("the whole would be larger")
                .isEqualTo(teachers());
    }
}
