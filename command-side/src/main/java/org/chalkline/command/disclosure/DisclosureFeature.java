package org.chalkline.command.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chalkline.command.disclosure.DisclosureCommand.*;
import org.chalkline.command.disclosure.ReportCommand.*;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.disclosure.DisclosureEvent.RequestReceived;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.RequestTally;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests for disclosure, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class DisclosureFeature {

    @Bean
    Feature featureOfDisclosureRequests() {
        return Feature.named("disclosureRequests")
                .acts(
                        ReceiveDisclosureRequest.class,
                        AskForClarification.class,
                        ClarifyRequest.class,
                        AskThirdParty.class,
                        RecordThirdPartyOpinion.class,
                        AskAuthority.class,
                        RecordAuthorityOpinion.class,
                        RecordSearch.class,
                        FindOverridingInterest.class,
                        QuestionExcess.class,
                        DeferAnswer.class,
                        ChargeDisclosureFee.class,
                        RecordDisclosureFeePaid.class,
                        CloseUnpaidRequest.class,
                        ExtendAnswer.class,
                        AnswerDisclosureRequest.class,
                        WithdrawDisclosureRequest.class)
                .clocks(
                        DisclosureRequestId.KIND,
                        DisclosureRequestId::new,
                        SettleClocks::new,
                        ReckonClocksAnew::new)
                .subject(
                        DisclosureRequestId.KIND, DisclosureRequest.class, DisclosureDependents::of)
                .following(
                        DisclosureRequestId.KIND,
                        DisclosureRequest.class,
                        DisclosureRequest::services)
                .matters(DisclosureRequestId.KIND, DisclosureFeature::open)
                .takesIn(new DisclosureRows());
    }

    @Bean
    Feature featureOfDisclosureReports() {
        return Feature.named("disclosureReports")
                .acts(IssueDisclosureReport.class)
                .clocks(
                        DisclosureReportId.KIND,
                        DisclosureReportId::new,
                        SettleReportClocks::new,
                        ReckonReportClocksAnew::new)
                .subject(DisclosureReportId.KIND, DisclosureReport.class, Dependents.AT_ONCE);
    }

    /** The unit that received a request acts on it, and no other. */
    @Bean
    BelongingOf belongingOfDisclosureRequests() {
        return BelongingOf.units(DisclosureRequestId.KIND, DisclosureFeature::belonging)
                .begunBy(ReceiveDisclosureRequest.class, c -> Belonging.inHandOf(c.unit().value()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof RequestReceived e) unit = e.unit().value();
        return new Belonging(unit, null);
    }

    /** Whoever asks, or is asked as a third party, is needed until the request is done. */
    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var tally = RequestTally.of(facts);
        boolean done = tally != null && Objects.nonNull(tally.doneOn());
        if (!done) return Optional.of(OpenMatter.DISCLOSURE_REQUEST_OPEN);
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
