package org.chalkline.command.headship;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.headship.HeadshipCommand.AcceptHeadResignation;
import org.chalkline.command.headship.HeadshipCommand.AnswerObjectionToHead;
import org.chalkline.command.headship.HeadshipCommand.AppointHead;
import org.chalkline.command.headship.HeadshipCommand.ConcludeHeadInspection;
import org.chalkline.command.headship.HeadshipCommand.ConfirmHead;
import org.chalkline.command.headship.HeadshipCommand.DecideOnHead;
import org.chalkline.command.headship.HeadshipCommand.DeclareTieToCandidate;
import org.chalkline.command.headship.HeadshipCommand.DesignateActingHead;
import org.chalkline.command.headship.HeadshipCommand.EndActingHead;
import org.chalkline.command.headship.HeadshipCommand.EndHeadCandidacy;
import org.chalkline.command.headship.HeadshipCommand.EndHeadSuspension;
import org.chalkline.command.headship.HeadshipCommand.EndHeadTerm;
import org.chalkline.command.headship.HeadshipCommand.FailHeadProbation;
import org.chalkline.command.headship.HeadshipCommand.FileHeadAppointment;
import org.chalkline.command.headship.HeadshipCommand.FileHeadDeparture;
import org.chalkline.command.headship.HeadshipCommand.FileHeadReappointment;
import org.chalkline.command.headship.HeadshipCommand.GiveNoticeOfHead;
import org.chalkline.command.headship.HeadshipCommand.NominateHead;
import org.chalkline.command.headship.HeadshipCommand.ObjectToHead;
import org.chalkline.command.headship.HeadshipCommand.OrderDepartureAudit;
import org.chalkline.command.headship.HeadshipCommand.OrderHeadInspection;
import org.chalkline.command.headship.HeadshipCommand.ReappointHead;
import org.chalkline.command.headship.HeadshipCommand.ReckonHeadshipAnew;
import org.chalkline.command.headship.HeadshipCommand.RecordHeadDeath;
import org.chalkline.command.headship.HeadshipCommand.RemoveHead;
import org.chalkline.command.headship.HeadshipCommand.ReportDepartureAudit;
import org.chalkline.command.headship.HeadshipCommand.RetireHead;
import org.chalkline.command.headship.HeadshipCommand.SettleHeadship;
import org.chalkline.command.headship.HeadshipCommand.SuspendHead;
import org.chalkline.command.headship.HeadshipCommand.TransferHead;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The offices of schools' heads, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class HeadshipFeature {

    @Bean
    Feature featureOfHeadships() {
        return Feature.named("headships")
                .acts(
                        NominateHead.class,
                        OrderHeadInspection.class,
                        DeclareTieToCandidate.class,
                        ConcludeHeadInspection.class,
                        DecideOnHead.class,
                        GiveNoticeOfHead.class,
                        ObjectToHead.class,
                        AnswerObjectionToHead.class,
                        EndHeadCandidacy.class,
                        AppointHead.class,
                        FileHeadAppointment.class,
                        DesignateActingHead.class,
                        EndActingHead.class,
                        SuspendHead.class,
                        EndHeadSuspension.class,
                        ConfirmHead.class,
                        FailHeadProbation.class,
                        ReappointHead.class,
                        FileHeadReappointment.class,
                        EndHeadTerm.class,
                        TransferHead.class,
                        RemoveHead.class,
                        RetireHead.class,
                        AcceptHeadResignation.class,
                        RecordHeadDeath.class,
                        FileHeadDeparture.class,
                        OrderDepartureAudit.class,
                        ReportDepartureAudit.class)
                .clocks(
                        "headship",
                        id -> new HeadshipId(new SchoolId(id)),
                        SettleHeadship::new,
                        ReckonHeadshipAnew::new)
                .subject("headship", Headship.class, HeadshipDependents::of)
                .restsOn(HeadshipDependents::restingOn)
                .matters("headship", HeadshipMatters::open)
                .takesIn(new HeadshipRows());
    }
}
