package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Those who teach in the full district, and the heads among them. */
final class DistrictStaff {

    private static final LocalDate REGISTER = LocalDate.of(2026, 1, 1);
    private static final String[] SUBJECTS = {
        "语文", "数学", "英语", "物理", "化学", "历史", "体育", "音乐", "美术", "科学"
    };
    private static final String[] TITLES = {
        "THIRD_GRADE", "SECOND_GRADE", "FIRST_GRADE", "SENIOR", "FULL_SENIOR"
    };
    private static final String[] RANKS = {
        "JUNIOR", "INTERMEDIATE_2", "INTERMEDIATE_1", "SENIOR_2"
    };

    /**
     * Somebody at a school.
     *
     * @param id the code that stands for them everywhere
     * @param begun when they began to teach
     * @param title by its place in {@link #TITLES}
     */
    record Teacher(String id, Unit unit, MadeUpPerson person, LocalDate begun, int title) {}

    private final List<Teacher> teachers = new ArrayList<>();
    private final Map<String, List<Teacher>> byUnit = new HashMap<>();
    private final Map<LocalDate, Integer> bornOn = new HashMap<>();
    private final SplittableRandom random;
    private int count;

    DistrictStaff(List<Unit> units, SplittableRandom random) {
        this.random = random;
        for (var unit : units) {
            var mine = new ArrayList<Teacher>();
            for (int i = 0; i < unit.staff(); i++) mine.add(teacher(unit, i == 0));
            teachers.addAll(mine);
            byUnit.put(unit.id(), mine);
        }
    }

    /** The first of each school is old enough to head it. */
    private Teacher teacher(Unit unit, boolean head) {
        int age = head ? 45 + random.nextInt(10) : 24 + random.nextInt(35);
        var born = LocalDate.of(2025 - age, 1 + random.nextInt(12), 1 + random.nextInt(28));
        int order = bornOn.merge(born, 1, Integer::sum) - 1;
        var begun = LocalDate.of(born.getYear() + 23, 9, 1);
        int title = Math.min(head ? 3 : 4, (age - 23) / 8);
        var id = "T%05d".formatted(++count);
        return new Teacher(id, unit, MadeUpPerson.of(born, order, random), begun, title);
    }

    List<Teacher> at(Unit unit) {
        return byUnit.getOrDefault(unit.id(), List.of());
    }

    RowStep teachers() {
        return new RowStep("teachers", teachers.size(), () -> teachers.stream().map(this::row));
    }

    private RowStep.Row row(Teacher teacher) {
        var mine = new SplittableRandom(teacher.id().hashCode());
        var fields = new LinkedHashMap<String, String>();
        fields.put("teacher", teacher.id());
        fields.put("name", teacher.person().name());
        fields.put("identityNumber", teacher.person().identityNumber());
        fields.put("birthDate", teacher.person().born().toString());
        fields.put("school", teacher.unit().id());
        fields.put("staffing", mine.nextInt(25) == 0 ? "OFF_ESTABLISHMENT" : "ESTABLISHED");
        fields.put("contractFrom", LocalDate.of(2023 + mine.nextInt(3), 9, 1).toString());
        fields.put("contractUntil", LocalDate.of(2027 + mine.nextInt(4), 8, 31).toString());
        if (teacher.title() > 0) {
            fields.put("title", TITLES[teacher.title() - 1]);
            fields.put(
                    "titleSince", teacher.begun().plusYears(4L * teacher.title() - 3).toString());
        }
        fields.put("certificate", "%d3101052%s".formatted(teacher.begun().getYear(), teacher.id()));
        fields.put("certificateKind", teacher.unit().certificateKind());
        fields.put("certificateSubject", SUBJECTS[mine.nextInt(SUBJECTS.length)]);
        fields.put("certificateGrantedOn", teacher.begun().minusDays(60).toString());
        fields.put("registeredUntil", LocalDate.of(2026 + mine.nextInt(5), 12, 31).toString());
        fields.put("source", "长宁区教师名册（2026年）");
        fields.put("effectiveOn", REGISTER.toString());
        return new RowStep.Row("demo-full-teacher-" + teacher.id(), fields);
    }

    /** One of each school, since some September of the last years; most with a rank. */
    RowStep heads() {
        var rows = byUnit.values().stream().flatMap(all -> all.stream().limit(1)).toList();
        return new RowStep(
                "headmasters",
                2 * rows.size(),
                () -> rows.stream().sorted((a, b) -> a.id().compareTo(b.id())).flatMap(this::head));
    }

    private Stream<RowStep.Row> head(Teacher teacher) {
        var mine = new SplittableRandom(teacher.id().hashCode() * 31L);
        int since = Math.max(2022 + mine.nextInt(4), teacher.unit().openedOn().getYear() + 1);
        var office = new LinkedHashMap<String, String>();
        office.put("tells", "HEADED");
        office.put("person", teacher.id());
        office.put("school", teacher.unit().id());
        office.put("from", LocalDate.of(since, 9, 1).toString());
        office.put("termUntil", LocalDate.of(since + 6, 8, 31).toString());
        office.put("source", "长宁区校长名册（2026年）");
        var rank = new LinkedHashMap<String, String>();
        rank.put("tells", "RANK");
        rank.put("person", teacher.id());
        rank.put("from", LocalDate.of(2021, 12, 1).toString());
        rank.put("rank", RANKS[mine.nextInt(RANKS.length)]);
        rank.put("source", "长宁区校长职级名册（2021年）");
        return Stream.of(
                new RowStep.Row("demo-full-head-" + teacher.id(), office),
                new RowStep.Row("demo-full-rank-" + teacher.id(), rank));
    }
}
