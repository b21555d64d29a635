package org.chalkline.app.demonstration;

import static org.chalkline.app.demonstration.FoundedSchool.AUDITOR;
import static org.chalkline.app.demonstration.FoundedSchool.EXAMINER;
import static org.chalkline.app.demonstration.FoundedSchool.NEIGHBOUR;
import static org.chalkline.app.demonstration.FoundedSchool.SCHOOL;
import static org.chalkline.app.demonstration.FoundedSchool.day;
import static org.chalkline.app.demonstration.FoundedSchool.decided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.personnel.PersonnelCommand.DecideStaffAppeal;
import org.chalkline.command.procedure.personnel.PersonnelCommand.DecideStaffReview;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LodgeStaffAppeal;
import org.chalkline.command.procedure.personnel.PersonnelCommand.SeekStaffReview;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headship.HeadshipEvent.RetirementGround;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolId;

/** The heads of {@link FoundedSchool} and of schools beside it, and how each left. */
final class FoundedSchoolHeads {
    private static final HeadshipId OFFICE = new HeadshipId(SCHOOL);
    private static final LegalBasis HEADS =
            new LegalBasis("Compulsory Education Law", "26", "2018");
    private static final List<String> PANEL =
            List.of("督导室主任", "教研室主任", "进修学院院长", "李校长", "赵校长", "孙校长");
    private static final String GROUP = "局党组";
    private static final List<String> MEMBERS = List.of("书记", "局长", "副书记", "副局长甲", "副局长乙");

    private final List<Act> acts = new ArrayList<>();

