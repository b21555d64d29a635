package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.catalogue.CatalogueCommand.*;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.ClosureGround;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.procedure.power.Power;

/**
 * What the bureau makes public without being asked for: tables that its units list, an officer
 * screens and another one publishes; one that was closed at first, and one that is closed still.
 */
final class MadePublic {
    static final String SCREENER = "保密审查专员";
    static final String PUBLISHER = "信息公开专员";
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final LocalDate FIRST = LocalDate.of(2019, 6, 3);
    private static final int DAYS = 6;

    /** What is made public again and again, by which item of article 20 and which unit. */
    private record Topic(String title, DisclosureClass kind, String unit, String column) {}

    private static final List<Topic> TOPICS =
            List.of(
                    new Topic("学前教育学位供给统计", DisclosureClass.STATISTICS, "学前教育科", "学位"),
                    new Topic("义务教育招生计划", DisclosureClass.POLICIES, "基础教育科", "计划数"),
                    new Topic("课后服务开展情况", DisclosureClass.POLICIES, "基础教育科", "参加人数"),
                    new Topic("政府采购项目目录", DisclosureClass.PROCUREMENT, "计划财务科", "预算（万元）"),
                    new Topic("校园安全检查结果", DisclosureClass.INSPECTIONS, "安全保卫科", "隐患数"),
                    new Topic("教师公开招聘结果", DisclosureClass.RECRUITMENT, "人事科", "录用人数"),
                    new Topic("学校收费项目和标准", DisclosureClass.FEES, "计划财务科", "标准（元）"),
                    new Topic("校舍建设项目进展", DisclosureClass.CONSTRUCTION, "基建科", "完成（%）"));

    private final List<Act> acts = new ArrayList<>();

    /**
     * @param entries how many follow each other in these years
     */
    MadePublic(int entries) {
        powers();
        closedAtFirst();
        takenOver();
        for (int i = 0; i < entries; i++) usual(i);
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-open", acts);
        delegated(tale, SCREENER, Power.SCREEN_SECRECY);
        delegated(tale, PUBLISHER, Power.PUBLISH_ENTRIES);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2019-05-15", officer, power, "长教〔2019〕21号");
    }

    private Tale tale(CatalogueEntryId entry) {
        return new Tale(Section.ARCHIVE, "entry-" + entry.value(), acts);
    }

    private static PublicTable table(String column, int seed) {
        var rows = new ArrayList<PublicRow>();
        for (int i = 0; i < 5; i++) {
            int value = 10 + Math.floorMod(seed * 37 + i * 101, 290);
            rows.add(
                    new PublicRow(
                            List.of("310105-P%02d".formatted(i + 1), Integer.toString(value))));
        }
        return new PublicTable(List.of("学校代码", column), rows);
    }

    private static ListEntry listed(
            CatalogueEntryId id, String title, DisclosureClass kind, String unit, LocalDate on) {
        return new ListEntry(id, title, kind, unit, PUBLISHER, on);
    }

    private static ScreenEntry screened(
            CatalogueEntryId id, String what, PublicTable content, LocalDate on) {
        return new ScreenEntry(
                id,
                what + "，按学校列示。",
                List.of("教育", "长宁"),
                content,
                "不涉及第十四至十六条所列信息。",
                SCREENER,
                on);
    }

    private void usual(int number) {
        var topic = TOPICS.get(number % TOPICS.size());
        var on = FIRST.plusDays((long) number * DAYS);
        var id = new CatalogueEntryId("zd-%d-%03d".formatted(on.getYear(), number + 1));
        var title = topic.title() + "（%d年%d月）".formatted(on.getYear(), on.getMonthValue());
        var content = table(topic.column(), number);
        var tale = tale(id);
        tale.on(on.toString(), d -> listed(id, title, topic.kind(), topic.unit(), d));
        // One in forty is still to be seen to.
        if (number % 40 == 39) return;
        var seen = on.plusDays(9);
        tale.on(seen.toString(), d -> screened(id, title, content, d));
        // One in twenty-five is published late.
        var published = seen.plusDays(number % 25 == 7 ? 40 : 2);
        tale.on(
                published.toString(),
                d -> new PublishEntry(id, content.digest(), LICENCE, PUBLISHER, d));
        if (number % 20 != 3) return;
        var newer = table(topic.column(), number + 1_000);
        tale.on(published.plusDays(60).toString(), d -> screened(id, title, newer, d));
        tale.on(
                published.plusDays(61).toString(),
                d -> new UpdateEntry(id, newer.digest(), "按年末核定数更新。", PUBLISHER, d));
    }

