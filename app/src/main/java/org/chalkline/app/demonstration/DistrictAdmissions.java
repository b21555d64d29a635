package org.chalkline.app.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalkline.command.admission.AdmissionPlanCommand.*;
import org.chalkline.command.admission.CatchmentCommand.*;
import org.chalkline.command.admission.SeatBookCommand.GrantException;
import org.chalkline.command.catalogue.CatalogueCommand.PublishEntry;
import org.chalkline.command.catalogue.CatalogueCommand.ScreenEntry;
import org.chalkline.command.catalogue.CatalogueCommand.UpdateEntry;
import org.chalkline.command.procedure.complaint.ComplaintCommand.*;
import org.chalkline.command.procedure.notice.NoticeCommand.AnswerOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.GiveNotice;
import org.chalkline.command.procedure.notice.NoticeCommand.ReceiveOpinion;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.school.SchoolCommand.ApproveCapacity;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.Result;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

/**
 * How first grades were filled in 2025 and 2026: the plan of each year, from its draft to what was
 * learnt of it; the catchments that it goes by, a new version of which replaced the first;
 * exceptions that were decided, and one that fell; and complaints.
 *
 * <p>The children themselves, with their lots and seats, are told by {@link DistrictPlacements}.
 */
final class DistrictAdmissions {
    static final int FIRST_YEAR = 2025;
    private static final Stage STAGE = Stage.PRIMARY;

    /** Who prepares, and who sees to it. */
    private static final String DRAFTER = "招生办公室科员";

    private static final String KEEPER = "招生办公室主任";
    private static final String INVESTIGATOR = "督导室督学";
    private static final String UNIT = "basic-education";

    private static final LegalBasis COMPLAINING =
            new LegalBasis("Compulsory Education Law", "9", "2018");

    /** Pupils who begin are so much of those who are there. */
    private static final int GRADES = 5;

    /**
     * A stage of a nine-year school has half of its pupils, and of a twelve-year school a third.
     */
    private static final int NINE_YEAR_GRADES = 2 * GRADES;

    private static final int TWELVE_YEAR_GRADES = 3 * GRADES;

    /** One seat in ten is kept back until the plan is adjusted. */
    private static final int PLANNED_PERCENT = 90;

    private static final String[] ROADS = {
        "定西", "番禺", "法华镇", "凯旋", "安顺", "延安西", "武夷", "遵义", "茅台", "仙霞", "古北", "水城", "芙蓉江", "娄山关",
        "天山", "威宁", "哈密", "双流", "北虹", "剑河"
    };

    /** One road of a zone has so many ranges of numbers. */
    private static final int NUMBERS = 200;

    private static final int FIRST_YEAR_OF_FURTHER = 2019;

    /** So many begin at each of the further schools. */
    private static final int SEATS_OF_FURTHER = 290;

    private final List<Act> acts = new ArrayList<>();
    private final List<Admitting> schools = new ArrayList<>();
    private final int roads;

    /**
     * A school that takes in first grades.
     *
     * @param zone the subdistrict by which its zone is named
     * @param seats how many can begin there
     */
    private record Admitting(SchoolId id, boolean isPublic, String zone, int seats) {
        int planned() {
            return seats * PLANNED_PERCENT / 100;
        }
    }

    /**
     * What a family can ask for.
     *
     * @param compound a place where those live whom it takes in
     * @param seats how many it was planned to take in
     */
    record Choice(SeatBookId book, boolean isPublic, String compound, int seats) {}

