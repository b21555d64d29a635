package org.chalkline.command.procedure.legality;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.legality.LegalityCommand.*;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legality reviews, as callers know them. */
@Configuration(proxyBeanMethods = false)
class LegalityFeature {

    @Bean
    Feature featureOfLegalityReviews() {
        return Feature.named("legality-reviews")
                .acts(
                        AskLegalityReview.class,
                        SendBackLegalityReview.class,
                        GiveLegalityOpinion.class,
                        RecordLegalityChanges.class);
    }
}
