package org.chalkline.command.procedure.standing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.standing.StandingRefusal.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.standing.StandingCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ActStanding.Contest;
import org.chalkline.kernel.procedure.standing.ActStanding.Ruling;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.jspecify.annotations.Nullable;

/**
 * Records of any act what becomes of it where it is contested. What has been recorded already, word
 * for word, succeeds again and records nothing.
 */
public final class StandingActs {

    /** In one fact: those of a long list stay well below the 60 KB that a fact may take. */
    static final int MOST_RANGES = 1_000;

    private static final RuleId REMAKING_AFTER_RECONSIDERATION =
            new RuleId("reconsideration.remaking");
    private static final RuleId REMAKING_AFTER_SUIT = new RuleId("litigation.remaking");

    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final ProcedureSubjects subjects;
    private final FactStream stream;
    private final FactsOf facts;
    private final StandingOffice office;
    private final Falling falling;
    private final ClockOwners owners;

    /**
     * @param falling what falls with an act
     */
    StandingActs(
            ProcedureSubjects subjects,
            FactStream stream,
            FactsOf facts,
            StandingOffice office,
            Falling falling,
            ClockOwners owners) {
        this.subjects = subjects;
        this.stream = stream;
        this.facts = facts;
        this.office = office;
        this.falling = falling;
        this.owners = owners;
    }

    /** The rules under which the bureau acts anew: whoever decides anew meets their clocks. */
    public static List<RuleId> remaking() {
        return List.of(REMAKING_AFTER_RECONSIDERATION, REMAKING_AFTER_SUIT);
    }

    @CommandHandler
    void handle(ChallengeAct c) {
        requireProceeding(c.proceeding());
        Inputs.requireLine(c.by(), LINE);
        record(
                c,
                c.officer(),
                c.effectiveOn(),
                act -> new ActChallenged(act, c.proceeding(), c.by(), c.officer(), c.effectiveOn()),
                (known, fact) -> requireRunning(known, c.proceeding()));
    }

