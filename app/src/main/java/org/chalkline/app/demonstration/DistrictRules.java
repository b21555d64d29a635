package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.normative.NormativeCommand.AmendClause;
import org.chalkline.command.normative.NormativeCommand.DraftDocument;
import org.chalkline.command.normative.NormativeCommand.EnterDocument;
import org.chalkline.command.normative.NormativeCommand.FileDocument;
import org.chalkline.command.normative.NormativeCommand.IssueDocument;
import org.chalkline.command.normative.NormativeCommand.KeepDocument;
import org.chalkline.command.normative.NormativeCommand.LapseDocument;
import org.chalkline.command.normative.NormativeCommand.RepealDocument;
import org.chalkline.command.normative.NormativeCommand.ResolveDocument;
import org.chalkline.command.procedure.legality.LegalityCommand.AskLegalityReview;
import org.chalkline.command.procedure.legality.LegalityCommand.GiveLegalityOpinion;
import org.chalkline.command.procedure.notice.NoticeCommand.GiveNotice;
import org.chalkline.command.procedure.power.PowerListCommand.ListPowerItem;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerItemEvent.Content;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.kernel.procedure.power.PowerItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's own rules: a document from its draft to the clean-up that repealed it, and an older
 * one that lapsed.
 */
final class DistrictRules {
    private static final String KEEPER = "办公室主任";
    private static final String UNIT = "法制科";
    private static final PowerItemId ITEM = new PowerItemId("ISSUE_DOCUMENTS.1");
    private static final NormativeDocumentId CARE = new NormativeDocumentId("gf-2018-01");
    private static final NormativeDocumentId OLD = new NormativeDocumentId("gf-2013-02");
    private static final String OF = CARE.toString();
    private static final LegalBasis EDUCATION =
            new LegalBasis("Compulsory Education Law", "7", "2018");

    private final List<Act> acts = new ArrayList<>();

