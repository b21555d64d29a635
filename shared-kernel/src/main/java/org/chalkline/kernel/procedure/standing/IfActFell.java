package org.chalkline.kernel.procedure.standing;

import java.util.List;

/**
 * Asks what would come of it if an act fell, before anybody rules so. It is decided by what decides
 * it when the act does fall, over the facts that stand now; and nothing is recorded.
 */
public interface IfActFell {

    /**
     * What would come of it.
     *
     * @param of the aggregate whose act it is, such as {@code application/2026-001}
     * @param sequence the number of the act's fact there, from 0
     * @throws IndexOutOfBoundsException if there is no such fact
     */
    WouldFall ask(String of, int sequence);

    /**
     * What would fall, and what somebody would have to look at.
     *
     * @param facts the facts of the aggregate that would fall along, the act's own not among them
     * @param resting the other aggregates that were founded, or changed, upon it and stand so
     *     still: each would become a follow-up
     */
    record WouldFall(List<SequenceRange> facts, List<String> resting) {
        public WouldFall {
            facts = List.copyOf(facts);
            resting = List.copyOf(resting);
        }
    }
}
