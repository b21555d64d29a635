package org.chalkline.app.bundle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.graphql.MadeUp;
import org.chalkline.query.projection.View;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes bundles from what the program keeps, as long as it keeps a log. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class BundleConfiguration {

    @Bean
    BundleMaker bundleMaker(
            StoredFacts facts,
            FactCatalogue catalogue,
            List<View<?>> views,
            LogFolder log,
            Documents documents,
            Clock clock,
            MadeUp madeUp,
            @Value("${chalkline.law-texts:}") String lawTexts) {
        return new BundleMaker(
                new BundleMaker.Sources(
                        facts,
                        catalogue,
                        views,
                        log,
                        List.of(),
                        documents,
                        lawTexts.isEmpty() ? null : Path.of(lawTexts),
                        clock,
                        madeUp::isMadeUp));
    }
}
