package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;

/**
 * A made-up district through its years: the institutions of {@link SmallDistrict}, further schools,
 * and all that a bureau keeps of them. Made up from a seed, and the same every time.
 */
final class District {

    static final long SEED = 310_105;

    /** Who is in charge of the money; what is demonstrated needs no second one. */
    static final String TREASURER = "财务科科长";

    static final String STAFF_OFFICER = "人事科科长";
    static final String ASSET_OFFICER = "资产管理科科长";

    /**
     * How much of it there is.
     *
     * @param oneSchoolIn 1 for all schools, 2 for every second one
     * @param staff and what belongs to them, in hundredths of what a school has
     */
    record Size(int oneSchoolIn, int staff) {
        static final Size WHOLE = new Size(1, 100);

        /** The institutions of {@link SmallDistrict}, and the years of one kindergarten. */
        static final Size SMALL = new Size(34, 40);

        /** Of each kind of act some, for tests. */
        static final Size SAMPLE = new Size(15, 10);

        /**
         * @param name as it is set in {@code chalkline.demonstration}
         */
        static Size named(String name) {
            return switch (name) {
                case "full" -> WHOLE;
                case "sample" -> SAMPLE;
                default -> SMALL;
            };
        }

        private int of(int whole) {
            return whole * staff / 100 / oneSchoolIn;
        }
    }

    /** Things that follow from acts and are refused, for somebody to see to. */
    static final int FOLLOW_UPS = 1;

    /** So many began school in 2025; and where less is made up. */
    private static final int CHILDREN = 8_000;

    private static final int FEW_CHILDREN = 30;

    /** So many can begin at the private school; and where less is made up. */
    private static final int PRIVATE_SEATS = 100;

    private static final int FEW_PRIVATE_SEATS = 12;

    /** So many roads lie in each catchment; and where less is made up. */
    private static final int ROADS = 40;

    private static final int FEW_ROADS = 2;

    /** So many requests for disclosure come beside those that are told one by one. */
    private static final int REQUESTS = 46;

    private static final int FEW_REQUESTS = 4;

    private static final int POSITIONS = 4_700;
    private static final int ASSETS = 20_000;
    private static final int ENTRIES = 400;
    private static final int FEWEST_STAFF = 3;
    private static final LocalDate REGISTER = LocalDate.of(2010, 1, 1);

    /** Posts of the further schools: once when the old register was taken over, and once later. */
    private static final List<LocalDate> POSTS_APPROVED =
            List.of(LocalDate.of(2016, 12, 5), LocalDate.of(2021, 3, 15));

    private static final String[] WORDS = {
        "梧桐", "银杏", "紫藤", "丹桂", "白杨", "翠竹", "玉兰", "腊梅", "石榴", "合欢", "木棉", "香樟", "芙蓉", "水杉", "枫林",
        "柳荫", "荷塘", "清溪", "月湖", "朝霞"
    };
    private static final String[] WHERE = {"", "东", "西", "南", "北"};
    private static final String[] SUBDISTRICTS = {
        "310105001",
        "310105002",
        "310105004",
        "310105005",
        "310105006",
        "310105008",
        "310105009",
        "310105010",
        "310105011",
        "310105102"
    };

    /** So many more of each kind. */
    private static final Map<SchoolKind, Integer> MORE =
            Map.of(
                    SchoolKind.PRESCHOOL, 33,
                    SchoolKind.PRIMARY, 20,
                    SchoolKind.JUNIOR_MIDDLE, 11,
                    SchoolKind.NINE_YEAR, 5,
                    SchoolKind.SENIOR_HIGH, 5,
                    SchoolKind.VOCATIONAL, 1,
                    SchoolKind.ADULT, 1,
                    SchoolKind.SENIOR_CITIZEN, 1);

    private final Size size;
    private final List<Unit> units = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>(SmallDistrict.history());
    private final List<Chapter> chapters = new ArrayList<>();

