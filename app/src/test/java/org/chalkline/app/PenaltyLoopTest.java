package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Penalties over HTTP: from the clue to the execution, and what the law lets nobody do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltyLoopTest {
    private static final String PAPER = Sha256.hex("a paper");
    private static final int CALLERS = 32;

    private Server server;
    private Caller caller;
    private Clerk clerk;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        server =
                Server.start(
                        new Server.Settings(
                                temporary.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "penalties");
        clerk.empower("Sun", List.of("FILE_CASES", "KEEP_PROCEDURES"));
        clerk.empower("Zhou", List.of("INVESTIGATE"));
        clerk.empower("Wu", List.of("INVESTIGATE"));
        clerk.empower("Qian", List.of("REGISTER_EVIDENCE"));
        clerk.empower("Li", List.of("IMPOSE_PENALTIES", "DEFER_FINES"));
        clerk.empower("Gu", List.of("PRESIDE_HEARINGS", "RECORD_RULINGS"));
        clerk.empower("Chief", List.of("ORGANISE_UNITS", "POST_OFFICERS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"law\", name: \"Law\", decision: %s, effectiveOn: \"2020-03-02\""
                        .formatted(decision("U-1", "Chief", "2020-03-02", "")));
        for (var officer : List.of("Zhou", "Wu")) {
            clerk.accepted(
                    "postOfficer",
                    """
                    officer: "%s", unit: "law", post: "officer", instrument: "2", by: "Chief",
                    effectiveOn: "2020-03-02"
                    """
                            .formatted(officer));
            clerk.accepted(
                    "certifyOfficer",
                    """
                    officer: "%s", number: "E-%s", until: "2030-12-31", by: "Chief",
                    effectiveOn: "2020-03-02"
                    """
                            .formatted(officer, officer));
        }
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder.resolve("data"),
                    Set.of("penalties"),
                    "2026-11-30",
                    "2026-03-02");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decision(String number, String officer, String on, String more) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", decidedOn: "%s", reasons: "It is proven.",
                paper: "%s", partyStatement: "They said nothing.", %s
                legalBasis: [{law: "Private Education Law", article: "62", version: "2018"}],
                remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
               """
                .formatted(number, officer, on, PAPER, more);
    }

    private static String filing(String code, String party) {
        return """
               penaltyCase: "%s", number: "F-%s", party: %s, conduct: "act-%s",
               offence: "Fees beyond what was published",
               law: {law: "Private Education Law", article: "62", version: "2018"},
               endedOn: "2026-02-20", harm: ORDINARY, unit: "law", investigators: ["Zhou", "Wu"],
               officer: "Sun", effectiveOn: "2026-03-02"
               """
                .formatted(code, code, party, code);
    }

    private static String elm() {
        return "{organisation: \"Elm Ltd\", identifier: \"91310105MA1TEST\"}";
    }

    private void clue(String code) {
        clerk.accepted(
                "receiveClue",
                """
                penaltyCase: "%s", source: REPORT, summary: "Fees.", unit: "law", officer: "Sun",
                effectiveOn: "2026-03-02"
                """
                        .formatted(code));
    }

    private void filed(String code) {
        clue(code);
        clerk.accepted("filePenaltyCase", filing(code, elm()));
    }

    private static String intended(String code, String amount) {
        return """
               penaltyCase: "%s", kinds: [FINE], amount: {amount: "%s"}, grounds: "Fees of 300 yuan.",
               notice: "N-%s", officer: "Sun", effectiveOn: "2026-03-17"
               """
                .formatted(code, amount, code);
    }

    /** Told of one amount, and fined another. */
    private long fined(String code, String told, String amount) {
        filed(code);
        clerk.accepted(
                "concludeInvestigation",
                """
                penaltyCase: "%s", finding: IMPOSE, report: "%s", officers: ["Zhou", "Wu"],
                effectiveOn: "2026-03-16"
                """
                        .formatted(code, PAPER));
        clerk.accepted("tellIntendedPenalty", intended(code, told));
        clerk.accepted(
                "weighStatement",
                """
                penaltyCase: "%s", adopted: IN_PART, statement: "We paid half back.",
                reasons: "So they did.", record: "%s", officer: "Sun", effectiveOn: "2026-03-19"
                """
                        .formatted(code, PAPER));
        clerk.accepted("imposePenalty", imposed(code, amount));
        clerk.accepted(
                "servePaper",
                """
                of: "penalty/%s", document: "D-%s", receiver: "Elm Ltd", mode: IN_PERSON,
                receivedBy: "the manager", receipt: "%s", officer: "Sun", effectiveOn: "2026-03-23"
                """
                        .formatted(code, code, PAPER));
        return position(code, "penalty.PenaltyImposed");
    }

    private static String imposed(String code, String amount) {
        return """
               penaltyCase: "%s", kinds: [FINE], amount: {amount: "%s"}, decision: %s,
               effectiveOn: "2026-03-20"
               """
                .formatted(code, amount, decision("D-" + code, "Li", "2026-03-20", ""));
    }

    private long position(String code, String type) {
        var stream = server.part(FactStream.class);
        for (long at = stream.head(); at >= 0; at--) {
            var fact = stream.at(List.of(at)).getFirst();
            if (fact.type().equals(type) && fact.aggregateId().equals("penalty/" + code)) return at;
        }
        throw new AssertionError("no " + type + " of " + code);
    }

    private JsonNode of(String code, String asOf, String fields) {
        return caller.data(
                        "{ penaltyCase(code: \"%s\"%s) { %s } }"
                                .formatted(
                                        code,
                                        asOf.isEmpty() ? "" : ", asOf: {" + asOf + "}",
                                        fields))
                .get("penaltyCase");
    }

    @Test
    void evidence_is_freed_on_day_seven_and_day_ninety_one_passes() {
        filed("freed");
        clerk.accepted(
                "registerEvidence",
                """
                penaltyCase: "freed", registration: 1, objects: "The ledger.", list: "%s",
                officers: ["Zhou", "Wu"], approver: "Qian", effectiveOn: "2026-03-02"
                """
                        .formatted(PAPER));
        clerk.eventually(
                "{ penaltyCase(code: \"freed\") { registrations { freed endedOn } } }",
                "/penaltyCase/registrations/0",
                found -> found.get("freed").asBoolean());
        var fields = "registrations { freed endedOn }";
        assertThat(of("freed", "effectiveOn: \"2026-03-11\"", fields).toString())
                .contains("\"freed\":false");
        assertThat(of("freed", "effectiveOn: \"2026-03-12\"", fields).toString())
                .contains("\"freed\":true", "2026-03-12");
        clerk.refused(
                "EVIDENCE_NOT_REGISTERED",
                "disposeOfEvidence",
                """
                penaltyCase: "freed", registration: 1, how: RETURNED, reasons: "Copied.",
                officer: "Qian", effectiveOn: "2026-03-12"
                """);
        var late =
                """
                { clockAggregate(groupBy: [RESPONSIBLE_UNIT], asOf: {effectiveOn: "%s"},
                  filter: {rule: ["penalty.decision"], of: ["penalty/freed"], breached: true})
                  { groups { count values { value } } } }
                """;
        assertThat(caller.data(late.formatted("2026-06-01")).toString()).doesNotContain("law");
        assertThat(caller.data(late.formatted("2026-06-02")).toString())
                .contains("\"count\":1", "law");
    }

    @Test
    void a_suit_halts_the_surcharge_and_no_surcharge_is_asked_for_meanwhile() {
        long act = fined("halted", "2000", "1000");
        clerk.accepted(
                "addSurcharge",
                """
                penaltyCase: "halted", from: "2026-04-08", notice: "S-1", officer: "Li",
                effectiveOn: "2026-04-10"
                """);
        var suit =
                "act: %d, proceeding: {number: \"X-1\", instance: FIRST_INSTANCE, body: \"Court\"}, officer: \"Gu\""
                        .formatted(act);
        clerk.accepted("challengeAct", suit + ", by: \"Elm Ltd\", effectiveOn: \"2026-04-18\"");
        clerk.eventually(
                "{ penaltyCase(code: \"halted\") { fine { surchargeStandsStill } } }",
                "/penaltyCase/fine/surchargeStandsStill",
                JsonNode::asBoolean);
        var fine = "fine { fine { amount } paid { amount } surcharge { amount } owed { amount } }";
        assertThat(of("halted", "effectiveOn: \"2026-04-10\"", fine).toString())
                .contains("\"surcharge\":{\"amount\":\"90.00\"}");
        assertThat(of("halted", "effectiveOn: \"2026-05-10\"", fine).toString())
                .contains(
                        "\"surcharge\":{\"amount\":\"300.00\"}",
                        "\"owed\":{\"amount\":\"1300.00\"}");
        var urge =
                """
                penaltyCase: "halted", fine: {amount: "1000"}, surcharge: {amount: "%s"},
                until: "%s", notice: "U-1", officer: "Li", effectiveOn: "%s"
                """;
        var refused =
                clerk.refused(
                        "SURCHARGE_STANDS_STILL",
                        "urgeParty",
                        urge.formatted("300", "2026-05-20", "2026-05-10"));
        assertThat(refused.get("article").asString()).isEqualTo("73");
        clerk.accepted("upholdAct", suit + ", effectiveOn: \"2026-05-31\"");
        clerk.eventually(
                "{ penaltyCase(code: \"halted\") { fine { surchargeStandsStill } } }",
                "/penaltyCase/fine/surchargeStandsStill",
                found -> !found.asBoolean());
        assertThat(of("halted", "effectiveOn: \"2026-06-02\"", fine).toString())
                .contains("\"surcharge\":{\"amount\":\"360.00\"}");
        clerk.refused(
                "SURCHARGE_OVER_CAP",
                "urgeParty",
                urge.formatted("360.01", "2026-06-20", "2026-06-02"));
        clerk.accepted("urgeParty", urge.formatted("360", "2026-06-20", "2026-06-02"));
        // What was told against what was imposed, and what the defence changed.
        var changed =
                caller.data(
                        """
                        { penaltyCases(first: 9, filter: {lessThanTold: true, adopted: [IN_PART]})
                          { edges { node { code intentions { amount { amount } } outcome { amount { amount } } } } } }
                        """);
        assertThat(changed.toString()).contains("halted", "2000.00", "1000.00");
    }

    @Test
    void what_falls_is_withdrawn_from_the_public_within_three_working_days() {
        long act = fined("withdrawn", "1000", "1000");
        clerk.accepted(
                "publishPenalty",
                "penaltyCase: \"withdrawn\", where: \"Website\", officer: \"Sun\", effectiveOn: \"2026-03-24\"");
        var withdraw =
                """
                penaltyCase: "withdrawn", reasons: "The court annulled it.", where: "Website",
                officer: "Sun", effectiveOn: "2026-06-04"
                """;
        clerk.refused("NOTHING_TO_WITHDRAW", "withdrawPublication", withdraw);
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "X-2", instance: FIRST_INSTANCE, body: "Court"},
                reasons: "Not proven.", officer: "Gu", ruledOn: "2026-06-01"
                """
                        .formatted(act));
        clerk.eventually(
                "{ clocks(first: 1, filter: {rule: [\"penalty.withdraw\"], of: [\"penalty/withdrawn\"]}) { edges { node { due { date } } } } }",
                "/clocks/edges/0/node/due/date",
                found -> found.asString().equals("2026-06-04"));
        clerk.accepted("withdrawPublication", withdraw);
        assertThat(
                        of(
                                        "withdrawn",
                                        "",
                                        "status fine { owed { amount } } publication { withdrawnOn }")
                                .toString())
                .contains("\"status\":\"STATEMENT_WEIGHED\"", "\"fine\":null", "2026-06-04");
    }

    @Test
    void bad_input_is_refused_by_name_and_nothing_is_half_done() {
        clue("bad");
        clerk.refused("UNKNOWN_PERSON", "filePenaltyCase", filing("bad", "{person: \"nobody\"}"));
        clerk.refused(
                "BEFORE_THE_OFFENCE",
                "filePenaltyCase",
                filing("bad", elm()).replace("endedOn: \"2026-02-20\"", "endedOn: \"2026-03-03\""));
        clerk.accepted("filePenaltyCase", filing("bad", elm()));
        clerk.accepted(
                "concludeInvestigation",
                """
                penaltyCase: "bad", finding: IMPOSE, report: "%s", officers: ["Zhou", "Wu"],
                effectiveOn: "2026-03-16"
                """
                        .formatted(PAPER));
        clerk.refused(
                "CURRENCY_NOT_YUAN",
                "tellIntendedPenalty",
                intended("bad", "1000")
                        .replace("{amount: \"1000\"}", "{amount: \"1000\", currency: \"USD\"}"));
        clerk.refused(
                "ACT_OUT_OF_ORDER",
                "imposePenalty",
                imposed("bad", "1000").replace("2026-03-20", "2026-02-19"));
        clerk.refused("NOT_TOLD", "imposePenalty", imposed("bad", "1000"));
        clerk.refused(
                "OVER_ON_THE_SPOT_CAP",
                "imposeOnTheSpot",
                """
                penaltyCase: "spot", party: %s, conduct: "gate", offence: "A blocked gate",
                place: "1 Elm Road", kinds: [FINE], amount: {amount: "3000.01"},
                officers: ["Zhou", "Wu"], unit: "law", decision: %s, effectiveOn: "2026-03-20"
                """
                        .formatted(elm(), decision("D-spot", "Zhou", "2026-03-20", "")));
    }

    @Test
    void an_instalment_is_paid_once() {
        fined("parts", "1000", "1000");
        clerk.accepted(
                "allowInstalments",
                """
                penaltyCase: "parts", instalments: [{amount: {amount: "600"}, until: "2026-05-08"},
                  {amount: {amount: "400"}, until: "2026-06-08"}],
                decision: %s, effectiveOn: "2026-04-01"
                """
                        .formatted(decision("D-parts-2", "Li", "2026-04-01", "")));
        var pay =
                """
                penaltyCase: "parts", receipt: "%s", amount: {amount: "600"}, instalment: 1,
                bank: "Bank", enteredBy: "cashier", effectiveOn: "2026-05-06"
                """;
        clerk.accepted("recordFinePayment", pay.formatted("P-1"));
        clerk.accepted("recordFinePayment", pay.formatted("P-1"));
        clerk.refused("INSTALMENT_PAID", "recordFinePayment", pay.formatted("P-2"));
        clerk.refused(
                "CURRENCY_NOT_YUAN",
                "recordFinePayment",
                pay.formatted("P-3")
                        .replace("instalment: 1", "instalment: 2")
                        .replace("{amount: \"600\"}", "{amount: \"400\", currency: \"EUR\"}"));
        var fine = "fine { owed { amount } instalments { number paid } payments { receipt } }";
        assertThat(of("parts", "effectiveOn: \"2026-05-06\"", fine).toString())
                .contains("\"owed\":{\"amount\":\"400.00\"}", "{\"number\":1,\"paid\":true}");
    }

    @Test
    void of_thirty_two_callers_as_many_pay_as_there_is_to_pay() throws Exception {
        fined("race", "1000", "1000");
        var accepted = new AtomicInteger();
        var refused = new AtomicInteger();
        var calls = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            calls.add(
                    () -> {
                        var own = new Clerk(caller, "race-" + number);
                        var answer =
                                own.act(
                                        "recordFinePayment",
                                        """
                                        penaltyCase: "race", receipt: "Q-%d", amount: {amount: "100"},
                                        bank: "Bank", enteredBy: "cashier", effectiveOn: "2026-04-01"
                                        """
                                                .formatted(number));
                        if (answer.get("__typename").asString().equals("Accepted")) {
                            accepted.incrementAndGet();
                        } else {
                            assertThat(answer.get("code").asString()).isEqualTo("PAID_BEYOND_OWED");
                            refused.incrementAndGet();
                        }
                        return null;
                    });
        }
        try (var pool = Executors.newFixedThreadPool(CALLERS)) {
            for (var each : pool.invokeAll(calls)) each.get();
        }
        assertThat(accepted).hasValue(10);
        assertThat(refused).hasValue(CALLERS - 10);
        assertThat(of("race", "", "fine { paid { amount } owed { amount } }").toString())
                .contains("\"paid\":{\"amount\":\"1000.00\"}", "\"owed\":{\"amount\":\"0.00\"}");
    }

    @Test
    void penalties_of_the_past_come_in_twice_without_a_new_fact_and_are_a_partys_earlier_ones() {
        var file = Path.of("..", "samples", "penalties.csv");
        var first = bring(file);
        assertThat(first.status()).as(first.text()).isZero();
        long head = server.part(FactStream.class).head();
        long recorded = RecordedFor.callers(server);
        assertThat(bring(file).status()).isZero();
        assertThat(RecordedFor.callers(server)).isEqualTo(recorded);
        var earlier =
                caller.data(
                        """
                        { penaltyCases(first: 9, atLeast: %d,
                            filter: {party: ["91310105MA1EXAMP1"], decidedOn: {to: "2024-01-01"}})
                          { edges { node { code outcome { way documentNumber } } } } }
                        """
                                .formatted(head));
        assertThat(earlier.toString())
                .contains("example-2021-01", "example-2023-02", "TAKEN_OVER")
                .doesNotContain("example-2024-01");
    }

    private Told bring(Path file) {
        return Told.by(
                "import",
                "penalties",
                file.toString(),
                "--url",
                server.url(),
                "--results",
                folder.resolve("results.csv").toString(),
                "--token-file",
                Tokens.file(server, "wang", Role.CLERK, Role.AUDITOR));
    }

    @Test
    void a_fine_that_was_paid_is_owed_back_when_the_penalty_falls() {
        long act = fined("back", "1000", "1000");
        clerk.accepted(
                "recordFinePayment",
                """
                penaltyCase: "back", receipt: "B-1", amount: {amount: "1000"}, bank: "Bank",
                enteredBy: "cashier", effectiveOn: "2026-04-01"
                """);
        var refund =
                """
                penaltyCase: "back", receipt: "%s", amount: {amount: "%s"}, bank: "Bank",
                enteredBy: "%s", effectiveOn: "2026-06-10"
                """;
        clerk.refused(
                "REFUND_BEYOND_OWED", "refundFine", refund.formatted("B-2", "0.01", "cashier"));
        var ruling =
                """
                act: %d, %s proceeding: {number: "X-9", instance: FIRST_INSTANCE, body: "Court"},
                reasons: "Not proven.", officer: "Gu", ruledOn: "2026-06-01"
                """;
        clerk.accepted("setActAside", ruling.formatted(act, "ground: ANNULLED,"));
        clerk.eventually(
                "{ penaltyCase(code: \"back\") { fine { owedBack { amount } } } }",
                "/penaltyCase/fine/owedBack/amount",
                found -> found.asString().equals("1000.00"));
        // As of the day before the ruling nothing was owed back, as known now.
        var fine =
                "fine { fine { amount } paid { amount } owedBack { amount } refunds { receipt } }";
        assertThat(of("back", "effectiveOn: \"2026-05-31\"", fine).toString())
                .contains("\"owedBack\":{\"amount\":\"0.00\"}");
        assertThat(
                        caller.data(
                                        """
                                        { penaltyCases(first: 9, filter: {owedBack: {from: 0.01}})
                                          { edges { node { code } } } }
                                        """)
                                .toString())
                .contains("\"back\"");
        clerk.eventually(
                """
                { followUps(first: 99, filter: {reason: ["RESTS_ON_FALLEN_ACT"], about: ["penalty/back"]})
                  { edges { node { message } } } }
                """,
                "/followUps/edges/0/node/message",
                found -> found.asString().contains("penalty/back"));
        var decider =
                clerk.refused(
                        "RECEIPT_BY_DECIDER", "refundFine", refund.formatted("B-2", "1000", "Li"));
        assertThat(decider.get("article").asString()).isEqualTo("67");
        clerk.refused("RECEIPT_USED", "refundFine", refund.formatted("B-1", "1000", "cashier"));
        clerk.refused(
                "REFUND_BEYOND_OWED", "refundFine", refund.formatted("B-2", "1000.01", "cashier"));
        clerk.accepted("refundFine", refund.formatted("B-2", "1000", "cashier"));
        clerk.accepted("refundFine", refund.formatted("B-2", "1000", "cashier"));
        assertThat(of("back", "", fine).toString())
                .contains("\"owedBack\":{\"amount\":\"0.00\"}", "\"receipt\":\"B-2\"");
        // A retrial restores the penalty: the fine that was paid back is owed again.
        clerk.accepted(
                "restoreAct",
                ruling.formatted(act, "")
                        .replace("FIRST_INSTANCE", "SECOND_INSTANCE")
                        .replace("X-9", "X-10")
                        .replace("Not proven.", "It is proven."));
        assertThat(of("back", "", "fine { owed { amount } owedBack { amount } }").toString())
                .contains(
                        "\"owed\":{\"amount\":\"1000.00\"}", "\"owedBack\":{\"amount\":\"0.00\"}");
    }

    @Test
    void a_stay_stops_all_that_carries_a_penalty_out_until_it_ends() {
        long act = fined("stayed", "1000", "1000");
        var suit =
                "act: %d, proceeding: {number: \"X-3\", instance: FIRST_INSTANCE, body: \"Court\"}, officer: \"Gu\""
                        .formatted(act);
        clerk.accepted("challengeAct", suit + ", by: \"Elm Ltd\", effectiveOn: \"2026-04-18\"");
        clerk.accepted("stayAct", suit + ", reasons: \"Harm.\", effectiveOn: \"2026-04-20\"");
        var urge =
                """
                penaltyCase: "stayed", fine: {amount: "1000"}, surcharge: {amount: "0"},
                until: "2026-05-20", notice: "U-3", officer: "Li", effectiveOn: "2026-05-10"
                """;
        var refused = clerk.refused("ACT_STAYED", "urgeParty", urge);
        assertThat(refused.get("article").asString()).isEqualTo("56");
        clerk.refused(
                "ACT_STAYED",
                "addSurcharge",
                """
                penaltyCase: "stayed", from: "2026-04-08", notice: "S-3", officer: "Li",
                effectiveOn: "2026-05-10"
                """);
        clerk.refused(
                "ACT_STAYED",
                "collectFine",
                """
                penaltyCase: "stayed", receipt: "C-1", amount: {amount: "1000"}, ground: REMOTE,
                officers: ["Zhou", "Wu"], effectiveOn: "2026-05-10"
                """);
        clerk.accepted("endStay", suit + ", reasons: \"Over.\", effectiveOn: \"2026-05-12\"");
        clerk.accepted("urgeParty", urge.replace("2026-05-10", "2026-05-13"));
    }

    @Test
    void what_a_court_asks_of_a_case_is_one_question_as_of_both_clocks() throws IOException {
        long act = fined("asked", "1000", "1000");
        var lines =
                "{ acts { position type standing lines { id point english answers { position type text } } } }";
        var asked = "{ caseChecklist(of: \"penalty/asked\"%s) " + lines + " }";
        var found = caller.data(asked.formatted("")).at("/caseChecklist/acts/0");
        assertThat(found.get("position").asLong()).isEqualTo(act);
        assertThat(found.get("standing").asString()).isEqualTo("STANDS");
        assertThat(line(found, "power").get("english").asString()).contains("IMPOSE_PENALTIES");
        assertThat(line(found, "power").at("/answers/0/text").asString())
                .contains("IMPOSE_PENALTIES", "Li");
        assertThat(line(found, "served").get("answers").size()).isOne();
        assertThat(line(found, "findings").get("answers").size()).isZero();
        // Before the service nothing answers whether it was served; on neither clock.
        for (var then :
                List.of(
                        ", asOf: {position: %d}".formatted(act),
                        ", asOf: {effectiveOn: \"2026-03-22\"}")) {
            var before = caller.data(asked.formatted(then)).at("/caseChecklist/acts/0");
            assertThat(line(before, "served").get("answers").size()).as(then).isZero();
            assertThat(line(before, "remedies").get("answers").size()).as(then).isOne();
        }
        // The sample asks the same.
        var sample = read("what-a-court-asks.graphql");
        var answer =
                FactJson.MAPPER.readTree(
                        caller.post(
                                        "/graphql",
                                        FactJson.write(
                                                Map.of(
                                                        "query",
                                                        sample,
                                                        "variables",
                                                        Map.of("of", "penalty/asked"))))
                                .body());
        assertThat(line(answer.at("/data/caseChecklist/acts/0"), "served").get("answers").size())
                .isOne();
        assertThat(caller.data("{ caseChecklist(of: \"penalty/nobody\") { of } }").toString())
                .contains("null");
        assertThat(
                        caller.data(
                                        """
                                        { caseChecklist(of: "penalty/asked", asOf: {position: %d})
                                          { acts { type } undecided { id answers { text } } } }
                                        """
                                                .formatted(act - 1))
                                .at("/caseChecklist/undecided")
                                .toString())
                .contains("\"id\":\"decider\",\"answers\":[]");
    }

    private static String read(String name) throws IOException {
        return Files.readString(Path.of("..", "samples", "queries", name));
    }

    private static JsonNode line(JsonNode act, String id) {
        for (var line : act.get("lines")) if (line.get("id").asString().equals(id)) return line;
        throw new AssertionError("no line " + id);
    }

    @Test
    void who_was_empowered_and_certified_on_a_day_is_one_question() {
        var answer =
                caller.data(
                        """
                        { officer(code: "Zhou", asOf: {effectiveOn: "2026-03-02"}) {
                            certificates { number until } powers } }
                        """);
        assertThat(answer.toString()).contains("E-Zhou", "INVESTIGATE");
    }
}
