package org.chalkline.kernel.procedure.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
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
import org.chalkline.kernel.procedure.power.DelegationChain;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.jspecify.annotations.Nullable;

/**
 * Asks of an act what a court does (Administrative Litigation Law, 70): whether there was
 * authority, evidence, law, procedure, and a proper purpose. Each line is answered by the facts
 * that answer it and by nothing else, so it says "none" where there is none: nothing is concluded
 * from what the program would have refused. What fell by a ruling on another act answers nothing,
 * and a value that was put right is what a fact says.
 */
public final class Checklist {
    private static final StatuteBook BOOK = StatuteBook.standard();

    /** The points of the article, in the order of a defence. */
    public enum Point {
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

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }

        public String article() {
            return article;
        }
    }

    /**
     * An answer that a fact gives.
     *
     * @param position where the fact stands
     * @param type its stored name
     * @param text what it says to the question
     */
    public record Answer(long position, String type, String text) {}

    /**
     * One question.
     *
     * @param id tells it from the others of one act
     * @param answers the facts that answer it; empty where none does
     */
    public record Line(
            String id, Point point, String chinese, String english, List<Answer> answers) {
        public Line {
            answers = List.copyOf(answers);
        }

        /** Whether no fact answers it. */
        public boolean none() {
            return answers.isEmpty();
        }
    }

    /**
     * A fact as it was told.
     *
     * @param subject the id of the aggregate that it is of
     * @param sequence its number there
     * @param type its stored name
     * @param fact absent where this program can't read it
     * @param metadata who recorded it and how
     */
    public record Told(
            long position,
            String subject,
            long sequence,
            String type,
            @Nullable Fact fact,
            Map<String, String> metadata) {
        public Told {
            metadata = Map.copyOf(metadata);
        }

        private @Nullable Decision decision() {
            return fact == null ? null : fact.decision();
        }

        private Told saying(Fact other) {
            return new Told(position, subject, sequence, type, other, metadata);
        }
    }

    private final List<Told> own;
    private final List<Told> powers;
    private final @Nullable Told deciding;
    private final @Nullable Decision decision;
    private final List<Line> lines = new ArrayList<>();

    private Checklist(List<Told> own, List<Told> powers, @Nullable Told deciding) {
        this.own = own;
        this.powers = powers;
        this.deciding = deciding;
        this.decision = deciding == null ? null : deciding.decision();
    }

    /**
     * The lines for one act.
     *
     * @param own the facts of the case itself, in their order
     * @param powers those of officers' powers
     * @param act the fact that decided; absent where the case has none, and every line that only an
     *     act answers says so
     */
    public static List<Line> of(List<Told> own, List<Told> powers, @Nullable Told act) {
        var standing = standing(own, act);
        var deciding =
                act == null
                        ? null
                        : standing.stream()
                                .filter(each -> each.position() == act.position())
                                .findFirst()
                                .orElse(act);
        var held = new ArrayList<Told>();
        Map<String, List<Told>> officers = new LinkedHashMap<>();
        for (var each : powers) {
            officers.computeIfAbsent(each.subject(), s -> new ArrayList<>()).add(each);
        }
        officers.values().forEach(each -> held.addAll(standing(each, null)));
        var checklist = new Checklist(standing, held, deciding);
        checklist.authority();
        checklist.evidence();
        checklist.law();
        checklist.procedure();
        checklist.purpose();
        return List.copyOf(checklist.lines);
    }

    /** Whether it decides the case: not about its papers, nor about how an act of it stands. */
    public static boolean isAct(@Nullable Fact fact) {
        return fact != null
                && fact.decision() != null
                && !(fact instanceof CaseFileEvent)
                && !(fact instanceof StandingEvent);
    }

    /** Tells how the act stands by what is recorded about it among the facts of its case. */
    public static ActStanding.Standing standing(Told act, List<Told> own) {
        var contested = contested(act, own);
        return contested == null ? ActStanding.Standing.STANDS : contested.standing();
    }

    private static @Nullable ActStanding contested(Told act, List<Told> own) {
        ContestedAct contested = null;
        var facts = new ArrayList<Fact>();
        for (var each : own) {
            if (!(each.fact() instanceof StandingEvent e)) continue;
            if (e.act().position() != act.position()) continue;
            contested = e.act();
            facts.add(e);
        }
        return contested == null ? null : ActStanding.of(contested, facts);
    }

    /**
     * Those that stand, each as it stands. What fell with the act that is asked about counts as it
     * was: its own file is to be seen.
     */
    private static List<Told> standing(List<Told> all, @Nullable Told act) {
        var stand = new FactsThatStand();
        for (var each : all) if (each.fact() != null) stand.take(each.fact());
        if (stand.isAll()) return all;
        var contested = act == null ? null : contested(act, all);
        var with = contested == null ? new BitSet() : SequenceRange.numbers(contested.fellWith());
        var left = new ArrayList<Told>();
        for (var each : all) {
            var fact = each.fact();
            if (fact == null || with.get(Math.toIntExact(each.sequence()))) {
                left.add(each);
                continue;
            }
            var stands = stand.of(each.sequence(), fact);
            if (stands != null) left.add(stands == fact ? each : each.saying(stands));
        }
        return left;
    }

    private void line(String id, Point point, String chinese, String english, List<Answer> all) {
        lines.add(new Line(id, point, chinese, english, all));
    }

    /** Returns what the act itself says; nothing where it doesn't, or where there is none. */
    private List<Answer> said(@Nullable String text) {
        return deciding == null || text == null || text.isBlank()
                ? List.of()
                : List.of(new Answer(deciding.position(), deciding.type(), text));
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
        var needed = deciding == null ? null : PowersOfActs.of(deciding.type());
        var whose = needed == null ? "职权" : "所需职权 " + needed.code();
        var which =
                needed == null ? "The powers" : "The power " + needed.code() + ", which it needed,";
        line(
                "power",
                Point.AUTHORITY,
                "决定人当日的" + whose,
                which + " held that day by who took it",
                d == null ? List.of() : held(d.officer(), needed, d.decidedOn()));
        var approver = d == null ? null : d.approver();
        if (d != null && approver != null) {
            line(
                    "approver-power",
                    Point.AUTHORITY,
                    "批准人当日的" + whose,
                    which + " held that day by who approved it",
                    held(approver, needed, d.decidedOn()));
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

    /**
     * By which delegations, or entrustments, the officer held it: their own, and those of whoever
     * gave it to them, up to who holds it under none.
     *
     * @param needed absent for every power that they held
     */
    private List<Answer> held(String officer, @Nullable Power needed, LocalDate day) {
        Map<PowerDelegated, Told> at = new LinkedHashMap<>();
        var kinds = new LinkedHashSet<Power>();
        var mine = subject(officer);
        for (var each : powers) {
            if (!(each.fact() instanceof PowerDelegated given)) continue;
            at.put(given, each);
            if (given.subject().equals(mine)) kinds.add(given.power());
        }
        if (needed != null) kinds.retainAll(List.of(needed));
        FactsOf facts = this::factsOf;
        var answers = new ArrayList<Answer>();
        for (var power : kinds) {
            for (var given : PowersEvent.held(facts.of(mine), power, day)) {
                add(given, at, answers);
            }
            var chain = DelegationChain.of(officer, power, day, null, facts).links();
            for (var link : chain) if (!link.subject().equals(mine)) add(link, at, answers);
        }
        return answers;
    }

    private List<Fact> factsOf(String subject) {
        var facts = new ArrayList<Fact>();
        for (var each : powers) {
            var fact = each.fact();
            if (fact != null && fact.subject().equals(subject)) facts.add(fact);
        }
        return facts;
    }

    private static void add(
            PowerDelegated given, Map<PowerDelegated, Told> at, List<Answer> answers) {
        var told = at.get(given);
        if (told == null) return;
        var item = given.item();
        var text =
                given.power().code()
                        + ", "
                        + given.officer().value()
                        + ", "
                        + given.instrument()
                        + ", 授予 given by "
                        + given.delegatedBy()
                        + (item == null ? "" : ", 权责清单 item " + item.value());
        answers.add(new Answer(told.position(), told.type(), text));
    }

    private static String subject(String officer) {
        try {
            return new OfficerId(officer).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
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
                                                words(e.timing()))
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

    /** Says in words how a paper came to the file. */
    public static String words(PaperTiming timing) {
        return switch (timing) {
            case IN_TIME -> "决定前 before the decision";
            case LATE_SCAN -> "决定前收集、后补扫描 collected before, scanned later";
            case SUPPLEMENTED -> "经准许补充 supplemented with leave";
            case LATER -> "决定后，不得作为其证据 after the decision, and no evidence of it";
        };
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
                        .add(new Answer(event.position(), event.type(), text));
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

    /** Answers a question from a fact, or not. */
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
            answers.add(new Answer(event.position(), event.type(), text));
        }
        return answers;
    }
}