    /**
     * @param roads how many each zone has
     * @param further schools beside those of the small district
     * @param privateSeats how many can begin at the private one at most
     */
    DistrictAdmissions(int roads, List<Unit> further, int privateSeats) {
        this.roads = roads;
        var ends = new Story().ends();
        for (var each : Institution.readAll("/demonstration/small.csv")) {
            if (!each.particulars().kind().stages().contains(STAGE)) continue;
            if (ends.containsKey(each.id()) || isNew(each) || seats(each) == 0) continue;
            int seats = each.isPublic() ? seats(each) : Math.min(seats(each), privateSeats);
            schools.add(new Admitting(each.id(), each.isPublic(), where(each), seats));
        }
        more(further);
        powers();
        for (int year = FIRST_YEAR; year <= FIRST_YEAR + 1; year++) {
            catchments(year);
            plan(year);
            madePublic(year);
        }
        exceptions();
        complaints();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    static AdmissionPlanId planOf(int year) {
        return new AdmissionPlanId(year + "-primary");
    }

    private static boolean isNew(Institution school) {
        var opened = school.openedOn();
        return opened != null && opened.getYear() >= FIRST_YEAR_OF_FURTHER;
    }

    /** They lie in the zones that there are, in turn. One decision approves the room of all. */
    private void more(List<Unit> further) {
        var zones =
                schools.stream()
                        .filter(Admitting::isPublic)
                        .map(Admitting::zone)
                        .distinct()
                        .toList();
        var tale = new Tale(Section.SCHOOLS, "capacity-of-further", acts);
        for (var unit : further) {
            if (!unit.kind().stages().contains(STAGE)) continue;
            var id = new SchoolId(unit.id());
            var zone = zones.get(schools.size() % zones.size());
            schools.add(new Admitting(id, true, zone, SEATS_OF_FURTHER));
            var room = Map.of(STAGE, SEATS_OF_FURTHER * GRADES);
            tale.on(
                    "2019-06-10",
                    d -> new ApproveCapacity(id, room, decided(d, "额", "核定新增小学规模"), d));
        }
    }

    private static SeatBookId book(Admitting school) {
        return SeatBookId.of(school.id(), STAGE, FIRST_YEAR);
    }

    /** How many begin there. */
    private static int seats(Institution school) {
        return switch (school.particulars().kind()) {
            case PRIMARY -> school.pupils() / GRADES;
            case NINE_YEAR -> school.pupils() / NINE_YEAR_GRADES;
            case TWELVE_YEAR -> school.pupils() / TWELVE_YEAR_GRADES;
            default -> 0;
        };
    }

    private static String where(Institution school) {
        return Objects.requireNonNull(school.particulars().site().subdistrict());
    }

    private static String zone(String subdistrict) {
        return "Z" + subdistrict.substring(6);
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-admissions", acts);
        for (var officer : List.of(DRAFTER, KEEPER, Licensing.DECIDER)) {
            delegated(tale, officer, Power.PLAN_ADMISSIONS);
            delegated(tale, officer, Power.PUBLISH_CATCHMENTS);
        }
        delegated(tale, DRAFTER, Power.KEEP_PROCEDURES);
        delegated(tale, Licensing.DECIDER, Power.EXCEED_QUOTAS);
        delegated(tale, KEEPER, Power.TAKE_COMPLAINTS);
        delegated(tale, Licensing.DECIDER, Power.DECIDE_COMPLAINTS);
    }

    private static void delegated(Tale tale, String officer, Power power) {
        tale.delegates("2025-01-06", officer, power, "长教〔2025〕1号");
    }

    /** A zone for each subdistrict that has a school; the second version moves one compound. */
    private void catchments(int year) {
        var version = CatchmentId.of(STAGE, year);
        var tale = new Tale(Section.SCHOOLS, "catchments-" + version.value(), acts);
        var drawn = year + "-02-24";
        tale.on(drawn, d -> new DraftCatchment(version, year + "年小学学区划分", DRAFTER, d));
        var zones =
                schools.stream()
                        .filter(Admitting::isPublic)
                        .collect(groupingBy(Admitting::zone, TreeMap::new, toList()));
        int number = 0;
        for (var zone : zones.entrySet()) {
            var code = zone(zone.getKey());
            var there = zone.getValue().stream().map(Admitting::id).toList();
            int first = number;
            tale.on(
                    drawn,
                    d -> new DrawZone(version, code, "第" + (first + 1) + "学区", there, DRAFTER, d));
            for (int i = 0; i < roads; i++) {
                int road = number * roads + i;
                tale.on(drawn, d -> street(version, code, road, d));
            }
            var moved = year > FIRST_YEAR && number < 2 ? 1 - number : number;
            tale.on(drawn, d -> compound(version, code, village(moved), d));
            number++;
        }
        if (year > FIRST_YEAR) {
            var first = zone(zones.firstKey());
            tale.on(year + "-03-02", d -> compound(version, first, "待拆迁地块", d))
                    .on(
                            year + "-03-09",
                            d ->
                                    new TakeOutAddress(
                                            version, first, null, null, null, null, "待拆迁地块",
                                            DRAFTER, d));
        }
        tale.on(
                year + "-03-27",
                d ->
                        new PublishCatchment(
                                version,
                                "上海长宁门户网站",
                                LocalDate.of(year, 4, 1),
                                decided(d, "区", "按学校布局和适龄儿童分布划定。"),
                                d));
    }

    private static String village(int number) {
        return "新村" + (number + 1) + "期";
    }

    /** Numbers of one side, as two zones may share a road. */
    private static EnterAddress street(CatchmentId version, String zone, int number, LocalDate on) {
        var side = number / ROADS.length % 2 == 0 ? NumberSide.ODD : NumberSide.EVEN;
        int from = 1 + number / (2 * ROADS.length) * NUMBERS;
        return new EnterAddress(
                version,
                zone,
                ROADS[number % ROADS.length] + "路",
                from,
                from + NUMBERS - 1,
                side,
                null,
                DRAFTER,
                on);
    }

    private static EnterAddress compound(
            CatchmentId version, String zone, String name, LocalDate on) {
        return new EnterAddress(version, zone, null, null, null, null, name, DRAFTER, on);
    }

    private void plan(int year) {
        var id = planOf(year);
        var text = Papers.digest(year + "年小学招生计划（送审稿）");
        var tale = new Tale(Section.SCHOOLS, "plan-" + id.value(), acts);
        var drafted = year + "-02-24";
        tale.on(
                drafted,
                d ->
                        new DraftAdmissionPlan(
                                id, year, STAGE, year + "年小学招生计划", text, UNIT, DRAFTER, d));
        for (var school : schools) {
            tale.on(
                    drafted,
                    d ->
                            new PlanSchool(
                                    id,
                                    school.id(),
                                    school.planned(),
                                    AdmissionScope.DISTRICT,
                                    List.of(
                                            AdmissionWay.REGISTRATION,
                                            school.isPublic()
                                                    ? AdmissionWay.CATCHMENT
                                                    : AdmissionWay.LOTTERY),
                                    DRAFTER,
                                    d));
        }
        consulted(tale, id, year, text);
        tale.on(
                        year + "-03-20",
                        d ->
                                new ApproveAdmissionPlan(
                                        id, text, null, decided(d, "计", "经征求意见，局长办公会审定。"), d))
                .on(year + "-03-30", d -> new PublishAdmissionPlan(id, "上海长宁门户网站", KEEPER, d))
                .on(year + "-04-20", d -> new BeginAdmissions(id, KEEPER, d));
        // What was kept back goes where more children live than were counted.
        var fuller = schools.getFirst();
        tale.on(
                        year + "-05-18",
                        d ->
                                new AdjustAdmissionPlan(
                                        id,
                                        fuller.id(),
                                        fuller.seats(),
                                        decided(d, "调", "报名人数超过预测，启用预留学额。"),
                                        d))
                .on(year + "-05-20", d -> new PublishAdmissionPlan(id, "上海长宁门户网站（调整）", KEEPER, d))
                .on(year + "-08-31", d -> new CloseAdmissionPlan(id, KEEPER, d))
                .on(
                        year + "-09-21",
                        d ->
                                new ReviewAdmissionPlan(
                                        id,
                                        Papers.digest(year + "年招生工作总结"),
                                        "学额总体充足，东部两所学校偏紧，下一年增加预留。",
                                        KEEPER,
                                        d));
    }

    private static void consulted(Tale tale, AdmissionPlanId id, int year, String text) {
        var of = id.toString();
        tale.on(
                        year + "-02-26",
                        d ->
                                new GiveNotice(
                                        of,
                                        "N-1",
                                        "admission.plan",
                                        text,
                                        "上海长宁门户网站",
                                        LocalDate.of(year, 3, 13),
                                        null,
                                        DRAFTER,
                                        d))
                .on(
                        year + "-03-04",
                        d ->
                                new ReceiveOpinion(
                                        of,
                                        "N-1",
                                        "YJ-1",
                                        "新泾镇居民代表",
                                        null,
                                        "建议增加预留学额。",
                                        DRAFTER,
                                        d))
                .on(
                        year + "-03-16",
                        d ->
                                new AnswerOpinion(
                                        of,
                                        "N-1",
                                        "YJ-1",
                                        OpinionResult.IN_PART,
                                        null,
                                        "已预留一成学额，视报名情况调整。",
                                        DRAFTER,
                                        d));
    }

    /** The plan and the catchments are in the catalogue; what was adjusted in 2026 isn't yet. */
    private void madePublic(int year) {
        var plan = CatalogueEntryId.following("admission.PlanApproved", planOf(year).toString());
        var quotas = quotas(false);
        listed(plan, "招生计划", quotas, year + "-03-25", year + "-03-30");
        var version = CatchmentId.of(STAGE, year).toString();
        var zones = CatalogueEntryId.following("admission.CatchmentPublished", version);
        listed(zones, "学区", zonesOf(), year + "-03-30", year + "-04-01");
        if (year > FIRST_YEAR) return;
        var adjusted = quotas(true);
        entry(plan)
                .on(year + "-05-19", d -> screened(plan, "招生计划", adjusted, d))
                .on(
                        year + "-05-21",
                        d ->
                                new UpdateEntry(
                                        plan,
                                        adjusted.digest(),
                                        "按调整后的学额更新。",
                                        MadePublic.PUBLISHER,
                                        d));
    }

    private Tale entry(CatalogueEntryId id) {
        return new Tale(Section.SCHOOLS, "entry-" + id.value() + "-" + acts.size(), acts);
    }

    private void listed(
            CatalogueEntryId id, String what, PublicTable content, String seen, String published) {
        entry(id)
                .on(seen, d -> screened(id, what, content, d))
                .on(
                        published,
                        d ->
                                new PublishEntry(
                                        id,
                                        content.digest(),
                                        MadePublic.LICENCE,
                                        MadePublic.PUBLISHER,
                                        d));
    }

    private static ScreenEntry screened(
            CatalogueEntryId id, String what, PublicTable content, LocalDate on) {
        return new ScreenEntry(
                id,
                what + "，按学校列示。",
                List.of("教育", "招生"),
                content,
                "不涉及第十四至十六条所列信息。",
                MadePublic.SCREENER,
                on);
    }

    private PublicTable quotas(boolean adjusted) {
        var rows = new ArrayList<PublicRow>();
        for (var school : schools) {
            boolean more = adjusted && school.equals(schools.getFirst());
            int seats = more ? school.seats() : school.planned();
            rows.add(new PublicRow(List.of(school.id().value(), Integer.toString(seats))));
        }
        return new PublicTable(List.of("学校代码", "学额"), rows);
    }

    private PublicTable zonesOf() {
        var rows = new ArrayList<PublicRow>();
        for (var school : schools) {
            if (!school.isPublic()) continue;
            rows.add(new PublicRow(List.of(school.id().value(), zone(school.zone()))));
        }
        return new PublicTable(List.of("学校代码", "学区"), rows);
    }

    /** Two more seats for twins who came late; and one that a court didn't let stand. */
    private void exceptions() {
        exception(schools.get(1), "2025-08-18", 2, "双胞胎随军转学，入户地段学校无余额。");
        var contested = schools.get(2);
        exception(contested, "2025-08-20", 1, "家长申请。");
        var proceeding =
                new Proceeding("长府复〔2025〕77号", Proceeding.Instance.RECONSIDERATION, "上海市长宁区人民政府");
        var act =
                new OnAct.Recorded(
                        book(contested).toString(),
                        "admission.ExceptionGranted",
                        LocalDate.of(2025, 8, 20));
        new Tale(Section.SCHOOLS, "exception-contested", acts)
                .on("2025-09-08", d -> new OnAct.Challenged(act, proceeding, "同地段候补家长", d))
                .on(
                        "2025-10-30",
                        d -> new OnAct.Annulled(act, proceeding, "没有具体事由，缺乏依据。", null, d));
    }

    private void exception(Admitting school, String day, int seats, String why) {
        new Tale(Section.SCHOOLS, "exception-" + book(school).value(), acts)
                .on(
                        day,
                        d ->
                                new GrantException(
                                        book(school),
                                        "TZ-1",
                                        seats,
                                        together(d),
                                        decided(d, "特", why),
                                        d));
    }

    private static Meeting together(LocalDate on) {
        var members = List.of(Licensing.HEAD, Papers.DEPUTY, "副局长");
        var votes =
                Stream.of("副局长", Papers.DEPUTY, Licensing.HEAD)
                        .map(member -> new CastVote(member, Ballot.FOR, null))
                        .toList();
        return new Meeting("局长办公会", Licensing.HEAD, members, votes, Papers.digest("办公会纪要 " + on));
    }

    /** One was right, one wasn't, one was for others to decide, and one is still looked into. */
    private void complaints() {
        lodged("TS-2025-01", 0, "2025-06-05", "对口学校未按学区通知登记。");
        decidedOn("TS-2025-01", "2025-06-24", Result.UPHELD);
        lodged("TS-2025-02", 1, "2025-06-19", "认为候补排序有误。");
        decidedOn("TS-2025-02", "2025-07-14", Result.DISMISSED);
        lodged("TS-2025-03", 2, "2025-07-07", "认为户籍登记地址有误。");
        tale("TS-2025-03")
                .on(
                        "2025-07-09",
                        d ->
                                new PassOnComplaint(
                                        new ComplaintId("TS-2025-03"),
                                        "上海市公安局长宁分局",
                                        "户籍登记由公安机关负责。",
                                        KEEPER,
                                        d));
        lodged("TS-2026-01", 3, "2026-09-02", "补报名未获安排。");
    }

    private Tale tale(String complaint) {
        return new Tale(Section.SCHOOLS, complaint + "-then", acts);
    }

    private void lodged(String code, int number, String day, String content) {
        new Tale(Section.SCHOOLS, code, acts)
                .on(
                        day,
                        d ->
                                new LodgeComplaint(
                                        new ComplaintId(code),
                                        ComplaintKind.ADMISSION,
                                        parent(number),
                                        schools.get(number).id(),
                                        content,
                                        UNIT,
                                        d));
    }

    private static PersonId parent(int number) {
        return AskedForDisclosure.PEOPLE.get(number);
    }

    private void decidedOn(String code, String day, Result result) {
        var id = new ComplaintId(code);
        var on = LocalDate.parse(day);
        Function<Integer, String> before = days -> on.minusDays(days).toString();
        tale(code)
                .on(before.apply(14), d -> new TakeComplaint(id, UNIT, KEEPER, d))
                .on(
                        before.apply(7),
                        d -> new InvestigateComplaint(id, INVESTIGATOR, "核对学区、登记和排序记录。", d))
                .on(
                        day,
                        d ->
                                new DecideComplaint(
                                        id,
                                        result,
                                        Papers.of(
                                                d,
                                                Papers.number("长教招诉", d, code),
                                                Licensing.DECIDER,
                                                "经核对记录并听取双方意见。",
                                                COMPLAINING),
                                        d))
                .on(
                        on.plusDays(2).toString(),
                        d -> new TellComplainant(id, Papers.digest("answer " + code), KEEPER, d));
    }

    private static Decision decided(LocalDate on, String series, String why) {
        return Papers.of(
                on,
                Papers.number("长教招" + series, on, why),
                Licensing.DECIDER,
                why,
                Papers.onPlanning(on));
    }

    /** What families could ask for in the first year, in the order of the plan. */
    List<Choice> choices() {
        var zones =
                schools.stream()
                        .filter(Admitting::isPublic)
                        .map(Admitting::zone)
                        .distinct()
                        .sorted()
                        .toList();
        return schools.stream()
                .map(
                        school -> {
                            int zone = school.isPublic() ? zones.indexOf(school.zone()) : 0;
                            return new Choice(
                                    book(school),
                                    school.isPublic(),
                                    village(zone),
                                    school.equals(schools.getFirst())
                                            ? school.seats()
                                            : school.planned());
                        })
                .toList();
    }
}
