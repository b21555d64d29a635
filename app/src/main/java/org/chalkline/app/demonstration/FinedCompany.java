package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.penalty.PenaltyEvent.Finding;
import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.penalty.PenaltyEvent.Instalment;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * A company that took fees which it hadn't published: it was fined, paid the first of two
 * instalments, was late with the second, and paid a surcharge.
 */
final class FinedCompany {
    private static final PenaltyCaseId ID = new PenaltyCaseId("fees-2023-01");
    private static final Offender PARTY = Offender.of("上海云帆教育科技有限公司", "91310105MA1FW0731K");
    private static final LegalBasis LAW = new LegalBasis("Private Education Law", "62", "2018");
    private static final List<String> INVESTIGATORS =
            List.of(Licensing.PREPARER, Licensing.REVIEWER);
    private static final String CASHIER = "财务科出纳";
    private static final Money FINE = Money.of("8000");

    private final List<Act> acts = new ArrayList<>();

    FinedCompany() {
        new Tale(Section.LICENSING, "powers-on-fines", acts)
                .on(
                        "2023-03-06",
                        d ->
                                new DelegatePower(
                                        new OfficerId(Licensing.HEAD),
                                        Power.DEFER_FINES,
                                        "长教〔2023〕11号",
                                        "局长办公会",
                                        null,
                                        d));
        punished();
        paid();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void punished() {
        new Tale(Section.LICENSING, ID.value() + "-punished", acts)
                .on(
                        "2023-04-10",
                        d ->
                                new ReceiveClue(
                                        ID,
                                        ClueSource.REPORT,
                                        null,
                                        null,
                                        null,
                                        "家长举报：收取公示项目以外的费用。",
                                        "民办教育科",
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2023-04-12",
                        d ->
                                new FilePenaltyCase(
                                        ID,
                                        "长教罚立〔2023〕1号",
                                        PARTY,
                                        "fees-2023-1",
                                        "违规收取费用",
                                        LAW,
                                        LocalDate.of(2023, 3, 31),
                                        Harm.ORDINARY,
                                        "民办教育科",
                                        INVESTIGATORS,
                                        null,
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2023-04-24",
                        d ->
                                new ConcludeInvestigation(
                                        ID,
                                        Finding.IMPOSE,
                                        Papers.digest("调查终结报告 " + ID),
                                        List.of(),
                                        INVESTIGATORS,
                                        d))
                .on(
                        "2023-04-25",
                        d ->
                                new TellIntendedPenalty(
                                        ID,
                                        List.of(PenaltyKind.FINE),
                                        FINE,
                                        null,
                                        null,
                                        "未公示即收取教材费，共三十二人，拟处罚款。",
                                        List.of(),
                                        "长教罚告〔2023〕1号",
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2023-04-27",
                        d ->
                                new WeighStatement(
                                        ID,
                                        Adoption.NONE_MADE,
                                        null,
                                        "书面表示不陈述、不申辩。",
                                        Papers.digest("放弃陈述申辩声明 " + ID),
                                        Licensing.COUNTER,
                                        d))
                .on(
                        "2023-05-04",
                        d ->
                                new ImposePenalty(
                                        ID,
                                        List.of(PenaltyKind.FINE),
                                        FINE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        fined(d),
                                        d))
                .on(
                        "2023-05-05",
                        d ->
                                new ServePaper(
                                        ID.toString(),
                                        fined(LocalDate.of(2023, 5, 4)).documentNumber(),
                                        PARTY.servedAs(),
                                        ServiceMode.IN_PERSON,
                                        "公司法定代表人",
                                        Papers.digest("送达回证 " + ID),
                                        null,
                                        null,
                                        Licensing.PREPARER,
                                        d));
    }

    private static Decision fined(LocalDate on) {
        return Papers.hearing(
                Papers.alone(
                        Papers.telling(
                                Papers.of(
                                        on,
                                        "长教罚〔2023〕1号",
                                        Licensing.HEAD,
                                        "收取公示项目以外的费用，证据确凿。",
                                        LAW),
                                Licensing.REMEDIES)),
                "当事人书面表示不陈述、不申辩。");
    }

    private void paid() {
        var parts =
                List.of(
                        new Instalment(Money.of("3000"), LocalDate.of(2023, 6, 30)),
                        new Instalment(Money.of("5000"), LocalDate.of(2023, 9, 28)));
        new Tale(Section.LICENSING, ID.value() + "-paid", acts)
                .on(
                        "2023-05-15",
                        d ->
                                new AllowInstalments(
                                        ID,
                                        parts,
                                        Papers.alone(
                                                Papers.of(
                                                        d,
                                                        "长教罚分〔2023〕1号",
                                                        Licensing.HEAD,
                                                        "当事人确有经济困难，分期缴纳。",
                                                        new LegalBasis(
                                                                "Administrative Penalty Law",
                                                                "66",
                                                                "2021"))),
                                        d))
                .on("2023-06-28", d -> payment("2023-0628-114", "3000", 1, d))
                .on(
                        "2023-10-09",
                        d ->
                                new AddSurcharge(
                                        ID,
                                        LocalDate.of(2023, 9, 29),
                                        "长教罚加〔2023〕1号",
                                        Licensing.HEAD,
                                        d))
                // Thirteen days by whose end it was not paid, at three per cent of the fine.
                .on("2023-10-12", d -> payment("2023-1012-077", "5000", 2, d))
                .on("2023-10-16", d -> payment("2023-1016-031", "3120", null, d))
                .on(
                        "2023-10-18",
                        d ->
                                new RecordPerformance(
                                        ID, Papers.digest("缴款凭证 " + ID), Licensing.PREPARER, d))
                .on(
                        "2023-10-19",
                        d -> new ClosePenaltyCase(ID, "罚款和加处罚款均已缴清。", Licensing.PREPARER, d));
    }

    private static RecordFinePayment payment(
            String receipt, String amount, @Nullable Integer instalment, LocalDate on) {
        return new RecordFinePayment(
                ID, receipt, Money.of(amount), instalment, "上海银行天山支行", CASHIER, on);
    }
}
