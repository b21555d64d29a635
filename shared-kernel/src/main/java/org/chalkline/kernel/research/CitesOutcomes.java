package org.chalkline.kernel.research;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** A fact of an appraisal that counts outcomes of research. Each of them counts once, for ever. */
public interface CitesOutcomes extends Fact {

    /** The person who is appraised. */
    PersonId person();

    /** The value that counts. */
    List<OutcomeId> outcomes();
}
