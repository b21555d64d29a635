package org.chalkline.app.demonstration;

import static org.chalkline.app.demonstration.FoundedSchool.NEIGHBOUR;
import static org.chalkline.app.demonstration.FoundedSchool.SCHOOL;
import static org.chalkline.app.demonstration.FoundedSchool.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * The money of the school of {@link FoundedSchool} in its first years, out of the ordinary of
 * {@link DistrictBudget}, and its assets: asked for, paid, used, lent, leased, counted each
 * December, and gone.
 */
final class FoundedSchoolThings {
    private static final UnitId UNIT = new UnitId(SCHOOL.value());
    private static final UnitId OTHER_UNIT = new UnitId(NEIGHBOUR.value());
    private static final String CARETAKER = "天山实验小学总务处";
    private static final LocalDate REGULATIONS = LocalDate.of(2021, 4, 1);
    private static final String OFFICE_LINE = "2019-P13-30201";
    private static final String TRAINING_LINE = "2019-P13-30216";
    private static final String EQUIPMENT_LINE = "2019-P13-31002";
    private static final String NEXT_EQUIPMENT_LINE = "2020-P13-31002";

    private static final AssetId FIRST = asset(1);
    private static final AssetId LOST = asset(2);
    private static final AssetId MISLAID = asset(3);
    private static final AssetId SHED = asset(4);
    private static final AssetId COPIER = asset(5);
    private static final AssetId FOUND = asset(6);
    private static final AssetId PIANO = new AssetId("ZC-P12-0001");
    private static final PersonId ONE = MadeUpPeople.NEWCOMERS.get(0);
    private static final PersonId OTHER = MadeUpPeople.NEWCOMERS.get(1);

    private final List<Act> acts = new ArrayList<>();

