package org.chalkline.kernel.procedure.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;

/** Which values were put right in the facts of one aggregate, in the order of the corrections. */
public final class CorrectedValues {
    private final Map<Long, List<ValueCorrected>> bySequence = new HashMap<>();

    /** Takes in one more correction. */
    public void take(ValueCorrected fact) {
        bySequence.computeIfAbsent(fact.act().sequence(), s -> new ArrayList<>()).add(fact);
    }

    /** Whether nothing was put right. */
    public boolean isNone() {
        return bySequence.isEmpty();
    }

    /**
     * The fact with what was put right in it; the very one, where nothing was.
     *
     * @param sequence its number in the aggregate
     */
    public Fact in(long sequence, Fact fact) {
        var now = fact;
        for (var each : bySequence.getOrDefault(sequence, List.of())) {
            now = StoredValue.in(now, each.path()).set(each.is());
        }
        return now;
    }
}
