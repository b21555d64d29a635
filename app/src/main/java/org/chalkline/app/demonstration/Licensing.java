package org.chalkline.app.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.contest.ContestCommand.FinalizeJudgment;
import org.chalkline.command.contest.ContestCommand.ServeOutcome;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.service.ServiceCommand.RecordServiceAttempt;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.hearing.HearingEvent.Replacement;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/**
 * Two applications for private schools, from submission to delivery: a kindergarten that was
 * granted after its papers had been corrected, and a middle school that was refused after its
 * neighbours had been heard.
 */
final class Licensing {
    static final String UNIT = "行政审批科";
    static final String COUNTER = "审批科受理岗";
    static final String PREPARER = "审批科承办岗";
    static final String REVIEWER = "民办教育科科长";
    static final String PRESIDER = "法制科科长";
    static final String SECOND_PRESIDER = "督导室主任";
    static final String DECIDER = "基础教育科科长";
    static final String HEAD = "局长";
    private static final LegalBasis GRANTING =
            new LegalBasis("Private Education Law", "17", "2018");
    private static final LegalBasis STANDARDS =
            new LegalBasis("Private Education Law", "11", "2018");
    static final RemedyNotice REMEDIES = new RemedyNotice("上海市长宁区人民政府", 60, "上海铁路运输法院", 6, false);

    private static final String REFUSED = "application.ApplicationRefused";

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<ApplicationId, String> decisions = new HashMap<>();

