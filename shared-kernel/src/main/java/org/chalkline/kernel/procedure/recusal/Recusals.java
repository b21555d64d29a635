package org.chalkline.kernel.procedure.recusal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Who has no part in one matter. Folded from the facts of its aggregate, in the order in which they
 * were recorded; facts that tell of no recusal change nothing.
 */
public final class Recusals {

    /** How a recusal stands. */
    public enum State {
        /** Declared: they stand aside, and nobody has decided yet. */
        DECLARED,
        /** Asked for: they go on until it is decided. */
        ASKED_FOR,
        /** They have no part in it. */
        RECUSED,
        /** It was asked for or declared, and they may take part. */
        REFUSED;

        /** Whether they may take no part. */
        public boolean standsAside() {
            return this == DECLARED || this == RECUSED;
        }

        /** How it stands after one more fact. */
        public static State after(@Nullable State before, RecusalStep step) {
            return switch (step) {
                case RecusalStep.Declared e -> before == RECUSED ? RECUSED : DECLARED;
                // Who has declared a tie stands aside already; asking makes them no freer.
                case RecusalStep.AskedFor e ->
                        before != null && before.standsAside() ? before : ASKED_FOR;
                case RecusalStep.Decided e -> e.recused() ? RECUSED : REFUSED;
            };
        }
    }

    private final Map<String, State> states = new LinkedHashMap<>();

    /** What these facts tell. */
    public static Recusals of(Iterable<? extends Fact> facts) {
        var recusals = new Recusals();
        for (var fact : facts) {
            if (fact instanceof RecusalEvent event) recusals.take(event);
        }
        return recusals;
    }

    /** Takes in one more fact. */
    public void take(RecusalEvent fact) {
        states.put(fact.member(), State.after(states.get(fact.member()), fact.recusalStep()));
    }

    /** How somebody's recusal stands; absent where nobody spoke of it. */
    public @Nullable State state(String member) {
        return states.get(member);
    }

    /** Whether they may take no part. */
    public boolean standsAside(String member) {
        var state = states.get(member);
        return state != null && state.standsAside();
    }

    /** All who may take no part. */
    public Set<String> standingAside() {
        var all = new LinkedHashSet<String>();
        states.forEach(
                (member, state) -> {
                    if (state.standsAside()) all.add(member);
                });
        return all;
    }
}
