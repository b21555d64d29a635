package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chalkline.command.procedure.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.WithdrawComplaint;
import org.chalkline.command.procedure.notice.NoticeCommand.AnswerOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.GiveNotice;
import org.chalkline.command.procedure.notice.NoticeCommand.ReceiveOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.WithdrawNotice;
import org.chalkline.command.procedure.personnel.PersonnelCommand.DecideStaffReview;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.SeekStaffReview;
import org.chalkline.command.procedure.recusal.RecusalCommand.AskForRecusal;
import org.chalkline.command.procedure.recusal.RecusalCommand.DecideRecusal;
import org.chalkline.command.procedure.recusal.RecusalCommand.DeclareRecusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.command.school.SchoolCommand.ApproveCapacity;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.ApproveTitleQuota;
import org.chalkline.command.school.SchoolCommand.ConvertSchool;
import org.chalkline.command.school.SchoolCommand.EstablishSchool;
import org.chalkline.command.teacher.TeacherCommand.*;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.*;
import org.chalkline.command.teacher.qualification.QualificationCommand.*;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateEnd;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherId;
import org.chalkline.kernel.teacher.WindowId;

/**
 * A primary school that was founded in 2018, and how it came by its teachers: those who qualify,
 * are recruited, appraised for titles, sanctioned and transferred. {@link FoundedSchoolHeads} tells
 * who headed it, {@link FoundedSchoolThings} of its money and assets.
 */
final class FoundedSchool {
    static final SchoolId SCHOOL = new SchoolId("310105-P13");

    /** Formed by a division in 2016, and nobody's who is made up by number. */
    static final SchoolId NEIGHBOUR = new SchoolId("310105-P12");

    /** One of its teachers, with a senior title. */
    private static final String SENIOR = "310105-N21";

    private static final SchoolId CONVERTED = new SchoolId("310105-J06");

    static final String EXAMINER = "人事科科员";
    static final String ARCHIVIST = "信息科科长";
    static final String JUDGE = "教育局副局长";
    static final String AUDITOR = "审计科科长";
    static final String TREASURY = "区财政局资产管理科";
    private static final String[] APPRAISERS = {"钱特级", "孙高级", "李高级", "周教研员", "吴教研员", "郑校长", "王校长"};
    private static final LegalBasis STAFFING =
            new LegalBasis(
                    "Regulations on Personnel Management of Public Institutions", "9", "2014");
    private static final LegalBasis QUALIFYING =
            new LegalBasis("Regulations on Teacher Qualifications", "14", "1995");

    private final List<Act> acts = new ArrayList<>();

