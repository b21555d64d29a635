package org.chalkline.command.matter;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.matter.MatterCommand.PassOnMattersOf;
import org.chalkline.command.matter.MatterCommand.ReportCaseBack;
import org.springframework.stereotype.Component;

/** Tells what the end of a unit, or of a case, means for all open matters that it concerns. */
@Component
public class MattersTogether {
    private final Repository<AssignedMatter> matters;
    private final OpenAssignedMatters open;

    MattersTogether(Repository<AssignedMatter> matters, OpenAssignedMatters open) {
        this.matters = matters;
        this.open = open;
    }

    @CommandHandler
    void handle(PassOnMattersOf c, MatterOffice office) {
        for (var matter : open.of(c.unit())) {
            matters.load(matter.toString()).execute(each -> each.passOnFromGoneUnits(office));
        }
    }

    @CommandHandler
    void handle(ReportCaseBack c) {
        for (var matter : open.about(c.about())) {
            matters.load(matter.toString())
                    .execute(each -> each.caseClosed(c.about(), c.effectiveOn()));
        }
    }
}