    FoundedSchoolHeads() {
        first();
        career();
        second();
        others();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private Tale tale(String subject) {
        return new Tale(Section.PERSONNEL, subject, acts);
    }

    private void first() {
        var head = MadeUpPeople.FIRST_HEAD;
        var other = MadeUpPeople.NEARLY_HEAD;
        tale("headship-" + SCHOOL)
                .on(
                        "2018-02-12",
                        d ->
                                new DesignateActingHead(
                                        OFFICE,
                                        MadeUpPeople.ACTING_HEAD,
                                        null,
                                        decided(d, "筹建期间主持工作。", HEADS),
                                        null,
                                        d))
                .on("2018-03-05", d -> new NominateHead(OFFICE, other, EXAMINER, "年轻骨干。", d))
                .on("2018-03-05", d -> new NominateHead(OFFICE, head, EXAMINER, "十年校级管理经历。", d))
                .on(
                        "2018-03-07",
                        d ->
                                new OrderHeadInspection(
                                        OFFICE, head, List.of("督学甲", "督学乙", "督学丙"), EXAMINER, d))
                .on(
                        "2018-03-09",
                        d -> new DeclareTieToCandidate(OFFICE, head, "督学丙", "与候选人系亲属。", d))
                .on("2018-03-15", d -> new EndHeadCandidacy(OFFICE, other, "本人放弃。", d))
                .on(
                        "2018-03-19",
                        d ->
                                new ConcludeHeadInspection(
                                        OFFICE,
                                        head,
                                        List.of("督学甲", "督学乙"),
                                        true,
                                        "谈话三十人，群众公认。",
                                        Papers.digest("考察报告 P13"),
                                        d))
                .on(
                        "2018-03-22",
                        d ->
                                new DecideOnHead(
                                        OFFICE,
                                        head,
                                        GROUP,
                                        MEMBERS,
                                        votes(4),
                                        Papers.digest("会议纪要 P13"),
                                        d))
                .on(
                        "2018-03-26",
                        d ->
                                new GiveNoticeOfHead(
                                        OFFICE, head, "长宁教育网", LocalDate.of(2018, 4, 4), d))
                .on("2018-03-29", d -> new ObjectToHead(OFFICE, head, "YY-1", "任职年限不足。", d))
                .on(
                        "2018-04-03",
                        d ->
                                new AnswerObjectionToHead(
                                        OFFICE, head, "YY-1", false, "任职年限符合要求。", EXAMINER, d))
                .on("2018-04-10", d -> appointed(head, 2022, d, LocalDate.of(2018, 5, 1)))
                .on(
                        "2019-05-13",
                        d -> new ConfirmHead(OFFICE, head, decided(d, "试用期满，考核合格。", HEADS), d));
    }

    private static AppointHead appointed(PersonId head, int until, LocalDate on, LocalDate from) {
        return new AppointHead(
                OFFICE,
                head,
                true,
                LocalDate.of(until, 8, 31),
                decided(on, "党组决定任命。", HEADS),
                from);
    }

    /** The first so many are for it. */
    private static List<CastVote> votes(int inFavour) {
        return votes(MEMBERS, inFavour);
    }

    private static List<CastVote> votes(List<String> members, int inFavour) {
        return Stream.iterate(0, i -> i < members.size(), i -> i + 1)
                .map(
                        i ->
                                i < inFavour
                                        ? new CastVote(members.get(i), Ballot.FOR, null)
                                        : new CastVote(members.get(i), Ballot.AGAINST, "条件尚不成熟。"))
                .toList();
    }

    /** Assessed each year and for the term, of two ranks given one, and warned once. */
    private void career() {
        var head = new HeadmasterId(MadeUpPeople.FIRST_HEAD);
        var evidence = List.of(Papers.digest("年度考核 P13"));
        var tale = tale("head-" + head.person());
        for (int year = 2018; year <= 2023; year++) {
            int assessed = year;
            var grade = year == 2020 ? AnnualGrade.EXCELLENT : AnnualGrade.QUALIFIED;
            tale.on(
                    day(year + 1, 1, 15),
                    d ->
                            new AssessHeadForYear(
                                    head,
                                    SCHOOL,
                                    assessed,
                                    grade,
                                    evidence,
                                    decided(d, "年度考核。", HEADS),
                                    d));
        }
        appraised(head, "XZ-2019-1", "JUNIOR", 2019, 4);
        tale("head-term-" + head.person())
                .on(
                        "2022-05-16",
                        d ->
                                new AssessHeadForTerm(
                                        head,
                                        SCHOOL,
                                        LocalDate.of(2022, 8, 31),
                                        TermGrade.QUALIFIED,
                                        evidence,
                                        decided(d, "任期考核合格。", HEADS),
                                        d))
                .on(
                        "2022-06-20",
                        d ->
                                new ReappointHead(
                                        OFFICE,
                                        head.person(),
                                        LocalDate.of(2027, 8, 31),
                                        decided(d, "任期届满，续聘。", HEADS),
                                        LocalDate.of(2022, 9, 1)));
        appraised(head, "XZ-2023-1", "INTERMEDIATE_2", 2023, 2);
        var file = new PersonnelFileId(head.person());
        var matter = new Matter(Matter.Kind.SANCTION, "CF-2024-1");
        tale("head-sanction-" + head.person())
                .on(
                        "2024-03-18",
                        d ->
                                new ImposeSanction(
                                        file,
                                        "CF-2024-1",
                                        Sanction.WARNING,
                                        2,
                                        Capacity.HEAD,
                                        SCHOOL,
                                        FoundedSchool.EXAMINER,
                                        Papers.telling(
                                                decided(d, "校园安全检查未按期整改，工作失职。", HEADS),
                                                Papers.REVIEW),
                                        d))
                .on(
                        "2024-04-08",
                        d ->
                                new SeekStaffReview(
                                        file, matter, LocalDate.of(2024, 3, 20), "整改经费未到位。", d))
                .on(
                        "2024-05-06",
                        d ->
                                new DecideStaffReview(
                                        file,
                                        matter,
                                        Contested.MAINTAINED,
                                        Papers.telling(
                                                FoundedSchool.judged(d, "处分适当，予以维持。"),
                                                Papers.APPEAL),
                                        d))
                .on("2024-05-20", d -> new LodgeStaffAppeal(file, matter, "请求从轻。", d))
                .on(
                        "2024-06-17",
                        d ->
                                new DecideStaffAppeal(
                                        file,
                                        matter,
                                        Contested.MAINTAINED,
                                        Papers.alone(
                                                Papers.of(
                                                        d,
                                                        "长教诉〔2024〕1号",
                                                        Licensing.HEAD,
                                                        "维持原处分决定。",
                                                        HEADS)),
                                        d))
                .on(
                        "2024-09-23",
                        d ->
                                new LiftSanction(
                                        file,
                                        "CF-2024-1",
                                        Papers.digest("解除处分通知"),
                                        decided(d, "处分期满。", HEADS),
                                        d));
    }

    private void appraised(HeadmasterId head, String id, String rank, int year, int inFavour) {
        var five = PANEL.subList(0, 5);
        var tale =
                tale(id + "-" + head.person())
                        .on(day(year, 9, 16), d -> new ApplyForRank(head, id, rank, SCHOOL, d))
                        .on(
                                day(year, 9, 23),
                                d ->
                                        new FileRankEvidence(
                                                head,
                                                id,
                                                List.of(
                                                        new Evidence(
                                                                "办学报告",
                                                                Papers.digest("办学报告 " + year))),
                                                d))
                        .on(day(year, 10, 10), d -> new FormRankPanel(head, id, PANEL, EXAMINER, d))
                        .on(
                                day(year, 10, 12),
                                d -> new DeclareTieToPanel(head, id, PANEL.get(5), "曾为同校同事。", d))
                        .on(
                                day(year, 10, 22),
                                d ->
                                        new VoteOnRank(
                                                head,
                                                id,
                                                votes(five, inFavour),
                                                Papers.digest("评审纪要 " + id),
                                                d));
        if (inFavour < 4) {
            tale.on(
                    day(year, 10, 30),
                    d -> new RefuseRank(head, id, decided(d, "评审未通过。", HEADS), d));
            return;
        }
        tale.on(
                        day(year, 10, 24),
                        d -> new GiveNoticeOfRank(head, id, "长宁教育网", LocalDate.of(year, 11, 4), d))
                .on(day(year, 10, 28), d -> new ObjectToRank(head, id, "YY-1", "业绩材料有误。", d))
                .on(
                        day(year, 10, 31),
                        d ->
                                new AnswerObjectionToRank(
                                        head, id, "YY-1", false, "材料属实。", EXAMINER, d))
                .on(day(year, 11, 8), d -> new ConferRank(head, id, decided(d, "评审通过。", HEADS), d));
    }

    /** The first one goes on to another school, and the second fails on probation. */
    private void second() {
        var head = MadeUpPeople.SECOND_HEAD;
        tale("headship-" + SCHOOL + "-2025")
                .on(
                        "2025-06-16",
                        d ->
                                new TransferHead(
                                        OFFICE,
                                        MadeUpPeople.FIRST_HEAD,
                                        NEIGHBOUR,
                                        decided(d, "校长交流轮岗。", HEADS),
                                        LocalDate.of(2025, 8, 1)))
                .on(
                        "2025-06-23",
                        d ->
                                new OrderDepartureAudit(
                                        OFFICE, MadeUpPeople.FIRST_HEAD, "区审计局", AUDITOR, d))
                .on("2025-08-11", d -> new NominateHead(OFFICE, head, EXAMINER, "优秀副校长。", d))
                .on(
                        "2025-08-13",
                        d ->
                                new OrderHeadInspection(
                                        OFFICE, head, List.of("督学甲", "督学乙"), EXAMINER, d))
                .on(
                        "2025-08-25",
                        d ->
                                new ConcludeHeadInspection(
                                        OFFICE,
                                        head,
                                        List.of("督学甲", "督学乙"),
                                        true,
                                        "符合任职条件。",
                                        Papers.digest("考察报告 P13 2025"),
                                        d))
                .on(
                        "2025-08-28",
                        d ->
                                new DecideOnHead(
                                        OFFICE,
                                        head,
                                        GROUP,
                                        MEMBERS,
                                        votes(5),
                                        Papers.digest("会议纪要 P13 2025"),
                                        d))
                .on(
                        "2025-09-01",
                        d ->
                                new GiveNoticeOfHead(
                                        OFFICE, head, "长宁教育网", LocalDate.of(2025, 9, 9), d))
                .on("2025-09-12", d -> appointed(head, 2029, d, LocalDate.of(2025, 10, 9)))
                .late(
                        "2025-09-26",
                        "2025-11-03",
                        d ->
                                new ReportDepartureAudit(
                                        OFFICE,
                                        MadeUpPeople.FIRST_HEAD,
                                        AuditOpinion.TO_BE_PUT_RIGHT,
                                        "部分支出手续不全。",
                                        Papers.digest("审计报告 P13"),
                                        d))
                .on(
                        "2026-05-11",
                        d ->
                                new FailHeadProbation(
                                        OFFICE,
                                        head,
                                        "试用期内不胜任。",
                                        decided(d, "试用期考核不合格。", HEADS),
                                        LocalDate.of(2026, 5, 18)));
    }

    /** One died, one retired, one was removed, one resigned, and two went with their schools. */
    private void others() {
        var late = new HeadshipId(NEIGHBOUR);
        tale("headship-" + NEIGHBOUR)
                .on("2017-03-22", d -> taken(late, MadeUpPeople.LATE_HEAD, 2016, 2020))
                .late(
                        "2018-11-05",
                        "2018-11-20",
                        d ->
                                new RecordHeadDeath(
                                        late, MadeUpPeople.LATE_HEAD, Papers.digest("死亡医学证明"), d))
                .on("2019-09-16", d -> taken(late, MadeUpPeople.RETIRED_HEAD, 2019, 2024))
                .on(
                        "2023-07-03",
                        d ->
                                new RetireHead(
                                        late,
                                        MadeUpPeople.RETIRED_HEAD,
                                        RetirementGround.AGE,
                                        decided(d, "到龄退休。", HEADS),
                                        LocalDate.of(2023, 8, 1)));
        var removed = new HeadshipId(new SchoolId("310105-J06"));
        tale("headship-J06")
                .on("2017-03-22", d -> taken(removed, MadeUpPeople.REMOVED_HEAD, 2016, 2021))
                .on(
                        "2020-04-13",
                        d ->
                                new RemoveHead(
                                        removed,
                                        MadeUpPeople.REMOVED_HEAD,
                                        "违规收费，造成不良影响。",
                                        decided(d, "免去校长职务。", HEADS),
                                        LocalDate.of(2020, 4, 20)))
                .on("2020-09-14", d -> taken(removed, MadeUpPeople.NEARLY_HEAD, 2020, 2026))
                .on(
                        "2024-06-17",
                        d ->
                                new AcceptHeadResignation(
                                        removed,
                                        MadeUpPeople.NEARLY_HEAD,
                                        decided(d, "同意辞去校长职务。", HEADS),
                                        LocalDate.of(2024, 8, 1)));
        tale("headship-K09")
                .on(
                        "2017-03-22",
                        d ->
                                taken(
                                        new HeadshipId(new SchoolId("310105-K09")),
                                        MadeUpPeople.RELEASED_HEAD,
                                        2016,
                                        2022));
        tale("headship-N03")
                .on(
                        "2017-03-23",
                        d ->
                                new TakeOverHead(
                                        new HeadshipId(new SchoolId("310105-N03")),
                                        MadeUpPeople.RETIRED_HEAD,
                                        false,
                                        LocalDate.of(2010, 9, 1),
                                        LocalDate.of(2016, 7, 31),
                                        null,
                                        Departure.TRANSFERRED,
                                        "长宁区校长名册（2017年）"));
    }

    private static TakeOverHead taken(HeadshipId office, PersonId head, int from, int until) {
        return new TakeOverHead(
                office,
                head,
                false,
                LocalDate.of(from, 9, 1),
                null,
                LocalDate.of(until, 8, 31),
                Departure.UNSTATED,
                "长宁区校长任职登记（%d年）".formatted(Math.max(2017, from)));
    }
}