    District(Size size) {
        this.size = size;
        var random = new SplittableRandom(SEED);
        var papers = new Papers("长教编");
        smallOnes();
        int had = units.stream().mapToInt(Unit::staff).sum();
        int more = MORE.values().stream().mapToInt(this::some).sum();
        int number = 0;
        for (var kind : SchoolKind.values()) {
            for (int i = 0; i < some(MORE.getOrDefault(kind, 0)); i++) {
                int left = size.of(POSITIONS) - had;
                int usual = Math.max(FEWEST_STAFF, left / (more - number) + i % 7 - 3);
                int staff = number == more - 1 && left > 0 ? left : usual;
                begin(kind, number++, staff, random, papers);
                had += staff;
            }
        }
        powers();
        var staff = new DistrictStaff(units, random.split());
        acts.addAll(staff.acts());
        acts.addAll(new BureauStaff().acts());
        acts.addAll(new MadeUpPeople().acts());
        acts.addAll(new LicensedSchools().acts());
        acts.addAll(new KeptFiles().acts());
        acts.addAll(new DistrictRules().acts());
        acts.addAll(new DistrictDecisions().acts());
        acts.addAll(new FoundedSchool().acts());
        acts.addAll(new FoundedSchoolHeads().acts());
        acts.addAll(new FoundedSchoolThings().acts());
        chapters.addAll(new DistrictBudget(units).chapters());
        acts.addAll(new DistrictAssets(units, staff, size.of(ASSETS)).acts());
        acts.addAll(new DistrictMatters(units, staff).acts());
        acts.addAll(new AssignedByOthers().acts());
        boolean whole = size.equals(Size.WHOLE);
        acts.addAll(new FinedCompany().acts());
        admissions(whole);
        acts.addAll(new DistrictSystems().acts());
        acts.addAll(new DistrictPlans().acts());
        acts.addAll(new DistrictInspections(whole ? inspected() : List.of()).acts());
        acts.addAll(new DistrictTuition().acts());
        acts.addAll(new DistrictProgrammes().acts());
        acts.addAll(new DistrictResearch().acts());
        acts.addAll(new MadePublic(size.of(ENTRIES)).acts());
        acts.addAll(new AskedForDisclosure(whole ? REQUESTS : FEW_REQUESTS).acts());
        acts.addAll(new AskedFromOutside().acts());
        // Not the field: a chapter that was told lets them go.
        var told = acts;
        chapters.addFirst(new Chapter(MadeUpDistrict.FIRST_DAY, () -> told));
    }

    /** Public schools that are inspected specially, some each year. */
    private List<SchoolId> inspected() {
        return units.stream()
                .filter(unit -> unit.kind() == SchoolKind.JUNIOR_MIDDLE)
                .map(unit -> new SchoolId(unit.id()))
                .toList();
    }

    private void admissions(boolean whole) {
        var further =
                whole
                        ? units.stream().filter(each -> each.id().contains("-F")).toList()
                        : List.<Unit>of();
        var admissions =
                new DistrictAdmissions(
                        whole ? ROADS : FEW_ROADS,
                        further,
                        whole ? PRIVATE_SEATS : FEW_PRIVATE_SEATS);
        acts.addAll(admissions.acts());
        int children = whole ? CHILDREN : FEW_CHILDREN;
        chapters.addAll(
                new Chapter(DistrictPlacements.POWERS, () -> placements(children, admissions))
                        .cut(DistrictPlacements.STEPS));
    }

    private static List<Act> placements(int children, DistrictAdmissions admissions) {
        var placements = new DistrictPlacements(children, admissions);
        var acts = new ArrayList<>(placements.acts());
        acts.addAll(new DistrictLottery(placements.registrations(), placements.drawnFor()).acts());
        return acts;
    }

    /** All that was recorded, each part when it is told. */
    List<Chapter> chapters() {
        return chapters;
    }

    private int some(int schools) {
        return schools / size.oneSchoolIn();
    }

    /** Those of the small district that are public and still open. */
    private void smallOnes() {
        var ends = new Story().ends();
        int met = 0;
        for (var school : Institution.readAll("/demonstration/small.csv")) {
            if (!school.isPublic() || ends.containsKey(school.id())) continue;
            if (met++ % size.oneSchoolIn() != 0) continue;
            var opened = school.openedOn();
            var particulars = school.particulars();
            units.add(
                    new Unit(
                            school.id().value(),
                            particulars.name(),
                            particulars.kind(),
                            opened == null || opened.isBefore(REGISTER) ? REGISTER : opened,
                            Math.max(FEWEST_STAFF, school.posts() * 9 / 10 * size.staff() / 100),
                            school.posts() * 9 / 10));
        }
    }

