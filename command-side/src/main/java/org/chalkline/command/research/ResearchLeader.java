package org.chalkline.command.research;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.research.ResearchRefusal.TOO_MANY_PROJECTS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.research.ResearchLeaderEvent;
import org.chalkline.kernel.research.ResearchLeaderEvent.LeadershipBegun;
import org.chalkline.kernel.research.ResearchLeaderEvent.LeadershipEnded;
import org.chalkline.kernel.research.ResearchLeaderId;
import org.chalkline.kernel.research.ResearchProjectId;

/**
 * The projects that one person leads at a time: of two that race for the last place, one gets it.
 */
@Aggregate
class ResearchLeader {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ResearchLeaderId id;

    private final Set<ResearchProjectId> projects = new HashSet<>();

    /**
     * They lead this one, too.
     *
     * @param most how many they may lead
     */
    void begin(ResearchLeaderId leader, ResearchProjectId project, int most, LocalDate on) {
        if (projects.contains(project)) return;
        refuseIf(projects.size() >= most, TOO_MANY_PROJECTS);
        apply(new LeadershipBegun(leader, project, on));
    }

    /** They lead it no longer. */
    void end(ResearchLeaderId leader, ResearchProjectId project, LocalDate on) {
        if (projects.contains(project)) apply(new LeadershipEnded(leader, project, on));
    }

    @EventSourcingHandler
    void on(ResearchLeaderEvent fact) {
        id = fact.leader();
        switch (fact) {
            case LeadershipBegun e -> projects.add(e.project());
            case LeadershipEnded e -> projects.remove(e.project());
        }
    }

    ResearchLeader() {} // for Axon
}
