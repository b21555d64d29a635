package org.chalkline.command.procedure.power;

import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemStruck;
import org.springframework.stereotype.Component;

/**
 * Powers derive from the list: those whose item was struck end with it, each officer's by a fact of
 * its own. Entrustments end in the list itself.
 */
@Component
public class WhenItemStruckThenPowersEnd implements Reaction {

    @Override
    public String name() {
        return "item-powers-end";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PowerItemStruck.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var struck = (PowerItemStruck) fact;
        return struck.holders().stream()
                .<Object>map(
                        holder ->
                                new EndPowerOfItem(
                                        holder,
                                        struck.item(),
                                        struck.instrument(),
                                        struck.effectiveOn()))
                .toList();
    }
}
