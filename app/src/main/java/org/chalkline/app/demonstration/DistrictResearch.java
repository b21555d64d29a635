package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.PayForProject;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.procedure.notice.NoticeCommand.GiveNotice;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.research.OutcomeCommand.FileOutcome;
import org.chalkline.command.research.OutcomeCommand.PublishOutcome;
import org.chalkline.command.research.ProjectCallCommand.CloseCall;
import org.chalkline.command.research.ProjectCallCommand.PublishCall;
import org.chalkline.command.research.ResearchProjectCommand.*;
import org.chalkline.command.research.SchoolResearchCommand.RecordSchoolResearch;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeKind;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent.ConclusionResult;
import org.chalkline.kernel.research.ResearchProjectEvent.EthicsCondition;
import org.chalkline.kernel.research.ResearchProjectEvent.EthicsResult;
import org.chalkline.kernel.research.ResearchProjectEvent.MidTermResult;
import org.chalkline.kernel.research.ResearchProjectEvent.PanelExpert;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchForm;
import org.chalkline.kernel.research.SchoolResearchId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;

/**
 * A call for research projects: one that a line of the budget paid for and that was concluded, and
 * one too like it, which was answered for and refused.
 */
final class DistrictResearch {
    private static final String UNIT = "教育科研科";
    private static final String SECRETARY = "教育科研科科长";
    private static final String ETHICIST = "科研伦理审查组组长";
    private static final int YEAR = 2021;
    private static final BudgetLineId LINE = new BudgetLineId(YEAR + "-BUREAU-KY");
    private static final EconomicCode USE = new EconomicCode("30299");
    private static final ProjectCallId CALL = new ProjectCallId("KT-2021");
    private static final ResearchProjectId GRANTED = new ResearchProjectId("KT-2021-01");
    private static final ResearchProjectId ALIKE = new ResearchProjectId("KT-2021-02");
    private static final PersonId LEADER = new PersonId("KY-01");
    private static final PersonId OTHER = new PersonId("KY-02");
    private static final String ABOUT = "以小学中高年级整本书阅读为对象，研究阅读任务设计、阅读过程评价与家校共读机制，形成可推广的教学策略。";
    private static final LegalBasis BUDGETED = new LegalBasis("Budget Law", "57", "2018");
    private static final RemedyNotice REMEDIES =
            new RemedyNotice("上海市长宁区人民政府", 60, "上海铁路运输法院", 6, false);

    private final List<Act> acts = new ArrayList<>();

    DistrictResearch() {
        powers();
        leader(LEADER, "沈示研");
        leader(OTHER, "陶示研");
        var line = new BureauLine(LINE, YEAR, USE, "KY-2021", "教育科研课题", acts);
        line.budgeted(60_000);
        call();
        granted();
        alike();
        line.accounted(60_000, 28_600);
        schoolBased();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-research", acts);
        for (var power :
                List.of(
                        Power.CALL_PROJECTS,
                        Power.SCREEN_PROJECTS,
                        Power.CONCLUDE_PROJECTS,
                        Power.KEEP_PROCEDURES)) {
            delegated(tale, SECRETARY, power);
        }
        delegated(tale, ETHICIST, Power.REVIEW_ETHICS);
        delegated(tale, Licensing.DECIDER, Power.GRANT_PROJECTS);
        delegated(tale, Licensing.DECIDER, Power.CONCLUDE_PROJECTS);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2020-10-12", officer, power, "长教〔2020〕41号");
    }

    private void leader(PersonId person, String name) {
        new Tale(Section.PERSONNEL, person + "-registered", acts)
                .on(
                        "2021-02-22",
                        d ->
                                new RegisterPerson(
                                        person,
                                        new PersonTexts(name, null, LocalDate.of(1980, 3, 9), null),
                                        ProcessingGround.STATUTORY_DUTY,
                                        "教育科研课题",
                                        null,
                                        d));
    }

    private static Decision decided(LocalDate on, String why) {
        return Papers.telling(
                Papers.of(on, Papers.number("长教研", on, why), Licensing.DECIDER, why, BUDGETED),
                REMEDIES);
    }

