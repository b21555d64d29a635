package org.chalkline.kernel.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What a research project was on a day, as far as it matters to other features.
 *
 * @param leader absent where there is no such project
 * @param running whether it had begun by then, and wasn't at its end
 * @param concluded whether it was concluded by then
 * @param uses what its money may be spent on
 */
public record ResearchStanding(
        @Nullable PersonId leader, boolean running, boolean concluded, Set<ResearchUse> uses) {
    private static final ResearchStanding NOTHING =
            new ResearchStanding(null, false, false, Set.of());

    /** Copies what it is given. */
    public ResearchStanding {
        uses = Set.copyOf(uses);
    }

    /**
     * The project as it stood that day.
     *
     * @param facts all of its facts that stand, in the order of recording
     */
    public static ResearchStanding on(LocalDate day, List<? extends Fact> facts) {
        var now = NOTHING;
        for (var fact : facts) {
            if (fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof ResearchProjectEvent event) now = now.after(event);
        }
        return now;
    }

    private ResearchStanding after(ResearchProjectEvent event) {
        return switch (event) {
            case ProjectSubmitted e -> new ResearchStanding(e.leader(), false, false, uses);
            case ResearchTakenOver e ->
                    new ResearchStanding(
                            e.leader(), e.concludedOn() == null, e.concludedOn() != null, uses);
            case ProjectGranted e ->
                    new ResearchStanding(leader, false, false, Set.copyOf(e.uses()));
            case ProjectStarted e -> new ResearchStanding(leader, true, false, uses);
            case ProjectConcluded e ->
                    new ResearchStanding(
                            leader, false, e.result() != ConclusionResult.FAILED, uses);
            case ProjectTerminated e -> new ResearchStanding(leader, false, false, uses);
            case ProjectRevoked e -> new ResearchStanding(leader, false, false, uses);
            default -> this; // changes none of these
        };
    }
}
