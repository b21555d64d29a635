package org.chalkline.command.teacher.complaint;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.teacher.complaint.ComplaintCommand.DecideComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.InvestigateComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.teacher.complaint.ComplaintCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.complaint.ComplaintCommand.SettleClocks;
import org.chalkline.command.teacher.complaint.ComplaintCommand.WithdrawComplaint;
import org.chalkline.kernel.teacher.ComplaintId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teachers' complaints, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ComplaintFeature {

    @Bean
    Feature featureOfComplaints() {
        return Feature.named("complaints")
                .acts(
                        LodgeComplaint.class,
                        InvestigateComplaint.class,
                        DecideComplaint.class,
                        WithdrawComplaint.class)
                .clocks("complaint", ComplaintId::new, SettleClocks::new, ReckonClocksAnew::new)
                .subject("complaint", Complaint.class, Dependents.FOUNDED)
                .matters("complaint", ComplaintMatters::open);
    }
}
