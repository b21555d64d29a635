package org.chalkline.command.continuity;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.continuity.LogSuccession;
import org.chalkline.kernel.continuity.WholeRecordId;
import org.chalkline.kernel.person.PersonId;

/** Records that a log followed another. Handed in by the program itself. */
record NoteSuccession(
        @TargetAggregateIdentifier WholeRecordId record,
        LogSuccession succession,
        List<PersonId> erased) {

    NoteSuccession {
        erased = List.copyOf(erased);
    }
}