    DistrictRules() {
        powers();
        care();
        lapsed();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void powers() {
        var tale = new Tale(Section.ARCHIVE, "powers-rules", acts);
        delegated(tale, "2018-01-02", KEEPER, Power.KEEP_POWER_LIST, null);
        delegated(tale, "2018-01-02", Licensing.PREPARER, Power.DRAFT_DOCUMENTS, null);
        delegated(tale, "2018-01-02", Licensing.PREPARER, Power.KEEP_PROCEDURES, null);
        delegated(tale, "2018-01-02", Licensing.PRESIDER, Power.REVIEW_LEGALITY, null);
        tale.on(
                "2018-01-03",
                d ->
                        new ListPowerItem(
                                ITEM,
                                new Content(
                                        "规范性文件的制定和清理", PowerItemKind.OTHER, List.of(asOf(d)), UNIT),
                                "长教〔2018〕1号",
                                KEEPER,
                                d));
        delegated(tale, "2018-01-04", Licensing.DECIDER, Power.ISSUE_DOCUMENTS, ITEM);
    }

    private static void delegated(
            Tale tale, String on, String officer, Power power, @Nullable PowerItemId item) {
        tale.on(
                on,
                d ->
                        new DelegatePower(
                                new OfficerId(officer),
                                power,
                                "长教〔2018〕2号",
                                "局长办公会",
                                null,
                                null,
                                null,
                                item,
                                d));
    }

    private void care() {
        var draft = Papers.digest("课后服务管理办法（送审稿）");
        new Tale(Section.ARCHIVE, "rules-" + CARE.value(), acts)
                .on(
                        "2018-03-05",
                        d ->
                                new DraftDocument(
                                        CARE, "长宁区小学生课后服务管理办法", draft, UNIT, Licensing.PREPARER, d))
                .on(
                        "2018-03-06",
                        d ->
                                new GiveNotice(
                                        OF,
                                        "N-1",
                                        "document.opinions",
                                        draft,
                                        "上海长宁门户网站",
                                        LocalDate.of(2018, 4, 9),
                                        null,
                                        Licensing.PREPARER,
                                        d))
                .on(
                        "2018-04-10",
                        d -> new AskLegalityReview(OF, draft, "基础教育科", UNIT, Licensing.PREPARER, d))
                .on(
                        "2018-04-13",
                        d ->
                                new GiveLegalityOpinion(
                                        OF,
                                        Opinion.LAWFUL,
                                        "未减损权利、未增加义务。",
                                        Papers.digest("合法性审查意见 2018-1"),
                                        Licensing.PRESIDER,
                                        d))
                .on(
                        "2018-04-20",
                        d ->
                                new ResolveDocument(
                                        CARE,
                                        draft,
                                        null,
                                        Papers.unanimous("局长办公会", Papers.digest("办公会纪要 2018-7")),
                                        Licensing.PREPARER,
                                        d))
                .on("2018-04-23", d -> issued(draft, d))
                .on(
                        "2018-05-02",
                        d ->
                                new FileDocument(
                                        CARE,
                                        "长宁区人民政府",
                                        Papers.digest("备案回执 2018-5"),
                                        Licensing.PREPARER,
                                        d))
                .on(
                        "2020-03-02",
                        d ->
                                new AmendClause(
                                        CARE,
                                        "2",
                                        1,
                                        "服务时间不早于十八时结束。",
                                        List.of(),
                                        CARE,
                                        decided(d, "长教规〔2020〕1号", "延长服务时间。", EDUCATION),
                                        LocalDate.of(2020, 4, 1)))
                .on(
                        "2020-05-25",
                        d ->
                                new KeepDocument(
                                        CARE,
                                        LocalDate.of(2025, 5, 31),
                                        decided(
                                                d,
                                                "长教规清〔2020〕1号",
                                                "仍有必要。",
                                                new LegalBasis(OF, "3", "1")),
                                        d))
                .on(
                        "2022-06-13",
                        d ->
                                new RepealDocument(
                                        CARE,
                                        null,
                                        decided(d, "长教规清〔2022〕1号", "全市已有统一规定。", EDUCATION),
                                        LocalDate.of(2022, 7, 1)));
    }

    private static IssueDocument issued(String draft, LocalDate on) {
        return new IssueDocument(
                CARE,
                draft,
                List.of(
                        new Clause("1", "小学应当自愿、公益地提供课后服务。", List.of(asOf(on))),
                        new Clause("2", "服务时间不早于十七时结束。", List.of()),
                        new Clause("3", "本办法每二年清理一次。", List.of())),
                "长宁区教育局公告2018年第3期",
                LocalDate.of(2018, 6, 1),
                LocalDate.of(2023, 5, 31),
                decided(on, "长教规〔2018〕1号", "经集体审议通过。", EDUCATION),
                on);
    }

    private void lapsed() {
        new Tale(Section.ARCHIVE, "rules-" + OLD.value(), acts)
                .late(
                        "2013-09-02",
                        "2018-01-08",
                        d ->
                                new EnterDocument(
                                        OLD,
                                        "长宁区中小学生校服管理暂行办法",
                                        "长教规〔2013〕2号",
                                        UNIT,
                                        List.of(new Clause("1", "校服由学校与家长委员会共同选定。", List.of())),
                                        "长宁区教育局公告2013年第5期",
                                        LocalDate.of(2013, 9, 10),
                                        LocalDate.of(2013, 10, 1),
                                        LocalDate.of(2018, 9, 30),
                                        Licensing.PREPARER,
                                        d))
                .on(
                        "2018-10-15",
                        d ->
                                new LapseDocument(
                                        OLD, decided(d, "长教规清〔2018〕1号", "有效期届满。", EDUCATION), d));
    }

    private static LegalBasis asOf(LocalDate on) {
        return StatuteBook.standard().asOf(EDUCATION, on);
    }

    private static Decision decided(LocalDate on, String number, String why, LegalBasis basis) {
        return Papers.of(on, number, Licensing.DECIDER, why, basis);
    }
}
