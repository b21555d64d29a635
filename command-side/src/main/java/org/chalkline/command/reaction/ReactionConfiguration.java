package org.chalkline.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnThread;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.work.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the reactions run, in a thread of their own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chalkline.reactions.enabled", havingValue = "true")
class ReactionConfiguration {
    /** How long no fact comes before tokens are kept. */
    private static final Duration WAIT = Duration.ofMillis(500);

    @Bean
    Reactions reactions(
            ObjectProvider<Reaction> reactions,
            FactStream facts,
            FactCatalogue catalogue,
            OwnAccord gateway,
            TrackingTokens tokens,
            MeterRegistry meters) {
        var all = reactions.orderedStream().toList();
        return new Reactions(all, facts, catalogue, gateway, tokens, meters);
    }

    @Bean
    OwnThread reactionsThread(Reactions reactions, Leases leases) {
        return new OwnThread(
                "reactions",
                new OwnThread.Turns() {
                    @Override
                    public Duration turn() throws InterruptedException {
                        return reactions.turn(WAIT);
                    }

                    @Override
                    public void standBy() {
                        reactions.standBy();
                    }

                    @Override
                    public void hurry() {
                        reactions.hurry();
                    }

                    @Override
                    public void end() {
                        reactions.end();
                    }
                },
                leases);
    }
}
