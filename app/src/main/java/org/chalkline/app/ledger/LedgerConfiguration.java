package org.chalkline.app.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chalkline.app.data.Deployment;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.work.Leases;
import org.chalkline.ledger.log.LogFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log and what shows how it stands, unless {@code chalkline.ledger.enabled} turns it off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class LedgerConfiguration {

    @Bean
    LedgerSettings ledgerSettings(
            @Value("${chalkline.data}") Path data,
            @Value("${chalkline.ledger.origin}") String origin,
            @Value("${chalkline.ledger.folder:}") String folder,
            @Value("${chalkline.ledger.key:}") String key,
            @Value("${chalkline.ledger.witnesses:}") List<String> witnesses,
            @Value("${chalkline.ledger.timestamp-authority:}") String authority,
            @Value("${chalkline.ledger.timestamp-every}") Duration stampEvery,
            @Value("${chalkline.ledger.patience}") Duration patience) {
        return new LedgerSettings(
                origin,
                folder.isEmpty() ? data.resolve("ledger") : Path.of(folder),
                key.isEmpty() ? LedgerSettings.keyBeside(data) : Path.of(key),
                witnesses.stream()
                        .filter(text -> !text.isBlank())
                        .map(LedgerSettings.Witness::parse)
                        .toList(),
                authority.isEmpty() ? null : URI.create(authority),
                stampEvery,
                patience);
    }

    @Bean
    LogFolder logFolder(LedgerSettings settings) {
        return new LogFolder(settings.folder());
    }

    /**
     * @param joined with whom the log is shared, if with anybody; they have to agree on it first
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    LedgerKeeper ledgerKeeper(
            StoredFacts facts,
            LedgerSettings settings,
            ObjectProvider<Deployment> joined,
            Leases leases,
            Clock clock,
            MeterRegistry meters) {
        joined.ifAvailable(deployment -> {});
        var keeper = new LedgerKeeper(facts, settings, clock, leases);
        Gauge.builder("ledger.last_checkpoint.age", () -> age(keeper, clock))
                .description("How long ago the last checkpoint was published")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("ledger.last_verified_position", () -> keeper.standing().verified())
                .description(
                        "The last position that was found as it was signed, or was added since")
                .register(meters);
        return keeper;
    }

    private static double age(LedgerKeeper keeper, Clock clock) {
        var at = keeper.standing().publishedAt();
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1_000.0;
    }

    /** What projections are built from: no event gets into one that is not as it was signed. */
    @Bean
    WholeFacts wholeFacts(FactStream facts, StoredFacts stored, LogFolder log) {
        return new WholeFacts(new VerifiedFacts(facts, stored, log));
    }
}
