package org.chalkline.command.procedure.standing;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.IfActFell;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.springframework.stereotype.Component;

/**
 * Tells what would come of an act's fall by the rules of its fall: what falls along is what setting
 * it aside would name, and what rests on it is what the reaction to its fall would ask about.
 */
@Component
final class FallRehearsed implements IfActFell {
    private final Falling falling;
    private final List<Feature> features;
    private final FactsOf facts;

    FallRehearsed(List<Feature> features, FactsOf facts) {
        this.falling = Falling.of(features);
        this.features = List.copyOf(features);
        this.facts = facts;
    }

    @Override
    public WouldFall ask(String of, int sequence) {
        var recorded = facts.recorded(of);
        recorded.get(sequence); // which there has to be
        var numbers = falling.with(of, sequence, recorded);
        var resting = RestingOn.of(features, numbers.stream().mapToObj(recorded::get), facts);
        var along = (BitSet) numbers.clone();
        along.clear(sequence);
        return new WouldFall(SequenceRange.of(along), resting);
    }
}
