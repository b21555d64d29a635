package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.majordecision.MajorDecisionCommand.AdjustMajorDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.AssessDecisionRisk;
import org.chalkline.command.majordecision.MajorDecisionCommand.DiscussDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.DraftDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.EvaluateMajorDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.HearExpert;
import org.chalkline.command.majordecision.MajorDecisionCommand.InitiateDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.ProposeDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.PublishMajorDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.ReportExecution;
import org.chalkline.command.majordecision.MajorDecisionCommand.TakeMajorDecision;
import org.chalkline.command.majordecision.MajorDecisionCommand.TellPartyCommittee;
import org.chalkline.command.procedure.legality.LegalityCommand.AskLegalityReview;
import org.chalkline.command.procedure.legality.LegalityCommand.GiveLegalityOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.AnswerOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.GiveNotice;
import org.chalkline.command.procedure.notice.NoticeCommand.ReceiveOpinion;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.EvaluationAdvice;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.EvaluationGround;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExecutionCourse;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertConclusion;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.LeftOutStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ProposalSource;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RiskLevel;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.vote.Ballot;

/** A major decision that was taken over a dissent, carried out, evaluated, and is adjusted. */
final class DistrictDecisions {
    private static final MajorDecisionId LAYOUT = new MajorDecisionId("zdjc-2020-01");
    private static final String OF = LAYOUT.toString();
    private static final String UNIT = "发展规划科";
    private static final String OFFICER = Licensing.PREPARER;
    private static final String HEAD = Licensing.DECIDER;
    private static final String DRAFT = Papers.digest("小学布局调整方案（草案）");

    private final List<Act> acts = new ArrayList<>();

    DistrictDecisions() {
        powers();
        var tale = new Tale(Section.ARCHIVE, "decision-" + LAYOUT.value(), acts);
        drafted(tale);
        heard(tale);
        taken(tale);
        followed(tale);
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-decisions", acts);
        delegated(tale, OFFICER, Power.PROPOSE_DECISIONS);
        delegated(tale, OFFICER, Power.UNDERTAKE_DECISIONS);
        delegated(tale, HEAD, Power.DECIDE_MATTERS);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.on(
                "2020-01-06",
                d ->
                        new DelegatePower(
                                new OfficerId(officer),
                                power,
                                "长教〔2020〕2号",
                                "局长办公会",
                                null,
                                null,
                                null,
                                null,
                                d));
    }

    private static void drafted(Tale tale) {
        tale.on(
                        "2020-03-02",
                        d ->
                                new ProposeDecision(
                                        LAYOUT,
                                        "长宁区小学布局调整方案",
                                        "school-layout",
                                        ProposalSource.UNIT,
                                        "南片小学生源逐年减少。",
                                        "依据义务教育法第十五条，撤并或者保留均可研究。",
                                        List.of(),
                                        UNIT,
                                        OFFICER,
                                        d))
                .on(
                        "2020-03-09",
                        d ->
                                new InitiateDecision(
                                        LAYOUT,
                                        UNIT,
                                        List.of(
                                                DecisionStep.OPINIONS,
                                                DecisionStep.EXPERTS,
                                                DecisionStep.RISK,
                                                DecisionStep.LEGALITY_REVIEW,
                                                DecisionStep.DISCUSSION,
                                                DecisionStep.PARTY_COMMITTEE),
                                        List.of(),
                                        HEAD,
                                        d))
                .on(
                        "2020-03-23",
                        d -> new DraftDecision(LAYOUT, DRAFT, null, "用地如何处置，两科意见不一。", OFFICER, d));
    }

