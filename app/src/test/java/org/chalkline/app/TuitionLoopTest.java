package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tuition accounts of training institutions, from the filing to the end, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TuitionLoopTest {
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
        clerk = new Clerk(caller, "tuition");
        clerk.empower("Lin", List.of("FREEZE_TUITION", "END_LICENCES"));
        clerk.empower("Mei", List.of("MONITOR_TUITION"));
        clerk.empower("Sun", List.of("CORRECT_RECORDS"));
        for (var person : List.of("p-1", "p-2")) {
            clerk.accepted(
                    "registerPerson",
                    """
                    person: "%s", name: "Learner", birthDate: "1980-01-01", ground: STATUTORY_DUTY,
                    purpose: "tuition", effectiveOn: "2020-01-09"
                    """
                            .formatted(person));
        }
        for (var number : List.of("1", "2", "3", "4")) licensed(number);
        server.part(UserBook.class).change("张三", user -> user.within("adult", null));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("tuitionaccounts", "tuitioncontracts"),
                    "2026-11-30",
                    "2024-02-12",
                    "2024-02-05");
        } finally {
            caller.close();
            server.close();
        }
    }

    /** A training institution and its licence, as registers kept before say. */
    private void licensed(String number) {
        clerk.accepted(
                "registerSchool",
                """
                school: "T-%1$s", source: "Register of 2010", openedOn: "2012-09-01",
                particulars: {name: "Training %1$s", kind: TRAINING_INSTITUTION, ownership: PRIVATE, site: {address: "%1$s Road"}}
                """
                        .formatted(number));
        var answer =
                caller.post(
                                "/intake/licences",
                                """
                                [{"row": 1, "commandId": "l-%1$s", "licence": "L-%1$s", "school": "T-%1$s", "from": "2023-09-01",
                                  "validUntil": "2036-08-31", "name": "Training %1$s", "schoolKind": "TRAINING_INSTITUTION",
                                  "organiser": "East Learning Ltd", "organiserIdentifier": "91310105MA1EXAMP%1$s",
                                  "organiserAddress": "1 Road", "address": "%1$s Road", "unit": "adult", "source": "register"}]
                                """
                                        .formatted(number))
                        .body();
        assertThat(answer).contains("\"accepted\"");
    }

    private static String decided(String number, String on, boolean remedy) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Lin", decidedOn: "%s", reasons: "As found.",
                paper: "%s", legalBasis: [{law: "Shanghai Regulations on Lifelong Education", article: "30", version: "2011"}] %s}
               """
                .formatted(
                        number,
                        on,
                        PAPER,
                        remedy
                                ? """
                                  , remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                                    court: "Shanghai Railway Transport Court", suitMonths: 6}
                                  """
                                : "");
    }

    private static String act(String account, String on, String more) {
        return "account: \"%s\", officer: \"Mei\", effectiveOn: \"%s\" %s"
                .formatted(account, on, more);
    }

    private static String head(String account, String number, String on) {
        return "account: \"%s\", decision: %s, effectiveOn: \"%s\""
                .formatted(account, decided(number, on, true), on);
    }

    private static String paid(
            String account, int movement, String contract, String amount, String on) {
        return act(
                account,
                on,
                ", movement: \"B-%d\", course: \"eng\", contract: \"C-%s\", learner: \"p-%s\", terms: \"No. %s of 30 lessons.\", amount: {amount: \"%s\"}"
                        .formatted(movement, contract, contract, contract, amount));
    }

    private static String taught(String account, int lessons, String on) {
        return act(
                account,
                on,
                ", course: \"eng\", lessons: %d, contracts: [\"C-1\", \"C-2\"]".formatted(lessons));
    }

    private static String released(String account, int movement, String amount, String on) {
        return act(
                account,
                on,
                ", movement: \"B-%d\", course: \"eng\", amount: {amount: \"%s\"}"
                        .formatted(movement, amount));
    }

    private static String refunded(
            String account, int movement, String contract, String amount, String on) {
        return act(
                account,
                on,
                ", movement: \"B-%d\", contract: \"C-%s\", amount: {amount: \"%s\"}"
                        .formatted(movement, contract, amount));
    }

    /** Filed, watched, and paid into by two learners in four payments. */
    private void begun(String account) {
        clerk.accepted(
                "openTuitionAccount",
                act(
                        account,
                        "2024-01-08",
                        ", bank: \"Bank of Shanghai\", bankAccount: \"31-%s\", unit: \"adult\""
                                .formatted(account)));
        clerk.refused(
                "ACCOUNT_NOT_FILED",
                "depositTuition",
                paid(account, 1, "1", "3000.00", "2024-01-09"));
        var file = ", filing: \"F-%s\", floor: {amount: \"%s\"}";
        clerk.refused(
                "FLOOR_TOO_LOW",
                "fileTuitionAccount",
                act(account, "2024-01-10", file.formatted(account, "9999.99")));
        clerk.accepted(
                "fileTuitionAccount",
                act(account, "2024-01-10", file.formatted(account, "10000.00")));
        clerk.accepted("beginTuitionMonitoring", act(account, "2024-01-15", ""));
        clerk.accepted(
                "setFee",
                act(
                        account,
                        "2024-01-16",
                        ", course: \"eng\", title: \"English\", price: {amount: \"100.00\"}, lessons: 40, months: 4, publishedIn: \"Site\""));
        clerk.refused(
                "OVER_PREPAID_CAP",
                "depositTuition",
                paid(account, 1, "1", "3000.01", "2024-01-20"));
        clerk.accepted("depositTuition", paid(account, 1, "1", "3000.00", "2024-01-20"));
        clerk.accepted("depositTuition", paid(account, 2, "2", "3000.00", "2024-01-20"));
        clerk.accepted("depositTuition", paid(account, 3, "1", "3000.00", "2024-01-22"));
        clerk.accepted("depositTuition", paid(account, 4, "2", "3000.00", "2024-01-22"));
    }

    private JsonNode account(String code, String fields) {
        return caller.data("{ tuitionAccount(code: \"%s\") { %s } }".formatted(code, fields))
                .get("tuitionAccount");
    }

    private void end(String licence, String on) {
        clerk.accepted(
                "revokeLicence",
                "licence: \"%s\", ground: FRAUD_OR_BRIBERY, decision: %s, effectiveOn: \"%s\""
                        .formatted(licence, decided("撤-" + licence, on, true), on));
        clerk.eventually(
                "{ tuitionAccount(code: \"%s\") { licenceEndedOn } }".formatted(licence),
                "/tuitionAccount/licenceEndedOn",
                day -> day.asString().equals(on));
    }

    @Test
    void an_account_falls_under_its_floor_is_frozen_and_learners_come_first() {
        begun("L-1");
        clerk.refused(
                "RELEASED_BEFORE_TAUGHT",
                "releaseTuition",
                released("L-1", 5, "0.01", "2024-01-31"));
        clerk.accepted("reportLessons", taught("L-1", 10, "2024-02-01"));
        var early =
                clerk.refused(
                        "RELEASED_BEFORE_TAUGHT",
                        "releaseTuition",
                        released("L-1", 5, "2000.00", "2024-01-31"));
        assertThat(early.get("message").asString()).contains("2024-01-31");
        clerk.accepted("releaseTuition", released("L-1", 5, "2000.00", "2024-02-02"));
        assertThat(account("L-1", "status underFloor balance { amount }").toString())
                .isEqualTo(
                        "{\"status\":\"MONITORED\",\"underFloor\":false,\"balance\":{\"amount\":\"10000.00\"}}");
        clerk.accepted("reportLessons", taught("L-1", 5, "2024-02-10"));
        clerk.accepted("releaseTuition", released("L-1", 6, "500.00", "2024-02-12"));
        assertThat(
                        account(
                                        "L-1",
                                        "status underFloor alerts { cause officer balance { amount } }")
                                .toString())
                .isEqualTo(
                        "{\"status\":\"ALERT\",\"underFloor\":true,\"alerts\":[{\"cause\":\"UNDER_FLOOR\",\"officer\":null,\"balance\":{\"amount\":\"9500.00\"}}]}");
        underFloorByDay();
        freeze();
        refundFirst();
    }

    private void underFloorByDay() {
        var under = caller.sample("tuition-under-floor", Map.of("day", "2024-02-12"));
        assertThat(under.at("/tuitionAccounts/edges").findValuesAsString("code")).contains("L-1");
        assertThat(
                        caller.sample("tuition-under-floor", Map.of("day", "2024-02-05"))
                                .at("/tuitionAccounts/edges")
                                .findValuesAsString("code"))
                .doesNotContain("L-1");
        var waiting = caller.sample("tuition-alerts-without-act", Map.of("day", "2024-02-13"));
        assertThat(waiting.at("/tuitionAccounts/edges").findValuesAsString("code")).contains("L-1");
        assertThat(waiting.at("/clocks/edges").findValuesAsString("of"))
                .contains("tuition-account/L-1");
    }

    private void freeze() {
        var number = "冻〔2024〕1号";
        clerk.refused(
                "FREEZE_WITHOUT_REMEDY",
                "freezeTuitionAccount",
                "account: \"L-1\", decision: %s, effectiveOn: \"2024-02-20\""
                        .formatted(decided(number, "2024-02-20", false)));
        long before = clerk.accepted("freezeTuitionAccount", head("L-1", number, "2024-02-20"));
        clerk.refused(
                "ACCOUNT_FROZEN", "releaseTuition", released("L-1", 7, "500.00", "2024-02-21"));
        var serve =
                """
                of: "tuition-account/L-1", document: "%s", receiver: "%s", mode: IN_PERSON, receivedBy: "Head",
                receipt: "%s", officer: "Mei", effectiveOn: "2024-02-21"
                """;
        clerk.refused("NOT_A_PARTY", "servePaper", serve.formatted(number, "T-2", PAPER));
        clerk.accepted("servePaper", serve.formatted(number, "T-1", PAPER));
        assertThat(before).isPositive();
        assertThat(account("L-1", "status alertsOpen frozenBy alerts { measure }").toString())
                .isEqualTo(
                        "{\"status\":\"FROZEN\",\"alertsOpen\":0,\"frozenBy\":\"%1$s\",\"alerts\":[{\"measure\":\"%1$s\"}]}"
                                .formatted(number));
        clerk.accepted(
                "findTuitionMisuse",
                act("L-1", "2024-02-26", ", misuse: FLIGHT, findings: \"The rooms are empty.\""));
        clerk.eventually(
                "{ penaltyCase(code: \"tuition-1-L-1\") { clue { source of } } }",
                "/penaltyCase/clue",
                clue ->
                        clue.at("/source").asString().equals("TUITION_MONITORING")
                                && clue.at("/of").asString().equals("tuition-account/L-1"));
    }

    @Test
    void a_freezing_that_is_set_aside_was_none_and_what_was_refused_meanwhile_stays_refused() {
        begun("L-3");
        clerk.accepted("reportLessons", taught("L-3", 10, "2024-02-01"));
        clerk.accepted("freezeTuitionAccount", head("L-3", "冻〔2024〕3号", "2024-02-20"));
        var release = released("L-3", 5, "500.00", "2024-02-21");
        assertThat(released("meanwhile", release)).isEqualTo("ACCOUNT_FROZEN");
        long frozen = caller.position("tuitionAccount", "L-3", "tuition.TuitionAccountFrozen");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: RECORDED_IN_ERROR, reasons: "Of another account.", officer: "Sun",
                ruledOn: "2024-03-04", decision: %s
                """
                        .formatted(
                                frozen, decided("误-3", "2024-03-04", true).replace("Lin", "Sun")));
        assertThat(account("L-3", "status frozenOn").toString())
                .isEqualTo("{\"status\":\"MONITORED\",\"frozenOn\":null}");
        var then = "{ tuitionAccount(code: \"L-3\", asOf: {position: %d}) { status } }";
        assertThat(caller.data(then.formatted(frozen)).at("/tuitionAccount/status").asString())
                .isEqualTo("FROZEN");
        // That command has its outcome; who wants the release asks for it anew.
        assertThat(released("meanwhile", release)).isEqualTo("ACCOUNT_FROZEN");
        assertThat(released("anew", release)).isEqualTo("Accepted");
        clerk.refused("ACCOUNT_NOT_FROZEN", "liftTuitionFreeze", head("L-3", "解-3", "2024-03-05"));
    }

    /** What came of the release under that command id. */
    private String released(String command, String input) {
        var answer =
                caller.data(
                                """
                                mutation { act: releaseTuition(command: {id: "%s"}, input: {%s}) {
                                  __typename ... on Refused { code } } }
                                """
                                        .formatted(command, input))
                        .get("act");
        return answer.path("code").asString(answer.get("__typename").asString());
    }

    @Test
    void an_account_moves_to_another_bank_and_the_file_of_the_old_one_counts_up_to_that_day() {
        begun("L-4");
        var day = ", balance: {amount: \"%s\"}, bankAccount: \"%s\"";
        clerk.accepted(
                "closeBankDay", act("L-4", "2024-01-22", day.formatted("12000.00", "31-L-4")));
        clerk.accepted(
                "moveTuitionAccount",
                act(
                        "L-4",
                        "2024-01-24",
                        ", bank: \"Bank of China\", bankAccount: \"45-4\", filing: \"F-4-2\""));
        clerk.accepted(
                "closeBankDay", act("L-4", "2024-01-23", day.formatted("12000.00", "31-L-4")));
        clerk.refused(
                "OF_ANOTHER_BANK_ACCOUNT",
                "closeBankDay",
                act("L-4", "2024-01-24", day.formatted("12000.00", "31-L-4")));
        clerk.accepted("closeBankDay", act("L-4", "2024-01-24", day.formatted("12000.00", "45-4")));
        clerk.refused(
                "BANK_ACCOUNT_NOT_NAMED",
                "depositTuition",
                paid("L-4", 5, "1", "100.00", "2024-01-25"));
        assertThat(bankOn("2024-01-23")).isEqualTo("[\"Bank of Shanghai\",null,\"12000.00\"]");
        assertThat(bankOn("2024-01-24"))
                .isEqualTo("[\"Bank of China\",\"2024-01-24\",\"12000.00\"]");
    }

    private String bankOn(String day) {
        var told =
                caller.data(
                                "{ tuitionAccount(code: \"L-4\", asOf: {effectiveOn: \"%s\"}) { bank movedOn balance { amount } } }"
                                        .formatted(day))
                        .get("tuitionAccount");
        return "[%s,%s,%s]"
                .formatted(told.get("bank"), told.get("movedOn"), told.at("/balance/amount"));
    }

    private void refundFirst() {
        end("L-1", "2024-03-01");
        clerk.refused(
                "LEARNERS_COME_FIRST",
                "releaseTuition",
                released("L-1", 7, "500.00", "2024-03-05"));
        clerk.refused("LICENCE_ENDED", "liftTuitionFreeze", head("L-1", "解-1", "2024-03-05"));
        clerk.refused(
                "UNKNOWN_TUITION_CONTRACT",
                "refundTuition",
                refunded("L-1", 7, "9", "1.00", "2024-03-05"));
        clerk.refused(
                "REFUND_OVER_OWED",
                "refundTuition",
                refunded("L-1", 7, "1", "4500.01", "2024-03-05"));
        var owed = caller.sample("tuition-owed", Map.of("account", "L-1", "day", "2024-03-05"));
        assertThat(owed.at("/tuitionContracts/totalCount").asInt()).isEqualTo(2);
        assertThat(owed.at("/tuitionContracts/edges/0/node/owed/amount").asString())
                .isEqualTo("4500.00");
        clerk.accepted("askTuitionRefund", act("L-1", "2024-03-05", ", contract: \"C-1\""));
        clerk.accepted("refundTuition", refunded("L-1", 7, "1", "4500.00", "2024-03-08"));
        assertThat(
                        caller.data(
                                        "{ clock(code: \"tuition-account/L-1:tuition.refund\") { state } }")
                                .at("/clock/state")
                                .asString())
                .isEqualTo("MET");
        clerk.accepted("refundTuition", refunded("L-1", 8, "2", "4500.00", "2024-03-08"));
        clerk.refused("ACCOUNT_NOT_EMPTY", "closeTuitionAccount", head("L-1", "销-1", "2024-03-20"));
        clerk.accepted("liftTuitionFreeze", head("L-1", "解-1", "2024-03-18"));
        clerk.accepted("releaseTuition", released("L-1", 9, "500.00", "2024-03-19"));
        clerk.accepted("closeTuitionAccount", head("L-1", "销-1", "2024-03-20"));
        assertThat(account("L-1", "status owing licenceEndedOn balance { amount }").toString())
                .isEqualTo(
                        "{\"status\":\"CLOSED\",\"owing\":0,\"licenceEndedOn\":\"2024-03-01\",\"balance\":{\"amount\":\"0.00\"}}");
    }

    @Test
    void what_is_not_left_for_a_learner_is_told_when_the_account_is_closed() {
        begun("L-2");
        clerk.accepted("reportLessons", taught("L-2", 12, "2024-02-01"));
        clerk.accepted("reportLessons", taught("L-2", 12, "2024-02-02"));
        clerk.accepted("releaseTuition", released("L-2", 5, "4800.00", "2024-02-05"));
        // All that one learner paid came back, though lessons had been taught and paid out.
        clerk.accepted("refundTuition", refunded("L-2", 6, "1", "6000.00", "2024-02-06"));
        var overdrawn =
                clerk.refused(
                        "TUITION_OVERDRAWN",
                        "refundTuition",
                        refunded("L-2", 7, "2", "6000.00", "2024-02-05"));
        assertThat(overdrawn.get("message").asString()).contains("2024-02-06");
        end("L-2", "2024-03-01");
        clerk.accepted("refundTuition", refunded("L-2", 7, "2", "1200.00", "2024-03-04"));
        clerk.accepted("closeTuitionAccount", head("L-2", "销-2", "2024-03-20"));
        assertThat(account("L-2", "status owing leftOwing { amount }").toString())
                .isEqualTo(
                        "{\"status\":\"CLOSED\",\"owing\":1,\"leftOwing\":{\"amount\":\"2400.00\"}}");
        var contract =
                caller.data(
                        "{ tuitionContract(code: \"L-2/C-2\") { leftOwing { amount } lessons terms { text } } }");
        assertThat(contract.at("/tuitionContract/leftOwing/amount").asString())
                .isEqualTo("2400.00");
        assertThat(contract.at("/tuitionContract/lessons").asInt()).isEqualTo(24);
    }
}
