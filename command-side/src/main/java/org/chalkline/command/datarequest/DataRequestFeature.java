package org.chalkline.command.datarequest;

import java.util.List;
import org.chalkline.command.datarequest.DataRequestCommand.AnswerDataRequest;
import org.chalkline.command.datarequest.DataRequestCommand.IdentifyRequester;
import org.chalkline.command.datarequest.DataRequestCommand.PassOnDataRequest;
import org.chalkline.command.datarequest.DataRequestCommand.ReceiveDataRequest;
import org.chalkline.command.datarequest.DataRequestCommand.ReckonClocksAnew;
import org.chalkline.command.datarequest.DataRequestCommand.RefuseDataRequest;
import org.chalkline.command.datarequest.DataRequestCommand.SettleClocks;
import org.chalkline.command.datarequest.DataRequestCommand.WithdrawDataRequest;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.datarequest.DataRequestEvent.DataRequestReceived;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.fact.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests of people about their data, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class DataRequestFeature {

    @Bean
    Feature featureOfDataRequests() {
        return Feature.named("dataRequests")
                .acts(
                        ReceiveDataRequest.class,
                        IdentifyRequester.class,
                        AnswerDataRequest.class,
                        RefuseDataRequest.class,
                        PassOnDataRequest.class,
                        WithdrawDataRequest.class)
                .clocks("datarequest", DataRequestId::new, SettleClocks::new, ReckonClocksAnew::new)
                .subject("datarequest", DataRequest.class, Dependents.FOUNDED)
                .matters("datarequest", DataRequestMatters::open);
    }

    /** The unit that received a request acts on it, and no other. */
    @Bean
    BelongingOf belongingOfDataRequests() {
        return BelongingOf.units("datarequest", DataRequestFeature::belonging)
                .begunBy(ReceiveDataRequest.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof DataRequestReceived e) unit = e.unit();
        return new Belonging(unit, null);
    }
}
