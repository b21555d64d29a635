package org.chalkline.query.access;

import java.util.List;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * A power that officers of a unit hold today.
 *
 * @param units whose lines, assets and schools it is limited to; absent where it is limited to none
 */
public record HeldPower(Power power, @Nullable List<String> units) {

    public HeldPower {
        units = units == null ? null : List.copyOf(units);
    }
}
