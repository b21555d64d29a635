package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.access.DemonstrationUsers;
import org.chalkline.command.procedure.notification.NotificationCommand.CompleteNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.HandOverNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.ReadNotification;
import org.chalkline.command.procedure.power.PostingCommand.BindSubject;
import org.chalkline.command.procedure.power.PostingCommand.CertifyOfficer;
import org.chalkline.command.procedure.power.PostingCommand.LetOfficerGo;
import org.chalkline.command.procedure.power.PostingCommand.PostOfficer;
import org.chalkline.command.procedure.power.PostingCommand.QualifyOfficerInLaw;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.command.procedure.unit.UnitCommand.AbolishUnit;
import org.chalkline.command.procedure.unit.UnitCommand.MergeUnit;
import org.chalkline.command.procedure.unit.UnitCommand.RenameUnit;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

/**
 * The bureau itself: its internal units, who is posted there, and an officer who handed over what
 * was open and left.
 */
final class BureauStaff {
    private static final String OFFICE = "办公室主任";

    /**
     * As whose users the demonstration's come in: the program's own, under the name it has unless
     * told another.
     */
    private static final String OWN_ISSUER = "http://localhost";

    /** Whose power to decide applications was taken back when they left. */
    static final String FORMER = "基础教育科副科长";

    private static final InternalUnitId LICENSING = new InternalUnitId("licensing");
    private static final InternalUnitId BASIC = new InternalUnitId("basic-education");
    private static final InternalUnitId PRIVATE = new InternalUnitId("private-schools");
    private static final InternalUnitId LEGAL = new InternalUnitId("legal");
    private static final InternalUnitId ADULT = new InternalUnitId("adult-education");
    private static final InternalUnitId LIFELONG = new InternalUnitId("lifelong-education");
    private static final InternalUnitId INFORMATION = new InternalUnitId("information");
    private static final InternalUnitId STORES = new InternalUnitId("stores");
    private static final InternalUnitId ASSETS = new InternalUnitId("assets");

    private static final LegalBasis EDUCATION = new LegalBasis("Education Law", "15", "2015");
    private static final LegalBasis LIFELONG_EDUCATION =
            new LegalBasis("Shanghai Lifelong Education Regulations", "6", "2011");
    private static final LegalBasis OPEN_INFORMATION =
            new LegalBasis("Open Government Information Regulations", "4", "2019");
    private static final LegalBasis PUBLIC_ASSETS =
            new LegalBasis("State-Owned Assets Regulations", "6", "2021");

    private final List<Act> acts = new ArrayList<>();

    BureauStaff() {
        powers();
        units();
        postings();
        handedOver();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-" + OFFICE, acts);
        for (var power : List.of(Power.ORGANISE_UNITS, Power.POST_OFFICERS)) {
            tale.delegates("2017-01-03", OFFICE, power, "长教〔2017〕4号");
        }
        // Found in a drawer: what the judge of sanctions decided a few days later was outside it.
        tale.on(
                "2026-07-06",
                d ->
                        new TakeBackPower(
                                new OfficerId(FoundedSchool.JUDGE),
                                Power.DECIDE_REVIEWS,
                                "长教〔2024〕6号",
                                LocalDate.of(2024, 5, 2)));
    }

    private void units() {
        var tale = new Tale(Section.ARCHIVE, "bureau-units", acts);
        setUp(tale, LICENSING, "行政审批科");
        setUp(tale, BASIC, "基础教育科");
        setUp(tale, PRIVATE, "民办教育科");
        setUp(tale, LEGAL, "法制科");
        setUp(tale, ADULT, "成人教育科");
        setUp(tale, LIFELONG, "终身教育科");
        setUp(tale, INFORMATION, "信息科");
        setUp(tale, STORES, "后勤科");
        setUp(tale, ASSETS, "资产管理科");
        tale.on(
                        "2018-06-25",
                        d ->
                                new MergeUnit(
                                        ADULT,
                                        LIFELONG,
                                        decided(d, "职责重复，并入终身教育科。", LIFELONG_EDUCATION),
                                        d))
                .on(
                        "2019-06-17",
                        d ->
                                new RenameUnit(
                                        INFORMATION,
                                        "信息和政务公开科",
                                        decided(d, "指定为政府信息公开工作机构。", OPEN_INFORMATION),
                                        d))
                .on(
                        "2021-04-12",
                        d ->
                                new AbolishUnit(
                                        STORES,
                                        ASSETS,
                                        decided(d, "物资管理归口资产管理科。", PUBLIC_ASSETS),
                                        d));
    }

