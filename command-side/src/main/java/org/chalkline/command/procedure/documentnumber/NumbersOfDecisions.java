package org.chalkline.command.procedure.documentnumber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.NumberedDecision;
import org.springframework.stereotype.Component;

/**
 * Sees to it that each document number belongs to one decision, whatever act rests on it: looks at
 * every fact that is about to be recorded. A number that stands in no series is cited as it is, and
 * belongs to nobody.
 */
@Component
class NumbersOfDecisions implements BeforeRecording {
    private final Repository<ReservedNumber> numbers;
    private final FactsOf facts;

    NumbersOfDecisions(Repository<ReservedNumber> numbers, FactsOf facts) {
        this.numbers = numbers;
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // Most commands repeat one decision in all their facts.
        var seen = new LinkedHashMap<Decision, DocumentNumber>();
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision == null || seen.containsKey(decision)) continue;
            var number = DocumentNumber.in(decision.documentNumber()).orElse(null);
            if (number == null) continue;
            seen.put(decision, number);
            requireItsOwn(decision, number);
        }
    }

    private void requireItsOwn(Decision decision, DocumentNumber number) {
        var identity = NumberedDecision.of(decision);
        if (isReservedFor(identity, number)) return;
        OtherAggregates.with(
                numbers,
                number.toString(),
                ReservedNumber::new,
                held -> held.reserve(number, identity, decision.decidedOn()));
    }

    /** Looked up without a lock: what was reserved once is mostly repeated. */
    private boolean isReservedFor(NumberedDecision decision, DocumentNumber number) {
        var recorded = facts.of(number.toString());
        return recorded.size() == 1
                && recorded.getFirst() instanceof NumberReserved reserved
                && reserved.bearer().matches(decision);
    }
}
