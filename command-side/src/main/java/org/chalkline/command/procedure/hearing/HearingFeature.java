package org.chalkline.command.procedure.hearing;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hearings, as callers know them. */
@Configuration(proxyBeanMethods = false)
class HearingFeature {

    @Bean
    Feature featureOfHearings() {
        return Feature.named("hearings")
                .acts(
                        TellRightToHearing.class,
                        RequestHearing.class,
                        WithdrawHearingRequest.class,
                        CallHearing.class,
                        AdjournHearing.class,
                        ReplacePresider.class,
                        HoldHearing.class,
                        GiveUpHearing.class)
                .takesIn(new HearingRows());
    }
}
