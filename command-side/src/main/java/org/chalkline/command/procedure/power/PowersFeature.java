package org.chalkline.command.procedure.power;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.power.PostingCommand.BindSubject;
import org.chalkline.command.procedure.power.PostingCommand.CertifyOfficer;
import org.chalkline.command.procedure.power.PostingCommand.LetOfficerGo;
import org.chalkline.command.procedure.power.PostingCommand.PostOfficer;
import org.chalkline.command.procedure.power.PostingCommand.QualifyOfficerInLaw;
import org.chalkline.command.procedure.power.PostingCommand.ReleaseSubject;
import org.chalkline.command.procedure.power.PowerListCommand.EndEntrustment;
import org.chalkline.command.procedure.power.PowerListCommand.EntrustPower;
import org.chalkline.command.procedure.power.PowerListCommand.ListPowerItem;
import org.chalkline.command.procedure.power.PowerListCommand.RevisePowerItem;
import org.chalkline.command.procedure.power.PowerListCommand.StrikePowerItem;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
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
    Feature featureOfPowerList() {
        return Feature.named("powerList")
                .acts(
                        ListPowerItem.class,
                        RevisePowerItem.class,
                        StrikePowerItem.class,
                        EntrustPower.class,
                        EndEntrustment.class);
    }

    @Bean
    Feature featureOfPostings() {
        return Feature.named("postings")
                .acts(
                        PostOfficer.class,
                        CertifyOfficer.class,
                        QualifyOfficerInLaw.class,
                        BindSubject.class,
                        ReleaseSubject.class,
                        LetOfficerGo.class);
    }
}
