package org.chalkline.app.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalkline.app.ledger.ReadsLedger;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.axon.wiring.ServerConnections;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.chalkline.query.projection.Followed;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionMetrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Readiness: of the store of facts, and projection by projection. Liveness has no part in it: a
 * restart mends no lag.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Named {@code facts} in the readiness group. */
    @Bean
    HealthContributor factsHealthContributor(
            ObjectProvider<SqliteEventStorageEngine> embedded,
            ObjectProvider<ServerConnections> servers) {
        var store = embedded.getIfAvailable();
        return store == null
                ? new StoreHealth(servers.getObject()::trouble, StoreHealth.RECONNECTS)
                : new StoreHealth(store::trouble, StoreHealth.RESTART);
    }

    /** Named {@code personalData} in the readiness group. In MongoDB they lie beside outcomes. */
    @Bean
    HealthContributor personalDataHealthContributor(
            ObjectProvider<SqliteKeyStore> keys,
            ObjectProvider<SqliteAccessLog> reads,
            ObjectProvider<ReadsLedger> ledgers) {
        var ledger = ledgers.getIfAvailable();
        var keyFile = keys.getIfAvailable();
        var readFile = reads.getIfAvailable();
        return new StoreHealth(
                () ->
                        Optional.ofNullable(keyFile)
                                .flatMap(SqliteKeyStore::trouble)
                                .or(
                                        () ->
                                                Optional.ofNullable(readFile)
                                                        .flatMap(SqliteAccessLog::trouble))
                                .or(
                                        () ->
                                                Optional.ofNullable(ledger)
                                                        .flatMap(ReadsLedger::trouble)),
                StoreHealth.RESTART);
    }

    /** Named {@code limitations} in the readiness group. */
    @Bean
    HealthContributor limitationsHealthContributor(Limitations limitations) {
        return new LimitationHealth(limitations);
    }

    /** What is limited stands in every answer of GraphQL, too. */
    @Bean
    LimitationsInAnswers limitationsInAnswers(Limitations limitations) {
        return new LimitationsInAnswers(limitations);
    }

    /** Named {@code projections} in the readiness group. */
    @Bean
    CompositeHealthContributor projectionsHealthContributor(
            List<Followed> followed,
            @Value("${chalkline.readiness.max-lag-events}") long maxLagEvents,
            @Value("${chalkline.readiness.max-lag-seconds}") double maxLagSeconds,
            @Value("${chalkline.readiness.max-parked}") long maxParked) {
        var contributors = new LinkedHashMap<String, HealthContributor>();
        for (var each : followed) {
            contributors.put(
                    each.name(),
                    new ProjectionHealth(each, maxLagEvents, maxLagSeconds, maxParked));
        }
        return CompositeHealthContributor.fromMap(contributors);
    }

    /** Meters of all projections, or of the program as a whole. */
    @Bean
    MeterBinder figuresOfOperations(List<Followed> followed, Limitations limitations) {
        return meters -> {
            ProjectionMetrics.bindRebuilds(followed, meters);
            for (var what : Limitation.Of.values()) {
                Gauge.builder("chalkline.limited", () -> limitations.of(what).isPresent() ? 1 : 0)
                        .description("1 while this isn't done, as readiness says why")
                        .tag("what", what.name().toLowerCase(Locale.ROOT))
                        .register(meters);
            }
        };
    }

    /** At {@code /actuator/projections}. */
    @Bean
    ProjectionsEndpoint projectionsEndpoint(List<Projection<?>> projections) {
        return new ProjectionsEndpoint(projections);
    }

    /** One for each reaction, where reactions run. No part of readiness: requests need none. */
    @Bean
    CompositeHealthContributor reactionsHealthContributor(ObjectProvider<Reactions> running) {
        var contributors = new LinkedHashMap<String, HealthContributor>();
        running.ifAvailable(
                reactions -> {
                    var all = reactions.standing();
                    for (int i = 0; i < all.size(); i++) {
                        int place = i;
                        contributors.put(
                                all.get(i).name(),
                                new ReactionHealth(() -> reactions.standing().get(place)));
                    }
                });
        return CompositeHealthContributor.fromMap(contributors);
    }
}
