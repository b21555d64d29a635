package org.chalkline.command.itproject;

import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetEvent.LineTakenOver;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.itproject.DataFate;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;

/** A bureau in memory that has systems made: one line of its budget of 2026, and one of 2027. */
final class ITBureau extends BureauInMemory<ITBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final LocalDate CLOSES = DAY.plusDays(30);
    static final ITProjectId PROJECT = new ITProjectId("2026-enrol");
    static final UnitId BUREAU = new UnitId("bureau");
    static final BudgetLineId LINE = new BudgetLineId("2026-IT");
    static final BudgetLineId OTHER_LINE = new BudgetLineId("2026-IT-2");
    static final BudgetLineId LAST_LINE = new BudgetLineId("2025-IT");
    static final BudgetLineId SCHOOLS_LINE = new BudgetLineId("2026-1201");
    static final EconomicCode USE = new EconomicCode("30213");
    static final CommitmentId CONTRACT = new CommitmentId("HT-2026-7");
    static final PersonId PERSON = new PersonId("P-1");
    static final String FIRM = "East Software Ltd";
    static final String PROPOSER = "Mei";
    static final String CHIEF = "Lin";
    static final String BUYER = "Bai";
    static final String TESTER = "Tang";
    static final String PAPER = Sha256.hex("paper");

    ITBureau() {
        super(TODAY);
        var personal = new PersonalDataInMemory();
        var office =
                new ITProjectOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, personal));
        open(
                inMemory()
                        .registerComponent(ITProjectOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(ITProject.class)));
        knowing(
                line(LINE, BUREAU, 2026),
                line(OTHER_LINE, BUREAU, 2026),
                line(LAST_LINE, BUREAU, 2025),
                line(SCHOOLS_LINE, new UnitId("1201"), 2026),
                new PersonRegistered(
                        PERSON,
                        personal.seal(PERSON, PersonalField.NAME, "王芳"),
                        null,
                        personal.seal(PERSON, PersonalField.BIRTH_DATE, "1988-08-08"),
                        null,
                        ProcessingGround.CONTRACT_OR_PERSONNEL,
                        "People of the district",
                        null,
                        DAY.minusYears(1)));
        for (var officer : List.of(PROPOSER, CHIEF, BUYER, TESTER)) {
            for (var power : List.of(Power.APPROVE_IT, Power.ACCEPT_SYSTEMS, Power.SPEND_BUDGETS)) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "1",
                                "Head",
                                null,
                                DAY.minusYears(3)));
            }
        }
    }

    private static LineTakenOver line(BudgetLineId line, UnitId unit, int year) {
        return new LineTakenOver(
                line,
                new LineHeading(
                        Fund.GENERAL_PUBLIC,
                        new FunctionCode("2050299"),
                        USE,
                        unit,
                        "IT-" + year,
                        year),
                Money.of("5000000"),
                Money.of("5000000"),
                Money.ZERO,
                "Systems",
                false,
                "Accounts",
                LocalDate.of(year, 1, 1));
    }

    static ProposeITProject propose() {
        return new ProposeITProject(
                PROJECT,
                "Enrolment platform",
                "A register of who is enrolled where.",
                "One place for all schools.",
                "it-centre",
                BUREAU,
                Money.of("900000"),
                PROPOSER,
                DAY);
    }

    static ApproveITProject approve(String cost) {
        return new ApproveITProject(PROJECT, Money.of(cost), LINE, decided(CHIEF, DAY), DAY);
    }

    static ChangeITApproval change(String cost, BudgetLineId line, LocalDate on) {
        return new ChangeITApproval(PROJECT, Money.of(cost), line, decided(CHIEF, on), on);
    }

    static TenderITProject tender() {
        return new TenderITProject(
                PROJECT, ProcurementMethod.OPEN, PAPER, "The city's platform", CLOSES, BUYER, DAY);
    }

    static AwardITProject award(String amount) {
        return new AwardITProject(
                PROJECT, null, FIRM, Money.of(amount), PAPER, BUYER, CLOSES.plusDays(1));
    }

    static ContractITProject contract(String amount) {
        return new ContractITProject(
                PROJECT,
                CONTRACT,
                null,
                FIRM,
                Money.of(amount),
                USE,
                PAPER,
                BUYER,
                CLOSES.plusDays(9));
    }

    static AmendITContract amend(String number, String amount) {
        return new AmendITContract(
                PROJECT,
                new CommitmentId(number),
                Money.of(amount),
                USE,
                "More schools.",
                PAPER,
                BUYER,
                CLOSES.plusDays(20));
    }

    static SystemAsset system(String paid) {
        return new SystemAsset(
                new AssetCard("Enrolment platform", AssetCategory.INTANGIBLE, null, null),
                new AssetRequestId("R-1"),
                List.of(new Funding(new PaymentUse(LINE, new PaymentId("PAY-1")), Money.of(paid))),
                new Depreciation(DepreciationMethod.STRAIGHT_LINE, 60, Money.ZERO),
                "Server room");
    }

    static AcceptSystem accept(String paid, String officer) {
        return new AcceptSystem(
                PROJECT, system(paid), null, "As agreed.", PAPER, officer, CLOSES.plusDays(60));
    }

    static StartSystem start() {
        return new StartSystem(PROJECT, TESTER, CLOSES.plusDays(70));
    }

    static RetireSystem retire() {
        return retire(null);
    }

    /** The same, its asset going by that disposal. */
    static RetireSystem retire(@Nullable DisposalId disposal) {
        var on = CLOSES.plusDays(200);
        return new RetireSystem(
                PROJECT, DataFate.MIGRATED, "In its successor.", disposal, decided(CHIEF, on), on);
    }

    /** The project comes to its contract of 800,000, of 850,000 that were approved. */
    ITBureau contracted() {
        accept(propose(), approve("850000"), tender(), award("800000"), contract("800000"));
        return this;
    }
}
