package org.chalkline.kernel.research;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** Which projects a person leads at a time, so that there are no more than may be. */
public sealed interface ResearchLeaderEvent extends Fact {

    ResearchLeaderId leader();

    @Override
    default String subject() {
        return leader().toString();
    }

    /** They lead it, or will if it is granted. */
    @FactType("research.LeadershipBegun")
    record LeadershipBegun(
            ResearchLeaderId leader, ResearchProjectId project, LocalDate effectiveOn)
            implements ResearchLeaderEvent {}

    /** They lead it no longer: it was refused, or is at its end. */
    @FactType("research.LeadershipEnded")
    record LeadershipEnded(
            ResearchLeaderId leader, ResearchProjectId project, LocalDate effectiveOn)
            implements ResearchLeaderEvent {}
}
