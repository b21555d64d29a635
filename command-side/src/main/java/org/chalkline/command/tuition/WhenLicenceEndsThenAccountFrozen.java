package org.chalkline.command.tuition;

import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.tuition.TuitionCommand.FreezeUponLicenceEnd;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.springframework.stereotype.Component;

/**
 * However a provider's licence ends, what is left in its tuition account is the learners' first
 * (Private Education Law, 59).
 */
@Component
public class WhenLicenceEndsThenAccountFrozen implements Reaction {

    @Override
    public String name() {
        return "tuition-frozen";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return TuitionOffice.ENDS.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return List.of(new FreezeUponLicenceEnd(accountOf(fact), fact.effectiveOn()));
    }

    static TuitionAccountId accountOf(Fact end) {
        return TuitionAccountId.of(((LicenceEvent) end).licenceId());
    }
}
