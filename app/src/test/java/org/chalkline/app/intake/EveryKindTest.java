package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A clerk's whole way with a file of each kind: looked through, mended, imported; an error in it is
 * found later, taken back, and imported as it should have been. What stands then is what a file
 * that was right from the beginning gives, under other ids.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String DIGEST = "ab".repeat(32);

    /**
     * A file of a kind.
     *
     * @param unit whose clerk brings it in; empty for none
     * @param text as it should be
     * @param refused what the check refuses: instead of the first, the second
     * @param mistaken what only a person sees, likewise
     * @param rows which rows are taken back; empty for the whole file
     * @param twin other ids for the same matter: each first becomes its second
     * @param kept why acts of the file can't be taken back, if some can't
     */
    private record Story(
            String unit,
            String text,
            List<String> refused,
            List<String> mistaken,
            String rows,
            List<List<String>> twin,
            List<String> kept) {

        String broken() {
            return changed(refused);
        }

        String wrong() {
            return changed(mistaken);
        }

        private String changed(List<String> change) {
            assertThat(text).contains(change.getFirst());
            return text.replace(change.getFirst(), change.getLast());
        }

        String twin(String of) {
            var now = of;
            for (var each : twin) now = now.replace(each.getFirst(), each.getLast());
            return now;
        }
    }

    private final Map<Kind, Story> stories = new EnumMap<>(Kind.class);
    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private int numbers;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        folder = empty;
        // A clock that lapsed between two looks would be a difference of the day, not of the file.
        var still = List.of("--chalkline.watcher.interval=0s");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", still));
        caller = new Caller(server);
        clerk = new Clerk(caller, "kinds");
        empower();
        found();
        tell();
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void empower() {
        clerk.empower(
                "Sun",
                List.of(
                        "CORRECT_RECORDS",
                        "RECORD_RULINGS",
                        "CHANGE_SCHOOLS",
                        "APPROVE_SCHOOL_FIGURES"));
        clerk.empower("Wei", List.of("ORGANISE_UNITS"));
        clerk.empower(
                "officer-12",
                List.of("PREPARE_BUDGETS", "REPLY_BUDGETS", "SPEND_BUDGETS", "REALLOCATE_BUDGETS"));
        clerk.empower(
                "officer-3", List.of("ACCEPT_APPLICATIONS", "KEEP_CASE_FILES", "RECORD_RULINGS"));
        for (var officer : List.of("officer-7", "officer-8", "officer-9")) {
            clerk.empower(officer, List.of("EXAMINE_APPLICATIONS"));
        }
        clerk.empower("officer-20", List.of("PRESIDE_HEARINGS"));
        clerk.empower("deputy-2", List.of("DECIDE_APPLICATIONS"));
        clerk.empower("duty", List.of("DISPATCH_MATTERS"));
        clerk.empower("chief", List.of("ACCEPT_REPORTS"));
        clerk.empower("Chen", List.of("DRAFT_DOCUMENTS", "ISSUE_DOCUMENTS", "KEEP_PROCEDURES"));
        clerk.empower("Li", List.of("ISSUE_DOCUMENTS", "DRAFT_DOCUMENTS"));
        clerk.empower("Gong", List.of("PUBLISH_ENTRIES"));
        clerk.empower("meng", List.of("DECIDE_MATTERS", "EVALUATE_PLANS"));
        clerk.empower("qiao", List.of("REPORT_ACTUALS"));
        clerk.empower("yuan", List.of("UNDERTAKE_DECISIONS"));
        clerk.empower("Mi", List.of("SCREEN_SECRECY"));
        clerk.empower("li", List.of("HANDLE_REQUESTS"));
        clerk.empower("director", List.of("ANSWER_REQUESTS"));
        clerk.empower(
                "lin",
                List.of(
                        "PLAN_ADMISSIONS",
                        "PUBLISH_CATCHMENTS",
                        "VERIFY_PLACEMENTS",
                        "PLACE_PUPILS",
                        "PLAN_INSPECTIONS",
                        "LEAD_INSPECTIONS",
                        "APPROVE_PROGRAMMES",
                        "SCREEN_PROJECTS",
                        "APPROVE_IT"));
        clerk.empower("mei", List.of("PLAN_ADMISSIONS", "APPROVE_IT", "APPROVE_PROGRAMMES"));
        clerk.empower("bai", List.of("APPROVE_IT", "SPEND_BUDGETS"));
        clerk.empower("tang", List.of("ACCEPT_SYSTEMS"));
        clerk.empower("mo", List.of("MONITOR_TUITION"));
        for (var chief : List.of("example-chief", "twinned-chief")) {
            clerk.empower(chief, List.of("SANCTION_HEADS"));
        }
        for (var unit : List.of("office", "basic", "safety", "sports")) {
            clerk.accepted(
                    "setUpUnit",
                    "unit: \"%s\", name: \"Unit %s\", effectiveOn: \"2020-01-06\", decision: {%s}"
                            .formatted(unit, unit, decided("Plan " + unit, "Wei", "2020-01-06")));
        }
    }

    private static String decided(String number, String officer, String on) {
        return """
               documentNumber: "%s", body: "Bureau", officer: "%s", approver: "Head", decidedOn: "%s",
               reasons: "As found.", paper: "%s",
               legalBasis: [{law: "Education Law", article: "15", version: "2015"}]
               """
                .formatted(number, officer, on, DIGEST);
    }

    /** What the files name has to be on record, each under both ids. */
    private void found() throws IOException {
        for (var kind : List.of("schools", "people")) {
            var text = sample(kind);
            taken(kind, "base-" + kind, text);
            taken(kind, "base-twin-" + kind, twinned(text));
        }
        var applications = sample("licence-applications");
        var reviewed =
                applications
                        .lines()
                        .filter(
                                line ->
                                        line.startsWith("application,")
                                                || line.startsWith("2024-X03,SUBMIT")
                                                || line.startsWith("2024-X03,ACCEPT")
                                                || line.startsWith("2024-X03,BEGIN_REVIEW"))
                        .map(
                                line ->
                                        line.replace("2024-X03", "2024-H03")
                                                .replace("〔2024〕", "〔2004〕"))
                        .toList();
        var text = String.join("\n", reviewed) + "\n";
        Tokens.place(server, "importer", "民办教育科");
        taken("licence-applications", "base-reviewed", text);
        var decided = applications.replace("2024-X0", "2024-D0").replace("X-", "D-");
        taken("licence-applications", "base-decided", decided.replace("〔2024〕", "〔2005〕"));
        for (int i = 1; i <= 3; i++) planned("120" + i);
        asked("1203");
        planned();
        Tokens.place(server, "张三", "office");
        for (var of : List.of("example", "twinned")) supervised(of);
        Tokens.place(server, "张三", "");
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "2024-IT", amount: {amount: "5000000.00"}, spent: {amount: "0.00"}, purpose: "Systems",
                source: "Accounts of 2024", effectiveOn: "2024-01-02",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "310105-BUREAU",
                          project: "IT-2024", year: 2024}
                """);
        for (var other : List.of("2024-H03", "2024-D0")) {
            var of = other.equals("2024-H03") ? text : decided.replace("〔2024〕", "〔2005〕");
            var twin =
                    of.replace("2024-H", "2024-I")
                            .replace("2024-D", "2024-E")
                            .replace("D-", "E-")
                            .replace("〔2004〕", "〔2006〕")
                            .replace("〔2005〕", "〔2007〕");
            taken("licence-applications", "base-twin-" + other, twin);
        }
        for (var number : List.of("01", "02")) training(number);
    }

    /** A training institution, whose licence is the code of its tuition account. */
    private void training(String number) throws IOException {
        clerk.accepted(
                "registerSchool",
                """
                school: "S-T-L%1$s", source: "Register of 2010", openedOn: "2010-09-01",
                particulars: {name: "Training %1$s", kind: TRAINING_INSTITUTION, ownership: PRIVATE, site: {address: "%1$s Road"}}
                """
                        .formatted(number));
        Tokens.place(server, "importer", "adult");
        taken(
                "licences",
                "base-training-" + number,
                """
                licence,school,from,validUntil,name,schoolKind,organiser,organiserIdentifier,organiserAddress,address,unit,source
                T-L%1$s,S-T-L%1$s,2018-09-01,2036-08-31,Training %1$s,TRAINING_INSTITUTION,East Learning Ltd,91310105MA1EXAMP1,1 Road,1 Road,adult,register
                """
                        .formatted(number));
    }

    /** Plans that want targets, and some that have them, each under both ids. */
    private void planned() {
        Tokens.place(server, "张三", "planning");
        for (var plan : List.of("2021-plan", "2021-plao", "2021-plap", "2021-plaq")) {
            clerk.accepted(
                    "adoptPlan",
                    """
                    plan: "%s", kind: FIVE_YEAR, title: "Plan", unit: "planning", firstYear: 2021, lastYear: 2025,
                    text: "%s", reportBy: "03-31", decision: {%s}, effectiveOn: "2021-01-11"
                    """
                            .formatted(plan, DIGEST, decided("P " + plan, "meng", "2021-01-11")));
        }
        for (var plan : List.of("2021-plap", "2021-plaq")) {
            for (var target : List.of("preschool: UP", "class-size: DOWN")) {
                var parts = target.split(": ");
                clerk.accepted(
                        "setTarget",
                        """
                        plan: "%s", target: "%s", title: "Target", measure: "%%", direction: %s, source: "Yearbook",
                        values: [{year: 2021, value: "98"}, {year: 2022, value: "99"}], officer: "meng",
                        effectiveOn: "2021-01-20"
                        """
                                .formatted(plan, parts[0], parts[1]));
            }
        }
        Tokens.place(server, "张三", "");
    }

    /** A school that has room for what plans allow it. */
    private void planned(String school) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "%s Road"}}
                """
                        .formatted(school, school, school));
        clerk.accepted(
                "approveCapacity",
                "school: \"%s\", capacity: [{stage: PRIMARY, pupils: 960}], decision: {%s}, effectiveOn: \"2020-09-01\""
                        .formatted(school, decided("Room " + school, "Sun", "2020-09-01")));
    }

    /** Schools in a district, and inspectors who are in it alone or in none. */
    private void supervised(String of) {
        for (var school : List.of("005", "007", "008")) {
            clerk.accepted(
                    "superviseSchool",
                    "supervised: \"%s-%s\", unit: \"office\", officer: \"lin\", effectiveOn: \"2023-01-09\""
                            .formatted(of, school));
        }
        for (int i = 1; i <= 2; i++) {
            clerk.accepted(
                    "engageInspector",
                    """
                    inspector: "%s-ZD-%d", officer: "督学%d", person: "%s-00%d", unit: "office", decision: {%s},
                    effectiveOn: "2023-09-04"
                    """
                            .formatted(
                                    of,
                                    i,
                                    i,
                                    of.equals("example") ? "h" : "g",
                                    i + 2,
                                    decided("Engaged " + of + i, "lin", "2023-09-04")));
        }
        clerk.accepted(
                "layOutDistrict",
                """
                district: "%s-west", name: "West", unit: "office", contact: "62881111", matters: "All.",
                schools: ["%s-005"], inspectors: ["%s-ZD-1", "%s-ZD-2"], decision: {%s}, effectiveOn: "2023-09-05"
                """
                        .formatted(of, of, of, of, decided("West " + of, "lin", "2023-09-05")));
    }

    /** Children who ask for the seats of a school, under both ids. */
    private void asked(String school) {
        clerk.accepted(
                "setQuota",
                "book: \"2025-PRIMARY-%s\", quota: 40, decision: {%s}, effectiveOn: \"2025-01-02\""
                        .formatted(school, decided("Seats " + school, "lin", "2025-01-02")));
        for (var child : List.of("c-001", "c-002", "c-003", "d-001", "d-002", "d-003")) {
            clerk.accepted(
                    "registerPerson",
                    """
                    person: "%s", name: "Child", birthDate: "2018-10-01", ground: STATUTORY_DUTY,
                    purpose: "placements", effectiveOn: "2025-04-01"
                    """
                            .formatted(child));
        }
    }

    private static String twinned(String text) {
        return text.replace("example-", "twinned-").replace("h-00", "g-00");
    }

    private void taken(String kind, String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".csv"), text);
        var told = bring(kind, file);
        assertThat(told.status()).as(told.text()).isZero();
    }

    private static String sample(String kind) throws IOException {
        return Files.readString(Path.of("..", "samples", kind + ".csv"));
    }

    private void story(
            Kind kind,
            String unit,
            String text,
            List<String> broken,
            List<String> wrong,
            String rows,
            List<List<String>> twin,
            String... kept) {
        stories.put(kind, new Story(unit, text, broken, wrong, rows, twin, List.of(kept)));
    }

    private static final List<List<String>> TWINNED =
            List.of(List.of("example-", "twinned-"), List.of("h-00", "g-00"));

    private void tell() throws IOException {
        story(
                Kind.SCHOOLS,
                "",
                """
                school,name,address,openedOn,closedOn,source
                lp-1,Loop School,1 Loop Lane,1990-09-01,,old
                lp-2,Loop Primary,2 Loop Lane,1980-09-01,1999-08-31,old
                """,
                List.of("1999-08-31", "1979-08-31"),
                List.of("1 Loop Lane", "11 Loop Lane"),
                "1",
                List.of(List.of("lp-", "lq-")));
        story(
                Kind.LICENCE_APPLICATIONS,
                "民办教育科",
                sample("licence-applications"),
                List.of("officer-20", "officer-99"),
                List.of("REFUSE,消防通道不足", "REFUSE,消防通道过窄"),
                "",
                List.of(
                        List.of("2024-X0", "2024-Y0"),
                        List.of("X-", "Y-"),
                        List.of("〔2024〕", "〔2008〕")));
        story(
                Kind.SERVICES,
                "民办教育科",
                sample("services")
                        .replace("2024-X0", "2024-D0")
                        .replace("〔2024〕", "〔2005〕")
                        .replaceFirst("dfa1a77b[0-9a-f]{56}", ""),
                List.of("银杏教育有限公司,officer-3", "某公司,officer-3"),
                List.of("社区民警见证", "社区民警"),
                "3",
                List.of(
                        List.of("2024-D0", "2024-E0"),
                        List.of("D-", "E-"),
                        List.of("〔2005〕", "〔2007〕")));
        story(
                Kind.HEARINGS,
                "民办教育科",
                """
                of,act,effectiveOn,parties,notice,officer,by,hearingOn,place,presider,record,participants
                application/2024-H03,TELL,2024-04-08,白杨教育有限公司; 白杨路居民委员会,告〔2004〕2号,officer-7,,,,,,
                application/2024-H03,REQUEST,2024-04-11,,,,白杨路居民委员会,,,,,
                application/2024-H03,CALL,2024-04-12,,听〔2004〕1号,officer-7,,2024-04-23,长宁路599号3楼,officer-20,,
                application/2024-H03,HOLD,2024-04-23,,,,,,,,%s,白杨教育有限公司; 白杨路居民委员会
                """
                        .formatted(DIGEST),
                List.of("officer-20", "officer-99"),
                List.of("599号3楼", "599号5楼"),
                "3",
                List.of(List.of("2024-H0", "2024-I0"), List.of("〔2004〕", "〔2006〕")));
        story(
                Kind.CASE_FILES,
                "民办教育科",
                sample("case-files"),
                List.of("2024-04-02,2024-04-02,办学", "2024-04-02,2024-04-12,办学"),
                List.of("办学场地的面积和通道", "办学场地的面积"),
                "",
                List.of(),
                "NOT_AN_ACT");
        story(
                Kind.ASSIGNED_MATTERS,
                "office",
                sample("assigned-matters"),
                List.of("2024-03-11,duty", "2024-03-11,nobody"),
                List.of("增设护栏和志愿者。", "增设护栏。"),
                "",
                List.of(List.of("DB-2024-03", "DB-2024-04")));
        story(
                Kind.BUDGET_LINES,
                "",
                // The sample ends with a payment that is beyond what is left.
                sample("budget-lines").replace(",0.02,", ",0.01,"),
                List.of("139500.00,预付款", "999500.00,预付款"),
                List.of("校舍屋面修缮", "校舍屋面修葺"),
                "",
                List.of(List.of("2024-CN0101", "2024-CN0777"), List.of("ZF-2024", "ZG-2024")));
        story(
                Kind.ASSETS,
                "",
                sample("assets"),
                List.of("2019-03-12", "2099-03-12"),
                List.of("Office 305", "Office 350"),
                "3",
                List.of(List.of("A-20", "B-20")));
        story(
                Kind.TEACHERS,
                "",
                """
                teacher,name,school,staffing,contractFrom,contractUntil,source,effectiveOn
                T-L1,欧阳青桐,example-001,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                T-L2,司马青桐,example-001,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                """,
                List.of("司马青桐,example-001", "司马青桐,example-000"),
                List.of(
                        "司马青桐,example-001,OFF_ESTABLISHMENT,2023-09-01,2029-08-31",
                        "司马青桐,example-001,OFF_ESTABLISHMENT,2023-09-01,2028-08-31"),
                "2",
                List.of(List.of("T-L", "T-M")));
        story(
                Kind.PEOPLE,
                "",
                sample("people").replace("h-00", "k-00"),
                List.of("1948-05-02", "2948-05-02"),
                List.of("示例校长甲", "示例校长申"),
                "",
                List.of(List.of("k-00", "l-00")),
                "UNKNOWN_SUBJECT");
        story(
                Kind.LICENCES,
                "民办教育科",
                sample("licences"),
                List.of("2036-08-31", "2020-08-31"),
                List.of("示例路6号,310105008", "示例路66号,310105008"),
                "",
                TWINNED,
                // That the school has licences at all is an entry, and no act.
                "UNKNOWN_SUBJECT");
        story(
                Kind.HEADSHIPS,
                "",
                sample("headships"),
                List.of("2005-09-01,2015-06-30", "2005-09-01,2004-06-30"),
                List.of("2008-08-31,,,RETIRED", "2008-07-31,,,RETIRED"),
                "",
                TWINNED);
        story(
                Kind.NORMATIVE_DOCUMENTS,
                "法制科",
                sample("normative-documents"),
                List.of("2018-03-01,1;2", "2018-03-01,1;2;3"),
                List.of("长宁区课后服务管理办法", "长宁区课后服务办法"),
                "5",
                List.of(List.of("gf-20", "gg-20"), List.of("长教规", "长教则")));
        story(
                Kind.CATALOGUE,
                "",
                sample("catalogue"),
                List.of("ENDANGERS_SAFETY", "NO_GROUND"),
                List.of("学校收费项目,FEES", "学校收费,FEES"),
                "",
                List.of(List.of("ml-20", "mm-20")));
        story(
                Kind.DISCLOSURE_REQUESTS,
                "office",
                sample("disclosure-requests"),
                List.of("TRADE_SECRET", "NO_SECRET"),
                List.of("合同单价系商业秘密", "单价系商业秘密"),
                "",
                List.of(List.of("YSQ-2024", "YSR-2024"), List.of("〔2024〕", "〔2011〕")));
        story(
                Kind.ADMISSION_PLANS,
                "basic",
                // Who takes in pupils by where they live needs catchments, of which another file
                // tells.
                sample("admission-plans").replace("DISTRICT,CATCHMENT", "DISTRICT,REGISTRATION"),
                List.of("2025-05-12,lin", "2025-05-12,nobody"),
                List.of("名额足够，统筹12人", "名额足够"),
                "",
                List.of(List.of("2025", "2024")));
        story(
                Kind.INSPECTORS,
                "office",
                sample("inspectors"),
                List.of("ENGAGE,2024-03-04", "ENGAGE,2099-03-04"),
                List.of("年度履职尽责", "年度履职合格"),
                "",
                List.of(
                        List.of("I-2024-1", "I-2011-1"),
                        List.of("h-00", "g-00"),
                        List.of("〔2024〕", "〔2011〕")));
        story(
                Kind.SUPERVISED_SCHOOLS,
                "office",
                """
                supervised,act,effectiveOn,unit,lastInspectedOn,officer,visit,inspectors,report
                example-001,SUPERVISE,2024-01-08,office,2019-05-17,lin,,,
                example-002,SUPERVISE,2024-01-08,office,,lin,,,
                example-005,VISIT,2024-04-09,,,lin,V-1,example-ZD-1,%s
                """
                        .formatted(DIGEST),
                List.of("2019-05-17", "2029-05-17"),
                List.of("2019-05-17", "2019-05-16"),
                "",
                TWINNED);
        story(
                Kind.RESPONSIBLE_DISTRICTS,
                "office",
                sample("responsible-districts").replace("ZD-", "example-ZD-"),
                List.of("example-ZD-1;example-ZD-2", "example-ZD-1"),
                List.of("督导室服务热线", "督导室热线"),
                "",
                List.of(
                        List.of("example-", "twinned-"),
                        List.of("ZR-2024", "ZR-2014"),
                        List.of("〔2024〕", "〔2014〕"),
                        List.of("〔2025〕", "〔2015〕")));
        story(
                Kind.RESEARCH_PROJECTS,
                "office",
                sample("research-projects"),
                List.of("18650.00", "28650.00"),
                List.of("户外游戏", "室内游戏"),
                "",
                List.of(
                        List.of("example-", "twinned-"),
                        List.of("h-00", "g-00"),
                        List.of("KT-2018", "KT-2008")));
        story(
                Kind.MAJOR_DECISIONS,
                "planning",
                sample("major-decisions"),
                List.of("2016-05-18", "2016-05-28"),
                List.of("优化调整", "调整"),
                "",
                List.of(
                        List.of("example-", "twinned-"),
                        List.of("JC-201", "JD-201"),
                        List.of("〔2016〕", "〔2006〕"),
                        List.of("〔2012〕", "〔2007〕")));
        story(
                Kind.INSPECTIONS,
                "office",
                sample("inspections"),
                List.of("2016-05-20", "2016-06-20"),
                List.of("办园行为总体规范", "办园行为规范"),
                "",
                List.of(
                        List.of("example-", "twinned-"),
                        List.of("DD-2016", "DD-2015"),
                        List.of("〔2016〕", "〔2009〕")));
        story(
                Kind.IT_PROJECTS,
                "it-centre",
                sample("it-projects"),
                List.of("2024-04-02,bai", "2024-04-02,nobody"),
                List.of("功能与合同一致", "功能一致"),
                "",
                List.of(
                        List.of("2024-enrol", "2024-enrom"),
                        List.of("2018-oa", "2018-ob"),
                        List.of("〔2024〕", "〔2017〕"),
                        List.of("〔2026〕", "〔2018〕"),
                        List.of("HT-20", "HS-20")));
        story(
                Kind.PLAN_TARGETS,
                "planning",
                sample("plan-targets"),
                List.of("schoolAggregate.total", "schoolAggregate.count"),
                List.of("学前三年毛入园率", "学前毛入园率"),
                "",
                List.of(List.of("2021-plan", "2021-plao")));
        story(
                Kind.PLAN_ACTUALS,
                "planning",
                sample("plan-actuals").replace("2021-plan", "2021-plap"),
                List.of("class-size,2021,%", "class-size,2021,所"),
                List.of("98.9", "98.8"),
                "",
                List.of(List.of("2021-plap", "2021-plaq")));
        story(
                Kind.TUITION_ACCOUNTS,
                "adult",
                sample("tuition-accounts"),
                List.of(
                        "2019-03-06,mo,,,,,,,,,,,,,,,,,,14800",
                        "2019-03-06,mo,,,,,,,,,,,,,,,,,,14801"),
                List.of("成人英语", "成人英文"),
                "",
                List.of(List.of("T-L01", "T-L02")));
        story(
                Kind.PROGRAMMES,
                "lifelong",
                sample("programmes"),
                List.of("2024-02-26,lin", "2024-02-26,nobody"),
                List.of("长终教备〔2024〕3号", "长终教备〔2024〕30号"),
                "",
                List.of(
                        List.of("2024-jiazhang", "2024-jiazhanh"),
                        List.of("2018-shufa", "2018-shufb")));
        story(
                Kind.CATCHMENTS,
                "",
                sample("catchments"),
                List.of("愚园路,2,198,EVEN", "愚园路,1,198,ALL"),
                List.of("新华小区", "新华新村"),
                "",
                List.of(
                        List.of("2025-PRIMARY", "2025-JUNIOR_MIDDLE"),
                        List.of("〔2025〕", "〔2013〕")));
        story(
                Kind.PLACEMENTS,
                "",
                sample("placements"),
                List.of("2025-05-21,lin", "2025-05-21,nobody"),
                List.of("江苏路,12,", "江苏路,14,"),
                "",
                List.of(List.of("c-00", "d-00"), List.of("长教缓", "长教暂")));
        story(
                Kind.PENALTIES,
                "",
                sample("penalties"),
                List.of("2021-09-14", "2099-09-14"),
                List.of("罚款20000元", "罚款2000元"),
                "3",
                List.of(List.of("example-20", "twinned-20"), List.of("长教罚", "长教惩")),
                "UNKNOWN_SUBJECT");
        story(
                Kind.HEADMASTERS,
                "",
                sample("headmasters"),
                List.of("INTERMEDIATE_1", "SENIOR_9"),
                List.of("INTERMEDIATE_1", "INTERMEDIATE_2"),
                "3",
                TWINNED);
        story(
                Kind.SANCTIONS,
                "",
                sample("sanctions"),
                List.of("WARNING", "NO_WARNING"),
                List.of("示例：未按规定报告", "示例：未报告"),
                "",
                List.of(
                        List.of("example-", "twinned-"),
                        List.of("h-00", "g-00"),
                        List.of("长教人", "长教任")));
        story(
                Kind.SCHOOL_CORRECTIONS,
                "",
                """
                school,field,was,is,why,evidence,officer
                example-002,NAME,长宁区示例第二小学,长宁区示例路小学,Misread.,%s,Sun
                example-003,ADDRESS,示例路3号,示例路33号,Misread.,%s,Sun
                """
                        .formatted(DIGEST, DIGEST),
                List.of("示例路3号,", "示例路4号,"),
                List.of("长宁区示例路小学", "长宁区示例街小学"),
                "1",
                TWINNED);
        long refusal = position("base-decided", "2024-D03", "REFUSE");
        long twin = position("base-twin-2024-D0", "2024-E03", "REFUSE");
        story(
                Kind.DOCKET,
                "民办教育科",
                sample("docket").replace("1204", "" + refusal).replace("上海长宁示例教育有限公司", "白杨教育有限公司"),
                List.of("MAINTAIN", "MAINTAINED"),
                List.of("认定事实清楚，程序合法", "认定事实清楚"),
                "",
                List.of(
                        List.of("/2024-0", "/2025-0"),
                        List.of("2024-D0", "2024-E0"),
                        List.of("〔2005〕", "〔2007〕"),
                        List.of("" + refusal, "" + twin),
                        List.of("长府复", "长府议"),
                        List.of("行初1号", "行初2号")),
                "NOT_AN_ACT");
        long school = position("base-schools", "example-007", "");
        story(
                Kind.CORRECTIONS,
                "",
                """
                fact,path,was,is,why,evidence,officer,correctedOn
                %d,/particulars/name,长宁区示例九年一贯制学校,长宁区示例一贯制学校,Misread.,%s,Sun,%s
                """
                        .formatted(school, DIGEST, TODAY),
                List.of("长宁区示例九年", "长宁区示例十年"),
                List.of("长宁区示例一贯制学校", "长宁区示例一贯制小学"),
                "",
                List.of(
                        List.of(
                                "" + school,
                                "" + position("base-twin-schools", "twinned-007", ""))),
                "NOT_AN_ACT");
    }

    /** Where the row of this id stands that holds the word. */
    private long position(String name, String id, String word) throws IOException {
        var file = folder.resolve(name + ".csv");
        var rows = Files.readAllLines(file);
        for (var line : Files.readAllLines(results(file))) {
            var cells = line.split(",", 9);
            boolean it =
                    cells[3].equals(id) && rows.get(Integer.parseInt(cells[1]) - 1).contains(word);
            if (it) return Long.parseLong(cells[5]);
        }
        throw new AssertionError(name + " has no row of " + id);
    }

    private static Path results(Path file) {
        return file.resolveSibling(file.getFileName() + ".results.csv");
    }

    private Told bring(String kind, Path file, String... options) {
        return told(List.of("import", kind, file.toString()), options);
    }

    private Told told(List<String> words, String... options) {
        var all = new ArrayList<>(words);
        all.addAll(
                List.of(
                        "--url",
                        server.url(),
                        "--token-file",
                        Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR)));
        all.addAll(List.of(options));
        return Told.by(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_wrong_is_mended_taken_back_and_imported_as_if_it_had_been_right(Kind kind)
            throws IOException {
        var story = Objects.requireNonNull(stories.get(kind), "a kind without its story");
        Tokens.place(server, "importer", story.unit());
        var file = folder.resolve(kind + ".csv");

        Files.writeString(file, story.broken());
        var broken = bring(kind.toString(), file, "--check");
        assertThat(broken.status()).as(broken.text()).isEqualTo(1);
        assertThat(broken.text()).contains(", first in line ");

        // Mended, as the clerk thinks.
        Files.writeString(file, story.wrong());
        var checked = bring(kind.toString(), file, "--check");
        assertThat(checked.status()).as(checked.text()).isZero();
        var imported = bring(kind.toString(), file);
        assertThat(imported.status()).as(imported.text()).isZero();
        var wrong = digest(story.wrong());
        assertThat(factsOf(wrong)).isNotEmpty();

        takesBack(kind, story, file);

        if (kind == Kind.LICENCE_APPLICATIONS) seesToWhatFollowed();
        if (mendedOtherwise.contains(kind)) {
            mends(kind, story, file);
            return;
        }
        Files.writeString(file, story.text());
        var again = bring(kind.toString(), file);
        assertThat(again.status()).as(again.text() + Files.readString(results(file))).isZero();
        long head = server.part(FactStream.class).head();
        assertThat(bring(kind.toString(), file).status()).isZero();
        assertThat(factsAfter(head, digest(story.text()))).as("once more").isEmpty();

        var twin = Files.writeString(folder.resolve(kind + "-twin.csv"), story.twin(story.text()));
        var right = bring(kind.toString(), twin);
        assertThat(right.status()).as(right.text() + Files.readString(results(twin))).isZero();
        assertThat(standing(story, List.of(wrong, digest(story.text()))))
                .isEqualTo(standing(story, List.of(digest(story.twin(story.text())))));
    }

    /** A school and its licence, founded upon a grant, don't fall by themselves. */
    private void seesToWhatFollowed() {
        for (var of : List.of("licence/X-L-2024-2", "X-2024-2")) {
            clerk.accepted(
                    "setActAside",
                    """
                    act: %d, ground: RECORDED_IN_ERROR, reasons: "The grant was.", officer: "Sun", ruledOn: "%s",
                    decision: {%s}
                    """
                            .formatted(
                                    founding(of),
                                    TODAY,
                                    decided("长教更〔2026〕77号", "Sun", "" + TODAY)));
        }
    }

    private long founding(String of) {
        var stream = server.part(FactStream.class);
        for (long at = 0; at <= stream.head(); at++) {
            var fact = stream.at(List.of(at)).getFirst();
            if (fact.aggregateId().equals(of) && fact.sequence() == 0) return at;
        }
        throw new AssertionError("nothing founded " + of);
    }

    /** These have acts of their own by which what was wrong in them is put right. */
    private final Set<Kind> mendedOtherwise =
            EnumSet.of(Kind.CASE_FILES, Kind.PEOPLE, Kind.CORRECTIONS);

    private void mends(Kind kind, Story story, Path file) throws IOException {
        Files.writeString(file, story.text());
        var refused = bring(kind.toString(), file);
        assertThat(refused.status()).as(refused.text()).isEqualTo(1);
        switch (kind) {
            case CASE_FILES -> {
                var of = "application/2024-X03";
                Files.writeString(
                        file,
                        """
                        of,act,effectiveOn,officer,title,digest,source,madeOn,collectedOn,proves,original,seq,replacedBy,reasons
                        %s,FILE,2026-11-02,officer-3,场地平面图（更正）,%s,申请人,2024-04-02,2024-04-02,办学场地的面积和通道,民办教育科3号柜,,,
                        %s,SUPERSEDE,2026-11-02,officer-3,,,,,,,,1,3,著录有误
                        """
                                .formatted(of, DIGEST, of));
                assertThat(bring(kind.toString(), file).text()).contains("2 accepted");
            }
            case PEOPLE -> {
                clerk.accepted(
                        "correctPerson",
                        "person: \"k-001\", name: \"示例校长甲\", reasons: \"Misread.\", evidence: \"%s\", effectiveOn: \"1998-09-01\""
                                .formatted(DIGEST));
                clerk.eventually(
                        "{ person(code: \"k-001\") { name { text } } }",
                        "/person/name/text",
                        name -> name.asString().equals("示例校长甲"));
            }
            case CORRECTIONS -> {
                Files.writeString(file, story.text().replace(",长宁区示例九年一贯制学校,", ",长宁区示例一贯制小学,"));
                assertThat(bring(kind.toString(), file).text()).contains("1 accepted");
                clerk.eventually(
                        "{ school(code: \"example-007\") { name } }",
                        "/school/name",
                        name -> name.asString().equals("长宁区示例一贯制学校"));
            }
            default -> throw new AssertionError(kind);
        }
    }

    private void takesBack(Kind kind, Story story, Path file) throws IOException {
        var decision =
                Files.writeString(
                        folder.resolve("decision.yml"),
                        """
                        documentNumber: 长教更〔2026〕%d号
                        body: 长宁区教育局
                        officer: Sun
                        approver: Head
                        decidedOn: %s
                        reasons: 录入有误
                        paper: %s
                        legalBasis:
                          - {law: Compulsory Education Law, article: 15, version: 2018}
                        """
                                .formatted(++numbers, TODAY, DIGEST));
        var words =
                new ArrayList<>(
                        List.of(
                                "import",
                                "take-back",
                                file.toString(),
                                "--reason",
                                "录入有误",
                                "--decision",
                                decision.toString()));
        if (!story.rows().isEmpty()) words.addAll(List.of("--rows", story.rows()));
        long before = server.part(FactStream.class).head();
        var looked = told(words, "--check");
        assertThat(looked.text()).contains("would be set aside", "Nothing was recorded.");
        assertThat(told(words).text()).contains("Nothing was recorded. Say --yes");
        assertThat(factsAfter(before, digest(story.wrong()))).isEmpty();
        var taken = told(words, "--yes");
        assertThat(taken.status()).as(taken.text()).isEqualTo(looked.status());
        assertThat(taken.status())
                .as(
                        taken.text()
                                + Files.readString(
                                        file.resolveSibling(kind + ".csv.take-back.csv")))
                .isEqualTo(story.kept().isEmpty() ? 0 : 1);
        assertThat(counts(taken)).as(kind.toString()).isEqualTo(counts(looked));
        for (var code : story.kept()) assertThat(taken.text()).contains(code);
    }

    /** How many fell and how many were kept, and why, whether it was done or looked at. */
    private static List<String> counts(Told told) {
        var text = told.text();
        int last = text.lastIndexOf(" acts set aside");
        var lines = (last < 0 ? text : text.substring(text.lastIndexOf('\n', last) + 1)).lines();
        return lines.filter(line -> line.matches(" +[0-9,]+ [A-Z_]+|[0-9,]+ acts .*"))
                .map(line -> line.replace("would be ", ""))
                .toList();
    }

    private static String digest(String text) {
        return Sha256.hex(text);
    }

    private List<RecordedFact> factsOf(String digest) {
        return factsAfter(-1, digest);
    }

    /** What rows of the file led to. */
    private List<RecordedFact> factsAfter(long position, String digest) {
        var stream = server.part(FactStream.class);
        var found = new ArrayList<RecordedFact>();
        long head = stream.head();
        for (long at = position + 1; at <= head; at++) {
            var fact = stream.at(List.of(at)).getFirst();
            var metadata = fact.metadata().get();
            boolean it =
                    ("sha256:" + digest).equals(metadata.get(CommandContext.CORRELATION_ID))
                            && CommandContext.INTAKE.equals(metadata.get(CommandContext.CHANNEL));
            if (it) found.add(fact);
        }
        return found;
    }

    /** What stands of the records that the files are about, under the ids of the twin. */
    private List<String> standing(Story story, List<String> digests) {
        var records = new TreeSet<String>();
        for (var digest : digests) {
            for (var fact : factsOf(digest)) {
                if (!(fact.payload().get() instanceof DocumentNumberEvent)) {
                    records.add(fact.aggregateId());
                }
            }
        }
        var facts = server.part(FactsOf.class);
        return records.stream()
                .flatMap(of -> facts.of(of).stream())
                // It is left out where something fell, and says nothing by itself.
                .filter(fact -> !(fact instanceof StandingEvent))
                .map(fact -> fact.getClass().getSimpleName() + " " + FactJson.write(fact))
                // Where something stands, and what is sealed, is another for each.
                .map(text -> text.replaceAll("\"(position|sequence)\":[0-9]+", "\"$1\":0"))
                .map(text -> text.replaceAll("casenumber/[0-9a-f]+", "casenumber"))
                .map(text -> text.replaceAll("\"[A-Za-z0-9+/_=-]{80,}\"", "\"sealed\""))
                .map(story::twin)
                .sorted()
                .toList();
    }
}
