package org.chalkline.command.majordecision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chalkline.command.majordecision.MajorDecisionCommand.HearCitation;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.springframework.stereotype.Component;

/**
 * A major decision knows which acts were decided upon it: so it tells what it set going, and who is
 * to be asked when it falls.
 */
@Component
public class WhenDecisionCitesMajorDecisionThenItHears implements Reaction {

    @Override
    public String name() {
        return "decision-cited";
    }

    /** Any that rest on a decision. */
    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(each -> each.getType() == Decision.class);
    }

    @Override
    public List<Object> to(Fact fact) {
        var decision = fact.decision();
        if (decision == null) return List.of();
        var type = fact.getClass().getAnnotation(FactType.class);
        var following = new ArrayList<Object>();
        for (var basis : decision.legalBasis()) {
            var cited = MajorDecisionId.cited(basis.law()).orElse(null);
            // Facts from before it was looked at can cite anything; one by itself tells nothing.
            if (cited == null || !basis.version().matches("[1-9][0-9]{0,3}")) continue;
            if (fact.subject().equals(cited.toString())) continue;
            following.add(
                    new HearCitation(
                            cited,
                            fact.subject(),
                            type == null ? "" : type.value(),
                            decision.documentNumber(),
                            Integer.parseInt(basis.version()),
                            decision.decidedOn()));
        }
        return following;
    }
}
