package org.chalkline.command.inspection;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionTakenOver;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.inspection.InspectionEvent.PreliminaryOpinionTold;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.ComprehensivelyInspected;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnded;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnteredDistrict;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictInspectorGone;
import org.chalkline.kernel.school.SchoolId;

/**
 * Tells what falls with an act on an inspection: all that came after it, where that is its plan,
 * the telling of the opinion, or the letter.
 */
final class InspectionDependents {

    private InspectionDependents() {}

    /** The cycle of the school, where a letter that fell had begun it anew. */
    static List<String> resting(Fact fallen, FactsOf facts) {
        return switch (fallen) {
            case OpinionLetterIssued e -> begun(e.school(), e.inspection(), facts);
            case InspectionTakenOver e -> begun(e.school(), e.inspection(), facts);
            default -> List.of();
        };
    }

    private static List<String> begun(SchoolId school, InspectionId by, FactsOf facts) {
        var id = new SupervisedSchoolId(school).toString();
        return facts.of(id).stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof ComprehensivelyInspected e
                                                && e.inspection().equals(by))
                ? List.of(id)
                : List.of();
    }

    /** The districts that miss an inspector whose dismissal fell. */
    static List<String> missing(Fact fallen, FactsOf facts) {
        if (!(fallen instanceof InspectorEnded ended)) return List.of();
        var inspector = ended.inspector();
        return facts.of(inspector.toString()).stream()
                .filter(InspectorEnteredDistrict.class::isInstance)
                .map(each -> ((InspectorEnteredDistrict) each).district().toString())
                .distinct()
                .filter(each -> misses(facts.of(each), inspector))
                .toList();
    }

    private static boolean misses(List<Fact> district, InspectorId inspector) {
        return district.stream()
                .anyMatch(
                        each ->
                                each instanceof DistrictInspectorGone e
                                        && e.inspector().equals(inspector));
    }

    static BitSet of(List<Fact> recorded, int act) {
        if (act == 0) return Dependents.everythingSince(recorded, act);
        return switch (recorded.get(act)) {
            case PreliminaryOpinionTold e -> Dependents.everythingSince(recorded, act);
            case OpinionLetterIssued e -> Dependents.everythingSince(recorded, act);
            default -> Dependents.atOnce(recorded, act);
        };
    }
}
