package org.chalkline.command.intake;

import java.util.List;

/** All kinds of rows that are taken in. */
public record IntakeKinds(List<IntakeKind> all) {

    public IntakeKinds {
        all = List.copyOf(all);
    }
}
