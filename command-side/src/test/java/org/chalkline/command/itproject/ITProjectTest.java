package org.chalkline.command.itproject;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.itproject.ITBureau.*;
import static org.chalkline.command.itproject.ITProjectRefusal.*;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_ZERO;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.math.BigDecimal;
import java.util.List;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.kernel.asset.AssetEvent.PutUpForDisposal;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An IT project, from the proposal to the end of its system. */
class ITProjectTest {
    private final ITBureau bureau = new ITBureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void is_proposed_approved_tendered_awarded_contracted_accepted_started_and_retired() {
        var acts =
                List.of(
                        propose(),
                        approve("850000"),
                        tender(),
                        award("800000"),
                        contract("800000"),
                        amend("HT-2026-7-A", "840000"),
                        accept("840000", TESTER),
                        start(),
                        retire());
        for (var act : acts) assertThat(bureau.accept(act)).as(act.toString()).hasSize(1);
        assertThat(bureau.facts().stream().map(Fact::getClass).toList())
                .isEqualTo(
                        List.of(
                                ProjectProposed.class,
                                ProjectApproved.class,
                                ProjectTendered.class,
                                ProjectAwarded.class,
                                ProjectContracted.class,
                                ContractAmended.class,
                                SystemAccepted.class,
                                SystemStarted.class,
                                SystemRetired.class));
        // A retry is no new fact, whatever came since.
        assertThat(bureau.accept(acts.toArray())).isEmpty();
    }

    @Test
    void no_step_comes_before_the_one_that_it_rests_on_or_twice() {
        var acts =
                List.of(
                        approve("850000"),
                        tender(),
                        award("800000"),
                        contract("800000"),
                        accept("800000", TESTER),
                        start());
        for (var act : acts) bureau.refuse(UNKNOWN_IT_PROJECT, act);
        bureau.accept(propose());
        for (int i = 0; i < acts.size(); i++) {
            for (int later = i + 1; later < acts.size(); later++) {
                bureau.refuse(PROJECT_STEP_OUT_OF_TURN, acts.get(later));
            }
            bureau.refuse(PROJECT_STEP_OUT_OF_TURN, i < 5 ? retire() : approve("2"));
            bureau.accept(acts.get(i));
        }
        bureau.refuse(PROJECT_STEP_OUT_OF_TURN, approve("1"));
        bureau.refuse(PROJECT_STEP_OUT_OF_TURN, amend("A", "1"));
        bureau.refuse(PROJECT_STEP_OUT_OF_TURN, change("900000", LINE, CLOSES.plusDays(80)));
    }

    @Test
    void a_code_is_used_once() {
        bureau.accept(propose());
        var c = propose();
        bureau.refuse(
                IT_PROJECT_EXISTS,
                new ProposeITProject(
                        c.project(),
                        "Another",
                        c.description(),
                        c.objectives(),
                        c.unit(),
                        c.budgetUnit(),
                        c.estimate(),
                        c.officer(),
                        c.effectiveOn()));
        bureau.refuse(IT_PROJECT_EXISTS, takeOver("700000", "700000"));
    }

    @Test
    void whoever_proposed_it_does_not_approve_it() {
        bureau.accept(propose());
        bureau.refuse(
                PREPARER_DECIDES,
                new ApproveITProject(
                        PROJECT, Money.of("850000"), LINE, decided(PROPOSER, DAY), DAY));
    }

    @Test
    void is_approved_on_a_line_of_its_own_units_budget() {
        bureau.accept(propose());
        bureau.refuse(
                LINE_NOT_BUDGETED,
                new ApproveITProject(
                        PROJECT,
                        Money.of("1"),
                        new BudgetLineId("none"),
                        decided(CHIEF, DAY),
                        DAY));
        bureau.refuse(
                LINE_OF_ANOTHER_UNIT,
                new ApproveITProject(
                        PROJECT, Money.of("1"), SCHOOLS_LINE, decided(CHIEF, DAY), DAY));
    }

