package org.chalkline.command.matter;

import java.util.List;
import org.chalkline.command.matter.MatterCommand.RegisterMatter;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTaken;
import org.chalkline.kernel.matter.MatterKind;
import org.springframework.stereotype.Component;

/** What a major decision gives units to do are assigned matters, one for each task. */
@Component
public class WhenMajorDecisionTakenThenMattersRegistered implements Reaction {
    private static final String ASSIGNER = "重大行政决策";

    @Override
    public String name() {
        return "decision-matters";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == MajorDecisionTaken.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof MajorDecisionTaken e)) return List.of();
        return e.tasks().stream()
                .map(
                        task ->
                                (Object)
                                        new RegisterMatter(
                                                e.majorDecision().matter(e.round(), task.task()),
                                                MatterKind.OTHER,
                                                ASSIGNER,
                                                e.decision().documentNumber(),
                                                task.what(),
                                                null,
                                                null,
                                                e.subject(),
                                                task.unit(),
                                                task.dueOn(),
                                                e.effectiveOn()))
                .toList();
    }
}
