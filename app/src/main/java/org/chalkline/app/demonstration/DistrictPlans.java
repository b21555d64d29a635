package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chalkline.app.demonstration.OnAct.FigureAsked;
import org.chalkline.app.demonstration.OnAct.Recorded;
import org.chalkline.command.plan.PlanCommand.*;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.ReportDay;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;

/**
 * The five-year plan of the district's education, 2021 to 2025, with six targets: four from the
 * yearbook, one of which was revised, and two that ask the registers. It was adjusted after it had
 * been evaluated half way, and is evaluated in the end.
 */
final class DistrictPlans {
    private static final PlanId PLAN = new PlanId("2021-145");
    private static final String UNIT = "发展规划科";
    private static final String PLANNER = "发展规划科科长";
    private static final String REPORTER = "发展规划科统计员";
    private static final LegalBasis EDUCATION = new LegalBasis("Education Law", "15", "2021");
    private static final String PRESCHOOL = "preschool";
    private static final String CLASSES = "class-size";
    private static final String SPORTS = "sports";
    private static final String TEACHERS = "masters";
    private static final String SCHOOLS = "schools";
    private static final String SPENT = "platform";

    private static final String POINT = "asOf: {position: $position, effectiveOn: $day}";

    private final List<Act> acts = new ArrayList<>();

    DistrictPlans() {
        var powers = new Tale(Section.ARCHIVE, "powers-plans", acts);
        delegated(powers, PLANNER, Power.EVALUATE_PLANS);
        delegated(powers, PLANNER, Power.KEEP_PROCEDURES);
        delegated(powers, REPORTER, Power.REPORT_ACTUALS);
        var tale = new Tale(Section.SCHOOLS, "plan-2021-145", acts);
        adopted(tale);
        reported(tale);
        adjusted(tale);
        ended(tale);
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2020-09-01", officer, power, "长教〔2020〕41号");
    }

    private static Decision decided(LocalDate on, String why) {
        return Papers.of(on, Papers.number("长教规划", on, why), Licensing.DECIDER, why, EDUCATION);
    }

    private static void adopted(Tale tale) {
        tale.on(
                "2021-03-15",
                d ->
                        new AdoptPlan(
                                PLAN,
                                PlanKind.FIVE_YEAR,
                                "长宁区教育事业发展“十四五”规划",
                                UNIT,
                                2021,
                                2025,
                                Papers.digest("十四五规划文本"),
                                List.of("上海市教育科学研究院"),
                                new ReportDay("03-31"),
                                decided(d, "印发区教育事业发展“十四五”规划。"),
                                d));
        set(
                tale,
                PRESCHOOL,
                "学前三年毛入园率",
                "%",
                TargetDirection.UP,
                "98",
                null,
                98.5,
                2021,
                98.8,
                2022,
                99,
                2023,
                99,
                2025);
        set(
                tale,
                CLASSES,
                "义务教育大班额比例",
                "%",
                TargetDirection.DOWN,
                "2.4",
                null,
                1.5,
                2022,
                0.5,
                2025);
        set(tale, SPORTS, "学生体质健康优良率", "%", TargetDirection.UP, "58", null, 60, 2022, 65, 2025);
        set(tale, TEACHERS, "研究生学历教师比例", "%", TargetDirection.UP, "16", null, 22, 2025);
        set(
                tale,
                SCHOOLS,
                "在办幼儿园数",
                "所",
                TargetDirection.UP,
                null,
                new StoredQuery(
                        "query Kindergartens($position: Long, $day: Date) { schoolAggregate(filter: {kind: [PRESCHOOL], status: [OPEN]}, %s) { total } }"
                                .formatted(POINT),
                        "schoolAggregate.total"),
                2,
                2022,
                3,
                2025);
        set(
                tale,
                SPENT,
                "招生入学服务平台支出",
                "元",
                TargetDirection.DOWN,
                null,
                new StoredQuery(
                        "query Spent($position: Long, $day: Date) { budgetLine(code: \"2022-BUREAU-2022-enrol\", %s) { figures { paid { amount } } } }"
                                .formatted(POINT),
                        "budgetLine.figures.paid.amount"),
                420_000,
                2022);
        tale.on("2021-04-06", d -> new PublishPlan(PLAN, "长宁区教育局门户网站", PLANNER, d));
    }

    private static void set(
            Tale tale,
            String target,
            String title,
            String measure,
            TargetDirection direction,
            @Nullable String baseline,
            @Nullable StoredQuery query,
            Number... valuesAndYears) {
        tale.on(
                "2021-03-22",
                d ->
                        new SetTarget(
                                PLAN,
                                new TargetId(target),
                                title,
                                measure,
                                direction,
                                baseline == null ? null : TargetValue.of(baseline),
                                values(valuesAndYears),
                                query == null ? "区教育事业统计年报" : null,
                                query,
                                PLANNER,
                                d));
    }

