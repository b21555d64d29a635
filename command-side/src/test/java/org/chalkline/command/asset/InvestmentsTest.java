package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.command.asset.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.DisposalCommand.RequestDisposal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.ValueReport;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Studied, decided together, appraised and approved; contributed; and back one day. */
class InvestmentsTest {
    private static final ValueReport APPRAISED = new ValueReport("Appraisers Ltd", COST, DIGEST);

    private final Bureau bureau = new Bureau();

    /** The unit of the stranger may invest; that of the asset is an administrative one. */
    @BeforeEach
    void inStore() {
        bureau.accept(takeOver(ASSET), takeOver(STRANGER, OTHER, CARD, "5000.00"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ApproveInvestment approval(
            @Nullable String study,
            Meeting meeting,
            @Nullable ValueReport appraisal,
            Decision decision) {
        return new ApproveInvestment(
                STRANGER, "Elm Ltd", study, meeting, appraisal, decision, APRIL);
    }

    private static EndInvestment ended(LocalDate on) {
        return new EndInvestment(STRANGER, "Wound up.", "Worn", "Store", decided(on), on);
    }

    @Test
    void an_asset_is_invested_brings_income_and_comes_back() {
        var story =
                List.of(
                        invest(STRANGER, APRIL),
                        contribute(STRANGER, MAY),
                        new RemitInvestmentIncome(STRANGER, Money.of("300"), "V-1", JUNE),
                        ended(JULY));
        assertThat(bureau.accept(story.toArray()))
                .extracting(f -> (Object) f.getClass())
                .containsExactly(
                        InvestmentApproved.class,
                        AssetContributed.class,
                        InvestmentIncomeRemitted.class,
                        InvestmentEnded.class);
        assertThat(bureau.accept(story.toArray())).as("told again").isEmpty();
        bureau.accept(invest(STRANGER, JULY));
    }

    @Test
    void an_administrative_unit_invests_nothing() {
        bureau.refuse(ADMINISTRATIVE_UNIT_INVESTS, invest(ASSET, APRIL));
    }

    @Test
    void nothing_is_approved_without_study_appraisal_and_a_decision_for_it() {
        var together = meeting(4, 1);
        bureau.refuse(STUDY_MISSING, approval(null, together, APPRAISED, decided(APRIL)));
        bureau.refuse(
                INVESTMENT_APPRAISAL_MISSING, approval(DIGEST, together, null, decided(APRIL)));
        bureau.refuse(
                INVESTMENT_NOT_CARRIED, approval(DIGEST, meeting(2, 3), APPRAISED, decided(APRIL)));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                approval(DIGEST, together, APPRAISED, decidedBy("nobody", APRIL)));
        bureau.refuse(INVESTMENT_NOT_APPROVED, contribute(STRANGER, APRIL));
    }

    @Test
    void what_is_rented_or_approved_for_another_investment_is_not_invested() {
        bureau.accept(
                new TakeOverAsset(
                        SECOND,
                        OTHER,
                        CARD,
                        AcquisitionWay.RENTED,
                        Money.ZERO,
                        LocalDate.of(2020, 1, 10),
                        Depreciation.NONE,
                        "Store",
                        null,
                        "Ledger of 2025"));
        bureau.refuse(RENTED_NOT_OWN, invest(SECOND, APRIL));
        bureau.accept(invest(STRANGER, APRIL));
        bureau.refuse(INVESTMENT_APPROVED_ALREADY, invest(STRANGER, MAY));
        bureau.accept(new GiveUpInvestment(STRANGER, "It pays nothing.", MAY));
        bureau.refuse(INVESTMENT_NOT_APPROVED, contribute(STRANGER, JUNE));
        bureau.refuse(INVESTMENT_NOT_APPROVED, new GiveUpInvestment(STRANGER, "x", JUNE));
    }

    @Test
    void what_is_invested_is_in_no_other_use_and_only_that_brings_income() {
        bureau.refuse(NOT_INVESTED, new RemitInvestmentIncome(STRANGER, COST, "V-1", APRIL));
        bureau.accept(invest(STRANGER, APRIL), contribute(STRANGER, APRIL));
        bureau.refuse(INVESTED_ALREADY, new SignForAsset(STRANGER, LI, "Hall", MAY));
        bureau.refuse(INVESTED_ALREADY, new HandOverToUnit(STRANGER, UNIT, decided(MAY), MAY));
        bureau.refuse(
                INVESTED_ALREADY,
                new RequestDisposal(
                        DISPOSAL,
                        OTHER,
                        List.of(STRANGER),
                        DisposalManner.SOLD,
                        null,
                        "x",
                        "T-0087",
                        MAY));
        bureau.accept(ended(MAY));
        bureau.refuse(NOT_INVESTED, ended(JUNE));
    }

    @Test
    void an_approval_does_not_go_with_the_asset_to_another_unit() {
        bureau.accept(
                invest(STRANGER, APRIL),
                new HandOverToUnit(STRANGER, UNIT, decided(APRIL), APRIL),
                new TakeOverFromUnit(STRANGER, UNIT, null, WANG, "Hall", DIGEST, MAY));
        bureau.refuse(INVESTMENT_NOT_APPROVED, contribute(STRANGER, JUNE));
    }
}
