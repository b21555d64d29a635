package org.chalkline.command.research;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchForm;
import org.chalkline.kernel.research.SchoolResearchId;
import org.chalkline.kernel.school.SchoolId;

/** What can be asked to be done with a record of school-based research. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface SchoolResearchCommand {

    /** Records that it was held. */
    record RecordSchoolResearch(
            @TargetAggregateIdentifier SchoolResearchId activity,
            SchoolId school,
            SchoolResearchForm form,
            String topic,
            int teachers,
            String record,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements SchoolResearchCommand {}
}
