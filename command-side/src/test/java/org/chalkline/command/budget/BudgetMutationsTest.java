package org.chalkline.command.budget;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.budget.Examples.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentAccountsReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentBudgetReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.PutTogetherDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SendBackDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentBudget;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetMutationsTest {
    private static final DepartmentBudgetId WHOLE = DepartmentBudgetId.of(2025);

    private final MutationApi api = new MutationApi();

    /** A mutation and the command it hands in. */
    record Case(String mutation, Object command) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("draftBudgetLine", draft()),
                new Case(
                        "reviseBudgetDraft",
                        new ReviseBudgetDraft(LINE, yuan("1.5"), "Roof", OFFICER, DRAFTED)),
                new Case("submitBudgetLine", submit(LINE)),
                new Case("returnBudgetLine", new ReturnBudgetLine(LINE, "Too much.", SUBMITTED)),
                new Case("dropBudgetLine", new DropBudgetLine(LINE, "No.", SUBMITTED)),
                new Case("arrangeEarlySpending", early("10", NEW_YEAR)),
                new Case(
                        "arrangeEarlySpending",
                        new ArrangeEarlySpending(
                                LINE,
                                EarlyGround.SAME_PERIOD_LAST_YEAR,
                                yuan("10"),
                                OTHER,
                                MARCH,
                                decided(NEW_YEAR),
                                NEW_YEAR)),
                new Case(
                        "takeOverBudgetLine",
                        new TakeOverBudgetLine(
                                LINE,
                                HEADING,
                                yuan("100000"),
                                yuan("90000"),
                                yuan("5"),
                                yuan("7"),
                                CONTRACT,
                                "Roof",
                                true,
                                "Accounts of 2023",
                                APRIL)),
                new Case("approveBudgetLine", approve(LINE, "100000")),
                new Case("noteBudgetReply", departmentReply(LINE)),
                new Case("replyBudgetToUnit", reply(LINE)),
                new Case("discloseBudget", new DiscloseBudget(LINE, Discloser.UNIT, "Web", MARCH)),
                new Case("commitFunds", commit("60000", MARCH)),
                new Case("releaseCommitment", release("1000", APRIL)),
                new Case("makePayment", pay("0.01", APRIL)),
                new Case("makePayment", pay(PAYMENT, CONTRACT, "50000", APRIL)),
                new Case(
                        "payForProject",
                        new PayForProject(
                                LINE,
                                PAYMENT,
                                new ResearchProjectId("KT-1"),
                                yuan("1"),
                                ResearchUse.MATERIALS,
                                REPAIRS,
                                "Bookshop",
                                "Books",
                                OFFICER,
                                APRIL)),
                new Case("refundPayment", refund("TK-1", "10", APRIL)),
                new Case(
                        "refundEarlierYear",
                        new RefundEarlierYear(
                                LINE,
                                new RefundId("TK-9"),
                                PAYMENT,
                                yuan("1"),
                                "JK-1",
                                "Paid twice.",
                                OFFICER,
                                YEAR_END)),
                new Case("reallocateFunds", reallocate("1")),
                new Case(
                        "proposeBudgetAdjustment",
                        propose(AdjustmentCase.DEBT_INCREASED, Direction.INCREASE, "1")),
                new Case("approveBudgetAdjustment", adjust(APRIL)),
                new Case(
                        "rejectBudgetAdjustment",
                        new RejectBudgetAdjustment(LINE, PLAN, "No.", APRIL)),
                new Case(
                        "addSpecialTransfer",
                        new AddSpecialTransfer(LINE, "D-1", yuan("5"), decided(APRIL), APRIL)),
                new Case("closeBudgetYear", close("1", NEXT)),
                new Case("closeBudgetYear", close("0", null)),
                new Case("draftFinalAccounts", accounts("1", "2", "3", YEAR_END)),
                new Case("auditFinalAccounts", audit(AuditOutcome.TO_BE_CORRECTED, YEAR_END)),
                new Case(
                        "approveFinalAccounts",
                        new ApproveFinalAccounts(
                                LINE, Body.STANDING_COMMITTEE, decided(YEAR_END), YEAR_END)),
                new Case(
                        "noteFinalAccountsReply",
                        new NoteFinalAccountsReply(LINE, "F-9", YEAR_END)),
                new Case(
                        "replyFinalAccountsToUnit",
                        new ReplyFinalAccountsToUnit(LINE, decided(YEAR_END), YEAR_END)),
                new Case(
                        "discloseFinalAccounts",
                        new DiscloseFinalAccounts(LINE, Discloser.DEPARTMENT, "Web", YEAR_END)),
                new Case(
                        "putTogetherDepartmentBudget",
                        new PutTogetherDepartmentBudget(
                                WHOLE, List.of(LINE), List.of(OTHER), OFFICER, SUBMITTED)),
                new Case(
                        "submitDepartmentBudget",
                        new SubmitDepartmentBudget(WHOLE, yuan("1"), OFFICER, SUBMITTED)),
                new Case(
                        "sendBackDepartmentBudget",
                        new SendBackDepartmentBudget(WHOLE, "Too much.", SUBMITTED)),
                new Case(
                        "approveDepartmentBudget",
                        new ApproveDepartmentBudget(
                                WHOLE,
                                Body.PEOPLES_CONGRESS,
                                "The roof could not wait.",
                                decided(APPROVED),
                                APPROVED)),
                new Case(
                        "noteDepartmentBudgetReply",
                        new NoteDepartmentBudgetReply(WHOLE, "F-3", DEPARTMENT_REPLIED)),
                new Case(
                        "discloseDepartmentBudget",
                        new DiscloseDepartmentBudget(WHOLE, "Web", REPLIED)),
                new Case(
                        "submitDepartmentAccounts",
                        new SubmitDepartmentAccounts(
                                WHOLE, yuan("1"), yuan("2"), yuan("3"), OFFICER, YEAR_END)),
                new Case(
                        "approveDepartmentAccounts",
                        new ApproveDepartmentAccounts(
                                WHOLE, Body.STANDING_COMMITTEE, decided(YEAR_END), YEAR_END)),
                new Case(
                        "noteDepartmentAccountsReply",
                        new NoteDepartmentAccountsReply(WHOLE, "F-9", YEAR_END)),
                new Case(
                        "discloseDepartmentAccounts",
                        new DiscloseDepartmentAccounts(WHOLE, "Web", YEAR_END)));
    }

    /** The command as its input. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object command) {
        return new LinkedHashMap<>(FactJson.MAPPER.convertValue(command, Map.class));
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private Map<String, Object> act(String name, Map<String, Object> input) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
        var document =
                """
                mutation($command: Command!, $input: %s) {
                  %s(command: $command, input: $input) { __typename ... on Refused { code } }
                }
                """
                        .formatted(type, name);
        var response = api.send(document, Map.of("command", Map.of("id", "c-1"), "input", input));
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_mutation_hands_in_its_command(Case one) {
        assertThat(act(one.mutation(), json(one.command())))
                .containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(one.command()));
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("budgets")).hasSameElementsAs(cases().map(Case::mutation).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -0.01, AMOUNT_NEGATIVE",
        "amount, 0.001, AMOUNT_FINER_THAN_FEN",
        "amount, 1000000000000, AMOUNT_TOO_LARGE",
        "amount, 1E3, AMOUNT_MALFORMED",
        "amount, '1,000', AMOUNT_MALFORMED",
        "amount, '', AMOUNT_MALFORMED",
        "use, 3021, CODE_MALFORMED",
        "line, no/such id, MALFORMED_ID",
        "payment, '', MALFORMED_ID",
        "commitment, ?, MALFORMED_ID"
    })
    void bad_input_is_a_refusal_by_name_and_no_fault(String field, String value, String code) {
        var input = json(pay(PAYMENT, CONTRACT, "1", APRIL));
        input.put(field, field.equals("amount") ? Map.of("amount", value) : value);
        assertThat(act("makePayment", input)).containsEntry("code", code);
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @Test
    void zeros_after_the_fen_are_no_finer_scale_and_the_largest_amount_is_taken() {
        var input = json(pay("1", APRIL));
        input.put("amount", Map.of("amount", "999999999999.9900"));
        assertThat(act("makePayment", input)).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn().getFirst().command())
                .isEqualTo(pay("999999999999.99", APRIL));
        assertThat(yuan("999999999999.99").fen()).isEqualTo(Money.MOST_FEN);
    }
}
