package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.credit.CreditCommand.ConvertCredit;
import org.chalkline.command.credit.CreditCommand.EarnCredit;
import org.chalkline.command.credit.CreditCommand.OpenCreditAccount;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.programme.LifelongProviderCommand.*;
import org.chalkline.command.programme.ProgrammeCommand.*;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.OutcomeLevel;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.LifelongProviderEvent.ProviderGrade;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.TeacherId;

/**
 * Lifelong education: a community college that guides two community schools, a few programmes, one
 * of which was stopped, and a learner's credits.
 */
final class DistrictProgrammes {
    private static final SchoolId COLLEGE = new SchoolId("310105-SQ01");
    private static final SchoolId EAST = new SchoolId("310105-SQ02");
    private static final SchoolId WEST = new SchoolId("310105-SQ03");
    private static final String UNIT = "职业教育与终身教育科";
    private static final String CLERK = "社区教育办公室主任";
    private static final String SUBDISTRICT = "310105006";
    private static final PersonId TEACHER = new PersonId("ZS-T-01");
    private static final PersonId LEARNER = new PersonId("ZS-L-01");
    private static final CreditAccountId ACCOUNT = new CreditAccountId("XF-0001");
    private static final LegalBasis LIFELONG =
            new LegalBasis("Shanghai Lifelong Education Regulations", "12", "2011");
    private static final RemedyNotice REMEDIES =
            new RemedyNotice("上海市长宁区人民政府", 60, "上海铁路运输法院", 6, false);

    private final List<Act> acts = new ArrayList<>();

    DistrictProgrammes() {
        powers();
        providers();
        people();
        seniors();
        diploma();
        refused();
        credits();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-programmes", acts);
        for (var power : List.of(Power.APPROVE_PROGRAMMES, Power.KEEP_CREDITS)) {
            for (var officer : List.of(CLERK, Licensing.DECIDER)) {
                tale.delegates("2017-03-06", officer, power, "长教〔2017〕9号");
            }
        }
    }

    private static Decision decided(LocalDate on, String why) {
        return Papers.telling(
                Papers.of(on, Papers.number("长终教", on, why), Licensing.DECIDER, why, LIFELONG),
                REMEDIES);
    }

    private void school(SchoolId id, String name, SchoolKind kind, String road) {
        new Tale(Section.SCHOOLS, id + "-taken-over", acts)
                .on(
                        "2017-03-13",
                        d ->
                                new RegisterSchool(
                                        id,
                                        new Particulars(
                                                name,
                                                kind,
                                                Ownership.PUBLIC,
                                                new Site(road, SUBDISTRICT)),
                                        LocalDate.of(2008, 9, 1),
                                        null,
                                        "长宁区社区教育机构名册（2017年）"));
    }

    private void providers() {
        school(COLLEGE, "长宁区社区学院", SchoolKind.COMMUNITY_COLLEGE, "天山路1号");
        school(EAST, "天山路街道社区学校", SchoolKind.COMMUNITY_SCHOOL, "天山路2号");
        school(WEST, "新泾镇社区学校", SchoolKind.COMMUNITY_SCHOOL, "天山路3号");
        for (var guided : List.of(EAST, WEST)) {
            new Tale(Section.SCHOOLS, guided + "-guided", acts)
                    .on(
                            "2017-04-10",
                            d ->
                                    new BeginGuidance(
                                            new LifelongProviderId(guided), COLLEGE, CLERK, d));
        }
        var east = new LifelongProviderId(EAST);
        new Tale(Section.SCHOOLS, EAST + "-provider", acts)
                .on(
                        "2018-09-10",
                        d ->
                                new OpenLearningPoint(
                                        east, "XXD-1", "天山公园学习点", "天山路4号", SUBDISTRICT, CLERK, d))
                .on("2022-06-13", d -> new CloseLearningPoint(east, "XXD-1", CLERK, d))
                .on(
                        "2024-01-15",
                        d ->
                                new EvaluateProvider(
                                        east,
                                        "PG-2023",
                                        2023,
                                        ProviderGrade.EXCELLENT,
                                        "上海市教育评估院",
                                        Papers.digest("社区学校评估报告 2023"),
                                        UNIT,
                                        CLERK,
                                        d));
    }

