package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.chalkline.command.headmaster.HeadmasterCommand.AssessHeadForTerm;
import org.chalkline.command.headship.HeadshipCommand.ReappointHead;
import org.chalkline.command.teacher.TeacherCommand.DecideRegistration;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.RecordTraining;
import org.chalkline.command.teacher.TeacherCommand.TransferTeacher;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationResult;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Those who teach in the district, year by year: some retire, resign or are transferred, others
 * come in their place, registrations are renewed, and heads change.
 */
final class DistrictStaff {

    private static final LocalDate REGISTER = LocalDate.of(2017, 2, 1);
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2025;
    private static final int LAST_REGISTRATION = 2025;
    private static final int HOURS = 360;
    private static final int TERM = 6;
    private static final String[] SUBJECTS = {
        "语文", "数学", "英语", "物理", "化学", "历史", "体育", "音乐", "美术", "科学"
    };
    private static final String[] TITLES = {
        "THIRD_GRADE", "SECOND_GRADE", "FIRST_GRADE", "SENIOR", "FULL_SENIOR"
    };
    private static final String[] RANKS = {
        "JUNIOR", "INTERMEDIATE_2", "INTERMEDIATE_1", "SENIOR_2"
    };
    private static final String[] COURSES = {
        "新课程标准与课堂教学", "学科核心素养", "班主任工作", "信息技术应用能力提升", "师德与心理健康教育"
    };

