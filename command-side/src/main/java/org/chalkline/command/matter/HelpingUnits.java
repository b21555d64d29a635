package org.chalkline.command.matter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerAnswered;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerNamed;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/** The units that help with one matter, and what each of them answered. */
final class HelpingUnits {

    /**
     * One of them.
     *
     * @param answered its last answer; absent while it is silent
     * @param round how many reports had been sent back when it answered
     */
    private record Helper(CoHandlerNamed named, @Nullable CoHandlerAnswered answered, int round) {}

    private final Map<InternalUnitId, Helper> helpers = new LinkedHashMap<>();

    void take(CoHandlerNamed fact) {
        helpers.putIfAbsent(fact.unit(), new Helper(fact, null, 0));
    }

    void take(CoHandlerAnswered fact, int round) {
        helpers.computeIfPresent(fact.unit(), (unit, was) -> new Helper(was.named(), fact, round));
    }

    void leave(InternalUnitId unit) {
        helpers.remove(unit);
    }

    boolean has(InternalUnitId unit) {
        return helpers.containsKey(unit);
    }

    List<InternalUnitId> all() {
        return List.copyOf(helpers.keySet());
    }

    /** Says until when the unit is to answer. */
    LocalDate answerBy(InternalUnitId unit) {
        var helper = helpers.get(unit);
        if (helper == null) throw new IllegalArgumentException(unit + " doesn't help");
        return helper.named().answerBy();
    }

    @Nullable CoHandlerAnswered answer(InternalUnitId unit) {
        var helper = helpers.get(unit);
        return helper == null ? null : helper.answered();
    }

    /** Tells whether the unit answered since the last report was sent back. */
    boolean answeredIn(InternalUnitId unit, int round) {
        var helper = helpers.get(unit);
        return helper != null && helper.answered() != null && helper.round() == round;
    }

    boolean anySilent() {
        return helpers.values().stream().anyMatch(helper -> helper.answered() == null);
    }
}
