package org.chalkline.command.intake;

import java.util.List;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.command.Outcome.Recorded;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What has fallen by the facts of its own aggregate. */
@Component
class FallenOnRecord implements FallenRows {
    private final ObjectProvider<FactStream> stream;
    private final ObjectProvider<ProcedureSubjects> subjects;
    private final FactsOf facts;

    FallenOnRecord(
            ObjectProvider<FactStream> stream,
            ObjectProvider<ProcedureSubjects> subjects,
            FactsOf facts) {
        this.stream = stream;
        this.subjects = subjects;
        this.facts = facts;
    }

    @Override
    public boolean have(List<Recorded> recorded) {
        if (recorded.isEmpty()) return false;
        var positions = recorded.stream().map(Recorded::position).toList();
        // A period, or what a procedure adds of itself, ends with the act and is none. A number
        // stays its decision's, which may be recorded again. An entry of a register, by which
        // others
        // are found, stays as well.
        var acts =
                stream.getObject().at(positions).stream()
                        .filter(fact -> isAct(fact.payload().get()))
                        .filter(fact -> subjects.getObject().isOne(fact.aggregateId()))
                        .toList();
        return !acts.isEmpty() && acts.stream().allMatch(this::hasFallen);
    }

    private static boolean isAct(Fact fact) {
        if (fact instanceof ProcedureStep) return true;
        return !(fact instanceof ProcedureEvent) && !(fact instanceof DocumentNumberEvent);
    }

    private boolean hasFallen(RecordedFact fact) {
        return FallenFacts.of(facts.recorded(fact.aggregateId())).contains(fact.sequence());
    }
}
