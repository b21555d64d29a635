package org.chalkline.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.inspection.SupervisedSchoolCommand.BeginCycleAnew;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionTakenOver;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * A comprehensive inspection that came to its letter ends the school's cycle, and begins the next
 * on the day on which the inspection at the school ended.
 */
@Component
public class WhenSchoolInspectedThenCycleBegins implements Reaction {

    @Override
    public String name() {
        return "inspection-cycles";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == OpinionLetterIssued.class || type == InspectionTakenOver.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case OpinionLetterIssued e when e.form() == InspectionForm.COMPREHENSIVE ->
                    anew(e.school(), e.inspection(), e.unit(), e.endedOn(), e.effectiveOn());
            case InspectionTakenOver e when e.form() == InspectionForm.COMPREHENSIVE ->
                    anew(e.school(), e.inspection(), e.unit(), e.endedOn(), e.effectiveOn());
            default -> List.of();
        };
    }

    private static List<Object> anew(
            SchoolId school, InspectionId inspection, String unit, LocalDate ended, LocalDate on) {
        return List.of(
                new BeginCycleAnew(new SupervisedSchoolId(school), inspection, unit, ended, on));
    }
}