    private static List<YearValue> values(Number... valuesAndYears) {
        return IntStream.range(0, valuesAndYears.length / 2)
                .mapToObj(
                        i ->
                                new YearValue(
                                        valuesAndYears[2 * i + 1].intValue(),
                                        TargetValue.of(valuesAndYears[2 * i].toString())))
                .toList();
    }

    private static void told(Tale tale, String target, int year, String value) {
        tale.on(
                (year + 1) + "-01-14",
                d ->
                        new RecordActual(
                                PLAN,
                                new TargetId(target),
                                year,
                                "%",
                                TargetValue.of(value),
                                Papers.digest("统计年报 %d %s".formatted(year, target)),
                                null,
                                null,
                                REPORTER,
                                d));
    }

    /** As known when the yearbook's figures had been told. */
    private static void asked(Tale tale, String target, int year, String measure) {
        var since = LocalDate.of(year + 1, 1, 10);
        tale.on(
                (year + 1) + "-03-10",
                d ->
                        new FigureAsked(
                                new Recorded(PLAN.toString(), "plan.ActualRecorded", since),
                                new RecordActual(
                                        PLAN,
                                        new TargetId(target),
                                        year,
                                        measure,
                                        null,
                                        null,
                                        null,
                                        LocalDate.of(year, 12, 31),
                                        REPORTER,
                                        d)));
    }

    private static void reported(Tale tale) {
        told(tale, PRESCHOOL, 2021, "98.6");
        told(tale, PRESCHOOL, 2022, "98.9");
        told(tale, CLASSES, 2022, "1.9");
        told(tale, SPORTS, 2022, "60.4");
        asked(tale, SCHOOLS, 2022, "所");
        asked(tale, SPENT, 2022, "元");
    }

    private static void adjusted(Tale tale) {
        tale.on(
                "2023-09-11",
                d ->
                        new EvaluatePlan(
                                PLAN,
                                EvaluationStage.MID_TERM,
                                "上海市教育评估院",
                                "总体进度符合预期，大班额比例下降偏慢，出生人口低于预测。",
                                Papers.digest("十四五规划中期评估报告"),
                                PLANNER,
                                d));
        var members = List.of(Papers.DEPUTY, PLANNER, Licensing.HEAD);
        tale.on(
                "2023-11-06",
                d ->
                        new TakeVote(
                                PLAN.toString(),
                                "1",
                                "plan.adjustment",
                                "是否按中期评估调整规划指标",
                                null,
                                new Meeting(
                                        "局长办公会",
                                        Licensing.HEAD,
                                        members,
                                        members.stream()
                                                .map(each -> new CastVote(each, Ballot.FOR, null))
                                                .toList(),
                                        Papers.digest("会议纪要 规划调整")),
                                PLANNER,
                                d));
        tale.on(
                "2023-11-13",
                d ->
                        new AdjustPlan(
                                PLAN,
                                Papers.digest("十四五规划文本（调整）"),
                                List.of(
                                        new AdjustedTarget(
                                                new TargetId(CLASSES), values(1.5, 2022, 1, 2025))),
                                "大班额比例下降偏慢，2025年目标调整为1%。",
                                "1",
                                decided(d, "同意按中期评估调整规划指标。"),
                                d));
        tale.on("2023-11-20", d -> new PublishPlan(PLAN, "长宁区教育局门户网站", PLANNER, d));
        told(tale, PRESCHOOL, 2023, "99.1");
        // Of 2022, in the third year.
        tale.on(
                "2024-01-22",
                d ->
                        new ReviseActual(
                                PLAN,
                                new TargetId(PRESCHOOL),
                                2022,
                                "%",
                                TargetValue.of("98.7"),
                                Papers.digest("统计年报更正 2022"),
                                null,
                                null,
                                "重复统计的幼儿已剔除。",
                                REPORTER,
                                d));
    }

    private static void ended(Tale tale) {
        told(tale, PRESCHOOL, 2025, "99.3");
        told(tale, CLASSES, 2025, "0.9");
        told(tale, SPORTS, 2025, "63.8");
        told(tale, TEACHERS, 2025, "23.1");
        asked(tale, SCHOOLS, 2025, "所");
        tale.on(
                "2026-06-15",
                d ->
                        new EvaluatePlan(
                                PLAN,
                                EvaluationStage.FINAL,
                                "上海市教育评估院",
                                "六项指标中五项完成，体质健康优良率未达目标。",
                                Papers.digest("十四五规划终期评估报告"),
                                PLANNER,
                                d));
    }
}
