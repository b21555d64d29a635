package org.chalkline.command.procedure.complaint;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.complaint.ComplaintCommand.DecideComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.InvestigateComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.PassOnComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.ReckonClocksAnew;
import org.chalkline.command.procedure.complaint.ComplaintCommand.SettleClocks;
import org.chalkline.command.procedure.complaint.ComplaintCommand.TakeComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.TellComplainant;
import org.chalkline.command.procedure.complaint.ComplaintCommand.WithdrawComplaint;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintLodged;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintTaken;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints of every kind, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ComplaintFeature {

    @Bean
    Feature featureOfComplaints() {
        return Feature.named("complaints")
                .acts(
                        LodgeComplaint.class,
                        TakeComplaint.class,
                        PassOnComplaint.class,
                        InvestigateComplaint.class,
                        DecideComplaint.class,
                        TellComplainant.class,
                        WithdrawComplaint.class)
                .clocks("complaint", ComplaintId::new, SettleClocks::new, ReckonClocksAnew::new)
                .subject("complaint", Complaint.class, Dependents.FOUNDED)
                .matters("complaint", ComplaintMatters::open);
    }

    /** The unit that has a complaint in hand acts on it, and no other. */
    @Bean
    BelongingOf belongingOfComplaints() {
        return BelongingOf.units("complaint", ComplaintFeature::belonging)
                .begunBy(LodgeComplaint.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof ComplaintLodged e) unit = e.unit();
            if (fact instanceof ComplaintTaken e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }
}
