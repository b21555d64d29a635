package org.chalkline.command.itproject;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.itproject.ITProjectRefusal.CONTRACT_OVER_APPROVAL;
import static org.chalkline.command.itproject.ITProjectRefusal.SYSTEM_OVER_CONTRACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.*;
import org.chalkline.kernel.itproject.ITProjectId;
import org.springframework.stereotype.Component;

/** On no day does a corrected project's contract come to more than was approved by then. */
@Component
class ITProjectsCorrected implements Correctable {

    @Override
    public String kind() {
        return ITProjectId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        var state = new ITProjectState();
        for (var event : events(facts)) {
            state.evolve(event);
            refuseIf(state.amount().exceeds(state.approved()), CONTRACT_OVER_APPROVAL);
            refuseIf(state.entered().exceeds(state.amount()), SYSTEM_OVER_CONTRACT);
        }
    }

    private static List<ITProjectEvent> events(List<Fact> facts) {
        var events = new ArrayList<ITProjectEvent>();
        for (var fact : facts) if (fact instanceof ITProjectEvent event) events.add(event);
        return events;
    }

    @Override
    public Set<Class<? extends Fact>> consequences() {
        return Set.of(
                ProjectTendered.class,
                ProjectAwarded.class,
                ProjectContracted.class,
                ContractAmended.class,
                SystemAccepted.class,
                SystemStarted.class);
    }
}
