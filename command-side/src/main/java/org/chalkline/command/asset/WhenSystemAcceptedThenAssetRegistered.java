package org.chalkline.command.asset;

import java.util.List;
import org.chalkline.command.asset.AssetCommand.AcquireAsset;
import org.chalkline.command.asset.AssetCommand.RegisterAsset;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.AcceptedSystem;
import org.chalkline.kernel.itproject.ITProjectEvent.SystemAccepted;
import org.springframework.stereotype.Component;

/**
 * A system that was accepted is an asset of its unit, under a number that follows from its
 * project's: it meets the granted request and uses up the payments that the acceptance names.
 */
@Component
class WhenSystemAcceptedThenAssetRegistered implements Reaction {

    @Override
    public String name() {
        return "system-registered";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SystemAccepted.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof SystemAccepted e) || e.system() == null) return List.of();
        AcceptedSystem system = e.system();
        return List.of(
                new AcquireAsset(
                        system.asset(),
                        e.budgetUnit(),
                        system.card(),
                        AcquisitionWay.BOUGHT,
                        system.cost(),
                        system.request(),
                        system.funding(),
                        e.supplier().payee(),
                        e.paper(),
                        null,
                        null,
                        null,
                        e.effectiveOn()),
                new RegisterAsset(
                        system.asset(), system.depreciation(), system.place(), e.effectiveOn()));
    }
}
