package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.jspecify.annotations.Nullable;

/**
 * What a court asks of an act (Administrative Litigation Law, 70): whether there was authority,
 * evidence, law, procedure, and a proper purpose. Each line is answered by the facts that answer it
 * and by nothing else, so it says "none" where there is none: nothing is concluded from what the
 * program would have refused.
 */
final class Checklist {
    private static final StatuteBook BOOK = StatuteBook.standard();

    /** The points of the article, in the order of a defence. */
    enum Point {
        AUTHORITY("职权", "Authority", "70(4)"),
        EVIDENCE("证据", "Evidence", "70(1)"),
        LAW("法律适用", "Law", "70(2)"),
        PROCEDURE("程序", "Procedure", "70(3)"),
        PURPOSE("目的与裁量", "Purpose and discretion", "70(5), 70(6)");

        private final String chinese;
        private final String english;
        private final String article;

        Point(String chinese, String english, String article) {
            this.chinese = chinese;
            this.english = english;
            this.article = article;
        }

        String chinese() {
            return chinese;
        }

        String english() {
            return english;
        }

        String article() {
            return article;
        }
    }

    /**
     * What a fact answers.
     *
     * @param position where the fact stands
     * @param text what it says to the question
     */
    record Answer(long position, String text) {}

    /**
     * One question.
     *
     * @param id tells it from the others of one act
     * @param answers the facts that answer it; empty where none does
     */
    record Line(String id, Point point, String chinese, String english, List<Answer> answers) {
        Line {
            answers = List.copyOf(answers);
        }

        /** Whether no fact answers it. */
        boolean none() {
            return answers.isEmpty();
        }
    }

    private final List<BundledEvent> own;
    private final List<BundledEvent> powers;
    private final @Nullable BundledEvent deciding;
    private final @Nullable Decision decision;
    private final List<Line> lines = new ArrayList<>();

    private Checklist(
            List<BundledEvent> own, List<BundledEvent> powers, @Nullable BundledEvent deciding) {
        this.own = own;
        this.powers = powers;
        this.deciding = deciding;
        this.decision = deciding == null ? null : deciding.decision();
    }

    /**
     * The lines for one act.
     *
     * @param own the facts of the case itself
     * @param powers those of officers' powers
     * @param deciding the act's; absent where the case has none, and every line that only an act
     *     answers says so
     */
    static List<Line> of(
            List<BundledEvent> own, List<BundledEvent> powers, @Nullable BundledEvent deciding) {
        var checklist = new Checklist(own, powers, deciding);
        checklist.authority();
        checklist.evidence();
        checklist.law();
        checklist.procedure();
        checklist.purpose();
        return List.copyOf(checklist.lines);
    }

    private void line(String id, Point point, String chinese, String english, List<Answer> all) {
        lines.add(new Line(id, point, chinese, english, all));
    }

    /** What the act itself says; nothing where it doesn't, or where there is none. */
    private List<Answer> said(@Nullable String text) {
        return deciding == null || text == null || text.isBlank()
                ? List.of()
                : List.of(new Answer(deciding.position(), text));
    }

    // ---- authority

    private void authority() {
        var d = decision;
        line(
                "decider",
                Point.AUTHORITY,
                "由谁作出、何时作出",
                "Who took it, and when",
                said(d == null ? null : d.body() + ", " + d.officer() + ", " + d.decidedOn()));
        line(
                "power",
                Point.AUTHORITY,
                "决定人当日的职权",
                "The powers that who took it held that day",
                d == null ? List.of() : held(d.officer(), d.decidedOn()));
        var approver = d == null ? null : d.approver();
        if (d != null && approver != null) {
            line(
                    "approver-power",
                    Point.AUTHORITY,
                    "批准人当日的职权",
                    "The powers that who approved it held that day",
                    held(approver, d.decidedOn()));
        }
        line(
                "signature",
                Point.AUTHORITY,
                "由谁签署、以何为据",
                "How it is known who signed it",
                said(signature(d)));
        line(
                "recusal",
                Point.AUTHORITY,
                "回避",
                "Recusals declared, asked for and decided",
                of(RecusalFact.class, e -> String.valueOf(e.recusalStep().member())));
    }

