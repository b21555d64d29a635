package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalkline.command.contest.ContestCommand.ServeOutcome;
import org.chalkline.command.disclosure.DisclosureCommand.*;
import org.chalkline.command.disclosure.ReportCommand.IssueDisclosureReport;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.ContestTally;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.ReportFigures;
import org.chalkline.kernel.disclosure.ReportForm;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * Requests for disclosure since the Regulations of 2019: one of each kind that a bureau meets, the
 * usual ones between them, and each year's report, whose figures are counted from what is told
 * here.
 */
final class AskedForDisclosure {
    private static final String HANDLER = "政务公开专员";
    private static final String HEAD = FoundedSchool.ARCHIVIST;
    private static final String GOVERNMENT = "上海市长宁区人民政府";
    private static final String ANSWERED = "disclosure.RequestAnswered";
    private static final InternalUnitId UNIT = new InternalUnitId("information");
    private static final ReportForm FORM = ReportForm.standard();
    private static final LegalBasis GIVING =
            new LegalBasis("Open Government Information Regulations", "36", "2019");
    private static final LegalBasis REPORTING =
            new LegalBasis("Open Government Information Regulations", "49", "2019");

    /** Since then a refusal is reconsidered before anybody sues over it. */
    private static final LocalDate REVIEW_FIRST = LocalDate.of(2024, 1, 1);

    private static final RemedyNotice REVIEWED_FIRST =
            new RemedyNotice(GOVERNMENT, 60, "上海铁路运输法院", 6, true);

    private static final LocalDate FIRST = LocalDate.of(2019, 6, 24);
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2025;

    /** The usual ones come in so many days. */
    private static final int DAYS = 2_580;

    /** Who asks. */
    private record Applicant(ApplicantKind kind, DisclosureParty party) {
        static Applicant of(ApplicantKind kind, String name) {
            return new Applicant(kind, new DisclosureParty(null, name));
        }
    }

    /** Residents who ask, and complain; known to the bureau by nothing but their names. */
    static final List<PersonId> PEOPLE =
            Stream.of("310105-Z01", "310105-Z02", "310105-Z03", "310105-Z04")
                    .map(PersonId::new)
                    .toList();

    private static final Applicant FIRM = Applicant.of(ApplicantKind.COMMERCIAL, "上海知更信息技术有限公司");
    private static final Applicant LAWYERS = Applicant.of(ApplicantKind.LEGAL_SERVICE, "上海申正律师事务所");
    private static final Applicant SCHOLARS = Applicant.of(ApplicantKind.RESEARCH, "华东教育政策研究中心");
    private static final Applicant CHARITY = Applicant.of(ApplicantKind.SOCIAL, "长宁区银杏社区服务中心");
    private static final Applicant COMMITTEE =
            Applicant.of(ApplicantKind.OTHER_ORGANISATION, "水城苑业主委员会");

    /** What is asked for again and again, and how it is answered. */
    private record Usual(String title, ItemResult result, @Nullable WithholdingGround ground) {}

    private static final List<Usual> USUAL =
            List.of(
                    new Usual("各小学班额统计表", ItemResult.PROVIDED, null),
                    new Usual("义务教育学区划分", ItemResult.OPEN_ALREADY, null),
                    new Usual("教师招聘面试评分明细", ItemResult.IN_PART, WithholdingGround.INTERNAL_AFFAIRS),
                    new Usual("校园供餐满意度调查", ItemResult.NOT_HELD, null),
                    new Usual("区属道路限速标志设置", ItemResult.NOT_OURS, null),
                    new Usual("民办学校收费备案表", ItemResult.PROVIDED, null),
                    new Usual("校园监控点位图", ItemResult.WITHHELD, WithholdingGround.SECURITY),
                    new Usual("十年来各校获奖情况对比分析", ItemResult.NEEDS_WORKING_OUT, null),
                    new Usual("幼儿园年检结论", ItemResult.PROVIDED, null),
                    new Usual("培训机构处罚案卷", ItemResult.WITHHELD, WithholdingGround.ENFORCEMENT_FILE),
                    new Usual("要求查处某校补课", ItemResult.NO_REQUEST, null),
                    new Usual("课后服务经费使用情况", ItemResult.PROVIDED, null),
                    new Usual("统考试卷启用前内容", ItemResult.WITHHELD, WithholdingGround.STATE_SECRET),
                    new Usual("教育年鉴", ItemResult.PUBLICATION, null),
                    new Usual("校舍产权登记簿", ItemResult.UNDER_OTHER_LAW, null),
                    new Usual("学区调整征求意见稿", ItemResult.WITHHELD, WithholdingGround.PROCESS));

