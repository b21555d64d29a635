package org.chalkline.command.application;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.UsePreparation;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/**
 * A formal establishment that rests on a preparation uses it from the day it is applied for: the
 * three years are kept. One that is refused or withdrawn later leaves it free for another, see
 * {@link PreparationOnFile}.
 */
@Component
class WhenEstablishmentSubmittedThenPreparationUsed implements Reaction {

    @Override
    public String name() {
        return "preparation-used";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ApplicationSubmitted.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (fact instanceof ApplicationSubmitted submitted
                && submitted.proposal() instanceof Proposal.Establishment establishment
                && establishment.preparation() != null) {
            return List.of(
                    new UsePreparation(
                            establishment.preparation(),
                            submitted.applicationId(),
                            submitted.effectiveOn()));
        }
        return List.of();
    }
}