    private void closedAtFirst() {
        var id = new CatalogueEntryId("zd-2020-yj");
        var title = "公共卫生事件应急预案";
        var content = table("应急物资（件）", 7);
        var newer = table("应急物资（件）", 8);
        var again = LocalDate.of(2021, 4, 1);
        tale(id).on("2020-03-02", d -> listed(id, title, DisclosureClass.EMERGENCIES, "安全保卫科", d))
                .on(
                        "2020-03-09",
                        d ->
                                new CloseEntry(
                                        id,
                                        ClosureGround.IN_PROCESS,
                                        "预案仍在会商。",
                                        again,
                                        SCREENER,
                                        d))
                .on(
                        "2021-03-30",
                        d ->
                                new KeepClosure(
                                        id,
                                        ClosureGround.IN_PROCESS,
                                        "预案仍在修订。",
                                        again.plusYears(1),
                                        SCREENER,
                                        d))
                .on("2022-03-29", d -> new EndClosure(id, "预案已印发。", SCREENER, d))
                .on("2022-04-06", d -> screened(id, title, content, d))
                .on(
                        "2022-04-08",
                        d -> new PublishEntry(id, content.digest(), LICENCE, PUBLISHER, d))
                .on("2023-05-04", d -> screened(id, title, newer, d))
                .on(
                        "2023-05-05",
                        d -> new UpdateEntry(id, newer.digest(), "按2023年修订更新。", PUBLISHER, d))
                .on("2025-01-06", d -> new WithdrawEntry(id, "预案已废止，另行公开新预案。", PUBLISHER, d));
        var shut = new CatalogueEntryId("zd-2024-sm");
        tale(shut)
                .on("2024-09-02", d -> listed(shut, "校园监控点位图", DisclosureClass.OTHER, "安全保卫科", d))
                .on(
                        "2024-09-04",
                        d ->
                                new ReferEntry(
                                        shut,
                                        "长宁区公安分局",
                                        "长教函〔2024〕18号",
                                        "公开点位是否危及校园安全，本局不能确定。",
                                        SCREENER,
                                        d))
                .on(
                        "2024-09-09",
                        d ->
                                new RecordReferralAnswer(
                                        shut, false, Papers.digest("复函 2024-18"), SCREENER, d))
                .on(
                        "2024-09-10",
                        d ->
                                new CloseEntry(
                                        shut,
                                        ClosureGround.ENDANGERS_SAFETY,
                                        "公开后可能危及公共安全。",
                                        LocalDate.of(2027, 9, 1),
                                        SCREENER,
                                        d));
    }

    private void takenOver() {
        var id = new CatalogueEntryId("zd-2016-jg");
        tale(id).on(
                        "2019-06-10",
                        d ->
                                new TakeOverEntry(
                                        id,
                                        "机构设置和联系方式",
                                        DisclosureClass.FUNCTIONS,
                                        "办公室",
                                        LocalDate.of(2016, 1, 4),
                                        "局机关各科室的职责和联系方式。",
                                        List.of("机构"),
                                        new PublicTable(
                                                List.of("科室", "电话"),
                                                List.of(
                                                        new PublicRow(
                                                                List.of("办公室", "021-00000001")),
                                                        new PublicRow(
                                                                List.of("基础教育科", "021-00000002")))),
                                        LICENCE,
                                        PUBLISHER,
                                        LocalDate.of(2016, 1, 18)));
    }
}