    private void people() {
        person(TEACHER, "陆示范", LocalDate.of(1972, 5, 8));
        person(LEARNER, "顾示学", LocalDate.of(1981, 11, 2));
        var certificate =
                new Certificate(
                        "19953101042000917",
                        QualificationKind.SENIOR_HIGH,
                        "语文",
                        LocalDate.of(1995, 6, 20));
        new Tale(Section.PERSONNEL, TEACHER + "-taken-over", acts)
                .on(
                        "2018-02-05",
                        d ->
                                new TakeOverTeacher(
                                        new TeacherId(TEACHER),
                                        null,
                                        List.of(certificate),
                                        null,
                                        null,
                                        "长宁区社区教育专职教师名册（2018年）",
                                        d));
    }

    private void person(PersonId person, String name, LocalDate born) {
        new Tale(Section.PERSONNEL, person + "-registered", acts)
                .on(
                        "2018-01-22",
                        d ->
                                new RegisterPerson(
                                        person,
                                        new PersonTexts(name, null, born, null),
                                        ProcessingGround.STATUTORY_DUTY,
                                        "终身教育",
                                        null,
                                        d));
    }

    private static ProposeProgramme proposed(
            ProgrammeId id,
            String title,
            SchoolId provider,
            ProgrammeKind kind,
            Audience audience,
            int hours,
            LocalDate on) {
        return new ProposeProgramme(
                id,
                title,
                provider,
                null,
                kind,
                audience,
                SUBDISTRICT,
                hours,
                null,
                UNIT,
                CLERK,
                on);
    }

    private void seniors() {
        var id = new ProgrammeId("ZJ-2019-shufa");
        new Tale(Section.SCHOOLS, id.value(), acts)
                .on(
                        "2019-01-14",
                        d ->
                                proposed(
                                        id,
                                        "老年书法",
                                        EAST,
                                        ProgrammeKind.SENIOR_EDUCATION,
                                        Audience.SENIORS,
                                        32,
                                        d))
                .on("2019-01-21", d -> new FileProgramme(id, "长终教备〔2019〕2号", CLERK, d))
                .on("2019-02-18", d -> new OpenEnrolment(id, 40, CLERK, d))
                .on(
                        "2019-02-25",
                        d ->
                                new AssignProgrammeTeacher(
                                        id, TEACHER, TeachingForm.FULL_TIME, null, CLERK, d))
                .on("2019-03-04", d -> new StartProgramme(id, 36, CLERK, d))
                .on("2019-06-24", d -> new EndProgramme(id, 32, 33, CLERK, d));
    }

    private void diploma() {
        var id = new ProgrammeId("ZJ-2021-zhongwen");
        new Tale(Section.SCHOOLS, id.value(), acts)
                .on(
                        "2021-05-10",
                        d ->
                                proposed(
                                        id,
                                        "汉语言文学（专科）",
                                        COLLEGE,
                                        ProgrammeKind.ADULT_DIPLOMA,
                                        Audience.ADULTS,
                                        900,
                                        d))
                .on("2021-06-07", d -> new ApproveProgramme(id, decided(d, "条件具备，同意开设。"), d))
                .on("2021-07-05", d -> new OpenEnrolment(id, 60, CLERK, d))
                .on("2021-09-20", d -> new StopProgramme(id, decided(d, "报名人数不足，停办。"), d));
    }

    private void refused() {
        var id = new ProgrammeId("ZJ-2023-falv");
        new Tale(Section.SCHOOLS, id.value(), acts)
                .on(
                        "2023-05-08",
                        d ->
                                proposed(
                                        id,
                                        "法律（专科）",
                                        COLLEGE,
                                        ProgrammeKind.ADULT_DIPLOMA,
                                        Audience.ADULTS,
                                        900,
                                        d))
                .on("2023-06-05", d -> new RefuseProgramme(id, decided(d, "师资不足，不予批准。"), d));
    }

    private void credits() {
        new Tale(Section.SCHOOLS, "credits-" + ACCOUNT.value(), acts)
                .on("2020-09-14", d -> new OpenCreditAccount(ACCOUNT, LEARNER, UNIT, CLERK, d))
                .on(
                        "2020-10-12",
                        d ->
                                new EarnCredit(
                                        ACCOUNT,
                                        "1",
                                        null,
                                        "SH-KFDX",
                                        OutcomeLevel.ADULT_HIGHER,
                                        "CHINESE-A",
                                        "KD-2020-00317",
                                        "现代汉语，良好",
                                        4,
                                        CLERK,
                                        d))
                .on(
                        "2021-03-15",
                        d ->
                                new ConvertCredit(
                                        ACCOUNT,
                                        "1",
                                        "ADULT-CHINESE",
                                        "长宁区业余大学",
                                        decided(d, "符合学分转换目录，同意转换。"),
                                        d));
    }
}
