package org.chalkline.command.licence;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent;

/** Facts of a licence told apart: what happened to it, and what became of its clocks. */
final class Told {
    private Told() {}

    /** What happened to the licence itself, clocks left out. */
    static List<Fact> told(List<Fact> facts) {
        return facts.stream().filter(LicenceEvent.class::isInstance).toList();
    }

    /** Of each clock: what befell it, its rule and time, and the day of effect. */
    static List<String> clocks(List<Fact> facts) {
        return facts.stream()
                .filter(ClockEvent.class::isInstance)
                .map(fact -> describe((ClockEvent) fact))
                .toList();
    }

    private static String describe(ClockEvent fact) {
        var kind = fact.getClass().getSimpleName().substring("Clock".length());
        var id = fact.clockId().value();
        return kind + " " + id.substring(id.indexOf(':') + 1) + " " + fact.effectiveOn();
    }
}
