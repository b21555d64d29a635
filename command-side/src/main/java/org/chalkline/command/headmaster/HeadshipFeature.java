package org.chalkline.command.headmaster;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.headmaster.HeadshipCommand.AcceptHeadResignation;
import org.chalkline.command.headmaster.HeadshipCommand.AnswerObjectionToHead;
import org.chalkline.command.headmaster.HeadshipCommand.AppointHead;
import org.chalkline.command.headmaster.HeadshipCommand.ConcludeHeadInspection;
import org.chalkline.command.headmaster.HeadshipCommand.ConfirmHead;
import org.chalkline.command.headmaster.HeadshipCommand.DecideOnHead;
import org.chalkline.command.headmaster.HeadshipCommand.DeclareTieToCandidate;
import org.chalkline.command.headmaster.HeadshipCommand.DesignateActingHead;
import org.chalkline.command.headmaster.HeadshipCommand.EndActingHead;
import org.chalkline.command.headmaster.HeadshipCommand.EndHeadCandidacy;
import org.chalkline.command.headmaster.HeadshipCommand.FailHeadProbation;
import org.chalkline.command.headmaster.HeadshipCommand.FileHeadAppointment;
import org.chalkline.command.headmaster.HeadshipCommand.FileHeadDeparture;
import org.chalkline.command.headmaster.HeadshipCommand.FileHeadReappointment;
import org.chalkline.command.headmaster.HeadshipCommand.GiveNoticeOfHead;
import org.chalkline.command.headmaster.HeadshipCommand.NominateHead;
import org.chalkline.command.headmaster.HeadshipCommand.ObjectToHead;
import org.chalkline.command.headmaster.HeadshipCommand.OrderDepartureAudit;
import org.chalkline.command.headmaster.HeadshipCommand.OrderHeadInspection;
import org.chalkline.command.headmaster.HeadshipCommand.ReappointHead;
import org.chalkline.command.headmaster.HeadshipCommand.ReckonHeadshipAnew;
import org.chalkline.command.headmaster.HeadshipCommand.RecordHeadDeath;
import org.chalkline.command.headmaster.HeadshipCommand.RemoveHead;
import org.chalkline.command.headmaster.HeadshipCommand.ReportDepartureAudit;
import org.chalkline.command.headmaster.HeadshipCommand.RetireHead;
import org.chalkline.command.headmaster.HeadshipCommand.SettleHeadship;
import org.chalkline.command.headmaster.HeadshipCommand.TransferHead;
import org.chalkline.kernel.headmaster.HeadshipId;
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
                        ConfirmHead.class,
                        FailHeadProbation.class,
                        ReappointHead.class,
                        FileHeadReappointment.class,
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
                        ReckonHeadshipAnew::new);
    }
}
