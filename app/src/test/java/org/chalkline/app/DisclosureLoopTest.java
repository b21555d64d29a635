package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.access.Role;
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
import tools.jackson.databind.JsonNode;

/** Requests for disclosure, from their receipt to the annual report, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisclosureLoopTest {
    private static final String PAPER = "ab".repeat(32);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

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
        clerk = new Clerk(caller, "disclosure");
        clerk.empower("Wei", List.of("ORGANISE_UNITS"));
        clerk.empower("Han", List.of("HANDLE_REQUESTS"));
        clerk.empower("Director", List.of("ANSWER_REQUESTS"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        clerk.empower("Both", List.of("HANDLE_REQUESTS", "ANSWER_REQUESTS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"office\", name: \"Office\", decision: %s, effectiveOn: \"2020-01-06\""
                        .formatted(decided("Plan", "Wei", "2020-01-06")));
        server.part(UserBook.class).change("张三", user -> user.within("office", null));
        clerk.accepted(
                "registerPerson",
                """
                person: "p-1", name: "李芳", ground: STATUTORY_DUTY, purpose: "Requests", effectiveOn: "2024-01-02"
                """);
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of(
                            "disclosurerequests",
                            "disclosureitems",
                            "disclosurecontests",
                            "annualdisclosurereports"),
                    "2025-12-31",
                    "2024-03-12",
                    "2024-12-31");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decided(String number, String officer, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", decidedOn: "%s", reasons: "By the Regulations.",
                paper: "%s", legalBasis: [{law: "Open Government Information Regulations", article: "36", version: "2019"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6, reviewFirst: true}}
               """
                .formatted(number, officer, on, PAPER);
    }

    private static String received(String code, String who, String items, String on) {
        return """
               request: "%s", channel: IN_PERSON, %s, content: "All about the lunches of pupils.", items: [%s],
               unit: "office", arrivedOn: "%s", effectiveOn: "%s"
               """
                .formatted(code, who, items, on, on);
    }

    private static final String FIRM = "kind: COMMERCIAL, organisation: \"Reader Ltd\"";
    private static final String PERSON = "kind: NATURAL_PERSON, person: \"p-1\"";

    private static String act(String code, String officer, String on, String more) {
        return "request: \"%s\", officer: \"%s\", effectiveOn: \"%s\", %s"
                .formatted(code, officer, on, more);
    }

    private static String answer(String code, String number, String on, String answers) {
        return "request: \"%s\", answers: [%s], decision: %s, effectiveOn: \"%s\""
                .formatted(code, answers, decided(number, "Director", on), on);
    }

    private static String item(int number, String result, String more) {
        return "{item: %d, result: %s, told: \"As told.\", documents: []%s}"
                .formatted(number, result, more.isEmpty() ? "" : ", " + more);
    }

    private JsonNode request(String code, String fields) {
        return caller.data("{ disclosureRequest(code: \"%s\") { %s } }".formatted(code, fields))
                .get("disclosureRequest");
    }

    private JsonNode clock(String id) {
        return caller.data(
                        "{ clock(code: \"%s\") { state exceededBy due { date } } }".formatted(id))
                .get("clock");
    }

    @Test
    @Order(1)
    void four_items_public_in_part_not_held_and_one_to_which_a_third_party_objects() {
        clerk.refused(
                "APPLICANT_MISTAKEN",
                "receiveDisclosureRequest",
                received("D-1", "kind: COMMERCIAL, person: \"p-1\"", "\"A\"", "2024-03-01"));
        clerk.refused(
                "RECEIVED_ON_ANOTHER_DAY",
                "receiveDisclosureRequest",
                received("D-1", FIRM, "\"A\"", "2024-03-01")
                        .replace("arrivedOn: \"2024-03-01\"", "arrivedOn: \"2024-02-28\""));
        var asked =
                received(
                        "D-1",
                        FIRM,
                        "\"Plan\", \"Minutes\", \"Survey\", \"Contract\"",
                        "2024-03-01");
        clerk.accepted("receiveDisclosureRequest", asked);
        assertThat(clerk.accepted("receiveDisclosureRequest", asked)).isZero();
        clerk.refused("REQUEST_ID_IN_USE", "receiveDisclosureRequest", asked.replace("Plan", "X"));

        var search = "item: 3, where: \"Archive\", words: \"survey\", found: false";
        clerk.refused(
                "OFFICER_NOT_EMPOWERED", "recordSearch", act("D-1", "Wei", "2024-03-04", search));
        clerk.accepted(
                "askThirdParty",
                act(
                        "D-1",
                        "Han",
                        "2024-03-05",
                        "notice: \"L-1\", items: [4], organisation: \"Elm Ltd\""));
        clerk.refused("NOT_A_PARTY", "servePaper", served("D-1", "L-1", "Oak Ltd", "2024-03-06"));
        clerk.accepted("servePaper", served("D-1", "L-1", "Elm Ltd", "2024-03-06"));
        assertThat(
                        clock("disclosure-request/D-1:disclosure.third-party")
                                .at("/due/date")
                                .asString())
                .isEqualTo("2024-03-27");
        clerk.accepted(
                "recordThirdPartyOpinion",
                act(
                        "D-1",
                        "Han",
                        "2024-03-12",
                        "letter: \"L-1\", consents: false, said: \"Prices.\""));
        clerk.accepted("recordSearch", act("D-1", "Han", "2024-03-13", search));

        var good =
                List.of(
                        item(1, "OPEN_ALREADY", ""),
                        item(2, "IN_PART", "ground: PROCESS, withheld: \"Who said what.\""),
                        item(3, "NOT_HELD", ""),
                        item(4, "PROVIDED", ""));
        refusedAnswer("ITEM_UNANSWERED", good.subList(0, 3));
        refusedAnswer("ITEM_ANSWERED_ALREADY", plus(good, good.getFirst()));
        refusedAnswer("UNKNOWN_ITEM", plus(good, item(5, "PROVIDED", "")));
        refusedAnswer("WITHHELD_WITHOUT_GROUND", with(good, 1, item(2, "IN_PART", "")));
        refusedAnswer(
                "SEVERABLE",
                with(good, 1, item(2, "WITHHELD", "ground: PROCESS, withheld: \"All.\"")));
        refusedAnswer(
                "THIRD_PARTY_NOT_ASKED",
                with(good, 1, item(2, "IN_PART", "ground: PRIVACY, withheld: \"Names.\"")));
        refusedAnswer("NOT_FOUND_WITHOUT_SEARCH", with(good, 0, item(1, "NOT_HELD", "")));
        refusedAnswer("REPEAT_OF_NOTHING", with(good, 0, item(1, "REPEATED", "repeats: \"D-0\"")));
        refusedAnswer("EXCESS_NOT_QUESTIONED", with(good, 0, item(1, "BEYOND_REASON", "")));
        refusedAnswer("THIRD_PARTY_OBJECTS", good);

        var interest = "item: 4, letter: \"L-1\", notice: \"L-2\", reasons: \"Public money.\"";
        clerk.refused(
                "OFFICER_NOT_EMPOWERED",
                "findOverridingInterest",
                act("D-1", "Han", "2024-03-14", interest));
        clerk.accepted("findOverridingInterest", act("D-1", "Director", "2024-03-14", interest));
        clerk.refused(
                "REVIEW_FIRST_NOT_TOLD",
                "answerDisclosureRequest",
                answer("D-1", "A-1", "2024-03-28", String.join(", ", good))
                        .replace("reviewFirst: true", "reviewFirst: false"));
        clerk.accepted("recordSearch", act("D-1", "Both", "2024-03-15", search.replace("3", "1")));
        clerk.refused(
                "PREPARER_DECIDES",
                "answerDisclosureRequest",
                answer("D-1", "A-1", "2024-03-28", String.join(", ", good))
                        .replace("Director", "Both"));
        clerk.accepted(
                "answerDisclosureRequest",
                answer("D-1", "A-1", "2024-03-28", String.join(", ", good)));
        clerk.refused("REQUEST_DONE", "recordSearch", act("D-1", "Han", "2024-03-29", search));
        clerk.accepted("servePaper", served("D-1", "A-1", "Reader Ltd", "2024-03-29"));

        var end =
                request(
                        "D-1",
                        """
                        status reportRow doneOn servedOn items { number result article ground documents }
                        opinions { letter consents servedOn } interests { notice } clocks { state }
                        """);
        assertThat(end.get("status").asString()).isEqualTo("SERVED");
        assertThat(end.get("reportRow").asString()).isEqualTo("GIVEN_IN_PART");
        assertThat(end.at("/items/1/article").asString()).isEqualTo("37");
        assertThat(end.at("/opinions/0/consents").asBoolean()).isFalse();
        assertThat(clock("disclosure-request/D-1:disclosure.answer").get("state").asString())
                .isEqualTo("MET");
        var withheld =
                caller.data(
                        "{ disclosureItems(first: 9, filter: {ground: [PROCESS]}) { edges { node { code withheld } } } }");
        assertThat(withheld.toString()).contains("D-1/2", "Who said what.");
    }

    private void refusedAnswer(String code, List<String> answers) {
        clerk.refused(
                code,
                "answerDisclosureRequest",
                answer("D-1", "A-1", "2024-03-28", String.join(", ", answers)));
    }

    private static List<String> with(List<String> all, int at, String other) {
        var changed = new ArrayList<>(all);
        changed.set(at, other);
        return changed;
    }

    private static List<String> plus(List<String> all, String more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    private static String served(String code, String document, String receiver, String on) {
        return """
               of: "disclosure-request/%s", document: "%s", receiver: "%s", mode: IN_PERSON, receivedBy: "Them",
               receipt: "%s", officer: "Courier", effectiveOn: "%s"
               """
                .formatted(code, document, receiver, Sha256.hex(document + receiver), on);
    }

    @Test
    @Order(2)
    void three_kinds_of_silence_give_up_leave_open_and_consent() {
        clerk.accepted(
                "receiveDisclosureRequest", received("D-2", PERSON, "\"Lunches\"", "2024-04-01"));
        var unclear = "notice: \"C-1\", what: \"Which?\", until: \"2024-04-19\"";
        clerk.accepted("askForClarification", act("D-2", "Han", "2024-04-03", unclear));
        clerk.refused(
                "CLARIFIED_TWICE",
                "askForClarification",
                act("D-2", "Han", "2024-04-08", unclear.replace("C-1", "C-2")));
        clerk.eventually(
                "{ disclosureRequest(code: \"D-2\") { status reportRow } }",
                "/disclosureRequest/status",
                status -> status.asString().equals("ABANDONED"));
        clerk.refused(
                "REQUEST_DONE",
                "clarifyRequest",
                act("D-2", "Han", "2024-04-25", "content: \"Late.\", items: []"));

        var came = TODAY.minusDays(60);
        clerk.accepted(
                "receiveDisclosureRequest", received("D-3", PERSON, "\"Menus\"", came.toString()));
        var anew = unclear.replace("2024-04-19", TODAY.plusDays(3).toString());
        clerk.accepted("askForClarification", act("D-3", "Han", came.plusDays(1).toString(), anew));
        var clear = came.plusDays(8).toString();
        clerk.accepted(
                "clarifyRequest",
                act("D-3", "Han", clear, "content: \"Of March.\", items: [\"Menus of March\"]"));
        clerk.refused("CLARIFIED_TWICE", "askForClarification", act("D-3", "Han", clear, anew));
        assertThat(clock("disclosure-request/D-3:disclosure.answer").get("state").asString())
                .isEqualTo("OVERTAKEN");
        assertThat(clock("disclosure-request/D-3:disclosure.answer#2").at("/due/date").asString())
                .isNotEmpty();
        var asks = "notice: \"%s\", items: [1], ";
        clerk.accepted(
                "askThirdParty",
                act("D-3", "Han", clear, asks.formatted("T-1") + "organisation: \"Elm Ltd\""));
        clerk.accepted(
                "askAuthority",
                act(
                        "D-3",
                        "Han",
                        clear,
                        asks.formatted("T-2") + "authority: \"Health\", coAuthor: true"));
        var served = came.plusDays(9).toString();
        clerk.accepted("servePaper", served("D-3", "T-1", "Elm Ltd", served));
        clerk.accepted("servePaper", served("D-3", "T-2", "Health", served));
        clerk.eventually(
                "{ disclosureRequest(code: \"D-3\") { opinions { letter consents silentSince } } }",
                "/disclosureRequest/opinions",
                all -> !all.at("/1/silentSince").isNull() && !all.at("/0/silentSince").isNull());
        var silent = request("D-3", "opinions { consents } items { title } sealedContent { text }");
        assertThat(silent.at("/opinions/0/consents").isNull()).isTrue();
        assertThat(silent.at("/opinions/1/consents").asBoolean()).isTrue();
        assertThat(silent.at("/items/0/title").asString()).isEqualTo("Menus of March");
        assertThat(silent.at("/sealedContent/text").asString()).contains("lunches");
        clerk.accepted(
                "answerDisclosureRequest",
                answer("D-3", "A-3", TODAY.toString(), item(1, "PROVIDED", "")));
    }

    @Test
    @Order(2)
    void who_asks_too_often_is_asked_why_pays_and_is_told_that_it_was_answered() {
        clerk.accepted(
                "receiveDisclosureRequest", received("D-7", PERSON, "\"Menus\"", "2024-06-03"));
        clerk.accepted(
                "answerDisclosureRequest",
                answer("D-7", "A-7", "2024-06-05", item(1, "PROVIDED", "")));
        clerk.accepted(
                "receiveDisclosureRequest", received("D-4", PERSON, "\"Menus\"", "2024-12-02"));
        var repeats = "repeats: \"%s\"";
        clerk.refused(
                "REPEAT_OF_NOTHING",
                "answerDisclosureRequest",
                answer("D-4", "A-4", "2024-12-10", item(1, "REPEATED", repeats.formatted("D-1"))));
        var fee = "notice: \"F-1\", amount: {amount: \"120.00\"}, payBy: \"2024-12-31\"";
        clerk.refused(
                "FEE_WITHOUT_EXCESS", "chargeDisclosureFee", act("D-4", "Han", "2024-12-10", fee));
        var until = "notice: \"G-1\", until: \"2025-03-31\", reasons: \"Many.\"";
        clerk.refused(
                "EXCESS_NOT_QUESTIONED",
                "deferAnswer",
                act("D-4", "Director", "2024-12-10", until));
        clerk.accepted(
                "questionExcess",
                act("D-4", "Han", "2024-12-10", "notice: \"E-1\", reasons: \"Every week.\""));
        clerk.accepted("chargeDisclosureFee", act("D-4", "Han", "2024-12-11", fee));
        clerk.accepted(
                "recordDisclosureFeePaid",
                act("D-4", "Han", "2024-12-12", "receipt: \"%s\"".formatted(Sha256.hex("fee"))));
        clerk.accepted("deferAnswer", act("D-4", "Director", "2024-12-16", until));
        clerk.accepted(
                "answerDisclosureRequest",
                answer("D-4", "A-4", "2025-03-03", item(1, "REPEATED", repeats.formatted("D-7"))));
        assertThat(clock("disclosure-request/D-4:disclosure.deferred").toString())
                .contains("MET", "2025-03-31");
        assertThat(request("D-4", "fee { paidOn } items { repeats }").toString())
                .contains("2024-12-12", "D-7");
    }

    @Test
    @Order(2)
    void a_fee_that_is_not_paid_in_time_closes_the_request_and_counts_as_that() {
        clerk.accepted(
                "receiveDisclosureRequest", received("D-8", FIRM, "\"Menus\"", "2023-03-01"));
        var closed = act("D-8", "Han", "2023-03-31", "");
        clerk.refused("NO_FEE_DUE", "closeUnpaidRequest", closed);
        clerk.accepted(
                "questionExcess",
                act("D-8", "Han", "2023-03-06", "notice: \"E-8\", reasons: \"Every week.\""));
        clerk.accepted(
                "chargeDisclosureFee",
                act(
                        "D-8",
                        "Han",
                        "2023-03-07",
                        "notice: \"F-8\", amount: {amount: \"120.00\"}, payBy: \"2023-03-31\""));
        clerk.refused("FEE_NOT_OVERDUE", "closeUnpaidRequest", closed);
        var over = closed.replace("2023-03-31", "2023-04-03");
        clerk.accepted("closeUnpaidRequest", over);
        assertThat(clerk.accepted("closeUnpaidRequest", over)).isZero();
        clerk.refused(
                "REQUEST_DONE",
                "recordDisclosureFeePaid",
                act("D-8", "Han", "2023-04-04", "receipt: \"%s\"".formatted(Sha256.hex("late"))));
        assertThat(request("D-8", "status reportRow doneOn").toString())
                .contains("UNPAID", "FEE_UNPAID", "2023-04-03");
        var clock = clock("disclosure-request/D-8:disclosure.answer");
        assertThat(clock.get("state").asString()).isEqualTo("OVERTAKEN");
        var report =
                caller.data(
                        "{ disclosureReport(year: 2023) { balanced compared { row count before change } } }");
        assertThat(report.at("/disclosureReport/balanced").asBoolean()).isTrue();
        assertThat(report.toString())
                .contains("{\"row\":\"FEE_UNPAID\",\"count\":1,\"before\":0,\"change\":1}");
    }

    @Test
    @Order(3)
    void the_time_to_answer_stands_still_while_somebody_is_asked_and_is_extended_by_another() {
        clerk.accepted(
                "receiveDisclosureRequest",
                received("D-6", FIRM, "\"Plan\"", TODAY.minusDays(3).toString()));
        var answer = "disclosure-request/D-6:disclosure.answer";
        clerk.accepted(
                "askThirdParty",
                act(
                        "D-6",
                        "Han",
                        TODAY.minusDays(2).toString(),
                        "notice: \"S-1\", items: [1], organisation: \"Elm Ltd\""));
        assertThat(clock(answer).get("state").asString()).isEqualTo("SUSPENDED");
        clerk.refused(
                "OPINION_OUTSTANDING",
                "answerDisclosureRequest",
                answer("D-6", "A-6", TODAY.toString(), item(1, "PROVIDED", "")));
        clerk.accepted(
                "recordThirdPartyOpinion",
                act(
                        "D-6",
                        "Han",
                        TODAY.minusDays(1).toString(),
                        "letter: \"S-1\", consents: true"));
        assertThat(clock(answer).get("state").asString()).isEqualTo("RUNNING");
        var before = LocalDate.parse(clock(answer).at("/due/date").asString());
        var on = TODAY.toString();
        clerk.refused(
                "EXTENDED_BY_ONESELF", "extendAnswer", act("D-6", "Both", on, extension("Both")));
        clerk.refused(
                "EXTENSION_TOO_LONG",
                "extendAnswer",
                act("D-6", "Both", on, extension("Director").replace("20", "21")));
        clerk.accepted("extendAnswer", act("D-6", "Both", on, extension("Director")));
        assertThat(LocalDate.parse(clock(answer).at("/due/date").asString()))
                .isAfter(before.plusDays(20));
        clerk.refused(
                "EXTENSION_WITHOUT_TERM",
                "extendAnswer",
                act("D-6", "Both", on, extension("Director").replace("X-1", "X-2")));
    }

    private static String extension(String approver) {
        return "notice: \"X-1\", days: 20, reasons: \"Many.\", approvedBy: \"%s\""
                .formatted(approver);
    }

    @Test
    @Order(4)
    void a_holiday_notice_moves_the_day_on_which_an_answer_is_due() {
        clerk.accepted(
                "receiveDisclosureRequest", received("D-5", FIRM, "\"Plan\"", TODAY.toString()));
        var id = "disclosure-request/D-5:disclosure.answer";
        var before = LocalDate.parse(clock(id).at("/due/date").asString());
        var monday = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var days =
                monday.datesUntil(monday.plusDays(5))
                        .filter(day -> day.getYear() == monday.getYear())
                        .map("{date: \"%s\", kind: OFF, holiday: \"暴雨停工\"}"::formatted)
                        .toList();
        clerk.accepted(
                "publishHolidayNotice",
                "publishedOn: \"%s\", notice: {reference: \"notice-3\", year: %d, title: \"Holidays\", days: %s}"
                        .formatted(TODAY, monday.getYear(), days));
        clerk.eventually(
                "{ clock(code: \"%s\") { due { date } } }".formatted(id),
                "/clock/due/date",
                due -> LocalDate.parse(due.asString()).isAfter(before));
    }

    @Test
    @Order(5)
    void the_report_comes_out_with_the_figures_of_the_registers_or_not_at_all() {
        clerk.accepted(
                "receiveReview",
                """
                contest: "review/R-1", docket: {number: "〔2024〕R-1", body: "Changning Government",
                  acceptedOn: "2024-04-20", simplified: false}, acts: [%d],
                applicants: [{role: APPLICANT, organisation: "Reader Ltd"}],
                claims: "All of it.", unit: "office", officer: "Sun", effectiveOn: "2024-05-06"
                """
                        .formatted(answeredAt()));
        var report =
                caller.data(
                                """
                                { disclosureReport(year: 2024) { balanced verified figures { row column count }
                                  rows { id total } contests { id total } } }
                                """)
                        .get("disclosureReport");
        assertThat(report.get("balanced").asBoolean()).isTrue();
        assertThat(report.get("figures").toString())
                .contains(
                        "{\"row\":\"RECEIVED\",\"column\":\"NATURAL_PERSON\",\"count\":3}",
                        "{\"row\":\"NOT_CLARIFIED_IN_TIME\",\"column\":\"NATURAL_PERSON\",\"count\":1}",
                        "{\"row\":\"GIVEN\",\"column\":\"NATURAL_PERSON\",\"count\":1}",
                        "{\"row\":\"GIVEN_IN_PART\",\"column\":\"COMMERCIAL\",\"count\":1}",
                        "{\"row\":\"CARRIED_OUT\",\"column\":\"NATURAL_PERSON\",\"count\":1}",
                        "{\"row\":\"REVIEW\",\"column\":\"PENDING\",\"count\":1}");
        var figures = new StringBuilder();
        for (var each : report.get("figures")) {
            figures.append(
                    "{row: %s, column: %s, count: %s} "
                            .formatted(each.get("row"), each.get("column"), each.get("count")));
        }
        var wrong = figures.toString().replace("count: 3", "count: 4");
        var refusal =
                clerk.refused("FIGURES_DIFFER", "issueDisclosureReport", issued(wrong)).toString();
        assertThat(refusal).contains("RECEIVED/NATURAL_PERSON: 4, counted 3");
        clerk.refused(
                "YEAR_NOT_OVER",
                "issueDisclosureReport",
                issued(figures.toString()).replace("effectiveOn: \"2025", "effectiveOn: \"2024"));
        clerk.accepted("issueDisclosureReport", issued(figures.toString()));
        clerk.refused("REPORT_EXISTS", "issueDisclosureReport", issued(wrong));
        var known =
                caller.data(
                                "{ annualDisclosureReport(code: \"2024\") { issuedOn figures { row } clocks { state due { date } } } }")
                        .get("annualDisclosureReport");
        assertThat(known.get("issuedOn").asString()).isEqualTo("2025-01-20");
        assertThat(known.at("/clocks/0/due/date").asString()).isEqualTo("2025-01-31");
        assertThat(known.get("figures").size()).isEqualTo(report.get("figures").size());
        var next = caller.data("{ disclosureReport(year: 2025) { figures { row column count } } }");
        assertThat(next.toString())
                .contains(
                        "{\"row\":\"CARRIED_IN\",\"column\":\"NATURAL_PERSON\",\"count\":1}",
                        "{\"row\":\"REPEATED\",\"column\":\"NATURAL_PERSON\",\"count\":1}");
    }

    @Test
    @Order(6)
    void what_is_asked_of_requests_is_answered_and_equals_the_report() {
        clerk.eventually(
                "{ clock(code: \"disclosure-request/D-3:disclosure.answer#2\") { state } }",
                "/clock/state",
                state -> state.asString().equals("MET"));
        var day = TODAY.toString();
        var late = caller.sample("disclosure-late", Map.of("day", day));
        assertThat(late.at("/clocks/edges").toString()).contains("disclosure-request/D-3");
        var withheld = caller.sample("disclosure-withheld", Map.of("day", "2024-12-31"));
        assertThat(withheld.at("/disclosureItemAggregate/groups").toString())
                .contains("\"PROCESS\"");
        var asked = Map.<String, Object>of("year", 2024, "day", "2024-12-31");
        var kinds = caller.sample("disclosure-by-kind", asked);
        var counted = new TreeSet<String>();
        for (var group : kinds.at("/disclosureRequestAggregate/groups")) {
            counted.add(
                    group.at("/values/1/value").asString()
                            + "/"
                            + group.at("/values/0/value").asString()
                            + "="
                            + group.get("count").asInt());
        }
        var reported = new TreeSet<String>();
        for (var figure : kinds.at("/disclosureReport/figures")) {
            var row = figure.get("row").asString();
            if (Set.of("RECEIVED", "CARRIED_IN", "CARRIED_OUT", "REVIEW").contains(row)) continue;
            reported.add(
                    row
                            + "/"
                            + figure.get("column").asString()
                            + "="
                            + figure.get("count").asInt());
        }
        assertThat(counted).isNotEmpty().isEqualTo(reported);
    }

    @Test
    @Order(7)
    void the_ledger_is_taken_in_and_the_second_time_adds_nothing(@TempDir Path empty)
            throws Exception {
        clerk.empower("li", List.of("HANDLE_REQUESTS"));
        clerk.empower("director", List.of("ANSWER_REQUESTS"));
        var token = Tokens.file(server, "张三", Role.CLERK, Role.AUDITOR);
        var file =
                Files.copy(
                        Path.of("..", "samples", "disclosure-requests.csv"),
                        empty.resolve("l.csv"));
        assertThat(imported(file, token)).contains("7 accepted (0 of them before)");
        assertThat(imported(file, token)).contains("7 accepted (7 of them before)");
        assertThat(request("YSQ-2024-07", "reportRow items { ground }").toString())
                .contains("GIVEN_IN_PART", "TRADE_SECRET");
    }

    private String imported(Path file, String token) throws Exception {
        return Told.by(
                        "import",
                        "disclosure-requests",
                        file.toString(),
                        "--url",
                        server.url(),
                        "--token-file",
                        token)
                .text();
    }

    @Test
    @Order(7)
    void a_bundle_of_a_request_shows_its_facts_and_holds_by_itself(@TempDir Path empty)
            throws Exception {
        clerk.empower("Keeper", List.of("KEEP_CASE_FILES"));
        clerk.accepted(
                "openCase",
                """
                of: "disclosure-request/D-1", number: "C-1", title: "Lunches", unit: "office", parties: [],
                officer: "Keeper", effectiveOn: "2024-03-01"
                """);
        var bundle =
                Files.write(
                        empty.resolve("b.zip"),
                        caller.bytes(
                                caller.request("/bundle?case=disclosure-request/D-1").build()));
        try (var files = BagFiles.open(bundle)) {
            assertThat(BundleCheck.of(files, Trust.NOBODY).findings()).isEmpty();
            assertThat(files.text("index.html")).contains("逐项答复", "收到政府信息公开申请");
        }
    }

    /** The position of the answer itself, which the answers to the items follow. */
    private long answeredAt() {
        clerk.eventually(
                "{ disclosureRequest(code: \"D-1\") { status } }",
                "/disclosureRequest/status",
                status -> status.asString().equals("SERVED"));
        var facts =
                caller.data(
                                "{ disclosureRequestHistory(code: \"D-1\", first: 99) { edges { node { type position } } } }")
                        .at("/disclosureRequestHistory/edges");
        for (var each : facts) {
            if (each.at("/node/type").asString().equals("disclosure.RequestAnswered")) {
                return each.at("/node/position").asLong();
            }
        }
        throw new AssertionError(facts.toString());
    }

    private static String issued(String figures) {
        return """
               report: "2024", year: 2024, figures: [%s], problems: "Two answers were late.",
               publishedIn: "Website", decision: %s, effectiveOn: "2025-01-20"
               """
                .formatted(figures, decided("Report", "Director", "2025-01-20"));
    }
}