    private void begin(
            SchoolKind kind, int number, int staff, SplittableRandom random, Papers papers) {
        var id = "310105-F%03d".formatted(number + 1);
        var word = WORDS[number % WORDS.length] + WHERE[number / WORDS.length % WHERE.length];
        var name = "长宁区" + word + ending(kind);
        var opened = LocalDate.of(1952 + random.nextInt(60), 9, 1);
        var fields = new LinkedHashMap<String, String>();
        fields.put("school", id);
        fields.put("name", name);
        fields.put("kind", kind.name());
        fields.put("ownership", "PUBLIC");
        fields.put("address", word + "路" + (1 + random.nextInt(400)) + "号");
        fields.put("subdistrict", SUBDISTRICTS[random.nextInt(SUBDISTRICTS.length)]);
        fields.put("openedOn", opened.toString());
        fields.put("source", "长宁区学校名册（2016年）");
        var takenOver = Section.ARCHIVE.late(MadeUpDistrict.FIRST_DAY, 20 + number / 10);
        acts.add(
                Section.SCHOOLS.act(
                        takenOver, opened, "school-" + id, id, new Row("schools", fields)));
        var unit = new Unit(id, name, kind, opened, staff, staff * 11 / 10);
        units.add(unit);
        for (var on : POSTS_APPROVED) approvePosts(unit, on, takenOver, papers);
    }

    private void approvePosts(Unit unit, LocalDate on, LocalDateTime takenOver, Papers papers) {
        boolean old = on.isBefore(MadeUpDistrict.FIRST_DAY);
        var at = old ? takenOver.plusHours(1) : Section.PERSONNEL.on(on);
        var decision = papers.decide(on, "按在校学生人数和编制标准核定。", Papers.onTeachers(on));
        var from = on.plusMonths(1).withDayOfMonth(1);
        acts.add(
                Section.PERSONNEL.act(
                        at,
                        on,
                        "posts-%s-%d".formatted(unit.id(), from.getYear()),
                        unit.id(),
                        new ApprovePosts(new SchoolId(unit.id()), unit.posts(), decision, from)));
    }

    private static String ending(SchoolKind kind) {
        return switch (kind) {
            case PRESCHOOL -> "幼儿园";
            case PRIMARY -> "小学";
            case JUNIOR_MIDDLE -> "初级中学";
            case NINE_YEAR -> "九年一贯制学校";
            case SENIOR_HIGH -> "高级中学";
            case VOCATIONAL -> "职业技术学校";
            case ADULT -> "社区学校";
            case SENIOR_CITIZEN -> "老年大学";
            default -> "学校";
        };
    }

    /** Who may do what, from the first day on; on schools, since the oldest papers. */
    private void powers() {
        power(
                LocalDate.of(1995, 3, 18),
                Licensing.DECIDER,
                Power.ESTABLISH_SCHOOLS,
                Power.CHANGE_SCHOOLS,
                Power.APPROVE_SCHOOL_FIGURES,
                Power.CORRECT_RECORDS);
        power(Licensing.REVIEWER, Power.SETTLE_FOLLOW_UPS);
        power(TREASURER, Power.PREPARE_BUDGETS, Power.REPLY_BUDGETS, Power.SPEND_BUDGETS);
        power(
                STAFF_OFFICER,
                Power.ESTABLISH_SCHOOLS,
                Power.APPROVE_SCHOOL_FIGURES,
                Power.STAFF_SCHOOLS,
                Power.REGISTER_TEACHERS,
                Power.TAKE_COMPLAINTS,
                Power.DECIDE_COMPLAINTS,
                Power.APPOINT_HEADS,
                Power.ASSESS_HEADS);
        power(
                ASSET_OFFICER,
                Power.APPROVE_DISPOSALS_FOR_UNIT,
                Power.APPROVE_DISPOSALS_FOR_BUREAU,
                Power.SETTLE_STOCKTAKINGS);
        // Who approves what others decide holds what they decide by. Applications follow later.
        power(
                Papers.DEPUTY,
                Power.values().stream()
                        .filter(power -> !power.equals(Power.DECIDE_APPLICATIONS))
                        .toArray(Power[]::new));
    }

    private void power(String officer, Power... powers) {
        power(MadeUpDistrict.FIRST_DAY, officer, powers);
    }

    private void power(LocalDate on, String officer, Power... powers) {
        for (var power : powers) {
            acts.add(
                    Section.ARCHIVE.act(
                            Section.ARCHIVE.on(MadeUpDistrict.FIRST_DAY),
                            on,
                            "power-%s-%s".formatted(power, officer),
                            officer,
                            new DelegatePower(
                                    new OfficerId(officer),
                                    power,
                                    "长教〔%d〕1号".formatted(on.getYear()),
                                    "局长办公会",
                                    null,
                                    on)));
        }
    }
}
