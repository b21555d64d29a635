package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetRefusal.ASSET_OF_TWO_PROJECTS;
import static org.chalkline.command.asset.AssetRefusal.PAYMENT_NOT_OF_PROJECT;
import static org.chalkline.command.asset.AssetRefusal.PROJECT_NOT_RUNNING;
import static org.chalkline.command.asset.AssetRefusal.USE_BUYS_NO_ASSETS;
import static org.chalkline.command.asset.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.asset.AssetCommand.AcquireAsset;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent.AssetPaidByProject;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectStarted;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectTerminated;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a research project's money pays for becomes the project's asset. */
class ProjectAssetsTest {
    private static final ResearchProjectId PROJECT = new ResearchProjectId("RP-1");
    private static final ResearchProjectId RIVAL = new ResearchProjectId("RP-2");
    private static final PaymentUse SECOND_PAYMENT =
            new PaymentUse(PAYMENT.line(), new PaymentId("P-8"));

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void given(Fact... facts) {
        bureau.knowing(drafted(UNIT), paid("3000.00"), paidBySecond())
                .accept(request(2), grant(Supply.BOUGHT));
        bureau.knowing(facts);
    }

    private static PaymentMade paidBySecond() {
        return new PaymentMade(
                PAYMENT.line(),
                SECOND_PAYMENT.payment(),
                null,
                Money.of("3000.00"),
                "Lenovo",
                "Computers.",
                "officer-3",
                APRIL);
    }

    private static ProjectStarted started(ResearchProjectId project) {
        return new ProjectStarted(project, DIGEST, OFFICER, MARCH);
    }

    private static ProjectFundsSpent spent(
            ResearchProjectId project, PaymentUse payment, ResearchUse use) {
        return new ProjectFundsSpent(
                payment.line(),
                project,
                payment.payment(),
                project.kept(1),
                use,
                Money.of("3000.00"),
                APRIL);
    }

    private static AcquireAsset bought(@Nullable ResearchProjectId project, LocalDate on) {
        return new AcquireAsset(
                ASSET,
                UNIT,
                CARD,
                AcquisitionWay.BOUGHT,
                Money.of("4000.00"),
                REQUEST,
                List.of(
                        new Funding(PAYMENT, Money.of("3000.00")),
                        new Funding(SECOND_PAYMENT, Money.of("1000.00"))),
                "Lenovo",
                DIGEST,
                null,
                null,
                project,
                on);
    }

    @Test
    void what_a_projects_money_pays_for_is_the_projects_whether_it_is_named_or_not() {
        given(started(PROJECT), spent(PROJECT, PAYMENT, ResearchUse.EQUIPMENT));
        assertThat(bureau.accept(bought(null, APRIL)))
                .contains(new AssetPaidByProject(ASSET, PROJECT, Money.of("3000.00"), APRIL));
        assertThat(bureau.accept(bought(PROJECT, APRIL))).as("told again").isEmpty();
    }

    @Test
    void all_that_a_project_paid_of_an_asset_is_counted_together() {
        given(
                started(PROJECT),
                spent(PROJECT, PAYMENT, ResearchUse.EQUIPMENT),
                spent(PROJECT, SECOND_PAYMENT, ResearchUse.MATERIALS));
        assertThat(bureau.accept(bought(PROJECT, APRIL)))
                .contains(new AssetPaidByProject(ASSET, PROJECT, Money.of("4000.00"), APRIL));
    }

    @Test
    void what_no_projects_money_pays_for_is_no_projects() {
        given(started(PROJECT));
        bureau.refuse(PAYMENT_NOT_OF_PROJECT, bought(PROJECT, APRIL));
        bureau.accept(bought(null, APRIL));
        assertThat(bureau.facts(AssetPaidByProject.class)).isEmpty();
    }

    @Test
    void another_projects_money_buys_nothing_for_a_project() {
        given(
                started(PROJECT),
                started(RIVAL),
                spent(PROJECT, PAYMENT, ResearchUse.EQUIPMENT),
                spent(RIVAL, SECOND_PAYMENT, ResearchUse.EQUIPMENT));
        bureau.refuse(PAYMENT_NOT_OF_PROJECT, bought(PROJECT, APRIL));
        bureau.refuse(ASSET_OF_TWO_PROJECTS, bought(null, APRIL));
        assertThat(ASSET_OF_TWO_PROJECTS.refusal().law()).isEqualTo("Budget Law");
    }

    @Test
    void money_for_journeys_buys_no_assets() {
        given(started(PROJECT), spent(PROJECT, PAYMENT, ResearchUse.TRAVEL));
        bureau.refuse(USE_BUYS_NO_ASSETS, bought(null, APRIL));
    }

    @Test
    void nothing_is_bought_for_a_project_that_has_not_begun_or_has_ended() {
        given(spent(PROJECT, PAYMENT, ResearchUse.EQUIPMENT));
        bureau.refuse(PROJECT_NOT_RUNNING, bought(null, APRIL));
        bureau.knowing(started(PROJECT), new ProjectTerminated(PROJECT, LI, decided(MAY), MAY));
        bureau.refuse(PROJECT_NOT_RUNNING, bought(PROJECT, MAY));
        bureau.accept(bought(PROJECT, MAY.minusDays(1)));
    }
}