    private List<Answer> held(String officer, LocalDate day) {
        var facts = new ArrayList<Fact>();
        Map<PowerDelegated, BundledEvent> at = new LinkedHashMap<>();
        var kinds = new LinkedHashSet<Power>();
        for (var event : powers) {
            var fact = event.fact();
            if (fact == null || !fact.subject().endsWith("/" + officer)) continue;
            facts.add(fact);
            if (!(fact instanceof PowerDelegated given)) continue;
            at.put(given, event);
            kinds.add(given.power());
        }
        var answers = new ArrayList<Answer>();
        for (var power : kinds) {
            for (var given : PowersEvent.held(facts, power, day)) {
                var event = at.get(given);
                if (event == null) continue;
                var text = power.code() + ", " + given.instrument() + ", " + given.delegatedBy();
                answers.add(new Answer(event.position(), text));
            }
        }
        return answers;
    }

    private @Nullable String signature(@Nullable Decision d) {
        if (d == null || deciding == null) return null;
        if (d.paper() != null) return "纸质原件 entered from the paper " + d.paper();
        var issuer = deciding.metadata().get(CommandContext.ISSUER);
        var subject = deciding.metadata().get(CommandContext.SUBJECT);
        return issuer == null ? null : "登录签署 signed in as " + subject + " of " + issuer;
    }

    // ---- evidence

    private void evidence() {
        var d = decision;
        line(
                "findings",
                Point.EVIDENCE,
                "查明的事实",
                "The facts that it found",
                said(d == null ? null : d.findings()));
        if (d == null || d.evidence().isEmpty()) {
            line("evidence", Point.EVIDENCE, "所依据的证据", "The evidence that it rests on", List.of());
            return;
        }
        int number = 0;
        for (var digest : d.evidence()) {
            number++;
            line(
                    "evidence:" + digest,
                    Point.EVIDENCE,
                    "证据 " + number + " 在卷目录",
                    "Evidence " + number + " in the file's index",
                    filed(digest));
        }
    }

    private List<Answer> filed(String digest) {
        return of(
                PaperFiled.class,
                e ->
                        e.paper().digest().equals(digest)
                                ? "第 %d 号 No. %d: %s; %s; 收集 collected %s; %s"
                                        .formatted(
                                                e.seq(),
                                                e.seq(),
                                                e.paper().title(),
                                                e.paper().source(),
                                                e.paper().collectedOn(),
                                                Catalogue.words(e.timing()))
                                : null);
    }

    // ---- law

    private void law() {
        var d = decision;
        if (d == null || d.legalBasis().isEmpty()) {
            line("law", Point.LAW, "所依据的条款", "The provisions that it cites", List.of());
            return;
        }
        int number = 0;
        for (var basis : d.legalBasis()) {
            number++;
            line(
                    "law:" + number,
                    Point.LAW,
                    "条款 " + number + " 当日有效",
                    "Provision " + number + ", in force that day",
                    said(
                            "%s, 第 article %s 条 (%s): %s"
                                    .formatted(
                                            basis.law(),
                                            basis.article(),
                                            basis.version(),
                                            words(BOOK.check(basis, d.decidedOn())))));
        }
    }

    private static String words(StatuteBook.Citation check) {
        return switch (check) {
            case HOLDS -> "有效 in force";
            case NOT_CHECKED -> "未核对 not checked";
            case VERSION_UNKNOWN -> "无此版本 no such version";
            case VERSION_NOT_IN_FORCE -> "当日无效 not in force that day";
            case ARTICLE_UNKNOWN -> "无此条 no such article";
        };
    }

    // ---- procedure