    Licensing() {
        powers();
        granted();
        refusedAfterHearing();
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void powers() {
        delegate(COUNTER, Power.ACCEPT_APPLICATIONS);
        delegate(PREPARER, Power.EXAMINE_APPLICATIONS);
        delegate(REVIEWER, Power.EXAMINE_APPLICATIONS);
        delegate(REVIEWER, Power.INSPECT_LICENSEES);
        delegate(PRESIDER, Power.PRESIDE_HEARINGS);
        delegate(SECOND_PRESIDER, Power.PRESIDE_HEARINGS);
        delegate(PRESIDER, Power.RECORD_RULINGS);
        delegate(DECIDER, Power.DECIDE_APPLICATIONS);
        delegate(Papers.DEPUTY, Power.DECIDE_APPLICATIONS);
        delegate(HEAD, Power.EXTEND_PERIODS);
        delegate(HEAD, Power.END_LICENCES);
        delegate(HEAD, Power.IMPOSE_PENALTIES);
    }

    private void delegate(String officer, Power power) {
        var on = LocalDate.of(2024, 1, 2);
        drafts.add(
                new Draft(
                        on,
                        "power-" + power + "-" + officer,
                        p ->
                                new DelegatePower(
                                        new OfficerId(officer),
                                        power,
                                        "长教〔2024〕1号",
                                        "局长办公会",
                                        null,
                                        on)));
    }

    private void granted() {
        var id = new ApplicationId("310105-2025-001");
        var content =
                new LicenceContent(
                        "长宁区民办云杉幼儿园",
                        SchoolKind.PRESCHOOL,
                        false,
                        new Organiser.Unsealed(
                                new PersonId("310105-D001"), "沈云杉", "310105197503120023", "天山路30号"),
                        new Site("云杉路12号", "310105006"));
        var proposal =
                new Proposal.Establishment(
                        new SchoolId("310105-K11"),
                        new LicenceId("310105-2025-K11"),
                        content,
                        false,
                        null,
                        LocalDate.of(2030, 3, 19));
        var first =
                papers(
                        PaperKind.APPLICATION_REPORT,
                        PaperKind.ORGANISER_IDENTITY,
                        PaperKind.SOURCE_OF_ASSETS,
                        PaperKind.CHARTER_AND_BOARD);
        var missing = papers(PaperKind.PROOF_OF_ASSETS, PaperKind.STAFF_QUALIFICATIONS);
        act(
                id,
                "2025-01-06",
                "submitted",
                on -> new SubmitApplication(id, content.organiser(), proposal, first, UNIT, on));
        act(
                id,
                "2025-01-10",
                "correction-requested",
                on ->
                        new RequestCorrection(
                                id,
                                List.of("缺学校资产的有效证明文件", "缺园长、教师、财会人员的资格证明文件"),
                                "补正告知〔2025〕1号",
                                COUNTER,
                                on));
        act(id, "2025-01-20", "corrected", on -> new CorrectPapers(id, missing, on));
        act(
                id,
                "2025-01-22",
                "accepted",
                on -> new AcceptApplication(id, "受理〔2025〕1号", COUNTER, on));
        act(
                id,
                "2025-01-24",
                "review-begun",
                on -> new BeginReview(id, PREPARER, List.of(REVIEWER), on));
        act(
                id,
                "2025-02-26",
                "site-inspected",
                on ->
                        new InspectSite(
                                id,
                                List.of(PREPARER, REVIEWER),
                                "园舍三层，户外活动场地620平方米，消防设施齐备。",
                                Papers.digest("现场核查记录 2025-001"),
                                on));
        act(
                id,
                "2025-03-05",
                "review-concluded",
                on ->
                        new ConcludeReview(
                                id, REVIEWER, Recommendation.GRANT, "现场核查两次，园舍、消防、人员均达到设置标准。", on));
        var day = LocalDate.of(2025, 3, 20);
        decide(
                id,
                "2025-03-20",
                "granted",
                p ->
                        new GrantApplication(
                                id, noted(id, p.decide(day, "具备办学条件，达到设置标准。", GRANTING)), day));
        served(id, "2025-03-27", content.organiser().servedAs(), ServiceMode.IN_PERSON, "举办者代表");
    }

    private void refusedAfterHearing() {
        var id = new ApplicationId("310105-2025-002");
        var content =
                new LicenceContent(
                        "上海市民办观澜初级中学",
                        SchoolKind.JUNIOR_MIDDLE,
                        false,
                        new Organiser.Organisation("上海观澜教育基金会", "53310000MJ49DEMO01", "虹桥路90号"),
                        new Site("玉兰里5号", "310105010"));
        var proposal =
                new Proposal.Establishment(
                        new SchoolId("310105-J07"),
                        new LicenceId("310105-2025-J07"),
                        content,
                        false,
                        null,
                        LocalDate.of(2030, 6, 30));
        var all =
                papers(
                        PaperKind.APPLICATION_REPORT,
                        PaperKind.ORGANISER_IDENTITY,
                        PaperKind.SOURCE_OF_ASSETS,
                        PaperKind.CHARTER_AND_BOARD,
                        PaperKind.PROOF_OF_ASSETS,
                        PaperKind.STAFF_QUALIFICATIONS);
        var neighbours = "玉兰里业主委员会";
        var record = Papers.digest("听证笔录，2025年5月14日");
        act(
                id,
                "2025-04-07",
                "submitted",
                on -> new SubmitApplication(id, content.organiser(), proposal, all, UNIT, on));
        act(
                id,
                "2025-04-11",
                "accepted",
                on -> new AcceptApplication(id, "受理〔2025〕2号", COUNTER, on));
        act(
                id,
                "2025-04-14",
                "review-begun",
                on -> new BeginReview(id, PREPARER, List.of(REVIEWER), on));
        var of = id.toString();
        var founder = "上海观澜教育基金会";
        act(
                id,
                "2025-04-21",
                "parties-notified",
                on ->
                        new TellRightToHearing(
                                of, List.of(founder, neighbours), "听证告知〔2025〕1号", PREPARER, on));
        act(
                id,
                "2025-04-22",
                "statement-heard",
                on ->
                        new HearStatement(
                                id,
                                neighbours,
                                "弄内道路狭窄，上下学时段无法通行。",
                                Papers.digest("陈述笔录 2025-002"),
                                PREPARER,
                                on));
        act(id, "2025-04-24", "hearing-requested", on -> new RequestHearing(of, neighbours, on));
        act(id, "2025-04-25", "hearing-requested-too", on -> new RequestHearing(of, founder, on));
        act(
                id,
                "2025-04-27",
                "hearing-called",
                on ->
                        new CallHearing(
                                of,
                                LocalDate.of(2025, 5, 14),
                                "区教育局二楼会议室",
                                PRESIDER,
                                "听证通知〔2025〕1号",
                                PREPARER,
                                on));
        act(
                id,
                "2025-04-28",
                "hearing-request-withdrawn",
                on -> new WithdrawHearingRequest(of, founder, on));
        act(
                id,
                "2025-05-06",
                "hearing-adjourned",
                on ->
                        new AdjournHearing(
                                of,
                                LocalDate.of(2025, 5, 15),
                                "区教育局二楼会议室",
                                "居民委员会代表因故不能到场。",
                                "听证通知〔2025〕2号",
                                PREPARER,
                                on));
        act(
                id,
                "2025-05-14",
                "presider-replaced",
                on ->
                        new ReplacePresider(
                                of,
                                SECOND_PRESIDER,
                                Replacement.PREVENTED,
                                "主持人因病不能到场。",
                                PREPARER,
                                on));
        act(
                id,
                "2025-05-15",
                "hearing-held",
                on -> new HoldHearing(of, record, List.of(founder, neighbours, REVIEWER), on));
        act(
                id,
                "2025-05-20",
                "review-concluded",
                on ->
                        new ConcludeReview(
                                id,
                                REVIEWER,
                                Recommendation.REFUSE,
                                "校舍生均建筑面积和运动场地不足，听证中未能补充证明。",
                                on));
        decide(
                id,
                "2025-06-03",
                "refused",
                p ->
                        new RefuseApplication(
                                id,
                                noted(
                                        id,
                                        p.afterHearing(
                                                LocalDate.of(2025, 6, 3),
                                                "经听证查明，校舍和运动场地未达到设置标准。",
                                                STANDARDS,
                                                record,
                                                "申请人未能补充校舍证明；居委会反对在弄堂内办学。",
                                                REMEDIES)),
                                LocalDate.of(2025, 6, 3)));
        served(id, "2025-06-06", "上海观澜教育基金会", ServiceMode.POST, "基金会办公室");
        act(
                id,
                "2025-06-09",
                "not-served",
                on ->
                        new RecordServiceAttempt(
                                id.toString(),
                                requireNonNull(decisions.get(id)),
                                neighbours,
                                ServiceMode.POST,
                                "邮件因无人签收退回。",
                                PREPARER,
                                on));
        served(id, "2025-06-12", neighbours, ServiceMode.IN_PERSON, "居委会主任");
        decidedAnew(id, record, founder, neighbours);
    }

    /**
     * Reconsideration left the refusal as it was, and the court annulled it: the bureau decided
     * anew within the time that the court set.
     */
    private void decidedAnew(ApplicationId id, String record, String founder, String neighbours) {
        var refused = new OnAct.Recorded(id.toString(), REFUSED, LocalDate.of(2025, 6, 3));
        var government = "上海市长宁区人民政府";
        var review = new ContestId("review/2025-41");
        var suit = new ContestId("suit/2025-612");
        act(
                id,
                "2025-07-04",
                "review-asked",
                on ->
                        new OnAct.Reviewed(
                                refused,
                                review,
                                new Docket(
                                        "长府复〔2025〕41号",
                                        government,
                                        LocalDate.of(2025, 7, 2),
                                        false),
                                founder,
                                on));
        act(
                id,
                "2025-08-28",
                "upheld",
                on ->
                        outcome(
                                review,
                                ContestResult.MAINTAIN,
                                "长府复决〔2025〕41号",
                                "认定事实清楚，证据确凿，程序合法。",
                                null,
                                null,
                                on));
        act(
                id,
                "2025-09-09",
                "sued",
                on ->
                        new OnAct.Sued(
                                refused,
                                suit,
                                new Docket(
                                        "(2025)沪7101行初612号",
                                        "上海铁路运输法院",
                                        LocalDate.of(2025, 9, 4),
                                        false),
                                review,
                                government,
                                founder,
                                on));
        act(
                id,
                "2025-12-18",
                "annulled",
                on ->
                        outcome(
                                suit,
                                ContestResult.ANNUL,
                                "(2025)沪7101行初612号判决",
                                "以生均面积不足为由不予许可，但计算时漏计租赁的运动场地，主要证据不足。",
                                ActDefect.EVIDENCE,
                                LocalDate.of(2026, 3, 18),
                                on));
        act(id, "2026-01-08", "final", on -> new FinalizeJudgment(suit, PRESIDER, on));
        act(
                id,
                "2026-01-21",
                "site-inspected",
                on ->
                        new InspectSite(
                                id,
                                List.of(PREPARER, REVIEWER),
                                "租赁运动场地2400平方米，与校舍相连，租期十年。",
                                Papers.digest("现场核查记录 2025-002"),
                                on));
        act(
                id,
                "2026-02-26",
                "review-concluded-anew",
                on ->
                        new ConcludeReview(
                                id, REVIEWER, Recommendation.GRANT, "计入租赁运动场地后达到设置标准。", on));
        var day = LocalDate.of(2026, 3, 10);
        decide(
                id,
                "2026-03-10",
                "granted-anew",
                p ->
                        new GrantApplication(
                                id,
                                noted(
                                        id,
                                        p.afterHearing(
                                                day,
                                                "计入租赁运动场地，校舍和场地达到设置标准。",
                                                GRANTING,
                                                record,
                                                "申请人提交场地租赁合同；居委会要求错峰上下学，申请人已书面承诺。",
                                                REMEDIES)),
                                day));
        served(id, "2026-03-13", founder, ServiceMode.IN_PERSON, "基金会代表");
        served(id, "2026-03-16", neighbours, ServiceMode.IN_PERSON, "居委会主任");
    }

    static ServeOutcome outcome(
            ContestId contest,
            ContestResult result,
            String document,
            String reasons,
            @Nullable ActDefect defect,
            @Nullable LocalDate remakeBy,
            LocalDate on) {
        return new ServeOutcome(
                contest,
                result,
                false,
                List.of(),
                defect,
                remakeBy,
                null,
                List.of(),
                document,
                Papers.digest(document),
                reasons,
                on,
                null,
                PRESIDER,
                on);
    }

    /** The decision, whose number those on whom it is served are told. */
    private Decision noted(ApplicationId id, Decision decision) {
        decisions.put(id, decision.documentNumber());
        return decision;
    }

    private void served(
            ApplicationId id, String on, String receiver, ServiceMode mode, String receivedBy) {
        act(
                id,
                on,
                "served-" + on,
                day ->
                        Papers.served(
                                id,
                                requireNonNull(decisions.get(id)),
                                receiver,
                                mode,
                                receivedBy,
                                day));
    }

    private void act(
            ApplicationId id, String on, String what, Function<LocalDate, Object> command) {
        decide(id, on, what, p -> command.apply(LocalDate.parse(on)));
    }

    private void decide(
            ApplicationId id, String on, String what, Function<Papers, Object> command) {
        drafts.add(new Draft(LocalDate.parse(on), id.value() + "-" + what, command));
    }

    private static List<Paper> papers(PaperKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Paper(kind, kind.name(), Papers.digest("paper " + kind)))
                .collect(toList());
    }
}
