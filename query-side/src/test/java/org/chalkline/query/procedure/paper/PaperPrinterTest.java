package org.chalkline.query.procedure.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingCalled;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.service.TellsByNotice;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.query.procedure.paper.PaperTemplate.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The papers of a school that was renamed, a hearing, and a teacher's sanction. */
class PaperPrinterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String EVIDENCE = "ab".repeat(32);
    private static final SchoolId SCHOOL = new SchoolId("S-1");
    private static final ApplicationId APPLICATION = new ApplicationId("A-1");
    private static final PersonId PERSON = new PersonId("P-1");
    private static final Personal CONDUCT = new Personal(PERSON, PersonalField.CONDUCT, "c2VhbGVk");

    private final PaperPrinter printer = new PaperPrinter(PaperTemplates.standard());

    private static Decision decision(String reasons, LocalDate on, @Nullable RemedyNotice remedy) {
        return new Decision(
                "长教字〔2026〕12号",
                "上海市长宁区教育局",
                "局长",
                on,
                "分管局长",
                null,
                List.of("陈某"),
                List.of(
                        new LegalBasis("Compulsory Education Law", "24(3)", "2018"),
                        new LegalBasis("某办法", "7", "2020")),
                reasons,
                List.of(EVIDENCE),
                "经查，校名与邻校相同。",
                "学校未提出异议。",
                null,
                null,
                remedy);
    }

    private static List<Fact> renamed(Decision decision) {
        var site = new Site("1 Elm Road", "310105001");
        var was = new Particulars("柳巷小学", SchoolKind.PRIMARY, Ownership.PUBLIC, site);
        return List.of(
                new SchoolRegistered(SCHOOL, was, DAY, "1998年名册", DAY),
                new SchoolRenamed(SCHOOL, "第一实验小学", decision, LocalDate.of(2026, 9, 1)));
    }

    private static List<Fact> renamed() {
        return renamed(
                decision("校务会议3月2日决议。", DAY, new RemedyNotice("长宁区人民政府", 60, "长宁区人民法院", 6, false)));
    }

    private String page(List<Fact> facts, int sequence) {
        return new String(printer.print(facts, sequence, PaperFormat.HTML).content(), UTF_8);
    }

    private String page(List<Fact> facts) {
        return page(facts, facts.size() - 1);
    }

    /** All that stands in a PDF, without what parts its lines. */
    private static String text(PrintedPaper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private String text(List<Fact> facts) throws IOException {
        return text(printer.print(facts, facts.size() - 1, PaperFormat.PDF));
    }

    @Test
    void a_decision_is_printed_with_all_that_it_must_prove() throws IOException {
        var said =
                List.of(
                        "上海市长宁区教育局",
                        "长教字〔2026〕12号",
                        "关于学校更名的决定",
                        "柳巷小学：",
                        "一、查明的事实",
                        "经查，校名与邻校相同。",
                        "二、当事人的陈述和申辩",
                        "学校未提出异议。",
                        "文件，其SHA-256摘要为" + EVIDENCE + "。",
                        "（1）《中华人民共和国义务教育法》（2018年文本）第24条(3)；",
                        "（2）《某办法》（2020年文本）第7条。",
                        "校务会议3月2日决议。",
                        "名称：第一实验小学",
                        "自2026年9月1日起生效。",
                        "可自收到本决定之日起60日内向长宁区人民政府申请行政复议，也可自收到本决定之日起6个月内向长宁区人民法院提起行政诉讼。",
                        "2026年3月2日",
                        "（印章）",
                        "决定人：局长",
                        "批准人：分管局长",
                        "回避：陈某",
                        "据S-1第1号事实印制，版式decision-2012。");
        assertThat(page(renamed())).contains(said);
        assertThat(text(renamed()))
                .contains(said.stream().map(each -> each.replace(" ", "")).toList());
    }

    @Test
    void remedies_are_told_as_they_are_typed() {
        var told = List.of("申请复核", "应当先自", "提起行政诉讼", "未载明救济途径");
        var notices =
                Arrays.asList(
                        new RemedyNotice("本局", 30, null, null, false),
                        new RemedyNotice("政府", 60, "法院", 6, true),
                        new RemedyNotice(null, null, "法院", 6, false),
                        null);
        for (int i = 0; i < told.size(); i++) {
            assertThat(page(renamed(decision("x", DAY, notices.get(i))))).contains(told.get(i));
        }
    }

    @Test
    void what_a_fact_says_is_no_markup() {
        var page = page(renamed(decision("<script>alert('x')</script> & \"{0}\"", DAY, null)));
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;{0}&quot;")
                .contains("default-src 'none'")
                .doesNotContain("<script", "src=", "href=", "url(");
    }

    @Test
    void a_notice_goes_to_those_whom_it_names_and_a_later_one_to_all_who_were_named() {
        var of = APPLICATION.toString();
        var hearing = HearingId.of(of, 1);
        List<Fact> facts =
                List.of(
                        told(hearing, List.of("榆树有限公司", "白杨路居民委员会"), "告〔2026〕1号"),
                        told(hearing, List.of("橡树街业主"), "告〔2026〕2号"),
                        new HearingCalled(
                                hearing,
                                of,
                                DAY.plusDays(20),
                                "二楼",
                                "officer-20",
                                "告〔2026〕3号",
                                "officer-7",
                                DAY));
        assertThat(page(facts, 1)).contains("听证权利告知书", ">橡树街业主：", "上海市长宁区教育局");
        assertThat(page(facts, 2))
                .contains("听证通知书", "告〔2026〕3号", "2026年3月22日", "榆树有限公司、白杨路居民委员会、橡树街业主：");
        assertThat(page(facts.subList(2, 3), 0)).contains("application/A-1：");
    }

    private static RightToHearingTold told(HearingId hearing, List<String> parties, String notice) {
        return new RightToHearingTold(
                hearing, APPLICATION.toString(), parties, notice, "officer-7", DAY);
    }

    @Test
    void the_same_fact_is_the_same_bytes_whatever_came_after_it() {
        for (var format : PaperFormat.values()) {
            var first = printer.print(renamed(), 1, format);
            var later = new ArrayList<>(renamed());
            later.add(new SchoolRenamed(SCHOOL, "另一名称", decision("x", DAY, null), DAY));
            var again = new PaperPrinter(PaperTemplates.standard()).print(later, 1, format);
            assertThat(again.content()).isEqualTo(first.content());
            assertThat(printer.find(first.digest(), later, first.number()).orElseThrow().content())
                    .isEqualTo(first.content());
        }
    }

    /**
     * Papers were served under these digests. If one differs, nobody can print what was served any
     * more: leave the template and its layout as they were, and make new ones from a later day on.
     */
    @Test
    void papers_are_printed_as_they_were_when_they_were_served() {
        assertThat(printer.print(renamed(), 1, PaperFormat.HTML).digest())
                .isEqualTo("ef310e898b25a8505f27f562ea8474f5b258c97fcc6949eaff511d411fd2a3ce");
        assertThat(printer.print(renamed(), 1, PaperFormat.PDF).digest())
                .isEqualTo("c1ac99161ac247eca50268da273bb58c0073f30c98550a36dfefe79b083fb4eb");
    }

    @Test
    void nothing_in_a_pdf_is_compressed_or_told_by_the_clock() throws IOException {
        var paper = printer.print(renamed(), 1, PaperFormat.PDF);
        try (var document = Loader.loadPDF(paper.content())) {
            var all = document.getDocument();
            for (var key : all.getXrefTable().keySet()) {
                if (all.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    assertThat(stream.containsKey(COSName.FILTER)).isFalse();
                }
            }
            var made = document.getDocumentInformation().getCreationDate();
            assertThat(made.toInstant()).hasToString("2026-03-02T00:00:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void a_long_paper_goes_on_over_pages_and_names_what_its_font_lacks() throws IOException {
        var reasons = "理由，".repeat(900) + "末。\n\uD83D\uDE00" + "w".repeat(200);
        var facts = renamed(decision(reasons, DAY, null));
        var paper = printer.print(facts, 1, PaperFormat.PDF);
        try (var document = Loader.loadPDF(paper.content())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
        }
        assertThat(text(paper))
                .contains("末。", "[U+1F600]", "（印章）", "—5—")
                .satisfies(all -> assertThat(all.chars().filter(c -> c == 'w')).hasSize(200));
    }

    @Test
    void no_line_begins_with_a_mark_that_closes() throws IOException {
        var reasons = "某某某某某某某某某某某某，".repeat(40) + "（括号）".repeat(30);
        var paper = printer.print(renamed(decision(reasons, DAY, null)), 1, PaperFormat.PDF);
        try (var document = Loader.loadPDF(paper.content())) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .noneMatch(line -> line.matches("[，。；）：].*"));
        }
    }

    // ---- templates

    private static PaperTemplate like(
            PaperTemplate template, String id, LocalDate from, @Nullable LocalDate until) {
        return new PaperTemplate(
                id,
                template.kind(),
                from,
                until,
                template.source(),
                template.unverified(),
                template.reading(),
                template.layout(),
                template.words(),
                template.issuer(),
                "有关{0}",
                template.sections(),
                template.texts());
    }

    @Test
    void a_paper_is_printed_by_the_template_of_its_day_and_a_later_one_changes_no_earlier() {
        var standard = PaperTemplates.standard().inForce(Kind.DECISION, DAY).orElseThrow();
        var before = like(standard, "before", standard.from(), DAY.plusDays(1));
        var after = like(standard, "after", DAY.plusDays(1), null);
        var earlier = new PaperPrinter(new PaperTemplates(List.of(before)));
        var both = new PaperPrinter(new PaperTemplates(List.of(before, after)));

        for (var format : PaperFormat.values()) {
            assertThat(both.print(renamed(), 1, format).digest())
                    .isEqualTo(earlier.print(renamed(), 1, format).digest());
        }
        var next = renamed(decision("x", DAY.plusDays(1), null));
        assertThat(new String(both.print(next, 1, PaperFormat.HTML).content(), UTF_8))
                .contains("版式after。");
        assertThat(new String(both.print(renamed(), 1, PaperFormat.HTML).content(), UTF_8))
                .contains("版式before。");
        assertThatThrownBy(() -> earlier.print(next, 1, PaperFormat.HTML))
                .isInstanceOfSatisfying(
                        NotPrintableException.class,
                        e -> assertThat(e.code()).isEqualTo("NO_TEMPLATE"));
    }

    @Test
    void no_two_templates_of_a_kind_are_in_force_at_once() {
        var standard = PaperTemplates.standard().inForce(Kind.NOTICE, DAY).orElseThrow();
        assertThatThrownBy(
                        () -> new PaperTemplates(List.of(standard, like(standard, "x", DAY, null))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_no_paper_tells_is_not_printed() {
        List<Fact> facts =
                List.of(
                        new ApplicationWithdrawn(
                                APPLICATION, new Renewal(new LicenceId("L-1"), DAY), "x", DAY));
        assertThatThrownBy(() -> printer.print(facts, 0, PaperFormat.PDF))
                .isInstanceOfSatisfying(
                        NotPrintableException.class,
                        e -> assertThat(e.code()).isEqualTo("NOT_A_PAPER"));
        var old = renamed(decision("x", LocalDate.of(2012, 6, 30), null));
        assertThatThrownBy(() -> printer.print(old, 1, PaperFormat.HTML))
                .isInstanceOfSatisfying(
                        NotPrintableException.class,
                        e -> assertThat(e.code()).isEqualTo("NO_TEMPLATE"));
    }

    /** A fact that is new gets its line in the words of the template that is in force. */
    @Test
    void the_templates_have_a_word_for_every_fact_that_a_paper_tells() {
        var missing = new ArrayList<String>();
        for (var entry : AllFacts.catalogue().entries()) {
            boolean notice = TellsByNotice.class.isAssignableFrom(entry.type());
            boolean decided =
                    Arrays.stream(entry.type().getRecordComponents())
                            .anyMatch(each -> each.getType() == Decision.class);
            if (!notice && !decided) continue;
            for (var template : PaperTemplates.standard().all()) {
                if (template.until() != null) continue;
                var words = new PaperWords(template.words());
                if (words.title(entry.name()).or(() -> words.fact(entry.name())).isEmpty()) {
                    missing.add(template.id() + " " + entry.name());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    // ---- people

    private static List<Fact> sanctioned() {
        return List.of(
                new SanctionImposed(
                        PERSON,
                        "X-1",
                        Sanction.WARNING,
                        3,
                        Capacity.TEACHER,
                        SCHOOL,
                        "陈某",
                        CONDUCT,
                        DAY.plusMonths(6),
                        decision(Decision.SEALED_REASONS, DAY, null),
                        DAY));
    }

    private static Shown showing(Opened opened) {
        return new Shown() {
            @Override
            public Optional<Opened> opened(Personal text) {
                return Optional.of(opened);
            }

            @Override
            public Optional<Personal> nameOf(PersonId person) {
                return Optional.of(new Personal(person, PersonalField.NAME, "bmFtZQ"));
            }
        };
    }

    @Test
    void a_paper_shows_nothing_of_people_but_their_codes() throws IOException {
        assertThat(page(sanctioned()))
                .contains("人员P-1：", "〔行为情况已封存，人员P-1〕", "理由涉及个人信息", "警告")
                .doesNotContain(CONDUCT.sealed());
        assertThat(text(sanctioned())).contains("〔行为情况已封存，人员P-1〕");
    }

    @Test
    void a_copy_shows_what_may_be_shown_and_names_the_digest_of_the_paper() {
        for (var format : PaperFormat.values()) {
            var paper = printer.print(sanctioned(), 0, format);
            var copy = printer.copy(sanctioned(), 0, format, showing(new Opened.Readable("缺勤")));
            assertThat(copy.digest()).isNotEqualTo(paper.digest());
            assertThat(printer.find(copy.digest(), sanctioned(), copy.number())).isEmpty();
            var shown = format == PaperFormat.HTML ? new String(copy.content(), UTF_8) : pdf(copy);
            assertThat(shown).contains("缺勤", "正本的SHA-256摘要为" + paper.digest());
        }
        var erased = printer.copy(sanctioned(), 0, PaperFormat.HTML, showing(new Opened.Erased()));
        assertThat(new String(erased.content(), UTF_8))
                .contains("〔姓名已删除，人员P-1〕", "〔行为情况已删除，人员P-1〕");
    }

    private static String pdf(PrintedPaper paper) {
        try {
            return text(paper);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
