package org.chalkline.command.procedure.standing;

import java.util.List;
import org.chalkline.command.reaction.Question;
import org.chalkline.kernel.procedure.standing.SequenceRange;

/**
 * Asks what rests on facts that fell. Records nothing; where something does rest on them, it is
 * refused, and so becomes a follow-up. No mutation: the reaction's own.
 *
 * @param of the aggregate whose facts fell
 * @param acts the facts
 */
public record AskWhatRestsOn(String of, List<SequenceRange> acts) implements Question {
    public AskWhatRestsOn {
        acts = List.copyOf(acts);
    }
}
