package org.chalkline.command.procedure.clock;

import java.util.List;

/** All kinds of aggregates that keep clocks. */
public record ClockOwners(List<ClockOwner<?>> all) {

    public ClockOwners {
        all = List.copyOf(all);
    }
}
