package org.chalkline.app.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.headship.HeadshipCommand.FileHeadAppointment;
import org.chalkline.command.headship.HeadshipCommand.FileHeadDeparture;
import org.chalkline.command.headship.HeadshipCommand.FileHeadReappointment;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.penalty.PenaltyCommand.ConcludeInvestigation;
import org.chalkline.command.penalty.PenaltyCommand.FilePenaltyCase;
import org.chalkline.command.penalty.PenaltyCommand.ImposePenalty;
import org.chalkline.command.penalty.PenaltyCommand.TellIntendedPenalty;
import org.chalkline.command.penalty.PenaltyCommand.WeighStatement;
import org.chalkline.command.procedure.hearing.HearingCommand.TellRightToHearing;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.command.procedure.service.ServiceCommand.AnnounceService;
import org.chalkline.command.procedure.service.ServiceCommand.RecordServiceAttempt;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.application.SuccessionGround;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.Liquidator;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.licence.LicenceEvent.WithdrawalGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.Finding;
import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.penalty.PenaltyEvent.Weight;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/**
 * Private schools that were licensed since 2017: their annual inspections, their renewals as the
 * licences near their ends, and the ends that law keeps apart. Applications in vain stand here,
 * too.
 */
final class LicensedSchools {
    private static final LegalBasis LAW_OF_LICENCES =
            new LegalBasis("Administrative Licensing Law", "50", "2019");
    private static final LegalBasis PRIVATE_LAW =
            new LegalBasis("Private Education Law", "17", "2018");
    private static final LegalBasis ON_PENALTIES =
            new LegalBasis("Private Education Law", "62", "2018");
    private static final LegalBasis ENDS = new LegalBasis("Private Education Law", "58", "2018");

