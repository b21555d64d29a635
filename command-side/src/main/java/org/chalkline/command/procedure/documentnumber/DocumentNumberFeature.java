package org.chalkline.command.procedure.documentnumber;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.ReassignDocumentNumber;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.VoidDocumentNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of documents, as callers know it. */
@Configuration(proxyBeanMethods = false)
class DocumentNumberFeature {

    @Bean
    Feature featureOfDocumentNumbers() {
        return Feature.named("documentNumbers")
                .acts(VoidDocumentNumber.class, ReassignDocumentNumber.class);
    }
}