    @CommandHandler
    void handle(StayAct c) {
        requireProceeding(c.proceeding());
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                c.officer(),
                c.effectiveOn(),
                act ->
                        new ActStayed(
                                act, c.proceeding(), c.reasons(), c.officer(), c.effectiveOn()),
                (known, fact) -> requireRunning(known, c.proceeding()));
    }

    @CommandHandler
    void handle(EndStay c) {
        requireProceeding(c.proceeding());
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                c.officer(),
                c.effectiveOn(),
                act ->
                        new StayEnded(
                                act, c.proceeding(), c.reasons(), c.officer(), c.effectiveOn()),
                (known, fact) -> {
                    requireRunning(known, c.proceeding());
                    var contest = known.contest(c.proceeding());
                    refuseIf(contest == null || !contest.stayed(), NOT_STAYED);
                });
    }

    @CommandHandler
    public void handle(UpholdAct c) {
        requireProceeding(c.proceeding());
        requireJudgment(c.judgment());
        record(
                c,
                c.officer(),
                c.effectiveOn(),
                act ->
                        new ActUpheld(
                                act, c.proceeding(), c.judgment(), c.officer(), c.effectiveOn()),
                (known, fact) -> requireMayRule(known, c.proceeding()));
    }

    @CommandHandler
    public void handle(FindActUnlawful c) {
        requireProceeding(c.proceeding());
        requireJudgment(c.judgment());
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                c.officer(),
                c.effectiveOn(),
                act ->
                        new ActFoundUnlawful(
                                act,
                                c.proceeding(),
                                c.reasons(),
                                c.judgment(),
                                c.officer(),
                                c.effectiveOn()),
                (known, fact) -> requireMayRule(known, c.proceeding()));
    }

    @CommandHandler
    public void handle(SetActAside c) {
        requireRuled(c.proceeding(), c.decision(), c.ground(), c.officer(), c.ruledOn());
        requireJudgment(c.judgment());
        Inputs.requireText(c.reasons(), TEXT);
        on(
                c,
                c.ground() == FallGround.RECORDED_IN_ERROR,
                (act, recorded) -> {
                    var of = recorded.get((int) act.sequence());
                    var known = ActStanding.of(act, recorded);
                    int number = Math.toIntExact(act.sequence());
                    var falls = SequenceRange.of(falling.with(act.of(), number, recorded));
                    if (isOnFile(recorded, setAside(c, act, List.of(), of, recorded))) return;
                    refuseIf(known.hasFallen() || fallen(recorded, act), ACT_SET_ASIDE);
                    refuseIf(c.ruledOn().isBefore(earliest(of)), BEFORE_THE_ACT);
                    if (c.proceeding() != null) requireMayRule(known, c.proceeding());
                    var kept = remaking(c, act);
                    for (int i = 0; i < falls.size(); i += MOST_RANGES) {
                        int end = Math.min(falls.size(), i + MOST_RANGES);
                        apply(setAside(c, act, falls.subList(i, end), of, recorded));
                    }
                    if (kept != null) openRemaking(c, act, kept);
                });
    }

    private static ActsSetAside setAside(
            SetActAside c,
            ContestedAct act,
            List<SequenceRange> ranges,
            Fact of,
            List<Fact> recorded) {
        return new ActsSetAside(
                act,
                ranges,
                c.ground(),
                c.proceeding(),
                c.decision(),
                c.judgment(),
                c.reasons(),
                c.officer(),
                c.ruledOn(),
                of.effectiveOn(),
                c.defect(),
                c.remakeBy() == null ? null : Boolean.TRUE,
                lawOf(of),
                unitOf(recorded));
    }

    /** The law on which an act rests, the first that it cites; absent where it cites none. */
    public static @Nullable String lawOf(Fact act) {
        var decision = act.decision();
        if (decision == null || decision.legalBasis().isEmpty()) return null;
        return decision.legalBasis().getFirst().law();
    }

    /** The unit of the bureau that had a matter in hand last; absent where no fact tells. */
    public static @Nullable String unitOf(List<Fact> recorded) {
        String unit = null;
        for (var fact : recorded) {
            if (fact instanceof ClockOpened opened) unit = opened.unit();
            else if (fact instanceof CaseOpened opened) unit = opened.unit();
        }
        return unit;
    }

    /** The rule under which it is to be done anew; absent where nothing of the kind was ordered. */
    private @Nullable RuleId remaking(SetActAside c, ContestedAct act) {
        var by = c.remakeBy();
        var proceeding = c.proceeding();
        if (by == null) return null;
        if (proceeding == null || proceeding.instance() == Instance.BUREAU) {
            throw new RefusedException(REMAKING_NOT_ORDERED);
        }
        refuseIf(by.isBefore(c.ruledOn()), REMAKING_IN_THE_PAST);
        Inputs.requireDate(by, office.today());
        var kind = ProcedureSubjects.kindOf(act.of());
        boolean kept = owners.all().stream().map(ClockOwner::kind).anyMatch(kind::equals);
        refuseIf(!kept, REMAKING_NOT_KEPT);
        return proceeding.instance() == Instance.RECONSIDERATION
                ? REMAKING_AFTER_RECONSIDERATION
                : REMAKING_AFTER_SUIT;
    }

    /** Among the clocks that stand, the next of its rule. */
    private void openRemaking(SetActAside c, ContestedAct act, RuleId rule) {
        var by = c.remakeBy();
        String unit = null;
        var clocks = new Clocks();
        for (var fact : facts.of(act.of())) {
            if (fact instanceof ClockEvent event) clocks.on(event);
            if (fact instanceof ClockOpened opened) unit = opened.unit();
        }
        if (by == null || unit == null) throw new RefusedException(REMAKING_NOT_KEPT);
        clocks.open(act.of(), rule, unit, by, c.ruledOn(), office.calendar());
    }

    @CommandHandler
    public void handle(RestoreAct c) {
        var ground = c.decision() == null ? null : FallGround.RECORDED_IN_ERROR;
        requireRuled(c.proceeding(), c.decision(), ground, c.officer(), c.ruledOn());
        requireJudgment(c.judgment());
        Inputs.requireText(c.reasons(), TEXT);
        on(
                c,
                ground == FallGround.RECORDED_IN_ERROR,
                (act, recorded) -> {
                    var of = recorded.get((int) act.sequence());
                    var known = ActStanding.of(act, recorded);
                    if (isOnFile(recorded, restored(c, act, of, List.of()))) return;
                    refuseIf(!known.hasFallen(), ACT_STANDS);
                    refuseIf(c.ruledOn().isBefore(earliest(of)), BEFORE_THE_ACT);
                    if (c.proceeding() != null) requireMayRule(known, c.proceeding());
                    refuseIf(doneAnew(act, recorded), DONE_ANEW);
                    var ranges = known.fellWith();
                    for (int i = 0; i < ranges.size(); i += MOST_RANGES) {
                        int end = Math.min(ranges.size(), i + MOST_RANGES);
                        apply(restored(c, act, of, ranges.subList(i, end)));
                    }
                });
    }

    private static ActRestored restored(
            RestoreAct c, ContestedAct act, Fact of, List<SequenceRange> ranges) {
        return new ActRestored(
                act,
                ranges,
                c.proceeding(),
                c.decision(),
                c.judgment(),
                c.reasons(),
                c.officer(),
                c.ruledOn(),
                of.effectiveOn());
    }

    /** Whether another decision on the matter stands that was recorded after the act fell. */
    private boolean doneAnew(ContestedAct act, List<Fact> recorded) {
        var rule = falling.rule(act.of());
        var made = recorded.get(Math.toIntExact(act.sequence()));
        var fallen = FallenFacts.of(recorded);
        boolean since = false;
        for (int i = 0; i < recorded.size(); i++) {
            var fact = recorded.get(i);
            if (fact instanceof ActsSetAside e && e.act().equals(act)) since = true;
            if (!since) continue;
            if (fact instanceof ProcedureStep step && !fallen.contains(i)) {
                boolean same = step.getClass() == made.getClass();
                if (same && ((ProcedureStep) made).course().equals(step.course())) return true;
            }
            if (fact instanceof ProcedureEvent || made instanceof ProcedureStep) continue;
            boolean stands = fact.decision() != null && !fallen.contains(i);
            if (stands && rule.isDoneAnew(made, fact)) return true;
        }
        return false;
    }

    // ---- what all have in common

    /** Records one fact about the act, unless it is on file. */
    private void record(
            StandingCommand c,
            String officer,
            LocalDate on,
            Function<ContestedAct, StandingEvent> fact,
            BiConsumer<ActStanding, StandingEvent> check) {
        office.require(officer, Power.RECORD_RULINGS, on);
        office.requireDone(on);
        on(
                c,
                false,
                (act, recorded) -> {
                    var made = fact.apply(act);
                    if (recorded.contains(made)) return;
                    var known = ActStanding.of(act, recorded);
                    refuseIf(known.hasFallen() || fallen(recorded, act), ACT_SET_ASIDE);
                    var of = recorded.get((int) act.sequence());
                    refuseIf(on.isBefore(earliest(of)), BEFORE_THE_ACT);
                    check.accept(known, made);
                    apply(made);
                });
    }

    /**
     * Finds the act, and loads its aggregate.
     *
     * @param inError whether it is about an error of the record, which steps of procedures can be
     */
    private void on(StandingCommand c, boolean inError, BiConsumer<ContestedAct, List<Fact>> then) {
        var act = act(c.act(), inError);
        subjects.on(act.of(), recorded -> then.accept(act, recorded));
    }

    /**
     * The act at a position.
     *
     * @throws RefusedException {@code UNKNOWN_ACT}, {@code NOT_AN_ACT}
     */
    public ContestedAct act(long position) {
        return act(position, false);
    }

    private ContestedAct act(long position, boolean inError) {
        refuseIf(position < 0 || position > stream.head(), UNKNOWN_ACT);
        return act(stream.at(List.of(position)).getFirst(), inError);
    }

    private static ContestedAct act(RecordedFact found, boolean inError) {
        var fact = found.payload().get();
        boolean isStep = inError && fact instanceof ProcedureStep;
        refuseIf(fact instanceof ProcedureEvent && !isStep, NOT_AN_ACT);
        var decision = fact.decision();
        return new ContestedAct(
                found.aggregateId(),
                found.sequence(),
                found.position(),
                found.type(),
                decision == null ? null : decision.documentNumber());
    }

    /**
     * The act that an aggregate begins with, which was recorded after another. This reads on from
     * there: what a decision founds is mostly founded at once.
     *
     * @param sequence its number in the aggregate
     * @param after the position from which it is looked for
     */
    public ContestedAct actOf(String aggregate, long sequence, long after) {
        long head = stream.head();
        long read = after;
        try (var reader = stream.readAfter(after)) {
            while (read < head) {
                var next = reader.next(AT_ONCE, PATIENCE);
                if (next.isEmpty()) break;
                for (var fact : next) {
                    boolean it =
                            fact.aggregateId().equals(aggregate) && fact.sequence() == sequence;
                    if (it) return act(fact, false);
                }
                read = next.getLast().position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        throw new RefusedException(UNKNOWN_ACT);
    }

    /**
     * Records within the command under way that a case was brought about an act. One case of each
     * of them about it at each instance is all there is.
     *
     * @param by who brings it: an organisation's name, a person's code
     * @throws RefusedException {@code CONTESTED_ALREADY}, and as {@link ChallengeAct} is
     */
    public void challenge(
            ContestedAct act,
            Proceeding proceeding,
            List<String> by,
            String officer,
            LocalDate on) {
        requireProceeding(proceeding);
        subjects.on(
                act.of(),
                recorded -> {
                    // A case that was taken back and is taken in anew finds what it said before.
                    var made =
                            by.stream()
                                    .map(
                                            each ->
                                                    new ActChallenged(
                                                            act, proceeding, each, officer, on))
                                    .toList();
                    if (recorded.containsAll(made)) return;
                    var known = ActStanding.of(act, recorded);
                    refuseIf(known.hasFallen() || fallen(recorded, act), ACT_SET_ASIDE);
                    refuseIf(
                            on.isBefore(earliest(recorded.get((int) act.sequence()))),
                            BEFORE_THE_ACT);
                    requireRunning(known, proceeding);
                    for (var each : by) {
                        refuseIf(
                                recorded.stream().anyMatch(f -> isBy(f, act, proceeding, each)),
                                CONTESTED_ALREADY);
                        apply(new ActChallenged(act, proceeding, each, officer, on));
                    }
                });
    }

    private static boolean isBy(Fact fact, ContestedAct act, Proceeding proceeding, String by) {
        return fact instanceof ActChallenged e
                && e.act().equals(act)
                && e.by().equals(by)
                && e.proceeding().instance() == proceeding.instance();
    }

    private static boolean fallen(List<Fact> recorded, ContestedAct act) {
        return FallenFacts.of(recorded).contains(act.sequence());
    }

    /** The day before which nobody can have judged it. */
    private static LocalDate earliest(Fact act) {
        var decision = act.decision();
        return decision == null ? act.effectiveOn() : decision.decidedOn();
    }

    /** Whether the last that was said of what fell with the act is this, whatever it was. */
    private static boolean isOnFile(List<Fact> recorded, ChangesFold made) {
        ChangesFold last = null;
        for (var fact : recorded) {
            if (fact instanceof ChangesFold e && e.act().equals(made.act())) last = e;
        }
        return last != null && withoutRanges(last).equals(made);
    }

    private static ChangesFold withoutRanges(ChangesFold fact) {
        return switch (fact) {
            case ActsSetAside e ->
                    new ActsSetAside(
                            e.act(),
                            List.of(),
                            e.ground(),
                            e.proceeding(),
                            e.decision(),
                            e.judgment(),
                            e.reasons(),
                            e.officer(),
                            e.ruledOn(),
                            e.effectiveOn(),
                            e.defect(),
                            e.remake(),
                            e.law(),
                            e.unit());
            case ActRestored e ->
                    new ActRestored(
                            e.act(),
                            List.of(),
                            e.proceeding(),
                            e.decision(),
                            e.judgment(),
                            e.reasons(),
                            e.officer(),
                            e.ruledOn(),
                            e.effectiveOn());
        };
    }

    private static void requireProceeding(Proceeding proceeding) {
        Inputs.requireLine(proceeding.number(), LINE);
        Inputs.requireLine(proceeding.body(), LINE);
    }

    private static void requireJudgment(@Nullable String judgment) {
        if (judgment != null) Inputs.requireDigest(judgment);
    }

    /** Who may say that facts count or don't: a body that judges, or the bureau by a decision. */
    private void requireRuled(
            @Nullable Proceeding proceeding,
            @Nullable Decision decision,
            @Nullable FallGround ground,
            String officer,
            LocalDate ruledOn) {
        office.requireDone(ruledOn);
        Inputs.requireLine(officer, LINE);
        if (proceeding != null) requireProceeding(proceeding);
        if (ground == FallGround.RECORDED_IN_ERROR) {
            if (decision == null) throw new RefusedException(DECISION_MISSING);
            office.require(decision, Power.CORRECT_RECORDS, ruledOn);
            return;
        }
        refuseIf(proceeding == null, PROCEEDING_MISSING);
        if (decision != null) office.require(decision, ruledOn);
        office.require(officer, Power.RECORD_RULINGS, ruledOn);
    }

    private static void requireRunning(ActStanding known, Proceeding proceeding) {
        var contest = known.contest(proceeding);
        refuseIf(contest != null && contest.ruling() != null, RULED_OTHERWISE);
        requireNotBelow(known, proceeding);
    }

    private static void requireMayRule(ActStanding known, Proceeding proceeding) {
        var contest = known.contest(proceeding);
        refuseIf(contest != null && isFinal(contest), RULED_OTHERWISE);
        requireNotBelow(known, proceeding);
    }

    private static boolean isFinal(Contest contest) {
        return contest.ruling() != null && contest.ruling() != Ruling.RESTORED;
    }

    private static void requireNotBelow(ActStanding known, Proceeding proceeding) {
        var highest = known.judgedBy();
        refuseIf(
                highest != null && proceeding.instance().compareTo(highest) < 0,
                LOWER_AFTER_HIGHER);
    }
}