    FoundedSchool() {
        powers();
        school();
        neighbour();
        windows();
        qualifications();
        recruited();
        givenUp();
        appraised();
        sanctioned();
        complaint();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private Tale tale(String subject) {
        return new Tale(Section.PERSONNEL, subject, acts);
    }

    private void powers() {
        power(
                EXAMINER,
                Power.EXAMINE_QUALIFICATIONS,
                Power.APPRAISE_RANKS,
                Power.NOMINATE_HEADS,
                Power.KEEP_PROCEDURES);
        power(
                District.STAFF_OFFICER,
                Power.DECIDE_QUALIFICATIONS,
                Power.APPRAISE_TITLES,
                Power.SANCTION_TEACHERS,
                Power.CONFER_RANKS,
                Power.SANCTION_HEADS,
                Power.KEEP_PROCEDURES);
        power(JUDGE, Power.SANCTION_TEACHERS, Power.DECIDE_REVIEWS);
        power(Licensing.HEAD, Power.DECIDE_REVIEWS, Power.DECIDE_RECUSALS);
        power(Licensing.COUNTER, Power.TAKE_FILINGS);
        power(AUDITOR, Power.ORDER_AUDITS);
        power(
                ARCHIVIST,
                Power.ERASE_PERSONAL_DATA,
                Power.SET_RETENTION,
                Power.HOLD_RECORDS,
                Power.CORRECT_RECORDS,
                Power.KEEP_CASE_FILES,
                Power.KEEP_ARCHIVES,
                Power.KEEP_DOCUMENT_NUMBERS);
        power(District.TREASURER, Power.REALLOCATE_BUDGETS);
        power(District.ASSET_OFFICER, Power.ALLOCATE_ASSETS, Power.LEASE_ASSETS);
        power(TREASURY, Power.APPROVE_DISPOSALS_FOR_FINANCE);
    }

    private void power(String officer, Power... powers) {
        var tale = new Tale(Section.ARCHIVE, "powers-" + officer, acts);
        for (var power : powers) {
            tale.delegates("2017-01-03", officer, power, "长教〔2017〕3号");
        }
    }

    private void school() {
        var particulars =
                new Particulars(
                        "长宁区天山实验小学",
                        SchoolKind.PRIMARY,
                        Ownership.PUBLIC,
                        new Site("天山路500号", "310105006"));
        new Tale(Section.SCHOOLS, SCHOOL.value(), acts)
                .on(
                        "2017-11-20",
                        d ->
                                new EstablishSchool(
                                        SCHOOL,
                                        particulars,
                                        decided(d, "新建居民区适龄儿童增加。", Papers.onChange(d)),
                                        LocalDate.of(2018, 2, 1)))
                .on(
                        "2018-02-05",
                        d ->
                                new ApprovePosts(
                                        SCHOOL,
                                        30,
                                        decided(d, "按编制标准核定。", Papers.onTeachers(d)),
                                        LocalDate.of(2018, 3, 1)))
                .on(
                        "2018-02-06",
                        d ->
                                new ApproveTitleQuota(
                                        SCHOOL,
                                        Map.of(
                                                Title.THIRD_GRADE, 12,
                                                Title.SECOND_GRADE, 10,
                                                Title.FIRST_GRADE, 6,
                                                Title.SENIOR, 2),
                                        decided(d, "按岗位结构比例核定。", Papers.onTeachers(d)),
                                        LocalDate.of(2018, 3, 1)))
                .on(
                        "2018-06-11",
                        d ->
                                new ApproveCapacity(
                                        SCHOOL,
                                        Map.of(Stage.PRIMARY, 540),
                                        decided(d, "按招生预测核定。", Papers.onPlanning(d)),
                                        LocalDate.of(2018, 9, 1)));
        new Tale(Section.SCHOOLS, CONVERTED + "-converted", acts)
                .on(
                        "2023-05-15",
                        d ->
                                new ConvertSchool(
                                        CONVERTED,
                                        SchoolKind.NINE_YEAR,
                                        decided(d, "增设小学部，改办九年一贯制学校。", Papers.onChange(d)),
                                        LocalDate.of(2023, 9, 1)));
    }

    /** Where two were taken over, and one comes later. */
    private void neighbour() {
        var posts = new Tale(Section.PERSONNEL, NEIGHBOUR + "-posts", acts);
        posts.on("2017-02-20", d -> posts(NEIGHBOUR, 5, d, LocalDate.of(2017, 3, 1)));
        posts.on(
                "2017-06-12",
                d ->
                        new ApproveCapacity(
                                NEIGHBOUR,
                                Map.of(Stage.PRIMARY, 480),
                                decided(d, "按招生预测核定。", Papers.onPlanning(d)),
                                LocalDate.of(2017, 9, 1)));
        posts.on("2019-04-08", d -> posts(NEIGHBOUR, 20, d, LocalDate.of(2019, 5, 1)));
        takenOver(SENIOR, "2017-03-06");
        takenOver("310105-N22", "2017-03-13");
        tale(SENIOR + "-training")
                .on(
                        "2018-06-21",
                        d ->
                                new RecordTraining(
                                        new TeacherId(new PersonId(SENIOR)),
                                        "JX-2018-" + SENIOR.substring(7),
                                        "区教师进修学院",
                                        "作业设计",
                                        90,
                                        d));
    }

    private ApprovePosts posts(SchoolId school, int posts, LocalDate on, LocalDate from) {
        return new ApprovePosts(
                school, posts, decided(on, "按编制标准核定。", Papers.onTeachers(on)), from);
    }

    private void takenOver(String id, String recorded) {
        var random = new SplittableRandom(District.SEED + id.hashCode());
        var born = LocalDate.of(1983, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var person = MadeUpPerson.of(born, 480, random);
        var fields = new LinkedHashMap<String, String>();
        fields.put("teacher", id);
        fields.put("name", person.name());
        fields.put("identityNumber", person.identityNumber());
        fields.put("birthDate", born.toString());
        fields.put("school", NEIGHBOUR.value());
        fields.put("staffing", "ESTABLISHED");
        fields.put("contractFrom", "2016-09-01");
        fields.put("contractUntil", "2028-08-31");
        if (id.equals(SENIOR)) {
            fields.put("title", "SENIOR");
            fields.put("titleSince", "2015-09-01");
        }
        fields.put("certificate", "20083101052" + id.substring(7));
        fields.put("certificateKind", "PRIMARY");
        fields.put("certificateSubject", "语文");
        fields.put("certificateGrantedOn", "2008-07-01");
        fields.put("registeredUntil", "2019-12-31");
        fields.put("source", "长宁区教师名册（2017年）");
        fields.put("effectiveOn", recorded);
        tale(id).on(recorded, d -> new Row("teachers", fields));
    }

    /** Twice a year, as the regulations have it. */
    private void windows() {
        for (int year = 2017; year <= 2026; year++) {
            window(year, "SPRING", 3, 4);
            if (year < 2026) window(year, "AUTUMN", 9, 10);
        }
    }

    private void window(int year, String season, int declared, int month) {
        tale("window-%d-%s".formatted(year, season))
                .on(
                        LocalDate.of(year, declared, 6).toString(),
                        d ->
                                new DeclareQualificationWindow(
                                        new WindowId(year + "-" + season),
                                        LocalDate.of(year, month, 10),
                                        LocalDate.of(year, month, 28),
                                        "上海市教师资格网",
                                        decided(d, "按市教委部署受理。", QUALIFYING),
                                        d));
    }

    private void qualifications() {
        var window = new WindowId("2018-SPRING");
        for (int i = 0; i < 5; i++) {
            var person = MadeUpPeople.NEWCOMERS.get(i);
            var file = new QualificationFileId(person);
            var number = "ZG-2018-%02d".formatted(i + 1);
            boolean incomplete = i == 1;
            var papers = incomplete ? documents().subList(0, 3) : documents();
            var tale =
                    tale("qualification-" + person)
                            .on(
                                    "2018-04-11",
                                    d ->
                                            new ApplyForQualification(
                                                    file,
                                                    number,
                                                    window,
                                                    QualificationKind.PRIMARY,
                                                    "数学",
                                                    papers,
                                                    d));
            if (incomplete) {
                tale.on(
                        "2018-04-20",
                        d ->
                                new SupplementQualificationDocuments(
                                        file, number, documents().subList(3, 4), d));
            }
            tale.on(
                            "2018-05-08",
                            d -> new ExamineQualificationApplicant(file, number, EXAMINER, true, d))
                    .on(
                            "2018-05-15",
                            d ->
                                    new GrantQualification(
                                            file,
                                            number,
                                            "20183101052" + person.value().substring(7),
                                            decided(d, "具备教师资格条件。", QUALIFYING),
                                            d));
        }
        var refused = new QualificationFileId(MadeUpPeople.NEWCOMERS.get(5));
        tale("qualification-" + refused.person())
                .on("2018-04-12", d -> applied(refused, window, QualificationKind.PRIMARY, d))
                .on(
                        "2018-05-09",
                        d -> new ExamineQualificationApplicant(refused, "ZG-1", EXAMINER, false, d))
                .on(
                        "2018-05-16",
                        d ->
                                new RefuseQualification(
                                        refused, "ZG-1", decided(d, "未取得合格学历。", QUALIFYING), d));
        var above = new QualificationFileId(MadeUpPeople.NEWCOMERS.get(6));
        tale("qualification-" + above.person())
                .on("2018-04-13", d -> applied(above, window, QualificationKind.SENIOR_HIGH, d))
                .on(
                        "2018-05-10",
                        d -> new ExamineQualificationApplicant(above, "ZG-1", EXAMINER, true, d))
                .on(
                        "2018-05-17",
                        d ->
                                new SendUpQualificationApplication(
                                        above, "ZG-1", "上海市教育委员会", EXAMINER, d))
                // The city's decision came back in June, and was entered in autumn.
                .late(
                        "2018-06-19",
                        "2018-09-13",
                        d ->
                                new RecordHigherResult(
                                        above, "ZG-1", "20183100040000071", "沪教委资〔2018〕88号", d))
                .on(
                        "2024-09-11",
                        d ->
                                new RevokeQualification(
                                        above,
                                        "20183100040000071",
                                        RevocationGround.FRAUD,
                                        EXAMINER,
                                        decided(d, "弄虚作假骗取资格。", QUALIFYING),
                                        d));
        var gone = new QualificationFileId(MadeUpPeople.NEWCOMERS.get(7));
        tale("qualification-" + gone.person())
                .on("2018-04-16", d -> applied(gone, window, QualificationKind.PRIMARY, d))
                .on("2018-04-23", d -> new WithdrawQualificationApplication(gone, "ZG-1", d));
        var lost = new QualificationFileId(MadeUpPeople.NEWCOMERS.get(4));
        tale("qualification-" + lost.person() + "-lost")
                .on(
                        "2023-10-16",
                        d ->
                                new RecordQualificationLoss(
                                        lost, decided(d, "受到有期徒刑以上刑事处罚，依法丧失教师资格。", QUALIFYING), d));
    }

    private static ApplyForQualification applied(
            QualificationFileId file, WindowId window, QualificationKind kind, LocalDate on) {
        return new ApplyForQualification(file, "ZG-1", window, kind, "语文", documents(), on);
    }

    private static List<SubmittedDocument> documents() {
        var all = new ArrayList<SubmittedDocument>();
        for (var document : Document.values()) {
            all.add(new SubmittedDocument(document, Papers.digest("paper " + document)));
        }
        return all;
    }

    /** Three are hired in 2018; one fails, one is not fit. */
    private void recruited() {
        var id = new RecruitmentId("ZP-2018-P13");
        var tale =
                tale(id.value())
                        .on("2018-05-21", d -> planned(id, 4, Staffing.ESTABLISHED, d))
                        .on("2018-05-28", d -> posted(id, d));
        each(tale, "2018-06-13", 0, 5, (person, d) -> new AdmitCandidate(id, person, d));
        for (int i = 0; i < 5; i++) {
            int number = i;
            tale.on(
                    "2018-06-25",
                    d ->
                            new ScoreCandidate(
                                    id,
                                    MadeUpPeople.NEWCOMERS.get(number),
                                    number == 3 ? 5_150 : 8_900 - 210 * number,
                                    number != 3,
                                    d));
        }
        tale.on(
                "2018-06-27",
                d -> new DropCandidate(id, MadeUpPeople.NEWCOMERS.get(3), CandidateEnd.FAILED, d));
        for (var i : List.of(0, 1, 2, 4)) {
            boolean fit = i != 4;
            tale.on(
                    "2018-07-03",
                    d ->
                            new ConcludeMedical(
                                    id,
                                    MadeUpPeople.NEWCOMERS.get(i),
                                    fit,
                                    fit ? "体检合格。" : "体检不合格。",
                                    d));
        }
        tale.on(
                "2018-07-05",
                d ->
                        new AnnounceCandidates(
                                id,
                                MadeUpPeople.NEWCOMERS.subList(0, 3),
                                "长宁教育网",
                                LocalDate.of(2018, 7, 17),
                                d));
        for (int i = 0; i < 3; i++) {
            var person = MadeUpPeople.NEWCOMERS.get(i);
            tale.on(
                    "2018-07-19",
                    d ->
                            new HireCandidate(
                                    id,
                                    person,
                                    new Contract(
                                            LocalDate.of(2018, 9, 1), LocalDate.of(2021, 8, 31)),
                                    decided(d, "公示无异议，予以聘用。", STAFFING),
                                    d));
        }
        tale.on("2018-07-26", d -> new CloseRecruitment(id, null, d));
        var stays = new TeacherId(MadeUpPeople.NEWCOMERS.getFirst());
        tale("contract-" + stays.person())
                .on(
                        "2021-08-23",
                        d ->
                                new RenewContract(
                                        stays,
                                        new Contract(
                                                LocalDate.of(2021, 9, 1),
                                                LocalDate.of(2027, 8, 31)),
                                        d));
        var moves = new TeacherId(MadeUpPeople.NEWCOMERS.get(2));
        tale("transfer-" + moves.person())
                .on(
                        "2020-07-06",
                        d ->
                                new TransferTeacher(
                                        moves,
                                        "DD-2020-P13",
                                        new Employment(
                                                NEIGHBOUR,
                                                Staffing.ESTABLISHED,
                                                new Contract(
                                                        LocalDate.of(2020, 9, 1),
                                                        LocalDate.of(2026, 8, 31))),
                                        decided(d, "学区内师资均衡配置。", Papers.onTeachers(d)),
                                        d));
    }

    private interface OfPerson {
        Object of(PersonId person, LocalDate on);
    }

    private static void each(Tale tale, String on, int from, int to, OfPerson command) {
        for (var person : MadeUpPeople.NEWCOMERS.subList(from, to)) {
            tale.on(on, d -> command.of(person, d));
        }
    }

    private PlanRecruitment planned(RecruitmentId id, int posts, Staffing staffing, LocalDate on) {
        return new PlanRecruitment(
                id,
                SCHOOL,
                posts,
                staffing,
                QualificationKind.PRIMARY,
                "数学",
                decided(on, "按核定编制补充教师。", STAFFING),
                on);
    }

    private static PostRecruitment posted(RecruitmentId id, LocalDate on) {
        return new PostRecruitment(id, "长宁教育网", on.plusDays(7), on.plusDays(14), on);
    }

    private void givenUp() {
        var id = new RecruitmentId("ZP-2022-P13");
        tale(id.value())
                .on("2022-03-07", d -> planned(id, 1, Staffing.OFF_ESTABLISHMENT, d))
                .on("2022-03-10", d -> posted(id, d))
                .on("2022-05-09", d -> new CloseRecruitment(id, "疫情期间无法组织考试，取消招聘。", d));
    }

    /** The first of the newcomers rises; another doesn't pass. */
    private void appraised() {
        var risen = new AppraisalId("ZC-2020-N01");
        declared(risen, MadeUpPeople.NEWCOMERS.getFirst(), Title.THIRD_GRADE, 2020);
        votes(risen, 2020, 6);
        tale(risen.value() + "-appointed")
                .on(
                        "2020-04-22",
                        d -> new AppointToTitle(risen, decided(d, "评审通过，予以聘任。", STAFFING), d));
        var failed = new AppraisalId("ZC-2023-N01");
        declared(failed, MadeUpPeople.NEWCOMERS.getFirst(), Title.SECOND_GRADE, 2023);
        votes(failed, 2023, 3);
    }

    private void declared(AppraisalId id, PersonId person, Title title, int year) {
        var works = Papers.digest("论文与教案 " + id);
        tale(id.value())
                .on(day(year, 3, 6), d -> new DeclareForTitle(id, person, title, works, d))
                .on(day(year, 3, 13), d -> new RecommendForTitle(id, true, works, "校长", d))
                .on(
                        day(year, 3, 16),
                        d -> new PublishRecommendation(id, "校内公示栏", LocalDate.of(year, 3, 27), d))
                .on(day(year, 3, 20), d -> new RaiseObjection(id, "YY-1", "教龄计算有疑问。", d))
                .on(day(year, 3, 25), d -> new SettleObjection(id, "YY-1", false, "经核实教龄无误。", d))
                .on(day(year, 4, 3), d -> new FormPanel(id, List.of(APPRAISERS), d))
                .on(day(year, 4, 3), d -> new RecuseMember(id, APPRAISERS[6], "与申报人有亲属关系。", d));
    }

    private void votes(AppraisalId id, int year, int inFavour) {
        var tale = tale(id.value() + "-panel");
        for (int i = 0; i < 6; i++) {
            var member = APPRAISERS[i];
            var vote =
                    i < inFavour
                            ? new CastVote(member, Ballot.FOR, null)
                            : new CastVote(member, Ballot.AGAINST, "教研成果尚不充分。");
            tale.on(day(year, 4, 10), d -> new CastPanelVote(id, vote, d));
        }
        var minutes = Papers.digest("评审会纪要 " + id.value());
        tale.on(
                day(year, 4, 15),
                d -> new ConcludePanel(id, minutes, decided(d, "评审会表决结果。", STAFFING), d));
    }

    /** A warning that was contested in vain, and lifted after its period. */
    private void sanctioned() {
        var teacher = new PersonnelFileId(MadeUpPeople.NEWCOMERS.get(1));
        var matter = new Matter(Matter.Kind.SANCTION, "CF-2022-1");
        tale("sanction-" + teacher.person())
                .on("2022-09-13", d -> imposed(teacher, "CF-2022-1", "课堂上训斥学生用语不当。", d))
                .on(
                        "2022-09-26",
                        d ->
                                new SeekStaffReview(
                                        teacher, matter, LocalDate.of(2022, 9, 14), "处分过重。", d))
                .on(
                        "2022-10-24",
                        d ->
                                new DecideStaffReview(
                                        teacher,
                                        matter,
                                        Contested.MAINTAINED,
                                        Papers.telling(judged(d, "事实清楚，维持原处分。"), Papers.APPEAL),
                                        d))
                .on(
                        "2023-03-20",
                        d ->
                                new LiftSanction(
                                        teacher,
                                        "CF-2022-1",
                                        Papers.digest("解除通知〔2023〕1号"),
                                        decided(d, "处分期满，表现良好。", STAFFING),
                                        d));
    }

    private ImposeSanction imposed(
            PersonnelFileId teacher, String number, String why, LocalDate on) {
        return new ImposeSanction(
                teacher,
                number,
                Sanction.WARNING,
                5,
                Capacity.TEACHER,
                SCHOOL,
                EXAMINER,
                Papers.telling(decided(on, why, STAFFING), Papers.REVIEW),
                on);
    }

    private void complaint() {
        var id = new ComplaintId("SS-2019-P13");
        tale(id.value())
                .on(
                        "2019-11-04",
                        d ->
                                new LodgeComplaint(
                                        id,
                                        ComplaintKind.TEACHER,
                                        MadeUpPeople.NEWCOMERS.getFirst(),
                                        SCHOOL,
                                        "班主任津贴漏发两个月。",
                                        "人事科",
                                        d))
                .on(
                        "2019-11-05",
                        d -> new DeclareRecusal(id.toString(), "人事科副科长", null, "与该校会计系夫妻。", d))
                .on(
                        "2019-11-05",
                        d -> new AskForRecusal(id.toString(), EXAMINER, "投诉人", null, "曾参与津贴核定。", d))
                .on("2019-11-06", d -> votedOn(id, EXAMINER, d))
                .on("2019-11-07", d -> noticed(id, "GS-1", LocalDate.of(2019, 11, 15), d))
                .on(
                        "2019-11-08",
                        d ->
                                new ReceiveOpinion(
                                        id.toString(),
                                        "GS-1",
                                        "YJ-1",
                                        "该校工会",
                                        null,
                                        "津贴宜按月发放。",
                                        EXAMINER,
                                        d))
                .on("2019-11-11", d -> answered(id, EXAMINER, d))
                .on(
                        "2019-11-12",
                        d ->
                                new DecideRecusal(
                                        id.toString(),
                                        EXAMINER,
                                        true,
                                        "曾参与所投诉事项，可能影响公正处理。",
                                        Licensing.HEAD,
                                        d))
                .on("2019-11-13", d -> votedOn(id, AUDITOR, d))
                .on("2019-11-13", d -> answered(id, District.STAFF_OFFICER, d))
                .on("2019-11-14", d -> noticed(id, "GS-2", LocalDate.of(2019, 11, 22), d))
                .on(
                        "2019-11-15",
                        d ->
                                new WithdrawNotice(
                                        id.toString(), "GS-2", "文本有误。", District.STAFF_OFFICER, d))
                .on("2019-11-18", d -> new WithdrawComplaint(id, d));
    }

    /**
     * What the leaders decided with somebody else among them, whether the school is looked into.
     */
    private static TakeVote votedOn(ComplaintId id, String fourth, LocalDate on) {
        var members = List.of(Licensing.HEAD, JUDGE, Licensing.PRESIDER, fourth);
        var votes =
                List.of(
                        new CastVote(fourth, Ballot.FOR, null),
                        new CastVote(Licensing.PRESIDER, Ballot.AGAINST, "先责令学校自查。"),
                        new CastVote(JUDGE, Ballot.FOR, null),
                        new CastVote(Licensing.HEAD, Ballot.FOR, null));
        var minutes = Papers.digest("会议纪要 " + id.value() + " " + on);
        return new TakeVote(
                id.toString(),
                "BJ-1",
                "penalty.grave",
                "是否对津贴发放立案检查",
                null,
                new Meeting("局长办公会", Licensing.HEAD, members, votes, minutes),
                District.STAFF_OFFICER,
                on);
    }

    private static GiveNotice noticed(
            ComplaintId id, String number, LocalDate until, LocalDate on) {
        return new GiveNotice(
                id.toString(),
                number,
                "administration.other",
                Papers.digest("津贴发放办法征求意见稿 " + number),
                "长宁教育网",
                until,
                null,
                District.STAFF_OFFICER,
                on);
    }

    private static AnswerOpinion answered(ComplaintId id, String officer, LocalDate on) {
        return new AnswerOpinion(
                id.toString(),
                "GS-1",
                "YJ-1",
                OpinionResult.IN_PART,
                null,
                "按月核定，按季发放。",
                officer,
                on);
    }

    /** By the head of personnel. */
    static Decision decided(LocalDate on, String why, LegalBasis basis) {
        return Papers.of(
                on, Papers.number("长教人", on, why + basis), District.STAFF_OFFICER, why, basis);
    }

    /** By who had no part in what is judged. */
    static Decision judged(LocalDate on, String why) {
        var decision = Papers.of(on, Papers.number("长教复", on, why), JUDGE, why, STAFFING);
        return Papers.alone(decision);
    }

    static String day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toString();
    }
}
