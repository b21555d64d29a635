package org.chalkline.command.licence;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.licence.LicenceCommand.AnnounceLapse;
import org.chalkline.command.licence.LicenceCommand.AnnounceTermination;
import org.chalkline.command.licence.LicenceCommand.BeginTermination;
import org.chalkline.command.licence.LicenceCommand.ContinueLicence;
import org.chalkline.command.licence.LicenceCommand.DeregisterLicence;
import org.chalkline.command.licence.LicenceCommand.FileAnnualReport;
import org.chalkline.command.licence.LicenceCommand.GradeAnnualInspection;
import org.chalkline.command.licence.LicenceCommand.OpenLiquidation;
import org.chalkline.command.licence.LicenceCommand.OrderRectification;
import org.chalkline.command.licence.LicenceCommand.PayCreditors;
import org.chalkline.command.licence.LicenceCommand.PublishAnnualInspection;
import org.chalkline.command.licence.LicenceCommand.RecheckRectification;
import org.chalkline.command.licence.LicenceCommand.ReckonClocksAnew;
import org.chalkline.command.licence.LicenceCommand.RecoverLicence;
import org.chalkline.command.licence.LicenceCommand.RevokeLicence;
import org.chalkline.command.licence.LicenceCommand.SettleClocks;
import org.chalkline.command.licence.LicenceCommand.SettlePupils;
import org.chalkline.command.licence.LicenceCommand.TakeOverLicence;
import org.chalkline.command.licence.LicenceCommand.WithdrawLicence;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Licences, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class LicenceFeature {

    @Bean
    Feature featureOfLicences() {
        return Feature.named("licences")
                .acts(
                        TakeOverLicence.class,
                        FileAnnualReport.class,
                        GradeAnnualInspection.class,
                        OrderRectification.class,
                        RecheckRectification.class,
                        PublishAnnualInspection.class,
                        RevokeLicence.class,
                        WithdrawLicence.class,
                        DeregisterLicence.class,
                        ContinueLicence.class,
                        AnnounceLapse.class,
                        AnnounceTermination.class,
                        BeginTermination.class,
                        OpenLiquidation.class,
                        PayCreditors.class,
                        SettlePupils.class,
                        RecoverLicence.class)
                .reads(
                        BeginTermination.class,
                        BeginTerminationInput.class,
                        BeginTerminationInput::command)
                .clocks("licence", LicenceId::new, SettleClocks::new, ReckonClocksAnew::new)
                .subject("licence", Licence.class, Dependents.ofManyMatters(Dependents.FOUNDED))
                .following("licence", Licence.class, (licence, office) -> licence.parties())
                .restsOn(GrantedLicences::restingOn)
                .restsOn(CancelledLicences::restingOn)
                .matters("licence", LicenceMatters::open)
                .takesIn(new LicenceRows());
    }

    /** A licensed school acts on its own licence alone. */
    @Bean
    BelongingOf belongingOfLicences() {
        return BelongingOf.schools("licence", LicenceFeature::belonging)
                .begunBy(TakeOverLicence.class, c -> Belonging.ofSchool(c.school().value()));
    }

    private static Belonging belonging(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof LicenceFounded e) return Belonging.ofSchool(e.schoolId().value());
        }
        return Belonging.ofSchool(null);
    }
}
