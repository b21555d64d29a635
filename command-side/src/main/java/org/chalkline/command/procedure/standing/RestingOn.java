package org.chalkline.command.procedure.standing;

import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.feature.Feature;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/** Asks all features what rests in their aggregates on facts of others. */
final class RestingOn {
    private RestingOn() {}

    /** The ids of the aggregates that rest on one of the facts and stand so still. */
    static List<String> of(List<Feature> features, Stream<Fact> fallen, FactsOf facts) {
        var asked = features.stream().flatMap(feature -> feature.resting().stream()).toList();
        return fallen.flatMap(fact -> asked.stream().flatMap(each -> each.on(fact, facts).stream()))
                .distinct()
                .toList();
    }
}
