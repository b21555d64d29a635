package org.chalkline.command.intake;

import java.util.Comparator;
import java.util.List;

/** All kinds of rows that are taken in, by their names: beans come in no certain order. */
public record IntakeKinds(List<IntakeKind> all) {

    public IntakeKinds {
        all = all.stream().sorted(Comparator.comparing(IntakeKind::name)).toList();
    }
}
