package org.chalkline.command.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.ApproveTitleQuota;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.HeldTitle;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherId;

/** Teachers, schools, days and decisions that the tests of this feature tell their stories with. */
public final class Examples {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    /** The day from which the earlier register speaks. */
    public static final LocalDate TAKEN_OVER = LocalDate.of(2025, 1, 1);

    public static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    public static final SchoolId EAST = new SchoolId("S-1");
    public static final SchoolId WEST = new SchoolId("S-2");
    public static final SchoolId PRIVATE = new SchoolId("S-3");

    public static final PersonId LI = new PersonId("P-1");
    public static final PersonId WANG = new PersonId("P-2");
    public static final PersonId ZHAO = new PersonId("P-3");
    public static final PersonId STRANGER = new PersonId("P-99");

    public static final LocalDate BORN = LocalDate.of(1990, 5, 20);
    public static final String OFFICER = "officer-12";
    public static final String REVIEWER = "officer-13";
    public static final String JUDGE = "officer-14";
    public static final String PREPARER = "officer-3";
    public static final String DIGEST = "b".repeat(64);
    public static final RecruitmentId RECRUITMENT = new RecruitmentId("R-1");

    static final List<Fact> ELSEWHERE = new ArrayList<>();

    static {
        for (var power : Power.values()) {
            for (var officer : List.of(OFFICER, PREPARER, REVIEWER, JUDGE)) {
                ELSEWHERE.add(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "delegation-1",
                                "director",
                                null,
                                LocalDate.of(2015, 1, 1)));
            }
        }
    }

    private Examples() {}

    /** The people on record, with their sealed texts. */
    static List<Fact> people(PersonalDataInMemory personal) {
        return Stream.of(LI, WANG, ZHAO)
                .<Fact>map(
                        person ->
                                new PersonRegistered(
                                        person,
                                        personal.seal(person, PersonalField.NAME, "李芳"),
                                        null,
                                        personal.seal(
                                                person, PersonalField.BIRTH_DATE, BORN.toString()),
                                        null,
                                        ProcessingGround.CONTRACT_OR_PERSONNEL,
                                        "Teachers of the district",
                                        null,
                                        TAKEN_OVER))
                .toList();
    }

    public static TeacherId teacher(PersonId person) {
        return new TeacherId(person);
    }

    public static Decision decided(LocalDate on) {
        return decided("人事〔" + on.getYear() + "〕7号", OFFICER, on);
    }

    public static Decision decided(String number, String officer, LocalDate on) {
        return new Decision(
                number,
                "Changning District Education Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Teachers Law", "17", "2009")),
                "The conditions are met.",
                List.of(),
                null,
                null,
                null,
                null,
                new RemedyNotice(
                        "Changning District People's Government",
                        60,
                        "Shanghai Railway Transport Court",
                        6,
                        false));
    }

    /** A public school, with so many posts from 2010 on. */
    public static Object[] school(SchoolId id, int posts) {
        var opened = LocalDate.of(2005, 9, 1);
        var from = LocalDate.of(2025, 1, 1);
        return new Object[] {
            new RegisterSchool(
                    id,
                    new Particulars(
                            "School " + id,
                            SchoolKind.PRIMARY,
                            Ownership.PUBLIC,
                            new Site("1 Yan'an West Road", "310105001")),
                    opened,
                    null,
                    "register of 2024"),
            new ApprovePosts(id, posts, decided(from), from)
        };
    }

    public static ApproveTitleQuota quota(SchoolId id, Map<Title, Integer> quota) {
        var from = LocalDate.of(2025, 1, 1);
        return new ApproveTitleQuota(id, quota, decided(from), from);
    }

    public static Certificate certificate(PersonId person) {
        return new Certificate(
                "C-" + person.value(),
                QualificationKind.PRIMARY,
                "Chinese",
                LocalDate.of(2015, 6, 1));
    }

    public static Contract contract(LocalDate from) {
        return new Contract(from, from.plusYears(3).minusDays(1));
    }

    public static Employment established(SchoolId school, LocalDate from) {
        return new Employment(school, Staffing.ESTABLISHED, contract(from));
    }

    /** On an established post of the school, registered until the end of 2026. */
    public static TakeOverTeacher takeOver(PersonId person, SchoolId school) {
        return takeOver(person, school, null);
    }

    public static TakeOverTeacher takeOver(
            PersonId person, SchoolId school, @org.jspecify.annotations.Nullable Title title) {
        return new TakeOverTeacher(
                teacher(person),
                established(school, LocalDate.of(2024, 9, 1)),
                List.of(certificate(person)),
                title == null ? null : new HeldTitle(title, LocalDate.of(2020, 9, 1)),
                LocalDate.of(2026, 12, 31),
                "register of 2024",
                TAKEN_OVER);
    }

    /** Qualified, and employed nowhere. */
    public static TakeOverTeacher takeOver(PersonId person) {
        return new TakeOverTeacher(
                teacher(person),
                null,
                List.of(certificate(person)),
                null,
                null,
                "register of 2024",
                TAKEN_OVER);
    }

    public static PlanRecruitment plan(SchoolId school, int posts) {
        return plan(RECRUITMENT, school, posts);
    }

    public static PlanRecruitment plan(RecruitmentId id, SchoolId school, int posts) {
        return new PlanRecruitment(
                id,
                school,
                posts,
                Staffing.ESTABLISHED,
                QualificationKind.PRIMARY,
                "Chinese",
                decided(DAY),
                DAY);
    }

    /** The last day of the notice: more than seven working days ahead. */
    public static final LocalDate NOTICE_UNTIL = LocalDate.of(2025, 5, 30);

    public static final LocalDate HIRED = LocalDate.of(2025, 6, 3);
    public static final LocalDate TERM = LocalDate.of(2025, 9, 1);

    public static PostRecruitment post(RecruitmentId id) {
        return new PostRecruitment(
                id, "web site", LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 31), DAY);
    }

    /** All steps from the admission to the notice. */
    public static Object[] untilNotice(RecruitmentId id, PersonId... persons) {
        var steps = new ArrayList<Object>();
        for (var person : persons) {
            steps.add(new AdmitCandidate(id, person, LocalDate.of(2025, 4, 7)));
        }
        for (var person : persons) {
            steps.add(new ScoreCandidate(id, person, 8_750, true, LocalDate.of(2025, 4, 21)));
        }
        for (var person : persons) {
            steps.add(
                    new ConcludeMedical(
                            id, person, true, "Short-sighted.", LocalDate.of(2025, 5, 12)));
        }
        steps.add(
                new AnnounceCandidates(
                        id, List.of(persons), "web site", NOTICE_UNTIL, LocalDate.of(2025, 5, 19)));
        return steps.toArray();
    }

    public static HireCandidate hire(RecruitmentId id, PersonId person) {
        return new HireCandidate(id, person, contract(TERM), decided(HIRED), HIRED);
    }
}
