package org.chalkline.command.procedure.standing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.NeverFalls;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.chalkline.kernel.procedure.standing.FallenFacts;

/** Which facts of an aggregate fall with one of its acts, as its feature says. */
final class Falling {
    private final Map<String, Dependents> dependents;

    /**
     * @param dependents what falls with an act, by the kind of its aggregate; with those of other
     *     kinds, what the act did at once
     */
    Falling(Map<String, Dependents> dependents) {
        this.dependents = Map.copyOf(dependents);
    }

    /** What all these features say. */
    static Falling of(List<Feature> features) {
        var dependents = new HashMap<String, Dependents>();
        features.forEach(feature -> dependents.putAll(feature.dependents()));
        return new Falling(dependents);
    }

    /** The rule for acts of this aggregate. */
    Dependents rule(String of) {
        return dependents.getOrDefault(ProcedureSubjects.kindOf(of), Dependents.AT_ONCE);
    }

    /**
     * What falls with the act and hasn't fallen yet, the act among it.
     *
     * @param recorded all that was recorded of the aggregate
     */
    BitSet with(String of, int sequence, List<Fact> recorded) {
        boolean isStep = recorded.get(sequence) instanceof ProcedureStep;
        Dependents rule = isStep ? Dependents::ofStep : rule(of);
        var numbers = (BitSet) rule.of(recorded, sequence).clone();
        numbers.set(sequence);
        var before = FallenFacts.of(recorded);
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            boolean gone = i != sequence && before.contains(i);
            if (gone || recorded.get(i) instanceof NeverFalls) numbers.clear(i);
        }
        return numbers;
    }
}
