package org.chalkline.command.matter;

import java.util.List;
import org.chalkline.command.matter.MatterCommand.PassOnFromGoneUnits;
import org.chalkline.command.matter.MatterCommand.PassOnMattersOf;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.MatterEvent.MatterDispatched;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.springframework.stereotype.Component;

/**
 * The unit that goes on with another's cases goes on with its matters. A matter that was dispatched
 * to a unit while that came to its end looks for itself.
 */
@Component
public class WhenUnitEndsThenMattersPassedOn implements Reaction {

    @Override
    public String name() {
        return "matters-passed-on";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == UnitMerged.class
                || type == UnitAbolished.class
                || type == MatterDispatched.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case UnitMerged e -> List.of(new PassOnMattersOf(e.unit()));
            case UnitAbolished e -> List.of(new PassOnMattersOf(e.unit()));
            case MatterDispatched e -> List.of(new PassOnFromGoneUnits(e.matter()));
            default -> List.of();
        };
    }
}
