package org.chalkline.kernel.research;

import org.chalkline.kernel.fact.Fact;

/** A fact by which an appraisal came to nothing, so that outcomes that counted in it are free. */
public interface FreesOutcomes extends Fact {

    /** The appraisal, as {@link CitesOutcomes} names it. */
    default String countedIn() {
        return subject();
    }
}