    private void call() {
        new Tale(Section.ARCHIVE, CALL.value(), acts)
                .on(
                        "2021-02-24",
                        d ->
                                new PublishCall(
                                        CALL,
                                        "2021年度区级教育科研课题",
                                        Papers.digest("课题申报通知 2021"),
                                        "上海长宁门户网站",
                                        List.of(Ownership.PUBLIC),
                                        yuan(60_000),
                                        BureauLine.UNIT,
                                        UNIT,
                                        LocalDate.of(YEAR, 3, 1),
                                        LocalDate.of(YEAR, 3, 31),
                                        SECRETARY,
                                        d))
                .on("2021-04-01", d -> new CloseCall(CALL, SECRETARY, d));
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    /** From the submission to the panel's vote. */
    private Tale judged(
            ResearchProjectId id,
            String submitted,
            PersonId leader,
            String school,
            String title,
            Ballot ballot,
            boolean alike) {
        var tale = new Tale(Section.ARCHIVE, id.value(), acts);
        tale.on(
                        submitted,
                        d ->
                                new SubmitProject(
                                        id,
                                        CALL,
                                        leader,
                                        new SchoolId(school),
                                        title,
                                        ABOUT,
                                        yuan(30_000),
                                        true,
                                        UNIT,
                                        SECRETARY,
                                        d))
                .on("2021-04-06", d -> new ScreenProject(id, SECRETARY, d));
        if (alike) {
            tale.on(
                    "2021-04-07",
                    d -> new AnswerSimilarity(id, GRANTED, "同一教研组分别申报，未作区分。", SECRETARY, d));
        }
        var experts = List.of("评审专家甲", "评审专家乙", "评审专家丙");
        return tale.on(
                        "2021-04-08",
                        d ->
                                new ReviewEthics(
                                        id,
                                        EthicsResult.ON_CONDITIONS,
                                        "观察课堂并访谈学生。",
                                        "不接触学生便无从得知。",
                                        Papers.digest("未成年人信息处理规则"),
                                        Papers.digest("监护人知情同意书样本"),
                                        List.of(new EthicsCondition(1, "监护人全部签署后方可开始。")),
                                        ETHICIST,
                                        d))
                .on(
                        "2021-04-09",
                        d ->
                                new FormResearchPanel(
                                        id,
                                        experts.stream()
                                                .map(each -> new PanelExpert(each, null))
                                                .toList(),
                                        SECRETARY,
                                        d))
                .on(
                        alike ? "2021-04-13" : "2021-04-12",
                        d ->
                                new VoteOnProject(
                                        id,
                                        experts.stream()
                                                .map(
                                                        each ->
                                                                new CastVote(
                                                                        each,
                                                                        ballot,
                                                                        ballot == Ballot.FOR
                                                                                ? "设计扎实。"
                                                                                : "与另一课题重复。"))
                                                .toList(),
                                        Papers.digest("评审会纪要 " + id.value()),
                                        SECRETARY,
                                        d));
    }

    private void granted() {
        judged(GRANTED, "2021-03-08", LEADER, "310105-P01", "小学整本书阅读的教学研究", Ballot.FOR, false)
                .on(
                        "2021-04-13",
                        d ->
                                new GiveNotice(
                                        "research-project/" + GRANTED.value(),
                                        "N-1",
                                        "research.grant",
                                        Papers.digest("拟立项课题公示 2021"),
                                        "上海长宁门户网站",
                                        LocalDate.of(YEAR, 4, 22),
                                        null,
                                        SECRETARY,
                                        d))
                .on(
                        "2021-04-26",
                        d ->
                                new GrantProject(
                                        GRANTED,
                                        yuan(30_000),
                                        LINE,
                                        List.of(ResearchUse.MATERIALS, ResearchUse.TRAVEL),
                                        LocalDate.of(YEAR, 9, 30),
                                        LocalDate.of(YEAR, 12, 17),
                                        decided(d, "评审组同意，准予立项。"),
                                        d))
                .on(
                        "2021-05-10",
                        d ->
                                new ShowConditionKept(
                                        GRANTED, 1, Papers.digest("监护人同意书汇总"), ETHICIST, d))
                .on(
                        "2021-05-17",
                        d -> new StartProject(GRANTED, Papers.digest("开题报告"), SECRETARY, d))
                .on(
                        "2021-06-15",
                        d ->
                                new PayForProject(
                                        LINE,
                                        new PaymentId("ZF-KY-1"),
                                        GRANTED,
                                        yuan(28_600),
                                        ResearchUse.MATERIALS,
                                        USE,
                                        "上海示例书店有限公司",
                                        "课题用书与印刷",
                                        District.TREASURER,
                                        d))
                .on(
                        "2021-09-27",
                        d ->
                                new ReviewMidTerm(
                                        GRANTED,
                                        MidTermResult.ON_TRACK,
                                        Papers.digest("中期检查报告"),
                                        SECRETARY,
                                        d))
                .on(
                        "2021-12-13",
                        d ->
                                new ConcludeProject(
                                        GRANTED,
                                        ConclusionResult.GOOD,
                                        86,
                                        Papers.digest("结题报告"),
                                        decided(d, "目标达成，同意结题。"),
                                        d));
        var outcome = new OutcomeId(Papers.digest("整本书阅读研究报告"));
        new Tale(Section.ARCHIVE, "outcome-" + GRANTED.value(), acts)
                .on(
                        "2021-12-20",
                        d ->
                                new FileOutcome(
                                        outcome,
                                        GRANTED,
                                        OutcomeKind.REPORT,
                                        "小学整本书阅读教学策略",
                                        List.of(LEADER),
                                        SECRETARY,
                                        d))
                .on("2022-03-14", d -> new PublishOutcome(outcome, "《长宁教育》2022年第1期", SECRETARY, d));
    }

    private void alike() {
        judged(ALIKE, "2021-03-15", OTHER, "310105-P02", "小学高年级整本书阅读研究", Ballot.AGAINST, true)
                .on("2021-04-27", d -> new RefuseProject(ALIKE, decided(d, "与同期课题重复，不予立项。"), d));
    }

    private void schoolBased() {
        new Tale(Section.ARCHIVE, "school-research", acts)
                .on(
                        "2023-11-14",
                        d ->
                                new RecordSchoolResearch(
                                        new SchoolResearchId("XBJY-2023-11"),
                                        new SchoolId("310105-P01"),
                                        SchoolResearchForm.LESSON_STUDY,
                                        "整本书阅读的任务设计",
                                        12,
                                        Papers.digest("校本教研记录 2023-11"),
                                        UNIT,
                                        SECRETARY,
                                        d));
    }
}
