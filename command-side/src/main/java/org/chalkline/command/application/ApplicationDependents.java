package org.chalkline.command.application;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.PreparationLapsed;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/**
 * What falls with an act on an application. Without its decision, an application is under review
 * again, with the opinions and the hearing that it had: what carried the decision out falls with
 * it, and nothing that came before.
 */
final class ApplicationDependents {

    private ApplicationDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        return switch (recorded.get(act)) {
            case ApplicationSubmitted e -> Dependents.everythingSince(recorded, act);
            case ApplicationGranted e -> withExecution(recorded, act, e.decision());
            case ApplicationRefused e -> withExecution(recorded, act, e.decision());
            default -> Dependents.atOnce(recorded, act);
        };
    }

    private static BitSet withExecution(List<Fact> recorded, int act, Decision decision) {
        var falling = Dependents.atOnce(recorded, act);
        for (int i = act + 1; i < recorded.size(); i++) {
            switch (recorded.get(i)) {
                case ServiceEvent e when e.document().equals(decision.documentNumber()) ->
                        falling.set(i);
                case PreparationLapsed e -> falling.set(i);
                case PreparationUsed e -> falling.set(i);
                default -> {}
            }
        }
        return falling;
    }
}
