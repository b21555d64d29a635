package org.chalkline.app.paper;

import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.procedure.paper.KnownPapers;
import org.chalkline.query.procedure.paper.PaperPrinter;
import org.chalkline.query.procedure.paper.PaperTemplates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints papers, and tells services which there are. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

    @Bean
    PaperPrinter paperPrinter() {
        return new PaperPrinter(PaperTemplates.standard());
    }

    @Bean
    KnownPapers knownPapers(Documents documents, PaperPrinter printer) {
        return new KeptPapers(documents, printer);
    }
}
