package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.asset.AssetRequestCommand.GrantAssetRequest;
import org.chalkline.command.asset.AssetRequestCommand.RequestAssets;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.itproject.DataFate;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.Power;

/**
 * The bureau's systems, each on a line of its own budget: one that was retired after four years,
 * one whose contract was amended, and a service, for which more was approved before the contract.
 */
final class DistrictSystems {
    private static final String CENTRE = "信息中心";
    private static final String PROPOSER = "信息中心主任";
    private static final String TESTER = "信息系统验收组组长";
    private static final String PLATFORM = "上海政府采购网";
    private static final LegalBasis BUDGETED = new LegalBasis("Budget Law", "13", "2018");
    private static final LegalBasis ASSETS =
            new LegalBasis("State-Owned Assets Regulations", "11", "2021");
    private static final LegalBasis EARLIER_ASSETS =
            new LegalBasis("State Assets of Public Institutions Measures", "14", "2019");

    private final List<Act> acts = new ArrayList<>();

    DistrictSystems() {
        powers();
        office();
        enrolment();
        service();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-systems", acts);
        delegated(tale, PROPOSER, Power.APPROVE_IT);
        delegated(tale, District.TREASURER, Power.APPROVE_IT);
        delegated(tale, Licensing.DECIDER, Power.APPROVE_IT);
        delegated(tale, TESTER, Power.ACCEPT_SYSTEMS);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2019-09-02", officer, power, "长教〔2019〕33号");
    }