    /** Kept to 2024, when each was delegated anew. */
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 1, 1);

    private static final String GRANTED = "application.ApplicationGranted";

    private final List<Act> acts = new ArrayList<>();
    private int documents;

    /** The numbers of the decisions on applications, and who applied. */
    private final Map<String, String> decisions = new HashMap<>();

    private final Map<String, String> applicants = new HashMap<>();

    private final Map<LicenceId, Decision> cancellations = new HashMap<>();

    LicensedSchools() {
        powers();
        oak();
        lantern();
        spring();
        others();
        star();
        inVain();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private Tale tale(String subject) {
        return new Tale(Section.LICENSING, subject, acts);
    }

    private void powers() {
        var powers = tale("licensing-powers");
        power(powers, Licensing.COUNTER, Power.ACCEPT_APPLICATIONS);
        power(powers, Licensing.PREPARER, Power.EXAMINE_APPLICATIONS);
        power(powers, Licensing.REVIEWER, Power.EXAMINE_APPLICATIONS);
        power(powers, Licensing.REVIEWER, Power.INSPECT_LICENSEES);
        power(powers, Licensing.PRESIDER, Power.RECORD_RULINGS);
        power(powers, Licensing.DECIDER, Power.DECIDE_APPLICATIONS);
        power(powers, Papers.DEPUTY, Power.DECIDE_APPLICATIONS);
        power(powers, Licensing.HEAD, Power.EXTEND_PERIODS);
        power(powers, Licensing.HEAD, Power.END_LICENCES);
        power(powers, Licensing.HEAD, Power.IMPOSE_PENALTIES);
        power(powers, Licensing.COUNTER, Power.FILE_CASES);
        power(powers, Licensing.PREPARER, Power.INVESTIGATE);
        power(powers, Licensing.REVIEWER, Power.INVESTIGATE);
        // An officer who was transferred to another bureau decides no more.
        var former = new OfficerId(BureauStaff.FORMER);
        powers.on("2017-01-03", d -> delegated(former, Power.DECIDE_APPLICATIONS, null, d))
                .on(
                        "2019-06-03",
                        d -> new TakeBackPower(former, Power.DECIDE_APPLICATIONS, "长教〔2019〕6号", d));
    }

    private static void power(Tale powers, String officer, Power power) {
        powers.on("2017-01-03", d -> delegated(new OfficerId(officer), power, LAST_DAY, d));
    }

    private static DelegatePower delegated(
            OfficerId officer, Power power, @Nullable LocalDate until, LocalDate on) {
        return new DelegatePower(officer, power, "长教〔2017〕2号", "局长办公会", until, on);
    }

    /** A kindergarten whose licence was renewed in 2021, and in 2024 by silence. */
    private void oak() {
        var content = kindergarten("长宁区民办橡树幼儿园", "橡树教育咨询有限公司", "天山支路8号");
        established("2018-001", "K12", content, 2018, 2, LocalDate.of(2021, 7, 31));
        var licence = licence("2018", "K12");
        for (int year = 2018; year <= 2025; year++) {
            var grade = year == 2020 ? InspectionGrade.BASICALLY_PASSED : InspectionGrade.PASSED;
            inspected(licence, year, grade);
        }
        tale(licence + "-rectified")
                .on(
                        "2021-05-19",
                        d ->
                                new OrderRectification(
                                        licence,
                                        2020,
                                        "户外活动场地铺面破损，食堂留样记录不全。",
                                        LocalDate.of(2021, 7, 15),
                                        false,
                                        decision(d, Licensing.REVIEWER, "年检发现问题，责令限期改正。"),
                                        d))
                .on(
                        "2021-07-20",
                        d ->
                                new RecheckRectification(
                                        licence, 2020, true, "已全部整改到位。", Licensing.REVIEWER, d));
        renewed("2021-001", licence, "2021-05-24", LocalDate.of(2024, 7, 31))
                .on("2021-06-28", d -> concluded("2021-001", Recommendation.GRANT, d))
                .on("2021-07-08", d -> granted("2021-001", LAW_OF_LICENCES, d))
                .on("2021-07-14", d -> delivered("2021-001", d));
        renewed("2024-001", licence, "2024-06-11", LocalDate.of(2027, 7, 31))
                .late(
                        "2024-07-26",
                        "2024-08-19",
                        d -> concluded("2024-001", Recommendation.GRANT, d));
        renamed(licence, content);
        heads();
    }

    /** A new name, of which experts were asked, and for which more time was allowed. */
    private void renamed(LicenceId licence, LicenceContent was) {
        var content =
                new LicenceContent("长宁区民办橡树双语幼儿园", was.kind(), false, was.organiser(), was.site());
        var id = application("2022-001");
        submitted(
                        "2022-001",
                        new Proposal.Change(licence, List.of(Proposal.Subject.NAME), content),
                        was.organiser(),
                        "2022-03-07",
                        PaperKind.BOARD_RESOLUTION)
                .on("2022-03-10", d -> accepted("2022-001", d))
                .on("2022-03-11", d -> begun("2022-001", d))
                .on("2022-03-14", d -> new OrderExpertReview(id, "专家评审〔2022〕1号", d))
                .on("2022-03-25", d -> new ConcludeExpertReview(id, d))
                .on(
                        "2022-04-06",
                        d -> new ProposeExtension(id, 10, "校名专家意见需再核实。", Licensing.PREPARER, d))
                .on("2022-04-07", d -> new ApproveExtension(id, Licensing.HEAD, d))
                .on("2022-04-18", d -> concluded("2022-001", Recommendation.GRANT, d))
                .on("2022-04-22", d -> granted("2022-001", PRIVATE_LAW, d))
                .on("2022-04-27", d -> delivered("2022-001", d))
                // The clerk had taken the day of the seal for that of the decision.
                .on(
                        "2022-06-13",
                        d ->
                                new OnAct.PutRight(
                                        new OnAct.Recorded(
                                                id.toString(), GRANTED, LocalDate.of(2022, 4, 22)),
                                        "/decision/decidedOn",
                                        "2022-04-22",
                                        "2022-04-21",
                                        "录入了用印日期，审批表上的决定日期为4月21日。",
                                        d))
                .on(
                        "2022-06-20",
                        d ->
                                new OnFollowUp.Settled(
                                        id.toString(),
                                        Licensing.REVIEWER,
                                        "送达期限自决定生效之日起算，不受影响。",
                                        d))
                .on(
                        "2022-06-20",
                        d ->
                                new OnFollowUp.Settled(
                                        licence.toString(),
                                        Licensing.REVIEWER,
                                        "许可证变更的生效日期未变，无须更正。",
                                        d));
    }

    private void heads() {
        var office = new HeadshipId(school("K12"));
        var head = MadeUpPeople.HEAD_OF_OAK;
        var resolution = Papers.digest("橡树幼儿园董事会决议");
        tale("headship-K12")
                .late(
                        "2018-07-02",
                        "2018-09-10",
                        d ->
                                new FileHeadAppointment(
                                        office,
                                        head,
                                        "橡树幼儿园董事会",
                                        LocalDate.of(2021, 8, 31),
                                        null,
                                        resolution,
                                        Licensing.COUNTER,
                                        LocalDate.of(2018, 9, 10),
                                        d))
                .on(
                        "2021-08-16",
                        d ->
                                new FileHeadReappointment(
                                        office,
                                        head,
                                        LocalDate.of(2024, 8, 31),
                                        resolution,
                                        Licensing.COUNTER,
                                        d,
                                        LocalDate.of(2021, 9, 1)))
                .late(
                        "2023-02-01",
                        "2023-03-06",
                        d ->
                                new FileHeadDeparture(
                                        office,
                                        head,
                                        Departure.RESIGNED,
                                        resolution,
                                        Licensing.COUNTER,
                                        LocalDate.of(2023, 3, 6),
                                        d));
    }

    /** A kindergarten that did not put right what was found: its licence was cancelled. */
    private void lantern() {
        var content = kindergarten("长宁区民办小橘灯幼儿园", "上海橘灯文化有限公司", "新泾路77号");
        established("2018-002", "K13", content, 2018, 3, LocalDate.of(2023, 7, 31));
        var licence = licence("2018", "K13");
        for (int year = 2018; year <= 2020; year++)
            inspected(licence, year, InspectionGrade.PASSED);
        inspected(licence, 2021, InspectionGrade.FAILED);
        // Granted before the licence was cancelled, and recorded after: nothing could follow.
        var moved =
                new LicenceContent(
                        content.name(),
                        content.kind(),
                        false,
                        content.organiser(),
                        new Site("新泾路79号", "310105102"));
        submitted(
                        "2022-002",
                        new Proposal.Change(licence, List.of(Proposal.Subject.ADDRESS), moved),
                        content.organiser(),
                        "2022-04-11",
                        PaperKind.APPLICATION_REPORT)
                .on("2022-04-14", d -> accepted("2022-002", d))
                .on("2022-04-15", d -> begun("2022-002", d))
                .on("2022-05-05", d -> concluded("2022-002", Recommendation.GRANT, d))
                .late("2022-05-12", "2022-07-20", d -> granted("2022-002", PRIVATE_LAW, d));
        var late = application("2022-002").toString();
        tale("followup-K13")
                .on(
                        "2022-07-25",
                        d -> new OnFollowUp.Assigned(late, "张科员", LocalDate.of(2022, 8, 5), d))
                .on(
                        "2022-08-02",
                        d ->
                                new OnFollowUp.Settled(
                                        late, Licensing.REVIEWER, "许可证已吊销，变更无须再办，已书面告知举办者。", d));
        tale(licence + "-ended")
                .on(
                        "2022-05-18",
                        d ->
                                new OrderRectification(
                                        licence,
                                        2021,
                                        "超额招生，教师无资格上岗。",
                                        LocalDate.of(2022, 6, 10),
                                        true,
                                        decision(d, Licensing.REVIEWER, "年检不合格，责令限期改正并暂停招生。"),
                                        d))
                .on(
                        "2022-06-13",
                        d ->
                                new RecheckRectification(
                                        licence,
                                        2021,
                                        false,
                                        "仍有三名无资格人员带班。",
                                        Licensing.REVIEWER,
                                        d));
        punished(licence, content.organiser());
        var ordered =
                new OnAct.Recorded(
                        licence.toString(),
                        "licence.RectificationOrdered",
                        LocalDate.of(2022, 5, 18));
        var reconsidered =
                new Proceeding("长府复〔2022〕23号", Proceeding.Instance.RECONSIDERATION, "上海市长宁区人民政府");
        tale(licence + "-reconsidered")
                .on(
                        "2022-07-11",
                        d ->
                                new OnAct.Challenged(
                                        ordered, reconsidered, content.organiser().servedAs(), d))
                .on(
                        "2022-08-29",
                        d ->
                                new OnAct.FoundUnlawful(
                                        ordered,
                                        reconsidered,
                                        "责令改正通知书迟送四日，程序轻微违法，对申请人权利无实际影响。",
                                        d));
        ended(licence, TerminationGround.LICENCE_CANCELLED, 2022, 7);
        terminated(licence, Liquidator.AUTHORITY, 2022, 7);
        struckOff(licence, DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED, "2022-11-14");
    }

    /** A school that was prepared first, and ended by its own wish. */
    private void spring() {
        var organiser = new Organiser.Organisation("上海听泉教育基金会", "53310000MJ49DEMO02", "虹桥路21号");
        var content =
                new LicenceContent(
                        "上海市民办听泉初级中学",
                        SchoolKind.JUNIOR_MIDDLE,
                        false,
                        organiser,
                        new Site("听泉路3号", "310105009"));
        prepared("2017-001", content, 2017);
        submitted(
                        "2019-001",
                        new Proposal.Establishment(
                                school("J08"),
                                licence("2019", "J08"),
                                content,
                                false,
                                application("2017-001"),
                                LocalDate.of(2024, 8, 31)),
                        organiser,
                        "2019-03-04",
                        PaperKind.PREPARATION_APPROVAL,
                        PaperKind.PREPARATION_REPORT,
                        PaperKind.CHARTER_AND_BOARD,
                        PaperKind.PROOF_OF_ASSETS,
                        PaperKind.STAFF_QUALIFICATIONS)
                .on("2019-03-08", d -> accepted("2019-001", d))
                .on("2019-03-11", d -> begun("2019-001", d))
                .on("2019-05-06", d -> concluded("2019-001", Recommendation.GRANT, d))
                .on("2019-05-20", d -> granted("2019-001", PRIVATE_LAW, d))
                .on("2019-05-27", d -> delivered("2019-001", d));
        var licence = licence("2019", "J08");
        for (int year = 2019; year <= 2022; year++)
            inspected(licence, year, InspectionGrade.PASSED);
        var plan = new ResettlementPlan("在校学生由区教育局统筹转入邻近初级中学。", Papers.digest("听泉中学学生安置方案"));
        tale(licence + "-announced")
                .on(
                        "2023-11-20",
                        d ->
                                new AnnounceTermination(
                                        licence, LocalDate.of(2024, 6, 30), "学校网站和《长宁时报》", d));
        submitted(
                        "2024-002",
                        new Proposal.Termination(licence, plan),
                        organiser,
                        "2024-02-26",
                        PaperKind.TERMINATION_RESOLUTION,
                        PaperKind.RESETTLEMENT_PLAN)
                .on("2024-03-01", d -> accepted("2024-002", d))
                .on("2024-03-04", d -> begun("2024-002", d))
                .on("2024-03-15", d -> concluded("2024-002", Recommendation.GRANT, d))
                .on("2024-03-20", d -> granted("2024-002", ENDS, d))
                .on("2024-03-26", d -> delivered("2024-002", d));
        terminated(licence, Liquidator.SCHOOL, 2024, 7);
        struckOff(licence, DeregistrationGround.TERMINATED, "2024-11-18");
    }

    /** One that expired, one that was revoked and one that was withdrawn. */
    private void others() {
        var swallow = kindergarten("长宁区民办雨燕幼儿园", "上海雨燕教育有限公司", "哈密路15号");
        established("2018-003", "K14", swallow, 2018, 4, LocalDate.of(2020, 8, 31));
        var expired = licence("2018", "K14");
        renewed("2020-001", expired, "2020-06-15", LocalDate.of(2023, 8, 31))
                .on(
                        "2020-07-06",
                        d -> new WithdrawApplication(application("2020-001"), "举办者决定不再续办。", d));
        struckOff(expired, DeregistrationGround.EXPIRED, "2020-10-19");

        var maple = kindergarten("长宁区民办红枫幼儿园", "上海红枫托育有限公司", "剑河路260号");
        established("2019-002", "K15", maple, 2019, 2, LocalDate.of(2024, 7, 31));
        var revoked = licence("2019", "K15");
        tale(revoked + "-revoked")
                .on(
                        "2020-11-09",
                        d ->
                                new RevokeLicence(
                                        revoked,
                                        RevocationGround.FRAUD_OR_BRIBERY,
                                        null,
                                        decision(d, Licensing.HEAD, "验资报告系伪造，以欺骗手段取得许可。"),
                                        d));
        ended(revoked, TerminationGround.LICENCE_CANCELLED, 2020, 12);

        var pine = kindergarten("长宁区民办小松鼠幼儿园", "上海松果教育有限公司", "北翟路9号");
        established("2019-003", "K16", pine, 2019, 3, LocalDate.of(2024, 7, 31));
        var withdrawn = licence("2019", "K16");
        tale(withdrawn + "-withdrawn")
                .on(
                        "2021-03-15",
                        d ->
                                new WithdrawLicence(
                                        withdrawn,
                                        WithdrawalGround.CIRCUMSTANCES_CHANGED,
                                        "按评估价补偿装修损失，并协助安置教职工。",
                                        decision(d, Licensing.HEAD, "轨道交通建设征用园舍用地。"),
                                        d));
        struckOff(withdrawn, DeregistrationGround.REVOKED_WITHDRAWN_OR_CANCELLED, "2021-05-17");
    }

    /**
     * A kindergarten next to whose gate people live who were told nothing: a court annulled the
     * grant, and licence and school never were, as is known since.
     */
    private void star() {
        var then = organisation("上海星汉教育集团有限公司", "水城路66号");
        var content = kindergarten("长宁区民办星河幼儿园", "上海星河托育有限公司", "水城路68号");
        var id = application("2023-002");
        var licence = licence("2023", "K21");
        establishment("2023-002", "K21", content, "2023-02-20")
                .on("2023-02-24", d -> accepted("2023-002", d))
                .on("2023-02-27", d -> begun("2023-002", d))
                .on(
                        "2023-03-20",
                        d -> {
                            applicants.put("2023-002", then.servedAs());
                            return new SucceedApplicant(
                                    id,
                                    then,
                                    SuccessionGround.REORGANISATION,
                                    List.of(Papers.digest("吸收合并登记通知书")),
                                    Licensing.COUNTER,
                                    d);
                        })
                .on("2023-05-08", d -> concluded("2023-002", Recommendation.GRANT, d))
                .on("2023-05-15", d -> granted("2023-002", PRIVATE_LAW, d))
                .on("2023-05-22", d -> delivered("2023-002", d));
        var granted = LocalDate.of(2023, 5, 15);
        var grant = new OnAct.Recorded(id.toString(), GRANTED, granted);
        var suit =
                new Proceeding("(2023)沪7101行初418号", Proceeding.Instance.FIRST_INSTANCE, "上海铁路运输法院");
        var why = "许可直接关系相邻业主重大利益，未告知其听证权利，违反法定程序。";
        tale("suit-2023-002")
                .on("2023-08-07", d -> new OnAct.Challenged(grant, suit, "水城苑业主委员会", d))
                .on("2023-09-04", d -> new OnAct.Stayed(grant, suit, "园门施工阻断消防通道。", d))
                .on("2023-10-16", d -> new OnAct.StayEnded(grant, suit, "消防通道已恢复。", d))
                .on("2024-01-29", d -> new OnAct.Annulled(grant, suit, why, null, d))
                .late(
                        "2024-01-29",
                        "2024-02-05",
                        d ->
                                new OnAct.Annulled(
                                        new OnAct.Recorded(
                                                school("K21").toString(),
                                                "school.SchoolEstablished",
                                                granted),
                                        suit,
                                        why,
                                        null,
                                        d))
                .late(
                        "2024-01-29",
                        "2024-02-06",
                        d ->
                                new OnAct.Annulled(
                                        new OnAct.Recorded(
                                                licence.toString(),
                                                "licence.LicenceIssued",
                                                granted),
                                        suit,
                                        why,
                                        null,
                                        d))
                .on(
                        "2024-02-19",
                        d ->
                                new OnFollowUp.Settled(
                                        id.toString(),
                                        Licensing.REVIEWER,
                                        "许可证和学校登记已随许可决定一并撤销，在园幼儿由区教育局统筹转园。",
                                        d))
                .on("2024-03-11", d -> new WithdrawApplication(id, "另行选址后重新申请。", d));
    }

    /** Applications that came to no licence. */
    private void inVain() {
        var hill = kindergarten("长宁区民办山丘幼儿园", "上海山丘教育有限公司", "金钟路4号");
        prepared("2018-004", hill, 2018); // nobody built it within the three years
        establishment("2020-002", "K17", hill, "2020-03-02")
                .on(
                        "2020-05-11",
                        d -> new WithdrawApplication(application("2020-002"), "场地租约解除。", d));
        establishment("2019-004", "K18", hill, "2019-09-02")
                .on(
                        "2019-09-05",
                        d -> {
                            var decision =
                                    decision(
                                            d,
                                            Licensing.COUNTER,
                                            "申请人不具备举办者资格。",
                                            Licensing.REMEDIES);
                            decisions.put("2019-004", decision.documentNumber());
                            return new RefuseAcceptance(application("2019-004"), decision, d);
                        })
                .on(
                        "2019-09-11",
                        d ->
                                new RecordServiceAttempt(
                                        application("2019-004").toString(),
                                        requireNonNull(decisions.get("2019-004")),
                                        requireNonNull(applicants.get("2019-004")),
                                        ServiceMode.POST,
                                        "邮件退回，迁址不明。",
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2019-09-17",
                        d ->
                                new AnnounceService(
                                        application("2019-004").toString(),
                                        requireNonNull(decisions.get("2019-004")),
                                        requireNonNull(applicants.get("2019-004")),
                                        "区教育局网站和公告栏",
                                        "直接送达和邮寄均未送达。",
                                        Papers.digest("公告送达 2019-004"),
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2019-11-17",
                        d ->
                                Papers.served(
                                        application("2019-004"),
                                        requireNonNull(decisions.get("2019-004")),
                                        requireNonNull(applicants.get("2019-004")),
                                        ServiceMode.PUBLIC_ANNOUNCEMENT,
                                        "公告期满，两名工作人员见证",
                                        d));
        establishment("2021-002", "K19", hill, "2021-10-11")
                .on(
                        "2021-10-13",
                        d ->
                                new FindOutsideJurisdiction(
                                        application("2021-002"),
                                        "闵行区教育局",
                                        decision(d, Licensing.COUNTER, "办学地址在闵行区。"),
                                        d));
        establishment("2023-001", "K20", hill, "2023-04-10")
                .on(
                        "2023-04-12",
                        d ->
                                new FindLicenceUnnecessary(
                                        application("2023-001"),
                                        "只提供亲子阅读场所，不实施学前教育。",
                                        Licensing.COUNTER,
                                        d));
    }

    private Tale establishment(String number, String code, LicenceContent content, String on) {
        return submitted(
                number,
                new Proposal.Establishment(
                        school(code),
                        licence(number.substring(0, 4), code),
                        content,
                        false,
                        null,
                        LocalDate.parse(on).plusYears(5)),
                content.organiser(),
                on,
                PaperKind.APPLICATION_REPORT,
                PaperKind.ORGANISER_IDENTITY,
                PaperKind.SOURCE_OF_ASSETS,
                PaperKind.CHARTER_AND_BOARD,
                PaperKind.PROOF_OF_ASSETS,
                PaperKind.STAFF_QUALIFICATIONS);
    }

    private void established(
            String number,
            String code,
            LicenceContent content,
            int year,
            int month,
            LocalDate until) {
        var proposal =
                new Proposal.Establishment(
                        school(code), licence("" + year, code), content, false, null, until);
        submitted(
                        number,
                        proposal,
                        content.organiser(),
                        day(year, month, 26),
                        PaperKind.APPLICATION_REPORT,
                        PaperKind.ORGANISER_IDENTITY,
                        PaperKind.SOURCE_OF_ASSETS,
                        PaperKind.CHARTER_AND_BOARD,
                        PaperKind.PROOF_OF_ASSETS,
                        PaperKind.STAFF_QUALIFICATIONS)
                .on(day(year, month + 1, 1), d -> accepted(number, d))
                .on(day(year, month + 1, 8), d -> begun(number, d))
                .on(day(year, month + 3, 9), d -> concluded(number, Recommendation.GRANT, d))
                .on(day(year, month + 3, 15), d -> granted(number, PRIVATE_LAW, d))
                .on(day(year, month + 3, 22), d -> delivered(number, d));
    }

    private void prepared(String number, LicenceContent content, int year) {
        submitted(
                        number,
                        new Proposal.Preparation(content, false),
                        content.organiser(),
                        day(year, 3, 6),
                        PaperKind.APPLICATION_REPORT,
                        PaperKind.ORGANISER_IDENTITY,
                        PaperKind.SOURCE_OF_ASSETS)
                .on(day(year, 3, 9), d -> accepted(number, d))
                .on(day(year, 3, 13), d -> begun(number, d))
                .on(day(year, 3, 29), d -> concluded(number, Recommendation.GRANT, d))
                .on(day(year, 4, 6), d -> granted(number, PRIVATE_LAW, d))
                .on(day(year, 4, 12), d -> delivered(number, d));
    }

    private Tale renewed(String number, LicenceId licence, String on, LocalDate until) {
        var applied = LocalDate.parse(on);
        return submitted(
                        number,
                        new Proposal.Renewal(licence, until),
                        organisation("举办者代表", "哈密路15号"),
                        on,
                        PaperKind.RENEWAL_REQUEST)
                .on(applied.plusDays(4).toString(), d -> accepted(number, d))
                .on(applied.plusDays(8).toString(), d -> begun(number, d));
    }

    private Tale submitted(
            String number, Proposal proposal, Organiser by, String on, PaperKind... papers) {
        applicants.put(number, by.servedAs());
        return tale("application-" + number)
                .on(
                        on,
                        d ->
                                new SubmitApplication(
                                        application(number),
                                        by,
                                        proposal,
                                        papers(papers),
                                        Licensing.UNIT,
                                        d));
    }

    private void inspected(LicenceId licence, int year, InspectionGrade grade) {
        var report = Papers.digest("年度报告 %s %d".formatted(licence, year));
        var tale = tale("%s-inspected-%d".formatted(licence, year));
        // The acts of 2022 come before the licence of the kindergarten was cancelled.
        tale.on(day(year + 1, 3, 14), d -> new FileAnnualReport(licence, year, report, d))
                .on(
                        day(year + 1, 5, 10),
                        d ->
                                new GradeAnnualInspection(
                                        licence,
                                        year,
                                        grade,
                                        decision(d, Licensing.REVIEWER, "年检材料审查和现场检查完毕。"),
                                        d))
                .on(
                        day(year + 1, 5, 17),
                        d -> new PublishAnnualInspection(licence, year, "长宁区教育局门户网站", d));
    }

    /**
     * What the inspection failed became a case, the licence was cancelled by a vote over a dissent,
     * and the government upheld that.
     */
    private void punished(LicenceId licence, Organiser organiser) {
        if (!(organiser instanceof Organiser.Organisation company)) {
            throw new IllegalStateException("a company runs " + licence);
        }
        var id = new PenaltyCaseId("annual-2021-" + licence.value());
        var party = Offender.of(company.name(), company.identifier());
        var kinds = List.of(PenaltyKind.LICENCE_CANCELLED);
        var investigators = List.of(Licensing.PREPARER, Licensing.REVIEWER);
        var record = Papers.digest("调查终结报告 " + licence);
        tale(licence + "-punished")
                .on(
                        "2022-06-14",
                        d ->
                                new FilePenaltyCase(
                                        id,
                                        "长教罚立〔2022〕1号",
                                        party,
                                        licence.value() + "-2022-1",
                                        "管理混乱严重影响教育教学",
                                        ON_PENALTIES,
                                        LocalDate.of(2022, 6, 13),
                                        Harm.ORDINARY,
                                        "民办教育科",
                                        investigators,
                                        null,
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2022-06-15",
                        d ->
                                new ConcludeInvestigation(
                                        id,
                                        Finding.IMPOSE,
                                        record,
                                        List.of(Weight.GRAVE),
                                        investigators,
                                        d))
                .on(
                        "2022-06-15",
                        d ->
                                new TellIntendedPenalty(
                                        id,
                                        kinds,
                                        null,
                                        null,
                                        null,
                                        "超额招生，三名无资格人员带班，逾期不改，拟吊销办学许可证。",
                                        List.of(),
                                        "长教罚告〔2022〕1号",
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2022-06-15",
                        d ->
                                new TellRightToHearing(
                                        id.toString(),
                                        List.of(party.servedAs()),
                                        "长教听告〔2022〕1号",
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2022-06-23",
                        d ->
                                new WeighStatement(
                                        id,
                                        Adoption.NOT_ADOPTED,
                                        "已联系合格教师，请再给一个月。",
                                        "整改期限已届满，在班人员仍无资格。",
                                        Papers.digest("陈述申辩书 " + licence),
                                        Licensing.COUNTER,
                                        d))
                .on("2022-06-24", d -> discussed(id, d))
                .on(
                        "2022-06-27",
                        d ->
                                new ImposePenalty(
                                        id,
                                        kinds,
                                        null,
                                        null,
                                        null,
                                        null,
                                        5,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        cancelling(licence, d),
                                        d))
                .on(
                        "2022-06-28",
                        d ->
                                new ServePaper(
                                        id.toString(),
                                        cancelling(licence, d).documentNumber(),
                                        party.servedAs(),
                                        ServiceMode.IN_PERSON,
                                        "举办者代表",
                                        Papers.digest("送达回证 " + id),
                                        null,
                                        null,
                                        Licensing.PREPARER,
                                        d));
        var imposed =
                new OnAct.Recorded(
                        id.toString(), "penalty.PenaltyImposed", LocalDate.of(2022, 6, 27));
        var contested =
                new Proceeding("长府复〔2022〕24号", Proceeding.Instance.RECONSIDERATION, "上海市长宁区人民政府");
        tale(licence + "-contested")
                .on(
                        "2022-07-12",
                        d -> new OnAct.Challenged(imposed, contested, party.servedAs(), d))
                .on("2022-08-30", d -> new OnAct.Upheld(imposed, contested, d));
    }

    private static TakeVote discussed(PenaltyCaseId id, LocalDate on) {
        var members = List.of(Licensing.HEAD, Papers.DEPUTY, Licensing.PRESIDER);
        return new TakeVote(
                id.toString(),
                "1",
                "penalty.grave",
                "是否吊销办学许可证",
                null,
                new Meeting(
                        "局长办公会",
                        Licensing.HEAD,
                        members,
                        List.of(
                                new CastVote(Papers.DEPUTY, Ballot.AGAINST, "可先停止招生，再观察一学期。"),
                                new CastVote(Licensing.PRESIDER, Ballot.FOR, null),
                                new CastVote(Licensing.HEAD, Ballot.FOR, null)),
                        Papers.digest("会议纪要 " + id.value())),
                District.STAFF_OFFICER,
                on);
    }

    private Decision cancelling(LicenceId licence, LocalDate on) {
        return cancellations.computeIfAbsent(
                licence,
                known ->
                        Papers.hearing(
                                Papers.alone(
                                        Papers.telling(
                                                Papers.of(
                                                        on,
                                                        document(on),
                                                        Licensing.HEAD,
                                                        "管理混乱严重影响教育教学，逾期不改。",
                                                        ON_PENALTIES),
                                                Licensing.REMEDIES)),
                                "举办者请求再给一个月整改，未要求听证。"));
    }

    private void ended(LicenceId licence, TerminationGround ground, int year, int month) {
        tale(licence + "-termination")
                .on(
                        day(year, month, 7),
                        d ->
                                new BeginTermination(
                                        licence,
                                        ground,
                                        null,
                                        decision(d, Licensing.HEAD, "依法终止办学。"),
                                        d));
    }

    /** The liquidation, in the order of article 59. */
    private void terminated(LicenceId licence, Liquidator by, int year, int month) {
        var plan = new ResettlementPlan("全体学生已转入邻近学校。", Papers.digest("安置完毕 " + licence));
        var statement = Papers.digest("清偿表 " + licence);
        tale(licence + "-liquidation")
                .on(
                        day(year, month, 18),
                        d -> new OpenLiquidation(licence, by, List.of("清算组组长", "会计师"), d))
                .on(day(year, month + 1, 15), d -> new SettlePupils(licence, plan, d))
                .on(
                        day(year, month + 2, 12),
                        d ->
                                new PayCreditors(
                                        licence,
                                        Creditors.PUPILS,
                                        Money.ofFen(38_600_000),
                                        Money.ofFen(38_600_000),
                                        statement,
                                        d))
                .on(
                        day(year, month + 2, 20),
                        d ->
                                new PayCreditors(
                                        licence,
                                        Creditors.STAFF,
                                        Money.ofFen(21_450_000),
                                        Money.ofFen(21_450_000),
                                        statement,
                                        d))
                .on(
                        day(year, month + 3, 17),
                        d ->
                                new PayCreditors(
                                        licence,
                                        Creditors.OTHERS,
                                        Money.ofFen(9_000_000),
                                        Money.ofFen(6_120_000),
                                        statement,
                                        d))
                .on(
                        day(year, month + 3, 24),
                        d -> new RecoverLicence(licence, true, Papers.digest("收回 " + licence), d));
    }

    private void struckOff(LicenceId licence, DeregistrationGround ground, String on) {
        tale(licence + "-struck-off")
                .on(
                        on,
                        d ->
                                new DeregisterLicence(
                                        licence,
                                        ground,
                                        decision(d, Licensing.HEAD, "依法注销办学许可证。"),
                                        d));
    }

    private static AcceptApplication accepted(String number, LocalDate on) {
        return new AcceptApplication(
                application(number), "受理〔%s〕号".formatted(number), Licensing.COUNTER, on);
    }

    private static BeginReview begun(String number, LocalDate on) {
        return new BeginReview(
                application(number), Licensing.PREPARER, List.of(Licensing.REVIEWER), on);
    }

    private static ConcludeReview concluded(
            String number, Recommendation recommendation, LocalDate on) {
        return new ConcludeReview(
                application(number), Licensing.REVIEWER, recommendation, "现场核查符合要求。", on);
    }

    private GrantApplication granted(String number, LegalBasis basis, LocalDate on) {
        var decision = Papers.of(on, document(on), Licensing.DECIDER, "符合法定条件，准予许可。", basis);
        decisions.put(number, decision.documentNumber());
        return new GrantApplication(application(number), decision, on);
    }

    private ServePaper delivered(String number, LocalDate on) {
        return Papers.served(
                application(number),
                requireNonNull(decisions.get(number)),
                requireNonNull(applicants.get(number)),
                ServiceMode.IN_PERSON,
                "举办者代表",
                on);
    }

    private Decision decision(LocalDate on, String officer, String why) {
        return Papers.of(on, document(on), officer, why, ENDS);
    }

    private Decision decision(LocalDate on, String officer, String why, RemedyNotice remedies) {
        return Papers.telling(decision(on, officer, why), remedies);
    }

    private String document(LocalDate on) {
        return "长教审〔%d〕%d号".formatted(on.getYear(), ++documents);
    }

    private static LicenceContent kindergarten(String name, String organiser, String address) {
        return new LicenceContent(
                name,
                SchoolKind.PRESCHOOL,
                false,
                organisation(organiser, address),
                new Site(address, "310105102"));
    }

    private static Organiser organisation(String name, String address) {
        return new Organiser.Organisation(
                name,
                "91310105MA1DEMO"
                        + Papers.digest(name).substring(0, 3).toUpperCase(java.util.Locale.ROOT),
                address);
    }

    private static List<Paper> papers(PaperKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Paper(kind, kind.name(), Papers.digest("paper " + kind)))
                .toList();
    }

    private static String day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toString();
    }

    private static ApplicationId application(String number) {
        return new ApplicationId("310105-" + number);
    }

    private static LicenceId licence(String year, String code) {
        return new LicenceId("310105-%s-%s".formatted(year, code));
    }

    private static SchoolId school(String code) {
        return new SchoolId("310105-" + code);
    }
}
