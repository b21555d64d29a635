package org.chalkline.kernel.research;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/**
 * A fact of an appraisal that counts outcomes of research. Each of them counts in one appraisal at
 * a time: it is free again when that came to nothing.
 */
public interface CitesOutcomes extends Fact {

    /** The person who is appraised. */
    PersonId person();

    /** The outcomes that count. */
    List<OutcomeId> outcomes();

    /** The appraisal in which they do, as {@link FreesOutcomes} names it too. */
    default String countedIn() {
        return subject();
    }
}