    FoundedSchoolThings() {
        officeMoney();
        trainingMoney();
        equipmentMoney();
        dropped();
        requests();
        bought();
        built();
        rented();
        piano();
        stocktakings();
        disposals();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private static AssetId asset(int number) {
        return new AssetId("ZC-P13-%04d".formatted(number));
    }

    private Tale tale(String subject) {
        return new Tale(Section.ASSETS, subject, acts);
    }

    // Money.

    /** Told as rows of one line, of which each says what it adds. */
    private final class BudgetTale {
        private final String line;
        private final Tale tale;

        BudgetTale(String line) {
            this.line = line;
            tale = new Tale(Section.FINANCE, line, acts);
        }

        BudgetTale act(String word, String on, String... fields) {
            var row = new LinkedHashMap<String, String>();
            row.put("line", line);
            row.put("act", word);
            row.put("effectiveOn", on);
            for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
            tale.on(on, d -> new Row("budget-lines", row));
            return this;
        }

        BudgetTale spent(String word, String on, String... fields) {
            var all = new ArrayList<>(List.of(fields));
            all.addAll(List.of("officer", District.TREASURER));
            return act(word, on, all.toArray(String[]::new));
        }

        BudgetTale decided(String word, String on, String body, String article, String... fields) {
            var all = new ArrayList<>(List.of(fields));
            all.addAll(
                    List.of(
                            "officer",
                            District.TREASURER,
                            "documentNumber",
                            Papers.number("长教财", LocalDate.parse(on), body + article),
                            "body",
                            body,
                            "reasons",
                            "依法办理",
                            "legalBasis",
                            "Budget Law|" + article + "|2018"));
            return act(word, on, all.toArray(String[]::new));
        }

        BudgetTale drafted(int year, String economic, String project, String amount, String what) {
            var on = day(year - 1, 11, 12);
            var heading =
                    new ArrayList<>(
                            List.of(
                                    "fund",
                                    "GENERAL_PUBLIC",
                                    "function",
                                    "2050202",
                                    "economic",
                                    economic,
                                    "unit",
                                    UNIT.value(),
                                    "year",
                                    "" + year,
                                    "amount",
                                    amount,
                                    "purpose",
                                    what));
            if (!project.isEmpty()) heading.addAll(List.of("project", project));
            return spent("DRAFT", on, heading.toArray(String[]::new));
        }

        BudgetTale approved(int year, String amount) {
            return decided(
                            "APPROVE",
                            day(year, 1, 18),
                            "长宁区人民代表大会",
                            "43",
                            "amount",
                            amount,
                            "by",
                            "PEOPLES_CONGRESS")
                    .act(
                            "REPLY_TO_DEPARTMENT",
                            day(year, 2, 5),
                            "document",
                            "长财教〔%d〕5号".formatted(year))
                    .decided("REPLY_TO_UNIT", day(year, 2, 19), "长宁区教育局", "52")
                    .act(
                            "DISCLOSE",
                            day(year, 2, 25),
                            "discloser",
                            "DEPARTMENT",
                            "where",
                            "长宁区教育局门户网站")
                    .act("DISCLOSE", day(year, 3, 4), "discloser", "UNIT", "where", "天山实验小学校园网");
        }

        void accounted(int year, String budgeted, String adjusted, String spent) {
            spent(
                            "DRAFT_ACCOUNTS",
                            day(year + 1, 2, 17),
                            "budgeted",
                            budgeted,
                            "adjusted",
                            adjusted,
                            "spent",
                            spent)
                    .act(
                            "AUDIT_ACCOUNTS",
                            day(year + 1, 5, 18),
                            "outcome",
                            "CONFIRMED",
                            "report",
                            "长审〔%d〕8号".formatted(year + 1),
                            "findings",
                            "账表相符")
                    .decided(
                            "APPROVE_ACCOUNTS",
                            day(year + 1, 7, 24),
                            "长宁区人大常委会",
                            "77",
                            "by",
                            "STANDING_COMMITTEE")
                    .act(
                            "REPLY_ACCOUNTS_TO_DEPARTMENT",
                            day(year + 1, 8, 10),
                            "document",
                            "长财教〔%d〕41号".formatted(year + 1))
                    .decided("REPLY_ACCOUNTS_TO_UNIT", day(year + 1, 8, 18), "长宁区教育局", "80")
                    .act(
                            "DISCLOSE_ACCOUNTS",
                            day(year + 1, 8, 20),
                            "discloser",
                            "DEPARTMENT",
                            "where",
                            "长宁区教育局门户网站")
                    .act(
                            "DISCLOSE_ACCOUNTS",
                            day(year + 1, 9, 3),
                            "discloser",
                            "UNIT",
                            "where",
                            "天山实验小学校园网");
        }
    }

    /** Returned once, spent from before its reply, adjusted, and partly given away. */
    private void officeMoney() {
        new BudgetTale(OFFICE_LINE)
                .drafted(2019, "30201", "", "200000", "办公费")
                .spent("REVISE", "2018-11-19", "amount", "180000", "purpose", "办公费")
                .spent("SUBMIT", "2018-12-04")
                .act("RETURN", "2018-12-10", "reasons", "测算依据不足，请补充。")
                .spent("SUBMIT", "2018-12-14")
                .decided(
                        "ARRANGE_EARLY",
                        "2019-01-07",
                        "长宁区教育局",
                        "54",
                        "ground",
                        "LEGAL_OBLIGATION",
                        "ceiling",
                        "20000")
                .approved(2019, "180000")
                .spent("PAY", "2019-03-15", pay("1", "50000", "30201", "上海文翰办公用品有限公司"))
                .spent(
                        "REFUND",
                        "2019-03-25",
                        "refund",
                        "TK-1",
                        "payment",
                        "ZF-1",
                        "amount",
                        "5000",
                        "reasons",
                        "部分货物退回。")
                .decided(
                        "REALLOCATE",
                        "2019-06-10",
                        "长宁区教育局",
                        "72",
                        "to",
                        TRAINING_LINE,
                        "reallocation",
                        "TJ-1",
                        "amount",
                        "10000",
                        "approvedBy",
                        "DEPARTMENT")
                .act("PROPOSE_ADJUSTMENT", "2019-07-15", adjustment("TZ-1", "30000", "2019-09-20"))
                .act("PROPOSE_ADJUSTMENT", "2019-07-16", adjustment("TZ-2", "90000", "2019-09-20"))
                .decided(
                        "ADJUST",
                        "2019-09-24",
                        "长宁区人大常委会",
                        "69",
                        "adjustment",
                        "TZ-1",
                        "by",
                        "STANDING_COMMITTEE")
                .act(
                        "REJECT_ADJUSTMENT",
                        "2019-09-25",
                        "adjustment",
                        "TZ-2",
                        "reasons",
                        "财力不足，未获批准。")
                .spent("PAY", "2019-11-12", pay("2", "150000", "30201", "上海博采纸品商行"))
                .spent("CLOSE_YEAR", "2019-12-31", "carryOver", "0")
                .accounted(2019, "180000", "200000", "195000");
    }

    private static String[] pay(String number, String amount, String use, String payee) {
        return new String[] {
            "payment", "ZF-" + number, "amount", amount, "use", use, "payee", payee, "purpose", "货款"
        };
    }

    private static String[] adjustment(String id, String amount, String session) {
        return new String[] {
            "adjustment",
            id,
            "because",
            "TOTAL_CHANGED",
            "direction",
            "INCREASE",
            "amount",
            amount,
            "reasons",
            "在校学生增加。",
            "sentOn",
            "2019-07-15",
            "sessionOn",
            session
        };
    }

    private void trainingMoney() {
        // Who decides over the payment had advanced it, and is paid: one person on two sides.
        new BudgetTale(TRAINING_LINE)
                .drafted(2019, "30216", "", "60000", "教师培训")
                .spent("SUBMIT", "2018-12-04")
                .approved(2019, "60000")
                .spent("PAY", "2019-10-15", pay("1", "65000", "30216", District.TREASURER))
                .spent("CLOSE_YEAR", "2019-12-31", "carryOver", "0")
                .accounted(2019, "60000", "70000", "65000");
    }

    /** A project, of which something is carried over. */
    private void equipmentMoney() {
        new BudgetTale(EQUIPMENT_LINE)
                .drafted(2019, "31002", "XM-P13", "600000", "新校设备购置")
                .spent("SUBMIT", "2018-12-04")
                .approved(2019, "600000")
                .spent(
                        "COMMIT",
                        "2019-03-11",
                        "commitment",
                        "HT-P13",
                        "amount",
                        "400000",
                        "use",
                        "31002",
                        "payee",
                        "上海华设教育装备有限公司",
                        "purpose",
                        "设备采购合同")
                .spent(
                        "PAY",
                        "2019-04-10",
                        "commitment",
                        "HT-P13",
                        "payment",
                        "ZF-1",
                        "amount",
                        "300000",
                        "use",
                        "31002",
                        "payee",
                        "上海华设教育装备有限公司",
                        "purpose",
                        "首付款")
                .spent(
                        "RELEASE",
                        "2019-05-20",
                        "commitment",
                        "HT-P13",
                        "amount",
                        "100000",
                        "reasons",
                        "合同变更，部分设备取消。")
                .decided(
                        "ADD_TRANSFER",
                        "2019-06-17",
                        "长宁区财政局",
                        "71",
                        "document",
                        "沪财教〔2019〕60号",
                        "amount",
                        "50000")
                .spent(
                        "CLOSE_YEAR",
                        "2019-12-31",
                        "carryOver",
                        "120000",
                        "carryTo",
                        NEXT_EQUIPMENT_LINE)
                .accounted(2019, "600000", "650000", "300000");
        new BudgetTale(NEXT_EQUIPMENT_LINE)
                .drafted(2020, "31002", "XM-P13", "100000", "新校设备购置（续）")
                .spent("SUBMIT", "2019-12-04")
                .approved(2020, "100000")
                .spent("PAY", "2020-06-15", pay("1", "210000", "31002", "上海华设教育装备有限公司"))
                .spent("CLOSE_YEAR", "2020-12-31", "carryOver", "0")
                .accounted(2020, "100000", "220000", "210000");
    }

    private void dropped() {
        new BudgetTale("2020-P13-30209")
                .drafted(2020, "30209", "", "90000", "物业管理费")
                .spent("SUBMIT", "2019-12-04")
                .act("DROP", "2019-12-16", "reasons", "并入区级统一采购。");
    }

    // Assets.

    private static Decision decision(LocalDate on, String why) {
        var basis =
                on.isBefore(REGULATIONS)
                        ? new LegalBasis(
                                "State Assets of Public Institutions Measures", "14", "2019")
                        : new LegalBasis("State-Owned Assets Regulations", "11", "2021");
        return Papers.of(on, Papers.number("长教资", on, why), District.ASSET_OFFICER, why, basis);
    }

    private static AssetCard card(String name, AssetCategory category) {
        return new AssetCard(name, category, null, null);
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(100 * yuan);
    }

    private static AssetRequestId request(int number) {
        return new AssetRequestId("PZ-P13-%d".formatted(number));
    }

    private void requests() {
        var computers = card("台式计算机", AssetCategory.EQUIPMENT);
        asked(1, computers, 30, 5_000, "2019-03-04")
                .on(
                        "2019-03-12",
                        d ->
                                new GrantAssetRequest(
                                        request(1),
                                        Supply.BOUGHT,
                                        null,
                                        decision(d, "新校配置需要。"),
                                        d));
        asked(2, card("公务车辆", AssetCategory.VEHICLES), 1, 180_000, "2019-03-05")
                .on(
                        "2019-03-13",
                        d -> new RefuseAssetRequest(request(2), decision(d, "不符合公务用车配备标准。"), d));
        asked(3, card("钢琴", AssetCategory.EQUIPMENT), 1, 30_000, "2019-03-06")
                .on("2019-03-18", d -> new WithdrawAssetRequest(request(3), "改由邻校调剂。", d));
        asked(4, card("体育器材房", AssetCategory.BUILDINGS), 1, 250_000, "2020-03-09")
                .on(
                        "2020-03-19",
                        d ->
                                new GrantAssetRequest(
                                        request(4), Supply.BUILT, null, decision(d, "同意建造。"), d));
        asked(5, card("复印机", AssetCategory.EQUIPMENT), 1, 12_000, "2019-03-08")
                .on(
                        "2019-03-20",
                        d ->
                                new GrantAssetRequest(
                                        request(5), Supply.RENTED, null, decision(d, "短期租用。"), d));
        asked(6, card("钢琴", AssetCategory.EQUIPMENT), 1, 30_000, "2021-02-22")
                .on(
                        "2021-03-01",
                        d ->
                                new GrantAssetRequest(
                                        request(6),
                                        Supply.REALLOCATION,
                                        null,
                                        decision(d, "由松风实验小学调剂。"),
                                        d));
    }

    private Tale asked(int number, AssetCard what, int pieces, long estimate, String on) {
        return tale(request(number).value())
                .on(
                        on,
                        d ->
                                new RequestAssets(
                                        request(number),
                                        UNIT,
                                        what,
                                        pieces,
                                        yuan(estimate),
                                        "新校教学需要。",
                                        new Reallocation(d.minusDays(3), List.of(), "区内无可调剂资产。"),
                                        CARETAKER,
                                        d));
    }

    private Tale came(
            AssetId id, AssetCard card, AcquisitionWay way, int request, long cost, String on) {
        boolean rented = way == AcquisitionWay.RENTED;
        var line = way == AcquisitionWay.BUILT ? NEXT_EQUIPMENT_LINE : EQUIPMENT_LINE;
        long paid = rented ? 9_600 : cost;
        var payment = new PaymentUse(new BudgetLineId(line), new PaymentId("ZF-1"));
        return tale(id.value())
                .on(
                        on,
                        d ->
                                new AcquireAsset(
                                        id,
                                        UNIT,
                                        card,
                                        way,
                                        yuan(cost),
                                        request(request),
                                        List.of(new Funding(payment, yuan(paid))),
                                        "上海华设教育装备有限公司",
                                        Papers.digest("验收单 " + id),
                                        null,
                                        rented ? LocalDate.of(2021, 6, 30) : null,
                                        null,
                                        d));
    }

    private static RegisterAsset registered(AssetId id, int months, String place, LocalDate on) {
        var depreciation =
                months == 0
                        ? Depreciation.NONE
                        : new Depreciation(DepreciationMethod.STRAIGHT_LINE, months, Money.ZERO);
        return new RegisterAsset(id, depreciation, place, on);
    }

    /** One is lent and sold in the end, one is lost, and one was only mislaid. */
    private void bought() {
        var computer = card("台式计算机", AssetCategory.EQUIPMENT);
        came(FIRST, computer, AcquisitionWay.BOUGHT, 1, 4_800, "2019-04-22")
                .on("2019-04-24", d -> registered(FIRST, 72, "库房", d))
                .on("2019-04-26", d -> new SignForAsset(FIRST, ONE, "办公室101", d))
                .late("2019-09-02", "2019-12-03", d -> new MoveAsset(FIRST, "办公室203", d))
                .on(
                        "2020-09-07",
                        d ->
                                new LendAsset(
                                        FIRST,
                                        OTHER_UNIT,
                                        MadeUpPeople.RETIRED_HEAD,
                                        LocalDate.of(2021, 1, 29),
                                        Papers.digest("借用协议"),
                                        d))
                .on("2021-01-25", d -> new ReturnLoan(FIRST, "完好", "办公室203", d));
        came(LOST, computer, AcquisitionWay.BOUGHT, 1, 4_800, "2019-04-23")
                .on("2019-04-24", d -> registered(LOST, 72, "库房", d))
                .on("2019-04-29", d -> new SignForAsset(LOST, ONE, "办公室102", d))
                .on(
                        "2020-01-06",
                        d ->
                                new HandOverCustody(
                                        LOST, ONE, OTHER, "办公室105", Papers.digest("移交清单"), d));
        came(MISLAID, computer, AcquisitionWay.BOUGHT, 1, 4_750, "2019-04-23")
                .on("2019-04-25", d -> registered(MISLAID, 72, "库房", d))
                .on("2019-05-06", d -> new SignForAsset(MISLAID, OTHER, "机房", d))
                .on("2021-06-21", d -> new ReturnAssetToStore(MISLAID, OTHER, "库房", d))
                .on(
                        "2023-03-06",
                        d -> new HandOverToUnit(MISLAID, OTHER_UNIT, decision(d, "调剂使用。"), d))
                .on("2023-03-13", d -> new CallOffUnitTransfer(MISLAID, "对方已另行购置。", d));
    }

    /** Let to others in the holidays of a year. */
    private void built() {
        came(
                        SHED,
                        card("体育器材房", AssetCategory.BUILDINGS),
                        AcquisitionWay.BUILT,
                        4,
                        200_000,
                        "2021-08-23")
                .on("2021-08-25", d -> registered(SHED, 360, "操场北侧", d))
                .on(
                        "2022-03-14",
                        d ->
                                new SettleConstructionAccounts(
                                        SHED, yuan(204_600), Papers.digest("竣工财务决算"), d))
                .on(
                        "2022-07-04",
                        d ->
                                new LeaseAsset(
                                        SHED,
                                        "长宁区少年宫",
                                        LocalDate.of(2023, 6, 30),
                                        yuan(24_000),
                                        Papers.digest("租赁合同"),
                                        decision(d, "同意出租。"),
                                        d))
                .on("2022-09-05", d -> new RemitRent(SHED, yuan(12_000), "JK-1", d))
                .on("2023-03-07", d -> new RemitRent(SHED, yuan(12_000), "JK-2", d))
                .on("2023-07-03", d -> new EndLease(SHED, "完好", "操场北侧", d))
                .on(
                        "2024-03-04",
                        d ->
                                new LeaseAsset(
                                        SHED,
                                        "上海晨曦体育培训中心",
                                        LocalDate.of(2025, 2, 28),
                                        yuan(24_000),
                                        Papers.digest("第二份租赁合同"),
                                        decision(d, "同意出租。"),
                                        d))
                .on("2024-06-03", d -> new RemitRent(SHED, yuan(6_000), "JK-3", d))
                .on(
                        "2024-11-04",
                        d ->
                                new EndLeaseByDefault(
                                        SHED,
                                        yuan(10_000),
                                        "承租方六月起未付租金，依约解除合同。",
                                        "有磨损",
                                        "操场北侧",
                                        decision(d, "解除合同，追缴租金。"),
                                        d))
                .on("2025-03-10", d -> new RemitRentArrears(SHED, yuan(4_000), "JK-4", d));
    }

    private void rented() {
        came(
                        COPIER,
                        card("复印机", AssetCategory.EQUIPMENT),
                        AcquisitionWay.RENTED,
                        5,
                        0,
                        "2019-05-13")
                .on("2019-05-14", d -> registered(COPIER, 0, "文印室", d))
                .on("2021-06-28", d -> new GiveBackRentedAsset(COPIER, Papers.digest("归还单"), d));
    }

    private void piano() {
        tale(PIANO.value())
                .late(
                        "2012-09-10",
                        "2017-04-10",
                        d ->
                                new TakeOverAsset(
                                        PIANO,
                                        OTHER_UNIT,
                                        card("钢琴", AssetCategory.EQUIPMENT),
                                        AcquisitionWay.BOUGHT,
                                        yuan(28_000),
                                        d,
                                        new Depreciation(
                                                DepreciationMethod.STRAIGHT_LINE, 180, Money.ZERO),
                                        "音乐教室",
                                        null,
                                        "松风实验学校资产台账（2016年）"))
                .on("2021-03-08", d -> new HandOverToUnit(PIANO, UNIT, decision(d, "校际调剂。"), d))
                .on(
                        "2021-03-15",
                        d ->
                                new TakeOverFromUnit(
                                        PIANO,
                                        UNIT,
                                        request(6),
                                        ONE,
                                        "音乐教室",
                                        Papers.digest("交接单"),
                                        d));
    }

    /** Each December. Missing things are looked into, and surplus ones are entered or not. */
    private void stocktakings() {
        counted(2019, null, List.of(FIRST, LOST, MISLAID, COPIER));
        var found = counted(2020, null, List.of(FIRST, LOST, MISLAID, COPIER), "投影仪");
        tale(found + "-settled")
                .on(
                        "2021-01-11",
                        d ->
                                new EnterSurplus(
                                        found,
                                        "PY-1",
                                        FOUND,
                                        "捐赠时漏登，经查不属其他单位。",
                                        yuan(2_600),
                                        new Depreciation(
                                                DepreciationMethod.STRAIGHT_LINE, 60, Money.ZERO),
                                        decision(d, "盘盈入账。"),
                                        d));
        var lost = counted(2021, LOST, List.of(FIRST, LOST, MISLAID, SHED, PIANO, FOUND));
        tale(lost + "-settled")
                .on(
                        "2022-01-10",
                        d ->
                                new ExplainDeficit(
                                        lost, LOST, Cause.CUSTODIAN, "保管不善，去向不明。", OTHER, d))
                .on(
                        "2022-02-21",
                        d ->
                                new ApproveDeficit(
                                        lost, LOST, yuan(1_200), decision(d, "责任人赔偿，准予核销。"), d));
        var mislaid = counted(2022, MISLAID, List.of(FIRST, MISLAID, SHED, PIANO, FOUND));
        tale(mislaid + "-settled")
                .on(
                        "2023-01-09",
                        d ->
                                new ExplainDeficit(
                                        mislaid, MISLAID, Cause.UNKNOWN, "库房搬迁后未找到。", null, d))
                .on("2023-02-14", d -> new MakeDeficitGood(mislaid, MISLAID, "二号库房", d));
        var lent = counted(2023, null, List.of(FIRST, MISLAID, SHED, PIANO, FOUND), "音箱");
        tale(lent + "-settled")
                .on("2024-01-08", d -> new DismissSurplus(lent, "PY-1", "系家委会借用，已归还。", d));
        counted(2024, null, List.of(FIRST, MISLAID, SHED, PIANO, FOUND));
        counted(2025, null, List.of(MISLAID, SHED, PIANO, FOUND));
    }

    private StocktakingId counted(
            int year, @Nullable AssetId missing, List<AssetId> expected, String... surplus) {
        var id = new StocktakingId("PD-P13-" + year);
        var counts = new ArrayList<Count>();
        for (var asset : expected) counts.add(new Count(asset, !asset.equals(missing), null));
        var tale =
                tale(id.value())
                        .on(
                                day(year, 12, 9),
                                d ->
                                        new BeginStocktaking(
                                                id, UNIT, Occasion.REGULAR, List.of(ONE, OTHER), d))
                        .on(day(year, 12, 9), d -> new ExpectAssets(id, expected, d))
                        .on(day(year, 12, 12), d -> new CountAssets(id, counts, ONE, d));
        for (var what : surplus) {
            tale.on(
                    day(year, 12, 13),
                    d ->
                            new NoteSurplus(
                                    id,
                                    "PY-1",
                                    card(what, AssetCategory.EQUIPMENT),
                                    null,
                                    "多功能厅",
                                    yuan(2_500),
                                    OTHER,
                                    d));
        }
        tale.on(day(year, 12, 19), d -> new CloseStocktaking(id, d));
        return id;
    }

    private void disposals() {
        requested(1, LOST, DisposalManner.WRITTEN_OFF, DisposalGround.LOST, "2022-03-07")
                .on("2022-03-14", d -> discussed(1, d))
                .on("2022-03-28", d -> approved(1, d))
                .on("2022-04-11", d -> carriedOut(1, null, 0, d))
                .on("2022-04-18", d -> new ConcludeDisposal(disposal(1), "JZ-1", d));
        requested(
                        2,
                        MISLAID,
                        DisposalManner.SCRAPPED,
                        DisposalGround.OBSOLETE_OR_BEYOND_REPAIR,
                        "2024-04-15")
                .on("2024-04-22", d -> discussed(2, d))
                .on(
                        "2024-05-13",
                        d ->
                                new RefuseDisposal(
                                        disposal(2),
                                        ApprovalLevel.BUREAU,
                                        decision(d, "尚可使用，不予报废。"),
                                        d));
        requested(3, FIRST, DisposalManner.SOLD, null, "2025-03-03")
                .on("2025-03-10", d -> discussed(3, d))
                .on(
                        "2025-03-17",
                        d ->
                                new AppraiseAssets(
                                        disposal(3),
                                        "上海众评资产评估有限公司",
                                        yuan(600),
                                        Papers.digest("评估报告"),
                                        d))
                .on("2025-03-31", d -> approved(3, d))
                .on("2025-04-14", d -> carriedOut(3, "上海旧物调剂中心", 680, d))
                .on("2025-04-21", d -> new RemitProceeds(disposal(3), yuan(680), "JK-3", d))
                .on("2025-04-28", d -> new ConcludeDisposal(disposal(3), "JZ-3", d));
        requested(4, PIANO, DisposalManner.DONATED, null, "2025-10-13")
                .on("2025-10-27", d -> new GiveUpDisposal(disposal(4), "受赠学校已撤回申请。", d));
    }

    private static DisposalId disposal(int number) {
        return new DisposalId("CZ-P13-" + number);
    }

    private Tale requested(
            int number,
            AssetId asset,
            DisposalManner manner,
            @Nullable DisposalGround ground,
            String on) {
        return tale(disposal(number).value())
                .on(
                        on,
                        d ->
                                new RequestDisposal(
                                        disposal(number),
                                        UNIT,
                                        List.of(asset),
                                        manner,
                                        ground,
                                        "按规定处置。",
                                        CARETAKER,
                                        d));
    }

    private static DiscussDisposal discussed(int number, LocalDate on) {
        var minutes = Papers.digest("会议纪要 CZ-P13-" + number);
        return new DiscussDisposal(disposal(number), Papers.unanimous("校务会议", minutes), on);
    }

    private static ApproveDisposal approved(int number, LocalDate on) {
        return new ApproveDisposal(
                disposal(number), ApprovalLevel.BUREAU, null, null, decision(on, "同意处置。"), on);
    }

    private static CarryOutDisposal carriedOut(
            int number, @Nullable String recipient, long proceeds, LocalDate on) {
        return new CarryOutDisposal(
                disposal(number),
                recipient,
                yuan(proceeds),
                Money.ZERO,
                Papers.digest("处置凭证 " + number),
                on);
    }
}