    @Test
    void contracts_on_a_line_of_the_year_alone() {
        bureau.accept(
                propose(),
                new ApproveITProject(
                        PROJECT, Money.of("850000"), LAST_LINE, decided(CHIEF, DAY), DAY),
                tender(),
                award("800000"));
        bureau.refuse(LINE_OF_ANOTHER_YEAR, contract("800000"));
        bureau.accept(change("850000", LINE, CLOSES.plusDays(2)));
        bureau.accept(contract("800000"));
        assertThat(bureau.facts(ProjectContracted.class).getFirst().line()).isEqualTo(LINE);
    }

    @Test
    void a_contract_is_never_above_the_approval() {
        bureau.accept(propose(), approve("750000"), tender(), award("800000"));
        bureau.refuse(CONTRACT_OVER_APPROVAL, contract("750000.01"));
        bureau.accept(contract("750000"));
    }

    @Test
    void nor_do_its_amendments_bring_it_there_until_more_is_approved() {
        bureau.contracted();
        bureau.refuse(CONTRACT_OVER_APPROVAL, amend("A", "850000.01"));
        bureau.accept(amend("A", "850000"));
        bureau.refuse(APPROVAL_UNDER_CONTRACT, change("849999.99", LINE, CLOSES.plusDays(20)));
        bureau.accept(change("900000", OTHER_LINE, CLOSES.plusDays(20)));
        var more =
                new AmendITContract(
                        PROJECT,
                        new CommitmentId("B"),
                        Money.of("900000"),
                        USE,
                        "More.",
                        PAPER,
                        BUYER,
                        CLOSES.plusDays(21));
        bureau.accept(more);
        var added = bureau.facts(ContractAmended.class).getLast();
        assertThat(added.was()).isEqualTo(Money.of("850000"));
        assertThat(added.line()).isEqualTo(OTHER_LINE);
        // What is taken away is released where it was committed.
        bureau.accept(
                new AmendITContract(
                        PROJECT,
                        new CommitmentId("C"),
                        Money.of("600000"),
                        USE,
                        "Less.",
                        PAPER,
                        BUYER,
                        CLOSES.plusDays(22)));
        assertThat(bureau.facts(ContractAmended.class).getLast().line()).isEqualTo(LINE);
    }

    @Test
    void an_amendment_has_a_number_of_its_own_and_changes_something() {
        bureau.contracted();
        bureau.refuse(AMENDMENT_EXISTS, amend(CONTRACT.value(), "810000"));
        bureau.refuse(AMENDMENT_CHANGES_NOTHING, amend("A", "800000"));
        bureau.accept(amend("A", "810000"));
        bureau.refuse(AMENDMENT_EXISTS, amend("A", "820000"));
    }

    @Test
    void offers_have_their_time_and_the_contract_is_with_the_one_that_was_chosen() {
        bureau.accept(propose(), approve("850000"));
        bureau.refuse(
                TENDER_CLOSED_BEFORE,
                new TenderITProject(
                        PROJECT,
                        ProcurementMethod.OPEN,
                        PAPER,
                        "Site",
                        DAY.minusDays(1),
                        BUYER,
                        DAY));
        bureau.accept(tender());
        bureau.refuse(
                TENDER_STILL_OPEN,
                new AwardITProject(PROJECT, null, FIRM, Money.of("1"), PAPER, BUYER, CLOSES));
        bureau.refuse(SUPPLIER_MISTAKEN, awardTo(null, null));
        bureau.refuse(SUPPLIER_MISTAKEN, awardTo(PERSON, FIRM));
        bureau.refuse(UNKNOWN_PERSON, awardTo(new PersonId("P-9"), null));
        bureau.accept(award("800000"));
        bureau.refuse(CONTRACT_OVER_AWARD, contract("800000.01"));
        bureau.refuse(
                SUPPLIER_NOT_AWARDED,
                new ContractITProject(
                        PROJECT,
                        CONTRACT,
                        null,
                        "West Software Ltd",
                        Money.of("800000"),
                        USE,
                        PAPER,
                        BUYER,
                        CLOSES.plusDays(9)));
    }