    /** A request while it is told. */
    private record Told(
            DisclosureRequestId id, Applicant who, LocalDate receivedOn, List<String> items) {

        String of() {
            return id.toString();
        }

        int year() {
            return receivedOn.getYear();
        }

        /** The number of a paper in it, in a series of the bureau's. */
        String paper(String kind) {
            var number = id.value().substring(id.value().lastIndexOf('-') + 1);
            return "长教公开%s〔%d〕%d号".formatted(kind, year(), Integer.parseInt(number));
        }
    }

    /** What the reports count of one of them: given up, taken back and answered alike. */
    private record Counted(
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable String row,
            @Nullable LocalDate doneOn) {}

    /** And of a contest, known to them from its first day. */
    private record CountedContest(
            LocalDate receivedOn, ContestTally.Outcome outcome, LocalDate doneOn) {}

    private final List<Act> acts = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<CountedContest> contests = new ArrayList<>();
    private final int[] numbers = new int[LAST_YEAR + 2 - FIRST_YEAR];

    /**
     * @param usual how many come between those that are told
     */
    AskedForDisclosure(int usual) {
        powers();
        people();
        fourItems();
        silent();
        made();
        givenUp();
        takenBack();
        tooOften();
        late();
        extended();
        unpaid();
        upheld();
        annulled();
        open();
        for (int i = 0; i < usual; i++) usual(i, FIRST.plusDays((long) i * DAYS / usual));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) report(year);
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-requests", acts);
        delegated(tale, HANDLER, Power.HANDLE_REQUESTS);
        delegated(tale, HEAD, Power.ANSWER_REQUESTS);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2019-05-15", officer, power, "长教〔2019〕22号");
    }

    private void people() {
        var random = new SplittableRandom(District.SEED);
        for (var person : PEOPLE) {
            var name = MadeUpPerson.of(LocalDate.of(1984, 5, 6), 0, random).name();
            new Tale(Section.ARCHIVE, person + "-registered", acts)
                    .on(
                            "2019-06-03",
                            d ->
                                    new RegisterPerson(
                                            person,
                                            new PersonTexts(name, null, null, null),
                                            ProcessingGround.STATUTORY_DUTY,
                                            "办理政府信息公开申请",
                                            null,
                                            d));
        }
    }

    private static Applicant person(int number) {
        return new Applicant(
                ApplicantKind.NATURAL_PERSON,
                new DisclosureParty(PEOPLE.get(number % PEOPLE.size()), null));
    }

    private Told received(RequestChannel channel, Applicant who, LocalDate on, String... items) {
        int number = ++numbers[on.getYear() - FIRST_YEAR];
        var id = new DisclosureRequestId("YGK-%d-%02d".formatted(on.getYear(), number));
        var told = new Told(id, who, on, List.of(items));
        var arrived = channel.countsFromConfirmation() ? on.minusDays(1) : on;
        act(
                told,
                on,
                d ->
                        new ReceiveDisclosureRequest(
                                id,
                                channel,
                                who.kind(),
                                who.party().person(),
                                who.party().organisation(),
                                "申请公开：" + String.join("、", items) + "。",
                                told.items(),
                                UNIT,
                                arrived,
                                d));
        return told;
    }

    private Told received(Applicant who, String on, String... items) {
        return received(RequestChannel.IN_PERSON, who, LocalDate.parse(on), items);
    }

    /**
     * Each act is a tale of its own: what is told of one request comes in the order of its days.
     */
    private void act(Told told, LocalDate on, Function<LocalDate, Object> command) {
        int number = acts.size();
        acts.add(
                Section.ARCHIVE.act(
                        Section.ARCHIVE.on(on),
                        on,
                        "%s-%03d".formatted(told.id().value(), number),
                        told.of(),
                        command.apply(on)));
    }

    private void act(Told told, String on, Function<LocalDate, Object> command) {
        act(told, LocalDate.parse(on), command);
    }

    private void answered(Told told, String on, ItemAnswer... answers) {
        answered(told, LocalDate.parse(on), told.paper("复"), List.of(answers));
    }

    private void answered(Told told, LocalDate on, String number, List<ItemAnswer> answers) {
        act(
                told,
                on,
                d ->
                        new AnswerDisclosureRequest(
                                told.id(), answers, decided(d, number, answers), d));
        var outcomes =
                answers.stream()
                        .map(each -> new ReportForm.Outcome(each.result(), each.ground()))
                        .toList();
        count(told, FORM.rowOf(outcomes), on);
    }

    private static Decision decided(LocalDate on, String number, List<ItemAnswer> answers) {
        boolean refuses = answers.stream().anyMatch(each -> each.result().withholds());
        boolean first = refuses && !on.isBefore(REVIEW_FIRST);
        return Papers.telling(
                Papers.of(on, number, HEAD, "依照条例逐项答复。", GIVING),
                first ? REVIEWED_FIRST : Licensing.REMEDIES);
    }

    private void count(Told told, @Nullable String row, @Nullable LocalDate doneOn) {
        counted.add(new Counted(told.who().kind(), told.receivedOn(), row, doneOn));
    }

    private void served(Told told, String document, String receiver, LocalDate on) {
        act(
                told,
                on,
                d ->
                        new ServePaper(
                                told.of(),
                                document,
                                receiver,
                                ServiceMode.POST,
                                receiver,
                                Papers.digest("送达回证，%s，%s".formatted(document, receiver)),
                                null,
                                null,
                                HANDLER,
                                d));
    }

    /** The answer reaches the applicant. */
    private void told(Told told, String on) {
        served(told, told.paper("复"), told.who().party().servedAs(), LocalDate.parse(on));
    }

    private static ItemAnswer given(int item, ItemResult result) {
        return new ItemAnswer(
                item,
                result,
                null,
                null,
                null,
                null,
                said(result),
                result == ItemResult.PROVIDED
                        ? List.of(Papers.digest("提供的材料 " + item))
                        : List.of());
    }

    private static ItemAnswer repeated(int item, Told earlier) {
        return new ItemAnswer(
                item,
                ItemResult.REPEATED,
                null,
                null,
                null,
                earlier.id(),
                said(ItemResult.REPEATED),
                List.of());
    }

    private static ItemAnswer kept(int item, ItemResult result, WithholdingGround ground) {
        return new ItemAnswer(
                item,
                result,
                ground,
                "条例第%s条所列内容。".formatted(ground.article()),
                result == ItemResult.WITHHELD ? "所涉内容无法区分。" : null,
                null,
                said(result),
                List.of());
    }

    private static String said(ItemResult result) {
        return switch (result) {
            case OPEN_ALREADY -> "已在门户网站公开，可自行查阅。";
            case PROVIDED -> "予以公开，材料附后。";
            case WITHHELD -> "不予公开，理由如下。";
            case IN_PART -> "可以公开的部分附后，其余不予公开。";
            case NOT_HELD -> "经检索，未查到该信息。";
            case NOT_OURS -> "不属于本机关负责公开，请向主管部门申请。";
            case REPEATED -> "此前已答复，不再重复处理。";
            case UNDER_OTHER_LAW -> "请依照有关登记查询规定办理。";
            case NEEDS_WORKING_OUT -> "本机关没有现成信息，需要加工、分析。";
            case NO_REQUEST -> "属于投诉举报，请通过相应渠道提出。";
            case PUBLICATION -> "属于公开出版物，可自行获取。";
            case BEYOND_REASON -> "申请数量、频次明显超过合理范围，理由不合理。";
        };
    }

    private void searched(Told told, int item, LocalDate on) {
        act(
                told,
                on,
                d ->
                        new RecordSearch(
                                told.id(),
                                item,
                                "档案室和办公系统",
                                told.items().get(item - 1),
                                false,
                                HANDLER,
                                d));
    }

    /** Public already, in part, not held; and one to which a third party objects in vain. */
    private void fourItems() {
        var told = received(FIRM, "2023-03-06", "招生计划", "局务会议纪要", "午餐满意度调查", "校服采购合同");
        var supplier = "上海青禾服饰有限公司";
        var letter = told.paper("征");
        var item = List.of(4);
        act(
                told,
                "2023-03-09",
                d -> new AskThirdParty(told.id(), letter, item, null, supplier, HANDLER, d));
        served(told, letter, supplier, LocalDate.of(2023, 3, 10));
        act(
                told,
                "2023-03-17",
                d ->
                        new RecordThirdPartyOpinion(
                                told.id(), letter, false, "单价属于商业秘密。", HANDLER, d));
        searched(told, 3, LocalDate.of(2023, 3, 20));
        act(
                told,
                "2023-03-22",
                d ->
                        new FindOverridingInterest(
                                told.id(),
                                4,
                                letter,
                                told.paper("告"),
                                "使用财政资金，单价应受监督，不公开对公共利益有重大影响。",
                                HEAD,
                                d));
        answered(
                told,
                "2023-03-31",
                given(1, ItemResult.OPEN_ALREADY),
                kept(2, ItemResult.IN_PART, WithholdingGround.PROCESS),
                given(3, ItemResult.NOT_HELD),
                given(4, ItemResult.PROVIDED));
        told(told, "2023-04-04");
    }

    /** A third party says nothing, so the bureau decides; a co-author's silence is consent. */
    private void silent() {
        var told = received(LAWYERS, "2021-05-10", "民办学校年度审计报告", "学校用地调整方案");
        var school = "上海云帆教育科技有限公司";
        var planners = "长宁区规划和自然资源局";
        var toSchool = told.paper("征");
        var toPlanners = told.paper("商");
        act(
                told,
                "2021-05-12",
                d -> new AskThirdParty(told.id(), toSchool, List.of(1), null, school, HANDLER, d));
        act(
                told,
                "2021-05-12",
                d ->
                        new AskAuthority(
                                told.id(), toPlanners, List.of(2), planners, true, HANDLER, d));
        served(told, toSchool, school, LocalDate.of(2021, 5, 14));
        served(told, toPlanners, planners, LocalDate.of(2021, 5, 14));
        answered(
                told,
                "2021-06-18",
                kept(1, ItemResult.IN_PART, WithholdingGround.TRADE_SECRET),
                given(2, ItemResult.PROVIDED));
        told(told, "2021-06-22");
    }

    /** Made clear in time, and another authority asked, which the law sets no period. */
    private void made() {
        var told = received(person(0), "2022-02-14", "学校材料");
        act(
                told,
                "2022-02-17",
                d ->
                        new AskForClarification(
                                told.id(),
                                told.paper("补"),
                                "请写明学校和年度。",
                                LocalDate.of(2022, 3, 4),
                                HANDLER,
                                d));
        act(
                told,
                "2022-02-28",
                d ->
                        new ClarifyRequest(
                                told.id(),
                                "青桐路小学2021年食品安全检查记录。",
                                List.of("青桐路小学2021年食品安全检查记录"),
                                HANDLER,
                                d));
        var letter = told.paper("商");
        var authority = "长宁区市场监督管理局";
        act(
                told,
                "2022-03-02",
                d -> new AskAuthority(told.id(), letter, List.of(1), authority, false, HANDLER, d));
        act(
                told,
                "2022-03-10",
                d -> new RecordAuthorityOpinion(told.id(), letter, true, null, HANDLER, d));
        answered(told, "2022-03-25", given(1, ItemResult.PROVIDED));
        told(told, "2022-03-29");
    }

    private void givenUp() {
        var told = received(person(1), "2020-09-14", "有关文件");
        var until = LocalDate.of(2020, 10, 16);
        act(
                told,
                "2020-09-17",
                d ->
                        new AskForClarification(
                                told.id(), told.paper("补"), "请写明文件名称或文号。", until, HANDLER, d));
        count(told, FORM.abandoned(), until);
    }

    private void takenBack() {
        var told = received(CHARITY, "2022-10-10", "困难学生资助名册");
        act(told, "2022-10-17", d -> new WithdrawDisclosureRequest(told.id(), HANDLER, d));
        count(told, FORM.withdrawn(), LocalDate.of(2022, 10, 17));
    }

    /** Asks again and again: answered once, then told so; and once more, for no good reason. */
    private void tooOften() {
        var first = received(person(2), "2023-06-05", "各校体检异常率");
        answered(first, "2023-06-20", given(1, ItemResult.PROVIDED));
        told(first, "2023-06-23");
        var again = received(person(2), "2023-11-20", "各校体检异常率", "各校近视率", "各校肥胖率");
        excess(again, "2023-11-24");
        charged(again, "2023-11-27", LocalDate.of(2023, 12, 22));
        act(
                again,
                "2023-12-04",
                d ->
                        new RecordDisclosureFeePaid(
                                again.id(), Papers.digest("缴款书 " + again.id()), HANDLER, d));
        act(
                again,
                "2023-12-06",
                d ->
                        new DeferAnswer(
                                again.id(),
                                again.paper("延"),
                                LocalDate.of(2024, 3, 1),
                                "理由合理，涉及三十二校，确需时间。",
                                HEAD,
                                d));
        answered(
                again,
                "2024-02-23",
                repeated(1, first),
                given(2, ItemResult.PROVIDED),
                given(3, ItemResult.PROVIDED));
        told(again, "2024-02-27");
        var oncemore = received(person(2), "2024-04-08", "全部体检表", "全部体检表复印件");
        excess(oncemore, "2024-04-12");
        answered(
                oncemore,
                "2024-04-26",
                given(1, ItemResult.BEYOND_REASON),
                given(2, ItemResult.BEYOND_REASON));
        told(oncemore, "2024-04-30");
    }

    private void excess(Told told, String on) {
        act(
                told,
                on,
                d -> new QuestionExcess(told.id(), told.paper("询"), "半年内多次申请，请说明理由。", HANDLER, d));
    }

    private void charged(Told told, String on, LocalDate payBy) {
        act(
                told,
                on,
                d ->
                        new ChargeDisclosureFee(
                                told.id(), told.paper("费"), Money.of("120"), payBy, HANDLER, d));
    }

    /** Asked for a fee, and never heard of again. */
    private void unpaid() {
        var told = received(FIRM, "2024-05-13", "五年来全部采购合同", "五年来全部验收单");
        excess(told, "2024-05-16");
        charged(told, "2024-05-17", LocalDate.of(2024, 6, 14));
        var on = LocalDate.of(2024, 6, 17);
        act(told, on, d -> new CloseUnpaidRequest(told.id(), HANDLER, d));
        count(told, FORM.unpaid(), on);
    }

    /** Five weeks late. */
    private void late() {
        var told = received(SCHOLARS, "2024-09-02", "义务教育学位预测");
        answered(told, "2024-11-11", given(1, ItemResult.PROVIDED));
        told(told, "2024-11-13");
    }

    private void extended() {
        var told = received(COMMITTEE, "2025-04-14", "改扩建工程资料");
        act(
                told,
                "2025-05-08",
                d ->
                        new ExtendAnswer(
                                told.id(), told.paper("延"), 20, "资料数量大，需逐件核对。", HEAD, HANDLER, d));
        answered(told, "2025-06-06", given(1, ItemResult.PROVIDED));
        told(told, "2025-06-10");
    }

    /** Withheld; the applicant asks for reconsideration, in vain. */
    private void upheld() {
        var told = received(LAWYERS, "2025-02-17", "办学许可审查的内部意见");
        answered(
                told,
                "2025-03-07",
                kept(1, ItemResult.WITHHELD, WithholdingGround.INTERNAL_AFFAIRS));
        told(told, "2025-03-11");
        contested(
                told,
                LocalDate.of(2025, 3, 7),
                LocalDate.of(2025, 4, 8),
                d -> upheld(review(told), d),
                LocalDate.of(2025, 6, 5),
                ContestTally.Outcome.MAINTAINED);
    }

    private static ServeOutcome upheld(ContestId review, LocalDate on) {
        return Licensing.outcome(
                review,
                ContestResult.MAINTAIN,
                "长府复决（%s）".formatted(review.value()),
                "属于内部事务信息，答复并无不当。",
                null,
                null,
                on);
    }

    /** Withheld on a ground that it hadn't; annulled, and answered anew. */
    private void annulled() {
        var told = received(FIRM, "2025-07-07", "校服质量抽检结果");
        act(
                told,
                LocalDate.of(2025, 7, 25),
                d -> {
                    var answers = List.of(kept(1, ItemResult.WITHHELD, WithholdingGround.PROCESS));
                    return new AnswerDisclosureRequest(
                            told.id(), answers, decided(d, told.paper("复"), answers), d);
                });
        told(told, "2025-07-29");
        contested(
                told,
                LocalDate.of(2025, 7, 25),
                LocalDate.of(2025, 8, 18),
                d ->
                        Licensing.outcome(
                                review(told),
                                ContestResult.ANNUL,
                                "长府复决（%s）".formatted(review(told).value()),
                                "抽检已经结束，不再是过程性信息。",
                                ActDefect.LAW,
                                null,
                                d),
                LocalDate.of(2025, 10, 15),
                ContestTally.Outcome.CORRECTED);
        answered(
                told,
                LocalDate.of(2025, 11, 3),
                told.paper("重"),
                List.of(given(1, ItemResult.PROVIDED)));
        served(told, told.paper("重"), told.who().party().servedAs(), LocalDate.of(2025, 11, 5));
    }

    private static ContestId review(Told told) {
        return new ContestId("review/" + told.id().value());
    }

    private void contested(
            Told told,
            LocalDate answeredOn,
            LocalDate on,
            Function<LocalDate, Object> outcome,
            LocalDate decidedOn,
            ContestTally.Outcome counts) {
        var act = new OnAct.Recorded(told.of(), ANSWERED, answeredOn);
        var docket =
                new Docket(
                        "长府复（%s）".formatted(told.id().value()), GOVERNMENT, on.minusDays(3), false);
        act(
                told,
                on,
                d ->
                        new OnAct.Reviewed(
                                act, review(told), docket, told.who().party().servedAs(), d));
        act(told, decidedOn, outcome);
        contests.add(new CountedContest(on, counts, decidedOn));
    }

    /** Not answered yet when the district's story ends. */
    private void open() {
        var told = received(CHARITY, "2026-09-14", "特殊教育资源教室建设情况");
        act(
                told,
                "2026-09-16",
                d ->
                        new AskThirdParty(
                                told.id(),
                                told.paper("征"),
                                List.of(1),
                                null,
                                "上海朝晖建设工程有限公司",
                                HANDLER,
                                d));
        count(told, null, null);
    }

    private void usual(int number, LocalDate day) {
        var on = Section.ARCHIVE.on(day).toLocalDate();
        var kind = USUAL.get(number % USUAL.size());
        var others = List.of(FIRM, SCHOLARS, LAWYERS, CHARITY, COMMITTEE);
        // Two in three are people.
        var who = number % 3 == 2 ? others.get(number / 3 % others.size()) : person(number);
        var channels = RequestChannel.values();
        var told = received(channels[number % channels.length], who, on, kind.title());
        var ground = kind.ground();
        if (kind.result() == ItemResult.NOT_HELD) searched(told, 1, on.plusDays(5));
        // One in fifteen is late.
        var answeredOn =
                Section.ARCHIVE
                        .on(on.plusDays(number % 15 == 9 ? 47 : 9 + number % 8))
                        .toLocalDate();
        var answer = ground == null ? given(1, kind.result()) : kept(1, kind.result(), ground);
        answered(told, answeredOn, told.paper("复"), List.of(answer));
        served(told, told.paper("复"), who.party().servedAs(), answeredOn.plusDays(3));
    }

    /** What the registers held of that year, published in the January after it. */
    private void report(int year) {
        var figures = new ReportFigures(year);
        for (var each : counted) {
            figures.count(each.kind(), each.receivedOn(), each.row(), each.doneOn(), 1);
        }
        for (var each : contests) {
            figures.count(
                    ContestTally.Line.REVIEW, each.receivedOn(), each.outcome(), each.doneOn(), 1);
        }
        // That of 2021 came a week late.
        var on = LocalDate.of(year + 1, year == 2021 ? 2 : 1, year == 2021 ? 8 : 20);
        new Tale(Section.ARCHIVE, "disclosure-report-" + year, acts)
                .on(
                        on.toString(),
                        d ->
                                new IssueDisclosureReport(
                                        new DisclosureReportId(Integer.toString(year)),
                                        year,
                                        figures.all(),
                                        "个别答复超过期限，已完善内部流转。",
                                        "上海长宁门户网站",
                                        Papers.of(
                                                d,
                                                "长教公开报〔%d〕1号".formatted(year + 1),
                                                HEAD,
                                                "年度报告数据与登记簿一致。",
                                                REPORTING),
                                        d));
    }
}
