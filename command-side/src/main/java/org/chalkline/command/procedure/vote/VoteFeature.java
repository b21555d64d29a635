package org.chalkline.command.procedure.vote;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions that several take together, as callers know them. */
@Configuration(proxyBeanMethods = false)
class VoteFeature {

    @Bean
    Feature featureOfVotes() {
        return Feature.named("votes").acts(TakeVote.class);
    }
}
