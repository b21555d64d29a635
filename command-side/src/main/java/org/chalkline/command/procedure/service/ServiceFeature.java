package org.chalkline.command.procedure.service;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.service.ServiceCommand.AnnounceService;
import org.chalkline.command.procedure.service.ServiceCommand.RecordServiceAttempt;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service of papers, as callers know it. */
@Configuration(proxyBeanMethods = false)
class ServiceFeature {

    @Bean
    Feature featureOfServices() {
        return Feature.named("services")
                .acts(RecordServiceAttempt.class, AnnounceService.class, ServePaper.class)
                .takesIn(new ServiceRows());
    }
}
