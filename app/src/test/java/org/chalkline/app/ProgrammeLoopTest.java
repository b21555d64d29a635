package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Programmes of lifelong education, who gives them, and the credits they end in, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeLoopTest {
    private static final int CALLERS = 8;
    private static final String PAPER = Sha256.hex("paper");

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "programmes");
        Tokens.place(server, "张三", "lifelong");
        clerk.empower("mei", List.of("APPROVE_PROGRAMMES", "KEEP_CREDITS", "SPEND_BUDGETS"));
        clerk.empower(
                "lin",
                List.of(
                        "APPROVE_PROGRAMMES",
                        "KEEP_CREDITS",
                        "DECIDE_QUALIFICATIONS",
                        "RECORD_RULINGS",
                        "END_LICENCES"));
        school("college", "COMMUNITY_COLLEGE", "PUBLIC");
        school("other-college", "COMMUNITY_COLLEGE", "PUBLIC");
        school("east", "COMMUNITY_SCHOOL", "PUBLIC");
        school("skills", "TRAINING_INSTITUTION", "PRIVATE");
        clerk.accepted(
                "takeOverLicence",
                """
                licence: "L-skills", school: "skills", validUntil: "2033-08-31", unit: "lifelong",
                source: "Register", effectiveOn: "2015-09-01",
                content: {name: "School skills", kind: TRAINING_INSTITUTION, forProfit: true,
                  site: {address: "1 Road", subdistrict: "310105001"},
                  organiser: {name: "Skills Ltd", isPerson: false, identifier: "91310105MA1EXAMP1", address: "1 Road"}}
                """);
        for (var each : List.of("qualified", "novice", "expert", "revoked", "learner"))
            person(each);
        for (var each : List.of("qualified", "revoked")) {
            clerk.accepted(
                    "takeOverTeacher",
                    """
                    teacher: "%1$s", source: "register", effectiveOn: "2016-01-01",
                    certificates: [{number: "C-%1$s", kind: SENIOR_HIGH, subject: "语文", grantedOn: "2015-06-01"}]
                    """
                            .formatted(each));
        }
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of(
                            "programmes",
                            "programmeteachers",
                            "lifelongproviders",
                            "creditaccounts",
                            "creditconversions"),
                    "2026-11-30",
                    "2026-06-10",
                    "2026-03-10");
        } finally {
            caller.close();
            server.close();
        }
    }

    private void school(String code, String kind, String ownership) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%1$s", source: "Register of 2010", openedOn: "2006-09-01",
                particulars: {name: "School %1$s", kind: %2$s, ownership: %3$s,
                  site: {address: "1 Road", subdistrict: "310105001"}}
                """
                        .formatted(code, kind, ownership));
    }

    private void person(String code) {
        clerk.accepted(
                "registerPerson",
                """
                person: "%1$s", name: "Name of %1$s", birthDate: "1960-01-01", ground: STATUTORY_DUTY,
                purpose: "lifelong education", effectiveOn: "2014-01-09"
                """
                        .formatted(code));
    }

    private static String decided(String number, String officer, String on) {
        return """
               decision: {documentNumber: "%s", body: "Bureau", officer: "%s", approver: "Head", decidedOn: "%s",
                 reasons: "As found.", paper: "%s",
                 legalBasis: [{law: "Shanghai Lifelong Education Regulations", article: "18", version: "2011"}],
                 remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                   court: "Shanghai Railway Transport Court", suitMonths: 6}}, effectiveOn: "%s"
               """
                .formatted(number, officer, on, PAPER, on);
    }

    private static String of(String programme, String on, String more) {
        return "programme: \"%s\", officer: \"mei\", effectiveOn: \"%s\" %s"
                .formatted(programme, on, more);
    }

    private static String proposal(
            String programme, String provider, String kind, String audience, String on) {
        return of(
                programme,
                on,
                """
                , title: "Programme %s", provider: "%s" %s, kind: %s, audience: %s, subdistrict: "310105001",
                hours: 40, unit: "lifelong"
                """
                        .formatted(
                                programme,
                                provider,
                                provider.equals("skills") ? ", licence: \"L-skills\"" : "",
                                kind,
                                audience));
    }

    private static String teacher(String programme, String person, String form, String on) {
        return of(programme, on, ", person: \"%s\", form: %s".formatted(person, form));
    }

    /** A programme that is filed on that day's morrow and open for enrolment a week later. */
    private void enrolling(String programme, String provider, String audience) {
        var kind = audience.equals("SENIORS") ? "SENIOR_EDUCATION" : "COMMUNITY_CULTURE";
        clerk.accepted(
                "proposeProgramme", proposal(programme, provider, kind, audience, "2026-01-12"));
        clerk.accepted(
                "fileProgramme", of(programme, "2026-01-13", ", number: \"F-" + programme + "\""));
        clerk.accepted("openEnrolment", of(programme, "2026-01-19", ", capacity: 60"));
    }

    private JsonNode programme(String code, String fields) {
        return caller.data("{ programme(code: \"%s\") { %s } }".formatted(code, fields))
                .get("programme");
    }

    private JsonNode places(String programme, String claim, String status) {
        return clerk.eventually(
                "{ programme(code: \"%s\") { publicPlaces places { claim status why } } }"
                        .formatted(programme),
                "/programme",
                told ->
                        told.get("places")
                                .valueStream()
                                .anyMatch(
                                        each ->
                                                each.get("claim").asString().equals(claim)
                                                        && each.get("status")
                                                                .asString()
                                                                .equals(status)));
    }

    private String committed(String line) {
        return caller.data(
                        "{ budgetLine(code: \"%s\") { figures { committed { amount } } } }"
                                .formatted(line))
                .at("/budgetLine/figures/committed/amount")
                .asString();
    }

    @Test
    void a_programme_beyond_the_licence_and_an_unqualified_teacher_are_refused() {
        var refused =
                clerk.refused(
                        "BEYOND_LICENCE",
                        "proposeProgramme",
                        proposal("diploma", "skills", "ADULT_DIPLOMA", "ADULTS", "2026-01-12"));
        assertThat(refused.get("article").asString()).isEqualTo("26");
        clerk.refused(
                "BEYOND_LICENCE",
                "proposeProgramme",
                proposal("p-1", "skills", "VOCATIONAL_TRAINING", "ADULTS", "2026-01-12")
                        .replace(", licence: \"L-skills\"", ""));
        clerk.accepted(
                "proposeProgramme",
                proposal("welding", "skills", "VOCATIONAL_TRAINING", "ADULTS", "2026-01-12"));
        clerk.refused(
                "FILING_ENOUGH",
                "approveProgramme",
                "programme: \"welding\", " + decided("P-0", "lin", "2026-01-13"));
        clerk.accepted("fileProgramme", of("welding", "2026-01-13", ", number: \"F-9\""));
        clerk.accepted("openEnrolment", of("welding", "2026-01-19", ", capacity: 30"));
        var unqualified =
                clerk.refused(
                        "TEACHER_UNQUALIFIED",
                        "assignProgrammeTeacher",
                        teacher("welding", "novice", "FULL_TIME", "2026-01-20"));
        assertThat(unqualified.get("article").asString()).isEqualTo("20");
        clerk.refused(
                "EXPERIENCE_UNPROVEN",
                "assignProgrammeTeacher",
                teacher("welding", "expert", "PART_TIME", "2026-01-20"));
        clerk.refused(
                "TEACHER_MISSING", "startProgramme", of("welding", "2026-02-02", ", enrolled: 20"));
        clerk.accepted(
                "assignProgrammeTeacher", teacher("welding", "revoked", "FULL_TIME", "2026-01-20"));
        clerk.accepted("startProgramme", of("welding", "2026-02-02", ", enrolled: 20"));
        // A licence that ended covers nothing more.
        clerk.accepted(
                "withdrawLicence",
                "licence: \"L-skills\", ground: CIRCUMSTANCES_CHANGED, compensation: \"The fees.\", "
                        + decided("W-1", "lin", "2026-04-01"));
        clerk.refused(
                "BEYOND_LICENCE",
                "proposeProgramme",
                proposal("late", "skills", "VOCATIONAL_TRAINING", "ADULTS", "2026-04-02"));

        // What is found later shows who had taught without, and from when.
        var asked =
                "{ programmeTeachers(first: 9, filter: {unqualified: true}) { edges { node { code unqualifiedFrom } } } }";
        assertThat(caller.data(asked).toString()).doesNotContain("revoked");
        long before = server.part(FactStream.class).head();
        clerk.accepted(
                "revokeQualification",
                "holder: \"revoked\", certificate: \"C-revoked\", ground: FRAUD, preparer: \"Zhao\", "
                        + decided("Q-1", "lin", "2026-03-02"));
        var told =
                caller.sample(
                        "taught-unqualified", Map.of("day", "2026-11-30", "position", head()));
        assertThat(told.toString()).contains("\"revoked\"", "\"2026-03-02\"", "welding");
        assertThat(
                        caller.sample(
                                        "taught-unqualified",
                                        Map.of("day", "2026-11-30", "position", before))
                                .toString())
                .doesNotContain("\"revoked\"");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void seniors_places_are_paid_from_a_line_that_declines_is_adjusted_and_keeps() {
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "2026-SENIORS", amount: {amount: "5000.00"}, spent: {amount: "0.00"}, purpose: "Seniors",
                source: "Accounts of 2026", effectiveOn: "2026-01-02",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "31002", unit: "bureau", year: 2026}
                """);
        enrolling("calligraphy", "east", "SENIORS");
        enrolling("choir", "east", "RESIDENTS");
        var claim =
                ", claim: \"%s\", places: %d, price: {amount: \"200.00\"}, line: \"%s\", use: \"31002\"";
        clerk.refused(
                "PLACES_FOR_SENIORS_ALONE",
                "askPublicPlaces",
                of("choir", "2026-02-02", claim.formatted("C-0", 40, "2026-SENIORS")));
        clerk.refused(
                "PLACES_OVER_CAPACITY",
                "askPublicPlaces",
                of("calligraphy", "2026-02-02", claim.formatted("C-0", 61, "2026-SENIORS")));
        clerk.refused(
                "PLACES_LINE_UNKNOWN",
                "askPublicPlaces",
                of("calligraphy", "2026-02-02", claim.formatted("C-0", 40, "2026-XX")));

        // 40 places cost 8,000 yuan, of which the line has 5,000.
        clerk.accepted(
                "askPublicPlaces",
                of("calligraphy", "2026-02-02", claim.formatted("C-1", 40, "2026-SENIORS")));
        var declined = places("calligraphy", "C-1", "DECLINED");
        assertThat(declined.get("publicPlaces").asInt()).isZero();
        assertThat(declined.at("/places/0/why").asString()).isEqualTo("BEYOND_AVAILABLE");
        assertThat(committed("2026-SENIORS")).isEqualTo("0.00");

        clerk.accepted(
                "proposeBudgetAdjustment",
                """
                line: "2026-SENIORS", adjustment: "J-1", because: TOTAL_CHANGED, direction: INCREASE,
                amount: {amount: "4000.00"}, reasons: "More places.", sentOn: "2026-02-10",
                sessionOn: "2026-03-20", effectiveOn: "2026-02-10"
                """);
        clerk.accepted(
                "approveBudgetAdjustment",
                "line: \"2026-SENIORS\", adjustment: \"J-1\", by: STANDING_COMMITTEE, "
                        + decided("J-1", "lin", "2026-03-20"));
        clerk.refused(
                "PLACES_ASKED_BEFORE",
                "askPublicPlaces",
                of("calligraphy", "2026-03-23", claim.formatted("C-1", 40, "2026-SENIORS")));
        var again = of("calligraphy", "2026-03-23", claim.formatted("C-2", 40, "2026-SENIORS"));
        clerk.accepted("askPublicPlaces", again);
        var open = places("calligraphy", "C-2", "OPEN");
        assertThat(open.get("publicPlaces").asInt()).isEqualTo(40);
        assertThat(committed("2026-SENIORS")).isEqualTo("8000.00");
        assertThat(clerk.accepted("askPublicPlaces", again)).isZero();

        // A stop closes them, and the line has its money back; it takes the notice of remedies.
        var stop = "programme: \"calligraphy\", " + decided("S-1", "lin", "2026-05-06");
        clerk.refused(
                "REMEDY_NOT_TOLD",
                "stopProgramme",
                stop.replaceAll("remedyNotice: \\{[^}]*\\}", ""));
        clerk.refused("PREPARER_DECIDES", "stopProgramme", stop.replace("\"lin\"", "\"mei\""));
        long stopped = clerk.accepted("stopProgramme", stop);
        places("calligraphy", "C-2", "CLOSED");
        clerk.eventually(
                "{ budgetLine(code: \"2026-SENIORS\") { figures { committed { amount } } } }",
                "/budgetLine/figures/committed/amount",
                amount -> amount.asString().equals("0.00"));

        // Set aside, the stop never had effect; that the line released is seen to by somebody.
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "R-1", instance: RECONSIDERATION, body: "Government"},
                reasons: "Nobody was heard.", officer: "lin", ruledOn: "2026-07-01"
                """
                        .formatted(programmeFact("calligraphy", "programme.ProgrammeStopped")));
        assertThat(stopped).isPositive();
        var now = programme("calligraphy", "status publicPlaces endedOn");
        assertThat(now.get("status").asString()).isEqualTo("ENROLLING");
        assertThat(now.get("publicPlaces").asInt()).isEqualTo(40);
        clerk.eventually(
                "{ followUps(first: 9, filter: {reason: [\"RESTS_ON_FALLEN_ACT\"]}) { edges { node { message } } } }",
                "/followUps/edges",
                told -> told.toString().contains("2026-SENIORS"));
    }

    private long programmeFact(String programme, String type) {
        return caller.position("programme", programme, type);
    }

    @Test
    void a_college_guides_a_school_and_no_two_do_on_one_day() {
        var guided = "provider: \"%s\", college: \"%s\", officer: \"mei\", effectiveOn: \"%s\"";
        clerk.refused(
                "NOT_A_COMMUNITY_COLLEGE",
                "beginGuidance",
                guided.formatted("east", "skills", "2020-01-06"));
        clerk.refused(
                "NOT_A_COMMUNITY_SCHOOL",
                "beginGuidance",
                guided.formatted("skills", "college", "2020-01-06"));
        clerk.accepted("beginGuidance", guided.formatted("east", "college", "2020-01-06"));
        clerk.refused(
                "GUIDED_BY_ANOTHER",
                "beginGuidance",
                guided.formatted("east", "other-college", "2022-01-06"));
        clerk.accepted(
                "endGuidance", "provider: \"east\", officer: \"mei\", effectiveOn: \"2022-01-10\"");
        clerk.refused(
                "GUIDED_BY_ANOTHER",
                "beginGuidance",
                guided.formatted("east", "other-college", "2022-01-09"));
        clerk.accepted("beginGuidance", guided.formatted("east", "other-college", "2022-01-10"));
        clerk.accepted(
                "openLearningPoint",
                """
                provider: "east", point: "1", name: "Library", address: "2 Road", subdistrict: "310105001",
                officer: "mei", effectiveOn: "2022-02-10"
                """);
        clerk.accepted(
                "evaluateProvider",
                """
                provider: "east", evaluation: "2025", year: 2025, grade: EXCELLENT, evaluatedBy: "Institute",
                report: "%s", unit: "lifelong", officer: "mei", effectiveOn: "2026-01-15"
                """
                        .formatted(PAPER));
        var asked =
                "{ lifelongProvider(code: \"east\", asOf: {effectiveOn: \"%s\"}) { openPoints grade college { code } } }";
        assertThat(caller.data(asked.formatted("2022-01-09")).toString()).contains("\"college\"");
        assertThat(caller.data(asked.formatted("2026-02-01")).toString())
                .contains("\"other-college\"", "EXCELLENT", "\"openPoints\":1");
        // The result has to be public.
        clerk.eventually(
                "{ catalogueEntries(first: 5, filter: {about: [\"lifelong-provider/east\"]}) { totalCount } }",
                "/catalogueEntries/totalCount",
                count -> count.asInt() == 1);
    }

    private static String account(String code) {
        return "account: \"%s\", person: \"learner\", unit: \"lifelong\", officer: \"mei\", effectiveOn: \"2020-01-06\""
                .formatted(code);
    }

    private static String earned(String account, String certificate, String course, String on) {
        return """
               account: "%s", credit: "1", issuer: "ABROAD-1", level: ADULT_HIGHER, course: "%s",
               certificate: "%s", achievement: "Computing, passed", points: 4, officer: "mei", effectiveOn: "%s"
               """
                .formatted(account, course, certificate, on);
    }

    @Test
    void a_certificate_counts_once_though_eight_callers_claim_it_at_once() throws Exception {
        for (int i = 0; i < CALLERS; i++) clerk.accepted("openCreditAccount", account("race-" + i));
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, CALLERS)
                            .mapToObj(i -> (Callable<JsonNode>) () -> claim("race-" + i))
                            .toList();
            var answers = new ArrayList<String>();
            for (var each : threads.invokeAll(calls)) answers.add(each.get().toString());
            assertThat(answers).filteredOn(each -> each.contains("\"Accepted\"")).hasSize(1);
            assertThat(answers)
                    .filteredOn(each -> each.contains("CREDIT_COUNTED_BEFORE"))
                    .hasSize(CALLERS - 1);
        }
        // Written otherwise it is the same certificate.
        clerk.refused(
                "CREDIT_COUNTED_BEFORE",
                "earnCredit",
                earned("race-0", "zs 2020 １", "CHINESE-A", "2020-07-01")
                        .replace("credit: \"1\"", "credit: \"2\""));
        assertThat(
                        caller.data(
                                        "{ creditAccounts(first: 9, filter: {points: {from: 1}}) { totalCount } }")
                                .at("/creditAccounts/totalCount")
                                .asInt())
                .isPositive();
    }

    private JsonNode claim(String account) {
        return new Clerk(caller, account)
                .act("earnCredit", earned(account, "ZS-2020-1", "CHINESE-A", "2020-07-01"));
    }

    @Test
    void a_pair_converts_only_while_the_citys_catalogue_has_it() {
        clerk.accepted("openCreditAccount", account("pairs"));
        clerk.accepted("earnCredit", earned("pairs", "ZS-7", "COMPUTING-A", "2020-07-01"));
        var convert =
                "account: \"pairs\", credit: \"1\", pair: \"%s\", institution: \"Open University\", ";
        var outside =
                clerk.refused(
                        "PAIR_NOT_IN_CATALOGUE",
                        "convertCredit",
                        convert.formatted("NO-SUCH") + decided("K-1", "lin", "2021-08-31"));
        assertThat(outside.get("article").asString()).isEqualTo("11");
        // Since September 2021 the pair is of another course.
        clerk.refused(
                "PAIR_OF_OTHER_COURSE",
                "convertCredit",
                convert.formatted("ADULT-COMPUTING") + decided("K-1", "lin", "2021-09-01"));
        clerk.refused(
                "PAIR_OF_OTHER_COURSE",
                "convertCredit",
                convert.formatted("ADULT-CHINESE") + decided("K-1", "lin", "2021-08-31"));
        clerk.accepted(
                "convertCredit",
                convert.formatted("ADULT-COMPUTING") + decided("K-1", "lin", "2021-08-31"));
        clerk.refused(
                "CREDIT_SPENT",
                "convertCredit",
                convert.formatted("ADULT-COMPUTING") + decided("K-2", "lin", "2021-08-31"));
        var shown =
                caller.data(
                        "{ creditAccount(code: \"pairs\") { person { code } credits { status into certificate { text } achievement { text } } } }");
        assertThat(shown.toString())
                .contains("CONVERTED", "COMPUTING-B", "ZS-7", "Computing, passed");
        assertThat(
                        caller.sample(
                                        "credits-by-pair",
                                        Map.of("day", "2026-11-30", "position", head()))
                                .toString())
                .contains("ADULT-COMPUTING");

        // Entered in error, its certificate can be counted where it belongs.
        clerk.accepted("openCreditAccount", account("pairs-2"));
        clerk.refused(
                "CREDIT_COUNTED_BEFORE",
                "earnCredit",
                earned("pairs-2", "ZS-7", "COMPUTING-A", "2020-07-01"));
        clerk.accepted(
                "annulCredit",
                "account: \"pairs\", credit: \"1\", ground: ENTERED_IN_ERROR, "
                        + decided("K-3", "lin", "2022-03-01"));
        clerk.accepted("earnCredit", earned("pairs-2", "ZS-7", "COMPUTING-A", "2022-07-01"));
    }

    @Test
    void programmes_are_counted_by_subdistrict_and_year_as_the_statistics_want() {
        clerk.accepted(
                "takeOverProgramme",
                """
                programme: "old", title: "Old", provider: "college", kind: COMMUNITY_CULTURE, audience: RESIDENTS,
                subdistrict: "310105004", hours: 30, partner: "Institut X", enrolled: 25, completed: 20,
                endedOn: "2018-06-30", unit: "lifelong", source: "List of 2018", officer: "mei", effectiveOn: "2018-03-01"
                """);
        assertThat(programme("old", "status completed year").toString())
                .isEqualTo("{\"status\":\"ENDED\",\"completed\":20,\"year\":2018}");
        var told =
                caller.sample(
                                "programmes-by-subdistrict",
                                Map.of("year", 2018, "day", "2026-11-30", "position", head()))
                        .toString();
        assertThat(told).contains("310105004", "25", "Institut X");
        // Its outcome counts, after its end.
        clerk.accepted("openCreditAccount", account("old"));
        var credit =
                """
                account: "old", credit: "1", programme: "old", level: NON_DIPLOMA, course: "CULTURE",
                certificate: "1", achievement: "All of it", points: 2, officer: "mei", effectiveOn: "%s"
                """;
        clerk.refused("ACT_OUT_OF_ORDER", "earnCredit", credit.formatted("2018-06-29"));
        clerk.refused(
                "CREDIT_ISSUER_UNCLEAR",
                "earnCredit",
                credit.formatted("2020-07-01")
                        .replace("programme: \"old\"", "issuer: \"college\""));
        clerk.accepted("earnCredit", credit.formatted("2020-07-01"));
    }
}
