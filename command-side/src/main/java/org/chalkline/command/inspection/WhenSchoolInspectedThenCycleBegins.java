package org.chalkline.command.inspection;

import java.util.List;
import org.chalkline.command.inspection.SupervisedSchoolCommand.BeginCycleAnew;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionForm;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
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
        return type == OpinionLetterIssued.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof OpinionLetterIssued e)) return List.of();
        if (e.form() != InspectionForm.COMPREHENSIVE) return List.of();
        return List.of(
                new BeginCycleAnew(
                        new SupervisedSchoolId(e.school()),
                        e.inspection(),
                        e.unit(),
                        e.endedOn(),
                        e.effectiveOn()));
    }
}
