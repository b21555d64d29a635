package org.chalkline.command.normative;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.normative.NormativeCommand.AmendClause;
import org.chalkline.command.normative.NormativeCommand.DraftDocument;
import org.chalkline.command.normative.NormativeCommand.EnterDocument;
import org.chalkline.command.normative.NormativeCommand.FileDocument;
import org.chalkline.command.normative.NormativeCommand.IssueDocument;
import org.chalkline.command.normative.NormativeCommand.KeepDocument;
import org.chalkline.command.normative.NormativeCommand.LapseDocument;
import org.chalkline.command.normative.NormativeCommand.PublishDocument;
import org.chalkline.command.normative.NormativeCommand.ReckonClocksAnew;
import org.chalkline.command.normative.NormativeCommand.RepealDocument;
import org.chalkline.command.normative.NormativeCommand.ResolveDocument;
import org.chalkline.command.normative.NormativeCommand.ReviseDocument;
import org.chalkline.command.normative.NormativeCommand.SettleClocks;
import org.chalkline.command.normative.NormativeCommand.StopClause;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent.DocumentDrafted;
import org.chalkline.kernel.normative.NormativeEvent.DocumentEntered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Normative documents, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class NormativeFeature {

    @Bean
    Feature featureOfNormativeDocuments() {
        return Feature.named("normativeDocuments")
                .acts(
                        DraftDocument.class,
                        ReviseDocument.class,
                        ResolveDocument.class,
                        IssueDocument.class,
                        EnterDocument.class,
                        PublishDocument.class,
                        FileDocument.class,
                        AmendClause.class,
                        StopClause.class,
                        KeepDocument.class,
                        RepealDocument.class,
                        LapseDocument.class)
                .clocks(
                        "normative-document",
                        NormativeDocumentId::new,
                        SettleClocks::new,
                        ReckonClocksAnew::new)
                .subject("normative-document", NormativeDocument.class, NormativeDependents::of)
                .takesIn(new NormativeRows());
    }

    /** The unit that drafted a document, or keeps it, acts on it. */
    @Bean
    BelongingOf belongingOfNormativeDocuments() {
        return BelongingOf.units("normative-document", NormativeFeature::belonging)
                .begunBy(DraftDocument.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(EnterDocument.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof DocumentDrafted e) unit = e.unit();
            if (fact instanceof DocumentEntered e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }
}
