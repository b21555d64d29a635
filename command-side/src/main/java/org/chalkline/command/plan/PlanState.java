package org.chalkline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.plan.ActualSource;
import org.chalkline.kernel.plan.DecidedRound;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanEvent;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.jspecify.annotations.Nullable;

/** Holds what acts on a plan ask of its facts. */
final class PlanState {

    /**
     * Tells what was said last of one year of a target.
     *
     * @param source what it rests on
     */
    record Said(TargetValue value, ActualSource source) {}

    /** Holds a target with its values of now and what was reached. */
    static final class Target {
        private final TargetSet set;
        private final Map<Integer, TargetValue> values = new TreeMap<>();
        private final Map<Integer, Said> actuals = new HashMap<>();

        private Target(TargetSet set) {
            this.set = set;
            take(set.values());
        }

        private void take(List<YearValue> values) {
            this.values.clear();
            values.forEach(each -> this.values.put(each.year(), each.value()));
        }

        TargetSet set() {
            return set;
        }

        @Nullable TargetValue value(int year) {
            return values.get(year);
        }

        @Nullable Said actual(int year) {
            return actuals.get(year);
        }

        /** The years of which something was reached, as far as is recorded. */
        List<Integer> reported() {
            return List.copyOf(actuals.keySet());
        }

        private boolean lacks(int year) {
            return values.containsKey(year) && !actuals.containsKey(year);
        }
    }

    private final Map<TargetId, Target> targets = new LinkedHashMap<>();
    private @Nullable PlanAdopted adopted;
    private @Nullable DecidedRound decidedBy;
    private int version;
    private boolean open;
    private boolean halfWay;
    private boolean ended;
    private LocalDate versionOn = Fact.SINCE_EVER;
    private LocalDate lastDone = Fact.SINCE_EVER;

    /** The record as these facts make it, where they stand. */
    static PlanState of(List<Fact> facts) {
        var state = new PlanState();
        for (var fact : facts) if (fact instanceof PlanEvent event) state.evolve(event);
        return state;
    }

    @Nullable PlanAdopted adopted() {
        return adopted;
    }

    /** The major decision on which the version that stands rests; absent where none does. */
    @Nullable DecidedRound decidedBy() {
        return decidedBy;
    }

    int version() {
        return version;
    }

    /** Whether this version isn't public yet, so that targets can be set. */
    boolean isOpen() {
        return open;
    }

    /** Whether this version was evaluated half way. */
    boolean isEvaluatedHalfWay() {
        return halfWay;
    }

    boolean hasEnded() {
        return ended;
    }

    /** The day from which this version has effect. */
    LocalDate versionOn() {
        return versionOn;
    }

    LocalDate lastDone() {
        return lastDone;
    }

    boolean hasTargets() {
        return !targets.isEmpty();
    }

    int size() {
        return targets.size();
    }

    @Nullable Target target(TargetId target) {
        return targets.get(target);
    }

    /** The years for which some target has a value. */
    SortedSet<Integer> yearsWithValues() {
        var years = new TreeSet<Integer>();
        targets.values().forEach(each -> years.addAll(each.values.keySet()));
        return years;
    }

    /** Whether a target that has a value for that year has no figure of it. */
    boolean lacksActual(int year) {
        return targets.values().stream().anyMatch(each -> each.lacks(year));
    }

    void evolve(PlanEvent fact) {
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        switch (fact) {
            case PlanAdopted e -> {
                adopted = e;
                decidedBy = DecidedRound.of(e.decision());
                begin(1, e.effectiveOn());
            }
            case TargetSet e -> targets.put(e.target(), new Target(e));
            case PlanMadePublic e -> open = false;
            case ActualRecorded e -> say(e.target(), e.year(), e.value(), e.source());
            case ActualRevised e -> say(e.target(), e.year(), e.value(), e.source());
            case PlanEvaluated e -> {
                if (e.stage() == EvaluationStage.FINAL) ended = true;
                else halfWay = true;
            }
            case PlanRevised e -> {
                decidedBy = DecidedRound.of(e.decision());
                begin(e.version(), e.effectiveOn());
            }
            case TargetAdjusted e -> {
                var target = targets.get(e.target());
                if (target != null) target.take(e.values());
            }
        }
    }

    private void begin(int version, LocalDate on) {
        this.version = version;
        versionOn = on;
        open = true;
        halfWay = false;
    }

    private void say(TargetId target, int year, TargetValue value, ActualSource source) {
        var known = targets.get(target);
        if (known != null) known.actuals.put(year, new Said(value, source));
    }

    /** All that was asked for and recorded, in its order. */
    static List<Said> asked(List<Fact> facts) {
        var asked = new ArrayList<Said>();
        for (var fact : facts) {
            if (fact instanceof ActualRecorded e && e.source().query() != null) {
                asked.add(new Said(e.value(), e.source()));
            }
            if (fact instanceof ActualRevised e && e.source().query() != null) {
                asked.add(new Said(e.value(), e.source()));
            }
        }
        return asked;
    }
}
