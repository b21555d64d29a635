package org.chalkline.kernel.continuity;

import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.person.PersonId;

/** Lies beside the record and tells of the record as a whole. */
public interface FoundContinuity {

    /** The log's word on the one before it; empty where there was none. */
    Optional<LogSuccession> succession();

    /** People whose keys are gone though no fact on record says that they were erased. */
    List<PersonId> erasedWithoutFact();
}
