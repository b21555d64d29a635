package org.chalkline.kernel.itproject;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;

class StoredFormsTest extends StoredForms {
    private static final ITProjectId PROJECT = new ITProjectId("2026-enrol");
    private static final BudgetLineId LINE = new BudgetLineId("2026-IT");
    private static final UnitId BUREAU = new UnitId("bureau");
    private static final CommitmentId CONTRACT = new CommitmentId("HT-1");
    private static final EconomicCode USE = new EconomicCode("30213");
    private static final Supplier SUPPLIER = new Supplier(null, "East Software Ltd");
    private static final Money COST = Money.of("800000");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new ProjectProposed(
                                PROJECT,
                                "Enrolment",
                                "A register.",
                                "One place for all.",
                                "it",
                                BUREAU,
                                COST,
                                OFFICER,
                                DAY),
                        new ProjectApproved(PROJECT, COST, LINE, SPARE, DAY),
                        new ApprovalChanged(PROJECT, COST, LINE, SPARE, DAY),
                        new ProjectTendered(
                                PROJECT,
                                "Enrolment",
                                ProcurementMethod.OPEN,
                                DIGEST,
                                "Site",
                                DAY,
                                OFFICER,
                                DAY),
                        new ProjectAwarded(PROJECT, SUPPLIER, COST, DIGEST, OFFICER, DAY),
                        new ProjectContracted(
                                PROJECT, CONTRACT, SUPPLIER, COST, LINE, USE, DIGEST, OFFICER, DAY),
                        new ContractAmended(
                                PROJECT,
                                CONTRACT,
                                new CommitmentId("HT-1-A"),
                                new Supplier(new PersonId("P-1"), null),
                                COST,
                                Money.of("810000"),
                                LINE,
                                USE,
                                "More schools.",
                                DIGEST,
                                OFFICER,
                                DAY),
                        new SystemAccepted(
                                PROJECT,
                                BUREAU,
                                SUPPLIER,
                                new AcceptedSystem(
                                        PROJECT.asset(),
                                        new AssetCard(
                                                "Enrolment", AssetCategory.INTANGIBLE, null, null),
                                        COST,
                                        new AssetRequestId("R-1"),
                                        List.of(
                                                new Funding(
                                                        new PaymentUse(LINE, new PaymentId("P-1")),
                                                        COST)),
                                        new Depreciation(
                                                DepreciationMethod.STRAIGHT_LINE, 60, Money.ZERO),
                                        "Server room"),
                                null,
                                "As agreed.",
                                DIGEST,
                                OFFICER,
                                DAY),
                        new SystemAccepted(
                                PROJECT,
                                BUREAU,
                                SUPPLIER,
                                null,
                                "A service.",
                                "As agreed.",
                                DIGEST,
                                OFFICER,
                                DAY),
                        new SystemStarted(PROJECT, OFFICER, DAY),
                        new SystemRetired(
                                PROJECT,
                                DataFate.ARCHIVED,
                                "District archive",
                                new DisposalId("D-1"),
                                SPARE,
                                DAY),
                        new ProjectTakenOver(
                                PROJECT,
                                "Enrolment",
                                "A register.",
                                "One place for all.",
                                "it",
                                BUREAU,
                                COST,
                                LINE,
                                ProcurementMethod.DIRECT,
                                SUPPLIER,
                                CONTRACT,
                                COST,
                                DAY,
                                DAY,
                                new AssetId("A-1"),
                                "List of 2025",
                                OFFICER,
                                DAY)),
                ITProjectEvent.class);
    }
}
