package org.chalkline.command.administration;

import org.chalkline.command.administration.PostingCommand.CertifyOfficer;
import org.chalkline.command.administration.PostingCommand.LetOfficerGo;
import org.chalkline.command.administration.PostingCommand.PostOfficer;
import org.chalkline.command.administration.PostingCommand.QualifyOfficerInLaw;
import org.chalkline.command.administration.PowersCommand.DelegatePower;
import org.chalkline.command.administration.PowersCommand.TakeBackPower;
import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Officers' powers and postings, as callers know them. */
@Configuration(proxyBeanMethods = false)
class PowersFeature {

    @Bean
    Feature featureOfPowers() {
        return Feature.named("powers").acts(DelegatePower.class, TakeBackPower.class);
    }

    @Bean
    Feature featureOfPostings() {
        return Feature.named("postings")
                .acts(
                        PostOfficer.class,
                        CertifyOfficer.class,
                        QualifyOfficerInLaw.class,
                        LetOfficerGo.class);
    }
}
