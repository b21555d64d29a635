package org.chalkline.command.procedure.casefile;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.casefile.CaseFileCommand.*;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Case files, as callers know them. */
@Configuration(proxyBeanMethods = false)
class CaseFileFeature {

    @Bean
    Feature featureOfCaseFiles() {
        return Feature.named("caseFiles")
                .acts(
                        OpenCase.class,
                        JoinParty.class,
                        FilePaper.class,
                        SupersedePaper.class,
                        CloseCase.class,
                        ReopenCase.class,
                        ArchiveCase.class,
                        TransferCase.class,
                        AppraiseCase.class,
                        ProlongRetention.class,
                        DestroyCase.class)
                .takesIn(new CaseFileRows());
    }
}
