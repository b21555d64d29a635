package org.chalkline.command.teacher.qualification;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.teacher.qualification.QualificationCommand.ApplyForQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.DeclareQualificationWindow;
import org.chalkline.command.teacher.qualification.QualificationCommand.ExamineQualificationApplicant;
import org.chalkline.command.teacher.qualification.QualificationCommand.GrantQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordHigherResult;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordQualificationLoss;
import org.chalkline.command.teacher.qualification.QualificationCommand.RefuseQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.RevokeQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.SendUpQualificationApplication;
import org.chalkline.command.teacher.qualification.QualificationCommand.SettleClocks;
import org.chalkline.command.teacher.qualification.QualificationCommand.SupplementQualificationDocuments;
import org.chalkline.command.teacher.qualification.QualificationCommand.WithdrawQualificationApplication;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Qualifications, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class QualificationFeature {

    @Bean
    Feature featureOfQualifications() {
        return Feature.named("qualifications")
                .acts(
                        DeclareQualificationWindow.class,
                        ApplyForQualification.class,
                        SupplementQualificationDocuments.class,
                        ExamineQualificationApplicant.class,
                        WithdrawQualificationApplication.class,
                        GrantQualification.class,
                        RefuseQualification.class,
                        SendUpQualificationApplication.class,
                        RecordHigherResult.class,
                        RevokeQualification.class,
                        RecordQualificationLoss.class)
                .clocks(
                        "qualification",
                        QualificationFileId::of,
                        SettleClocks::new,
                        ReckonClocksAnew::new)
                .subject("qualification", QualificationFile.class)
                .subject("window", Window.class, Dependents.FOUNDED)
                .matters("qualification", QualificationMatters::open);
    }
}
