package org.chalkline.kernel.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** Tells which outcomes of research count in the appraisals of one aggregate. */
public final class CountedOutcomes {

    private CountedOutcomes() {}

    /**
     * The outcomes that count in an appraisal, each with the person for whom it does; none where it
     * came to nothing.
     *
     * @param facts those of the aggregate that stand, in their order
     * @param appraisal as its facts name it
     */
    public static Map<OutcomeId, PersonId> in(String appraisal, List<? extends Fact> facts) {
        var counted = new LinkedHashMap<OutcomeId, PersonId>();
        for (var fact : facts) {
            if (fact instanceof CitesOutcomes e && e.countedIn().equals(appraisal)) {
                e.outcomes().forEach(outcome -> counted.put(outcome, e.person()));
            }
            if (fact instanceof FreesOutcomes e && e.countedIn().equals(appraisal)) counted.clear();
        }
        return counted;
    }
}
