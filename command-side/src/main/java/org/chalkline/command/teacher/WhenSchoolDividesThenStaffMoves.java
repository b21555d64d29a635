package org.chalkline.command.teacher;

import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.teacher.ContinuedEmployments.MoveStaff;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.springframework.stereotype.Component;

/** The staff of a school that is divided move by its plan, or somebody has to decide on each. */
@Component
public class WhenSchoolDividesThenStaffMoves implements Reaction {
    static final String NAME = "division-staff";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolDivided.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return List.of(new MoveStaff((SchoolDivided) fact));
    }
}