    private static void heard(Tale tale) {
        tale.on(
                        "2020-04-01",
                        d ->
                                new GiveNotice(
                                        OF,
                                        "N-1",
                                        "decision.opinions",
                                        DRAFT,
                                        "上海长宁门户网站",
                                        LocalDate.of(2020, 5, 6),
                                        null,
                                        OFFICER,
                                        d))
                .on(
                        "2020-04-08",
                        d ->
                                new ReceiveOpinion(
                                        OF, "N-1", "1", "某居民委员会", null, "低年级学生上学路程过长。", OFFICER, d))
                .on(
                        "2020-04-20",
                        d ->
                                new HearExpert(
                                        LAYOUT,
                                        "1",
                                        new DecisionAdviser(null, "某大学人口研究所"),
                                        null,
                                        "人口预测",
                                        Papers.digest("专家论证意见 2020-1"),
                                        ExpertConclusion.SUPPORTED_IF_CHANGED,
                                        OpinionResult.ADOPTED,
                                        "分两年实施。",
                                        OFFICER,
                                        d))
                .on(
                        "2020-04-27",
                        d ->
                                new AssessDecisionRisk(
                                        LAYOUT,
                                        DRAFT,
                                        new DecisionAdviser(null, "某评估事务所"),
                                        Papers.digest("风险评估报告 2020-1"),
                                        RiskLevel.MEDIUM,
                                        true,
                                        "家长对路程有顾虑。",
                                        "开设校车，分年实施。",
                                        OFFICER,
                                        d))
                .on(
                        "2020-05-08",
                        d ->
                                new AnswerOpinion(
                                        OF,
                                        "N-1",
                                        "1",
                                        OpinionResult.IN_PART,
                                        null,
                                        "为低年级学生开设校车。",
                                        OFFICER,
                                        d))
                .on("2020-05-12", d -> new AskLegalityReview(OF, DRAFT, UNIT, "法制科", OFFICER, d))
                .on(
                        "2020-05-19",
                        d ->
                                new GiveLegalityOpinion(
                                        OF,
                                        Opinion.LAWFUL,
                                        "权限、程序、内容均合法。",
                                        Papers.digest("合法性审查意见 2020-3"),
                                        Licensing.PRESIDER,
                                        d));
    }

    private static void taken(Tale tale) {
        tale.on(
                        "2020-05-25",
                        d ->
                                new DiscussDecision(
                                        LAYOUT,
                                        DRAFT,
                                        new Meeting(
                                                "局长办公会",
                                                HEAD,
                                                List.of(HEAD, "副局长甲", "副局长乙"),
                                                List.of(
                                                        new CastVote(
                                                                "副局长甲", Ballot.AGAINST, "应当再等一年。"),
                                                        new CastVote(
                                                                "副局长乙", Ballot.AGAINST, "校车经费未落实。"),
                                                        new CastVote(
                                                                HEAD,
                                                                Ballot.FOR,
                                                                "校舍经鉴定不宜继续使用，不能再等。")),
                                                Papers.digest("办公会纪要 2020-11")),
                                        OFFICER,
                                        d))
                .on(
                        "2020-05-27",
                        d ->
                                new TellPartyCommittee(
                                        LAYOUT,
                                        "区委教育工作领导小组",
                                        Papers.digest("请示 2020-5"),
                                        "同意。",
                                        OFFICER,
                                        d))
                .on(
                        "2020-06-01",
                        d ->
                                new TakeMajorDecision(
                                        LAYOUT,
                                        DRAFT,
                                        UNIT,
                                        List.of(),
                                        Papers.of(
                                                d,
                                                "长教决〔2020〕1号",
                                                HEAD,
                                                "经集体讨论作出决定。",
                                                new LegalBasis(
                                                        "Compulsory Education Law", "15", "2018")),
                                        d))
                .on(
                        "2020-06-03",
                        d ->
                                new PublishMajorDecision(
                                        LAYOUT, "上海长宁门户网站", "已说明意见采纳情况。", OFFICER, d));
    }

    private static void followed(Tale tale) {
        tale.on(
                        "2021-03-01",
                        d ->
                                new ReportExecution(
                                        LAYOUT,
                                        ExecutionCourse.ON_COURSE,
                                        "首年任务完成。",
                                        Papers.digest("执行情况报告 2021-1"),
                                        OFFICER,
                                        d))
                .on(
                        "2022-03-07",
                        d ->
                                new EvaluateMajorDecision(
                                        LAYOUT,
                                        new DecisionAdviser(null, "某教育评估院"),
                                        EvaluationGround.NEEDED,
                                        "生源降幅小于预测。",
                                        EvaluationAdvice.ADJUST,
                                        Papers.digest("决策后评估报告 2022-1"),
                                        OFFICER,
                                        d))
                .on(
                        "2022-04-11",
                        d ->
                                new AdjustMajorDecision(
                                        LAYOUT,
                                        "按评估建议调整实施年限。",
                                        UNIT,
                                        List.of(
                                                DecisionStep.OPINIONS,
                                                DecisionStep.LEGALITY_REVIEW,
                                                DecisionStep.DISCUSSION,
                                                DecisionStep.PARTY_COMMITTEE),
                                        List.of(
                                                new LeftOutStep(
                                                        DecisionStep.EXPERTS, "仅调整年限，原论证仍适用。"),
                                                new LeftOutStep(
                                                        DecisionStep.RISK, "原评估结论仍适用，不作重复评估。")),
                                        HEAD,
                                        d));
    }
}
