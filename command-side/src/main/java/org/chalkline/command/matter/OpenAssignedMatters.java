package org.chalkline.command.matter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.matter.MatterEvent.*;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which open matters a unit has a part in, and which are about a case. Kept in memory alone:
 * the first question goes through all facts, each later one through those that came since. What it
 * tells is a hint, and each matter decides for itself.
 */
@Component
class OpenAssignedMatters {

    /** Holds what is known of one that is open. */
    private record Open(@Nullable String about, Set<InternalUnitId> units) {}

    private final Map<AssignedMatterId, Open> open = new HashMap<>();
    private final ReadingOn reading;

    OpenAssignedMatters(FactStream stream) {
        reading = new ReadingOn(stream, this::take);
    }

    /** In which the unit leads or helps, in the order of their codes. */
    synchronized List<AssignedMatterId> of(InternalUnitId unit) {
        reading.toNow();
        return open.entrySet().stream()
                .filter(each -> each.getValue().units().contains(unit))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    /** Tells which are about the case, in the order of their codes. */
    synchronized List<AssignedMatterId> about(String aggregate) {
        reading.toNow();
        return open.entrySet().stream()
                .filter(each -> aggregate.equals(each.getValue().about()))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private void take(RecordedFact recorded) {
        boolean ours = recorded.aggregateId().startsWith(AssignedMatterId.KIND + "/");
        if (ours && recorded.payload().get() instanceof MatterEvent fact) take(fact);
    }

    private void take(MatterEvent fact) {
        switch (fact) {
            case MatterRegistered e -> open.put(e.matter(), new Open(e.about(), new HashSet<>()));
            case MatterDispatched e -> joined(e.matter(), e.lead());
            case CoHandlerNamed e -> joined(e.matter(), e.unit());
            case LeadSucceeded e -> joined(e.matter(), e.successor());
            case CoHandlerSucceeded e -> joined(e.matter(), e.successor());
            case MatterFoundNotOurs e -> open.remove(e.matter());
            case MatterClosed e -> open.remove(e.matter());
            case MatterTaken e -> {}
            case CoHandlerAnswered e -> {}
            case MatterReported e -> {}
            case ReportSentBack e -> {}
            case ReportAccepted e -> {}
            case MatterAnswered e -> {}
            case TermExtended e -> {}
            case CaseReportedBack e -> {}
        }
    }

    private void joined(AssignedMatterId matter, InternalUnitId unit) {
        var known = open.get(matter);
        if (known != null) known.units().add(unit);
    }
}
