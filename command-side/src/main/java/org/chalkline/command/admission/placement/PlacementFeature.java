package org.chalkline.command.admission.placement;

import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.admission.placement.PlacementListCommand.HoldRound;
import org.chalkline.command.admission.placement.PlacementListCommand.NameLottery;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.placement.PlacementId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Placements, as callers know them. */
@Configuration(proxyBeanMethods = false)
class PlacementFeature {

    @Bean
    Feature featureOfPlacements() {
        return Feature.named("placements")
                .acts(
                        RegisterPlacement.class,
                        AskProofs.class,
                        VerifyPlacement.class,
                        SetCategory.class,
                        MovePlacement.class,
                        ClaimException.class,
                        AcceptOffer.class,
                        DeclineOffer.class,
                        LetOfferLapse.class,
                        DeferPlacement.class,
                        DeclineForDisability.class,
                        EndPlacement.class,
                        NameLottery.class,
                        HoldRound.class)
                .subject(PlacementId.KIND, Placement.class, Dependents::everythingSince)
                .takesIn(new PlacementRows());
    }
}