    /**
     * Somebody at a school.
     *
     * @param id the code that stands for them everywhere
     * @param begun when they began to teach
     * @param since when they came to this school
     * @param registered the year in which the first registration on record ends
     * @param title by its place in {@link #TITLES}
     */
    record Teacher(
            String id,
            Unit unit,
            MadeUpPerson person,
            LocalDate begun,
            LocalDate since,
            int registered,
            int title,
            boolean established) {

        TeacherId teacherId() {
            return new TeacherId(personId());
        }

        PersonId personId() {
            return new PersonId(id);
        }

        private int retiresIn() {
            int age = person.isWoman() ? 55 : 60;
            return person.born().getYear() + age;
        }

        private Teacher at(Unit other, LocalDate from) {
            return new Teacher(id, other, person, begun, from, registered, title, established);
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private final List<Teacher> all = new ArrayList<>();
    private final Map<String, List<Teacher>> byUnit = new HashMap<>();
    private final Set<String> heads = new HashSet<>();
    private final Map<LocalDate, Integer> bornOn = new HashMap<>();
    private final List<Unit> units;
    private final SplittableRandom random;

    DistrictStaff(List<Unit> units, SplittableRandom random) {
        this.units = units;
        this.random = random;
        int day = 0;
        for (var unit : units) {
            var mine = new ArrayList<Teacher>();
            for (int i = 0; i < unit.staff(); i++) mine.add(takenOver(unit, i == 0, day));
            byUnit.put(unit.id(), mine);
            day++;
        }
        for (var unit : units) headships(unit);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (var unit : units) liveThrough(unit, year);
        }
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    /** Who taught at the school when the register was taken over, or came since and stayed. */
    List<Teacher> at(Unit unit) {
        return byUnit.getOrDefault(unit.id(), List.of());
    }

    /** Everybody who ever taught. */
    List<Teacher> all() {
        return all;
    }

    /** The first of each school is old enough to head it, and young enough to stay. */
    private Teacher takenOver(Unit unit, boolean head, int day) {
        int age = head ? 36 + random.nextInt(8) : 24 + random.nextInt(34);
        var teacher = made(unit, 2016 - age, REGISTER);
        var on = Section.ARCHIVE.late(REGISTER, 6 + day / 6);
        record(teacher, "长宁区教师名册（2017年）", REGISTER, on.toLocalDate());
        return teacher;
    }

    private Teacher hired(Unit unit, int year) {
        var on = LocalDate.of(year, 9, 1);
        var teacher = made(unit, year - 23 - random.nextInt(9), on);
        record(teacher, "长宁区教师招聘名册（%d年）".formatted(year), on, on);
        return teacher;
    }

    private Teacher made(Unit unit, int yearOfBirth, LocalDate since) {
        var born = LocalDate.of(yearOfBirth, 1 + random.nextInt(12), 1 + random.nextInt(28));
        int order = bornOn.merge(born, 1, Integer::sum) - 1;
        var begun = LocalDate.of(Math.min(yearOfBirth + 23, since.getYear()), 9, 1);
        if (begun.isAfter(since)) begun = begun.minusYears(1);
        int title = Math.clamp((since.getYear() - yearOfBirth - 23) / 8, 0, 4);
        var id = "T%05d".formatted(all.size() + 1);
        boolean established = random.nextInt(25) > 0;
        int registered = since.getYear() + random.nextInt(5);
        var person = MadeUpPerson.of(born, order, random);
        var teacher = new Teacher(id, unit, person, begun, since, registered, title, established);
        all.add(teacher);
        return teacher;
    }

    private void record(Teacher teacher, String source, LocalDate on, LocalDate recorded) {
        var mine = new SplittableRandom(teacher.id().hashCode());
        var from = on.equals(REGISTER) ? LocalDate.of(2014 + mine.nextInt(3), 9, 1) : on;
        var fields = new LinkedHashMap<String, String>();
        fields.put("teacher", teacher.id());
        fields.put("name", teacher.person().name());
        fields.put("identityNumber", teacher.person().identityNumber());
        fields.put("birthDate", teacher.person().born().toString());
        fields.put("school", teacher.unit().id());
        fields.put("staffing", staffing(teacher).name());
        fields.put("contractFrom", from.toString());
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
        fields.put("registeredUntil", LocalDate.of(teacher.registered(), 12, 31).toString());
        fields.put("source", source);
        fields.put("effectiveOn", on.toString());
        var section = recorded.equals(on) ? Section.PERSONNEL : Section.ARCHIVE;
        acts.add(
                section.act(
                        section.on(recorded),
                        on,
                        "teacher-" + teacher.id(),
                        teacher.id(),
                        new Row("teachers", fields)));
    }

    private static Staffing staffing(Teacher teacher) {
        return teacher.established() ? Staffing.ESTABLISHED : Staffing.OFF_ESTABLISHMENT;
    }

    private void liveThrough(Unit unit, int year) {
        var mine = byUnit.getOrDefault(unit.id(), List.of());
        for (int i = 0; i < mine.size(); i++) {
            var teacher = mine.get(i);
            if (teacher.since().getYear() == year && !teacher.since().equals(REGISTER)) continue;
            boolean heads = this.heads.contains(teacher.id());
            if (teacher.retiresIn() <= year) {
                leave(teacher, EmploymentEnd.RETIRED, LocalDate.of(year, 8, 1));
                mine.set(i, hired(unit, year));
            } else if (!heads && random.nextInt(70) == 0) {
                var on = LocalDate.of(year, 4 + random.nextInt(4), 1 + random.nextInt(28));
                leave(teacher, EmploymentEnd.RESIGNED, on);
                mine.set(i, hired(unit, year));
            } else if (!heads && random.nextInt(90) == 0) {
                var other = other(unit);
                if (other != null) {
                    transfer(teacher, other, year);
                    mine.set(i, hired(unit, year));
                }
            }
        }
        for (var teacher : mine) renew(teacher, year);
    }

    private void leave(Teacher teacher, EmploymentEnd why, LocalDate on) {
        acts.add(
                Section.PERSONNEL.act(
                        on,
                        "left-" + teacher.id(),
                        teacher.id(),
                        new EndEmployment(teacher.teacherId(), why, on)));
    }

    /** A school that has posts to spare; absent where the drawn one has none. */
    private @Nullable Unit other(Unit unit) {
        var other = units.get(random.nextInt(units.size()));
        return other.equals(unit) || at(other).size() >= other.posts() - 1 ? null : other;
    }

    private void transfer(Teacher teacher, Unit to, int year) {
        var on = LocalDate.of(year, 7, 3 + random.nextInt(10));
        var from = LocalDate.of(year, 9, 1);
        var contract = new Contract(from, from.plusYears(5).minusDays(1));
        var decision =
                Papers.of(
                        on,
                        Papers.number("长教人", on, "均衡配置"),
                        District.STAFF_OFFICER,
                        "学区内师资均衡配置。",
                        Papers.onTeachers(on));
        var employment = new Employment(new SchoolId(to.id()), staffing(teacher), contract);
        acts.add(
                Section.PERSONNEL.act(
                        on,
                        "transferred-%s-%d".formatted(teacher.id(), year),
                        teacher.id(),
                        new TransferTeacher(
                                teacher.teacherId(),
                                "DD-%d-%s".formatted(year, teacher.id()),
                                employment,
                                decision,
                                on)));
        byUnit.computeIfAbsent(to.id(), id -> new ArrayList<>()).add(teacher.at(to, from));
    }

    /** Further education is often recorded months after it was completed. */
    private void renew(Teacher teacher, int year) {
        int first = teacher.registered();
        if (year < first || (year - first) % 5 != 0 || year > LAST_REGISTRATION) return;
        if (teacher.since().getYear() == year) return;
        // One in so many lets it lapse.
        if (random.nextInt(50) == 0) return;
        var done = LocalDate.of(year, 4 + random.nextInt(4), 1 + random.nextInt(28));
        var at = Section.PERSONNEL.late(done, 2 + random.nextInt(65));
        acts.add(
                Section.PERSONNEL.act(
                        at,
                        done,
                        "training-%s-%d".formatted(teacher.id(), year),
                        teacher.id(),
                        new RecordTraining(
                                teacher.teacherId(),
                                "JX-%d-%s".formatted(year, teacher.id()),
                                "区教师进修学院",
                                COURSES[random.nextInt(COURSES.length)],
                                HOURS + random.nextInt(60),
                                done)));
        var on = LocalDate.of(year, 11, 6 + random.nextInt(20));
        var decision =
                Papers.of(
                        on,
                        Papers.number("长教人", on, "定期注册"),
                        District.STAFF_OFFICER,
                        "定期注册条件齐备。",
                        new LegalBasis("Teachers Law", "10", "2009"));
        acts.add(
                Section.PERSONNEL.act(
                        on,
                        "registered-%s-%d".formatted(teacher.id(), year),
                        teacher.id(),
                        new DecideRegistration(
                                teacher.teacherId(),
                                RegistrationResult.PASSED,
                                "人事科科员",
                                decision,
                                on)));
    }

    /**
     * One head after the other; some are appointed for a second term. Where nobody is old enough,
     * the office stays vacant.
     */
    private void headships(Unit unit) {
        var mine = byUnit.getOrDefault(unit.id(), List.of());
        var first = mine.getFirst();
        int from = Math.max(2012 + random.nextInt(4), unit.openedOn().getYear() + 1);
        headed(first, from, LocalDate.of(2017, 3, 20), "长宁区校长名册（2017年）");
        rank(first);
        int end = from + TERM;
        // The organisers of kindergartens appoint their heads.
        if (random.nextBoolean() && unit.kind() != SchoolKind.PRESCHOOL) {
            reappoint(first, end);
            end += TERM;
        }
        for (; end <= LAST_YEAR; end += TERM) {
            int year = end;
            mine.stream()
                    .filter(teacher -> !heads.contains(teacher.id()))
                    .filter(teacher -> teacher.person().born().getYear() <= year - 30)
                    .filter(teacher -> teacher.retiresIn() > year + TERM)
                    .findFirst()
                    .ifPresent(
                            next ->
                                    headed(
                                            next,
                                            year,
                                            LocalDate.of(year, 9, 12),
                                            "长宁区校长任职登记（%d年）".formatted(year)));
        }
    }

    private void headed(Teacher teacher, int from, LocalDate recorded, String source) {
        heads.add(teacher.id());
        var office = new LinkedHashMap<String, String>();
        var since = LocalDate.of(from, 9, 1);
        office.put("head", teacher.id());
        office.put("school", teacher.unit().id());
        office.put("from", since.toString());
        office.put("termUntil", LocalDate.of(from + TERM, 8, 31).toString());
        office.put("source", source);
        acts.add(
                Section.PERSONNEL.act(
                        Section.PERSONNEL.on(recorded),
                        since,
                        "head-" + teacher.id(),
                        teacher.unit().id(),
                        new Row("headships", office)));
    }

    private void rank(Teacher teacher) {
        var rank = new LinkedHashMap<String, String>();
        var since = LocalDate.of(2016, 12, 1);
        rank.put("headmaster", teacher.id());
        rank.put("from", since.toString());
        rank.put("rank", RANKS[random.nextInt(RANKS.length)]);
        rank.put("source", "长宁区校长职级名册（2016年）");
        acts.add(
                Section.PERSONNEL.act(
                        Section.PERSONNEL.on(LocalDate.of(2017, 3, 21)),
                        since,
                        "rank-" + teacher.id(),
                        teacher.unit().id(),
                        new Row("headmasters", rank)));
    }

    private void reappoint(Teacher head, int year) {
        var until = LocalDate.of(year, 8, 31);
        var assessed = LocalDate.of(year, 6, 12);
        var basis = new LegalBasis("Compulsory Education Law", "26", "2015");
        acts.add(
                Section.PERSONNEL.act(
                        assessed,
                        "assessed-%s-%d".formatted(head.id(), year),
                        head.unit().id(),
                        new AssessHeadForTerm(
                                new HeadmasterId(head.personId()),
                                new SchoolId(head.unit().id()),
                                until,
                                TermGrade.QUALIFIED,
                                List.of(Papers.digest("任期考核 " + head.id())),
                                Papers.of(
                                        assessed,
                                        Papers.number("长教人", assessed, "任期考核"),
                                        District.STAFF_OFFICER,
                                        "任期考核合格。",
                                        basis),
                                assessed)));
        var decided = LocalDate.of(year, 7, 5);
        acts.add(
                Section.PERSONNEL.act(
                        decided,
                        "reappointed-%s-%d".formatted(head.id(), year),
                        head.unit().id(),
                        new ReappointHead(
                                new HeadshipId(new SchoolId(head.unit().id())),
                                head.personId(),
                                until.plusYears(TERM),
                                Papers.of(
                                        decided,
                                        Papers.number("长教人", decided, "续聘"),
                                        District.STAFF_OFFICER,
                                        "任期届满，考核合格，续聘。",
                                        basis),
                                until.plusDays(1))));
    }
}
