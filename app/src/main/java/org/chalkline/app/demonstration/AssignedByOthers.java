package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.matter.MatterCommand.*;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterKind;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * Matters that others assigned to the bureau: one whose report was sent back twice while a unit
 * that helped was abolished, one whose lead became part of another unit, one about a case, and one
 * that was another authority's.
 */
final class AssignedByOthers {
    private static final String DISPATCHER = "督办专员";
    private static final String GOVERNMENT = "长宁区人民政府督查室";

    private static final InternalUnitId DESK = new InternalUnitId("information");
    private static final InternalUnitId BASIC = new InternalUnitId("basic-education");
    private static final InternalUnitId PRIVATE = new InternalUnitId("private-schools");
    private static final InternalUnitId ADULT = new InternalUnitId("adult-education");
    private static final InternalUnitId LIFELONG = new InternalUnitId("lifelong-education");
    private static final InternalUnitId STORES = new InternalUnitId("stores");
    private static final InternalUnitId ASSETS = new InternalUnitId("assets");

    private final List<Act> acts = new ArrayList<>();

    AssignedByOthers() {
        var powers = new Tale(Section.ARCHIVE, "powers-" + DISPATCHER, acts);
        powers.delegates("2017-02-06", DISPATCHER, Power.DISPATCH_MATTERS, "长教〔2017〕9号");
        leadMerged();
        aboutCase();
        sentBackTwice();
        notOurs();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private Tale tale(String matter) {
        return new Tale(Section.ARCHIVE, "matter-" + matter, acts);
    }

    private static RegisterMatter registered(
            String matter,
            MatterKind kind,
            String reference,
            String title,
            @Nullable String about,
            @Nullable String dueOn,
            LocalDate on) {
        return new RegisterMatter(
                new AssignedMatterId(matter),
                kind,
                kind == MatterKind.HOTLINE ? "12345市民服务热线" : GOVERNMENT,
                reference,
                title,
                null,
                null,
                about,
                DESK,
                dueOn == null ? null : LocalDate.parse(dueOn),
                on);
    }

    private void leadMerged() {
        var id = new AssignedMatterId("DB-2018-06");
        tale(id.value())
                .on(
                        "2018-06-11",
                        d ->
                                registered(
                                        id.value(),
                                        MatterKind.SUPERIOR,
                                        "长府督〔2018〕31号",
                                        "社区学校开放时间",
                                        null,
                                        "2018-07-31",
                                        d))
                .on(
                        "2018-06-12",
                        d -> new DispatchMatter(id, ADULT, List.of(), null, DISPATCHER, d))
                .on("2018-06-14", d -> new TakeMatter(id, ADULT, "成人教育科科员", d))
                .on(
                        "2018-07-09",
                        d ->
                                new ReportMatter(
                                        id,
                                        LIFELONG,
                                        Papers.digest("report " + id),
                                        "周末开放已排定。",
                                        "终身教育科科长",
                                        d))
                .on("2018-07-10", d -> new AcceptReport(id, Papers.DEPUTY, d))
                .on("2018-07-11", d -> answered(id, d))
                .on("2018-07-12", d -> new CloseMatter(id, DISPATCHER, d));
    }

    private static AnswerMatter answered(AssignedMatterId id, LocalDate on) {
        return new AnswerMatter(id, Papers.digest("answer " + id), DISPATCHER, on);
    }

    private void aboutCase() {
        var id = new AssignedMatterId("DB-2020-04");
        tale(id.value())
                .on(
                        "2020-04-20",
                        d ->
                                registered(
                                        id.value(),
                                        MatterKind.SUPERIOR,
                                        "长府督〔2020〕12号",
                                        "民办幼儿园设立申请办理情况",
                                        KeptFiles.OF,
                                        "2020-06-30",
                                        d))
                .on(
                        "2020-04-21",
                        d -> new DispatchMatter(id, PRIVATE, List.of(), null, DISPATCHER, d))
                .on("2020-04-22", d -> new TakeMatter(id, PRIVATE, "民办教育科科员", d))
                .on(
                        "2020-06-17",
                        d ->
                                new ReportMatter(
                                        id,
                                        PRIVATE,
                                        Papers.digest("report " + id),
                                        "案卷已办结。",
                                        "民办教育科科员",
                                        d))
                .on("2020-06-18", d -> new AcceptReport(id, Papers.DEPUTY, d))
                .on("2020-06-19", d -> answered(id, d))
                .on("2020-06-22", d -> new CloseMatter(id, DISPATCHER, d));
    }

    private void sentBackTwice() {
        var id = new AssignedMatterId("DB-2021-03");
        var officer = "基础教育科科员";
        tale(id.value())
                .on(
                        "2021-03-25",
                        d ->
                                registered(
                                        id.value(),
                                        MatterKind.SUPERIOR,
                                        "长府督〔2021〕17号",
                                        "校门口上下学交通秩序",
                                        null,
                                        "2021-05-14",
                                        d))
                .on(
                        "2021-03-29",
                        d ->
                                new DispatchMatter(
                                        id,
                                        BASIC,
                                        List.of(STORES, DESK),
                                        LocalDate.parse("2021-04-09"),
                                        DISPATCHER,
                                        d))
                .on("2021-03-30", d -> new TakeMatter(id, BASIC, officer, d))
                .on(
                        "2021-04-08",
                        d ->
                                new AnswerAsCoHandler(
                                        id, DESK, Papers.digest("desk " + id), "信息科科员", d))
                // The stores were abolished on 12 April; who goes on with their work answers late.
                .on(
                        "2021-04-19",
                        d ->
                                new AnswerAsCoHandler(
                                        id, ASSETS, Papers.digest("assets " + id), "资产管理科科员", d))
                .on("2021-04-20", d -> reported(id, 1, officer, d))
                .on("2021-04-21", d -> new SendBackReport(id, "未写明完成时限。", Papers.DEPUTY, d))
                .on("2021-04-27", d -> reported(id, 2, officer, d))
                .on("2021-04-28", d -> new SendBackReport(id, "缺少现场照片。", Papers.DEPUTY, d))
                .on(
                        "2021-05-10",
                        d ->
                                new ExtendMatterTerm(
                                        id,
                                        GOVERNMENT,
                                        "长府督〔2021〕23号",
                                        LocalDate.parse("2021-06-11"),
                                        d))
                .on("2021-05-24", d -> reported(id, 3, officer, d))
                .on("2021-05-25", d -> new AcceptReport(id, Papers.DEPUTY, d))
                .on("2021-05-26", d -> answered(id, d))
                .on("2021-05-27", d -> new CloseMatter(id, DISPATCHER, d));
    }

    private static ReportMatter reported(
            AssignedMatterId id, int time, String officer, LocalDate on) {
        return new ReportMatter(
                id,
                BASIC,
                Papers.digest("report " + time + " " + id),
                "增设护栏，安排志愿者值守（第" + time + "次报告）。",
                officer,
                on);
    }

    private void notOurs() {
        var id = new AssignedMatterId("RX-2022-11");
        tale(id.value())
                .on(
                        "2022-11-07",
                        d ->
                                registered(
                                        id.value(),
                                        MatterKind.HOTLINE,
                                        "12345-20221107-118",
                                        "学校周边夜间施工噪声",
                                        null,
                                        null,
                                        d))
                .on(
                        "2022-11-08",
                        d -> new FindMatterNotOurs(id, "长宁区生态环境局", "属于施工噪声监管。", DISPATCHER, d));
    }
}