    private static Decision decided(LocalDate on, String why) {
        return Papers.of(on, Papers.number("长教信", on, why), Licensing.DECIDER, why, BUDGETED);
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    /** One project, and the line that pays for it. */
    private final class Project {
        private final ITProjectId id;
        private final int year;
        private final EconomicCode use;
        private final String firm;
        private final BudgetLineId line;
        private final BureauLine money;
        private final CommitmentId contract;
        private final Tale tale;

        Project(int year, String code, String use, String firm) {
            id = new ITProjectId(code);
            this.year = year;
            this.use = new EconomicCode(use);
            this.firm = firm;
            line = new BudgetLineId("%d-BUREAU-%s".formatted(year, code));
            money = new BureauLine(line, year, this.use, "XXH-" + code, "信息化项目", acts);
            contract = new CommitmentId("HT-" + code);
            tale = new Tale(Section.ASSETS, "system-" + code, acts);
        }

        private String day(int ofYear, String monthAndDay) {
            return ofYear + "-" + monthAndDay;
        }

        Project proposed(String title, String what, String why, long estimate) {
            tale.on(
                    day(year - 1, "10-18"),
                    d ->
                            new ProposeITProject(
                                    id,
                                    title,
                                    what,
                                    why,
                                    CENTRE,
                                    BureauLine.UNIT,
                                    yuan(estimate),
                                    PROPOSER,
                                    d));
            return this;
        }

        Project approved(long cost) {
            tale.on(
                    day(year, "03-02"),
                    d ->
                            new ApproveITProject(
                                    id,
                                    yuan(cost),
                                    line,
                                    decided(d, "列入年度预算，同意立项 " + id.value()),
                                    d));
            return this;
        }

        Project tendered(ProcurementMethod method, long offered) {
            tale.on(
                            day(year, "03-09"),
                            d ->
                                    new TenderITProject(
                                            id,
                                            method,
                                            Papers.digest("采购公告 " + id.value()),
                                            PLATFORM,
                                            d.plusDays(21),
                                            District.TREASURER,
                                            d))
                    .on(
                            day(year, "04-06"),
                            d ->
                                    new AwardITProject(
                                            id,
                                            null,
                                            firm,
                                            yuan(offered),
                                            Papers.digest("评审报告 " + id.value()),
                                            District.TREASURER,
                                            d));
            return this;
        }

        Project contracted(long amount) {
            tale.on(
                    day(year, "04-20"),
                    d ->
                            new ContractITProject(
                                    id,
                                    contract,
                                    null,
                                    firm,
                                    yuan(amount),
                                    use,
                                    Papers.digest("合同 " + id.value()),
                                    District.TREASURER,
                                    d));
            return this;
        }

        Project started() {
            tale.on(day(year, "11-16"), d -> new StartSystem(id, TESTER, d));
            return this;
        }

        /** A service: nothing is entered in the ledger. */
        Project acceptedAsService() {
            tale.on(
                    day(year, "11-09"),
                    d ->
                            new AcceptSystem(
                                    id,
                                    null,
                                    "按年订购的云服务，不形成资产。",
                                    "服务目录与合同一致。",
                                    Papers.digest("验收报告 " + id.value()),
                                    TESTER,
                                    d));
            return this;
        }

        Project acceptedAsAsset(String name, int months, Funding... funding) {
            var card = new AssetCard(name, AssetCategory.INTANGIBLE, null, null);
            var request = new AssetRequestId("SG-" + id.value());
            long fen = 0;
            for (var each : funding) fen += each.amount().fen();
            var estimate = Money.ofFen(fen);
            new Tale(Section.ASSETS, request.value(), acts)
                    .on(
                            day(year, "03-03"),
                            d ->
                                    new RequestAssets(
                                            request,
                                            BureauLine.UNIT,
                                            card,
                                            1,
                                            estimate,
                                            "信息化项目建设。",
                                            new Reallocation(
                                                    d.minusDays(3), List.of(), "区内无可调剂的系统。"),
                                            PROPOSER,
                                            d))
                    .on(
                            day(year, "03-16"),
                            d ->
                                    new GrantAssetRequest(
                                            request,
                                            Supply.BOUGHT,
                                            null,
                                            Papers.of(
                                                    d,
                                                    Papers.number("长教资", d, request.value()),
                                                    District.ASSET_OFFICER,
                                                    "同意配置。",
                                                    year < 2022 ? EARLIER_ASSETS : ASSETS),
                                            d));
            tale.on(
                    day(year, "11-09"),
                    d ->
                            new AcceptSystem(
                                    id,
                                    new SystemAsset(
                                            card,
                                            request,
                                            List.of(funding),
                                            new Depreciation(
                                                    DepreciationMethod.STRAIGHT_LINE,
                                                    months,
                                                    Money.ZERO),
                                            "区教育局机房"),
                                    null,
                                    "功能、性能与合同一致。",
                                    Papers.digest("验收报告 " + id.value()),
                                    TESTER,
                                    d));
            return this;
        }

        Funding funding(int payment, long amount) {
            return new Funding(
                    new PaymentUse(line, new PaymentId("ZF-%s-%d".formatted(id.value(), payment))),
                    yuan(amount));
        }

        Project budgeted(long amount) {
            money.budgeted(amount);
            return this;
        }

        Project paid(int payment, String commitment, long amount, String on) {
            var pay = money.spent("PAY", day(year, on));
            pay.put("payment", "ZF-%s-%d".formatted(id.value(), payment));
            pay.put("commitment", commitment);
            pay.put("amount", amount + ".00");
            pay.put("use", use.value());
            pay.put("payee", firm);
            pay.put("purpose", "信息化项目款");
            return this;
        }

        void accounted(long budgeted, long paid) {
            money.accounted(budgeted, paid);
        }
    }

    private void office() {
        var system = new Project(2020, "2020-oa", "31007", "上海东方软件有限公司");
        system.proposed("办公自动化系统", "公文流转、督办与归档。", "无纸化办公，全程留痕。", 500_000)
                .budgeted(480_000)
                .approved(480_000)
                .tendered(ProcurementMethod.OPEN, 458_000)
                .contracted(458_000)
                .paid(1, "HT-2020-oa", 458_000, "10-20")
                .acceptedAsAsset("办公自动化系统", 60, system.funding(1, 458_000))
                .started();
        system.tale.on(
                "2025-03-10",
                d ->
                        new RetireSystem(
                                system.id,
                                DataFate.MIGRATED,
                                "全部公文及附件迁入市级协同办公平台，原库只读备份存区档案馆。",
                                null,
                                decided(d, "由市级平台取代，同意下线。"),
                                d));
        system.accounted(480_000, 458_000);
    }

    private void enrolment() {
        var system = new Project(2022, "2022-enrol", "31007", "上海华设教育装备有限公司");
        system.proposed("招生入学服务平台", "全区招生报名与学籍数据统一登记。", "一网通办，一处登记。", 420_000)
                .budgeted(420_000)
                .approved(420_000)
                .tendered(ProcurementMethod.LIMITED, 380_000)
                .contracted(380_000);
        system.tale.on(
                "2022-07-18",
                d ->
                        new AmendITContract(
                                system.id,
                                new CommitmentId("HT-2022-enrol-B1"),
                                yuan(412_000),
                                system.use,
                                "增加民办学校模块。",
                                Papers.digest("补充协议 2022-enrol"),
                                District.TREASURER,
                                d));
        system.paid(1, "HT-2022-enrol", 380_000, "10-18")
                .paid(2, "HT-2022-enrol-B1", 32_000, "10-19")
                .acceptedAsAsset(
                        "招生入学服务平台", 60, system.funding(1, 380_000), system.funding(2, 32_000))
                .started()
                .accounted(420_000, 412_000);
    }

    private void service() {
        var system = new Project(2024, "2024-cloud", "30227", "上海云朵数据服务有限公司");
        system.proposed("教育数据云服务", "按年订购的存储与备份。", "集约用云，异地备份。", 160_000)
                .budgeted(200_000)
                .approved(150_000)
                .tendered(ProcurementMethod.DIRECT, 176_000);
        system.tale.on(
                "2024-04-15",
                d ->
                        new ChangeITApproval(
                                system.id,
                                yuan(180_000),
                                system.line,
                                decided(d, "增加异地备份，调增概算。"),
                                d));
        system.contracted(176_000)
                .paid(1, "HT-2024-cloud", 176_000, "10-22")
                .acceptedAsService()
                .started()
                .accounted(200_000, 176_000);
    }
}