    /** All by one decision. */
    private static void setUp(Tale tale, InternalUnitId unit, String name) {
        tale.on(
                "2017-01-05",
                d -> new SetUpUnit(unit, name, decided(d, "按机构设置方案设立内设机构。", EDUCATION), d));
    }

    private void postings() {
        posted(Licensing.COUNTER, LICENSING, "科员");
        posted(Licensing.PREPARER, LICENSING, "主任科员");
        posted(Licensing.REVIEWER, PRIVATE, "科长");
        posted(Licensing.DECIDER, BASIC, "科长");
        posted(FORMER, BASIC, "副科长");
        posted(Licensing.PRESIDER, LEGAL, "科长");
        posted(FoundedSchool.ARCHIVIST, INFORMATION, "科长");
        posted(District.ASSET_OFFICER, ASSETS, "科长");
        bound(Licensing.DECIDER, Role.DECIDER);
        bound(Licensing.PREPARER, Role.CLERK);
        var certificates = new Tale(Section.ARCHIVE, "officers-certified", acts);
        for (var officer : List.of(Licensing.PREPARER, Licensing.REVIEWER)) {
            certificates.on(
                    "2018-03-12",
                    d ->
                            new CertifyOfficer(
                                    new OfficerId(officer),
                                    "沪执法-105-" + (officer.equals(Licensing.PREPARER) ? 21 : 22),
                                    LocalDate.of(2028, 3, 11),
                                    OFFICE,
                                    d));
        }
        certificates.on(
                "2018-03-12",
                d ->
                        new QualifyOfficerInLaw(
                                new OfficerId(Licensing.PRESIDER), "A20143101050117", OFFICE, d));
    }

    /** The demonstration's users are two of its officers. */
    private void bound(String officer, Role role) {
        new Tale(Section.ARCHIVE, "bound-" + officer, acts)
                .on(
                        "2026-01-05",
                        d ->
                                new BindSubject(
                                        new OfficerId(officer),
                                        OWN_ISSUER,
                                        DemonstrationUsers.of(role),
                                        "长教信〔2026〕1号",
                                        null,
                                        OFFICE,
                                        d));
    }

    private void posted(String officer, InternalUnitId unit, String post) {
        new Tale(Section.ARCHIVE, "posted-" + officer, acts)
                .on(
                        "2017-01-09",
                        d ->
                                new PostOfficer(
                                        new OfficerId(officer),
                                        unit,
                                        post,
                                        "长教任〔2017〕1号",
                                        OFFICE,
                                        d));
    }

    /** What the deputy had in hand went to the head of the unit before the deputy left. */
    private void handedOver() {
        var from = InboxId.of(new OfficerId(FORMER));
        var to = InboxId.of(new OfficerId(Licensing.DECIDER));
        var statistics = new NotificationId("capacity-2019");
        var visit = new NotificationId("visit-P13");
        new Tale(Section.SCHOOLS, "handed-over", acts)
                .on(
                        "2019-04-15",
                        d ->
                                told(
                                        from,
                                        statistics,
                                        "310105-P01",
                                        "核对各校2019学年招生容量。",
                                        LocalDate.of(2019, 6, 28),
                                        d))
                .on("2019-04-16", d -> new ReadNotification(from, statistics, FORMER, d))
                .on(
                        "2019-05-06",
                        d ->
                                told(
                                        from,
                                        visit,
                                        FoundedSchool.SCHOOL.value(),
                                        "走访新建学校。",
                                        LocalDate.of(2019, 5, 31),
                                        d))
                .on(
                        "2019-05-24",
                        d -> new CompleteNotification(from, visit, FORMER, "已走访，校方无异议。", d))
                .on(
                        "2019-05-31",
                        d ->
                                new HandOverNotification(
                                        from, statistics, to, FORMER, "调离本局，移交工作。", d))
                .on(
                        "2019-06-03",
                        d -> new LetOfficerGo(new OfficerId(FORMER), "长教任〔2019〕7号", OFFICE, d))
                .on("2019-06-04", d -> new ReadNotification(to, statistics, Licensing.DECIDER, d))
                .on(
                        "2019-06-24",
                        d ->
                                new CompleteNotification(
                                        to, statistics, Licensing.DECIDER, "已与各校核对一致。", d));
    }

    private static GiveNotification told(
            InboxId inbox,
            NotificationId id,
            String about,
            String text,
            LocalDate dueOn,
            LocalDate on) {
        return new GiveNotification(inbox, id, NotificationOccasion.OTHER, about, text, dueOn, on);
    }

    private static Decision decided(LocalDate on, String why, LegalBasis basis) {
        return Papers.of(on, Papers.number("长教编", on, why), OFFICE, why, basis);
    }
}
