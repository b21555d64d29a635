package org.chalkline.command.catalogue;

import org.chalkline.command.catalogue.CatalogueCommand.*;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue of what is made public, as callers and the watcher know it. */
@Configuration(proxyBeanMethods = false)
class CatalogueFeature {

    @Bean
    Feature featureOfTheCatalogue() {
        return Feature.named("catalogue")
                .acts(
                        ListEntry.class,
                        ScreenEntry.class,
                        ReferEntry.class,
                        RecordReferralAnswer.class,
                        CloseEntry.class,
                        KeepClosure.class,
                        EndClosure.class,
                        PublishEntry.class,
                        UpdateEntry.class,
                        WithdrawEntry.class,
                        TakeOverEntry.class)
                .clocks(
                        CatalogueEntryId.KIND,
                        CatalogueEntryId::new,
                        SettleClocks::new,
                        ReckonClocksAnew::new)
                .subject(CatalogueEntryId.KIND, CatalogueEntry.class, Dependents.FOUNDED)
                .takesIn(new CatalogueRows());
    }
}
