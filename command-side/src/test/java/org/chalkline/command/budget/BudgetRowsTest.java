package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "budget-lines.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new BudgetRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    private RowResult take(String act, LocalDate on, String... fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-1");
        row.put("line", LINE.value());
        row.put("act", act);
        row.put("effectiveOn", on.toString());
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return take(List.of(row)).getFirst();
    }

    private void hands(BudgetCommand command, String act, LocalDate on, String... fields)
            throws InterruptedException {
        assertThat(take(act, on, fields).status()).as(act).isEqualTo("accepted");
        assertThat(gateway.handedIn().getLast().command()).isEqualTo(command);
    }

    private static String[] decided(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(
                List.of(
                        "documentNumber",
                        "长教财〔2025〕7号",
                        "body",
                        "Changning District Education Bureau",
                        "officer",
                        OFFICER,
                        "legalBasis",
                        "Budget Law|52|2018",
                        "reasons",
                        "As the budget provides."));
        return all.toArray(String[]::new);
    }

    @Test
    void a_line_is_taken_over_in_one_row() throws Exception {
        hands(
                new BudgetCommand.TakeOverBudgetLine(
                        LINE,
                        HEADING,
                        yuan("100000"),
                        null,
                        yuan("70000"),
                        yuan("20000"),
                        CONTRACT,
                        "Repairs",
                        false,
                        "accounts of March",
                        MARCH),
                "TAKE_OVER",
                MARCH,
                "fund",
                "GENERAL_PUBLIC",
                "function",
                "2050202",
                "economic",
                "30213",
                "unit",
                "CN-0101",
                "project",
                "XM-7",
                "year",
                "2025",
                "amount",
                "100000",
                "spent",
                "70000",
                "committed",
                "20000",
                "commitment",
                CONTRACT.value(),
                "purpose",
                "Repairs",
                "source",
                "accounts of March");
    }

    @Test
    void each_act_has_its_row() throws Exception {
        hands(
                draft(),
                "DRAFT",
                DRAFTED,
                "fund",
                "GENERAL_PUBLIC",
                "function",
                "2050202",
                "economic",
                "30213",
                "unit",
                "CN-0101",
                "project",
                "XM-7",
                "year",
                "2025",
                "amount",
                "100000",
                "purpose",
                "校舍修缮",
                "officer",
                OFFICER);
        hands(submit(LINE), "SUBMIT", SUBMITTED, "officer", OFFICER);
        hands(
                approve(LINE, "9"),
                "APPROVE",
                APPROVED,
                decided("amount", "9", "by", "PEOPLES_CONGRESS"));
        hands(
                departmentReply(LINE),
                "REPLY_TO_DEPARTMENT",
                DEPARTMENT_REPLIED,
                "document",
                "长财〔2025〕3号");
        hands(reply(LINE), "REPLY_TO_UNIT", REPLIED, decided());
        hands(
                early("7", MARCH),
                "ARRANGE_EARLY",
                MARCH,
                decided("ceiling", "7", "ground", "LEGAL_OBLIGATION"));
        hands(
                commit("60000", MARCH),
                "COMMIT",
                MARCH,
                "commitment",
                "HT-1",
                "amount",
                "60000",
                "use",
                "30213",
                "payee",
                "某建筑公司",
                "purpose",
                "屋面",
                "officer",
                OFFICER);
        hands(
                pay(PAYMENT, CONTRACT, "5", APRIL),
                "PAY",
                APRIL,
                "payment",
                "ZF-1",
                "commitment",
                "HT-1",
                "amount",
                "5",
                "use",
                "30213",
                "payee",
                "某建筑公司",
                "purpose",
                "屋面",
                "officer",
                OFFICER);
        hands(
                release("1", APRIL),
                "RELEASE",
                APRIL,
                "commitment",
                "HT-1",
                "amount",
                "1",
                "reasons",
                "Less was done.",
                "officer",
                OFFICER);
        hands(
                refund("TK-1", "2", APRIL),
                "REFUND",
                APRIL,
                "refund",
                "TK-1",
                "payment",
                "ZF-1",
                "amount",
                "2",
                "reasons",
                "Paid twice.",
                "officer",
                OFFICER);
        hands(
                reallocate("3"),
                "REALLOCATE",
                APRIL,
                decided(
                        "to",
                        OTHER.value(),
                        "reallocation",
                        "TJ-1",
                        "amount",
                        "3",
                        "approvedBy",
                        "FINANCE"));
        hands(
                propose(AdjustmentCase.TOTAL_CHANGED, Direction.DECREASE, "4"),
                "PROPOSE_ADJUSTMENT",
                APRIL,
                "adjustment",
                "TZ-1",
                "because",
                "TOTAL_CHANGED",
                "direction",
                "DECREASE",
                "amount",
                "4",
                "reasons",
                "More roofs leak.",
                "sentOn",
                APRIL.toString(),
                "sessionOn",
                APRIL.plusDays(40).toString());
        hands(
                adjust(APRIL),
                "ADJUST",
                APRIL,
                decided("adjustment", "TZ-1", "by", "STANDING_COMMITTEE"));
        hands(
                close("1", NEXT),
                "CLOSE_YEAR",
                YEAR_END,
                "carryOver",
                "1",
                "carryTo",
                NEXT.value(),
                "officer",
                OFFICER);
        hands(
                accounts("1", "2", "3", YEAR_END),
                "DRAFT_ACCOUNTS",
                YEAR_END,
                "budgeted",
                "1",
                "adjusted",
                "2",
                "spent",
                "3",
                "officer",
                OFFICER);
        hands(
                audit(AuditOutcome.CONFIRMED, YEAR_END),
                "AUDIT_ACCOUNTS",
                YEAR_END,
                "outcome",
                "CONFIRMED",
                "report",
                "长审〔2026〕4号",
                "findings",
                "As stated.");
    }

    @Test
    void the_other_steps_have_their_rows_too() throws Exception {
        hands(
                new ReviseBudgetDraft(LINE, yuan("1"), "x", OFFICER, DRAFTED),
                "REVISE",
                DRAFTED,
                "amount",
                "1",
                "purpose",
                "x",
                "officer",
                OFFICER);
        hands(new ReturnBudgetLine(LINE, "x", DRAFTED), "RETURN", DRAFTED, "reasons", "x");
        hands(new DropBudgetLine(LINE, "x", DRAFTED), "DROP", DRAFTED, "reasons", "x");
        hands(
                new DiscloseBudget(LINE, Discloser.UNIT, "x", MARCH),
                "DISCLOSE",
                MARCH,
                "discloser",
                "UNIT",
                "where",
                "x");
        hands(
                new RejectBudgetAdjustment(LINE, PLAN, "x", APRIL),
                "REJECT_ADJUSTMENT",
                APRIL,
                "adjustment",
                "TZ-1",
                "reasons",
                "x");
        hands(
                new AddSpecialTransfer(LINE, "D", yuan("5"), Examples.decided(APRIL), APRIL),
                "ADD_TRANSFER",
                APRIL,
                decided("document", "D", "amount", "5"));
        hands(
                new NoteFinalAccountsReply(LINE, "F", APRIL),
                "REPLY_ACCOUNTS_TO_DEPARTMENT",
                APRIL,
                "document",
                "F");
        hands(
                new ReplyFinalAccountsToUnit(LINE, Examples.decided(APRIL), APRIL),
                "REPLY_ACCOUNTS_TO_UNIT",
                APRIL,
                decided());
        hands(
                new ApproveFinalAccounts(
                        LINE, Body.STANDING_COMMITTEE, Examples.decided(APRIL), APRIL),
                "APPROVE_ACCOUNTS",
                APRIL,
                decided("by", "STANDING_COMMITTEE"));
        hands(
                new DiscloseFinalAccounts(LINE, Discloser.DEPARTMENT, "x", APRIL),
                "DISCLOSE_ACCOUNTS",
                APRIL,
                "discloser",
                "DEPARTMENT",
                "where",
                "x");
    }

    @Test
    void a_bad_row_is_told_by_name() throws Exception {
        assertThat(take("PAY", APRIL, "payment", "ZF-1", "amount", "-1").code())
                .isEqualTo("AMOUNT_NEGATIVE");
        assertThat(take("PAY", APRIL).code()).isEqualTo("FIELD_MISSING");
        assertThat(take("SPEND", APRIL).code()).isEqualTo("FIELD_MALFORMED");
        assertThat(take("SUBMIT", APRIL, "officer", OFFICER, "amount", "1").code())
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(gateway.handedIn()).isEmpty();
    }

    private static Map<String, Object> row(int number, String line, String act, String... fields) {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", number);
        row.put("commandId", "c-" + number);
        row.put("line", line);
        row.put("act", act);
        row.put("effectiveOn", APRIL.toString());
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return row;
    }

    /** A row that concerns the first line and the second. */
    private static Stream<Map<String, Object>> joining() {
        return Stream.of(
                row(
                        10,
                        "A",
                        "REALLOCATE",
                        decided(
                                "to",
                                "B",
                                "reallocation",
                                "R-1",
                                "amount",
                                "1",
                                "approvedBy",
                                "FINANCE")),
                row(10, "A", "CLOSE_YEAR", "carryOver", "1", "carryTo", "B", "officer", OFFICER),
                row(
                        10,
                        "A",
                        "ARRANGE_EARLY",
                        decided("ceiling", "1", "ground", "EMERGENCY", "lastYear", "B")));
    }

    @ParameterizedTest
    @MethodSource("joining")
    void a_row_of_two_lines_waits_for_those_of_both_before_it_and_is_waited_for_by_those_after_it(
            Map<String, Object> joining) throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 10; i++)
            rows.add(row(i, i % 5 == 0 ? "A" : "B", "SUBMIT", "officer", OFFICER));
        rows.add(joining);
        rows.add(row(11, "B", "SUBMIT", "officer", OFFICER));
        rows.add(row(12, "A", "SUBMIT", "officer", OFFICER));
        var answered = Collections.synchronizedList(new ArrayList<String>());
        var before = new AtomicReference<List<String>>(List.of());
        gateway.answer(
                (command, context) -> {
                    if (context.commandId().equals("c-10")) before.set(List.copyOf(answered));
                    LockSupport.parkNanos(2_000_000);
                    answered.add(context.commandId());
                    return new Outcome.Accepted(context.commandId(), false, List.of());
                });
        assertThat(take(rows)).extracting(RowResult::status).containsOnly("accepted");
        assertThat(before.get()).hasSize(10);
        assertThat(answered.subList(0, 11)).last().isEqualTo("c-10");
    }

    @Test
    void lines_that_no_row_joins_do_not_wait_for_each_other() throws Exception {
        var other = new CountDownLatch(1);
        gateway.answer(
                (command, context) -> {
                    try {
                        if (context.commandId().equals("c-2")) other.countDown();
                        else if (!other.await(10, TimeUnit.SECONDS)) throw new AssertionError();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return new Outcome.Accepted(context.commandId(), false, List.of());
                });
        var rows =
                List.of(
                        row(1, "A", "SUBMIT", "officer", OFFICER),
                        row(2, "B", "SUBMIT", "officer", OFFICER));
        assertThat(take(rows)).hasSize(2);
    }

    @Test
    void the_sample_tells_a_line_to_its_accounts_and_one_that_asks_for_a_fen_too_much()
            throws Exception {
        try (var bureau = new Bureau()) {
            gateway.answer(
                    (command, context) -> {
                        synchronized (bureau) {
                            var refusal = bureau.submit(command);
                            return refusal == null
                                    ? new Outcome.Accepted(context.commandId(), false, List.of())
                                    : new Outcome.Refused(context.commandId(), false, refusal);
                        }
                    });
            var results = take(sample(SAMPLE));
            assertThat(results.subList(0, results.size() - 1))
                    .allSatisfy(result -> assertThat(result.status()).isEqualTo("accepted"));
            assertThat(results.getLast().code()).isEqualTo("BEYOND_AVAILABLE");
            assertThat(bureau.facts(AccountsDisclosed.class)).hasSize(2);
            assertThat(bureau.facts(ClockLapsed.class))
                    .extracting(lapse -> lapse.clockId().value())
                    .as("the second line's budget was never disclosed")
                    .containsExactlyInAnyOrder(
                            "budget/2024-CN0101-002:budget.department-disclosure",
                            "budget/2024-CN0101-002:budget-regulations.unit-disclosure");
        }
    }
}
