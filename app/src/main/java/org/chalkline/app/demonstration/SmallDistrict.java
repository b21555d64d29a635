package org.chalkline.app.demonstration;

import static org.chalkline.app.demonstration.Section.LICENSING;
import static org.chalkline.app.demonstration.Section.SCHOOLS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.school.SchoolCommand.ApproveCapacity;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.EstablishSchool;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

/**
 * The district in its ordinary years: schools taken over from the old list or founded since, room
 * for pupils approved every seven years and posts every seven or eight. What is out of the ordinary
 * stands in {@link Story}.
 */
final class SmallDistrict {

    private static final LocalDate OLD_LIST = LocalDate.of(1998, 6, 30);
    private static final LocalDate LIST_OF_PRIVATE_SCHOOLS = LocalDate.of(2005, 4, 1);
    private static final int[] CAPACITY_YEARS = {2005, 2012, 2019};
    private static final int[] POSTS_YEARS = {2006, 2014, 2021};

    private static final int A_DAY = 12;

    private final Papers papers = new Papers("长教");
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<SchoolId, LocalDate> ends = new HashMap<>();

    private int takenOver;

    private SmallDistrict() {}

    /** The whole history, in the order of what was decided. It is the same every time. */
    static List<Act> history() {
        var district = new SmallDistrict();
        var story = new Story();
        district.drafts.addAll(story.drafts());
        district.ends.putAll(story.ends());
        district.drafts.addAll(new Licensing().drafts());
        for (var institution : Institution.readAll("/demonstration/small.csv")) {
            district.begin(institution);
            district.approve(institution);
        }
        district.drafts.sort(Comparator.comparing(Draft::on).thenComparing(Draft::commandId));
        return district.drafts.stream().map(district::write).toList();
    }

    /**
     * What was before the first day is taken over from files, a few acts a day, by officers whose
     * powers were recorded on that day.
     */
    private Act write(Draft draft) {
        var on = draft.on();
        if (on.isBefore(MadeUpDistrict.FIRST_DAY)) {
            var at = Section.ARCHIVE.late(MadeUpDistrict.FIRST_DAY, 2 + takenOver++ / A_DAY);
            return draft.write(papers, at, Section.ARCHIVE);
        }
        var section = draft.commandId().contains("310105-2025") ? LICENSING : SCHOOLS;
        var recordedOn = draft.recordedOn();
        return draft.write(papers, section.on(recordedOn == null ? on : recordedOn), section);
    }

    private void begin(Institution school) {
        var opened = school.openedOn();
        var id = school.id();
        if (opened == null || opened.isBefore(OLD_LIST)) {
            drafts.add(takeOver(school, OLD_LIST, "长宁区学校名册（1998年）"));
        } else if (!school.isPublic()) {
            drafts.add(takeOver(school, LIST_OF_PRIVATE_SCHOOLS, "长宁区民办学校名册（2005年）"));
        } else {
            var decided = opened.minusDays(100);
            drafts.add(
                    new Draft(
                            decided,
                            id + "-established",
                            p -> {
                                var reasons = "新建居民区适龄儿童增加，按学校设置规划设立。";
                                var basis = Papers.onChange(decided);
                                var decision = p.decide(decided, reasons, basis);
                                return new EstablishSchool(
                                        id, school.particulars(), decision, opened);
                            }));
        }
    }

    private static Draft takeOver(Institution school, LocalDate on, String list) {
        return new Draft(
                on,
                school.id() + "-taken-over",
                p ->
                        new RegisterSchool(
                                school.id(), school.particulars(), school.openedOn(), null, list));
    }

    private void approve(Institution school) {
        for (var year : CAPACITY_YEARS) {
            var on = LocalDate.of(year, 6, 10);
            if (!isOpen(school, on)) continue;
            drafts.add(
                    new Draft(
                            on,
                            school.id() + "-capacity-" + year,
                            p -> {
                                var reasons = "按%d学年招生预测和校舍条件核定。".formatted(year);
                                var basis = Papers.onPlanning(on);
                                return new ApproveCapacity(
                                        school.id(),
                                        capacity(school, year),
                                        p.decide(on, reasons, basis),
                                        LocalDate.of(year, 9, 1));
                            }));
        }
        for (var year : POSTS_YEARS) {
            var on = LocalDate.of(year, 3, 15);
            if (!school.isPublic() || !isOpen(school, on)) continue;
            drafts.add(
                    new Draft(
                            on,
                            school.id() + "-posts-" + year,
                            p -> {
                                var reasons = "按在校学生人数和编制标准核定。";
                                var basis = Papers.onTeachers(on);
                                return new ApprovePosts(
                                        school.id(),
                                        grown(school.posts(), year),
                                        p.decide(on, reasons, basis),
                                        LocalDate.of(year, 4, 1));
                            }));
        }
    }

    /** Whether it had opened by then and has a year ahead of it. */
    private boolean isOpen(Institution school, LocalDate on) {
        var opened = school.openedOn();
        var end = ends.get(school.id());
        return (opened == null || opened.isBefore(on))
                && (school.isPublic() || on.isAfter(LIST_OF_PRIVATE_SCHOOLS))
                && (end == null || end.isAfter(on.plusYears(1)));
    }

    private static Map<Stage, Integer> capacity(Institution school, int year) {
        var stages =
                school.particulars().kind().stages().stream()
                        .filter(stage -> stage != Stage.VOCATIONAL || isVocational(school))
                        .sorted()
                        .toList();
        var shares = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : stages) shares.put(stage, grown(school.pupils(), year) / stages.size());
        return shares;
    }

    /** A special school may teach vocational classes; the one of this district doesn't. */
    private static boolean isVocational(Institution school) {
        return school.particulars().kind().stages().size() == 1;
    }

    /** Numbers grew by some two in a hundred a year, and 2019 is when they were counted. */
    private static int grown(int counted, int year) {
        return counted * (100 + 2 * (year - 2019)) / 100;
    }
}
