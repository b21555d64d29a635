package org.chalkline.command.majordecision;

import java.util.List;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionProposed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTakenOver;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.school.SchoolId;

/**
 * What a major decision is about, whichever way it came on record.
 *
 * @param proposer the officer who proposed it, or took it over
 */
record DecisionSubject(
        MajorDecisionId majorDecision,
        String title,
        String matter,
        List<SchoolId> schools,
        String proposer) {

    static DecisionSubject of(DecisionProposed e) {
        return new DecisionSubject(
                e.majorDecision(), e.title(), e.matter(), e.schools(), e.officer());
    }

    static DecisionSubject of(MajorDecisionTakenOver e) {
        return new DecisionSubject(
                e.majorDecision(), e.title(), e.matter(), e.schools(), e.officer());
    }
}
