package org.chalkline.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.catalogue.CatalogueCommand.DueEntryAnew;
import org.chalkline.command.catalogue.CatalogueCommand.WithdrawFallen;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.itproject.ITProjectEvent.ContractAmended;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectContracted;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.junit.jupiter.api.Test;

/** What becomes of an entry when what it tells of fell, or only a change of it. */
class WhenActSetAsideThenEntryWithdrawnTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ITProjectId PROJECT = new ITProjectId("oa");
    private static final CommitmentId NUMBER = new CommitmentId("HT-1");
    private static final Supplier FIRM = new Supplier(null, "East Software Ltd");
    private static final BudgetLineId LINE = new BudgetLineId("2026-IT");
    private static final EconomicCode USE = new EconomicCode("31002");
    private static final String PAPER = Sha256.hex("paper");
    private static final List<Fact> FACTS =
            List.of(
                    new ProjectContracted(
                            PROJECT, NUMBER, FIRM, Money.of("5"), LINE, USE, PAPER, "bai", DAY),
                    new ContractAmended(
                            PROJECT,
                            NUMBER,
                            new CommitmentId("HT-1-A"),
                            FIRM,
                            Money.of("5"),
                            Money.of("6"),
                            LINE,
                            USE,
                            "More.",
                            PAPER,
                            "bai",
                            DAY));

    private static List<? extends Class<?>> follows(int first, int last) {
        var of = PROJECT.toString();
        var fallen =
                new ActsSetAside(
                        new ContestedAct(of, first, 7, "itproject.ProjectContracted", "R-1"),
                        List.of(new SequenceRange(first, last)),
                        FallGround.ANNULLED,
                        null,
                        null,
                        null,
                        "Beyond its powers.",
                        "sun",
                        DAY,
                        DAY,
                        null,
                        null,
                        null,
                        null);
        return new WhenActSetAsideThenEntryWithdrawn(subject -> FACTS)
                .to(fallen).stream().map(Object::getClass).toList();
    }

    @Test
    void what_fell_with_all_its_changes_is_withdrawn_and_not_due_anew() {
        assertThat(follows(0, 1)).isEqualTo(List.of(WithdrawFallen.class));
    }

    @Test
    void where_only_a_change_fell_it_is_due_as_it_is_without_that() {
        assertThat(follows(1, 1)).isEqualTo(List.of(DueEntryAnew.class));
    }
}