    private void procedure() {
        clocks();
        line(
                "hearing",
                Point.PROCEDURE,
                "听证",
                "The hearing: told, asked for, called, held, given up",
                of(HearingEvent.class, e -> e.effectiveOn().toString()));
        line(
                "statement",
                Point.PROCEDURE,
                "陈述、申辩",
                "What the party stated",
                said(decision == null ? null : decision.partyStatement()));
        line(
                "notice",
                Point.PROCEDURE,
                "公示与意见",
                "Notices, opinions and their answers",
                of(NoticeFact.class, e -> e.effectiveOn().toString()));
        line(
                "vote",
                Point.PROCEDURE,
                "集体讨论",
                "What was decided together",
                of(VoteFact.class, Checklist::vote));
        line(
                "legality",
                Point.PROCEDURE,
                "合法性审查",
                "The review of legality",
                of(LegalityEvent.class, e -> e.effectiveOn() + ", " + e.officer()));
        line(
                "served",
                Point.PROCEDURE,
                "送达",
                "Its service",
                of(
                        PaperServed.class,
                        e ->
                                decision != null && e.document().equals(decision.documentNumber())
                                        ? e.effectiveOn() + ", " + e.receiver() + ", " + e.mode()
                                        : null));
        line(
                "remedies",
                Point.PROCEDURE,
                "告知救济途径",
                "The remedies that it tells",
                said(
                        decision == null || decision.remedyNotice() == null
                                ? null
                                : decision.remedyNotice().inWords()));
    }

    private static @Nullable String vote(VoteFact fact) {
        var vote = fact.vote();
        if (vote == null) return null;
        return vote.body()
                + ", "
                + vote.counted()
                + ": "
                + (vote.carried() ? "通过 carried" : "未通过 not carried");
    }

    /** Each of them, however it came out: what ended it answers whether it was kept. */
    private void clocks() {
        Map<String, ClockOpened> opened = new LinkedHashMap<>();
        Map<String, List<Answer>> ended = new LinkedHashMap<>();
        for (var event : own) {
            if (!(event.fact() instanceof ClockEvent fact)) continue;
            var id = fact.clockId().value();
            if (fact instanceof ClockOpened e) opened.put(id, e);
            var text = ended(fact);
            if (text != null) {
                ended.computeIfAbsent(id, i -> new ArrayList<>())
                        .add(new Answer(event.position(), text));
            }
        }
        if (opened.isEmpty()) {
            line("clocks", Point.PROCEDURE, "法定期限", "Its periods", List.of());
        }
        opened.forEach(
                (id, clock) -> {
                    var rule = BOOK.version(clock.rule());
                    var due = clock.due().date();
                    var from = clock.event() + (due == null ? "" : " – " + due);
                    line(
                            "clock:" + id,
                            Point.PROCEDURE,
                            "期限：" + rule.titleZh() + "（" + from + "）",
                            "Period: "
                                    + rule.title()
                                    + ", "
                                    + rule.law()
                                    + " "
                                    + rule.terms().article(),
                            ended.getOrDefault(id, List.of()));
                });
    }

    private static @Nullable String ended(ClockEvent fact) {
        return switch (fact) {
            case ClockMet e ->
                    e.effectiveOn()
                            + (e.exceededBy() == 0
                                    ? ": 按期 in time"
                                    : ": 逾期 late by " + e.exceededBy());
            case ClockLapsed e -> e.effectiveOn() + ": 届满未办 lapsed without the act";
            case ClockOvertaken e -> e.effectiveOn() + ": 不再需要 no longer called for, " + e.why();
            case ClockExtended e ->
                    e.effectiveOn() + ": 延长 extended, approved by " + e.extension().approvedBy();
            default -> null;
        };
    }

    // ---- purpose

    private void purpose() {
        line(
                "reasons",
                Point.PURPOSE,
                "理由",
                "Its reasons",
                said(decision == null ? null : decision.reasons()));
        line(
                "departure",
                Point.PURPOSE,
                "不同于审查意见的理由",
                "Why it departs from what the review recommended",
                said(decision == null ? null : decision.departure()));
    }

    // ----

    /** What says something to a question. */
    @FunctionalInterface
    private interface Says<T> {
        @Nullable String of(T fact);
    }

    private <T> List<Answer> of(Class<T> type, Says<T> says) {
        var answers = new ArrayList<Answer>();
        for (var event : own) {
            var fact = event.fact();
            if (!type.isInstance(fact)) continue;
            var text = says.of(type.cast(fact));
            if (text == null) continue;
            var name = Words.factInChinese(event.stored().type());
            answers.add(new Answer(event.position(), (name == null ? "" : name + " ") + text));
        }
        return answers;
    }
}
