package org.chalkline.command.application;

import org.chalkline.command.application.ApplicationCommand.AcceptApplication;
import org.chalkline.command.application.ApplicationCommand.ApproveExtension;
import org.chalkline.command.application.ApplicationCommand.BeginReview;
import org.chalkline.command.application.ApplicationCommand.ConcludeExpertReview;
import org.chalkline.command.application.ApplicationCommand.ConcludeReview;
import org.chalkline.command.application.ApplicationCommand.CorrectPapers;
import org.chalkline.command.application.ApplicationCommand.FindLicenceUnnecessary;
import org.chalkline.command.application.ApplicationCommand.FindOutsideJurisdiction;
import org.chalkline.command.application.ApplicationCommand.GrantApplication;
import org.chalkline.command.application.ApplicationCommand.HearStatement;
import org.chalkline.command.application.ApplicationCommand.InspectSite;
import org.chalkline.command.application.ApplicationCommand.OrderExpertReview;
import org.chalkline.command.application.ApplicationCommand.ProposeExtension;
import org.chalkline.command.application.ApplicationCommand.ReckonClocksAnew;
import org.chalkline.command.application.ApplicationCommand.RefuseAcceptance;
import org.chalkline.command.application.ApplicationCommand.RefuseApplication;
import org.chalkline.command.application.ApplicationCommand.RequestCorrection;
import org.chalkline.command.application.ApplicationCommand.SettleClocks;
import org.chalkline.command.application.ApplicationCommand.SubmitApplication;
import org.chalkline.command.application.ApplicationCommand.SucceedApplicant;
import org.chalkline.command.application.ApplicationCommand.WithdrawApplication;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.personal.OrganiserInput;
import org.chalkline.command.procedure.hearing.HeardMatters;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications for licences, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ApplicationFeature {

    @Bean
    Feature featureOfApplications() {
        return Feature.named("applications")
                .acts(
                        SubmitApplication.class,
                        FindLicenceUnnecessary.class,
                        FindOutsideJurisdiction.class,
                        RequestCorrection.class,
                        CorrectPapers.class,
                        AcceptApplication.class,
                        RefuseAcceptance.class,
                        BeginReview.class,
                        OrderExpertReview.class,
                        ConcludeExpertReview.class,
                        InspectSite.class,
                        HearStatement.class,
                        SucceedApplicant.class,
                        ProposeExtension.class,
                        ApproveExtension.class,
                        ConcludeReview.class,
                        GrantApplication.class,
                        RefuseApplication.class,
                        WithdrawApplication.class)
                .reads(Organiser.class, OrganiserInput.class, OrganiserInput::organiser)
                .reads(Proposal.class, ProposalInput.class, ProposalInput::proposal)
                .clocks("application", ApplicationId::new, SettleClocks::new, ReckonClocksAnew::new)
                .matters("application", ApplicationMatters::open)
                .subject("application", LicenceApplication.class, ApplicationDependents::of)
                .following("application", LicenceApplication.class, LicenceApplication::following)
                .following("application", LicenceApplication.class, LicenceApplication::hearings)
                .takesIn(new ApplicationRows());
    }

    @Bean
    HeardMatters heardApplications() {
        return new HeardMatters(
                "application",
                HearingLaw.LICENSING,
                Power.EXAMINE_APPLICATIONS,
                facts -> ApplicationState.of(facts).everExamined(),
                facts -> ApplicationState.of(facts).unit());
    }

    /** The unit that has an application in hand acts on it, and no other. */
    @Bean
    BelongingOf belongingOfApplications() {
        return BelongingOf.units(
                        "application",
                        facts -> Belonging.inHandOf(ApplicationState.of(facts).unit()))
                .begunBy(SubmitApplication.class, c -> Belonging.inHandOf(c.unit()));
    }
}
