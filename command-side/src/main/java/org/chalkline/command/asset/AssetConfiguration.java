package org.chalkline.command.asset;

import java.util.Set;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the local rules on assets. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    @Bean
    Thresholds thresholds(
            @Value("${chalkline.assets.disposal.bureau-from}") String bureauFrom,
            @Value("${chalkline.assets.disposal.finance-from}") String financeFrom,
            @Value("${chalkline.assets.disposal.never-by-unit}") Set<AssetCategory> neverUnit,
            @Value("${chalkline.assets.request.major-from}") String majorFrom,
            @Value("${chalkline.assets.investment.institutions}") Set<String> institutions) {
        return new Thresholds(
                Money.of(bureauFrom),
                Money.of(financeFrom),
                neverUnit,
                Money.of(majorFrom),
                institutions);
    }
}
