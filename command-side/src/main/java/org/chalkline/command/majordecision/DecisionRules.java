package org.chalkline.command.majordecision;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.majordecision.DecisionCatalogue;
import org.chalkline.kernel.majordecision.DecisionCatalogue.Matter;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.KnownStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.LeftOutStep;

/** Which steps a major decision can be begun with. */
final class DecisionRules {
    private static final int TEXT = 2_000;

    private DecisionRules() {}

    /** The kind of matter, as the catalogue has it that day. */
    static Matter requireMatter(String matter, LocalDate on) {
        return DecisionCatalogue.find(matter, on)
                .orElseThrow(() -> new RefusedException(UNKNOWN_DECISION_MATTER));
    }

    /** Refuses a step of an old decision that is named twice, or was taken after the decision. */
    static void requireKnownSteps(List<KnownStep> known, LocalDate decidedOn) {
        var named = EnumSet.noneOf(DecisionStep.class);
        for (var each : known) {
            refuseIf(!named.add(each.step()), STEP_NAMED_TWICE);
            refuseIf(each.on() != null && each.on().isAfter(decidedOn), STEP_AFTER_DECISION);
        }
    }

    /** Refuses steps that don't account for all that the catalogue asks for. */
    static void requireSteps(Matter matter, List<DecisionStep> steps, List<LeftOutStep> leftOut) {
        requireAtMost(steps, DecisionStep.values().length);
        requireAtMost(leftOut, DecisionStep.values().length);
        var named = EnumSet.noneOf(DecisionStep.class);
        for (var step : steps) refuseIf(!named.add(step), STEP_NAMED_TWICE);
        for (var each : leftOut) {
            refuseIf(!named.add(each.step()), STEP_NAMED_TWICE);
            refuseIf(DecisionCatalogue.of(each.step()).always(), STEP_NEEDED);
            refuseIf(!matter.requires().contains(each.step()), STEP_NOT_ASKED);
            requireText(each.ground(), TEXT);
        }
        for (var step : matter.steps()) {
            boolean always = DecisionCatalogue.of(step).always();
            refuseIf(always && !named.contains(step), STEP_NEEDED);
            refuseIf(!named.contains(step), STEP_UNACCOUNTED);
        }
    }
}
