package org.chalkline.command.matter;

import java.util.List;
import org.chalkline.command.matter.MatterCommand.ReportCaseBack;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.springframework.stereotype.Component;

/** A case that is closed reports back to the open matters that are about it. */
@Component
public class WhenCaseClosedThenMatterHears implements Reaction {

    @Override
    public String name() {
        return "case-reports-back";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == CaseClosed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return fact instanceof CaseClosed e
                ? List.of(new ReportCaseBack(e.of(), e.effectiveOn()))
                : List.of();
    }
}
