package org.chalkline.command.complaint;

import org.chalkline.command.complaint.ComplaintCommand.DecideComplaint;
import org.chalkline.command.complaint.ComplaintCommand.InvestigateComplaint;
import org.chalkline.command.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.complaint.ComplaintCommand.PassOnComplaint;
import org.chalkline.command.complaint.ComplaintCommand.ReckonClocksAnew;
import org.chalkline.command.complaint.ComplaintCommand.SettleClocks;
import org.chalkline.command.complaint.ComplaintCommand.TakeComplaint;
import org.chalkline.command.complaint.ComplaintCommand.TellComplainant;
import org.chalkline.command.complaint.ComplaintCommand.WithdrawComplaint;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.complaint.ComplaintId;
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
}
