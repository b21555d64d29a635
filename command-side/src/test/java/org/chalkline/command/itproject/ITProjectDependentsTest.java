package org.chalkline.command.itproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.itproject.ITBureau.*;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.itproject.ITProjectCommand.AmendITContract;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What falls with an act on an IT project, and what is corrected in it. */
class ITProjectDependentsTest {
    private final ITBureau bureau = new ITBureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private List<Integer> falling(Class<? extends Fact> act) {
        var facts = bureau.facts();
        for (int i = 0; i < facts.size(); i++) {
            if (act.isInstance(facts.get(i))) {
                return ITProjectDependents.of(facts, i).stream().boxed().toList();
            }
        }
        throw new AssertionError("none of " + act);
    }

    @Test
    void with_an_approval_falls_all_that_rests_on_it() {
        bureau.contracted().accept(amend("A", "840000"), accept("840000", TESTER), start());
        assertThat(falling(ProjectApproved.class)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(falling(ProjectContracted.class)).containsExactly(4, 5, 6, 7);
        assertThat(falling(ContractAmended.class)).isEmpty();
        assertThat(falling(SystemAccepted.class)).containsExactly(6, 7);
    }

    @Test
    void with_a_change_of_the_approval_falls_what_was_agreed_beyond_the_earlier_one() {
        bureau.contracted()
                .accept(change("900000", LINE, CLOSES.plusDays(19)), amend("A", "840000"));
        bureau.accept(amended("B", "890000"));
        assertThat(falling(ApprovalChanged.class)).containsExactly(7);
    }

    @Test
    void and_the_contract_itself_where_it_rests_on_the_change() {
        bureau.accept(propose(), approve("750000"), tender(), award("800000"));
        bureau.accept(change("850000", LINE, CLOSES.plusDays(2)), contract("800000"));
        bureau.accept(amend("A", "700000"));
        assertThat(falling(ApprovalChanged.class)).containsExactly(5, 6);
    }

    private static AmendITContract amended(String number, String amount) {
        var c = amend(number, amount);
        return new AmendITContract(
                c.project(),
                c.number(),
                c.amount(),
                c.use(),
                c.reasons(),
                c.paper(),
                c.officer(),
                c.effectiveOn().plusDays(1));
    }

    @Test
    void the_line_is_asked_where_it_committed_what_fell_and_so_is_the_asset() {
        bureau.contracted().accept(amend("A", "840000"), accept("840000", TESTER));
        var contract = bureau.facts(ProjectContracted.class).getFirst();
        var amendment = bureau.facts(ContractAmended.class).getFirst();
        assertThat(ITProjectDependents.resting(contract, subject -> List.of())).isEmpty();
        var committed =
                new FundsCommitted(
                        LINE, CONTRACT, Money.of("800000"), FIRM, "IT", BUYER, CLOSES.plusDays(9));
        assertThat(ITProjectDependents.resting(contract, subject -> List.of(committed)))
                .containsExactly(LINE.toString());
        assertThat(ITProjectDependents.resting(amendment, subject -> List.of(committed))).isEmpty();
        var accepted = bureau.facts(SystemAccepted.class).getFirst();
        assertThat(ITProjectDependents.resting(accepted, subject -> List.of(committed)))
                .containsExactly("asset/it-2026-enrol");
    }

    @Test
    void a_corrected_project_is_still_within_its_approval() {
        bureau.contracted();
        var correctable = new ITProjectsCorrected();
        var facts = new ArrayList<>(bureau.facts());
        correctable.require(facts);
        var e = (ProjectContracted) facts.get(4);
        facts.set(
                4,
                new ProjectContracted(
                        e.project(),
                        new CommitmentId("HT-8"),
                        e.supplier(),
                        Money.of("850000.01"),
                        e.line(),
                        e.use(),
                        e.paper(),
                        e.officer(),
                        e.effectiveOn()));
        assertThatThrownBy(() -> correctable.require(facts))
                .hasMessageContaining("more than was approved");
    }
}
