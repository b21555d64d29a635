package org.chalkline.command.procedure.joint;

import java.util.List;
import org.chalkline.kernel.procedure.decision.Decision;

/**
 * Carries one decision out on many records: all of these acts, or none.
 *
 * @param decision the one that all of them repeat
 */
public record DecideTogether(Decision decision, List<NamedAct> acts) {
    public DecideTogether {
        acts = List.copyOf(acts);
    }

    /**
     * One of them.
     *
     * @param act the name of its mutation, such as {@code renameSchool}
     * @param command what that would hand in
     */
    public record NamedAct(String act, Object command) {}
}
