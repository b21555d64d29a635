package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.budget.BudgetRefusal.ANOTHER_USE;
import static org.chalkline.command.budget.BudgetRefusal.BEYOND_AVAILABLE;
import static org.chalkline.command.budget.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetEvent.CommitmentReleased;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.ContractAmended;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectContracted;
import org.chalkline.kernel.itproject.ITProjectEvent.SystemStarted;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of the budget commits what contracts of IT projects come to. */
class WhenSystemContractedThenLineCommittedTest {
    private static final ITProjectId PROJECT = new ITProjectId("2025-oa");
    private static final Supplier FIRM = new Supplier(null, "East Software Ltd");

    private final Bureau bureau = new Bureau();
    private final WhenSystemContractedThenLineCommitted reaction =
            new WhenSystemContractedThenLineCommitted();

    @BeforeEach
    void a_line_of_a_hundred_thousand() {
        bureau.accept(executing(LINE, HEADING, "100000.00"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ProjectContracted contracted(
            String amount, Supplier supplier, EconomicCode use) {
        return new ProjectContracted(
                PROJECT, CONTRACT, supplier, yuan(amount), LINE, use, DIGEST, OFFICER, MARCH);
    }

    private static ContractAmended amended(String number, String was, String amount, LocalDate on) {
        return new ContractAmended(
                PROJECT,
                CONTRACT,
                new CommitmentId(number),
                FIRM,
                yuan(was),
                yuan(amount),
                LINE,
                REPAIRS,
                "More schools.",
                DIGEST,
                OFFICER,
                on);
    }

    private Object only(Fact fact) {
        assertThat(reaction.concerns(fact.getClass())).isTrue();
        var commands = reaction.to(fact);
        assertThat(commands).isEqualTo(reaction.to(fact)).hasSize(1);
        return commands.getFirst();
    }

    @Test
    void the_contract_is_committed_once_under_its_number() {
        var command = only(contracted("80000.00", FIRM, REPAIRS));
        bureau.accept(command);
        assertThat(bureau.facts(FundsCommitted.class))
                .containsExactly(
                        new FundsCommitted(
                                LINE,
                                CONTRACT,
                                yuan("80000.00"),
                                "East Software Ltd",
                                "IT project 2025-oa",
                                OFFICER,
                                MARCH));
        assertThat(bureau.accept(command)).isEmpty();
    }

    @Test
    void more_than_the_line_has_left_is_refused_and_so_is_another_use() {
        bureau.refuse(BEYOND_AVAILABLE, only(contracted("100000.01", FIRM, REPAIRS)));
        bureau.refuse(ANOTHER_USE, only(contracted("80000.00", FIRM, OFFICE)));
    }

    @Test
    void an_amendment_commits_what_it_adds_and_releases_what_it_takes_away() {
        bureau.accept(only(contracted("80000.00", FIRM, REPAIRS)));
        bureau.accept(only(amended("HT-1-A", "80000.00", "95000.00", APRIL)));
        var added = bureau.facts(FundsCommitted.class).getLast();
        assertThat(added.commitment().value()).isEqualTo("HT-1-A");
        assertThat(added.amount()).isEqualTo(yuan("15000.00"));
        bureau.refuse(BEYOND_AVAILABLE, only(amended("HT-1-B", "95000.00", "100000.01", APRIL)));
        bureau.accept(only(amended("HT-1-C", "95000.00", "60000.00", APRIL)));
        var released = bureau.facts(CommitmentReleased.class).getLast();
        assertThat(released.commitment()).isEqualTo(CONTRACT);
        assertThat(released.amount()).isEqualTo(yuan("35000.00"));
    }

    @Test
    void a_supplier_who_is_a_person_is_named_by_their_code() {
        var person = new Supplier(new PersonId("P-1"), null);
        bureau.accept(only(contracted("1.00", person, REPAIRS)));
        assertThat(bureau.facts(FundsCommitted.class).getLast().payee()).isEqualTo("P-1");
    }

    @Test
    void nothing_else_of_a_project_moves_money() {
        assertThat(reaction.concerns(SystemStarted.class)).isFalse();
        assertThat(reaction.to(new SystemStarted(PROJECT, OFFICER, MARCH))).isEqualTo(List.of());
    }
}
