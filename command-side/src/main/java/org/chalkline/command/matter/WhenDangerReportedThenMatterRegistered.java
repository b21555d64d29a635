package org.chalkline.command.matter;

import java.util.List;
import org.chalkline.command.matter.MatterCommand.RegisterMatter;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.DangerReported;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterKind;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.springframework.stereotype.Component;

/**
 * A danger to life at a school is an assigned matter at once (Education Supervision Regulations,
 * 15). Who told of it stays with the supervision office.
 */
@Component
public class WhenDangerReportedThenMatterRegistered implements Reaction {
    private static final String ASSIGNER = "教育督导";
    private static final int LONGEST_CODE = 64;

    @Override
    public String name() {
        return "danger-matters";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == DangerReported.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof DangerReported e)) return List.of();
        var code = "danger-" + e.danger() + "-" + e.supervised().school().value();
        return List.of(
                new RegisterMatter(
                        new AssignedMatterId(
                                code.length() <= LONGEST_CODE
                                        ? code
                                        : code.substring(0, LONGEST_CODE)),
                        MatterKind.OTHER,
                        ASSIGNER,
                        e.danger(),
                        e.summary(),
                        null,
                        null,
                        e.subject(),
                        new InternalUnitId(e.unit()),
                        e.dueOn(),
                        e.effectiveOn()));
    }
}