    private static AwardITProject awardTo(@Nullable PersonId person, @Nullable String firm) {
        return new AwardITProject(
                PROJECT, person, firm, Money.of("1"), PAPER, BUYER, CLOSES.plusDays(1));
    }

    @Test
    void a_supplier_who_is_a_person_is_named_by_their_code_alone() {
        bureau.accept(propose(), approve("850000"), tender(), awardTo(PERSON, null));
        assertThat(bureau.facts(ProjectAwarded.class).getFirst().supplier())
                .isEqualTo(new Supplier(PERSON, null));
        bureau.accept(
                new ContractITProject(
                        PROJECT,
                        CONTRACT,
                        PERSON,
                        null,
                        Money.of("1"),
                        USE,
                        PAPER,
                        BUYER,
                        CLOSES.plusDays(9)));
        assertThat(bureau.facts(ProjectContracted.class).getFirst().supplier().payee())
                .isEqualTo("P-1");
    }

    @Test
    void whoever_had_part_in_the_procurement_does_not_accept_the_system() {
        bureau.contracted();
        for (var officer : List.of(PROPOSER, CHIEF, BUYER)) {
            bureau.refuse(ACCEPTED_BY_PROCURER, accept("800000", officer));
        }
        bureau.refuse(OFFICER_NOT_EMPOWERED, accept("800000", "Nobody"));
        bureau.accept(accept("800000", TESTER));
    }

    @Test
    void what_is_accepted_is_an_asset_or_it_is_said_why_it_is_none() {
        bureau.contracted();
        bureau.refuse(ASSET_OR_REASON, acceptAs(null, null));
        bureau.refuse(ASSET_OR_REASON, acceptAs(system("800000"), "A service."));
        bureau.refuse(SYSTEM_OVER_CONTRACT, accept("800000.01", TESTER));
        bureau.accept(accept("799999", TESTER));
        var system = requireNonNull(bureau.facts(SystemAccepted.class).getFirst().system());
        assertThat(system.asset()).isEqualTo(new AssetId("it-2026-enrol"));
        assertThat(system.cost()).isEqualTo(Money.of("799999"));
    }

    @Test
    void a_service_is_no_asset() {
        bureau.contracted().accept(acceptAs(null, "A service."));
        assertThat(bureau.facts(SystemAccepted.class).getFirst().system()).isNull();
    }

    private static AcceptSystem acceptAs(@Nullable SystemAsset system, @Nullable String noAsset) {
        return new AcceptSystem(
                PROJECT, system, noAsset, "As agreed.", PAPER, TESTER, CLOSES.plusDays(60));
    }

    @Test
    void the_asset_of_the_longest_code_has_one_too() {
        var longest = new ITProjectId("x".repeat(64));
        assertThat(longest.asset()).isEqualTo(longest.asset());
        assertThat(longest.asset()).isNotEqualTo(new ITProjectId("y".repeat(64)).asset());
    }

