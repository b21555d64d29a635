package org.chalkline.command.procedure.personnel;

import java.time.LocalDate;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;

/** Where assessments are kept that staff contest. */
public interface ContestedAssessments {

    /**
     * Records that an assessment is void, in the unit of work that decides so.
     *
     * @param matter the assessment
     * @param decision that of the review or the appeal
     */
    void revoke(PersonId person, Matter matter, Decision decision, LocalDate on);
}
