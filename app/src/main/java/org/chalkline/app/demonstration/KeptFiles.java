package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.procedure.casefile.CaseFileCommand.*;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.ReassignDocumentNumber;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.VoidDocumentNumber;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The file of an application that was withdrawn, from its opening to the district's archive; and
 * what was put right in the register of documents.
 */
final class KeptFiles {
    private static final String KEEPER = FoundedSchool.ARCHIVIST;
    static final String OF = new ApplicationId("310105-2020-002").toString();
    private static final LegalBasis ARCHIVES = new LegalBasis("Archives Law", "13", "2016");

    private final List<Act> acts = new ArrayList<>();

    KeptFiles() {
        withdrawn();
        register();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void withdrawn() {
        new Tale(Section.ARCHIVE, "file-2020-002", acts)
                .on(
                        "2020-03-04",
                        d ->
                                new OpenCase(
                                        OF,
                                        "民办许可2020-002",
                                        "设立民办幼儿园",
                                        "民办教育科",
                                        List.of(party(PartyRole.APPLICANT, "上海山丘教育有限公司")),
                                        KEEPER,
                                        d))
                .on("2020-03-05", d -> filed("申请报告", null, "2020-03-02", d))
                .on("2020-03-09", d -> filed("场地租赁合同", "有合法的办学场地", "2020-03-06", d))
                .on("2020-03-16", d -> filed("场地租赁合同（补盖章）", "有合法的办学场地", "2020-03-13", d))
                .on("2020-03-17", d -> new SupersedePaper(OF, 2, 3, "原件漏盖章。", KEEPER, d))
                .on(
                        "2020-04-07",
                        d -> new JoinParty(OF, party(PartyRole.INTERESTED, "金钟路居民委员会"), KEEPER, d))
                .on("2020-05-12", d -> new CloseCase(OF, KEEPER, d))
                .on("2020-06-08", d -> new ReopenCase(OF, "租约解除的证明后到。", KEEPER, d))
                .on("2020-06-09", d -> filed("租约解除协议", "场地已不能使用", "2020-06-08", d))
                .on("2020-06-15", d -> new CloseCase(OF, KEEPER, d))
                .on(
                        "2021-05-17",
                        d -> new ArchiveCase(OF, "CN-2020-XK-002", "THIRTY_YEARS", KEEPER, d))
                .on(
                        "2023-10-16",
                        d ->
                                new TransferCase(
                                        OF,
                                        "长宁区档案馆",
                                        Papers.digest("移交清册 2023"),
                                        null,
                                        "移交协议2023-2",
                                        KEEPER,
                                        d));
    }

    private static CaseParty party(PartyRole role, String organisation) {
        return new CaseParty(role, null, organisation);
    }

    private static FilePaper filed(
            String title, @Nullable String proves, String collectedOn, LocalDate on) {
        var day = LocalDate.parse(collectedOn);
        return new FilePaper(
                OF,
                new CasePaper(
                        Papers.digest("2020-002 " + title),
                        title,
                        "上海山丘教育有限公司",
                        day,
                        day,
                        proves,
                        null,
                        null),
                KEEPER,
                on);
    }

    private void register() {
        new Tale(Section.ARCHIVE, "document-register", acts)
                .on(
                        "2019-02-18",
                        d ->
                                new ReassignDocumentNumber(
                                        new DocumentNumber("长教信-2019-1"),
                                        Papers.of(
                                                LocalDate.of(2019, 1, 14),
                                                "长教信〔2019〕1号",
                                                KEEPER,
                                                "应聘材料自招聘结束起保存三年。",
                                                ARCHIVES),
                                        "录入的理由与发文稿不符。",
                                        Papers.digest("发文登记簿 2019"),
                                        KEEPER,
                                        d))
                .on(
                        "2022-03-21",
                        d ->
                                new VoidDocumentNumber(
                                        new DocumentNumber("长教信-2022-4"), "拟稿后未签发。", KEEPER, d));
    }
}