    @Test
    void officers_need_their_powers_and_days_their_order() {
        var c = propose();
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new ProposeITProject(
                        PROJECT, "T", "D", "O", "it", BUREAU, c.estimate(), "Nobody", DAY));
        bureau.refuse(
                ACT_IN_FUTURE,
                new ProposeITProject(
                        PROJECT,
                        "T",
                        "D",
                        "O",
                        "it",
                        BUREAU,
                        c.estimate(),
                        PROPOSER,
                        TODAY.plusDays(1)));
        bureau.accept(propose());
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new ApproveITProject(
                        PROJECT, Money.of("1"), LINE, decided(CHIEF, DAY.minusDays(1)), DAY));
        bureau.accept(approve("850000"), tender(), award("800000"));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new ContractITProject(
                        PROJECT,
                        CONTRACT,
                        null,
                        FIRM,
                        Money.of("1"),
                        USE,
                        PAPER,
                        "Nobody",
                        CLOSES.plusDays(9)));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new ContractITProject(
                        PROJECT, CONTRACT, null, FIRM, Money.of("1"), USE, PAPER, BUYER, CLOSES));
    }

    @Test
    void amounts_are_some_yuan_and_papers_digests() {
        var c = propose();
        bureau.refuse(
                AMOUNT_ZERO,
                new ProposeITProject(
                        PROJECT, "T", "D", "O", "it", BUREAU, Money.ZERO, PROPOSER, DAY));
        bureau.refuse(
                CURRENCY_NOT_YUAN,
                new ProposeITProject(
                        PROJECT,
                        "T",
                        "D",
                        "O",
                        "it",
                        BUREAU,
                        new Money(BigDecimal.TEN, "USD"),
                        PROPOSER,
                        DAY));
        bureau.accept(c, approve("850000"));
        bureau.refuse(
                DIGEST_MALFORMED,
                new TenderITProject(
                        PROJECT, ProcurementMethod.OPEN, "no", "Site", CLOSES, BUYER, DAY));
    }

    static TakeOverITProject takeOver(String cost, String amount) {
        return new TakeOverITProject(
                PROJECT,
                "Enrolment platform",
                "A register.",
                "One place.",
                "it-centre",
                BUREAU,
                Money.of(cost),
                null,
                ProcurementMethod.DIRECT,
                null,
                FIRM,
                CONTRACT,
                Money.of(amount),
                DAY.minusYears(3),
                DAY.minusYears(2),
                null,
                "List of 2025",
                TESTER,
                DAY.minusYears(2));
    }

    @Test
    void a_retirement_names_the_disposal_for_which_its_asset_was_put_up() {
        bureau.contracted().accept(ITBureau.accept("800000", TESTER));
        var disposal = new DisposalId("D-1");
        var later = CLOSES.plusDays(201);
        bureau.knowing(
                new PutUpForDisposal(PROJECT.asset(), disposal, DisposalManner.SCRAPPED, later));
        bureau.refuse(DISPOSAL_OF_OTHERS, retire(disposal));
        bureau.knowing(
                new PutUpForDisposal(
                        PROJECT.asset(), disposal, DisposalManner.SCRAPPED, CLOSES.plusDays(190)));
        bureau.refuse(DISPOSAL_OF_OTHERS, retire(new DisposalId("D-2")));
        bureau.accept(retire(disposal));
    }

    @Test
    void a_system_in_use_is_taken_over_and_can_be_retired() {
        bureau.accept(takeOver("700000", "700000"));
        assertThat(bureau.accept(takeOver("700000", "700000"))).isEmpty();
        bureau.refuse(PROJECT_STEP_OUT_OF_TURN, start());
        bureau.accept(retire());
    }

    @Test
    void what_is_taken_over_broke_the_approval_only_where_that_was_found_so() {
        bureau.refuse(CONTRACT_OVER_APPROVAL, takeOver("700000", "700001"));
        bureau.found("List of 2025").accept(takeOver("700000", "700001"));
    }

    @Test
    void days_of_what_is_taken_over_do_not_contradict_each_other() {
        var c = takeOver("700000", "700000");
        bureau.refuse(
                DAYS_CONTRADICT,
                new TakeOverITProject(
                        c.project(),
                        c.title(),
                        c.description(),
                        c.objectives(),
                        c.unit(),
                        c.budgetUnit(),
                        c.cost(),
                        c.line(),
                        c.method(),
                        c.person(),
                        c.organisation(),
                        c.contract(),
                        c.amount(),
                        c.acceptedOn().plusDays(1),
                        c.acceptedOn(),
                        c.asset(),
                        c.source(),
                        c.officer(),
                        c.effectiveOn()));
    }

    @Test
    void an_act_of_the_past_is_recorded_as_it_was_found() {
        bureau.accept(propose(), approve("750000"), tender(), award("800000"));
        bureau.found("The contract of 2026").accept(contract("800000"));
        assertThat(bureau.accept(accept("800000", BUYER))).hasSize(1);
    }
}
